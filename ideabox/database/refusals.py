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

NO_ROOM = (
    ("too many", "too_many_connections"),
    ("connection slots", "too_many_connections"),
    ("trop de c", "too_many_connections"),  # clients, connexions
    ("emplacements de connexions", "too_many_connections"),
    ("the database system", "database_unreachable"),  # is starting up, shutting down, in recovery …
    ("accepting connections", "database_unreachable"),
    ("terminating connection", "database_unreachable"),
    ("le système de base", "database_unreachable"),
    ("accepte plus les connexions", "database_unreachable"),
    ("arrêt de", "database_unreachable"),
    # named in it is a login or a database, so that it would look like a no for a person
    ("zu viele Verbindungen", "too_many_connections"),
    ("demasiadas conexiones", "too_many_connections"),
    ("troppe connessioni", "too_many_connections"),
    ("för många uppkopplingar", "too_many_connections"),
    ("akzeptiert gegenwärtig keine", "database_unreachable"),
    ("no acepta conexiones", "database_unreachable"),
    ("non accetta connessioni", "database_unreachable"),
    ("interruzione della connessione", "database_unreachable"),
    ("tar för närvarande inte emot", "database_unreachable"),
)
"""Parts of what a server says that lets nobody in for now, in English and French, and what matters in other languages."""

RESERVED = ("superu", "pg_use_reserved_connections")
"""In what it says in any language where the last places are kept for others."""

FOR_A_PERSON = re.compile(r"""["'«»„“”‘’「」『』]|pg_hba\.conf|ertifi""")
"""A no in any other language is for a person where it names somebody or something, its rules, or a certificate."""

SERVERS_NO = re.compile(r"FATAL:\s+(.*)|failed: [^:\"]{1,30}:  (.*)")
"""A server's own no in whatever language: its severity, a colon, two spaces. All else is libpq's, in English."""

UNSAFE = ("certificate", "SSL", "TLS", "channel binding")
"""Parts of what libpq itself says (in English) where it is not sure of the server."""

GONE = ("SYSCALL", "closed", "eof")
"""Parts of what it says where the server went away in the middle of it."""

WORST_FIRST = ("sign_in_refused", "certificate_refused", "too_many_connections", "database_unreachable")
"""Of several servers that were tried, the first of these is told."""

SURROUNDINGS = (
    ("disk is full", "disk_full"),
    ("locked", "database_busy"),
    ("readonly", "database_read_only"),
    ("unable to open", "database_not_opened"),
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
        return PermissionDenied("not_allowed") if _is_row_security(error) else None
    if state == FOREIGN:
        return NotFound("not_found")
    if state == UNIQUE and word in TAKEN_CONSTRAINTS:
        column = TAKEN_CONSTRAINTS[word]
        return InputError(f"{column}_taken", column)
    if state is None and error.connection_invalidated:  # there was a line
        return Unavailable("database_unreachable")
    if state is None:
        return refused_connection(error) if isinstance(error, OperationalError) else None
    return next((Unavailable(code) for start, code in STATES if state.startswith(start)), None)


def _is_row_security(error: DBAPIError) -> bool:
    """Whether a policy refused a row. Its words are the server's language's; the place in the server is not."""
    place = getattr(getattr(error.orig, "diag", None), "source_function", None)
    return place == "ExecWithCheckOptions"


def refused_connection(error: DBAPIError) -> AppError:
    """Why there is no connection: libpq gives no code for it, only lines of words, at least one for each server tried."""
    line = getattr(error.orig, "pgconn", None)
    if line is not None and line.needs_password:  # of this libpq keeps a note
        return PermissionDenied("sign_in_refused")
    codes = {_of_line(line) for line in str(error.orig).splitlines()}
    worst = next((code for code in WORST_FIRST if code in codes), "database_unreachable")
    return PermissionDenied(worst) if worst == "sign_in_refused" else Unavailable(worst)


def _of_line(line: str) -> str | None:
    """What one line means."""
    if said := SERVERS_NO.search(line):
        return _of_server(said[1] or said[2] or "")
    if "no password supplied" in line:
        return "sign_in_refused"
    gone = any(part in line for part in GONE)
    return "certificate_refused" if not gone and any(part in line for part in UNSAFE) else None


def _of_server(words: str) -> str:
    """What a server's own no means, for a person or for everybody."""
    known = next((code for part, code in NO_ROOM if part in words), None)
    if known is not None:
        return known
    if any(part in words.lower() for part in RESERVED):
        return "too_many_connections"
    return "sign_in_refused" if FOR_A_PERSON.search(words) else "database_unreachable"


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
