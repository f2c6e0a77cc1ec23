"""Who supported, passed, read and followed an idea of which the story tells only how many did."""

from __future__ import annotations

from dataclasses import dataclass

from ideabox.transfer.sample.identity import chance
from ideabox.transfer.sample.story import IdeaPlan, Story


@dataclass(frozen=True, slots=True)
class Turnout:
    """Logins: voices with their value, readers (all of them), followers."""

    voices: dict[str, int]
    readers: tuple[str, ...]
    followers: tuple[str, ...]


def turnout(story: Story, idea: IdeaPlan) -> Turnout:
    """The crowd drawn for an idea, always alike, and the people whose marks the story tells."""
    told = {login: marks for login, marks in story.marks.items() if login != idea.author}
    drawn = _draw(story, idea)
    voices = dict.fromkeys(drawn[: idea.support], 1)
    voices |= dict.fromkeys(drawn[idea.support : idea.support + idea.passed], 0)
    voices |= {login: 1 for login, marks in told.items() if idea.key in marks.supports}
    voices |= {login: 0 for login, marks in told.items() if idea.key in marks.passes}
    readers = [login for login, marks in told.items() if idea.key in marks.reads]
    talkers = [comment.by for comment in idea.comments]
    followers = [login for login, marks in told.items() if idea.key in marks.follows]
    return Turnout(
        voices,
        tuple(dict.fromkeys([idea.author, *voices, *drawn[: idea.readers], *talkers, *readers])),
        (*drawn[: idea.followers], *followers),
    )


def _draw(story: Story, idea: IdeaPlan) -> list[str]:
    """The audience in an order that belongs to the idea, without its author and those whose marks are told."""
    apart = {idea.author, *story.marks}
    crowd = [login for login in story.audience(story.campaigns[idea.campaign]) if login not in apart]
    return sorted(crowd, key=lambda login: chance(f"{idea.key} {login}"))
