"""Somebody of the organisation at their PC: signs in, writes an idea or answers one, by real keys on a real screen."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.packages.hour import Hour
from tests.packages.pictures import colour_at, part, save_png
from tests.packages.roots import Root
from tests.packages.screens import Screen, virtual_screen
from tests.packages.writing import App, until
from tests.server.clusters import until as until_so

USER = "till"
"""The PC's own account, which everybody in the shop shares."""
IDEAS = "SELECT coalesce(json_agg(json_build_array(title, state)), '[]') FROM ideabox.idea"
ANSWERS = (1070, 0, 360, 700)
"""Where Today has its right column, in a window of 1440 × 900."""
TO_REVIEW = 5
"""How far below Today the sidebar has To review."""
GROUND, FOCUS = "#ffffff", "#0d7a82"
"""A pane, and the line around what has the keyboard."""
SOON = 2
"""Seconds after which a key was taken, or came too early."""
ANY = "Ideabox$"
"""Ends every title of the app's window."""


@dataclass(frozen=True)
class Colleague:
    """Somebody before a PC on which Ideabox was opened. pictures: where what they see is kept."""

    login: str
    screen: Screen
    hour: Hour
    pictures: Path

    def look(self, name: str) -> None:
        """Wait until nothing moves any more, and keep what is to be seen."""
        until(self.screen.settled())
        save_png(self.screen.frame, self.pictures / f"{self.login}-{name}.png")

    def make_narrow(self) -> None:
        """A window as on the screens that stand in offices."""
        window = self.screen.windows(ANY)[0]
        before = self.screen.look()
        self.screen._order("windowsize", window, "1280", "800")
        until(self.screen.settled(before))

    def sign_in(self) -> None:
        """What stands on the sheet that was handed out: login, Return, password, Return."""
        self.screen.focus(self.screen.windows(ANY)[0])
        self.look("1-sign-in")
        self.screen.write(self.login)
        self.screen.press("Return")
        self.screen.write(self.hour.first_password(self.login))
        self._press_and_see("Return")
        inside = "SELECT count(*) FROM pg_stat_activity JOIN pg_stat_ssl USING (pid) WHERE ssl AND usename = "
        until(lambda: self.hour.ask(f"{inside}'{self.login}'") != ["0"])

    def choose_password(self, password: str) -> None:
        """The first sign-in asks for one of their own, twice."""
        self.look("2-own-password")
        self.screen.write(password)
        self.screen.press("Tab")
        self.screen.write(password)
        self.look("3-typed-twice")
        self.screen.press("Return")
        until(lambda: self.screen.windows("^Today"))
        self.look("4-today")

    def publish(self, title: str) -> None:
        """Ctrl+N, one sentence, Ctrl+Enter."""
        App(self.screen, self._ideas).publish(title)
        self.look("5-published")

    def go_to_review(self) -> None:
        """From Today to the sidebar, and down it to the sponsor's board, where the idea waits with its answer beside."""
        until(self._gone_to_review)
        until(lambda: self._colour_of_answer() != GROUND)
        self.look("5-to-review")

    def accept(self, answer: str) -> None:
        """Return on the idea, Return on the first decision, write the answer, publish; and wait until it is out."""
        until(self._gone_to_answer)
        self.screen.write(answer)
        self.look("6-answer")
        self.screen.press("ctrl+Return")
        until(lambda: self.hour.ask("SELECT 1 FROM ideabox.stage_move WHERE answer <> ''"))

    def answers(self) -> bytes:
        """What Today shows beside the campaigns: my answers, and the bell above them."""
        return part(self.screen.frame, *ANSWERS)

    def open_latest_news(self) -> None:
        """The bell, and what stands first there."""
        self._press_and_see("ctrl+shift+u")
        self.look("7-bell")
        self.screen.press("Return")
        until(lambda: self.screen.windows("^Idea 1"))
        opened = "SELECT count(*) FROM ideabox.notice_opened JOIN ideabox.person p ON p.id = person_id WHERE login = "
        until(lambda: self.hour.ask(f"{opened}'{self.login}'") == ["1"])
        self.look("8-read")

    def _gone_to_review(self) -> bool:
        """False where a key came before there was something to take it."""
        self.screen.press("ctrl+1")
        until(self.screen.settled())
        self.screen.press("F6", *["Down"] * TO_REVIEW, "Return")
        return _came(lambda: self.screen.windows("^To review"))

    def _gone_to_answer(self) -> bool:
        """The same for a Return towards the answer."""
        self.screen.press("Return")
        return _came(lambda: self._colour_of_answer() == FOCUS)

    def _colour_of_answer(self) -> str:
        """The line around the answer's field, in a window of 1280 × 800."""
        return colour_at(self.screen.frame, 893, 450)

    def _press_and_see(self, keys: str) -> None:
        """Press, and wait until it shows."""
        before = self.screen.look()
        self.screen.press(keys)
        until(self.screen.settled(before))

    def _ideas(self) -> list[tuple[str, str]]:
        """Every idea's title and state."""
        return [(title, state) for title, state in json.loads(self.hour.ask(IDEAS)[0])]


def _came(condition: Callable[[], object]) -> bool:
    """Whether something is so soon enough."""
    try:
        until_so(condition, seconds=SOON)
    except AssertionError:
        return False
    return True


@contextmanager
def at_pc(pc: Root, login: str, hour: Hour, pictures: Path) -> Iterator[Colleague]:
    """Open Ideabox as the menu does, on a screen of the PC's own."""
    pc.add_person(USER)
    with virtual_screen() as screen:
        said = pictures / f"{login}.txt"
        program = pc.start("ideabox", person=USER, said=said, environment={"DISPLAY": screen.display})
        try:
            until(lambda: screen.windows(ANY))
            yield Colleague(login, screen, hour, pictures)
        except AssertionError:
            save_png(screen.frame, pictures / f"{login}-failed.png")
            raise
        finally:
            program.kill()
            program.wait()
        assert said.read_text() == ""
