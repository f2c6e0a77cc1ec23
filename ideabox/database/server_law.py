"""Laying PostgreSQL's law: SQL files, applied whole and anew whenever schema or law move, as the owner of the tables."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import psycopg
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

LAW = Path(__file__).parent / "postgresql"
OWNER, REGISTRAR = "ideabox_owner", "ideabox_registrar"
FOUNDATION = ("00_roles.sql",)
"""Laid by a DBA before the first migration."""
HARDENING = "hardening.sql"
"""Laid by a superuser, where there is one."""
REGISTRARS = ("95_logins.sql",)
"""Functions that make logins belong to the one role that may."""
SIGHT = "mine, ideabox"
"""Where names are looked up for whoever signs in."""
LOCK_SECONDS = 5
"""A migration gives up rather than stand in everybody's way."""

LIFT = """
DO $$
DECLARE each record;
BEGIN
  FOR each IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'ideabox' LOOP
    EXECUTE format('DROP POLICY %I ON ideabox.%I', each.policyname, each.tablename);
  END LOOP;
  FOR each IN SELECT t.tgname, c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE c.relnamespace = 'ideabox'::regnamespace AND NOT t.tgisinternal LOOP
    EXECUTE format('DROP TRIGGER %I ON ideabox.%I', each.tgname, each.relname);
  END LOOP;
  FOR each IN SELECT viewname FROM pg_views WHERE schemaname = 'mine' LOOP
    EXECUTE format('DROP VIEW mine.%I', each.viewname);
  END LOOP;
  FOR each IN SELECT oid::regprocedure AS f FROM pg_proc WHERE pronamespace = 'law'::regnamespace LOOP
    EXECUTE format('DROP FUNCTION %s', each.f);
  END LOOP;
  FOR each IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'ideabox'::regnamespace AND c.relkind = 'r' LOOP
    EXECUTE format('REVOKE ALL ON ideabox.%I FROM ideabox_person, ideabox_administrator', each.relname);
  END LOOP;
END $$;
"""
"""Without policies, the tables' row security lets nobody in: there is no moment at which a secret lies open."""


def script(connection: sa.Connection, text: str) -> None:
    """Send a script of many statements as it is: neither % nor : means anything in it."""
    raw: Any = connection.connection.dbapi_connection
    with telling(connection):
        raw.execute(text)


@contextmanager
def telling(connection: sa.Connection) -> Iterator[None]:
    """Inside, what psycopg raises is raised as SQLAlchemy's own statements raise it."""
    try:
        yield
    except psycopg.Error as error:
        raise DBAPIError.instance("", None, error, psycopg.Error, dialect=connection.dialect) from error


def lay_foundation(connection: sa.Connection) -> None:
    """Roles, schemas and extensions; as a DBA, in autocommit."""
    for name in FOUNDATION:
        script(connection, (LAW / name).read_text(encoding="utf-8"))


def harden(connection: sa.Connection) -> None:
    """Close what PostgreSQL leaves open to every login; as a superuser."""
    script(connection, (LAW / HARDENING).read_text(encoding="utf-8"))


def act_as(connection: sa.Connection, role: str) -> None:
    """Work as this role."""
    script(
        connection,
        f"SET ROLE {role}; SET search_path = ideabox, public; SET lock_timeout = '{LOCK_SECONDS}s'",
    )


def stop_acting(connection: sa.Connection) -> None:
    """Be again who signed in."""
    script(connection, f"RESET ROLE; SET search_path = {SIGHT}; RESET lock_timeout")


def lift(connection: sa.Connection) -> None:
    """Take all policies, triggers, functions and grants away: a migration works on the bare tables."""
    script(connection, LIFT)


def shipped() -> str:
    """A fingerprint of the law this program would lay: a program may bring another one for the same schema."""
    files = sorted(LAW.glob("[1-9]*.sql"))
    return sha256("\0".join(file.read_text(encoding="utf-8") for file in files).encode()).hexdigest()


def lay(connection: sa.Connection) -> None:
    """Lay the law anew from postgresql/*.sql; inside a transaction, as the owner of the tables."""
    for file in sorted(LAW.glob("[1-9]*.sql")):
        if file.name in REGISTRARS:
            act_as(connection, REGISTRAR)
        script(connection, file.read_text(encoding="utf-8"))
        if file.name in REGISTRARS:
            act_as(connection, OWNER)
