"""The head of a campaign's page: what is asked, by whom, until when."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ideabox.campaigns.rows import CampaignPage, CampaignRow
from ideabox.ideas.requests import PublishIdea
from ideabox.permissions import Ground, can
from ideabox.words import CampaignState, IdeaState
from ui.campaigns import words
from ui.campaigns.header_outline import HeaderOutline
from ui.i18n import translate
from ui.services import Services
from ui.widgets.button import Button
from ui.widgets.chips import Avatar, Chip, Glyph
from ui.widgets.labels import ElidedText, Text
from ui.widgets.painting import paint_text, text_width
from ui.widgets.phase_bar import PhaseLine
from ui.widgets.tool_button import ToolButton

HEIGHT = 178
"""The question on one line, sponsor and phases: the room kept while they are awaited."""
STATE_TINTS = {
    CampaignState.DRAFT: "spark",
    CampaignState.ANNOUNCED: "blue",
    CampaignState.CLOSED: "grey",
    CampaignState.ARCHIVED: "grey",
}
"""An open campaign has no chip: its phases tell."""


class SponsorLine(QWidget):
    """A name in darker letters, then what its owner promises, on one line."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = services.look
        self._name, self._rest, self._shorter = "", "", ""
        self.setObjectName("sponsor")

    def say(self, name: str, rest: str, shorter: str = "") -> None:
        """Tell who, and what; `shorter` where there is no room for all of it."""
        self._name, self._rest, self._shorter = name, rest, shorter or rest
        self.setAccessibleName(f"{name}{rest}")
        self.setToolTip(f"{name}{rest}".removeprefix(", "))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both parts."""
        theme = self._look.theme
        painter = QPainter(self)
        # A rounding more room than measured, so that nothing is cut that fits.
        room = self.rect()
        paint_text(painter, room, theme, self._name, "ui_medium")
        room.setLeft(room.left() + text_width(theme, "ui_medium", self._name))
        fits = text_width(theme, "ui", self._rest) <= room.width()
        paint_text(painter, room, theme, self._rest if fits else self._shorter, "ui", "text-2")


class CampaignHeader(QWidget):
    """Sign, short name and audience; the question; sponsor and promise; the line of phases."""

    idea_wanted = Signal()
    pane_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        look = services.look
        self._page: CampaignPage | None = None
        self._glyph = Glyph(look, "lightbulb")
        self._name = ElidedText(look, "", "ui", "text-2", name="campaignName")
        self._audience = Chip(look, icon="users", name="audience")
        self._state = Chip(look, name="campaignState")
        self.propose = Button(look, "", name="proposeIdea", icon="plus", small=True)
        self.pane_button = ToolButton(look, "panel-right", "", name="pane", keys="Ctrl+Alt+B")
        self.more = ToolButton(look, "ellipsis", "", name="campaignMore")
        self._question = Text(look, "", "question", wrap=True, name="question")
        self._avatar = Avatar(look, None, 24)
        self._sponsor = SponsorLine(services)
        self._phases = PhaseLine(look)
        self._signs: tuple[QWidget, ...] = (
            *(self._glyph, self._name, self._audience, self._state, self.propose, self.more),
            *(self._question, self._avatar, self._sponsor, self._phases),
        )
        self._outline = HeaderOutline(look, "campaignOutline", self)
        self._build()
        self.show_nothing()
        self.propose.clicked.connect(self.idea_wanted)
        self.pane_button.clicked.connect(self.pane_wanted)
        self.more.clicked.connect(self._on_more)
        self._retranslate()
        look.changed.connect(self._measure)

    def _build(self) -> None:
        self._first, self._third = QHBoxLayout(), QHBoxLayout()
        for widget in (self._glyph, self._name, self._audience, self._state):
            self._first.addWidget(widget)
        self._first.addStretch(1)
        self._first.addWidget(self.propose)
        self._first.addWidget(self.pane_button)
        self._first.addWidget(self.more)
        self._third.addWidget(self._avatar)
        self._third.addWidget(self._sponsor, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._first)
        self._column.setAlignment(self._first, Qt.AlignmentFlag.AlignTop)  # also while it stands there alone
        self._column.addWidget(self._question)
        self._column.addLayout(self._third)
        self._column.addSpacing(self._services.look.theme.px(8))
        self._column.addWidget(self._phases)
        self._measure()

    def _measure(self) -> None:
        theme = self._services.look.theme
        self._column.setContentsMargins(theme.px(28), theme.px(20), theme.px(28), 0)
        self._column.setSpacing(theme.px(8))
        self._first.setSpacing(theme.px(8))
        self._third.setSpacing(theme.px(8))
        self._sponsor.setFixedHeight(theme.px(24))

    def show_nothing(self) -> None:
        """Keep the room of a campaign that is still awaited."""
        self._page = None
        self.setMinimumHeight(self._services.look.theme.px(HEIGHT))
        for widget in self._signs:
            widget.hide()
        self._outline.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The outline stands where the head will be."""
        super().resizeEvent(event)
        self._outline.setGeometry(self.rect())

    def show_page(self, page: CampaignPage) -> None:
        """Show a campaign."""
        self._page = page
        self.setMinimumHeight(0)
        self._outline.hide()
        for widget in self._signs:
            widget.show()
        row = page.campaign
        self._glyph.set_glyph(row.glyph, row.tint)
        self._name.set_words(row.name)
        self._audience.set_chip(words.audience_words(page), "grey", "users")
        self._audience.setToolTip(words.audience_in_full(page))
        self._state.setVisible(row.state in STATE_TINTS)
        self._state.set_chip(words.now_words(row, self._services.clock()), STATE_TINTS.get(row.state, "grey"))
        self._question.set_words(row.question or row.name)
        self._show_sponsor(row)
        phases = words.phases(row, self._services.clock())
        self._phases.setVisible(bool(phases))
        self._phases.set_phases(phases)
        today = self._services.clock().astimezone().date()
        self._phases.setToolTip("\n".join(words.dated_phase(each, today) for each in row.phases))
        self._allow(row)

    def _show_sponsor(self, row: CampaignRow) -> None:
        known = bool(row.sponsor_name)
        self._avatar.setVisible(known)
        self._sponsor.setVisible(known or row.state is CampaignState.DRAFT)
        if not known:
            self._sponsor.say("", translate("CampaignPage", "No sponsor chosen yet"))
            return
        self._avatar.set_person(row.sponsor_name)
        job = words.sponsor_words(row).removeprefix(row.sponsor_name)
        promise = words.promise_words(row)  # the promise matters more than the job
        self._sponsor.say(row.sponsor_name, f"{job}, {promise}", f", {promise}")

    def _allow(self, row: CampaignRow) -> None:
        ground = Ground(
            campaign_state=row.state,
            posting=row.posting,
            mine=True,
            idea_state=IdeaState.DRAFT,
            stage_kind=None,
        )
        why_not = can(self._services.person().actor, PublishIdea, ground)
        self.propose.setEnabled(why_not is None)
        tip = "" if why_not is None else translate("CampaignPage", "This campaign takes no new ideas now.")
        self.propose.set_words(translate("CampaignPage", "Share an idea"), tip=tip)

    def _on_more(self) -> None:
        self.menu_wanted.emit(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.propose.set_words(translate("CampaignPage", "Share an idea"))
        self.more.set_words(translate("CampaignPage", "Export, print"))
        self.pane_button.set_words(translate("CampaignPage", "Answers, note and leading: show or hide"))
        if self._page is not None:
            self.show_page(self._page)
