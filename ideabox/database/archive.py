"""A shared database in one file: a zip of every table as lines (`lines.py`), with counts and checksums.

    tables/<name>.tsv   rows as COPY writes them, secret tables too
    logins.json         login -> SCRAM verifier, where a superuser saved them
    keys.json           person -> the key that opens what they typed on a PC and didn't send
    manifest.json       format, program, schema, when, engine; each table's columns, rows and checksum

Whoever holds the file can read everything: it is made for its owner alone (0600).
"""

from __future__ import annotations

import json
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from ideabox import __version__
from ideabox.database import server_law
from ideabox.database.lines import Shared, Sheet, Source, Sum, sheets
from ideabox.database.moving import Moved
from ideabox.database.schema import HEAD
from ideabox.errors import Conflict, InputError

FORMAT, VERSION = "ideabox-backup", 1
MANIFEST, LOGINS, KEYS = "manifest.json", "logins.json", "keys.json"
_STEP = 5_000
_BLOCK = 256 * 1024
# by COPY, because a server may log what other statements are given; the table is never seen outside of its transaction
_KEYS_COME = "CREATE TABLE ideabox.key_that_came (person uuid, key text)"
_KEYS_CAME = """
ALTER TABLE ideabox.person DISABLE TRIGGER USER;
UPDATE ideabox.person p SET draft_key = decode(c.key, 'hex') FROM ideabox.key_that_came c WHERE p.id = c.person;
ALTER TABLE ideabox.person ENABLE TRIGGER USER;
DROP TABLE ideabox.key_that_came
"""


def save(
    connection: sa.Connection,
    path: Path,
    now: datetime,
    progress: Callable[[int, int], None],
    logins: Mapping[str, str],
) -> tuple[Moved, ...]:
    """Write a shared base into a new file from one snapshot; `connection` acts as the owner of its tables.

    Raises InputError where the file is there already or can't be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError as error:
        raise InputError("file_unwritable", "file", path=str(path)) from error
    try:
        with os.fdopen(handle, "w+b") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            saved = _tables(Shared(connection), archive, progress)
            if logins:
                archive.writestr(LOGINS, json.dumps(dict(logins), indent=1))
            archive.writestr(KEYS, json.dumps(_draft_keys(connection), indent=1))
            archive.writestr(MANIFEST, json.dumps(_manifest(saved, now), indent=1))
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return saved


def _draft_keys(connection: sa.Connection) -> dict[str, str]:
    """Key by person; none in a base whose law is from before there were keys."""
    found = connection.exec_driver_sql("SELECT p.id::text, to_jsonb(p) ->> 'draft_key' FROM ideabox.person p")
    return {str(person): str(key).removeprefix("\\x") for person, key in found if key}


def _tables(
    source: Source, archive: zipfile.ZipFile, progress: Callable[[int, int], None]
) -> tuple[Moved, ...]:
    in_all = sum(source.counts().values())
    done = 0
    saved = []
    for sheet in sheets():
        total = Sum()
        with archive.open(_name(sheet), "w", force_zip64=True) as file:
            block = bytearray()
            for line in source.lines(sheet):
                total.add(line)
                block += line
                if len(block) >= _BLOCK:
                    file.write(bytes(block))
                    block.clear()
                if total.rows % _STEP == 0:
                    progress(done + total.rows, in_all)
            file.write(bytes(block))
        done += total.rows
        progress(done, in_all)
        saved.append(Moved(sheet.name, total.rows, total.checksum))
    return tuple(saved)


def _manifest(saved: tuple[Moved, ...], now: datetime) -> dict[str, Any]:
    columns = {sheet.name: list(sheet.names) for sheet in sheets()}
    return {
        "format": FORMAT,
        "version": VERSION,
        "program": __version__,
        "schema": HEAD,
        "made_at": now.isoformat(),
        "tables": {
            each.table: {"columns": columns[each.table], "rows": each.rows, "checksum": each.checksum}
            for each in saved
        },
    }


@dataclass(frozen=True)
class Archive:
    """A file to restore from."""

    file: zipfile.ZipFile
    manifest: Mapping[str, Any]

    @classmethod
    def open(cls, path: Path) -> Archive:
        """Raises InputError: missing_file, not_a_backup, backup_schema."""
        try:
            with zipfile.ZipFile(path) as file:
                manifest = json.loads(file.read(MANIFEST))
            told = (manifest["format"], manifest["version"])
        except FileNotFoundError as error:
            raise InputError("missing_file", "file", file=str(path)) from error
        except (OSError, zipfile.BadZipFile, KeyError, TypeError, ValueError) as error:
            raise InputError("not_a_backup", "file", path=str(path)) from error
        if told != (FORMAT, VERSION):
            raise InputError("not_a_backup", "file", path=str(path))
        wanted = {sheet.name: list(sheet.names) for sheet in sheets()}
        if manifest.get("schema") != HEAD or wanted != {
            name: each["columns"] for name, each in manifest["tables"].items()
        }:
            raise InputError("backup_schema", "file", program=str(manifest.get("program")))
        return cls(zipfile.ZipFile(path), manifest)

    def counts(self) -> Mapping[str, int]:
        """How many rows each table has."""
        return {name: int(each["rows"]) for name, each in self.manifest["tables"].items()}

    def lines(self, sheet: Sheet) -> Iterator[bytes]:
        """A table's rows."""
        try:
            with self.file.open(_name(sheet)) as file:
                yield from file
        except (zipfile.BadZipFile, zlib.error, KeyError, EOFError) as error:
            raise InputError("backup_damaged", "file", table=sheet.name) from error

    def logins(self) -> dict[str, str]:
        """Verifiers by login, where they were saved."""
        if LOGINS not in self.file.namelist():
            return {}
        said: dict[str, str] = json.loads(self.file.read(LOGINS))
        return said

    def give_keys(self, target: sa.Connection) -> None:
        """Give the people who came the keys they had, so that what they typed on a PC opens again."""
        if KEYS not in self.file.namelist():
            return
        kept: dict[str, str] = json.loads(self.file.read(KEYS))
        server_law.act_as(target, server_law.OWNER)
        server_law.script(target, _KEYS_COME)
        raw: Any = target.connection.dbapi_connection
        with server_law.telling(target), raw.cursor().copy("COPY ideabox.key_that_came FROM STDIN") as sink:
            for person, key in kept.items():
                sink.write_row((person, key))
        server_law.script(target, _KEYS_CAME)
        server_law.stop_acting(target)

    def compare(self, moved: tuple[Moved, ...]) -> None:
        """Raise Conflict where what arrived is not what was saved."""
        for each in moved:
            said = self.manifest["tables"][each.table]
            if (said["rows"], said["checksum"]) != (each.rows, each.checksum):
                raise Conflict("backup_damaged", table=each.table)


def _name(sheet: Sheet) -> str:
    return f"tables/{sheet.name}.tsv"
