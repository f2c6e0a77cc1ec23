"""Each format's small source, read into records: keys, texts, dates, values and what is refused."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest

from ideabox.errors import InputError
from ideabox.transfer import madrid, pabulib, petitions, polis, republique
from ideabox.transfer.records import (
    CommentRecord,
    IdeaRecord,
    Item,
    Kind,
    MoveRecord,
    PersonRecord,
    Reading,
    Refusal,
    Skip,
    TotalRecord,
    VoteRecord,
)
from ideabox.words import StageKind, VoteRule
from tests.ideabox.transfer import small_sources

T = TypeVar("T", bound=Item)


def of(kind: type[T], items: list[Item]) -> list[T]:
    return [item for item in items if isinstance(item, kind)]


def told(items: list[Item]) -> list[tuple[str, int, str]]:
    """The refusals' files, rows and reasons."""
    return [(one.origin.file, one.origin.row, one.reason) for one in of(Refusal, items)]


def items_of(reading: Reading) -> list[Item]:
    return list(reading.items)


def test_republique(tmp_path: Path) -> None:
    reading = republique.read([small_sources.republique(tmp_path)], "fr")
    items = items_of(reading)
    ideas = of(IdeaRecord, items)
    assert [one.key for one in ideas] == ["61", "62", "63"]
    first = ideas[0]
    assert first.title == "Relever les températures 🌳"
    assert first.body == (
        "Les chaînes du froid\u00a0:  \nun **relevé** par heure.\n\n- voir [le guide](http://exemple.fr/a?b=1&c=2)"
    )
    assert first.created_at == datetime(2015, 9, 26, 0, 27, 54, tzinfo=UTC)
    assert first.saved_at == datetime(2015, 9, 29, 9, 50, 19, tzinfo=UTC)
    assert (first.language, first.answers) == ("fr", (("Thème", "Chaîne du froid"),))
    assert [bool(one.hidden_reason) for one in ideas] == [False, False, True]
    totals = {(one.kind, one.on, one.value): one.votes for one in of(TotalRecord, items)}
    assert totals[Kind.IDEA_TOTAL, "61", 1] == 30
    assert totals[Kind.IDEA_TOTAL, "61", 0] == 4
    assert totals[Kind.IDEA_TOTAL, "61", -1] == 5
    assert totals[Kind.COMMENT_TOTAL, "3", 1] == 7
    assert not any(on == "62" and kind is Kind.IDEA_TOTAL for kind, on, _ in totals)
    comments = of(CommentRecord, items)
    assert comments[0].body == 'Oui.  \nMais "‹nom du magasin›" aussi & vite.'
    assert [one.stance for one in comments] == [1, -1, 1, 1]
    assert [bool(one.hidden_reason) for one in comments] == [False, False, False, True]
    assert {one.key for one in of(PersonRecord, items)} == {"contrib-0001", "contrib-0002", "contrib-0003"}
    assert reading.vote_rule is VoteRule.FOR_AGAINST


def test_republique_names_broken_rows(tmp_path: Path) -> None:
    items = items_of(republique.read([small_sources.republique(tmp_path, broken=True)], "fr"))
    assert told(items) == [("opinions.csv", 5, "bad_date"), ("arguments.csv", 7, "bad_value")]


def test_madrid(tmp_path: Path) -> None:
    items = items_of(madrid.read([small_sources.madrid(tmp_path)], "es"))
    ideas = of(IdeaRecord, items)
    assert [one.body for one in ideas] == ["Algo básico.", "Unir.\n\nCon calles."]
    assert ideas[0].published_at == datetime(2015, 9, 15, tzinfo=UTC)
    assert ideas[0].source == "https://decide.madrid.es/proposals/7-limpiar"
    assert sum(one.votes for one in of(TotalRecord, items) if one.kind is Kind.IDEA_TOTAL) == 1850
    comments = of(CommentRecord, items)
    assert comments[0].at == datetime(2015, 9, 15, 8, 50, 19, tzinfo=UTC)  # ten to eleven in Madrid's summer
    assert [one.parent for one in comments] == ["", "1", "2", "", "4", "999", "999", "1"]
    assert {one.key for one in of(PersonRecord, items)} == {"9884", "2780", "10016", "777"}
    assert told(items) == []


@pytest.mark.parametrize("time", ["", "1 days 10:00:00", "25:00:00", "0 days 10:61:00", "noon"])
def test_madrid_refuses_a_time_that_is_none(tmp_path: Path, time: str) -> None:
    small_sources.madrid(tmp_path)
    row = small_sources.remark(1, time=time)
    (tmp_path / "comments.csv").write_bytes(small_sources.sheet(small_sources.COMMENT_COLUMNS, [row]))
    refusal = of(Refusal, items_of(madrid.read([tmp_path], "es")))[0]
    assert (refusal.kind, refusal.origin.row) == (Kind.COMMENT, 2)
    assert refusal.reason in {"bad_date", "empty_cell"}


def test_pabulib(tmp_path: Path) -> None:
    file = small_sources.budget(tmp_path)
    for path in (file, tmp_path):
        reading = pabulib.read([path], "fr")
        items = items_of(reading)
        ideas = of(IdeaRecord, items)
        assert [one.title for one in ideas] == [
            "Abris pour la faune",
            'Place "verte" ; phase 2 🌻',
            "Toilettes publiques",
        ]
        assert ideas[0].answers == (
            ("Catégorie", "Nature"),
            ("Quartier", "10 - Est"),
            ("Coût", "4000\u00a0EUR"),
        )
        assert {one.author for one in ideas} == {""}
        assert ideas[0].published_at == datetime(2022, 10, 3, tzinfo=UTC)
        votes = of(VoteRecord, items)
        assert [(one.person, one.idea, one.value) for one in votes] == [
            ("9", "116", 1),
            ("12", "116", 1),
            ("12", "180", 1),
            ("13", "124", 1),
        ]
        assert votes[0].at == datetime(2022, 10, 31, tzinfo=UTC)
        assert reading.question == "Budget participatif"


