"""A backend in memory for the campaign's pages: the campaign of the drawings with its ideas and answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from ideabox.asking import Command, Query
from ideabox.campaigns.requests import (
    AnnounceCampaign,
    CloseCampaign,
    ExtendCampaign,
    GetCampaign,
    ListCampaigns,
    OpenCampaign,
)
from ideabox.campaigns.rows import AudienceRow, CampaignPage, CampaignRow, PhaseRow, StageRow
from ideabox.changes import Area, Changes, changed
from ideabox.errors import NotFound
from ideabox.ideas.requests import VisitCampaign
from ideabox.ideas.rows import CampaignVisit, IdeaRow
from ideabox.people.requests import ListSites
from ideabox.people.rows import Byline, PersonRow, SiteRow
from ideabox.reviews.requests import ListAnswers
from ideabox.reviews.rows import AnswerList, AnswerRow
from ideabox.votes.rows import Totals
from ideabox.words import CampaignState, PhaseKind, Role, StageKind
from tests.ui.ideas import handmade
from tests.ui.ideas.shelf import Shelf

NOW = datetime(2026, 11, 21, 11, 0, tzinfo=UTC)


def phase(number: int, kind: PhaseKind, first: date, last: date, **opens: bool) -> PhaseRow:
    """A phase of whole days in Paris."""
    start = datetime(first.year, first.month, first.day, tzinfo=UTC) - timedelta(hours=1)
    end = datetime(last.year, last.month, last.day, tzinfo=UTC) + timedelta(hours=23)
    return PhaseRow(
        UUID(int=number),
        kind,
        "",
        start,
        end,
        opens.get("posting", False),
        opens.get("commenting", False),
        opens.get("voting", False),
    )


PHASES = (
    phase(1, PhaseKind.IDEAS, date(2026, 11, 2), date(2026, 11, 15), posting=True),
    phase(2, PhaseKind.DISCUSSION, date(2026, 11, 16), date(2026, 11, 26), commenting=True, voting=True),
    phase(3, PhaseKind.REVIEW, date(2026, 11, 27), date(2026, 12, 12)),
    phase(4, PhaseKind.PILOT, date(2026, 12, 13), date(2027, 1, 31)),
    phase(5, PhaseKind.ROLL_OUT, date(2027, 2, 1), date(2027, 2, 28)),
)


def campaign(**changes: Any) -> CampaignRow:
    """From truck to shelf."""
    row = handmade.campaign(
        question="Comment perdre moins de plantes avant le rayon\u202f?",
        sponsor_job="Directrice logistique",
        phases=PHASES,
        comments=212,
        answered=27,
        my_votes=2,
        for_all=False,
    )
    return replace(row, **changes)


def person(number: int, name: str, job: str = "") -> PersonRow:
    """Somebody with a role."""
    return PersonRow(
        UUID(int=number),
        name.partition(" ")[0].lower(),
        name,
        job,
        None,
        "",
        "",
        "",
        "fr",
        active=True,
        administrator=False,
    )


def frame(**changes: Any) -> CampaignPage:
    """All around the list."""
    whole = CampaignPage(
        campaign=campaign(),
        brief="## Pourquoi cette question\n\nL’an dernier, **une plante sur treize** n’est jamais arrivée en rayon.\n\n"
        "- des gestes simples\n- du petit matériel",
        note="Beaucoup d’idées sur le transport, peu sur la première heure en rayon. Si vous ouvrez le jardin le "
        "matin, vous avez sûrement vu quelque chose.",
        note_by="Marc Odelin",
        language="fr",
        stages=tuple(StageRow(UUID(int=0x60 + place), kind, "") for place, kind in enumerate(StageKind)),
        questions=(),
        people=(
            (Role.SPONSOR, person(9, "Hélène Castaing", "Directrice logistique")),
            (Role.FACILITATOR, person(10, "Marc Odelin", "Animation du réseau")),
        ),
        audience=(AudienceRow(UUID(int=3), "Tous les magasins avec jardin", True),),
        unread=14,
        to_answer=21,
        late=1,
        next_due=date(2026, 12, 12),
        average_days=6.2,
        sites=63,
        open_reports=0,
    )
    return replace(whole, **changes)


def _by(name: str, code: str, site: str) -> Byline:
    return Byline(UUID(int=sum(map(ord, name))), name, code, site, "Ouest")


def drawn() -> list[IdeaRow]:
    """The seven ideas of the drawing."""
    fresh: dict[str, Any] = {"my_vote": None, "seen": False, "followed": False, "answered_at": None}
    read: dict[str, Any] = {"followed": False}
    made = handmade.idea
    return [
        made(
            id=UUID(int=1),
            title="Du film micro-perforé à la place du film étirable",
            excerpt="Le film étirable fait cuire les feuilles dès 25\u00a0°C dans la remorque. Le micro-perforé tient "
            "aussi bien et laisse respirer.",
            byline=_by("Inès Moraud", "057", "Metz"),
            stage_kind=StageKind.DISCUSSION,
            comments=11,
            published_at=NOW - timedelta(days=1),
            **fresh,
        ),
        made(
            id=UUID(int=2),
            title="Un chariot à étages avec bac à eau pour les godets",
            excerpt="Les godets restent en moyenne deux heures à quai sans eau. Un bac de 3 cm par étage suffit à les "
            "tenir jusqu’au soir.",
            byline=_by("Karim Belhadi", "029", "Brest"),
            stage_kind=StageKind.REVIEW,
            my_vote=1,
            comments=14,
            totals=Totals(38, 0, 0),
            published_at=NOW - timedelta(days=4),
            **read,
        ),
        made(
            id=UUID(int=3),
            title="Prévenir le rayon quand le camion entre sur le parking",
            excerpt="Un message sur le téléphone du rayon et nous sommes à quai avant l’ouverture des portes.",
            byline=_by("Didier Fontvial", "064", "Pau"),
            stage_kind=StageKind.NEW,
            comments=2,
            published_at=NOW - timedelta(hours=2),
            **fresh,
        ),
        made(
            id=UUID(int=4),
            excerpt="Chez nous le chauffeur pose les plantes au soleil pendant qu’il sort le ciment. On a inversé "
            "l’ordre depuis septembre.",
            my_vote=1,
            **read,
        ),
        made(
            id=UUID(int=5),
            title="Une étiquette «\u202ffragile au froid\u202f» lisible depuis le quai",
            excerpt="En hiver personne ne sait quels rolls rentrer d’abord. Une pastille bleue de 20 cm règle la "
            "question.",
            anonymous=True,
            byline=Byline(None, "", "", "", "Est"),
            stage_kind=StageKind.DISCUSSION,
            comments=3,
            published_at=NOW - timedelta(days=3),
            **fresh,
        ),
        made(
            id=UUID(int=6),
            title="Arroser à quai\u00a0: un tuyau de 20\u00a0m et une minuterie",
            excerpt="Vingt minutes gagnées par livraison, et plus personne ne porte d’arrosoirs entre les palettes.",
            byline=_by("Nadia Ferrouk", "041", "Angers Sud"),
            mine=True,
            my_vote=None,
            comments=5,
            totals=Totals(17, 0, 0),
            published_at=NOW - timedelta(days=12),
            **read,
        ),
        made(
            id=UUID(int=7),
            title="Refuser les rolls de plus de quatre étages",
            excerpt="Au-delà, le dernier étage bascule à chaque passage de seuil. Réponse publiée le 14 novembre.",
            byline=_by("Paul Vialon", "042", "Saint-Étienne"),
            stage_kind=StageKind.NOT_THIS_TIME,
            my_vote=0,
            comments=9,
            totals=Totals(5, 0, 1),
            **read,
        ),
    ]


def answer(number: int, kind: StageKind = StageKind.PILOT, text: str = "") -> AnswerRow:
    """An answer of Hélène's."""
    return AnswerRow(
        idea_id=UUID(int=number),
        number=number,
        title=f"Idée {number}",
        byline=handmade.SOLENE,
        mine=False,
        stage_kind=kind,
        stage_name="",
        answer=text
        or "Merci Solène. Nous l’essayons dans six magasins du **1er décembre** au 15 janvier. Les transporteurs "
        "de l’Ouest sont prévenus. Je publie ici les pertes avant et après, même si le résultat déçoit, et je réponds "
        "à toutes les questions dans les commentaires jusqu’à la fin de l’essai.",
        answered_by="Hélène Castaing",
        job="Directrice logistique",
        at=NOW - timedelta(days=3),
        answer_due=date(2026, 11, 22),
    )


