"""What a virtual screen shows as PNG, to be looked at: Xvfb writes XWD, which few viewers open."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtGui import QImage

COLOUR = 12
"""Bytes of an entry in the table of colours, which a screen of true colours has for nothing."""


def save_png(frame: Path, file: Path) -> None:
    """Read a screen's frame and write it as PNG."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if not _image(frame).save(str(file)):
        raise OSError(f"no picture: {file}")


def part(frame: Path, left: int, top: int, width: int, height: int) -> bytes:
    """What is to be seen in a part of a screen: equal bytes, equal pictures."""
    return bytes(_image(frame).copy(left, top, width, height).constBits())


def colour_at(frame: Path, left: int, top: int) -> str:
    """One point's colour, as `#0d7a82`."""
    return _image(frame).pixelColor(left, top).name()


def _image(frame: Path) -> QImage:
    data = frame.read_bytes()
    head = struct.unpack(">25I", data[:100])
    header_size, width, height, line, colours = head[0], head[4], head[5], head[12], head[19]
    pixels = data[header_size + colours * COLOUR :]
    return QImage(pixels, width, height, line, QImage.Format.Format_RGB32).copy()
