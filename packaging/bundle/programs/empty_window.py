"""The ruler of bundles: an empty PySide6 window with a list of 200 rows, trimmed as the program is.

Its argument is a file to write the time into at which its window was painted; then it ends.
"""

import sys
import time

from PySide6.QtCore import QEvent, QStringListModel, QTimer
from PySide6.QtWidgets import QApplication, QListView, QMainWindow

ROWS = 200


class Window(QMainWindow):
    """It tells of its first painting as the program's window does: once all inside is painted as well."""

    painted = False

    def event(self, event: QEvent) -> bool:
        """Paint, then tell."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self.painted:
            self.painted = True
            QTimer.singleShot(0, self.tell)
        return done

    def tell(self) -> None:
        """Write the time, and end."""
        with open(sys.argv[1], "w", encoding="ascii") as file:  # noqa: PTH123  pathlib is what an empty program is without
            file.write(repr(time.time()))
        QApplication.quit()


def main() -> int:
    """Show it until it is painted."""
    app = QApplication(sys.argv[:1])
    window = Window()
    rows = QListView()
    rows.setModel(QStringListModel([f"Row {at}" for at in range(ROWS)]))
    window.setCentralWidget(rows)
    window.resize(1440, 900)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
