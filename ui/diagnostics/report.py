"""Gathers the report: versions, system, screens, settings and where each comes from, the log's last lines.

Nothing in it names a person, a place or a server: of settings that could, only whether they are set is told.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import PySide6
from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QWidget

from ideabox import __version__
from ideabox.addresses import is_shared
from ideabox.log import log_files
from ideabox.paths import Profile
from ideabox.settings import InForce, Origin, SettingsStore
from ui.i18n import current_language, translate
from ui.theme.look import Look

LAST_LINES = 60
TOLD_AS_THEY_ARE = frozenset(
    {
        "language",
        "theme",
        "text_size",
        "letter_keys",
        "shared_pc",
        "lock_minutes",
        "poll_visible_seconds",
        "poll_hidden_seconds",
    }
)
"""Settings whose value can name nobody; of any other one, also of a later one, it is only told whether it is set."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a report is made of."""

    profile: Profile
    settings: SettingsStore
    look: Look
    window: QWidget
    database: str  # engine and schema; "" while none is open
    signed_in: bool
    now: datetime


def report(asked: Asked, last: tuple[str, ...]) -> str:
    """All of it, in the language in use. last: the log's last lines."""
    parts = (
        (translate("Report", "Program"), _program()),
        (translate("Report", "System"), _system(asked.window)),
        (translate("Report", "Appearance"), _appearance(asked.look)),
        (translate("Report", "Database"), _database(asked)),
        (translate("Report", "Settings"), _settings(asked.settings)),
        (translate("Report", "Log"), _log(asked.profile, last)),
    )
    head = translate("Report", "Ideabox, report of {moment} UTC").format(moment=f"{asked.now:%Y-%m-%d %H:%M}")
    return "\n\n".join((head, *("\n".join((title, *lines)) for title, lines in parts))) + "\n"


def _line(name: str, value: object) -> str:
    return f"  {name}: {value}" if current_language() == "en" else f"  {name}\u00a0: {value}"


def _program() -> Iterator[str]:
    how = translate("Report", "installed") if getattr(sys, "frozen", False) else translate("Report", "source")
    yield _line("Ideabox", f"{__version__} ({how})")
    yield _line("Python", platform.python_version())
    yield _line("PySide", f"{PySide6.__version__}, Qt {qVersion()}")


def _system(window: QWidget) -> Iterator[str]:
    yield _line(translate("Report", "system"), QSysInfo.prettyProductName())
    kernel = f"{QSysInfo.kernelType()} {QSysInfo.kernelVersion()}, {QSysInfo.currentCpuArchitecture()}"
    yield _line(translate("Report", "kernel"), kernel)
    yield _line(translate("Report", "Qt platform"), QGuiApplication.platformName())
    for screen in QGuiApplication.screens():
        size, scale = screen.size(), screen.devicePixelRatio()
        dots = round(screen.logicalDotsPerInch())
        yield _line(
            translate("Report", "screen"), f"{size.width()} × {size.height()}, {scale:g} ×, {dots} dpi"
        )
    yield _line(translate("Report", "window"), f"{window.width()} × {window.height()}")
    yield _line(translate("Report", "assistive technology"), _yes_no(yes=QAccessible.isActive()))


def _appearance(look: Look) -> Iterator[str]:
    yield _line(translate("Report", "language"), current_language())
    yield _line(translate("Report", "theme"), look.theme.name)
    yield _line(translate("Report", "size of texts"), f"{look.theme.scale:g}")


def _database(asked: Asked) -> Iterator[str]:
    yield _line(translate("Report", "kind"), _kind(str(asked.settings.current.database)))
    yield _line(translate("Report", "open"), asked.database or translate("Report", "none"))
    yield _line(translate("Report", "somebody signed in"), _yes_no(yes=asked.signed_in))


def _kind(database: str) -> str:
    """Never which one."""
    if is_shared(database):
        return translate("Report", "shared, on a server")
    match database:
        case "sample":
            return translate("Report", "the sample")
        case "":
            return translate("Report", "not chosen yet")
        case _:
            return translate("Report", "a file on this PC")


def _settings(store: SettingsStore) -> Iterator[str]:
    for each in store.in_force():
        yield _line(each.key, f"{_value(each)} ({_origin(each.origin)})")
    if store.problems:
        told = f"{len(store.problems)} (ideabox-admin doctor --client)"
        yield _line(translate("Report", "not understood in IT’s settings"), told)


def _value(each: InForce) -> str:
    if each.key in TOLD_AS_THEY_ARE:
        return str(each.value).lower() if isinstance(each.value, bool) else str(each.value) or "–"
    return translate("Report", "set") if each.value else "–"


def _origin(origin: Origin) -> str:
    match origin:
        case Origin.COMMAND_LINE:
            return translate("Report", "command line")
        case Origin.POLICY:
            return translate("Report", "IT, group policy")
        case Origin.ENVIRONMENT:
            return translate("Report", "environment")
        case Origin.LOCKED:
            return translate("Report", "IT, locked")
        case Origin.USER:
            return translate("Report", "chosen here")
        case Origin.SITE:
            return translate("Report", "IT")
        case Origin.DEFAULT:
            return translate("Report", "default")


def _log(profile: Profile, last: tuple[str, ...]) -> Iterator[str]:
    for path, size in log_files(profile.log):
        yield _line(path.name, translate("Report", "{size} KB").format(size=-(-size // 1000)))
    yield from (f"  {line}" for line in last)


def _yes_no(*, yes: bool) -> str:
    return translate("Report", "yes") if yes else translate("Report", "no")
