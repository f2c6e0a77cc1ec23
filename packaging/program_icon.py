"""The program's icon as Windows (.ico) and macOS (.icns) want it, drawn from the one sign.

.venv/bin/python packaging/program_icon.py FILE.ico|FILE.icns
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

TILE = Path(__file__).resolve().parent.parent / "resources" / "icons" / "ideabox-tile.svg"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
ICNS_KINDS = {"icp4": 16, "icp5": 32, "icp6": 64, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024}
ICNS_MARGIN = 0.09
"""macOS' own icons leave this much free around them."""


def drawn(size: int, margin: float = 0) -> bytes:
    """The icon as PNG."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app = QGuiApplication.instance() or QGuiApplication([])
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    free = size * margin
    painter.translate(free, free)
    painter.scale(1 - 2 * margin, 1 - 2 * margin)
    QSvgRenderer(QByteArray(TILE.read_bytes())).render(painter)
    painter.end()
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(written, QByteArray(b"png")).write(picture):
        raise OSError("the icon could not be drawn")
    return bytes(written.data().data())


def ico() -> bytes:
    """Windows' file: a list of pictures."""
    pictures = [drawn(size) for size in ICO_SIZES]
    at = 6 + 16 * len(pictures)
    listed = struct.pack("<HHH", 0, 1, len(pictures))
    for size, picture in zip(ICO_SIZES, pictures, strict=True):
        side = size % 256  # 256 is written as 0
        listed += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return listed + b"".join(pictures)


def icns() -> bytes:
    """The file of macOS: named pictures."""
    parts = b""
    for kind, size in ICNS_KINDS.items():
        picture = drawn(size, ICNS_MARGIN)
        parts += kind.encode() + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def write(file: Path) -> Path:
    """Write the icon of the kind that the file's name says."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(icns() if file.suffix == ".icns" else ico())
    return file


def main(arguments: Sequence[str]) -> int:
    """Write the icons named; returns the exit code."""
    for name in arguments:
        write(Path(name))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
