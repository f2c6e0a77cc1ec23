"""What an import did: counts by kind, every refused row, and what was put right on the way."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from ideabox.transfer.records import Kind, Refusal


@dataclass
class Count:
    """Of one kind: read = created + there + skipped + refused."""

    read: int = 0
    created: int = 0
    there: int = 0
    skipped: int = 0
    refused: int = 0


@dataclass
class Report:
    """One import. `notes` counts what came in otherwise than it stood, by a code such as `orphan_reply`."""

    counts: dict[Kind, Count] = field(default_factory=lambda: {kind: Count() for kind in Kind})
    refusals: list[Refusal] = field(default_factory=list)
    skips: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)
    campaign: str = ""
    campaign_created: bool = False
    nobodies: int = 0  # accounts made to stand for authors or offices the source doesn't name
    kept: bool = True  # False after a dry run, or when strict and a row was refused

    def refuse(self, refusal: Refusal, weight: int = 1) -> None:
        """One row (or the votes of one total) stays out."""
        self.counts[refusal.kind].refused += weight
        self.refusals.append(refusal)

    def refuse_with_row(self, refusal: Refusal, weight: int) -> None:
        """Votes that stay out with their row; a row that is listed already is not listed again."""
        if refusal.origin in {known.origin for known in self.refusals}:
            self.counts[refusal.kind].refused += weight
        else:
            self.refuse(refusal, weight)

    def skip(self, kind: Kind, reason: str, weight: int = 1) -> None:
        """Rightly passed over."""
        self.counts[kind].skipped += weight
        self.skips[reason] += weight

    @property
    def created(self) -> int:
        """Everything that is new in the database."""
        return sum(count.created for count in self.counts.values())
