"""What the window and Today show."""

from __future__ import annotations

from dataclasses import dataclass

from ideabox.campaigns.rows import CampaignRow
from ideabox.ideas.rows import IdeaRow
from ideabox.notices.rows import NoticeRow
from ideabox.people.rows import PersonRow
from ideabox.reviews.rows import CardRow


@dataclass(frozen=True, slots=True)
class Shell:
    """What the window's frame shows: who I am, the organisation, my campaigns and the counts of the sidebar."""

    me: PersonRow
    organisation: str
    is_sample: bool
    campaigns: tuple[CampaignRow, ...]  # not archived, that I may see
    my_ideas: int  # published
    my_drafts: int
    followed: int
    unread: int  # news
    to_answer: int  # as a sponsor: ideas without an answer
    late: int  # of these, past their date
    reports: int  # as a facilitator: open reports


@dataclass(frozen=True, slots=True)
class WaitingAnswer:
    """One of my ideas whose answer is promised, or an answer that came."""

    idea: IdeaRow
    sponsor_name: str
    answer: str  # the latest public answer, empty while it is awaited
    answered_by: str
    unread: bool


@dataclass(frozen=True, slots=True)
class Today:
    """The first page: what is open, what waits for my view, what came back to me, and what I owe."""

    campaigns: tuple[CampaignRow, ...]
    waiting: tuple[IdeaRow, ...]  # at most 7 ideas I may vote on and have not seen, fair order
    waiting_total: int  # capped at 100
    answers: tuple[WaitingAnswer, ...]  # my ideas, unread answers first, at most 4
    news: tuple[NoticeRow, ...]  # other unread news, at most 5
    promised: tuple[CardRow, ...]  # as a sponsor: due within 7 days or late, at most 5
    late: int
    due_this_week: int
    reports: tuple[NoticeRow, ...]  # as a facilitator: open reports, at most 5
