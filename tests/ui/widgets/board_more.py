"""A second board: what drawing 00 does not show."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.theme.look import Look
from ui.widgets.button import Button, ComboButton, Kind
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import Field
from ui.widgets.labels import Text
from ui.widgets.line_edit import SearchField
from ui.widgets.phase_bar import Phase, PhaseLine
from ui.widgets.skeleton import Skeleton
from ui.widgets.tabs import Tab, Tabs
from ui.widgets.tool_button import ToolButton


class MoreBoard(QWidget):
    """Phase line, tabs, filter bar, fields with errors, empty state, skeleton, sheet."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 12, 24, 12)
        grid.setSpacing(look.theme.px(12))
        line = PhaseLine(look)
        line.set_phases(
            [
                Phase("Idées", "2 au 15 nov.", 1.0),
                Phase("Discussion et votes", "encore 5 jours", 0.55, current=True),
                Phase("Examen", "27 nov. au 12 déc.", 0.0),
                Phase("Pilote", "jusqu’au 31 janv.", 0.0),
                Phase("Déploiement", "février", 0.0),
            ]
        )
        grid.addWidget(Text(look, "Comment perdre moins de plantes avant le rayon ?", "question"), 0, 0, 1, 2)
        grid.addWidget(line, 1, 0, 1, 2)
        tabs = Tabs(look, name="tabs", words="Vues", margin=8)
        tabs.set_tabs(
            [Tab("ideas", "Idées", "48"), Tab("talk", "Discussion et votes", "212"), Tab("about", "À propos")]
        )
        grid.addWidget(tabs, 2, 0, 1, 2)
        grid.addLayout(self._filters(), 3, 0, 1, 2)
        grid.addWidget(self._fields(), 4, 0)
        self._skeleton = Skeleton(look)
        grid.addWidget(self._skeleton, 4, 1)
        empty = EmptyState(look, name="empty")
        empty.say(
            "Rien ne correspond à « vermiculite »",
            "Essayez un autre mot, une autre étape ou une autre région.\nSi personne n’y a pensé, la place est libre.",
            [
                Button(look, "Effacer la recherche", name="a"),
                Button(look, "En faire une idée", name="b", kind=Kind.PRIMARY, icon="plus"),
            ],
        )
        grid.addWidget(empty, 5, 0, 1, 2)
        grid.setRowStretch(4, 1)
        for column in range(2):
            grid.setColumnStretch(column, 1)

    def prepare(self) -> None:
        """Show at once what waits."""
        self._skeleton.draw_now()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet."""
        QPainter(self).fillRect(self.rect(), self._look.theme.colour("bg-content"))

    def _filters(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(look.theme.px(8))
        search, found = SearchField(look, "Chercher ici", name="search"), SearchField(look, "", name="found")
        found.setText("vermiculite")
        for field in (search, found):
            field.setFixedWidth(look.theme.px(196))
            row.addWidget(field)
        chosen = Button(look, "Sans doublons", name="chosen", small=True, trailing="x")
        chosen.setCheckable(True)
        chosen.setChecked(True)
        bell = ToolButton(look, "bell", "Nouvelles", name="bell")
        bell.set_badge("2")
        keep = Button(look, "Garder en brouillon", name="keep", kind=Kind.QUIET, keys="Esc")
        publish = Button(look, "Publier", name="publish", kind=Kind.PRIMARY, keys="Ctrl+Return")
        new = Button(
            look, "Nouvelle idée", name="new", kind=Kind.PRIMARY, icon="plus", keys="Ctrl+N", spread=True
        )
        new.setFixedWidth(look.theme.px(216))
        link = Button(look, "Toutes (6)", name="link", kind=Kind.LINK)
        for widget in (ComboButton(look, "Étape", name="stage"), chosen, bell, keep, publish, new, link):
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _fields(self) -> Card:
        look = self._look
        card = Card(look)
        login = Field(look, "Identifiant", name="login", hint="Celui de votre caisse")
        login.set_text("n.ferouk")
        login.set_error("Cet identifiant est inconnu ici")
        answer = Field(
            look, "Réponse publique", name="answer", multiline=True, hint="L’auteur la lira mot pour mot"
        )
        answer.set_text("Merci Solène. Nous l’essayons dans six magasins.\nLes transporteurs sont prévenus.")
        card.box.addWidget(login)
        card.box.addWidget(answer)
        words = "Un seul par idée, modifiable jusqu’au 26 novembre. Personne ne voit qui a voté quoi."
        card.box.addWidget(Text(look, words * 2, "body", "text-2", wrap=True))
        card.box.addStretch(1)
        return card
