"""The presentation in Markdown, and the sign the campaign is known by."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from ui.i18n import translate
from ui.preparing.flow import FlowLayout
from ui.preparing.plan import Plan
from ui.preparing.section import Section, allow
from ui.services import Services
from ui.theme.look import Look
from ui.widgets.describe import describe
from ui.widgets.field import Field
from ui.widgets.labels import Text
from ui.widgets.marks import paint_glyph
from ui.widgets.painting import CENTRE, fill_box, placed

TINTS = ("leaf", "blue", "spark", "violet", "brick", "grey")
GLYPHS = (
    "lightbulb",
    "sprout",
    "leaf",
    "door-open",
    "ruler",
    "scissors",
    "store",
    "package-open",
    "handshake",
    "heart",
    "shield-check",
    "flask-conical",
    "rocket",
    "scale",
    "users",
    "award",
    "sun",
    "repeat-2",
)
LONGEST_BRIEF = 20_000


def glyph_word(glyph: str) -> str:  # noqa: C901, PLR0912  a table of words
    """What a sign shows, for screen readers."""
    match glyph:
        case "lightbulb":
            return translate("Glyphs", "Light bulb")
        case "sprout":
            return translate("Glyphs", "Sprout")
        case "leaf":
            return translate("Glyphs", "Leaf")
        case "door-open":
            return translate("Glyphs", "Open door")
        case "ruler":
            return translate("Glyphs", "Ruler")
        case "scissors":
            return translate("Glyphs", "Scissors")
        case "store":
            return translate("Glyphs", "Store")
        case "package-open":
            return translate("Glyphs", "Parcel")
        case "handshake":
            return translate("Glyphs", "Handshake")
        case "heart":
            return translate("Glyphs", "Heart")
        case "shield-check":
            return translate("Glyphs", "Shield")
        case "flask-conical":
            return translate("Glyphs", "Flask")
        case "rocket":
            return translate("Glyphs", "Rocket")
        case "scale":
            return translate("Glyphs", "Scales")
        case "users":
            return translate("Glyphs", "People")
        case "award":
            return translate("Glyphs", "Medal")
        case "sun":
            return translate("Glyphs", "Sun")
        case "repeat-2":
            return translate("Glyphs", "Arrows in a circle")
    return glyph


def tint_word(tint: str) -> str:
    """The name of a colour."""
    match tint:
        case "leaf":
            return translate("Glyphs", "Green")
        case "blue":
            return translate("Glyphs", "Blue")
        case "spark":
            return translate("Glyphs", "Amber")
        case "violet":
            return translate("Glyphs", "Violet")
        case "brick":
            return translate("Glyphs", "Brick")
    return translate("Glyphs", "Grey")


class _Tile(QAbstractButton):
    """One sign or colour to choose."""

    def __init__(self, look: Look, key: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.key = key
        self.glyph, self.tint = "lightbulb", "grey"
        self.setCheckable(True)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows are the whole row's."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._look.theme.px(36), self._look.theme.px(36))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign, framed when chosen."""
        theme, painter = self._look.theme, QPainter(self)
        if self.isChecked():
            edge = theme.colour("accent" if self.isEnabled() else "line-strong")
            fill_box(painter, self.rect(), 8, theme.colour("bg-surface"), edge)
            fill_box(painter, self.rect().adjusted(1, 1, -1, -1), 7, None, edge)
        elif self.underMouse() and self.isEnabled():
            fill_box(painter, self.rect(), 8, theme.colour("bg-pressed"))
        if not self.isEnabled():
            painter.setOpacity(0.5)
        middle = placed(self.rect(), theme.px(22), theme.px(22), CENTRE)
        paint_glyph(painter, middle, theme, self.glyph, self.tint, 22)


