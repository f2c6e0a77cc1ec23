"""Decisions on their way: each waits ten seconds for second thoughts, then is sent; none is ever lost."""

from __future__ import annotations

import logging
from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from ideabox.changes import Changes
from ideabox.errors import AppError
from ui.i18n import translate
from ui.review.decisions import Decision, typed_place
from ui.services import Services

UNDO_MS = 10_000
log = logging.getLogger(__name__)


class _Waiting:
    """A decision that can still be taken back, and whose it is."""

    __slots__ = ("decision", "person", "timer")

    def __init__(self, decision: Decision, person: str, timer: QTimer) -> None:
        self.decision = decision
        self.person = person
        self.timer = timer


class Outgoing(QObject):
    """Holds decisions back for `delay_ms`, sends them, and tells what came of it.

    Until the database acknowledged a decision its text stays in `services.typed`, so that a crash, a refusal or a
    full disk leaves it where its writer finds it.
    """

    changed = Signal()  # which decisions are on their way
    taken_back = Signal(object)  # Decision
    sent = Signal(object)  # Decision: acknowledged
    refused = Signal(object, object)  # Decision, AppError

    def __init__(self, services: Services, delay_ms: int = UNDO_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._delay_ms = delay_ms
        self._waiting: dict[UUID, _Waiting] = {}  # in the order they were made
        self._travelling: dict[UUID, Decision] = {}

    def publish(self, decision: Decision) -> None:
        """Send it in a moment; it can be taken back until then."""
        idea = decision.card.id
        self.send_now(idea)
        timer = QTimer(self, singleShot=True, interval=self._delay_ms)
        timer.timeout.connect(lambda: self.send_now(idea))
        self._waiting[idea] = _Waiting(decision, self._services.person().actor.person_id.hex, timer)
        timer.start()
        words = translate("Review", "The decision on “{title}” goes out in ten seconds.")
        self._services.speaker.say(
            words.format(title=decision.card.title),
            translate("Review", "Undo"),
            lambda: self._on_undo(idea),
            seconds=self._delay_ms // 1000,
        )
        self.changed.emit()

    def take_back(self, idea: UUID | None = None) -> bool:
        """Keep a decision from being sent; without an idea, the latest one. Its text is still there.

        False where none waits (any more).
        """
        chosen = next(reversed(self._waiting), None) if idea is None else idea
        waiting = self._waiting.pop(chosen, None) if chosen is not None else None
        if waiting is None:
            return False
        waiting.timer.stop()
        waiting.timer.deleteLater()
        self.changed.emit()
        self.taken_back.emit(waiting.decision)
        return True

    def send_now(self, idea: UUID) -> None:
        """Send the decision on this idea without waiting longer."""
        waiting = self._waiting.pop(idea, None)
        if waiting is None:
            return
        waiting.timer.stop()
        waiting.timer.deleteLater()
        self._travelling[idea] = waiting.decision
        self._services.tasks.do(
            self, waiting.decision.move, self._when_sent(waiting), self._when_refused(waiting.decision)
        )

    def send_all(self) -> None:
        """Send everything at once: the page or the window goes."""
        latest = next(reversed(self._waiting.values()), None)
        for idea in tuple(self._waiting):
            self.send_now(idea)
        if latest is not None:  # the ten seconds and the undo said before are no more
            words = translate("Review", "The decision on “{title}” is on its way.")
            self._services.speaker.say(words.format(title=latest.decision.card.title))

    def can_undo(self, idea: UUID) -> bool:
        """Whether the decision on this idea can still be taken back."""
        return idea in self._waiting

    def is_on_its_way(self, idea: UUID) -> bool:
        """Whether a decision on this idea is made but not acknowledged."""
        return idea in self._waiting or idea in self._travelling

    def _when_sent(self, waiting: _Waiting) -> Callable[[Changes], None]:
        def done(changes: Changes) -> None:
            decision = waiting.decision
            self._travelling.pop(decision.card.id, None)
            self._forget_typed(waiting.person, decision)
            self.sent.emit(decision)
            self.changed.emit()

        return done

    def _on_undo(self, idea: UUID) -> None:
        if not self.take_back(idea):
            self._services.speaker.say(translate("Review", "Too late to undo: the decision is out."))

    def _forget_typed(self, person: str, decision: Decision) -> None:
        """What was sent need not be kept; an answer begun for a later decision stays."""
        place = typed_place(decision.card.id)
        answer = (
            "" if decision.option.needs_answer else self._services.typed.find(person, place).get("answer", "")
        )
        self._services.typed.keep(person, place, {"answer": answer})

    def _when_refused(self, decision: Decision) -> Callable[[AppError], None]:
        def refused(error: AppError) -> None:
            log.info("a decision was refused: %s", error.code)
            self._travelling.pop(decision.card.id, None)
            self.changed.emit()
            self.refused.emit(decision, error)

        return refused
