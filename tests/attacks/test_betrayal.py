"""What a query, an error, a statistic or a lock can be made to betray."""

from __future__ import annotations

import psycopg

from tests.attacks.attack import attack, open_table
from tests.attacks.scene import Hand

SUPER = "ALTER ROLE atk_mallory SUPERUSER"
RAISES = ("42501", "22012", "22P02")


@attack(without="GRANT SELECT ON ideabox.idea TO ideabox_person")
def test_copy_a_whole_table_out(c: Hand) -> object:
    """COPY names all columns."""
    with c.connection.cursor().copy("COPY ideabox.idea TO STDOUT") as out:
        return b"".join(bytes(part) for part in out)


@attack(without=open_table("vote", "idea_id", "person_id", "value"))
def test_copy_rows_past_the_policies(c: Hand) -> object:
    """COPY goes by row security as well."""
    with c.connection.cursor().copy("COPY ideabox.vote (idea_id, person_id, value) TO STDOUT") as out:
        return b"".join(bytes(part) for part in out)


@attack(
    without="ALTER TABLE ideabox.vote DISABLE ROW LEVEL SECURITY; ALTER TABLE ideabox.vote DISABLE TRIGGER a_law",
    refused=("42501", "0A000"),
)
def test_copy_votes_in(c: Hand) -> object:
    """COPY FROM is not supported under row security at all."""
    with c.connection.cursor().copy("COPY ideabox.vote (idea_id, person_id, value, at) FROM STDIN") as into:
        into.write(f"{c.ids['own']}\t{c.ids['carl']}\t1\t2026-01-01\n")
    return True


@attack(
    without="GRANT SELECT ON pg_catalog.pg_stat_activity TO ideabox_person; GRANT EXECUTE ON FUNCTION pg_catalog.pg_stat_get_activity(integer) TO ideabox_person"
)
def test_watch_who_is_at_work(c: Hand) -> object:
    """A name in pg_stat_activity and an anonymous idea in the same second."""
    return c.rows("SELECT usename FROM pg_stat_activity WHERE usename <> session_user")


@attack(
    without="GRANT SELECT ON pg_catalog.pg_locks TO ideabox_person; GRANT EXECUTE ON FUNCTION pg_catalog.pg_lock_status() TO ideabox_person"
)
def test_watch_locks(c: Hand) -> object:
    """Who holds what."""
    return c.rows("SELECT 1 FROM pg_locks")


@attack(without=open_table("idea"))
def test_the_most_common_authors_of_the_statistics(c: Hand) -> object:
    """pg_stats samples values: not of columns one may not read, nor of tables with row security."""
    return c.rows(
        "SELECT most_common_vals FROM pg_stats WHERE schemaname = 'ideabox' AND tablename = 'idea' AND attname = 'author_id'"
    )


@attack(without=SUPER)
def test_the_raw_statistics(c: Hand) -> object:
    """The table under them, and that of extended statistics."""
    return (
        c.rows("SELECT 1 FROM pg_statistic LIMIT 1") and c.state("SELECT 1 FROM pg_statistic_ext_data") == ""
    )


@attack(
    without="CREATE OR REPLACE VIEW mine.change AS SELECT 1::bigint AS mark, NULL::uuid AS campaign_id, NULL::uuid AS idea_id, (SELECT string_agg(author_id::text, '') FROM ideabox.idea) AS what"
)
def test_statistics_name_nobody(c: Hand) -> object:
    """Counters of tables, their sizes, the planner's rows: how many, never who. (That they tell how many is accepted.)."""
    told = c.rows("SELECT to_jsonb(t) FROM pg_stat_user_tables t") + c.rows(
        "SELECT relname, reltuples FROM pg_class"
    )
    return str(c.ids["ann"]) in str(told + c.rows("SELECT what FROM mine.change"))


