"""Throwing a draft away, and taking that back."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject

from ideabox.ideas.requests import DiscardDraft
from ui.capture.kept import Kept, as_texts, place_of
from ui.capture.words import Words, save_command
from ui.i18n import translate
from ui.services import Services


def discard(services: Services, owner: QObject, words: Words) -> None:
    """Delete a draft in the database and on this computer, and offer to take that back."""
    services.typed.forget(services.person().actor.person_id.hex, place_of(words.id))
    services.tasks.do(owner, DiscardDraft(words.id))
    offer_undo(services, words, reopen=False)


def offer_undo(services: Services, words: Words, *, reopen: bool) -> None:
    """Say that the draft is gone; Undo brings it back, and opens it again if it was being written."""
    person = services.person().actor.person_id
    services.speaker.say(
        translate("Capture", "The draft is thrown away."),
        translate("Capture", "Undo"),
        lambda: _restore(services, words, person, reopen=reopen),
    )


def _restore(services: Services, words: Words, person: UUID, *, reopen: bool) -> None:
    if services.person().actor.person_id != person:
        return  # another person uses this computer now: nothing of the one before is shown to them
    services.typed.keep(person.hex, place_of(words.id), as_texts(Kept(words, services.clock())))
    if words.campaign_id is not None:
        services.tasks.do(services.tasks, save_command(words, words.campaign_id))
    if reopen or words.campaign_id is None:
        services.navigator.open_draft(words.id)
