"""Runs Windows' programs on Linux, in a Windows of their own under one folder: Debian's Wine, 64 bits, no screen.

A smoke test, not Windows: what Wine can't do is told where it was met.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import debian

LOADER = Path("/usr/lib/wine/wine64")
SERVER = Path("/usr/lib/wine/wineserver64")
LINKER = "x86_64-w64-mingw32-ld"
RANDOM_DLL = "bcryptprimitives.dll"
RANDOM_EXPORTS = f"LIBRARY {RANDOM_DLL}\nEXPORTS\nProcessPrng = advapi32.SystemFunction036\n"
"""Windows has had this library since 7, Wine 8 lacks it, and Rust's programs (`cryptography`) ask it for chance."""
FIXED = {
    "WINEARCH": "win64",
    "WINEDEBUG": "-all",
    "WINEDLLOVERRIDES": "mscoree,mshtml=",
    "PYTHONDONTWRITEBYTECODE": "1",
}


def installed() -> bool:
    """See that Wine is there; False, with a line for the reader, where it can't be had."""
    if LOADER.exists() and shutil.which(LINKER):
        return True
    return debian.install(["wine64", "binutils-mingw-w64-x86-64"], "Windows' programs can't be run")


def windows_path(path: Path) -> str:
    """How Windows' programs call a file of this machine."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


@dataclass(frozen=True)
class Wine:
    """One Windows in a folder."""

    prefix: Path

    def make(self) -> None:
        """Make it anew."""
        self.stop()
        shutil.rmtree(self.prefix, ignore_errors=True)
        self.prefix.mkdir(parents=True)
        self.run("wineboot", "--init")
        self._lend_randomness()
        # The system's own variables: Wine keeps Linux' QT_… to itself.
        for name, value in (("QT_QPA_PLATFORM", "offscreen"), ("QT_FORCE_STDERR_LOGGING", "1")):
            self.run("reg", "add", r"HKCU\Environment", "/v", name, "/d", value, "/f")

    @property
    def drive(self) -> Path:
        """Its drive C."""
        return self.prefix / "drive_c"

    @property
    def person(self) -> Path:
        """The folder of the one person in it."""
        return next(path for path in (self.drive / "users").iterdir() if path.name != "Public")

    def run(
        self,
        *command: str,
        cwd: Path | None = None,
        variables: Mapping[str, str] | None = None,
        timeout: float = 600,
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end; all it says is in `stdout`."""
        # through pipes: Windows' Python doesn't start under Wine with a file of Linux as its output
        return subprocess.run(
            [str(LOADER), *command],
            cwd=cwd or self.prefix,
            env=self._environment() | dict(variables or {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=timeout,
            check=False,
        )

    def begin(self, *command: str) -> subprocess.Popen[bytes]:
        """Run a program that goes on; `stop` ends it too."""
        return subprocess.Popen(
            [str(LOADER), *command],
            cwd=self.prefix,
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def values(self, key: str) -> str:
        """What the registry holds below a key, as `reg query` writes it; nothing where it is missing."""
        told = self.run("reg", "query", key, "/s")
        return told.stdout if told.returncode == 0 else ""

    def stop(self) -> None:
        """End what still runs in it."""
        if self.prefix.exists():
            subprocess.run(
                [SERVER, "--kill", "--wait"], env=self._environment(), capture_output=True, check=False
            )

    def _environment(self) -> dict[str, str]:
        kept = {
            name: os.environ[name]
            for name in ("HOME", "PATH", "TMPDIR", "USER", "LANG")
            if name in os.environ
        }
        return {**kept, **FIXED, "WINEPREFIX": str(self.prefix), "WINESERVER": str(SERVER)}

    def _lend_randomness(self) -> None:
        place = self.drive / "windows" / "system32" / RANDOM_DLL
        if place.exists():
            return
        exports = self.prefix / "random.def"
        exports.write_text(RANDOM_EXPORTS, encoding="ascii")
        subprocess.run([LINKER, "-shared", "-e", "0", "-o", place, exports], check=True)
