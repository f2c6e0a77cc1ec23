"""A window that shows one campaign, for tests: the real page over the backend in memory."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from ideabox.campaigns.rows import CampaignPage as Frame
from ideabox.words import Role
from tests.ui.campaigns.hall import Hall, frame
from tests.ui.ideas import handmade
from ui.campaigns.page import CampaignPage
from ui.places import Place, PlaceKind
from ui.services import Services
from ui.widgets.button import Button

HERE = Place(PlaceKind.CAMPAIGN, handmade.CAMPAIGN_ID)


class Visit:
    """Somebody on a campaign's page, 1440 pixels wide."""

    def __init__(
        self, services: Services, qtbot: QtBot, hall: Hall | None = None, *, width: int = 1440
    ) -> None:
        self.services, self.qtbot = services, qtbot
        self.hall = hall or Hall()
        services.tasks.attach(self.hall)
        self.page = CampaignPage(services)
        window = services.host.window
        window.setCentralWidget(self.page)
        window.resize(width, 900)
        window.show()
        self.went: list[Place] = []
        services.navigator.went.connect(self.went.append)
        services.tasks.changed.connect(self.page.on_changes)

    def open(self) -> None:
        """Arrive."""
        self.page.show_place(HERE)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is asked any more."""
        self.qtbot.waitUntil(lambda: self.services.tasks.idle)

    @property
    def window(self) -> QMainWindow:
        """The window around the page."""
        return self.services.host.window

    def find(self, name: str) -> QWidget:
        """A part of the page by its name."""
        found = self.page.findChild(QWidget, name)
        assert found is not None, name
        return found

    def button(self, name: str) -> Button:
        """A button by its name."""
        found = self.find(name)
        assert isinstance(found, Button)
        return found

    def reads(self) -> str:
        """All words of labels that can be seen."""
        labels = [label for label in self.page.findChildren(QLabel) if label.isVisible()]
        return "\n".join(label.accessibleName() or label.text() for label in labels)

    def titles(self) -> list[str]:
        """The ideas listed."""
        model = self.page.ideas.view.model()
        return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def led_by_me(page: Frame | None = None, *roles: Role) -> Frame:
    """The campaign where I hold these roles (none: facilitator)."""
    page = page or frame()
    return replace(page, campaign=replace(page.campaign, roles=frozenset(roles or (Role.FACILITATOR,))))
