"""Who wrote the anonymous idea, and what others keep to themselves: drafts, marks, addresses."""

from __future__ import annotations

from tests.attacks.attack import attack, no_trigger, open_table
from tests.attacks.scene import Hand, Scene

AUTHORS = "GRANT SELECT (author_id) ON ideabox.idea TO ideabox_person"
PARTS = "GRANT SELECT ON ideabox.idea_person TO ideabox_person; ALTER TABLE ideabox.idea_person DISABLE ROW LEVEL SECURITY"
CHEAP_FIRST = """
ALTER POLICY see ON ideabox.idea USING ((state = 'published' AND NOT hidden AND campaign_id IN (SELECT law.my_campaigns()))
  OR author_id = (SELECT law.me()) OR id IN (SELECT law.my_ideas()))
"""
"""The policy as one would write it first: dearer than a reader's own conditions, and so asked after them."""


@attack(without=AUTHORS)
def test_select_the_author(c: Hand) -> object:
    """The plain question."""
    return c.value("SELECT author_id FROM ideabox.idea WHERE id = %(anon)s") == c.ids["ann"]


@attack(without=AUTHORS)
def test_where_the_author_is_a_colleague(c: Hand) -> object:
    """The secret column only in a condition."""
    return c.rows("SELECT 1 FROM ideabox.idea WHERE author_id = %(ann)s AND id = %(anon)s")


@attack(without=AUTHORS)
def test_order_ideas_by_their_author(c: Hand) -> object:
    """Ideas of one hand would stand together."""
    return c.rows("SELECT id FROM ideabox.idea ORDER BY author_id")


@attack(without=AUTHORS)
def test_group_ideas_by_their_author(c: Hand) -> object:
    """How many ideas share a hand."""
    return c.rows("SELECT count(*) FROM ideabox.idea GROUP BY author_id")


@attack(without=AUTHORS)
def test_join_people_to_their_anonymous_ideas(c: Hand) -> object:
    """The secret column in a join."""
    return c.rows(
        "SELECT p.name FROM ideabox.person p JOIN ideabox.idea i ON i.author_id = p.id WHERE i.id = %(anon)s"
    )


@attack(without="GRANT SELECT ON ideabox.idea TO ideabox_person")
def test_take_the_whole_row(c: Hand) -> object:
    """A whole row as one value names no column."""
    return "author_id" in str(c.value("SELECT to_jsonb(i) FROM ideabox.idea i WHERE i.id = %(anon)s"))


@attack(without=f"{AUTHORS}; {no_trigger('idea', 'a_law_edit')}")
def test_the_byline_of_an_edited_anonymous_idea(c: Hand) -> object:
    """RETURNING what only the author could know, on an idea that is not mine."""
    return c.rows("UPDATE ideabox.idea SET title = title || '!' WHERE id = %(anon)s RETURNING author_id")


@attack(
    without="CREATE OR REPLACE VIEW mine.idea_person AS SELECT person_id, idea_id, part FROM ideabox.idea_person"
)
def test_my_part_asked_for_a_colleague(c: Hand) -> object:
    """The view of my own part, asked about somebody else: its person is me, never the column."""
    return c.rows("SELECT part FROM mine.idea_person WHERE person_id = %(ann)s AND idea_id = %(anon)s")


@attack(without=PARTS)
def test_the_parts_behind_the_view(c: Hand) -> object:
    """The table under the view."""
    return c.rows("SELECT 1 FROM ideabox.idea_person WHERE person_id = %(ann)s AND idea_id = %(anon)s")


@attack(without=PARTS)
def test_explain_counts_a_colleagues_parts(c: Hand) -> object:
    """EXPLAIN ANALYZE of the table would count, where the column may be asked."""
    return "rows=1" in c.indexed(
        "SELECT 1 FROM ideabox.idea_person WHERE person_id = %(ann)s AND idea_id = %(anon)s"
    )


