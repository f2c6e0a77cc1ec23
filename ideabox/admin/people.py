"""`people import|list|deactivate|reset-password|grant`: who may sign in, and as what."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from ideabox.admin.logins import NewLogin
from ideabox.admin.passwords import PasswordFile, new_password, verifier_of, verifiers_of
from ideabox.admin.people_base import PeopleBase, people_base
from ideabox.admin.printing import told
from ideabox.admin.progress import ProgressBar
from ideabox.admin.setting_up import USUAL_FILE
from ideabox.admin.speaking import Voice
from ideabox.admin.staff import StaffReport, bring_in
from ideabox.admin.staff_sheet import Fault, StaffList, read_staff
from ideabox.campaigns.tables import campaign, campaign_role
from ideabox.database.moving import silent
from ideabox.database.writing import insert, run
from ideabox.errors import InputError, NotFound
from ideabox.people.tables import person, site
from ideabox.words import Role

ADMINISTRATOR = "administrator"
ROLES = (ADMINISTRATOR, *(str(role) for role in Role))


def people(arguments: Namespace, voice: Voice) -> int:
    """One of its own commands."""
    commands = {
        "import": _import,
        "list": _list,
        "deactivate": _deactivate,
        "reset-password": _reset_password,
        "grant": _grant,
    }
    return commands[arguments.people_command](arguments, voice)


def _import(arguments: Namespace, voice: Voice) -> int:
    staff = read_staff(arguments.file)
    if arguments.deactivate_missing and not staff.rows:
        raise InputError("staff_empty", "file", path=str(arguments.file))
    bar = ProgressBar(sys.stderr, voice.say("people_label"))
    try:
        with people_base(arguments.database) as base:
            staff = _without_foreign(base, staff)
            new = _newcomers(base, staff, arguments)
            file = PasswordFile(Path(arguments.passwords or USUAL_FILE)) if new else None
            made = _passwords(new, bar)
            if file is not None:
                file.write(
                    (row.login, row.name, made[row.login][0]) for row in staff.rows if row.login in made
                )
            try:
                report = _bring_in(base, staff, made, arguments, voice, bar)
            except BaseException:
                if file is not None:
                    file.forget()
                raise
    finally:
        bar.close()
    passwords = str(file.path.absolute()) if file is not None else None
    told(arguments, _as_json(report, staff, passwords), _lines(voice, arguments, report, staff, passwords))
    return 1 if staff.faults else 0


def _without_foreign(base: PeopleBase, staff: StaffList) -> StaffList:
    """A login that is a role of something else is never taken over."""
    foreign = set(base.foreign([row.login for row in staff.rows]))
    faults = [
        Fault(row.number, row.login, "login_foreign", row.login) for row in staff.rows if row.login in foreign
    ]
    rows = tuple(row for row in staff.rows if row.login not in foreign)
    return replace(
        staff, rows=rows, faults=tuple(sorted((*staff.faults, *faults), key=lambda each: each.row))
    )


def _newcomers(base: PeopleBase, staff: StaffList, arguments: Namespace) -> list[str]:
    """Who needs a password."""
    if not base.shared or arguments.no_passwords or arguments.dry_run:
        return []
    with base.seeing():
        known = set(base.connection.scalars(sa.select(person.c.login)))
    return [row.login for row in staff.rows if row.login not in known]


def _passwords(logins: list[str], bar: ProgressBar) -> dict[str, tuple[str, str]]:
    """Password and verifier of each; made before the transaction, which must not stand idle."""
    passwords = [new_password() for _ in logins]
    pairs = zip(passwords, verifiers_of(passwords, bar), strict=True)
    return dict(zip(logins, pairs, strict=True))


def _bring_in(
    base: PeopleBase,
    staff: StaffList,
    made: dict[str, tuple[str, str]],
    arguments: Namespace,
    voice: Voice,
    bar: ProgressBar,
) -> StaffReport:
    with base.transaction(keep=not arguments.dry_run):
        with base.seeing():
            report = bring_in(
                base.connection,
                staff,
                voice.language,
                deactivate_missing=arguments.deactivate_missing,
                reads_email=base.owner,
            )
            if made:
                fresh = sa.update(person).where(person.c.login.in_(list(made)))
                base.connection.execute(fresh.values(fresh_password=True))
        if not arguments.dry_run:
            new = [NewLogin(row.login, made.get(row.login, (None, None))[1], False) for row in report.added]
            back = [NewLogin(login, None, _administers(base, login)) for login in report.returned]
            base.give([*new, *back], bar)
            base.close(report.deactivated)
    if not arguments.dry_run:
        base.end_sessions(report.deactivated)
    return report


def _administers(base: PeopleBase, login: str) -> bool:
    with base.seeing():
        return bool(base.find(login).administrator)


def _as_json(report: StaffReport, staff: StaffList, passwords: str | None) -> dict[str, Any]:
    return {
        "read": report.read,
        "added": [row.login for row in report.added],
        "updated": report.updated,
        "unchanged": report.unchanged,
        "returned": report.returned,
        "deactivated": report.deactivated,
        "kept": report.kept,
        "sites_added": report.sites_added,
        "sites_updated": report.sites_updated,
        "groups_added": report.groups_added,
        "passwords": passwords,
        "refused": [{"row": each.row, "reason": each.reason, "detail": each.detail} for each in staff.faults],
        "columns_left_out": [{"title": each.title, "nearest": each.nearest} for each in staff.strays],
    }


def _lines(
    voice: Voice, arguments: Namespace, report: StaffReport, staff: StaffList, passwords: str | None
) -> Iterator[str]:
    yield voice.say("staff_read", count=report.read)
    for code, count in (
        ("staff_added", len(report.added)),
        ("staff_updated", len(report.updated)),
        ("staff_unchanged", report.unchanged),
        ("staff_returned", len(report.returned)),
        ("staff_deactivated", len(report.deactivated)),
        ("staff_sites_added", report.sites_added),
        ("staff_sites_updated", report.sites_updated),
        ("staff_groups_added", report.groups_added),
    ):
        yield "  " + voice.say(code, count=count)
    for stray in staff.strays:
        code = "stray_column_like" if stray.nearest else "stray_column"
        nearest = (f"column_{stray.nearest}",) if stray.nearest else ""
        yield voice.say(code, title=stray.title, nearest=nearest)
    if report.kept:
        yield voice.say("staff_kept", logins=", ".join(report.kept))
    if staff.faults:
        yield voice.say("refused_rows", count=len(staff.faults))
    for fault in staff.faults:
        reason = voice.say(fault.reason, detail=fault.detail)
        yield "  " + voice.say("refused_row", file=arguments.file.name, row=str(fault.row), reason=reason)
    if passwords is not None:
        yield voice.say("passwords_in", path=passwords)
    if arguments.dry_run:
        yield voice.say("was_dry_run")


def _list(arguments: Namespace, voice: Voice) -> int:
    ask = (
        sa.select(
            person.c.login, person.c.name, site.c.code.label("site"), person.c.active, person.c.administrator
        )
        .select_from(person.outerjoin(site, site.c.id == person.c.site_id))
        .where(person.c.imported_from.is_(None))
        .order_by(person.c.login)
    )
    if not arguments.all:
        ask = ask.where(person.c.active)
    with people_base(arguments.database) as base, base.seeing():
        found = [dict(row) for row in base.connection.execute(ask).mappings()]
    widths = {
        key: max((len(row[key] or "") for row in found), default=0) for key in ("login", "name", "site")
    }

    def lines() -> Iterator[str]:
        for row in found:
            parts = [(row[key] or "").ljust(width) for key, width in widths.items()]
            marks = [] if row["active"] else [voice.say("person_suspended")]
            marks += [voice.say("person_administrator")] if row["administrator"] else []
            yield "  ".join([*parts, ", ".join(marks)]).rstrip()

    told(arguments, found, lines())
    return 0


def _deactivate(arguments: Namespace, voice: Voice) -> int:
    """Suspended people see nothing at once; their login is closed."""
    active: dict[str, bool] = {}
    with people_base(arguments.database) as base:
        with base.transaction():
            with base.seeing():
                for login in arguments.login:
                    found = base.find(login)
                    active[login] = active.get(login, False) or bool(found.active)
                    suspended = sa.update(person).where(person.c.id == found.id, person.c.active)
                    base.connection.execute(suspended.values(active=False))
            base.close(arguments.login)
        base.end_sessions(arguments.login)
    for login, was_active in active.items():
        print(voice.say("deactivated" if was_active else "deactivated_already", login=login))
    return 0


def _reset_password(arguments: Namespace, voice: Voice) -> int:
    file = PasswordFile(Path(arguments.passwords or USUAL_FILE))
    made = {login: new_password() for login in dict.fromkeys(arguments.login)}
    with people_base(arguments.database) as base:
        if not base.shared:
            raise InputError("shared_only", "database")
        with base.seeing():
            found = {login: base.find(login) for login in made}
        for login, who in found.items():
            if not who.active:
                raise InputError("suspended_person", "login", login=login)
        logins = [
            NewLogin(login, verifier_of(password), bool(found[login].administrator))
            for login, password in made.items()
        ]
        file.write((login, str(found[login].name), password) for login, password in made.items())
        try:
            with base.transaction():
                with base.seeing():
                    fresh = sa.update(person).where(person.c.login.in_(list(made)))
                    base.connection.execute(fresh.values(fresh_password=True))
                base.give(logins, silent)
        except BaseException:
            file.forget()
            raise
    print(voice.say("passwords_in", path=str(file.path.absolute())))
    return 0


def _grant(arguments: Namespace, voice: Voice) -> int:
    """A role in a campaign, or the administration of Ideabox; or taken back."""
    if (arguments.role == ADMINISTRATOR) == bool(arguments.campaign):
        raise InputError("grant_campaign", "campaign")
    with people_base(arguments.database) as base, base.transaction():
        with base.seeing():
            found = base.find(arguments.login)
            if arguments.role == ADMINISTRATOR:
                chosen = sa.update(person).where(person.c.id == found.id)
                base.connection.execute(chosen.values(administrator=not arguments.take_back))
            else:
                _grant_role(base.connection, found.id, arguments)
        if arguments.role == ADMINISTRATOR and found.active:
            base.give([NewLogin(arguments.login, None, not arguments.take_back)], silent)
    code = "taken_back" if arguments.take_back else "granted"
    print(voice.say(code, login=arguments.login, role=arguments.role))
    return 0


def _grant_role(connection: sa.Connection, who: Any, arguments: Namespace) -> None:
    named = sa.select(campaign.c.id).where(campaign.c.name == arguments.campaign)
    campaigns = connection.scalars(named).all()
    if not campaigns:
        raise NotFound("no_such_campaign", name=arguments.campaign)
    if len(campaigns) > 1:
        raise InputError("campaign_ambiguous", "campaign", name=arguments.campaign)
    values = {"campaign_id": campaigns[0], "person_id": who, "role": arguments.role}
    if arguments.take_back:
        mine = [campaign_role.c[name] == value for name, value in values.items()]
        run(connection, sa.delete(campaign_role).where(*mine))
    else:
        run(connection, insert(connection, campaign_role).values(values).on_conflict_do_nothing())
