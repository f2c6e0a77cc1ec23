"""A base whose people are looked after: as its owner, as a DBA of the server, or as an administrator of Ideabox there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from ideabox.addresses import is_shared
from ideabox.admin.connecting import opened, rights, server
from ideabox.admin.logins import NewLogin, close, end_sessions, foreign, give
from ideabox.database.refusals import refusals
from ideabox.database.schema import require_version
from ideabox.database.server_law import OWNER, act_as, stop_acting
from ideabox.errors import InputError, NotFound, PermissionDenied
from ideabox.people.tables import person


@dataclass(frozen=True)
class PeopleBase:
    """The connection, and what is different about it."""

    connection: sa.Connection
    shared: bool
    owner: bool  # sees every column, e-mail addresses too

    @contextmanager
    def transaction(self, *, keep: bool = True) -> Iterator[None]:
        """All or nothing; `keep=False`: nothing."""
        ask = self.connection.exec_driver_sql
        ask("BEGIN" if self.shared else "BEGIN IMMEDIATE")
        try:
            with refusals():
                yield
        except BaseException:
            ask("ROLLBACK")
            raise
        ask("COMMIT" if keep else "ROLLBACK")

    @contextmanager
    def seeing(self) -> Iterator[None]:
        """Inside, as whoever sees most."""
        owner = self.shared and self.owner
        if owner:
            act_as(self.connection, OWNER)
        yield
        if owner:
            stop_acting(self.connection)

    def foreign(self, logins: Sequence[str]) -> list[str]:
        """Logins that are somebody else's on the server."""
        return foreign(self.connection, logins) if self.shared else []

    def give(self, logins: Sequence[NewLogin], progress: Callable[[int, int], None]) -> None:
        """Give logins, where people have any."""
        if self.shared:
            give(self.connection, logins, progress)

    def close(self, logins: Sequence[str]) -> None:
        """Close logins, where people have any."""
        if self.shared:
            close(self.connection, logins)

    def end_sessions(self, logins: Sequence[str]) -> None:
        """End what suspended people have open; after the transaction."""
        if self.shared:
            end_sessions(self.connection, logins)

    def find(self, login: str) -> Any:
        """Somebody who may sign in. Raises NotFound."""
        columns = (person.c.id, person.c.login, person.c.name, person.c.active, person.c.administrator)
        ask = sa.select(*columns).where(person.c.login == login, person.c.imported_from.is_(None))
        found = self.connection.execute(ask).one_or_none()
        if found is None:
            raise NotFound("no_such_login", login=login)
        return found


@contextmanager
def people_base(url: str) -> Iterator[PeopleBase]:
    """Open it. Raises PermissionDenied("not_administrator"), VersionMismatch and what connecting raises."""
    if not is_shared(url):
        with opened(url, make=False) as backend:
            if not backend.is_founded:
                raise InputError("nobody_yet", "database")
            yield PeopleBase(backend.connection, shared=False, owner=True)
        return
    with server(url) as connection:
        if connection.exec_driver_sql("SELECT to_regclass('ideabox.person') IS NULL").scalar_one():
            raise InputError("no_shared_base", "database")
        held = rights(connection)
        if not held.owner and not held.administrator:
            raise PermissionDenied("not_administrator")
        base = PeopleBase(connection, shared=True, owner=held.owner)
        with base.seeing():
            require_version(connection)
        yield base
