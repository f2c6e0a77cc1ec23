"""The campaign's brief and its frame on one screen: who sees what, who decides, by when."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ideabox.campaigns.rows import CampaignPage
from ideabox.people.rows import PersonRow
from ideabox.words import Role
from ui import dates
from ui.campaigns import words
from ui.discussion.reading_text import ReadingText
from ui.i18n import translate
from ui.services import Services
from ui.widgets.card import Card, Separator
from ui.widgets.labels import Text

WIDEST = 640
LABEL_WIDTH = 148


class AboutTab(QScrollArea):
    """Brief, then the frame as lines of label and sentence."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._page: CampaignPage | None = None
        px = services.look.theme.px
        self.setObjectName("about")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._brief = ReadingText(services.look, "body")
        self._frame_title = Text(services.look, "", "section")
        self._frame = Card(services.look, name="frame", padding=0, spacing=0)
        inside = QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(28), px(20), px(28), px(28))
        column.setSpacing(px(12))
        for widget in (self._brief, self._frame_title, self._frame):
            widget.setMaximumWidth(px(WIDEST))
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(inside)

    def show_nothing(self) -> None:
        """Another campaign is awaited."""
        self._page = None
        self._brief.hide()
        self._frame.hide()
        self._frame_title.hide()

    def show_page(self, page: CampaignPage) -> None:
        """Tell of a campaign."""
        if page == self._page and not self._frame.isHidden():
            return
        self._page = page
        self._show()

    def _show(self) -> None:
        page = self._page
        if page is None:
            return
        self.setAccessibleName(translate("CampaignAbout", "About this campaign"))
        self._brief.setVisible(bool(page.brief.strip()))
        self._brief.set_markdown(page.brief)
        self._frame.show()
        self._frame_title.show()
        self._frame_title.set_words(translate("CampaignAbout", "The frame, in short"))
        while (item := self._frame.box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, (label, said) in enumerate(frame_lines(page, self._services)):
            if place:
                self._frame.box.addWidget(Separator(self._services.look))
            self._frame.box.addWidget(self._line(label, said))

    def _line(self, label: str, said: str) -> QWidget:
        look = self._services.look
        px = look.theme.px
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(px(16), px(10), px(16), px(10))
        across.setSpacing(px(16))
        head = Text(look, label, "ui_medium", "text-2", wrap=True)
        head.setFixedWidth(px(LABEL_WIDTH))
        across.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(Text(look, said, wrap=True, selectable=True), 1)
        return line

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()


def frame_lines(page: CampaignPage, services: Services) -> list[tuple[str, str]]:
    """The charter of a campaign as pairs of label and sentence; what is not settled is left out."""
    row = page.campaign
    now = services.clock()
    today = now.astimezone().date()
    lines = [
        (translate("CampaignAbout", "Who is asked"), words.audience_in_full(page)),
        (translate("CampaignAbout", "Who sees what"), _who_sees()),
        (translate("CampaignAbout", "Names"), words.names_words(row)),
        (translate("CampaignAbout", "Votes"), words.vote_words(row)),
        (translate("CampaignAbout", "Who decides"), _who_decides(page)),
        (translate("CampaignAbout", "By when"), _by_when(page)),
    ]
    if row.phases:
        told = "\n".join(words.dated_phase(each, today) for each in row.phases)
        lines.append((translate("CampaignAbout", "Phases"), told))
    for role in (Role.FACILITATOR, Role.REVIEWER):
        people = [person for held, person in page.people if held is role]
        if people:
            lines.append((words.role_words(role, len(people)), "\n".join(_person(each) for each in people)))
    for at, reason in page.phase_changes:
        day = dates.long_day(at.astimezone().date(), today)
        lines.append((translate("CampaignAbout", "Dates changed on {date}").format(date=day), reason))
    free = translate(
        "CampaignAbout", "Taking part is free. Nothing written or voted here serves to judge anyone."
    )
    return [*lines, (translate("CampaignAbout", "Freely"), free)]


def _who_sees() -> str:
    return translate(
        "CampaignAbout",
        "Those who are asked see every published idea, comment and answer. Drafts are seen by their author alone.",
    )


def _who_decides(page: CampaignPage) -> str:
    row = page.campaign
    if not row.sponsor_name:
        return translate("CampaignAbout", "No sponsor is chosen yet.")
    return translate("CampaignAbout", "{sponsor}. No refusal without a written reason.").format(
        sponsor=words.sponsor_words(row)
    )


def _by_when(page: CampaignPage) -> str:
    return translate(
        "CampaignAbout",
        "Every idea gets a written answer within %n day(s) of its publication. Its date is shown on the idea.",
        "",
        page.campaign.answer_days,
    )


def _person(person: PersonRow) -> str:
    return f"{person.name}, {person.job}" if person.job else person.name
