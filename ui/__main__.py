"""`ideabox`: the app. What it imports is imported as late as can be: the first paint waits for it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.options import Options, parse

if TYPE_CHECKING:
    from ui.application import Application


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the app; the exit code."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    if options.self_test:
        return try_installation(options)
    if options.tour is not None:
        from ui.playing import play_tour  # noqa: PLC0415

        return play_tour(options, options.tour)
    from ui.imports import import_plainly  # noqa: PLC0415

    import_plainly()
    from ui.running import run  # noqa: PLC0415

    return run(options, load_application)


def try_installation(options: Options) -> int:
    """The self-test, once it is known that nothing it needs is lost; the exit code."""
    from ui.contents import bundle_folder, contents, in_words  # noqa: PLC0415

    lost = in_words(contents(bundle_folder()).lost_files())
    if lost:
        print(f"self-test failed: {lost}", file=sys.stderr)
        return 1
    from ui.self_test import self_test  # noqa: PLC0415

    return self_test(options)


def load_application() -> type[Application]:
    """The application itself, imported while its window stands already."""
    from ui.application import Application  # noqa: PLC0415

    return Application


if __name__ == "__main__":
    sys.exit(main())
