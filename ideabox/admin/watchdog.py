"""`watchdog`: ends what people leave open on a shared database, since one forgotten transaction holds up everybody.

Until it ends nobody's feed moves on, and whoever comments on the same idea waits. The server's own time-outs are only
defaults that whoever signs in can change; this one they can't.
"""

from __future__ import annotations

import threading
from argparse import Namespace
from typing import Any

import sqlalchemy as sa

from ideabox.admin.connecting import server
from ideabox.admin.speaking import Voice
from ideabox.database.refusals import refusals
from ideabox.errors import PermissionDenied, Unavailable

NAME = "ideabox-watchdog"
"""Its name among the sessions: `doctor` looks for it."""
ROLE = "ideabox_watchdog"
"""Made by hardening.sql: sees sessions and ends them, and nothing else."""
_RIGHTS = """
SELECT pg_has_role('pg_signal_backend', 'USAGE') AND pg_has_role('pg_read_all_stats', 'USAGE')
  AND has_table_privilege('pg_stat_activity', 'SELECT') AND has_function_privilege('pg_stat_get_activity(integer)', 'EXECUTE')
"""
# In whatever database: a transaction in any of them holds up the feed. Nobody but an administrator, who may be importing,
# has anything to do that takes long; one that is busy all the time is never idle.
_ENDING = sa.text("""
WITH member AS (SELECT m.member AS id, g.rolname AS of FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid)
SELECT a.usename AS login, a.pid, pg_terminate_backend(a.pid) AS ended FROM pg_stat_activity a JOIN pg_roles r ON r.oid = a.usesysid
WHERE a.pid <> pg_backend_pid() AND NOT r.rolsuper AND r.oid IN (SELECT id FROM member WHERE of = 'ideabox_person')
  AND ((a.state LIKE 'idle in transaction%' AND a.state_change < clock_timestamp() - make_interval(secs => :idle))
    OR (a.xact_start < clock_timestamp() - make_interval(secs => :longest) AND r.oid NOT IN (SELECT id FROM member WHERE of = 'ideabox_administrator')))
""")


def watchdog(arguments: Namespace, voice: Voice) -> int:
    """Look every few seconds until stopped, or once; a server that was away is watched again when it is back."""
    rest, pause = threading.Event(), min(arguments.idle / 3, 5)
    with server(arguments.database) as connection:
        require_rights(connection)
        is_away = False
        while True:
            try:
                for ended in end_idle(connection, arguments.idle, arguments.longest):
                    print(voice.say("ended", login=ended["login"], pid=str(ended["pid"])), flush=True)
                is_away = False
            except Unavailable as error:
                if arguments.once:
                    raise
                connection.rollback()  # the next look connects anew
                if not is_away:
                    print(voice.refusal(error), flush=True)
                is_away = True
            if arguments.once or rest.wait(pause):
                return 0


def require_rights(connection: sa.Connection) -> None:
    """Without them it would see nothing, and end nothing. Raises PermissionDenied("watchdog_rights")."""
    if not connection.exec_driver_sql(_RIGHTS).scalar_one():
        raise PermissionDenied("watchdog_rights")


def end_idle(connection: sa.Connection, idle: float, longest: float) -> list[dict[str, Any]]:
    """End people's transactions that are idle for longer, or simply too long; who was ended. Raises Unavailable."""
    with refusals():
        connection.exec_driver_sql(f"SET application_name = '{NAME}'")  # the line may be a new one
        found = connection.execute(_ENDING, {"idle": idle, "longest": longest}).mappings()
        return [dict(row) for row in found if row["ended"]]
