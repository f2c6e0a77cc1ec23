"""A campaign taken elsewhere: its list as a file, its page on paper."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from ideabox.campaigns.rows import CampaignPage
from ideabox.errors import AppError
from ideabox.ideas.requests import ListIdeas
from ideabox.ideas.rows import IdeaList, IdeaRow
from ideabox.reviews.requests import ListAnswers
from ideabox.reviews.rows import AnswerList, AnswerRow
from ui.campaigns.printing import campaign_document
from ui.export import CsvExport
from ui.i18n import translate
from ui.messages import sentence
from ui.printing import preview
from ui.services import Services

FOLDER = "export/folder"
MOST_PRINTED = 500
"""More ideas than anyone reads on paper: the export has all."""
PATIENCE = 600
"""Milliseconds before a progress window comes up."""
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\s\x00-\x1f]+')


class Taking(QObject):
    """Exports and prints what a campaign's page shows."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services

    # A file

    def export(self, page: CampaignPage, query: ListIdeas) -> None:
        """Ask where to, then write the list shown as CSV."""
        dialog = QFileDialog(self._services.host.window, translate("CampaignExport", "Export the list"))
        dialog.setObjectName("exportDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(translate("CampaignExport", "Table (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.setDirectory(self._folder())
        dialog.selectFile(f"{file_name(page.campaign.name)}.csv")
        dialog.fileSelected.connect(lambda path: self.export_to(Path(path), page, query))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, path: Path, page: CampaignPage, query: ListIdeas) -> CsvExport:
        """Write the list to a file, with a progress window where it takes long."""
        self._services.memory.setValue(FOLDER, str(path.parent))
        export = CsvExport(self._services.tasks, query, page.campaign, path, self)
        filtered = bool(query.text or query.stages or query.region)
        progress = self._progress(0 if filtered else page.campaign.ideas)
        export.progressed.connect(progress.setValue)
        progress.canceled.connect(export.cancel)

        def end() -> None:
            progress.reset()
            progress.deleteLater()
            export.deleteLater()

        def done(count: int) -> None:
            end()
            said = translate("CampaignExport", "%n idea(s) exported to {name}", "", count).format(
                name=path.name
            )
            self._services.speaker.say(
                said, translate("CampaignExport", "Show the folder"), lambda: _show(path.parent)
            )

        def failed(error: AppError) -> None:
            end()
            self._services.speaker.say(_why(error))

        def stopped() -> None:
            end()
            self._services.speaker.say(translate("CampaignExport", "Export stopped; no file was written."))

        export.done.connect(done)
        export.failed.connect(failed)
        export.stopped.connect(stopped)
        export.start()
        return export

    def _progress(self, total: int) -> QProgressDialog:
        progress = QProgressDialog(
            translate("CampaignExport", "Writing the list …"),
            translate("CampaignExport", "Stop"),
            0,
            total,
            self._services.host.window,
        )
        progress.setObjectName("exportProgress")
        progress.setWindowTitle(translate("CampaignExport", "Export the list"))
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(PATIENCE)
        progress.setAutoReset(False)
        progress.setAutoClose(False)
        return progress

    def _folder(self) -> str:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return str(self._services.memory.value(FOLDER, documents, type=str))

    # Paper

    def print_page(self, page: CampaignPage, query: ListIdeas) -> None:
        """Read the ideas listed and their answers, then show how they will look on paper."""
        self._gather_ideas(page, replace(query, after=None), ())

    def _gather_ideas(self, page: CampaignPage, query: ListIdeas, rows: tuple[IdeaRow, ...]) -> None:
        def take(found: IdeaList) -> None:
            gathered = (*rows, *found.rows)[:MOST_PRINTED]
            if found.after is None or len(gathered) >= MOST_PRINTED:
                self._gather_answers(page, gathered, ListAnswers(query.campaign_id), ())
            else:
                self._gather_ideas(page, replace(query, after=found.after), gathered)

        self._services.tasks.ask(self, query, take, self._not_printed, key="print")

    def _gather_answers(
        self,
        page: CampaignPage,
        ideas: tuple[IdeaRow, ...],
        query: ListAnswers,
        answers: tuple[AnswerRow, ...],
    ) -> None:
        wanted = {row.id for row in ideas if row.answered_at is not None}

        def take(found: AnswerList) -> None:
            gathered = (*answers, *(row for row in found.rows if row.idea_id in wanted))
            if found.after is None or len(gathered) >= len(wanted):
                document = campaign_document(page, ideas, gathered, self._services)
                preview(document, page.campaign.name, self._services.host.window)
            else:
                self._gather_answers(page, ideas, replace(query, after=found.after), gathered)

        self._services.tasks.ask(self, query, take, self._not_printed, key="print")

    def _not_printed(self, error: AppError) -> None:
        self._services.speaker.say(sentence(error))


def file_name(name: str) -> str:
    """A name that every system takes for a file."""
    return _NOT_IN_NAMES.sub(" ", name).strip(" .")[:80] or "ideabox"


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _why(error: AppError) -> str:
    if error.code == "file_not_written":
        reason = error.values.get("reason", "")
        return translate(
            "CampaignExport", "The file couldn’t be written: {reason}. Choose another folder."
        ).format(reason=reason)
    return sentence(error)
