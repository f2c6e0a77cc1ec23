"""Debian's PostgreSQL for the lane `server`: where its programs are, and getting them where they are missing.

.venv/bin/python packaging/debian_postgresql.py
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import debian

PACKAGES = ("postgresql", "openssl", "locales")
"""The server with its extensions, certificates for the tests, and the French of its messages."""
PLACE = Path("/usr/lib/postgresql")
OLDEST = 15
"""The first whose minor versions have all fixes of leaks through statistics, and that SCRAM binds to the channel."""


def found(place: Path = PLACE) -> Path | None:
    """The folder of the newest server's programs; None where there is none that is new enough."""
    there = [each.name for each in place.glob("*") if (each / "bin" / "postgres").is_file()]
    newest = max((int(name) for name in there if name.isdecimal()), default=0)  # there was a 9.6 once
    return place / str(newest) / "bin" if newest >= OLDEST else None


def binaries() -> Path:
    """The same where it must be there."""
    place = found()
    if place is None:
        raise FileNotFoundError(f"no PostgreSQL {OLDEST} or newer in {PLACE}")
    return place


def ready() -> bool:
    """Whether all is there that the tests need."""
    return (
        found() is not None and shutil.which("openssl") is not None and shutil.which("localedef") is not None
    )


def main() -> int:
    """Install what is missing; 1, with one line for the reader, where that can't be done from here."""
    if ready() or (
        debian.install(PACKAGES, "The tests on a real server need Debian's PostgreSQL") and ready()
    ):
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
