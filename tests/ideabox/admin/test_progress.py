"""The progress bar: for somebody who watches, and only then."""

from __future__ import annotations

import io

from ideabox.admin.progress import ProgressBar


class Terminal(io.StringIO):
    """A stream somebody watches."""

    def isatty(self) -> bool:
        return True


def test_it_moves_on_a_terminal() -> None:
    stream = Terminal()
    bar = ProgressBar(stream, "polis")
    for done in (0, 50, 50, 100):
        bar(done, 100)
    shown = stream.getvalue().split("\r")[1:]
    assert [line[-5:] for line in shown] == ["  0 %", " 50 %", "100 %"]
    assert "polis [###############...............]" in shown[1]
    bar.close()
    assert stream.getvalue().endswith(" \r")


def test_it_is_silent_in_a_file() -> None:
    stream = io.StringIO()
    bar = ProgressBar(stream, "polis")
    bar(1, 2)
    bar.close()
    assert stream.getvalue() == ""


def test_nothing_to_do_is_done() -> None:
    stream = Terminal()
    ProgressBar(stream, "polis")(0, 0)
    assert "100 %" in stream.getvalue()
