"""The choices of theme and text size, on the first screen and in the settings."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.services import Services
from ui.widgets.labels import Text
from ui.widgets.reveal import reveal
from ui.widgets.segmented import Choice, Segmented

GAP, GAP_BELOW = 64, 20


class Appearance(QWidget):
    """Two rows of choices that take effect at once."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host, self._settings = services.host, services.settings
        look = self._look = services.look
        self.theme = Segmented(look, name="theme", words="")
        self.text_size = Segmented(look, name="text-size", words="")
        self._theme_words = Text(look, role="ui_strong")
        self._size_words = Text(look, role="ui_strong")
        self.theme_locked = Text(look, role="caption", colour="text-2")
        self.size_locked = Text(look, role="caption", colour="text-2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.theme.px(GAP))
        for words, choice, locked in (
            (self._theme_words, self.theme, self.theme_locked),
            (self._size_words, self.text_size, self.size_locked),
        ):
            column = QVBoxLayout()
            column.setSpacing(look.theme.px(8))
            column.addWidget(words)
            column.addWidget(choice)
            column.addWidget(locked)
            column.addStretch(1)
            row.addLayout(column)
        row.addStretch(1)
        self._row = row
        self.theme.changed.connect(lambda key: self._host.choose_look(theme=key))
        self.text_size.changed.connect(lambda key: self._host.choose_look(text_size=key))
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self._theme_words.set_words(translate("Appearance", "Appearance"))
        self._size_words.set_words(translate("Appearance", "Text size"))
        self.theme.setAccessibleName(translate("Appearance", "Appearance"))
        self.text_size.setAccessibleName(translate("Appearance", "Text size"))
        now = self._settings.current
        self.theme.set_choices(
            [
                Choice("system", translate("Appearance", "System")),
                Choice("light", translate("Appearance", "Light")),
                Choice("dark", translate("Appearance", "Dark")),
                Choice("contrast", translate("Appearance", "High contrast")),
            ],
            now.theme,
        )
        self.text_size.set_choices(
            [
                Choice("small", translate("Appearance", "Small")),
                Choice("normal", translate("Appearance", "Normal")),
                Choice("large", translate("Appearance", "Large")),
                Choice("very_large", translate("Appearance", "Very large")),
            ],
            now.text_size,
        )
        for choice, locked, key in (
            (self.theme, self.theme_locked, "theme"),
            (self.text_size, self.size_locked, "text_size"),
        ):
            is_locked = self._settings.is_locked(key)
            choice.setEnabled(not is_locked)
            locked.set_words(translate("Appearance", "Your IT service decides this."))
            reveal(locked, shown=is_locked)

    def minimumSizeHint(self) -> QSize:
        """One below the other is enough."""
        least = super().minimumSizeHint()
        return QSize(max(self.theme.sizeHint().width(), self.text_size.sizeHint().width()), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is the room."""
        both = self.theme.sizeHint().width() + self.text_size.sizeHint().width()
        gap = self._look.theme.px(GAP)
        beside = self.width() >= both + gap
        way = QHBoxLayout.Direction.LeftToRight if beside else QHBoxLayout.Direction.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)
            self._row.setSpacing(gap if beside else self._look.theme.px(GAP_BELOW))
            self.updateGeometry()
            self._row.activate()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
