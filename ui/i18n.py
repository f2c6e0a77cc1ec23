"""Languages: the one way to ask for a text, and the switch of language while the program runs.

No state is kept here: the translators belong to the application object, and Qt's default locale tells the
language in use.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

LANGUAGES = ("fr", "en")
"""Every language the program speaks; the last one is the language of the source texts."""

_TERRITORIES = {"fr": "fr_FR", "en": "en_GB"}
_OWNED = "ideabox-translator"

log = logging.getLogger(__name__)


def translate(context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
    """The text in the language in use; context and text must be literals, `n` chooses the plural of `%n`."""
    return QCoreApplication.translate(context, text, disambiguation, n)


def current_language() -> str:
    """The code of the language in use, one of LANGUAGES."""
    code = QLocale().name().partition("_")[0]
    return code if code in LANGUAGES else LANGUAGES[-1]


def pick_language(
    wanted: str | None, system: Callable[[], Sequence[str]] = lambda: QLocale.system().uiLanguages()
) -> str:
    """The language asked for if the program speaks it, else the first of the system's that it speaks."""
    for name in (wanted or "", *system()):
        code = name.replace("_", "-").partition("-")[0].lower()
        if code in LANGUAGES:
            return code
    return LANGUAGES[-1]


def translations_folder() -> Path:
    """Where `packaging/translations.py build` puts the compiled texts; bundles keep the same layout."""
    return Path(__file__).resolve().parent.parent / "build" / "translations"


def install(app: QCoreApplication, language: str, folder: Path | None = None) -> None:
    """Switch the program to a language of LANGUAGES; Qt then sends LanguageChange once to every widget.

    Dates and numbers follow, because the default locale is set before the widgets hear of the change.
    """
    QLocale.setDefault(QLocale(_TERRITORIES[language]))
    for old in app.findChildren(QTranslator, _OWNED):
        app.removeTranslator(old)
        old.setParent(None)
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    # Qt asks the newest translator first: ours goes last so that it wins over Qt's own words.
    for file in (
        qt_folder / f"qtbase_{language}.qm",
        (folder or translations_folder()) / f"ideabox_{language}.qm",
    ):
        _add(app, file)


def _add(app: QObject, file: Path) -> None:
    """Give the application one file of compiled texts."""
    translator = QTranslator(app)
    translator.setObjectName(_OWNED)
    if translator.load(str(file)):
        QCoreApplication.installTranslator(translator)
    else:
        translator.setParent(None)
        log.warning("No texts in %s; run `make translations`", file.name)
