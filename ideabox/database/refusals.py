"""What the database says, in the program's words: rules, input, races, surroundings. Anything else stays a bug."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from ideabox.errors import AppError, Conflict, InputError, NotFound, PermissionDenied, Unavailable

FIELDS = {
    "title_length": "title",
    "body_length": "body",
    "comment_length": "body",
    "answer_length": "answer",
    "answer_needed": "answer",
    "date_needed": "look_again_on",
    "reason_needed": "reason",
    "reason_length": "reason",
    "public_reason_needed": "reason",
    "name_length": "name",
    "code_length": "code",
    "login_length": "login",
    "question_length": "question",
    "question_needed": "question",
    "sponsor_needed": "sponsor",
    "dates_needed": "phases",
    "phase_ends_first": "phases",
    "answer_days_range": "answer_days",
    "brief_length": "brief",
    "name_needed": "anonymous",
    "vote_value": "value",
}
"""Rules about what was typed, with the field to show them at."""

TAKEN = {"person.login": "login", "site.code": "code", "person_group.name": "name"}
"""Columns whose value must be unique, with the field to show it at."""

TAKEN_CONSTRAINTS = {
    "person_login_unique": "login",
    "site_code_unique": "code",
    "person_group_name_unique": "name",
}
"""The same, as PostgreSQL names them."""

RULE, CHECK, FOREIGN, UNIQUE = "42501", "23514", "23503", "23505"
"""PostgreSQL's codes: a trigger's or a policy's refusal, a broken rule of a table, a missing row, one there already."""
STATES = (
    ("53100", "disk_full"),
    ("53300", "too_many_connections"),
    ("53", "database_busy"),
    ("55P03", "database_busy"),
    ("57014", "database_busy"),
    ("40", "database_busy"),
    ("57P", "database_unreachable"),
    ("08", "database_unreachable"),
    ("25006", "database_read_only"),
    ("58", "disk_failed"),
)
"""How codes begin that are nobody's fault here."""

NO_LINE = (
    ("certificate", "certificate_refused"),
    ("SSL", "certificate_refused"),
    ("certificat", "certificate_refused"),
    ("too many", "too_many_connections"),
    ("remaining connection slots", "too_many_connections"),
    ("starting up", "database_unreachable"),
    ("shutting down", "database_unreachable"),
    ("not accepting connections", "database_unreachable"),
)
"""Parts of what libpq says when there is no connection, and so no code either."""

SURROUNDINGS = (
    ("disk is full", "disk_full"),
    ("locked", "database_busy"),
    ("readonly", "database_read_only"),
    ("unable to open", "database_unreachable"),
    ("disk I/O", "disk_failed"),
    ("malformed", "database_damaged"),
    ("not a database", "database_damaged"),
)
"""SQLite's words for what is nobody's fault here (sqlite3 gives messages; codes only from Python 3.11 on)."""


def word_of(error: DBAPIError) -> str:
    """The rule's word: a trigger's message, or the name of the constraint."""
    diagnosis = getattr(error.orig, "diag", None)
    if diagnosis is not None:
        return str(diagnosis.constraint_name or diagnosis.message_primary or "")
    words = str(error.orig)
    match = re.fullmatch(r"CHECK constraint failed: (\w+)", words)
    return match[1] if match else words


def told(error: DBAPIError) -> AppError | None:
    """The expected failure this is, or None for a bug."""
    word = word_of(error)
    if hasattr(error.orig, "sqlstate"):
        return _told_by_server(error, word)
    if word in FIELDS:
        return InputError(word, FIELDS[word])
    if word == "not_found" or word.startswith("FOREIGN KEY"):
        return NotFound("not_found")
    if word == "changed_meanwhile":
        return Conflict(word)
    if match := re.fullmatch(r"UNIQUE constraint failed: (\w+\.\w+)", word):
        column = TAKEN.get(match[1])
        return InputError(f"{column}_taken", column) if column else None
    if isinstance(error, IntegrityError) and re.fullmatch(r"[a-z_]+", word):
        return PermissionDenied(word)
    return next((Unavailable(code) for part, code in SURROUNDINGS if part in word), None)


def _told_by_server(error: DBAPIError, word: str) -> AppError | None:
    """The same for PostgreSQL, which gives a code with each; without one the line itself is lost."""
    state: str | None = getattr(error.orig, "sqlstate", None)
    if state in (RULE, CHECK):
        if word in FIELDS:
            return InputError(word, FIELDS[word])
        if word == "not_found":
            return NotFound(word)
        if word == "changed_meanwhile":
            return Conflict(word)
        if re.fullmatch(r"[a-z_]+", word):
            return PermissionDenied(word)
        return PermissionDenied("not_allowed") if "row-level security" in word else None
    if state == FOREIGN:
        return NotFound("not_found")
    if state == UNIQUE and word in TAKEN_CONSTRAINTS:
        column = TAKEN_CONSTRAINTS[word]
        return InputError(f"{column}_taken", column)
    if state is None:
        return refused_connection(error) if isinstance(error, OperationalError) else None
    return next((Unavailable(code) for start, code in STATES if state.startswith(start)), None)


def refused_connection(error: DBAPIError) -> AppError:
    """Why there is no connection. A server that answers with a refusal of its own refused the person."""
    words = str(error.orig)
    if "password" in words or "28P01" in words:
        return PermissionDenied("sign_in_refused")
    for part, code in NO_LINE:
        if part in words:
            return Unavailable(code)
    if "FATAL" in words:
        return PermissionDenied("sign_in_refused")
    return Unavailable("database_unreachable")


@contextmanager
def refusals() -> Iterator[None]:
    """Inside, what the database refuses is raised as an AppError."""
    try:
        yield
    except DBAPIError as error:
        known = told(error)
        if known is None:
            raise
        raise known from error
