"""Editing my idea on its page, from opening the form to the choice between two versions."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ideabox.errors import AppError, Conflict
from ideabox.ideas.requests import EditIdea, GetIdea
from ideabox.ideas.rows import IdeaPage
from ui.i18n import translate
from ui.ideas.conflict_sheet import ConflictSheet
from ui.ideas.edit_form import EditForm, forget_edit, is_half_edited
from ui.ideas.reader import Reader
from ui.services import Services


class Editing(QObject):
    """At most one form at a time; `changed` tells when it came or went."""

    changed = Signal()
    outdated = Signal()  # the page shows an older version than the one chosen

    def __init__(self, services: Services, reader: Reader) -> None:
        super().__init__(reader)
        self._services, self._reader = services, reader
        self._form: EditForm | None = None

    def waits(self, page: IdeaPage) -> bool:
        """Words typed earlier wait to be saved."""
        return self._form is None and is_half_edited(self._services, page)

    def begin(self, page: IdeaPage) -> None:
        """Open the form, with what was typed before."""
        if self._form is not None:
            self._form.begin()
            return
        form = EditForm(self._services, page)
        form.save_wanted.connect(self._on_save)
        form.left.connect(self.leave)
        form.dropped.connect(self.leave)
        self._form = form
        self._reader.edit_with(form)
        form.begin()
        self.changed.emit()

    def drop(self, page: IdeaPage) -> None:
        """Throw away the words that wait."""
        forget_edit(self._services, page.idea.id)
        self.changed.emit()

    def leave(self) -> None:
        """Close the form; what was typed stays kept."""
        form, self._form = self._form, None
        if form is not None:
            form.keep()
            self._reader.edit_with(None)
            self.changed.emit()

    def _on_save(self, command: EditIdea) -> None:
        form = self._form
        if form is None:
            return

        def done() -> None:
            form.saved()
            self._services.speaker.say(translate("IdeaEdit", "Your idea is saved."))
            if self._form is form:
                self.leave()

        def refused(error: AppError) -> None:
            if isinstance(error, Conflict) and self._form is form:
                self._compare(form, command, error)
            else:
                form.refused(error)

        self._services.tasks.do(form, command, lambda _: done(), refused)

    def _compare(self, form: EditForm, mine: EditIdea, conflict: AppError) -> None:
        """Fetch what was saved meanwhile and let the person choose."""

        def fetched(theirs: IdeaPage) -> None:
            sheet = ConflictSheet(self._services, self._services.host.window, mine, theirs)
            sheet.mine_chosen.connect(lambda: self._save_mine(form, theirs))
            sheet.theirs_chosen.connect(lambda: self._take_theirs(form))
            sheet.closed.connect(lambda: form.save.setEnabled(True))
            sheet.open_sheet()

        self._services.tasks.ask(form, GetIdea(mine.id), fetched, lambda _: form.refused(conflict))

    def _save_mine(self, form: EditForm, theirs: IdeaPage) -> None:
        form.base_on(theirs.idea.row_version)
        self._on_save(form.command())

    def _take_theirs(self, form: EditForm) -> None:
        form.saved()
        self.leave()
        self.outdated.emit()
