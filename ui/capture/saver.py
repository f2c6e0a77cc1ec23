"""Keeping an idea while it is written: in the database and, at the same instants, on this computer.

800 ms after the last key and every 1.5 s while keys keep coming. The file on this computer is written first, so that
nothing depends on the database; it is forgotten once the dialog is closed and the database has the last words.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from enum import Enum, auto
from threading import Lock

from PySide6.QtCore import QObject, QTimer, Signal

from ideabox.changes import Changes
from ideabox.errors import AppError, Unavailable
from ideabox.ideas.requests import DiscardDraft
from ideabox.ids import new_id
from ideabox.typed import TypedStore
from ui.capture.kept import Kept, as_texts, place_of
from ui.capture.words import Words, publish_command, save_command
from ui.services import Services

AFTER_LAST_KEY_MS = 800
WHILE_TYPING_MS = 1500
RETRY_MS = 10_000
"""How long to wait before asking again a database that doesn't answer."""

TAKEN = ("no_such_step", "not_yours")
"""Refusals that mean: this draft is none any more (it was published from another window)."""


class Keeping(Enum):
    """Where the words are safe."""

    NOTHING = auto()  # nothing was typed yet
    UNDER_WAY = auto()
    SAVED = auto()  # the database said so
    HERE = auto()  # on this computer only


class _Notebook:
    """One idea's record in the `TypedStore`; two threads may write it, and the last one writes the newest."""

    def __init__(self, store: TypedStore, person: str) -> None:
        self._store, self._person = store, person
        self._writing = Lock()
        self.kept: Kept | None = None

    def write(self) -> None:
        """Write down the newest words."""
        with self._writing:
            if (kept := self.kept) is not None:
                self._store.keep(self._person, place_of(kept.words.id), as_texts(kept))

    def forget(self, words: Words) -> None:
        """They are safe elsewhere, or thrown away."""
        with self._writing:
            self.kept = None
            self._store.forget(self._person, place_of(words.id))

    def forget_other(self, words: Words) -> None:
        """Forget an older record of another idea; the newest words stay."""
        self._store.forget(self._person, place_of(words.id))


