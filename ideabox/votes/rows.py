"""What comes back of votes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts of one idea. support, against and passed are None where this person may not know them (hidden totals).

    Screens in fair order still hide known counts until the person voted or skipped: see `ui/ideas`.
    Imported totals come from another system, without voters, and are always shown apart.
    """

    support: int | None
    against: int | None
    passed: int | None
    imported_for: int = 0
    imported_mixed: int = 0
    imported_against: int = 0
