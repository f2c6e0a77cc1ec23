"""The components board: the widgets of drawing 00 in the same places, in every state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.theme.look import Look
from ui.widgets import marks
from ui.widgets.banner import Banner
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.chips import Avatar, DueBadge, Glyph, KeyCaps, SiteTag, StageChip
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import Text
from ui.widgets.line_edit import LineEdit
from ui.widgets.painting import paint_dot, paint_row_focus, paint_text
from ui.widgets.phase_bar import PhaseBar
from ui.widgets.segmented import Choice, Segmented
from ui.widgets.stages import STAGE_MARKS
from ui.widgets.store_grid import StoreGrid
from ui.widgets.switch import CheckBox, RadioButton, Switch
from ui.widgets.toast import Toast
from ui.widgets.vote_button import VoteButton
from ui.widgets.votes import VoteState, paint_vote_block

TODAY = date(2026, 11, 21)


@dataclass(frozen=True, slots=True)
class SampleRow:
    """What one idea row of the board shows."""

    title: str
    excerpt: str
    author: str | None
    code: str
    site: str
    age: str
    stage: str
    comments: str
    unread: bool
    state: VoteState
    ground: str


ROWS = (
    SampleRow(
        "Prévenir le rayon quand le camion entre sur le parking",
        "Un message sur le téléphone du rayon et nous sommes à quai avant l’ouverture des portes.",
        "Didier Fontvial", "064", "Pau", "il y a 2 h", "new", "2", True, VoteState(), "",
    ),
    SampleRow(
        "Une étiquette « fragile au froid » lisible depuis le quai",
        "En hiver personne ne sait quels rolls rentrer d’abord. Une pastille bleue de 20 cm règle la question.",
        None, "", "Région Est", "il y a 3 j", "discussion", "3", True, VoteState(hover=True), "bg-hover",
    ),
    SampleRow(
        "Un chariot à étages avec bac à eau pour les godets",
        "Les godets restent en moyenne deux heures à quai sans eau. Un bac de 3 cm par étage suffit à les tenir.",
        "Karim Belhadi", "029", "Brest", "il y a 4 j", "review", "14", False,
        VoteState("38", voted=True), "bg-selected",
    ),
)  # fmt: skip


class SampleRows(QWidget):
    """Three idea rows painted as a delegate paints them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(3 * look.theme.px(72))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows."""
        painter = QPainter(self)
        for index, row in enumerate(ROWS):
            height = self._look.theme.px(72)
            self._paint_row(painter, QRect(0, index * height, self.width(), height), row)

    def _paint_row(self, painter: QPainter, box: QRect, row: SampleRow) -> None:
        theme = self._look.theme
        px = theme.px
        if row.ground:
            painter.fillRect(box, theme.colour(row.ground))
        if row.ground == "bg-selected":
            paint_row_focus(painter, box, theme)
        else:
            painter.fillRect(box.left(), box.bottom(), box.width(), 1, theme.colour("line"))
        inside = box.adjusted(px(12), px(10), -px(12), -px(10))
        vote = paint_vote_block(painter, inside, theme, row.state)
        right = QRect(inside.right() - px(160), inside.top(), px(161), px(20)).translated(0, px(3))
        chip = marks.paint_stage_chip(painter, right, theme, row.stage, align=Qt.AlignmentFlag.AlignRight)
        count = right.translated(0, px(26))
        marks.paint_count(
            painter, count, theme, "message-circle", row.comments, align=Qt.AlignmentFlag.AlignRight
        )
        left = vote.right() + 1 + px(14)
        top = inside.top() - px(2)
        title = QRect(left, top, chip.left() - px(14) - left, px(20))
        if row.unread:
            title.setLeft(paint_dot(painter, title, theme).right() + 1 + px(8))
        paint_text(painter, title, theme, row.title, "row_title")
        excerpt = QRect(left, top + px(20), chip.left() - px(14) - left, px(18))
        paint_text(painter, excerpt, theme, row.excerpt, "ui", "text-2")
        meta = QRect(left, top + px(40), excerpt.width(), px(20))
        used = marks.paint_avatar(painter, meta, theme, row.author, 20)
        meta.setLeft(used.right() + 1 + px(4))
        used = paint_text(painter, meta, theme, row.author or "Auteur anonyme", "caption", "text-3")
        meta.setLeft(used.right() + 1 + px(10))
        used = marks.paint_site(
            painter, meta, theme, row.code, row.site, on_selection=row.ground == "bg-selected"
        )
        meta.setLeft(used.right() + 1 + px(10))
        paint_text(painter, meta, theme, row.age, "caption", "text-3", figures=True)


class Board(QWidget):
    """The board; `prepare` puts the forced states on after it is laid out."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._ringed: list[QWidget] = []
        self._focused: LineEdit | None = None
        grid = QGridLayout(self)
        px = look.theme.px
        grid.setContentsMargins(px(24), px(12), px(24), px(12))
        grid.setSpacing(px(12))
        for column in range(3):
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._buttons(), 0, 0)
        grid.addWidget(self._votes(), 0, 1)
        grid.addWidget(self._fields(), 0, 2)
        grid.addWidget(self._rows(), 1, 0, 1, 2)
        grid.addWidget(self._progress(), 1, 2)
        grid.addWidget(self._banners(), 2, 0, 1, 3)
        grid.setRowStretch(3, 1)

    def prepare(self) -> None:
        """Put the rings on, and the keyboard into the field."""
        for widget in self._ringed:
            FocusRing(self._look).follow(widget)
        if self._focused is not None:
            self.activateWindow()
            self._focused.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet."""
        QPainter(self).fillRect(self.rect(), self._look.theme.colour("bg-content"))

    def _card(self, title: str) -> Card:
        card = Card(self._look)
        px = self._look.theme.px
        card.box.setContentsMargins(px(17), px(13), px(17), px(13))
        card.box.addWidget(Text(self._look, title, "ui_strong"))
        return card

    def _row(self, widgets: Sequence[QWidget | QLayout], gap: int = 8) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.theme.px(gap))
        for widget in widgets:
            if isinstance(widget, QWidget):
                row.addWidget(widget)
            else:
                row.addLayout(widget)
        row.addStretch(1)
        return row

    def _button(self, words: str, kind: Kind = Kind.SECONDARY, **more: bool) -> Button:
        button = Button(self._look, words, name="sample", kind=kind, small=more.get("small", False))
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=more.get("hover", False))
        button.setDown(more.get("down", False))
        button.setEnabled(not more.get("off", False))
        return button

    def _buttons(self) -> Card:
        card = self._card("Boutons, 32 et 28 px")
        card.box.setSpacing(0)
        card.box.addSpacing(self._look.theme.px(8))
        primary, quiet = Kind.PRIMARY, Kind.QUIET
        follow = Button(self._look, "Suivre", name="sample", small=True, icon="bookmark")
        done = Button(
            self._look, "Angers Sud le fait aussi", name="s", kind=Kind.DONE, small=True, icon="check"
        )
        focused = [self._button("Publier", primary), self._button("Répondre")]
        self._ringed += focused
        lines: list[tuple[str, list[QWidget]]] = [
            (
                "Repos",
                [self._button("Publier", primary), self._button("Répondre"), self._button("Ouvrir", quiet)],
            ),
            (
                "Survol",
                [
                    self._button("Publier", primary, hover=True),
                    self._button("Répondre", hover=True),
                    self._button("Ouvrir", quiet, hover=True),
                ],
            ),
            ("Appui", [self._button("Répondre", down=True), follow]),
            ("Focus", [*focused]),
            ("Inactif", [self._button("Publier", off=True)]),
            ("Fait", [done]),
        ]
        for words, widgets in lines:
            label = Text(self._look, words, "caption", "text-3")
            label.setFixedSize(self._look.theme.px(72), self._look.theme.px(40))
            card.box.addLayout(self._row([label, *widgets]))
        card.box.addStretch(1)
        return card

    def _vote(self, shown: str = "", *, block: bool, voted: bool = False, enabled: bool = True) -> VoteButton:
        vote = VoteButton(self._look, block=block)
        vote.set_vote(shown=shown, voted=voted, enabled=enabled, words="Soutenir")
        return vote

    def _votes(self) -> Card:
        card = self._card("Vote, 44 × 48 et 28 px")
        hovered = self._vote(block=True)
        hovered.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        focused = self._vote(block=True)
        focused.setProperty("ringRadius", 7)
        self._ringed.append(focused)
        blocks = (
            ("Non lu", self._vote(block=True)),
            ("Survol", hovered),
            ("Focus", focused),
            ("Voté", self._vote("38", block=True, voted=True)),
            ("Clos", self._vote("5", block=True, enabled=False)),
        )
        columns: list[QWidget | QLayout] = []
        for words, widget in blocks:
            column = QVBoxLayout()
            column.setSpacing(self._look.theme.px(8))
            column.addWidget(Text(self._look, words, "caption", "text-3"))
            column.addWidget(widget)
            columns.append(column)
        card.box.addLayout(self._row(columns, 16))
        card.box.addSpacing(self._look.theme.px(4))
        hovered_row = self._vote(block=False)
        hovered_row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        buttons = [
            self._vote(block=False),
            hovered_row,
            self._vote("38", block=False, voted=True),
            self._vote("5", block=False, enabled=False),
        ]
        card.box.addLayout(self._row(buttons))
        card.box.addSpacing(self._look.theme.px(8))
        card.box.addWidget(Text(self._look, "Étapes, 20 px", "ui_strong"))
        kinds = list(STAGE_MARKS)
        for part in (kinds[:3], kinds[3:6], kinds[6:]):
            card.box.addLayout(self._row([StageChip(self._look, kind) for kind in part]))
        card.box.addSpacing(self._look.theme.px(8))
        card.box.addWidget(Text(self._look, "Échéance", "ui_strong"))
        badges = []
        for day, answered in ((9, False), (23, False), (19, False), (1, True)):
            badge = DueBadge(self._look)
            due = date(2026, 12, day) if day == 9 else date(2026, 11, day)
            badge.set_due(due, TODAY, answered=answered)
            badges.append(badge)
        card.box.addLayout(self._row(badges))
        card.box.addStretch(1)
        return card

    def _fields(self) -> Card:
        card = self._card("Champs")
        look = self._look
        plain = LineEdit(look, "Titre de l’idée", name="plain")
        self._focused = LineEdit(look, name="focused")
        self._focused.setText("Arroser à quai")
        wrong = LineEdit(look, name="wrong")
        wrong.setText("n.ferouk")
        wrong.set_wrong(wrong=True)
        for field in (plain, self._focused, wrong):
            card.box.addWidget(field)
        on, ringed = Switch(look, "on", name="on"), Switch(look, "ringed", name="ringed")
        ringed.setProperty("ringRadius", 9)
        self._ringed.append(ringed)
        tick, dot = CheckBox(look, "", name="tick"), RadioButton(look, "", name="dot")
        for box in (on, ringed, tick, dot):
            box.setChecked(True)
        switches = [Switch(look, "off", name="off"), on, ringed, CheckBox(look, "", name="c"), tick]
        card.box.addLayout(self._row([*switches, RadioButton(look, "", name="r"), dot], 16))
        segmented = Segmented(look, name="order", words="Ordre")
        segmented.set_choices(
            [Choice("new", "Récentes"), Choice("fair", "Ordre équitable"), Choice("top", "Plus soutenues")],
            "fair",
        )
        card.box.addSpacing(look.theme.px(4))
        card.box.addWidget(segmented)
        people = ("Nadia Ferrouk", "Karim Belhadi", "Hélène Castaing", "Inès Moraud")
        avatars = [Avatar(look, name, size) for name, size in zip(people, (20, 24, 28, 32), strict=True)]
        card.box.addSpacing(look.theme.px(4))
        card.box.addLayout(self._row([*avatars, Avatar(look, None), SiteTag(look, "041", "Angers Sud")]))
        signs = [Glyph(look, "sprout", "leaf"), Glyph(look, "door-open", "blue")]
        card.box.addLayout(self._row([KeyCaps(look, "Ctrl+K"), KeyCaps(look, "J"), *signs]))
        card.box.addStretch(1)
        return card

    def _rows(self) -> Card:
        card = self._card("Ligne d’idée, 72 px : repos, survol, sélection avec focus (lue et votée)")
        px = self._look.theme.px
        card.box.setContentsMargins(px(5), px(13), px(5), px(5))
        card.box.addWidget(SampleRows(self._look))
        return card

    def _progress(self) -> Card:
        card = self._card("Progression")
        look = self._look
        for shares in ((1.0, 0.55, 0.0, 0.0), (0.68,)):
            bar = PhaseBar(look)
            bar.set_shares(shares, "Phases")
            card.box.addWidget(bar)
            card.box.addSpacing(look.theme.px(4))
        filled = (0, 1, 4, 5, 9, 12, 17, 18, 22, 27, 30, 33)
        card.box.addWidget(StoreGrid(look, count=66, columns=33, filled=filled, mine=24, cell=6, gap=2))
        card.box.addSpacing(look.theme.px(4))
        card.box.addWidget(Text(look, "Messages, 40 px", "ui_strong"))
        place = QWidget()
        place.setFixedHeight(look.theme.px(72))
        card.box.addWidget(place)
        toast = Toast(look, place)
        toast.say("Idée publiée", "Annuler", lambda: None)
        card.box.addStretch(1)
        return card

    def _banners(self) -> Card:
        card = Card(self._look, padding=0, spacing=0)
        waiting = Banner(self._look, name="waiting", kind="waiting")
        waiting.say(
            "Pas de réseau pour l’instant.", "2 éléments partiront dès son retour.", action="Réessayer"
        )
        info = Banner(self._look, name="info")
        info.say("", "Le vote se termine dans 24 heures. Il vous reste 3 votes.", closable=True)
        problem = Banner(self._look, name="problem", kind="problem")
        problem.say("", "Deux réponses ont dépassé leur date.", action="Répondre")
        problem.set_line(shown=False)
        for banner in (waiting, info, problem):
            card.box.addWidget(banner)
        return card
