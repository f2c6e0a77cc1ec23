"""The menus behind the organisation's and the person's name."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from ideabox.home.rows import Shell
from ideabox.people.requests import ListPeople
from ideabox.people.rows import PeoplePage
from ui.i18n import translate
from ui.places import Place, PlaceKind
from ui.services import Services
from ui.widgets.menus import Menu

MOST_PEOPLE = 60
"""People of a sample a menu can still hold."""


class OrganisationMenu(QObject):
    """Which database: the sample, or this PC's own; people and settings."""

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._window = window

    def open_under(self, button: QWidget, shell: Shell) -> None:
        """Show the menu under the organisation's name."""
        host, go = self._services.host, self._services.navigator.go
        menu = Menu(self._services.look, self._window, name="organisation-menu")
        if shell.me.administrator:
            menu.add(
                translate("Shell", "People and sites"), lambda: go(Place(PlaceKind.PEOPLE)), icon="users"
            )
        menu.add(
            translate("Shell", "Settings"),
            lambda: go(Place(PlaceKind.SETTINGS)),
            icon="settings",
            keys="Ctrl+,",
        )
        menu.addSeparator()
        settings = self._services.settings
        if not settings.is_locked("database"):
            shared = host.session() is not None
            own = translate("Shell", "My own ideas on this PC")
            menu.add(translate("Shell", "The sample"), host.open_sample, icon="play", checked=shell.is_sample)
            menu.add(own, host.open_own, icon="monitor", checked=not shell.is_sample and not shared)
            if shared:
                menu.add(translate("Shell", "My organisation"), lambda: None, icon="key-round", checked=True)
            elif settings.current.joined:
                menu.add(translate("Shell", "My organisation"), host.join, icon="key-round", checked=False)
            else:
                menu.add(translate("Shell", "Join my organisation …"), host.join, icon="key-round")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))


class PersonMenu(QObject):
    """In the sample: see it as somebody else."""

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self._button: QWidget | None = None

    def open_over(self, button: QWidget, shell: Shell) -> None:
        """Show the menu over the person's name."""
        self._button = button
        if shell.is_sample and self._services.host.session() is None:
            query = ListPeople(most=MOST_PEOPLE)
            self._services.tasks.ask(self, query, self._show, key="people")
        else:
            self._show(None)

    def _show(self, people: PeoplePage | None) -> None:
        go = self._services.navigator.go
        menu = Menu(self._services.look, self._window, name="person-menu")
        menu.add(translate("Shell", "My ideas"), lambda: go(Place(PlaceKind.MY_IDEAS)), icon="lightbulb")
        menu.add(
            translate("Shell", "Settings"),
            lambda: go(Place(PlaceKind.SETTINGS)),
            icon="settings",
            keys="Ctrl+,",
        )
        session = self._services.host.session()
        if session is not None:
            switch = translate("Shell", "Switch person")
            leave = switch if session.is_shared_pc else translate("Shell", "Sign out")
            menu.addSeparator()
            menu.add(leave, self._services.host.sign_out, icon="log-out", keys="Ctrl+Shift+Q")
        if people is not None:
            menu.addSeparator()
            others = Menu(self._services.look, menu, name="see-as")
            others.setTitle(translate("Shell", "See the sample as"))
            me = self._services.person().actor.person_id
            for row in people.rows:
                words = f"{row.name} · {row.job or row.site_name}" if row.job or row.site_name else row.name
                others.add(words, partial(self._services.host.become, row.login), checked=row.id == me)
            menu.addMenu(others)
        menu.aboutToHide.connect(menu.deleteLater)
        if self._button is not None:
            menu.popup(self._button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
