"""A small shared base with something to steal in every corner, and the hands that reach for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg
from psycopg import sql

from ideabox.database import server_law
from ideabox.database.server import connect_server
from ideabox.database.upgrade import upgrade
from ideabox.ids import new_id
from tests.postgresql import Server, give_login

PEOPLE = ("mallory", "ann", "carl", "sol", "fay", "ada", "olga", "sue")
"""The curious one; an author, a colleague, a sponsor, a facilitator, an administrator, a northerner, a suspended one."""
IDS = (
    *("north", "south", "open", "veiled", "northern", "draft_campaign", "run"),
    *("anon", "named", "draft", "hidden", "own", "reviewed", "secret", "far", "clarify"),
    *("said", "hushed", "under_hidden", "my_word", "my_hushed", "report", "move", "fresh", "other"),
    *(
        f"{each}_stage_{kind}"
        for each in ("open", "veiled", "northern")
        for kind in ("new", "review", "accepted")
    ),
    *("open_phase", "veiled_phase", "northern_phase", "stranger", "newcomer", "question", "reply"),
)


def login(name: str) -> str:
    """The role of one of the people: roles belong to the whole server, so they bear a prefix."""
    return f"atk_{name}"


@dataclass
class Hand:
    """Somebody's bare connection, inside a transaction that will be rolled back."""

    connection: psycopg.Connection[Any]
    ids: Mapping[str, Any]

    def rows(self, statement: str, **more: Any) -> list[tuple[Any, ...]]:
        """What comes back; %(name)s stands for an id of the scene."""
        done = self.connection.execute(statement, {**self.ids, **more})
        return done.fetchall() if done.description else []

    def count(self, statement: str, **more: Any) -> int:
        """How many rows it met."""
        done: psycopg.Cursor[Any] = self.connection.execute(statement, {**self.ids, **more})
        return done.rowcount

    def value(self, statement: str, **more: Any) -> Any:
        """The one value."""
        found = self.rows(statement, **more)
        return found[0][0] if found else None

    def state(self, statement: str, **more: Any) -> str:
        """How it ends: the SQLSTATE and, where a rule speaks, its word; "" where it was done. It leaves nothing behind."""
        self.connection.execute("SAVEPOINT trial")
        try:
            self.connection.execute(statement, {**self.ids, **more})
        except psycopg.Error as error:
            return (
                f"{error.sqlstate} {error.diag.message_primary if error.sqlstate == '42501' else ''}".strip()
            )
        finally:
            self.connection.execute("ROLLBACK TO trial")
        return ""

    def explained(self, statement: str, **more: Any) -> str:
        """What EXPLAIN ANALYZE tells after a look at every row: all but the conditions themselves."""
        return self._explained(("indexscan", "indexonlyscan", "bitmapscan"), statement, more)

    def indexed(self, statement: str, **more: Any) -> str:
        """The same by an index, where there is one."""
        return self._explained(("seqscan",), statement, more)

    def _explained(self, shut: tuple[str, ...], statement: str, more: dict[str, Any]) -> str:
        for way in shut:
            self.connection.execute(f"SET LOCAL enable_{way} = off")
        told = self.rows(
            f"EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF, BUFFERS OFF) {statement}", **more
        )
        return "\n".join(line for (line,) in told if "Filter: (" not in line and "Cond: (" not in line)


@dataclass
class Scene:
    """The base, its ids, and one real connection a person."""

    server: Server
    database: str
    ids: dict[str, Any] = field(default_factory=dict)
    _lines: dict[str, psycopg.Connection[Any]] = field(default_factory=dict)

    @contextmanager
    def hand(self, name: str, loosened: str = "") -> Iterator[Hand]:
        """A person's own signed-in connection, in a transaction of which nothing stays.

        Where the law is loosened it is the superuser's, made that person's within the same transaction.
        """
        line = self.line("" if loosened else name)
        try:
            with line.transaction(force_rollback=True):
                if loosened:
                    line.execute(loosened)
                    line.execute(
                        sql.SQL("SET LOCAL SESSION AUTHORIZATION {}").format(sql.Identifier(login(name)))
                    )
                    line.execute("SET LOCAL search_path = mine, ideabox")
                yield Hand(line, self.ids)
        finally:
            line.execute("RESET SESSION AUTHORIZATION; RESET ALL")

    def line(self, name: str = "") -> psycopg.Connection[Any]:
        """A person's connection, kept open; nobody's is the superuser's."""
        if name not in self._lines:
            self._lines[name] = self.server.connect(self.database, login(name) if name else None)
        return self._lines[name]

    def close(self) -> None:
        """Hang up."""
        for line in self._lines.values():
            line.close()


