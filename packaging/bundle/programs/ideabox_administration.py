"""The bundled `ideabox-admin`."""

import sys

from ideabox.admin.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
