"""The dialog's upper and lower edge: where the idea goes and whether it is safe; what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ideabox.campaigns.rows import CampaignRow
from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.button import Button, ComboButton, Kind
from ui.widgets.chips import Glyph
from ui.widgets.field import IconSign
from ui.widgets.labels import ElidedText, Text
from ui.widgets.menus import Menu
from ui.widgets.painting import elided
from ui.widgets.tool_button import ToolButton

LONGEST_NAME = 260
"""A campaign's name is cut past this width."""
DISCARD_KEYS = "Ctrl+Shift+Del"


class Header(QWidget):
    """What this is, in which campaign, and where it is kept."""

    campaign_chosen = Signal(object)  # id
    close_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._chosen: CampaignRow | None = None
        self._offered: tuple[CampaignRow, ...] = ()
        self._mark = IconSign(look, "ideabox", "text", 16)
        self._title = Text(look, role="ui_strong")
        self._inside = Text(look, colour="text-3")
        self._glyph = Glyph(look, "lightbulb")
        self.campaign = ComboButton(look, "", name="ideaCampaign")
        self._check = IconSign(look, "check", "text-3", 14)
        self.kept = ElidedText(look, "", "caption", "text-3", name="draftKept")
        self.close_button = ToolButton(look, "x", "", name="closeCapture", keys="Esc")
        self.close_button.clicked.connect(self.close_wanted)
        self._row = QHBoxLayout(self)
        where = QHBoxLayout()
        where.setSpacing(0)
        where.addWidget(self._glyph)
        where.addWidget(self.campaign)
        self._row.addWidget(self._mark)
        self._row.addWidget(self._title)
        self._row.addWidget(self._inside)
        self._row.addLayout(where)
        self._row.addStretch(1)
        self._row.addWidget(self._check)
        self._row.addWidget(self.kept)
        self._row.addWidget(self.close_button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._measure()
        self.retranslate()

    def offer(self, campaigns: Sequence[CampaignRow], chosen: CampaignRow | None) -> None:
        """The campaigns to choose from, and the one chosen."""
        self._offered, self._chosen = tuple(campaigns), chosen
        menu = Menu(self._look, self, name="ideaCampaignMenu")
        for each in self._offered:
            is_chosen = chosen is not None and each.id == chosen.id
            menu.add(
                each.name.replace("&", "&&"),
                partial(self.campaign_chosen.emit, each.id),
                icon=each.glyph,
                checked=is_chosen,
                tip=each.question,
            )
        self.campaign.setMenu(menu)
        self.retranslate()

    def say_kept(self, words: str, *, safe: bool) -> None:
        """Where the draft is kept; `safe` puts the tick before it."""
        self.kept.set_words(words)
        self._check.setVisible(bool(words))
        self._check.set_icon("check" if safe else "monitor", "text-3")

    def retranslate(self) -> None:
        """Words in the language in use."""
        self._title.set_words(translate("Capture", "New idea"))
        self._inside.set_words(translate("Capture", "in", "a new idea in a campaign"))
        self.close_button.set_words(translate("Capture", "Close; the draft is kept"))
        tip = translate("Capture", "Choose the campaign")
        known = bool(self._chosen or self._offered)
        self._inside.setVisible(known)
        self.campaign.setVisible(known)
        self._glyph.setVisible(self._chosen is not None)
        if self._chosen is None:
            self.campaign.set_words(tip)
            return
        self._glyph.set_glyph(self._chosen.glyph, self._chosen.tint)
        theme = self._look.theme
        name = elided(theme, "ui_medium", self._chosen.name, theme.px(LONGEST_NAME))
        self.campaign.set_words(name.replace("&", "&&"), tip=tip)
        self.campaign.setAccessibleName(
            translate("Capture", "Campaign: {name}").format(name=self._chosen.name)
        )

    def changeEvent(self, event: QEvent) -> None:
        """Another language, another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line below."""
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self._look.theme.colour("line"))

    def _measure(self) -> None:
        theme = self._look.theme
        self._row.setContentsMargins(theme.px(20), 0, theme.px(8), 1)
        self._row.setSpacing(theme.px(8))
        self.setFixedHeight(theme.px(44))


class Footer(QWidget):
    """What can be done: throw away, keep for later, publish."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.discard = ToolButton(look, "trash-2", "", name="discardDraft", keys=DISCARD_KEYS)
        self.note = Text(look, role="caption", colour="text-3", wrap=True)
        self.keep = Button(look, "", name="keepDraft", kind=Kind.QUIET, keys="Esc")
        self.publish = Button(look, "", name="publishIdea", kind=Kind.PRIMARY, keys="Ctrl+Return")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.discard)
        self._row.addWidget(self.note, 1)
        self._row.addWidget(self.keep)
        self._row.addWidget(self.publish)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._measure()
        self.retranslate()

    def name_publish(self, words: str, tip: str = "") -> None:
        """What the filled button says now."""
        self.publish.set_words(words, tip=tip)

    def retranslate(self) -> None:
        """Words in the language in use."""
        self.discard.set_words(translate("Capture", "Throw this draft away"))
        self.note.set_words(
            translate("Capture", "Can be changed until the review, withdrawn until a decision")
        )
        self.keep.set_words(translate("Capture", "Keep as a draft"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language, another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the quieter ground with round lower corners, and the line above."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect())
        painter.setBrush(theme.colour("bg-content"))
        painter.setPen(theme.colour("bg-content"))
        radius = 9
        painter.drawRoundedRect(self.rect().adjusted(0, -2 * radius, -1, -1), radius, radius)
        painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))

    def _measure(self) -> None:
        theme = self._look.theme
        self._row.setContentsMargins(theme.px(14), 1, theme.px(16), 0)
        self._row.setSpacing(theme.px(8))
        self.setFixedHeight(theme.px(56))
