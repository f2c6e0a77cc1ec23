"""Keeping a campaign while it is prepared: on this computer and in the database, 800 ms after the last change.

The first change makes the draft; later ones edit it with the version they stand on. What the database doesn't take
stays on this computer, and is offered again when the campaign is opened the next time.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from ideabox.asking import Command
from ideabox.campaigns.requests import CampaignSheet, CreateCampaign, EditCampaign
from ideabox.changes import Changes
from ideabox.errors import AppError, Conflict, Unavailable
from ideabox.typed import TypedStore
from ui.discussion.keeping import AFTER_LAST_KEY_MS, WHILE_TYPING_MS, TypingKeeper
from ui.preparing.sheets import Face, as_text, digest, from_text
from ui.services import Services

PREFIX = "campaign:"
RETRY_MS = 10_000
"""How long to wait before asking again a database that doesn't answer."""


class Keeping(Enum):
    """Where the campaign is safe."""

    NOTHING = auto()  # nothing was changed yet
    UNDER_WAY = auto()
    SAVED = auto()  # the database said so
    HERE = auto()  # on this computer only
    CONFLICT = auto()  # somebody else changed it: one of two versions is to be chosen


@dataclass(frozen=True, slots=True)
class Record:
    """A campaign as kept on this computer: on which version it stands, what was last sent, who is named in it."""

    id: UUID
    sheet: CampaignSheet
    version: int
    sent: str
    faces: Mapping[UUID, Face]


def place_of(campaign_id: UUID) -> str:
    """Where a campaign is kept in the `TypedStore`."""
    return f"{PREFIX}{campaign_id.hex}"


def find_record(store: TypedStore, person: str, campaign_id: UUID) -> Record | None:
    """What this computer keeps of a campaign; a record that can't be read any more is none."""
    texts = store.find(person, place_of(campaign_id))
    if "sheet" not in texts:
        return None
    try:
        faces = {
            UUID(hex=key): Face(UUID(hex=key), *held) for key, held in json.loads(texts["faces"]).items()
        }
        sheet = from_text(texts["sheet"])
        return Record(campaign_id, sheet, int(texts["version"]), texts.get("sent", ""), faces)
    except (ValueError, KeyError, TypeError):
        return None


def never_sent(store: TypedStore, person: str) -> UUID | None:
    """The newest campaign that this computer holds and the database has not confirmed."""
    ids = sorted(
        (UUID(hex=place.removeprefix(PREFIX)) for place in store.places(person, PREFIX)), reverse=True
    )
    for each in ids:
        record = find_record(store, person, each)
        if record is not None and record.version == 0:
            return each
    return None