def laid(server: Server, database: str) -> Scene:
    """The law as `ideabox-admin init` lays it, with the real clock, and the house moved in."""
    connection = connect_server(server.url(database))
    server_law.lay_foundation(connection)
    upgrade(connection)
    server_law.harden(connection)
    connection.close()
    scene = Scene(server, database, {name: new_id() for name in (*PEOPLE, *IDS)})
    root = scene.line()
    for name in PEOPLE:
        give_login(root, login(name), administrator=name == "ada")
    with root.transaction():
        root.execute("SET LOCAL search_path = ideabox")
        for statement in SETTING.strip().split(";\n"):
            root.execute(statement, scene.ids)
    for name, statements in ACTS:
        with scene.line(name).transaction():
            for statement in statements:
                scene.line(name).execute(statement, scene.ids)
    root.execute("UPDATE ideabox.person SET active = false WHERE id = %s", (scene.ids["sue"],))
    root.execute("ANALYZE")
    return scene


def _frame(campaign: str) -> str:
    stages = ", ".join(
        f"(%({campaign}_stage_{kind})s, %({campaign})s, {place}, '{kind}')"
        for place, kind in enumerate(("new", "review", "accepted"))
    )
    return f"""INSERT INTO stage (id, campaign_id, position, kind) VALUES {stages};
INSERT INTO phase (id, campaign_id, position, kind, opens_at, closes_at, posting, commenting, voting)
  VALUES (%({campaign}_phase)s, %({campaign})s, 0, 'ideas', now() - interval '9 days', now() + interval '9 days', true, true, true);
INSERT INTO campaign_role (person_id, campaign_id, role) VALUES (%(sol)s, %({campaign})s, 'sponsor'), (%(fay)s, %({campaign})s, 'facilitator');
"""


SETTING = (
    """
INSERT INTO import_run (id, person_id, source, opened_at) VALUES (%(run)s, %(ada)s, 'scene', now());
INSERT INTO organisation (id, name) VALUES (1, 'House');
INSERT INTO site (id, code, name) VALUES (%(north)s, 'N', 'North'), (%(south)s, 'S', 'South');
INSERT INTO person (id, login, name, email, site_id, administrator, fresh_password) VALUES
  (%(ada)s, 'atk_ada', 'Ada', 'ada@house.example', %(south)s, true, false),
  (%(mallory)s, 'atk_mallory', 'Mallory', 'mallory@house.example', %(south)s, false, false),
  (%(ann)s, 'atk_ann', 'Ann', 'ann@house.example', %(south)s, false, false),
  (%(carl)s, 'atk_carl', 'Carl', 'carl@house.example', %(south)s, false, true),
  (%(sol)s, 'atk_sol', 'Sol', 'sol@house.example', %(south)s, false, false),
  (%(fay)s, 'atk_fay', 'Fay', 'fay@house.example', %(south)s, false, false),
  (%(olga)s, 'atk_olga', 'Olga', 'olga@house.example', %(north)s, false, false),
  (%(sue)s, 'atk_sue', 'Sue', 'sue@house.example', %(south)s, false, false),
  (%(newcomer)s, 'atk_newcomer', 'Newcomer', NULL, NULL, false, false);
INSERT INTO campaign (id, name, question, kind, state, for_all, hides_totals, created_at) VALUES
  (%(open)s, 'Less waste', 'How?', 'challenge', 'open', true, false, now()),
  (%(veiled)s, 'Veiled', 'How?', 'challenge', 'open', true, true, now()),
  (%(northern)s, 'Northern', 'How?', 'challenge', 'open', false, false, now()),
  (%(draft_campaign)s, 'Takeover', 'How?', 'challenge', 'draft', true, false, now());
INSERT INTO campaign_site (campaign_id, site_id) VALUES (%(northern)s, %(north)s);
"""
    + "".join(_frame(each) for each in ("open", "veiled", "northern"))
    + "UPDATE import_run SET closed_at = now() WHERE id = %(run)s"
)

