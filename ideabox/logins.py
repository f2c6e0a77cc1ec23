"""Who signs in to a shared database on this computer: a folder for each, and the list of those who agreed to be listed."""

from __future__ import annotations

import hashlib
import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from ideabox.paths import Profile

MOST_KNOWN = 12
"""People a shared computer lists; who wasn't there for longest makes room."""
OWNER_ONLY = 0o700
log = logging.getLogger(__name__)


def profile_of(profile: Profile, place: str, login: str) -> Profile:
    """The folder of one person of a shared database: what is theirs alone. Its name tells nobody whose it is.

    place: which database (`ideabox.addresses.Address.place`).
    """
    name = hashlib.sha256(f"{place}\n{login}".encode()).hexdigest()[:24]
    return Profile(profile.people / name)


def make_folder(profile: Profile) -> None:
    """Make a person's folder, open to the computer's account only."""
    profile.folder.mkdir(parents=True, exist_ok=True)
    profile.folder.chmod(OWNER_ONLY)


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody who agreed to be listed: nothing but how they sign in and what they are called."""

    login: str
    name: str


class KnownPeople:
    """The list of a shared computer, for one database; who was there last comes first."""

    def __init__(self, path: Path, place: str) -> None:
        self._path, self._place = path, place

    def all(self) -> tuple[KnownPerson, ...]:
        """Who is listed; a file that can't be read lists nobody."""
        found = self._read().get(self._place, [])
        if not isinstance(found, list):
            return ()
        people = [(each.get("login"), each.get("name")) for each in found if isinstance(each, dict)]
        return tuple(
            KnownPerson(login, name)
            for login, name in people
            if isinstance(login, str) and isinstance(name, str) and login
        )

    def add(self, person: KnownPerson) -> None:
        """List somebody, first."""
        others = [each for each in self.all() if each.login != person.login]
        self._write([person, *others][:MOST_KNOWN])

    def remove(self, login: str) -> None:
        """List somebody no longer."""
        self._write([each for each in self.all() if each.login != login])

    def _read(self) -> dict[str, object]:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, people: list[KnownPerson]) -> None:
        draft = self._path.with_suffix(".new")
        whole = {**self._read(), self._place: [asdict(each) for each in people]}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
            draft.replace(self._path)
        except OSError as error:  # a full disk costs a click, not the session
            log.info("the list of people could not be kept: %s", type(error).__name__)
