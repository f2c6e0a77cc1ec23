"""The backend of a shared database: one login, one connection that may be lost and is made again, nothing sent in vain."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar, cast

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from ideabox.asking import Actor, Command, Query
from ideabox.backend import WRITES, Backend
from ideabox.changes import Changes
from ideabox.clock import Clock
from ideabox.database.engine import Identity
from ideabox.database.refusals import refusals
from ideabox.database.schema import require_fit
from ideabox.database.server import Guest, Hello, connect_server, greet, server_version, set_password
from ideabox.errors import AppError, InputError, PermissionDenied, Unavailable, VersionMismatch
from ideabox.notices.requests import ListChanges
from ideabox.notices.rows import ChangeRow
from ideabox.people.tables import person
from ideabox.releases import Release, said_by

LEAST_PASSWORD = 12
"""Characters of a password."""
CLOCK_TOLERANCE = timedelta(seconds=2)
"""A computer's clock that is further out than this is not asked for the time."""
QUIET = timedelta(minutes=2)
"""After so long with no question but the feed's, the session is made anew: a server keeps for each session the plans of
what it asked, tens of MB, and nothing gives them back but its end. One that only hears the feed costs a few."""
EPOCH = "epoch"
"""In `app_meta`: made anew when a backup is restored; marks of the feed mean nothing across it."""
RESTORED = "restored"
"""What the feed tells then."""

R = TypeVar("R")
log = logging.getLogger(__name__)


def sign_in(url: str, identity: Identity, password: str | None) -> SharedBackend:
    """Open a shared database as who signs in.

    Raises PermissionDenied (sign_in_refused, no_account, suspended), Unavailable, VersionMismatch, InputError (address).
    """
    connection = connect_server(url, password)
    try:
        with refusals():
            return SharedBackend(connection, identity, greet(connection))
    except BaseException:
        connection.close()
        raise


def told_by(server_now: datetime, clock: Clock) -> Clock:
    """The server's time, told by this computer's clock: a shop PC's may be wrong by days."""
    ahead = server_now - clock()
    if abs(ahead) < CLOCK_TOLERANCE:
        return clock
    return lambda: clock() + ahead


def _is_lost(error: Unavailable) -> bool:
    """Whether the line is gone, or going: a server that shuts down says so before it hangs up."""
    cause = error.__cause__
    if not isinstance(cause, DBAPIError):
        return False
    state = getattr(cause.orig, "sqlstate", None) or ""
    return cause.connection_invalidated or state.startswith(("57P", "08"))


class SharedBackend(Backend):
    """One person's connection to the database that everybody shares."""

    BEGIN = "BEGIN"

    def __init__(self, connection: sa.Connection, identity: Identity, hello: Hello) -> None:
        super().__init__(connection, identity)
        self._own_clock = identity.clock
        self._renewed = False
        self._last_asked: datetime | None = None
        me = self._welcome(hello)
        self._fresh_password = me.fresh_password
        self._draft_key = me.draft_key
        self._actor = Actor(me.id, me.login, me.administrator)

    def _welcome(self, hello: Hello) -> Guest:
        """What base this is, whether it fits, and who I am on it."""
        release = said_by(hello.meta)
        try:
            require_fit(hello.schema, release.oldest or None)
        except VersionMismatch as mismatch:
            if release.oldest:
                mismatch.values |= {"oldest": release.oldest, "download": release.download}
            raise
        if hello.me is None:
            raise PermissionDenied("no_account")
        if not hello.me.active:
            raise PermissionDenied("suspended", login=hello.me.login)
        self.epoch = hello.meta.get(EPOCH, "")
        self._release = release
        self._described = f"PostgreSQL {server_version(self._connection)}, schema {hello.schema}"
        self._identity.person_id = hello.me.id
        self._identity.clock = told_by(hello.now, self._own_clock)
        return hello.me

    @property
    def is_shared(self) -> bool:
        """Others use it at the same time."""
        return True

    @property
    def release(self) -> Release:
        """What the base said of the program when it was last greeted: no question of its own."""
        return self._release

    @property
    def described(self) -> str:
        """Which server and schema this was when it was last greeted."""
        return self._described

    @property
    def must_change_password(self) -> bool:
        """Whether the password is the one IT gave out."""
        return self._fresh_password

    @property
    def draft_key(self) -> bytes | None:
        """What seals this person's unsent texts on this computer."""
        return self._draft_key

    def change_password(self, new: str) -> None:
        """Give myself a new password. Raises InputError("password_too_short")."""
        if len(new) < LEAST_PASSWORD:
            raise InputError("password_too_short", "password", least=LEAST_PASSWORD)
        with refusals():
            set_password(self._connection, self.actor.login, new)
            mine = sa.update(person).where(person.c.id == self.actor.person_id)
            self._connection.execute(mine.values(fresh_password=False))
        self._fresh_password = False

    def become(self, login: str | None = None) -> None:
        """Nobody is anybody else here."""
        raise PermissionDenied("not_allowed")

    def ask(self, query: Query[R]) -> R:
        """Rows for a query, in one round trip; asked again once where the line was lost. Raises AppError."""
        self._lighten(only_listens=isinstance(query, ListChanges))
        found = self._once_more(lambda: super(SharedBackend, self).ask(query))
        if self._renewed and isinstance(query, ListChanges):
            return cast(R, self._from_the_start())
        return found

    def do(self, command: Command) -> Changes:
        """Carry out a command; sent again once where the line was lost and twice is as good. Raises AppError."""
        self._lighten(only_listens=False)
        again = not WRITES[type(command)].once
        return self._once_more(lambda: super(SharedBackend, self).do(command), again=again)

    def _lighten(self, *, only_listens: bool) -> None:
        """Let go of a session whose person has left the screen, before it is asked for the feed again."""
        now = self._own_clock()
        if not only_listens:
            self._last_asked = now
        elif self._last_asked is not None and now - self._last_asked >= QUIET:
            self._last_asked = None
            self.rest()

    def rest(self) -> None:
        """Close the connection: the next question makes it anew. A server holds some MB for each."""
        if not self._connection.invalidated:
            self._connection.invalidate()
        self._connection.rollback()

    def _once_more(self, act: Callable[[], R], *, again: bool = True) -> R:
        """Whatever it was, do it again on a new connection where the old one turns out to be lost."""
        fresh = self._connection.invalidated
        if fresh:
            self._return()
        try:
            return act()
        except Unavailable as error:
            if fresh or not _is_lost(error):
                raise
            log.info("the connection was lost; trying once more")
            self.rest()
            self._return()
            if not again:
                raise
            return act()

    def _return(self) -> None:
        """On a new connection, make sure that it is the base it was and that I am still welcome."""
        before = self.epoch
        try:
            with refusals():
                self._welcome(greet(self._connection))
        except AppError:  # the next question must not go through a door that was just shut
            self.rest()
            raise
        self._renewed = self._renewed or self.epoch != before

    def _from_the_start(self) -> tuple[ChangeRow, ...]:
        """The base was restored from a backup: the feed begins anew, and everything is to be read afresh."""
        newest: tuple[ChangeRow, ...] = super().ask(ListChanges(None))
        self._renewed = False
        mark = max((row.mark for row in newest), default=0)
        return (ChangeRow(mark, None, None, RESTORED),)
