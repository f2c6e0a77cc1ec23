"""Memory a process holds: its own pages, and its share of those it has in common with others (PSS)."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

KNOWN = sys.platform == "linux"
"""Only Linux tells."""


def pss_mb(process: int | str = "self") -> float | None:
    """A process's proportional set size in megabytes; None where the system doesn't tell."""
    if not KNOWN:
        return None
    for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1_024
    return None


def tree(root: int) -> tuple[int, ...]:
    """A process and all that descend from it."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        parents[int(stat.parent.name)] = int(after_name[1])
    found = [root]
    for process in found:
        found.extend(child for child, parent in parents.items() if parent == process)
    return tuple(found)


def pss_of(processes: Iterable[int]) -> float:
    """The sum over processes; one that ended meanwhile holds nothing."""
    total = 0.0
    for process in processes:
        try:
            total += pss_mb(process) or 0.0
        except OSError:
            continue
    return total
