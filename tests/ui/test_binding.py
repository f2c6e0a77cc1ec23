"""The Qt binding itself: 6.12 on Python 3.11 loses a reference to None at every call, and aborts after a while."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot


class _Sender(QObject):
    """Something that emits."""

    sent = Signal(int)


def test_thousands_of_calls_and_emissions_leave_none_alone(qtbot: QtBot) -> None:
    sender = _Sender()
    heard: list[int] = []
    sender.sent.connect(heard.append)
    before = sys.getrefcount(None)
    for number in range(5000):
        sender.setObjectName("sender")
        sender.sent.emit(number)
    # Since 3.12 None is immortal: what is lost of its count does no harm.
    assert sys.version_info >= (3, 12) or abs(sys.getrefcount(None) - before) < 1000
    assert heard == list(range(5000))