class Tiles(QWidget):
    """Tiles of which one is chosen; one Tab stop, the arrows choose."""

    chosen = Signal(str)

    def __init__(self, look: Look, keys: tuple[str, ...], *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._group = QButtonGroup(self)
        flow = FlowLayout(self, gap=look.theme.px(2))
        self.tiles = {key: _Tile(look, key, f"{name}-{key}", self) for key in keys}
        for tile in self.tiles.values():
            self._group.addButton(tile)
            flow.addWidget(tile)
            tile.clicked.connect(lambda _=False, key=tile.key: self._on_clicked(key))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_key(self, key: str) -> None:
        """Mark the chosen one; a sign that isn't among them marks none."""
        self._group.setExclusive(False)
        for each, tile in self.tiles.items():
            tile.setChecked(each == key)
        self._group.setExclusive(True)
        stop = key if key in self.tiles else next(iter(self.tiles))
        for each, tile in self.tiles.items():
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == stop else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows choose the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        by = step.get(Qt.Key(event.key()), 0)
        keys = list(self.tiles)
        held = next((key for key, tile in self.tiles.items() if tile.hasFocus()), "")
        if by and held:
            tile = self.tiles[keys[(keys.index(held) + by) % len(keys)]]
            tile.setFocus(Qt.FocusReason.TabFocusReason)
            tile.click()
            return
        super().keyPressEvent(event)

    def _on_clicked(self, key: str) -> None:
        self.show_key(key)
        self.chosen.emit(key)


class PresentationSection(Section):
    """What else there is to know, and how the campaign looks in lists."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, name="presentation-section", parent=parent)
        look = services.look
        self.brief = Field(look, "", name="campaign-brief", multiline=True, min_lines=5, max_lines=200)
        self.sign_label = Text(look, "", "ui_medium")
        self.glyphs = Tiles(look, GLYPHS, name="glyph")
        self.tints = Tiles(look, TINTS, name="tint")
        for widget in (self.brief, self.sign_label, self.glyphs, self.tints):
            self.box.addWidget(widget)
        self._filling = False
        self.brief.edited.connect(self._on_brief)
        self.glyphs.chosen.connect(lambda key: self.edited.emit({"glyph": key}))
        self.tints.chosen.connect(lambda key: self.edited.emit({"tint": key}))
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.say(
            translate("Preparing", "The presentation"),
            translate(
                "Preparing", "Why this question, what is known already, what will be done with the ideas."
            ),
        )
        self.brief.set_words(
            translate("Preparing", "Presentation"),
            hint=translate("Preparing", "Markdown: **bold**, *italic*, lists with -, links"),
        )
        self.sign_label.set_words(translate("Preparing", "Sign and colour"))
        self.glyphs.setAccessibleName(translate("Preparing", "Sign"))
        self.tints.setAccessibleName(translate("Preparing", "Colour"))
        for key, tile in self.glyphs.tiles.items():
            describe(tile, "", glyph_word(key))
        for key, tile in self.tints.tiles.items():
            describe(tile, "", tint_word(key))

    def first_control(self) -> QWidget:
        """The text."""
        return self.brief.editor

    def fill(self, plan: Plan) -> None:
        """Show text and sign."""
        sheet = plan.sheet
        self._filling = True
        self.brief.set_text(sheet.brief)
        self._filling = False
        self.glyphs.show_key(sheet.glyph)
        self.tints.show_key(sheet.tint)
        for key, tile in self.glyphs.tiles.items():
            tile.glyph, tile.tint = key, sheet.tint
            tile.update()
        for key, tile in self.tints.tiles.items():
            tile.glyph, tile.tint = sheet.glyph, key
            tile.update()
        allow(self.brief.editor, plan.closed)
        for tile in (*self.glyphs.tiles.values(), *self.tints.tiles.values()):
            allow(tile, plan.closed)

    def _on_brief(self, text: str) -> None:
        if self._filling:
            return
        over = len(text) - LONGEST_BRIEF
        if over > 0:
            self.brief.set_error(
                translate("Preparing", "Too long by %n character(s): shorten it a little.", "", over)
            )
        self.edited.emit({"brief": text})
