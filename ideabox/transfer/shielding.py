"""Words that Markdown would take for signs of its own are shielded, and no others, so that texts stay readable."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from ideabox.transfer.texts import decode

_ADDRESS = re.compile(r"""((?:https?://|\bwww\.)[^\s<>]*[^\s<>.,;:!?()\[\]»"'*_~`])""")
_ADDRESS_SIGNS = "!#$%&'*+,/:;=?@[]~"
_RULE = re.compile(r"[-=_~*](?:[ \u00a0]?[-=_~*.]){2,}")
_START = re.compile(r"(\d{1,9}[.)]|[+*]|#{1,6})(?:[ \u00a0]|$)")
_SHIELDS = (
    (re.compile(r"\\(?=[!-/:-@\[-`{-~])"), r"\\\\"),
    (re.compile(r"(?<=\S)\*|\*(?=\S)"), r"\\*"),
    (re.compile(r"(?<![^\W_])_|_(?![^\W_])"), r"\\_"),
    (re.compile(r"\](?=[(\[:])"), r"\\]"),
    (re.compile(r"`|~(?!\d)|(?<=\S)~"), r"\\\g<0>"),
)


def escape(text: str) -> str:
    """A line's words with their signs shielded. An address stays bare, unless it holds such signs itself."""
    parts = _ADDRESS.split(text)
    return "".join(_link(part) if index % 2 else _shield(part) for index, part in enumerate(parts))


def _link(found: str) -> str:
    words, target = _shield(found), address(found)
    return words if words == found or not target else f"[{words}]({target})"


def address(value: str) -> str:
    """A web or mail address as Markdown can hold it, else nothing."""
    found = decode(value).strip()
    found = f"http://{found}" if found.startswith("www.") else found
    try:
        scheme = urlsplit(found).scheme.lower()
    except ValueError:  # http://[half
        return ""
    if scheme not in ("http", "https", "mailto", "ftp"):
        return ""
    return quote(found, safe=_ADDRESS_SIGNS).replace("(", "%28").replace(")", "%29").replace("*", "%2A")


def _shield(text: str) -> str:
    for sign, shielded in _SHIELDS:
        text = sign.sub(shielded, text)
    return text


def start_of_line(text: str) -> str:
    """A line's first sign must not make it a heading, a quotation or a number that Markdown counts anew."""
    if _START.match(text):
        return _START.sub("\\1\u00a0", text, count=1)
    return "\\" + text if text.startswith((">", "=")) else text


def is_rule(line: str) -> bool:
    """Whether a line is nothing but a drawn rule."""
    return _RULE.fullmatch(line) is not None
