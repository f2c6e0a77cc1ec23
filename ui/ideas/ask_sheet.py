"""A question before an act: what will happen, a reason where one is needed, and the button that does it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.discussion.keeping import TypingKeeper
from ui.i18n import translate
from ui.services import Services
from ui.widgets.button import Button, Kind
from ui.widgets.field import Field
from ui.widgets.labels import Text
from ui.widgets.sheet import SheetDialog

WIDTH = 480
EDGE = 20


class AskSheet(SheetDialog):
    """Made for one question: `confirmed` brings the reason (empty where none is asked); then `finish` or `refuse`.

    What is typed is kept under `place` until the act is done, so that neither Esc nor a refusal loses it.
    """

    confirmed = Signal(str)

    def __init__(  # noqa: PLR0913
        self,
        services: Services,
        window: QWidget,
        *,
        name: str,
        title: str,
        words: str,
        act: str,
        reason: str = "",
        place: str = "",
        kind: Kind = Kind.PRIMARY,
    ) -> None:
        super().__init__(services.look, window, name=name, words=title, width=WIDTH)
        self._services = services
        theme = services.look.theme
        self._keeper = TypingKeeper(services.typed, services.tasks, self)
        self._kept_as = place
        self.reason: Field | None = None
        self._inside = QVBoxLayout()
        edge = theme.px(EDGE)
        self._inside.setContentsMargins(edge, edge, edge, edge)
        self._inside.setSpacing(theme.px(12))
        self.body.addLayout(self._inside)
        self._inside.addWidget(self._paragraph(title, "panel_title"))
        if words:
            self._inside.addWidget(self._paragraph(words, "ui", "text-2"))
        self.extra = QVBoxLayout()  # where an owner puts what else is to be chosen
        self._inside.addLayout(self.extra)
        if reason:
            self._add_reason(reason)
        self._problem = Text(services.look, "", colour="brick-text", wrap=True, name="problem")
        self._problem.hide()
        self._inside.addWidget(self._problem)
        self._add_buttons(act, kind)
        self.escaped.connect(self.leave)

    def _paragraph(self, said: str, role: str, colour: str = "text") -> Text:
        """Words in the sheet's width, exactly as high as they need; else a wrapped label asks for much more."""
        px = self._services.look.theme.px
        text = Text(self._services.look, said, role, colour, wrap=True)
        text.setFixedWidth(px(WIDTH) - 2 * px(EDGE) - 2)
        text.setFixedHeight(text.heightForWidth(text.maximumWidth()))
        return text

    def _add_reason(self, words: str) -> None:
        self.reason = Field(
            self._services.look, words, name="reason", multiline=True, min_lines=2, max_lines=6
        )
        self._inside.addWidget(self.reason)
        self.reason.submitted.connect(self._on_confirmed)
        if self._kept_as:
            person = str(self._services.person().actor.person_id)
            self.reason.set_text(self._keeper.open(person, self._kept_as).get("reason", ""))
            self.reason.edited.connect(lambda text: self._keeper.typed({"reason": text}))

    def _add_buttons(self, act: str, kind: Kind) -> None:
        look = self._services.look
        row = QHBoxLayout()
        row.setSpacing(look.theme.px(8))
        cancel = Button(look, translate("AskSheet", "Cancel"), name="cancel", keys="Esc")
        cancel.hide_caps()
        cancel.clicked.connect(self.leave)
        self.act = Button(look, act, name="confirm", kind=kind)
        self.act.clicked.connect(self._on_confirmed)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.act)
        self._inside.addLayout(row)

    def ask(self) -> None:
        """Show it, the keyboard in the reason or on the button."""
        focus = self.reason.editor if self.reason is not None else self.act
        self.open_sheet(focus)

    def finish(self) -> None:
        """It is done: forget the reason and close."""
        if self._kept_as:
            self._keeper.forget()
        self._away()

    def refuse(self, sentence: str) -> None:
        """It couldn't be done: say why, keep what was typed."""
        self.act.setEnabled(True)
        if self.reason is not None:
            self.reason.set_error(sentence)
            self.reason.editor.setFocus()
        else:
            self._problem.set_words(sentence)
            self._problem.show()
        self.settle()

    def leave(self) -> None:
        """Close without doing it; a reason typed so far is kept for the next time."""
        self._keeper.flush()
        self._away()

    def _away(self) -> None:
        self.close_sheet()
        self.deleteLater()

    def _on_confirmed(self) -> None:
        reason = self.reason.text().strip() if self.reason is not None else ""
        if self.reason is not None and not reason:
            self.reason.set_error(translate("AskSheet", "Give a reason in a few words."))
            self.reason.editor.setFocus()
            self.settle()
            return
        self.act.setEnabled(False)
        self.confirmed.emit(reason)
