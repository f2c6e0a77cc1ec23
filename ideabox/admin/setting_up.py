"""`init` and `upgrade`: a database made, its first person let in, and brought up to date later."""

from __future__ import annotations

import getpass
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa

from ideabox.addresses import is_shared
from ideabox.admin.connecting import (
    as_owner,
    embedded_path,
    is_interactive,
    opened,
    refuse_newer,
    require_owner,
    server,
    shared_url,
)
from ideabox.admin.logins import require_usable
from ideabox.admin.passwords import LEAST, PasswordFile, new_password, verifier_of
from ideabox.admin.printing import told
from ideabox.admin.server_lines import ServerLines, server_lines
from ideabox.admin.server_setup import (
    Founder,
    Pending,
    bring_up_to_date,
    lay,
    let_in,
    pending,
)
from ideabox.admin.speaking import Voice
from ideabox.backend import Backend
from ideabox.clock import utc_now
from ideabox.database.engine import Identity, connect
from ideabox.database.moving import holds_people
from ideabox.database.schema import HEAD, has_this_law, version_of
from ideabox.database.upgrade import upgrade as upgrade_base
from ideabox.database.upgrade import waiting
from ideabox.errors import InputError
from ideabox.people.writes import login_for

USUAL_FILE = "ideabox-passwords.csv"


def own_login() -> str:
    """Who runs the program."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container's user may have no name
        return "administrator"


def found(backend: Backend, path: Path, voice: Voice, name: str = "", organisation: str = "") -> None:
    """Let the first person into an embedded database where there is none yet."""
    if backend.is_founded:
        return
    box = (voice.say("box_name"), voice.say("box_question"))
    owner = name or own_login()
    backend.found(owner, organisation, box, voice.language)
    print(voice.say("made", path=str(path), name=owner, login=backend.actor.login))


def init(arguments: Namespace, voice: Voice) -> int:
    """A database with its first person; a shared one with all that guards it."""
    if is_shared(arguments.database):
        return _init_server(arguments, voice)
    path = embedded_path(arguments.database)
    with opened(arguments.database, make=True) as backend:
        if not arguments.empty:
            found(backend, path, voice, arguments.name, arguments.organisation)
    print(voice.say("ready", path=str(path)))
    return 0


def _init_server(arguments: Namespace, voice: Voice) -> int:
    with server(arguments.database) as connection:
        held = lay(connection)
        passwords = _first_person(connection, arguments, voice)
        lines = server_lines(connection, arguments.database)
        version = version_of(connection)
    data = {
        "schema": version,
        "hardened": held.superuser,
        "passwords": str(passwords) if passwords else None,
    }
    ready = _server_ready(voice, arguments.database, lines, hardened=held.superuser)
    told(arguments, data | lines.as_data(), ready)
    return 0


def _first_person(connection: sa.Connection, arguments: Namespace, voice: Voice) -> Path | None:
    """The first administrator, where there is nobody; where the password was written."""
    with as_owner(connection):
        if arguments.empty or holds_people(connection):
            return None
    if not arguments.name:
        raise InputError("name_wanted", "name")
    login = arguments.login or login_for(arguments.name)
    require_usable(connection, [login])
    typed = "" if arguments.passwords or not is_interactive() else _asked(voice, login)
    password = typed or new_password()
    file = None if typed else PasswordFile(Path(arguments.passwords or USUAL_FILE))
    founder = Founder(login, arguments.name, arguments.organisation, voice.language)
    box = (voice.say("box_name"), voice.say("box_question"))
    if file is not None:
        file.write([(login, arguments.name, password)])
    try:
        let_in(connection, founder, verifier_of(password), box)
    except BaseException:
        if file is not None:
            file.forget()
        raise
    if not arguments.json:
        print(voice.say("made_first", name=arguments.name, login=login))
        if file is not None:
            print(voice.say("passwords_in", path=str(file.path.absolute())))
    return file.path.absolute() if file else None


def _asked(voice: Voice, login: str) -> str:
    """A password typed twice; nothing typed: one is made."""
    first = getpass.getpass(voice.say("ask_password", login=login))
    if not first:
        return ""
    if len(first) < LEAST or not first.isascii():
        raise InputError("password_weak", "password", least=LEAST)
    if getpass.getpass(voice.say("ask_again")) != first:
        raise InputError("password_differs", "password")
    return first


def _server_ready(voice: Voice, url: str, lines: ServerLines, *, hardened: bool) -> Iterator[str]:
    yield voice.say("server_ready", url=url)
    if not hardened:
        yield voice.say("not_hardened")
    yield from lines.as_lines(voice)


def upgrade(arguments: Namespace, voice: Voice) -> int:
    """Bring a database to this program's schema, or tell what would be done."""
    if is_shared(arguments.database):
        with server(shared_url(arguments.database)) as connection:
            require_owner(connection)
            with as_owner(connection):
                todo = pending(connection)
            if not arguments.dry_run and (todo.steps or todo.law_changed):
                bring_up_to_date(connection)
    else:
        todo = _upgrade_embedded(embedded_path(arguments.database), arguments.dry_run)
    data = {
        "found": todo.found,
        "schema": HEAD,
        "steps": [{"revision": revision, "title": title} for revision, title in todo.steps],
        "law": todo.law_changed,
        "done": not arguments.dry_run,
    }
    told(arguments, data, _upgraded(voice, todo, dry_run=arguments.dry_run))
    return 0


def _upgrade_embedded(path: Path, dry_run: bool) -> Pending:
    if not path.is_file():
        raise InputError("no_database", "database", path=str(path))
    connection = connect(str(path), Identity(utc_now))
    try:
        refuse_newer(connection)
        found_version = version_of(connection)
        steps = waiting(connection, found_version)
        todo = Pending(found_version, steps, law_changed=not has_this_law(connection))
        if (todo.steps or todo.law_changed) and not dry_run:
            upgrade_base(connection)
    finally:
        connection.close()
    return todo


def _upgraded(voice: Voice, todo: Pending, *, dry_run: bool) -> Iterator[str]:
    if not todo.steps and not todo.law_changed:
        yield voice.say("up_to_date", schema=HEAD)
        return
    yield voice.say("would_run" if dry_run else "has_run", found=todo.found or "–", schema=HEAD)
    for revision, title in todo.steps:
        yield f"  {revision}  {title}"
    if todo.law_changed:
        yield "  " + voice.say("law_anew")
