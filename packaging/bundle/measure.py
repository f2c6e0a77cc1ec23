"""Start and size of the bundle against an empty one, built and measured in one run: `make bench-bundle`.

    PYTHONPATH=packaging python3.11 -m bundle.measure [--json FILE] [--starts N] [--kept]

A start lasts until the window is painted, without a screen; the programs take turns, and their medians are compared.
Cold is with nothing of the disk in memory, which only root can ask for. Ends with 1 if a limit is broken.
"""

from __future__ import annotations

import argparse
import json
import lzma
import os
import subprocess
import sys
import tarfile
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import environment
from bundle import build
from bundle.trial import Program

START_MOST, SIZE_MOST = 1.5, 1.4
WINDOW, PAGES = "the window stands", "every page can be opened"
"""What the program's log says (ui/running.py)."""
PATIENCE_S = 60.0
LOOK_S = 0.005
RULERS = build.NEW / "rulers"
EMPTY = RULERS / "empty"
WHOLE = RULERS / "empty-whole"
"""The same with the libraries that the bundle leaves to the system: what an empty bundle weighed when limits were set."""
CACHES = Path("/proc/sys/vm/drop_caches")
PACKED_WITH = 6
"""The packer's level: what `dpkg-deb` takes."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; limit: the most it may be of the empty bundle's."""

    name: str
    value: float
    unit: str
    ratio: float | None = None
    limit: float | None = None

    @property
    def holds(self) -> bool:
        """Whether its limit does, if it has one."""
        return self.limit is None or self.ratio is None or self.ratio <= self.limit


class Starts:
    """Starts the programs, each a process of its own, and hears when its window stood."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._environment = {
            **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": str(folder),
            # a program run from source has its bytecode, as an installed one does
            "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        }

    def empty(self) -> dict[str, float]:
        """The empty bundle."""
        told = self._folder / "told"
        told.unlink(missing_ok=True)
        began = time.time()
        subprocess.run([Program(EMPTY, "empty").file, told], env=self._environment, check=True)
        return {"window": (float(told.read_text("ascii")) - began) * 1000}

    def bundled(self) -> dict[str, float]:
        """The bundle."""
        return self._program([str(Program(build.BUILT).file)], "bundled")

    def from_source(self) -> dict[str, float]:
        """The program as developers run it."""
        return self._program([str(environment.interpreter(build.ENVIRONMENT)), "-m", "ui"], "source")

    def _program(self, command: list[str], name: str) -> dict[str, float]:
        """The program on its sample, which the first start fills."""
        profile = self._folder / name
        log = profile / "ideabox.log"
        log.unlink(missing_ok=True)
        profile.mkdir(exist_ok=True)
        (profile / "settings.toml").write_text('database = "sample"\n', encoding="utf-8")
        began = time.time()
        with subprocess.Popen(
            [*command, "--profile", str(profile)], env=self._environment, cwd=build.ROOT
        ) as run:
            try:
                return _heard(log, began)
            finally:
                run.terminate()


def _heard(log: Path, began: float) -> dict[str, float]:
    """When the window stood and when every page could be opened, from the program's log."""
    while time.time() < began + PATIENCE_S:
        lines = log.read_text("utf-8").splitlines() if log.exists() else []
        times = {
            name: (moment(line) - began) * 1000
            for name, words in (("window", WINDOW), ("pages", PAGES))
            for line in lines
            if line.endswith(words)
        }
        if len(times) == 2:
            return times
        time.sleep(LOOK_S)
    raise TimeoutError("the program's log didn't tell of its start")


def moment(line: str) -> float:
    """The time at which a line of the log was written, which tells it in UTC."""
    return datetime.strptime(line[:23], "%Y-%m-%d %H:%M:%S,%f").replace(tzinfo=UTC).timestamp()


def forget_disk() -> None:
    """Have nothing of the disk in memory."""
    os.sync()
    CACHES.write_text("3", encoding="ascii")


def can_forget() -> bool:
    """Whether this may ask the system to forget the disk."""
    return os.access(CACHES, os.W_OK)


