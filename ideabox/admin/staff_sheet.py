"""A staff list as HR exports it: CSV with headers in French or English, commas or semicolons, any order of columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from ideabox.admin.logins import login_fault
from ideabox.admin.sheet_text import rows_of
from ideabox.errors import InputError

HEADERS: Mapping[str, tuple[str, ...]] = {
    "login": ("login", "identifiant", "user", "username", "utilisateur", "compte"),
    "name": ("name", "nom", "full name", "nom complet", "prenom et nom", "display name"),
    "job": ("job", "title", "fonction", "poste", "metier"),
    "email": ("email", "e mail", "mail", "courriel", "adresse electronique"),
    "site_code": ("site code", "site", "code site", "code magasin", "code du site", "store code", "store"),
    "site_name": ("site name", "nom site", "nom du site", "magasin", "nom magasin", "store name"),
    "region": ("region", "area", "secteur"),
    "groups": ("groups", "group", "groupes", "groupe"),
    "language": ("language", "langue", "lang"),
}
"""Columns, and how people call them; accents, capitals and underscores don't matter."""
NEEDED = ("login", "name")
LANGUAGES = {"fr": "fr", "francais": "fr", "french": "fr", "en": "en", "anglais": "en", "english": "en"}
_ALIKE = 0.7
"""How alike a title must be to one that is known, to be taken for a slip of the pen."""


@dataclass(frozen=True, slots=True)
class StaffRow:
    """One person of the list; an absent column is None, so that what is known of a person stays."""

    number: int
    login: str
    name: str
    job: str | None
    email: str | None
    site_code: str | None
    site_name: str
    region: str
    groups: frozenset[str] | None
    language: str | None


@dataclass(frozen=True, slots=True)
class Fault:
    """A row that can't come in, and why."""

    row: int
    login: str
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Stray:
    """A column nothing is taken from; `nearest` is the one it may have been meant for, or empty."""

    title: str
    nearest: str


@dataclass(frozen=True, slots=True)
class StaffList:
    """What a file says."""

    rows: tuple[StaffRow, ...]
    faults: tuple[Fault, ...]
    strays: tuple[Stray, ...] = ()


def read_staff(path: Path) -> StaffList:
    """Read a file. Raises InputError (missing_file, missing_staff_columns, bad_file_…); a bad row is a fault, and the others come in."""
    lines = rows_of(path)
    titles = next(lines, (1, []))[1]
    columns = _columns(titles, path)
    rows: dict[str, StaffRow] = {}
    faults: list[Fault] = []
    for number, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        found = _row(number, cells, columns)
        if isinstance(found, StaffRow) and found.login in rows:
            found = Fault(number, found.login, "login_twice", found.login)
        if isinstance(found, Fault):
            faults.append(found)
        else:
            rows[found.login] = found
    return StaffList(tuple(rows.values()), tuple(faults), _strays(titles, columns))


def _columns(titles: list[str], path: Path) -> dict[str, int]:
    """Where each column stands."""
    plain = [_plain(title) for title in titles]
    found = {
        name: plain.index(alias)
        for name, aliases in HEADERS.items()
        for alias in reversed(aliases)
        if alias in plain
    }
    missing = tuple(f"column_{name}" for name in NEEDED if name not in found)
    if missing:
        said = ", ".join(title.strip() for title in titles if title.strip()) or "–"
        raise InputError("missing_staff_columns", "file", file=path.name, columns=missing, titles=said)
    return found


def _strays(titles: list[str], columns: Mapping[str, int]) -> tuple[Stray, ...]:
    """The columns left over, each with the one it looks like."""
    used = set(columns.values())
    known = {alias: name for name, aliases in HEADERS.items() if name not in columns for alias in aliases}
    found = []
    for place, title in enumerate(titles):
        plain = _plain(title)
        if place in used or not plain:
            continue
        alike = get_close_matches(plain, known, n=1, cutoff=_ALIKE)
        found.append(Stray(title.strip(), known[alike[0]] if alike else ""))
    return tuple(found)


def _plain(title: str) -> str:
    folded = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return " ".join("".join(sign if sign.isalnum() else " " for sign in folded).split())


def _row(number: int, cells: list[str], columns: Mapping[str, int]) -> StaffRow | Fault:
    def cell(name: str) -> str | None:
        place = columns.get(name)
        if place is None:
            return None
        said = cells[place] if place < len(cells) else ""
        return " ".join(unicodedata.normalize("NFC", said).split())

    login, name = cell("login") or "", cell("name") or ""
    code, language, groups = cell("site_code"), cell("language"), cell("groups")
    spoken = LANGUAGES.get(_plain(language)) if language else None
    email = cell("email")
    checks = (
        (login_fault(login), login[:40]),
        ("" if 1 <= len(name) <= 120 else "name_bad", name[:40]),
        ("" if code is None or len(code) <= 20 else "site_code_long", code),
        ("" if len(cell("site_name") or "") <= 120 else "site_name_long", cell("site_name")),
        ("" if not email or email.count("@") == 1 else "email_bad", email),
        ("" if not language or spoken else "language_bad", language),
    )
    for reason, detail in checks:
        if reason:
            return Fault(number, login, reason, detail or "")
    members = None
    if groups is not None:
        members = frozenset(
            each.strip() for each in groups.replace("|", ";").replace(",", ";").split(";") if each.strip()
        )
    return StaffRow(
        number,
        login,
        name,
        cell("job"),
        email,
        code,
        cell("site_name") or "",
        cell("region") or "",
        members,
        spoken,
    )
