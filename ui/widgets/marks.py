"""The small signs of the program, painted the same in lists and in widgets: chips, badges, avatars, numbers, keys.

Each takes the room it may use, draws itself half way down at its left (or right) and returns the box it filled,
so that the next one knows where to go.
"""

from __future__ import annotations

import zlib

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from ui.theme.theme import Theme
from ui.widgets.painting import CENTRE, LEFT, fill_box, paint_icon, paint_text, placed, text_width
from ui.widgets.stages import DUE_MARKS, STAGE_MARKS, stage_words

LIGHT, DARK = "#FFFFFF", "#1B1A17"
"""Letters on an organisation’s colour."""
PERSON_TINTS = ("violet", "blue", "brick", "spark", "leaf", "accent")
HIDDEN_PERSON = "hat-glasses"
"""The icon that stands for a person whose name is hidden."""

_INITIALS_ROLES = ((20, "initials_small"), (24, "initials"), (28, "key"), (32, "caption_strong"))


def chip_width(theme: Theme, words: str, icon: str = "") -> int:
    """How wide a chip is."""
    room = theme.px(12) + text_width(theme, "caption_medium", words, figures=True)
    return room + (theme.px(16) if icon else 0)


def paint_chip(
    painter: QPainter,
    rect: QRect,
    theme: Theme,
    words: str,
    tint: str = "grey",
    icon: str = "",
    *,
    align: Qt.AlignmentFlag = LEFT,
) -> QRect:
    """A word on its tint, 20 high, with an optional icon; cut with "…" where there is no room."""
    width = min(chip_width(theme, words, icon), rect.width())
    box = placed(rect, width, theme.px(20), align)
    edge = theme.colour("line-control") if theme.contrast else None
    fill_box(painter, box, 4, theme.colour(f"{tint}-tint"), edge)
    inside = box.adjusted(theme.px(6), 0, -theme.px(6), 0)
    if icon:
        paint_icon(painter, inside, theme, icon, f"{tint}-text", 12)
        inside.setLeft(inside.left() + theme.px(16))
    # The text may be a rounding wider than measured: no "…" for that.
    inside.setRight(inside.right() + 1)
    paint_text(painter, inside, theme, words, "caption_medium", f"{tint}-text", figures=True)
    return box


def paint_stage_chip(
    painter: QPainter,
    rect: QRect,
    theme: Theme,
    kind: str,
    words: str = "",
    *,
    align: Qt.AlignmentFlag = LEFT,
) -> QRect:
    """Where an idea stands; `words` is the campaign's own name of the stage, if it has one."""
    mark = STAGE_MARKS[kind]
    return paint_chip(painter, rect, theme, words or stage_words(kind), mark.tint, mark.icon, align=align)


def stage_chip_width(theme: Theme, kind: str, words: str = "") -> int:
    """How wide the chip of a stage is."""
    return chip_width(theme, words or stage_words(kind), STAGE_MARKS[kind].icon)


def paint_due_badge(
    painter: QPainter, rect: QRect, theme: Theme, kind: str, words: str, *, align: Qt.AlignmentFlag = LEFT
) -> QRect:
    """How near the promised answer is; `kind` and `words` come from `stages.due_kind` and `due_badge_words`."""
    mark = DUE_MARKS[kind]
    return paint_chip(painter, rect, theme, words, mark.tint, mark.icon, align=align)


def initials(name: str) -> str:
    """The first letters of the first and last word of a name."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def person_tint(name: str) -> str:
    """The same colour for the same person, on every computer and at every start."""
    return PERSON_TINTS[zlib.crc32(name.encode()) % len(PERSON_TINTS)]


def paint_avatar(
    painter: QPainter,
    rect: QRect,
    theme: Theme,
    name: str | None,
    size: int = 24,
    *,
    align: Qt.AlignmentFlag = LEFT,
) -> QRect:
    """A person as a circle with initials; `None` is a person whose name is hidden."""
    side = theme.px(size)
    box = placed(rect, side, side, align)
    tint = "grey" if name is None else person_tint(name)
    edge = theme.colour("line-control") if theme.contrast else None
    fill_box(painter, box, side / 2, theme.colour(f"{tint}-tint"), edge)
    if name is None:
        paint_icon(painter, box, theme, HIDDEN_PERSON, f"{tint}-text", 14 if size <= 28 else 18, align=CENTRE)
        return box
    role = next((role for limit, role in _INITIALS_ROLES if size <= limit), "section")
    paint_text(painter, box, theme, initials(name), role, f"{tint}-text", align=CENTRE)
    return box


def paint_site_number(
    painter: QPainter,
    rect: QRect,
    theme: Theme,
    code: str,
    *,
    on_selection: bool = False,
    align: Qt.AlignmentFlag = LEFT,
) -> QRect:
    """A site's number on its small square tag; on a selected row the tag is as the surface is."""
    width = text_width(theme, "key", code, figures=True) + theme.px(8)
    box = placed(rect, min(width, rect.width()), theme.px(16), align)
    edge = theme.colour("line-control") if theme.contrast else None
    fill_box(painter, box, 3, theme.colour("bg-surface" if on_selection else "grey-tint"), edge)
    inside = box.adjusted(theme.px(4), 0, 1 - theme.px(4), 0)
    paint_text(painter, inside, theme, code, "key", "grey-text", figures=True)
    return box


