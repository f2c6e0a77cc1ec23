"""Putting words into mouths, taking them away, and reading what was hidden or reported."""

from __future__ import annotations

from tests.attacks.attack import attack, no_trigger
from tests.attacks.scene import Hand

SAY = "INSERT INTO ideabox.comment (id, idea_id, author_id, body, at) VALUES"
ANY_COMMENT = (
    "ALTER POLICY add ON ideabox.comment WITH CHECK (true); ALTER POLICY edit ON ideabox.comment USING (true);"
    + no_trigger("comment", "a_law", "a_law_edit", "a_law_hide", "fixed", "kept")
)


@attack(without=ANY_COMMENT)
def test_comment_in_a_colleagues_name(c: Hand) -> object:
    """Words put into somebody's mouth."""
    return c.count(f"{SAY} (%(fresh)s, %(named)s, %(carl)s, 'I said so', now())")


@attack(without=no_trigger("comment", "a_law"), refused=("42501", "23503"))
def test_reply_across_ideas(c: Hand) -> object:
    """A reply belongs under the comment it answers."""
    return c.count(
        "INSERT INTO ideabox.comment (id, idea_id, parent_id, author_id, body, at) VALUES (%(fresh)s, %(own)s, %(said)s, %(mallory)s, 'Yes', now())"
    )


@attack(without=ANY_COMMENT)
def test_put_other_words_into_a_comment(c: Hand) -> object:
    """Editing what a colleague said."""
    return c.count("UPDATE ideabox.comment SET body = 'I was wrong' WHERE id = %(said)s")


@attack(
    without=f"GRANT DELETE ON ideabox.comment TO ideabox_person; CREATE POLICY loose ON ideabox.comment FOR DELETE USING (true); {no_trigger('comment', 'kept')}; DELETE FROM ideabox.hidden_comment"
)
def test_delete_a_comment_for_good(c: Hand) -> object:
    """A comment keeps its place."""
    return c.count("DELETE FROM ideabox.comment WHERE id = %(said)s")


@attack(without=no_trigger("comment", "a_law"))
def test_date_a_comment_back(c: Hand) -> object:
    """The moment is the database's own."""
    c.count(f"{SAY} (%(fresh)s, %(named)s, %(mallory)s, 'First!', '2001-01-01')")
    return c.rows("SELECT 1 FROM ideabox.comment WHERE at < '2002-01-01'") or c.value(
        "SELECT count(*) FROM ideabox.comment WHERE author_id = %(mallory)s AND at < now() - interval '1 year'"
    )


@attack(without=ANY_COMMENT + ";GRANT UPDATE (author_id) ON ideabox.comment TO ideabox_person")
def test_hand_my_comment_to_a_colleague(c: Hand) -> object:
    """Changing who said it afterwards."""
    return c.count("UPDATE ideabox.comment SET author_id = %(carl)s WHERE id = %(my_word)s")


@attack(by="fay")
def test_hide_a_colleagues_comment(c: Hand) -> object:
    """Moderation is the facilitators'."""
    return c.count("UPDATE ideabox.comment SET hidden = true, hidden_reason = 'No' WHERE id = %(said)s")


@attack(by="fay")
def test_bring_my_hidden_comment_back(c: Hand) -> object:
    """Not by its author either."""
    return c.count("UPDATE ideabox.comment SET hidden = false, hidden_reason = '' WHERE id = %(my_hushed)s")


@attack(by="fay")
def test_hide_a_colleagues_idea(c: Hand) -> object:
    """Nor ideas."""
    return c.count("UPDATE ideabox.idea SET hidden = true, hidden_reason = 'No' WHERE id = %(named)s")


@attack(by="fay")
def test_read_a_hidden_comments_words(c: Hand) -> object:
    """They lie in a table of their own."""
    return c.rows("SELECT body FROM ideabox.hidden_comment WHERE comment_id = %(hushed)s")


@attack(
    without="ALTER POLICY see ON ideabox.hidden_comment USING (author_id = (SELECT law.me()) OR campaign_id IN (SELECT law.i_moderate())); ALTER FUNCTION pg_catalog.uuid_eq(uuid, uuid) COST 1"
)
def test_explain_spells_a_hidden_comment(c: Hand) -> object:
    """Letter by letter, by what EXPLAIN ANALYZE did not have to ask."""
    ask = "SELECT 1 FROM ideabox.hidden_comment WHERE comment_id = ANY (ARRAY[%(hushed)s]) AND body < ANY (ARRAY['{}'])"
    return c.explained(ask.format("S")) != c.explained(ask.format("R"))


@attack(by="fay")
def test_read_a_hidden_idea(c: Hand) -> object:
    """The idea itself."""
    return c.rows("SELECT title FROM ideabox.idea WHERE id = %(hidden)s")


@attack(by="fay")
def test_read_the_comments_under_a_hidden_idea(c: Hand) -> object:
    """What was said about it."""
    return c.rows("SELECT body FROM ideabox.comment WHERE idea_id = %(hidden)s")


@attack(by="fay")
def test_read_the_totals_of_a_hidden_idea(c: Hand) -> object:
    """How many supported it."""
    return c.rows("SELECT support FROM ideabox.tally WHERE idea_id = %(hidden)s")


@attack(without="UPDATE ideabox.reach SET idea_shown = true")
def test_how_widely_a_hidden_idea_was_seen(c: Hand) -> object:
    """And its place in the fair order."""
    return c.rows("SELECT bucket FROM ideabox.reach WHERE idea_id = %(hidden)s")


@attack(
    who="ada",
    without="CREATE OR REPLACE FUNCTION law.is_fresh(gained_in xid8) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT false'",
)
def test_an_administrator_becomes_facilitator_looks_and_rolls_back(c: Hand) -> object:
    """A role opens reports and hidden words once it is committed, and so audited and told."""
    c.count(
        "INSERT INTO ideabox.campaign_role (person_id, campaign_id, role) VALUES (%(ada)s, %(open)s, 'facilitator')"
    )
    return c.rows("SELECT body FROM ideabox.hidden_comment WHERE comment_id = %(hushed)s")


@attack(by="fay")
def test_read_who_reported(c: Hand) -> object:
    """Reports are between the reporter and the facilitators."""
    return c.rows("SELECT person_id, reason FROM ideabox.report WHERE id = %(report)s")


@attack(
    without="ALTER POLICY see ON ideabox.report USING (person_id = (SELECT law.me()) OR campaign_id IN (SELECT law.i_moderate()))"
)
def test_explain_tells_who_reported(c: Hand) -> object:
    """By whether the policy was asked at all.

    What remains: the index on report.idea_id tells that an idea was reported, never by whom.
    """
    ask = (
        "SELECT 1 FROM ideabox.report WHERE idea_id = ANY (ARRAY[%(named)s]) AND person_id = ANY (ARRAY[{}])"
    )
    return c.explained(ask.format("%(carl)s")) != c.explained(ask.format("%(sol)s"))


@attack(who="fay", without=no_trigger("report", "a_law"))
def test_a_facilitator_settles_in_anothers_name(c: Hand) -> object:
    """Who settled a report is the database's own book."""
    c.count("UPDATE ideabox.report SET settled_at = now(), settled_by_id = %(sol)s WHERE id = %(report)s")
    return c.rows("SELECT 1 FROM ideabox.report WHERE settled_by_id = %(sol)s")


@attack(by="fay")
def test_settle_the_report_on_oneself(c: Hand) -> object:
    """By the facilitators alone."""
    return c.count("UPDATE ideabox.report SET settled_at = now() WHERE id = %(report)s")
