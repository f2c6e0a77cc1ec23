"""Starts: the bare window, the app and Chromium one after the other, again and again, each a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from tests.bench import chromium
from tests.bench.report import Figure, against

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60
WINDOW_MOST, PAGE_MOST = 1.4, 3.0
MEMORY_MOST_MB = 130.0

Told = dict[str, float | None]
Series = dict[str, list[float]]


class Drivers:
    """Starts the processes that are measured, each as an installed program would start."""

    def __init__(self, folder: Path) -> None:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        # an installed program has its bytecode; here it is written by the first round, outside of the project
        self._environment = {
            **kept,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        }

    def run(self, module: str, *arguments: str, patience_s: int = PATIENCE_S) -> Told:
        """Start a driver, and hear what it tells. The clock starts before the process does."""
        # monotonic clocks are the same in all processes of a computer
        command = [sys.executable, "-m", f"tests.bench.{module}", repr(time.monotonic()), *arguments]
        ended = subprocess.run(
            command,
            cwd=ROOT,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=patience_s,
            check=False,
        )
        if ended.returncode != 0 or not ended.stdout.strip():
            raise RuntimeError(f"{module} ended with {ended.returncode}:\n{ended.stderr}")
        told: Told = json.loads(ended.stdout.splitlines()[-1])
        return told


class Starts:
    """Repeated starts on one database; the first round of each only warms the computer's caches."""

    def __init__(self, base: Path, drivers: Drivers) -> None:
        self._base = base
        self._drivers = drivers
        self._browser = chromium.browser()
        self._page = chromium.page_of(base) if self._browser else ""
        self.series: dict[str, Series] = defaultdict(lambda: defaultdict(list))

    def run(self, rounds: int) -> None:
        """Bare, app, first start of the app on this computer, Chromium; then again."""
        with tempfile.TemporaryDirectory(prefix="ideabox-bench-") as folder:
            usual = Path(folder) / "usual"
            for turn in range(rounds + 1):
                found = {
                    "bare": self._drivers.run("bare_window"),
                    "app": self._app(usual),
                    "fresh": self._app(Path(folder) / f"fresh-{turn}"),
                    "chromium": self._chromium(),
                }
                if turn:
                    self._keep(found)

    def _app(self, profile: Path) -> Told:
        told = ("--database", str(self._base), "--profile", str(profile), "--language", "fr")
        return self._drivers.run("app_window", *told)

    def _chromium(self) -> Told:
        stood = chromium.start(self._browser, self._page) if self._browser else None
        return {} if stood is None else {"page_ms": stood[0], "pss_mb": stood[1]}

    def _keep(self, found: dict[str, Told]) -> None:
        for who, told in found.items():
            for what, value in told.items():
                if value is not None:
                    self.series[who][what].append(value)

    def median(self, who: str, what: str) -> float | None:
        """The middle of what was heard; None where it was never told."""
        values: Sequence[float] = self.series[who][what]
        return median(values) if values else None


def figures_of(starts: Starts) -> list[Figure]:
    """What was measured, with its limits."""
    bare = starts.median("bare", "window_ms") or 0.0
    return [
        Figure("bare window painted", bare, "ms"),
        *_times(starts, bare),
        *_memory(starts),
    ]


def _times(starts: Starts, bare: float) -> list[Figure]:
    told = (
        ("app's window painted", "app", "window_ms", WINDOW_MOST, ""),
        ("app's first page painted with its data", "app", "page_ms", PAGE_MOST, ""),
        ("the same, read anew from the database", "app", "anew_ms", None, "until then what was seen last"),
        ("the first page at the first start of all", "fresh", "page_ms", None, "nothing kept from before"),
        ("every other page can be opened", "app", "whole_ms", None, "and the computer rests"),
        ("Chromium, the same list as a page", "chromium", "page_ms", None, ""),
    )
    made = []
    for name, who, what, most, note in told:
        value = starts.median(who, what)
        if value is None:
            continue
        made.append(
            against(name, value, bare, most, note)
            if most
            else Figure(name, value, "ms", ratio=value / bare, note=note)
        )
    return made


def _memory(starts: Starts) -> list[Figure]:
    told = (
        ("bare window's memory", "bare", None),
        ("app's memory with a page of ideas", "app", MEMORY_MOST_MB),
        ("Chromium's memory", "chromium", None),
    )
    values = [(name, starts.median(who, "pss_mb"), limit) for name, who, limit in told]
    return [
        Figure(name, value, "MB", limit, note="proportional set size")
        for name, value, limit in values
        if value is not None
    ]
