"""What both pages of one's own have around their list: title, a factual line, what went wrong, what to do when empty."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ideabox.errors import AppError
from ui import dates
from ui.i18n import translate
from ui.ideas.margined_list import MARGIN
from ui.messages import sentence
from ui.services import Services
from ui.widgets.banner import Banner
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import ElidedText, Text
from ui.widgets.skeleton import Skeleton


class ListFrame(QWidget):
    """Title above; below the list, its skeleton while it is awaited, or the empty place with its next step."""

    def __init__(
        self, services: Services, view: QWidget, *, name: str, icon: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        look = services.look
        self.title = Text(look, role="title", name=f"{name}Title")
        self.fact = ElidedText(look, "", "ui", "text-2", name=f"{name}Fact")
        self.banner = Banner(look, name=f"{name}Banner", kind="waiting", icon="circle-alert")
        self.empty = EmptyState(look, name=f"{name}Empty")
        self.act = Button(look, "", name=f"{name}Act", kind=Kind.PRIMARY, icon=icon)
        self._view = view
        self._skeleton = Skeleton(look)
        self._skeleton.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._awaited = QWidget()
        self._room = QHBoxLayout(self._awaited)
        self._room.addWidget(self._skeleton)
        self._places = QStackedWidget()
        for widget in (self._awaited, view, self.empty):
            self._places.addWidget(widget)
        self._heads = QVBoxLayout()
        self._heads.addWidget(self.title)
        self._heads.addWidget(self.fact)
        line = QHBoxLayout()
        line.addLayout(self._heads, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(line)
        column.addWidget(self._places, 1)
        self._measure()

    def show_list(self) -> None:
        """The rows are there."""
        self._places.setCurrentWidget(self._view)

    def show_waiting(self) -> None:
        """Nothing is there yet."""
        self._places.setCurrentWidget(self._awaited)

    def show_empty(self, title: str, words: str) -> None:
        """There is nothing, and this is the next step."""
        self.empty.say(title, words, (self.act,))
        self._places.setCurrentWidget(self.empty)

    @property
    def main_focus(self) -> QWidget:
        """What gets the keyboard: the list, the next step, or the place where the list will be."""
        shown = self._places.currentWidget()
        if shown is self.empty:
            return self.act
        if shown is self._awaited:
            return self._skeleton
        return shown if shown is not None else self._view

    @property
    def has_keyboard(self) -> bool:
        """Whether the list, or what stands in its place, is being used."""
        now = cast("QWidget | None", self.window().focusWidget())
        return now is not None and self._places.isAncestorOf(now)

    def say_error(self, error: AppError | None, loaded_at: str = "") -> None:
        """Say why nothing new comes; what was there stays, with its time."""
        if error is None:
            self.banner.hide()
            return
        words = ""
        if loaded_at:
            words = translate("Mine", "The list shows the state of {time}.").format(time=loaded_at)
        self.banner.say(sentence(error), words, action=translate("Mine", "Try again"))

    def now_words(self) -> str:
        """The present time, to say later how old a list is."""
        return dates.time_of_day(self._services.clock())

    def changeEvent(self, event: QEvent) -> None:
        """Measure again at another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        theme = self._services.look.theme
        self._heads.setContentsMargins(theme.px(28), theme.px(24), theme.px(28), theme.px(10))
        self._heads.setSpacing(theme.px(2))
        self._room.setContentsMargins(theme.px(MARGIN), 0, theme.px(MARGIN), 0)  # as the rows to come
