"""Qt's own fields for one of many, a date, a number, with the arrows drawn as everything else is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QWidget,
)

from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets.describe import describe
from ui.widgets.painting import CENTRE, paint_icon, paint_text, text_width


class ComboBox(QComboBox):
    """One of many in a list that opens; the wheel scrolls the page, not the choice."""

    def __init__(
        self, look: Look, *, name: str, words: str, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("small", small)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(self, name, words)

    def sizeHint(self) -> QSize:
        """The longest choice and the arrow."""
        size = super().sizeHint()
        return QSize(size.width() + self._look.theme.px(8), size.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint Qt's frame, the choice (cut when it is long) and the arrow."""
        theme = self._look.theme
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        role = "text" if self.isEnabled() else "text-disabled"
        inside = self.rect().adjusted(theme.px(11), 0, -theme.px(30), 0)
        if not option.currentIcon.isNull():
            option.currentIcon.paint(painter, QRect(inside.left(), 0, theme.px(16), self.height()))
            inside.setLeft(inside.left() + theme.px(24))
        words = self.currentText() or self.placeholderText()
        paint_text(painter, inside, theme, words, "ui", role if self.currentText() else "text-3")
        _paint_arrow(painter, self.rect(), theme, "chevron-down", enabled=self.isEnabled())


class DateField(QDateEdit):
    """A date, typed or picked from a calendar (F4, Alt+Down or a click on its sign)."""

    def __init__(
        self, look: Look, *, name: str, words: str, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._small = small
        self.setCalendarPopup(True)
        self.setProperty("small", small)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(self, name, words)
        self._speak()

    def sizeHint(self) -> QSize:
        """As high as every field."""
        return _field_size(self, super().sizeHint(), self._look.theme, small=self._small)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Dress the calendar before Qt opens it; making one for every field at start would cost too much."""
        self._dress_calendar()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Dress the calendar before Qt opens it."""
        if event.key() in {Qt.Key.Key_F4, Qt.Key.Key_Down}:
            self._dress_calendar()
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Write dates as the new language does."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what Qt paints and the calendar's sign."""
        super().paintEvent(event)
        _paint_arrow(QPainter(self), self.rect(), self._look.theme, "calendar", enabled=self.isEnabled())

    def _speak(self) -> None:
        locale = QLocale()
        self.setLocale(locale)
        written = locale.dateFormat(QLocale.FormatType.ShortFormat)
        # A year of two digits could be of another century.
        self.setDisplayFormat(written if "yyyy" in written else written.replace("yy", "yyyy"))

    def _dress_calendar(self) -> None:
        theme, calendar = self._look.theme, self.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setLocale(QLocale())
        plain = QTextCharFormat()
        plain.setForeground(theme.colour("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, plain)
        header = QTextCharFormat()
        header.setForeground(theme.colour("text-3"))
        header.setBackground(theme.colour("bg-surface"))
        calendar.setHeaderTextFormat(header)
        for name, icon in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
            button = calendar.findChild(QToolButton, f"qt_calendar_{name}")
            if button is not None:
                button.setIcon(theme.icon(icon))


class NumberField(QSpinBox):
    """A whole number, typed or stepped by arrow keys and by its two small arrows."""

    def __init__(  # noqa: PLR0913
        self,
        look: Look,
        *,
        name: str,
        words: str,
        low: int = 0,
        high: int = 999,
        suffix: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._small = small
        self.setRange(low, high)
        self.setSuffix(suffix)
        self.setProperty("small", small)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
        describe(self, name, words)
        self._indent()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the look changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._indent()

    def sizeHint(self) -> QSize:
        """As high as every field."""
        return _field_size(self, super().sizeHint(), self._look.theme, small=self._small)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what Qt paints and the two arrows."""
        super().paintEvent(event)
        theme = self._look.theme
        painter = QPainter(self)
        half = self.height() // 2
        upper = QRect(0, theme.px(2), self.width(), half - theme.px(2))
        steps = self.stepEnabled()
        up = bool(steps & QAbstractSpinBox.StepEnabledFlag.StepUpEnabled)
        down = bool(steps & QAbstractSpinBox.StepEnabledFlag.StepDownEnabled)
        _paint_arrow(painter, upper, theme, "chevron-up", size=12, enabled=self.isEnabled() and up)
        lower = upper.translated(0, half - theme.px(2))
        _paint_arrow(painter, lower, theme, "chevron-down", size=12, enabled=self.isEnabled() and down)

    def _indent(self) -> None:
        # Qt forgets the style sheet's padding once the arrows have places of their own.
        self.lineEdit().setTextMargins(self._look.theme.px(9), 0, 0, 0)


def _field_size(field: QAbstractSpinBox, hint: QSize, theme: Theme, *, small: bool) -> QSize:
    """Wide enough for the longest text, high as every field."""
    longest = text_width(theme, "ui", field.text(), figures=True) + theme.px(11 + 34)
    return QSize(max(hint.width(), longest), theme.px(28 if small else 32))


def _paint_arrow(
    painter: QPainter, rect: QRect, theme: Theme, icon: str, *, size: int = 14, enabled: bool = True
) -> None:
    """The sign at the right of a field."""
    place = QRect(rect.right() + 1 - theme.px(28), rect.top(), theme.px(24), rect.height())
    paint_icon(painter, place, theme, icon, "text-2" if enabled else "text-disabled", size, align=CENTRE)
