"""The ruler of bundles: an empty PySide6 window with a list of 200 rows, trimmed as the program is."""

import sys

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QListView, QMainWindow

ROWS = 200


def main() -> int:
    """Show it until it is closed."""
    app = QApplication(sys.argv)
    window = QMainWindow()
    rows = QListView()
    rows.setModel(QStringListModel([f"Row {at}" for at in range(ROWS)]))
    window.setCentralWidget(rows)
    window.resize(1440, 900)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
