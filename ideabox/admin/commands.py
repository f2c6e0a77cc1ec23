"""Which function carries out which command of `ideabox-admin`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping

from ideabox.addresses import is_shared
from ideabox.admin.client_doctor import client_doctor
from ideabox.admin.clients import clients
from ideabox.admin.file_doctor import file_doctor
from ideabox.admin.filling import export_schema, import_ideas, print_stats, sample
from ideabox.admin.people import people
from ideabox.admin.saving import backup, copy, restore
from ideabox.admin.server_doctor import server_doctor
from ideabox.admin.setting_up import init, upgrade
from ideabox.admin.speaking import Voice
from ideabox.admin.status import status
from ideabox.admin.watchdog import watchdog
from ideabox.database.refusals import refusals

Carry = Callable[[Namespace, Voice], int]


def doctor(arguments: Namespace, voice: Voice) -> int:
    """Of this computer's settings, of a server, or of a file."""
    if arguments.client or arguments.reference:
        return client_doctor(arguments, voice)
    return (server_doctor if is_shared(arguments.database) else file_doctor)(arguments, voice)


COMMANDS: Mapping[str, Carry] = {
    "init": init,
    "upgrade": upgrade,
    "status": status,
    "clients": clients,
    "doctor": doctor,
    "people": people,
    "backup": backup,
    "restore": restore,
    "copy": copy,
    "watchdog": watchdog,
    "sample": sample,
    "import": import_ideas,
    "stats": print_stats,
    "export-schema": export_schema,
}


def run(arguments: Namespace, voice: Voice) -> int:
    """Carry out one command; the program's exit code. Raises AppError."""
    with refusals():
        return COMMANDS[arguments.command](arguments, voice)
