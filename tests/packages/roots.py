"""Fresh minimal Debians in a folder each: what a package must bring along by itself shows there, and nowhere else.

    with make_root() as root:
        root.install(Path("dist/ideabox_0.1.0_amd64.deb"))
        root.add_person("nadia")
        root.run("ideabox", "--self-test", person="nadia")

A root has processes, mounts and a network of its own: its servers listen on a localhost nobody else sees, it can call
nobody outside (but while it installs), and when it ends nothing of it is left, even if the test is killed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import debian

PROJECT = Path(__file__).resolve().parents[2]
KEPT = PROJECT / "build" / "roots"
"""Where the packed base waits for the next root."""
FRESH_SECONDS = 24 * 3600
"""A base older than this is made again: its lists of packages are out of date."""
SCREENS = Path("/tmp/.X11-unix")  # X11's own place
"""The sockets of this computer's X servers, which a root sees as a screen plugged in."""
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
Given = Mapping[str, str] | None
"""Variables of the environment."""
TOOLS = ("debootstrap", "unshare", "nsenter", "chroot", "tar")

KEEPER = """
import fcntl, signal, socket, struct, subprocess, sys
place, screens = sys.argv[1:]
for words in (
    ("-t", "proc", "proc", f"{place}/proc"),
    ("-t", "tmpfs", "-o", "mode=1777", "shm", f"{place}/dev/shm"),
    ("--bind", screens, f"{place}{screens}"),
):
    subprocess.run(["mount", *words], check=True)
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as door:
    fcntl.ioctl(door, 0x8914, struct.pack("16sh14x", b"lo", 0x1 | 0x40))  # SIOCSIFFLAGS: up, running
signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # as an init should: buries whatever ends
print("ready", flush=True)
while True:
    signal.pause()
"""
"""The first process of a root; all others end with it."""


class NoRoots(Exception):
    """This computer can't make roots; says why."""


@dataclass(frozen=True)
class Root:
    """One minimal Debian. place: its folder as seen from outside."""

    place: Path
    keeper: int

    def command(
        self, *words: str, person: str = "root", online: bool = False, environment: Given = None
    ) -> list[str]:
        """What has to be run outside so that these words run inside; ends with whoever started it."""
        spaces = ["--mount", f"--pid=/proc/{self.keeper}/ns/pid_for_children"] + ["--net"] * (not online)
        home = {"root": "/root", "postgres": "/var/lib/postgresql"}.get(person, f"/home/{person}")
        given = {"PATH": PATH, "LANG": "C.UTF-8", "HOME": home, "USER": person, **(environment or {})}
        if online:
            given |= {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
        return [
            *("nsenter", f"--target={self.keeper}", *spaces, "chroot", str(self.place)),
            *("setpriv", f"--reuid={person}", f"--regid={person}", "--init-groups", "--pdeathsig=KILL"),
            *("env", "-i", f"--chdir={home}", *(f"{name}={value}" for name, value in given.items())),
            *words,
        ]

    def run(
        self,
        *words: str,
        person: str = "root",
        check: bool = True,
        seconds: float = 300,
        environment: Given = None,
    ) -> subprocess.CompletedProcess[str]:
        """Run a command inside to its end; with `check` one that fails is an error that shows its words."""
        return _run(
            self.command(*words, person=person, environment=environment), check=check, seconds=seconds
        )

    def start(
        self, *words: str, person: str = "root", said: Path | None = None, environment: Given = None
    ) -> subprocess.Popen[str]:
        """Start a program inside that goes on; `.kill()` ends it. said: a file for what it prints."""
        with (said or Path(os.devnull)).open("w") as out:
            return subprocess.Popen(
                self.command(*words, person=person, environment=environment),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                text=True,
            )

    def install(self, *packages: str | Path) -> str:
        """`apt-get install` of packages by name, or of files from outside; what apt said."""
        names = []
        for package in packages:
            if isinstance(package, Path):
                shutil.copy(package, self.place / "tmp" / package.name)
                names.append(f"/tmp/{package.name}")
            else:
                names.append(package)
        try:
            return self.apt("install", "--no-install-recommends", *names)
        finally:
            for package in packages:
                if isinstance(package, Path):
                    (self.place / "tmp" / package.name).unlink()

    def apt(self, *words: str) -> str:
        """Any other order to apt-get, without questions: `remove`, `purge`, and so on."""
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        command = self.command("apt-get", "-q", "--yes", *words, online=True, environment=quiet)
        return _run(command, check=True, seconds=600).stdout

    def add_person(self, login: str) -> Path:
        """An ordinary user; their home as seen from outside."""
        self.run("useradd", "--create-home", "--user-group", "--shell", "/bin/bash", login)
        return self.place / "home" / login

    def files(self) -> frozenset[str]:
        """Every file, folder and link in the root, as seen from inside."""
        listed = self.run("find", "/", "-xdev", "-not", "-path", f"{SCREENS}/*", "-printf", "%p\\n")
        return frozenset(listed.stdout.splitlines())

    def packages(self) -> frozenset[str]:
        """The packages that are installed."""
        listed = self.run("dpkg-query", "--show", "--showformat", "${db:Status-Status} ${Package}\\n")
        lines = (line.split() for line in listed.stdout.splitlines())
        return frozenset(name for status, name in lines if status == "installed")


@contextmanager
def make_root() -> Iterator[Root]:
    """A fresh minimal Debian of this computer's release; raises NoRoots where that can't be had."""
    base = _base()
    with tempfile.TemporaryDirectory(prefix="ideabox-root-", ignore_cleanup_errors=True) as folder:
        place = Path(folder) / "root"
        place.mkdir()
        _run(["tar", "--extract", f"--file={base}", f"--directory={place}"])
        _plug_in(place)
        with _keeper(place) as keeper:
            yield Root(place, keeper)


def why_not() -> str:
    """Why no root can be made here; empty where it can."""
    if sys.platform != "linux" or shutil.which("apt-get") is None:
        return "no Debian here"
    if os.geteuid() != 0:
        return "a Debian in a folder is made by root only"
    if any(shutil.which(tool) is None for tool in TOOLS) and not debian.install(
        ["debootstrap", "util-linux"], "The tests of packages need a Debian in a folder"
    ):
        return "no debootstrap"
    tried = subprocess.run(
        ["unshare", "--mount", "--pid", "--net", "--fork", "chroot", "/", "true"],
        capture_output=True,
        text=True,
        check=False,
    )
    return "" if tried.returncode == 0 else f"this computer lets no root be made: {tried.stderr.strip()}"


@contextmanager
def _keeper(place: Path) -> Iterator[int]:
    """The root's own namespaces, and the process they live by."""
    command = [
        *("setpriv", "--pdeathsig=KILL", "unshare", "--mount", "--pid", "--net", "--fork", "--kill-child"),
        *(sys.executable, "-I", "-c", KEEPER, str(place), str(SCREENS)),
    ]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True) as process:
        try:
            if process.stdout is None or process.stdout.readline() != "ready\n":
                raise NoRoots("the root's first process didn't start")
            yield process.pid
        finally:
            process.kill()


