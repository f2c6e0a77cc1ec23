"""Pseudonymous accounts: who wrote and voted elsewhere gets a person here that nobody signs in with.

Names and logins come from the source's own pseudonyms. Where the source's key is a real name, nothing of it is kept
but an id that can't be turned back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from uuid import UUID, uuid5

from ideabox.transfer.records import Kind, PersonRecord

NOBODY = "/nobody"
"""Ends `person.imported_from` of an account that stands for an author or an office the source does not name."""

PERSON = {"fr": "Personne", "es": "Participante", "en": "Participant"}
NO_NAME = {"fr": "Sans nom d’auteur", "es": "Sin autoría publicada", "en": "Author not named"}
OFFICE = {
    "fr": "Équipe du site d’origine",
    "es": "Equipo del sitio de origen",
    "en": "Team of the original site",
}


@dataclass(frozen=True, slots=True)
class Namespace:
    """Ids that are the same at every run: one for each campaign, format, kind and source key."""

    campaign_id: UUID
    source: str
    language: str

    def id(self, kind: Kind, key: str) -> UUID:
        """The id of a thing the source calls `key`."""
        return uuid5(self.campaign_id, f"{self.source}:{kind}:{key}")

    @property
    def nobody(self) -> UUID:
        """Stands for authors the source does not name."""
        return uuid5(self.campaign_id, f"{self.source}:nobody")

    @property
    def office(self) -> UUID:
        """Stands for those who answered over there."""
        return uuid5(self.campaign_id, f"{self.source}:office")

    def account(self, person: PersonRecord) -> dict[str, object]:
        """The row of `person` for somebody the source knows."""
        made = self.id(Kind.PERSON, person.key)
        plain = re.fullmatch(r"[A-Za-z0-9_.-]{1,40}", person.label) is not None
        label = person.label if plain else made.hex[:12]
        named = plain and not label.isdigit()
        return self._row(made, label, label if named else f"{self._word(PERSON)} {label}", self.source)

    def stand_in(self, made: UUID, name: str = "") -> dict[str, object]:
        """The row of `person` for those who have no name."""
        word = self._word(OFFICE if made == self.office else NO_NAME)
        label = "office" if made == self.office else "nobody"
        return self._row(made, label, name or word, self.source + NOBODY)

    def _word(self, words: dict[str, str]) -> str:
        return words.get(self.language, words["en"])

    def _row(self, made: UUID, label: str, name: str, imported_from: str) -> dict[str, object]:
        return {
            "id": made,
            "login": f"{self.source}-{self.campaign_id.hex[-6:]}-{label}",
            "name": name,
            "language": self.language,
            "active": False,
            "administrator": False,
            "imported_from": imported_from,
        }
