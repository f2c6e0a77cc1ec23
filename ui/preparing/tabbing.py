"""The order Tab follows on a page whose rows come and go: as laid out, not as made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def keyboard_in(widget: QWidget) -> QWidget | None:
    """What has, or last had, the keyboard in a widget; Qt's own stubs forget that it may be nothing."""
    return widget.focusWidget()


def in_order(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all in it, in the order of their layouts."""
    yield widget
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from in_order(inside)
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield from in_order(widget)
        elif inner is not None:
            yield from _in_layout(inner)


def is_stop(widget: QWidget) -> bool:
    """Whether Tab may stop at it now."""
    tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tab) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def neighbour(page: QWidget, *parts: QWidget, next_one: bool) -> QWidget | None:
    """Where Tab goes from what has the keyboard, within the parts of a page in this order; None: out of it."""
    stops = [widget for part in parts for widget in in_order(part) if is_stop(widget)]
    held = keyboard_in(page)
    while held is not None and held not in stops and held is not page:
        held = held.parentWidget()
    if held is None or held is page:
        return None
    place = stops.index(held) + (1 if next_one else -1)
    return stops[place] if 0 <= place < len(stops) else None


def beyond(page: QWidget, *, next_one: bool) -> QWidget | None:
    """The first stop outside a page, along the window's own order."""
    widget = keyboard_in(page)
    for _ in range(10_000):
        if widget is None:
            return None
        widget = widget.nextInFocusChain() if next_one else widget.previousInFocusChain()
        if widget is page.focusWidget():
            return None
        if widget is not None and not page.isAncestorOf(widget) and is_stop(widget):
            return widget
    return None