@attack(
    without="CREATE OR REPLACE VIEW mine.idea_person WITH (security_barrier) AS SELECT p.person_id, p.idea_id, p.part FROM ideabox.idea_person p WHERE p.person_id = (SELECT law.me()) OR p.byline_id IS NOT NULL"
)
def test_explain_pushes_a_name_into_the_view(c: Hand) -> object:
    """A condition that cannot leak is pushed into a barrier view: with the true column there, rows removed would name."""
    ask = (
        "SELECT 1 FROM mine.idea_person WHERE person_id = ANY (ARRAY[{}]) AND idea_id = ANY (ARRAY[%(anon)s])"
    )
    return c.explained(ask.format("%(ann)s")) != c.explained(ask.format("%(carl)s"))


@attack(without="UPDATE ideabox.idea_person SET shown = true WHERE part = 'author'")
def test_co_authors_of_an_anonymous_idea(c: Hand) -> object:
    """Co-authors show only where the idea bears names; the author's own row never does."""
    return c.rows("SELECT 1 FROM mine.idea_person WHERE idea_id = %(anon)s AND person_id <> %(mallory)s")


@attack(
    without="GRANT SELECT ON ideabox.idea TO ideabox_person; GRANT SELECT ON ideabox.follow TO ideabox_person"
)
def test_transactions_tie_an_idea_to_its_neighbours(c: Hand) -> object:
    """xmin, ctid and tableoid tell what was written together and where; column grants hide them."""
    return c.rows("SELECT xmin, ctid, tableoid FROM ideabox.idea WHERE id = %(anon)s")


@attack(
    without="GRANT SELECT (created_at) ON ideabox.idea TO ideabox_person; UPDATE ideabox.idea SET created_at = now()"
)
def test_the_minute_of_an_anonymous_idea(c: Hand) -> object:
    """When the draft was begun would tell who was at the PC.

    What remains: the change feed and the numbers tell when an idea appeared.
    """
    return c.rows(
        "SELECT 1 FROM ideabox.idea WHERE id = %(anon)s AND created_at <> date_trunc('day', created_at)"
    )


@attack(
    without=f"{no_trigger('idea', 'a_law_edit')}; UPDATE ideabox.idea SET saved_at = now(), published_at = now() WHERE anonymous"
)
def test_the_moment_an_anonymous_idea_was_saved(c: Hand) -> object:
    """Only the day may show."""
    return c.rows(
        "SELECT 1 FROM ideabox.idea WHERE id = %(anon)s AND (saved_at, published_at)"
        " IS DISTINCT FROM (date_trunc('day', saved_at, 'UTC'), date_trunc('day', published_at, 'UTC'))"
    )


@attack(
    without="ALTER TABLE ideabox.audit DISABLE ROW LEVEL SECURITY; GRANT SELECT ON ideabox.audit TO ideabox_person"
)
def test_the_audit_ties_a_login_to_an_act(c: Hand) -> object:
    """Nobody reads the audit through a login."""
    return c.rows("SELECT person_id, act FROM ideabox.audit")


@attack(
    who="ada",
    without=f"{open_table('audit')}; {no_trigger('audit', 'frozen')};"
    "UPDATE ideabox.audit SET person_id = (SELECT id FROM ideabox.person WHERE login = 'atk_ann') WHERE act = 'idea published'",
)
def test_an_administrator_looks_the_author_up_in_the_audit(c: Hand) -> object:
    """The audit of an anonymous act bears no person, and administrators have no window on it either."""
    return c.rows(
        "SELECT 1 FROM ideabox.audit WHERE subject_id = replace(%(anon)s::text, '-', '') AND person_id IS NOT NULL"
    )


@attack(without=open_table("idea", "id", "title", "state"))
def test_read_a_draft(c: Hand) -> object:
    """The plain question for somebody's draft."""
    return c.rows("SELECT title FROM ideabox.idea WHERE id = %(draft)s")


@attack(without=CHEAP_FIRST + ";ALTER FUNCTION pg_catalog.uuid_eq(uuid, uuid) COST 1")
def test_explain_spells_a_draft_letter_by_letter(c: Hand) -> object:
    """A comparison asked before the policy tells, by a subquery "never executed", whether some draft begins so.

    Comparisons of texts cannot leak and cost little: the policy must be cheaper (98_policies.sql, hardening.sql).

    What remains where no superuser lays the hardening: this; `doctor` names it.
    """
    yes = c.explained("SELECT 1 FROM ideabox.idea WHERE state = 'draft' AND title < ANY (ARRAY['Q'])")
    no = c.explained("SELECT 1 FROM ideabox.idea WHERE state = 'draft' AND title < ANY (ARRAY['P'])")
    return yes != no


