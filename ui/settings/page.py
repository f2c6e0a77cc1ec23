"""Settings: language, look, keys, where the data lies. Every choice takes effect at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ideabox import __version__
from ideabox.changes import Changes
from ui.i18n import current_language, translate
from ui.page import Crumb, Page
from ui.places import Place
from ui.services import Services
from ui.settings.account import Account
from ui.shell.appearance import Appearance
from ui.widgets.button import Button
from ui.widgets.card import Separator
from ui.widgets.describe import describe
from ui.widgets.labels import Text
from ui.widgets.segmented import Choice, Segmented
from ui.widgets.switch import Switch

WIDTH = 640


class SettingsPage(Page):
    """One column of choices."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        look = services.look
        self.setObjectName("settings-page")
        self.title = Text(look, role="title")
        self.language_words = Text(look, role="ui_strong")
        self.language = Segmented(look, name="settings-language", words="")
        self.language_locked = Text(look, role="caption", colour="text-2", wrap=True)
        self.appearance = Appearance(services)
        self.account = Account(services)
        self.keys_words = Text(look, role="ui_strong")
        self.keys_hint = Text(look, colour="text-2", wrap=True)
        self.keys = Switch(look, "", name="letter-keys")
        self.data_words = Text(look, role="ui_strong")
        self.data_hint = Text(look, colour="text-2", wrap=True, selectable=True)
        self.folder = Button(look, "", name="open-folder", small=True, icon="external-link")
        self.version = Text(look, role="caption", colour="text-2")
        self._lay_out()
        self.keys.setChecked(services.settings.current.letter_keys)
        self.keys.toggled.connect(lambda on: services.settings.choose(letter_keys=on))
        self.language.changed.connect(services.host.choose_language)
        self.folder.clicked.connect(self._open_folder)
        self.retranslate()

    def _lay_out(self) -> None:
        look = self.services.look
        theme = look.theme
        column = QVBoxLayout()
        column.setContentsMargins(theme.px(32), theme.px(24), theme.px(32), theme.px(32))
        column.setSpacing(theme.px(8))
        column.addWidget(self.title)
        column.addSpacing(theme.px(12))
        column.addWidget(self.language_words)
        column.addWidget(self.language, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.language_locked)
        column.addSpacing(theme.px(16))
        column.addWidget(self.appearance)
        self._divide(column)
        column.addLayout(self._keys_row())
        self._divide(column)
        if self.services.host.session() is not None:
            column.addWidget(self.account)
            self._divide(column)
        else:
            self.account.setParent(self)
        column.addWidget(self.data_words)
        column.addWidget(self.data_hint)
        column.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(theme.px(16))
        column.addWidget(self.version)
        column.addStretch(1)
        held = QWidget()
        held.setMaximumWidth(theme.px(WIDTH + 64))
        held.setLayout(column)
        inside = QWidget()
        inside.setObjectName("page")
        across = QHBoxLayout(inside)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(held, 1)
        across.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _keys_row(self) -> QHBoxLayout:
        theme = self.services.look.theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(24))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        for text in (self.keys_words, self.keys_hint):
            text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        words.addWidget(self.keys_words)
        words.addWidget(self.keys_hint)
        row.addLayout(words, 1)
        row.addWidget(self.keys)
        return row

    def _divide(self, column: QVBoxLayout) -> None:
        """A line between two subjects."""
        px = self.services.look.theme.px
        column.addSpacing(px(16))
        column.addWidget(Separator(self.services.look))
        column.addSpacing(px(16))

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.title.set_words(translate("Settings", "Settings"))
        self.language_words.set_words(translate("Settings", "Language"))
        self.language.setAccessibleName(translate("Settings", "Language"))
        self.language.set_choices([Choice("fr", "Français"), Choice("en", "English")], current_language())
        self.account.retranslate()
        self.keys_words.set_words(translate("Settings", "Single-letter keys"))
        self.keys_hint.set_words(
            translate("Settings", "J, K, V, P, S and others act outside text fields. F1 shows them all.")
        )
        describe(self.keys, "", translate("Settings", "Single-letter keys"))
        self.data_words.set_words(translate("Settings", "Where your data is"))
        self.data_hint.set_words(self._where())
        self.folder.set_words(translate("Settings", "Open the folder"))
        self._show_locked()
        self.version.set_words(translate("Settings", "Ideabox {version}").format(version=__version__))

    def _where(self) -> str:
        folder = str(self.services.settings.folder)
        if self.services.host.session() is not None:
            return translate(
                "Settings",
                "In your organisation’s database. What you write before it is sent is kept in {folder}.",
            ).format(folder=folder)
        return translate(
            "Settings", "On this computer only, in {folder}. Copy this folder to keep a backup."
        ).format(folder=folder)

    def _show_locked(self) -> None:
        """What IT decided can be seen, not changed, and says so."""
        by_it = translate("Settings", "Your IT service decides this for everybody here.")
        locked = self.services.settings.is_locked
        self.language.setEnabled(not locked("language"))
        self.language_locked.set_words(by_it)
        self.language_locked.setVisible(locked("language"))
        self.keys.setEnabled(not locked("letter_keys"))
        if locked("letter_keys"):
            self.keys_hint.set_words(by_it)

    def show_place(self, place: Place) -> None:
        """Nothing to load."""

    def reload(self) -> None:
        """Nothing to load."""

    def on_changes(self, changes: Changes) -> None:
        """Nothing here shows the database."""

    def crumbs(self) -> tuple[Crumb, ...]:
        """Where we are."""
        return ((translate("Settings", "Settings"), None),)

    def main_focus(self) -> QWidget:
        """The first choice."""
        return self.language

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.heading_changed.emit()
        super().changeEvent(event)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.services.settings.folder)))
