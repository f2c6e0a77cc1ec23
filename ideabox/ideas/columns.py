"""How an idea is read: the rule which of them a person may see, and the columns every room's idea rows come from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from ideabox.campaigns.columns import i_moderate, in_sight
from ideabox.campaigns.tables import campaign, question, stage
from ideabox.database.given import ME, ONE
from ideabox.database.spelling import by_engine, text_under, unindexed
from ideabox.ideas.rows import IdeaRow
from ideabox.ideas.tables import follow, idea, idea_person, seen
from ideabox.people.reads import byline, byline_columns
from ideabox.people.tables import person, site
from ideabox.votes.reads import totals, totals_columns, with_totals
from ideabox.votes.tables import tally, vote
from ideabox.words import IdeaState, Part, StageKind

EXCERPT = 300
"""Characters of an idea shown in a list."""

AUTHOR = person.alias("byline")
AUTHOR_SITE = site.alias("byline_site")


def is_mine(idea_id: sa.ColumnElement[Any] = idea.c.id) -> sa.ColumnElement[bool]:
    """I have a part in this idea: from my own marks, never by the author's column."""
    return sa.exists(ONE).where(idea_person.c.person_id == ME, idea_person.c.idea_id == idea_id)


def mine() -> sa.ColumnElement[int]:
    """Whether the idea of the outer select is mine (1), or one I only have a part in (2).

    PostgreSQL gathers all of mine once, not for each row of a page.
    """
    parts = sa.select(idea_person.c.idea_id).where(idea_person.c.person_id == ME)
    shared = idea_person.c.part == Part.COAUTHOR
    is_one = by_engine(is_mine().correlate(idea), idea.c.id.in_(parts))
    mark = sa.exists(ONE).where(idea_person.c.person_id == ME, idea_person.c.idea_id == idea.c.id, shared)
    is_shared = by_engine(mark.correlate(idea), idea.c.id.in_(parts.where(shared)))
    return sa.case((is_one, sa.case((is_shared, 2), else_=1)), else_=0).label("mine")


def open_to_me() -> sa.ColumnElement[bool]:
    """The idea of the outer select is published, and not hidden from me; its campaign is asked about elsewhere.

    PostgreSQL's policies show hidden ideas to these very people only, and other ones only where they may be opened.
    """
    mine, mine_to_moderate = is_mine().correlate(idea), i_moderate(idea.c.campaign_id).correlate(idea)
    published = idea.c.state == IdeaState.PUBLISHED
    not_kept_from_me = by_engine(sa.or_(sa.not_(idea.c.hidden), mine, mine_to_moderate), sa.true())
    return sa.and_(published, not_kept_from_me)


def readable() -> sa.ColumnElement[bool]:
    """The idea of the outer select may be opened by me: mine in any state, or one of a campaign I may see."""
    shown = sa.and_(open_to_me(), in_sight(idea.c.campaign_id))
    return by_engine(sa.or_(is_mine().correlate(idea), shown), sa.true())


def in_everyones_sight() -> sa.ColumnElement[bool]:
    """The idea of the outer select is published and not hidden."""
    return sa.and_(idea.c.state == IdeaState.PUBLISHED, sa.not_(idea.c.hidden))


def excerpt() -> sa.ColumnElement[str]:
    """The beginning of the text, or of the first guided question that was answered."""
    answer = text_under(idea.c.answers, question.c.id)
    first_answer = (
        sa.select(sa.func.substr(answer, 1, EXCERPT))
        .where(question.c.campaign_id == idea.c.campaign_id, answer != "")
        .order_by(question.c.position)
        .limit(1)
        .correlate(idea)
        .scalar_subquery()
    )
    return sa.case(
        (idea.c.body != "", sa.func.substr(idea.c.body, 1, EXCERPT)),
        else_=sa.func.coalesce(first_answer, ""),
    )


def idea_columns(counts: sa.FromClause = tally) -> Sequence[sa.ColumnElement[Any]]:
    """What `idea_row` reads; see `with_marks`, which joins what it needs. counts: what has the idea's counts."""
    return (
        idea.c.id,
        idea.c.campaign_id,
        campaign.c.name.label("campaign_name"),
        campaign.c.hides_totals,
        idea.c.number,
        idea.c.title,
        excerpt().label("excerpt"),
        idea.c.language,
        idea.c.state,
        idea.c.anonymous,
        *byline_columns(AUTHOR, AUTHOR_SITE),
        mine(),
        idea.c.stage_kind,
        sa.func.coalesce(stage.c.name, "").label("stage_name"),
        idea.c.published_at,
        idea.c.saved_at,
        idea.c.answer_due,
        idea.c.answered_at,
        sa.case((idea.c.paused_on.is_not(None), 1), else_=0).label("paused"),
        idea.c.comments,
        idea.c.hidden,
        vote.c.value.label("my_vote"),
        sa.case((seen.c.idea_id.is_not(None), 1), else_=0).label("seen"),
        sa.case((follow.c.idea_id.is_not(None), 1), else_=0).label("followed"),
        *totals_columns(counts),
        idea.c.row_version,
    )


def with_marks(source: sa.FromClause, *, counted: bool = False) -> sa.FromClause:
    """`idea`, already in the source, with its campaign, stage, totals and byline, and my own marks on it."""
    marked = (
        source.join(campaign, campaign.c.id == idea.c.campaign_id)
        .outerjoin(stage, stage.c.id == idea.c.stage_id)
        .outerjoin(AUTHOR, AUTHOR.c.id == idea.c.byline_id)
        .outerjoin(AUTHOR_SITE, AUTHOR_SITE.c.id == AUTHOR.c.site_id)
        .outerjoin(vote, sa.and_(vote.c.idea_id == idea.c.id, vote.c.person_id == ME))
        .outerjoin(seen, sa.and_(seen.c.person_id == ME, seen.c.idea_id == idea.c.id))
        .outerjoin(follow, sa.and_(follow.c.person_id == ME, follow.c.idea_id == idea.c.id))
    )
    return marked if counted else with_totals(marked, idea.c.id)


def idea_select(page: sa.FromClause, *more: sa.ColumnElement[Any], counted: bool = False) -> sa.Select[Any]:
    """Ideas as `idea_row` reads them, for the ids a page has chosen; the page's own columns may give the order.

    counted: whether the page has the counts, too.
    """
    # the page leads, always: nested in another statement, SQLite would go through all ideas and look each up in the page
    source = with_marks(page.join(idea, idea.c.id == unindexed(page.c.idea_id)), counted=counted)
    return sa.select(*idea_columns(page if counted else tally), *more).select_from(source)


def idea_row(found: Any) -> IdeaRow:
    """An idea in a list, from `idea_columns`."""
    return IdeaRow(
        id=found.id,
        campaign_id=found.campaign_id,
        campaign_name=found.campaign_name,
        number=found.number,
        title=found.title,
        excerpt=found.excerpt,
        language=found.language,
        state=IdeaState(found.state),
        anonymous=found.anonymous,
        byline=byline(found),
        mine=bool(found.mine),
        stage_kind=None if found.stage_kind is None else StageKind(found.stage_kind),
        stage_name=found.stage_name,
        published_at=found.published_at,
        saved_at=found.saved_at,
        answer_due=found.answer_due,
        answered_at=found.answered_at,
        paused=bool(found.paused),
        comments=found.comments,
        hidden=found.hidden,
        my_vote=found.my_vote,
        seen=bool(found.seen),
        followed=bool(found.followed),
        coauthor=found.mine == 2,
        totals=totals(found),
        row_version=found.row_version,
    )
