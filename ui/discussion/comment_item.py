"""One comment on the page: who, when, and the words, which can be selected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QVBoxLayout, QWidget

from ideabox.ideas.rows import ReportRow
from ui.discussion import comment_words
from ui.discussion.reading_text import ReadingText
from ui.discussion.thread import Entry
from ui.i18n import translate
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets.button import Button
from ui.widgets.labels import Text
from ui.widgets.marks import paint_avatar, paint_chip, paint_site
from ui.widgets.painting import paint_row_focus, paint_text

AVATARS = (24, 20)
"""Of a comment and of a reply."""
GAP = 10
HEADER = 16
PADS = (5, 4)
ROOM = 8
"""Left and right of a comment, for the ring of the keyboard; the text above stands in as far."""


@dataclass(frozen=True, slots=True)
class Shown:
    """All that one comment shows; nothing is drawn anew while it stays equal."""

    entry: Entry
    reports: tuple[ReportRow, ...] = ()
    going: bool = False  # will be deleted in a few seconds


class CommentItem(QWidget):
    """A comment or a reply; the thread around it knows what can be done with it."""

    reached = Signal()  # by the mouse or the keyboard
    delete_undone = Signal()
    settled = Signal(object)  # ReportRow

    def __init__(self, look: Look, shown: Shown, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = shown
        self._now = now
        self._placeholder: Text | None = None
        self._notes: list[QWidget] = []
        self._heights: dict[int, int] = {}
        self._dressed = look.theme
        self.setObjectName("comment")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._box = QVBoxLayout(self)
        self._box.setSpacing(look.theme.px(4))
        self._text = ReadingText(look, parent=self)
        # The thread's own menu also copies.
        self._text.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._box.addWidget(self._text)
        self._apply()

    @property
    def entry(self) -> Entry:
        """The comment in its place."""
        return self._shown.entry

    @property
    def going(self) -> bool:
        """It will be deleted in a moment."""
        return self._shown.going

    def show_comment(self, shown: Shown, now: datetime) -> None:
        """Show a newer state."""
        self._now = now
        if shown != self._shown:
            self._shown = shown
            self._apply()
        self.update()

    def height_at(self, width: int) -> int:
        """How high it is at a width; measured once, as a long discussion is measured often."""
        known = self._heights.get(width)
        if known is None:
            known = self._heights[width] = self._box.heightForWidth(width)
        return known

    def hold(self, editor: QWidget | None) -> None:
        """Put an editor in the place of the words, or the words back (None)."""
        self._text.setVisible(editor is None and self._text_wanted)
        if editor is not None:
            self._box.insertWidget(1, editor)

    def selected_text(self) -> str:
        """What the person selected of the words."""
        return self._text.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")

    @property
    def _text_wanted(self) -> bool:
        # Facilitators still read what they hid.
        return not self._shown.going and bool(self.entry.row.body)

    def _apply(self) -> None:
        self._heights.clear()
        theme = self._dressed = self._look.theme
        reply = self.entry.reply
        pad = theme.px(PADS[reply])
        left = self._left(theme) + theme.px(AVATARS[reply]) + theme.px(GAP)
        self._box.setContentsMargins(left, pad + theme.px(HEADER), theme.px(ROOM), pad)
        self._text.set_markdown(self.entry.row.body)
        self._text.setVisible(self._text_wanted)
        self._show_placeholder()
        self._show_notes()
        self.setAccessibleName(comment_words.aloud(self.entry, self._now))

    def _show_placeholder(self) -> None:
        words = comment_words.placeholder(self.entry.row)
        if self._shown.going:
            words = ""
        if words and self._placeholder is None:
            self._placeholder = Text(self._look, role="ui", colour="text-3", wrap=True, parent=self)
            self._box.insertWidget(0, self._placeholder)
        if self._placeholder is not None:
            self._placeholder.set_words(words)
            self._placeholder.setVisible(bool(words))

    def _show_notes(self) -> None:
        """Imported votes, a deletion to come, reports: rare, so they are made when needed."""
        for note in self._notes:
            self._box.removeWidget(note)
            note.deleteLater()
        self._notes = []
        if words := comment_words.imported_words(self.entry.row):
            self._note(Text(self._look, words, "caption", "text-3", parent=self))
        if self._shown.going:
            self._note(self._going_note())
        for report in self._shown.reports:
            self._note(self._report_note(report))

    def _note(self, widget: QWidget) -> None:
        self._notes.append(widget)
        self._box.addWidget(widget)

    def _going_note(self) -> QWidget:
        words = translate("Discussion", "This comment will be deleted in a few seconds.")
        undo = Button(self._look, translate("Discussion", "Undo"), name="undoDelete", kind="link", small=True)
        undo.clicked.connect(self.delete_undone)
        return _line(Text(self._look, words, "ui", "text-3"), undo)

    def _report_note(self, report: ReportRow) -> QWidget:
        words = translate("Discussion", "Reported: {reason}").format(reason=report.reason)
        done = Button(
            self._look, translate("Discussion", "Looked at"), name="settleReport", kind="link", small=True
        )
        done.clicked.connect(lambda: self.settled.emit(report))
        return _line(Text(self._look, words, "caption", "spark-text", wrap=True), done)

    def _left(self, theme: Theme) -> int:
        """Where the avatar begins."""
        return theme.px(ROOM) + (theme.px(AVATARS[0] + GAP) if self.entry.reply else 0)

    # Events

    def enterEvent(self, event: QEnterEvent) -> None:
        """The mouse came: the thread shows what can be done."""
        super().enterEvent(event)
        self.reached.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard came."""
        super().focusInEvent(event)
        self.reached.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard left."""
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Set anew in another language or text size."""
        super().changeEvent(event)
        # Qt tells a change of style several times; one is enough.
        restyled = event.type() == QEvent.Type.StyleChange and self._look.theme is not self._dressed
        if event.type() == QEvent.Type.LanguageChange or restyled:
            self._apply()

    def event(self, event: QEvent) -> bool:
        """Over the header the tooltip tells the moments in full; what changes inside changes the height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._heights.clear()
        if isinstance(event, QHelpEvent) and event.pos().y() <= self._header(self._look.theme).bottom():
            QToolTip.showText(event.globalPos(), comment_words.times_words(self.entry.row), self)
            return True
        return super().event(event)

    def _header(self, theme: Theme) -> QRect:
        reply = self.entry.reply
        left = self._left(theme) + theme.px(AVATARS[reply]) + theme.px(GAP)
        return QRect(left, theme.px(PADS[reply]), self.width() - left - theme.px(ROOM), theme.px(HEADER))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the avatar, the line above the words, and the ring of the keyboard."""
        theme = self._look.theme
        painter = QPainter(self)
        if self.hasFocus():
            paint_row_focus(painter, self.rect(), theme, 6)
        row, header = self.entry.row, self._header(theme)
        size = AVATARS[self.entry.reply]
        spot = QRect(self._left(theme), header.top() + theme.px(1), theme.px(size), theme.px(size))
        paint_avatar(painter, spot, theme, row.byline.name or None, size)
        self._paint_header(painter, theme, header)

    def _paint_header(self, painter: QPainter, theme: Theme, rest: QRect) -> None:
        row, gap = self.entry.row, theme.px(8)
        used = paint_text(painter, rest, theme, comment_words.commenter_name(row), "ui_medium")
        rest.setLeft(used.right() + 1 + gap)
        if words := comment_words.stance_words(row):
            tint, icon = ("leaf", "plus") if row.stance > 0 else ("brick", "minus")
            used = paint_chip(painter, rest, theme, words, tint, icon)
            rest.setLeft(used.right() + 1 + gap)
        if row.byline.name and row.byline.site_name and not row.by_author:
            used = paint_site(painter, rest, theme, row.byline.site_code, row.byline.site_name)
            rest.setLeft(used.right() + 1 + gap)
        for words in comment_words.mark_words(self.entry, self._now):
            if rest.width() > theme.px(16):
                used = paint_text(painter, rest, theme, words, "caption", "text-3")
                rest.setLeft(used.right() + 1 + gap)


def _line(words: Text, button: Button) -> QWidget:
    """Words with one thing to do behind them."""
    line = QWidget()
    box = QHBoxLayout(line)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(words)
    box.addWidget(button)
    box.addStretch(1)
    return line
