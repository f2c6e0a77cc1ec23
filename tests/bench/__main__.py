"""Speed and memory against their limits: `python -m tests.bench [--quick] [--json FILE]`; ends with 1 if one is broken.

What is measured runs in processes of its own; ratios to a bare Qt window started in the same run decide.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median

from ideabox.words import Order
from tests.bench import postgres
from tests.bench.building import FULL, QUICK, Size, build
from tests.bench.report import Figure, in_time, table, write
from tests.bench.starting import Drivers, Starts, Told, figures_of

OPEN_MS, HOLD_MS, WORST_MS, SEARCH_MS = 50, 16, 50, 20
SCREENS_S = 600


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured, and how often."""

    size: Size
    starts: int
    rounds: int
    pages: int


PLANS = {False: Plan(FULL, starts=9, rounds=3, pages=40), True: Plan(QUICK, starts=5, rounds=1, pages=20)}


def measure(plan: Plan, folder: Path, base: Path) -> list[Figure]:
    """All figures, printed as they come."""
    drivers = Drivers(folder)
    starts = Starts(base, drivers)
    starts.run(plan.starts)
    figures = figures_of(starts)
    bare = [drivers.run("bare_window")["window_ms"] or 0.0 for _ in range(3)]
    told = drivers.run("screens", str(base), str(plan.rounds), str(plan.pages), patience_s=SCREENS_S)
    bare += [drivers.run("bare_window")["window_ms"] or 0.0 for _ in range(3)]
    return [*figures, *_screens(told, median(bare))]


def _screens(told: Told, bare: float) -> list[Figure]:
    def get(name: str) -> float:
        return told[name] or 0.0

    scrolls = [
        figure
        for order in Order
        for figure in (
            in_time(
                f"scrolling, {order} order: 99 of 100 holds", get(f"scroll_{order}_p99_ms"), bare, HOLD_MS
            ),
            in_time(f"scrolling, {order} order: worst hold", get(f"scroll_{order}_worst_ms"), bare, WORST_MS),
            Figure(
                f"next page, {order} order", get(f"page_{order}_ms"), "ms", note="in the database's worker"
            ),
        )
    ]
    statements = ", ".join(
        f"{name.removeprefix('statements_')} {value:.0f}"
        for name, value in told.items()
        if name.startswith("statements_") and name != "statements_most" and value is not None
    )
    return [
        Figure("bare window again, beside the screens", bare, "ms"),
        in_time("click on a campaign until its ideas are painted", get("campaign_ms"), bare, OPEN_MS),
        in_time(
            "the same, the first time", get("campaign_first_ms"), bare, OPEN_MS, "its page was made ready"
        ),
        Figure("statements to a screen, at most", get("statements_most"), "", 1, note=statements),
        *scrolls,
        in_time("search, in the database", get("search_ms"), bare, SEARCH_MS),
        Figure("search, until painted", get("search_painted_ms"), "ms", note="from Enter in the field"),
    ]


def main() -> int:
    """Build, measure, tell; 0 if every limit holds."""
    parser = argparse.ArgumentParser(prog="tests.bench", description="Speed and memory against their limits.")
    parser.add_argument("--quick", action="store_true", help="10,000 ideas instead of 100,000, fewer rounds")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--base", type=Path, metavar="FILE", help="keep the database there for another run")
    parser.add_argument(
        "--postgres", action="store_true", help="the shared database; --base is then a folder"
    )
    given = parser.parse_args()
    if given.postgres:
        return _postgres(given.base, given.json, quick=given.quick)
    plan = PLANS[given.quick]
    with tempfile.TemporaryDirectory(prefix="ideabox-bench-") as name:
        folder = Path(name)
        base = given.base.absolute() if given.base else folder / "bench.sqlite"
        if not base.exists():
            began = time.monotonic()
            build(base, plan.size)
            print(f"{plan.size.ideas:,} ideas made in {time.monotonic() - began:.0f} s", flush=True)
        figures = measure(plan, folder, base)
    return _told(figures, given.json, _about(plan))


def _postgres(folder: Path | None, json: Path | None, *, quick: bool) -> int:
    """The shared database's figures. Quick: the same bases, measured more briefly."""
    effort = postgres.Effort(*((15, 2.0, 3) if quick else (60, 8.0, 9)))
    with postgres.place(folder) as place:
        figures = postgres.measure(place, effort)
    return _told(figures, json, postgres.about())


def _told(figures: list[Figure], json: Path | None, about: dict[str, object]) -> int:
    """Print and write; 0 if every limit holds."""
    print(table(figures))
    if json:
        write(json, figures, about)
    broken = [one.name for one in figures if one.holds is False]
    print(f"\nbroken: {'; '.join(broken)}" if broken else "\nevery limit holds")
    return 1 if broken else 0


def _about(plan: Plan) -> dict[str, object]:
    """Under which circumstances."""
    return {
        "ideas": plan.size.ideas,
        "python": platform.python_version(),
        "pyside": version("PySide6-Essentials"),
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
    }


if __name__ == "__main__":
    sys.exit(main())
