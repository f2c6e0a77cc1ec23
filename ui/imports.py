"""Python's own import again, once PySide is there.

PySide puts its own in the place of it, to serve `from __feature__ import …`, which we don't use; for that it reads the
source of every module imported from then on, SQLAlchemy's as well, and all of it stays in memory: 20 MB and a quarter
of all importing. Bundles have no source to read.
"""

from __future__ import annotations

import builtins
import linecache

import PySide6.QtCore  # noqa: F401  puts its own import in place


def import_plainly() -> None:
    """Take PySide's import away again, and forget the sources it has read."""
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
    linecache.clearcache()
