"""What every test stands on: no screen, a fixed time zone, a profile of its own, and no warning unheard."""

from __future__ import annotations

import logging
import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import translations

from tests.outside.hook import Ears
from tests.postgresql import SERVER, Server, running_server
from tests.server.clusters import debian_server

# Before anything imports Qt. A test that wants a virtual screen starts a process with an environment of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Paris, spelled out: a bare Debian has no time zone files.
os.environ["TZ"] = "CET-1CEST,M3.5.0,M10.5.0/3"
if hasattr(time, "tzset"):
    time.tzset()

REAL_DATA = "IDEABOX_REAL_DATA"
EARS = Ears()
sys.addaudithook(EARS.hear)  # for good: Python takes none away
LANES_OF_THEIR_OWN = ("server", "package", "upgrade", "stranger")
"""Marked so, tests run only where their lane asks for them."""


def pytest_configure(config: pytest.Config) -> None:
    """Compile the texts once, before the workers start."""
    if not hasattr(config, "workerinput"):
        translations.build(translations.Project(translations.ROOT))


@pytest.hookimpl(tryfirst=True)  # before pytest chooses by marker
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what a lane of its own runs; skip, with the reason, what this computer can't run."""
    for item in items:
        if wants_postgresql(item):
            item.add_marker(pytest.mark.postgresql)
    for lane in LANES_OF_THEIR_OWN:
        if lane not in config.option.markexpr:
            items[:] = [item for item in items if item.get_closest_marker(lane) is None]
    missing_data = pytest.mark.skip(reason=f"{REAL_DATA} names no folder with the real data sets")
    missing_tools = [tool for tool in ("xvfb-run", "xauth", "xdotool") if shutil.which(tool) is None]
    missing_screen = pytest.mark.skip(reason=f"no virtual screen: {', '.join(missing_tools)} not installed")
    for item in items:
        if item.get_closest_marker("real_data") and not os.environ.get(REAL_DATA):
            item.add_marker(missing_data)
        if item.get_closest_marker("virtual_screen") and (missing_tools or sys.platform != "linux"):
            item.add_marker(missing_screen)


def wants_postgresql(item: pytest.Item) -> bool:
    """Whether a test needs a running server."""
    variant = getattr(item, "callspec", None)
    return "server" in getattr(item, "fixturenames", ()) or (
        variant is not None and "postgresql" in variant.params.values()
    )


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of the real data sets, for tests marked `real_data`."""
    return Path(os.environ[REAL_DATA])


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A real PostgreSQL: of the wheel, of Debian, or any that is named."""
    debian = os.environ.get(SERVER) == "debian"
    with debian_server() if debian else running_server() as made:
        yield made


@pytest.fixture(autouse=True)
def own_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the person's own settings and database out of the tests."""
    for name in (
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_CACHE_HOME",
        "XDG_STATE_HOME",
        "LOCALAPPDATA",
        "APPDATA",
    ):
        monkeypatch.setenv(name, str(tmp_path / "profile"))


@pytest.fixture(autouse=True)
def nobody_called() -> Iterator[Ears]:
    """Fail a test in which the program calls anybody outside this computer."""
    EARS.heard.clear()
    yield EARS
    if EARS.heard:
        pytest.fail("\n".join(f"called outside: {call}" for call in EARS.heard), pytrace=False)


class _Listener(logging.Handler):
    """Keeps the warnings and worse that a test logs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record's words."""
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture
def expected_warnings() -> list[str]:
    """Pieces of the warnings a test wants to see logged; each must come, and no other."""
    return []


@pytest.fixture(autouse=True)
def no_warning_logged(expected_warnings: list[str]) -> Iterator[None]:
    """Fail a test that logs a warning it doesn't expect, or misses one that it does."""
    listener = _Listener()
    root = logging.getLogger()
    root.addHandler(listener)
    yield
    root.removeHandler(listener)
    faults = unheard(listener.heard, expected_warnings)
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def unheard(heard: list[str], expected: list[str]) -> list[str]:
    """The difference between warnings logged and warnings expected, in words."""
    surprises = [f"logged: {line}" for line in heard if not any(piece in line for piece in expected)]
    return surprises + [
        f"not logged: {piece}" for piece in expected if not any(piece in line for line in heard)
    ]
