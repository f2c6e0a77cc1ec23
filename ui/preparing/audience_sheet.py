"""The sheet where the audience is ticked: groups, regions (all their sites), sites."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from ui import dates
from ui.i18n import translate
from ui.preparing.audience import Part, group_part, regions, site_part
from ui.preparing.plan import Plan
from ui.services import Services
from ui.theme.look import Look
from ui.widgets.button import Button, Kind
from ui.widgets.labels import Text
from ui.widgets.line_edit import SearchField
from ui.widgets.painting import CENTRE, RIGHT, fill_box, paint_icon, paint_row_focus, paint_text, placed
from ui.widgets.sheet import SheetDialog

Index = QModelIndex | QPersistentModelIndex
PART = Qt.ItemDataRole.UserRole + 1
NO_PARENT = QModelIndex()
WIDTH, HEIGHT, LINE = 520, 560, 34
ICONS = {"group": "users", "region": "map-pin", "site": "store"}
KINDS = ("group", "region", "site")


class PartsModel(QAbstractListModel):
    """What can be ticked; a region is ticked when all its sites are, and partly when some are."""

    ticked = Signal()

    def __init__(self, every: Sequence[Part], chosen: frozenset[UUID], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._every = tuple(every)
        self.rows = self._every
        self.chosen = chosen

    def look_for(self, text: str) -> None:
        """Show those whose name holds the words."""
        wanted = text.casefold()
        self.beginResetModel()
        self.rows = tuple(part for part in self._every if wanted in part.name.casefold())
        self.endResetModel()

    def choose(self, chosen: frozenset[UUID]) -> None:
        """Tick these and no others."""
        self.chosen = chosen
        self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
        self.ticked.emit()

    def toggle(self, row: int) -> None:
        """Tick one, or take its tick away."""
        part = self.rows[row]
        all_in = part.ids <= self.chosen
        self.choose(self.chosen - part.ids if all_in else self.chosen | part.ids)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self.rows)

    def state(self, part: Part) -> Qt.CheckState:
        """Ticked, partly, or not."""
        if part.ids <= self.chosen:
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if part.ids & self.chosen else Qt.CheckState.Unchecked

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each can be ticked."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The part, its words, its tick."""
        if not index.isValid():
            return None
        part = self.rows[index.row()]
        if role == PART:
            return part
        if role == Qt.ItemDataRole.CheckStateRole:
            return self.state(part)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{kind_word(part.kind)}, {part.name}, {people_words(part)}"
        return None


def kind_word(kind: str) -> str:
    """Group, region or site."""
    match kind:
        case "group":
            return translate("Preparing", "Group")
        case "region":
            return translate("Preparing", "Region")
    return translate("Preparing", "Site")


def people_words(part: Part) -> str:
    """How many people a part has."""
    return translate("Preparing", "%n colleague(s)", "", part.people)


class _PartDelegate(QStyledItemDelegate):
    """Box, sign, name, number of people."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line."""
        return QSize(0, self._look.theme.px(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one part."""
        theme, part = self._look.theme, index.data(PART)
        row = option.rect
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, theme.colour("bg-hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_row_focus(painter, row, theme, 4)
        inside = row.adjusted(theme.px(10), 0, -theme.px(12), 0)
        box = placed(inside, theme.px(16), theme.px(16))
        state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        if state == Qt.CheckState.Unchecked:
            fill_box(painter, box, 4, theme.colour("bg-surface"), theme.colour("line-control"))
        else:
            fill_box(painter, box, 4, theme.colour("accent"), theme.colour("accent"))
            sign = "check" if state == Qt.CheckState.Checked else "minus"
            paint_icon(painter, box, theme, sign, "on-accent", 12, align=CENTRE)
        inside.setLeft(box.right() + 1 + theme.px(10))
        paint_icon(painter, inside, theme, ICONS[part.kind], "text-3", 16)
        inside.setLeft(inside.left() + theme.px(24))
        count = paint_text(
            painter, inside, theme, dates.number(part.people), "caption", "text-3", align=RIGHT, figures=True
        )
        inside.setRight(count.left() - theme.px(8))
        paint_text(painter, inside, theme, part.name, "ui_medium" if part.kind != "site" else "ui")


class PartsList(QListView):
    """Space, Enter and a click tick."""

    def __init__(self, look: Look, model: PartsModel) -> None:
        super().__init__()
        self._parts = model
        self.setModel(model)
        self.setItemDelegate(_PartDelegate(look, self))
        self.setObjectName("audience-parts")
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(lambda index: model.toggle(index.row()))
        model.modelReset.connect(lambda: self.setCurrentIndex(model.index(0)))
        self.setCurrentIndex(model.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with the keyboard."""
        ticks = event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return}
        if ticks and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.currentIndex().isValid():
                self._parts.toggle(self.currentIndex().row())
            return
        super().keyPressEvent(event)


class AudienceSheet(QObject):
    """Made for one choice: `chosen` brings sites and groups, both empty for everyone."""

    chosen = Signal(tuple, tuple)

    def __init__(self, services: Services, plan: Plan) -> None:
        window = services.host.window
        super().__init__(window)
        look, px = services.look, services.look.theme.px
        title = translate("Preparing", "Whom does the campaign ask?")
        self._groups = frozenset(group.id for group in plan.groups)
        every = (
            *(group_part(group) for group in plan.groups),
            *regions(plan.sites),
            *(site_part(site) for site in plan.sites),
        )
        self.sheet = SheetDialog(look, window, name="audience-sheet", words=title, width=WIDTH, height=HEIGHT)
        self.model = PartsModel(every, frozenset((*plan.sheet.site_ids, *plan.sheet.group_ids)), self)
        self.list = PartsList(look, self.model)
        self.list.setAccessibleName(title)
        self.search = SearchField(
            look, translate("Preparing", "Group, region or site"), name="find-part", keys="", small=False
        )
        self.told = Text(look, "", "caption", "text-2")
        self.everyone = Button(look, translate("Preparing", "Everyone"), name="everyone", icon="building-2")
        self.done = Button(
            look, translate("Preparing", "Done"), name="audience-done", kind=Kind.PRIMARY, keys="Ctrl+Return"
        )
        self.done.hide_caps()
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        for widget in (self.everyone, self.told):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self.done)
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(Text(look, title, "panel_title"))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.sheet.body.addLayout(column)
        self.search.searched.connect(self.model.look_for)
        self.search.left.connect(self._leave)
        self.model.ticked.connect(self._tell)
        self.everyone.clicked.connect(lambda: self.model.choose(frozenset()))
        self.done.clicked.connect(self._on_done)
        self.sheet.escaped.connect(self._leave)
        QShortcut(QKeySequence("Ctrl+Return"), self.sheet, self._on_done)
        self._tell()

    def open(self) -> None:
        """Show it, the keyboard in the search."""
        self.sheet.open_sheet(self.search)

    def _tell(self) -> None:
        count = len(self.model.chosen)
        if count:
            self.told.set_words(translate("Preparing", "%n chosen", "sites and groups", count))
        else:
            self.told.set_words(translate("Preparing", "Nothing ticked: everyone is asked"))

    def _on_done(self) -> None:
        chosen = self.model.chosen
        sites = tuple(sorted(chosen - self._groups))
        self.chosen.emit(sites, tuple(sorted(chosen & self._groups)))
        self._leave()

    def _leave(self) -> None:
        self.sheet.close_sheet()
        self.sheet.deleteLater()
        self.deleteLater()
