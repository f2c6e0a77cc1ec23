"""How a page of the help is set: Markdown laid out with the theme's type and colours, and nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from ui.theme.theme import Theme

MONO = ("Cascadia Mono", "Consolas", "Menlo", "DejaVu Sans Mono", "Liberation Mono", "monospace")
"""Families whose letters have one width, for what is typed; those of the systems."""
_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_HEADS = {1: ("title", 0, 12), 2: ("panel_title", 20, 6), 3: ("ui_strong", 12, 4)}
"""For each level of heading: kind of text, room above, room below."""
_LINE = QTextBlockFormat.LineHeightTypes.FixedHeight.value


def lay_out(document: QTextDocument, markdown: str, theme: Theme) -> None:
    """Put a page into a document."""
    document.setDefaultFont(theme.font("body"))
    document.setDocumentMargin(0)
    document.setIndentWidth(theme.px(20))
    document.setMarkdown(markdown, _FEATURES)
    for block in _blocks(document):
        _set_block(block, theme)
    _frame_code(document, theme)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame, theme)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _is_code(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


def _kind_of_code(block: QTextBlock) -> str:
    """What stands after the fence, so that two boxes in a row stay two; nothing for what is no code."""
    if not _is_code(block):
        return ""
    return f"code {block.blockFormat().property(QTextFormat.Property.BlockCodeLanguage) or ''}"


def _set_block(block: QTextBlock, theme: Theme) -> None:
    """Type, line and room of one paragraph."""
    shape, level = QTextBlockFormat(), block.blockFormat().headingLevel()
    role, above, below = _HEADS.get(level, ("body", 0, 10))
    if _is_code(block):
        above = below = 0
        shape.setNonBreakableLines(False)  # a long command goes on in the next line; copied, it is one
    elif _in_list(block):
        below = 4 if _in_list(block.next()) else 10
    shape.setTopMargin(theme.px(above))
    shape.setBottomMargin(theme.px(below))
    shape.setLineHeight(theme.line("ui" if _is_code(block) else role), _LINE)
    cursor = QTextCursor(block)
    cursor.mergeBlockFormat(shape)
    for start, length, before in list(_runs(block)):
        run = QTextCursor(block.document())
        run.setPosition(start)
        run.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        run.setCharFormat(_set_run(before, role, theme, is_head=level > 0, is_code=_is_code(block)))


def _in_list(block: QTextBlock) -> bool:
    return block.isValid() and bool(block.blockFormat().objectIndex() >= 0 and block.textList())


def _runs(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        yield fragment.position(), fragment.length(), fragment.charFormat()
        part += 1


def _set_run(
    before: QTextCharFormat, role: str, theme: Theme, *, is_head: bool, is_code: bool
) -> QTextCharFormat:
    """How a run of letters looks."""
    after = QTextCharFormat(before)
    after.clearProperty(QTextFormat.Property.FontSizeAdjustment)
    font = QFont(theme.font(role))
    if before.fontFixedPitch() or is_code:
        font.setFamilies(MONO)
        font.setPixelSize(theme.px(13))
        if not is_code and not is_head:
            after.setBackground(theme.colour("bg-sunken"))
    elif not is_head and before.fontWeight() > QFont.Weight.Medium:
        font.setWeight(QFont.Weight.DemiBold)
    font.setItalic(before.fontItalic())
    after.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
    if before.isAnchor():
        after.setForeground(theme.colour("accent-text"))
        after.setFontUnderline(True)
    return after


def _frame_code(document: QTextDocument, theme: Theme) -> None:
    """What is to be typed stands in a box."""
    shape = QTextFrameFormat()
    shape.setBackground(theme.colour("bg-sunken"))
    shape.setBorder(1)
    shape.setBorderBrush(QBrush(theme.colour("line")))
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setPadding(theme.px(10))
    shape.setBottomMargin(theme.px(12))
    shape.setTopMargin(theme.px(2))
    kinds = groupby(_blocks(document), key=_kind_of_code)
    ranges = [list(blocks) for kind, blocks in kinds if kind]
    for blocks in reversed(ranges):
        cursor = QTextCursor(blocks[0])
        cursor.setPosition(blocks[-1].position() + blocks[-1].length() - 1, QTextCursor.MoveMode.KeepAnchor)
        frame = cursor.insertFrame(shape)
        for beside in (frame.firstPosition() - 1, frame.lastPosition() + 1):
            _flatten(document.findBlock(beside))


def _flatten(block: QTextBlock) -> None:
    """Take the room from the empty line that Qt leaves before and after a box."""
    if block.isValid() and not block.text():
        shape = QTextBlockFormat()
        shape.setLineHeight(1, _LINE)
        shape.setTopMargin(0)
        shape.setBottomMargin(0)
        QTextCursor(block).mergeBlockFormat(shape)


def _set_table(table: QTextTable, theme: Theme) -> None:
    """Lines as in the program's own tables; the first row is the head."""
    shape = QTextTableFormat(table.format())
    shape.setBorder(1)
    shape.setBorderBrush(QBrush(theme.colour("line")))
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderCollapse(True)
    shape.setCellPadding(theme.px(6))
    shape.setCellSpacing(0)
    shape.setTopMargin(theme.px(6))
    shape.setBottomMargin(theme.px(14))
    shape.setRightMargin(theme.px(4))  # its lines stand outside its hundred per cent
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)
    if not any(_cell_text(table, 0, column) for column in range(table.columns())):
        table.removeRows(0, 1)  # Markdown knows no table without a head
    for row in range(table.rows()):
        for column in range(table.columns()):
            _set_cell(table, row, column, theme)


def _cell_text(table: QTextTable, row: int, column: int) -> str:
    cell = table.cellAt(row, column)
    return cell.firstCursorPosition().block().text().strip()


def _set_cell(table: QTextTable, row: int, column: int, theme: Theme) -> None:
    cell = table.cellAt(row, column)
    cursor = cell.firstCursorPosition()
    block = QTextBlockFormat()
    block.setBottomMargin(0)
    block.setLineHeight(theme.line("ui"), _LINE)
    cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeBlockFormat(block)
    size = QTextCharFormat()
    size.setProperty(QTextFormat.Property.FontPixelSize, theme.font("ui").pixelSize())
    cursor.mergeCharFormat(size)
