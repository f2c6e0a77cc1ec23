"""What people and administrators change about people."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.changes import NOTHING, Area, Changes, changed
from ideabox.campaigns.tables import campaign_role
from ideabox.database.writing import insert, run
from ideabox.people.requests import ChooseLanguage, GrantRole, RenameOrganisation, RevokeRole, SavePerson, SaveSite
from ideabox.people.tables import organisation, person, site
from ideabox.serving import Write, Writes


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


def rename_organisation(connection: sa.Connection, actor: Actor, command: RenameOrganisation, now: datetime) -> Changes:
    """Give the organisation its name."""
    run(connection, sa.update(organisation).values(name=command.name.strip()))
    return changed(Area.PEOPLE)


def choose_language(connection: sa.Connection, actor: Actor, command: ChooseLanguage, now: datetime) -> Changes:
    """Remember the language I read."""
    run(
        connection,
        sa.update(person)
        .where(person.c.id == actor.person_id, person.c.language != command.language)
        .values(language=command.language),
    )
    return NOTHING


WRITES: Writes = {
    SavePerson: Write(save_person),
    SaveSite: Write(save_site),
    GrantRole: Write(grant_role),
    RevokeRole: Write(revoke_role),
    RenameOrganisation: Write(rename_organisation),
    ChooseLanguage: Write(choose_language),
}
