"""A date to type, step or pick, and a number of days."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSizePolicy, QSpinBox, QWidget

from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.describe import describe
from ui.widgets.painting import RIGHT, paint_icon, text_width
from ui.widgets.tool_button import ToolButton

NEAR = 300
"""A date farther away than so many days shows its year."""


class DayEdit(QDateEdit):
    """A day with its weekday; Up and Down go a day, Page Up and Page Down a week; the arrow opens a calendar."""

    picked = Signal(object)  # date: chosen by a person

    def __init__(self, look: Look, words: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._silent = False
        self._widest = 0
        self.setCalendarPopup(True)
        self.setKeyboardTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(self, name, words)
        self._dress()
        self.dateChanged.connect(self._on_changed)

    def show_day(self, day: date, today: date) -> None:
        """Show a day; its year too when it isn't this one."""
        self._silent = True
        self.setLocale(QLocale())
        near = abs((day - today).days) < NEAR
        self._shape("ddd d MMM" if near else "ddd d MMM yy")
        shown = QDate(day.year, day.month, day.day)
        if self.date() != shown:
            self.setDate(shown)
        self._silent = False

    def _shape(self, form: str) -> None:
        """How dates are written, and as wide as the widest of them: columns stay straight."""
        if self.displayFormat() != form:
            self.setDisplayFormat(form)
        theme, speech = self._look.theme, self.locale()
        some = (QDate(2026, month, 20 + day) for month in range(1, 13) for day in range(7))
        self._widest = max(text_width(theme, "ui", speech.toString(each, form)) for each in some)

    @property
    def day(self) -> date:
        """The day shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def stepBy(self, steps: int) -> None:
        """Days, whatever part of the date the cursor is in."""
        self.setDate(self.date().addDays(7 * steps // 10 if abs(steps) >= 10 else steps))

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Both ways, up to the first and the last day allowed."""
        down = self.date() > self.minimumDate()
        flags = QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
        return flags | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled if down else flags

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Tab leaves the date; Left and Right go through its parts."""
        parent = self.parentWidget()
        return parent.focusNextPrevChild(next) if parent is not None else super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was marked to be typed over is marked no longer."""
        super().focusOutEvent(event)
        self.lineEdit().deselect()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls; a date that changes under the wheel would be noticed too late."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """As drawn, or as wide as the longest date."""
        theme = self._look.theme
        return QSize(max(theme.px(112), self._widest + theme.px(9 + 16) + 6), theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Dress again when the look changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and not self._silent:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A chevron where the calendar opens."""
        super().paintEvent(event)
        theme = self._look.theme
        room = self.rect().adjusted(0, 0, -theme.px(6), 0)
        role = "text-3" if self.isEnabled() else "text-disabled"
        paint_icon(QPainter(self), room, theme, "chevron-down", role, 12, align=RIGHT)

    def _dress(self) -> None:
        px = self._look.theme.px
        self.setStyleSheet(
            f"QDateEdit {{ min-height: {px(26)}px; max-height: {px(26)}px; padding-right: 0; }}"
            f"QDateEdit:focus {{ min-height: {px(24)}px; max-height: {px(24)}px; padding-right: 0; }}"
            f"QDateEdit::drop-down {{ border: none; width: {px(16)}px; }}"
            "QDateEdit::down-arrow { image: none; }"
        )

    def _on_changed(self, shown: QDate) -> None:
        self.updateGeometry()
        if not self._silent:
            self.picked.emit(self.day)


class DaysSpin(QSpinBox):
    """A number of days with minus and plus at its right, as drawn."""

    def __init__(self, look: Look, words: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        # Without buttons of its own, and with a style sheet, Qt leaves the number no room.
        self.setStyleSheet("QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(look.theme.font("panel_title", figures=True))
        describe(self, name, words)
        self.minus = ToolButton(look, "minus", "", name=f"{name}-minus", size=24, parent=self)
        self.plus = ToolButton(look, "plus", "", name=f"{name}-plus", size=24, parent=self)
        for button in (self.minus, self.plus):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCursor(Qt.CursorShape.ArrowCursor)
            button.setAutoRepeat(True)
        self.minus.clicked.connect(self.stepDown)
        self.plus.clicked.connect(self.stepUp)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.minus.set_words(translate("Preparing", "One day less"))
        self.plus.set_words(translate("Preparing", "One day more"))

    def sizeHint(self) -> QSize:
        """As drawn."""
        return QSize(self._look.theme.px(104), self._look.theme.px(32))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons at the right, the number before them."""
        super().resizeEvent(event)
        side = self._look.theme.px(24)
        top, gap = (self.height() - side) // 2, self._look.theme.px(4)
        self.plus.setGeometry(self.width() - side - gap, top, side, side)
        self.minus.setGeometry(self.width() - 2 * side - gap, top, side, side)
        self.lineEdit().setTextMargins(self._look.theme.px(10), 0, 2 * side, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Minus and plus count too."""
        step = {Qt.Key.Key_Minus: -1, Qt.Key.Key_Plus: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepBy(step)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
