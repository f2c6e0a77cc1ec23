"""The server itself: other roles, the law's own functions, own ones, files, sequences."""

from __future__ import annotations

import psycopg
import pytest

from tests.attacks.attack import attack
from tests.attacks.scene import Hand, Scene

SUPER = "ALTER ROLE atk_mallory SUPERUSER"
RAISES = ("42501", "22012", "22P02")


def owned(function: str) -> str:
    """The law's own function put into a person's hands."""
    return f"GRANT EXECUTE ON FUNCTION law.{function} TO ideabox_person"


@attack(without="GRANT ideabox_owner TO atk_mallory")
def test_become_the_owner(c: Hand) -> object:
    """SET ROLE to who owns the tables."""
    c.rows("SET LOCAL ROLE ideabox_owner")
    return c.rows("SELECT author_id FROM ideabox.idea")


@attack(without="GRANT ideabox_registrar TO atk_mallory")
def test_become_the_registrar(c: Hand) -> object:
    """Who may make roles could make any."""
    c.rows("SET LOCAL ROLE ideabox_registrar")
    return True


@attack(without="GRANT ideabox_administrator TO atk_mallory")
def test_become_an_administrator(c: Hand) -> object:
    """The group whose members import."""
    c.rows("SET LOCAL ROLE ideabox_administrator")
    return True


@attack(without="GRANT atk_ann TO atk_mallory")
def test_become_a_colleague(c: Hand) -> object:
    """SET ROLE to another person; session_user would stay mine, and every policy asks that one."""
    c.rows("SET LOCAL ROLE atk_ann")
    return True


@attack(
    without="CREATE OR REPLACE FUNCTION law.me() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER AS $$ SELECT id FROM ideabox.person WHERE login = current_setting('app.me') $$"
)
def test_tell_the_database_who_i_am(c: Hand) -> object:
    """A setting that says who one is could be set by anybody."""
    for name in ("app.me", "ideabox.me", "ideabox.person", "session.user", "test.now"):
        c.rows(f"SELECT set_config('{name}', 'atk_ann', true)")
    return c.rows("SELECT 1 FROM ideabox.idea WHERE id = %(draft)s")


@attack(without=SUPER)
def test_change_the_session_user(c: Hand) -> object:
    """SET SESSION AUTHORIZATION is the superuser's; a control without the law needs one."""
    c.rows("SET LOCAL SESSION AUTHORIZATION atk_ann")
    return c.value("SELECT session_user") == "atk_ann" and c.rows(
        "SELECT 1 FROM ideabox.idea WHERE id = %(draft)s"
    )


@attack(without=SUPER)
def test_make_a_role(c: Hand) -> object:
    """CREATE ROLE."""
    c.rows("CREATE ROLE atk_puppet LOGIN IN ROLE ideabox_person")
    return True


@attack(without=SUPER)
def test_raise_my_own_role(c: Hand) -> object:
    """ALTER ROLE … BYPASSRLS, and the limit of connections."""
    c.rows("ALTER ROLE atk_mallory BYPASSRLS CONNECTION LIMIT -1")
    return True


@attack(without=SUPER)
def test_give_a_colleague_a_password(c: Hand) -> object:
    """ALTER ROLE … PASSWORD of somebody else's."""
    c.rows("ALTER ROLE atk_ann PASSWORD 'mine now'")
    return True


@attack(without=SUPER)
def test_lend_the_owners_group(c: Hand) -> object:
    """GRANT of a role one does not administer."""
    c.rows("GRANT ideabox_owner TO atk_mallory")
    return True


@attack(by="ada")
def test_call_give_login(c: Hand) -> object:
    """The registrar's function asks who calls."""
    c.rows("SELECT law.give_login('atk_newcomer', NULL)")
    return True


@attack(by="ada")
def test_call_close_login(c: Hand) -> object:
    """And so does the other."""
    c.rows("SAVEPOINT before")
    try:
        c.rows("SELECT law.give_login('atk_newcomer', NULL)")
    except psycopg.errors.InsufficientPrivilege:
        c.rows("ROLLBACK TO before")
    c.rows("SELECT law.close_login('atk_newcomer')")
    return True


@attack(by="ada")
def test_call_end_sessions(c: Hand) -> object:
    """And the one that ends what a suspended person has open."""
    c.rows("SELECT law.end_sessions('atk_ann')")
    return True


