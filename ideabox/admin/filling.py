"""`sample`, `import`, `stats` and `export-schema`: what is brought into a base, and what it holds."""

from __future__ import annotations

import sys
import tempfile
import time
from argparse import Namespace
from pathlib import Path

from ideabox.addresses import is_shared
from ideabox.admin.connecting import as_owner, embedded_path, opened, require_owner, server
from ideabox.admin.printing import told
from ideabox.admin.progress import ProgressBar
from ideabox.admin.reads import holds_sample, stats
from ideabox.admin.setting_up import found
from ideabox.admin.speaking import Voice
from ideabox.admin.telling import tell_import, tell_stats
from ideabox.backend import Backend
from ideabox.clock import utc_now
from ideabox.database.schema import whole_schema
from ideabox.errors import InputError, PermissionDenied
from ideabox.paths import Profile
from ideabox.transfer.importing import FORMATS, Order, carry_out
from ideabox.transfer.sample import fill_sample


def import_ideas(arguments: Namespace, voice: Voice) -> int:
    """Into the database, a file being made where there is none; a dry run then makes one it throws away."""
    if is_shared(arguments.database):
        return _import_into_shared(arguments, voice)
    path = embedded_path(arguments.database)
    with tempfile.TemporaryDirectory() as trial:
        if arguments.dry_run and not path.exists():
            path = Path(trial) / "trial.sqlite"
        with opened(str(path), make=not path.exists()) as backend:
            found(backend, path, voice)
            return _import_into(backend, arguments, voice)


def _import_into_shared(arguments: Namespace, voice: Voice) -> int:
    """As somebody who administers Ideabox: the law lets nobody else write old dates, and a DBA is nobody there."""
    try:
        with opened(arguments.database, make=False) as backend:
            return _import_into(backend, arguments, voice)
    except PermissionDenied as refused:
        if refused.code not in ("no_account", "not_administrator"):
            raise
        raise PermissionDenied("import_administrator") from refused


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


def print_stats(arguments: Namespace, voice: Voice) -> int:
    """How much of everything there is; a shared base tells its DBA."""
    if is_shared(arguments.database):
        with server(arguments.database) as connection:
            require_owner(connection)
            with as_owner(connection):
                figures = stats(connection)
    else:
        with opened(arguments.database, make=False) as backend:
            figures = stats(backend.connection)
    told(arguments, figures, tell_stats(voice, figures))
    return 0


def export_schema(arguments: Namespace, voice: Voice) -> int:
    """Of the embedded database named, else of a new one."""
    if is_shared(arguments.database):
        raise InputError("schema_shared", "database")
    with tempfile.TemporaryDirectory() as folder:
        named = str(embedded_path(arguments.database)) if arguments.database else ""
        fresh = str(Path(folder) / "schema.sqlite")
        with opened(named or fresh, make=not named) as backend:
            print(whole_schema(backend.connection), end="")
    return 0


def sample(arguments: Namespace, voice: Voice) -> int:
    """Into an empty embedded database; one that holds the sample already is left as it is."""
    if is_shared(arguments.database):
        raise InputError("sample_shared", "database")
    path = embedded_path(arguments.database) if arguments.database else Profile.default().sample
    with opened(str(path), make=True) as backend:
        if not backend.is_founded:
            fill_sample(backend, voice.language, utc_now())
        elif not holds_sample(backend.connection):
            raise InputError("not_empty", "database", path=str(path))
    print(voice.say("sample_made", path=str(path)))
    return 0
