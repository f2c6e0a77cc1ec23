"""Strokes that everything else is painted with: boxes, rings, icons, one line of text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from ui.theme.theme import Theme

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter

# The box is as wide as the text: clipping would only cut italics and rounding. Made once, as rows are painted often.
_ONE_LINE = (
    Qt.AlignmentFlag.AlignVCenter
    | Qt.AlignmentFlag.AlignLeft
    | Qt.TextFlag.TextDontClip
    | Qt.TextFlag.TextSingleLine
)

FOCUS_WIDTH = 2
FOCUS_OFFSET = 2


def placed(rect: QRect, width: int, height: int, align: Qt.AlignmentFlag = LEFT) -> QRect:
    """A box of that size at the left, right or middle of `rect`, half way down."""
    if align == RIGHT:
        left = rect.right() + 1 - width
    elif align == CENTRE:
        left = rect.left() + (rect.width() - width) // 2
    else:
        left = rect.left()
    return QRect(left, rect.top() + (rect.height() - height) // 2, width, height)


def fill_box(
    painter: QPainter, rect: QRect, radius: float, fill: QColor | None, edge: QColor | None = None
) -> None:
    """A rounded box, filled and with a crisp edge of one pixel, either of them optional."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(rect), radius, radius)
    else:
        painter.setPen(QPen(edge, 1))
        inner = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inner, max(0.0, radius - 0.5), max(0.0, radius - 0.5))
    painter.restore()


def stroke_ring(painter: QPainter, rect: QRect, radius: float, colour: QColor, width: float) -> None:
    """A ring whose outer edge is `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width))
    half = width / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius - half, radius - half)
    painter.restore()


def paint_focus(painter: QPainter, control: QRect, theme: Theme, radius: float) -> None:
    """The ring around a control, two pixels away from it; there must be room of four."""
    away = FOCUS_WIDTH + FOCUS_OFFSET
    ring = control.adjusted(-away, -away, away, away)
    stroke_ring(painter, ring, radius + away, theme.colour("focus"), FOCUS_WIDTH)


def paint_row_focus(painter: QPainter, row: QRect, theme: Theme, radius: float = 0.0) -> None:
    """The ring inside a list row that has the keyboard."""
    stroke_ring(painter, row, max(radius, 0.01), theme.colour("focus"), FOCUS_WIDTH)


def paint_icon(  # noqa: PLR0913
    painter: QPainter,
    rect: QRect,
    theme: Theme,
    name: str,
    role: str = "text-2",
    size: int = 16,
    *,
    align: Qt.AlignmentFlag = LEFT,
    filled: bool = False,
) -> QRect:
    """An icon (`size` as drawn at 100 %) in `rect`; returns where it stands."""
    side = theme.px(size)
    box = placed(rect, side, side, align)
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(box.topLeft(), theme.pixmap(name, role, size, ratio, filled=filled))
    return box


def text_width(theme: Theme, role: str, text: str, *, figures: bool = False) -> int:
    """How wide one line of text is."""
    return QFontMetrics(theme.font(role, figures=figures)).horizontalAdvance(text)


def elided(theme: Theme, role: str, text: str, width: int) -> str:
    """The text, cut with "…" where it is wider than `width`."""
    return QFontMetrics(theme.font(role)).elidedText(text, Qt.TextElideMode.ElideRight, width)


def paint_text(  # noqa: PLR0913
    painter: QPainter,
    rect: QRect,
    theme: Theme,
    text: str,
    role: str = "ui",
    colour: str = "text",
    *,
    align: Qt.AlignmentFlag = LEFT,
    figures: bool = False,
) -> QRect:
    """One line of text half way down `rect`, cut with "…" where it has no room; returns the box it fills."""
    font = theme.font(role, figures=figures)
    metrics = QFontMetrics(font)
    width = metrics.horizontalAdvance(text)
    if width > rect.width():
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        width = min(rect.width(), metrics.horizontalAdvance(text))
    box = placed(rect, width, rect.height(), align)
    painter.setFont(font)
    painter.setPen(theme.colour(colour))
    painter.drawText(box, _ONE_LINE, text)
    return box


def paint_dot(painter: QPainter, rect: QRect, theme: Theme, role: str = "spark") -> QRect:
    """The small dot of what is unread."""
    side = theme.px(6)
    box = placed(rect, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(role))
    painter.drawEllipse(QRectF(box))
    painter.restore()
    return box


def paint_line(painter: QPainter, start: QPointF, end: QPointF, colour: QColor, width: float = 1.0) -> None:
    """A straight line."""
    painter.save()
    painter.setPen(QPen(colour, width))
    painter.drawLine(start, end)
    painter.restore()
