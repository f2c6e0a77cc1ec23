"""Makes plans: of a campaign begun here, of one as read; and remembers which choices nobody has confirmed yet."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from ideabox.campaigns.requests import CampaignSheet
from ideabox.campaigns.rows import CampaignPage
from ideabox.people.rows import GroupRow, SiteRow
from ideabox.words import CampaignState
from ui.i18n import current_language
from ui.preparing.keeper import Record, find_record, never_sent
from ui.preparing.plan import Plan, nameless
from ui.preparing.sheets import Face, face, name_of_question, new_sheet, sheet_of, to_save
from ui.services import Services

UNSET = frozenset({"promise", "audience"})
"""Choices of a new campaign that stand on their default until somebody confirms them."""


class Planner:
    """Knows who is here, and the sites and groups to choose from."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self.sites: tuple[SiteRow, ...] = ()
        self.groups: tuple[GroupRow, ...] = ()

    def begun(self, campaign_id: UUID, record: Record | None) -> Plan:
        """A campaign the database doesn't know yet: empty, or as this computer keeps it."""
        person = self._services.person()
        me = Face(person.actor.person_id, person.name, person.job)
        return Plan(
            campaign_id,
            record.sheet if record else new_sheet(me.id, current_language()),
            person.actor,
            self._services.clock(),
            faces={me.id: me, **(record.faces if record else {})},
            sites=self.sites,
            groups=self.groups,
            unset=self.unset(campaign_id, UNSET),
        )

    def read(self, page: CampaignPage) -> Plan:
        """A campaign of the database; a name that was only made of the question is shown as none."""
        row, saved = page.campaign, sheet_of(page)
        launched = row.state is not CampaignState.DRAFT
        derived = saved.name in {name_of_question(saved.question), nameless()}
        return Plan(
            row.id,
            replace(saved, name="") if derived and not launched else saved,
            self._services.person().actor,
            self._services.clock(),
            row=row,
            saved=saved,
            faces={each.id: face(each) for _, each in page.people},
            sites=self.sites,
            groups=self.groups,
            unset=frozenset() if launched else self.unset(row.id, frozenset()),
            phase_changes=page.phase_changes,
        )

    def to_save(self, sheet: CampaignSheet) -> CampaignSheet:
        """What goes to the database."""
        return to_save(sheet, nameless())

    # --- what this computer keeps ----------------------------------------------------------------------------

    def record(self, campaign_id: UUID) -> Record | None:
        """What is typed in a campaign and not in the database yet."""
        return find_record(self._services.typed, self._me, campaign_id)

    def never_sent(self) -> UUID | None:
        """A campaign begun here that never reached the database."""
        return never_sent(self._services.typed, self._me)

    def unset(self, campaign_id: UUID, default: frozenset[str]) -> frozenset[str]:
        """Choices nobody confirmed yet; this computer remembers them while the campaign is a draft."""
        held = self._services.memory.value(self._key(campaign_id))
        return default if held is None else frozenset(key for key in str(held).split(",") if key)

    def remember_unset(self, plan: Plan) -> None:
        """Keep them for the next time."""
        self._services.memory.setValue(self._key(plan.id), ",".join(sorted(plan.unset)))

    def forget_unset(self, campaign_id: UUID) -> None:
        """It is launched, or thrown away."""
        self._services.memory.remove(self._key(campaign_id))

    @property
    def _me(self) -> str:
        return self._services.person().actor.person_id.hex

    def _key(self, campaign_id: UUID) -> str:
        return f"preparing/{campaign_id.hex}"
