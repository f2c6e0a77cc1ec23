"""The bundled `ideabox`; it has a name of its own because PyInstaller would take the package for it otherwise.

On Linux `ideabox-admin` is a link to it, so that both programs share their modules; neither imports the other's.
"""

import os
import sys


def main() -> int:
    """Run the program whose name was called; the exit code."""
    if os.path.basename(sys.argv[0]) == "ideabox-admin":  # noqa: PTH119  pathlib would come before the window
        from ideabox.admin.__main__ import main as administration  # noqa: PLC0415

        return administration()
    from ui.__main__ import main as window  # noqa: PLC0415

    return window()


if __name__ == "__main__":
    sys.exit(main())
