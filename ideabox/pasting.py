"""Commands that are printed to be pasted: quoted so that a shell takes each word whole."""

from __future__ import annotations

import shlex
import sys

PLACE = "--database URL"
"""Stands in what `doctor` says for the database it looked at."""


def quoted(word: str) -> str:
    """One word for this computer's shell: an address holds & and ?, at which a shell would cut it."""
    if sys.platform == "win32":
        return f'"{word}"' if set(word) & set(" &?|<>^()%!;,'") else word
    return shlex.quote(word)


def command(url: str, *words: str) -> str:
    """`ideabox-admin` on a database; url: "" for the usual one."""
    where = ("--database", quoted(url)) if url else ()
    return " ".join(("ideabox-admin", *where, *map(quoted, words)))


def with_address(said: str, url: str) -> str:
    """A cure with the database's own address in it."""
    return said.replace(PLACE, f"--database {quoted(url)}")
