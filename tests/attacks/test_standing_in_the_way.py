"""Locks and open transactions: what one login can do to the others, and what they lose meanwhile."""

from __future__ import annotations

import psycopg
import pytest
from psycopg import sql

from tests.attacks.attack import attack
from tests.attacks.scene import Hand, Scene, login

LOCKABLE = {
    *("idea", "vote", "follow", "group_member", "campaign", "campaign_site", "campaign_group"),
    *("campaign_role", "phase", "stage", "question"),
}
"""Tables a person may delete from (each row by its law) can be locked whole, as PostgreSQL knows no right to delete but on
the whole table. What remains, until the watchdog ends the transaction."""


@attack(
    without="GRANT UPDATE ON ideabox.comment, ideabox.person, ideabox.tally, ideabox.stage_move, ideabox.app_meta, ideabox.campaign TO ideabox_person"
)
def test_lock_a_table_whole(c: Hand) -> object:
    """Column grants lock no tables."""
    tables = ("comment", "person", "tally", "stage_move", "app_meta")
    return "" in [c.state(f"LOCK TABLE ideabox.{table} IN ACCESS EXCLUSIVE MODE NOWAIT") for table in tables]


def test_what_can_be_locked_is_known(scene: Scene) -> None:
    """No table joins those that a person can hold up without this list, and the watchdog's page, growing."""
    tables = scene.line().execute("SELECT tablename FROM pg_tables WHERE schemaname = 'ideabox'").fetchall()
    with scene.hand("mallory") as hand:
        locked = {
            name
            for (name,) in tables
            if hand.state(f"LOCK TABLE ideabox.{name} IN ACCESS EXCLUSIVE MODE NOWAIT") == ""
        }
    assert locked == LOCKABLE


@attack(without="GRANT TRUNCATE ON ideabox.follow TO ideabox_person")
def test_truncate(c: Hand) -> object:
    """Nobody empties a table."""
    c.rows("TRUNCATE ideabox.follow")
    return True


@attack(
    without="GRANT UPDATE ON ideabox.secret_tally TO ideabox_person; GRANT SELECT ON ideabox.secret_tally TO ideabox_person; ALTER TABLE ideabox.secret_tally DISABLE ROW LEVEL SECURITY"
)
def test_hold_the_totals(c: Hand) -> object:
    """SELECT … FOR UPDATE needs a right to update: totals can't be held, and voting goes on."""
    return c.rows("SELECT 1 FROM ideabox.secret_tally FOR UPDATE NOWAIT")


@attack(without="ALTER POLICY mine ON ideabox.vote USING (true)")
def test_hold_a_colleagues_vote(c: Hand) -> object:
    """Nor votes of others."""
    return c.rows("SELECT 1 FROM ideabox.vote WHERE person_id = %(carl)s FOR UPDATE NOWAIT")


@attack(without="ALTER ROLE atk_mallory SUPERUSER", refused=("42501",))
def test_end_a_colleagues_session(c: Hand) -> object:
    """pg_terminate_backend reaches one's own sessions alone."""
    with psycopg.connect(c.connection.info.dsn, user=login("carl"), autocommit=True) as other:
        return c.value(f"SELECT pg_terminate_backend({other.info.backend_pid})")


def test_an_open_vote_holds_nobody_up(scene: Scene) -> None:
    """Counters wait for the commit: while one vote hangs in a slow line, others on the same idea go through."""
    vote = "INSERT INTO ideabox.vote (idea_id, person_id, value, at) VALUES (%(named)s, {}, 1, now())"
    with scene.hand("mallory") as slow:
        assert slow.count(vote.format("%(mallory)s")) == 1
        with scene.hand("fay") as quick:
            quick.rows("SET LOCAL lock_timeout = '2s'")
            assert quick.count(vote.format("%(fay)s")) == 1
            quick.rows("SET CONSTRAINTS ALL IMMEDIATE")
            assert quick.value("SELECT support FROM ideabox.tally WHERE idea_id = %(named)s") == 2
    with scene.hand("mallory") as eager:  # the control: with the counters at once the other waits
        assert eager.count(vote.format("%(mallory)s")) == 1
        eager.rows("SET CONSTRAINTS ALL IMMEDIATE")
        with scene.hand("fay") as quick:
            quick.rows("SET LOCAL lock_timeout = '100ms'; SET CONSTRAINTS ALL IMMEDIATE")
            assert quick.state(vote.format("%(fay)s")) == "55P03", "it waits"


def test_an_open_transaction_delays_the_feed_and_loses_nothing(scene: Scene) -> None:
    """What remains: the feed stands still behind an open transaction, until the watchdog ends it; then everything comes."""
    told = "SELECT count(*) FROM mine.change WHERE what = 'comment' AND idea_id = %(own)s"
    say = "INSERT INTO ideabox.comment (id, idea_id, author_id, body, at) VALUES (%(other)s, %(own)s, %(carl)s, 'In time', now())"
    with scene.hand("mallory") as idle:
        idle.count("UPDATE ideabox.person SET language = 'en' WHERE id = %(mallory)s")
        scene.line("carl").execute(say, scene.ids)
        assert scene.line("fay").execute(told, scene.ids).fetchone() == (0,)
    assert scene.line("fay").execute(told, scene.ids).fetchone() == (1,)


def test_a_person_suspended_in_mid_session_sees_nothing_at_once(scene: Scene) -> None:
    """The next statement of an open connection, prepared or not, is asked anew who its sender is."""
    line, root = scene.line("olga"), scene.line()
    ask = "SELECT count(*) FROM ideabox.idea WHERE id = %(far)s"
    seen = [line.execute(ask, scene.ids, prepare=True).fetchone() for _ in range(8)]
    assert seen == [(1,)] * 8
    suspend = "UPDATE ideabox.person SET active = {} WHERE id = %(olga)s"
    try:
        root.execute(sql.SQL(suspend).format(sql.Literal(False)), scene.ids)
        assert line.execute(ask, scene.ids, prepare=True).fetchone() == (0,)
        assert line.execute("SELECT law.me(), (SELECT count(*) FROM ideabox.person)").fetchone() == (None, 0)
    finally:
        root.execute(sql.SQL(suspend).format(sql.Literal(True)), scene.ids)


def test_settings_of_a_session_are_its_own_to_change(scene: Scene) -> None:
    """What remains: time-outs are defaults that their holder can lift; the watchdog's own login cannot be talked out of it."""
    with scene.hand("mallory") as hand:
        hand.rows("SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0")
        assert hand.value("SHOW idle_in_transaction_session_timeout") == "0"


def test_a_prepared_transaction_is_not_to_be_had(scene: Scene) -> None:
    """It would outlive its session and hold its locks for ever; PostgreSQL allows none unless told to."""
    if scene.line().execute("SHOW max_prepared_transactions").fetchone() != ("0",):
        pytest.skip("this server was told to allow prepared transactions")
    line = scene.line("mallory")
    line.execute("BEGIN")
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState):
        line.execute("PREPARE TRANSACTION 'left'")
    line.execute("ROLLBACK")