@attack(
    without="CREATE OR REPLACE VIEW mine.idea_person AS SELECT person_id, idea_id, part FROM ideabox.idea_person",
    refused=RAISES,
)
def test_a_division_by_zero_below_the_barrier(c: Hand) -> object:
    """A condition that raises must not meet a row that is not mine."""
    ended = c.state(
        "SELECT 1 FROM mine.idea_person WHERE idea_id = %(anon)s AND 1 / (CASE WHEN part = 'author' THEN 0 ELSE 1 END) = 1"
    )
    return ended == "22012"


@attack(without=open_table("idea", "id", "title", "state"), refused=RAISES)
def test_a_cast_that_raises_quotes_a_draft(c: Hand) -> object:
    """The error of a cast quotes the text it met."""
    return c.state("SELECT 1 FROM ideabox.idea WHERE id = %(draft)s AND title::int = 1") == "22P02"


@attack(
    without="ALTER TABLE ideabox.idea DISABLE ROW LEVEL SECURITY; GRANT SELECT (id, title, state) ON ideabox.idea TO ideabox_person",
    refused=RAISES,
)
def test_a_pattern_matches_a_draft(c: Hand) -> object:
    """LIKE and ~ may leak, so they come after the policy, whatever the index."""
    ask = "SELECT 1 FROM ideabox.idea WHERE lower(title) LIKE '%%{}%%'"
    return c.indexed(ask.format("private")) != c.indexed(ask.format("nothing")) or c.rows(
        "SELECT 1 FROM ideabox.idea WHERE title ~ 'Private'"
    )


@attack(without="ALTER TABLE ideabox.idea DISABLE ROW LEVEL SECURITY")
def test_a_notice_raised_from_a_do_block(c: Hand) -> object:
    """Anonymous code runs as who sends it."""
    c.rows(
        "DO $$ BEGIN IF NOT EXISTS (SELECT FROM ideabox.idea WHERE title = 'Private draft') THEN RAISE insufficient_privilege; END IF; END $$"
    )
    return True


@attack(
    without="ALTER TABLE ideabox.idea DISABLE ROW LEVEL SECURITY; ALTER TABLE ideabox.idea DISABLE TRIGGER a_law_edit"
)
def test_update_from_and_writable_ctes(c: Hand) -> object:
    """UPDATE … FROM and WITH … RETURNING go by the same law."""
    return c.rows(
        "WITH hit AS (UPDATE ideabox.idea i SET title = 'Mine now' FROM ideabox.campaign x WHERE x.id = i.campaign_id AND i.id = %(draft)s RETURNING i.title) SELECT * FROM hit"
    )


@attack(without="GRANT SELECT ON ideabox.idea TO ideabox_person", refused=("42501", "42703"))
def test_a_row_by_its_place(c: Hand) -> object:
    """currtid2 and TABLESAMPLE by page need the whole table."""
    return c.rows("SELECT currtid2('ideabox.idea', '(0,1)')") and c.rows("SELECT ctid FROM ideabox.idea")


@attack(without="ALTER TABLE ideabox.idea DISABLE ROW LEVEL SECURITY")
def test_a_cursor_sees_no_more(c: Hand) -> object:
    """DECLARE … WITH HOLD goes by the same policies. What remains: it keeps what its owner could read when it was opened."""
    c.rows("DECLARE peek CURSOR WITH HOLD FOR SELECT title FROM ideabox.idea WHERE id = %(draft)s")
    return c.rows("FETCH ALL FROM peek")


