"""The bundled `ideabox`; it has a name of its own because PyInstaller would take the package for it otherwise."""

import sys

from ui.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
