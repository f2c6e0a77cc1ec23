"""The list of what the program is built on: a row for each, its name above its licence."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.about.credits import Credit
from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.painting import elided, fill_box, paint_row_focus, paint_text

Index = QModelIndex | QPersistentModelIndex
CREDIT = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
HEIGHT, AIR, RADIUS = 46, 8, 6


def second_line(credit: Credit) -> str:
    """Its licence, and what brings it."""
    if not credit.brought_by:
        return credit.licence
    return translate("About", "{licence}, in {library}").format(
        licence=credit.licence, library=credit.brought_by
    )


class CreditModel(QAbstractListModel):
    """The credits, as they were read."""

    def __init__(self, credited: tuple[Credit, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._credits = credited

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._credits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The credit itself, its name, or all of it aloud and as tooltip."""
        credit = self._credits[index.row()]
        if role == CREDIT:
            return credit
        if role == Qt.ItemDataRole.DisplayRole:
            return credit.named
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{credit.named}, {second_line(credit)}"
        return None


class _CreditDelegate(QStyledItemDelegate):
    """Two lines a row."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as two lines and some air."""
        return QSize(self._look.theme.px(160), self._look.theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        credit: Credit = index.data(CREDIT)
        theme, rect = self._look.theme, QRect(option.rect)
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            fill_box(painter, rect, RADIUS, theme.colour("bg-selected" if selected else "bg-hover"))
        if selected and state & QStyle.StateFlag.State_HasFocus:
            paint_row_focus(painter, rect, theme, RADIUS)
        air = theme.px(AIR)
        name_line, licence_line = theme.line("ui_medium"), theme.line("caption")
        top = rect.top() + (rect.height() - name_line - licence_line) // 2
        box = QRect(rect.left() + air, top, rect.width() - 2 * air, name_line)
        name = elided(theme, "ui_medium", credit.named, box.width())
        paint_text(painter, box, theme, name, "ui_medium")
        box = QRect(box.left(), top + name_line, box.width(), licence_line)
        words = elided(theme, "caption", second_line(credit), box.width())
        paint_text(painter, box, theme, words, "caption", "text-2")


class CreditList(QListView):
    """The keyboard goes through it with arrows and letters."""

    def __init__(self, look: Look, credited: tuple[Credit, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("credits")
        self.setAccessibleName(translate("About", "Built on"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_CreditDelegate(look, self))
        self.setModel(CreditModel(credited, self))
        look.changed.connect(self.scheduleDelayedItemsLayout)
