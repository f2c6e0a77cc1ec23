"""What people wrote, made safe to show: Markdown without HTML, pictures or strange links.

Nothing a text names is ever fetched: pictures become their description before a document is laid out, and only
addresses of the web and of e-mail stay links.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextList,
)

SAFE_SCHEMES = ("http", "https", "mailto")
"""The only kinds of address a text may lead to."""

LINE_BREAK = "\u2028"
"""A line break inside a paragraph, as Qt's documents spell it."""

LIST_INDENT = 18

_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_FENCE = re.compile(r"\s*(```|~~~)")
_STARTS_BLOCK = re.compile(r"\s*([-*+>#|=]|\d{1,9}[.)]\s|```|~~~)|\s{4}|\t")
_ENDS_ITSELF = re.compile(r"\s{0,3}#{1,6}\s|.*\|")
_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)
_BODY_STYLE = re.compile(r'(<body) style="[^"]*"')


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set: its font, the colour of links, the height of a line and the space between paragraphs."""

    font: QFont
    link: QColor
    line_height: float
    paragraph_gap: float = 8


def safe_address(text: str) -> QUrl | None:
    """The address if it may be opened, else nothing."""
    address = QUrl(text, QUrl.ParsingMode.TolerantMode)
    if address.isValid() and address.scheme().lower() in SAFE_SCHEMES:
        return address
    return None


def keep_line_breaks(markdown: str) -> str:
    """The same text where a new line inside a paragraph stays one, as people expect who don't know Markdown."""
    lines = markdown.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    pieces: list[str] = []
    fenced = False
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        fence = bool(_FENCE.match(line))
        fenced = fenced != fence
        joins = (
            not fenced
            and not fence
            and line.strip()
            and following.strip()
            and not _STARTS_BLOCK.match(following)
            and not _ENDS_ITSELF.match(line)
            and not line.startswith(("    ", "\t"))
        )
        if joins:
            pieces += [line.rstrip(" ").removesuffix("\\"), LINE_BREAK]
        else:
            pieces += [line, "\n"]
    return "".join(pieces).rstrip("\n")


def fill(document: QTextDocument, markdown: str, setting: Setting) -> None:
    """Put a text into a document, set and made safe."""
    document.setDefaultFont(setting.font)
    document.setDocumentMargin(0)
    document.setMarkdown(keep_line_breaks(markdown), _FEATURES)
    make_safe(document, setting.link)
    _set_blocks(document, setting)


def make_safe(document: QTextDocument, link: QColor) -> None:
    """Replace pictures by their description, links to anything unusual by their words."""
    for start, length, before in reversed(_runs(document, lambda run: run.isImageFormat() or run.isAnchor())):
        cursor = _cursor(document, start, length)
        if before.isImageFormat():
            words = before.property(QTextFormat.Property.ImageAltText)
            cursor.insertText(str(words or ""), QTextCharFormat())
        elif safe_address(before.anchorHref()) is None:
            cursor.setCharFormat(QTextCharFormat())
        else:
            after = QTextCharFormat()
            after.setForeground(link)
            after.setFontUnderline(True)
            cursor.mergeCharFormat(after)


def to_html(markdown: str, setting: Setting) -> str:
    """The text as HTML for labels; the label's own font rules."""
    document = QTextDocument()
    fill(document, markdown, setting)
    return _BODY_STYLE.sub(r"\1", document.toHtml())


def to_fragment(markdown: str, setting: Setting) -> str:
    """The text as a piece of HTML to stand in a larger page."""
    found = _BODY.search(to_html(markdown, setting))
    return found.group(1) if found else ""


def plain(markdown: str) -> str:
    """The words alone, without any marks."""
    document = QTextDocument()
    document.setMarkdown(keep_line_breaks(markdown), _FEATURES)
    make_safe(document, QColor())
    return document.toPlainText()


def plain_paragraphs(markdown: str) -> str:
    """The words alone, with an empty line between paragraphs and a sign before each item of a list."""
    document = QTextDocument()
    document.setMarkdown(keep_line_breaks(markdown), _FEATURES)
    make_safe(document, QColor())
    lines: list[str] = []
    block = document.begin()
    while block.isValid():
        items = _list_of(block)
        text = block.text().replace(LINE_BREAK, "\n")
        if items is None or items.itemNumber(block) == 0:
            lines.append("")
        lines.append(text if items is None else f"{_mark(items.itemText(block))} {text}")
        block = block.next()
    return "\n".join(lines).strip("\n") + "\n"


def _list_of(block: QTextBlock) -> QTextList | None:
    """The list a paragraph belongs to; Qt's own description forgets that there may be none."""
    return cast("QTextList | None", block.textList())


def _mark(words: str) -> str:
    """What stands before an item of a list: its number, or a dash."""
    return words if words[:1].isalnum() else "-"


def _runs(
    document: QTextDocument, wanted: Callable[[QTextCharFormat], bool]
) -> list[tuple[int, int, QTextCharFormat]]:
    """Where runs of a kind stand: start, length and format."""
    found: list[tuple[int, int, QTextCharFormat]] = []
    block = document.begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            fragment = part.fragment()
            shape = fragment.charFormat()
            if wanted(shape):
                found.append((fragment.position(), fragment.length(), shape))
            part += 1
        block = block.next()
    return found


def _set_blocks(document: QTextDocument, setting: Setting) -> None:
    """One line height, equal gaps, no space around; headings are bold and hardly bigger than the text."""
    last = document.lastBlock()
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        cursor.mergeBlockFormat(_block_format(block, last, setting))
        block = block.next()
    _flatten_lists(document)
    for start, length, _ in _runs(document, lambda run: run.fontWeight() > QFont.Weight.DemiBold):
        _cursor(document, start, length).mergeCharFormat(_strong())


def _flatten_lists(document: QTextDocument) -> None:
    """Lists stand in by their paragraphs' margins: Qt's own indent of 40 wastes a narrow column."""
    block = document.begin()
    while block.isValid():
        items = _list_of(block)
        if items is not None:
            shape = items.format()
            shape.setIndent(0)
            items.setFormat(shape)
        block = block.next()


def _strong() -> QTextCharFormat:
    """Bold as the bundled typeface has it, and headings no bigger than the text."""
    shape = QTextCharFormat()
    shape.setFontWeight(QFont.Weight.DemiBold)
    shape.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
    return shape


def _cursor(document: QTextDocument, start: int, length: int) -> QTextCursor:
    """A cursor that selects a run."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _block_format(block: QTextBlock, last: QTextBlock, setting: Setting) -> QTextBlockFormat:
    """What to change of one paragraph."""
    result = QTextBlockFormat()
    result.setTopMargin(0)
    in_list = _list_of(block) is not None and _list_of(block.next()) is not None
    result.setBottomMargin(0 if block == last else 2 if in_list else setting.paragraph_gap)
    result.setLineHeight(setting.line_height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    items = _list_of(block)
    if items is not None:
        result.setLeftMargin(LIST_INDENT * items.format().indent())
    quoted = block.blockFormat().intProperty(QTextFormat.Property.BlockQuoteLevel)
    if quoted:
        # Qt's own indent of 40 on both sides wastes a narrow column.
        result.setLeftMargin(QFontInfo(setting.font).pixelSize() * quoted)
        result.setRightMargin(0)
    return result
