"""Help › Report for IT: read it first, then copy or save it; it goes nowhere by itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ideabox.errors import AppError, Unavailable
from ideabox.log import last_lines
from ui.diagnostics.report import LAST_LINES, Asked, report
from ui.i18n import translate
from ui.tasks import Tasks
from ui.theme.look import Look
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.labels import Text
from ui.widgets.sheet import SheetDialog, sheet_head
from ui.widgets.tool_button import ToolButton

WIDTH, HEIGHT = 820, 620
FILE = "ideabox-report.txt"


class ReportSheet(SheetDialog):
    """The whole report as it would be sent, and three things to do with it."""

    def __init__(self, look: Look, window: QWidget, text: str, tasks: Tasks, folder: Path) -> None:
        """folder: where the log lies."""
        title = translate("Report", "Report for IT")
        super().__init__(look, window, name="report-sheet", words=title, width=WIDTH, height=HEIGHT)
        self._tasks, self._folder = tasks, folder
        px = look.theme.px
        self.close_button = ToolButton(
            look, "x", translate("Report", "Close"), name="close-report", keys="Esc"
        )
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setObjectName("report-text")
        self.text.setAccessibleName(title)
        self.text.setTabChangesFocus(True)
        self.text.setFont(_fixed(look))
        self.said = Text(look, colour="text-2", name="report-said")
        self.copy_button = Button(
            look, translate("Report", "Copy"), name="copy-report", kind="primary", icon="copy"
        )
        self.save_button = Button(look, translate("Report", "Save …"), name="save-report", icon="save")
        self.folder_button = Button(
            look, translate("Report", "Open the log’s folder"), name="open-log-folder", icon="folder-open"
        )
        inside = QVBoxLayout()
        inside.setContentsMargins(px(24), px(16), px(16), px(20))
        inside.setSpacing(px(12))
        inside.addLayout(self._head(look, title))
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, px(8), 0)
        line.addWidget(self.text)
        inside.addLayout(line, 1)
        inside.addLayout(self._foot(look))
        self.body.addLayout(inside)
        self.copy_button.clicked.connect(self._on_copy)
        self.save_button.clicked.connect(self._on_save)
        self.folder_button.clicked.connect(self._on_folder)
        self.leave_by(self.close_button)

    def _head(self, look: Look, title: str) -> QLayout:
        px = look.theme.px
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(Text(look, title, role="panel_title"))
        calm = translate(
            "Report",
            "This is all that you would send: no names, no texts, no addresses of servers. It goes nowhere by itself.",
        )
        words.addWidget(Text(look, calm, colour="text-2", wrap=True))
        return sheet_head(words, self.close_button)

    def _foot(self, look: Look) -> QLayout:
        px = look.theme.px
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, px(8), 0)
        foot.setSpacing(px(8))
        foot.addWidget(self.folder_button)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.save_button)
        foot.addWidget(self.copy_button)
        return foot

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._tell(translate("Report", "Copied"))

    def _on_save(self) -> None:
        dialog = QFileDialog(self, translate("Report", "Save the report"))
        dialog.setObjectName("save-report-dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(translate("Report", "Text (*.txt)"))
        dialog.setDefaultSuffix("txt")
        dialog.setDirectory(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        dialog.selectFile(FILE)
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Write what is shown to a file."""
        text = self.text.toPlainText()

        def write() -> None:
            try:
                path.write_text(text, encoding="utf-8")
            except OSError as error:
                raise Unavailable("file_not_written") from error

        self._tasks.run(self, write, lambda _: self._tell(translate("Report", "Saved")), self._on_unsaved)

    def _on_unsaved(self, error: AppError) -> None:
        self._tell(translate("Report", "Not saved: choose another folder."))

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _tell(self, words: str) -> None:
        self.said.set_words(words)
        announce(self, words)


def _fixed(look: Look) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(look.theme.px(12))
    return font


def show_report(asked: Asked, tasks: Tasks) -> None:
    """Read the log's end off the GUI thread, then open the sheet over the window."""
    log = asked.profile.log

    def made(last: tuple[str, ...]) -> None:
        sheet = ReportSheet(asked.look, asked.window, report(asked, last), tasks, log.parent)
        sheet.open_sheet(sheet.copy_button)

    tasks.run(asked.window, lambda: last_lines(log, LAST_LINES), made)
