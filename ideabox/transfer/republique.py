"""`republique-numerique`: the French consultation of 2015 on a digital bill, two CSV files in a folder.

Votes are totals (ok, mitigé, nok) without voters; arguments for and against are comments with a total of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from ideabox.transfer.markdown import from_html, from_text
from ideabox.transfer.records import (
    CommentRecord,
    IdeaRecord,
    Item,
    Kind,
    Origin,
    PersonRecord,
    Reading,
    Record,
    TotalRecord,
)
from ideabox.transfer.sheets import Broken, Row, parsed, sheet
from ideabox.transfer.texts import one_line
from ideabox.words import VoteRule

OPINIONS = [
    "id",
    "rubrique",
    "titre",
    "corps_html",
    "auteur",
    "cree_le",
    "modifie_le",
    "votes_ok",
    "votes_mitige",
    "votes_nok",
    "corbeille",
]
ARGUMENTS = ["id", "opinion_id", "sens", "corps", "auteur", "cree_le", "votes", "corbeille"]
STANCES = {"pour": 1, "contre": -1}
TRASHED = "Mise à la corbeille sur le site d’origine."


def read(paths: list[Path], language: str) -> Reading:
    """The folders' opinions, then their arguments."""
    return Reading(
        question="Que faut-il changer dans le projet de loi pour une République numérique ?",
        brief="Consultation publique de 2015 sur le projet de loi pour une République numérique (Cap Collectif). "
        "Les votes repris sont des totaux : le site d’origine ne publie pas les votes de chaque personne.",
        language=language,
        vote_rule=VoteRule.FOR_AGAINST,
        office="",
        items=_items(paths, language),
    )


def _items(paths: list[Path], language: str) -> Iterator[Item]:
    for folder in paths:
        opinions = sheet(folder / "opinions.csv", Kind.IDEA, OPINIONS)
        yield from parsed(opinions, Kind.IDEA, partial(_opinion, language=language))
    for folder in paths:
        arguments = sheet(folder / "arguments.csv", Kind.COMMENT, ARGUMENTS)
        yield from parsed(arguments, Kind.COMMENT, _argument)


def _opinion(row: Row, language: str) -> list[Record]:
    key, author = row.needed("id"), row.text("auteur").strip()
    created = row.moment("cree_le")
    topic = one_line(row.text("rubrique"))
    idea = IdeaRecord(
        origin=row.origin,
        key=key,
        author=author,
        title=one_line(row.text("titre")),
        body=from_html(row.text("corps_html")),
        language=language,
        created_at=created,
        published_at=created,
        saved_at=row.moment("modifie_le"),
        answers=(("Thème", topic),) if topic else (),
        hidden_reason=_trashed(row),
    )
    totals = ((1, row.count("votes_ok")), (0, row.count("votes_mitige")), (-1, row.count("votes_nok")))
    return [
        *_person(row.origin, author),
        idea,
        *(TotalRecord(row.origin, Kind.IDEA_TOTAL, key, value, votes) for value, votes in totals if votes),
    ]


def _argument(row: Row) -> list[Record]:
    key, author = row.needed("id"), row.text("auteur").strip()
    side = row.needed("sens")
    if side not in STANCES:
        raise Broken("bad_value", side)
    comment = CommentRecord(
        origin=row.origin,
        key=key,
        idea=row.needed("opinion_id"),
        parent="",
        author=author,
        body=from_text(row.text("corps")),
        at=row.moment("cree_le"),
        stance=STANCES[side],
        hidden_reason=_trashed(row),
    )
    votes = row.count("votes")
    total = [TotalRecord(row.origin, Kind.COMMENT_TOTAL, key, 1, votes)] if votes else []
    return [*_person(row.origin, author), comment, *total]


def _person(origin: Origin, author: str) -> list[Record]:
    return [PersonRecord(origin, author, author)] if author else []


def _trashed(row: Row) -> str:
    value = row.text("corbeille").strip().lower()
    if value not in ("true", "false", "1", "0", ""):
        raise Broken("bad_value", value)
    return TRASHED if value in ("true", "1") else ""
