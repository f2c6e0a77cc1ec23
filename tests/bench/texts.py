"""Texts that look like what people write, by the hundred thousand: a few words everywhere, many words rarely."""

from __future__ import annotations

from itertools import accumulate, product
from random import Random

_OFTEN = """
    le la les un une de du des et pour dans sur avec sans plus moins client caisse rayon camion palette carton
    magasin équipe matin soir étiquette retour promotion réserve livraison horaire stock vitrine poubelle lumière
    froid chariot panier ticket écran tablette formation pause planning colis invendu affiche entrée parking
    the a of to for in with shelf store truck box label price team morning fridge trolley till staff return
"""
OFTEN = tuple(_OFTEN.split())
"""The words that every other text has."""
HEADS = (
    "ba",
    "cor",
    "dé",
    "fla",
    "gri",
    "lo",
    "mar",
    "né",
    "pli",
    "ra",
    "sou",
    "tra",
    "vi",
    "zo",
    "chan",
    "bru",
)
MIDDLES = ("ba", "di", "lou", "mi", "ner", "pa", "ri", "ta", "vé", "so", "gue", "lin")
TAILS = ("ge", "tion", "ment", "er", "ette", "oir", "ance", "eur", "ier", "ade")
SENTENCES = 6_000
"""So many different sentences are made; texts are put together from them."""


class Texts:
    """Titles, bodies and comments, the same ones for the same seed."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        rare = ["".join(parts) for parts in product(HEADS, MIDDLES, TAILS)]
        chance.shuffle(rare)
        self.words = (*OFTEN, *rare)
        """From the most frequent to the rarest."""
        self._weights = list(accumulate(1 / (rank + 8) for rank in range(len(self.words))))
        self._sentences = [self._sentence() for _ in range(SENTENCES)]

    def _some(self, count: int) -> list[str]:
        return self._chance.choices(self.words, cum_weights=self._weights, k=count)

    def _sentence(self) -> str:
        return " ".join(self._some(self._chance.randint(6, 16))).capitalize() + "."

    def title(self) -> str:
        """One line."""
        return " ".join(self._some(self._chance.randint(4, 10))).capitalize()

    def body(self) -> str:
        """Two to five sentences."""
        return " ".join(self._chance.choices(self._sentences, k=self._chance.randint(2, 5)))

    def comment(self) -> str:
        """One or two sentences."""
        return " ".join(self._chance.choices(self._sentences, k=self._chance.randint(1, 2)))
