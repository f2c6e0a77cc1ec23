"""What people and administrators change about people."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.campaigns.tables import campaign_role
from ideabox.changes import NOTHING, Area, Changes, changed
from ideabox.database.serving import Write, Writes
from ideabox.database.writing import insert, run
from ideabox.ids import new_id
from ideabox.people.requests import (
    ChooseLanguage,
    GrantRole,
    RenameOrganisation,
    RevokeRole,
    SavePerson,
    SaveSite,
)
from ideabox.people.tables import organisation, person, site


def save_person(connection: sa.Connection, actor: Actor, command: SavePerson, now: datetime) -> Changes:
    """Add or change a person."""
    values = {
        "id": command.id,
        "login": command.login.strip(),
        "name": command.name.strip(),
        "job": command.job.strip(),
        "email": (command.email or "").strip() or None,
        "site_id": command.site_id,
        "language": command.language,
        "active": command.active,
        "administrator": command.administrator,
    }
    ask = insert(connection, person).values(values)
    run(connection, ask.on_conflict_do_update(index_elements=["id"], set_=values))
    if not command.active and command.id != actor.person_id and connection.dialect.name == "postgresql":
        # one statement more, once the first is committed: what they have open may hold an old picture of everything
        connection.execute(sa.select(sa.func.law.end_sessions(values["login"])))
    return changed(Area.PEOPLE)


def save_site(connection: sa.Connection, actor: Actor, command: SaveSite, now: datetime) -> Changes:
    """Add or change a site."""
    values = {
        "id": command.id,
        "code": command.code.strip(),
        "name": command.name.strip(),
        "region": command.region.strip(),
    }
    ask = insert(connection, site).values(values)
    run(connection, ask.on_conflict_do_update(index_elements=["id"], set_=values))
    return changed(Area.PEOPLE)


def grant_role(connection: sa.Connection, actor: Actor, command: GrantRole, now: datetime) -> Changes:
    """Give a role in a campaign."""
    ask = insert(connection, campaign_role).values(
        campaign_id=command.campaign_id, person_id=command.person_id, role=command.role
    )
    run(connection, ask.on_conflict_do_nothing())
    return changed(Area.CAMPAIGNS, campaign=command.campaign_id)


def revoke_role(connection: sa.Connection, actor: Actor, command: RevokeRole, now: datetime) -> Changes:
    """Take a role back."""
    run(
        connection,
        sa.delete(campaign_role).where(
            campaign_role.c.campaign_id == command.campaign_id,
            campaign_role.c.person_id == command.person_id,
            campaign_role.c.role == command.role,
        ),
    )
    return changed(Area.CAMPAIGNS, campaign=command.campaign_id)


def rename_organisation(
    connection: sa.Connection, actor: Actor, command: RenameOrganisation, now: datetime
) -> Changes:
    """Give the organisation its name."""
    run(connection, sa.update(organisation).values(name=command.name.strip()))
    return changed(Area.PEOPLE)


def choose_language(
    connection: sa.Connection, actor: Actor, command: ChooseLanguage, now: datetime
) -> Changes:
    """Remember the language I read."""
    run(
        connection,
        sa.update(person)
        .where(person.c.id == actor.person_id, person.c.language != command.language)
        .values(language=command.language),
    )
    return NOTHING


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
            id=owner,
            login=login_for(name),
            name=name,
            site_id=home,
            language=language,
            active=True,
            administrator=True,
        )
    )
    connection.execute(
        sa.insert(organisation).values(id=1, name=organisation_name or name, owner_id=owner, is_sample=False)
    )
    return owner


WRITES: Writes = {
    SavePerson: Write(save_person),
    SaveSite: Write(save_site),
    GrantRole: Write(grant_role),
    RevokeRole: Write(revoke_role),
    RenameOrganisation: Write(rename_organisation),
    ChooseLanguage: Write(choose_language),
}
