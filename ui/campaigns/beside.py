"""The pane beside a campaign's ideas: my votes, answers given, the facilitator's note, who takes part, leading."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from ideabox.campaigns.rows import CampaignPage
from ideabox.words import CampaignState, VoteRule
from ui import dates
from ui.campaigns import words
from ui.campaigns.lead_acts import LeadActs
from ui.i18n import translate
from ui.services import Services
from ui.widgets.button import Button
from ui.widgets.card import Separator
from ui.widgets.chips import Avatar
from ui.widgets.labels import ElidedText, Text
from ui.widgets.phase_bar import PhaseBar
from ui.widgets.tool_button import ToolButton

WIDTH = 304


class Section(QWidget):
    """A title and what stands under it; all but the first have a line above."""

    def __init__(self, services: Services, name: str, *, line: bool = True) -> None:
        super().__init__()
        look = services.look
        px = look.theme.px
        self.setObjectName(name)
        self.title = Text(look, "", "ui_strong")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(px(8))
        if line:
            self.box.addWidget(Separator(look))
            self.box.addSpacing(px(8))
        self.box.addWidget(self.title)


class Beside(QScrollArea):
    """Sections of facts, and the acts of those who lead; `close_wanted` where it lies over the list."""

    close_wanted = Signal()

    def __init__(self, services: Services, acts: LeadActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._acts = acts
        self._page: CampaignPage | None = None
        self._lead_buttons: list[Button] = []
        self.setObjectName("beside")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._make()
        self._lay_out()
        self._close = ToolButton(services.look, "x", "", name="closeBeside", keys="Esc", parent=self)
        self._close.clicked.connect(self.close_wanted)
        self.set_over(over=False)
        services.look.changed.connect(self._measure)

    def _make(self) -> None:
        services, look = self._services, self._services.look
        self._votes = Section(services, "votesSection", line=False)
        self._given = Text(look, "", "ui", "text-2")
        self._until = Text(look, "", "caption", "text-3", wrap=True)
        self._answers = Section(services, "answersSection")
        self._answered = Text(look, "", "ui", "text-2")
        self._next_due = Text(look, "", "caption", "text-3")
        self._progress = PhaseBar(look, name="answersProgress")
        self._pace = Text(look, "", "caption", "text-3", wrap=True)
        self._note = Section(services, "noteSection")
        self._note_words = Text(look, "", "ui", "text-2", wrap=True, name="note")
        self._note_avatar = Avatar(look, None, 20)
        self._note_by = ElidedText(look, "", "caption", "text-3")
        self._sites = Section(services, "sitesSection")
        self._sites_words = Text(look, "", "caption", "text-3", wrap=True)
        self._lead = Section(services, "leadSection")
        self._reports = Text(look, "", "caption", "brick-text", wrap=True)

    def _lay_out(self) -> None:
        self._votes.box.addWidget(self._given)
        self._votes.box.addWidget(self._until)
        self._answers.box.addLayout(_across(self._answered, self._next_due))
        self._answers.box.addWidget(self._progress)
        self._answers.box.addWidget(self._pace)
        self._note.box.addWidget(self._note_words)
        by = QHBoxLayout()
        by.addWidget(self._note_avatar)
        by.addWidget(self._note_by, 1)
        self._note.box.addLayout(by)
        self._sites.box.addWidget(self._sites_words)
        self._lead.box.addWidget(self._reports)
        inside = QWidget()
        inside.setObjectName("page")
        self._column = QVBoxLayout(inside)
        self._sections = (self._votes, self._answers, self._note, self._sites, self._lead)
        for section in self._sections:
            section.hide()
            self._column.addWidget(section)
        self._column.addStretch(1)
        self.setWidget(inside)
        self._measure()

    def _measure(self) -> None:
        px = self._services.look.theme.px
        self._column.setContentsMargins(px(20), px(20), px(20), px(20))
        self._column.setSpacing(px(20))

    def set_over(self, *, over: bool) -> None:
        """Whether it lies over the list: then it can be taken away."""
        self._close.setVisible(over)
        self._close.set_words(translate("CampaignBeside", "Back to the list"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cross stays in the corner."""
        super().resizeEvent(event)
        px = self._services.look.theme.px
        side = self._close.sizeHint()
        self._close.setGeometry(self.width() - side.width() - px(14), px(14), side.width(), side.height())

    def show_nothing(self) -> None:
        """Another campaign is awaited."""
        self._page = None
        for section in self._sections:
            section.hide()

    def show_page(self, page: CampaignPage) -> None:
        """Tell of a campaign."""
        self._page = page
        self._acts.show_page(page)
        self._show_votes(page)
        self._show_answers(page)
        self._note.title.set_words(translate("CampaignBeside", "From the facilitator"))
        self._note.setVisible(bool(page.note))
        self._note_words.set_words(translate("CampaignBeside", "“{words}”").format(words=page.note))
        self._note_avatar.set_person(page.note_by or None)
        self._note_by.set_words(page.note_by)
        self._sites.setVisible(page.sites > 0)
        self._sites.title.set_words(translate("CampaignBeside", "%n store(s) take part", "", page.sites))
        self._sites_words.set_words(
            translate("CampaignBeside", "An idea or a comment came from each of them.")
        )
        self._show_lead(page)

    def _show_votes(self, page: CampaignPage) -> None:
        row = page.campaign
        self._votes.setVisible(row.state is not CampaignState.DRAFT)
        self._votes.title.set_words(translate("CampaignBeside", "Your votes"))
        if row.vote_rule is VoteRule.FOR_AGAINST:
            given = translate("CampaignBeside", "%n vote(s) given", "", row.my_votes)
        else:
            given = translate("CampaignBeside", "%n idea(s) supported", "", row.my_votes)
        self._given.set_words(given)
        self._until.set_words(words.voting_until(row, self._services.clock()))

    def _show_answers(self, page: CampaignPage) -> None:
        row = page.campaign
        today = self._services.clock().astimezone().date()
        self._answers.setVisible(row.ideas > 0)
        self._answers.title.set_words(translate("CampaignBeside", "Answers given"))
        said = translate("CampaignBeside", "{answered} of %n idea(s)", "", row.ideas).format(
            answered=dates.number(row.answered)
        )
        self._answered.set_words(said)
        due = page.next_due
        next_due = (
            translate("CampaignBeside", "next by {date}").format(date=dates.day(due, today)) if due else ""
        )
        self._next_due.set_words(next_due)
        self._progress.set_shares((row.answered / row.ideas if row.ideas else 0.0,), said)
        self._pace.set_words(" ".join(part for part in (_average(page), _late(page)) if part))
        self._pace.setVisible(bool(self._pace.words))

    def _show_lead(self, page: CampaignPage) -> None:
        offered = self._acts.offered()
        self._lead.setVisible(bool(offered))
        self._lead.title.set_words(translate("CampaignBeside", "Leading this campaign"))
        self._reports.setVisible(page.open_reports > 0)
        self._reports.set_words(
            translate("CampaignBeside", "%n report(s) to look at: see your news", "", page.open_reports)
        )
        if [act.words for act in offered] == [button.text() for button in self._lead_buttons]:
            return
        for button in self._lead_buttons:
            self._lead.box.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._lead_buttons = []
        for act in offered:
            button = Button(self._services.look, act.words, name=f"lead_{act.key}", icon=act.icon, small=True)
            button.clicked.connect(act.act)
            self._lead.box.addWidget(button)
            self._lead_buttons.append(button)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._close.set_words(translate("CampaignBeside", "Back to the list"))
            if self._page is not None:
                self.show_page(self._page)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Stand on the page's own colour; where it lies over the list, a line parts them."""
        theme = self._services.look.theme
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.colour("bg-content"))
        if not isinstance(self.parentWidget(), QSplitter):
            painter.fillRect(0, 0, 1, self.viewport().height(), theme.colour("line-strong"))


def _average(page: CampaignPage) -> str:
    if page.average_days is None:
        return ""
    return translate("CampaignBeside", "Average time: %n day(s).", "", round(page.average_days))


def _late(page: CampaignPage) -> str:
    return translate("CampaignBeside", "%n answer(s) are late.", "", page.late) if page.late else ""


def _across(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(left)
    row.addStretch(1)
    row.addWidget(right)
    return row
