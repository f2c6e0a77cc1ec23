"""A second migration, as a later version of the program may bring one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ideabox.database import upgrade as upgrading

SECOND = '''"""A second migration, as a later version may bring one."""
from alembic import op
import sqlalchemy as sa
revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None
def upgrade():
'''


@pytest.fixture
def second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Adds a migration after the newest."""
    scripts = tmp_path / "migrations"
    shutil.copytree(upgrading.MIGRATIONS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(upgrading, "MIGRATIONS", scripts)

    def add(body: str) -> None:
        (scripts / "versions" / "0002_second.py").write_text(SECOND + body, encoding="utf-8")

    return add
