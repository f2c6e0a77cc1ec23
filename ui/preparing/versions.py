"""Somebody saved the campaign while I was changing it: where the two versions differ, side by side, and the choice."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ideabox.campaigns.rows import PhaseRow
from ideabox.words import CampaignKind
from ui import dates
from ui.campaigns.words import (
    first_day,
    is_endless,
    last_day,
    names_words,
    phase_word,
    promise_words,
    vote_words,
)
from ui.i18n import translate
from ui.ideas.questions import heading
from ui.preparing.audience import parts
from ui.preparing.plan import Plan
from ui.services import Services
from ui.widgets.button import Button, Kind
from ui.widgets.labels import Text
from ui.widgets.sheet import SheetDialog
from ui.widgets.stages import stage_words

WIDTH, HEIGHT = 860, 540


def told(plan: Plan) -> tuple[tuple[str, str], ...]:
    """A version in words, part by part."""
    sheet, row = plan.sheet, plan.preview()

    def names(ids: Sequence[UUID | None]) -> str:
        return ", ".join(face.name for each in ids if (face := plan.face(each)) is not None)

    audience = parts(plan.sites, plan.groups, sheet.site_ids, sheet.group_ids)
    return (
        (translate("Preparing", "Question"), sheet.question.strip()),
        (translate("Preparing", "Short name"), sheet.name.strip()),
        (translate("Preparing", "Sponsor"), names([sheet.sponsor_id])),
        (
            translate("Preparing", "Audience"),
            ", ".join(part.name for part in audience) or translate("Preparing", "Everyone"),
        ),
        (translate("Preparing", "Names"), names_words(row)),
        (translate("Preparing", "Calendar"), _calendar(plan)),
        (translate("Preparing", "Votes"), vote_words(row)),
        (translate("Preparing", "Promise"), promise_words(row)),
        (translate("Preparing", "Presentation"), sheet.brief.strip()),
        (translate("Preparing", "Facilitators"), names(sorted(sheet.facilitator_ids))),
        (translate("Preparing", "Reviewers"), names(sorted(sheet.reviewer_ids))),
        (translate("Preparing", "Guided questions"), "\n".join(heading(each) for each in sheet.questions)),
        (
            translate("Preparing", "Stages"),
            ", ".join(stage.name or stage_words(stage.kind) for stage in sheet.stages),
        ),
        (translate("Preparing", "Facilitator’s note"), sheet.note.strip()),
    )


def _calendar(plan: Plan) -> str:
    if plan.sheet.kind is CampaignKind.OPEN_BOX:
        return translate("Preparing", "Always open")
    return "\n".join(_phase(phase, plan) for phase in plan.sheet.phases)


def _phase(phase: PhaseRow, plan: Plan) -> str:
    end = None if is_endless(phase) else last_day(phase)
    return translate("Preparing", "{phase}: {dates}").format(
        phase=phase_word(phase), dates=dates.period(first_day(phase), end, plan.today)
    )


def differences(mine: Plan, theirs: Plan) -> tuple[tuple[str, str, str], ...]:
    """Where two versions differ: the part, mine, theirs."""
    return tuple(
        (part, my_words, their_words)
        for (part, my_words), (_, their_words) in zip(told(mine), told(theirs), strict=True)
        if my_words != their_words
    )


class VersionsSheet(SheetDialog):
    """`mine_chosen`, `theirs_chosen`, or `closed` to go on writing; nothing is thrown away by itself."""

    mine_chosen = Signal()
    theirs_chosen = Signal()

    def __init__(self, services: Services, mine: Plan, theirs: Plan) -> None:
        title = translate("Preparing", "This campaign changed while you were editing it")
        look, px = services.look, services.look.theme.px
        super().__init__(look, services.host.window, name="versions", words=title, width=WIDTH, height=HEIGHT)
        inside = QVBoxLayout()
        inside.setContentsMargins(px(20), px(20), px(20), px(20))
        inside.setSpacing(px(12))
        self.body.addLayout(inside)
        inside.addWidget(Text(look, title, "panel_title", wrap=True))
        words = translate("Preparing", "Both versions are kept until you choose. Here is where they differ.")
        inside.addWidget(Text(look, words, colour="text-2", wrap=True))
        inside.addWidget(self._table(services, mine, theirs), 1)
        back = Button(look, translate("Preparing", "Go on writing"), name="versions-back", keys="Esc")
        back.hide_caps()
        take = Button(look, translate("Preparing", "Take the saved version"), name="versions-take")
        keep = Button(
            look, translate("Preparing", "Save your version"), name="versions-keep", kind=Kind.PRIMARY
        )
        back.clicked.connect(self.close_sheet)
        take.clicked.connect(self._on_take)
        keep.clicked.connect(self._on_keep)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        for button in (back, take, keep):
            foot.addWidget(button)
        inside.addLayout(foot)
        self.escaped.connect(self.close_sheet)
        self.closed.connect(self.deleteLater)

    def _on_take(self) -> None:
        self.theirs_chosen.emit()
        self.close_sheet()

    def _on_keep(self) -> None:
        self.mine_chosen.emit()
        self.close_sheet()

    def _table(self, services: Services, mine: Plan, theirs: Plan) -> QScrollArea:
        look, px = services.look, services.look.theme.px
        inside = QWidget()
        inside.setObjectName("page")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, px(8), 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Text(look, translate("Preparing", "Your version"), "caption_strong", "text-2"), 0, 0)
        grid.addWidget(Text(look, translate("Preparing", "Saved version"), "caption_strong", "text-2"), 0, 1)
        line = 1
        for part, my_words, their_words in differences(mine, theirs):
            grid.addWidget(Text(look, part, "caption_medium", "text-3"), line, 0, 1, 2)
            for column, words in enumerate((my_words, their_words)):
                shown = words or translate("Preparing", "(nothing)")
                text = Text(look, shown, wrap=True, selectable=True)
                grid.addWidget(text, line + 1, column, Qt.AlignmentFlag.AlignTop)
            line += 2
        grid.setRowStretch(line, 1)
        area = QScrollArea()
        area.setObjectName("versions-table")
        area.setAccessibleName(translate("Preparing", "Where the versions differ"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setWidget(inside)
        return area
