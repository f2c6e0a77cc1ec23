"""The gallery's pictures of the Help menu: a newer program is there, and what the menu answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ideabox.errors import VersionMismatch
from ideabox.releases import Release
from ui.application import Application
from ui.diagnostics.sheet import ReportSheet
from ui.player import Until
from ui.services import Session
from ui.shell.shortcuts import show_shortcuts
from ui.updates.sheet import show_newer

NEWER = Release("98.0", "0.1.0", "https://intranet.maison-varlope.example/ideabox")
BY_ITSELF = Release("98.0", "0.1.0", "Centre logiciel › Ideabox")
SOME_LINES = """\
  2026-11-21 09:40:12,431 INFO ideabox.shared: the connection was lost; trying once more
  2026-11-21 09:41:55,007 ERROR ui.tasks: a request failed unexpectedly
    ProgrammingError 42P01
    ask (backend.py:164)
    caused by UndefinedTable 42P01
    execute (cursor.py:117)
"""
Shoot = Callable[[str], Iterator[Until]]


def help_steps(app: Application, shoot: Shoot) -> Iterator[Until]:
    """The line over the pages, then the sheets."""
    line = app._rooms.newer if app._rooms is not None else None
    assert line is not None
    for name, release in (("newer", NEWER), ("newer-words", BY_ITSELF)):
        line.show_release(release)
        yield from shoot(f"today-{name}")
    line.show_release(Release())
    for name, told in (("newer-sheet", NEWER), ("newer-sheet-own", None)):
        answer = show_newer(app.look, app.window, told, app.toast)
        yield from shoot(name)
        answer.close_sheet()
    sheet = show_shortcuts(app.look, app.window, Session("n.ferrouk", is_shared_pc=True, has_password=True))
    yield from shoot("shortcuts-signed-in")
    sheet.close_sheet()
    line.show_shut_out(VersionMismatch("client_old", oldest="98.0", download=NEWER.download))
    yield from shoot("today-shut-out")
    line.hide()
    app.help.show_report()
    yield Until("the report", lambda: bool(app.window.findChildren(ReportSheet)))
    report = app.window.findChildren(ReportSheet)[-1]
    report.text.setPlainText(report.text.toPlainText() + SOME_LINES)
    yield from shoot("report")
    report.close_sheet()
