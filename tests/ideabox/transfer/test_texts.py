"""Foreign texts: nothing of the markup stays, nothing of the words goes."""

from __future__ import annotations

import re
from html.entities import html5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ideabox.transfer.texts import decode, has_tags, one_line, plain_text, tidy

LOOKS_LIKE_A_TAG = re.compile(r"<[A-Za-z/!?]")
ENTITY = re.compile(r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

PIECES = st.sampled_from(
    [
        "<",
        ">",
        "&",
        ";",
        "/",
        "#39",
        "amp",
        "lt",
        "nbsp",
        "b",
        "br",
        "p",
        "li",
        " ",
        "\n",
        "\r\n",
        "\t",
        "\u00a0",
        "\u200b",
        "\x00",
        "\ud800",
        '<a href="http://x.fr/?a=1&amp;b=2">',
        "</a>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<nom de famille>",
        "&eacute;",
        "&amp;lt;br&amp;gt;",
        "mot",
        "🌳",
    ]
)
HOSTILE = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join))


def entities(text: str) -> list[str]:
    return [
        found[0]
        for found in ENTITY.finditer(text)
        if found[0].startswith("&#") or found[0].removeprefix("&") in html5
    ]


@given(HOSTILE)
def test_no_tag_and_no_entity_stays(raw: str) -> None:
    for text in (plain_text(raw), one_line(raw)):
        assert not LOOKS_LIKE_A_TAG.search(text)
        assert not entities(text)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\ud800-\udfff]", text)


@given(HOSTILE)
def test_clean_text_is_left_alone(raw: str) -> None:
    assert plain_text(plain_text(raw)) == plain_text(raw)
    assert one_line(one_line(raw)) == one_line(raw)


@given(st.lists(st.from_regex(r"[a-zà-ÿ0-9,.!?'()-]{1,9}", fullmatch=True), min_size=1, max_size=30))
def test_plain_words_and_line_breaks_stay(lines: list[str]) -> None:
    assert plain_text("\r\n".join(lines)) == "\n".join(lines)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("l&rsquo;&eacute;t&eacute;&nbsp;!", "l’été\u00a0!"),
        ("&amp;lt;br&amp;gt;", ""),
        ("a&amp;amp;eacute;b", "aéb"),
        ("http://x.fr/?a=1&copy=2&sect=3", "http://x.fr/?a=1&copy=2&sect=3"),
        ("R&D; &unknown; AT&T", "R&D; &unknown; AT&T"),
        ("moins de <50% et <=15j, <3", "moins de <50% et <=15j, <3"),
        ("anti-<insérez ici une entreprise>.", "anti-‹insérez ici une entreprise›."),
        ("si a <b et c> d", "si a ‹b et c› d"),
        ("voir <http://justice.fr/rap.pdf> p.124", "voir http://justice.fr/rap.pdf p.124"),
        ('lire <a href="http://x.fr/a">ici</a> !', "lire ici (http://x.fr/a) !"),
        ("<a href='http://x.fr'>http://x.fr</a>", "http://x.fr"),
        ("un<br>\r\ndeux<br/>trois</br>fin", "un\ndeux\ntrois\nfin"),
        ("<p>un</p><p>deux</p>", "un\n\ndeux"),
        ("<ul><li>un</li><li>deux</li></ul>", "- un\n- deux"),
        ("x<!-- note --><script>alert(1)</script>y", "xy"),
        ("<<b>b>gras</b>", "gras"),
        ("a \u00a0 b\u00a0: c", "a b\u00a0: c"),
        ("a\n\n\n\n\nb  \n", "a\n\nb"),
    ],
)
def test_what_is_shown(raw: str, shown: str) -> None:
    assert plain_text(raw) == shown


def test_a_title_is_one_line() -> None:
    assert one_line(" Un titre<br />en deux\r\nlignes \U0001f333 ") == "Un titre en deux lignes \U0001f333"


def test_decoding_goes_on_until_nothing_is_encoded() -> None:
    assert decode("&amp;amp;amp;#233;") == "é"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a <b>b</b>", True), ("a < b > c", False), ("<nom>", False), ("<br/>", True), ("<p class='x'>", True)],
)
def test_markup_is_told_from_words(text: str, expected: bool) -> None:
    assert has_tags(text) is expected


def test_tidy_keeps_a_lone_no_break_space() -> None:
    assert tidy("bonjour\u00a0!  oui\u00a0\u00a0non") == "bonjour\u00a0! oui non"
