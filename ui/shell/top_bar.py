"""The top bar: sidebar, back and forward, where we are, search, news."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ui.i18n import translate
from ui.page import Crumb
from ui.places import Navigator, Place
from ui.theme.look import Look
from ui.widgets.labels import ElidedText
from ui.widgets.line_edit import SearchField
from ui.widgets.reveal import reveal
from ui.widgets.tool_button import ToolButton

AIR, LINK_AIR = 8, 4
"""Left free beside a breadcrumb's stroke, and the part of it that a link already has around it."""


class Breadcrumb(QFrame):
    """Where we are, in words; all but the last lead there."""

    def __init__(self, look: Look, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._navigator = navigator
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._crumbs: tuple[Crumb, ...] = ()
        self._steps: list[tuple[QWidget, ...]] = []  # each word with the stroke after it
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        look.changed.connect(self._rebuild)

    def show_crumbs(self, crumbs: Sequence[Crumb]) -> None:
        """Show these words."""
        if tuple(crumbs) != self._crumbs:
            self._crumbs = tuple(crumbs)
            self._rebuild()

    def _rebuild(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._steps = []
        for (words, target), (_, after) in pairwise(self._crumbs):
            word = (
                ElidedText(self._look, words, "ui", "text-2") if target is None else self._link(words, target)
            )
            self._steps.append((word, self._stroke(target is not None, after is not None)))
        for words, _ in self._crumbs[-1:]:
            self._steps.append((ElidedText(self._look, words, "ui_medium"),))
        for widget in (widget for step in self._steps for widget in step):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What leads here gives way to where we are."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out the first steps where there is no room for all; the last is cut with "…" at worst."""
        widths = [
            sum(widget.sizeHint().boundedTo(widget.maximumSize()).width() for widget in step)
            for step in self._steps
        ]
        for place, step in enumerate(self._steps):
            shown = place == len(self._steps) - 1 or sum(widths[place:]) <= self.width()
            for widget in step:
                reveal(widget, shown=shown)

    def _stroke(self, after_link: bool, before_link: bool) -> QLabel:
        """As far from the words on both sides, though links bring some air of their own."""
        theme = self._look.theme
        stroke = QLabel("/")
        stroke.setFont(theme.font("ui"))
        before, behind = (AIR - LINK_AIR if link else AIR for link in (after_link, before_link))
        stroke.setContentsMargins(theme.px(before), 0, theme.px(behind), 0)
        stroke.setStyleSheet(f"color: {theme.css('text-3')}")
        return stroke

    def _link(self, words: str, target: Place) -> QToolButton:
        theme = self._look.theme
        button = QToolButton()
        button.setText(words.replace("&", "&&"))
        button.setFont(theme.font("ui"))
        button.setAutoRaise(True)
        button.setFixedWidth(button.fontMetrics().horizontalAdvance(words) + 2 * theme.px(LINK_AIR))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setStyleSheet(
            f"QToolButton {{ border: none; padding: {theme.px(2)}px; color: {theme.css('text-2')}; }}"
            f" QToolButton:hover {{ color: {theme.css('text')}; text-decoration: underline; }}"
            f" QToolButton:focus {{ border: 2px solid {theme.css('focus')}; border-radius: {theme.px(4)}px; padding: 0; }}"
        )
        button.setAccessibleName(translate("Shell", "Go to {place}").format(place=words))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda: self._navigator.go(target))
        return button


class TopBar(QFrame):
    """44 px above every page."""

    sidebar_toggled = Signal()
    news_wanted = Signal()

    def __init__(self, look: Look, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("top-bar")
        self.sidebar = ToolButton(look, "panel-left", "", name="toggle-sidebar", keys="Ctrl+B")
        self.back = ToolButton(look, "arrow-left", "", name="go-back", keys="Alt+Left")
        self.forward = ToolButton(look, "arrow-right", "", name="go-forward", keys="Alt+Right")
        self.crumbs = Breadcrumb(look, navigator)
        self.search = SearchField(look, "", name="search", keys="Ctrl+K")
        self.bell = ToolButton(look, "bell", "", name="bell", keys="Ctrl+Shift+U")
        self._unread = 0
        row = self._box = QHBoxLayout(self)
        row.addWidget(self.sidebar)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addSpacing(6)
        row.addWidget(self.crumbs, 1)
        row.addWidget(self.search)
        row.addSpacing(6)
        row.addWidget(self.bell)
        self.sidebar.clicked.connect(self.sidebar_toggled)
        self.back.clicked.connect(navigator.back)
        self.forward.clicked.connect(navigator.forward)
        self.bell.clicked.connect(self.news_wanted)
        navigator.history_changed.connect(lambda: self._on_history(navigator))
        look.changed.connect(self._measure)
        self._on_history(navigator)
        self._measure()
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.sidebar.set_words(translate("Shell", "Show or hide the sidebar"))
        self.back.set_words(translate("Shell", "Back"))
        self.forward.set_words(translate("Shell", "Forward"))
        self.search.set_placeholder(translate("Shell", "Search for an idea"))
        self.set_unread(self._unread)

    def set_unread(self, unread: int) -> None:
        """How many news are unread."""
        self._unread = unread
        words = translate("Shell", "%n unread", "", unread) if unread else translate("Shell", "nothing new")
        self.bell.set_words(translate("Shell", "News: {count}").format(count=words))
        self.bell.set_badge("" if not unread else str(unread) if unread < 100 else "99+")

    def popup_corner(self) -> QPoint:
        """Where the news popup hangs: under the bell, at its right edge, in global coordinates."""
        return self.bell.mapToGlobal(QPoint(self.bell.width(), self.bell.height() + self._look.theme.px(6)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The search field leaves the words at least half of a narrow bar."""
        super().resizeEvent(event)
        self._measure_search()

    def _measure_search(self) -> None:
        self.search.setFixedWidth(min(self._look.theme.px(316), max(self.width() * 2 // 5, 160)))

    def sizeHint(self) -> QSize:
        """44 px high."""
        return QSize(super().sizeHint().width(), self._look.theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """One line under the bar."""
        painter = QPainter(self)
        painter.setPen(self._look.theme.colour("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _measure(self) -> None:
        theme = self._look.theme
        self.setFixedHeight(theme.px(44))
        self._box.setContentsMargins(theme.px(8), 0, theme.px(12), 0)
        self._box.setSpacing(theme.px(4))
        self._measure_search()

    def _on_history(self, navigator: Navigator) -> None:
        self.back.setEnabled(navigator.can_go_back)
        self.forward.setEnabled(navigator.can_go_forward)
