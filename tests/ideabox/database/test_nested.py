"""Lists within a row: what comes out is what the columns alone would have given, in both engines' spelling."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.pool import NullPool

from ideabox.database.nested import Records, nested
from ideabox.database.spelling import among, days_between, text_under, unindexed
from ideabox.database.types import Day, Flag, Id, JsonMap, Moment

SQLITE, POSTGRESQL = sa.create_engine("sqlite://").dialect, PGDialect()  # type: ignore[no-untyped-call]
METADATA = sa.MetaData()
parent = sa.Table("parent", METADATA, sa.Column("id", sa.Integer, primary_key=True))
child = sa.Table(
    "child",
    METADATA,
    sa.Column("id", Id, primary_key=True),
    sa.Column("parent_id", sa.Integer),
    sa.Column("at", Moment),
    sa.Column("day", Day),
    sa.Column("flag", Flag),
    sa.Column("answers", JsonMap),
    sa.Column("text", sa.Text),
    sa.Column("number", sa.Integer),
)
MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000)
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "id": st.uuids(),
            "parent_id": st.sampled_from([1, 2]),
            "at": st.none() | MOMENTS,
            "day": st.none() | st.dates(),
            "flag": st.none() | st.booleans(),
            "answers": st.dictionaries(TEXTS, TEXTS, max_size=3),
            "text": st.none() | TEXTS,
            "number": st.none() | st.integers(-(2**53), 2**53),
        }
    ),
    max_size=8,
    unique_by=lambda row: row["id"],
)


def base(rows: list[dict[str, Any]]) -> sa.Connection:
    """A database with two parents and these children."""
    connection = sa.create_engine("sqlite://", poolclass=NullPool).connect()
    METADATA.create_all(connection)
    connection.execute(sa.insert(parent), [{"id": 1}, {"id": 2}])
    for row in rows:
        connection.execute(sa.insert(child).values(row))
    return connection


@given(rows=ROWS)
def test_a_nested_list_gives_what_a_select_gives(rows: list[dict[str, Any]]) -> None:
    children = sa.select(child).order_by(child.c.number.desc(), child.c.id)
    inner = nested(children.where(child.c.parent_id == parent.c.id).correlate(parent))
    with base(rows) as connection:
        found = connection.execute(
            sa.select(parent.c.id, inner.label("children")).order_by(parent.c.id)
        ).all()
        for one in found:
            plain = connection.execute(children.where(child.c.parent_id == one.id)).all()
            assert [tuple(record) for record in one.children] == [tuple(row) for row in plain]
            assert all(record.id == row.id for record, row in zip(one.children, plain, strict=True))


def test_lists_nest_in_lists() -> None:
    numbers = (
        sa.select(child.c.id, child.c.at).where(child.c.parent_id == parent.c.id).order_by(child.c.number)
    )
    parents = sa.select(parent.c.id, nested(numbers.correlate(parent)).label("children")).order_by(
        parent.c.id.desc()
    )
    moment = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    rows = [{"id": UUID(int=place), "parent_id": 1, "number": -place, "at": moment} for place in range(3)]
    with base(rows) as connection:
        (found,) = connection.execute(sa.select(nested(parents))).one()
    assert [(one.id, len(one.children)) for one in found] == [(2, 0), (1, 3)]
    assert [one.id.int for one in found[1].children] == [2, 1, 0]
    assert found[1].children[0].at == moment


def test_an_empty_list_is_a_list() -> None:
    with base([]) as connection:
        assert connection.execute(sa.select(nested(sa.select(child)))).scalar_one() == ()


def test_postgresql_spells_it_its_own_way() -> None:
    ask = sa.select(nested(sa.select(child.c.id, child.c.at).order_by(child.c.at)).label("children"))
    text = str(ask.compile(dialect=POSTGRESQL))
    assert "coalesce(jsonb_agg(jsonb_build_array(" in text
    assert "'[]'::jsonb)" in text
    assert "json_group_array" in str(ask.compile(dialect=SQLITE))


@pytest.mark.parametrize("parsed", [False, True])
def test_what_postgresql_sends_is_understood(parsed: bool) -> None:
    """There ids have hyphens, moments an offset, flags are true or false, and maps are maps."""
    kind = nested(sa.select(child)).type
    assert isinstance(kind, Records)
    sent = [[str(UUID(int=7)), 1, "2026-11-22T10:30:00.5+01:00", "2026-11-22", True, {"a": "b"}, "x", None]]
    assert kind.process_result_value(None, POSTGRESQL) is None, "nobody looked"
    records = kind.process_result_value(sent if parsed else json.dumps(sent), POSTGRESQL)
    assert records is not None
    (record,) = records
    assert tuple(record) == (
        UUID(int=7),
        1,
        datetime(2026, 11, 22, 9, 30, 0, 500_000, tzinfo=UTC),
        date(2026, 11, 22),
        True,
        {"a": "b"},
        "x",
        None,
    )


@pytest.mark.parametrize(
    ("expression", "in_sqlite", "in_postgresql"),
    [
        (text_under(child.c.answers, child.c.id), "json_extract(child.answers", "child.answers ->> replace("),
        (
            days_between(child.c.at, child.c.at),
            "julianday(child.at)",
            "extract(epoch FROM child.at - child.at)",
        ),
        (unindexed(child.c.text), "+child.text", "child.text"),
        (
            among(child.c.id, sa.select(parent.c.id).scalar_subquery()),
            "child.id IN (SELECT",
            "child.id = ANY (ARRAY(SELECT",
        ),
    ],
)
def test_both_spellings(expression: sa.ColumnElement[Any], in_sqlite: str, in_postgresql: str) -> None:
    assert in_sqlite in str(expression.compile(dialect=SQLITE))
    assert in_postgresql in str(expression.compile(dialect=POSTGRESQL))


def test_the_spellings_mean_what_they_say() -> None:
    row = {
        "id": UUID(int=1),
        "answers": {UUID(int=1).hex: "here"},
        "at": datetime(2026, 11, 22, 12, tzinfo=UTC),
    }
    earlier = sa.literal(datetime(2026, 11, 21, tzinfo=UTC), Moment())
    chosen = sa.select(child.c.id).scalar_subquery()
    ask = sa.select(text_under(child.c.answers, child.c.id), days_between(earlier, child.c.at))
    with base([row]) as connection:
        assert connection.execute(ask.where(among(child.c.id, chosen))).one() == ("here", pytest.approx(1.5))
