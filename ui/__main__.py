"""`ideabox`: the app."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ui.options import parse


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the app; the exit code."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    from ui.running import run  # noqa: PLC0415  after parsing, so that --help and --version are instant

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