class CampaignKeeper(QObject):
    """Keeps one campaign; outlives the page's interest in it until the last change is safe."""

    keeping_changed = Signal()
    saved = Signal(object)  # the sheet that the database now holds
    created = Signal()
    refused = Signal(object)  # AppError
    conflicted = Signal()

    def __init__(
        self,
        services: Services,
        campaign_id: UUID,
        version: int,
        sent: str = "",
        parent: QObject | None = None,
    ) -> None:
        """version: the row version this stands on, 0 for a campaign the database doesn't know; sent: its digest."""
        super().__init__(parent)
        self._services = services
        self.id = campaign_id
        self.version = version
        self.keeping = Keeping.NOTHING
        self.saved_at: datetime | None = None
        self._sent = sent
        self._sheet: CampaignSheet | None = None
        self._under_way: CampaignSheet | None = None
        self._dirty = self._again = self._closing = False
        self._notes = TypingKeeper(services.typed, services.tasks, self)
        self._notes.open(services.person().actor.person_id.hex, place_of(campaign_id))
        self._after_last_key = QTimer(self, singleShot=True, interval=AFTER_LAST_KEY_MS)
        self._while_typing = QTimer(self, singleShot=True, interval=WHILE_TYPING_MS)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._after_last_key.timeout.connect(self._on_due)
        self._while_typing.timeout.connect(self._on_due)
        self._retry.timeout.connect(self._send)
        services.tasks.crashed.connect(self._on_crashed)

    @property
    def busy(self) -> bool:
        """Whether something of this campaign is not in the database yet."""
        return self._dirty or self._under_way is not None or self.keeping in {Keeping.HERE, Keeping.CONFLICT}

    def typed(self, sheet: CampaignSheet, kept: CampaignSheet, faces: Mapping[UUID, Face]) -> None:
        """The campaign changed: `sheet` goes to the database, `kept` (as typed) stays on this computer until then."""
        self._sheet = sheet
        named = {each.id.hex: [each.name, each.job] for each in faces.values()}
        texts = {
            "sheet": as_text(kept),
            "version": str(self.version),
            "sent": self._sent,
            "faces": json.dumps(named, ensure_ascii=False),
        }
        self._notes.typed(texts)
        self._dirty = True
        if self.keeping is Keeping.CONFLICT:
            return  # kept here until one of the two versions is chosen
        self._after_last_key.start()
        if not self._while_typing.isActive():
            self._while_typing.start()

    def keep_now(self) -> None:
        """Keep at once what isn't yet: on this computer before this returns, then in the database."""
        self._stop()
        self._notes.flush()
        if self._dirty and self.keeping is not Keeping.CONFLICT:
            self._dirty = False
            self._send()

    def finish(self) -> None:
        """The page turns to something else: keep everything, and go when the database has it."""
        self._closing = True
        self.keep_now()
        self._go_if_safe()

    def hold(self) -> None:
        """Two versions are there: nothing is sent until one is chosen."""
        self._stop()
        self._say(Keeping.CONFLICT)

    def stand_on(self, version: int) -> None:
        """My version was chosen over the one saved meanwhile: send it, on top of that one."""
        self.version = version
        self._dirty = False
        self._send()

    def forget(self) -> None:
        """It is thrown away, or the saved version was taken."""
        self._stop()
        self._retry.stop()
        self._dirty = self._again = False
        self._sheet = None
        self._notes.forget()
        self._say(Keeping.NOTHING)

    def _on_due(self) -> None:
        self._stop()
        if self._dirty:
            self._dirty = False
            self._send()

    def _send(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        if self._under_way is not None:
            self._again = True
            return
        self._again = False
        self._under_way = sheet
        self._sent = digest(sheet)
        self._say(Keeping.UNDER_WAY)
        command: Command = CreateCampaign(self.id, sheet)
        if self.version:
            command = EditCampaign(self.id, self.version, sheet)
        self._services.tasks.do(self, command, self._on_saved, self._on_refused)

    def _on_saved(self, _: Changes) -> None:
        sheet, self._under_way = self._under_way, None
        first = self.version == 0
        self.version += 1
        self.saved_at = self._services.clock()
        if self._again:
            self._send()
        elif not self._dirty:
            self._notes.forget()
            self._say(Keeping.SAVED)
        self.saved.emit(sheet)
        if first:
            self.created.emit()
        self._go_if_safe()

    def _on_refused(self, error: AppError) -> None:
        self._under_way = None
        if isinstance(error, Conflict):
            self._stop()
            self._say(Keeping.CONFLICT)
            self.conflicted.emit()
            self._go_if_safe()
            return
        self._say(Keeping.HERE)
        if isinstance(error, Unavailable):
            self._retry.start()
        self.refused.emit(error)
        self._go_if_safe()

    def _on_crashed(self, _: Any) -> None:
        """A bug answered instead of the database: nobody waits for ever, and all is kept here."""
        if self._under_way is not None:
            self._under_way = None
            self._say(Keeping.HERE)
            self._go_if_safe()

    def _go_if_safe(self) -> None:
        """Nobody looks any more: what could not be sent is on this computer, and offered the next time."""
        if self._closing and self._under_way is None:
            self._notes.flush()
            self.deleteLater()

    def _say(self, keeping: Keeping) -> None:
        self.keeping = keeping
        self.keeping_changed.emit()

    def _stop(self) -> None:
        self._after_last_key.stop()
        self._while_typing.stop()
