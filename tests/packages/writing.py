"""The installed app with somebody at its keyboard: real key events on a screen, and what they lead to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.packages.roots import Root
from tests.packages.screens import Screen
from tests.server.clusters import until as until_so

PATIENCE = 90
"""Seconds: a bundle starts from a cold disk on a computer that is busy with other tests."""
SAVING = 8
"""Seconds after which what was typed is kept, or was not taken."""
until = partial(until_so, seconds=PATIENCE)
Kept = Callable[[], list[tuple[str, str]]]
"""Asks the database for every idea's title and state."""


@dataclass(frozen=True)
class App:
    """The app in sight, open on its database."""

    screen: Screen
    kept: Kept

    def draft(self, title: str) -> None:
        """Write an idea down as far as its title, and wait until it is kept."""
        self.screen.focus(self.screen.windows("– Ideabox$")[0])
        until(self.screen.settled())
        before = self.screen.look()
        self.screen.press("ctrl+n")
        until(self.screen.settled(before))
        until(lambda: self._written(title))

    def _written(self, title: str) -> bool:
        """Type the title, over what there is of it; False where keys came before there was a field to take them."""
        self.screen.press("ctrl+a")
        self.screen.write(title)
        try:
            until_so(lambda: (title, "draft") in self.kept(), seconds=SAVING)
        except AssertionError:
            return False
        return True

    def publish(self, title: str) -> None:
        """Write an idea down and publish it."""
        self.draft(title)
        self.screen.press("ctrl+Return")
        until(lambda: (title, "published") in self.kept())

    def close_sheet(self) -> None:
        """Esc: what was written stays a draft."""
        before = self.screen.look()
        self.screen.press("Escape")
        until(self.screen.settled(before))


@contextmanager
def opened(root: Root, screen: Screen, kept: Kept, *command: str, person: str, said: Path) -> Iterator[App]:
    """Start the app for somebody and wait until Today stands there; afterwards it ends. said: what it prints."""
    environment = {"DISPLAY": screen.display}
    program = root.start(*command, "--language", "en", person=person, said=said, environment=environment)
    try:
        until(lambda: screen.windows("^Today"))
        yield App(screen, kept)
    except AssertionError:
        screen.keep_picture(said.with_suffix(".xwd"))
        log = root.run("cat", ".local/share/ideabox/ideabox.log", person=person, check=False)
        said.with_suffix(".log").write_text(log.stdout)
        raise
    finally:
        program.kill()
        program.wait()
        until(lambda: not screen.windows("Ideabox$"))
