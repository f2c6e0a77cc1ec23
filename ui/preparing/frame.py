"""The three columns of the editor: anchors, the long page, the preview; the last one an overlay where it is narrow."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.preparing.anchors import Anchors
from ui.preparing.launch_bar import LaunchBar
from ui.preparing.preview import PreviewPane
from ui.preparing.section import INSET, Section
from ui.preparing.tabbing import beyond, neighbour
from ui.services import Services
from ui.theme.look import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Separator
from ui.widgets.chips import Chip
from ui.widgets.labels import Text

ANCHORS, MOST, PREVIEW = 176, 640, 384
NARROW_WINDOW = 1280
"""In a narrower window the preview is called when it is wanted."""
KEYS = "Ctrl+Alt+B"
ANCHORED = 580
"""Narrower than this (the smallest window, the largest letters) the page needs the room of its anchors."""
LABELLED = 1.2
"""With larger text than this the button for the preview is an icon: the row has no room for more words."""


class EditorFrame(QWidget):
    """Where everything stands; it knows no campaign."""

    part_reached = Signal(str)

    def __init__(
        self, services: Services, sections: Mapping[str, Section], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        look = services.look
        self._look, self._sections = look, sections
        self._current = next(iter(sections))
        self._wide: bool | None = None
        self.banner = Banner(look, name="editor-problem", kind="problem")
        self.banner.hide()
        self.anchors = Anchors(look)
        self.saved = Text(look, "", "caption", "text-3", name="saved-at", wrap=True)
        self.state = Chip(look, "")
        self.preview = PreviewPane(services, self)
        self.bar = LaunchBar(services)
        self.show_preview = Button(look, "", name="toggle-preview", icon="panel-right", keys=KEYS, small=True)
        self.show_preview.hide_caps()
        self.show_preview.setCheckable(True)
        self.form = _Form()
        self._foot = QWidget()
        self._lay_out()
        self.show_preview.toggled.connect(self._on_overlay)
        self.form.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        shortcut = QShortcut(QKeySequence(KEYS), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.toggle_preview)
        leave = QShortcut(QKeySequence("Esc"), self.preview)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(lambda: self.show_preview.setChecked(False))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._look.theme.px
        left = self._left = QWidget()
        left.setFixedWidth(px(ANCHORS))
        column = QVBoxLayout(left)
        column.setContentsMargins(px(20), px(20), px(8), px(16))
        column.setSpacing(0)
        column.addWidget(self.anchors)
        told = QVBoxLayout()
        told.setContentsMargins(px(8), px(16), 0, 0)
        told.setSpacing(px(8))
        told.addWidget(self.saved)
        told.addWidget(self.state, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(told)
        column.addStretch(1)
        middle = QWidget()
        down = QVBoxLayout(middle)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.form, 1)
        down.addWidget(self._build_foot())
        self._fill_scroll()
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(left)
        across.addWidget(_Edge(self._look, middle), 1)
        self._right = QHBoxLayout()
        self._right.setSpacing(0)
        across.addLayout(self._right)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.banner)
        whole.addLayout(across, 1)

    def _build_foot(self) -> QWidget:
        px = self._look.theme.px
        self._foot_row = QHBoxLayout()
        self._foot_row.setContentsMargins(px(20), px(10), px(20), px(10))
        self._foot_row.setSpacing(px(8))
        self._foot_row.addWidget(self.show_preview)
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Separator(self._look))
        column.addLayout(self._foot_row)
        return self._foot

    def _fill_scroll(self) -> None:
        px = self._look.theme.px
        inside = QWidget()
        inside.setObjectName("page")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        page = QWidget()
        page.setMaximumWidth(px(MOST))
        column = QVBoxLayout(page)
        margin = px(32 - INSET)
        column.setContentsMargins(margin, px(4), margin, 0)
        column.setSpacing(0)
        for section in self._sections.values():
            column.addWidget(section)
        # So that the last part can come to the top, too.
        column.addSpacing(px(160))
        column.addStretch(1)
        row.addWidget(page, 1)
        row.addStretch(0)
        self.form.setObjectName("editor-form")
        self.form.setFrameShape(QFrame.Shape.NoFrame)
        self.form.setWidgetResizable(True)
        self.form.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.form.setWidget(inside)
        self.form.first = next(iter(self._sections.values())).first_control()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        tip = translate("Preparing", "Preview and checklist")
        roomy = self._look.theme.scale <= LABELLED
        self.show_preview.set_words(translate("Preparing", "Preview") if roomy else "", tip=tip)
        self.show_preview.setAccessibleName(tip)
        self.anchors.setAccessibleName(translate("Preparing", "Parts of the campaign"))
        self.form.setAccessibleName(translate("Preparing", "The campaign"))
        self.preview.setAccessibleName(translate("Preparing", "Preview and checklist"))

    def changeEvent(self, event: QEvent) -> None:
        """Another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._wide is not None:
            self.retranslate()

    @property
    def current(self) -> str:
        """The part one is in."""
        return self._current

    def go_to(self, key: str, focus: QWidget | None = None) -> None:
        """Bring a part to the top and the keyboard into it."""
        section = self._sections[key]
        inside = self.form.widget()
        if inside is None:
            return
        top = section.mapTo(inside, QPoint(0, 0)).y()
        self.form.verticalScrollBar().setValue(max(0, top - self._look.theme.px(4)))
        if not self._wide:
            self.show_preview.setChecked(False)
        (focus or section.first_control()).setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._reach(key)

    def toggle_preview(self) -> None:
        """Call the overlay, or send it away."""
        if not self._wide:
            self.show_preview.toggle()

    @property
    def wide(self) -> bool:
        """Whether the preview stands beside the page."""
        return bool(self._wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The preview beside the page where the window is wide, else over it."""
        super().resizeEvent(event)
        self._left.setVisible(self.width() >= self._look.theme.px(ANCHORED))
        wide = self.window().width() >= self._look.theme.px(NARROW_WINDOW)
        if wide != self._wide:
            self._wide = wide
            self._arrange()
        if not wide:
            self._place_overlay()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Tab goes as laid out: rows come and go, and Qt would put new ones at the end."""
        middle = (self.form, self._foot)
        target = neighbour(self, self.banner, self.anchors, *middle, self.preview, next_one=next)
        target = target or beyond(self, next_one=next)
        if target is None:
            return super().focusNextPrevChild(next)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        return True

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """What gets the keyboard comes into sight, and its part is the current one."""
        if now is None or not self.form.isAncestorOf(now):
            return
        self.form.ensureWidgetVisible(now, 0, self._look.theme.px(72))  # its heading too
        for key, section in self._sections.items():
            if section.isAncestorOf(now):
                self._reach(key)

    def _arrange(self) -> None:
        px = self._look.theme.px
        wide = bool(self._wide)
        self.preview.overlay = not wide
        self._foot.setVisible(not wide)
        if wide:
            self.show_preview.setChecked(False)
            self.preview.setFixedWidth(px(PREVIEW))
            self._right.addWidget(self.preview)
            self.preview.foot.addWidget(self.bar)
            self.preview.show()
        else:
            self._right.removeWidget(self.preview)
            self._foot_row.addWidget(self.bar, 1)
            self.preview.setVisible(self.show_preview.isChecked())
        self.bar.show()

    def _place_overlay(self) -> None:
        width = min(self._look.theme.px(PREVIEW), self.width())
        height = self.height() - self._foot.sizeHint().height()
        self.preview.setGeometry(QRect(self.width() - width, 0, width, height))
        self.preview.raise_()

    def _on_overlay(self, shown: bool) -> None:
        if self._wide:
            return
        self._place_overlay()
        inside = self.preview.isAncestorOf(QApplication.focusWidget() or self)
        self.preview.setVisible(shown)
        if shown:
            self.preview.choice.part(self.preview.choice.chosen).setFocus(Qt.FocusReason.PopupFocusReason)
        elif inside:
            self.show_preview.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_scrolled(self, value: int) -> None:
        """The part at the top is the current one."""
        inside = self.form.widget()
        if inside is None:
            return
        line = value + self._look.theme.px(80)
        at_end = value >= self.form.verticalScrollBar().maximum() > 0
        reached = self._current
        for key, section in self._sections.items():
            if section.mapTo(inside, QPoint(0, 0)).y() <= line:
                reached = key
        held = self._sections[self._current]
        if at_end and held.visibleRegion().boundingRect().height() > 0:
            return
        self._reach(reached)

    def _reach(self, key: str) -> None:
        if key != self._current:
            self._current = key
            self.part_reached.emit(key)

    def reset(self) -> None:
        """Back to the top, for another campaign."""
        self.form.verticalScrollBar().setValue(0)
        self._reach(next(iter(self._sections)))


class _Form(QScrollArea):
    """The long page; F6 gives it the keyboard, and it hands it on to where it was before."""

    def __init__(self) -> None:
        super().__init__()
        self.first: QWidget | None = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on."""
        inside = self.widget()
        held = inside.focusWidget() if inside is not None else None
        target = held if held is not None and held.isEnabled() and held.isVisible() else self.first
        if target is not None and event.reason() != Qt.FocusReason.MouseFocusReason:
            target.setFocus(event.reason())


class _Edge(QWidget):
    """The page with a line at its left."""

    def __init__(self, look: Look, inside: QWidget) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(inside)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        QPainter(self).fillRect(0, 0, 1, self.height(), self._look.theme.colour("line"))
