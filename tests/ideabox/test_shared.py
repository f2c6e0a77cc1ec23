"""A shared database's backend: signing in for real, a lost line, a restored base, a changed password."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from ideabox.backend import WRITES, Backend
from ideabox.campaigns.requests import CampaignSheet, EditCampaign, GetCampaign, ListCampaigns
from ideabox.clock import utc_now
from ideabox.discussion.requests import AddComment
from ideabox.errors import AppError, Conflict, InputError, PermissionDenied, Unavailable, VersionMismatch
from ideabox.home.requests import GetShell
from ideabox.ideas.requests import EditIdea, GetIdea
from ideabox.ids import new_id
from ideabox.notices.requests import ListChanges
from ideabox.releases import Release
from ideabox.shared import QUIET, SharedBackend, told_by
from tests.ideabox.world import Campaign, World
from tests.postgresql import Server, give_login
from tests.postgresql import SharedBackend as ServerWorld

pytestmark = pytest.mark.sign_in


@pytest.fixture(params=["postgresql"])
def engine(request: pytest.FixtureRequest) -> str:
    """Only where people share a server."""
    name: str = request.param
    return name


@pytest.fixture
def base(chain: World, server: Server) -> ServerWorld:
    """The server behind the world, with a login for everyone."""
    assert isinstance(chain.backend, ServerWorld)
    with server.connect() as root:
        for login in chain.people:
            give_login(root, login)
    return chain.backend


def address(base: ServerWorld, login: str) -> str:
    """Where this person signs in."""
    return base._server.url(base._database, login)


@pytest.fixture
def signed_in(base: ServerWorld) -> Iterator[SharedBackend]:
    """The peer, signed in as the app signs in."""
    backend = Backend.open(address(base, "peer"))
    assert isinstance(backend, SharedBackend)
    yield backend
    backend.close()


def cut(base: ServerWorld, login: str) -> None:
    """The server drops everyone signed in under this login, as a restart does."""
    base.root.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", (login,))


def refusal(address: str) -> str:
    """The word with which a door stays shut."""
    with pytest.raises(AppError) as caught:
        Backend.open(address)
    return caught.value.code


def test_who_signs_in_is_who_acts(signed_in: SharedBackend, chain: World) -> None:
    assert signed_in.is_shared
    assert signed_in.actor.person_id == chain.people["peer"]
    assert signed_in.ask(GetShell()).me.name == "Peer"
    assert not signed_in.must_change_password
    with pytest.raises(PermissionDenied):
        signed_in.become("author")


def test_shut_doors_say_why(base: ServerWorld, chain: World, server: Server) -> None:
    assert refusal(address(base, "nobody-knows-me")) == "sign_in_refused"
    with server.connect() as root:
        root.execute("DROP ROLE IF EXISTS stranger")
        root.execute("CREATE ROLE stranger LOGIN")
        root.execute(f'GRANT CONNECT ON DATABASE "{base._database}" TO stranger')
    assert refusal(address(base, "stranger")) == "no_account"
    chain.plainly("UPDATE person SET active = false WHERE login = 'author'")
    assert refusal(address(base, "author")) == "suspended"
    assert refusal(address(base, "peer").replace("host=", "host=/nowhere")) == "database_unreachable"
    assert refusal("postgresql://peer@host/base?sslmod=disable") == "database_address"
    chain.plainly("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(VersionMismatch) as caught:
        Backend.open(address(base, "peer"))
    assert caught.value.code == "client_old"


@pytest.mark.parametrize(
    ("schema", "oldest", "word"),
    [
        ("0000", "0.1.0", "schema_old"),
        ("0001", "0.1.0", None),
        ("0002", "0.1.0", None),
        ("0002", "0.0.9", None),
        ("0002", "0.10.0", "client_old"),
        ("0002", None, "client_old"),
        ("0001", "99.0", "client_old"),  # IT asks for a newer one than the schema does
        ("0000", "99.0", "client_old"),
    ],
)
def test_an_older_program_works_on_while_the_schema_grows(
    base: ServerWorld, chain: World, schema: str, oldest: str | None, word: str | None
) -> None:
    chain.plainly("UPDATE alembic_version SET version_num = ?", schema)
    if oldest is not None:
        chain.plainly("INSERT INTO app_meta (key, value) VALUES ('oldest_client', ?)", oldest)
    if word is None:
        Backend.open(address(base, "peer")).close()
    else:
        assert refusal(address(base, "peer")) == word


def test_what_it_says_of_newer_programs_comes_with_the_greeting(base: ServerWorld, chain: World) -> None:
    peer = Backend.open(address(base, "peer"))
    assert peer.release == Release()
    say = "INSERT INTO app_meta (key, value) VALUES (?, ?)"
    chain.plainly(say, "newest_client", "98.0")
    chain.plainly(say, "download", "https://intranet.example/ideabox")
    peer.ask(GetShell())
    assert peer.release == Release(), "nothing is asked for it alone"
    cut(base, "peer")
    peer.ask(GetShell())
    assert peer.release == Release("98.0", "", "https://intranet.example/ideabox")
    assert peer.release.is_newer_than()
    chain.plainly(say, "oldest_client", "98.0")
    cut(base, "peer")
    with pytest.raises(VersionMismatch) as caught:
        peer.ask(GetShell())
    assert caught.value.values["download"] == "https://intranet.example/ideabox"
    assert caught.value.values["needed"] == "98.0"
    with pytest.raises(VersionMismatch):  # and not only once
        peer.ask(GetShell())
    peer.close()


def test_a_lost_line_is_made_again_and_nothing_is_lost_or_doubled(
    base: ServerWorld, signed_in: SharedBackend, chain: World, question: Campaign
) -> None:
    idea = chain.idea(question, "author")
    signed_in.ask(GetShell())
    cut(base, "peer")
    assert signed_in.ask(GetIdea(idea)).idea.id == idea
    comment = new_id()
    cut(base, "peer")
    signed_in.do(AddComment(comment, idea, "Still here"))
    assert chain.plainly("SELECT count(*) FROM comment WHERE id = ?", comment) == [(1,)]


def test_what_twice_would_be_refused_is_left_to_the_person(
    base: ServerWorld, chain: World, question: Campaign
) -> None:
    idea = chain.idea(question, "author", "As it was")
    author = Backend.open(address(base, "author"))
    cut(base, "author")
    edit = EditIdea(idea, 1, "As it is", "")
    with pytest.raises(Unavailable):
        author.do(edit)
    author.do(edit)
    assert author.ask(GetIdea(idea)).idea.title == "As it is"
    author.close()


def test_a_suspended_person_is_told_so_on_the_next_line(
    base: ServerWorld, signed_in: SharedBackend, chain: World
) -> None:
    chain.plainly("UPDATE person SET active = false WHERE login = 'peer'")
    assert signed_in.ask(ListCampaigns()) == ()
    cut(base, "peer")
    with pytest.raises(PermissionDenied) as caught:
        signed_in.ask(GetShell())
    assert caught.value.code == "suspended"


def test_resting_closes_the_connection_and_the_next_question_opens_it(
    base: ServerWorld, signed_in: SharedBackend
) -> None:
    def lines() -> int:
        row = base.root.execute("SELECT count(*) FROM pg_stat_activity WHERE usename = 'peer'").fetchone()
        assert row is not None
        return int(row[0])

    signed_in.ask(GetShell())
    assert lines() == 1
    signed_in.rest()
    assert signed_in.ask(GetShell()).me.name == "Peer"
    assert lines() == 1


def test_a_session_that_only_hears_the_feed_is_made_anew_once(base: ServerWorld, chain: World) -> None:
    now = [utc_now()]
    peer = Backend.open(address(base, "peer"), clock=lambda: now[0])

    def process() -> int:
        raw: Any = peer.connection.connection.dbapi_connection
        found: int = raw.info.backend_pid
        return found

    def hears_after(pause: timedelta) -> int:
        now[0] += pause
        peer.ask(ListChanges())
        return process()

    first = process()
    assert hears_after(QUIET) == first, "nothing but the feed was ever asked"
    peer.ask(GetShell())
    assert hears_after(QUIET / 2) == first
    second = hears_after(QUIET / 2)
    assert second != first
    assert hears_after(QUIET) == second, "it is light already"
    assert peer.ask(GetShell()).me.name == "Peer"
    assert process() == second
    peer.close()


def test_a_restored_base_is_read_afresh(base: ServerWorld, signed_in: SharedBackend, chain: World) -> None:
    (start,) = signed_in.ask(ListChanges()) or (None,)
    chain.plainly("INSERT INTO app_meta (key, value) VALUES ('epoch', 'another')")
    cut(base, "peer")
    told = signed_in.ask(ListChanges(start.mark if start else 0))
    assert [row.what for row in told] == ["restored"]
    assert signed_in.ask(ListChanges(told[0].mark)) == ()


def test_a_password_is_changed_and_never_sent(
    base: ServerWorld, signed_in: SharedBackend, chain: World
) -> None:
    chain.plainly("UPDATE person SET fresh_password = true WHERE login = 'peer'")
    again = Backend.open(address(base, "peer"))
    asked = [again.must_change_password]
    with pytest.raises(InputError) as caught:
        again.change_password("short")
    assert caught.value.code == "password_too_short"
    again.change_password("a dozen or more")
    asked.append(again.must_change_password)
    again.close()
    assert asked == [True, False]
    kept = base.root.execute("SELECT rolpassword FROM pg_authid WHERE rolname = 'peer'").fetchone()
    assert kept is not None
    assert kept[0].startswith("SCRAM-SHA-256$")
    assert chain.plainly("SELECT fresh_password FROM person WHERE login = 'peer'") == [(0,)]


def test_a_clock_that_is_days_out_is_not_believed() -> None:
    now = utc_now()
    assert told_by(now, lambda: now)() == now
    assert told_by(now, lambda: now - timedelta(days=3))() == now


def test_errors_of_the_server_are_told_from_bugs(base: ServerWorld, signed_in: SharedBackend) -> None:
    signed_in.ask(GetShell())
    base.root.execute("ALTER ROLE peer CONNECTION LIMIT 0")
    cut(base, "peer")
    with pytest.raises(Unavailable):
        signed_in.ask(GetShell())
    base.root.execute("ALTER ROLE peer CONNECTION LIMIT -1")
    assert signed_in.ask(GetShell()).me.name == "Peer"


def test_of_two_who_edit_a_campaign_at_once_one_is_told(
    base: ServerWorld, chain: World, question: Campaign
) -> None:
    """The second waits for the first, and then finds that it changed meanwhile; nothing of it remains."""
    first, second = (Backend.open(address(base, login)) for login in ("sponsor", "facilitator"))
    page = first.ask(GetCampaign(question.id))

    def edit(name: str) -> EditCampaign:
        sheet = CampaignSheet(
            name,
            page.campaign.question,
            kind=page.campaign.kind,
            answer_days=page.campaign.answer_days,
            sponsor_id=chain.people["sponsor"],
            facilitator_ids=(chain.people["facilitator"],),
            stages=page.stages,
            questions=page.questions,
            phases=page.campaign.phases,
        )
        return EditCampaign(question.id, page.campaign.row_version, sheet)

    # both have read the same version; the first has sent everything but its COMMIT
    with ThreadPoolExecutor(1) as pool, first.transaction() as connection:
        WRITES[EditCampaign].function(connection, first.actor, edit("By the sponsor"), chain.clock.now)
        waiting = pool.submit(second.do, edit("By the facilitator"))
        until_waiting(base)
    with pytest.raises(Conflict):
        waiting.result()
    assert chain.plainly("SELECT name FROM campaign WHERE id = ?", question.id) == [("By the sponsor",)]
    for backend in (first, second):
        backend.close()


def until_waiting(base: ServerWorld) -> None:
    """Until some session waits for another's lock: the server itself is asked, again and again."""
    ask = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    for _ in range(20_000):
        row = base.root.execute(ask).fetchone()
        if row is not None and row[0]:
            return
    pytest.fail("nobody waits")


def test_each_person_is_told_a_key_of_their_own_and_the_same_each_time(base: ServerWorld) -> None:
    told = []
    for login in ("peer", "peer", "author"):
        backend = Backend.open(address(base, login))
        told.append(backend.draft_key)
        backend.close()
    assert told[0] is not None
    assert len(told[0]) == 32
    assert told[0] == told[1] != told[2]


def test_a_base_that_knows_no_keys_yet_tells_none(base: ServerWorld, server: Server) -> None:
    with server.connect(base._database) as root:
        (law,) = root.execute("SELECT pg_get_functiondef('law.hello'::regproc)").fetchone() or ("",)
        root.execute(law.replace("'draft_key'", "'another_word'"))
        backend = Backend.open(address(base, "peer"))
        assert backend.draft_key is None
        backend.close()
        root.execute(law)
