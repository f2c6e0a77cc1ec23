"""What each command of `ideabox-admin` does."""

from __future__ import annotations

import getpass
import json
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ideabox.admin.client_doctor import client_doctor
from ideabox.admin.progress import ProgressBar
from ideabox.admin.reads import holds_sample, stats
from ideabox.admin.speaking import Voice
from ideabox.admin.telling import tell_import, tell_stats
from ideabox.backend import Backend
from ideabox.clock import utc_now
from ideabox.database.schema import whole_schema
from ideabox.database.upgrade import upgrade
from ideabox.errors import InputError
from ideabox.paths import Profile
from ideabox.transfer.importing import FORMATS, Order, carry_out
from ideabox.transfer.sample import fill_sample


def run(arguments: Namespace, voice: Voice) -> int:
    """Carry out one command; the program's exit code. Raises AppError."""
    commands = {
        "init": _init,
        "sample": _sample,
        "import": _import,
        "stats": _stats,
        "export-schema": _export_schema,
        "doctor": client_doctor,
    }
    return commands[arguments.command](arguments, voice)


def _path(arguments: Namespace) -> Path:
    """The database's file; raises InputError for what is none."""
    url: str = arguments.database
    path = url.removeprefix("sqlite:///")
    if "://" in path:
        raise InputError("database_kind", "database", url=url)
    return Path(path).expanduser() if path else Profile.default().database


@contextmanager
def _opened(path: Path, *, make: bool) -> Iterator[Backend]:
    """A database open; `make`: it is made or brought up to date, else it must be there."""
    if make:
        path.parent.mkdir(parents=True, exist_ok=True)
    elif not path.is_file():
        raise InputError("no_database", "database", path=str(path))
    backend = Backend.open(str(path), prepare=upgrade if make else None)
    try:
        yield backend
    finally:
        backend.close()


def _found(backend: Backend, path: Path, voice: Voice, name: str = "", organisation: str = "") -> None:
    """Let the first person in where there is none yet."""
    if backend.is_founded:
        return
    box = (voice.say("box_name"), voice.say("box_question"))
    owner = name or _login()
    backend.found(owner, organisation, box, voice.language)
    print(voice.say("made", path=str(path), name=owner, login=backend.actor.login))


def _login() -> str:
    """Who runs the program."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container's user may have no name
        return "administrator"


def _init(arguments: Namespace, voice: Voice) -> int:
    path = _path(arguments)
    with _opened(path, make=True) as backend:
        _found(backend, path, voice, arguments.name, arguments.organisation)
    print(voice.say("ready", path=str(path)))
    return 0


def _import(arguments: Namespace, voice: Voice) -> int:
    """Into the database, which is made where there is none; a dry run then makes one it throws away."""
    path = _path(arguments)
    with tempfile.TemporaryDirectory() as trial:
        if arguments.dry_run and not path.exists():
            path = Path(trial) / "trial.sqlite"
        with _opened(path, make=not path.exists()) as backend:
            _found(backend, path, voice)
            return _import_into(backend, arguments, voice)


def _import_into(backend: Backend, arguments: Namespace, voice: Voice) -> int:
    order = Order(
        format=FORMATS[arguments.format],
        paths=arguments.paths,
        campaign=arguments.campaign,
        administrator=backend.actor.person_id,
        language=arguments.texts,
        dry_run=arguments.dry_run,
        strict=arguments.strict,
    )
    progress = ProgressBar(sys.stderr, arguments.format)
    begun = time.monotonic()
    try:
        report = carry_out(order, backend.importing, progress)
    finally:
        progress.close()
    for line in tell_import(voice, order, report, time.monotonic() - begun):
        print(line)
    return 1 if order.strict and report.refusals else 0


def _stats(arguments: Namespace, voice: Voice) -> int:
    with _opened(_path(arguments), make=False) as backend:
        figures = stats(backend.connection)
    if arguments.json:
        print(json.dumps(figures, indent=2))
    else:
        for line in tell_stats(voice, figures):
            print(line)
    return 0


def _export_schema(arguments: Namespace, voice: Voice) -> int:
    """Of the database named, else of a new one."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "schema.sqlite"
        with _opened(
            _path(arguments) if arguments.database else fresh, make=not arguments.database
        ) as backend:
            print(whole_schema(backend.connection), end="")
    return 0


def _sample(arguments: Namespace, voice: Voice) -> int:
    """Into an empty database; one that holds the sample already is left as it is."""
    path = _path(arguments) if arguments.database else Profile.default().sample
    with _opened(path, make=True) as backend:
        if not backend.is_founded:
            fill_sample(backend, voice.language, utc_now())
        elif not holds_sample(backend.connection):
            raise InputError("not_empty", "database", path=str(path))
    print(voice.say("sample_made", path=str(path)))
    return 0
