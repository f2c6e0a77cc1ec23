"""A parsed HTML page is put straight before it becomes Markdown."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import Comment, NavigableString, PageElement, Tag

from ideabox.transfer.shielding import escape, is_rule, start_of_line
from ideabox.transfer.texts import tidy, unmarked

_STRUCK = ["s", "del", "strike"]
_EMPHASIS = ["strong", "b", "em", "i", *_STRUCK]
_INLINE = [*_EMPHASIS, "u", "span", "a", "font", "small", "sub", "sup"]
_BLOCK = [
    "p",
    "div",
    "ul",
    "ol",
    "li",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "tr",
    "td",
    "th",
    "pre",
    "hr",
]
_SAME = {"b": "strong", "i": "em", "del": "s", "strike": "s"}


def clean(soup: BeautifulSoup) -> None:
    """Everything the converter would stumble on goes: unread parts, blocks inside words, half-said emphasis."""
    for element in soup.find_all(["script", "style", "head", "template"]):
        element.decompose()
    for remark in soup.find_all(string=lambda text: isinstance(text, Comment)):
        remark.extract()
    for tag in soup.find_all(_INLINE):
        tag.name = _SAME.get(tag.name, tag.name)
        if tag.name != "a" and (tag.find(_BLOCK) or tag.name not in _EMPHASIS):
            tag.unwrap()
    soup.smooth()
    for text in list(soup.find_all(string=True)):
        if not text.find_parent("pre"):
            _clean_string(text)
    for tag in soup.find_all(_EMPHASIS):
        _join(tag)
    for tag in soup.find_all(_EMPHASIS):
        _settle(tag)


def _clean_string(text: NavigableString) -> None:
    """One text node: words, single spaces, shielded signs; breaks that were encoded become real ones."""
    first = _starts_line(text)
    lines = unmarked(re.sub(r"[ \t\r\n]+", " ", str(text))).split("\n")
    pieces: list[PageElement] = []
    for number, line in enumerate(lines):
        words = escape(tidy(line))
        before, after = _edge(line[: len(line) - len(line.lstrip())]), _edge(line[len(line.rstrip()) :])
        if number or first:
            before, words = "", "\\" + words if is_rule(words) else start_of_line(words)
        pieces += [Tag(name="br")] if number else []
        pieces.append(NavigableString(before + words + (after if words else "")))
    text.replace_with(*pieces)


def _edge(space: str) -> str:
    """The space at a text node's edge: a lone no-break space is typography and stays."""
    return space if space in ("", "\u00a0") else " "


def _starts_line(node: PageElement) -> bool:
    """Whether nothing stands before it on its line."""
    place: PageElement | None = node
    while place is not None:
        before = place.previous_sibling
        while isinstance(before, NavigableString) and not before.strip():
            before = before.previous_sibling
        if before is not None:
            return isinstance(before, Tag) and before.name in (*_BLOCK, "br")
        place = place.parent if place.parent is not None and place.parent.name in _INLINE else None
    return True


def _join(tag: Tag) -> None:
    """Two neighbours with the same emphasis are one."""
    beside = tag.next_sibling
    while isinstance(beside, Tag) and beside.name == tag.name:
        for child in list(beside.contents):
            tag.append(child)
        beside.decompose()
        beside = tag.next_sibling


def _settle(tag: Tag) -> None:
    """Emphasis Markdown can't say (it turns at a sign inside a word) is dropped; its words stay."""
    words = tag.get_text()
    inside = words.strip()
    if not inside or (tag.name not in _STRUCK and (tag.find_parent(_EMPHASIS) or not _can_say(tag, words))):
        tag.unwrap()
        return
    strings = [text for text in tag.find_all(string=True) if text.strip()]
    before, after = _edge(words[: len(words) - len(words.lstrip())]), _edge(words[len(words.rstrip()) :])
    if tag.name in _STRUCK:  # readers of Markdown don't strike letters inside a word
        before = before or (" " if _beside(tag, after=False)[-1:].isalnum() else "")
        after = after or (" " if _beside(tag, after=True)[:1].isalnum() else "")
    strings[-1].replace_with(NavigableString(strings[-1].rstrip()))
    strings = [text for text in tag.find_all(string=True) if text.strip()]
    strings[0].replace_with(NavigableString(strings[0].lstrip()))
    if before:
        tag.insert_before(NavigableString(before))
    if after:
        tag.insert_after(NavigableString(after))


def _can_say(tag: Tag, words: str) -> bool:
    """CommonMark's rule of flanks: a mark between a letter and a sign opens or closes nothing."""
    inside = words.strip()
    before, after = _beside(tag, after=False), _beside(tag, after=True)
    neighbour = tag.previous_sibling
    if isinstance(neighbour, Tag) and neighbour.name in _EMPHASIS and not words[0].isspace():
        return False
    opens = words[0].isspace() or inside[0].isalnum() or not before[-1:].isalnum()
    closes = words[-1].isspace() or inside[-1].isalnum() or not after[:1].isalnum()
    return opens and closes


def _beside(tag: Tag, *, after: bool) -> str:
    """The text next to it on its line."""
    place: PageElement | None = tag
    while place is not None:
        beside = place.next_sibling if after else place.previous_sibling
        if beside is not None:
            return beside.get_text()
        place = place.parent if place.parent is not None and place.parent.name in _INLINE else None
    return ""
