"""Margins and gaps of what is shown while the text size changes, as if it had been made at the new size."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QSpacerItem, QWidget


def rescale(widget: QWidget, share: float) -> None:
    """Multiply every margin, gap and space inside a widget; parts that measure themselves do so afterwards."""
    for layout in widget.findChildren(QLayout):
        margins = layout.contentsMargins()
        sides = (margins.left(), margins.top(), margins.right(), margins.bottom())
        layout.setContentsMargins(*(_scaled(side, share) for side in sides))
        if layout.spacing() > 0:
            layout.setSpacing(_scaled(layout.spacing(), share))
        for place in range(layout.count()):
            item = layout.itemAt(place)
            if isinstance(item, QSpacerItem):
                size, policy = item.sizeHint(), item.sizePolicy()
                item.changeSize(
                    _scaled(size.width(), share),
                    _scaled(size.height(), share),
                    policy.horizontalPolicy(),
                    policy.verticalPolicy(),
                )
        layout.invalidate()


def _scaled(length: int, share: float) -> int:
    """A hair line stays one."""
    return length if length <= 1 else round(length * share)
