"""The program's icon as desktops want it: one drawing, and pictures of it in the usual sizes.

Pictures are painted without a Qt application: without letters in them they need none.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256)


def lay_icons(tile: Path, hicolor: Path, name: str = "ideabox") -> None:
    """Write the drawing and its pictures into a folder like /usr/share/icons/hicolor."""
    drawing = tile.read_text(encoding="utf-8")
    scalable = hicolor / "scalable" / "apps" / f"{name}.svg"
    scalable.parent.mkdir(parents=True)
    scalable.write_text(drawing, encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    for size in SIZES:
        picture = QImage(size, size, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        place = hicolor / f"{size}x{size}" / "apps" / f"{name}.png"
        place.parent.mkdir(parents=True)
        if not picture.save(str(place)):
            raise OSError(f"{place} could not be written")
