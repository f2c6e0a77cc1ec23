"""The organisation's mark in its own colour, and the small buttons of people who signed in here before."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.i18n import translate
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets.chips import Sign
from ui.widgets.describe import describe
from ui.widgets.marks import paint_avatar, paint_organisation
from ui.widgets.painting import fill_box, paint_text, text_width


class OrganisationMark(Sign):
    """A square with the organisation's initials; hidden while nobody told its name."""

    def __init__(self, look: Look, *, size: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(look, "organisationMark", parent)
        self._size, self._name, self._colour = size, "", ""
        self.hide()

    def show_organisation(self, name: str, colour: str) -> None:
        """Whose mark it is. colour: "#RRGGBB", or "" for the theme's."""
        self._name, self._colour = name, colour
        self.say(name)
        self.setVisible(bool(name))
        self.update()

    def measure(self, theme: Theme) -> tuple[int, int]:
        """A square."""
        return theme.px(self._size), theme.px(self._size)

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """The square and its letters."""
        paint_organisation(painter, self.rect(), theme, self._name, self._colour, "caption_strong")


class PersonButton(QAbstractButton):
    """Somebody who signed in here before; a press fills in the login."""

    def __init__(self, look: Look, login: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.login = login
        self.setText(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setObjectName(f"person-{login}")
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        tip = translate("SignIn", "Sign in as {name}; Delete takes the name off this list")
        describe(self, "", self.text(), tip=tip.format(name=self.text()))

    def sizeHint(self) -> QSize:
        """Circle and name."""
        theme = self._look.theme
        return QSize(text_width(theme, "ui_medium", self.text()) + theme.px(20 + 8 + 22), theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, circle, name."""
        theme = self._look.theme
        painter = QPainter(self)
        fill = "bg-pressed" if self.isChecked() else "bg-hover" if self.underMouse() else "bg-surface"
        fill_box(painter, self.rect(), 6, theme.colour(fill), theme.colour("line-strong"))
        side = theme.px(20)
        circle = QRect(theme.px(7), (self.height() - side) // 2, side, side)
        paint_avatar(painter, circle, theme, self.text(), 20)
        rest = self.rect().adjusted(circle.right() + theme.px(9), 0, -theme.px(8), 0)
        paint_text(painter, rest, theme, self.text(), "ui_medium", "text")
