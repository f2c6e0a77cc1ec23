"""A large shared database in minutes: the real schema and law, filled in the server, its books computed by SQL."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Any

import psycopg
from psycopg import sql

from ideabox.database import server_law
from ideabox.database.server import connect_server
from ideabox.database.upgrade import upgrade
from tests.bench.building import SEED
from tests.bench.postgres_server import PASSWORD, Cluster
from tests.bench.texts import SENTENCES, Texts

FILLING = Path(__file__).with_name("postgres_base.sql")
BARE = "bench_bare"
"""The login without row security: BYPASSRLS and every right on every table, so that the same SQL meets no law at all.

Its person is a twin of the one who reads, so that what a statement itself asks of the law is answered alike.
"""
READER = 7
"""The number of the ordinary person who reads: no role anywhere."""
TWIN = """
SET session_replication_role = replica;
INSERT INTO ideabox.person (id, login, name, site_id) SELECT gen_random_uuid(), %(bare)s, 'Sans loi', site_id FROM ideabox.person WHERE login = %(reader)s
  ON CONFLICT DO NOTHING;
INSERT INTO ideabox.group_member (person_id, group_id) SELECT b.id, m.group_id FROM ideabox.person b, ideabox.group_member m JOIN ideabox.person p ON p.id = m.person_id
  WHERE b.login = %(bare)s AND p.login = %(reader)s ON CONFLICT DO NOTHING;
RESET session_replication_role;
"""


@dataclass(frozen=True, slots=True)
class Size:
    """How much is made; `large` of the ideas in one campaign."""

    ideas: int
    large: int
    comments: int
    votes: int
    people: int
    campaigns: int
    sites: int


FULL = Size(
    ideas=100_000, large=10_000, comments=400_000, votes=2_000_000, people=3_000, campaigns=300, sites=300
)
TENTH = Size(
    ideas=10_000, large=1_000, comments=40_000, votes=200_000, people=3_000, campaigns=300, sites=300
)


def login_of(number: int) -> str:
    """The login of a person by number; the first hundred hold no role in any campaign, number 0 administers."""
    return f"bench_{number}"


def build(cluster: Cluster, name: str, size: Size) -> None:
    """Make and fill the database of this name, which is not there yet, and the logins of its people."""
    cluster.make(name)
    address = psycopg.conninfo.make_conninfo(cluster.root, dbname=name)
    connection = connect_server(address)
    try:
        server_law.lay_foundation(connection)
        upgrade(connection)
        server_law.harden(connection)
    finally:
        connection.close()
    with cluster.as_root(name) as root:
        _give_logins(root, size.people)
        _fill(root, size)
        open_to_bare(root)
        root.execute("VACUUM (ANALYZE)")
        root.execute("CHECKPOINT")


def renew_law(cluster: Cluster, name: str) -> None:
    """Lay the law of today over a database kept from another run."""
    connection = connect_server(psycopg.conninfo.make_conninfo(cluster.root, dbname=name))
    try:
        connection.exec_driver_sql("BEGIN")
        server_law.act_as(connection, server_law.OWNER)
        server_law.lift(connection)
        server_law.lay(connection)
        server_law.script(connection, "RESET ROLE; RESET search_path; RESET lock_timeout")
        connection.exec_driver_sql("COMMIT")
        server_law.harden(connection)
    finally:
        connection.close()
    with cluster.as_root(name) as root:
        open_to_bare(root)
        root.execute("ANALYZE")


def open_to_bare(root: psycopg.Connection[Any]) -> None:
    """Let the login without the law read and call everything."""
    with psycopg.ClientCursor(root) as cursor:  # several statements with values
        cursor.execute(TWIN, {"bare": BARE, "reader": login_of(READER)})
    root.execute(
        sql.SQL(
            "GRANT USAGE ON SCHEMA ideabox, mine, law, public TO {0}; GRANT SELECT ON ALL TABLES IN SCHEMA ideabox, mine TO {0};"
            "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA law, public TO {0}"
        ).format(sql.Identifier(BARE))
    )


def _give_logins(root: psycopg.Connection[Any], people: int) -> None:
    """One role a person, all with the same password: its verifier is computed once."""
    verifier = root.pgconn.encrypt_password(PASSWORD.encode(), b"bench", b"scram-sha-256").decode()
    there = {row[0] for row in root.execute("SELECT rolname FROM pg_roles").fetchall()}
    wanted = [login_of(number) for number in range(people)]
    with root.transaction():
        for login in wanted:
            if login not in there:
                root.execute(f"CREATE ROLE {login} LOGIN PASSWORD '{verifier}' IN ROLE ideabox_person")
        if BARE not in there:
            root.execute(f"CREATE ROLE {BARE} LOGIN BYPASSRLS PASSWORD '{verifier}'")
    root.execute(
        sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(
            sql.Identifier(root.info.dbname), sql.Identifier(BARE)
        )
    )


def _fill(root: psycopg.Connection[Any], size: Size) -> None:
    texts = Texts(Random(SEED))
    root.execute(
        "SET search_path = ideabox, public; SET session_replication_role = replica; SET maintenance_work_mem = '512MB'"
    )
    root.execute("SET work_mem = '256MB'; SET synchronous_commit = off")
    root.execute(
        "CREATE TEMP TABLE said (n int PRIMARY KEY, title text, body text); CREATE TEMP TABLE sentence (n int PRIMARY KEY, body text)"
    )
    with root.cursor() as cursor:
        with cursor.copy("COPY said FROM STDIN") as copy:
            for number in range(max(size.ideas, size.campaigns)):
                copy.write_row((number, texts.title(), texts.body()))
        with cursor.copy("COPY sentence FROM STDIN") as copy:
            for number in range(SENTENCES):
                copy.write_row((number, texts.comment()))
    columns = ", ".join(f"{number} AS {name}" for name, number in asdict(size).items())
    root.execute(f"CREATE TEMP TABLE size AS SELECT {columns}; ANALYZE said; ANALYZE sentence; ANALYZE size")
    kept = root.execute(
        "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index WHERE NOT indisunique"
        " AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'ideabox'::regnamespace)"
    ).fetchall()
    for index, _ in kept:
        root.execute(f"DROP INDEX {index}")
    root.execute(FILLING.read_text(encoding="utf-8"))
    for _, definition in kept:
        root.execute(definition)
    root.execute("RESET session_replication_role")
