"""Every shortcut, on one sheet (F1)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.services import Session
from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.chips import KeyCaps
from ui.widgets.labels import Text
from ui.widgets.sheet import SheetDialog
from ui.widgets.tool_button import ToolButton

Rows = tuple[tuple[str, str], ...]


def shortcut_groups(leaving: str = "") -> tuple[tuple[str, Rows], ...]:
    """Groups of (keys, what they do), in the language in use. leaving: what closes the session, where there is one."""
    left: Rows = (("Ctrl+Shift+Q", leaving),) if leaving else ()
    return (
        (
            translate("Shortcuts", "Everywhere"),
            (
                ("Ctrl+N", translate("Shortcuts", "New idea")),
                ("Ctrl+K", translate("Shortcuts", "Search")),
                ("Ctrl+1", translate("Shortcuts", "Today")),
                ("Ctrl+2", translate("Shortcuts", "My ideas")),
                ("Ctrl+3", translate("Shortcuts", "Following")),
                ("Ctrl+Shift+U", translate("Shortcuts", "News")),
                ("Ctrl+B", translate("Shortcuts", "Show or hide the sidebar")),
                ("Ctrl+Alt+B", translate("Shortcuts", "Show or hide the right pane")),
                ("Alt+Left", translate("Shortcuts", "Back")),
                ("F6", translate("Shortcuts", "Next region of the window")),
                ("F5", translate("Shortcuts", "Read again")),
                ("Ctrl+Shift+L", translate("Shortcuts", "Light, dark, as the system")),
                ("Ctrl+,", translate("Shortcuts", "Settings")),
                *left,
            ),
        ),
        (
            translate("Shortcuts", "In a list of ideas"),
            (
                ("J", translate("Shortcuts", "Next idea (or Down)")),
                ("K", translate("Shortcuts", "Previous idea (or Up)")),
                ("Return", translate("Shortcuts", "Open")),
                ("V", translate("Shortcuts", "Support, or take support back")),
                ("P", translate("Shortcuts", "Skip without voting")),
                ("S", translate("Shortcuts", "Follow")),
                ("/", translate("Shortcuts", "Filter the list")),
                ("Ctrl+P", translate("Shortcuts", "Print")),
                ("Ctrl+Shift+E", translate("Shortcuts", "Export the list")),
            ),
        ),
        (
            translate("Shortcuts", "On an idea"),
            (
                ("C", translate("Shortcuts", "Comment")),
                ("R", translate("Shortcuts", "Reply to the chosen comment")),
                ("Alt+Down", translate("Shortcuts", "Next idea of the list")),
                ("Ctrl+Return", translate("Shortcuts", "Send, publish, answer")),
            ),
        ),
        (
            translate("Shortcuts", "On the board"),
            (
                ("Shift+Right", translate("Shortcuts", "Decide: towards the next column")),
                ("Shift+Left", translate("Shortcuts", "Decide: towards the column before")),
            ),
        ),
    )


def show_shortcuts(
    look: Look, window: QWidget, session: Session | None = None, on_help: Callable[[], object] | None = None
) -> SheetDialog:
    """Open the sheet over the window; Esc or the cross takes it away for good. on_help: opens the help in its place."""
    words = translate("Shortcuts", "Shortcuts")
    sheet = SheetDialog(look, window, name="shortcuts-sheet", words=words, width=860)
    theme = look.theme
    close = ToolButton(look, "x", translate("Shortcuts", "Close"), name="close-shortcuts", keys="Esc")
    head = QHBoxLayout()
    head.setContentsMargins(theme.px(24), theme.px(12), theme.px(12), theme.px(8))
    head.addWidget(Text(look, words, role="panel_title"), 1)
    if on_help is not None:
        head.addWidget(_help_button(look, sheet, on_help))
        head.addSpacing(theme.px(8))
    head.addWidget(close)
    sheet.body.addLayout(head)
    sheet.body.addWidget(_scrolling(_columns(look, _leaving(session))), 1)
    sheet.leave_by(close)
    sheet.open_sheet(close)
    return sheet


def _help_button(look: Look, sheet: SheetDialog, on_help: Callable[[], object]) -> Button:
    """From the keys to the pages that explain."""
    button = Button(
        look, translate("Shortcuts", "Help"), name="shortcuts-help", icon="circle-help", small=True
    )

    def pressed() -> None:
        sheet.close_sheet()
        on_help()

    button.clicked.connect(pressed)
    return button


class _Area(QScrollArea):
    """As high as what it holds where the window has the room, and scrolling where it has not."""

    def sizeHint(self) -> QSize:
        """All of it."""
        inside = self.widget()
        return inside.sizeHint() if inside is not None else super().sizeHint()


def _scrolling(inside: QWidget) -> QScrollArea:
    area = _Area()
    area.setObjectName("shortcuts-list")
    area.setAccessibleName(translate("Shortcuts", "Shortcuts"))
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inside.setObjectName("page")
    area.setWidget(inside)
    return area


def _leaving(session: Session | None) -> str:
    """As the menu calls it."""
    if session is None:
        return ""
    return (
        translate("Shortcuts", "Switch person")
        if session.is_shared_pc
        else translate("Shortcuts", "Sign out")
    )


def _columns(look: Look, leaving: str) -> QWidget:
    inside = QWidget()
    columns = QHBoxLayout(inside)
    columns.setContentsMargins(look.theme.px(24), look.theme.px(4), look.theme.px(24), look.theme.px(20))
    columns.setSpacing(look.theme.px(40))
    groups = shortcut_groups(leaving)
    for part in (groups[:1], groups[1:]):
        column = QVBoxLayout()
        column.setSpacing(look.theme.px(8))
        for title, rows in part:
            column.addWidget(Text(look, title, role="section"))
            column.addLayout(_table(look, rows))
            column.addSpacing(look.theme.px(12))
        column.addStretch(1)
        columns.addLayout(column, 1)
    return inside


def _table(look: Look, rows: Rows) -> QLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(look.theme.px(6))
    for line, (keys, words) in enumerate(rows):
        grid.addWidget(Text(look, words, colour="text-2"), line, 0)
        grid.addWidget(KeyCaps(look, keys), line, 1, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(0, 1)
    return grid
