"""The sidebar's pane: the organisation, the new-idea button, the places, and who is here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.shell.sidebar import EntryList
from ui.theme.look import Look
from ui.widgets.button import Button, Kind
from ui.widgets.describe import with_keys
from ui.widgets.marks import paint_avatar, paint_organisation
from ui.widgets.painting import elided, fill_box, paint_icon, paint_row_focus
from ui.widgets.tool_button import ToolButton

WIDE, NARROW = 240, 56


class BadgeButton(QAbstractButton):
    """A square or round mark with a name and a second line: the organisation, or the person."""

    def __init__(self, look: Look, *, person: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._person = person
        self._name = ""
        self._second = ""
        self._colour = ""
        self.collapsed = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_names(self, name: str, second: str = "") -> None:
        """Whose mark it is."""
        self._name, self._second = name, second
        self.setAccessibleName(f"{name}, {second}" if second else name)
        self.setToolTip(self.accessibleName())
        self.update()

    def show_colour(self, colour: str) -> None:
        """The organisation's own colour, "#RRGGBB", or "" for the theme's."""
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        """A row, or only the mark."""
        theme = self._look.theme
        return QSize(theme.px(40 if self.collapsed else 200), theme.px(44 if self._person else 36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens its menu, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark, the names, a chevron for the menu."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = self.rect().adjusted(2, 2, -2, -2)
        if self.underMouse() and self.isEnabled():
            fill_box(painter, whole, theme.px(6), theme.colour("side-hover"))
        side = theme.px(28 if self._person else 24)
        left = whole.center().x() - side // 2 if self.collapsed else whole.left() + theme.px(6)
        mark = QRect(left, whole.center().y() - side // 2 + 1, side, side)
        if self._person:
            paint_avatar(painter, mark, theme, self._name, 28)
        else:
            self._paint_square(painter, mark)
        if not self.collapsed:
            self._paint_names(painter, whole.adjusted(mark.right() - whole.left() + theme.px(9), 0, 0, 0))
        if self.hasFocus():
            paint_row_focus(painter, self.rect(), theme, theme.px(6))

    def _paint_square(self, painter: QPainter, mark: QRect) -> None:
        paint_organisation(painter, mark, self._look.theme, self._name, self._colour)

    def _paint_names(self, painter: QPainter, room: QRect) -> None:
        theme = self._look.theme
        if not self._person:
            chevron = QRect(
                room.right() - theme.px(20), room.center().y() - theme.px(7), theme.px(16), theme.px(16)
            )
            paint_icon(painter, chevron, theme, "chevron-down", "text-2")
            room.setRight(chevron.left() - theme.px(4))
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font("ui_strong" if not self._person else "ui_medium"))
        words = elided(theme, "ui_strong", self._name, room.width())
        if not self._second:
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            return
        half = room.height() // 2
        upper = room.adjusted(0, 0, 0, -half)
        painter.drawText(upper, Qt.AlignmentFlag.AlignBottom, words)
        painter.setPen(theme.colour("text-2"))
        painter.setFont(theme.font("caption"))
        painter.drawText(
            room.adjusted(0, half, 0, 0),
            Qt.AlignmentFlag.AlignTop,
            elided(theme, "caption", self._second, room.width()),
        )


class SidePane(QFrame):
    """240 px at the left, 56 when collapsed."""

    new_idea_wanted = Signal()
    settings_wanted = Signal()
    organisation_menu_wanted = Signal()
    person_menu_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.collapsed = False
        self.setObjectName("sidebar")
        self.organisation = BadgeButton(look, person=False)
        self.organisation.setObjectName("organisation")
        self.new_idea = Button(
            look, "", name="new-idea", kind=Kind.PRIMARY, icon="plus", keys="Ctrl+N", spread=True
        )
        self.new_idea_narrow = Button(look, "", name="new-idea-narrow", kind=Kind.PRIMARY, icon="plus")
        self.new_idea_narrow.hide()
        self.places = EntryList(look)
        self.person = BadgeButton(look, person=True)
        self.person.setObjectName("person")
        self.settings = ToolButton(look, "settings", "", name="settings", keys="Ctrl+,")
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.person, 1)
        self._foot.addWidget(self.settings)
        column = self._box = QVBoxLayout(self)
        column.addWidget(self.organisation)
        column.addWidget(self.new_idea)
        column.addWidget(self.new_idea_narrow)
        column.addWidget(self.places, 1)
        column.addLayout(self._foot)
        self.new_idea.clicked.connect(self.new_idea_wanted)
        self.new_idea_narrow.clicked.connect(self.new_idea_wanted)
        self.settings.clicked.connect(self.settings_wanted)
        self.organisation.clicked.connect(self.organisation_menu_wanted)
        self.person.clicked.connect(self.person_menu_wanted)
        look.changed.connect(self._measure)
        self._measure()
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.new_idea.set_words(translate("Shell", "New idea"), tip=translate("Shell", "Write an idea down"))
        words = translate("Shell", "New idea")
        self.new_idea_narrow.setAccessibleName(words)
        self.new_idea_narrow.setToolTip(with_keys(words, "Ctrl+N"))
        self.settings.set_words(translate("Shell", "Settings: language, appearance, text size"))

    def set_collapsed(self, collapsed: bool) -> None:
        """Icons only, or icons and words."""
        self.collapsed = collapsed
        self.organisation.collapsed = self.person.collapsed = collapsed
        self.places.set_collapsed(collapsed)
        self.new_idea.setVisible(not collapsed)
        self.new_idea_narrow.setVisible(collapsed)
        self._foot.setDirection(
            QHBoxLayout.Direction.BottomToTop if collapsed else QHBoxLayout.Direction.LeftToRight
        )
        centred = Qt.AlignmentFlag.AlignHCenter if collapsed else Qt.AlignmentFlag(0)
        self._foot.setAlignment(self.settings, centred)
        self._measure()
        self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line above the person."""
        painter = QPainter(self)
        painter.setPen(self._look.theme.colour("line"))
        top = min(self.person.y(), self.settings.y()) - self._look.theme.px(6)
        painter.drawLine(self._look.theme.px(8), top, self.width() - self._look.theme.px(8), top)

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _measure(self) -> None:
        theme = self._look.theme
        self.setFixedWidth(theme.px(NARROW if self.collapsed else WIDE))
        edge = theme.px(8 if self.collapsed else 10)
        self._box.setContentsMargins(edge, theme.px(4), edge, theme.px(8))
        self._box.setSpacing(theme.px(8))
