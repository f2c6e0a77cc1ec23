"""The count of what is tried here."""

from __future__ import annotations

import importlib
import inspect
from pathlib import Path

from tests.attacks.attack import Attack


def test_at_least_sixty_attacks_each_with_its_control() -> None:
    """Every deed has a control and a name of its own, says what it tries, and there are enough of them."""
    themes = [
        importlib.import_module(f"tests.attacks.{path.stem}")
        for path in sorted(Path(__file__).parent.glob("test_*.py"))
    ]
    tried: dict[str, Attack] = {
        f"{theme.__name__}.{name}": made.attack
        for theme in themes
        for name, made in inspect.getmembers(theme)
        if isinstance(getattr(made, "attack", None), Attack)
    }
    assert len(tried) >= 60
    assert all(bool(each.without) != bool(each.by) for each in tried.values())
    assert all(each.deed.__doc__ for each in tried.values())
