"""People's logins on the server: which names can be one, and giving or closing many at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from ideabox.errors import InputError

LONGEST = 63
"""PostgreSQL cuts longer names, and a cut one is somebody else's."""
_RESERVED = {"public", "none", "user", "current_user", "session_user", "current_role", "postgres"}
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class NewLogin:
    """A login to give; without a verifier its password stays as it is, or is none."""

    login: str
    verifier: str | None
    administrator: bool


def login_fault(login: str) -> str | None:
    """Why a name can't be a login, as a code, or None."""
    if not login:
        return "login_empty"
    if len(login.encode()) > LONGEST:
        return "login_long"
    if login.lower() in _RESERVED or login.lower().startswith(("pg_", "ideabox_")):
        return "login_reserved"
    if any(sign.isspace() or not sign.isprintable() for sign in login):
        return "login_signs"
    return None


def require_usable(connection: sa.Connection, logins: Iterable[str]) -> None:
    """Raise InputError unless each can be a login here: a role of something else is never taken over."""
    wanted = list(logins)
    for login in wanted:
        if fault := login_fault(login):
            raise InputError(fault, "login", detail=login)
    if taken := foreign(connection, wanted):
        raise InputError("login_foreign", "login", detail=", ".join(taken[:5]))


def foreign(connection: sa.Connection, logins: Sequence[str]) -> list[str]:
    """Those that are roles already and not of Ideabox's people."""
    asked = sa.text(
        "SELECT r.rolname FROM pg_roles r WHERE r.rolname = ANY(:logins) AND (r.rolsuper OR r.rolcreaterole OR r.rolcreatedb"
        " OR r.rolreplication OR r.rolbypassrls OR NOT EXISTS (SELECT FROM pg_auth_members m"
        " WHERE m.member = r.oid AND m.roleid = 'ideabox_person'::regrole)) ORDER BY r.rolname"
    )
    return [str(name) for name in connection.scalars(asked, {"logins": list(logins)})]


def give(connection: sa.Connection, logins: Sequence[NewLogin], progress: Callable[[int, int], None]) -> None:
    """Make or open logins; in a transaction, as who signed in."""
    asked = sa.text(
        "SELECT count(law.give_login(n.login, n.verifier, n.administers))"
        " FROM unnest(CAST(:logins AS text[]), CAST(:verifiers AS text[]), CAST(:administers AS boolean[]))"
        " AS n (login, verifier, administers)"
    )
    make = sa.text("SELECT law.make_logins(CAST(:logins AS text[]))")
    connection.execute(make, {"logins": [each.login for each in logins]})
    for start in range(0, len(logins), _AT_ONCE):
        some = logins[start : start + _AT_ONCE]
        connection.execute(
            asked,
            {
                "logins": [each.login for each in some],
                "verifiers": [each.verifier for each in some],
                "administers": [each.administrator for each in some],
            },
        )
        progress(min(start + _AT_ONCE, len(logins)), len(logins))


def close(connection: sa.Connection, logins: Sequence[str]) -> None:
    """Close logins; in a transaction, as who signed in."""
    if logins:
        asked = sa.text(
            "SELECT count(law.close_login(n.login)) FROM unnest(CAST(:logins AS text[])) AS n (login)"
        )
        connection.execute(asked, {"logins": list(logins)})


def end_sessions(connection: sa.Connection, logins: Sequence[str]) -> None:
    """End what suspended people have open, once that they are is committed."""
    if logins:
        asked = sa.text(
            "SELECT sum(law.end_sessions(n.login)) FROM unnest(CAST(:logins AS text[])) AS n (login)"
        )
        connection.execute(asked, {"logins": list(logins)})
