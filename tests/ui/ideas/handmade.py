"""An idea page made by hand, as the drawing shows it, to be changed field by field."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from ideabox.campaigns.rows import CampaignRow, QuestionRow, StageRow
from ideabox.discussion.rows import CommentRow
from ideabox.ideas.rows import IdeaPage, IdeaRow
from ideabox.people.rows import Byline
from ideabox.reviews.rows import MoveRow
from ideabox.votes.rows import Totals
from ideabox.words import Anonymity, CampaignKind, CampaignState, IdeaState, Role, StageKind, VoteRule

NOW = datetime(2026, 11, 20, 9, 42, tzinfo=UTC)
TODAY = date(2026, 11, 20)
CAMPAIGN_ID = UUID(int=0xCA)
IDEA_ID = UUID(int=0x1D)
SAW, PROPOSE, SERVES = (UUID(int=number) for number in (0x51, 0x52, 0x53))

SOLENE = Byline(UUID(int=1), "Solène Kervan", "056", "Vannes", "Ouest")
THIBAULT = Byline(UUID(int=2), "Thibault Bréval", "044", "Rezé", "Ouest")
EAST = Byline(None, "", "", "", "Est")


def moment(day: int, month: int = 11, hour: int = 9) -> datetime:
    """A moment of 2026."""
    return datetime(2026, month, day, hour, tzinfo=UTC)


def campaign(**changed: Any) -> CampaignRow:
    """The campaign "Du camion au rayon", open for comments and votes."""
    row = CampaignRow(
        id=CAMPAIGN_ID,
        name="Du camion au rayon",
        question="Comment vider un camion sans abîmer ?",
        kind=CampaignKind.CHALLENGE,
        state=CampaignState.OPEN,
        glyph="sprout",
        tint="leaf",
        answer_days=21,
        vote_rule=VoteRule.SUPPORT,
        hides_totals=False,
        anonymity=Anonymity.ALLOWED,
        for_all=True,
        row_version=1,
        ideas=48,
        comments=211,
        answered=12,
        posting=True,
        commenting=True,
        voting=True,
        voting_over=False,
        sponsor_id=UUID(int=9),
        sponsor_name="Hélène Castaing",
        sponsor_job="Directrice logistique",
        phases=(),
        roles=frozenset(),
        my_drafts=0,
        my_ideas=0,
        my_votes=1,
    )
    return replace(row, **changed)


def idea(**changed: Any) -> IdeaRow:
    """Solène's idea, in pilot, supported by me."""
    row = IdeaRow(
        id=IDEA_ID,
        campaign_id=CAMPAIGN_ID,
        campaign_name="Du camion au rayon",
        number=14,
        title="Décharger les plantes en premier, avant les palettes lourdes",
        excerpt="Le chauffeur pose les plantes au soleil",
        language="fr",
        state=IdeaState.PUBLISHED,
        anonymous=False,
        byline=SOLENE,
        mine=False,
        stage_kind=StageKind.PILOT,
        stage_name="",
        published_at=moment(3),
        saved_at=moment(3),
        answer_due=date(2026, 11, 22),
        answered_at=moment(18),
        paused=False,
        comments=8,
        hidden=False,
        my_vote=1,
        seen=True,
        followed=True,
        totals=Totals(31, 0, 2),
        row_version=3,
    )
    return replace(row, **changed)


def move(kind: StageKind, at: datetime, **changed: Any) -> MoveRow:
    """A step of the idea's way, by its sponsor."""
    row = MoveRow(
        id=UUID(int=int(at.timestamp())),
        kind=kind,
        stage_name="",
        person_name="Hélène Castaing",
        person_job="Directrice logistique",
        reason="",
        answer="",
        asks_author=False,
        look_again_on=None,
        at=at,
    )
    return replace(row, **changed)


def way() -> tuple[MoveRow, ...]:
    """From discussion to pilot."""
    return (
        move(StageKind.DISCUSSION, moment(5)),
        move(StageKind.REVIEW, moment(12), reason="4 avis"),
        move(
            StageKind.PILOT,
            moment(18),
            reason="6 magasins",
            answer="Merci Solène. Nous l’essayons dans six magasins du 1er décembre au 15 janvier. "
            "Les transporteurs de l’Ouest sont prévenus. Je publie ici les pertes avant et après, "
            "même si le résultat déçoit.",
            look_again_on=date(2027, 1, 20),
        ),
    )


def comment(number: int, body: str = "", **changed: Any) -> CommentRow:
    """Comment `number`, said by Thibault yesterday."""
    row = CommentRow(
        id=UUID(int=0xC000 + number),
        idea_id=IDEA_ID,
        parent_id=None,
        parent_name="",
        byline=THIBAULT,
        by_author=False,
        mine=False,
        body=body or f"Commentaire {number}",
        stance=0,
        at=NOW - timedelta(days=1) + timedelta(seconds=number),
        edited_at=None,
        deleted=False,
        hidden=False,
        hidden_reason="",
        imported_for=0,
        imported_against=0,
    )
    return replace(row, **changed)


def comments() -> tuple[CommentRow, ...]:
    """The three of the drawing."""
    return (
        comment(1, "Même chose ici avec les agrumes. Qui ouvre le portail chez vous à 6 h ?"),
        comment(
            2,
            "Le rayon bâti, en échange du balayage du quai. Ça marche !",
            parent_id=UUID(int=0xC001),
            parent_name="Thibault Bréval",
            byline=SOLENE,
            by_author=True,
        ),
        comment(
            3,
            "Et quand il n’y a qu’une personne à l’ouverture ?",
            byline=EAST,
            at=NOW - timedelta(hours=2),
        ),
    )


def page(**changed: Any) -> IdeaPage:
    """The whole page of the drawing."""
    whole = IdeaPage(
        idea=idea(),
        campaign=campaign(),
        stages=tuple(StageRow(UUID(int=0x60 + place), kind, "") for place, kind in enumerate(StageKind)),
        questions=(
            QuestionRow(SAW, "saw", ""),
            QuestionRow(PROPOSE, "propose", ""),
            QuestionRow(SERVES, "serves", ""),
        ),
        body="",
        answers={
            SAW.hex: "Le chauffeur pose les plantes au soleil pendant qu’il sort le ciment. En juin, les annuelles "
            "du bas ont fané en 40 minutes.",
            PROPOSE.hex: "Inverser l’ordre : plantes d’abord, rentrées par le rayon, puis les palettes. Chez nous, "
            "ça tient depuis septembre.",
        },
        hidden_reason="",
        coauthors=(),
        moves=way(),
        comments=comments(),
        comments_after=None,
        reports=(),
    )
    return replace(whole, **changed)


def waiting(**changed: Any) -> IdeaPage:
    """The same idea in discussion, without any answer."""
    fresh = idea(
        stage_kind=StageKind.DISCUSSION,
        answered_at=None,
        answer_due=date(2026, 12, 12),
        my_vote=None,
        **changed,
    )
    return page(idea=fresh, moves=way()[:1])


SPONSOR = frozenset({Role.SPONSOR})
FACILITATOR = frozenset({Role.FACILITATOR})
