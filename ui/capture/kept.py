"""The words kept on this computer beside the database, and which of the two is newer.

Every record tells the digest of the words that were sent to the database before it. A draft in the database with
just these words is our own earlier save, however late it arrived; any other draft there is compared by time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from ideabox.ideas.rows import DraftRow
from ideabox.typed import TypedStore
from ui.capture.words import Words, of_draft

PREFIX = "idea:"
_ANSWER = "answer:"


@dataclass(frozen=True, slots=True)
class Kept:
    """Words kept on this computer at a moment; `sent` is the digest of those last sent before them."""

    words: Words
    at: datetime
    sent: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it is offered: the newest words, and whether the database has them."""

    words: Words
    campaign_name: str
    at: datetime
    only_here: bool


def place_of(idea_id: UUID) -> str:
    """Where an idea's words are kept in the `TypedStore`."""
    return f"{PREFIX}{idea_id.hex}"


def as_texts(kept: Kept) -> dict[str, str]:
    """A record as the `TypedStore` takes it."""
    words = kept.words
    return {
        "title": words.title,
        "body": words.body,
        "campaign": words.campaign_id.hex if words.campaign_id else "",
        "language": words.language,
        "anonymous": "1" if words.anonymous else "",
        "at": kept.at.astimezone(UTC).isoformat(),
        "sent": kept.sent,
        **{f"{_ANSWER}{key}": text for key, text in words.answers.items()},
    }


def find_kept(typed: TypedStore, person: str, idea_id: UUID) -> Kept | None:
    """What this computer keeps of one idea."""
    texts = typed.find(person, place_of(idea_id))
    return _read(idea_id, texts) if texts else None


def all_kept(typed: TypedStore, person: str) -> tuple[Kept, ...]:
    """All that this computer keeps of a person's ideas, blank ones left out, newest first."""
    ids = [UUID(hex=place.removeprefix(PREFIX)) for place in typed.places(person, PREFIX)]
    found = [kept for each in ids if (kept := find_kept(typed, person, each)) is not None]
    return tuple(
        sorted((kept for kept in found if not kept.words.is_blank), key=lambda kept: kept.at, reverse=True)
    )


def _read(idea_id: UUID, texts: dict[str, str]) -> Kept:
    words = Words(
        idea_id,
        UUID(hex=texts["campaign"]) if texts.get("campaign") else None,
        texts.get("title", ""),
        texts.get("body", ""),
        {key.removeprefix(_ANSWER): text for key, text in texts.items() if key.startswith(_ANSWER) and text},
        texts.get("language", "fr"),
        bool(texts.get("anonymous")),
    )
    return Kept(words, datetime.fromisoformat(texts["at"]), texts.get("sent", ""))


def is_newer(kept: Kept, row: DraftRow) -> bool:
    """Whether this computer's words are the ones to go on with; blank ones never are."""
    saved = of_draft(row)
    if kept.words.is_blank or kept.words == saved:
        return False
    return kept.sent == saved.digest or kept.at > row.saved_at


def merged(
    rows: Iterable[DraftRow], kept: Iterable[Kept], published: Iterable[UUID] = ()
) -> tuple[Draft, ...]:
    """The drafts to offer, newest first: the newer words of each, and those the database doesn't know.

    published: ideas that are no drafts any more; what is kept of them was sent.
    """
    here = {each.words.id: each for each in kept}
    drafts = [_newest(row, here.pop(row.id, None)) for row in rows]
    gone = set(published)
    drafts += [
        Draft(each.words, "", each.at, only_here=True)
        for each in here.values()
        if each.words.id not in gone and not each.words.is_blank
    ]
    return tuple(sorted(drafts, key=lambda draft: draft.at, reverse=True))


def _newest(row: DraftRow, kept: Kept | None) -> Draft:
    if kept is not None and is_newer(kept, row):
        return Draft(kept.words, row.campaign_name, kept.at, only_here=True)
    return Draft(of_draft(row), row.campaign_name, row.saved_at, only_here=False)