def test_pabulib_names_broken_rows(tmp_path: Path) -> None:
    text = small_sources.BUDGET + '12;124\n;116\n14;116,,180\n15;116;180\n16;"116\n17;116\n'
    items = items_of(pabulib.read([small_sources.budget(tmp_path, text)], "fr"))
    assert told(items) == [
        ("France_Ville_2022.pb", 20, "voter_twice"),
        ("France_Ville_2022.pb", 21, "empty_cell"),
        ("France_Ville_2022.pb", 22, "bad_value"),
        ("France_Ville_2022.pb", 23, "cell_count"),
    ]
    assert {one.person for one in of(VoteRecord, items)} == {"9", "12", "13", "16", "17"}


@pytest.mark.parametrize("turned", [False, True])
def test_polis_agrees_whatever_its_sign(tmp_path: Path, turned: bool) -> None:
    reading = polis.read([small_sources.conversation(tmp_path, turned=turned)], "en")
    items = items_of(reading)
    votes = of(VoteRecord, items)
    assert [one.value for one in votes] == [1, 1, 1, -1, 0, 1, 0]
    assert votes[0].at == datetime(2016, 12, 9, 9, 25, 39, 794000, tzinfo=UTC)
    ideas = of(IdeaRecord, items)
    assert [one.title for one in ideas] == [
        "Online voting should come.",
        "Schools & towns need more time.",
        "Nonsense, of course.",
    ]
    assert [bool(one.hidden_reason) for one in ideas] == [False, False, True]
    assert reading.question == "Elections"
    assert "Polis" in reading.brief  # its licence asks for it


def test_petitions(tmp_path: Path) -> None:
    items = items_of(petitions.read([small_sources.petitions(tmp_path)], "en"))
    ideas = {one.key: one for one in of(IdeaRecord, items)}
    assert list(ideas) == ["101", "102", "104", "103"]
    assert ideas["102"].body == "First line.  \nSecond line.\n\nLamps <3000K only."
    assert ideas["102"].published_at == datetime(2021, 5, 28, 20, 30, 31, 415000, tzinfo=UTC)
    assert dict(ideas["101"].answers) == {
        "Department": "Department for Transport",
        "Government response": "We are doing it.\n\nAll of it.\n\nDepartment",
    }
    assert ideas["101"].source == "https://petition.parliament.uk/petitions/101"
    moves = {one.key: one for one in of(MoveRecord, items)}
    assert set(moves) == {"102", "103"}
    assert moves["102"].answer == "There is one.\n\nhttps://petition.parliament.uk/petitions/101"
    assert moves["103"].answer == petitions.REASONS["fake-name"]
    assert moves["102"].stage is StageKind.NOT_THIS_TIME
    assert [(one.origin.file, one.reason) for one in of(Skip, items)] == [("page-2.json", "repeated")]
    assert [(one.on, one.votes) for one in of(TotalRecord, items)] == [("101", 67), ("102", 67), ("103", 67)]


def test_a_petitioners_name_is_not_shown(tmp_path: Path) -> None:
    people = of(PersonRecord, items_of(petitions.read([small_sources.petitions(tmp_path)], "en")))
    assert [(one.key, one.label) for one in people] == [("Jane Roe", "")]


def test_of_a_petition_shown_twice_the_newer_copy_counts(tmp_path: Path) -> None:
    for name, day, votes in (("1.json", "03", 5), ("2.json", "04", 9), ("3.json", "02", 2)):
        data = [small_sources.petition(1, updated_at=f"2021-12-{day}T00:00:00Z", signature_count=votes)]
        (tmp_path / name).write_text(json.dumps({"data": data}), encoding="utf-8")
    items = items_of(petitions.read([tmp_path], "en"))
    assert [one.votes for one in of(TotalRecord, items)] == [9]
    assert len(of(Skip, items)) == 2


def test_petitions_names_broken_records(tmp_path: Path) -> None:
    records = [
        small_sources.petition(1),
        {"id": 2},
        small_sources.petition(3, state="melted"),
        small_sources.petition(4, created_at="soon"),
        small_sources.petition(5, signature_count=-1),
        small_sources.refused(6, "unheard-of", ""),
    ]
    (tmp_path / "a.json").write_text(json.dumps({"data": records}), encoding="utf-8")
    (tmp_path / "b.json").write_text("<html>", encoding="utf-8")
    items = items_of(petitions.read([tmp_path], "en"))
    assert sorted(told(items)) == [
        ("a.json", 2, "bad_json"),
        ("a.json", 3, "bad_value"),
        ("a.json", 4, "bad_date"),
        ("a.json", 5, "bad_number"),
        ("a.json", 6, "no_answer"),
        ("b.json", 0, "bad_json"),
    ]
    assert [one.key for one in of(IdeaRecord, items)] == ["1"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    for read in (republique.read, madrid.read, pabulib.read, polis.read, petitions.read):
        with pytest.raises(InputError) as caught:
            items_of(read([tmp_path], "en"))
        assert caught.value.code == "missing_file"
        assert str(tmp_path) in str(caught.value.values["file"])


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    small_sources.republique(tmp_path)
    (tmp_path / "opinions.csv").write_text("id,titre\n1,x\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        items_of(republique.read([tmp_path], "fr"))
    assert caught.value.code == "missing_columns"
    assert "corps_html" in str(caught.value.values["columns"])
