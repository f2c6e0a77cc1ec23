"""Who voted what, hidden totals, and voting more, later or for others."""

from __future__ import annotations

from tests.attacks.attack import attack, no_trigger, open_table
from tests.attacks.scene import Hand

MINE_WIDE = "ALTER POLICY mine ON ideabox.vote USING (true); ALTER TABLE ideabox.vote DISABLE TRIGGER a_law"
DEAR = "ALTER FUNCTION pg_catalog.uuid_eq(uuid, uuid) COST 1"
BARE_TALLY = "CREATE OR REPLACE VIEW mine.secret_tally WITH (security_barrier) AS SELECT idea_id, support, against, passed FROM ideabox.secret_tally s WHERE EXISTS (SELECT FROM ideabox.vote v WHERE v.idea_id = s.idea_id AND v.person_id = (SELECT law.me()))"
VOTE = "INSERT INTO ideabox.vote (idea_id, person_id, value, at) VALUES"
OWN_FIRST = """
CREATE OR REPLACE FUNCTION law.vote_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF EXISTS (SELECT FROM ideabox.idea_person WHERE idea_id = NEW.idea_id AND person_id = NEW.person_id) THEN PERFORM law.refuse('own_idea'); END IF;
  IF NEW.person_id IS DISTINCT FROM law.me() THEN PERFORM law.refuse('not_yours'); END IF;
  RETURN NEW;
END $$
"""
"""A trigger that answers before it checks."""
FRESH_COUNTS = "CREATE OR REPLACE FUNCTION law.is_fresh(gained_in xid8) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT false'"


@attack(without=open_table("vote", "idea_id", "person_id", "value"))
def test_read_a_colleagues_vote(c: Hand) -> object:
    """The plain question."""
    return c.rows("SELECT value FROM ideabox.vote WHERE person_id = %(carl)s AND idea_id = %(named)s")


@attack(without=f"ALTER POLICY mine ON ideabox.vote USING (person_id = (SELECT law.me())); {DEAR}")
def test_explain_tells_a_colleagues_vote(c: Hand) -> object:
    """Conditions of half an operator were asked before the policy, whose subquery was "never executed" where they failed."""
    ask = "SELECT 1 FROM ideabox.vote WHERE person_id = ANY (ARRAY[%(carl)s]) AND idea_id = ANY (ARRAY[%(named)s]) AND value = ANY (ARRAY[{}])"
    return c.explained(ask.format(1)) != c.explained(ask.format(-1))


@attack(without=open_table("vote", "idea_id", "person_id", "value"))
def test_explain_finds_a_vote_by_its_key(c: Hand) -> object:
    """The key is indexed: the policy must be part of the index's own condition, or "Rows Removed" counts the vote."""
    ask = "SELECT 1 FROM ideabox.vote WHERE idea_id = %(named)s AND person_id = {}"
    return c.indexed(ask.format("%(carl)s")) != c.indexed(ask.format("%(fay)s"))


@attack(without=open_table("vote", "idea_id", "person_id"))
def test_count_the_voters_of_hidden_totals(c: Hand) -> object:
    """Counting rows instead of reading totals."""
    return c.value("SELECT count(*) FROM ideabox.vote WHERE idea_id = %(secret)s") == 2


@attack(without=open_table("secret_tally"))
def test_read_hidden_totals(c: Hand) -> object:
    """The table nobody may read."""
    return c.rows("SELECT support FROM ideabox.secret_tally WHERE idea_id = %(secret)s")


@attack(
    without="ALTER TABLE ideabox.campaign DISABLE TRIGGER USER; UPDATE ideabox.campaign SET state = 'closed', steered_in = NULL WHERE name = 'Veiled'"
)
def test_hidden_totals_through_the_view(c: Hand) -> object:
    """The view shows them once voting is over, or to those who voted."""
    return c.rows("SELECT support FROM mine.secret_tally WHERE idea_id = %(secret)s")


@attack(without=f"{BARE_TALLY}; {DEAR}")
def test_explain_guesses_hidden_totals(c: Hand) -> object:
    """A guess pushed into the view meets the row before its owner is asked: the counts must be columns nothing is pushed on."""
    ask = "SELECT 1 FROM mine.secret_tally WHERE idea_id = %(secret)s AND support = {}"
    return c.explained(ask.format(2)) != c.explained(ask.format(3))


@attack(without=BARE_TALLY)
def test_explain_compares_hidden_totals_by_half_an_operator(c: Hand) -> object:
    """The same with `= ANY` of one, and by order."""
    ask = "SELECT 1 FROM mine.secret_tally WHERE idea_id = %(secret)s AND support > ANY (ARRAY[{}])"
    return c.explained(ask.format(1)) != c.explained(ask.format(2))


@attack(without=f"{open_table('secret_tally')}")
def test_the_order_of_hidden_totals(c: Hand) -> object:
    """Rows updated last come last in a table read without order: none may come at all."""
    return c.rows("SELECT idea_id FROM ideabox.secret_tally")


@attack(without="UPDATE ideabox.tally SET support = 2 WHERE support IS NULL")
def test_hidden_totals_in_the_public_ones(c: Hand) -> object:
    """The public row of a veiled campaign must be empty, its rank without them."""
    return c.rows(
        "SELECT 1 FROM ideabox.tally WHERE idea_id = %(secret)s AND (support IS NOT NULL OR standing <> 0)"
    )


@attack(without=FRESH_COUNTS)
def test_vote_look_and_roll_back(c: Hand) -> object:
    """A vote opens the totals to the voter; in a transaction that is rolled back it would cost nothing.

    What remains: a vote that is committed, looked by and withdrawn; the screen says so.
    """
    c.count(f"{VOTE} (%(secret)s, %(mallory)s, 1, now())")
    return c.rows("SELECT support FROM mine.secret_tally WHERE idea_id = %(secret)s")


