"""Random people, subjects and acts: `can()` and PostgreSQL answer alike, and definer functions show what policies show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ideabox.asking import Command
from ideabox.backend import Backend
from ideabox.campaigns import requests as campaigns
from ideabox.errors import NotFound
from ideabox.home.requests import GetShell
from ideabox.ideas import requests as ideas
from ideabox.ids import new_id
from ideabox.words import Role
from tests.ideabox.rules import answer_of, campaign_trials, disagreements, idea_trials, sample_base
from tests.postgresql import Server, plainly

OFTEN = settings(
    max_examples=80,
    deadline=None,
    derandomize=False,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@dataclass(repr=False)
class Sample:
    """The sample on a server, and what can be drawn from it."""

    backend: Backend
    logins: list[str] = field(default_factory=list)
    campaigns: list[str] = field(default_factory=list)
    ideas: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    tried: int = 0

    def __post_init__(self) -> None:
        self.logins = self.column("SELECT login FROM person WHERE active ORDER BY login")
        self.campaigns = self.column("SELECT id FROM campaign ORDER BY id")
        self.ideas = self.column("SELECT id FROM idea ORDER BY id")
        self.titles = self.column("SELECT title FROM idea WHERE title <> '' ORDER BY id")

    def column(self, sql: str, *parameters: Any) -> list[Any]:
        """The first values of all rows, past every rule."""
        return [row[0] for row in plainly(self.backend, sql, *parameters)]

    def mine(self, sql: str, *parameters: Any) -> set[Any]:
        """The first values of all rows that this person is shown."""
        return {
            getattr(row[0], "hex", row[0]) for row in self.backend.connection.exec_driver_sql(sql, parameters)
        }


@pytest.fixture(scope="module")
def sample(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    """The sample on PostgreSQL."""
    with sample_base(tmp_path_factory.mktemp("random") / "base.sqlite", server) as backend:
        yield Sample(backend)


@OFTEN
@given(data=st.data())
def test_both_rule_books_answer_alike(sample: Sample, data: st.DataObject) -> None:
    login = data.draw(st.sampled_from(sample.logins))
    sample.backend.become(login)
    seen: set[type[Command]] = set()
    idea_id = UUID(data.draw(st.sampled_from(sample.ideas)))
    try:
        page = sample.backend.ask(ideas.GetIdea(idea_id))
    except NotFound:
        assert not sample.mine("SELECT id FROM idea WHERE id = %s AND state = 'published'", idea_id)
    else:
        trials = list(idea_trials(page))
        sample.tried += len(trials)
        assert disagreements(sample.backend, iter(trials), seen) == []
    try:
        there = sample.backend.ask(campaigns.GetCampaign(UUID(data.draw(st.sampled_from(sample.campaigns)))))
    except NotFound:
        return
    shell = sample.backend.ask(GetShell())
    facilitates = any(Role.FACILITATOR in each.roles for each in shell.campaigns)
    trials = list(campaign_trials(there, facilitates))
    sample.tried += len(trials)
    assert disagreements(sample.backend, iter(trials), seen) == []


def test_thousands_were_asked(sample: Sample) -> None:
    """A run that asks little shows little."""
    if sample.tried:  # alone, or on another worker, there is nothing to count
        assert sample.tried > 2_000


@pytest.fixture
def coauthored(sample: Sample) -> Iterator[Sample]:
    """The same, where some ideas have co-authors, whom no screen names yet."""
    plainly(
        sample.backend,
        "INSERT INTO idea_person (person_id, idea_id, part) SELECT p.id, i.id, 'coauthor' FROM idea i JOIN person p"
        " ON (i.number + ascii(p.login)) % 23 = 0 AND p.id <> i.author_id WHERE i.state = 'published' AND p.active",
    )
    yield sample
    plainly(sample.backend, "DELETE FROM idea_person WHERE part = 'coauthor'")


VISIBLE = "SELECT id FROM idea WHERE state = 'published' AND campaign_id IN (SELECT law.my_campaigns())"
"""What search may find: published, in a campaign that is open to me, and let through by the policies."""


@OFTEN
@given(data=st.data())
def test_definer_functions_show_what_the_policies_show(sample: Sample, data: st.DataObject) -> None:
    sample.backend.become(data.draw(st.sampled_from(sample.logins)))
    shown = sample.mine(VISIBLE)
    title = data.draw(st.sampled_from(sample.titles))
    word = data.draw(
        st.sampled_from([part for part in title.split() if len(part) > 1 and part.isalpha()] or ["idea"])
    )
    matching = sample.column(
        "SELECT id FROM idea WHERE words @@ to_tsquery('simple', quote_literal(trim(law.folded(?))) || ':*')",
        word,
    )
    assert sample.mine("SELECT idea_id FROM law.search(%s, 3000)", word) == shown & set(matching)
    alike = sample.column(
        "SELECT id FROM idea WHERE NOT hidden AND public.similarity(lower(title), lower(?)) >= 0.5", title
    )
    assert sample.mine("SELECT idea_id FROM law.similar_titles(%s, 20)", title) == shown & set(alike)


@OFTEN
@given(data=st.data())
def test_barrier_views_show_what_the_policies_show(coauthored: Sample, data: st.DataObject) -> None:
    sample = coauthored
    backend = sample.backend
    backend.become(data.draw(st.sampled_from(sample.logins)))
    me = backend.actor.person_id
    shown, open_to_me = sample.mine(VISIBLE), sample.mine("SELECT law.my_campaigns()")
    one_by_one = "SELECT c FROM unnest(CAST(%s AS uuid[])) c WHERE law.sees(c)"
    assert sample.mine(one_by_one, sample.campaigns) == open_to_me
    parts = plainly(
        backend,
        "SELECT p.person_id, p.idea_id, p.part, i.anonymous, i.hidden FROM idea_person p JOIN idea i ON i.id = p.idea_id",
    )
    expected = {
        (person, idea, part)
        for person, idea, part, anonymous, hidden in parts
        if person == me.hex or (part == "coauthor" and idea in shown and not anonymous and not hidden)
    }
    rows = backend.connection.exec_driver_sql("SELECT person_id, idea_id, part FROM idea_person")
    assert {(person.hex, idea.hex, part) for person, idea, part in rows} == expected
    moderated = sample.mine("SELECT law.i_moderate()")
    feed = plainly(backend, "SELECT DISTINCT campaign_id, what FROM change")
    expected_feed = {
        (campaign, what)
        for campaign, what in feed
        if (campaign is None or campaign in open_to_me) and (what != "report" or campaign in moderated)
    }
    told = backend.connection.exec_driver_sql("SELECT DISTINCT campaign_id, what FROM change")
    assert {(getattr(campaign, "hex", None), what) for campaign, what in told} == expected_feed
    voted = set(sample.column("SELECT idea_id FROM vote WHERE person_id = ? AND value <> 0", me))
    over = set(
        sample.column(
            "SELECT c.id FROM campaign c WHERE c.state IN ('closed', 'archived') OR NOT EXISTS"
            " (SELECT 1 FROM phase p WHERE p.campaign_id = c.id AND p.voting AND p.closes_at > ?)",
            backend._identity.clock().isoformat(),
        )
    )
    totals = plainly(
        backend, "SELECT s.idea_id, t.campaign_id FROM secret_tally s JOIN tally t ON t.idea_id = s.idea_id"
    )
    readable = sample.mine("SELECT idea_id FROM tally") & {
        idea for idea, campaign in totals if campaign in open_to_me and (idea in voted or campaign in over)
    }
    assert sample.mine("SELECT idea_id FROM secret_tally") == readable


@OFTEN
@given(data=st.data())
def test_what_is_not_shown_is_not_there_to_act_on(sample: Sample, data: st.DataObject) -> None:
    sample.backend.become(data.draw(st.sampled_from(sample.logins)))
    idea_id = data.draw(st.sampled_from(sample.ideas))
    shown = idea_id in sample.mine(VISIBLE)
    for command in (ideas.FollowIdea(UUID(idea_id)), ideas.ReportIdea(new_id(), UUID(idea_id), "Look")):
        assert answer_of(sample.backend, command) == (None if shown else "not_found")
