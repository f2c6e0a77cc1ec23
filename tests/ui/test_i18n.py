"""Languages: picking, switching at run time, plurals, and what happens without compiled texts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import i18n


class _Listening(QWidget):
    """A widget that notes in which language it was told to write itself anew."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def changeEvent(self, event: QEvent) -> None:
        """Note the language at the moment of the change."""
        if event.type() == QEvent.Type.LanguageChange:
            self.heard.append(i18n.translate("Dates", "yesterday"))


@pytest.mark.parametrize(
    ("wanted", "system", "picked"),
    [
        ("fr", ["en-GB"], "fr"),
        ("FR_ca", [], "fr"),
        ("system", ["de-DE", "fr-Latn-FR", "en"], "fr"),
        (None, ["en-US", "fr"], "en"),
        (None, ["de"], "en"),
        ("", [], "en"),
    ],
)
def test_picks_what_was_asked_then_what_the_system_prefers(
    wanted: str | None, system: list[str], picked: str
) -> None:
    assert i18n.pick_language(wanted, lambda: system) == picked


def test_switch_reaches_widgets_once_with_the_new_words(qapp: QApplication, qtbot: QtBot) -> None:
    widget = _Listening()
    qtbot.addWidget(widget)
    i18n.install(qapp, "fr")
    qtbot.waitUntil(lambda: bool(widget.heard))
    i18n.install(qapp, "en")
    qtbot.waitUntil(lambda: len(widget.heard) > 1)
    assert widget.heard == ["hier", "yesterday"]


def test_switching_often_keeps_one_pair_of_translators(qapp: QApplication) -> None:
    for language in ("fr", "en", "fr", "fr"):
        i18n.install(qapp, language)
    assert i18n.current_language() == "fr"
    assert len(qapp.findChildren(QTranslator)) == 2


def test_plurals_in_both_languages(qapp: QApplication) -> None:
    def words() -> list[str]:
        return [i18n.translate("Dates", "%n day(s)", "", n) for n in (0, 1, 2)]

    assert words() == ["0 days", "1 day", "2 days"]
    i18n.install(qapp, "fr")
    assert words() == ["0 jour", "1 jour", "2 jours"]


@pytest.mark.usefixtures("french")
def test_qts_own_words_follow() -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"


def test_missing_texts_are_told_in_the_log(
    qapp: QApplication, tmp_path: Path, expected_warnings: list[str]
) -> None:
    expected_warnings.append("No texts in")
    i18n.install(qapp, "fr", tmp_path)
    assert i18n.translate("Dates", "yesterday") == "yesterday"
    i18n.install(qapp, "en")
