"""A shared database of its own for commands as they are typed, and one that is laid already."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from ideabox.admin.__main__ import main
from tests.postgresql import Server

Typed = Callable[..., Any]
"""Types a command against a database; its JSON, or what it printed."""


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences are compared in English unless a test says otherwise."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture
def bare(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of an empty database; whoever types stands in a folder of their own."""
    monkeypatch.chdir(tmp_path)
    with server.database() as name:
        yield server.url(name)


@pytest.fixture(scope="module")
def laid_once(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A template that `init` made, with Nadia in it."""
    with server.database() as name:
        passwords = str(tmp_path_factory.mktemp("laid") / "first.csv")
        line = ["init", "--name", "Nadia Ferrouk", "--login", f"nadia.{name[-6:]}", "--passwords", passwords]
        assert main(["--database", server.url(name), *line]) == 0
        yield name


@pytest.fixture
def laid(server: Server, laid_once: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a copy of it."""
    monkeypatch.chdir(tmp_path)
    with server.database(laid_once) as name:
        with server.connect(name) as root:  # a copy has its own rights as a database
            root.execute(f"REVOKE ALL ON DATABASE {name} FROM PUBLIC")
            root.execute(f"GRANT CONNECT ON DATABASE {name} TO ideabox_person")
        yield server.url(name)


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str]) -> Typed:
    """Types a line and looks how it ends."""

    def type_line(url: str, *line: str, ends: int = 0) -> Any:
        capsys.readouterr()
        assert main([*(["--database", url] if url else []), *line]) == ends, capsys.readouterr()
        said = capsys.readouterr()
        if "--json" in line and ends != 2 and said.out:
            return json.loads(said.out)
        return said.out + said.err

    return type_line


def rows(url: str, ask: str, *values: Any) -> list[tuple[Any, ...]]:
    """What a superuser reads there."""
    with psycopg.connect(url, autocommit=True) as root:
        done = root.execute(ask, values or None)
        return done.fetchall() if done.description else []


def one(url: str, ask: str, *values: Any) -> Any:
    """A single value."""
    return rows(url, ask, *values)[0][0]


def base_of(url: str) -> str:
    """The database an address names."""
    return url.partition("?")[0].rpartition("/")[2]
