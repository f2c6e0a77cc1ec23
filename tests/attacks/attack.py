"""What an attack is: done by an ordinary login it must come to nothing; without the piece of law named, it must work."""

from __future__ import annotations

from collections.abc import Callable

import psycopg

from tests.attacks.scene import Hand, Scene

Deed = Callable[[Hand], object]
"""Tries it; true where something was got or done that should not be."""


class Attack:
    """One deed, its doer, and its positive control: the law loosened (`without`), or somebody who may (`by`)."""

    def __init__(self, deed: Deed, who: str, without: str, by: str, refused: frozenset[str]) -> None:
        self.deed, self.who, self.without, self.by, self.refused = deed, who, without, by, refused

    def succeeds(self, hand: Hand) -> bool:
        """Whether it works; a refusal must be one of those expected, no slip of the attacker's pen."""
        try:
            return bool(self.deed(hand))
        except psycopg.Error as error:
            if error.sqlstate not in self.refused:
                raise
            return False

    def __call__(self, scene: Scene) -> None:
        """First the control, then the attack."""
        with scene.hand(self.by or self.who, "" if self.by else self.without) as hand:
            assert self.deed(hand), "the control did not work: this attack proves nothing"
        with scene.hand(self.who) as hand:
            assert not self.succeeds(hand), (
                f"{self.who} got through: {self.deed.__doc__ or self.deed.__name__}"
            )


def attack(
    *, without: str = "", by: str = "", who: str = "mallory", refused: tuple[str, ...] = ("42501",)
) -> Callable[[Deed], Callable[[Scene], None]]:
    """Make a test of a deed. `refused`: the SQLSTATEs it may end with; 42501 is what roles, grants and rules say."""
    assert bool(without) != bool(by), "one control, no more"

    def made(deed: Deed) -> Callable[[Scene], None]:
        tried = Attack(deed, who, without, by, frozenset(refused))

        def test(scene: Scene) -> None:
            tried(scene)

        test.__name__, test.__doc__, test.__module__ = deed.__name__, deed.__doc__, deed.__module__
        test.attack = tried  # type: ignore[attr-defined]
        return test

    return made


def open_table(name: str, *columns: str) -> str:
    """The law of one table taken away: its rows and the columns named lie open to everybody."""
    listed = f"({', '.join(columns)})" if columns else ""
    return f"ALTER TABLE ideabox.{name} DISABLE ROW LEVEL SECURITY; GRANT SELECT {listed} ON ideabox.{name} TO ideabox_person"


def no_trigger(table: str, *names: str) -> str:
    """Without these triggers."""
    return "; ".join(f"ALTER TABLE ideabox.{table} DISABLE TRIGGER {name}" for name in names)
