"""People and sites: who is there, who may do what organisation-wide. Roles in a campaign are given in its editor."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ideabox.changes import Area, Changes
from ideabox.errors import AppError
from ideabox.people.requests import ListPeople, VisitPeople
from ideabox.people.rows import PeoplePage as PeopleRows
from ideabox.people.rows import PeopleVisit, PersonRow, SiteRow
from ui.i18n import translate
from ui.messages import sentence
from ui.page import Crumb, Page
from ui.people.first_password import FirstPassword
from ui.people.forms import PersonForm, SiteForm
from ui.people.tables import RowsModel, RowsTable, people_columns, site_columns
from ui.places import Place
from ui.services import Services
from ui.widgets.button import Button
from ui.widgets.labels import Text
from ui.widgets.line_edit import SearchField
from ui.widgets.tabs import Tab, Tabs


class PeoplePage(Page):
    """Two tables under two tabs; administrators only."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        look = services.look
        self.setObjectName("people-page")
        self._after: tuple[str, UUID] | None = None
        self._sites: tuple[SiteRow, ...] = ()
        self.title = Text(look, role="title")
        self.hint = Text(look, colour="text-2", wrap=True)
        self.password = FirstPassword(services)
        self.tabs = Tabs(look, name="people-tabs", words="", margin=0)
        self.search = SearchField(look, "", name="find-people", keys="/")
        self.search.setMinimumWidth(look.theme.px(280))
        self.add = Button(look, "", name="add-row", icon="plus")
        self.people: RowsModel[PersonRow] = RowsModel(people_columns, self)
        self.sites: RowsModel[SiteRow] = RowsModel(site_columns, self)
        self.people_table = RowsTable(look, self.people, services.memory, "people-table")
        self.site_table = RowsTable(look, self.sites, services.memory, "site-table")
        self.tables = QStackedWidget()
        self.tables.addWidget(self.people_table)
        self.tables.addWidget(self.site_table)
        self._lay_out()
        self.tabs.changed.connect(self._on_tab)
        self.search.searched.connect(lambda words: self._ask_people())
        self.add.clicked.connect(lambda: self._edit(None))
        self.people.more_wanted.connect(self._on_more)
        self.people_table.edit_wanted.connect(self._edit)
        self.site_table.edit_wanted.connect(self._edit)
        self.retranslate()

    def _lay_out(self) -> None:
        theme = self.services.look.theme
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(12))
        bar.addWidget(self.search)
        bar.addStretch(1)
        bar.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(28), theme.px(24), theme.px(28), theme.px(16))
        column.setSpacing(theme.px(8))
        column.addWidget(self.title)
        column.addWidget(self.hint)
        column.addWidget(self.password)
        column.addWidget(self.tabs)
        column.addLayout(bar)
        column.addWidget(self.tables, 1)

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.title.set_words(translate("People", "People and sites"))
        self.hint.set_words(
            translate(
                "People",
                "Roles belong to campaigns: sponsors and facilitators are chosen in a campaign’s editor.",
            )
        )
        chosen = self.tabs.chosen or "people"
        self.tabs.setAccessibleName(translate("People", "People or sites"))
        self.tabs.set_tabs(
            [Tab("people", translate("People", "People")), Tab("sites", translate("People", "Sites"))]
        )
        self.tabs.choose(chosen)
        self.search.set_placeholder(translate("People", "Name, login or site"))
        self.people_table.setAccessibleName(translate("People", "People"))
        self.site_table.setAccessibleName(translate("People", "Sites"))
        self._name_button()
        self.password.retranslate()
        for model in (self.people, self.sites):
            model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, model.columnCount() - 1)

    def _name_button(self) -> None:
        people = self.tabs.chosen != "sites"
        self.add.set_words(
            translate("People", "Add a person") if people else translate("People", "Add a site")
        )
        self.search.setVisible(people)

    def show_place(self, place: Place) -> None:
        """Load both."""
        self.reload()

    def reload(self) -> None:
        """Ask again, for both in one round trip."""
        query = self._query()
        self.services.tasks.ask(
            self, VisitPeople(query), partial(self._on_visit, query), self._on_failed, key="visit"
        )

    def on_changes(self, changes: Changes) -> None:
        """Somebody was added or changed."""
        if changes.touches(Area.PEOPLE):
            self.reload()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Where we are."""
        return (
            (translate("People", "Administration"), None),
            (translate("People", "People and sites"), None),
        )

    def main_focus(self) -> QWidget:
        """The table shown."""
        return self.site_table if self.tabs.chosen == "sites" else self.people_table

    def panes(self) -> tuple[QWidget, ...]:
        """Search, table."""
        return (self.search, self.main_focus())

    def _query(self, after: tuple[str, UUID] | None = None) -> ListPeople:
        return ListPeople(self.search.text(), after, active_only=False)

    def _ask_people(self, after: tuple[str, UUID] | None = None) -> None:
        answer = self._on_people if after is None else partial(self._on_more_people, after)
        self.services.tasks.ask(self, self._query(after), answer, self._on_failed, key="people")

    def _on_visit(self, query: ListPeople, found: PeopleVisit) -> None:
        if query == self._query():  # else other words were typed meanwhile, and are asked for
            self._on_people(found.people)
        self._on_sites(found.sites)

    def _on_people(self, found: PeopleRows) -> None:
        self._after = found.after
        held = self.people_table.currentIndex().row()
        self.people.show_rows(found.rows, more=found.after is not None)
        if found.rows:
            self.people_table.selectRow(min(max(held, 0), len(found.rows) - 1))

    def _on_more_people(self, after: tuple[str, UUID], found: PeopleRows) -> None:
        if after != self._after:  # read anew meanwhile
            return
        self._after = found.after
        self.people.add_rows(found.rows, more=found.after is not None)

    def _on_more(self) -> None:
        if self._after is not None:
            self._ask_people(self._after)

    def _on_sites(self, found: tuple[SiteRow, ...]) -> None:
        self._sites = found
        self.sites.show_rows(found)
        if found:
            self.site_table.selectRow(0)

    def _on_failed(self, error: AppError) -> None:
        self.services.speaker.say(sentence(error))

    def _on_tab(self, key: str) -> None:
        self.tables.setCurrentIndex(1 if key == "sites" else 0)
        self._name_button()

    def _edit(self, row: PersonRow | SiteRow | None) -> None:
        window = self.services.host.window
        if isinstance(row, SiteRow) or (row is None and self.tabs.chosen == "sites"):
            SiteForm(self.services, window, row).open()
        else:
            form = PersonForm(self.services, window, self._sites, row)
            form.login_wanted.connect(self.password.tell)
            form.open()

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.heading_changed.emit()
        super().changeEvent(event)
