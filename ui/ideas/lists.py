"""The list of ideas that campaign page and idea page share: same rows, same order, same filters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from ideabox.ideas.requests import ListIdeas
from ideabox.ideas.rows import IdeaList
from ideabox.words import Order, StageKind
from ui.ideas.list_model import IdeaListModel
from ui.ideas.paging import Through
from ui.services import Services


class IdeaLists(QObject):
    """One model for whatever campaign is shown; order and filters are remembered for each campaign."""

    refined = Signal(object)  # ListIdeas: order or filters changed

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = services.memory
        self.model = IdeaListModel(services.tasks, services.clock, self)

    @property
    def query(self) -> ListIdeas | None:
        """What is listed now."""
        query = self.model.query
        return query if isinstance(query, ListIdeas) else None

    def covers(self, campaign_id: UUID | None, idea_id: UUID) -> bool:
        """Whether this campaign is listed now, or an idea of it that is known no better."""
        if self.model.waiting or self.model.error is not None or self.query is None:
            return False
        return self.query.campaign_id == campaign_id or self.model.find(idea_id) is not None

    def show(self, campaign_id: UUID, through: Through | None = None) -> bool:
        """List a campaign as it was last listed; False where it is listed already."""
        query = self.query
        if query is None or query.campaign_id != campaign_id:
            query = self._remembered(campaign_id)
        return self.model.show(query, through)

    def take(self, campaign_id: UUID, page: IdeaList) -> None:
        """List a campaign as it was last listed, whose first rows came with an idea; not over what is listed of it."""
        if self.query is None or self.query.campaign_id != campaign_id:
            self.model.take(self._remembered(campaign_id), page)

    def remembered(self) -> tuple[ListIdeas, ...]:
        """How campaigns were last listed, where order, stages or region were chosen."""
        self._memory.beginGroup("campaign")
        known = [UUID(group) for group in self._memory.childGroups()]
        self._memory.endGroup()
        lists = (self._remembered(campaign_id) for campaign_id in known)
        return tuple(one for one in lists if one != ListIdeas(one.campaign_id))

    def refine(
        self,
        *,
        order: Order | None = None,
        stages: frozenset[StageKind] | None = None,
        region: str | None = None,
        text: str | None = None,
    ) -> None:
        """Change order or filters of the campaign listed; what is not named stays."""
        query = self.query
        if query is None:
            return
        query = replace(
            query,
            order=query.order if order is None else order,
            stages=query.stages if stages is None else stages,
            region=query.region if region is None else region,
            text=query.text if text is None else text,
            after=None,
        )
        self._remember(query)
        self.model.show(query)
        self.refined.emit(query)

    def _remembered(self, campaign_id: UUID) -> ListIdeas:
        group = _group(campaign_id)
        orders = [order for order in Order if order == self._memory.value(f"{group}/order", "", type=str)]
        kept = str(self._memory.value(f"{group}/stages", "", type=str)).split(",")
        return ListIdeas(
            campaign_id,
            orders[0] if orders else Order.FAIR,
            frozenset(kind for kind in StageKind if kind in kept),
            str(self._memory.value(f"{group}/region", "", type=str)),
        )

    def _remember(self, query: ListIdeas) -> None:
        """Order, stages and region come back at the next start; words looked for don't."""
        group = _group(query.campaign_id)
        self._memory.setValue(f"{group}/order", str(query.order))
        self._memory.setValue(f"{group}/stages", ",".join(_sorted(query.stages)))
        self._memory.setValue(f"{group}/region", query.region)


def _group(campaign_id: UUID) -> str:
    return f"campaign/{campaign_id.hex}"


def _sorted(stages: Iterable[StageKind]) -> list[str]:
    return [str(kind) for kind in StageKind if kind in set(stages)]
