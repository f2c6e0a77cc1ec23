"""The right side of the dialog: what is asked, what happens after publishing, and by when the answer comes."""

from __future__ import annotations

from datetime import datetime
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ideabox.campaigns.rows import CampaignPage
from ui.capture.sentences import promise, steps
from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.card import Separator
from ui.widgets.labels import Text
from ui.widgets.painting import paint_icon

WIDTH = 304


class _IconLine(QWidget):
    """A paragraph with a small icon at its first line."""

    def __init__(self, look: Look, icon: str, label: QLabel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icon = look, icon
        self._row = QHBoxLayout(self)
        self._row.addWidget(label, 1, Qt.AlignmentFlag.AlignTop)
        self._row.setContentsMargins(look.theme.px(22), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        theme = self._look.theme
        first_line = self.rect().adjusted(0, 0, 0, theme.line("caption") - self.height())
        paint_icon(QPainter(self), first_line, theme, self._icon, "text-3", 14)


class _Promise(QLabel):
    """The promise, its date strong."""

    def __init__(self, look: Look, words: str, strong: str) -> None:
        super().__init__()
        theme = look.theme
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setObjectName("answerPromise")
        self.setFont(theme.font("caption"))
        self.setAccessibleName(f"{words} {strong}.")
        dressed = f'<span style="color:{theme.css("text")};font-weight:600">{escape(strong)}</span>'
        self.setText(
            f'<p style="margin:0;white-space:pre-wrap;line-height:{theme.line("caption")}px;color:{theme.css("text-2")}">'
            f"{escape(words)} {dressed}.</p>"
        )


class FramePane(QWidget):
    """The frame of the chosen campaign, on the quieter ground."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page: CampaignPage | None = None
        self._now: datetime | None = None
        self.setObjectName("campaignFrame")
        self._box = QVBoxLayout(self)
        self._inside: QWidget | None = None
        self._measure()

    def show_campaign(self, page: CampaignPage | None, now: datetime) -> None:
        """Tell of this campaign; None while none is known."""
        self._page, self._now = page, now
        self._fill()

    def minimumSizeHint(self) -> QSize:
        """As high as its paragraphs are at its width; Qt would reckon with narrower ones."""
        return QSize(self.maximumWidth(), self.heightForWidth(self.maximumWidth()))

    def changeEvent(self, event: QEvent) -> None:
        """Say it again in another language or size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.StyleChange}:
            self._measure()
            self._fill()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line at the left."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("bg-content"))
        painter.fillRect(0, 0, 1, self.height(), theme.colour("line"))

    def _measure(self) -> None:
        theme = self._look.theme
        self._box.setContentsMargins(theme.px(17), theme.px(16), theme.px(16), theme.px(16))
        self.setFixedWidth(theme.px(WIDTH))

    def _fill(self) -> None:
        if self._inside is not None:
            self._box.removeWidget(self._inside)
            self._inside.deleteLater()
        self._inside = QWidget()
        down = QVBoxLayout(self._inside)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(self._look.theme.px(6))
        if self._page is not None and self._now is not None:
            self._tell(down, self._page, self._now)
        down.addStretch(1)
        self._box.addWidget(self._inside)

    def _tell(self, down: QVBoxLayout, page: CampaignPage, now: datetime) -> None:
        look, theme = self._look, self._look.theme
        down.addWidget(Text(look, translate("Capture", "The question"), role="caption", colour="text-3"))
        down.addWidget(
            Text(look, page.campaign.question, role="ui_strong", wrap=True, name="campaignQuestion")
        )
        down.addSpacing(theme.px(8))
        down.addWidget(Text(look, translate("Capture", "What happens next"), role="caption", colour="text-3"))
        for icon, words in steps(page, now):
            down.addWidget(
                _IconLine(look, icon, Text(look, words, role="caption", colour="text-2", wrap=True))
            )
        down.addSpacing(theme.px(4))
        down.addWidget(Separator(look))
        down.addSpacing(theme.px(4))
        words, strong = promise(page.campaign, now)
        down.addWidget(_IconLine(look, "calendar-clock", _Promise(look, words, strong)))