_DRAFT = "INSERT INTO idea (id, campaign_id, author_id, anonymous, title, body, state, created_at, saved_at) VALUES (%({id})s, %({campaign})s, %({who})s, {anonymous}, '{title}', 'The words of {title}', 'draft', now(), now())"
_PUBLISH = "UPDATE idea SET state = 'published' WHERE id = %({id})s"


def _publish(
    who: str, idea: str, campaign: str, title: str, *, anonymous: bool = False
) -> tuple[str, list[str]]:
    draft = _DRAFT.format(id=idea, campaign=campaign, who=who, anonymous=anonymous, title=title)
    return who, [draft, _PUBLISH.format(id=idea)]


def _say(who: str, comment: str, idea: str, words: str) -> tuple[str, list[str]]:
    return who, [
        f"INSERT INTO comment (id, idea_id, author_id, body, at) VALUES (%({comment})s, %({idea})s, %({who})s, '{words}', now())"
    ]


def _vote(who: str, idea: str) -> tuple[str, list[str]]:
    return who, [f"INSERT INTO vote (idea_id, person_id, value, at) VALUES (%({idea})s, %({who})s, 1, now())"]


ACTS: tuple[tuple[str, list[str]], ...] = (
    _publish("ann", "anon", "open", "Anonymous idea", anonymous=True),
    _publish("ann", "named", "open", "Named idea"),
    _publish("ann", "hidden", "open", "Hidden idea"),
    _publish("ann", "clarify", "open", "Unclear idea", anonymous=True),
    _publish("ann", "secret", "veiled", "Idea with hidden totals"),
    _publish("olga", "far", "northern", "Northern idea"),
    _publish("mallory", "own", "open", "Own idea"),
    _publish("mallory", "reviewed", "open", "Own idea under review"),
    ("ann", [_DRAFT.format(id="draft", campaign="open", who="ann", anonymous=False, title="Private draft")]),
    _say("carl", "said", "named", "Well said"),
    _say("carl", "hushed", "named", "Rude words"),
    _say("carl", "under_hidden", "hidden", "A word under it"),
    _say("mallory", "my_word", "named", "My own word"),
    _say("mallory", "my_hushed", "named", "My own rude word"),
    _vote("carl", "named"),
    _vote("carl", "hidden"),
    _vote("carl", "secret"),
    _vote("sol", "secret"),
    _vote("ann", "own"),
    (
        "carl",
        [
            "INSERT INTO follow (person_id, idea_id, at) VALUES (%(carl)s, %(named)s, now())",
            "INSERT INTO notice_opened (person_id, idea_id, until) VALUES (%(carl)s, %(named)s, now())",
            "INSERT INTO notices_read (person_id, until) VALUES (%(carl)s, now())",
            "INSERT INTO report (id, idea_id, campaign_id, person_id, reason, at) VALUES (%(report)s, %(named)s, %(open)s, %(carl)s, 'Look at this', now())",
        ],
    ),
    (
        "fay",
        [
            "UPDATE comment SET hidden = true, hidden_reason = 'Rude' WHERE id IN (%(hushed)s, %(my_hushed)s)",
            "UPDATE idea SET hidden = true, hidden_reason = 'Off the point' WHERE id = %(hidden)s",
        ],
    ),
    (
        "sol",
        [
            (
                "INSERT INTO stage_move (id, idea_id, person_id, stage_id, kind, answer, expected_version, at) "
                "SELECT %(move)s, id, %(sol)s, %(open_stage_review)s, 'review', '', row_version, now() FROM idea WHERE id = %(reviewed)s"
            )
        ],
    ),
)
"""What people did, each through their own login, as the program would have."""
