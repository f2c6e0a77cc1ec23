"""A sponsor's desk in memory: the board of the drawing, moved by decisions, refused on demand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from ideabox.asking import Command, Query
from ideabox.campaigns.rows import CampaignRow, StageRow
from ideabox.changes import Area, Changes, changed
from ideabox.errors import AppError, NotFound
from ideabox.ideas.requests import GetIdea
from ideabox.ideas.rows import IdeaPage
from ideabox.people.rows import Byline
from ideabox.reviews.requests import COLUMNS, GetBoard, ListColumn, ListPromised, MoveStage
from ideabox.reviews.rows import Board, BoardChoice, CardRow, ColumnRows, MoveRow, PromisedList
from ideabox.votes.rows import Totals
from ideabox.words import ANSWERED_KINDS, UNDECIDED, IdeaState, Role, StageKind
from tests.ui.ideas import handmade

TODAY = date(2026, 11, 21)
CAMPAIGN_ID = handmade.CAMPAIGN_ID
PAGE = 50
Kinds = tuple[StageKind, ...]

STAGES = tuple(StageRow(UUID(int=0x57 + at), kind, "") for at, kind in enumerate(StageKind))


def stage(kind: StageKind) -> StageRow:
    """The campaign's stage of a kind."""
    return next(row for row in STAGES if row.kind is kind)


def byline(code: str, town: str, name: str = "Karim Belhadi") -> Byline:
    """An author of a store; without a town a hidden one."""
    if not town:
        return Byline(None, "", "", "", "")
    return Byline(UUID(int=7), name, code, town, "Ouest")


def card(
    number: int, title: str, kind: StageKind = StageKind.NEW, due_in: int | None = 15, **changes: Any
) -> CardRow:
    """A card of the campaign, due in so many days; decided ones are answered."""
    row = CardRow(
        id=UUID(int=0xC000 + number),
        campaign_id=CAMPAIGN_ID,
        campaign_name="Du camion au rayon",
        number=number,
        title=title,
        byline=byline("029", "Brest"),
        anonymous=False,
        stage_id=stage(kind).id,
        stage_kind=kind,
        stage_name="",
        answer_due=None if due_in is None else TODAY + timedelta(days=due_in),
        answered_at=datetime(2026, 11, 18, 9, tzinfo=UTC) if kind in ANSWERED_KINDS else None,
        paused=False,
        support=8,
        imported_for=0,
        comments=3,
        row_version=1,
    )
    return replace(row, **changes)


def drawn() -> list[CardRow]:
    """The cards of the drawing."""
    review, pilot, accepted = StageKind.REVIEW, StageKind.PILOT, StageKind.ACCEPTED

    def at(code: str, town: str, support: int) -> dict[str, Any]:
        return {"byline": byline(code, town), "anonymous": not town, "support": support}

    return [
        card(21, "Prévenir le rayon quand le camion entre sur le parking", due_in=21, **at("064", "Pau", 7)),
        card(22, "Une étiquette « fragile au froid » lisible du quai", due_in=18, **at("", "", 13)),
        card(23, "Un abri d’ombrage repliable devant la réception", due_in=16, **at("013", "Istres", 9)),
        card(24, "Compter les pertes à quai, pas en fin de semaine", due_in=15, **at("067", "Haguenau", 4)),
        card(25, "Un bac de quarantaine pour les plants abîmés", due_in=15, **at("021", "Dijon", 8)),
        card(10, "Du film micro-perforé à la place du film étirable", review, -2, **at("057", "Metz", 24)),
        card(9, "Un chariot à étages avec bac à eau pour les godets", review, 2, **at("029", "Brest", 38)),
        card(11, "Photo du roll à l’arrivée pour le suivi", review, 5, **at("094", "Créteil", 19)),
        card(12, "Créneau réservé aux plantes à 6 h", review, 9, **at("039", "Dole", 11)),
        card(13, "Former deux relais jardin par magasin", review, 12, **at("087", "Limoges", 16)),
        card(14, "Décharger les plantes en premier", pilot, 1, **at("056", "Vannes", 31)),
        card(
            15, "Arroser à quai : un tuyau de 20 m et une minuterie", pilot, 1, **at("041", "Angers Sud", 17)
        ),
        card(16, "Plan de quai plastifié, par saison", accepted, 1, **at("044", "Rezé", 29)),
        card(17, "Une palette test avant chaque promotion", accepted, 1, **at("035", "Rennes", 22)),
        card(18, "Un deuxième quai le samedi", StageKind.NOT_THIS_TIME, 1, **at("031", "Toulouse", 3)),
    ]


