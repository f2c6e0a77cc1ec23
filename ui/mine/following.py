"""Following: the ideas whose answers and replies I hear of."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ideabox.changes import Area, Changes
from ideabox.errors import AppError
from ideabox.ideas.requests import FollowIdea, ListFollowed, UnfollowIdea
from ideabox.ideas.rows import IdeaRow
from ui.i18n import translate
from ui.ideas.list_acts import ListActs
from ui.ideas.list_model import IdeaListModel
from ui.ideas.list_view import IdeaListView
from ui.messages import sentence
from ui.mine.frame import ListFrame
from ui.page import Crumb, Page
from ui.places import Place, PlaceKind
from ui.services import Services


class FollowedActs(ListActs):
    """As in any list; here no longer following takes the row away, so it can be undone."""

    def __init__(self, services: Services, model: IdeaListModel, widget: QWidget) -> None:
        super().__init__(services, model, widget)
        self._desk = services

    def toggle_follow(self, row: IdeaRow) -> None:
        """Hear no more of an idea, with a way back."""
        self._desk.tasks.do(self, UnfollowIdea(row.id), lambda _: self._say_gone(row), self._on_refused)

    def _say_gone(self, row: IdeaRow) -> None:
        self._desk.speaker.say(
            translate("Following", "You no longer follow “{title}”.").format(title=row.title),
            translate("Following", "Undo"),
            lambda: self._desk.tasks.do(self._desk.tasks, FollowIdea(row.id)),
        )

    def _on_refused(self, error: AppError) -> None:
        self._desk.speaker.say(sentence(error))


class FollowingPage(Page):
    """The followed ideas, those followed last first."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.setObjectName("followingPage")
        self.model = IdeaListModel(services.tasks, services.clock, self)
        self.view = IdeaListView(services, self.model, name="followedIdeas")
        self.view.acts = FollowedActs(services, self.model, self.view)
        self.frame = ListFrame(services, self.view, name="following", icon="layers")
        self._loaded_at = ""
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.frame)
        self.model.arrived.connect(self._on_arrived)
        self.view.opened.connect(lambda row: services.navigator.go(Place(PlaceKind.IDEA, row.id)))
        self.frame.act.clicked.connect(lambda: services.navigator.go(Place(PlaceKind.CAMPAIGNS)))
        self.frame.banner.acted.connect(self.reload)
        self.retranslate()

    def show_place(self, place: Place) -> None:
        """List what I follow."""
        if self.model.loaded_at is None:
            self.frame.show_list()  # it has a skeleton of its own
            self.model.show(ListFollowed())
        else:
            self.model.reload()

    def reload(self) -> None:
        """Fetch again; rows stay in their places."""
        self.model.reload()

    def on_changes(self, changes: Changes) -> None:
        """A followed idea changed, I follow another one, or a campaign has other rules."""
        if changes.touches(Area.CAMPAIGNS):
            self.model.reload()
        else:
            self.model.on_changes(changes)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Where we are."""
        return ((translate("Following", "Following"), None),)

    def status(self) -> str:
        """How many."""
        return self._count()

    def main_focus(self) -> QWidget:
        """The list, or the next step where there is none."""
        return self.frame.main_focus

    def retranslate(self) -> None:
        """Words in the language in use."""
        self.frame.title.set_words(translate("Following", "Following"))
        self.frame.act.set_words(translate("Following", "Read the campaigns"))
        self.view.setAccessibleName(translate("Following", "Ideas I follow"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_arrived(self) -> None:
        if self.model.error is None and not self.model.waiting:
            self._loaded_at = self.frame.now_words()
        self._say()
        self.heading_changed.emit()

    def _say(self) -> None:
        focused = self.frame.has_keyboard  # before what has it is put away
        self.frame.say_error(self.model.error, self._loaded_at)
        self.frame.fact.set_words(
            translate("Following", "You hear of their answers, stages and comments.")
            if self.model.rows
            else ""
        )
        if self.model.rowCount():
            self.frame.show_list()
        elif self.model.whole:
            self.frame.show_empty(
                translate("Following", "You follow no idea yet"),
                translate(
                    "Following",
                    "Press S on an idea, or its bookmark, and you hear of its answer and of every step.",
                ),
            )
        if focused and not self.main_focus().hasFocus():
            self.main_focus().setFocus()

    def _count(self) -> str:
        if not self.model.rows:
            return ""
        words = translate("Following", "%n idea(s) followed", "", len(self.model.rows))
        return words if self.model.whole else translate("Following", "more than {ideas}").format(ideas=words)
