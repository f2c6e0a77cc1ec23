"""Foreign text made readable: entities decoded, markup gone, line breaks and links kept."""

from __future__ import annotations

import html
import re
from html.entities import html5

KNOWN_TAGS = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "address",
        "article",
        "aside",
        "b",
        "big",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "fieldset",
        "figcaption",
        "figure",
        "font",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "i",
        "iframe",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "li",
        "link",
        "main",
        "mark",
        "meta",
        "nav",
        "noscript",
        "object",
        "ol",
        "option",
        "p",
        "param",
        "picture",
        "pre",
        "q",
        "s",
        "samp",
        "script",
        "section",
        "select",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "style",
        "sub",
        "summary",
        "sup",
        "svg",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "time",
        "title",
        "tr",
        "tt",
        "u",
        "ul",
        "var",
        "video",
        "wbr",
    ]
)

_ATTRIBUTE = r"""\s+[a-zA-Z_:@][\w:.-]*\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)"""
_TAG = re.compile(rf"<(?:/\s*([a-zA-Z][a-zA-Z0-9]*)\s*|([a-zA-Z][a-zA-Z0-9]*)(?:{_ATTRIBUTE})*\s*/?\s*)>")
_LINK = re.compile(
    r"""<a\s[^<>]*?href\s*=\s*["']?([^"'\s<>]+)[^<>]*>(.*?)</a\s*>""", re.IGNORECASE | re.DOTALL
)
_BREAK_AND_LINE = re.compile(r"(<br\s*/?>)[ \t]*\r?\n", re.IGNORECASE)
_UNREAD = re.compile(r"<!--.*?-->|<(script|style)\b[^<>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_ADDRESS = re.compile(r"<((?:https?://|mailto:|www\.)[^\s<>]+)>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_PAIR = re.compile(r"<(?=[A-Za-z/!?])([^<>\n]*)>")
_OPENING = re.compile(r"<(?=[A-Za-z/!?])")

_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u2060\ufeff\ud800-\udfff]")
_SPACES = re.compile("[ \t\u00a0\u2000-\u200a\u202f]{2,}")
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "ul",
        "ol",
        "table",
        "tr",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "pre",
        "section",
        "article",
    ]
)


def is_entity(text: str) -> bool:
    """Whether a piece such as `&eacute;` is an entity and not, say, `R&D;`."""
    return text.startswith("&#") or text[1:] in html5


def decode(text: str) -> str:
    """Entities become what they stand for, however often they were encoded; `&copy=1` in an address stays."""
    while True:
        decoded = _ENTITY.sub(
            lambda found: html.unescape(found[0]) if is_entity(found[0]) else found[0], text
        )
        if decoded == text:
            return text
        text = decoded


def has_tags(text: str) -> bool:
    """Whether there is HTML markup in it."""
    return any((found[1] or found[2]).lower() in KNOWN_TAGS for found in _TAG.finditer(text))


def _without_tag(found: re.Match[str]) -> str:
    name = (found[1] or found[2]).lower()
    closing = found[1] is not None
    if name == "br":
        return "\n"
    if name == "li":
        return "" if closing else "\n- "
    if name in _BLOCKS:
        return "\n\n" if closing else ""
    return "" if name in KNOWN_TAGS else found[0]


def _linked(found: re.Match[str]) -> str:
    address, words = found[1], found[2].strip()
    return f"{words} ({address})" if words and words != address else address


def unmarked(text: str) -> str:
    """Text without entities or markup. What merely looks like a tag keeps its words, as in ‹your name›."""
    while True:
        plain = _BREAK_AND_LINE.sub(r"\1", _UNREAD.sub("", decode(text)))
        plain = _ADDRESS.sub(r"\1", _TAG.sub(_without_tag, _LINK.sub(_linked, plain)))
        if plain == text:
            return no_tags(text)
        text = plain


def no_tags(text: str) -> str:
    """What looks like a tag is put between other brackets, so that no reader takes it for one."""
    return _OPENING.sub("‹", _PAIR.sub(r"‹\1›", text))


def tidy(text: str) -> str:
    """Unix line ends, no unseen characters, no runs of spaces, at most one empty line, nothing around."""
    text = _UNSEEN.sub("", _BREAKS.sub("\n", text))
    text = _SPACES.sub(" ", text.replace("\t", " "))  # a lone no-break space is typography and stays
    text = "\n".join(line.strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def plain_text(raw: str) -> str:
    """Plain text with its line breaks; the addresses of links stand in brackets after their words."""
    text = tidy(unmarked(raw))
    while (again := tidy(unmarked(text))) != text:  # what was taken out may bring a new tag together
        text = again
    return text


def one_line(raw: str) -> str:
    """A title: plain text without line breaks."""
    return " ".join(plain_text(raw).split("\n")).replace("  ", " ")