def packed_mb(folder: Path) -> float:
    """What a folder takes as tar.xz."""
    with tempfile.TemporaryFile() as file:
        with (
            lzma.open(file, "wb", preset=PACKED_WITH) as packer,
            tarfile.open(fileobj=packer, mode="w|") as tar,
        ):
            tar.add(folder, arcname=folder.name)
        return file.tell() / 1e6


def started(folder: Path, rounds: int, before: Callable[[], None]) -> dict[str, dict[str, float]]:
    """Medians of starts in turns; before: done before each."""
    starts = Starts(folder)
    series: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    ways = {"empty": starts.empty, "bundled": starts.bundled, "source": starts.from_source}
    for turn in range(rounds + 1):
        for who, start in ways.items():
            before()
            for what, value in start().items():
                if turn:  # the first one fills the sample
                    series[who][what].append(value)
    return {who: {what: median(values) for what, values in told.items()} for who, told in series.items()}


def in_starts(told: dict[str, dict[str, float]], kind: str) -> list[Figure]:
    """The figures of one kind of start."""
    empty = told["empty"]["window"]

    def against(name: str, value: float, limit: float | None = None) -> Figure:
        return Figure(f"{kind} start, {name}", value, "ms", value / empty, limit)

    return [
        Figure(f"{kind} start, empty bundle: window painted", empty, "ms"),
        against("bundle: window painted", told["bundled"]["window"], START_MOST),
        against("from source: window painted", told["source"]["window"]),
        against("bundle: every page can be opened", told["bundled"]["pages"]),
        against("from source: every page can be opened", told["source"]["pages"]),
    ]


def in_sizes() -> list[Figure]:
    """The figures of the folders."""
    figures = []
    for name, measure in (("unpacked", build.size_mb), ("as tar.xz", packed_mb)):
        whole, empty, ours = measure(WHOLE), measure(EMPTY), measure(build.BUILT)
        figures += [
            Figure(f"size {name}, empty bundle", whole, "MB"),
            Figure(f"size {name}, bundle", ours, "MB", ours / whole, SIZE_MOST),
            Figure(f"size {name}, empty without the system's libraries", empty, "MB", ours / empty),
        ]
    return figures


def table(figures: list[Figure]) -> str:
    """The figures in lines."""
    lines = []
    for one in figures:
        ratio = f"{one.ratio:5.2f} ×" if one.ratio is not None else ""
        limit = "" if one.limit is None else f" (at most {one.limit}: {'holds' if one.holds else 'BROKEN'})"
        lines.append(f"{one.name:52} {one.value:8.1f} {one.unit} {ratio}{limit}".rstrip())
    return "\n".join(lines)


def built(kept: bool) -> bool:
    """Build what is measured; kept: what was built before is good enough."""
    if kept and WHOLE.exists() and build.BUILT.exists():
        return True
    python = build.ready()
    return (
        python is not None and build.bundle(python, build.HERE / "empty.spec", RULERS) and build.main() == 0
    )


def main() -> int:
    """Build, measure, tell; 0 if every limit holds."""
    parser = argparse.ArgumentParser(prog="bundle.measure", description="The bundle against an empty one.")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--starts", type=int, default=9, help="how often each program is started")
    parser.add_argument("--kept", action="store_true", help="measure what was built before")
    given = parser.parse_args()
    if not built(given.kept):
        return 1
    figures = in_sizes()
    with tempfile.TemporaryDirectory(prefix="ideabox-measure-") as name:
        figures += in_starts(started(Path(name), given.starts, lambda: None), "warm")
        if can_forget():
            figures += in_starts(started(Path(name), max(3, given.starts // 3), forget_disk), "cold")
    print(table(figures))
    if not can_forget():
        print("cold starts: not measured, only root may have the system forget the disk")
    if given.json:
        given.json.write_text(json.dumps([asdict(one) for one in figures], indent=1), encoding="utf-8")
    return 0 if all(one.holds for one in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
