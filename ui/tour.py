"""`ideabox --tour DIR`: the main job, played through the real window, each step printed and pictured."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ui.application import Application
from ui.player import Until


def tour_steps(application: Application, folder: Path) -> Iterator[Until]:
    """Filled in below."""
    yield Until("the first page", lambda: application.window.page is not None and application.tasks.idle)
