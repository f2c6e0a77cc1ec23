"""A stranger's hour: nothing but the set-up chapter, replayed to its end on three fresh Debians, and the first idea.

The chapter's boxes are run as they stand, with its own three names. Only two things are done in another way, because a
root has no init: PostgreSQL is started by the page's own `pg_ctlcluster` alone, and the watchdog's unit isn't started
by systemd but as the unit says, by its `ExecStart` as its `User`. Of everything that is seen there are pictures in
build/stranger.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packages.chapter import set_up
from tests.packages.colleague import at_pc
from tests.packages.hour import Hour, replayed
from tests.packages.roots import PROJECT
from tests.packages.staff_list import PEOPLE, SITES
from tests.server.clusters import until

pytestmark = pytest.mark.stranger

PICTURES = PROJECT / "build" / "stranger"
CLERK, ADMINISTRATOR = "lea.moreau", "nadia.ferrouk"
IDEA = "Green crates on every floor"
ANSWER = "Yes: from January on, in every store."
WITHIN = 15
"""Seconds in which an answer that was sent is there; the page says "within seconds", this computer may be busy."""


@pytest.fixture(scope="module")
def pictures() -> Path:
    """Where what was seen is kept."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    return PICTURES


@pytest.fixture(scope="module")
def hour(deb: Path, pictures: Path) -> Iterator[Hour]:
    """The page worked through."""
    with replayed(deb, pictures) as done:
        yield done


def test_the_boxes_are_the_same_in_both_languages() -> None:
    assert set_up("fr") == set_up("en")


def test_everybody_came_in(hour: Hour) -> None:
    assert hour.ask("SELECT count(DISTINCT site_id) FROM ideabox.person") == [str(SITES)]
    empty = (
        "SELECT code FROM ideabox.site s WHERE NOT EXISTS (SELECT FROM ideabox.person WHERE site_id = s.id)"
    )
    assert hour.ask(empty) == ["1"], "the one that init made, as the page says"
    assert hour.ask("SELECT count(*) FROM ideabox.person WHERE active") == [str(PEOPLE)]
    logins = "SELECT count(*) FROM pg_auth_members WHERE roleid = 'ideabox_person'::regrole"
    assert hour.ask(logins) == [str(PEOPLE)]


def test_nothing_is_open(hour: Hour) -> None:
    assert "Nothing is open." in hour.said_by(" doctor\n")


def test_both_pcs_take_their_settings(hour: Hour) -> None:
    told = hour.said_by("doctor --client")
    assert told.count("db.example.org") >= len(hour.pcs)


def test_an_idea_from_submission_to_answer(hour: Hour, pictures: Path) -> None:
    first, second = hour.pcs
    with at_pc(first, CLERK, hour, pictures) as lea, at_pc(second, ADMINISTRATOR, hour, pictures) as nadia:
        lea.sign_in()
        lea.choose_password("plants in the shade")
        lea.publish(IDEA)
        nadia.make_narrow()
        nadia.sign_in()
        nadia.choose_password("a lamp over the scale")
        nadia.go_to_review()
        before = lea.answers()
        nadia.accept(ANSWER)
        until(lambda: lea.answers() != before, seconds=WITHIN)
        lea.look("6-answered")
        lea.open_latest_news()
    told = "SELECT concat_ws('|', i.title, i.state, i.stage_kind, m.kind, m.answer, a.login, d.login) FROM ideabox.idea i"
    joined = " JOIN ideabox.person a ON a.id = i.author_id JOIN ideabox.stage_move m ON m.idea_id = i.id"
    assert hour.ask(f"{told}{joined} JOIN ideabox.person d ON d.id = m.person_id") == [
        f"{IDEA}|published|accepted|accepted|{ANSWER}|{CLERK}|{ADMINISTRATOR}"
    ]


def test_a_password_of_ones_own_is_the_only_one(hour: Hour) -> None:
    """What was handed out opens nothing any more."""
    address = f"host=db.example.org user={CLERK} dbname=ideabox sslmode=verify-full sslrootcert=/root/ideabox-ca/ca.crt"
    handed = {"PGPASSWORD": hour.first_password(CLERK)}
    done = hour.server.run("psql", address, "-c", "SELECT 1", environment=handed, check=False)
    assert done.returncode == 2
    assert "password authentication failed" in done.stderr