def _base() -> Path:
    """The packed base, made where there is none of today."""
    reason = why_not()
    if reason:
        raise NoRoots(reason)
    suite, mirror = _release()
    base = KEPT / f"{suite}.tar"
    if base.exists() and time.time() - base.stat().st_mtime < FRESH_SECONDS:
        return base
    KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="ideabox-base-") as folder:
        place = Path(folder) / "root"
        _run(["debootstrap", "--variant=minbase", suite, str(place), mirror], seconds=900)
        (place / SCREENS.relative_to("/")).mkdir(mode=0o1777, parents=True)
        # the root isn't worth waiting for the disk, and nothing starts by being installed
        (place / "etc/dpkg/dpkg.cfg.d/quick").write_text("force-unsafe-io\n")
        nothing = place / "usr/sbin/policy-rc.d"
        nothing.write_text("#!/bin/sh\nexit 101\n")
        nothing.chmod(0o755)
        _plug_in(place)
        _run(["chroot", str(place), "apt-get", "-q", "update"])
        draft = base.with_suffix(f".{os.getpid()}")
        _run(["tar", "--create", f"--file={draft}", f"--directory={place}", "."])
        draft.replace(base)
    return base


def _release() -> tuple[str, str]:
    """This computer's Debian and the mirror it installs from; elsewhere the oldest Debian we promise."""
    with Path("/etc/os-release").open(encoding="utf-8") as file:
        told = dict(line.strip().split("=", 1) for line in file if "=" in line)
    if told.get("ID") != "debian" or not told.get("VERSION_CODENAME"):
        return "bookworm", "http://deb.debian.org/debian"
    suite = told["VERSION_CODENAME"]
    asked = ["apt-get", "indextargets", "--format", "$(CODENAME) $(COMPONENT) $(REPO_URI)"]
    listed = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    found = [line.split()[2] for line in listed.splitlines() if line.startswith(f"{suite} main ")]
    return suite, found[0] if found else "http://deb.debian.org/debian"


def _plug_in(place: Path) -> None:
    """The computer's own way to the network: names, proxies and certificates."""
    SCREENS.mkdir(mode=0o1777, exist_ok=True)
    for name in ("resolv.conf", "hosts"):
        shutil.copyfile(f"/etc/{name}", place / "etc" / name)
    dumped = subprocess.run(["apt-config", "dump"], capture_output=True, text=True, check=True).stdout
    ways = [line for line in dumped.splitlines() if line.startswith("Acquire::http") and "roxy" in line]
    (place / "etc/apt/apt.conf.d/00computer").write_text("\n".join((*ways, "")))
    known, authorities = place / "etc/apt/sources.list", Path("/etc/ssl/certs/ca-certificates.crt")
    if "https:" in known.read_text() and authorities.exists():
        (place / "etc/ssl/certs").mkdir(parents=True, exist_ok=True)
        shutil.copyfile(authorities, place / authorities.relative_to("/"))


def _run(
    command: list[str],
    *,
    check: bool = True,
    seconds: float = 300,
) -> subprocess.CompletedProcess[str]:
    """Run a command outside; one that fails is an error that shows its words."""
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    if check and done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done


if __name__ == "__main__":
    print(why_not())
    sys.exit(1 if why_not() else 0)
