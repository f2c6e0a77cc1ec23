"""The answers I owe, the most urgent first, and the answer to the chosen one beside them."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ideabox.changes import Area, Changes
from ideabox.errors import AppError
from ideabox.reviews.requests import ListPromised
from ideabox.reviews.rows import CardRow, PromisedList
from ui.i18n import translate
from ui.messages import sentence
from ui.page import Crumb
from ui.places import Place, PlaceKind
from ui.review.answering_page import AnsweringPage
from ui.review.cards import CARD
from ui.review.decisions import options
from ui.review.promised_list import PromisedView
from ui.review.promised_model import PromisedModel
from ui.services import Services
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import ElidedText, Text
from ui.widgets.skeleton import Skeleton

SHOWN_AREAS = (Area.STAGES, Area.IDEAS, Area.CAMPAIGNS)


class PromisedPage(AnsweringPage):
    """Place PROMISED: five answers in a row without touching the mouse."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        look = services.look
        self._found: PromisedList | None = None
        self._changed: Collection[UUID] = ()
        self._wanted: UUID | None = None
        self.rows = PromisedModel(self.marks, services.clock, self)
        self.list = PromisedView(services, self.rows)
        self._title = Text(look, role="title")
        self._facts = ElidedText(look, "", "caption", "text-3", name="facts")
        self.banner = Banner(look, name="promised-problem", kind="problem")
        self.skeleton = Skeleton(look, row_height=60)
        self.empty = EmptyState(look, name="promised-empty")
        self.board_button = Button(look, "", name="to-board")
        self.again = Button(look, "", name="promised-again")
        self.parts = QStackedWidget()
        for part in (self.skeleton, self.list, self.empty):
            self.parts.addWidget(part)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        theme = self.services.look.theme
        heading = QHBoxLayout()
        heading.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(4))
        heading.setSpacing(theme.px(16))
        heading.addWidget(self._title)
        heading.addWidget(self._facts, 1)
        inside = QHBoxLayout()
        inside.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        inside.addWidget(self.parts)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(heading)
        column.addWidget(self.banner)
        column.addLayout(inside, 1)
        self.assemble("promised/pane", main)

    def _connect(self) -> None:
        self.rows.more_wanted.connect(self._on_more_wanted)
        self.list.chosen.connect(self.show_card)
        self.list.picked.connect(self._on_picked)
        self.list.answer_wanted.connect(self.answer)
        self.list.idea_wanted.connect(self.open_idea)
        self.list.menu_wanted.connect(self._on_menu_wanted)
        self.pane.card_read.connect(self.rows.replace)
        self.banner.acted.connect(self.reload)
        self.again.clicked.connect(self.reload)
        self.board_button.clicked.connect(self._on_board_wanted)

    # --- Page ---------------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the list; with an idea's id, the answer to it at once."""
        self._wanted = place.id
        self.reload()

    def reload(self) -> None:
        """Load the list again; choice, scroll and what is typed stay."""
        self.services.tasks.ask(self, ListPromised(), self._on_found, self._on_failed, key="promised")

    def on_changes(self, changes: Changes) -> None:
        """Load again if an answer was given or an idea came."""
        if changes.touches(*SHOWN_AREAS):
            self._changed = changes.ideas
            self.reload()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Sponsor / Promised answers."""
        return ((translate("Review", "Sponsor"), None), (translate("Review", "Promised answers"), None))

    def status(self) -> str:
        """How many answers are owed."""
        if self._found is None:
            return ""
        return translate("Review", "%n answer(s) to give", "", self._found.total)

    def main_focus(self) -> QWidget:
        """The list."""
        return self.list

    def panes(self) -> tuple[QWidget, ...]:
        """List and answer."""
        return (self.list, self.pane)

    # --- AnsweringPage ------------------------------------------------------------------------------------------

    def choose_idea(self, idea: UUID) -> bool:
        """Choose its row."""
        return self.list.choose(idea)

    def go_on_after(self, card: CardRow) -> None:
        """On to the next answer, its decision under the keyboard."""
        cards = [each for each in self.rows.cards if not self.marks.is_sending(each.id) or each.id == card.id]
        at = next((at for at, each in enumerate(cards) if each.id == card.id), -1)
        following = [*cards[at + 1 :], *cards[:at]] if at >= 0 else []
        if following:
            self.list.choose(following[0].id)
            self.answer(following[0])
        else:
            self._on_left()

    def retouch(self) -> None:
        """Show marks again."""
        self.rows.touch_all()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self._title.set_words(translate("Review", "Promised answers"))
        self.board_button.set_words(translate("Review", "Open the board"))
        self.again.set_words(translate("Review", "Try again"))
        self._facts.set_words(self._facts_words())

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._say_empty()
        super().changeEvent(event)

    # --- inside -------------------------------------------------------------------------------------------------

    def _facts_words(self) -> str:
        found = self._found
        if found is None or not found.total:
            return ""
        parts = [translate("Review", "%n answer(s) to give", "", found.total)]
        if found.late:
            parts.append(translate("Review", "%n late", "", found.late))
        if found.due_this_week:
            parts.append(translate("Review", "%n this week", "", found.due_this_week))
        return ", ".join(parts)

    def _on_found(self, found: PromisedList) -> None:
        first = self._found is None
        self._found = found
        self.banner.hide()
        self.refresh_marks()
        kept = self.pane.card
        height = self.list.verticalScrollBar().value()
        row = self.list.currentIndex().row()
        self.rows.show(found, self._changed)
        self._changed = ()
        self.list.verticalScrollBar().setValue(height)
        self._facts.set_words(self._facts_words())
        self.beside.set_useful(useful=bool(found.total))
        if not found.total:
            self._say_empty()
            self.pane.show_card(None)
        else:
            self.parts.setCurrentWidget(self.list)
            self._keep_choice(kept, row)
        if first and self.isVisible() and self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._start_wanted()
        self.heading_changed.emit()

    def _start_wanted(self) -> None:
        """Go to the answer that was asked for; one that is no longer owed leaves the list as it is."""
        wanted, self._wanted = self._wanted, None
        card = next((each for each in self.rows.cards if each.id == wanted), None)
        if card is not None and self.list.choose(card.id):
            self.answer(card)

    def _keep_choice(self, kept: CardRow | None, row: int) -> None:
        """The same card again, or where it has gone the one in its place."""
        if kept is not None and self.list.choose(kept.id):
            return
        cards = self.rows.cards
        below = [self.rows.index(at).data(CARD) for at in range(max(0, row), self.rows.rowCount())]
        target = next((card for card in below if card is not None), cards[-1] if kept else cards[0])
        self.list.choose(target.id)

    def _on_failed(self, error: AppError) -> None:
        if self._found is not None:
            words = translate("Review", "The list could not be read again.")
            self.banner.say(words, sentence(error), action=translate("Review", "Try again"))
            return
        self.empty.say(translate("Review", "The list could not be read."), sentence(error), [self.again])
        self.parts.setCurrentWidget(self.empty)

    def _say_empty(self) -> None:
        if self._found is None or self._found.total:
            return
        title = translate("Review", "All your answers are given.")
        words = translate("Review", "New ideas appear here with the date you promised them.")
        self.empty.say(title, words, [self.board_button])
        self.parts.setCurrentWidget(self.empty)

    def _on_more_wanted(self, after: tuple[str, str]) -> None:
        def arrived(found: PromisedList) -> None:
            self.rows.append(after, found)

        def failed(error: AppError) -> None:
            self.rows.give_up()
            self._on_failed(error)

        self.services.tasks.ask(self, ListPromised(after), arrived, failed, key="more")

    def _on_picked(self, card: CardRow) -> None:
        self.show_card(card, opened=True)

    def _on_menu_wanted(self, card: CardRow, where: QPoint) -> None:
        frame = self.pane.frame_of(card)
        found = options(card, frame, self.services.person().actor) if frame else ()
        menu = self.menu_of(card, found, known=frame is not None)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _on_board_wanted(self) -> None:
        self.services.navigator.go(Place(PlaceKind.BOARD))
