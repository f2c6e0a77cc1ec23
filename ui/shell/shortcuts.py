"""Every shortcut, on one sheet (F1)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.chips import KeyCaps
from ui.widgets.labels import Text
from ui.widgets.sheet import SheetDialog

Rows = tuple[tuple[str, str], ...]


def shortcut_groups() -> tuple[tuple[str, Rows], ...]:
    """Groups of (keys, what they do), in the language in use."""
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


def show_shortcuts(look: Look, window: QWidget) -> SheetDialog:
    """Open the sheet over the window."""
    sheet = SheetDialog(
        look, window, name="shortcuts-sheet", words=translate("Shortcuts", "Shortcuts"), width=860
    )
    columns = QHBoxLayout()
    columns.setContentsMargins(look.theme.px(24), look.theme.px(20), look.theme.px(24), look.theme.px(24))
    columns.setSpacing(look.theme.px(40))
    groups = shortcut_groups()
    for part in (groups[:1], groups[1:]):
        column = QVBoxLayout()
        for title, rows in part:
            heading = Text(look, title, role="section")
            heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            column.addWidget(heading)
            column.addSpacing(look.theme.px(8))
            grid = QGridLayout()
            grid.setVerticalSpacing(look.theme.px(6))
            for line, (keys, words) in enumerate(rows):
                grid.addWidget(Text(look, words, colour="text-2"), line, 0)
                grid.addWidget(KeyCaps(look, keys), line, 1, Qt.AlignmentFlag.AlignRight)
            grid.setColumnStretch(0, 1)
            column.addLayout(grid)
            column.addSpacing(look.theme.px(24))
        column.addStretch(1)
        columns.addLayout(column)
    sheet.body.addLayout(columns)
    sheet.open_sheet()
    return sheet