@attack(
    without="ALTER TABLE ideabox.follow DISABLE TRIGGER a_law; ALTER TABLE ideabox.notice_opened DISABLE TRIGGER a_law"
)
def test_an_id_is_not_there_or_not_for_me(c: Hand) -> object:
    """Marks, reports, votes and comments on what is hidden from me end as on what does not exist."""
    attempts = (
        "INSERT INTO ideabox.follow (person_id, idea_id, at) VALUES (%(mallory)s, {}, now())",
        "INSERT INTO ideabox.seen (person_id, idea_id, first_on) VALUES (%(mallory)s, {}, current_date)",
        "INSERT INTO ideabox.notice_opened (person_id, idea_id, until) VALUES (%(mallory)s, {}, now())",
        "INSERT INTO ideabox.report (id, idea_id, campaign_id, person_id, reason, at) VALUES (%(fresh)s, {}, %(open)s, %(mallory)s, 'x', now())",
        "INSERT INTO ideabox.vote (idea_id, person_id, value, at) VALUES ({}, %(mallory)s, 1, now())",
        "INSERT INTO ideabox.comment (id, idea_id, author_id, body, at) VALUES (%(fresh)s, {}, %(mallory)s, 'x', now())",
        "INSERT INTO ideabox.stage_move (id, idea_id, person_id, stage_id, kind, expected_version, at) VALUES (%(fresh)s, {}, %(mallory)s, %(open_stage_review)s, 'review', 1, now())",
    )
    ends = [
        {c.state(attempt.format(idea)) for idea in ("%(stranger)s", "%(draft)s", "%(hidden)s", "%(far)s")}
        for attempt in attempts
    ]
    return any(len(each) > 1 for each in ends)


@attack(without="ALTER TABLE ideabox.idea DISABLE ROW LEVEL SECURITY", who="fay")
def test_a_failing_row_quotes_its_secrets(c: Hand) -> object:
    """The error of a check quotes the row, columns and all; under row security it does not."""
    c.connection.execute("SAVEPOINT here")
    try:
        c.count("UPDATE ideabox.idea SET hidden = true, hidden_reason = '' WHERE id = %(anon)s")
    except psycopg.errors.CheckViolation as error:
        c.connection.execute("ROLLBACK TO here")
        return (error.diag.message_detail or "").startswith("Failing row")
    return False


@attack(
    without="ALTER TABLE ideabox.idea DISABLE ROW LEVEL SECURITY; GRANT SELECT ON ideabox.idea TO ideabox_person"
)
def test_lock_a_draft_to_learn_of_it(c: Hand) -> object:
    """SELECT … FOR UPDATE SKIP LOCKED on what is out of sight."""
    return c.rows("SELECT 1 FROM ideabox.idea WHERE id = %(draft)s FOR UPDATE SKIP LOCKED")


@attack(
    without="ALTER POLICY mine ON ideabox.vote USING (person_id = (SELECT law.me())); ALTER FUNCTION pg_catalog.uuid_eq(uuid, uuid) COST 1"
)
def test_buffers_tell_whether_the_policy_was_asked(c: Hand) -> object:
    """The same by the pages it read: who I am is looked up in a table, once or not at all."""
    for way in ("indexscan", "indexonlyscan", "bitmapscan"):
        c.rows(f"SET LOCAL enable_{way} = off")
    ask = (
        "EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT 1 FROM ideabox.vote"
        " WHERE person_id = ANY (ARRAY[{}]) AND idea_id = ANY (ARRAY[%(named)s])"
    )
    told = {
        name: "\n".join(line for (line,) in c.rows(ask.format(name)) if "Buffers" in line or "never" in line)
        for name in 2 * ("%(carl)s", "%(fay)s")  # the second time everything is in memory
    }
    return len(set(told.values())) > 1


@attack(
    without="ALTER TABLE ideabox.idea DISABLE ROW LEVEL SECURITY; ALTER TABLE ideabox.idea DISABLE TRIGGER a_law; ALTER TABLE ideabox.idea DISABLE TRIGGER a_law_edit"
)
def test_an_upsert_over_a_draft(c: Hand) -> object:
    """The id of a colleague's draft, once guessed (74 random bits), gives neither its words nor its place.

    What remains: an id that is taken can't be used again, and that it is taken shows.
    """
    return c.rows(
        "INSERT INTO ideabox.idea (id, campaign_id, author_id, title, created_at, saved_at)"
        " VALUES (%(draft)s, %(open)s, %(mallory)s, 'Mine', now(), now())"
        " ON CONFLICT (id) DO UPDATE SET body = idea.body RETURNING body"
    )