@attack(who="fay", without=FRESH_COUNTS)
def test_a_facilitator_closes_looks_and_rolls_back(c: Hand) -> object:
    """Closing a campaign shows its totals; a close that is never committed shows nothing."""
    c.count("UPDATE ideabox.campaign SET state = 'closed' WHERE id = %(veiled)s")
    return c.rows("SELECT support FROM mine.secret_tally WHERE idea_id = %(secret)s")


@attack(who="carl", without="ALTER TABLE ideabox.vote DROP CONSTRAINT vote_pk", refused=("42501", "23505"))
def test_vote_twice(c: Hand) -> object:
    """One voice a person and idea, by the key; carl has spoken already."""
    return c.count(f"{VOTE} (%(named)s, %(carl)s, 1, now())")


@attack(without=MINE_WIDE)
def test_vote_for_a_colleague(c: Hand) -> object:
    """In somebody else's name."""
    return c.count(f"{VOTE} (%(own)s, %(carl)s, 1, now())")


@attack(without=no_trigger("vote", "a_law"))
def test_vote_for_my_own_idea(c: Hand) -> object:
    """Authors don't vote for themselves."""
    return c.count(f"{VOTE} (%(own)s, %(mallory)s, 1, now())")


@attack(without=OWN_FIRST)
def test_own_idea_names_the_author(c: Hand) -> object:
    """To answer "it is their own idea" when somebody votes in another's name would name authors: who asks comes first."""
    answers = {c.state(f"{VOTE} (%(anon)s, {who}, 1, now())") for who in ("%(ann)s", "%(sol)s")}
    return len(answers) > 1


@attack(without=no_trigger("vote", "a_law"))
def test_vote_in_a_campaign_out_of_sight(c: Hand) -> object:
    """A campaign for others."""
    return c.count(f"{VOTE} (%(far)s, %(mallory)s, 1, now())")


@attack(without=no_trigger("vote", "a_law"))
def test_vote_against_where_only_support_counts(c: Hand) -> object:
    """The campaign's rule of voting."""
    return c.count(f"{VOTE} (%(named)s, %(mallory)s, -1, now())")


@attack(without=no_trigger("vote", "a_law"))
def test_date_a_vote_back(c: Hand) -> object:
    """The moment is the database's own."""
    c.count(f"{VOTE} (%(named)s, %(mallory)s, 1, '2001-01-01')")
    return c.rows("SELECT 1 FROM ideabox.vote WHERE person_id = %(mallory)s AND at < '2002-01-01'")


@attack(
    without="GRANT UPDATE ON ideabox.tally TO ideabox_person; CREATE POLICY loose ON ideabox.tally FOR UPDATE USING (true)"
)
def test_write_the_totals(c: Hand) -> object:
    """Counters are the database's own books."""
    return c.count("UPDATE ideabox.tally SET support = 1000 WHERE idea_id = %(own)s")


@attack(without=MINE_WIDE)
def test_take_a_colleagues_vote_back(c: Hand) -> object:
    """Deleting what is not mine."""
    return c.count("DELETE FROM ideabox.vote WHERE idea_id = %(named)s AND person_id = %(carl)s")


@attack(
    without=MINE_WIDE
    + "; GRANT UPDATE (person_id) ON ideabox.vote TO ideabox_person; ALTER TABLE ideabox.vote DISABLE TRIGGER fixed"
)
def test_make_a_vote_somebody_elses(c: Hand) -> object:
    """Casting one's own and handing it over."""
    c.count(f"{VOTE} (%(named)s, %(mallory)s, 1, now())")
    return c.count("UPDATE ideabox.vote SET person_id = %(sol)s WHERE person_id = %(mallory)s")


@attack(without=MINE_WIDE)
def test_merge_votes(c: Hand) -> object:
    """MERGE goes by the same law."""
    return c.count(
        "MERGE INTO ideabox.vote v USING (SELECT %(named)s::uuid AS idea, %(sol)s::uuid AS person) s ON v.idea_id = s.idea AND v.person_id = s.person"
        " WHEN NOT MATCHED THEN INSERT (idea_id, person_id, value, at) VALUES (s.idea, s.person, 1, now())"
    )


@attack(without=MINE_WIDE)
def test_upsert_over_a_colleagues_vote(c: Hand) -> object:
    """ON CONFLICT DO UPDATE on somebody else's row."""
    return c.count(
        f"{VOTE} (%(named)s, %(carl)s, 0, now()) ON CONFLICT (idea_id, person_id) DO UPDATE SET value = 0"
    )


@attack(without=MINE_WIDE)
def test_a_conflict_tells_of_a_colleagues_vote(c: Hand) -> object:
    """ON CONFLICT DO NOTHING without a target: no row for carl's vote, an error for who has not voted."""
    answers = {c.state(f"{VOTE} (%(named)s, {who}, 1, now())") for who in ("%(carl)s", "%(sol)s")}
    return len(answers) > 1


@attack(
    who="ada",
    without="GRANT ideabox_owner TO atk_ada; GRANT INSERT, SELECT ON ideabox.vote TO ideabox_administrator; CREATE POLICY loose ON ideabox.vote FOR INSERT WITH CHECK (true)",
)
def test_an_import_asks_who_voted(c: Hand) -> object:
    """An administrator's import might try keys: taken or free would tell who voted. It speaks for people of another system only."""
    c.count(
        "INSERT INTO ideabox.import_run (id, person_id, source, opened_at) VALUES (%(fresh)s, %(ada)s, 'x', now())"
    )
    return c.state(f"{VOTE} (%(named)s, %(carl)s, 1, now())") != c.state(
        f"{VOTE} (%(named)s, %(sol)s, 1, now())"
    )
