"""The sample in a real base: it comes in whole or not at all, always alike, and breaks none of the product's rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from ideabox.backend import Backend
from ideabox.database.upgrade import upgrade
from ideabox.errors import InputError
from ideabox.paths import resources
from ideabox.transfer.sample import SampleReport, fill_sample, writes
from ideabox.transfer.sample.story import read_story
from ideabox.words import StageKind

NOON = datetime(2026, 11, 21, 11, 0, tzinfo=UTC)
"""A Saturday, noon in Paris."""
MOMENTS = {
    "just after midnight": datetime(2026, 11, 20, 23, 3, tzinfo=UTC),
    "noon": NOON,
    "just before midnight": datetime(2026, 11, 21, 22, 58, tzinfo=UTC),
    "the day summer time ends": datetime(2026, 10, 25, 7, 0, tzinfo=UTC),
    "a week after summer time begins": datetime(2026, 4, 5, 4, 30, tzinfo=UTC),
    "leap day": datetime(2028, 2, 29, 15, 0, tzinfo=UTC),
}
Empty = Callable[[datetime], Backend]


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Empty]:
    """Makes empty bases that stand at a moment."""
    opened: list[Backend] = []

    def make(now: datetime) -> Backend:
        path = tmp_path / f"base{len(opened)}.sqlite"
        opened.append(Backend.open(str(path), clock=lambda: now, prepare=upgrade))
        return opened[-1]

    yield make
    for backend in opened:
        backend.close()


@pytest.fixture(scope="module", params=MOMENTS)
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    """The French sample, at different moments."""
    now = MOMENTS[request.param]
    path = tmp_path_factory.mktemp("sample") / "base.sqlite"
    backend = Backend.open(str(path), clock=lambda: now, prepare=upgrade)
    fill_sample(backend, "fr", now)
    yield backend
    backend.close()


def rows(backend: Backend, sql: str, *values: object) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in backend.connection.exec_driver_sql(sql, values)]


def count(backend: Backend, of: str) -> int:
    return int(rows(backend, f"SELECT count(*) FROM {of}")[0][0])


def dump(backend: Backend, *tables: str) -> dict[str, list[tuple[Any, ...]]]:
    return {name: sorted(rows(backend, f"SELECT * FROM {name}"), key=str) for name in tables}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_report_tells_what_is_in_the_base(empty: Empty, language: str) -> None:
    backend = empty(NOON)
    report = fill_sample(backend, language, NOON)
    assert report == SampleReport(
        people=count(backend, "person"),
        sites=count(backend, "site"),
        campaigns=count(backend, "campaign"),
        ideas=count(backend, "idea WHERE state <> 'draft'"),
        drafts=count(backend, "idea WHERE state = 'draft'"),
        comments=count(backend, "comment"),
        votes=count(backend, "vote"),
        stage_moves=count(backend, "stage_move"),
    )
    assert (report.people, report.sites, report.campaigns, report.drafts) == (50, 30, 4, 2)
    assert report.ideas >= 60
    assert rows(backend, "SELECT name, is_sample FROM organisation") == [("Maison Varlope", 1)]
    assert rows(backend, "SELECT DISTINCT language FROM person") == [(language,)]
    assert rows(backend, "SELECT DISTINCT language FROM idea") == [(language,)]


def test_it_opens_as_a_store_employee_and_has_one_administrator(empty: Empty) -> None:
    backend = empty(NOON)
    fill_sample(backend, "fr", NOON)
    assert (backend.actor.login, backend.actor.administrator) == ("nadia", False)
    assert rows(backend, "SELECT login FROM person WHERE administrator") == [("admin",)]
    assert rows(backend, "SELECT count(*) FROM importing") == [(0,)]


def test_both_languages_tell_the_same_story(empty: Empty) -> None:
    french, english = empty(NOON), empty(NOON)
    fill_sample(french, "fr", NOON)
    fill_sample(english, "en", NOON)
    same = ("vote", "seen", "follow", "reach", "campaign_role", "campaign_group", "phase", "notices_read")
    assert dump(french, *same) == dump(english, *same)
    for sql in (
        """SELECT id, campaign_id, author_id, anonymous, number, state, stage_kind, published_at, answer_due,
            answered_at, paused_on, comments, hidden FROM idea ORDER BY id""",
        "SELECT id, idea_id, parent_id, author_id, at, hidden FROM comment ORDER BY id",
        "SELECT id, idea_id, person_id, kind, at, asks_author, look_again_on FROM stage_move ORDER BY id",
    ):
        assert rows(french, sql) == rows(english, sql)
    titles = "SELECT title FROM idea ORDER BY id"
    alike = [
        one for one, other in zip(rows(french, titles), rows(english, titles), strict=True) if one == other
    ]
    assert alike == []


def test_two_samples_of_one_moment_are_equal(empty: Empty) -> None:
    first, second = empty(NOON), empty(NOON)
    fill_sample(first, "en", NOON)
    fill_sample(second, "en", NOON)
    tables = (*writes.TABLES, "reach", "tally", "secret_tally", "idea_person")
    assert dump(first, *tables) == dump(second, *tables)


def test_a_base_with_people_is_left_alone(empty: Empty) -> None:
    backend = empty(NOON)
    backend.found("Ann", "Small shop", ("Box", "What now?"), "en")
    before = dump(backend, *writes.TABLES)
    with pytest.raises(InputError) as refused:
        fill_sample(backend, "en", NOON)
    assert refused.value.code == "not_empty"
    assert dump(backend, *writes.TABLES) == before
    assert backend.actor.login == "ann"


def test_a_language_it_does_not_speak_is_refused(empty: Empty) -> None:
    backend = empty(NOON)
    with pytest.raises(InputError) as refused:
        fill_sample(backend, "de", NOON)
    assert (refused.value.code, refused.value.field) == ("language_unknown", "language")
    assert not backend.is_founded


def test_a_failure_on_the_way_leaves_an_empty_base(empty: Empty, monkeypatch: pytest.MonkeyPatch) -> None:
    backend = empty(NOON)

    def fail(*given: object) -> None:
        raise RuntimeError("the lights went out")

    with monkeypatch.context() as patched:
        patched.setattr(writes, "deal", fail)
        with pytest.raises(RuntimeError):
            fill_sample(backend, "fr", NOON)
    assert not backend.is_founded
    assert {name: count(backend, name) for name in writes.TABLES} == dict.fromkeys(writes.TABLES, 0)
    fill_sample(backend, "fr", NOON)
    assert backend.is_founded


BROKEN = {
    "something happened in the future": """
        SELECT 'idea', title FROM idea WHERE max(created_at, saved_at, coalesce(published_at, '')) > moment_now()
        UNION ALL SELECT 'comment', body FROM comment WHERE at > moment_now()
        UNION ALL SELECT 'move', answer FROM stage_move WHERE at > moment_now()
        UNION ALL SELECT 'vote', idea_id FROM vote WHERE at > moment_now()
        UNION ALL SELECT 'follow', idea_id FROM follow WHERE at > moment_now()
        UNION ALL SELECT 'report', reason FROM report WHERE at > moment_now()
        UNION ALL SELECT 'news', person_id FROM notices_read WHERE until > moment_now()
        UNION ALL SELECT 'seen', idea_id FROM seen WHERE first_on > today()""",
    "something happened before the idea was there": """
        SELECT i.title, c.at FROM idea i JOIN comment c ON c.idea_id = i.id WHERE c.at <= i.published_at
        UNION ALL SELECT i.title, m.at FROM idea i JOIN stage_move m ON m.idea_id = i.id WHERE m.at <= i.published_at
        UNION ALL SELECT i.title, v.at FROM idea i JOIN vote v ON v.idea_id = i.id WHERE v.at < i.published_at
        UNION ALL SELECT i.title, f.at FROM idea i JOIN follow f ON f.idea_id = i.id WHERE f.at < i.published_at""",
    "a draft was kept before it was begun": "SELECT title FROM idea WHERE saved_at < created_at",
    "an idea was posted while posting was closed": """
        SELECT i.title FROM idea i WHERE i.state <> 'draft' AND NOT EXISTS (SELECT 1 FROM phase p
          WHERE p.campaign_id = i.campaign_id AND p.posting AND p.closes_at > i.published_at
            AND date(p.opens_at) <= date(i.published_at))""",
    "a comment was made while commenting was closed": """
        SELECT c.body FROM comment c WHERE NOT EXISTS (SELECT 1 FROM phase p WHERE p.campaign_id = c.campaign_id
          AND p.commenting AND p.opens_at <= c.at AND p.closes_at > c.at)""",
    "a vote was cast while voting was closed": """
        SELECT v.idea_id, v.at FROM vote v WHERE NOT EXISTS (SELECT 1 FROM phase p
          WHERE p.campaign_id = v.campaign_id AND p.voting AND p.opens_at <= v.at AND p.closes_at >= v.at)""",
    "somebody voted for their own idea": """
        SELECT i.title FROM vote v JOIN idea i ON i.id = v.idea_id AND i.author_id = v.person_id""",
    "a vote has a value its campaign doesn't know": "SELECT idea_id FROM vote WHERE value NOT IN (0, 1)",
    "a reply stands elsewhere or before what it replies to": """
        SELECT c.body FROM comment c JOIN comment p ON p.id = c.parent_id
        WHERE p.idea_id <> c.idea_id OR p.at >= c.at""",
    "a move was made by somebody who may not": """
        SELECT m.kind, i.title FROM stage_move m JOIN idea i ON i.id = m.idea_id WHERE NOT EXISTS (
          SELECT 1 FROM campaign_role r WHERE r.campaign_id = i.campaign_id AND r.person_id = m.person_id
            AND (r.role = 'sponsor' OR (r.role = 'facilitator' AND m.kind = 'discussion'
              AND NOT EXISTS (SELECT 1 FROM stage_move b WHERE b.idea_id = m.idea_id AND b.at < m.at))))""",
    "a discussion was opened after something else": """
        SELECT i.title FROM stage_move m JOIN stage_move b ON b.idea_id = m.idea_id AND b.at < m.at
        JOIN idea i ON i.id = m.idea_id WHERE m.kind IN ('new', 'discussion')""",
    "an idea stands elsewhere than its last move": """
        SELECT i.title FROM idea i JOIN stage_move m ON m.idea_id = i.id WHERE m.kind <> i.stage_kind
        AND NOT EXISTS (SELECT 1 FROM stage_move l WHERE l.idea_id = i.id AND l.at > m.at)""",
    "a parked idea is looked at again in the past": "SELECT id FROM stage_move WHERE look_again_on <= today()",
    "a name is hidden where names are needed": """
        SELECT i.title FROM idea i JOIN campaign c ON c.id = i.campaign_id
        WHERE i.anonymous AND c.anonymity <> 'allowed'""",
    "an anonymous idea tells its hour": """
        SELECT title FROM idea WHERE anonymous
          AND (published_at NOT LIKE '% 00:00:00.000' OR (created_at, saved_at) <> (published_at, published_at))""",
    "a campaign lacks a phase now, a role, a stage or a question": """
        SELECT name FROM campaign c WHERE NOT EXISTS (SELECT 1 FROM open_phase o WHERE o.campaign_id = c.id)
          OR (SELECT count(DISTINCT role) FROM campaign_role r WHERE r.campaign_id = c.id) <> 3
          OR (SELECT count(*) FROM stage s WHERE s.campaign_id = c.id) <> 8
          OR (SELECT count(*) FROM question q WHERE q.campaign_id = c.id AND (q.code = '') <> (q.prompt = '')) <> 3""",
    "phases overlap or leave a gap": """
        SELECT p.id FROM phase p JOIN phase n ON n.campaign_id = p.campaign_id AND n.position = p.position + 1
        WHERE n.opens_at <= p.closes_at OR julianday(n.opens_at) - julianday(p.closes_at) > 0.001""",
    "an answer names no question": """
        SELECT i.title FROM idea i, json_each(i.answers) a
        WHERE a.key NOT IN (SELECT id FROM question q WHERE q.campaign_id = i.campaign_id)""",
    "a published idea says nothing but its title": """
        SELECT title FROM idea WHERE state = 'published' AND body = '' AND answers = '{}'""",
    "a campaign miscounts": """
        SELECT c.name FROM campaign c
        WHERE c.ideas <> (SELECT count(*) FROM idea i WHERE i.campaign_id = c.id AND i.state = 'published' AND NOT i.hidden)
          OR c.comments <> (SELECT count(*) FROM comment m JOIN idea i ON i.id = m.idea_id
            WHERE m.campaign_id = c.id AND NOT m.hidden AND NOT m.deleted AND i.state = 'published' AND NOT i.hidden)
          OR c.answered <> (SELECT count(*) FROM idea i WHERE i.campaign_id = c.id AND i.state = 'published'
            AND NOT i.hidden AND i.stage_kind NOT IN ('new', 'discussion', 'review'))""",
    "a reader of an idea has not seen it": """
        SELECT idea_id, person_id FROM vote EXCEPT SELECT idea_id, person_id FROM seen
        UNION ALL SELECT idea_id, author_id FROM comment WHERE (idea_id, author_id) NOT IN (SELECT idea_id, person_id FROM seen)""",
}


@pytest.mark.parametrize("rule", BROKEN)
def test_no_rule_is_broken(filled: Backend, rule: str) -> None:
    assert rows(filled, BROKEN[rule]) == []


def test_everyone_may_see_where_they_took_part(filled: Backend) -> None:
    part = """SELECT campaign_id FROM idea WHERE author_id = me() UNION SELECT campaign_id FROM comment WHERE author_id = me()
        UNION SELECT campaign_id FROM vote WHERE person_id = me() UNION SELECT campaign_id FROM report WHERE person_id = me()
        UNION SELECT i.campaign_id FROM seen s JOIN idea i ON i.id = s.idea_id WHERE s.person_id = me()
        UNION SELECT i.campaign_id FROM follow f JOIN idea i ON i.id = f.idea_id WHERE f.person_id = me()"""
    try:
        for (login,) in rows(filled, "SELECT login FROM person ORDER BY login"):
            filled.become(login)
            assert (login, rows(filled, f"{part} EXCEPT SELECT id FROM my_campaign")) == (login, [])
    finally:
        filled.become()


def test_one_campaign_is_not_for_everyone(filled: Backend) -> None:
    filled.become("pauline")
    seen = rows(filled, "SELECT c.name FROM campaign c JOIN my_campaign m ON m.id = c.id ORDER BY c.name")
    filled.become()
    assert seen == [("Boîte ouverte",), ("Samedi sans file",)]


def test_the_crowd_is_as_large_as_told(filled: Backend) -> None:
    """Too small an audience would silently give fewer voices than the story tells."""
    story = read_story(resources() / "sample")
    told = {
        idea.key: (
            idea.support + sum(idea.key in marks.supports for marks in story.marks.values()),
            idea.passed + sum(idea.key in marks.passes for marks in story.marks.values()),
        )
        for idea in story.ideas
        if not idea.draft
    }
    sums = rows(filled, "SELECT coalesce(sum(value = 1), 0), coalesce(sum(value = 0), 0) FROM vote")
    assert sums == [(sum(one for one, _ in told.values()), sum(other for _, other in told.values()))]


def test_there_is_something_to_see_for_everyone(filled: Backend) -> None:
    kinds = {
        kind for (kind,) in rows(filled, "SELECT DISTINCT stage_kind FROM idea WHERE state = 'published'")
    }
    assert kinds == set(StageKind)
    waiting = """SELECT julianday(i.answer_due) - julianday(today()) FROM idea i
        JOIN campaign_role r ON r.campaign_id = i.campaign_id AND r.role = 'sponsor'
        JOIN person p ON p.id = r.person_id AND p.login = ? WHERE i.state = 'published' AND NOT i.hidden
        AND i.answered_at IS NULL AND i.paused_on IS NULL ORDER BY i.answer_due"""
    days = [day for (day,) in rows(filled, waiting, "helene")]
    assert sum(day < 0 for day in days) == 2
    assert sum(0 <= day <= 7 for day in days) >= 2
    assert sum(day < 0 for (day,) in rows(filled, waiting, "romane")) == 2
    assert count(filled, "idea WHERE hidden AND length(hidden_reason) > 20") == 1
    assert count(filled, "comment WHERE hidden AND length(hidden_reason) > 20") == 1
    assert count(filled, "idea WHERE state = 'withdrawn' AND number IS NOT NULL") == 1
    assert count(filled, "idea WHERE paused_on IS NOT NULL AND stage_kind = 'review'") == 1
    assert count(filled, "idea WHERE anonymous AND state = 'published'") >= 5
    assert count(filled, "comment WHERE parent_id IS NOT NULL") >= 25
    assert count(filled, "report WHERE settled_at IS NULL") == 1
    assert count(filled, "campaign WHERE hides_totals") == 1


def test_nadia_finds_fresh_answers_and_two_drafts(filled: Backend) -> None:
    unread = rows(
        filled,
        """SELECT m.kind, m.asks_author FROM stage_move m JOIN idea i ON i.id = m.idea_id AND i.author_id = me()
        WHERE m.at > (SELECT until FROM notices_read WHERE person_id = me()) ORDER BY m.at""",
    )
    assert unread == [("review", 1), ("not_this_time", 0), ("pilot", 0)]
    assert count(filled, "idea WHERE author_id = me() AND state = 'draft'") == 2
    assert count(filled, "idea WHERE author_id = me() AND state = 'published'") >= 5
    unseen = "FROM idea i WHERE state = 'published' AND author_id <> me() AND id NOT IN (SELECT idea_id FROM seen WHERE person_id = me())"
    assert rows(filled, f"SELECT count(*) >= 7 {unseen}") == [(1,)]


def test_time_passes_between_sample_and_second_look(empty: Empty) -> None:
    """Dates count from the moment it is made, not from the day it was written."""
    early, late = empty(NOON), empty(NOON + timedelta(days=40))
    fill_sample(early, "en", NOON)
    fill_sample(late, "en", NOON + timedelta(days=40))
    newest = "SELECT max(published_at) FROM idea"
    shift = f"SELECT julianday(({newest})) - julianday(?)"
    assert rows(late, shift, rows(early, newest)[0][0]) == [(40.0,)]
    answer = "SELECT answer FROM stage_move WHERE kind = 'pilot' AND answer LIKE '%four stores from%'"
    assert "7 December" in rows(early, answer)[0][0]
    assert "16 January" in rows(late, answer)[0][0]
