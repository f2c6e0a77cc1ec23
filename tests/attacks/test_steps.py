"""Ideas and decisions: publishing, editing and deciding out of turn, counters and dates by hand."""

from __future__ import annotations

from tests.attacks.attack import attack, no_trigger
from tests.attacks.scene import Hand

MOVE = "INSERT INTO ideabox.stage_move (id, idea_id, person_id, stage_id, kind, answer, expected_version, at) VALUES"
ANY_IDEA = "ALTER POLICY edit ON ideabox.idea USING (true);" + no_trigger(
    "idea", "a_law_edit", "a_law_hide", "fixed"
)


@attack(
    without="ALTER POLICY add ON ideabox.stage_move WITH CHECK (true);" + no_trigger("stage_move", "a_law")
)
def test_decide_my_own_idea(c: Hand) -> object:
    """Only sponsors move stages."""
    return c.count(
        f"{MOVE} (%(fresh)s, %(own)s, %(mallory)s, %(open_stage_accepted)s, 'accepted', 'Yes.', 1, now())"
    )


@attack(
    without="ALTER POLICY add ON ideabox.stage_move WITH CHECK (true);" + no_trigger("stage_move", "a_law")
)
def test_decide_in_the_sponsors_name(c: Hand) -> object:
    """Nor as somebody who may."""
    return c.count(
        f"{MOVE} (%(fresh)s, %(own)s, %(sol)s, %(open_stage_accepted)s, 'accepted', 'Yes.', 1, now())"
    )


@attack(without="GRANT UPDATE (stage_id, stage_kind) ON ideabox.idea TO ideabox_person;" + ANY_IDEA)
def test_set_the_stage_by_hand(c: Hand) -> object:
    """The stage follows from the moves."""
    return c.count("UPDATE ideabox.idea SET stage_kind = 'accepted' WHERE id = %(own)s")


@attack(
    who="sol",
    without="GRANT UPDATE, DELETE ON ideabox.stage_move TO ideabox_person; CREATE POLICY loose ON ideabox.stage_move USING (true);"
    + no_trigger("stage_move", "frozen"),
)
def test_a_sponsor_rewrites_a_decision(c: Hand) -> object:
    """Decisions are append-only, for who made them too."""
    return c.count("UPDATE ideabox.stage_move SET answer = 'I never said that' WHERE id = %(move)s")


@attack(
    who="sol",
    without="GRANT UPDATE, DELETE ON ideabox.stage_move TO ideabox_person; CREATE POLICY loose ON ideabox.stage_move USING (true);"
    + no_trigger("stage_move", "frozen"),
)
def test_a_sponsor_deletes_a_decision(c: Hand) -> object:
    """Nor taken back."""
    return c.count("DELETE FROM ideabox.stage_move WHERE id = %(move)s")


@attack(without=no_trigger("idea", "a_law_edit"))
def test_edit_after_the_review_began(c: Hand) -> object:
    """The author's own idea, once it is under way."""
    return c.count("UPDATE ideabox.idea SET body = 'Something else' WHERE id = %(reviewed)s")


@attack(who="ann", without=no_trigger("idea", "a_law_edit"))
def test_change_the_byline_afterwards(c: Hand) -> object:
    """Neither hidden nor shown once published: what others may have read stays as it was."""
    return c.count("UPDATE ideabox.idea SET anonymous = NOT anonymous WHERE id = %(anon)s")


@attack(without="ALTER POLICY edit ON ideabox.idea USING (true);" + "DROP TRIGGER a_law_edit ON ideabox.idea")
def test_date_a_colleagues_idea_back(c: Hand) -> object:
    """The moment of saving is no column of its own to be written."""
    return c.count("UPDATE ideabox.idea SET saved_at = '2001-01-01' WHERE id = %(named)s")


@attack(without="GRANT UPDATE (comments, row_version, number) ON ideabox.idea TO ideabox_person;" + ANY_IDEA)
def test_write_an_ideas_counters(c: Hand) -> object:
    """Number, version and counts are the database's."""
    return c.count("UPDATE ideabox.idea SET comments = 99, row_version = 99 WHERE id = %(own)s")


@attack(
    without=f"GRANT INSERT (number, comments) ON ideabox.idea TO ideabox_person; {no_trigger('idea', 'a_law')}"
)
def test_bring_counters_along(c: Hand) -> object:
    """Nor with a new idea."""
    return c.count(
        "INSERT INTO ideabox.idea (id, campaign_id, author_id, state, number, comments, created_at, saved_at) VALUES (%(fresh)s, %(open)s, %(mallory)s, 'draft', 1000, 50, now(), now())"
    )


@attack(who="ada", without=no_trigger("idea", "a_law"))
def test_an_administrator_brings_counters_along(c: Hand) -> object:
    """Whole rows are for imports."""
    c.count(
        "INSERT INTO ideabox.idea (id, campaign_id, author_id, state, comments, row_version, created_at, saved_at) VALUES (%(fresh)s, %(open)s, %(ada)s, 'draft', 50, 7, now(), now())"
    )
    return c.rows("SELECT 1 FROM ideabox.idea WHERE id = %(fresh)s AND comments = 50")


@attack(without=no_trigger("idea", "a_law"))
def test_insert_a_published_idea(c: Hand) -> object:
    """Publication is a step with rules."""
    return c.count(
        "INSERT INTO ideabox.idea (id, campaign_id, author_id, state, title, created_at, saved_at) VALUES (%(fresh)s, %(open)s, %(mallory)s, 'published', 'Straight in', now(), now())"
    )


@attack(without="ALTER POLICY add ON ideabox.idea WITH CHECK (true);" + no_trigger("idea", "a_law"))
def test_a_draft_in_a_colleagues_name(c: Hand) -> object:
    """To be published by them unseen."""
    return c.count(
        "INSERT INTO ideabox.idea (id, campaign_id, author_id, state, title, created_at, saved_at) VALUES (%(fresh)s, %(open)s, %(carl)s, 'draft', 'Not mine', now(), now())"
    )
