"""What a base on a server needs in the server's own files, and the commands that come next: printed wherever one is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import sqlalchemy as sa

from ideabox.admin.speaking import Voice
from ideabox.admin.watchdog import ROLE
from ideabox.pasting import command

CONFIGURATION = (
    ("ssl", "on"),
    ("ssl_min_protocol_version", "'TLSv1.2'"),
    ("password_encryption", "'scram-sha-256'"),
    ("idle_in_transaction_session_timeout", "'15s'"),
    ("fsync", "on"),
    ("full_page_writes", "on"),
    ("synchronous_commit", "on"),
    ("log_parameter_max_length_on_error", "0"),
)
"""What postgresql.conf should say; `doctor` looks at each."""
# every base of the cluster that lets people in: a line of one would else shut the people of another out
_BASES = """
SELECT datname FROM pg_database d WHERE datname = current_database() OR EXISTS (SELECT FROM aclexplode(d.datacl) a
  WHERE a.grantee = to_regrole('ideabox_person') AND a.privilege_type = 'CONNECT') ORDER BY datname <> current_database(), datname
"""
# who is no superuser isn't told where the socket lies
_SOCKET = """
SELECT current_database() AS base, to_regrole(:role) IS NOT NULL AS there, current_setting('port') AS port,
  (SELECT split_part(setting, ',', 1) FROM pg_settings WHERE name = 'unix_socket_directories') AS folder
"""


@dataclass(frozen=True, slots=True)
class ServerLines:
    """The lines for a base, and the commands to run next."""

    hba: tuple[str, ...]
    watchdog: str
    doctor: str

    def as_data(self) -> dict[str, Any]:
        """For programs."""
        return {
            "pg_hba.conf": list(self.hba),
            "postgresql.conf": [f"{name} = {value}" for name, value in CONFIGURATION],
            "next": [self.watchdog, self.doctor],
        }

    def as_lines(self, voice: Voice) -> Iterator[str]:
        """For people."""
        yield ""
        yield voice.say("hba_head")
        yield from (f"  {line}" for line in self.hba)
        yield ""
        yield voice.say("conf_head")
        yield from (f"  {name} = {value}" for name, value in CONFIGURATION)
        yield ""
        yield voice.say("watchdog_hint", command=self.watchdog)
        yield voice.say("doctor_hint", command=self.doctor)


def server_lines(connection: sa.Connection, url: str) -> ServerLines:
    """As this server needs them; url: as its DBA reached it."""
    return ServerLines(
        tuple(hba_lines(connection)),
        command(watchdog_url(connection, url), "watchdog"),
        command(url, "doctor"),
    )


def hba_lines(connection: sa.Connection) -> list[str]:
    """What to put on top of pg_hba.conf.

    The watchdog comes by the server's own socket; people by TLS and SCRAM into Ideabox's bases, and into nothing else;
    nobody else comes into these from outside.
    """
    dba = connection.exec_driver_sql("SELECT session_user").scalar_one()
    there = connection.scalar(sa.text("SELECT to_regrole(:role) IS NOT NULL"), {"role": ROLE})
    bases = ",".join(_name(base) for base in connection.exec_driver_sql(_BASES).scalars())
    watchdog = (("local", bases, ROLE, "", "peer"),) if there else ()
    lines = (
        *watchdog,
        ("hostssl", bases, "+ideabox_person", "all", "scram-sha-256"),
        ("hostssl", bases, _name(dba), "all", "scram-sha-256"),
        ("host", bases, "all", "all", "reject"),
        ("host", "all", "+ideabox_person", "all", "reject"),
        ("local", "all", "+ideabox_person", "", "reject"),
    )
    widths = [max(len(line[place]) for line in lines) for place in range(4)]
    return [
        "  ".join(part.ljust(width) for part, width in zip(line, [*widths, 0], strict=True)) for line in lines
    ]


def _name(name: str) -> str:
    """As pg_hba.conf takes a name for nothing but a name."""
    return '"{}"'.format(name.replace('"', '""'))


def watchdog_url(connection: sa.Connection, url: str) -> str:
    """Its own login by the server's socket, where there is one; else the DBA's way."""
    found = connection.execute(sa.text(_SOCKET), {"role": ROLE}).one()
    folder = (found.folder or "").strip()
    if not found.there or not folder.startswith("/"):
        return url
    port = "" if found.port == "5432" else f"&port={found.port}"
    return f"postgresql://{ROLE}@/{quote(found.base, safe='')}?host={quote(folder, safe='/')}{port}"
