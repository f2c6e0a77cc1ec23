"""`backup`, `restore` and `copy`: a whole base into a file, out of it, and from a pilot's computer to the server."""

from __future__ import annotations

import os
import sqlite3
import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from ideabox.addresses import is_shared
from ideabox.admin.arrival import Logins, comers, logins_for, prepare
from ideabox.admin.connecting import as_owner, embedded_path, require_owner, server, shared_url
from ideabox.admin.printing import told
from ideabox.admin.progress import ProgressBar
from ideabox.admin.server_lines import ServerLines, server_lines
from ideabox.admin.speaking import Voice
from ideabox.clock import utc_now
from ideabox.database.archive import Archive, save
from ideabox.database.engine import Identity, connect
from ideabox.database.lines import Embedded
from ideabox.database.moving import Moved, copy_base, fill
from ideabox.database.place import refuse_network
from ideabox.database.refusals import SURROUNDINGS
from ideabox.database.schema import require_version
from ideabox.errors import InputError

_PAGES = 1_000
_SQLITE = b"SQLite format 3\0"


def backup(arguments: Namespace, voice: Voice) -> int:
    """Save a base into a new file."""
    path: Path = arguments.file
    if path.exists():
        raise InputError("file_exists", "file", path=str(path))
    if not is_shared(arguments.database):
        _copy_file(embedded_path(arguments.database), path, voice.say("backup_label"))
        told(arguments, {"file": str(path.absolute())}, [voice.say("saved", path=str(path))])
        return 0
    bar = ProgressBar(sys.stderr, voice.say("backup_label"))
    try:
        with server(arguments.database) as connection:
            held = require_owner(connection)
            connection.exec_driver_sql("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            logins = _verifiers(connection) if held.superuser else {}
            with as_owner(connection):
                require_version(connection)
                saved = save(connection, path, utc_now(), bar, logins)
            connection.exec_driver_sql("COMMIT")
    finally:
        bar.close()
    lines = [voice.say("saved", path=str(path)), *_tables(voice, saved)]
    if not held.superuser:
        lines.append(voice.say("saved_without_logins"))
    told(arguments, {"file": str(path.absolute()), "logins": len(logins), "tables": _as_json(saved)}, lines)
    return 0


def _verifiers(connection: sa.Connection) -> dict[str, str]:
    """What the server keeps of people's passwords; for superusers."""
    found = connection.exec_driver_sql(
        "SELECT a.rolname, a.rolpassword FROM pg_authid a JOIN ideabox.person p ON p.login = a.rolname"
        " WHERE a.rolcanlogin AND p.active AND p.imported_from IS NULL"
        " AND a.rolpassword LIKE 'SCRAM-SHA-256$%%' AND pg_has_role(a.oid, 'ideabox_person', 'MEMBER') AND NOT a.rolsuper"
    )
    return {str(login): str(verifier) for login, verifier in found}


def restore(arguments: Namespace, voice: Voice) -> int:
    """Fill an empty base from a file."""
    path: Path = arguments.file
    if not path.is_file():
        raise InputError("missing_file", "file", file=str(path))
    with path.open("rb") as file:
        embedded = file.read(len(_SQLITE)) == _SQLITE
    if not is_shared(arguments.database):
        if not embedded:
            raise InputError("backup_is_shared", "file", path=str(path))
        return _restore_file(path, embedded_path(arguments.database), arguments, voice)
    if embedded:
        raise InputError("backup_is_embedded", "file", path=str(path))
    archive = Archive.open(path)
    bar = ProgressBar(sys.stderr, voice.say("restore_label"))
    try:
        with server(arguments.database) as target:
            prepare(target, make=arguments.make)
            with logins_for(target, comers(archive), archive.logins(), arguments, bar) as logins:

                def arrived(moved: tuple[Moved, ...]) -> None:
                    archive.compare(moved)
                    archive.give_keys(target)
                    logins.arrive(target, bar)

                moved = fill(archive, target, bar, arrived)
            came = Came(moved, logins, server_lines(target, arguments.database))
    finally:
        bar.close()
        archive.file.close()
    came.tell(arguments, voice)
    return 0


def copy(arguments: Namespace, voice: Voice) -> int:
    """Move an embedded base to the server."""
    source_path, target_url = embedded_path(arguments.source), shared_url(arguments.target)
    if not source_path.is_file():
        raise InputError("no_database", "from", path=str(source_path))
    bar = ProgressBar(sys.stderr, voice.say("copy_label"))
    source = connect(str(source_path), Identity(utc_now))
    try:
        require_version(source)
        with server(target_url) as target:
            prepare(target, make=arguments.make)
            with logins_for(target, comers(Embedded(source)), {}, arguments, bar) as logins:
                moved = copy_base(source, target, bar, lambda _: logins.arrive(target, bar))
            came = Came(moved, logins, server_lines(target, target_url))
    finally:
        bar.close()
        source.close()
    came.tell(arguments, voice)
    return 0


def _copy_file(source: Path, target: Path, label: str) -> None:
    """One embedded base into a new file, while others may be writing; by SQLite's own backup."""
    if not source.is_file():
        raise InputError("no_database", "database", path=str(source))
    part = target.with_name(target.name + ".part")
    try:
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
    except OSError as error:
        raise InputError("file_unwritable", "file", path=str(target)) from error
    bar = ProgressBar(sys.stderr, label)
    before, after = sqlite3.connect(source), sqlite3.connect(part)
    try:
        before.backup(after, pages=_PAGES, progress=lambda _, left, in_all: bar(in_all - left, in_all))
        if after.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise InputError("database_damaged", "database")
        after.execute("PRAGMA journal_mode = DELETE")
        after.close()
        part.replace(target)
    except sqlite3.DatabaseError as error:
        code = next((code for part, code in SURROUNDINGS if part in str(error)), "database_damaged")
        raise InputError(code, "database") from error
    finally:
        before.close()
        after.close()
        bar.close()
        part.unlink(missing_ok=True)


def _restore_file(path: Path, target: Path, arguments: Namespace, voice: Voice) -> int:
    if target.exists():
        raise InputError("file_exists", "database", path=str(target))
    refuse_network(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    _copy_file(path, target, voice.say("restore_label"))
    told(arguments, {"database": str(target)}, [voice.say("ready", path=str(target))])
    return 0


@dataclass(frozen=True, slots=True)
class Came:
    """A base that has come to a server, with its people's logins."""

    moved: tuple[Moved, ...]
    logins: Logins
    lines: ServerLines

    def tell(self, arguments: Namespace, voice: Voice) -> None:
        """What came, what became of passwords, and what comes next; the server's lines where the base was made here."""
        file = self.logins.file
        counts = self.logins.counts()
        data = {
            "tables": _as_json(self.moved),
            "passwords": str(file.path.absolute()) if file else None,
            "logins": counts,
        }
        lines = [
            voice.say("arrived"),
            *_tables(voice, self.moved),
            "",
            voice.say("logins_came", count=len(self.logins.given)),
            *("  " + voice.say(f"logins_{kind}", count=count) for kind, count in counts.items() if count),
        ]
        if file is not None:
            lines.append(voice.say("passwords_in", path=str(file.path.absolute())))
        if arguments.make:
            data |= self.lines.as_data()
            lines += self.lines.as_lines(voice)
        else:
            lines += ["", voice.say("doctor_hint", command=self.lines.doctor)]
        told(arguments, data, lines)


def _tables(voice: Voice, moved: tuple[Moved, ...]) -> Iterator[str]:
    for each in moved:
        yield f"  {each.table.ljust(24)} {voice.number(each.rows).rjust(12)}  {each.checksum}"


def _as_json(moved: tuple[Moved, ...]) -> list[dict[str, object]]:
    return [{"table": each.table, "rows": each.rows, "checksum": each.checksum} for each in moved]
