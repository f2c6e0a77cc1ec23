"""One plain line out of a text written in Markdown: quick enough to be asked while a list scrolls."""

from __future__ import annotations

import re

_FENCE = re.compile(r"^\s*(?:```|~~~).*$", re.MULTILINE)
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)?")
_LINK = re.compile(r"\[([^\]]+)\]\((?:[^()]|\([^()]*\))*\)?")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^>\s]+)>")
_BLOCK_MARK = re.compile(
    r"^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,9}[.)]\s+)+", re.MULTILINE
)
_RULE = re.compile(r"^\s*(?:[-*_]\s*){3,}$|^\s*\|?(?:\s*:?-{2,}:?\s*\|)+.*$|^\s*={3,}\s*$", re.MULTILINE)
_STRONG = re.compile(r"(\*\*\*|\*\*|\*|~~)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
_UNDERLINED = re.compile(r"(?<!\w)(___|__|_)(?=\S)(.+?)(?<=\S)\1(?!\w)", re.DOTALL)
_CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
AWAY = 0xE000
"""Where letters that are no marks wait until the marks are gone: an area no text uses."""
_AWAY = re.compile(f"[{chr(AWAY + 0x21)}-{chr(AWAY + 0x7E)}]")
_SPACE = re.compile(r"[ \t\r\n\u2028\u2029]+")


def one_line(markdown: str) -> str:
    """The words of a text on one line, without marks; no-break spaces stay. A mark cut off half way stays too."""
    text = _ESCAPED.sub(_put_away, _FENCE.sub("", markdown))
    text = _RULE.sub("", text)
    text = _BLOCK_MARK.sub("", text)
    text = _PICTURE.sub(r"\1", text)
    text = _LINK.sub(r"\1", text)
    text = _ADDRESS.sub(r"\1", text)
    text = _CODE.sub(r"\2", text)
    text = _STRONG.sub(r"\2", text)
    text = _UNDERLINED.sub(r"\2", text)
    text = _AWAY.sub(lambda found: chr(ord(found[0]) - AWAY), text)
    return _SPACE.sub(" ", text).strip(" ")


def _put_away(found: re.Match[str]) -> str:
    return chr(ord(found[1]) + AWAY)
