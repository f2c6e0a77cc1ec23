"""Icons: drawn from SVG in the colour asked for, each once per colour, size and screen density."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_Key = tuple[str, int, int, float, bool]
"""Name, colour, side, density, filled."""


class Icons:
    """The icons of one folder; nothing is read before it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[_Key, QPixmap] = {}

    def pixmap(
        self, name: str, colour: QColor, side: int, ratio: float = 0.0, *, filled: bool = False
    ) -> QPixmap:
        """An icon of `side` logical pixels; `filled` paints its inside too, as a cast vote is."""
        ratio = ratio or _application_ratio()
        key = (name, colour.rgba(), side, ratio, filled)
        known = self._pixmaps.get(key)
        if known is None:
            known = self._pixmaps[key] = self._draw(name, colour, side, ratio, filled=filled)
        return known

    def knows(self, name: str) -> bool:
        """Whether there is such an icon."""
        return name in self._sources or (
            name.replace("-", "").isalnum() and (self._folder / f"{name}.svg").is_file()
        )

    def _draw(self, name: str, colour: QColor, side: int, ratio: float, *, filled: bool) -> QPixmap:
        source = self._source(name).replace("currentColor", colour.name())
        if filled:
            source = source.replace('fill="none"', f'fill="{colour.name()}"')
        pixmap = QPixmap(round(side * ratio), round(side * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setOpacity(colour.alphaF())
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
        return pixmap

    def _source(self, name: str) -> str:
        known = self._sources.get(name)
        if known is None:
            known = self._sources[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return known


def _application_ratio() -> float:
    """The densest screen's ratio: what is drawn for it looks right on the others too."""
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
