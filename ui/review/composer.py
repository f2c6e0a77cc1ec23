"""Deciding on one idea: what is typed is kept, what is missing is said, what is ready is handed over."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ideabox.ideas.rows import IdeaPage
from ideabox.ids import new_id
from ideabox.reviews.requests import MoveStage
from ideabox.reviews.rows import CardRow
from ui.discussion.keeping import TypingKeeper
from ui.i18n import translate
from ui.review.composer_form import ComposerForm, FormState
from ui.review.decisions import Act, Decision, Frame, Option, options, typed_place
from ui.services import Services

ANSWER_LENGTH = 20_000


class Composer(ComposerForm):
    """Holds what is typed for one card at a time, keeps it on disk, and hands over a `Decision`."""

    published = Signal(object)  # Decision
    undo_wanted = Signal(object)  # idea id
    begun_changed = Signal(object, bool)  # idea id, whether an answer to it is begun

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.look, parent)
        self._services = services
        self._keeper = TypingKeeper(services.typed, services.tasks, self)
        self._card: CardRow | None = None
        self._frame: Frame | None = None
        self._sending = False
        self._begun = False
        self._filling = False
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.row.chosen.connect(self._on_chosen)
        self.row.answer_wanted.connect(self.start)
        self.stage.activated.connect(self._on_stage)
        self.again.dateChanged.connect(self._on_typed)
        self.answer.textChanged.connect(self._on_typed)
        self.reason.textEdited.connect(self._on_typed)
        self.publish_button.clicked.connect(self.publish)
        self.answer.submitted.connect(self.publish)
        self.note.undo_wanted.connect(self._on_undo)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.publish)

    # --- what the pane tells -----------------------------------------------------------------------------------

    def show_card(self, card: CardRow, frame: Frame | None, *, sending: bool) -> None:
        """Decide on this card; what was typed for it is there again. Without a frame: it isn't read yet."""
        same = self._card is not None and self._card.id == card.id and not (sending or self._sending)
        if same and frame is not None and self._frame is not None:
            self._refresh(card, frame)
            return
        self._card, self._frame, self._sending = card, frame, sending
        texts = self._keeper.open(self._person, typed_place(card.id))
        self._filling = True
        self.row.set_options(options(card, frame, self._services.person().actor) if frame else ())
        self.row.take(next((each for each in self.row.options if each.key == texts.get("option")), None))
        self.answer.setPlainText(texts.get("answer", ""))
        self.reason.setText(texts.get("reason", ""))
        self.fill_date(texts.get("again", ""), self._today)
        self._filling = False
        self.say_problem("")
        self._begun = bool(texts)
        self._show()

    def found(self, page: IdeaPage) -> None:
        """The idea whole: an answer that had arrived before a crash could tell is no longer unsent."""
        if self._card is None or page.idea.id != self._card.id or self._sending:
            return
        texts = self._services.typed.find(self._person, typed_place(self._card.id))
        if texts.get("move") and texts["move"] in {move.id.hex for move in page.moves}:
            self._keeper.forget()
            self._clear()

    def take(self, option: Option) -> None:
        """Preselect a decision (a drop, a key, a menu) and go to its answer."""
        if not self._sending:
            self.row.take(option)
            self._on_typed()
        self.start()

    def start(self) -> None:
        """Take the keyboard: to the answer, or to the decision while there is none."""
        if self._sending:
            self.note.undo.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.row.option is None:
            self.row.start()
        elif self.row.option.needs_answer:
            self.answer.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Write down at once what isn't yet."""
        self._keeper.flush()

    # --- publishing --------------------------------------------------------------------------------------------

    def blocker(self) -> str:
        """Why the decision can't be published yet; empty where it can."""
        option = self.row.option
        if option is None:
            return translate("Review", "Choose a decision first.")
        written = self.answer.text().strip()
        if not option.needs_answer:
            return ""
        if len(written) > ANSWER_LENGTH:
            return translate("Review", "The answer is longer than 20,000 characters: shorten it a little.")
        return "" if written else _answer_missing(option.act)

    def publish(self) -> None:
        """Hand the decision over, if nothing is missing."""
        card, option = self._card, self.row.option
        if card is None or option is None or self._sending or self.blocker():
            return
        move = MoveStage(
            id=new_id(),
            idea_id=card.id,
            stage_id=option.stage.id,
            kind=option.stage.kind,
            expected_version=card.row_version,
            reason=self.reason.text().strip(),
            answer=self.answer.text().strip() if option.needs_answer else "",
            asks_author=option.asks,
            look_again_on=self.look_again_on if option.needs_date else None,
        )
        self._keeper.typed({**self._texts(), "move": move.id.hex} if option.needs_answer else self._texts())
        self._keeper.flush()
        self.say_problem("")
        self.published.emit(Decision(card, option, move))

    # --- inside ------------------------------------------------------------------------------------------------

    @property
    def _person(self) -> str:
        return self._services.person().actor.person_id.hex

    @property
    def _today(self) -> date:
        return self._services.clock().astimezone().date()

    def _refresh(self, card: CardRow, frame: Frame) -> None:
        """The same card in a newer state: what is taken and typed stays, only what is allowed may change."""
        taken = self.row.option
        self._card, self._frame = card, frame
        self.row.set_options(options(card, frame, self._services.person().actor))
        self.row.take(taken)
        self._show()

    def _texts(self) -> dict[str, str]:
        """What is typed, for the notebook; without words there is nothing to keep."""
        answer, reason, option = self.answer.text(), self.reason.text(), self.row.option
        if not answer.strip() and not reason.strip():
            return {}
        return {
            "answer": answer,
            "reason": reason,
            "option": option.key if option else "",
            "again": self.look_again_on.isoformat() if option and option.needs_date else "",
        }

    def _clear(self) -> None:
        self._filling = True
        self.answer.setPlainText("")
        self.reason.setText("")
        self.row.take(None)
        self._filling = False
        self._tell_begun(begun=False)
        self._show()

    def _on_chosen(self, option: Option) -> None:
        self._on_typed()

    def _on_stage(self, at: int) -> None:
        option = self.row.option
        if option is not None:
            self.row.take(self.row.of_act(option.act)[at])
            self._on_typed()

    def _on_typed(self) -> None:
        if self._filling or self._card is None:
            return
        texts = self._texts()
        self._keeper.typed(texts)
        self._tell_begun(begun=bool(texts))
        self._show()

    def _tell_begun(self, *, begun: bool) -> None:
        if begun != self._begun and self._card is not None:
            self._begun = begun
            self.begun_changed.emit(self._card.id, begun)

    def _on_undo(self) -> None:
        if self._card is not None:
            self.undo_wanted.emit(self._card.id)

    def _show(self) -> None:
        if self._card is not None:
            blocker = self.blocker()
            self.show_state(
                FormState(self._card, self._frame, self._sending, self._begun, blocker, self._today)
            )

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._show()
        super().changeEvent(event)


def _answer_missing(act: Act) -> str:
    match act:
        case Act.NOT_THIS_TIME:
            return translate(
                "Review",
                "“Not this time” isn’t possible without a written answer: the author needs your reasons.",
            )
        case Act.CLARIFY:
            return translate("Review", "Write your question first.")
    return translate("Review", "Write the public answer first: everyone will read it.")