class Hall(Shelf):
    """A shelf with the campaign around it."""

    def __init__(self, rows: list[IdeaRow] | None = None, page: CampaignPage | None = None) -> None:
        self.page = page or frame()
        super().__init__(drawn() if rows is None else rows, self.page.campaign)
        self.campaigns: tuple[CampaignRow, ...] = (self.page.campaign,)
        self.answers = [
            answer(4),
            answer(7, StageKind.NOT_THIS_TIME, "Les seuils seront refaits au printemps."),
        ]

    def ask(self, query: Query[Any]) -> Any:
        """Rows for a query."""
        if isinstance(query, VisitCampaign):
            page = self._frame(GetCampaign(query.ideas.campaign_id))
            self.asked[-1] = query
            return CampaignVisit(page, self._page(query.ideas))
        if isinstance(query, GetCampaign):
            return self._frame(query)
        if isinstance(query, ListCampaigns | ListAnswers | ListSites):
            self.asked.append(query)
            if self.broken is not None:
                raise self.broken
        if isinstance(query, ListCampaigns):
            hidden = () if query.archived else (CampaignState.ARCHIVED,)
            return tuple(row for row in self.campaigns if row.state not in hidden)
        if isinstance(query, ListAnswers):
            rows = [row for row in self.answers if not query.kinds or row.stage_kind in query.kinds]
            return AnswerList(tuple(rows), None)
        if isinstance(query, ListSites):
            return tuple(
                SiteRow(UUID(int=number), code, name, region, 10)
                for number, (code, name, region) in enumerate(
                    (("057", "Metz", "Est"), ("041", "Angers Sud", "Ouest"), ("029", "Brest", "Ouest"))
                )
            )
        return super().ask(query)

    def _frame(self, query: GetCampaign) -> CampaignPage:
        self.asked.append(query)
        if self.broken is not None:
            raise self.broken
        if query.id != self.page.campaign.id:
            raise NotFound("not_found")
        return self.page

    def do(self, command: Command) -> Changes:
        """Carry out a command."""
        leads = AnnounceCampaign | OpenCampaign | CloseCampaign | ExtendCampaign
        if not isinstance(command, leads):
            return super().do(command)
        self.done.append(command)
        if self.refusal is not None:
            refusal, self.refusal = self.refusal, None
            raise refusal
        return changed(Area.CAMPAIGNS, campaign=command.id)
