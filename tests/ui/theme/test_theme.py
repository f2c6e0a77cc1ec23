"""The three themes hold the same colours, people can read them, and lengths and letters grow with the text size."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFontInfo, QRawFont
from PySide6.QtWidgets import QApplication

from ideabox.paths import resources
from ui.theme.fonts import load_fonts
from ui.theme.icons import Icons
from ui.theme.style_sheet import style_sheet
from ui.theme.theme import ROLES, SCALES, TextSize, Theme, load_theme

NAMES = ("light", "dark", "contrast")
GROUNDS = ("bg-window", "bg-content", "bg-surface", "bg-sunken", "bg-hover", "bg-pressed", "bg-selected")
TINTS = ("spark", "leaf", "brick", "blue", "violet", "grey", "accent")


def theme_of(name: str, size: TextSize = TextSize.NORMAL) -> Theme:
    """A theme of the program's own resources."""
    return load_theme(resources() / "themes" / f"{name}.toml", Icons(resources() / "icons"), size)


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [
        value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio between two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_theme_names_the_same_colours(qapp: QApplication) -> None:
    light, dark, high = (theme_of(name) for name in NAMES)

    assert set(light.colours) == set(dark.colours) == set(high.colours)
    assert (light.dark, dark.dark, high.contrast) == (False, True, True)
    assert all(colour.isValid() for theme in (light, dark, high) for colour in theme.colours.values())


@pytest.mark.parametrize("name", NAMES)
def test_words_can_be_read_on_every_ground(qapp: QApplication, name: str) -> None:
    theme = theme_of(name)
    pairs = [(text, ground) for text in ("text", "text-2", "text-3", "accent-text") for ground in GROUNDS[:5]]
    pairs += [(text, ground) for text in ("text", "text-2", "text-3") for ground in GROUNDS[5:]]
    pairs += [(f"{tint}-text", f"{tint}-tint") for tint in TINTS]
    pairs += [(f"{tint}-text", "bg-surface") for tint in TINTS]
    pairs += [("text-3", "side-selected"), ("text", "accent-tint"), ("text-2", "spark-tint")]
    pairs += [
        ("on-accent", "accent"),
        ("on-accent", "accent-hover"),
        ("on-spark", "spark"),
        ("on-tip", "tip"),
    ]

    weak = {pair: contrast(theme.colour(pair[0]), theme.colour(pair[1])) for pair in pairs}

    assert {pair: ratio for pair, ratio in weak.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("name", NAMES)
def test_edges_of_controls_and_the_ring_can_be_seen(qapp: QApplication, name: str) -> None:
    theme = theme_of(name)
    pairs = [("line-control", "bg-surface"), ("line-control", "bg-content"), ("brick", "bg-surface")]
    pairs += [("focus", ground) for ground in ("bg-content", "bg-surface", "bg-window", "bg-selected")]

    weak = {pair: contrast(theme.colour(pair[0]), theme.colour(pair[1])) for pair in pairs}

    assert {pair: ratio for pair, ratio in weak.items() if ratio < 3} == {}


def test_high_contrast_has_no_tints(qapp: QApplication) -> None:
    theme = theme_of("contrast")

    assert {theme.colour(f"{tint}-tint").name() for tint in TINTS} == {"#000000"}


@pytest.mark.parametrize("size", list(TextSize))
def test_lengths_and_letters_grow_together(qapp: QApplication, size: TextSize) -> None:
    theme = theme_of("light", size)

    assert theme.px(100) == round(100 * SCALES[size])
    assert theme.px(0.4) == 1, "a line never vanishes"
    assert theme.px(0) == 0
    assert theme.font("body").pixelSize() == round(14 * SCALES[size])
    for role in ROLES:
        assert theme.line(role) >= theme.font(role).pixelSize()


def test_each_weight_has_its_own_letters(qapp: QApplication) -> None:
    load_fonts(resources() / "fonts")
    theme = theme_of("light")

    shown = {role: QFontInfo(theme.font(role)) for role in ("ui", "ui_medium", "ui_strong")}

    assert {info.family() for info in shown.values()} == {"Inter"}
    assert [info.weight() for info in shown.values()] == [400, 500, 600]
    files = [QRawFont.fromFont(theme.font(role)).styleName() for role in shown]
    assert files == ["Regular", "Medium", "SemiBold"]


def test_the_typeface_has_what_french_and_english_need(qapp: QApplication) -> None:
    load_fonts(resources() / "fonts")
    raw = QRawFont.fromFont(theme_of("light").font("ui"))

    # With the narrow no-break space before ? ! ; and the signs that key caps show.
    missing = [
        letter for letter in "’“”«»…–×\u00a0\u202fœŒÉÀçß↵↑↓←→·" if not raw.supportsCharacter(ord(letter))
    ]

    assert missing == []


def test_figures_in_columns_have_one_width(qapp: QApplication) -> None:
    load_fonts(resources() / "fonts")
    font = theme_of("light").font("caption", figures=True)

    assert [bytes(tag.toString().data()) for tag in font.featureTags()] == [b"tnum"]
    assert theme_of("light").font("caption").featureTags() == []


@pytest.mark.parametrize("name", NAMES)
def test_the_style_sheet_has_no_hole(qapp: QApplication, name: str) -> None:
    sheet = style_sheet(theme_of(name, TextSize.LARGE))

    assert "$" not in sheet
    assert theme_of(name).css("accent") in sheet
    assert sheet.count("{") == sheet.count("}")
    # Qt reads it at every start.
    assert len(sheet) < 6_000


def test_transparent_colours_stay_so(qapp: QApplication) -> None:
    theme = theme_of("light")

    assert theme.colour("scrim").alpha() == 97
    assert theme.css("scrim") == "rgba(34,31,27,97)"
    assert theme.css("accent") == "#0d646b"
