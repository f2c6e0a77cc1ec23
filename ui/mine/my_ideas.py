"""My ideas: drafts to finish, then what I sent, with its promise or its answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ideabox.changes import Changes
from ideabox.errors import AppError
from ideabox.ideas.requests import WithdrawIdea
from ideabox.ideas.rows import IdeaRow
from ui.capture.discarding import discard
from ui.capture.kept import Draft
from ui.i18n import translate
from ui.ideas.ask_sheet import AskSheet
from ui.messages import sentence
from ui.mine import wording
from ui.mine.frame import ListFrame
from ui.mine.mine_model import MineModel
from ui.mine.mine_view import MineView, why_not_withdraw
from ui.page import Crumb, Page
from ui.places import Place, PlaceKind
from ui.services import Services
from ui.widgets.button import Kind


class MyIdeasPage(Page):
    """One list: the keyboard begins on what is to be finished."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.setObjectName("myIdeasPage")
        self.model = MineModel(services, self)
        self.view = MineView(services, self.model)
        self.frame = ListFrame(services, self.view, name="mine", icon="plus")
        self._loaded_at = ""
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.frame)
        self.model.arrived.connect(self._on_arrived)
        self.view.opened.connect(self._on_opened)
        self.view.discard_wanted.connect(self._on_discard)
        self.view.withdraw_wanted.connect(self._on_withdraw)
        self.frame.act.clicked.connect(self._on_new)
        self.frame.banner.acted.connect(self.reload)
        self.retranslate()

    def show_place(self, place: Place) -> None:
        """Show what is there, and fetch what is new."""
        if not self.model.is_loaded:
            self.frame.show_waiting()
        self.model.load()

    def reload(self) -> None:
        """Fetch again; rows stay in their places."""
        self.model.load()

    def on_changes(self, changes: Changes) -> None:
        """A draft was saved, an idea published, answered, commented."""
        self.model.on_changes(changes)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Where we are."""
        return ((translate("MyIdeas", "My ideas"), None),)

    def status(self) -> str:
        """How many of each."""
        if not self.model.is_loaded:
            return ""
        return wording.counts(len(self.model.drafts), len(self.model.ideas), whole=self.model.whole)

    def main_focus(self) -> QWidget:
        """The list, or the next step where there is none."""
        return self.frame.main_focus

    def retranslate(self) -> None:
        """Words in the language in use."""
        self.frame.title.set_words(translate("MyIdeas", "My ideas"))
        self.frame.act.set_words(translate("MyIdeas", "New idea"))
        self.view.setAccessibleName(translate("MyIdeas", "My ideas"))
        self.model.renew_words()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_arrived(self) -> None:
        if self.model.error is None:
            self._loaded_at = self.frame.now_words()
        self._say()
        self.heading_changed.emit()

    def _say(self) -> None:
        """The line under the title, what went wrong, the empty place."""
        focused = self.frame.has_keyboard  # before what has it is put away
        self.frame.say_error(self.model.error, self._loaded_at)
        self.frame.fact.set_words(self._fact())
        if self.model.rowCount():
            self.frame.show_list()
            if self.view.hasFocus():
                self.view.begin()
        elif self.model.is_loaded:
            self.frame.show_empty(
                translate("MyIdeas", "Your first idea in one sentence"),
                translate(
                    "MyIdeas",
                    "A sentence is enough, spelling doesn’t count, and each idea is answered by a date.",
                ),
            )
        if focused and not self.main_focus().hasFocus():
            self.main_focus().setFocus()

    def _fact(self) -> str:
        late = sum(1 for row in self.model.ideas if _is_late(row, self))
        if late:
            return translate("MyIdeas", "%n answer(s) late: the sponsor has been told.", "", late)
        waiting = sum(1 for row in self.model.ideas if wording.awaited(row))
        if waiting:
            return translate("MyIdeas", "%n answer(s) on the way, each by its date.", "", waiting)
        if self.model.ideas:
            return translate("MyIdeas", "Every idea has its answer.")
        return ""

    def _on_new(self) -> None:
        self.services.navigator.new_idea()

    def _on_opened(self, item: Draft | IdeaRow) -> None:
        if isinstance(item, Draft):
            self.services.navigator.open_draft(item.words.id)
        else:
            self.services.navigator.go(Place(PlaceKind.IDEA, item.id))

    def _on_discard(self, draft: Draft) -> None:
        discard(self.services, self, draft.words)
        self.model.load()

    def _on_withdraw(self, row: IdeaRow) -> None:
        if reason := why_not_withdraw(self.services.person().actor, row):
            self.services.speaker.say(reason)
            return
        sheet = AskSheet(
            self.services,
            self.services.host.window,
            name="withdrawIdea",
            title=translate("MyIdeas", "Withdraw this idea?"),
            words=translate(
                "MyIdeas",
                "“{title}” leaves the campaign. Nobody but you will see it any more; this can’t be undone.",
            ).format(title=row.title),
            act=translate("MyIdeas", "Withdraw"),
            kind=Kind.DANGER,
        )
        sheet.confirmed.connect(lambda _: self._withdraw(sheet, row))
        sheet.ask()

    def _withdraw(self, sheet: AskSheet, row: IdeaRow) -> None:
        def done(_: Changes) -> None:
            sheet.finish()
            self.services.speaker.say(translate("MyIdeas", "The idea is withdrawn."))

        def refused(error: AppError) -> None:
            sheet.refuse(sentence(error))
            self.model.load()

        self.services.tasks.do(sheet, WithdrawIdea(row.id, row.row_version), done, refused)


def _is_late(row: IdeaRow, page: Page) -> bool:
    today = page.services.clock().astimezone().date()
    return wording.awaited(row) and not row.paused and row.answer_due is not None and row.answer_due < today
