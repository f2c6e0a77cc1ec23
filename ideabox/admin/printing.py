"""Prints what a command found: for people, or as JSON for programs."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable
from typing import Any


def told(arguments: Namespace, data: Any, lines: Iterable[str]) -> None:
    """Print one or the other."""
    if arguments.json:
        print(
            json.dumps(data, indent=2, default=str)
        )  # in ASCII: what a pipe is written in differs on Windows
        return
    for line in lines:
        print(line)
