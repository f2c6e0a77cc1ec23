"""`python -m tests.recording OUT.json`: the statements this version of the program sends to a shared database.

Kept under its version's name, they tell later schemas whether clients that are still about can go on
(`tests/ideabox/database/test_old_clients.py`): of each question and command up to three statements, as PostgreSQL gets
them; the shortest, the longest and one between.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from ideabox import __version__
from ideabox.backend import Backend
from ideabox.database.schema import HEAD

LISTED = re.compile(r"(%\(\w+\)s(?:::\w+)?)(?:, %\(\w+\)s(?:::\w+)?)+")
"""A list of values as long as it happened to be."""


class Recorder:
    """A pytest plugin that notes what requests send, request by request."""

    def __init__(self) -> None:
        self._request = ""
        self.sent: dict[str, dict[str, str]] = {}
        sa.event.listen(sa.Engine, "before_cursor_execute", self._note)
        Backend.ask = self._named(Backend.ask)  # type: ignore[method-assign]  # from outside, for the recording only
        Backend.do = self._named(Backend.do)  # type: ignore[method-assign]  # the same

    def _named(self, act: Callable[..., Any]) -> Callable[..., Any]:
        def named(backend: Backend, request: object) -> Any:
            self._request = type(request).__name__
            try:
                return act(backend, request)
            finally:
                self._request = ""

        return named

    def _note(
        self, connection: Any, cursor: Any, statement: str, parameters: Any, context: Any, many: Any
    ) -> None:
        if self._request and connection.dialect.name == "postgresql" and context.compiled is not None:
            shape = LISTED.sub("…", re.sub(r"_\d+", "", statement))
            self.sent.setdefault(self._request, {}).setdefault(shape, " ".join(statement.split()))


def few(statements: Iterable[str]) -> list[str]:
    """The shortest, the longest and one between."""
    each = sorted(statements, key=lambda statement: (len(statement), statement))
    return list(dict.fromkeys((each[0], each[len(each) // 2], each[-1])))


def main(arguments: list[str]) -> int:
    """Run the core's tests on PostgreSQL and write down what was sent."""
    parser = argparse.ArgumentParser(prog="python -m tests.recording", description=__doc__)
    parser.add_argument("out", type=Path)
    chosen = parser.parse_args(arguments)
    recorder = Recorder()
    code = pytest.main(["-q", "-p", "no:cacheprovider", "-k", "postgresql", "tests/ideabox"], [recorder])
    sent = {name: few(found.values()) for name, found in sorted(recorder.sent.items())}
    chosen.out.write_text(
        json.dumps({"version": __version__, "schema": HEAD, "sent": sent}, indent=0, ensure_ascii=False)
        + "\n",
        encoding="utf-8",
    )
    return int(code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
