"""Keeping what is being typed: 800 ms after the last key and every 1.5 s while keys keep coming."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Lock

from PySide6.QtCore import QObject, QTimer

from ideabox.typed import TypedStore
from ui.tasks import Tasks

AFTER_LAST_KEY_MS = 800
WHILE_TYPING_MS = 1500


class _Slot:
    """One person's texts at one place; two threads may write it down, and the last one writes the newest."""

    __slots__ = ("_writing", "person", "place", "texts")

    def __init__(self, person: str, place: str) -> None:
        self.person = person
        self.place = place
        self.texts: Mapping[str, str] = {}
        self._writing = Lock()

    def write(self, store: TypedStore) -> None:
        """Remember the newest texts; runs in a worker or, when leaving, at once."""
        with self._writing:
            store.keep(self.person, self.place, self.texts)


class TypingKeeper(QObject):
    """Holds the texts of one composer and keeps them in the `TypedStore` off the GUI thread."""

    def __init__(self, store: TypedStore, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = tasks
        self._slot: _Slot | None = None
        self._dirty = False
        self._after_last_key = QTimer(self, singleShot=True, interval=AFTER_LAST_KEY_MS)
        self._while_typing = QTimer(self, singleShot=True, interval=WHILE_TYPING_MS)
        self._after_last_key.timeout.connect(self._write)
        self._while_typing.timeout.connect(self._write)

    def open(self, person: str, place: str) -> dict[str, str]:
        """Write down what is open, then turn to another place; returns what was kept there."""
        self.flush()
        found = self._store.find(person, place)
        self._slot = _Slot(person, place)
        self._slot.texts = dict(found)
        return found

    def typed(self, texts: Mapping[str, str]) -> None:
        """The texts changed; they will be on disk within 1.5 seconds."""
        if self._slot is None:
            return
        self._slot.texts = dict(texts)
        self._dirty = True
        self._after_last_key.start()
        if not self._while_typing.isActive():
            self._while_typing.start()

    def forget(self) -> None:
        """It was sent or thrown away."""
        if self._slot is not None:
            self._slot.texts = {}
            self._dirty = True
            self.flush()

    def flush(self) -> None:
        """Write down at once what isn't yet: before leaving the place or closing the program."""
        self._stop()
        if self._dirty and self._slot is not None:
            self._dirty = False
            self._slot.write(self._store)

    def _write(self) -> None:
        self._stop()
        slot, store = self._slot, self._store
        if not self._dirty or slot is None:
            return
        self._dirty = False
        self._tasks.run(self, lambda: slot.write(store))

    def _stop(self) -> None:
        self._after_last_key.stop()
        self._while_typing.stop()
