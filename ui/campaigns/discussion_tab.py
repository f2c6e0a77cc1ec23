"""The ideas that are being discussed: where a voice or a comment still weighs."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ideabox.campaigns.rows import CampaignPage
from ideabox.ideas.requests import ListIdeas
from ideabox.words import StageKind
from ui.i18n import translate
from ui.ideas.list_model import IdeaListModel
from ui.ideas.list_trouble import ListTrouble
from ui.ideas.list_view import IdeaListView
from ui.services import Services
from ui.widgets.empty_state import EmptyState


class DiscussionTab(QWidget):
    """Ideas in discussion, in the fair order."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = IdeaListModel(services.tasks, services.clock, self)
        self.view = IdeaListView(services, self.model, name="discussed")
        self._trouble = ListTrouble(services)
        self._empty = EmptyState(services.look, name="nothingDiscussed")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._trouble)
        column.addWidget(self._stack, 1)
        self.model.arrived.connect(self._on_arrived)
        self._trouble.retried.connect(self.model.reload)
        self._retranslate()

    def show_campaign(self, campaign_id: UUID) -> None:
        """List what a campaign discusses."""
        query = ListIdeas(campaign_id, stages=frozenset({StageKind.DISCUSSION}))
        if query != self.model.query:
            self.view.forget_place()
        self.model.show(query)

    def show_page(self, page: CampaignPage) -> None:
        """Tell the rules of the campaign."""
        self.model.set_campaign(page.campaign)

    def _on_arrived(self) -> None:
        nothing = self.model.rowCount() == 0
        self._trouble.show_error(self.model.error, self.model.loaded_at)
        empty = nothing and self.model.whole
        self._stack.setCurrentWidget(self._empty if empty else self.view)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.view.setAccessibleName(translate("CampaignPage", "Ideas in discussion"))
        self._empty.say(
            translate("CampaignPage", "No idea is in discussion just now"),
            translate(
                "CampaignPage",
                "Facilitators open the discussion of new ideas; the others are on the first tab.",
            ),
        )
