"""Somebody of the organisation at their PC: signs in, writes an idea or answers one, by real keys on a real screen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.packages.hour import Hour
from tests.packages.pictures import part, save_png
from tests.packages.roots import Root
from tests.packages.screens import Screen, virtual_screen
from tests.packages.writing import App, until

USER = "till"
"""The PC's own account, which everybody in the shop shares."""
IDEAS = "SELECT coalesce(json_agg(json_build_array(title, state)), '[]') FROM ideabox.idea"
ANSWERS = (1070, 0, 360, 700)
"""Where Today has its right column, in a window of 1440 × 900."""
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
        """To the sidebar, and down it to the sponsor's board."""
        self._press_and_see("F6")
        for _ in range(5):
            self._press_and_see("Down")
        self.screen.press("Return")
        until(lambda: self.screen.windows("^To review"))
        self.look("5-to-review")

    def accept(self, answer: str) -> None:
        """Open the idea that waits, take the first decision, write the answer, publish; and wait until it is out."""
        self._press_and_see("Return")
        self._press_and_see("Return")
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

    def _press_and_see(self, keys: str) -> None:
        """Press, and wait until it shows."""
        before = self.screen.look()
        self.screen.press(keys)
        until(self.screen.settled(before))

    def _ideas(self) -> list[tuple[str, str]]:
        """Every idea's title and state."""
        return [(title, state) for title, state in json.loads(self.hour.ask(IDEAS)[0])]


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
