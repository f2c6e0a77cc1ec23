"""Servers of Debian's PostgreSQL, each in a temporary cluster of its own, run by its own user and never by root."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from debian_postgresql import binaries

from tests.leaving import nothing_left
from tests.postgresql import Server

USER = "postgres"
"""Whose Debian's server is."""
PATIENCE = 30
"""Seconds after which what is waited for won't come."""
LOCAL_DOOR = ("local all all trust", "local replication all trust")
"""By the socket in the cluster's own folder, which is shut to everybody else."""


def until(condition: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait until something is so."""
    pause, end = threading.Event(), time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "what was waited for never came"
        pause.wait(0.02)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


class Cluster:
    """One server: its folder, its port, and the orders that start, change and end it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.port = free_port()
        self.environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC"}

    @property
    def server(self) -> Server:
        """The way in for its superuser."""
        return Server(f"postgresql://{USER}@/postgres?host={self.folder}&port={self.port}")

    def order(self, program: str, *arguments: str) -> None:
        """Run one of Debian's programs as the server's user; what it says is only shown when it fails."""
        owner: dict[str, Any] = {}
        if os.geteuid() == 0:
            owner = {"user": USER, "group": USER, "extra_groups": ()}
        # files, not pipes: the server keeps what it inherits, and would keep the pipe open
        with (self.folder / "said").open("w+") as said:
            done = subprocess.run(
                [binaries() / program, *arguments],
                cwd=self.folder,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                check=False,
                **owner,
            )
            if done.returncode:
                said.seek(0)
                raise RuntimeError(f"{program} {arguments}: {said.read()}{self.log()}")

    def log(self) -> str:
        """The end of what the server wrote."""
        log = self.folder / "log"
        return log.read_text(errors="replace")[-3000:] if log.exists() else ""

    def found(self, *settings: str, locale: str = "C.UTF-8") -> None:
        """Make the cluster and set what it starts with."""
        options = ("--auth=trust", f"--username={USER}", "--encoding=UTF8", "--no-sync")
        self.order("initdb", f"--pgdata={self.data}", f"--locale={locale}", *options)
        self.configure(
            "fsync = off",
            "full_page_writes = off",
            "listen_addresses = 'localhost'",
            f"unix_socket_directories = '{self.folder}'",
            *settings,
        )
        self.admit()

    def copy_of(self, other: Cluster) -> None:
        """Make the cluster a standby of another one's."""
        source = f"host={other.folder} port={other.port} user={USER}"
        how = ("--write-recovery-conf", "--checkpoint=fast", "--wal-method=stream", "--no-sync")
        self.order("pg_basebackup", f"--pgdata={self.data}", f"--dbname={source}", *how)
        self.configure(f"unix_socket_directories = '{self.folder}'")

    def configure(self, *lines: str) -> None:
        """Add to its settings; the last word on one is what counts."""
        with (self.data / "postgresql.conf").open("a") as file:
            file.write("\n".join(("", *lines, "")))

    def admit(self, *rules: str) -> None:
        """Say who may come in from outside (pg_hba.conf)."""
        (self.data / "pg_hba.conf").write_text("\n".join((*LOCAL_DOOR, *rules, "")))

    def keep(self, file: Path) -> Path:
        """Take a certificate or a key into the cluster's own folder."""
        kept = self.folder / file.name
        shutil.copy(file, kept)
        kept.chmod(0o600)
        if os.geteuid() == 0:
            shutil.chown(kept, USER, USER)
        return kept

    def start(self) -> None:
        """Start, and wait until it answers."""
        log = str(self.folder / "log")
        options = f"-c port={self.port}"  # a standby copies its source's settings, but has a door of its own
        self.order("pg_ctl", "-D", str(self.data), "-l", log, "-o", options, "-w", "start")

    def stop(self) -> None:
        """Stop at once, if it runs."""
        if (self.data / "postmaster.pid").exists():
            with suppress(RuntimeError):  # it was killed
                self.order("pg_ctl", "-D", str(self.data), "-m", "immediate", "-w", "stop")

    def kill(self) -> None:
        """As if the power failed: the server and all that serve its clients, at the same moment."""
        head = int((self.data / "postmaster.pid").read_text().split()[0])
        os.kill(head, signal.SIGSTOP)  # so that nobody joins meanwhile
        for process in (*children(head), head):
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def promote(self) -> None:
        """A standby becomes the server that is written to."""
        self.order("pg_ctl", "-D", str(self.data), "-w", "promote")

    def reload(self, *lines: str) -> None:
        """Change settings while it runs; new connections have them."""
        mark = str(time.monotonic_ns())
        self.configure(*lines, f"ideabox.mark = '{mark}'")
        with self.server.connect() as root:
            root.execute("SELECT pg_reload_conf()")

        def is_in_force() -> bool:
            with self.server.connect() as root:
                return root.execute("SELECT current_setting('ideabox.mark', true)").fetchone() == (mark,)

        until(is_in_force)


def children(head: int) -> list[int]:
    """The processes a process has started."""
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # gone meanwhile
            if place.read_text().rpartition(")")[2].split()[1] == str(head):
                found.append(int(place.parent.name))
    return found


@contextmanager
def clusters(number: int = 1) -> Iterator[tuple[Cluster, ...]]:
    """Places for so many servers; nothing is left of them."""
    with nothing_left("ideabox-") as place:
        made = tuple(Cluster(place / str(each)) for each in range(number))
        place.chmod(0o755)
        for each in made:
            each.folder.mkdir(mode=0o700)
            if os.geteuid() == 0:
                shutil.chown(each.folder, USER, USER)
        try:
            yield made
        finally:
            for each in made:
                each.stop()


@contextmanager
def debian_server() -> Iterator[Server]:
    """A server for the tests of the core, in place of the embedded one."""
    with clusters() as (cluster,):
        cluster.found("synchronous_commit = off")
        cluster.start()
        yield cluster.server
