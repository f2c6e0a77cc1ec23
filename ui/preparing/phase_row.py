"""One phase of the calendar: its days, and unfolded what it is called and what it opens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ideabox.campaigns.rows import PhaseRow
from ideabox.words import PhaseKind
from ui.campaigns.words import first_day, last_day, phase_word
from ui.i18n import translate
from ui.preparing.day_edit import DayEdit
from ui.preparing.flow import FlowLayout
from ui.preparing.phasing import days_of, new_phase, on_days
from ui.preparing.reordering import MovableRow
from ui.preparing.section import INSET, allow
from ui.theme.look import Look
from ui.widgets.button import ComboButton, Kind
from ui.widgets.describe import describe
from ui.widgets.labels import ElidedText, Text
from ui.widgets.line_edit import LineEdit
from ui.widgets.menus import Menu
from ui.widgets.painting import fill_box, paint_icon
from ui.widgets.switch import CheckBox
from ui.widgets.tool_button import ToolButton

BESIDE = 570
"""Narrower than this the days go under the name."""
IN_WEEKS = 42
"""From this many days on a length is told in weeks where it comes out even."""


def kind_word(kind: PhaseKind) -> str:
    """The word for a kind of phase."""
    return phase_word(new_phase(kind, date(2000, 1, 1), 1))


def length_words(days: int) -> str:
    """How long a phase lasts: "14 days", "7 wk"."""
    if days >= IN_WEEKS and days % 7 == 0:
        return translate("Preparing", "%n wk", "length of a phase", days // 7)
    return translate("Preparing", "%n day(s)", "length of a phase", days)


def opens_words(phase: PhaseRow) -> str:
    """What a phase opens, in words."""
    opened = []
    if phase.posting:
        opened.append(translate("Preparing", "new ideas"))
    if phase.commenting:
        opened.append(translate("Preparing", "comments"))
    if phase.voting:
        opened.append(translate("Preparing", "votes"))
    if not opened:
        return translate("Preparing", "Opens nothing: the campaign can be read")
    return translate("Preparing", "Opens: {what}").format(what=", ".join(opened))


class OpensButton(QAbstractButton):
    """Shows in three icons what a phase opens; pressed, it unfolds the line where that is changed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._opens = (False, False, False)
        self.setObjectName("phase-more")
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_phase(self, phase: PhaseRow, word: str) -> None:
        """Show what it opens."""
        self._opens = (phase.posting, phase.commenting, phase.voting)
        opened = opens_words(phase)
        name = translate("Preparing", "{phase}. {opens}").format(phase=word, opens=opened)
        describe(self, "", name, tip=translate("Preparing", "{opens}. Press to change").format(opens=opened))
        self.update()

    def sizeHint(self) -> QSize:
        """Three icons."""
        return QSize(self._look.theme.px(58), self._look.theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is open in ink, what is closed faintly."""
        theme, painter = self._look.theme, QPainter(self)
        if self.isChecked() or self.underMouse():
            fill_box(painter, self.rect(), 6, theme.colour("bg-pressed"))
        rest = self.rect().adjusted(theme.px(4), 0, 0, 0)
        for icon, opened in zip(("lightbulb", "message-circle", "arrow-big-up"), self._opens, strict=True):
            paint_icon(painter, rest, theme, icon, "text" if opened else "line-strong", 14)
            rest.setLeft(rest.left() + theme.px(18))


class PhaseLine(MovableRow):
    """`changed` brings the phase as it should be; `removed` asks to take it out; one line unfolds at a time."""

    changed = Signal(object)  # PhaseRow
    removed = Signal()
    unfolded = Signal()

    def __init__(self, look: Look, phase: PhaseRow, parent: QWidget | None = None) -> None:
        super().__init__(look, phase.id, parent)
        self.phase = phase
        self._beside: bool | None = None
        self.title = ElidedText(look, "", "ui_medium")
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.first = DayEdit(look, "", name="phase-from")
        self.last = DayEdit(look, "", name="phase-to")
        self.to = Text(look, "", "ui", "text-3")
        self.length = Text(look, "", "caption", "text-3")
        self.more = OpensButton(look)
        self.bin = ToolButton(look, "trash-2", "", name="phase-remove")
        self.kind = ComboButton(look, "", name="phase-kind", kind=Kind.SECONDARY)
        self.own = LineEdit(look, "", name="phase-name", small=True)
        self.own.setMaxLength(40)
        self.ticks = {
            "posting": CheckBox(look, "", name="phase-posting"),
            "commenting": CheckBox(look, "", name="phase-commenting"),
            "voting": CheckBox(look, "", name="phase-voting"),
        }
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._look.theme.px
        who = self._who = QHBoxLayout()
        who.setSpacing(px(8))
        who.addWidget(self.grip)
        who.addWidget(self.title, 1)
        self._when = QHBoxLayout()
        self._when.setSpacing(px(6))
        self.length.setMinimumWidth(px(52))
        for part in (self.first, self.to, self.last, self.length):
            self._when.addWidget(part)
        self._when.addStretch(1)
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(px(2))
        tools.addWidget(self.more)
        tools.addWidget(self.bin)
        self._when.addWidget(self._tools)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(px(6))
        self._head.addLayout(who, 1)
        self._head.addLayout(self._when)
        self.details = QWidget()
        flow = FlowLayout(self.details, gap=px(12))
        flow.setContentsMargins(px(28), 0, 0, px(4))
        self.own.setFixedWidth(px(180))
        for widget in (self.kind, self.own, *self.ticks.values()):
            flow.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.details.setSizePolicy(policy)
        self.details.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(INSET) - px(4), px(6), px(INSET), px(6))
        column.setSpacing(px(8))
        column.addLayout(self._head)
        column.addWidget(self.details)

    def _connect(self) -> None:
        self.first.picked.connect(self._on_first)
        self.last.picked.connect(lambda day: self._tell(on_days(self.phase, first_day(self.phase), day)))
        self.more.toggled.connect(self._on_more)
        self.bin.clicked.connect(self.removed)
        self.own.textEdited.connect(lambda text: self._tell(replace(self.phase, name=text)))
        self.kind.clicked.connect(self._choose_kind)
        ticks = self.ticks
        ticks["posting"].clicked.connect(lambda on: self._tell(replace(self.phase, posting=on)))
        ticks["commenting"].clicked.connect(lambda on: self._tell(replace(self.phase, commenting=on)))
        ticks["voting"].clicked.connect(lambda on: self._tell(replace(self.phase, voting=on)))
        for widget in (self.first, self.last, self.more, self.bin, self.grip, self.own, self.kind):
            widget.installEventFilter(self)

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.to.set_words(translate("Preparing", "to", "between two dates"))
        self.own.setPlaceholderText(translate("Preparing", "Own name"))
        self.own.setAccessibleName(translate("Preparing", "Own name of the phase"))
        self.own.setToolTip(translate("Preparing", "Empty: the usual word"))
        words = {
            "posting": translate("Preparing", "New ideas"),
            "commenting": translate("Preparing", "Comments"),
            "voting": translate("Preparing", "Votes"),
        }
        for key, tick in self.ticks.items():
            tick.setText(words[key])
            tick.setAccessibleName(words[key])
            tick.updateGeometry()

    def show_phase(self, phase: PhaseRow, today: date, dated: str) -> None:
        """Show a phase; `dated` tells why it can't be changed."""
        self.phase = phase
        word = phase_word(phase)
        self.title.set_words(word)
        self.more.show_phase(phase, word)
        self.first.show_day(first_day(phase), today)
        self.last.show_day(last_day(phase), today)
        self.length.set_words(length_words(days_of(phase)))
        self.kind.set_words(kind_word(phase.kind), tip=translate("Preparing", "What kind of phase it is"))
        if self.own.text() != phase.name:
            self.own.setText(phase.name)
        for key, opened in (
            ("posting", phase.posting),
            ("commenting", phase.commenting),
            ("voting", phase.voting),
        ):
            self.ticks[key].setChecked(opened)
            allow(self.ticks[key], dated)
        self._name(word)
        for widget, tip in (
            (self.first, translate("Preparing", "First day; Up and Down go a day, Page Up a week")),
            (self.last, translate("Preparing", "Last day; Up and Down go a day, Page Up a week")),
            (self.kind, self.kind.toolTip()),
            (self.own, translate("Preparing", "Empty: the usual word")),
            (self.bin, ""),
            (self.grip, self.grip.toolTip()),
        ):
            allow(widget, dated, tip)

    def fold(self) -> None:
        """Show the one line only."""
        self.more.setChecked(False)

    def stops(self) -> Sequence[QWidget]:
        """What Tab stops at, in order."""
        return (
            self.grip,
            self.first,
            self.last,
            self.more,
            self.bin,
            self.kind,
            self.own,
            *self.ticks.values(),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The tint follows the keyboard."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The days beside the name, or under it."""
        super().resizeEvent(event)
        beside = self.width() >= self._look.theme.px(BESIDE)
        if beside == self._beside:
            return
        self._beside = beside
        self._head.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        (self._when if beside else self._who).addWidget(self._tools)
        self._when.setContentsMargins(0 if beside else self._look.theme.px(28), 0, 0, 0)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the days alone: the name goes above them."""
        hint = super().minimumSizeHint()
        days = (self.first, self.to, self.last, self.length)
        least = sum(part.minimumSizeHint().width() for part in days)
        return QSize(least + self._look.theme.px(28 + 2 * INSET + 3 * 6), hint.height())

    def _name(self, word: str) -> None:
        """Names for screen readers, with the phase in them."""
        self.grip.say(word)
        self.first.setAccessibleName(translate("Preparing", "First day of “{phase}”").format(phase=word))
        self.last.setAccessibleName(translate("Preparing", "Last day of “{phase}”").format(phase=word))
        self.bin.set_words(translate("Preparing", "Remove “{phase}”").format(phase=word))

    def _tell(self, phase: PhaseRow) -> None:
        self.changed.emit(phase)

    def _on_first(self, day: date) -> None:
        """A first day past the last one takes it along: the length stays."""
        last = last_day(self.phase)
        if day > last:
            last = day + timedelta(days=days_of(self.phase) - 1)
        self._tell(on_days(self.phase, day, last))

    def _on_more(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self.updateGeometry()
        if shown:
            self.unfolded.emit()

    def _choose_kind(self) -> None:
        menu = Menu(self._look, self, name="phase-kinds")
        for kind in PhaseKind:
            menu.add(kind_word(kind), partial(self._on_kind, kind), checked=kind is self.phase.kind)
        menu.popup(self.kind.mapToGlobal(self.kind.rect().bottomLeft()))

    def _on_kind(self, kind: PhaseKind) -> None:
        """Another kind opens what it usually opens."""
        usual = new_phase(kind, first_day(self.phase), 1)
        self._tell(
            replace(
                self.phase,
                kind=kind,
                posting=usual.posting,
                commenting=usual.commenting,
                voting=usual.voting,
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
