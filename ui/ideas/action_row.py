"""My voice on the idea, its comments, and where it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ideabox.ideas.rows import IdeaPage
from ideabox.words import VoteRule
from ui import dates
from ui.i18n import translate
from ui.ideas import list_words
from ui.theme.look import Look
from ui.widgets.button import Button, Kind
from ui.widgets.chips import StageChip
from ui.widgets.labels import Text
from ui.widgets.vote_button import VoteButton


class ActionRow(QWidget):
    """Support, against (where it is counted), pass; comments; the stage; imported votes below, told apart."""

    vote_toggled = Signal(int)  # 1, -1 or 0
    comments_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: IdeaPage | None = None
        self._why_not = ""
        self.support = VoteButton(look, name="ideaSupport")
        self.against = Button(look, "", name="ideaAgainst", icon="minus", small=True)
        self.against.setCheckable(True)
        self.skip = Button(look, "", name="ideaPass", kind=Kind.QUIET, small=True, keys="P")
        self.skip.hide_caps()
        self.skip.setCheckable(True)
        self.comments = Button(
            look, "", name="ideaComments", kind=Kind.QUIET, icon="message-circle", small=True
        )
        self._stage = StageChip(look)
        self._imported = Text(look, role="caption", colour="text-3", name="importedVotes")
        self.support.clicked.connect(lambda: self._wish(1))
        self.against.clicked.connect(lambda: self._wish(-1))
        self.skip.clicked.connect(lambda: self._wish(0))
        self.comments.clicked.connect(self.comments_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.px(8))
        row = QHBoxLayout()
        row.setSpacing(look.theme.px(8))
        for widget in (self.support, self.against, self.skip, self.comments):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._stage)
        column.addLayout(row)
        column.addWidget(self._imported)

    def show_page(self, page: IdeaPage, why_no_vote: str) -> None:
        """Show the counts this person may see, and what can be done."""
        self._page, self._why_not = page, why_no_vote
        self._say()

    def _say(self) -> None:
        page = self._page
        if page is None:
            return
        idea = page.idea
        known = list_words.knows_count(idea, page.campaign, None)
        self._say_support(page, known=known)
        self._say_against(page, known=known)
        passed = idea.my_vote == 0
        self.skip.setVisible(not self._why_not and idea.my_vote in {None, 0})
        self.skip.setChecked(passed)
        tip = (
            translate("IdeaPage", "You passed. Take it back")
            if passed
            else translate("IdeaPage", "Go on without voting")
        )
        self.skip.set_words(
            translate("IdeaPage", "Passed") if passed else translate("IdeaPage", "Pass", "verb"), tip=tip
        )
        count = translate("IdeaPage", "%n comment(s)", "", idea.comments)
        self.comments.set_words(dates.number(idea.comments), tip=count)
        self.comments.setAccessibleName(count)
        self._stage.setVisible(idea.stage_kind is not None)
        if idea.stage_kind is not None:
            self._stage.set_stage(idea.stage_kind, idea.stage_name)
        self._imported.set_words(imported_words(page))
        self._imported.setVisible(bool(self._imported.words))

    def _say_support(self, page: IdeaPage, *, known: bool) -> None:
        idea = page.idea
        shown = dates.number(idea.totals.support or 0) if known else ""
        words = [
            translate("IdeaPage", "Support this idea"),
            list_words.my_voice(idea) if not idea.mine else "",
        ]
        if known:
            words.append(translate("IdeaPage", "%n vote(s)", "", idea.totals.support or 0))
        self.support.set_vote(
            shown=shown,
            voted=idea.my_vote == 1,
            enabled=not self._why_not,
            words=", ".join(part for part in words if part),
            tip=self._why_not or _support_tip(idea.my_vote),
        )

    def _say_against(self, page: IdeaPage, *, known: bool) -> None:
        idea = page.idea
        self.against.setVisible(page.campaign.vote_rule is VoteRule.FOR_AGAINST)
        self.against.setEnabled(not self._why_not)
        self.against.setChecked(idea.my_vote == -1)
        words = translate("IdeaPage", "Against")
        if known and idea.totals.against is not None:
            words = translate("IdeaPage", "Against {count}").format(count=dates.number(idea.totals.against))
        taken = translate("IdeaPage", "You are against. Take it back")
        tip = taken if idea.my_vote == -1 else translate("IdeaPage", "Be against this idea")
        self.against.set_words(words, tip=self._why_not or tip)

    def _wish(self, value: int) -> None:
        # What is voted is told by the page, not by the click.
        self._say()
        self.vote_toggled.emit(value)

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()


def imported_words(page: IdeaPage) -> str:
    """Votes that came from another system without their voters, or nothing."""
    totals = page.idea.totals
    if not (totals.imported_for or totals.imported_mixed or totals.imported_against):
        return ""
    parts = [translate("IdeaPage", "{count} for").format(count=dates.number(totals.imported_for))]
    if totals.imported_mixed:
        parts.append(translate("IdeaPage", "{count} mixed").format(count=dates.number(totals.imported_mixed)))
    if totals.imported_against:
        parts.append(
            translate("IdeaPage", "{count} against").format(count=dates.number(totals.imported_against))
        )
    return translate("IdeaPage", "Imported votes: {counts}").format(counts=", ".join(parts))


def _support_tip(my_vote: int | None) -> str:
    match my_vote:
        case 1:
            return translate("IdeaPage", "You support this idea. Take it back")
        case -1:
            return translate("IdeaPage", "You are against it. Support it instead")
    return translate("IdeaPage", "Support this idea")
