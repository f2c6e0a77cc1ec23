"""Lays a shared database: roles, schema, law and hardening; lets the first administrator in. Safe to repeat."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from ideabox import __version__
from ideabox.admin.connecting import Rights, as_owner, refuse_newer, rights
from ideabox.campaigns.writes import open_first_box
from ideabox.clock import utc_now
from ideabox.database import server_law
from ideabox.database.law_print import print_of
from ideabox.database.meta import LAW, SCHEMA, SHIPPED, meta_of, say_version
from ideabox.database.moving import holds_people
from ideabox.database.schema import version_of
from ideabox.database.upgrade import upgrade, waiting
from ideabox.errors import PermissionDenied
from ideabox.ids import new_id
from ideabox.people.tables import import_run, person
from ideabox.people.writes import make_owner
from ideabox.releases import NEWEST, newer

OLDEST_SERVER = 150_000


@dataclass(frozen=True, slots=True)
class Founder:
    """The first administrator of a shared base."""

    login: str
    name: str
    organisation: str
    language: str


@dataclass(frozen=True, slots=True)
class Pending:
    """What an upgrade would do."""

    found: str | None
    steps: tuple[tuple[str, str], ...]  # revision and its title
    law_changed: bool


def lay(connection: sa.Connection) -> Rights:
    """Roles, schema, law, and hardening where a superuser asks. Raises PermissionDenied("not_dba")."""
    held = rights(connection)
    version = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one())
    if version < OLDEST_SERVER:
        raise PermissionDenied("server_too_old", version=version // 10_000)
    if not held.makes_roles or not _owns_database(connection):
        raise PermissionDenied("not_dba", login=held.login)
    _refuse_newer(connection, held)
    server_law.lay_foundation(connection)
    bring_up_to_date(connection)
    if held.superuser:
        server_law.harden(connection)
    return held


def _refuse_newer(connection: sa.Connection, held: Rights) -> None:
    """A base of a newer program is left alone. Raises VersionMismatch("client_old")."""
    laid = connection.exec_driver_sql(
        "SELECT to_regclass('ideabox.alembic_version') IS NOT NULL"
    ).scalar_one()
    if not laid or not held.owner:
        return
    with as_owner(connection):
        refuse_newer(connection)


def bring_up_to_date(connection: sa.Connection, *, new_epoch: bool = False) -> None:
    """Migrations and law, while clients are connected; then say to all what the base is now."""
    upgrade(connection)
    with as_owner(connection):
        say_version(connection, print_of(connection), new_epoch=new_epoch)


def pending(connection: sa.Connection) -> Pending:
    """What an upgrade would do; as the owner of the tables."""
    found = version_of(connection)
    said = meta_of(connection) if found else {}
    same = found is not None and said.get(LAW) == print_of(connection) and said.get(SCHEMA) == found
    newest = said.get(NEWEST, "")  # an older program with the same schema leaves a newer one's law alone
    ours = said.get(SHIPPED) == server_law.shipped() or newer(newest, __version__) != __version__
    return Pending(found, waiting(connection, found), not (same and ours))


def let_in(connection: sa.Connection, founder: Founder, verifier: str | None, box: tuple[str, str]) -> bool:
    """Make the first administrator, the organisation and the open idea box, all or nothing; False where people are there."""
    connection.exec_driver_sql("BEGIN")
    try:
        server_law.act_as(connection, server_law.OWNER)
        empty = not holds_people(connection)
        if empty:
            _found(connection, founder, box)
        server_law.stop_acting(connection)
        if empty:
            give_login = sa.text("SELECT law.give_login(:login, :verifier, true)")
            connection.execute(give_login, {"login": founder.login, "verifier": verifier})
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")
    return empty


def _found(connection: sa.Connection, founder: Founder, box: tuple[str, str]) -> UUID:
    owner = make_owner(connection, founder.name, founder.organisation, founder.language)
    renamed = sa.update(person).where(person.c.id == owner)
    connection.execute(renamed.values(login=founder.login, fresh_password=True))
    run, now = new_id(), utc_now()
    connection.execute(
        sa.insert(import_run).values(id=run, person_id=owner, source="founding", opened_at=now)
    )
    open_first_box(connection, owner, *box, founder.language, now)
    connection.execute(sa.update(import_run).where(import_run.c.id == run).values(closed_at=now))
    return owner


def _owns_database(connection: sa.Connection) -> bool:
    asked = "SELECT pg_has_role(session_user, datdba, 'MEMBER') FROM pg_database WHERE datname = current_database()"
    return bool(connection.exec_driver_sql(asked).scalar_one())
