"""`ideabox --self-test`: whether this installation is whole and works here; 0 if so, else 1 and one line that says why.

In a fresh profile a database is made and filled, every page opened, then each language and theme, and the help; all of the program
is imported, and PostgreSQL is signed in to where `--database` names it. Nothing is left behind, and nothing of the
person's is read.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from ideabox.addresses import is_shared
from ideabox.errors import AppError
from ideabox.setting_values import THEMES
from ui.about.sheet import show_about
from ui.application import Application
from ui.contents import Contents, bundle_folder, contents, in_words
from ui.help.book import PAGES
from ui.help.sheet import show_help
from ui.home.page import TodayPage
from ui.i18n import LANGUAGES
from ui.messages import sentence
from ui.opening import Opening, open_database
from ui.options import Options
from ui.places import Place, PlaceKind
from ui.player import Until
from ui.playing import play

SERVER_S = 60.0
"""How long signing in may take: an address names several servers, and each is waited for."""


class SelfTestFailed(Exception):
    """What was found, in words for IT."""


class Heard(logging.Handler):
    """Keeps the first line of each warning: a program that is well logs none."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it, with the error that it tells of."""
        cause = record.exc_info[1] if record.exc_info else None
        words = record.getMessage().partition("\n")[0]
        self.lines.append(words if cause is None else f"{words} ({type(cause).__name__}: {cause})")


@contextmanager
def heard_warnings() -> Iterator[list[str]]:
    """Warnings logged meanwhile, instead of showing them."""
    handler = Heard()
    logging.getLogger().addHandler(handler)
    try:
        yield handler.lines
    finally:
        logging.getLogger().removeHandler(handler)


def self_test(options: Options) -> int:
    """Try this installation, without a screen; the exit code."""
    if options.database is not None and not is_shared(options.database):
        return _told("--database names no server: postgresql://login@server/database", options)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    made_of = contents(bundle_folder())
    with heard_warnings() as heard:
        try:
            failure = play(options, lambda application: steps(application, made_of, options.database))
        except Exception as error:  # noqa: BLE001  whatever it is, it is what the test found
            failure = f"{type(error).__name__}: {error}"
    failure = failure.removeprefix(f"{SelfTestFailed.__name__}: ")
    return _told("; ".join(dict.fromkeys(filter(None, (failure, *heard)))), options)


def _told(failure: str, options: Options) -> int:
    """Say in one line how it went; the exit code."""
    if failure:
        print(f"self-test failed: {failure}", file=sys.stderr)
        return 1
    server = ", and the server let me in" if options.database is not None else ""
    print(f"self-test: all pages, languages and themes opened{server}")
    return 0


def steps(application: Application, made_of: Contents, database: str | None) -> Iterator[Until]:
    """Every page, every language and theme, every module, the server."""
    lost = in_words(made_of.lost_modules())
    if lost:
        raise SelfTestFailed(lost)
    yield from _pages(application)
    yield from _looks(application)
    _about(application)
    if database is not None:
        yield from _server(application, database)


def _pages(application: Application) -> Iterator[Until]:
    """Every page there is; an administrator sees them all."""
    window, tasks = application.window, application.tasks
    yield Until("the first page", lambda: window.page is not None and tasks.idle)
    page = window.page
    answers = page.today.answers if isinstance(page, TodayPage) and page.today else ()
    application.become("admin")
    yield Until("the sample as its administrator", lambda: window.page is None)
    yield Until("the first page again", lambda: window.page is not None and tasks.idle)
    campaign = application.shell.campaigns[0].id
    for kind in PlaceKind:
        wanted = campaign if kind in (PlaceKind.CAMPAIGN, PlaceKind.BOARD) else None
        if kind is PlaceKind.IDEA:
            wanted = next(each.idea.id for each in answers)
        application.navigator.go(Place(kind, wanted))
        yield Until(f"page {kind}", lambda: tasks.idle)
        window.grab()


def _looks(application: Application) -> Iterator[Until]:
    """The page shown last, in each language and theme."""
    tasks = application.tasks
    for language in LANGUAGES:
        for theme in THEMES:
            application.choose_language(language)
            application.choose_look(theme=theme)
            yield Until(f"{language} {theme}", lambda: tasks.idle)
            application.window.grab()
        _help(application)


def _help(application: Application) -> None:
    """Every page of the help, in the language in use."""
    sheet = show_help(application.look, application.window)
    for _, names in PAGES:
        for name in names:
            sheet.show_page(name)
            if sheet.page_name != name:
                raise SelfTestFailed(f"no page {name} in the help")
    application.window.grab()
    sheet.close_sheet()


def _about(application: Application) -> None:
    """The licences of what the program is built on: it may not be handed on without them."""
    sheet = show_about(application.look, application.window)
    if not sheet.list.model().rowCount():
        raise SelfTestFailed("the licences are missing")
    sheet.close_sheet()


def _server(application: Application, database: str) -> Iterator[Until]:
    """Sign in as the address says; the password is PGPASSWORD's, as for other programs of PostgreSQL."""
    told: list[AppError | None] = []

    def work() -> None:
        open_database(Opening(database), application.clock, None).backend.close()

    application.tasks.run(application, work, lambda _: told.append(None), told.append)
    yield Until("the server", lambda: bool(told), SERVER_S)
    if told[0] is not None:
        raise SelfTestFailed(f"the server: {_words(told[0])}")


def _words(error: AppError) -> str:
    """What IT reads: the program's sentence, and what the server or the line said."""
    cause = str(error.__cause__ or "").strip().partition("\n")[0]
    return f"{sentence(error)} ({cause})" if cause else sentence(error)
