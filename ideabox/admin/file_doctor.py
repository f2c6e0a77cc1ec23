"""`doctor` for an embedded database: whether the file is whole, up to date and where it may lie."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import sqlalchemy as sa

from ideabox.admin.checks.check import Finding, Result, State
from ideabox.admin.connecting import embedded_path, refuse_newer
from ideabox.admin.printing import told
from ideabox.admin.speaking import Voice
from ideabox.clock import utc_now
from ideabox.database.engine import Identity, connect
from ideabox.database.refusals import refusals
from ideabox.database.schema import HEAD, version_of
from ideabox.errors import InputError
from ideabox.pasting import command


def file_doctor(arguments: Namespace, voice: Voice) -> int:
    """Look at it; 1 where something is wrong."""
    path = embedded_path(arguments.database)
    if not path.is_file():
        raise InputError("no_database", "database", path=str(path))
    with refusals():
        connection = connect(str(path), Identity(utc_now))
        try:
            refuse_newer(connection)
            results = examine(connection, path)
        finally:
            connection.close()
    data = {
        "checks": [
            {"check": each.name, "state": str(each.state), "findings": [one.subject for one in each.findings]}
            for each in results
        ]
    }
    lines = []
    for each in results:
        lines.append(f"{voice.say(f'state_{each.state}')}  {voice.say(f'check_{each.name}')}")
        lines += [f"    {one.subject}\n      > {one.mend}" for one in each.findings]
    told(arguments, data, lines)
    return 1 if any(each.state is State.OPEN for each in results) else 0


def examine(connection: sa.Connection, path: Path) -> list[Result]:
    """Each check in turn."""
    ask = connection.exec_driver_sql
    broken = [str(said) for said in ask("PRAGMA integrity_check(5)").scalars() if said != "ok"]
    lost = [f"{row[0]} -> {row[2]}" for row in ask("PRAGMA foreign_key_check").all()[:5]]
    version = version_of(connection)
    old = [f"{version or '–'} < {HEAD}"] if version is None or version < HEAD else []
    restore = "ideabox-admin --database NEW restore BACKUP"
    upgrade = command(str(path), "upgrade")
    return [
        _result("integrity", broken, restore),
        _result("references", lost, restore),
        _result("schema", old, upgrade),
    ]


def _result(name: str, found: list[str], mend: str) -> Result:
    findings = tuple(Finding(subject, mend) for subject in found)
    return Result(name, State.OPEN if findings else State.FINE, findings)
