"""One thing to look at: a question in SQL, and what its rows mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from psycopg import errors


class State(StrEnum):
    """How a check ended."""

    FINE = "fine"
    OPEN = "open"
    UNSEEN = "unseen"  # this login may not look


@dataclass(frozen=True, slots=True)
class Finding:
    """One weakness, and the statement that mends it."""

    subject: str
    mend: str


@dataclass(frozen=True, slots=True)
class Result:
    """How one check ended."""

    name: str
    state: State
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A question whose rows are (what is open, the statement that mends it); no row: all is well.

    Its sentence is `check_<name>` in the command line's texts.
    """

    name: str
    ask: str

    def look(self, connection: sa.Connection) -> Result:
        """Ask it, as who signed in."""
        raw: Any = connection.connection.dbapi_connection
        try:
            rows = raw.execute(self.ask).fetchall()
        except (errors.InsufficientPrivilege, errors.FeatureNotSupported):
            return Result(self.name, State.UNSEEN)
        found = tuple(Finding(str(subject), str(mend)) for subject, mend in rows)
        return Result(self.name, State.OPEN if found else State.FINE, found)


def setting(name: str, fine: str, value: str) -> Check:
    """A setting of the server that should satisfy a condition (`value` is the one to set)."""
    ask = f"""SELECT '{name} = ' || current_setting('{name}'), 'ALTER SYSTEM SET {name} = {value.replace("'", "''")}; SELECT pg_reload_conf();'
      WHERE NOT (current_setting('{name}') {fine})"""
    return Check(name, ask)
