"""The ruler: an empty PySide6 window with a list of 200 rows, and nothing else. Run by starting.py."""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QListView, QMainWindow

from tests.bench.memory import pss_mb
from tests.bench.painted import PaintWatch

ROWS = 200


def main() -> None:
    """Show it, print when it stood and what it holds, end. The argument is the parent's clock before the start."""
    began = float(sys.argv[1])
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    rows = QListView()
    rows.setModel(QStringListModel([f"Row {at}" for at in range(ROWS)]))
    window.setCentralWidget(rows)
    window.resize(1440, 900)

    def painted(seen: bool) -> None:
        told = {"window_ms": (time.monotonic() - began) * 1_000, "pss_mb": pss_mb()}
        print(json.dumps(told), flush=True)
        app.quit()

    watch = PaintWatch(window, lambda: True, painted)
    window.show()
    app.exec()
    watch.stop()


if __name__ == "__main__":
    main()
