"""Watches a program's calls to the network, native ones of Qt and libpq too: the kernel's own list, kept by strace."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import debian

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = tuple(shlex.split(os.environ.get("IDEABOX_PROGRAM", ""))) or (sys.executable, "-m", "ui")
"""The program to watch: the source, or an installed one that is named."""
CALLS = "socket,connect,bind,sendto,sendmsg,sendmmsg"
"""Whatever leads outside begins with one of these; resolving a name, too."""
LOCAL = ("AF_UNIX", "AF_LOCAL", "AF_NETLINK")
"""Families that stay inside this computer: the screen, the session's bus, the kernel."""
_FAMILY = re.compile(r"\b(?:sa_family=)?((?:AF|PF)_[A-Z0-9_]+)")
_PORT = re.compile(r"sin6?_port=htons\((\d+)\)")
_HOST = re.compile(r'(?:inet_addr\("|inet_pton\(AF_INET6, ")([^"]+)"')
_UNIX = re.compile(r'sun_path=@?"([^"]*)"')


@dataclass(frozen=True, slots=True)
class Call:
    """One call: what it was, in which family of addresses, and whereto where it said so."""

    name: str
    family: str
    host: str = ""
    port: int = 0

    @property
    def is_local(self) -> bool:
        """Whether it can't leave this computer."""
        return self.family in LOCAL


def calls_in(lines: Iterable[str]) -> Iterator[Call]:
    """The calls in strace's words that name a family; what is sent on a line that stands names none."""
    for line in lines:
        found = re.match(r"(?:\d+ +)?(\w+)\(", line)
        family = _FAMILY.search(line)
        if found is None or family is None:
            continue
        unix, host, port = _UNIX.search(line), _HOST.search(line), _PORT.search(line)
        where = unix or host
        yield Call(found[1], family[1], where[1] if where else "", int(port[1]) if port else 0)


@dataclass(frozen=True, slots=True)
class Watched:
    """A program that has ended, and what it tried."""

    code: int
    said: str
    calls: tuple[Call, ...]

    @property
    def outward(self) -> set[Call]:
        """What could have left this computer."""
        return {call for call in self.calls if not call.is_local}


def traced(command: Sequence[str], kept: Path) -> list[str]:
    """The command under strace, with all that it starts."""
    options = ("-f", "-qq", "--seccomp-bpf", "-s", "8", "-e", f"trace={CALLS}", "-e", "signal=none")
    return ["strace", *options, "-o", str(kept), *command]


def watch(
    command: Sequence[str], kept: Path, *, cell: bool, relay: str = "", screen: bool = False
) -> Watched:
    """Run a command to its end. cell: in a network of its own that has nothing but, behind `relay`, the database.

    relay: the database's socket; "{port}" in the command becomes the port it has inside.
    """
    inside = traced(command, kept)
    before = ["xvfb-run", "-a"] if screen else []
    outer = (*before, *(in_cell(inside, relay) if cell else inside))
    platform = {"QT_QPA_PLATFORM": "xcb" if screen else "offscreen"}
    done = subprocess.run(
        outer,
        cwd=ROOT,
        env={**os.environ, **platform},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    lines = kept.read_text(encoding="utf-8", errors="replace").splitlines()
    return Watched(done.returncode, done.stdout + done.stderr, tuple(calls_in(lines)))


def in_cell(command: Sequence[str], relay: str) -> list[str]:
    """The command where there is no network but a loop, and on it the database."""
    return ["unshare", "-n", sys.executable, "-m", "tests.outside.cell", relay, *command]


@cache
def blind() -> str:
    """Why nothing can be watched here, "" where it can; strace is installed where this may."""
    if sys.platform != "linux":
        return "strace is Linux's"
    if shutil.which("strace") is None and not debian.install(["strace"], "A test watches the network"):
        return "strace is not installed"
    return (
        ""
        if _works("strace", "-qq", "-e", "trace=none", "true")
        else "strace may not look into programs here"
    )


@cache
def can_isolate() -> bool:
    """Whether programs can be given a network of their own here."""
    return shutil.which("unshare") is not None and _works("unshare", "-n", "true")


def _works(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
