"""A campaign's sheet outside the database, and its audience in words and numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from ideabox.campaigns.rows import QuestionRow
from ideabox.people.rows import GroupRow, SiteRow
from ideabox.words import StageKind
from ui.preparing.audience import Size, parts, size
from ui.preparing.phasing import proposal
from ui.preparing.sheets import (
    as_text,
    digest,
    from_text,
    missing,
    name_of_question,
    new_sheet,
    settled,
    to_save,
)

ME, OTHER = UUID(int=1), UUID(int=2)
NORTH = SiteRow(UUID(int=11), "001", "Lille", "Nord", 10)
NORTH_TOO = SiteRow(UUID(int=12), "002", "Amiens", "Nord", 5)
WEST = SiteRow(UUID(int=13), "003", "Brest", "Ouest", 7)
SITES = (NORTH, NORTH_TOO, WEST)
SAWS = GroupRow(UUID(int=21), "Stores with a saw", 8)


def test_a_new_sheet_asks_everyone_and_has_every_stage() -> None:
    sheet = new_sheet(ME, "fr")
    assert sheet.facilitator_ids == (ME,)
    assert [stage.kind for stage in sheet.stages] == list(StageKind)
    assert [question.code for question in sheet.questions] == ["saw", "propose", "serves"]
    assert missing(sheet, frozenset({"promise"})) == ("question", "sponsor", "dates", "promise")


def test_nothing_is_missing_once_the_four_are_there() -> None:
    sheet = replace(
        new_sheet(ME, "fr"), question="Why?", sponsor_id=OTHER, phases=proposal(date(2026, 11, 23))
    )
    assert missing(sheet, frozenset({"audience"})) == ()


def test_a_sheet_survives_as_text() -> None:
    sheet = replace(
        new_sheet(ME, "fr"),
        question="Qu’est-ce qui fait perdre du temps ?",
        brief="**Gras** et\nlignes",
        sponsor_id=OTHER,
        reviewer_ids=(ME, OTHER),
        site_ids=(NORTH.id,),
        group_ids=(SAWS.id,),
        phases=proposal(date(2026, 11, 23)),
        hides_totals=True,
    )
    assert from_text(as_text(sheet)) == sheet


def test_what_is_no_sheet_is_refused() -> None:
    with pytest.raises((ValueError, KeyError)):
        from_text("{}")


def test_two_sheets_are_the_same_whatever_the_order_of_people() -> None:
    one = replace(new_sheet(ME, "fr"), facilitator_ids=(ME, OTHER), name=" Saw ")
    two = replace(one, facilitator_ids=(OTHER, ME), name="Saw")
    assert digest(one) == digest(two)
    assert settled(one) == settled(two)
    assert digest(one) != digest(replace(one, note="x"))


def test_the_name_comes_from_the_question_in_whole_words() -> None:
    assert name_of_question("  What   makes\nus wait? ") == "What makes us wait?"
    long = name_of_question("Pourquoi " * 20)
    assert len(long) <= 80
    assert long.endswith("Pourquoi…")
    assert len(name_of_question("x" * 200)) == 80


def test_what_is_saved_has_a_name_and_no_empty_questions() -> None:
    sheet = new_sheet(ME, "fr")
    blank = QuestionRow(UUID(int=9), "", "  ")
    saved = to_save(replace(sheet, questions=(*sheet.questions, blank)), "New campaign")
    assert saved.name == "New campaign"
    assert saved.questions == sheet.questions
    assert to_save(replace(sheet, question="Why?"), "New campaign").name == "Why?"
    assert to_save(replace(sheet, question="Why?", name="Mine"), "New campaign").name == "Mine"


def test_sites_alone_are_counted_exactly() -> None:
    assert size(SITES, (SAWS,), {NORTH.id, WEST.id}, ()) == Size(2, 17, about=False)


def test_groups_and_everyone_are_counted_about() -> None:
    assert size(SITES, (SAWS,), {NORTH.id}, {SAWS.id}) == Size(1, 18, about=True)
    assert size(SITES, (SAWS,), (), {SAWS.id}) == Size(0, 8, about=True)
    assert size(SITES, (SAWS,), (), ()) == Size(3, 22, about=True)


def test_a_region_all_of_whose_sites_are_asked_is_told_by_its_name() -> None:
    told = parts(SITES, (SAWS,), {NORTH.id, NORTH_TOO.id}, {SAWS.id})
    assert [(part.kind, part.name, part.people) for part in told] == [
        ("group", "Stores with a saw", 8),
        ("region", "Nord", 15),
    ]
    assert [part.name for part in parts(SITES, (), {NORTH.id}, ())] == ["001 Lille"]
    assert parts(SITES, (SAWS,), (), ()) == ()
