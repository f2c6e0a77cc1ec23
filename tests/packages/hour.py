"""The set-up chapter replayed: a server and PCs on fresh Debians, made by nothing but what stands in its boxes."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.packages.chapter import Box, set_up
from tests.packages.network import join
from tests.packages.roots import Root, make_root
from tests.packages.staff_list import whole_list
from tests.packages.writing import until

NAME = "db.example.org"
"""The server's name, as the page has it."""
UNIT = "etc/systemd/system/ideabox-watchdog.service"
PASSWORDS = {"nadia.ferrouk": "first.csv"}
"""Who isn't in passwords.csv."""


@dataclass(frozen=True)
class Hour:
    """What stands when the page's last box is done."""

    server: Root
    pcs: tuple[Root, ...]
    said: dict[int, str]
    """What each box printed, by its place on the page."""
    boxes: tuple[Box, ...]

    def said_by(self, words: str) -> str:
        """What the one box printed in which these words stand."""
        (found,) = (
            place for place, box in enumerate(self.boxes) if words in box.words and place in self.said
        )
        return self.said[found]

    def first_password(self, login: str) -> str:
        """What stands on the sheet that somebody was handed."""
        file = self.server.place / "srv" / "ideabox" / PASSWORDS.get(login, "passwords.csv")
        with file.open(newline="", encoding="utf-8-sig") as rows:
            return next(row["password"] for row in csv.DictReader(rows) if row["login"] == login)

    def ask(self, sql: str) -> list[str]:
        """The lines PostgreSQL gives its superuser."""
        told = self.server.run("psql", "-qAtX", "ideabox", "-c", sql, person="postgres")
        return told.stdout.splitlines()


@contextmanager
def replayed(deb: Path, notes: Path) -> Iterator[Hour]:
    """Work through the whole page: the server's boxes, then the PCs', side by side."""
    boxes = set_up()
    with ExitStack() as stack:
        server, *pcs = (stack.enter_context(make_root()) for _ in range(3))
        join(server, pcs, NAME)
        for root in (server, *pcs):
            shutil.copy(deb, root.place / "root" / deb.name)
        said: dict[int, str] = {}
        for place, box in enumerate(boxes):
            match box.kind:
                case "sh server":
                    said[place] = work(server, box)
                case "sh server systemd":
                    stack.enter_context(watched(server, notes / "watchdog.txt"))
                case "csv staff.csv":
                    list_file = server.place / "srv" / "ideabox" / "staff.csv"
                    list_file.write_text(whole_list(box.words), encoding="utf-8")
                case "sh client":
                    for pc in pcs:
                        shutil.copy(server.place / "root" / "ideabox-ca" / "ca.crt", pc.place / "root")
                    with ThreadPoolExecutor() as both:
                        said[place] = "".join(both.map(lambda pc, box=box: work(pc, box), pcs))
                case other:
                    raise AssertionError(f"nobody knows what to do with a box of {other!r}")
        yield Hour(server, tuple(pcs), said, boxes)


def work(root: Root, box: Box) -> str:
    """What root types, in a shell of its own that stops at the first error; what it printed."""
    online = "apt-get" in box.words
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    command = root.command("sh", "-e", "-c", box.words, online=online, environment=quiet)
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{box.words}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@contextmanager
def watched(server: Root, said: Path) -> Iterator[None]:
    """What systemd would do with the unit that the page wrote: no root has an init that could."""
    unit = (server.place / UNIT).read_text().splitlines()
    told = dict(line.split("=", 1) for line in unit if "=" in line)
    watchdog = server.start("runuser", "-u", told["User"], "--", *told["ExecStart"].split(), said=said)
    try:
        seen = "SELECT 1 FROM pg_stat_activity WHERE usename = 'ideabox_watchdog'"
        until(lambda: server.run("psql", "-qAtX", "ideabox", "-c", seen, person="postgres").stdout)
        yield
        assert watchdog.poll() is None, said.read_text()
    finally:
        watchdog.kill()
        watchdog.wait()
