"""The bell's popup: what is new for me."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ideabox.changes import Area, Changes
from ideabox.errors import AppError
from ideabox.notices.requests import ListNotices, MarkAllRead, MarkNoticesOpened
from ideabox.notices.rows import NoticeList, NoticeRow
from ui.i18n import translate
from ui.messages import sentence
from ui.notices.news_list import NewsList
from ui.places import Place, PlaceKind
from ui.services import Services
from ui.widgets.button import Button
from ui.widgets.chips import KeyCaps
from ui.widgets.labels import Text
from ui.widgets.popover import Popover
from ui.widgets.segmented import Choice, Segmented

WIDTH = 424
MOST_SHOWN = 6
AREAS = (Area.NOTICES, Area.COMMENTS, Area.STAGES, Area.REPORTS, Area.FOLLOWS)


class NewsPopup:
    """Opens under the bell; loads when it opens, one query."""

    def __init__(self, services: Services, window: QWidget) -> None:
        self._services, self._window = services, window
        look = services.look
        self._before: tuple[str, str] | None = None
        self._loading = False
        self.frame = Popover(look, window, name="news-popup", words="", width=WIDTH)
        self.title = Text(look, role="section")
        self.views = Segmented(look, name="news-view", words="")
        self.all_read = Button(look, "", name="all-read", kind="quiet", icon="check-check", small=True)
        self.list = NewsList(look, services.clock)
        self.empty = Text(look, colour="text-2", wrap=True)
        self.hint_read = Text(look, role="caption", colour="text-2")
        self.hint_open = Text(look, role="caption", colour="text-2")
        self._lay_out()
        self.views.changed.connect(self._on_view)
        self.all_read.clicked.connect(lambda: services.tasks.do(self.frame, MarkAllRead()))
        self.list.opened.connect(self._on_opened)
        self.list.read.connect(lambda row: services.tasks.do(self.frame, MarkNoticesOpened(row.idea_id)))
        self.list.more_wanted.connect(self._on_more)
        services.tasks.changed.connect(self._on_changes)
        self.retranslate()

    def _lay_out(self) -> None:
        theme = self._services.look.theme
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8))
        head.setSpacing(theme.px(12))
        head.addWidget(self.title)
        head.addWidget(self.views)
        head.addStretch(1)
        head.addWidget(self.all_read)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        foot.setSpacing(theme.px(8))
        foot.addStretch(1)
        for caps, words in (("E", self.hint_read), ("Return", self.hint_open)):
            foot.addWidget(KeyCaps(self._services.look, caps))
            foot.addWidget(words)
        box = self.frame.body
        box.addLayout(head)
        box.addWidget(self.list)
        box.addWidget(self.empty)
        box.addLayout(foot)
        self.empty.setContentsMargins(theme.px(16), theme.px(20), theme.px(16), theme.px(20))

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.frame.setAccessibleName(translate("Notices", "News"))
        self.title.set_words(translate("Notices", "News"))
        self.all_read.set_words(translate("Notices", "All read"))
        self.views.setAccessibleName(translate("Notices", "Which news"))
        self.views.set_choices(
            [Choice("mine", translate("Notices", "For you")), Choice("all", translate("Notices", "All"))],
            self.views.chosen or "mine",
        )
        self.list.setAccessibleName(translate("Notices", "News"))
        self.empty.set_words(translate("Notices", "Nothing new. Answers and replies to you appear here."))
        self.hint_read.set_words(translate("Notices", "mark read"))
        self.hint_open.set_words(translate("Notices", "open"))

    @property
    def is_open(self) -> bool:
        """Whether it is on screen."""
        return self.frame.isVisible()

    def close(self) -> None:
        """Another database, or another person: this one is told of no more changes."""
        self._services.tasks.changed.disconnect(self._on_changes)
        self.frame.deleteLater()

    def toggle(self, corner: QPoint) -> None:
        """Open it under the bell (its top right corner in window coordinates), or close it."""
        if self.is_open:
            self.frame.close_popover()
            return
        self._corner = corner
        self.retranslate()
        self._load()

    def _load(self) -> None:
        query = ListNotices(all_followed=self.views.chosen == "all")
        self._services.tasks.ask(self.frame, query, self._on_rows, self._on_failed, key="news")

    def _on_rows(self, found: NoticeList) -> None:
        held = self.list.currentIndex().row()
        self.list.news.show_rows(found.rows)
        self._before = found.before
        self.all_read.setEnabled(found.unread > 0)
        self._show(bool(found.rows))
        if found.rows:
            self.list.setCurrentIndex(self.list.news.index(min(max(held, 0), len(found.rows) - 1)))

    def _show(self, filled: bool) -> None:
        theme = self._services.look.theme
        self.list.setVisible(filled)
        self.empty.setVisible(not filled)
        self.list.setFixedWidth(theme.px(WIDTH) - 2)
        wanted = max(self.list.height_of(MOST_SHOWN), theme.px(60))
        self.list.setFixedHeight(wanted)
        around = self.frame.sizeHint().height() - wanted
        room = self._window.height() - self._corner.y() - theme.px(8) - around
        self.list.setFixedHeight(max(min(wanted, room), theme.px(60)))
        if not self.is_open:
            self.frame.show_at(self._corner, right=True, focus=self.list if filled else self.views)
        else:
            self.frame.show_at(self._corner, right=True)

    def _on_failed(self, error: AppError) -> None:
        self._services.speaker.say(sentence(error))

    def _on_more(self) -> None:
        if self._before is None or self._loading:
            return
        self._loading = True
        query = ListNotices(all_followed=self.views.chosen == "all", before=self._before)
        self._services.tasks.ask(self.frame, query, self._on_older, self._on_failed, key="older")

    def _on_older(self, found: NoticeList) -> None:
        self._loading = False
        self._before = found.before
        self.list.news.add_rows(found.rows)

    def _on_view(self, key: str) -> None:
        self._load()

    def _on_opened(self, row: NoticeRow) -> None:
        self.frame.close_popover()
        self._services.navigator.go(
            Place(PlaceKind.IDEA, row.idea_id, comment_id=None if row.stage_kind else row.subject_id)
        )

    def _on_changes(self, changes: Changes) -> None:
        if self.is_open and changes.touches(*AREAS):
            self._load()
