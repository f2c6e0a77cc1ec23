"""What is not offered, and why: the sentence a disabled button gives."""

from __future__ import annotations

from ideabox.asking import Actor, Command
from ideabox.errors import PermissionDenied
from ideabox.permissions import Ground, can
from ui.messages import sentence


def why_not(actor: Actor, command: type[Command], on: Ground) -> str:
    """Why this act is refused here, in one sentence; empty where it is allowed."""
    word = can(actor, command, on)
    return sentence(PermissionDenied(word)) if word else ""
