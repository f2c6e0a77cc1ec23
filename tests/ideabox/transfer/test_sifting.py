"""The rules every format obeys, on hand-made records."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ideabox.transfer.records import (
    CommentRecord,
    IdeaRecord,
    Item,
    Kind,
    MoveRecord,
    Origin,
    PersonRecord,
    Refusal,
    Skip,
    TotalRecord,
    VoteRecord,
)
from ideabox.transfer.report import Report
from ideabox.transfer.sifting import Batch, sift
from ideabox.words import StageKind

NOON = datetime(2020, 6, 1, 12, tzinfo=UTC)
HERE = Origin("x.csv", 2)


def idea(key: str, **changes: object) -> IdeaRecord:
    made = IdeaRecord(HERE, key, "p", f"Idea {key}", "", "en", NOON, NOON, NOON)
    return replace(made, **changes)  # type: ignore[arg-type]


def comment(key: str, parent: str = "", **changes: object) -> CommentRecord:
    made = CommentRecord(HERE, key, "1", parent, "p", "Words", NOON)
    return replace(made, **changes)  # type: ignore[arg-type]


def sifted(*items: Item) -> tuple[Batch, Report]:
    report = Report()
    return sift(items, report), report


def reasons(report: Report) -> list[str]:
    return [one.reason for one in report.refusals]


def test_texts_that_do_not_fit_are_refused_not_cut() -> None:
    batch, report = sifted(
        idea("1", title="x" * 300, body="y" * 50_000),
        idea("2", title="x" * 301),
        idea("3", title="ab"),
        idea("4", title=""),
        idea("5", body="y" * 50_001),
        idea("6", answers=(("Topic", "z" * 50_001),)),
        comment("1", body="z" * 10_000),
        comment("2", body="z" * 10_001),
        comment("3", body=""),
        MoveRecord(HERE, "1", "1", StageKind.NOT_THIS_TIME, "w" * 20_001, NOON),
    )
    assert list(batch.ideas) == ["1"]
    assert list(batch.comments) == ["1"]
    assert reasons(report) == [
        "title_too_long",
        "title_too_short",
        "no_title",
        "body_too_long",
        "body_too_long",
        "comment_too_long",
        "no_text",
        "answer_too_long",
    ]


def test_a_date_out_of_time_is_refused() -> None:
    far = datetime(1, 1, 1, tzinfo=UTC)
    _, report = sifted(idea("1", created_at=far), idea("2"), VoteRecord(HERE, "2", "p", 1, far))
    assert reasons(report) == ["bad_date", "bad_date"]


def test_the_same_record_twice_is_skipped_and_another_with_its_key_refused() -> None:
    again = Origin("y.csv", 9)
    batch, report = sifted(
        idea("1"), idea("1", origin=again), idea("1", title="Different"), idea("2", title="Idea 1")
    )
    assert list(batch.ideas) == ["1", "2"]  # equal titles are no repetition
    assert report.skips == {"repeated": 1}
    assert reasons(report) == ["key_taken"]
    assert report.counts[Kind.IDEA].read == 4


def test_ideas_come_in_the_order_of_their_dates() -> None:
    batch, _ = sifted(idea("late", published_at=NOON + timedelta(days=1)), idea("early"))
    assert list(batch.ideas) == ["early", "late"]


def test_what_hangs_on_nothing_is_refused() -> None:
    _, report = sifted(
        idea("1"),
        comment("1", idea="9"),
        VoteRecord(HERE, "9", "p", 1, NOON),
        MoveRecord(HERE, "9", "9", StageKind.NOT_THIS_TIME, "No.", NOON),
        TotalRecord(Origin("x.csv", 3), Kind.COMMENT_TOTAL, "9", 1, 4),
    )
    assert reasons(report) == ["idea_missing", "idea_missing", "idea_missing", "comment_missing"]
    assert report.counts[Kind.COMMENT_TOTAL].refused == 4


def test_the_votes_of_a_refused_row_are_counted_but_the_row_is_told_once() -> None:
    _, report = sifted(idea("1", title=""), TotalRecord(HERE, Kind.IDEA_TOTAL, "1", 1, 40))
    assert reasons(report) == ["no_title"]
    assert report.counts[Kind.IDEA_TOTAL].refused == 40


def test_the_last_vote_counts_whatever_its_place_in_the_file() -> None:
    later = NOON + timedelta(minutes=1)
    batch, report = sifted(
        idea("1"),
        VoteRecord(HERE, "1", "p", 1, later),
        VoteRecord(HERE, "1", "p", -1, NOON),
        VoteRecord(HERE, "1", "q", 1, NOON),
        VoteRecord(HERE, "1", "q", 0, NOON),
    )
    assert {key: one.value for key, one in batch.votes.items()} == {("1", "p"): 1, ("1", "q"): 0}
    assert report.skips == {"voted_again": 2}


def test_replies_without_their_parent_stand_on_the_idea() -> None:
    batch, report = sifted(
        idea("1"),
        idea("2"),
        comment("child", "parent"),
        comment("parent"),
        comment("orphan", "nowhere"),
        comment("silent orphan", "nowhere", body=""),
        comment("silent", body=""),
        comment("left", "silent"),
        comment("abroad", "parent", idea="2"),
        comment("egg", "hen"),
        comment("hen", "egg"),
    )
    assert {key: one.parent for key, one in batch.comments.items()} == {
        "parent": "",
        "child": "parent",
        "orphan": "",
        "left": "",
        "abroad": "",
        "egg": "",
        "hen": "egg",
    }
    assert report.notes == {
        "orphan_reply": 2,
        "parent_left_out": 1,
        "parent_elsewhere": 1,
        "parent_in_circle": 1,
    }
    assert reasons(report) == ["no_text", "no_text"]


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(-1, 9)), max_size=10, unique_by=lambda pair: pair[0])
)
def test_every_comment_comes_after_its_parent(pairs: list[tuple[int, int]]) -> None:
    comments = [comment(str(key), "" if parent < 0 else str(parent)) for key, parent in pairs]
    batch, _ = sifted(idea("1"), *comments)
    assert set(batch.comments) == {one.key for one in comments}
    seen = {""}
    for one in batch.comments.values():
        assert one.parent in seen
        seen.add(one.key)


RECORDS = st.lists(
    st.one_of(
        st.builds(idea, st.sampled_from("123"), title=st.sampled_from(["Idea", "", "Another"])),
        st.builds(
            comment,
            st.sampled_from("123"),
            st.sampled_from(["", "1", "2", "9"]),
            body=st.sampled_from(["w", ""]),
        ),
        st.builds(
            VoteRecord,
            st.just(HERE),
            st.sampled_from("129"),
            st.sampled_from("pq"),
            st.just(1),
            st.just(NOON),
        ),
        st.builds(
            TotalRecord,
            st.just(HERE),
            st.just(Kind.IDEA_TOTAL),
            st.sampled_from("19"),
            st.just(1),
            st.just(7),
        ),
        st.builds(PersonRecord, st.just(HERE), st.sampled_from("pq")),
        st.builds(Refusal, st.sampled_from([Kind.IDEA, Kind.VOTE]), st.just(HERE), st.just("bad_date")),
        st.builds(Skip, st.just(Kind.IDEA), st.just(HERE), st.just("repeated")),
    ),
    max_size=20,
)


@given(RECORDS)
def test_nothing_read_goes_uncounted(items: list[Item]) -> None:
    batch, report = sifted(*items)
    kept = {
        Kind.PERSON: len(batch.people),
        Kind.IDEA: len(batch.ideas),
        Kind.COMMENT: len(batch.comments),
        Kind.VOTE: len(batch.votes),
        Kind.IDEA_TOTAL: sum(one.votes for one in batch.totals.values()),
    }
    for kind, number in kept.items():
        count = report.counts[kind]
        assert count.read == number + count.skipped + count.refused
