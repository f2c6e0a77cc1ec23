"""What an administrator may try in a transaction that is rolled back, and who may not even begin."""

from __future__ import annotations

from tests.attacks.attack import attack, no_trigger
from tests.attacks.scene import Hand

ANY_COMMENT = (
    "ALTER POLICY add ON ideabox.comment WITH CHECK (true); ALTER POLICY edit ON ideabox.comment USING (true);"
    + no_trigger("comment", "a_law", "a_law_edit", "a_law_hide", "fixed", "kept")
)
ANY_IDEA = "ALTER POLICY edit ON ideabox.idea USING (true);" + no_trigger(
    "idea", "a_law_edit", "a_law_hide", "fixed"
)


@attack(who="ada", without=ANY_IDEA)
def test_an_import_lifts_the_anonymity(c: Hand) -> object:
    """An administrator in import mode: show the name, read it, roll back."""
    c.count(
        "INSERT INTO ideabox.import_run (id, person_id, source, opened_at) VALUES (%(fresh)s, %(ada)s, 'x', now())"
    )
    c.count("UPDATE ideabox.idea SET anonymous = false WHERE id = %(anon)s")
    return c.rows("SELECT 1 FROM ideabox.idea WHERE id = %(anon)s AND byline_id = %(ann)s")


@attack(
    who="ada",
    without="GRANT ideabox_owner TO atk_ada; GRANT SELECT, INSERT ON ideabox.idea_person TO ideabox_person; ALTER TABLE ideabox.idea_person DISABLE ROW LEVEL SECURITY",
    refused=("42501",),
)
def test_an_import_asks_for_the_author_by_trial(c: Hand) -> object:
    """A key that is taken would tell the author; an import names nobody of this house."""
    c.count(
        "INSERT INTO ideabox.import_run (id, person_id, source, opened_at) VALUES (%(fresh)s, %(ada)s, 'x', now())"
    )
    ask = "INSERT INTO mine.idea_person (person_id, idea_id, part) VALUES ({}, %(anon)s, 'coauthor')"
    return c.state(ask.format("%(ann)s")) != c.state(ask.format("%(carl)s"))


@attack(
    who="ada",
    without=ANY_COMMENT
    + ";CREATE OR REPLACE FUNCTION law.i_own() RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true'",
)
def test_an_import_brings_hidden_words_back(c: Hand) -> object:
    """Restore, read, roll back."""
    c.count(
        "INSERT INTO ideabox.import_run (id, person_id, source, opened_at) VALUES (%(fresh)s, %(ada)s, 'x', now())"
    )
    return c.count("UPDATE ideabox.comment SET hidden = false WHERE id = %(hushed)s")


@attack(by="ada")
def test_open_an_import(c: Hand) -> object:
    """Import mode is the administrators'."""
    return c.count(
        "INSERT INTO ideabox.import_run (id, person_id, source, opened_at) SELECT %(fresh)s, id, 'x', now() FROM ideabox.person WHERE login = session_user"
    )


@attack(who="ada", without="ALTER TABLE ideabox.import_run DISABLE TRIGGER ends")
def test_leave_an_import_open(c: Hand) -> object:
    """It would open the door to everybody's next transaction: it must end in its own."""
    c.count(
        "INSERT INTO ideabox.import_run (id, person_id, source, opened_at) VALUES (%(fresh)s, %(ada)s, 'x', now())"
    )
    c.rows("SET CONSTRAINTS ALL IMMEDIATE")
    return True
