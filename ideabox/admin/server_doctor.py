"""`doctor` for a shared database: every setting its safety rests on, and the statement that mends what is open."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace

import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

from ideabox.admin.checks import on_law, on_roles, on_server
from ideabox.admin.checks.check import Check, Finding, Result, State
from ideabox.admin.connecting import as_owner, require_owner, server
from ideabox.admin.printing import told
from ideabox.admin.progress import ProgressBar
from ideabox.admin.server_lines import watchdog_url
from ideabox.admin.server_setup import pending
from ideabox.admin.speaking import Voice
from ideabox.database.law_print import differences
from ideabox.pasting import PLACE, command, with_address

CHECKS: tuple[Check, ...] = (*on_server.CHECKS, *on_roles.CHECKS, *on_law.CHECKS)
SCHEMA_CHECK, LAW_CHECK = "schema", "law"
"""The two that take more than one question."""
_UPGRADE = f"ideabox-admin {PLACE} upgrade"
_WATCHDOG = f"ideabox-admin {PLACE} watchdog"
_MOST = 8


def server_doctor(arguments: Namespace, voice: Voice) -> int:
    """Look at everything; 1 where something is open."""
    bar = ProgressBar(sys.stderr, "doctor")
    try:
        with server(arguments.database) as connection:
            held = require_owner(connection)
            results = list(examine(connection, bar))
            watchdog = command(watchdog_url(connection, arguments.database), "watchdog")
    finally:
        bar.close()
    results = [_to_paste(each, arguments.database, watchdog) for each in results]
    data = {
        "superuser": held.superuser,
        "checks": [
            {
                "check": each.name,
                "state": str(each.state),
                "findings": [{"subject": one.subject, "mend": one.mend} for one in each.findings],
            }
            for each in results
        ],
    }
    told(arguments, data, _lines(voice, results, superuser=held.superuser))
    return 1 if any(each.state is State.OPEN for each in results) else 0


def _to_paste(result: Result, url: str, watchdog: str) -> Result:
    """With commands for this very base."""
    found = (
        replace(each, mend=with_address(each.mend.replace(_WATCHDOG, watchdog), url))
        for each in result.findings
    )
    return replace(result, findings=tuple(found))


def examine(connection: sa.Connection, progress: ProgressBar) -> Iterator[Result]:
    """Every check in turn."""
    in_all = len(CHECKS) + 2
    for done, check in enumerate(CHECKS, 1):
        yield check.look(connection)
        progress(done, in_all)
    yield _schema(connection)
    yield law(connection)
    progress(in_all, in_all)


def _schema(connection: sa.Connection) -> Result:
    with as_owner(connection):
        steps = pending(connection).steps
    found = tuple(Finding(" ".join(step), _UPGRADE) for step in steps)
    return Result(SCHEMA_CHECK, State.OPEN if found else State.FINE, found)


def law(connection: sa.Connection) -> Result:
    """Whether policies, triggers, functions, views and rights are those shipped; which ones aren't."""
    with as_owner(connection):
        if not pending(connection).law_changed:
            return Result(LAW_CHECK, State.FINE)
    try:
        names = differences(connection)
    except OperationalError:  # somebody is at work: not worth standing in their way
        names = ["?"]
    found = tuple(Finding(name, _UPGRADE) for name in names or ["app_meta"])
    return Result(LAW_CHECK, State.OPEN, found)


def _lines(voice: Voice, results: list[Result], *, superuser: bool) -> Iterator[str]:
    words = {state: voice.say(f"state_{state}") for state in State}
    width = max(map(len, words.values()))
    for each in results:
        yield f"{words[each.state].ljust(width)}  {voice.say(f'check_{each.name}')}"
        for finding in each.findings[:_MOST]:
            yield f"{' ' * width}    {finding.subject}"
            yield f"{' ' * width}      > {finding.mend}"
        if len(each.findings) > _MOST:
            yield f"{' ' * width}    " + voice.say("and_more", count=len(each.findings) - _MOST)
    counted = sum(1 for each in results if each.state is State.OPEN)
    yield ""
    yield voice.say("doctor_open", count=counted) if counted else voice.say("doctor_fine")
    if not superuser:
        yield voice.say("doctor_no_superuser")
