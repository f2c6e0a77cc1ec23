"""What a person sees of our own bugs: a calm dialog, with a report to copy that holds nothing personal."""

from __future__ import annotations

import logging
import platform
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from ideabox import __version__
from ideabox.errors import AppError
from ideabox.log import places_of
from ui.i18n import translate
from ui.messages import sentence

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

log = logging.getLogger(__name__)


def report_of(error: BaseException) -> str:
    """Versions and the places in the program, without values or texts: no message of the error, no paths."""
    head = f"Ideabox {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()}"
    return "\n".join([head, *places_of(error)])


class CrashReporter(QObject):
    """Catches what nobody else did; one dialog at a time."""

    _found = Signal(object)

    def __init__(self, window: QWidget, say: Callable[[str], None]) -> None:
        """say: tells an expected failure that nobody handled, in passing."""
        super().__init__(window)
        self._say = say
        self._window = window
        self._shown = False
        self._found.connect(self.show_report)

    def install(self) -> None:
        """From now on unexpected exceptions come here."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread
        sys.unraisablehook = self._on_unraisable

    @staticmethod
    def _on_thread(found: threading.ExceptHookArgs) -> None:
        """In a thread of a library's: nothing of ours is lost, so nobody is disturbed; nor does it go to the console."""
        if found.exc_value is not None:
            log.error("unexpected in a thread", exc_info=found.exc_value)

    @staticmethod
    def _on_unraisable(found: UnraisableHookArgs) -> None:
        """Where nothing can be raised, such as in a destructor."""
        if found.exc_value is not None:
            log.error("unexpected, and not to be raised", exc_info=found.exc_value)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("unexpected", exc_info=(kind, error, trace))
        self._found.emit(error)

    def show_report(self, error: BaseException) -> None:
        """Tell the person, and offer the report."""
        if isinstance(error, AppError):
            self._say(sentence(error))
            return
        if self._shown:
            return
        self._shown = True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Ideabox")
        box.setText(translate("Crash", "Something went wrong inside Ideabox. What you typed is kept."))
        box.setInformativeText(
            translate(
                "Crash",
                "You can go on working. The report says where it happened; it holds none of your texts.",
            )
        )
        box.setDetailedText(report_of(error))
        copy = box.addButton(translate("Crash", "Copy the report"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report_of(error)))
        box.finished.connect(self._on_closed)
        box.open()

    def _on_closed(self) -> None:
        self._shown = False
