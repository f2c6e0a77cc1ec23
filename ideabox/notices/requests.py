"""What can be asked and done about news."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from ideabox.asking import Command, Query
from ideabox.notices.rows import ChangeRow, NoticeList


@dataclass(frozen=True, slots=True)
class ListNotices(Query[NoticeList]):
    """News for me of the last 90 days; `all_followed` adds comments on ideas I only follow."""

    all_followed: bool = True
    before: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class MarkNoticesOpened(Command):
    """I opened this idea: its news is read."""

    idea_id: UUID


@dataclass(frozen=True, slots=True)
class MarkAllRead(Command):
    """Everything up to now is read."""


@dataclass(frozen=True, slots=True)
class ListChanges(Query[tuple[ChangeRow, ...]]):
    """What others changed since a mark; mark None returns only the newest entry, to start from."""

    mark: int | None = None
