"""Today: what is open, what waits for my view, what came back to me, what I owe."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ideabox.asking import Command
from ideabox.campaigns.rows import CampaignRow
from ideabox.changes import Area, Changes
from ideabox.errors import AppError
from ideabox.home.requests import GetToday
from ideabox.home.rows import Today
from ideabox.ideas.requests import FollowIdea, UnfollowIdea
from ideabox.ideas.rows import IdeaRow
from ideabox.votes.requests import CastVote, WithdrawVote
from ui import dates
from ui.campaigns.summary_list import CampaignList
from ui.home.answers import answer_line, news_line, promised_line
from ui.home.in_sight import InSight
from ui.home.section import Section
from ui.home.waiting_list import WaitingList
from ui.i18n import translate
from ui.messages import sentence
from ui.page import Crumb, Page
from ui.places import Place, PlaceKind
from ui.services import Services
from ui.widgets.banner import Banner
from ui.widgets.button import Button, Kind
from ui.widgets.card import Upright
from ui.widgets.chips import KeyCaps
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Text

RIGHT = 376
NARROW = 1000
"""Below this width of the page there is one column."""
ELSEWHERE = (Area.CAMPAIGNS, Area.IDEAS, Area.DRAFTS, Area.STAGES, Area.COMMENTS, Area.NOTICES, Area.REPORTS)
MOST_CAMPAIGNS = 6


class TodayPage(Page):
    """The first page."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        look = services.look
        self._today: Today | None = None
        self.setObjectName("today-page")
        self.greeting = Text(look, role="title")
        self.fact = Text(look, colour="text-2")
        self.problem = Banner(look, name="today-problem", kind="problem")
        self.problem.hide()
        self.open = Section(services, name="open-campaigns")
        self.campaigns = CampaignList(look, services.clock)
        self.open.card.box.addWidget(self.campaigns)
        self.views = Section(services, name="waiting-ideas")
        self.waiting = WaitingList(look)
        self.views.card.box.addWidget(self.waiting)
        self.keys = self._keys()
        self.first = EmptyState(look, name="first-idea")
        self.write = Button(look, "", name="write-first", kind=Kind.PRIMARY, icon="plus", keys="Ctrl+N")
        self.answers = Section(services, name="my-answers")
        self.promised = Section(services, name="promised-answers")
        self.reports = Section(services, name="open-reports")
        self.news = Section(services, name="other-news")
        self._right = QWidget()
        self._beside: bool | None = None
        self._lay_out()
        self._connect()
        self.retranslate()

    def _keys(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(2, 0, 0, 0)
        look = self.services.look
        row.setSpacing(look.theme.px(6))
        self._key_words = [Text(look, role="caption", colour="text-2") for _ in range(3)]
        for caps, words in zip((("J", "K"), ("V",), ("P",)), self._key_words, strict=True):
            for cap in caps:
                row.addWidget(KeyCaps(look, cap))
            row.addWidget(words)
            row.addSpacing(look.theme.px(8))
        row.addStretch(1)
        return line

    def _lay_out(self) -> None:
        theme = self.services.look.theme
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(theme.px(32), theme.px(24), theme.px(32), theme.px(24))
        self._left.setSpacing(theme.px(20))
        head = QVBoxLayout()
        head.setSpacing(theme.px(2))
        head.addWidget(self.greeting)
        head.addWidget(self.fact)
        self._left.addWidget(self.problem)
        self._left.addLayout(head)
        for part in (self.open, self.first, self.views, self.keys):
            self._left.addWidget(part)
        self._left.addStretch(1)
        self._side = QVBoxLayout(self._right)
        self._side.setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24))
        self._side.setSpacing(theme.px(24))
        self._side.addStretch(1)
        for section in (self.promised, self.reports, self.answers, self.news):
            section.hide()
        self.first.hide()
        self._edge = Upright(self.services.look)
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(left, 1)
        columns.addWidget(self._edge)
        columns.addWidget(self._right)
        self._arrange(beside=True)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        inside.setObjectName("page")
        InSight(self.services.look, self._scroll, (self.campaigns, self.waiting))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _arrange(self, *, beside: bool) -> None:
        """The answers in a column of their own; in one column what is owed comes first and news come last."""
        if beside == self._beside:
            return
        self._beside = beside
        sections = (self.promised, self.reports, self.answers, self.news)
        if beside:
            for place, section in enumerate(sections):
                self._side.insertWidget(place, section)
        else:
            for section in (self.promised, self.reports):
                self._left.insertWidget(self._left.indexOf(self.open), section)
            self._left.insertWidget(self._left.indexOf(self.first), self.answers)
            self._left.insertWidget(self._left.indexOf(self.keys) + 1, self.news)
        self._show_right()

    def _show_right(self) -> None:
        """The right column is there when it holds something."""
        today = self._today
        filled = today is not None and any((today.answers, today.promised, today.reports, today.news))
        self._right.setVisible(self._beside is True and filled)
        self._edge.setVisible(self._beside is True and filled)

    def _connect(self) -> None:
        go = self.services.navigator.go
        self.campaigns.opened.connect(self._on_campaign)
        self.waiting.opened.connect(lambda row: go(Place(PlaceKind.IDEA, row.id)))
        self.waiting.vote_wanted.connect(lambda row: self._vote(row, None if row.my_vote == 1 else 1))
        self.waiting.skip_wanted.connect(lambda row: self._vote(row, None if row.my_vote == 0 else 0))
        self.waiting.follow_wanted.connect(self._follow)
        self.open.more.clicked.connect(lambda: go(Place(PlaceKind.CAMPAIGNS)))
        self.views.more.clicked.connect(self._on_more_views)
        self.answers.more.clicked.connect(lambda: go(Place(PlaceKind.MY_IDEAS)))
        self.promised.more.clicked.connect(lambda: go(Place(PlaceKind.PROMISED)))
        self.write.clicked.connect(self._on_write)
        self.problem.acted.connect(self.reload)

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.open.title.set_words(translate("Today", "Open campaigns"))
        self.views.title.set_words(translate("Today", "Your view is awaited"))
        self.views.hint.set_words(translate("Today", "Least seen first, counts hidden until you have spoken"))
        self.answers.title.set_words(translate("Today", "Answers to your ideas"))
        self.answers.more.set_words(translate("Today", "My ideas"))
        self.promised.title.set_words(translate("Today", "Answers you promised"))
        self.reports.title.set_words(translate("Today", "Please look"))
        self.news.title.set_words(translate("Today", "Other news"))
        self.news.more.hide()
        self.reports.more.hide()
        self.waiting.setAccessibleName(translate("Today", "Ideas that wait for your view"))
        self.campaigns.setAccessibleName(translate("Today", "Open campaigns"))
        self.write.set_words(translate("Today", "New idea"))
        words = (
            translate("Today", "move"),
            translate("Today", "support"),
            translate("Today", "skip without voting"),
        )
        for label, word in zip(self._key_words, words, strict=True):
            label.set_words(word)
        if self._today is not None:
            self._show(self._today)

    # --- Page ------------------------------------------------------------------------------------------------

    @property
    def today(self) -> Today | None:
        """What is shown."""
        return self._today

    def show_place(self, place: Place) -> None:
        """Load Today; one arrives at its top."""
        self._scroll.verticalScrollBar().setValue(0)
        self.reload()

    def show_rows(self, today: Today) -> None:
        """Show what was seen the last time, until it has been read anew."""
        self._show(today)
        self.heading_changed.emit()

    def reload(self) -> None:
        """Ask again; what is shown stays until the answer comes."""
        self.services.tasks.ask(self, GetToday(), self._on_today, self._on_failed, key="today")

    def on_changes(self, changes: Changes) -> None:
        """Votes are shown at once; anything else is read anew."""
        if changes.touches(*ELSEWHERE):
            self.reload()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Where we are."""
        return ((translate("Today", "Today"), None),)

    def main_focus(self) -> QWidget:
        """The ideas that wait, or the campaigns, or the way to a first idea."""
        if self.views.isVisibleTo(self) and (self._beside or not self.open.isVisibleTo(self)):
            return self.waiting
        return self.campaigns if self.open.isVisibleTo(self) else self.write

    def panes(self) -> tuple[QWidget, ...]:
        """Campaigns, ideas, answers; in the order they stand."""
        sides = (self.promised, self.reports, self.answers, self.news)
        if self._beside:
            return (self.campaigns, self.waiting, *sides)
        return (self.promised, self.reports, self.campaigns, self.answers, self.waiting, self.news)

    # --- rows ------------------------------------------------------------------------------------------------

    def _on_failed(self, error: AppError) -> None:
        self.problem.say(sentence(error), action=translate("Today", "Try again"))
        self.problem.show()

    def _on_today(self, today: Today) -> None:
        self.problem.hide()
        voted = {row.id: row for row in self.waiting.waiting.rows if row.my_vote is not None}
        self._show(today)
        if voted and self.isVisible():  # what I voted on stays in sight until the next visit
            kept = {row.id for row in self.waiting.waiting.rows}
            rows = [*(row for key, row in voted.items() if key not in kept), *self.waiting.waiting.rows]
            self.waiting.show_rows(rows[:10])
            self.views.show()
        self.heading_changed.emit()

    def _show(self, today: Today) -> None:
        self._today = today
        services = self.services
        person = services.person()
        self.greeting.set_words(translate("Today", "Hello {name}").format(name=person.name.partition(" ")[0]))
        self.fact.set_words(self._fact(today))
        self.open.more.set_words(translate("Today", "All (%n)", "", len(today.campaigns)))
        self.campaigns.show_rows(today.campaigns[:MOST_CAMPAIGNS])
        self.open.setVisible(bool(today.campaigns))
        self.waiting.show_rows(today.waiting)
        held = self.waiting.hasFocus()
        self.views.setVisible(bool(today.waiting))
        if held and not today.waiting:  # or Qt would send the keyboard out of the page
            self.main_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.keys.setVisible(bool(today.waiting))
        more = today.waiting_total - len(today.waiting)
        self.views.more.set_words(translate("Today", "See all %n", "", today.waiting_total))
        self.views.more.setVisible(more > 0)
        self._show_side(today)
        self._show_empty(today)

    def _show_side(self, today: Today) -> None:
        go = self.services.navigator.go
        answers = [answer_line(self.services, each, last=each is today.answers[-1]) for each in today.answers]
        for line, answer in zip(answers, today.answers, strict=True):
            line.clicked.connect(lambda _=False, idea=answer.idea.id: go(Place(PlaceKind.IDEA, idea)))
        self.answers.set_lines(answers)
        promised = [
            promised_line(self.services, each, last=each is today.promised[-1]) for each in today.promised
        ]
        for line, card in zip(promised, today.promised, strict=True):
            line.clicked.connect(lambda _=False, idea=card.id: go(Place(PlaceKind.PROMISED, idea)))
        self.promised.set_lines(promised)
        late = translate("Today", "%n late", "", today.late) if today.late else ""
        self.promised.hint.set_words(late)
        self.promised.hint.set_look(colour="brick-text" if late else "text-2")
        self.promised.more.set_words(translate("Today", "All"))
        for section, rows in ((self.reports, today.reports), (self.news, today.news)):
            lines = [news_line(self.services, each, last=each is rows[-1]) for each in rows]
            for line, row in zip(lines, rows, strict=True):
                comment = None if row.stage_kind is not None else row.subject_id
                line.clicked.connect(
                    lambda _=False, idea=row.idea_id, comment=comment: go(
                        Place(PlaceKind.IDEA, idea, comment)
                    )
                )
            section.set_lines(lines)
        self._show_right()

    def _show_empty(self, today: Today) -> None:
        """Nothing to vote on: say so, and what can be done."""
        mine = any(each.my_ideas or each.my_drafts for each in today.campaigns)
        posting = any(each.posting for each in today.campaigns)
        self.first.setVisible(not today.waiting)
        if today.waiting:
            return
        if not mine and posting:
            title = translate("Today", "Your first idea in one sentence")
            words = translate(
                "Today",
                "What did you see today that could go better? You get an answer by an announced date.",
            )
        else:
            title = translate("Today", "Nothing to vote on for now")
            words = translate("Today", "You have seen every open idea. Have one of your own?")
        self.first.say(title, words, [self.write] if posting else [])
        self.write.setVisible(posting)

    def _fact(self, today: Today) -> str:
        day = dates.weekday_and_day(
            self.services.clock().astimezone().date(), self.services.clock().astimezone().date()
        )
        unread = sum(each.unread for each in today.answers)
        if today.late:
            fact = translate("Today", "%n promised answer(s) are late.", "", today.late)
        elif unread:
            fact = translate("Today", "%n answer(s) arrived for you.", "", unread)
        elif today.due_this_week:
            fact = translate("Today", "%n answer(s) to give this week.", "", today.due_this_week)
        elif today.waiting_total:
            fact = translate("Today", "%n idea(s) wait for your view.", "", today.waiting_total)
        else:
            fact = ""
        day = day[:1].upper() + day[1:]
        return translate("Today", "{day}. {fact}").format(day=day, fact=fact).strip()

    # --- acts ------------------------------------------------------------------------------------------------

    def _on_write(self) -> None:
        self.services.navigator.new_idea()

    def _on_campaign(self, row: CampaignRow) -> None:
        self.services.navigator.go(Place(PlaceKind.CAMPAIGN, row.id))

    def _on_more_views(self) -> None:
        if self._today is not None and self._today.waiting:
            self.services.navigator.go(Place(PlaceKind.CAMPAIGN, self._today.waiting[0].campaign_id))

    def _vote(self, row: IdeaRow, value: int | None) -> None:
        """Vote at once; put back with a sentence if it is refused; Undo in the toast."""
        fresh = self.waiting.voted(row, value)
        command: Command = WithdrawVote(row.id) if value is None else CastVote(row.id, value)

        def refused(error: AppError) -> None:
            self.waiting.waiting.put(row)
            self.services.speaker.say(sentence(error))

        self.services.tasks.do(self, command, None, refused)
        if value is not None:
            words = translate("Today", "Supported") if value else translate("Today", "Skipped")
            self.services.speaker.say(
                words, translate("Today", "Undo"), lambda: self._vote(fresh, row.my_vote)
            )

    def _follow(self, row: IdeaRow) -> None:
        command: Command = UnfollowIdea(row.id) if row.followed else FollowIdea(row.id)
        words = translate("Today", "No longer followed") if row.followed else translate("Today", "Followed")
        self.services.tasks.do(self, command, lambda _: self.services.speaker.say(words))

    # --- look ------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The right side stands beside the left one, or its parts among the left one's where there is no room."""
        theme = self.services.look.theme
        self._right.setFixedWidth(theme.px(RIGHT))
        self._arrange(beside=self.width() >= theme.px(NARROW))
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Made before its window was shown, it knows only now how wide it is, and where the keyboard begins."""
        super().showEvent(event)
        if not event.spontaneous() and self.focusWidget() is not None:
            self.main_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.heading_changed.emit()
        super().changeEvent(event)
