"""Draw the widget kit's boards: `python -m tests.components OUT_DIR`, to be looked at beside the drawings."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.ui.widgets.board import Board
from tests.ui.widgets.board_more import MoreBoard
from ui.i18n import install
from ui.theme.look import Look, Wanted
from ui.theme.theme import TextSize


def main() -> int:
    """Write one picture of each board for each theme and language, and one at each end of the text sizes."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    look = Look(app, Wanted.LIGHT)
    for language in ("fr", "en"):
        install(app, language)
        for wanted in (Wanted.LIGHT, Wanted.DARK, Wanted.CONTRAST):
            look.choose(wanted)
            _draw(app, look, folder, f"{language}-{wanted}")
    look.choose(Wanted.LIGHT)
    for size in (TextSize.SMALL, TextSize.VERY_LARGE):
        look.choose(size=size)
        _draw(app, look, folder, f"en-{size}")
    return 0


def _draw(app: QApplication, look: Look, folder: Path, name: str) -> None:
    """Both boards as they look now."""
    for title, kind in (("components", Board), ("more", MoreBoard)):
        board = kind(look)
        board.resize(look.theme.px(1200), look.theme.px(800))
        board.show()
        app.processEvents()
        board.prepare()
        app.processEvents()
        board.grab().save(str(folder / f"{title}-{name}.png"))
        board.close()


if __name__ == "__main__":
    raise SystemExit(main())