@attack(
    who="ada",
    without="CREATE OR REPLACE FUNCTION law.give_login(who text, verifier text, administers boolean DEFAULT false) RETURNS void"
    " LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN EXECUTE format('ALTER ROLE %I LOGIN', who); END $$",
)
def test_an_administrator_names_a_person_like_a_role(c: Hand) -> object:
    """A person called ideabox_person, and the whole group would get a password and the administrators' rights."""
    c.count("INSERT INTO ideabox.person (id, login, name) VALUES (%(fresh)s, 'ideabox_person', 'Nobody')")
    c.rows("SELECT law.give_login('ideabox_person', NULL, true)")
    return True


@attack(without="GRANT ideabox_owner TO atk_mallory")
def test_change_the_law(c: Hand) -> object:
    """Policies, triggers, rules, indexes, a generated copy of the secret column: all of it is its owner's to make."""
    return "" in [
        c.state(statement)
        for statement in (
            "ALTER TABLE ideabox.idea DISABLE ROW LEVEL SECURITY",
            "CREATE POLICY mine_too ON ideabox.idea USING (true)",
            "ALTER TABLE ideabox.vote DISABLE TRIGGER ALL",
            "CREATE RULE spy AS ON INSERT TO ideabox.vote DO ALSO NOTHING",
            "CREATE TRIGGER spy AFTER INSERT ON ideabox.vote EXECUTE FUNCTION law.frozen()",
            "CREATE INDEX spy ON ideabox.idea (author_id)",
            "CREATE STATISTICS ideabox.spy ON author_id, title FROM ideabox.idea",
            "ALTER TABLE ideabox.idea ADD COLUMN spy uuid GENERATED ALWAYS AS (author_id) STORED",
            "CREATE OR REPLACE VIEW mine.change AS SELECT mark, campaign_id, idea_id, what FROM ideabox.change",
            "CREATE OR REPLACE FUNCTION law.me() RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid'",
        )
    ]


@attack(without=owned("note(text, text, text, boolean)"))
def test_call_the_audits_pen(c: Hand) -> object:
    """Writing into the audit."""
    c.rows("SELECT law.note('stage', %(named)s::text, 'accepted')")
    return True


@attack(without=owned("tell(uuid, uuid, text)"))
def test_call_the_feeds_pen(c: Hand) -> object:
    """Writing into the feed: every desktop would read everything anew."""
    c.rows("SELECT law.tell(%(open)s, %(named)s, 'published')")
    return True


@attack(without=owned("idea_published(ideabox.idea)"))
def test_call_what_publishes(c: Hand) -> object:
    """A definer's function with a row of one's own making spends numbers."""
    return c.rows("SELECT law.idea_published(NULL::ideabox.idea)") or True


@attack(
    without=owned("campaign_of(uuid)") + ";" + owned("is_open(uuid, text)") + ";" + owned("moderates(uuid)")
)
def test_call_the_triggers_questions(c: Hand) -> object:
    """One question each, about anything by its id."""
    return c.rows(
        "SELECT law.is_open(%(northern)s, 'voting'), law.campaign_of(%(far)s), law.moderates(%(northern)s)"
    )


@attack(without="GRANT USAGE, SELECT, UPDATE ON SEQUENCE ideabox.idea_number TO ideabox_person")
def test_spend_idea_numbers(c: Hand) -> object:
    """Nextval and setval."""
    return c.value("SELECT nextval('ideabox.idea_number')") and c.value(
        "SELECT setval('ideabox.idea_number', 1000000)"
    )


@attack(without="GRANT SELECT ON SEQUENCE ideabox.idea_number TO ideabox_person", refused=("42501", "55000"))
def test_read_the_number_sequence(c: Hand) -> object:
    """How many ideas there are in campaigns one cannot see. What remains: gaps between the numbers one can see."""
    return c.value("SELECT last_value FROM ideabox.idea_number") or c.value("SELECT lastval()")


@attack(without=SUPER)
def test_copy_to_a_program(c: Hand) -> object:
    """COPY … TO PROGRAM runs a command on the server."""
    c.rows("COPY (SELECT 1) TO PROGRAM 'cat > /dev/null'")
    return True


@attack(without=SUPER, refused=("42501",))
def test_read_the_servers_files(c: Hand) -> object:
    """pg_read_file, and COPY FROM."""
    return c.value("SELECT pg_read_file('PG_VERSION')")


@attack(without=SUPER)
def test_shut_the_policies_off(c: Hand) -> object:
    """row_security = off raises an error for everyone but those who bypass it."""
    c.rows("SET LOCAL row_security = off")
    return c.rows("SELECT 1 FROM ideabox.vote WHERE person_id = %(carl)s")


