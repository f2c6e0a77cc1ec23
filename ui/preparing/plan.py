"""The campaign being prepared, with all that its sections need to show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from ideabox.asking import Actor, Command
from ideabox.campaigns.requests import CampaignSheet, CreateCampaign, EditCampaign
from ideabox.campaigns.rows import CampaignRow
from ideabox.errors import AppError
from ideabox.people.rows import GroupRow, SiteRow
from ideabox.permissions import Ground, can, ground_of
from ideabox.words import CampaignKind, CampaignState, Role
from ui.i18n import translate
from ui.messages import sentence
from ui.preparing.phasing import Doubt, doubts
from ui.preparing.sheets import Face, missing, name_of_question


@dataclass(frozen=True, slots=True)
class Plan:
    """What is edited (`sheet`), what the database holds (`row`, `saved`: None before the first save), and around it.

    `unset` names choices that stand on their default and that nobody has confirmed: "promise", "audience".
    """

    id: UUID
    sheet: CampaignSheet
    actor: Actor
    now: datetime
    row: CampaignRow | None = None
    saved: CampaignSheet | None = None
    faces: Mapping[UUID, Face] | None = None
    sites: tuple[SiteRow, ...] = ()
    groups: tuple[GroupRow, ...] = ()
    unset: frozenset[str] = frozenset()
    phase_changes: tuple[tuple[datetime, str], ...] = ()  # when, public reason

    @property
    def state(self) -> CampaignState:
        """Where the campaign is in its life."""
        return self.row.state if self.row else CampaignState.DRAFT

    @property
    def launched(self) -> bool:
        """Whether others have seen it: then dates need a public reason and rules only tighten."""
        return self.state is not CampaignState.DRAFT

    @property
    def today(self) -> date:
        """The day it is here."""
        return self.now.astimezone().date()

    @property
    def box(self) -> bool:
        """Whether it is the always-open idea box."""
        return self.sheet.kind is CampaignKind.OPEN_BOX

    @property
    def closed(self) -> str:
        """Why nothing at all can be changed here, or nothing."""
        word = self.refusal(EditCampaign) if self.row else self.refusal(CreateCampaign)
        if word == "no_such_step":
            return translate("Preparing", "An archived campaign can be read, and no longer changed.")
        return sentence(AppError(word)) if word else ""

    @property
    def fixed(self) -> str:
        """Why what the launch fixes can't be changed, or nothing."""
        if self.closed or not self.launched:
            return self.closed
        return translate("Preparing", "Fixed since the launch: those who took part counted on it.")

    @property
    def dated(self) -> str:
        """Why dates can't be changed here, or nothing."""
        if self.closed or not self.launched:
            return self.closed
        return translate(
            "Preparing", "Since the launch, dates change only with a public reason: use “Extend”."
        )

    @property
    def missing(self) -> tuple[str, ...]:
        """What keeps it from being launched."""
        return missing(self.sheet, self.unset)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What deserves a second look; after the launch it is too late for that."""
        if self.launched or self.closed:
            return ()
        return doubts(self.sheet.phases, self.sheet.answer_days, self.today)

    def refusal(self, command: type[Command]) -> str:
        """The word of the rule that says no to a command on this campaign, or nothing."""
        if self.row is None:
            # Whoever prepares one facilitates it; whether they may at all, the database says.
            ground = Ground(
                roles=frozenset({Role.FACILITATOR}), facilitates_any=True, campaign_state=CampaignState.DRAFT
            )
        else:
            ground = ground_of(self.row)
        return can(self.actor, command, ground) or ""

    def face(self, person_id: UUID | None) -> Face | None:
        """Somebody with a role here."""
        return (self.faces or {}).get(person_id) if person_id else None

    @property
    def name(self) -> str:
        """What it is called: its short name, or the question's first words."""
        return self.sheet.name.strip() or name_of_question(self.sheet.question) or nameless()

    def preview(self) -> CampaignRow:
        """The campaign as lists and pages would show it."""
        sheet, sponsor = self.sheet, self.face(self.sheet.sponsor_id)
        row = self.row or _empty_row(self.id)
        return replace(
            row,
            name=self.name,
            question=sheet.question.strip(),
            kind=sheet.kind,
            glyph=sheet.glyph,
            tint=sheet.tint,
            answer_days=sheet.answer_days,
            vote_rule=sheet.vote_rule,
            hides_totals=sheet.hides_totals,
            anonymity=sheet.anonymity,
            for_all=not (sheet.site_ids or sheet.group_ids),
            sponsor_id=sheet.sponsor_id,
            sponsor_name=sponsor.name if sponsor else "",
            sponsor_job=sponsor.job if sponsor else "",
            phases=sheet.phases,
        )


def nameless() -> str:
    """What a campaign is called before it has any words."""
    return translate("Preparing", "New campaign")


def _empty_row(campaign_id: UUID) -> CampaignRow:
    blank = CampaignSheet(name="", question="")
    return CampaignRow(
        id=campaign_id,
        name="",
        question="",
        kind=blank.kind,
        state=CampaignState.DRAFT,
        glyph=blank.glyph,
        tint=blank.tint,
        answer_days=blank.answer_days,
        vote_rule=blank.vote_rule,
        hides_totals=False,
        anonymity=blank.anonymity,
        for_all=True,
        row_version=0,
        ideas=0,
        comments=0,
        answered=0,
        posting=False,
        commenting=False,
        voting=False,
        voting_over=False,
        sponsor_id=None,
        sponsor_name="",
        sponsor_job="",
        phases=(),
        roles=frozenset(),
        my_drafts=0,
        my_ideas=0,
        my_votes=0,
    )
