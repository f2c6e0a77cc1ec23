"""The house keeps its import rules, and each rule finds what breaks it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.house import import_rules

ROOT = Path(__file__).resolve().parent.parent.parent
Rule = Callable[[Path], list[str]]

GOOD = {
    "ideabox/__init__.py": "",
    "ideabox/errors.py": "",
    "ideabox/backend.py": "import sqlalchemy as sa\nfrom ideabox.database import engine, gather\nfrom ideabox.votes import writes",
    "ideabox/database/__init__.py": "",
    "ideabox/database/base.py": "from sqlalchemy import MetaData",
    "ideabox/database/engine.py": "from alembic import command",
    "ideabox/database/gather.py": "from ideabox.votes import tables",
    "ideabox/votes/__init__.py": "",
    "ideabox/votes/rows.py": "",
    "ideabox/votes/requests.py": "from ideabox.votes.rows import VoteRow",
    "ideabox/votes/tables.py": "import sqlalchemy\nfrom ideabox.database.base import metadata",
    "ideabox/votes/writes.py": "from ideabox.votes import requests, tables",
    "ideabox/admin/__init__.py": "",
    "ideabox/admin/__main__.py": "from ideabox import backend\ndef main():\n    import json",
    "ui/__init__.py": "",
    "ui/opening.py": "from ui.window import Window\ndef open_database():\n    from ideabox.backend import Backend\n    return Backend",
    "ui/window.py": "from PySide6.QtWidgets import QWidget\nfrom ideabox.errors import AppError\nfrom ideabox.votes.requests import CastVote\nfrom ideabox.votes import rows",
}
"""A small house in order."""


def house(root: Path, changed: dict[str, str]) -> Path:
    """The small house with some files put in or added to."""
    for where, text in GOOD.items():
        (root / where).parent.mkdir(parents=True, exist_ok=True)
        (root / where).write_text(f"{text}\n{changed.get(where, '')}\n")
    for where, text in changed.items():
        if where not in GOOD:
            (root / where).parent.mkdir(parents=True, exist_ok=True)
            (root / where).write_text(text)
    return root


@pytest.mark.parametrize("rule", import_rules.RULES)
def test_our_house_is_in_order(rule: Rule) -> None:
    assert rule(ROOT) == []


@pytest.mark.parametrize("rule", import_rules.RULES)
def test_a_good_house_is_not_complained_of(tmp_path: Path, rule: Rule) -> None:
    assert rule(house(tmp_path, {})) == []


def test_the_rules_see_the_real_rooms() -> None:
    rooms = import_rules.features(ROOT)
    assert {"ideabox.ideas", "ideabox.votes", "ideabox.campaigns"} <= set(rooms)
    assert not set(rooms) & set(import_rules.NO_FEATURES)


@pytest.mark.parametrize(
    ("rule", "where", "code"),
    [
        (import_rules.core_without_screen, "ideabox/errors.py", "import PySide6.QtCore"),
        (import_rules.core_without_screen, "ideabox/votes/rows.py", "from ui.window import Window"),
        (
            import_rules.core_without_screen,
            "ideabox/votes/rows.py",
            "def f():\n    from PySide6 import QtCore",
        ),
        (
            import_rules.database_without_features,
            "ideabox/database/engine.py",
            "from ideabox.votes.tables import vote",
        ),
        (import_rules.database_without_features, "ideabox/database/base.py", "from ideabox import votes"),
        (
            import_rules.features_without_backend,
            "ideabox/votes/writes.py",
            "from ideabox.backend import Backend",
        ),
        (import_rules.features_without_backend, "ideabox/votes/writes.py", "from ideabox import backend"),
        (import_rules.features_without_backend, "ideabox/votes/writes.py", "import ideabox.admin.stats"),
        (import_rules.screens_only_ask, "ui/window.py", "from ideabox.votes.writes import cast_vote"),
        (import_rules.screens_only_ask, "ui/window.py", "from ideabox.votes import tables"),
        (import_rules.screens_only_ask, "ui/window.py", "import ideabox.votes"),
        (import_rules.screens_only_ask, "ui/window.py", "from ideabox.database import engine"),
        (import_rules.screens_only_ask, "ui/window.py", "from ideabox.backend import Backend"),
        (import_rules.screens_only_ask, "ui/window.py", "def f():\n    from ideabox import backend"),
        (import_rules.screens_only_ask, "ui/opening.py", "from ideabox.backend import Backend"),
        (import_rules.screens_only_ask, "ui/window.py", "import sqlalchemy.exc"),
        (import_rules.sql_in_its_place, "ideabox/errors.py", "from sqlalchemy.exc import DBAPIError"),
        (import_rules.sql_in_its_place, "ideabox/votes/requests.py", "import sqlalchemy"),
        (import_rules.sql_in_its_place, "ideabox/votes/writes.py", "from alembic import op"),
        (import_rules.sql_in_its_place, "ideabox/admin/__main__.py", "from sqlalchemy import select"),
        (import_rules.imports_on_top, "ideabox/errors.py", "def f():\n    import json"),
        (
            import_rules.imports_on_top,
            "ui/window.py",
            "class A:\n    def f(self):\n        if self:\n            import json",
        ),
        (import_rules.imports_on_top, "ui/opening.py", "def other():\n    import json"),
        (import_rules.imports_on_top, "ideabox/errors.py", "from json import *"),
        (import_rules.imports_on_top, "ideabox/votes/rows.py", "from . import requests"),
        (import_rules.no_cycles, "ideabox/votes/rows.py", "from ideabox.votes.requests import CastVote"),
        (
            import_rules.no_cycles,
            "ideabox/errors.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from ideabox import backend\n",
        ),
        (import_rules.no_cycles, "ui/window.py", "from ui import opening"),
    ],
)
def test_what_breaks_a_rule_is_found(tmp_path: Path, rule: Rule, where: str, code: str) -> None:
    if rule is import_rules.no_cycles and where == "ideabox/errors.py":
        house(tmp_path, {where: code, "ideabox/backend.py": "from ideabox import errors"})
    else:
        house(tmp_path, {where: code})
    (fault,) = rule(tmp_path)
    assert where in fault or fault.startswith("import cycle")
