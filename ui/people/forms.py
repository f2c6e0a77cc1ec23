"""The sheets that add or change a person or a site."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ideabox.asking import Command
from ideabox.changes import Changes
from ideabox.errors import AppError, InputError
from ideabox.ids import new_id
from ideabox.people.requests import SavePerson, SaveSite
from ideabox.people.rows import PersonRow, SiteRow
from ui.i18n import current_language, translate
from ui.messages import sentence
from ui.services import Services
from ui.widgets.button import Button, Kind
from ui.widgets.choosers import ComboBox
from ui.widgets.field import Field
from ui.widgets.labels import Text
from ui.widgets.sheet import SheetDialog
from ui.widgets.switch import CheckBox

WIDTH = 520


class FormSheet(QObject):
    """Fields over Cancel and Save; what the database refuses is said beside its field."""

    def __init__(self, services: Services, window: QWidget, title: str) -> None:
        super().__init__(window)
        self._services = services
        look = services.look
        self.sheet = SheetDialog(look, window, name="form-sheet", words=title, width=WIDTH)
        self.fields: dict[str, Field] = {}
        self.column = QVBoxLayout()
        edge = look.theme.px(24)
        self.column.setContentsMargins(edge, edge, edge, look.theme.px(16))
        self.column.setSpacing(look.theme.px(12))
        self.column.addWidget(Text(look, title, role="panel_title"))
        self.sheet.body.addLayout(self.column)
        self.problem = Text(look, colour="brick-text", wrap=True)
        self.problem.hide()
        self.save = Button(
            look, translate("People", "Save"), name="save", kind=Kind.PRIMARY, keys="Ctrl+Return"
        )
        cancel = Button(look, translate("People", "Cancel"), name="cancel")
        foot = QHBoxLayout()
        foot.setContentsMargins(edge, 0, edge, look.theme.px(20))
        foot.setSpacing(look.theme.px(8))
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save)
        self.sheet.body.addLayout(foot)
        cancel.clicked.connect(self.sheet.close_sheet)
        self.sheet.escaped.connect(self.sheet.close_sheet)
        self.sheet.closed.connect(self.deleteLater)
        self.save.clicked.connect(self._on_save)
        QShortcut(QKeySequence("Ctrl+Return"), self.sheet, self._on_save)

    def add_field(self, name: str, words: str, text: str) -> None:
        """One line to fill."""
        field = Field(self._services.look, words, name=f"form-{name}")
        field.set_text(text)
        self.fields[name] = field
        self.column.addWidget(field)

    def open(self) -> None:
        """Show it, the keyboard in the first field."""
        self.column.addWidget(self.problem)
        self.sheet.open_sheet(next(iter(self.fields.values())).editor)

    def command(self) -> Command:
        """What the form says."""
        raise NotImplementedError

    def _on_save(self) -> None:
        for field in self.fields.values():
            field.set_error("")
        self.problem.hide()
        self.save.setEnabled(False)
        self._services.tasks.do(self.sheet, self.command(), self._on_done, self._on_refused)

    def _on_done(self, changes: Changes) -> None:
        self.sheet.close_sheet()

    def _on_refused(self, error: AppError) -> None:
        self.save.setEnabled(True)
        field = self.fields.get(error.field) if isinstance(error, InputError) else None
        if field is not None:
            field.set_error(sentence(error))
            field.editor.setFocus()
        else:
            self.problem.set_words(sentence(error))
            self.problem.show()


class PersonForm(FormSheet):
    """Adds a person, or changes one. `login_wanted`: who needs a login now, by name and login."""

    login_wanted = Signal(str, str)

    def __init__(
        self, services: Services, window: QWidget, sites: Sequence[SiteRow], row: PersonRow | None
    ) -> None:
        title = translate("People", "Change a person") if row else translate("People", "Add a person")
        super().__init__(services, window, title)
        self._row = row
        self._sites = tuple(sites)
        self.add_field("name", translate("People", "Name"), row.name if row else "")
        self.add_field("login", translate("People", "Login"), row.login if row else "")
        self.add_field("job", translate("People", "Job"), row.job if row else "")
        look = services.look
        self.column.addWidget(Text(look, translate("People", "Site"), role="ui_medium"))
        self.site = ComboBox(look, name="form-site", words=translate("People", "Site"))
        self.site.addItem(translate("People", "No site"))
        for site in self._sites:
            self.site.addItem(f"{site.code} {site.name}")
        ids = [site.id for site in self._sites]
        self.site.setCurrentIndex(ids.index(row.site_id) + 1 if row and row.site_id in ids else 0)
        self.active = CheckBox(look, translate("People", "May use Ideabox"), name="form-active")
        self.active.setChecked(row.active if row else True)
        self.administrator = CheckBox(look, translate("People", "Administrator"), name="form-administrator")
        self.administrator.setChecked(row.administrator if row else False)
        for widget in (self.site, self.active, self.administrator):
            self.column.addWidget(widget)

    def command(self) -> Command:
        """The person as filled in."""
        at = self.site.currentIndex()
        return SavePerson(
            self._row.id if self._row else new_id(),
            self.fields["login"].text(),
            self.fields["name"].text(),
            self.fields["job"].text(),
            site_id=self._sites[at - 1].id if at > 0 else None,
            language=self._row.language if self._row else current_language(),
            active=self.active.isChecked(),
            administrator=self.administrator.isChecked(),
        )

    def _on_done(self, changes: Changes) -> None:
        row, login = self._row, self.fields["login"].text().strip()
        had_one = row is not None and row.active and row.login == login
        if self.active.isChecked() and not had_one:
            self.login_wanted.emit(self.fields["name"].text().strip(), login)
        super()._on_done(changes)


class SiteForm(FormSheet):
    """Adds a site, or changes one."""

    def __init__(self, services: Services, window: QWidget, row: SiteRow | None) -> None:
        title = translate("People", "Change a site") if row else translate("People", "Add a site")
        super().__init__(services, window, title)
        self._row = row
        self.add_field("code", translate("People", "Code"), row.code if row else "")
        self.add_field("name", translate("People", "Name"), row.name if row else "")
        self.add_field("region", translate("People", "Region"), row.region if row else "")

    def command(self) -> Command:
        """The site as filled in."""
        words = {name: field.text() for name, field in self.fields.items()}
        return SaveSite(
            self._row.id if self._row else new_id(), words["code"], words["name"], words["region"]
        )
