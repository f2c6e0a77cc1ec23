"""Figures with their limits, as a table for people and as JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

REFERENCE_MS = 148.0
"""The first paint of the bare window on the machine on which the limits in milliseconds were set."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured; `ratio` is what decides where there is one, because machines differ and are busy."""

    name: str
    value: float
    unit: str
    limit: float | None = None
    ratio: float | None = None
    ratio_limit: float | None = None
    note: str = ""

    @property
    def holds(self) -> bool | None:
        """Whether the limit is kept; None where there is none."""
        if self.ratio is not None and self.ratio_limit is not None:
            return self.ratio <= self.ratio_limit
        return None if self.limit is None else self.value <= self.limit


def against(name: str, value: float, bare: float, most: float, note: str = "") -> Figure:
    """Milliseconds that may be so many times the bare window's."""
    return Figure(name, value, "ms", bare * most, value / bare, most, note)


def in_time(name: str, value: float, bare: float, limit: float, note: str = "") -> Figure:
    """Milliseconds with a limit; on a machine slower than the reference, as many bare windows as the limit is there."""
    here = limit * max(1.0, bare / REFERENCE_MS)
    return Figure(name, value, "ms", here, value / bare, here / bare, note)


def table(figures: Sequence[Figure]) -> str:
    """The figures in columns."""
    head = ("", "measured", "limit", "times bare", "at most", "", "")
    rows = [head, *(_cells(one) for one in figures)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(head))]
    return "\n".join(
        f"{row[0]:<{widths[0]}}  "
        + "  ".join(f"{cell:>{width}}" for cell, width in zip(row[1:5], widths[1:5], strict=True))
        + f"  {row[5]:<{widths[5]}}  {row[6]}".rstrip()
        for row in rows
    )


def _cells(one: Figure) -> tuple[str, ...]:
    said = {True: "holds", False: "BROKEN", None: ""}[one.holds]
    return (
        one.name,
        f"{one.value:.{0 if one.unit != 'ms' or one.value >= 100 else 1}f} {one.unit}",
        f"{one.limit:.0f} {one.unit}" if one.limit is not None else "",
        f"{one.ratio:.2f}" if one.ratio is not None else "",
        f"{one.ratio_limit:.2f}" if one.ratio_limit is not None else "",
        said,
        one.note,
    )


def write(path: Path, figures: Sequence[Figure], about: dict[str, object]) -> None:
    """The same for machines."""
    told = {
        **about,
        "holds": all(one.holds is not False for one in figures),
        "figures": [{**asdict(one), "holds": one.holds} for one in figures],
    }
    path.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
