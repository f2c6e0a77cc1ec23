"""How people are called on an idea's page, hidden names included."""

from __future__ import annotations

import unicodedata

from ideabox.ideas.rows import IdeaRow
from ui.ideas import list_words


def elides(name: str) -> bool:
    """Whether French shortens "de" before this name: d’Hélène, d’Yves, but de Thibault, de Yann."""
    letters = unicodedata.normalize("NFD", name.strip().casefold()).replace("œ", "oe").replace("æ", "ae")
    bare = [letter for letter in letters if not unicodedata.combining(letter)]
    if not bare:
        return False
    if bare[0] == "y":
        return len(bare) > 1 and bare[1] not in "aeiouy"
    return bare[0] in "aeiouh"


def author_name(idea: IdeaRow) -> str:
    """The author as everyone sees them; a hidden one is recognisable to oneself."""
    return idea.byline.name or list_words.author(idea)