@attack(without=SUPER)
def test_put_the_triggers_to_rest(c: Hand) -> object:
    """session_replication_role = replica fires none."""
    c.rows("SET LOCAL session_replication_role = replica")
    return True


@attack(
    without="DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO PUBLIC', current_database()); END $$"
)
def test_shadow_a_table_with_a_temporary_one(c: Hand) -> object:
    """pg_temp comes first on every search path that does not name it; the law's own functions name it last."""
    c.rows("CREATE TEMPORARY TABLE person (id uuid, login text, active boolean)")
    return True


@attack(without="GRANT CREATE ON SCHEMA mine TO ideabox_person")
def test_make_a_function_in_a_schema(c: Hand) -> object:
    """A function of my own, cheap and leaky, below somebody else's policy: there is no schema to put it in."""
    return "" in [
        c.state(
            f"CREATE FUNCTION {schema}.peek(text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS $$ BEGIN RAISE NOTICE '%%', $1; RETURN true; END $$"
        )
        for schema in ("public", "mine", "ideabox", "law")
    ]


@attack(without="GRANT CREATE ON SCHEMA mine TO ideabox_person")
def test_make_an_operator_or_a_type(c: Hand) -> object:
    """Nor for an operator, a type, a domain."""
    return "" in [
        c.state(statement.format(schema))
        for schema in ("public", "mine", "ideabox", "law")
        for statement in (
            "CREATE OPERATOR {}.= (LEFTARG = uuid, RIGHTARG = uuid, FUNCTION = pg_catalog.uuid_ne)",
            "CREATE DOMAIN {}.shadow AS text",
        )
    ]


@attack(
    without="DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO ideabox_person', current_database()); END $$"
)
def test_make_a_schema_of_my_own(c: Hand) -> object:
    """A place for all of the above, and trusted extensions with it."""
    c.rows("CREATE SCHEMA shadows")
    return True


@attack(without=SUPER, refused=("42501", "58P01", "0A000"))
def test_bring_an_extension(c: Hand) -> object:
    """Dblink would open a second session from inside."""
    c.rows("CREATE EXTENSION dblink SCHEMA public")
    return True


@attack(without="GRANT EXECUTE ON FUNCTION pg_catalog.lo_from_bytea(oid, bytea) TO ideabox_person")
def test_fill_the_disk_with_large_objects(c: Hand) -> object:
    """Nobody's rows, in nobody's table. What remains: drafts have no limit of length or number."""
    return c.value("SELECT lo_from_bytea(0, 'x')")


@attack(without="GRANT EXECUTE ON FUNCTION pg_catalog.pg_try_advisory_lock(bigint) TO ideabox_person")
def test_hold_an_advisory_lock(c: Hand) -> object:
    """Locks with numbers would stop whoever uses the same."""
    return c.value("SELECT pg_try_advisory_lock(1)")


@attack(without="GRANT EXECUTE ON FUNCTION pg_catalog.pg_notify(text, text) TO ideabox_person")
def test_notify_by_function(c: Hand) -> object:
    """Filling the queue of notices. What remains: the statement NOTIFY, to which nobody listens."""
    c.rows("SELECT pg_notify('anything', 'x')")
    return True


def test_no_person_owns_or_may_make_anything(scene: Scene) -> None:
    """A last look over all schemas: no CREATE anywhere, nothing owned, no dangerous attribute."""
    line = scene.line()
    may = "SELECT nspname FROM pg_namespace WHERE has_schema_privilege('atk_mallory', oid, 'CREATE')"
    assert line.execute(may).fetchall() == []
    assert (
        line.execute(
            "SELECT relname FROM pg_class WHERE relowner IN ('atk_mallory'::regrole, 'ideabox_person'::regrole)"
        ).fetchall()
        == []
    )
    attributes = "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls FROM pg_roles WHERE rolname = 'atk_mallory'"
    assert line.execute(attributes).fetchone() == (False,)


@pytest.mark.parametrize(
    "table", ["idea", "comment", "vote", "report", "follow", "secret_tally", "audit", "person"]
)
def test_every_table_is_under_row_security(scene: Scene, table: str) -> None:
    """None was forgotten."""
    asked = "SELECT relrowsecurity FROM pg_class WHERE oid = ('ideabox.' || %s)::regclass"
    assert scene.line().execute(asked, (table,)).fetchone() == (True,)
