"""The look changes everywhere at once, and follows the system when it should."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme.fonts import load_fonts
from ui.theme.look import Look, Wanted
from ui.theme.theme import TextSize
from ui.widgets.button import Button


def window_colour(app: QApplication) -> str:
    """The colour Qt paints windows with."""
    return app.palette().color(QPalette.ColorRole.Window).name()


def test_choosing_a_theme_changes_palette_sheet_and_theme(
    qtbot: QtBot, qapp: QApplication, look: Look
) -> None:
    before = qapp.styleSheet()

    with qtbot.waitSignal(look.changed):
        look.choose(Wanted.DARK)

    assert look.theme.name == "dark"
    assert window_colour(qapp) == "#191816"
    assert qapp.styleSheet() != before


def test_the_same_choice_again_changes_nothing(qtbot: QtBot, look: Look) -> None:
    with qtbot.assertNotEmitted(look.changed):
        look.choose(Wanted.LIGHT, TextSize.NORMAL)


def test_text_size_reaches_widgets_that_are_there(qtbot: QtBot, qapp: QApplication, look: Look) -> None:
    button = Button(look, "Publish", name="publish")
    qtbot.addWidget(button)
    button.show()
    before = button.sizeHint()

    look.choose(size=TextSize.VERY_LARGE)

    assert button.sizeHint().height() == round(before.height() * 1.3)
    assert button.sizeHint().width() > before.width()
    assert qapp.font().pixelSize() == 17


def test_high_contrast_is_a_choice(look: Look) -> None:
    look.choose(Wanted.CONTRAST)

    assert look.theme.contrast


@pytest.mark.parametrize(("scheme", "name"), [(Qt.ColorScheme.Dark, "dark"), (Qt.ColorScheme.Light, "light")])
def test_system_follows_the_system(
    look: Look, monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme, name: str
) -> None:
    look.choose(Wanted.CONTRAST)
    hints = SystemHints(scheme)
    monkeypatch.setattr(look, "_app", Dressed(look._app, hints))

    look.choose(Wanted.SYSTEM)

    assert look.theme.name == name
    assert hints.told == [Qt.ColorScheme.Unknown]


def test_system_changes_while_the_program_runs(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = SystemHints(Qt.ColorScheme.Light)
    monkeypatch.setattr(look, "_app", Dressed(look._app, hints))
    look.choose(Wanted.SYSTEM)
    hints.scheme = Qt.ColorScheme.Dark

    with qtbot.waitSignal(look.changed):
        QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert look.theme.name == "dark"


def test_a_chosen_theme_does_not_follow(qtbot: QtBot, look: Look) -> None:
    with qtbot.assertNotEmitted(look.changed):
        QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)


@pytest.mark.parametrize("expected_warnings", [["The bundled fonts could not be read"]])
def test_missing_fonts_are_told_and_survived(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("ui.theme.look.load_fonts", lambda _: load_fonts_anew(tmp_path))

    made = Look(qapp, Wanted.LIGHT)
    qapp.styleHints().colorSchemeChanged.disconnect(made._on_scheme_changed)

    assert made.theme.name == "light"


def load_fonts_anew(folder: Path) -> bool:
    """As in a bundle that lost its fonts, on a computer without Inter."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ui.theme.fonts.QFontDatabase", NoFonts)
        return load_fonts(folder)


class NoFonts:
    """A font database that knows and finds nothing."""

    @staticmethod
    def families() -> list[str]:
        """None."""
        return []

    @staticmethod
    def addApplicationFont(_file: str) -> int:
        """Not there."""
        return -1


class SystemHints:
    """The system's wishes: off-screen Qt has none that could be changed."""

    def __init__(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        self.told: list[Qt.ColorScheme] = []

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:
        """Hear what the title bar should be."""
        self.told.append(scheme)

    def colorScheme(self) -> Qt.ColorScheme:
        """What the system has."""
        return self.scheme


class Dressed:
    """The application with other hints."""

    def __init__(self, app: QApplication, hints: SystemHints) -> None:
        self._app, self._hints = app, hints

    def styleHints(self) -> SystemHints:
        """The hints of the test."""
        return self._hints

    def __getattr__(self, name: str) -> object:
        return getattr(self._app, name)
