"""The left side of the dialog: title, questions, hidden name, language."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ideabox.campaigns.rows import CampaignPage
from ideabox.words import Anonymity
from ui.capture.option_row import OptionRow
from ui.capture.questions import GuidedQuestions
from ui.capture.sentences import title_hint, who_could_know
from ui.capture.title_field import TitleField
from ui.capture.words import Words, fitted
from ui.i18n import LANGUAGES, translate
from ui.theme.look import Look
from ui.widgets.announce import announce
from ui.widgets.button import ComboButton, Kind
from ui.widgets.describe import describe
from ui.widgets.labels import Text
from ui.widgets.menus import Menu
from ui.widgets.switch import Switch


def language_name(code: str) -> str:
    """A language's own name."""
    return {"fr": "Français", "en": "English"}.get(code, code)


class WritingColumn(QWidget):
    """What is written, from the title down; `edited` after each change, `submitted` on Ctrl+Enter."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, look: Look, words: Words, *, embedded: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words, self._embedded = look, words, embedded
        self._page: CampaignPage | None = None
        self._filling = False
        self._pressed = False
        self._wants_no_name = False  # kept while a campaign asks for names, for the next one may not
        self.title = TitleField(look)
        self.hint = Text(look, role="caption", colour="text-3", wrap=True, name="titleHint")
        self.questions = GuidedQuestions(look)
        self.hidden_name = Switch(look, "", name="hiddenName")
        self.language = ComboButton(look, "", name="ideaLanguage", kind=Kind.SECONDARY)
        self._name_row = OptionRow(look, "hat-glasses", self.hidden_name, name="hiddenNameRow")
        self._language_row = OptionRow(look, "languages", self.language, name="languageRow")
        self._build()
        self._connect()
        self.retranslate()
        self.show_words(words)

    @property
    def words(self) -> Words:
        """The words as they stand, under the campaign last shown."""
        asked = {row.key for row in self.questions.rows}
        unasked = {key: text for key, text in self._words.answers.items() if key not in asked}
        return replace(
            self._words,
            title=self.title.text,
            body=self.questions.body,
            answers={**unasked, **self.questions.answers},
            anonymous=self._wants_no_name and self._may_hide,
        )

    def show_words(self, words: Words) -> None:
        """Put these words into the fields."""
        self._filling = True
        self._words = words
        self.title.set_text(words.title)
        self.questions.show_questions(self._page.questions if self._page else (), words.answers, words.body)
        self._wants_no_name = words.anonymous
        self.language.set_words(language_name(words.language), tip=self._language_tip)
        self._filling = False
        self._say_hint()
        self._show_options()

    def show_campaign(self, page: CampaignPage) -> None:
        """Ask this campaign's questions; what was written moves to the like ones, the rest to the free text."""
        old_questions = self._page.questions if self._page is not None else None
        words = fitted(self.words, page.questions, old_questions or ())
        unchanged = old_questions == page.questions
        self._page = page
        words = replace(words, campaign_id=page.campaign.id, anonymous=self._wants_no_name)
        if unchanged:
            self._words = words
            self._show_options()
        else:
            self.show_words(words)

    def ask_for_title(self) -> None:
        """Publish was pressed and the title is too short or too long: say so there."""
        self._pressed = True
        self._say_hint()
        self.title.setFocus()
        announce(self.title.editor, self.hint.words)

    def sign(self) -> None:
        """Publish under the person's name after all."""
        self._wants_no_name = False
        self._show_options()

    @property
    def editors(self) -> tuple[QPlainTextEdit, ...]:
        """What is typed into, in order."""
        return (self.title.editor, *(row.area for row in self.questions.rows))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return (*self.editors, self.hidden_name, self.language)

    def freeze(self, *, frozen: bool) -> None:
        """Nothing changes while it is being published."""
        for editor in self.editors:
            editor.setReadOnly(frozen)
        self.hidden_name.setEnabled(not frozen and self._may_hide)
        self.language.setEnabled(not frozen)

    def retranslate(self) -> None:
        """Words in the language in use."""
        self._show_options()
        self._language_row.set_words(
            translate("Capture", "Language of the idea"),
            translate("Capture", "So that readers and the search know it."),
        )
        self.language.set_words(language_name(self._words.language), tip=self._language_tip)
        self._say_hint()

    def changeEvent(self, event: QEvent) -> None:
        """Another language, another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.show_words(replace(self.words, anonymous=self._wants_no_name))
        elif event.type() == QEvent.Type.StyleChange:
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lighter ground of what is written."""
        QPainter(self).fillRect(self.rect(), self._look.theme.colour("bg-surface"))

    @property
    def _language_tip(self) -> str:
        return translate("Capture", "Language of the idea")

    @property
    def _may_hide(self) -> bool:
        """Until the campaign is known, a wish to hide the name is kept."""
        return self._page is None or self._page.campaign.anonymity is Anonymity.ALLOWED

    def _build(self) -> None:
        menu = Menu(self._look, self, name="ideaLanguageMenu")
        for code in LANGUAGES:
            menu.add(language_name(code), partial(self._on_language, code))
        self.language.setMenu(menu)
        self._top = QVBoxLayout()
        self._top.addWidget(self.title)
        self._top.addWidget(self.hint)
        self._options = QVBoxLayout()
        self._options.addWidget(self._name_row)
        self._options.addWidget(self._language_row)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self.questions)
        self._column.addLayout(self._options)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._measure()

    def _connect(self) -> None:
        self.title.edited.connect(self._on_edited)
        self.title.entered.connect(self._on_entered)
        self.title.submitted.connect(self.submitted)
        self.questions.edited.connect(self._on_edited)
        self.questions.submitted.connect(self.submitted)
        self.hidden_name.clicked.connect(self._on_name_switched)

    def _measure(self) -> None:
        theme = self._look.theme
        self._column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        self._column.setSpacing(theme.px(16))
        self._top.setSpacing(theme.px(6))
        self._options.setSpacing(theme.px(4))

    def _on_edited(self) -> None:
        if self._filling:
            return
        self._say_hint()
        self.edited.emit()

    def _on_entered(self) -> None:
        self.questions.rows[0].area.setFocus()
        self.questions.rows[0].area.moveCursor(QTextCursor.MoveOperation.End)

    def _on_name_switched(self) -> None:
        self._wants_no_name = self.hidden_name.isChecked()
        self._on_edited()

    def _on_language(self, code: str) -> None:
        self._words = replace(self._words, language=code)
        self.language.set_words(language_name(code), tip=self._language_tip)
        self.edited.emit()

    def _say_hint(self) -> None:
        words, wrong = title_hint(self.title.text, pressed=self._pressed)
        self.hint.set_words(words)
        self.hint.set_look(colour="brick-text" if wrong else "text-3")
        self.title.set_wrong(wrong=wrong)
        self.title.editor.setAccessibleDescription(words)

    def _show_options(self) -> None:
        """Offer to hide the name where the campaign allows it; say so where it doesn't and it was wished for."""
        title = translate("Capture", "Without my name")
        meaning = who_could_know(embedded=self._embedded)
        if not self._may_hide:
            meaning = translate("Capture", "This campaign publishes ideas with their author’s name.")
        describe(self.hidden_name, "", title)
        self.hidden_name.setAccessibleDescription(meaning)
        self.hidden_name.setEnabled(self._may_hide)
        self.hidden_name.setChecked(self._wants_no_name and self._may_hide)
        self._name_row.set_words(title, meaning)
        self._name_row.setVisible(self._may_hide or self._wants_no_name)
