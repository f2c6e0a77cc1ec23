"""The count of what is tried here."""

from __future__ import annotations

import importlib
import inspect
import re
from pathlib import Path

import pytest

from ideabox.paths import resources
from tests.attacks.attack import Attack


def attacks() -> dict[str, Attack]:
    """All of them, by name."""
    themes = [
        importlib.import_module(f"tests.attacks.{path.stem}")
        for path in sorted(Path(__file__).parent.glob("test_*.py"))
    ]
    return {
        f"{theme.__name__}.{name}": made.attack
        for theme in themes
        for name, made in inspect.getmembers(theme)
        if isinstance(getattr(made, "attack", None), Attack)
    }


def test_at_least_sixty_attacks_each_with_its_control() -> None:
    """Every deed has a control and a name of its own, says what it tries, and there are enough of them."""
    tried = attacks()
    assert len(tried) >= 60
    assert all(bool(each.without) != bool(each.by) for each in tried.values())
    assert all(each.deed.__doc__ for each in tried.values())


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", r"more than (\d+) named attacks"), ("fr", r"plus de (\d+)\sattaques nommées")],
)
def test_its_page_tells_no_more_and_not_many_less(language: str, words: str) -> None:
    page = resources() / "help" / "it" / f"security.{language}.md"
    (told,) = re.findall(words, page.read_text(encoding="utf-8"))
    assert int(told) < len(attacks()) <= int(told) + 20