@attack(without=open_table("idea", "id", "title", "state"))
def test_search_finds_a_draft(c: Hand) -> object:
    """Drafts have no words in the search."""
    return c.rows(
        "SELECT 1 FROM law.search('private', 50) UNION SELECT 1 FROM law.similar_titles('Private draft', 5)"
    ) or c.rows("SELECT 1 FROM ideabox.idea WHERE title = 'Private draft'")


@attack(
    without="ALTER TABLE ideabox.idea DISABLE ROW LEVEL SECURITY; ALTER TABLE ideabox.idea DISABLE TRIGGER a_law_drop"
)
def test_throw_away_a_colleagues_draft(c: Hand) -> object:
    """Deleting what one cannot see."""
    return c.count("DELETE FROM ideabox.idea WHERE id = %(draft)s")


@attack(without="GRANT SELECT (email) ON ideabox.person TO ideabox_person")
def test_collect_addresses(c: Hand) -> object:
    """E-mail addresses are for the house's own letters."""
    return c.rows("SELECT email FROM ideabox.person WHERE id = %(ann)s")


@attack(without=f"GRANT SELECT (email) ON ideabox.person TO ideabox_person; {no_trigger('person', 'a_law')}")
def test_an_address_in_an_update(c: Hand) -> object:
    """UPDATE … SET name = email RETURNING name, or a condition on the address."""
    return c.rows("UPDATE ideabox.person SET language = language WHERE email LIKE 'ann@%%' RETURNING id")


@attack(without="GRANT SELECT (fresh_password) ON ideabox.person TO ideabox_person")
def test_whose_password_is_still_the_one_it_gave_out(c: Hand) -> object:
    """Accounts with the first password are the ones to try."""
    return c.rows("SELECT login FROM ideabox.person WHERE fresh_password")


@attack(without=open_table("follow", "person_id", "idea_id"))
def test_who_follows_an_idea(c: Hand) -> object:
    """Following is private."""
    return c.rows("SELECT 1 FROM ideabox.follow WHERE person_id <> %(mallory)s")


@attack(without=open_table("seen", "person_id", "idea_id"))
def test_who_has_seen_an_idea(c: Hand) -> object:
    """So is reading."""
    return c.rows("SELECT 1 FROM ideabox.seen WHERE person_id <> %(mallory)s")


@attack(without=open_table("notice_opened", "person_id", "idea_id"))
def test_who_opened_which_notice(c: Hand) -> object:
    """And what news one has read."""
    return c.rows("SELECT 1 FROM ideabox.notice_opened WHERE person_id <> %(mallory)s")


@attack(
    without="ALTER POLICY mine ON ideabox.follow USING (person_id = (SELECT law.me())); ALTER FUNCTION pg_catalog.uuid_eq(uuid, uuid) COST 1"
)
def test_explain_tells_who_follows(c: Hand) -> object:
    """`= ANY` of one id costs half an operator and would be asked before the policy."""
    ask = (
        "SELECT 1 FROM ideabox.follow WHERE person_id = ANY (ARRAY[{}]) AND idea_id = ANY (ARRAY[%(named)s])"
    )
    return c.explained(ask.format("%(carl)s")) != c.explained(ask.format("%(sol)s"))


def test_an_anonymous_act_is_booked_without_its_person(scene: Scene) -> None:
    """Even the owner of the tables finds nobody in the audit of an anonymous idea, and a name in that of a named one."""
    booked = "SELECT person_id FROM ideabox.audit WHERE act = 'idea published' AND subject_id = %s"
    line = scene.line()
    assert line.execute(booked, (scene.ids["anon"].hex,)).fetchall() == [(None,)]
    assert line.execute(booked, (scene.ids["named"].hex,)).fetchall() == [(scene.ids["ann"],)]
