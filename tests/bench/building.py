"""A large database in seconds: the real schema, filled in bulk without its triggers, their books computed by SQL.

The law is laid anew at the end, so that what is measured is the database the app uses. No statistics are gathered
(ANALYZE), because no person's database has any.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate, islice
from pathlib import Path
from random import Random

from ideabox.backend import Backend
from ideabox.database.engine import Identity, connect
from ideabox.database.schema import lay_law, statements
from ideabox.database.types import moment_text
from ideabox.database.upgrade import upgrade
from tests.bench.texts import Texts

BOOKS = Path(__file__).with_name("books.sql")
SEED = 20_261
OWNER = "bench"
"""The login of the person who measures: owner, administrator, sponsor and facilitator of the large campaign."""
LARGE = "La grande campagne"
"""The campaign whose list is scrolled."""
DAY = timedelta(days=1)
STAGES = ("new", "discussion", "review", "pilot", "accepted", "rolled_out", "not_this_time", "parked")
STAGE_WEIGHTS = (55, 20, 10, 3, 4, 3, 4, 1)
MOST_COMMENTS = 400
UNDECIDED = 3
"""So many of the stages come before any decision."""
REGIONS = ("Nord", "Est", "Ouest", "Sud", "Île-de-France", "Centre", "Alpes", "Littoral")
STATES = ("open", "open", "open", "announced", "closed", "closed", "archived")
GLYPHS = ("lightbulb", "leaf", "store", "users")
TINTS = ("leaf", "blue", "violet", "spark", "grey")


@dataclass(frozen=True, slots=True)
class Size:
    """How much is made: the large campaign's ideas, and ten more in each of the other campaigns."""

    ideas: int
    comments: int
    votes: int
    people: int
    campaigns: int
    sites: int


FULL = Size(ideas=100_000, comments=400_000, votes=1_000_000, people=3_000, campaigns=300, sites=300)
QUICK = Size(ideas=10_000, comments=40_000, votes=100_000, people=3_000, campaigns=300, sites=300)


@dataclass(frozen=True, slots=True)
class _Campaign:
    id: str
    state: str
    created: datetime
    ideas: int
    stages: tuple[str, ...]


