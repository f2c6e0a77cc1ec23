"""A text to read: Markdown shown safely, to be selected and copied, with links that tell where they lead."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QCursor, QDesktopServices
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from ui.discussion.markdown import Setting, plain, safe_address, to_html
from ui.theme.look import Look


class ReadingText(QLabel):
    """What somebody wrote, in one of the theme's kinds of text; as high as its width asks for."""

    link_opened = Signal(QUrl)

    def __init__(
        self, look: Look, role: str = "ui", colour: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._role = role
        self._colour = colour
        self._markdown = ""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.linkHovered.connect(self._on_link_hovered)
        self.linkActivated.connect(self._on_link_activated)
        look.changed.connect(self._render)

    def set_markdown(self, markdown: str) -> None:
        """Show this text."""
        if markdown != self._markdown:
            self._markdown = markdown
            self._render()

    def words(self) -> str:
        """The text without its marks."""
        return plain(self._markdown)

    def _render(self) -> None:
        theme = self._look.theme
        self.setFont(theme.font(self._role))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), theme.colour(self._colour))
        self.setPalette(palette)
        setting = Setting(
            theme.font(self._role), theme.colour("accent-text"), theme.line(self._role), theme.px(8)
        )
        html = to_html(self._markdown, setting) if self._markdown else ""
        self.setText(html)
        # A tab stop only where there is a link to follow: a long discussion would have hundreds.
        with_links = "<a href" in html
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if with_links else Qt.FocusPolicy.ClickFocus)

    def _on_link_hovered(self, address: str) -> None:
        """Tell where a link leads before it is followed."""
        if address:
            QToolTip.showText(QCursor.pos(), address, self)
        else:
            QToolTip.hideText()

    def _on_link_activated(self, address: str) -> None:
        target = safe_address(address)
        if target is not None:
            self.link_opened.emit(target)
            QDesktopServices.openUrl(target)
