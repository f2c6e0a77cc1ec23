"""What tests of packages stand on: the packages `make package` made, and whether roots can be made here."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ideabox import __version__
from tests.packages.roots import PROJECT, why_not
from tests.packages.screens import Screen, virtual_screen

PACKAGES = Path(os.environ.get("IDEABOX_TEST_PACKAGES", PROJECT / "dist"))
"""Where the packages lie; others than the project's own may be tried."""


@pytest.fixture(scope="session", autouse=True)
def roots_can_be_made() -> None:
    """Leave the tests out, with the reason, where no root can be made."""
    reason = why_not()
    if reason:
        pytest.skip(reason)


@pytest.fixture(scope="session")
def deb() -> Path:
    """The Debian package."""
    (found,) = PACKAGES.glob(f"ideabox_{__version__}_*.deb")
    return found


@pytest.fixture(scope="session")
def archive() -> Path:
    """The plain archive."""
    return PACKAGES / f"ideabox-{__version__}-linux-x86_64.tar.xz"


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    """A screen to plug into roots."""
    with virtual_screen() as made:
        yield made
