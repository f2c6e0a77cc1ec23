"""What tests of screens share: every test starts in English; `french` switches."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ui import i18n


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """British English with its plurals, whatever the test before left."""
    if QLocale().name() != "en_GB" or not qapp.findChildren(QTranslator):
        i18n.install(qapp, "en")


@pytest.fixture
def french(english: None, qapp: QApplication) -> None:
    """The program in French, with French dates and numbers."""
    i18n.install(qapp, "fr")
