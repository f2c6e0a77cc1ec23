"""The idea page: the list it came from, the idea with its answer and discussion, its way through the stages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ideabox.changes import Area, Changes
from ideabox.errors import AppError, InputError, NotFound
from ideabox.ideas import rows
from ideabox.ideas.requests import EditIdea, GetIdea, VisitIdea
from ideabox.ideas.rows import IdeaRow, IdeaVisit
from ui.i18n import translate
from ui.ideas.editing import Editing
from ui.ideas.idea_acts import IdeaActs
from ui.ideas.lists import IdeaLists
from ui.ideas.page_copies import PageCopies
from ui.ideas.page_layout import LEAST, PageLayout
from ui.ideas.page_menu import Doings, page_menu
from ui.ideas.path_pane import PathPane
from ui.ideas.reader import Reader
from ui.ideas.side_list import SideList
from ui.messages import sentence
from ui.page import Crumb, Page
from ui.places import Place, PlaceKind
from ui.services import Services
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.skeleton import DELAY, Skeleton

_SHOWN = (
    Area.IDEAS,
    Area.COMMENTS,
    Area.VOTES,
    Area.STAGES,
    Area.FOLLOWS,
    Area.REPORTS,
    Area.CAMPAIGNS,
    Area.PEOPLE,
)


class IdeaPage(Page):
    """One idea at a time; `Alt+Up` and `Alt+Down` go through the list it came from."""

    def __init__(
        self, services: Services, lists: IdeaLists | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, parent)
        self._wanted: UUID | None = None
        self._comment: UUID | None = None
        self._page: rows.IdeaPage | None = None
        self._opened = True  # the shown idea was marked as seen
        self.setObjectName("ideaPage")
        self._lists = lists or IdeaLists(services, self)
        self._acts = IdeaActs(services, self)
        self._reader = Reader(services, self._acts)
        self._side = SideList(services, self._lists)
        self._path = PathPane(services.look)
        self._editing = Editing(services, self._reader)
        self._copies = PageCopies(services, self._reader.discussion.feed, self)
        self._skeleton = Skeleton(services.look)
        self._empty = EmptyState(services.look, name="ideaMissing")
        self._middle = QStackedWidget()
        for widget in (self._skeleton, self._reader, self._empty):
            self._middle.addWidget(widget)
        self._panes = PageLayout(services, self, self._side, self._middle, self._path)
        self._patience = QTimer(self, singleShot=True, interval=DELAY)
        self._connect()
        self._name_actions()

    def _connect(self) -> None:
        self._patience.timeout.connect(self._on_patience)
        self._acts.row_changed.connect(self._on_row)
        self._acts.finished.connect(self.reload)
        self._editing.changed.connect(self._show_again)
        self._editing.outdated.connect(self.reload)
        author = self._reader.author
        author.copy_wanted.connect(self._copy_number)
        author.menu_wanted.connect(self._open_menu)
        author.path_toggled.connect(self._panes.toggle_path)
        self._panes.overlay_changed.connect(author.path.setChecked)
        self._reader.answer.edit_wanted.connect(self._edit)
        self._reader.notes.edit_resumed.connect(self._edit)
        self._reader.notes.edit_dropped.connect(self._drop_edit)
        self._side.opened.connect(self._on_chosen)
        self._side.escaped.connect(self._back)
        self._lists.model.arrived.connect(self.heading_changed)
        self._reader.area.viewport().installEventFilter(self)
        # What is typed must be written down before the window lets go of everything.
        self.services.host.window.installEventFilter(self)

    # Loading

    def show_place(self, place: Place) -> None:
        """Show an idea; a comment of it if the place names one."""
        fresh = place.id != self._wanted
        self._wanted, self._comment = place.id, place.comment_id
        if fresh:
            self._leave()
            self._opened = False
            self._patience.start()
        self._load()

    def reload(self) -> None:
        """Fetch the idea again; selection, scroll position and typed words stay."""
        self._load()

    def on_changes(self, changes: Changes) -> None:
        """Something changed: fetch again what is shown."""
        self._lists.model.on_changes(changes)
        idea = self._wanted
        if idea is None or self._acts.busy or not changes.touches(*_SHOWN):
            return
        campaign = self._page.campaign.id if self._page is not None else None
        if changes.concerns(idea) or (campaign in changes.campaigns and changes.touches(Area.CAMPAIGNS)):
            self._load()

    def _load(self) -> None:
        """Idea and list in one round trip; where its list is here already, only the idea is asked for."""
        idea = self._wanted
        if idea is None:
            return
        shown = self._page is not None and self._page.idea.id == idea
        campaign = self._page.campaign.id if self._page is not None and shown else None
        if self._lists.covers(campaign, idea):
            self._ask_idea(idea)
        else:
            query = VisitIdea(idea, self._lists.remembered())
            self.services.tasks.ask(self, query, self._on_visit, self._on_visit_failed, key="idea")

    def _ask_idea(self, idea: UUID) -> None:
        self.services.tasks.ask(self, GetIdea(idea), self._on_loaded, self._on_error, key="idea")

    def _on_visit(self, visit: IdeaVisit) -> None:
        self._lists.take(visit.page.campaign.id, visit.ideas)
        self._on_loaded(visit.page)

    def _on_visit_failed(self, error: AppError) -> None:
        if isinstance(error, InputError) and self._wanted is not None:
            self._ask_idea(self._wanted)  # the list can't be had in this order; the idea can
        else:
            self._on_error(error)

    def _on_loaded(self, page: rows.IdeaPage) -> None:
        if self._acts.busy:
            return
        self._patience.stop()
        fresh = self._page is None or self._page.idea.id != page.idea.id
        self._page = page
        self._acts.show_page(page)
        self._side.show_idea(page.idea, page.campaign)
        self._show_again()
        self._path.show_page(page, self._today())
        if fresh:
            self._reader.scroll_to_top()
        self._middle.setCurrentWidget(self._reader)
        if self._comment is not None:
            self._reader.discussion.seek(self._comment)
            self._comment = None
        self.heading_changed.emit()

    def _on_error(self, error: AppError) -> None:
        self._patience.stop()
        if self._page is not None and self._page.idea.id == self._wanted and not isinstance(error, NotFound):
            self.services.speaker.say(sentence(error))
            return
        self._leave()
        self._page = None
        look = self.services.look
        if isinstance(error, NotFound):
            title = translate("IdeaPage", "This idea isn’t there")
            words = translate("IdeaPage", "It was withdrawn, hidden, or is not open to you.")
            button = Button(look, translate("IdeaPage", "Back"), name="missingBack", keys="Esc")
            button.hide_caps()
            button.clicked.connect(self._back)
        else:
            title, words = translate("IdeaPage", "The idea can’t be shown for now"), sentence(error)
            button = Button(look, translate("IdeaPage", "Retry"), name="missingRetry", kind=Kind.PRIMARY)
            button.clicked.connect(self.reload)
        self._empty.say(title, words, (button,))
        self._middle.setCurrentWidget(self._empty)
        self.heading_changed.emit()

    def _on_patience(self) -> None:
        self._middle.setCurrentWidget(self._skeleton)
        self._skeleton.draw_now()

    def _show_again(self) -> None:
        if self._page is not None:
            waits = self._editing.waits(self._page)
            self._reader.show_page(self._page, self._today(), half_edited=waits)
            self._reader.author.path.setVisible(self._panes.folds)

    def _on_row(self, row: IdeaRow) -> None:
        """A vote or a follow of mine, seen before the database has it."""
        if self._page is not None and self._page.idea.id == row.id:
            self._page = replace(self._page, idea=row)
            self._reader.show_idea(self._page, self._today())
            self._lists.model.update_row(row)

    def _leave(self) -> None:
        """Keep what is typed, send what waits: another idea, another page, or the end."""
        self._editing.leave()
        self._reader.discussion.leave()

    def _today(self) -> date:
        return self.services.clock().astimezone().date()

    # What the window asks

    def crumbs(self) -> tuple[Crumb, ...]:
        """Campaigns / the campaign / the idea."""
        campaigns: Crumb = (translate("IdeaPage", "Campaigns"), Place(PlaceKind.CAMPAIGNS))
        if self._page is None:
            return (campaigns,)
        idea, campaign = self._page.idea, self._page.campaign
        here = (
            translate("IdeaPage", "Idea {number}").format(number=idea.number)
            if idea.number is not None
            else translate("IdeaPage", "Idea")
        )
        return (campaigns, (campaign.name, Place(PlaceKind.CAMPAIGN, campaign.id)), (here, None))

    def status(self) -> str:
        """Where the idea stands in its list."""
        return self._side.place_words() if self._page is not None else ""

    def main_focus(self) -> QWidget:
        """The idea itself: arrows scroll it."""
        return self._reader.area

    def panes(self) -> tuple[QWidget, ...]:
        """The list, the idea, the composer, the way."""
        return (self._side.view, self._reader.area, self._reader.discussion.composer.field, self._path)

    # Going on

    def _on_chosen(self, row: IdeaRow) -> None:
        self.services.navigator.replace(Place(PlaceKind.IDEA, row.id))

    def _step(self, by: int) -> None:
        row = self._side.neighbour(by)
        if row is not None:
            self._on_chosen(row)

    def _back(self) -> None:
        navigator = self.services.navigator
        if navigator.can_go_back:
            navigator.back()
        elif self._page is not None:
            navigator.go(Place(PlaceKind.CAMPAIGN, self._page.campaign.id))

    # Doing

    def _edit(self) -> None:
        if self._page is None:
            return
        if reason := self._acts.why_not(EditIdea):
            self.services.speaker.say(reason)
            return
        self._editing.begin(self._page)

    def _drop_edit(self) -> None:
        if self._page is not None:
            self._editing.drop(self._page)

    def _open_menu(self, where: QPoint) -> None:
        page = self._page
        if page is None:
            return
        doings = Doings(self._edit, self._print, self._copy_number, self._copy_text, self._copy_markdown)
        menu = page_menu(self.services.look, self, page, self._acts, doings)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def _copy_number(self) -> None:
        if self._page is not None:
            self._copies.copy_number(self._page)

    def _copy_text(self) -> None:
        if self._page is not None:
            self._copies.copy_text(self._page)

    def _copy_markdown(self) -> None:
        if self._page is not None:
            self._copies.copy_markdown(self._page)

    def _print(self) -> None:
        if self._page is not None:
            self._copies.print_page(self._page)

    def _name_actions(self) -> None:
        """The page's entries in the menu bar, with their shortcuts."""
        for action in self.actions():
            self.removeAction(action)
            action.deleteLater()
        for words, act, keys in (
            (translate("IdeaPage", "Next idea"), lambda: self._step(1), "Alt+Down"),
            (translate("IdeaPage", "Idea before"), lambda: self._step(-1), "Alt+Up"),
            (translate("IdeaPage", "Comment"), self._comment_now, ""),
            (translate("IdeaPage", "Go to the comments"), self._reader.show_comments, "Alt+C"),
            (translate("IdeaPage", "Show or hide the idea’s journey"), self._panes.toggle_path, "Ctrl+Alt+B"),
            (translate("IdeaPage", "Edit my idea"), self._edit, "Ctrl+E"),
            (translate("IdeaPage", "Copy number and title"), self._copy_number, "Ctrl+Shift+C"),
            (translate("IdeaPage", "Print…"), self._print, "Ctrl+P"),
        ):
            action = QAction(words, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(act)
            self.addAction(action)

    def _comment_now(self) -> None:
        self._reader.discussion.composer.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters act on the idea unless somebody types; Esc goes back by one step."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        elif not self._on_letter(event):
            super().keyPressEvent(event)

    def _on_letter(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if not plain or not self.services.settings.current.letter_keys:
            return False
        match event.key():
            case Qt.Key.Key_C:
                self._comment_now()
            case Qt.Key.Key_S:
                self._acts.toggle_follow()
            case Qt.Key.Key_V:
                self._acts.toggle_vote(1)
            case Qt.Key.Key_P:
                self._acts.toggle_vote(0)
            case _:
                return False
        return True

    def _on_escape(self) -> None:
        if self._panes.laid_over:
            self._panes.toggle_path()
            self._reader.area.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._side.isVisible():
            self._side.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Mark as seen what was painted; write down what is typed before the window closes."""
        if event.type() == QEvent.Type.Paint and not self._opened and watched is self._reader.area.viewport():
            shown = self._page is not None and self._page.idea.id == self._wanted
            if shown and self._middle.currentWidget() is self._reader:
                self._opened = True
                QTimer.singleShot(0, self, self._acts.mark_opened)
        elif event.type() == QEvent.Type.Close and watched is not self._reader.area.viewport():
            self._leave()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """Never wider than the narrowest window: panes fold before it comes to that."""
        return QSize(self.services.look.theme.px(LEAST), 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit to the window."""
        super().showEvent(event)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page comes: nothing typed is lost."""
        super().hideEvent(event)
        self._leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to the window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._panes.fit()
        self._reader.author.path.setVisible(self._panes.folds)

    def changeEvent(self, event: QEvent) -> None:
        """The menu bar's words in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_actions()
