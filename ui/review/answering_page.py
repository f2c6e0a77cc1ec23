"""What the board and the promised answers share: a list, the pane beside it, decisions on their way."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ideabox.errors import AppError
from ideabox.reviews.rows import CardRow
from ui.i18n import translate
from ui.messages import sentence
from ui.page import Page
from ui.places import Place, PlaceKind
from ui.review.answer_pane import AnswerPane
from ui.review.beside import Beside
from ui.review.card_menu import CardActs, CardState, card_menu
from ui.review.cards import Marks
from ui.review.decisions import Decision, Option
from ui.review.outgoing import Outgoing
from ui.services import Services
from ui.widgets.menus import Menu

PANE_WIDTH = 408
PLACE_PREFIX = "answer:"


class AnsweringPage(Page):
    """A page on which a sponsor answers. Leaving it, or closing the window, sends what waits; nothing is lost."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.outgoing = Outgoing(services, parent=self)
        self.marks = Marks(self.outgoing.is_on_its_way)
        self.pane = AnswerPane(services, self.outgoing)
        self._window: QWidget | None = None
        self._toggle_action = self._action("toggle-pane", "Ctrl+Alt+B", self._on_toggle)
        self._open_action = self._action("open-idea", "Ctrl+O", self._on_open_idea)
        self.outgoing.changed.connect(self.retouch)
        self.outgoing.taken_back.connect(self._on_taken_back)
        self.outgoing.refused.connect(self._on_refused)
        self.pane.decided.connect(self._on_decided)
        self.pane.idea_wanted.connect(self.open_idea)
        self.pane.begun_changed.connect(self._on_begun_changed)
        self.pane.close_wanted.connect(self._on_close_wanted)
        self.pane.left.connect(self._on_left)

    def assemble(self, key: str, main: QWidget) -> None:
        """Put the pane beside the page's main part."""
        self.beside = Beside(self.services, key, main, self.pane, PANE_WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.beside)
        self._name_actions()

    # --- what a page of this kind says --------------------------------------------------------------------------

    def choose_idea(self, idea: UUID) -> bool:
        """Choose its card in the list; whether it is there."""
        raise NotImplementedError

    def go_on_after(self, card: CardRow) -> None:
        """A decision on this card was made: on to the next one."""
        raise NotImplementedError

    def retouch(self) -> None:
        """Marks beside the database changed: show the cards again."""
        raise NotImplementedError

    # --- acts ---------------------------------------------------------------------------------------------------

    def show_card(self, card: CardRow, *, opened: bool = False) -> None:
        """Show a card in the pane; `opened` brings the pane to sight."""
        if opened and not self.beside.is_open:
            self.beside.set_open(opened=True)
        self.pane.show_card(card)

    def answer(self, card: CardRow, option: Option | None = None) -> None:
        """Go to the answer to a card, with a decision preselected or not."""
        self.show_card(card, opened=True)
        self.pane.start(option)

    def open_idea(self, card: CardRow) -> None:
        """Read it whole."""
        self.services.navigator.go(Place(PlaceKind.IDEA, card.id))

    def menu_of(self, card: CardRow, found: tuple[Option, ...], *, known: bool = True) -> Menu:
        """Everything that can be done with a card; `known` is whether its open decisions are."""
        acts = CardActs(
            self.answer, self.answer, self.open_idea, lambda card: self.outgoing.take_back(card.id)
        )
        answerable = (bool(found) or not known) and not self.outgoing.is_on_its_way(card.id)
        state = CardState(card, found, answerable, self.outgoing.can_undo(card.id))
        return card_menu(self.services.look, self, state, acts)

    def undo(self) -> bool:
        """Take the latest decision back, while it waits; False where none does."""
        return self.outgoing.take_back()

    def refresh_marks(self) -> None:
        """Read which answers are begun."""
        person = self.services.person().actor.person_id.hex
        places = self.services.typed.places(person, PLACE_PREFIX)
        self.marks.unsent = frozenset(UUID(place.removeprefix(PLACE_PREFIX)) for place in places)

    # --- leaving ------------------------------------------------------------------------------------------------

    def leave(self) -> None:
        """Write down what is typed and send what waits."""
        self.pane.composer.flush()
        self.pane.rest()
        self.outgoing.send_all()

    def showEvent(self, event: QShowEvent) -> None:
        """Hear of the window's closing before anybody lets the database go."""
        super().showEvent(event)
        if self._window is not self.window():
            self._window = self.window()
            self._window.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page: nothing may wait out of sight. Minimising is no leaving."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window closes."""
        if watched is self._window and event.type() == QEvent.Type.Close:
            self.leave()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name_actions()
        super().changeEvent(event)

    # --- inside -------------------------------------------------------------------------------------------------

    def _action(self, name: str, keys: str, act: object) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def _name_actions(self) -> None:
        self._toggle_action.setText(translate("Review", "Show or hide the answer"))
        self._open_action.setText(translate("Review", "Open the idea"))

    def _on_toggle(self) -> None:
        if self.beside.is_open:
            self._on_close_wanted()
        else:
            self.beside.set_open(opened=True)
            self.pane.start()

    def _on_open_idea(self) -> None:
        if self.pane.card is not None:
            self.open_idea(self.pane.card)

    def _on_close_wanted(self) -> None:
        self.beside.set_open(opened=False)
        self.main_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left(self) -> None:
        if not self.beside.is_wide:
            self.beside.set_open(opened=False)
        self.main_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_begun_changed(self, idea: UUID, begun: bool) -> None:
        self.marks.unsent = self.marks.unsent | {idea} if begun else self.marks.unsent - {idea}
        self.retouch()

    def _on_decided(self, decision: Decision) -> None:
        self.go_on_after(decision.card)

    def _on_taken_back(self, decision: Decision) -> None:
        if not self.isVisible():
            return
        self.choose_idea(decision.card.id)
        self.answer(decision.card)

    def _on_refused(self, decision: Decision, error: AppError) -> None:
        self.refresh_marks()
        self.retouch()
        if self.pane.card is not None and self.pane.card.id == decision.card.id:
            self.pane.refuse(decision, error)
        else:
            words = translate("Review", "The decision on “{title}” is not out. {reason}")
            self.services.speaker.say(
                words.format(title=decision.card.title, reason=sentence(error)),
                translate("Review", "Open"),
                lambda: self._return_to(decision, error),
            )
        self.reload()

    def _return_to(self, decision: Decision, error: AppError) -> None:
        """Back to the card whose decision was refused, wherever one is meanwhile."""
        self.choose_idea(decision.card.id)
        self.answer(decision.card)
        self.pane.refuse(decision, error)
