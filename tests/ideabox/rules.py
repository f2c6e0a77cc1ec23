"""Trying every command by everybody on every ground: what `can()` says of it, and what the database answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ideabox.asking import Command
from ideabox.backend import WRITES, Backend
from ideabox.campaigns import requests as campaigns
from ideabox.campaigns.rows import CampaignPage
from ideabox.database.moving import copy_base
from ideabox.database.refusals import refusals
from ideabox.database.upgrade import upgrade
from ideabox.discussion import requests as discussion
from ideabox.errors import AppError
from ideabox.ideas import requests as ideas
from ideabox.ideas.rows import IdeaPage
from ideabox.ids import new_id
from ideabox.notices import requests as notices
from ideabox.people import requests as people
from ideabox.permissions import Ground, can, ground_of
from ideabox.reviews import requests as reviews
from ideabox.transfer.sample import fill_sample
from ideabox.votes import requests as votes
from ideabox.words import IdeaState, Role
from tests.postgresql import Server, SharedBackend, follow_clock, lay_base

NOW = datetime(2026, 11, 21, 11, 0, tzinfo=UTC)
PEOPLE = (
    "nadia",
    "karim",
    "solene",
    "helene",
    "romane",
    "etienne",
    "agnes",
    "marc",
    "noemie",
    "pauline",
    "admin",
)
"""Authors and readers, sponsors, facilitators, one outside most audiences, the administrator."""
HARMLESS_TWICE = frozenset({discussion.DeleteComment, ideas.DiscardDraft, ideas.MarkSeen})
"""Acts that say nothing where there is nothing left to do, though a screen doesn't offer them."""
SILENT = ("no_such_step", "not_found")

Trial = tuple[Command, Ground]


@contextmanager
def sample_base(path: Path, server: Server | None = None) -> Iterator[Backend]:
    """The sample, as its administrator finds it: in a file, or moved to a server."""
    backend = Backend.open(str(path), prepare=upgrade, clock=lambda: NOW)
    fill_sample(backend, "en", NOW)
    with ExitStack() as stack:
        stack.callback(backend.close)
        if server is not None:
            name = stack.enter_context(server.database())
            lay_base(server, name)
            shared = stack.enter_context(closing(SharedBackend.opened(server, name, lambda: NOW)))
            copy_base(backend.connection, shared.connection)
            follow_clock(shared)
            backend = shared
        backend.become("admin")
        yield backend


def answer_of(backend: Backend, command: Command) -> str | None:
    """The database's word, or None where it lets the act happen; either way nothing remains of it."""
    connection = backend.connection
    connection.exec_driver_sql("BEGIN")
    try:
        with refusals():
            WRITES[type(command)].function(connection, backend.actor, command, NOW)
    except AppError as error:
        return error.code
    finally:
        connection.exec_driver_sql("ROLLBACK")
    return None


def campaign_trials(page: CampaignPage, facilitates: bool) -> Iterator[Trial]:
    """What can be done with a campaign."""
    row = page.campaign
    ground = replace(ground_of(row), facilitates_any=facilitates)
    me = new_id()
    yield campaigns.CreateCampaign(new_id(), campaigns.CampaignSheet("Another", "How?")), ground
    yield campaigns.AnnounceCampaign(row.id), ground
    yield campaigns.OpenCampaign(row.id), ground
    yield campaigns.CloseCampaign(row.id), ground
    yield campaigns.ArchiveCampaign(row.id), ground
    yield campaigns.DiscardCampaign(row.id), ground
    if row.phases:
        last = row.phases[-1]
        yield campaigns.ExtendCampaign(row.id, last.id, last.closes_at + timedelta(3), "Christmas"), ground
    yield people.SavePerson(me, "new.person", "New Person"), ground
    yield people.SaveSite(me, "999", "New site"), ground
    yield people.RenameOrganisation("Another name"), ground
    yield people.ChooseLanguage("en"), ground
    yield notices.MarkAllRead(), ground
    for anonymous in (False, True):
        publish = ideas.PublishIdea(new_id(), row.id, "A title long enough", anonymous=anonymous)
        yield publish, replace(ground, anonymous=anonymous)
    yield ideas.SaveDraft(new_id(), row.id, "A"), ground
    if row.sponsor_id is not None:
        yield people.GrantRole(row.id, row.sponsor_id, Role.REVIEWER), ground
    for role, held in page.people:
        if role is not Role.SPONSOR:  # the last sponsor stays, which is another rule
            yield people.RevokeRole(row.id, held.id, role), ground


def idea_trials(page: IdeaPage) -> Iterator[Trial]:
    """What can be done with an idea and its comments."""
    row, ground = page.idea, ground_of(page.campaign, page.idea)
    if (
        row.state is not IdeaState.DRAFT
    ):  # one's draft the database lets one edit, as SaveDraft does; no screen asks it
        edit = ideas.EditIdea(row.id, row.row_version, row.title + " and more", page.body, page.answers)
        yield edit, ground
    yield ideas.WithdrawIdea(row.id, row.row_version), ground
    yield ideas.FollowIdea(row.id), ground
    yield ideas.UnfollowIdea(row.id), ground
    yield ideas.MarkSeen((row.id,)), ground
    yield ideas.HideIdea(row.id, "off topic"), ground
    yield ideas.RestoreIdea(row.id), ground
    yield ideas.ReportIdea(new_id(), row.id, "please look"), ground
    yield notices.MarkNoticesOpened(row.id), ground
    yield discussion.AddComment(new_id(), row.id, "A word"), ground
    for value in (1, 0, -1):
        yield votes.CastVote(row.id, value), replace(ground, value=value)
    if row.my_vote is not None:
        yield votes.WithdrawVote(row.id), ground
    for stage in page.stages:
        move = reviews.MoveStage(
            new_id(), row.id, stage.id, stage.kind, row.row_version, answer="Yes.", look_again_on=NOW.date()
        )
        yield move, replace(ground, to_kind=stage.kind)
    for report in page.reports:
        yield ideas.SettleReport(report.id), ground
    for comment in page.comments[:6]:
        here = ground_of(page.campaign, row, comment)
        yield discussion.EditComment(comment.id, row.id, "Other words"), here
        yield discussion.DeleteComment(comment.id, row.id), here
        yield discussion.HideComment(comment.id, row.id, "unkind"), here
        yield discussion.RestoreComment(comment.id, row.id), here


def disagreements(backend: Backend, trials: Iterator[Trial], seen: set[type[Command]]) -> list[str]:
    """Where the two rule books differ."""
    found = []
    for command, ground in trials:
        seen.add(type(command))
        ours, theirs = can(backend.actor, type(command), ground), answer_of(backend, command)
        if ours == theirs or (theirs is None and ours in SILENT and type(command) in HARMLESS_TWICE):
            continue
        found.append(
            f"{backend.actor.login} {type(command).__name__}: can says {ours}, the database {theirs}"
        )
    return found
