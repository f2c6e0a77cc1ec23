"""What stands in the window when the database doesn't open."""

from __future__ import annotations

from collections.abc import Callable

from ideabox.errors import AppError
from ui.i18n import translate
from ui.messages import sentence
from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState


def not_opened(
    look: Look, error: AppError, retry: Callable[[], None], begin: Callable[[], None]
) -> EmptyState:
    """Why, and what can be done: try again, or start elsewhere."""
    state = EmptyState(look, name="not-opened")
    again = Button(look, translate("Application", "Try again"), name="try-again", kind="primary")
    other = Button(look, translate("Application", "Start elsewhere …"), name="start-elsewhere")
    again.clicked.connect(retry)
    other.clicked.connect(begin)
    state.say(translate("Application", "The database didn’t open"), sentence(error), [again, other])
    return state
