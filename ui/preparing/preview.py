"""How the campaign will look in the stores, and what is left to do before its launch."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ideabox.campaigns.rows import CampaignRow
from ui import dates
from ui.campaigns.words import phase_word, phases, promise_words, vote_words
from ui.discussion.reading_text import ReadingText
from ui.i18n import translate
from ui.preparing.audience_section import size_words
from ui.preparing.phase_row import length_words
from ui.preparing.phasing import days_of
from ui.preparing.plan import Plan
from ui.services import Services
from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chips import Avatar, Glyph
from ui.widgets.describe import describe
from ui.widgets.labels import ElidedText, Text
from ui.widgets.painting import fill_box, paint_icon, paint_text
from ui.widgets.phase_bar import PhaseBar, PhaseLine
from ui.widgets.reveal import reveal
from ui.widgets.segmented import Choice, Segmented

STARTED = 0.04
"""How much of the first phase a preview shows as past, so that one sees how it will look."""


class CardPreview(Card):
    """The campaign as a card; a picture of it, nothing to press."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, name="card-preview", padding=14, spacing=10)
        px = look.theme.px
        self.glyph = Glyph(look, "lightbulb")
        self.name = ElidedText(look, "", "ui", "text-2")
        self.name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.length = Text(look, "", "caption", "text-3")
        self.question = Text(look, "", "panel_title", wrap=True)
        self.avatar = Avatar(look, None, 20)
        self.sponsor = ElidedText(look, "", "ui", "text-2")
        self.sponsor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bar = PhaseBar(look, name="preview-phases")
        self.words = QWidget()
        self._names = QHBoxLayout(self.words)
        self._names.setContentsMargins(0, 0, 0, 0)
        self.button = Button(look, "", name="preview-button", icon="plus", small=True)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look = look
        head = QHBoxLayout()
        head.setSpacing(px(8))
        for part in (self.glyph, self.name, self.length):
            head.addWidget(part)
        answer = QHBoxLayout()
        answer.setSpacing(px(8))
        answer.addWidget(self.avatar)
        answer.addWidget(self.sponsor)
        self.box.addLayout(head)
        self.box.addWidget(self.question)
        self.box.addLayout(answer)
        for widget in (self.bar, self.words, self.button):
            self.box.addWidget(widget)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._shown: tuple[str, ...] = ()

    def show_plan(self, plan: Plan, row: CampaignRow) -> None:
        """Show it as lists will."""
        self.glyph.set_glyph(row.glyph, row.tint)
        self.name.set_words(row.name)
        first = row.phases[0] if row.phases and not plan.box else None
        always = translate("Preparing", "always open") if plan.box else ""
        self.length.set_words(length_words(days_of(first)) if first else always)
        question = row.question or translate("Preparing", "Your question will stand here")
        self.question.set_words(question)
        self.question.set_look(colour="text" if row.question else "text-3")
        self.avatar.set_person(row.sponsor_name or None)
        answers = translate("Preparing", "{name} answers every idea").format(name=row.sponsor_name)
        waiting = translate("Preparing", "The sponsor answers every idea")
        self.sponsor.set_words(answers if row.sponsor_name else waiting)
        names = () if plan.box else tuple(phase_word(phase) for phase in row.phases)
        reveal(self.bar, shown=bool(names))
        reveal(self.words, shown=bool(names))
        if names:
            self.bar.set_shares((STARTED, *(0.0 for _ in names[1:])), ", ".join(names))
        if names != self._shown:
            self._shown = names
            self._fill_names(names)
        self.button.set_words(translate("Preparing", "Suggest an idea"))
        self.setAccessibleName(
            translate("Preparing", "Preview: {question}, {sponsor}").format(
                question=question, sponsor=self.sponsor.accessibleName()
            )
        )

    def _fill_names(self, names: tuple[str, ...]) -> None:
        while (item := self._names.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, name in enumerate(names):
            if place:
                self._names.addStretch(1)
            self._names.addWidget(ElidedText(self._look, name, "caption", "text-3"))


class PagePreview(Card):
    """The head of the campaign's page: question, sponsor, phases, presentation, rules."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, name="page-preview", padding=14, spacing=10)
        px = look.theme.px
        self.glyph = Glyph(look, "lightbulb")
        self.name = ElidedText(look, "", "ui", "text-2")
        self.name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.question = Text(look, "", "title", wrap=True)
        self.promise = Text(look, "", "ui", "text-2", wrap=True)
        self.line = PhaseLine(look, name="preview-line")
        self.brief = ReadingText(look)
        self.rules = Text(look, "", "caption", "text-3", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.glyph)
        head.addWidget(self.name)
        self.box.addLayout(head)
        for widget in (self.question, self.promise, self.line, self.brief, self.rules):
            self.box.addWidget(widget)

    def show_plan(self, plan: Plan, row: CampaignRow) -> None:
        """Show it as its page will."""
        self.glyph.set_glyph(row.glyph, row.tint)
        self.name.set_words(row.name)
        self.question.set_words(row.question or translate("Preparing", "Your question will stand here"))
        self.question.set_look(colour="text" if row.question else "text-3")
        sponsor = row.sponsor_name or translate("Preparing", "The sponsor")
        self.promise.set_words(
            translate("Preparing", "{name} {promise}.").format(name=sponsor, promise=promise_words(row))
        )
        shown = () if plan.box else phases(row, plan.now)
        reveal(self.line, shown=bool(shown))
        self.line.set_phases(shown)
        reveal(self.brief, shown=bool(plan.sheet.brief.strip()))
        self.brief.set_markdown(plan.sheet.brief)
        self.rules.set_words(vote_words(row))


class Item(QAbstractButton):
    """One thing of the list before the launch; a click goes where it is done."""

    def __init__(self, look: Look, key: str) -> None:
        super().__init__()
        self._look = look
        self.key = key
        self.done = False
        self.setObjectName(f"check-{key}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_item(self, words: str, *, done: bool) -> None:
        """Show where it stands."""
        self.done = done
        self.setText(words)
        state = translate("Preparing", "done") if done else translate("Preparing", "to do")
        named = translate("Preparing", "{part}, {state}").format(part=words, state=state)
        describe(self, "", named, tip=translate("Preparing", "Go there"))
        self.update()

    def sizeHint(self) -> QSize:
        """As drawn."""
        return QSize(self._look.theme.px(120), self._look.theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Words are cut where it is narrow."""
        return QSize(self._look.theme.px(60), self._look.theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sign and words."""
        theme, painter = self._look.theme, QPainter(self)
        if self.underMouse():
            fill_box(painter, self.rect(), 5, theme.colour("bg-pressed"))
        icon, colour = ("check", "leaf-text") if self.done else ("circle-dashed", "text-2")
        rest = self.rect()
        paint_icon(painter, rest, theme, icon, colour, 14)
        rest.setLeft(rest.left() + theme.px(22))
        paint_text(painter, rest, theme, self.text(), "ui")


def checks(plan: Plan) -> tuple[tuple[str, str, bool], ...]:
    """The list before the launch: key, words, whether it is done. All but the audience are needed."""
    missing, face = plan.missing, plan.face(plan.sheet.sponsor_id)
    sponsor = translate("Preparing", "{name} is the sponsor").format(name=face.name) if face else ""
    start = min((phase.opens_at for phase in plan.sheet.phases), default=None)
    begins = ""
    if start is not None and not plan.box:
        day = dates.long_day(start.astimezone().date(), plan.today)
        begins = translate("Preparing", "Dates set, from {day}").format(day=day)
    promised = translate("Preparing", "An answer within %n day(s)", "", plan.sheet.answer_days)
    return (
        ("question", translate("Preparing", "A question is asked"), "question" not in missing),
        ("sponsor", sponsor or translate("Preparing", "A sponsor who will answer"), "sponsor" not in missing),
        ("dates", begins or translate("Preparing", "Dates set"), "dates" not in missing),
        (
            "promise",
            translate("Preparing", "Promise of an answer chosen") if "promise" in missing else promised,
            "promise" not in missing,
        ),
        ("audience", translate("Preparing", "Audience chosen"), "audience" not in plan.unset),
    )


class PreviewPane(QWidget):
    """The right side: preview, checklist, and at its foot whatever is put into `foot`."""

    wanted = Signal(str)  # a check's key

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look, px = services.look, services.look.theme.px
        self._look = look
        self.overlay = False
        self.setObjectName("preview")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.title = Text(look, "", "ui_strong")
        self.choice = Segmented(look, name="preview-kind", words="")
        self.card, self.page = CardPreview(look), PagePreview(look)
        self.checks_title = Text(look, "", "ui_strong")
        self.people = Text(look, "", "caption", "text-3", wrap=True)
        self.items = {key: Item(look, key) for key in ("question", "sponsor", "dates", "promise", "audience")}
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.choice)
        inside = QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(20), px(20), px(20), px(12))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addWidget(self.card)
        column.addWidget(self.page)
        column.addSpacing(px(8))
        column.addWidget(self.checks_title)
        listed = QVBoxLayout()
        listed.setSpacing(0)
        for item in self.items.values():
            listed.addWidget(item)
            item.clicked.connect(lambda _=False, key=item.key: self.wanted.emit(key))
        column.addLayout(listed)
        column.addWidget(self.people)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(px(20), px(12), px(20), px(20))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addLayout(self.foot)
        self.choice.changed.connect(self._on_choice)
        self.retranslate()
        self._on_choice("home")

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.title.set_words(translate("Preparing", "Preview in the stores"))
        self.choice.setAccessibleName(translate("Preparing", "What is previewed"))
        self.choice.set_choices(
            [Choice("home", translate("Preparing", "Home")), Choice("page", translate("Preparing", "Page"))]
        )

    def show_plan(self, plan: Plan) -> None:
        """Show everything anew."""
        row = plan.preview()
        self.card.show_plan(plan, row)
        self.page.show_plan(plan, row)
        self.people.set_words(size_words(plan))
        if plan.launched:
            self.checks_title.set_words(translate("Preparing", "What was set at the launch"))
        else:
            self.checks_title.set_words(translate("Preparing", "Before the launch"))
        for key, words, done in checks(plan):
            self.items[key].show_item(words, done=done)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """F6 comes here: to the first control."""
        self.choice.part(self.choice.chosen).setFocus(event.reason())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sunken ground with a line at its left."""
        theme, painter = self._look.theme, QPainter(self)
        painter.fillRect(self.rect(), theme.colour("bg-sunken"))
        edge = "line-strong" if self.overlay else "line"
        painter.fillRect(0, 0, 1, self.height(), theme.colour(edge))

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_choice(self, key: str) -> None:
        reveal(self.card, shown=key == "home")
        reveal(self.page, shown=key == "page")