class Desk:
    """Answers what the review asks; `refusal` refuses the next command, `broken` every query."""

    def __init__(self, cards: list[CardRow] | None = None, roles: frozenset[Role] = handmade.SPONSOR) -> None:
        self.cards = {row.id: row for row in (drawn() if cards is None else cards)}
        self.campaigns: tuple[CampaignRow, ...] = (handmade.campaign(roles=roles),)
        self.stages = STAGES
        self.moves: dict[UUID, list[MoveRow]] = {}
        self.asked: list[Query[Any]] = []
        self.done: list[Command] = []
        self.refusal: AppError | None = None
        self.broken: AppError | None = None

    def close(self) -> None:
        """Nothing to let go of."""

    def ask(self, query: Query[Any]) -> Any:
        """Rows for a query."""
        self.asked.append(query)
        if self.broken is not None:
            raise self.broken
        if isinstance(query, GetBoard):
            return self._board(query)
        if isinstance(query, ListColumn):
            return self._column(query.kinds, query.by_support, int(query.after[0]))
        if isinstance(query, ListPromised):
            return self._promised(int(query.after[0]) if query.after else 0)
        if isinstance(query, GetIdea):
            return self._idea(query.id)
        raise AssertionError(query)

    def do(self, command: Command) -> Changes:
        """Carry out a decision."""
        assert isinstance(command, MoveStage)
        self.done.append(command)
        if self.refusal is not None:
            refusal, self.refusal = self.refusal, None
            raise refusal
        before = self.cards[command.idea_id]
        self.cards[before.id] = replace(
            before,
            stage_id=command.stage_id,
            stage_kind=command.kind,
            answered_at=datetime(2026, 11, 21, tzinfo=UTC) if command.kind in ANSWERED_KINDS else None,
            paused=command.asks_author,
            row_version=before.row_version + 1,
        )
        at = datetime(2026, 11, 21, 11, tzinfo=UTC)
        made = handmade.move(command.kind, at, id=command.id, reason=command.reason, answer=command.answer)
        self.moves.setdefault(before.id, []).append(made)
        return changed(Area.STAGES, Area.IDEAS, Area.CAMPAIGNS, idea=before.id)

    def _board(self, query: GetBoard) -> Board:
        mine = [row for row in self.campaigns if row.roles & {Role.SPONSOR, Role.FACILITATOR}]
        found = [row for row in self.campaigns if row.id == query.campaign_id] or mine
        if not found:
            raise NotFound("not_found")
        campaign = found[0]
        by_support = query.by_support and not campaign.hides_totals
        columns = tuple(self._column(kinds, by_support, 0) for kinds in COLUMNS)
        due = [row.answer_due for row in self._waiting()]
        week = sum(day is not None and TODAY <= day <= TODAY + timedelta(days=7) for day in due)
        late = sum(day is not None and day < TODAY for day in due)
        choices = tuple(BoardChoice(row.id, row.name) for row in mine)
        return Board(campaign, self.stages, columns, week, late, by_support, choices)

    def _column(self, kinds: Kinds, by_support: bool, start: int) -> ColumnRows:
        found = [row for row in self.cards.values() if row.stage_kind in kinds]
        if by_support:
            found.sort(key=lambda row: (-(row.support or 0), row.number))
        else:
            found.sort(key=lambda row: (row.answer_due or date.max, row.number))
        end = start + PAGE
        after = (str(end), "") if end < len(found) else None
        return ColumnRows(kinds, len(found), tuple(found[start:end]), after)

    def _waiting(self) -> list[CardRow]:
        return [row for row in self.cards.values() if row.stage_kind in UNDECIDED and row.answered_at is None]

    def _promised(self, start: int) -> PromisedList:
        rows = sorted(self._waiting(), key=lambda row: (row.answer_due or date.max, row.number))
        days = [row.answer_due for row in rows]
        late = sum(day is not None and day < TODAY for day in days)
        week = sum(day is not None and TODAY <= day <= TODAY + timedelta(days=7) for day in days)
        end = start + PAGE
        after = (str(end), "") if end < len(rows) else None
        return PromisedList(tuple(rows[start:end]), after, late, week, len(rows))

    def _idea(self, idea: UUID) -> IdeaPage:
        row = self.cards.get(idea)
        if row is None:
            raise NotFound("not_found")
        whole = handmade.idea(
            id=row.id,
            number=row.number,
            title=row.title,
            byline=row.byline,
            anonymous=row.anonymous,
            state=IdeaState.PUBLISHED,
            stage_kind=row.stage_kind,
            stage_name=row.stage_name,
            answer_due=row.answer_due,
            answered_at=row.answered_at,
            paused=row.paused,
            comments=row.comments,
            totals=Totals(row.support, 0, 0),
            row_version=row.row_version,
            excerpt="Les godets sèchent sur le quai dès dix heures. Un chariot à trois étages, avec un bac "
            "d’eau en bas, tient toute la matinée et passe entre les rayons sans rien plier.",
        )
        first = handmade.move(StageKind.REVIEW, datetime(2026, 11, 12, 9, tzinfo=UTC), reason="4 avis")
        moves = (*((first,) if row.stage_kind is not StageKind.NEW else ()), *self.moves.get(idea, ()))
        campaign = next(each for each in self.campaigns if each.id == row.campaign_id)
        return handmade.page(idea=whole, campaign=campaign, stages=self.stages, moves=moves, comments=())
