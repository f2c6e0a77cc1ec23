"""Nothing of what people are, write or look for reaches the log, whatever goes wrong and whoever logs it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError

from ideabox.backend import Backend
from ideabox.campaigns.requests import ListCampaigns
from ideabox.discussion.requests import AddComment
from ideabox.errors import AppError, InputError, NotFound
from ideabox.ids import new_id
from ideabox.log import CarefulFormatter, kind_of, places_of, start_log
from ideabox.people.tables import site
from ideabox.search.requests import SearchIdeas
from tests.ideabox.world import Campaign, World
from tests.postgresql import books

SECRET = "Telltale"
"""In every name, word and path of these tests."""
log = logging.getLogger("ideabox.test")


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Path]:
    """The log of a program in somebody's own folder."""
    path = tmp_path / "home" / "Nadia Telltale" / "ideabox.log"
    handler = start_log(path)
    yield path
    logging.getLogger().removeHandler(handler)
    handler.close()


def said(path: Path) -> str:
    """What stands in the log: something, and none of it personal."""
    text = path.read_text(encoding="utf-8")
    assert text
    assert SECRET.lower() not in text.lower()
    return text


@pytest.mark.parametrize("expected_warnings", [["unexpected"]])
def test_a_fault_of_the_database_leaves_its_rows_out(
    chain: World, kept: Path, expected_warnings: list[str]
) -> None:
    """PostgreSQL tells the whole row that fails, SQLAlchemy the statement and its parameters."""
    connection = books(chain.backend)
    for broken in (
        sa.insert(site).values(id=new_id(), code=None, name=f"{SECRET} Nord"),
        sa.text("SELECT :words / 0 FROM nowhere WHERE name = 'Telltale'").bindparams(words=SECRET),
    ):
        with pytest.raises(DBAPIError) as caught:
            connection.execute(broken)
        assert SECRET in f"{caught.value} {caught.value.orig} {caught.value.params}"
        log.error("unexpected", exc_info=caught.value)
    text = said(kept)
    assert "caused by" in text
    assert "test_log_privacy.py" in text


def test_refused_acts_and_searches_leave_no_word(chain: World, question: Campaign, kept: Path) -> None:
    idea = chain.idea(question, "author", f"{SECRET} title")
    refused: list[AppError] = []
    for command in (
        AddComment(new_id(), new_id(), f"{SECRET} comment"),
        AddComment(new_id(), idea, f"{SECRET} " * 5_000),
    ):
        try:
            chain.do("peer", command)
        except AppError as error:
            refused.append(error)
    assert [type(each) for each in refused] == [NotFound, InputError]
    chain.backend.ask(SearchIdeas(f"{SECRET} idea"))
    chain.backend.ask(ListCampaigns())
    log.info("the journey is over")
    for each in refused:
        log.info("refused", exc_info=each)
    text = said(kept)
    assert "NotFound not_found" in text
    assert "InputError comment_length" in text


def test_an_address_that_fails_is_not_told(kept: Path) -> None:
    for url in (
        "postgresql://nadia.telltale@/telltale_base?host=/nowhere/telltale",
        "postgresql://nadia.telltale@127.0.0.1:1/telltale?connect_timeout=2",
    ):
        with pytest.raises(AppError) as caught:
            Backend.open(url, password="Telltale password")
        log.info("not opened: %s", caught.value, exc_info=caught.value)
    assert "Unavailable database_unreachable" in said(kept)


@pytest.mark.parametrize("expected_warnings", [["could not", "unexpected"]])
def test_libraries_are_told_by_place_only(kept: Path, expected_warnings: list[str]) -> None:
    logging.getLogger("sqlalchemy.pool").warning("could not close %s", "postgresql://nadia:Telltale@host")
    logging.getLogger("some.library").error(f"could not: {SECRET}")  # noqa: G004
    logging.getLogger("ideabox.x").error("unexpected: %s in %s", "https://x/Telltale?q=Telltale", kept.parent)
    text = said(kept)
    assert re.search(r"WARNING sqlalchemy.pool: at test_log_privacy.py:\d+$", text, re.MULTILINE)
    assert "unexpected: … in …\n" in text


def test_the_kinds_of_faults_are_told_with_their_codes() -> None:
    assert kind_of(FileNotFoundError(2, "no", f"/home/{SECRET}")) == "FileNotFoundError ENOENT"
    assert kind_of(InputError("title_length", "title", got=SECRET)) == "InputError title_length"
    assert kind_of(InputError(f"{SECRET} said so")) == "InputError"
    assert kind_of(KeyError(SECRET)) == "KeyError"


@settings(max_examples=60, deadline=None)
@given(
    kind=st.sampled_from([KeyError, ValueError, RuntimeError, OSError, InputError, UnicodeError, TypeError]),
    words=st.text(min_size=0, max_size=40),
    deep=st.integers(min_value=0, max_value=12),
)
def test_whatever_an_exception_says_is_left_out(kind: type[Exception], words: str, deep: int) -> None:
    """Also through causes of causes."""
    secret = f"{SECRET}{words}"
    error = raised(kind, secret, deep)
    record = logging.LogRecord(
        "ideabox.x", logging.ERROR, __file__, 1, "unexpected", (), (type(error), error, error.__traceback__)
    )
    text = CarefulFormatter().format(record)
    assert SECRET not in text
    assert SECRET not in "".join(places_of(error))
    assert "raised (test_log_privacy.py" in text


def raised(kind: type[Exception], secret: str, deep: int) -> Exception:
    """One that was thrown, from another one."""
    try:
        try:
            if deep:
                raise raised(kind, secret, deep - 1)
            raise LookupError(secret)
        except Exception as before:
            raise kind(secret) from before
    except Exception as error:  # noqa: BLE001  # that one is the point
        return error
