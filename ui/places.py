"""Where a person can be in the window, and the way back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from uuid import UUID


class PlaceKind(StrEnum):
    """The pages."""

    TODAY = "today"
    MY_IDEAS = "my_ideas"
    FOLLOWING = "following"
    CAMPAIGNS = "campaigns"
    CAMPAIGN = "campaign"
    IDEA = "idea"
    BOARD = "board"
    PROMISED = "promised"
    EDITOR = "editor"
    PEOPLE = "people"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and what it shows: a campaign's id, an idea's id; EDITOR without an id prepares a new campaign.

    PROMISED with an idea's id begins its answer. `comment_id` asks the idea page to bring one comment into view.
    """

    kind: PlaceKind
    id: UUID | None = None
    comment_id: UUID | None = None


class Navigator(QObject):
    """Where we are, where we were; pages and dialogs only ever ask this to go somewhere."""

    went = Signal(object)  # Place
    history_changed = Signal()
    idea_wanted = Signal(object, str)  # new idea: campaign id or None, first words
    draft_wanted = Signal(object)  # draft id

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._past: list[Place] = []
        self._future: list[Place] = []
        self.place = Place(PlaceKind.TODAY)

    def go(self, place: Place) -> None:
        """Open a page, remembering this one."""
        if place != self.place:
            self._past.append(self.place)
            self._future.clear()
        self._arrive(place)

    def replace(self, place: Place) -> None:
        """Open a page in the place of this one (the next idea of a list)."""
        self._arrive(place)

    def back(self) -> None:
        """To the page before."""
        if self._past:
            self._future.append(self.place)
            self._arrive(self._past.pop())

    def forward(self) -> None:
        """Undo a `back`."""
        if self._future:
            self._past.append(self.place)
            self._arrive(self._future.pop())

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before."""
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        """Whether `back` can be undone."""
        return bool(self._future)

    def forget(self) -> None:
        """Whoever comes next hasn't been anywhere."""
        self._past.clear()
        self._future.clear()
        self.place = Place(PlaceKind.TODAY)
        self.history_changed.emit()

    def new_idea(self, campaign_id: UUID | None = None, title: str = "") -> None:
        """Open the new-idea dialog over whatever is shown."""
        self.idea_wanted.emit(campaign_id, title)

    def open_draft(self, draft_id: UUID) -> None:
        """Go on writing a draft in the same dialog."""
        self.draft_wanted.emit(draft_id)

    def _arrive(self, place: Place) -> None:
        self.place = place
        self.history_changed.emit()
        self.went.emit(place)
