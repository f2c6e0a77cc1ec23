"""The first person of an empty embedded database, and the idea box they can write into at once."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa

from ideabox.campaigns.tables import campaign, campaign_role, phase, question, stage
from ideabox.ids import new_id
from ideabox.people.tables import organisation, person, site
from ideabox.words import CampaignKind, CampaignState, PhaseKind, Role, StageKind

OPEN_BOX_YEARS = 50
"""An idea box has no end in sight; a phase needs one."""
STANDARD_QUESTIONS = ("saw", "propose", "serves")


def login_for(name: str) -> str:
    """A plain login made from a name: "Nadia Ferrouk" -> "nadia.ferrouk"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return ".".join(re.findall(r"[a-z0-9]+", plain)) or "me"


def make_owner(connection: sa.Connection, name: str, organisation_name: str, language: str) -> UUID:
    """The person whose file it is, who administers it, with one site."""
    owner, home = new_id(), new_id()
    connection.execute(sa.insert(site).values(id=home, code="1", name=organisation_name or name, region=""))
    connection.execute(
        sa.insert(person).values(
            id=owner, login=login_for(name), name=name, site_id=home, language=language, active=True, administrator=True
        )
    )
    connection.execute(sa.insert(organisation).values(id=1, name=organisation_name or name, owner_id=owner, is_sample=False))
    return owner


def open_first_box(
    connection: sa.Connection, owner: UUID, name: str, question_text: str, language: str, now: datetime
) -> UUID:
    """An always-open campaign with one long phase; written in import mode, because it starts open."""
    box = new_id()
    connection.execute(
        sa.insert(campaign).values(
            id=box,
            name=name,
            question=question_text,
            kind=CampaignKind.OPEN_BOX,
            state=CampaignState.OPEN,
            language=language,
            created_by_id=owner,
            created_at=now,
        )
    )
    roles = [{"campaign_id": box, "person_id": owner, "role": role} for role in (Role.SPONSOR, Role.FACILITATOR)]
    connection.execute(sa.insert(campaign_role), roles)
    connection.execute(
        sa.insert(phase).values(
            id=new_id(),
            campaign_id=box,
            position=0,
            kind=PhaseKind.IDEAS,
            opens_at=now,
            closes_at=now + timedelta(days=365 * OPEN_BOX_YEARS),
            posting=True,
            commenting=True,
            voting=True,
        )
    )
    connection.execute(
        sa.insert(stage),
        [{"id": new_id(), "campaign_id": box, "position": place, "kind": kind} for place, kind in enumerate(StageKind)],
    )
    connection.execute(
        sa.insert(question),
        [
            {"id": new_id(), "campaign_id": box, "position": place, "code": code}
            for place, code in enumerate(STANDARD_QUESTIONS)
        ],
    )
    return box
