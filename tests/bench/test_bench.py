"""The bench itself: its database keeps the app's own books, its drivers tell what they should. No limits here."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from ideabox.asking import Query
from ideabox.backend import Backend
from ideabox.home.requests import GetShell, GetToday
from ideabox.ideas.requests import ListIdeas, VisitCampaign
from ideabox.ids import new_id
from ideabox.search.requests import SearchIdeas
from ideabox.votes.requests import CastVote
from ideabox.words import Order, StageKind
from tests.bench.building import LARGE, OWNER, Size, build
from tests.bench.chromium import page_of
from tests.bench.report import Figure, against, in_time, table, write
from tests.bench.starting import Drivers

TINY = Size(ideas=160, comments=300, votes=1_200, people=40, campaigns=9, sites=5)

BOOKS = {
    "campaign": "SELECT (SELECT sum(ideas) FROM campaign), (SELECT count(*) FROM idea)",
    "answered": "SELECT (SELECT sum(answered) FROM campaign), (SELECT count(DISTINCT idea_id) FROM stage_move)",
    "comments": "SELECT (SELECT sum(comments) FROM idea), (SELECT count(*) FROM comment)",
    "tally": "SELECT (SELECT sum(support) FROM tally), (SELECT count(*) FROM vote WHERE value = 1)",
    "reach": "SELECT (SELECT sum(seen) FROM reach), (SELECT count(*) FROM seen)",
    "words": "SELECT (SELECT count(*) FROM idea_words), (SELECT count(*) FROM idea)",
    "authors": "SELECT (SELECT count(*) FROM idea_person), (SELECT count(*) FROM idea)",
}


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small base, made once."""
    path = tmp_path_factory.mktemp("bench") / "tiny.sqlite"
    build(path, TINY)
    return path


@pytest.fixture
def base(tiny: Path, tmp_path: Path) -> Path:
    """A copy of one's own."""
    return Path(shutil.copy(tiny, tmp_path / "tiny.sqlite"))


@pytest.mark.parametrize("book", BOOKS)
def test_books_are_as_the_triggers_would_keep_them(tiny: Path, book: str) -> None:
    backend = Backend.open(str(tiny))
    counted, there = backend.connection.exec_driver_sql(BOOKS[book]).one()
    backend.close()
    assert counted == there > 0


def test_as_much_is_made_as_was_asked_for(tiny: Path) -> None:
    backend = Backend.open(str(tiny))
    for name, number in {"comment": TINY.comments, "vote": TINY.votes, "person": TINY.people}.items():
        assert backend.connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar() == number
    assert backend.connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    first = backend.ask(GetShell()).campaigns[0]
    backend.close()
    assert (first.name, first.ideas, backend.actor.login) == (LARGE, TINY.ideas, OWNER)


def test_the_law_is_in_force_again(base: Path) -> None:
    backend = Backend.open(str(base))
    large = backend.ask(GetShell()).campaigns[0]
    rows = backend.ask(ListIdeas(large.id, Order.RECENT)).rows
    row = next(row for row in rows if row.my_vote is None and not row.mine)
    backend.do(CastVote(row.id, 1))
    counted = backend.connection.exec_driver_sql(
        "SELECT support FROM tally WHERE idea_id = ?", (row.id.hex,)
    ).scalar_one()
    voted = backend.connection.exec_driver_sql(
        "SELECT count(*) FROM vote WHERE value = 1 AND idea_id = ?", (row.id.hex,)
    ).scalar_one()
    backend.close()
    assert counted == voted


def questions(large: UUID) -> dict[str, Query[Any]]:
    """What the screens ask most."""
    visits = {f"visit in {order} order": VisitCampaign(ListIdeas(large, order)) for order in Order}
    stages = ListIdeas(large, Order.FAIR, frozenset({StageKind.REVIEW}))
    return {
        "shell": GetShell(),
        "today": GetToday(),
        "stages": stages,
        "stages and region": replace(stages, region="Nord"),
        "search": SearchIdeas("carton"),
        **visits,
    }


@pytest.mark.parametrize("name", questions(new_id()))
def test_no_screen_goes_through_all_ideas(tiny: Path, name: str) -> None:
    plan = plan_of(tiny, name)
    assert [step for step in plan if re.match(r"SCAN (idea|comment|vote|tally|reach|seen)\b", step)] == []


def test_a_regions_ideas_are_looked_up_person_by_person(tiny: Path) -> None:
    # with the stage's index, each of its ideas' people would be looked up
    steps = [step for step in plan_of(tiny, "stages and region") if " signed " in step]
    assert steps
    assert {step.split(" (")[0] for step in steps} == {"SEARCH signed USING INDEX idea_byline"}


def plan_of(path: Path, name: str) -> list[str]:
    """The steps that SQLite takes to answer one of the questions."""
    backend = Backend.open(str(path))
    sent: list[tuple[str, object]] = []

    def hear(connection: object, cursor: object, statement: str, parameters: object, *rest: object) -> None:
        sent.append((statement, parameters))

    large = backend.ask(GetShell()).campaigns[0].id
    sa.event.listen(backend.connection, "before_cursor_execute", hear)
    backend.ask(questions(large)[name])
    ((statement, parameters),) = sent
    sqlite = backend.connection.connection.driver_connection
    assert sqlite is not None
    plan = [row[3] for row in sqlite.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    backend.close()
    return plan


def test_ratios_decide_where_there_are_any() -> None:
    assert against("slow machine", 400, 200, 3).holds is True
    assert against("quick machine", 400, 100, 3).holds is False
    assert in_time("as on the reference machine", 50, 148, 50).holds is True
    assert in_time("a machine twice as slow", 100, 296, 50).holds is True
    assert in_time("a machine twice as quick", 51, 74, 50).holds is False
    assert Figure("memory", 131, "MB", 130).holds is False
    assert Figure("only told", 5, "ms").holds is None


def test_figures_are_written_for_people_and_machines(tmp_path: Path) -> None:
    figures = [Figure("memory", 131, "MB", 130), Figure("only told", 5, "ms")]
    write(tmp_path / "bench.json", figures, {"ideas": 3})
    told = json.loads((tmp_path / "bench.json").read_text(encoding="utf-8"))
    assert (told["ideas"], told["holds"]) == (3, False)
    assert [one["holds"] for one in told["figures"]] == [False, None]
    assert "BROKEN" in table(figures).splitlines()[1]
    assert "BROKEN" not in table(figures).splitlines()[2]


def test_the_page_for_a_browser_shows_ideas_as_text(tiny: Path) -> None:
    page = page_of(tiny)
    assert page.count("<article>") == 50
    assert LARGE in page


@pytest.mark.slow
def test_starts_are_told(base: Path, tmp_path: Path) -> None:
    drivers = Drivers(tmp_path)
    bare = drivers.run("bare_window")
    app = drivers.run(
        "app_window", "--database", str(base), "--profile", str(tmp_path / "p"), "--language", "fr"
    )
    assert (bare["window_ms"] or 0) > 0
    assert 0 < (app["window_ms"] or 0) < (app["page_ms"] or 0)


@pytest.mark.slow
def test_screens_are_told(base: Path, tmp_path: Path) -> None:
    told = Drivers(tmp_path).run("screens", str(base), "1", "2")
    assert told["statements_most"] == 1
    assert all((told[name] or 0) > 0 for name in ("campaign_ms", "scroll_fair_p99_ms", "search_ms"))
