"""HTML and plain text become Markdown that shows the same words, line breaks and links."""

from __future__ import annotations

import re
from typing import Any

from bs4 import BeautifulSoup
from markdownify import ATX, MarkdownConverter

from ideabox.transfer.page import clean
from ideabox.transfer.shielding import address, escape, is_rule, start_of_line
from ideabox.transfer.texts import decode, has_tags, no_tags, plain_text, tidy, unmarked


def from_text(raw: str) -> str:
    """Plain text as Markdown: every line break is kept."""
    blocks = []
    for paragraph in plain_text(raw).split("\n\n"):
        lines: list[str] = []
        for line in paragraph.split("\n"):
            if is_rule(line):
                blocks += ["  \n".join(lines), "---"]
                lines = []
            else:
                lines.append(start_of_line(escape(line)))
        blocks.append("  \n".join(lines))
    return "\n\n".join(block for block in blocks if block)


def from_html(raw: str) -> str:
    """HTML as Markdown; a text without a tag is plain text."""
    while not has_tags(raw) and has_tags(decode(raw)):  # a whole page encoded once too often
        raw = decode(raw)
    if not has_tags(raw):
        return from_text(raw)
    soup = BeautifulSoup(_only_tags(raw), "html.parser")
    clean(soup)
    text = _Converter(heading_style=ATX, bullets="-", autolinks=False).convert_soup(soup)
    text = re.sub(r"^[ \u00a0]+$", "", text, flags=re.MULTILINE)
    text = re.sub(
        r"[ \u00a0]+$", lambda found: "  " if found[0].endswith("  ") else "", text, flags=re.MULTILINE
    )
    text = re.sub(r"(?:  )?\n(?:[ >]*\n)*(?=[ >]*\n)", "\n", text)  # one empty line, and no break before it
    return no_tags(decode(text)).strip()  # pieces that stood in different tags may have come together


def _only_tags(raw: str) -> str:
    """What a person put in angle brackets is words, not a tag for the parser to swallow."""

    def words(found: re.Match[str]) -> str:
        inside = found[1]
        if inside.lower().startswith(("http://", "https://", "mailto:")):
            return inside
        return found[0] if has_tags(found[0]) or _foreign_tag(inside) else f"‹{inside}›"

    return re.sub(r"<(?=/?[A-Za-z])([^<>]*)>", words, raw)


def _foreign_tag(inside: str) -> bool:
    """Whether it is markup of another kind (`o:p`, `my-widget`) or a tag with sloppy attributes."""
    name = re.match(r"/?([A-Za-z][\w:-]*)", inside)
    if name is None:
        return False
    return ":" in name[1] or "-" in name[1] or "=" in inside or has_tags(f"<{name[1]}>")


class _Converter(MarkdownConverter):  # type: ignore[misc,unused-ignore]  # markdownify is not typed
    """markdownify with our own shielding, addresses that can't break out, and pictures as links."""

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """Done in the tree already, where the start of a line can be told."""
        return text

    def convert_a(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """A link; one that shows its own address is the bare address."""
        target = address(str(el.get("href") or ""))
        words = text.strip()
        if not target or "](" in words:
            return text
        lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        shown = words and words.replace("\\", "").rstrip("/") != target.rstrip("/")
        return f"{lead}[{words}]({target}){tail}" if shown else f"{lead}{escape(target)}{tail}"

    def convert_img(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """Pictures are not fetched: a link leads to them."""
        target = address(str(el.get("src") or ""))
        words = escape(tidy(unmarked(str(el.get("alt") or "")))) or target.rsplit("/", 1)[-1]
        return f"[{words}]({target})" if target else words

    def convert_u(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """Markdown has no underlining."""
        return text
