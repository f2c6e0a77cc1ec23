"""The typographic rules of the two languages, as checks on one text (see section 8 of the design)."""

from __future__ import annotations

import re

NARROW = "\u202f"
WIDE = "\u00a0"

_MARKUP = re.compile(r"<[^<>]*>|&(?:#?\w+);")
_PLACEHOLDER = re.compile(r"%\d+|%n|%L\d+|\{\w*\}")
_ACCELERATOR = re.compile(r"&(?=[^\s&])")

_FRENCH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"'"), "straight apostrophe, use ’"),
    (re.compile(r'"'), "straight quotes, use « »"),
    (re.compile(r"\.\.\."), "three dots, use …"),
    (re.compile(rf"(?<![{NARROW}?!(])[?!;»]"), "no narrow no-break space (U+202F) before ? ! ; or »"),
    (re.compile(rf"«(?!{NARROW})"), "no narrow no-break space (U+202F) after «"),
    (re.compile(rf"(?<!{WIDE}):(?=\s|$)"), "no no-break space (U+00A0) before :"),
    (
        re.compile(rf"(?:\d|%n|%\d|\}})[ {NARROW}]?%(?![\dn])"),
        "no no-break space (U+00A0) between number and %",
    ),
    (
        re.compile(r"(?:\d|%n|%\d|\}) (?:min|ms|h|j|s|€|px|[KMG]o)\b"),
        "no no-break space (U+00A0) between number and unit",
    ),
)

_ENGLISH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"'"), "straight apostrophe, use ’"),
    (re.compile(r'"'), "straight quotes, use “ ”"),
    (re.compile(r"\.\.\."), "three dots, use …"),
    (re.compile(r"\s[?!;:](?=\s|$)"), "space before ? ! ; or :"),
)


def french_faults(text: str) -> list[str]:
    """What is badly typeset in a French text."""
    return _faults(text, _FRENCH)


def english_faults(text: str) -> list[str]:
    """What is badly typeset in an English text."""
    return _faults(text, _ENGLISH)


def _faults(text: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> list[str]:
    """The rules broken by what people see of a text."""
    seen = _MARKUP.sub("", text)
    return [fault for pattern, fault in rules if pattern.search(seen)]


def lost_placeholders(source: str, translation: str, *, plural: bool) -> list[str]:
    """Placeholders and accelerators that a translation lost or invented; a plural form may spell out its %n."""
    wanted, given = set(_PLACEHOLDER.findall(source)), set(_PLACEHOLDER.findall(translation))
    if plural:
        given |= {"%n"}
    faults = [f"{name} is missing" for name in sorted(wanted - given)]
    faults += [f"{name} is not in the English" for name in sorted(given - wanted)]
    marks = [
        len(_ACCELERATOR.findall(_MARKUP.sub("", words).replace("&&", ""))) for words in (source, translation)
    ]
    if marks[0] != marks[1]:
        faults.append("the & of the keyboard letter is lost or invented")
    return faults
