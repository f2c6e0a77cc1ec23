"""Opens a database, runs queries and commands, owns every transaction.

Used from one thread at a time: the window's database worker, or a command line.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, TypeVar, cast
from uuid import UUID

import sqlalchemy as sa

from ideabox.addresses import is_shared
from ideabox.asking import Actor, Command, Query
from ideabox.campaigns.reads import READS as CAMPAIGN_READS
from ideabox.campaigns.writes import WRITES as CAMPAIGN_WRITES
from ideabox.campaigns.writes import open_first_box
from ideabox.changes import Changes
from ideabox.clock import Clock, utc_now
from ideabox.database.engine import Identity, connect
from ideabox.database.refusals import refusals
from ideabox.database.schema import HEAD, has_this_law, require_version
from ideabox.database.serving import Read, Write
from ideabox.discussion.reads import READS as DISCUSSION_READS
from ideabox.discussion.writes import WRITES as DISCUSSION_WRITES
from ideabox.errors import InputError, NotFound, PermissionDenied, VersionMismatch
from ideabox.home.reads import READS as HOME_READS
from ideabox.ideas.reads import READS as IDEA_READS
from ideabox.ideas.writes import WRITES as IDEA_WRITES
from ideabox.ids import new_id
from ideabox.notices.reads import READS as NOTICE_READS
from ideabox.notices.writes import WRITES as NOTICE_WRITES
from ideabox.people.reads import READS as PEOPLE_READS
from ideabox.people.tables import import_run, organisation, person
from ideabox.people.writes import WRITES as PEOPLE_WRITES
from ideabox.people.writes import make_owner
from ideabox.releases import Release
from ideabox.reviews.reads import READS as REVIEW_READS
from ideabox.reviews.writes import WRITES as REVIEW_WRITES
from ideabox.search.reads import READS as SEARCH_READS
from ideabox.votes.writes import WRITES as VOTE_WRITES

READS: dict[type[Query[Any]], Read] = {
    **PEOPLE_READS,
    **CAMPAIGN_READS,
    **IDEA_READS,
    **DISCUSSION_READS,
    **REVIEW_READS,
    **NOTICE_READS,
    **SEARCH_READS,
    **HOME_READS,
}
WRITES: dict[type[Command], Write] = {
    **PEOPLE_WRITES,
    **CAMPAIGN_WRITES,
    **IDEA_WRITES,
    **DISCUSSION_WRITES,
    **VOTE_WRITES,
    **REVIEW_WRITES,
    **NOTICE_WRITES,
}
R = TypeVar("R")
log = logging.getLogger(__name__)


class Backend:
    """One open database and the person who uses it."""

    BEGIN = "BEGIN IMMEDIATE"

    def __init__(self, connection: sa.Connection, identity: Identity) -> None:
        self._connection = connection
        self._identity = identity
        self._actor: Actor | None = None

    @classmethod
    def open(
        cls,
        url: str,
        *,
        as_login: str | None = None,
        clock: Clock = utc_now,
        prepare: Callable[[sa.Connection], None] | None = None,
        password: str | None = None,
    ) -> Backend:
        """Open a database as its owner, or as another of its people; a shared one as who signs in.

        prepare: makes or upgrades an embedded schema that is old or holds another program's law
            (`ideabox.database.upgrade.upgrade`).
        Raises VersionMismatch, Unavailable, InputError (network share), NotFound (no such login), PermissionDenied.
        """
        identity = Identity(clock)
        if is_shared(url):
            if as_login is not None:
                raise InputError("as_login_shared", "database")
            # psycopg costs what the embedded database never needs
            signed_in: Backend = import_module("ideabox.shared").sign_in(url, identity, password)
            return signed_in
        connection = connect(url, identity)
        try:
            with refusals():
                cls._fit(connection, prepare)
            backend = cls(connection, identity)
            backend.become(as_login)
        except BaseException:
            connection.close()
            raise
        return backend

    @staticmethod
    def _fit(connection: sa.Connection, prepare: Callable[[sa.Connection], None] | None) -> None:
        try:
            require_version(connection)
        except VersionMismatch as mismatch:
            if mismatch.code != "schema_old" or prepare is None:
                raise
        else:
            if prepare is None or has_this_law(connection):
                return
        prepare(connection)

    @property
    def actor(self) -> Actor:
        """Who uses the database. Raises NotFound while it holds nobody."""
        if self._actor is None:
            raise NotFound("nobody_yet")
        return self._actor

    @property
    def is_shared(self) -> bool:
        """Whether others use it at the same time, each with a login of their own."""
        return False

    @property
    def release(self) -> Release:
        """What the database says of newer programs; one on this PC says nothing."""
        return Release()

    @property
    def described(self) -> str:
        """Which engine and schema this is, for a report; no name of a place or person."""
        return f"SQLite {sqlite3.sqlite_version}, schema {HEAD}"

    @property
    def draft_key(self) -> bytes | None:
        """What seals this person's unsent texts on this computer; a database of one's own needs none."""
        return None

    @property
    def must_change_password(self) -> bool:
        """Whether the password is the one IT gave out."""
        return False

    def change_password(self, new: str) -> None:
        """Give myself a new password; an embedded database has none."""
        raise PermissionDenied("not_allowed")

    def rest(self) -> None:
        """Nothing was asked for a while: let go of what others could use."""

    @property
    def is_founded(self) -> bool:
        """Whether it holds at least its first person."""
        return self._actor is not None

    def become(self, login: str | None = None) -> None:
        """Act as another person of an embedded database; None: as its owner."""
        with refusals():
            owner = sa.select(organisation.c.owner_id).scalar_subquery()
            chosen = person.c.id == owner if login is None else person.c.login == login
            found = self._connection.execute(sa.select(person).where(chosen)).one_or_none()
        if found is None and login is not None:
            raise NotFound("no_such_login", login=login)
        if found is not None and not found.active:
            raise PermissionDenied("suspended", login=found.login)
        self._identity.person_id = found.id if found else None
        self._actor = Actor(found.id, found.login, found.administrator) if found else None

    def found(self, name: str, organisation_name: str, box: tuple[str, str], language: str) -> None:
        """Let the first person into an empty embedded database, with an open idea box (its name and question)."""
        with refusals():
            with self.transaction() as connection:
                owner = make_owner(connection, name, organisation_name, language)
            self.become()
            with self.importing("founding") as connection:
                open_first_box(connection, owner, *box, language, self._identity.clock())

    def ask(self, query: Query[R]) -> R:
        """Rows for a query, in one statement. Raises AppError."""
        with refusals():
            return cast(R, READS[type(query)](self._connection, self.actor, query, self._identity.clock()))

    def do(self, command: Command) -> Changes:
        """Carry out a command. Raises AppError with the rule's word."""
        write = WRITES[type(command)]
        with refusals():
            if not write.several:
                return write.function(self._connection, self.actor, command, self._identity.clock())
            with self.transaction():
                return write.function(self._connection, self.actor, command, self._identity.clock())

    @contextmanager
    def transaction(self) -> Iterator[sa.Connection]:
        """Several statements, all or nothing."""
        self._connection.exec_driver_sql(self.BEGIN)
        try:
            yield self._connection
        except BaseException:
            self._connection.exec_driver_sql("ROLLBACK")
            raise
        self._connection.exec_driver_sql("COMMIT")

    @contextmanager
    def importing(self, source: str) -> Iterator[sa.Connection]:
        """One transaction in which old dates may go into closed phases; administrators only, and audited."""
        with refusals(), self.transaction() as connection:
            run: UUID = new_id()
            now = self._identity.clock()
            connection.execute(
                sa.insert(import_run).values(
                    id=run, person_id=self.actor.person_id, source=source, opened_at=now
                )
            )
            yield connection
            connection.execute(sa.update(import_run).where(import_run.c.id == run).values(closed_at=now))

    @property
    def connection(self) -> sa.Connection:
        """The bare connection, for the command line's statistics and for tests."""
        return self._connection

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()