class Saver(QObject):
    """Keeps one idea from its first key to its publication; outlives its dialog until the last words are safe."""

    keeping_changed = Signal()
    refused = Signal(object)  # AppError: the database doesn't take the draft; the words are kept here
    published = Signal(object)  # id
    publish_failed = Signal(object)  # AppError
    done = Signal()  # nothing is left to do

    def __init__(
        self, services: Services, words: Words, *, unsaved: bool = False, parent: QObject | None = None
    ) -> None:
        """unsaved: these words came from this computer only, and are still to be sent."""
        super().__init__(parent)
        self._services = services
        self._notebook = _Notebook(services.typed, services.person().actor.person_id.hex)
        self.words = words
        self.keeping = Keeping.HERE if unsaved else Keeping.NOTHING
        self.saved_at: datetime | None = None
        self.publishing = False
        self._dirty = self._again = self._closing = self._thrown_away = False
        self._under_way: Words | None = None
        self._began_blank = words.is_blank
        self._sent = words.digest
        self._after_last_key = QTimer(self, singleShot=True, interval=AFTER_LAST_KEY_MS)
        self._while_typing = QTimer(self, singleShot=True, interval=WHILE_TYPING_MS)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._after_last_key.timeout.connect(self._on_due)
        self._while_typing.timeout.connect(self._on_due)
        self._retry.timeout.connect(self._send)
        services.tasks.crashed.connect(self._on_crashed)
        if unsaved:
            self._dirty = True
            self._after_last_key.start()

    def typed(self, words: Words) -> None:
        """The words changed: within 1.5 seconds they are kept. Nothing is kept of a dialog that stays empty."""
        if words == self.words or self.publishing:
            return
        self.words = words
        if words.is_blank and self._is_untouched:
            return
        self._dirty = True
        self._after_last_key.start()
        if not self._while_typing.isActive():
            self._while_typing.start()

    def keep_now(self) -> None:
        """Keep at once what isn't yet: on this computer before this returns, then in the database."""
        self._stop()
        if self._dirty:
            self._dirty = False
            self._note_down()
            self._notebook.write()
            self._on_noted(None)
            self._send()

    def finish(self) -> None:
        """The dialog closes: keep everything, and go when the database has it."""
        if self.words.is_blank:
            self.discard()
            return
        self.keep_now()
        self._closing = True
        if self.words.campaign_id is None:
            self.done.emit()
        elif not self.publishing:
            self._go_if_safe()

    def discard(self) -> None:
        """Throw the draft away."""
        self._stop()
        self._retry.stop()
        untouched = self._is_untouched
        self._dirty = self._again = False
        self._thrown_away = True
        if untouched:
            self.done.emit()
            return
        self._notebook.forget(self.words)
        self._services.tasks.do(self, DiscardDraft(self.words.id), self._on_discarded, self._on_discarded)

    def publish(self) -> None:
        """Send the idea with its last words; asked twice it is sent once."""
        if self.publishing or self.words.campaign_id is None:
            return
        self._stop()
        self._retry.stop()
        self._dirty = self._again = False
        self._note_down()
        self._notebook.write()
        self.publishing = True
        command = publish_command(self.words, self.words.campaign_id)
        self._services.tasks.do(self, command, self._on_published, self._on_publish_failed)

    @property
    def _is_untouched(self) -> bool:
        """Neither the database nor this computer holds anything of it."""
        nothing_kept = self.keeping is Keeping.NOTHING and self._under_way is None and not self._dirty
        return self._began_blank and nothing_kept

    def _on_due(self) -> None:
        self._stop()
        if self._dirty:
            self._dirty = False
            self._note_down()
            self._services.tasks.run(self, self._notebook.write, self._on_noted)
            self._send()

    def _note_down(self) -> None:
        self._notebook.kept = Kept(self.words, self._services.clock(), self._sent)

    def _send(self) -> None:
        campaign = self.words.campaign_id
        if campaign is None or self.publishing:
            return
        if self._under_way is not None:
            self._again = True
            return
        self._again = False
        self._under_way = self.words
        self._sent = self.words.digest
        self._say(Keeping.UNDER_WAY)
        self._services.tasks.do(self, save_command(self.words, campaign), self._on_saved, self._on_refused)

    def _on_noted(self, _: None) -> None:
        if self.words.campaign_id is None:
            self._say(Keeping.HERE)

    def _on_saved(self, _: Changes) -> None:
        self._under_way = None
        if self._thrown_away:
            return
        self.saved_at = self._services.clock()
        if self._again:
            self._send()
            return
        self._say(Keeping.SAVED)
        self._go_if_safe()

    def _on_refused(self, error: AppError) -> None:
        self._under_way = None
        if self.publishing or self._thrown_away:
            return
        if isinstance(error, Unavailable):
            self._say_here()
            self._retry.start()
            return
        if error.code in TAKEN:
            self._go_on_as_another()
            self.refused.emit(error)
            return
        self._say_here()
        self.refused.emit(error)
        if self._closing:
            self.done.emit()

    def _go_on_as_another(self) -> None:
        """What is typed here is a draft of its own from now on."""
        old = self.words
        self.words = replace(old, id=new_id(coarse=True))
        self._note_down()
        self._notebook.write()
        self._notebook.forget_other(old)
        self._send()

    def _on_published(self, _: Changes) -> None:
        self._notebook.forget(self.words)
        self.published.emit(self.words.id)
        self.done.emit()

    def _on_publish_failed(self, error: AppError) -> None:
        """The words are here; whether the database has them as a draft too, another save tells."""
        self.publishing = False
        if isinstance(error, Unavailable):
            self._say(Keeping.HERE)
            self._retry.start()
        else:
            self._send()
        self.publish_failed.emit(error)

    def _on_crashed(self, _: object) -> None:
        """A bug answered instead of the database: nobody waits for ever, and the words are here."""
        if self.publishing:
            self.publishing = False
            self._under_way = None
            self._say_here()
            self.publish_failed.emit(AppError("unexpected"))
        elif self._under_way is not None:
            self._under_way = None
            self._say_here()

    def _on_discarded(self, _: object) -> None:
        self.done.emit()

    def _go_if_safe(self) -> None:
        if self._closing and self._under_way is None and self.keeping in {Keeping.SAVED, Keeping.NOTHING}:
            self._notebook.forget(self.words)
            self.done.emit()

    def _say_here(self) -> None:
        """Only this computer holds the words: see to it, the database's no may come before the file was written."""
        self._notebook.write()
        self._say(Keeping.HERE)

    def _say(self, keeping: Keeping) -> None:
        self.keeping = keeping
        self.keeping_changed.emit()

    def _stop(self) -> None:
        self._after_last_key.stop()
        self._while_typing.stop()
