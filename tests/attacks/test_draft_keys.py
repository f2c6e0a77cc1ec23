"""The keys that seal what people type on a shared PC: each is told to its owner alone, and nobody chooses another's."""

from __future__ import annotations

import re

from tests.attacks.attack import attack, no_trigger
from tests.attacks.scene import Hand

ALL_KEYS = (
    "CREATE OR REPLACE FUNCTION law.hello() RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER"
    " AS $$ SELECT jsonb_agg(encode(p.draft_key, 'hex')) FROM ideabox.person p $$"
)


@attack(without="GRANT SELECT (draft_key) ON ideabox.person TO ideabox_person")
def test_read_somebodys_key(c: Hand) -> object:
    """With it, what is kept on a shared PC could be read."""
    return c.rows("SELECT draft_key FROM ideabox.person WHERE id = %(ann)s")


@attack(who="ada", without="GRANT SELECT (draft_key) ON ideabox.person TO ideabox_person")
def test_an_administrator_reads_somebodys_key(c: Hand) -> object:
    """Nor are administrators told."""
    return c.rows("SELECT draft_key FROM ideabox.person WHERE id = %(ann)s")


@attack(without=ALL_KEYS)
def test_ask_hello_for_more_than_ones_own(c: Hand) -> object:
    """It tells one key, of who signed in."""
    return len(re.findall(r"[0-9a-f]{64}", str(c.value("SELECT law.hello()")))) > 1


@attack(who="sue", without="UPDATE ideabox.person SET active = true WHERE login = 'atk_sue'")
def test_a_suspended_person_is_told_none(c: Hand) -> object:
    """They are out."""
    return c.value("SELECT law.hello() -> 'me' ->> 'draft_key'")


@attack(
    without=f"GRANT UPDATE (draft_key) ON ideabox.person TO ideabox_person; {no_trigger('person', 'a_law')}"
)
def test_give_somebody_a_key_one_knows(c: Hand) -> object:
    """What they type from then on would be an open book."""
    return c.count("UPDATE ideabox.person SET draft_key = sha256('mine') WHERE id = %(ann)s")


@attack(who="ada", without="GRANT INSERT (draft_key) ON ideabox.person TO ideabox_person")
def test_make_a_person_with_a_key_one_knows(c: Hand) -> object:
    """An administrator adds people; the database gives them their keys."""
    return c.count(
        "INSERT INTO ideabox.person (id, login, name, draft_key) VALUES (%(fresh)s, 'atk_new', 'New', sha256('mine'))"
    )


@attack(who="ada", without="GRANT INSERT (draft_key) ON ideabox.person TO ideabox_administrator")
def test_import_a_person_with_a_key_one_knows(c: Hand) -> object:
    """Import mode writes whole rows, but for this."""
    c.count(
        "INSERT INTO ideabox.import_run (id, person_id, source, opened_at) VALUES (%(fresh)s, %(ada)s, 'x', now())"
    )
    return c.count(
        "INSERT INTO ideabox.person (id, login, name, draft_key) VALUES (%(fresh)s, 'atk_new', 'New', sha256('mine'))"
    )
