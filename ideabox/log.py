"""The program's log: rotated, in the profile, without a word of what people write."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

KEPT_BYTES = 500_000
KEPT_FILES = 3


def start_log(path: Path) -> logging.Handler:
    """Send every logger's warnings, and Ideabox's own information, to a rotated file; returns its handler."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        path, maxBytes=KEPT_BYTES, backupCount=KEPT_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    for name in ("ideabox", "ui"):
        logging.getLogger(name).setLevel(logging.INFO)
    return handler