def paint_site(
    painter: QPainter,
    rect: QRect,
    theme: Theme,
    code: str,
    name: str,
    *,
    on_selection: bool = False,
) -> QRect:
    """A site as number and name, as meta lines show it; without a code only the name."""
    used = QRect(rect.topLeft(), rect.bottomLeft())
    rest = QRect(rect)
    if code:
        used = paint_site_number(painter, rect, theme, code, on_selection=on_selection)
        rest.setLeft(used.right() + 1 + theme.px(6))
    return used.united(paint_text(painter, rest, theme, name, "caption", "text-3"))


def paint_count(
    painter: QPainter,
    rect: QRect,
    theme: Theme,
    icon: str,
    words: str,
    role: str = "text-3",
    *,
    align: Qt.AlignmentFlag = LEFT,
) -> QRect:
    """A small icon and a figure: comments, supporters, scores."""
    gap, side = theme.px(4), theme.px(13)
    width = side + gap + text_width(theme, "caption", words, figures=True)
    box = placed(rect, width, rect.height(), align)
    paint_icon(painter, box, theme, icon, role, 13)
    figure = box.adjusted(side + gap, 0, 1, 0)
    paint_text(painter, figure, theme, words, "caption", role, figures=True)
    return box


def paint_glyph(
    painter: QPainter, rect: QRect, theme: Theme, icon: str, tint: str = "grey", size: int = 22
) -> QRect:
    """A campaign's sign: an icon on a rounded square; 22 in lists, 32 in large rows, 40 in choices."""
    icon, tint = theme.sign(icon, tint)
    side = theme.px(size)
    box = placed(rect, side, side)
    edge = theme.colour("line-control") if theme.contrast else None
    fill_box(painter, box, {22: 5, 32: 7}.get(size, 8), theme.colour(f"{tint}-tint"), edge)
    drawn = {22: 14, 32: 18}.get(size, 20)
    paint_icon(painter, box, theme, icon, f"{tint}-text", drawn, align=CENTRE)
    return box


def paint_key_caps(  # noqa: PLR0913
    painter: QPainter,
    rect: QRect,
    theme: Theme,
    caps: tuple[str, ...],
    *,
    colour: str = "text-3",
    edge: str = "line-strong",
    fill: str | None = "bg-surface",
    align: Qt.AlignmentFlag = LEFT,
) -> QRect:
    """Keys to press, each as a small cap."""
    widths = [key_cap_width(theme, cap) for cap in caps]
    box = placed(rect, key_caps_width(theme, caps), theme.px(18), align)
    left = box.left()
    for cap, width in zip(caps, widths, strict=True):
        one = QRect(left, box.top(), width, box.height())
        fill_box(painter, one, 4, theme.colour(fill) if fill else None, theme.colour(edge))
        paint_text(painter, one.adjusted(0, 0, 1, 0), theme, cap, "key", colour, align=CENTRE)
        left += width + theme.px(2)
    return box


def key_cap_width(theme: Theme, cap: str) -> int:
    """How wide one key cap is."""
    return max(theme.px(16), text_width(theme, "key", cap) + theme.px(8) + 2)


def key_caps_width(theme: Theme, caps: tuple[str, ...]) -> int:
    """How wide a row of key caps is."""
    return sum(key_cap_width(theme, cap) for cap in caps) + theme.px(2) * max(0, len(caps) - 1)


def paint_phase_bar(
    painter: QPainter, rect: QRect, theme: Theme, shares: tuple[float, ...], gap: int = 3
) -> None:
    """Parts of equal width across `rect`, each filled by its share (past 1, current between, future 0)."""
    if not shares:
        return
    width = (rect.width() - gap * (len(shares) - 1)) / len(shares)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for index, share in enumerate(shares):
        part = QRectF(rect.left() + index * (width + gap), rect.top(), width, rect.height())
        _paint_part(painter, part, theme, share)
    painter.restore()


def _paint_part(painter: QPainter, part: QRectF, theme: Theme, share: float) -> None:
    """One part of a phase line; in high contrast what is left is hollow, so that no colour is needed to see it."""
    shape = QPainterPath()
    shape.addRoundedRect(part, 2, 2)
    painter.fillPath(shape, theme.colour("line-strong"))
    if theme.contrast:
        painter.fillRect(part.adjusted(1, 1, -1, -1), theme.colour("bg-surface"))
    if share > 0:
        filled = QPainterPath()
        filled.addRect(QRectF(part.left(), part.top(), part.width() * min(share, 1.0), part.height()))
        painter.fillPath(shape.intersected(filled), theme.colour("accent"))


def letters_on(ground: QColor) -> QColor:
    """White or near black, whichever can be read better on an organisation's colour (WCAG's contrast)."""
    shares = (0.2126, 0.7152, 0.0722)
    parts = (ground.redF(), ground.greenF(), ground.blueF())
    light = sum(
        share * (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)
        for share, part in zip(shares, parts, strict=True)
    )
    return QColor(LIGHT if 1.05 / (light + 0.05) >= (light + 0.05) / 0.06 else DARK)


def paint_organisation(
    painter: QPainter, box: QRect, theme: Theme, name: str, colour: str, role: str = "initials"
) -> None:
    """An organisation as a square with initials, in its own colour where it has one."""
    own = bool(colour) and not theme.contrast
    ground = QColor(colour) if own else theme.colour("text")
    fill_box(painter, box, theme.px(6), ground)
    painter.setFont(theme.font(role))
    painter.setPen(letters_on(ground) if own else theme.colour("bg-window"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials(name))
