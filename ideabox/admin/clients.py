"""`clients`: say which programs a shared base lets in, which is the newest, and where IT offers it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

import sqlalchemy as sa

from ideabox.admin.connecting import as_owner, require_owner, server, shared_url
from ideabox.admin.printing import told
from ideabox.admin.speaking import Voice
from ideabox.database.meta import OLDEST_CLIENT, meta_of, say, unsay
from ideabox.errors import InputError
from ideabox.releases import (
    DOWNLOAD,
    LONGEST_DOWNLOAD,
    NEWEST,
    OLDEST,
    VERSION,
    Release,
    newer,
    numbers,
    said_by,
)


def clients(arguments: Namespace, voice: Voice) -> int:
    """Change what is asked to be changed, and print what is said now."""
    asked = {
        key: value.strip()
        for key, value in (
            (NEWEST, arguments.newest),
            (OLDEST, arguments.oldest),
            (DOWNLOAD, arguments.download),
        )
        if value is not None
    }
    with server(shared_url(arguments.database)) as connection:
        require_owner(connection)
        with as_owner(connection):
            before = meta_of(connection)
            require_sense(before | asked, asked)
            changed = {key: value for key, value in asked.items() if before.get(key, "") != value}
            if changed:
                keep(connection, changed)
            release = said_by(meta_of(connection))
    data = {"newest": release.newest, "oldest": release.oldest, "download": release.download}
    told(arguments, data, lines(voice, release))
    return 0


def require_sense(wanted: dict[str, str], asked: dict[str, str]) -> None:
    """What IT wants to be said. Raises InputError: nobody is shut out by a slip of the hand."""
    for key in (NEWEST, OLDEST):
        if key in asked and not VERSION.fullmatch(asked[key]):
            raise InputError("version_format", key, version=asked[key])
    oldest = wanted.get(OLDEST, "")
    if OLDEST in asked and newer(oldest, OLDEST_CLIENT) != oldest:
        raise InputError("oldest_too_old", OLDEST, version=oldest, needed=OLDEST_CLIENT)
    if numbers(oldest) > numbers(wanted.get(NEWEST, "")):
        raise InputError("oldest_is_newest", OLDEST, oldest=oldest, newest=wanted.get(NEWEST, "–"))
    download = asked.get(DOWNLOAD, "")
    if len(download) > LONGEST_DOWNLOAD or not all(sign.isprintable() for sign in download):
        raise InputError("download_length", DOWNLOAD, most=LONGEST_DOWNLOAD)


def keep(connection: sa.Connection, changed: dict[str, str]) -> None:
    """Say it, and note in the audit that it was said; as the owner of the tables."""
    connection.exec_driver_sql("BEGIN")
    try:
        for key, value in changed.items():
            if value:
                say(connection, {key: value})
            else:
                unsay(connection, key)
            note = sa.text("SELECT law.note('clients told', :key, :value)")
            connection.execute(note, {"key": key, "value": value})
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")


def lines(voice: Voice, release: Release) -> Iterator[str]:
    """For people."""
    yield voice.say("clients_said", oldest=release.oldest or "–", newest=release.newest or "–")
    code = "clients_download" if release.download else "clients_no_download"
    yield voice.say(code, download=release.download)
