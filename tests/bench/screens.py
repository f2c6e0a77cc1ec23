"""Screens on a large database: the click on a campaign, statements, scrolling, searching. Run as a process of its own."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from statistics import median

from ideabox.campaigns.rows import CampaignRow
from ideabox.words import Order
from tests.bench.building import SEED
from tests.bench.holds import Holds
from tests.bench.scrolling import Scroll
from tests.bench.stage import Stage
from tests.bench.texts import OFTEN, Texts
from ui.ideas.list_model import ROW
from ui.places import Place, PlaceKind
from ui.shell.entries import MOST_CAMPAIGNS

Told = dict[str, float]


class Screens:
    """What is measured on one stage."""

    def __init__(self, stage: Stage, rounds: int, pages: int) -> None:
        self._stage = stage
        self._rounds = rounds
        self._pages = pages
        self.told: Told = {}

    def run(self) -> None:
        """Everything, the first opening of the campaign page first."""
        self._open()
        self._count()
        self._scroll()
        self._search()

    def _campaigns(self) -> tuple[CampaignRow, list[CampaignRow]]:
        """The large one, and others that the sidebar shows and that have ideas."""
        large, *others = self._stage.campaigns[:MOST_CAMPAIGNS]
        return large, [each for each in others if each.ideas]

    def _open(self) -> None:
        large, others = self._campaigns()
        self.told["campaign_first_ms"] = self._stage.open_campaign(large)
        again: list[float] = []
        for turn in range(self._rounds * 5):
            self._stage.open_campaign(others[turn % len(others)])
            again.append(self._stage.open_campaign(large))
        self.told["campaign_ms"] = median(again)

    # --- statements ------------------------------------------------------------------------------------------

    def _count(self) -> None:
        """Statements between the click that opens a screen, for the first time or on something else, and its rows."""
        large, (other, *_) = self._campaigns()
        self._stage.open_campaign(other)
        rows = self._stage.campaign_page.ideas.view.model()
        idea = rows.index(0, 0).data(ROW)
        ids = {
            PlaceKind.CAMPAIGN: large.id,
            PlaceKind.BOARD: large.id,
            PlaceKind.IDEA: idea.id,
            PlaceKind.EDITOR: large.id,
        }
        for kind in PlaceKind:
            self.told[f"statements_{kind}"] = self._statements_of(Place(kind, ids.get(kind)))
        self.told["statements_most"] = max(self.told[f"statements_{kind}"] for kind in PlaceKind)

    def _statements_of(self, place: Place) -> int:
        """How many statements opening a screen costs."""
        listening = self._stage.listening
        listening.asked.clear()
        self._stage.application.navigator.go(place)
        self._stage.settled()
        return sum(one.statements for one in listening.of(place.kind))

    # --- scrolling -------------------------------------------------------------------------------------------

    def _scroll(self) -> None:
        large, (other, *_) = self._campaigns()
        holds = Holds(self._stage.window)
        for order in Order:
            rides = []
            for _ in range(self._rounds):
                self._stage.open_campaign(other)
                self._stage.open_campaign(large)
                self._stage.campaign_page.ideas._lists.refine(order=order)
                self._stage.settled()
                self._stage.listening.asked.clear()
                rides.append(ride := Scroll(self._stage.campaign_page.ideas.view, holds, self._pages))
                self._stage.until(ride.is_done, f"the end of {self._pages} pages")
                pages = [one.ms for one in self._stage.listening.asked if one.name == "ListIdeas"]
            self.told[f"scroll_{order}_p99_ms"] = median(ride.p99 for ride in rides)
            self.told[f"scroll_{order}_worst_ms"] = median(ride.worst for ride in rides)
            self.told[f"page_{order}_ms"] = median(pages)

    # --- searching -------------------------------------------------------------------------------------------

    def _search(self) -> None:
        field, rooms = self._stage.window.top.search, self._stage.application._rooms
        assert rooms is not None
        painted: list[float] = []
        self._stage.listening.asked.clear()
        for words in islice(searched_words(), 4 * self._rounds * 3):
            field.setFocus()
            field.setText(words)  # the field then waits for the next key before it searches

            def seen(words: str = words) -> bool:
                lines = rooms.search.found.lines
                return rooms.search.frame.isVisible() and bool(lines) and lines[-1] == words

            painted.append(
                self._stage.painted_after(field.returnPressed.emit, seen, f"what is found of {words}")
            )
            rooms.search.frame.close_popover(give_back=False)
            self._stage.settled()
        asked = [one.ms for one in self._stage.listening.asked if one.name == "SearchIdeas"]
        self.told["search_ms"] = median(asked)
        self.told["search_painted_ms"] = median(painted)


def searched_words() -> Iterator[str]:
    """What people look for: a word everybody uses, a rare one, two words, the beginning of one."""
    chance = Random(SEED)
    rare = Texts(chance).words[len(OFTEN) :]
    while True:
        yield chance.choice(OFTEN)
        yield chance.choice(rare)
        yield f"{chance.choice(OFTEN)} {chance.choice(rare[:200])}"
        yield chance.choice(rare)[:3]


def main() -> None:
    """Measure, print as JSON, end. Arguments: the database, rounds, pages to scroll."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_NO_GLIB"] = "1"  # see holds.py
    base, rounds, pages = Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    with tempfile.TemporaryDirectory(prefix="ideabox-bench-") as folder:
        stage = Stage(base, Path(folder))
        screens = Screens(stage, rounds, pages)
        screens.run()
        stage.close()
    print(json.dumps(screens.told), flush=True)


if __name__ == "__main__":
    main()
