"""The bundled typeface."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")


def load_fonts(folder: Path) -> bool:
    """Give the application the bundled fonts unless it has them; whether all of them could be read."""
    if "Inter" in QFontDatabase.families():
        return True
    return all(QFontDatabase.addApplicationFont(str(folder / name)) >= 0 for name in FILES)
