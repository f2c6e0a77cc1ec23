"""Brings a staff list into a base: sites and groups made, people added or brought up to date, in a few statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ideabox.admin.staff_sheet import StaffList, StaffRow
from ideabox.ids import new_id
from ideabox.people.tables import group_member, person, person_group, site

_AT_ONCE = 500


@dataclass
class StaffReport:
    """What came in, or would."""

    read: int = 0
    added: list[StaffRow] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: int = 0
    returned: list[str] = field(default_factory=list)  # were suspended, and are on the list again
    deactivated: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)  # missing, but administrators: somebody must stay
    sites_added: int = 0
    sites_updated: int = 0
    groups_added: int = 0


@dataclass(frozen=True)
class Known:
    """A person as the base has them."""

    id: UUID
    values: Mapping[str, Any]
    active: bool
    administrator: bool
    groups: frozenset[UUID]


def bring_in(
    connection: sa.Connection, staff: StaffList, language: str, *, deactivate_missing: bool, reads_email: bool
) -> StaffReport:
    """Write the list, in the caller's transaction."""
    report = StaffReport(read=len(staff.rows) + len(staff.faults))
    sites = _sites(connection, staff.rows, report)
    groups = _groups(connection, staff.rows, report)
    known = _known(connection, reads_email=reads_email)
    added, changed, left, joined = [], [], [], []
    for row in staff.rows:
        values = _values(row, sites, reads_email=reads_email)
        wanted = None if row.groups is None else frozenset(groups[name] for name in row.groups)
        before = known.get(row.login)
        if before is None:
            made = {
                "id": new_id(),
                "login": row.login,
                "language": language,
                "active": True,
                "administrator": False,
            }
            added.append(made | {"job": "", "email": row.email or None, "site_id": None} | values)
            joined += [{"person_id": made["id"], "group_id": group} for group in wanted or ()]
            report.added.append(row)
            continue
        differs = {name: value for name, value in values.items() if before.values.get(name) != value}
        if not before.active:
            differs["active"] = True
            report.returned.append(row.login)
        if not reads_email and row.email:
            differs["email"] = row.email  # it can't be compared, only written
        moves = wanted is not None and wanted != before.groups
        if differs:
            changed.append(
                {"this": before.id, "who": row.login} | dict(before.values) | differs | {"active": True}
            )
        if moves and wanted is not None:
            joined += [{"person_id": before.id, "group_id": group} for group in wanted - before.groups]
            left += [{"person_id": before.id, "group_id": group} for group in before.groups - wanted]
        if differs or moves:
            report.updated.append(row.login)
        else:
            report.unchanged += 1
    _write(connection, added, changed, joined, left, reads_email=reads_email)
    if deactivate_missing:
        _deactivate_missing(connection, staff, known, report)
    return report


def _values(row: StaffRow, sites: Mapping[str, UUID], *, reads_email: bool) -> dict[str, Any]:
    """What the list says of a person; columns it hasn't say nothing."""
    said: dict[str, Any] = {"name": row.name}
    if row.job is not None:
        said["job"] = row.job
    if row.email is not None and reads_email:
        said["email"] = row.email or None
    if row.site_code is not None:
        said["site_id"] = sites.get(row.site_code)
    if row.language is not None:
        said["language"] = row.language
    return said


def _known(connection: sa.Connection, *, reads_email: bool) -> dict[str, Known]:
    """Everybody who may sign in."""
    columns = [person.c.id, person.c.login, person.c.name, person.c.job, person.c.site_id, person.c.language]
    columns += [person.c.active, person.c.administrator, *([person.c.email] if reads_email else [])]
    memberships: dict[UUID, set[UUID]] = {}
    for who, group in connection.execute(sa.select(group_member.c.person_id, group_member.c.group_id)):
        memberships.setdefault(who, set()).add(group)
    known = {}
    for found in connection.execute(sa.select(*columns).where(person.c.imported_from.is_(None))):
        values = {name: getattr(found, name) for name in ("name", "job", "site_id", "language")}
        if reads_email:
            values["email"] = found.email
        groups = frozenset(memberships.get(found.id, ()))
        known[found.login] = Known(found.id, values, found.active, found.administrator, groups)
    return known


def _sites(connection: sa.Connection, rows: Sequence[StaffRow], report: StaffReport) -> dict[str, UUID]:
    """The id of every site named; new ones are made, others get the list's name and region."""
    known = {found.code: found for found in connection.execute(sa.select(site))}
    wanted: dict[str, tuple[str, str]] = {}
    for row in rows:
        if row.site_code:
            name, region = wanted.get(row.site_code, ("", ""))
            wanted[row.site_code] = (row.site_name or name, row.region or region)
    added = [
        {"id": new_id(), "code": code, "name": name or code, "region": region}
        for code, (name, region) in wanted.items()
        if code not in known
    ]
    changed = [
        {"this": known[code].id, "name": name or known[code].name, "region": region or known[code].region}
        for code, (name, region) in wanted.items()
        if code in known
        and (name or known[code].name, region or known[code].region) != (known[code].name, known[code].region)
    ]
    if added:
        connection.execute(sa.insert(site), added)
    for each in changed:
        renamed = sa.update(site).where(site.c.id == each["this"])
        connection.execute(renamed.values(name=each["name"], region=each["region"]))
    report.sites_added, report.sites_updated = len(added), len(changed)
    return {code: found.id for code, found in known.items()} | {each["code"]: each["id"] for each in added}


def _groups(connection: sa.Connection, rows: Sequence[StaffRow], report: StaffReport) -> dict[str, UUID]:
    known = {found.name: found.id for found in connection.execute(sa.select(person_group))}
    wanted = {name for row in rows for name in row.groups or ()}
    added = [{"id": new_id(), "name": name} for name in sorted(wanted - known.keys())]
    if added:
        connection.execute(sa.insert(person_group), added)
    report.groups_added = len(added)
    return known | {each["name"]: each["id"] for each in added}


def _write(
    connection: sa.Connection,
    added: list[dict[str, Any]],
    changed: list[dict[str, Any]],
    joined: list[dict[str, Any]],
    left: list[dict[str, Any]],
    *,
    reads_email: bool,
) -> None:
    if added:
        connection.execute(sa.insert(person), added)
    for each in changed:
        names = ["name", "job", "site_id", "language", "active"]
        names += ["email"] if reads_email or "email" in each else []
        values = {name: each[name] for name in names if name in each}
        connection.execute(sa.update(person).where(person.c.id == each["this"]).values(values))
    for gone in _pieces(left):
        pairs = sa.tuple_(group_member.c.person_id, group_member.c.group_id)
        connection.execute(
            sa.delete(group_member).where(pairs.in_([(each["person_id"], each["group_id"]) for each in gone]))
        )
    if joined:
        connection.execute(sa.insert(group_member), joined)


def _deactivate_missing(
    connection: sa.Connection, staff: StaffList, known: Mapping[str, Known], report: StaffReport
) -> None:
    """Suspend who is no longer on the list; a row with a fault still counts as being on it."""
    listed = {row.login for row in staff.rows} | {fault.login for fault in staff.faults}
    for login, before in sorted(known.items()):
        if login in listed or not before.active:
            continue
        (report.kept if before.administrator else report.deactivated).append(login)
    for some in _pieces(report.deactivated):
        connection.execute(sa.update(person).where(person.c.login.in_(some)).values(active=False))


def _pieces(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(rows), _AT_ONCE):
        yield rows[start : start + _AT_ONCE]
