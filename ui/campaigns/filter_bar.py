"""What narrows and orders a list of ideas: words, stages, a region, an order; and what is narrowed, to be taken off."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ideabox.campaigns.rows import CampaignPage, StageRow
from ideabox.ideas.requests import ListIdeas
from ideabox.people.requests import ListSites
from ideabox.people.rows import SiteRow
from ideabox.words import Order, StageKind
from ui.i18n import translate
from ui.services import Services
from ui.widgets.button import Button, ComboButton
from ui.widgets.line_edit import SearchField
from ui.widgets.menus import Menu
from ui.widgets.segmented import Choice, Segmented
from ui.widgets.stages import STAGE_MARKS, stage_words

EDGE, AIR, GAP = 28, 12, 8
FIELD_WIDTH, NARROW_FIELD = 196, 132


class StayingMenu(Menu):
    """A menu of several choices that stays open while they are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing."""
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks without closing."""
        if event.key() != Qt.Key.Key_Space or not self._tick():
            super().keyPressEvent(event)

    def _tick(self) -> bool:
        action: QAction | None = self.activeAction()
        if action is None or not (action.isCheckable() and action.isEnabled()):
            return False
        action.trigger()
        return True


class FilterBar(QWidget):
    """Search field, stage, region, what is chosen, order; `refined` says what was changed by its name."""

    refined = Signal(dict)
    left = Signal()  # Esc in an empty field, or Down: to the list

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        look = services.look
        self._query: ListIdeas | None = None
        self._page: CampaignPage | None = None
        self._regions: tuple[str, ...] | None = None
        self._chips: list[Button] = []
        self.setObjectName("filterBar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field = SearchField(look, "", name="filterField", parent=self)
        self.stage = ComboButton(look, "", name="stageFilter", parent=self)
        self.region = ComboButton(look, "", name="regionFilter", parent=self)
        self.order = Segmented(look, name="order", words="", parent=self)
        self._stage_menu = StayingMenu(look, self, name="stageMenu")
        self._region_menu = Menu(look, self, name="regionMenu")
        self._connect()
        self._retranslate()
        look.changed.connect(self._place)

    def _connect(self) -> None:
        self.field.searched.connect(lambda text: self.refined.emit({"text": text}))
        self.field.left.connect(self.left)
        self.order.changed.connect(lambda key: self.refined.emit({"order": Order(key)}))
        self.stage.clicked.connect(lambda: self._pop(self.stage, self._stage_menu))
        self.region.clicked.connect(lambda: self._pop(self.region, self._region_menu))
        self._stage_menu.aboutToShow.connect(self._fill_stages)
        self._region_menu.aboutToShow.connect(self._fill_regions)

    # What it shows

    def show_page(self, page: CampaignPage) -> None:
        """Offer what this campaign has."""
        self._page = page
        self._offer_orders()
        self._show_chips()

    def show_query(self, query: ListIdeas) -> None:
        """Show what is listed."""
        self._query = query
        if self.field.text().strip() != query.text:
            self.field.blockSignals(True)
            self.field.setText(query.text)
            self.field.blockSignals(False)
        self.order.choose(str(query.order))
        self._show_chips()

    def _offer_orders(self) -> None:
        row = self._page.campaign if self._page else None
        hidden = row is not None and row.hides_totals and not row.voting_over
        why_not = translate("CampaignFilters", "This campaign shows its totals when the vote has closed.")
        reveals = translate("CampaignFilters", "Most supported first: shows how many support each idea")
        fair = translate(
            "CampaignFilters", "Least seen first, shuffled for you and today: every idea gets its chance"
        )
        self.order.set_choices(
            (
                Choice("recent", translate("CampaignFilters", "Recent")),
                Choice("fair", translate("CampaignFilters", "Fair order"), "shuffle", fair),
                Choice(
                    "supported",
                    translate("CampaignFilters", "Most supported"),
                    tip=why_not if hidden else reveals,
                    enabled=not hidden,
                ),
            ),
            str(self._query.order) if self._query else "fair",
        )
        self._place()

    def _show_chips(self) -> None:
        wanted = self._chosen()
        while len(self._chips) > len(wanted):
            chip = self._chips.pop()
            chip.hide()
            chip.deleteLater()
        while len(self._chips) < len(wanted):
            self._chips.append(self._make_chip())
        for chip, (words, key) in zip(self._chips, wanted, strict=True):
            tip = translate("CampaignFilters", "Remove the filter “{name}”").format(name=words)
            chip.set_words(words, tip=tip)
            chip.setAccessibleName(tip)
            chip.setProperty("filter", key)
            chip.setChecked(True)
        self._order_tabs()
        self._place()

    def _order_tabs(self) -> None:
        """Tab goes from left to right: chips stand before the order."""
        before: QWidget = self.region
        for chip in self._chips:
            QWidget.setTabOrder(before, chip)
            before = chip
        if self.order.chosen:
            QWidget.setTabOrder(before, self.order.part(self.order.chosen))

    def _make_chip(self) -> Button:
        chip = Button(self._services.look, "", name="filterChip", small=True, trailing="x", parent=self)
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self._take_off(chip))
        chip.show()
        return chip

    def _chosen(self) -> list[tuple[str, str]]:
        """Words and key of each filter set."""
        if self._query is None:
            return []
        chosen = [(self._stage_word(kind), str(kind)) for kind in StageKind if kind in self._query.stages]
        if self._query.region:
            chosen.append((self._query.region, "region"))
        return chosen

    def _take_off(self, chip: Button) -> None:
        key = str(chip.property("filter"))
        if self._query is None:
            return
        if key == "region":
            self.refined.emit({"region": ""})
        else:
            self.refined.emit({"stages": self._query.stages - {StageKind(key)}})
        target = self._chips[0] if self._chips else self.field
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Menus

    def _pop(self, button: QWidget, menu: QMenu) -> None:
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _fill_stages(self) -> None:
        menu = self._stage_menu
        menu.clear()
        stages: Sequence[StageRow] = self._page.stages if self._page else ()
        kinds = {stage.kind for stage in stages}
        for kind in StageKind:
            if kind in kinds:
                menu.add(
                    self._stage_word(kind),
                    partial(self._toggle_stage, kind),
                    icon=STAGE_MARKS[kind].icon,
                    checked=self._query is not None and kind in self._query.stages,
                )
        menu.addSeparator()
        menu.add(
            translate("CampaignFilters", "All stages"), lambda: self.refined.emit({"stages": frozenset()})
        )

    def _stage_word(self, kind: StageKind) -> str:
        """The campaign's own word where it has one stage of this kind, else the kind's."""
        names = [stage.name for stage in (self._page.stages if self._page else ()) if stage.kind is kind]
        return names[0] if len(names) == 1 and names[0] else stage_words(kind)

    def _toggle_stage(self, kind: StageKind) -> None:
        if self._query is not None:
            self.refined.emit({"stages": self._query.stages ^ {kind}})

    def _fill_regions(self) -> None:
        menu = self._region_menu
        menu.clear()
        if self._regions is None:
            menu.add(translate("CampaignFilters", "Loading …"), lambda: None, enabled=False)
            self._services.tasks.ask(self, ListSites(), self._on_sites, key="sites")
            return
        chosen = self._query.region if self._query else ""
        for region in self._regions:
            menu.add(
                region,
                partial(self.refined.emit, {"region": region}),
                checked=region == chosen,
            )
        if not self._regions:
            menu.add(translate("CampaignFilters", "No regions here"), lambda: None, enabled=False)
        menu.addSeparator()
        menu.add(translate("CampaignFilters", "All regions"), lambda: self.refined.emit({"region": ""}))

    def _on_sites(self, sites: tuple[SiteRow, ...]) -> None:
        self._regions = tuple(sorted({site.region for site in sites if site.region}))
        if self._region_menu.isVisible():
            self._fill_regions()

    def forget_regions(self) -> None:
        """Sites changed: ask again when the menu opens next."""
        self._regions = None

    # Words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.field.set_placeholder(translate("CampaignFilters", "Search here"))
        self.stage.set_words(
            translate("CampaignFilters", "Stage"), tip=translate("CampaignFilters", "Filter by stage")
        )
        self.region.set_words(
            translate("CampaignFilters", "Region"),
            tip=translate("CampaignFilters", "Filter by region: ideas whose author’s name is shown"),
        )
        self.order.setAccessibleName(translate("CampaignFilters", "Order"))
        self._offer_orders()
        self._show_chips()

    # Places

    def event(self, event: QEvent) -> bool:
        """Place everything anew when something grew or shrank."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads to the list."""
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(self._services.look.theme.px(480), self._arrange(move=False))

    def minimumSizeHint(self) -> QSize:
        """Narrow windows get more lines."""
        return QSize(self._services.look.theme.px(240), self._arrange(move=False))

    def _place(self) -> None:
        height = self._arrange(move=True)
        if height != self.height():
            self.setFixedHeight(height)

    def _arrange(self, *, move: bool) -> int:
        """Left to right, wrapping; the order stands at the right of the first line where it fits. The height."""
        px = self._services.look.theme.px
        edge, gap, line = px(EDGE), px(GAP), px(28)
        order = self.order.sizeHint()
        right = max(self.width(), px(480)) - edge
        widths = [self.stage.sizeHint().width(), self.region.sizeHint().width()]
        spare = right - edge - order.width() - sum(widths) - 3 * gap
        field = max(px(NARROW_FIELD), min(px(FIELD_WIDTH), spare))
        beside = spare >= px(NARROW_FIELD)
        limit = right - order.width() - gap if beside else right
        x, y = edge, px(AIR)
        placed: list[tuple[QWidget, QRect]] = []
        for widget in (self.field, self.stage, self.region, *self._chips):
            width = field if widget is self.field else widget.sizeHint().width()
            if x > edge and x + width > limit:
                x, y, limit = edge, y + line + gap, right
            placed.append((widget, QRect(x, y, width, line)))
            x += width + gap
        order_top = px(AIR)
        if not beside:
            if x + order.width() > right:
                y += line + gap
            order_top = y
        placed.append((self.order, QRect(right - order.width(), order_top, order.width(), line)))
        if move:
            for widget, box in placed:
                # A control that may not be so low keeps its middle on the line.
                taller = max(0, widget.minimumHeight() - line)
                widget.setGeometry(box.adjusted(0, -(taller // 2), 0, taller - taller // 2))
        return y + line + px(AIR)
