"""What can be searched."""

from __future__ import annotations

from dataclasses import dataclass

from ideabox.asking import Query
from ideabox.search.rows import Found


@dataclass(frozen=True, slots=True)
class SearchIdeas(Query[Found]):
    """Ideas with all these words (beginnings count, accents don't) in title or text, or with this number ("14", "#14")."""

    text: str
    most: int = 20
