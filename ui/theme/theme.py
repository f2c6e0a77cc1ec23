"""What every screen and delegate paints with: colours, type and lengths of one theme at one text size."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QIcon, QPixmap

from ui.theme.icons import Icons

FAMILIES = ("Inter", "Segoe UI", "Noto Sans", "sans-serif")
"""The bundled family first; the others hold letters that it lacks."""


class TextSize(StrEnum):
    """How large everything is; the value is what the settings file holds."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"
    VERY_LARGE = "very_large"


SCALES = {TextSize.SMALL: 0.92, TextSize.NORMAL: 1.0, TextSize.LARGE: 1.15, TextSize.VERY_LARGE: 1.3}


@dataclass(frozen=True, slots=True)
class TypeRole:
    """One of the dozen kinds of text: pixels of letter and line at 100 %, weight, tracking in per cent."""

    size: int
    line: int
    weight: int = 400
    tracking: float = 0.0


ROLES: Mapping[str, TypeRole] = {
    "initials_small": TypeRole(9, 12, 600),
    "initials": TypeRole(10, 12, 600),
    "key": TypeRole(11, 16, 500),
    "caption": TypeRole(12, 16),
    "caption_medium": TypeRole(12, 16, 500),
    "caption_strong": TypeRole(12, 16, 600),
    "ui": TypeRole(13, 20),
    "ui_medium": TypeRole(13, 20, 500),
    "ui_strong": TypeRole(13, 20, 600),
    "row_title": TypeRole(14, 20, 500),
    "body": TypeRole(14, 22),
    "section": TypeRole(14, 20, 600),
    "panel_title": TypeRole(15, 20, 600),
    "field_title": TypeRole(20, 28, 500, -1.0),
    "title": TypeRole(20, 28, 600, -1.0),
    "question": TypeRole(24, 32, 600, -1.5),
    "welcome": TypeRole(28, 36, 600, -1.5),
}
"""Names of the kinds of text, as `Theme.font` and the labels take them."""


@dataclass(frozen=True)
class Theme:
    """One theme at one text size; asked for colours, fonts, lengths and icons while painting."""

    name: str
    dark: bool
    contrast: bool
    size: TextSize
    colours: Mapping[str, QColor]
    icons: Icons
    _fonts: dict[tuple[str, bool], QFont] = field(default_factory=dict, repr=False)

    @property
    def scale(self) -> float:
        """How much larger than drawn everything is (1.0 at the normal text size)."""
        return SCALES[self.size]

    def colour(self, role: str) -> QColor:
        """A colour by its token's name, as "accent", "bg-hover" or "text-2"."""
        return self.colours[role]

    def sign(self, icon: str, tint: str) -> tuple[str, str]:
        """A campaign's icon and tint as stored, or plain ones: another version may know signs that this one doesn't."""
        return icon if self.icons.knows(
            icon
        ) else "lightbulb", tint if f"{tint}-tint" in self.colours else "grey"

    def css(self, role: str) -> str:
        """The same colour as style sheets write it."""
        colour = self.colours[role]
        if colour.alpha() == 255:
            return colour.name()
        return f"rgba({colour.red()},{colour.green()},{colour.blue()},{colour.alpha()})"

    def font(self, role: str, *, figures: bool = False) -> QFont:
        """The font of a kind of text; `figures` gives all digits one width, for counts and dates in columns."""
        known = self._fonts.get((role, figures))
        if known is None:
            known = self._fonts[role, figures] = self._make_font(ROLES[role], figures=figures)
        return known

    def line(self, role: str) -> int:
        """The height of one line of a kind of text, in pixels."""
        return self.px(ROLES[role].line)

    def px(self, length: float) -> int:
        """A length as drawn at 100 % in this text size, in whole pixels; never less than one for a visible one."""
        scaled = round(length * self.scale)
        return 1 if length > 0 and scaled == 0 else scaled

    def icon(self, name: str, role: str = "text-2", size: int = 16) -> QIcon:
        """An icon for menus and actions, dimmed by itself where it is disabled; size as drawn at 100 %."""
        side = self.px(size)
        icon = QIcon(self.icons.pixmap(name, self.colours[role], side))
        icon.addPixmap(self.icons.pixmap(name, self.colours["text-disabled"], side), QIcon.Mode.Disabled)
        return icon

    def pixmap(
        self, name: str, role: str, size: int = 16, ratio: float = 0.0, *, filled: bool = False
    ) -> QPixmap:
        """An icon as pixels, size as drawn at 100 %; `ratio` is the screen's, that of the application if not said."""
        return self.icons.pixmap(name, self.colours[role], self.px(size), ratio, filled=filled)

    def _make_font(self, role: TypeRole, *, figures: bool) -> QFont:
        font = QFont()
        font.setFamilies(FAMILIES)
        font.setPixelSize(max(9, round(role.size * self.scale)))
        font.setWeight(QFont.Weight(role.weight))
        # Hinting would round the widths of Inter's letters and space them unevenly.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if role.tracking:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + role.tracking)
        if figures:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font


def load_theme(file: Path, icons: Icons, size: TextSize = TextSize.NORMAL) -> Theme:
    """The theme a TOML file describes, at one text size."""
    values = tomllib.loads(file.read_text(encoding="utf-8"))
    colours = {role: QColor(value) for role, value in values["colours"].items()}
    return Theme(values["name"], values["dark"], values["contrast"], size, colours, icons)
