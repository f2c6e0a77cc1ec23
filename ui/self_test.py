"""`ideabox --self-test`: on a fresh database, open every page in each language and theme."""

from __future__ import annotations

from collections.abc import Iterator

from ideabox.setting_values import THEMES
from ui.application import Application
from ui.home.page import TodayPage
from ui.i18n import LANGUAGES
from ui.places import Place, PlaceKind
from ui.player import Until


def self_test_steps(application: Application) -> Iterator[Until]:
    """Every page, then every language and theme on the first one; an administrator sees them all."""
    window, tasks = application.window, application.tasks
    yield Until("the first page", lambda: window.page is not None and tasks.idle)
    page = window.page
    answers = page.today.answers if isinstance(page, TodayPage) and page.today else ()
    application.become("admin")
    yield Until("the sample as its administrator", lambda: window.page is None)
    yield Until("the first page again", lambda: window.page is not None and tasks.idle)
    shell = application.shell
    campaign = shell.campaigns[0].id
    for kind in PlaceKind:
        wanted = campaign if kind in (PlaceKind.CAMPAIGN, PlaceKind.BOARD) else None
        if kind is PlaceKind.IDEA:
            wanted = next(each.idea.id for each in answers)
        application.navigator.go(Place(kind, wanted))
        yield Until(f"page {kind}", lambda: tasks.idle)
        window.grab()
    for language in LANGUAGES:
        for theme in THEMES:
            application.choose_language(language)
            application.choose_look(theme=theme)
            yield Until(f"{language} {theme}", lambda: tasks.idle)
            window.grab()
    print("self-test: all pages, languages and themes opened")
