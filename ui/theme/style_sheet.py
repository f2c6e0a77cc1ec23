"""The one style sheet of a theme: only what palette and painted widgets cannot say. Kept short: Qt reads it at start."""

from __future__ import annotations

from string import Template

from ui.theme.theme import Theme

_SHEET = Template("""
QToolTip { background: $tip; color: $on_tip; border: 1px solid $tip_edge; font-size: ${px12}px; padding: 0 ${px5}px; }
QLineEdit, QSpinBox, QDateEdit, QComboBox { background: $bg_surface; border: 1px solid $line_control; border-radius: ${px6}px;
  padding: 0 ${px8}px; min-height: ${px30}px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QSpinBox:focus, QDateEdit:focus, QComboBox:focus { border: 2px solid $focus; padding: 0 ${px7}px; min-height: ${px28}px; }
QLineEdit:disabled, QLineEdit:read-only, QComboBox:disabled { background: $bg_sunken; border-color: $line; color: $text_3; }
QLineEdit[wrong="true"] { border-color: $brick; }
QLineEdit[small="true"], QComboBox[small="true"], QDateEdit[small="true"], QSpinBox[small="true"] { min-height: ${px26}px; }
QLineEdit[small="true"] { border-color: $line_strong; }
QLineEdit[small="true"]:focus, QComboBox[small="true"]:focus, QDateEdit[small="true"]:focus, QSpinBox[small="true"]:focus {
  min-height: ${px24}px; border-color: $focus; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus, QPlainTextEdit[bare="true"], QPlainTextEdit[bare="true"]:focus,
QTextEdit[bare="true"], QTextEdit[bare="true"]:focus {
  border: none; background: transparent; padding: 0; min-height: 0; }
QPlainTextEdit, QTextEdit { background: $bg_surface; border: 1px solid $line_control; border-radius: ${px6}px;
  padding: ${px4}px ${px8}px; selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; padding: ${px3}px ${px7}px; }
QPlainTextEdit[wrong="true"] { border-color: $brick; }
QPushButton { background: $bg_surface; border: 1px solid $line_strong; border-radius: ${px6}px; padding: 0 ${px12}px;
  min-height: ${px30}px; font-weight: 500; }
QPushButton:hover { background: $bg_hover; } QPushButton:pressed { background: $bg_pressed; }
QPushButton:default { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton:focus { border: 2px solid $focus; }
QPushButton:disabled { background: $bg_sunken; border-color: $line; color: $text_disabled; }
QMenu { background: $bg_surface; border: 1px solid $line_strong; padding: ${px4}px; }
QMenu::item { padding: ${px4}px ${px16}px ${px4}px ${px8}px; border-radius: ${px4}px; min-height: ${px20}px; }
QMenu::icon { padding-left: ${px8}px; }
QMenu::item:selected { background: $menu_selected; color: $menu_text; }
QMenu::item:disabled { color: $text_disabled; }
QMenu::separator { height: 1px; background: $line; margin: ${px4}px ${px8}px; }
QComboBox::drop-down, QDateEdit::drop-down { subcontrol-origin: border; subcontrol-position: center right; border: none;
  width: ${px28}px; }
QSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; border: none; width: ${px28}px; }
QSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; border: none; width: ${px28}px; }
QComboBox::down-arrow, QDateEdit::down-arrow, QSpinBox::up-arrow, QSpinBox::down-arrow { image: none; width: 0; height: 0; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit, QComboBox QLineEdit:focus {
  border: none; background: transparent; padding: 0; min-height: 0; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $bg_surface; }
QCalendarWidget QToolButton { background: transparent; color: $text; border: none; border-radius: ${px4}px; padding: ${px4}px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QToolButton:hover { background: $bg_hover; }
QCalendarWidget QAbstractItemView { background: $bg_surface; selection-background-color: $accent; selection-color: $on_accent; }
QComboBox QAbstractItemView { background: $bg_surface; border: 1px solid $line_strong; selection-background-color: $menu_selected;
  selection-color: $menu_text; outline: none; }
QAbstractItemView { border: none; background: transparent; outline: none; }
QScrollArea, QScrollArea > QWidget > QWidget#page { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: ${px12}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${px12}px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: ${px3}px; margin: ${px3}px; }
QScrollBar::handle:vertical { min-height: ${px32}px; } QScrollBar::handle:horizontal { min-width: ${px32}px; }
QScrollBar::handle:hover { background: $line_control; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
  width: 0; height: 0; }
QSplitter::handle { background: $line; }
QHeaderView::section { background: $bg_content; border: none; border-bottom: 1px solid $line; padding: ${px4}px ${px8}px;
  color: $text_3; }
RowsTable QHeaderView::section { padding-left: ${px11}px; }
""")

_LENGTHS = (3, 4, 5, 6, 7, 8, 11, 12, 16, 20, 24, 26, 28, 30, 32)


def style_sheet(theme: Theme) -> str:
    """The style sheet of a theme at its text size."""
    values = {role.replace("-", "_"): theme.css(role) for role in theme.colours}
    values |= {f"px{length}": str(theme.px(length)) for length in _LENGTHS}
    values["tip_edge"] = theme.css("text") if theme.contrast else theme.css("tip")
    values["menu_selected"] = theme.css("accent") if theme.contrast else theme.css("bg-hover")
    values["menu_text"] = theme.css("on-accent") if theme.contrast else theme.css("text")
    values["scroll"] = theme.css("line-control") if theme.contrast else theme.css("line-strong")
    return _SHEET.substitute(values)
