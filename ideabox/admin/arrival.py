"""What belongs to a base that has just arrived on a server: logins for its people, passwords, and word to the clients."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from ideabox.admin.connecting import as_owner, require_owner
from ideabox.admin.logins import NewLogin, give, require_usable
from ideabox.admin.passwords import PasswordFile, new_password, verifiers_of
from ideabox.admin.server_setup import lay
from ideabox.admin.setting_up import USUAL_FILE
from ideabox.database.law_print import print_of
from ideabox.database.lines import Sheet, Source, sheets, values_of
from ideabox.database.meta import say_version
from ideabox.database.moving import holds_people
from ideabox.database.schema import require_version
from ideabox.errors import InputError

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Comer:
    """Somebody who gets a login."""

    login: str
    name: str
    administrator: bool


def prepare(target: sa.Connection, *, make: bool) -> None:
    """An empty base to fill, laid here if asked. Raises InputError, PermissionDenied."""
    if make:
        lay(target)
    require_owner(target)
    with as_owner(target):
        require_version(target)
        if holds_people(target):
            raise InputError("target_not_empty", "to")


def comers(source: Source) -> list[Comer]:
    """Everybody active who signs in: people, not the accounts an import made."""
    (sheet,) = (each for each in sheets() if each.name == "person")
    return [
        Comer(str(row["login"]), str(row["name"]), row["administrator"] == "1")
        for row in _rows(source, sheet)
        if row["active"] == "1" and row["imported_from"] is None
    ]


def _rows(source: Source, sheet: Sheet) -> Iterator[dict[str, str | None]]:
    for line in source.lines(sheet):
        yield dict(zip(sheet.names, values_of(line), strict=True))


@dataclass(frozen=True)
class Logins:
    """The logins to give at the end, with the passwords that were made for them."""

    given: tuple[NewLogin, ...]
    passwords: Mapping[str, str]
    file: PasswordFile | None

    def counts(self) -> dict[str, int]:
        """How many kept the password they had, got a new one, or have none."""
        kept = sum(1 for each in self.given if each.verifier is not None) - len(self.passwords)
        made = len(self.passwords)
        return {"kept": kept, "new": made, "none": len(self.given) - kept - made}

    def arrive(self, target: sa.Connection, progress: Progress) -> None:
        """Inside the transaction: give them, and tell clients that everything is new."""
        give(target, self.given, progress)
        with as_owner(target):
            fresh = sa.text("UPDATE ideabox.person SET fresh_password = true WHERE login = ANY(:logins)")
            target.execute(fresh, {"logins": list(self.passwords)})
            say_version(target, print_of(target), new_epoch=True)


@contextmanager
def logins_for(
    target: sa.Connection,
    people: list[Comer],
    known: Mapping[str, str],
    arguments: Namespace,
    progress: Progress,
) -> Iterator[Logins]:
    """Make passwords for those whose verifier isn't known; their file stays only if all goes well."""
    require_usable(target, [each.login for each in people])
    without = [] if arguments.no_passwords else [each for each in people if each.login not in known]
    file = PasswordFile(Path(arguments.passwords or USUAL_FILE)) if without else None
    made = {each.login: new_password() for each in without}
    verifiers = dict(known) | dict(zip(made, verifiers_of(list(made.values()), progress), strict=True))
    if file is not None:
        file.write((each.login, each.name, made[each.login]) for each in without)
    given = tuple(NewLogin(each.login, verifiers.get(each.login), each.administrator) for each in people)
    try:
        yield Logins(given, made, file)
    except BaseException:
        if file is not None:
            file.forget()
        raise