class _Filling:
    """One filling of an empty database; made once, used once."""

    def __init__(self, base: sqlite3.Connection, size: Size, now: datetime) -> None:
        self._base = base
        self._size = size
        self._now = now
        self._chance = Random(SEED)
        self._texts = Texts(self._chance)
        self._people: list[str] = []
        self._ideas: list[str] = []

    def fill(self) -> None:
        """Everything, parents first."""
        self._add_people()
        self._add_ideas(self._add_campaigns())
        self._add_comments()
        self._add_votes()
        self._keep_books()

    def _id(self, at: datetime) -> str:
        """A UUIDv7 out of the seed."""
        ms, bits = int(at.timestamp() * 1_000), self._chance.getrandbits
        return f"{ms:012x}7{bits(12):03x}{0b10 << 62 | bits(62):016x}"

    def _insert(self, table: str, columns: str, rows: Iterable[tuple[object, ...]]) -> None:
        marks = ", ".join("?" * len(columns.split(",")))
        self._base.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)

    def _before(self, most_days: float) -> datetime:
        return self._now - DAY * self._chance.random() * most_days

    # --- rows ------------------------------------------------------------------------------------------------

    def _add_people(self) -> None:
        size, start = self._size, self._now - 400 * DAY
        sites = [self._id(start) for _ in range(size.sites)]
        self._insert(
            "site",
            "id, code, name, region",
            ((one, f"{at:03}", f"Magasin {at}", REGIONS[at % len(REGIONS)]) for at, one in enumerate(sites)),
        )
        self._people = [self._id(start) for _ in range(size.people)]
        self._insert(
            "person",
            "id, login, name, job, site_id, language, administrator",
            (
                (one, f"p{at}" if at else OWNER, self._name(), "Vente", sites[at % len(sites)], "fr", not at)
                for at, one in enumerate(self._people)
            ),
        )
        self._insert("organisation", "id, name, owner_id", [(1, "Mesures SA", self._people[0])])

    def _name(self) -> str:
        return " ".join(word.capitalize() for word in self._chance.sample(self._texts.words[80:1_500], 2))

    def _add_campaigns(self) -> list[_Campaign]:
        others = (self._campaign(at) for at in range(self._size.campaigns - 1))
        made = [*others, _Campaign(self._id(self._now), "open", self._now, self._size.ideas, self._stages())]
        everyone = self._chance.choices(self._people, k=len(made))
        self._insert(
            "campaign",
            "id, name, question, brief, kind, state, glyph, tint, created_by_id, created_at",
            (
                (
                    one.id,
                    LARGE if one is made[-1] else self._texts.title()[:80],
                    self._texts.title() + " ?",
                    self._texts.body(),
                    "challenge",
                    one.state,
                    self._chance.choice(GLYPHS),
                    self._chance.choice(TINTS),
                    by,
                    moment_text(one.created),
                )
                for one, by in zip(made, everyone, strict=True)
            ),
        )
        self._frame(made)
        return made

    def _campaign(self, at: int) -> _Campaign:
        created = self._now - DAY * (390 - at)
        return _Campaign(self._id(created), STATES[at % len(STATES)], created, 10, self._stages())

    def _stages(self) -> tuple[str, ...]:
        return tuple(self._id(self._now - 400 * DAY) for _ in STAGES)

    def _frame(self, made: list[_Campaign]) -> None:
        """Phases, stages, questions and roles."""
        last, me = made[-1], self._people[0]
        sponsors = [(one.id, self._chance.choice(self._people), "sponsor") for one in made[:-1]]
        mine = [(last.id, me, role) for role in ("sponsor", "facilitator")]
        self._insert("campaign_role", "campaign_id, person_id, role", [*sponsors, *mine])
        self._insert(
            "stage",
            "id, campaign_id, position, kind",
            (
                (stage, one.id, place, kind)
                for one in made
                for place, (stage, kind) in enumerate(zip(one.stages, STAGES, strict=True))
            ),
        )
        self._insert(
            "question",
            "id, campaign_id, position, code",
            (
                (self._id(one.created), one.id, place, code)
                for one in made
                for place, code in enumerate(("saw", "propose", "serves"))
            ),
        )
        self._insert(
            "phase",
            "id, campaign_id, position, kind, opens_at, closes_at, posting, commenting, voting",
            (phase for one in made for phase in self._phases(one)),
        )

    def _phases(self, one: _Campaign) -> Iterator[tuple[object, ...]]:
        begin = self._now + {"open": -30, "announced": 10}.get(one.state, -120) * DAY
        for place, kind in enumerate(("ideas", "discussion", "review")):
            opens, closes = begin + place * 40 * DAY, begin + (place + 1) * 40 * DAY
            talking = kind != "review"
            times = (moment_text(opens), moment_text(closes))
            yield (self._id(one.created), one.id, place, kind, *times, kind == "ideas", talking, talking)

    def _add_ideas(self, campaigns: list[_Campaign]) -> None:
        self._moves: list[tuple[object, ...]] = []
        columns = (
            "id, campaign_id, author_id, anonymous, title, body, language, state, number, stage_id, stage_kind,"
            " created_at, saved_at, published_at, answer_due, answered_at"
        )
        self._insert("idea", columns, self._idea_rows(campaigns))
        self._insert(
            "stage_move",
            "id, idea_id, campaign_id, person_id, stage_id, kind, answer, look_again_on, expected_version, at",
            self._moves,
        )

    def _idea_rows(self, campaigns: list[_Campaign]) -> Iterator[tuple[object, ...]]:
        number = 0
        for one in campaigns:
            for at in range(one.ideas if one.state != "announced" else 0):
                number += 1
                when = self._now - 29 * DAY * (1 - at / one.ideas)
                yield self._idea_row(one, when, number)

    def _idea_row(self, one: _Campaign, when: datetime, number: int) -> tuple[object, ...]:
        chance, idea_id = self._chance, self._id(when)
        self._ideas.append(idea_id)
        stage = chance.choices(range(len(STAGES)), STAGE_WEIGHTS)[0]
        answered = moment_text(min(when + 5 * DAY, self._now)) if stage >= UNDECIDED else None
        if answered:
            look_again = "2030-01-01" if STAGES[stage] == "parked" else None
            move = (self._id(when), idea_id, one.id, self._people[0], one.stages[stage], STAGES[stage])
            self._moves.append((*move, self._texts.comment(), look_again, 1, answered))
        moment, due = moment_text(when), moment_text(when + 21 * DAY)[:10]
        who = (chance.choice(self._people), chance.random() < 0.1)
        words = (self._texts.title(), self._texts.body(), "fr")
        place = ("published", number, one.stages[stage], STAGES[stage])
        return (idea_id, one.id, *who, *words, *place, moment, moment, moment, due, answered)

    def _shares(self, total: int, most: int) -> Counter[int]:
        """How many of a total fall to each idea: few get much, most get little, none more than `most`."""
        weights = list(accumulate(self._chance.paretovariate(1.3) for _ in self._ideas))
        shares = Counter[int]()
        while missing := total - shares.total():
            shares.update(self._chance.choices(range(len(self._ideas)), cum_weights=weights, k=missing))
            shares = Counter({at: min(count, most) for at, count in shares.items()})
        return shares

    def _add_comments(self) -> None:
        columns = "id, idea_id, parent_id, author_id, body, at"
        self._insert("comment", columns, self._comment_rows())

    def _comment_rows(self) -> Iterator[tuple[object, ...]]:
        for at, count in sorted(self._shares(self._size.comments, MOST_COMMENTS).items()):
            before: str | None = None
            for _ in range(count):
                when = self._before(25)
                one = self._id(when)
                parent = before if self._chance.random() < 0.3 else None
                author = self._chance.choice(self._people)
                yield one, self._ideas[at], parent, author, self._texts.comment(), moment_text(when)
                before = one

    def _add_votes(self) -> None:
        self._insert("vote", "idea_id, person_id, value, at", self._vote_rows())

    def _vote_rows(self) -> Iterator[tuple[object, ...]]:
        for at, count in sorted(self._shares(self._size.votes, self._size.people).items()):
            when = moment_text(self._before(25))
            for person in self._chance.sample(self._people, count):
                yield self._ideas[at], person, 1 if self._chance.random() < 0.9 else 0, when

    # --- what the triggers would have kept -------------------------------------------------------------------

    def _keep_books(self) -> None:
        for statement in statements(BOOKS.read_text(encoding="utf-8")):
            self._base.execute(statement)
        mine = [(self._people[0], one, moment_text(self._now)) for one in islice(self._ideas, 0, None, 500)]
        self._insert("follow", "person_id, idea_id, at", mine)


def build(path: Path, size: Size) -> None:
    """Make the database at a path where there is none yet."""
    Backend.open(str(path), prepare=upgrade).close()
    base = sqlite3.connect(path, isolation_level=None)
    for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -400000", "temp_store = MEMORY"):
        base.execute(f"PRAGMA {setting}")
    indexes = base.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    kept = indexes.fetchall()
    for kind, name in base.execute("SELECT type, name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        base.execute(f'DROP {kind} "{name}"')
    for name, _ in kept:
        base.execute(f'DROP INDEX "{name}"')
    base.execute("BEGIN")
    _Filling(base, size, datetime.now(UTC)).fill()
    base.execute("COMMIT")
    for _, sql in kept:
        base.execute(sql)
    base.close()
    with connect(str(path), Identity(lambda: datetime.now(UTC))) as connection:
        lay_law(connection)
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
