"""One campaign at a time as it is edited: read, changed, kept, and brought together with what others change."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from ideabox.campaigns.requests import GetCampaign, PrepareCampaign
from ideabox.campaigns.rows import CampaignPage, Preparation
from ideabox.errors import AppError, NotFound
from ideabox.ids import new_id
from ideabox.people.rows import PersonRow
from ui.messages import sentence
from ui.preparing.keeper import CampaignKeeper, Keeping, Record
from ui.preparing.plan import Plan
from ui.preparing.planning import Planner
from ui.preparing.sheets import digest, face, sheet_of
from ui.services import Services


class Editing(QObject):
    """Holds the plan shown and its keeper; both are None until a campaign is there."""

    opened = Signal()  # another campaign is there
    changed = Signal()  # the plan
    keeping_changed = Signal()
    created = Signal()
    refused = Signal(object)  # AppError: kept on this computer only
    missing = Signal(object)  # AppError: it can't be read
    versions_found = Signal(object)  # CampaignPage: saved meanwhile, while mine differs

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self.planner = Planner(services)
        self.plan: Plan | None = None
        self.keeper: CampaignKeeper | None = None
        self._wanted: UUID | None = None

    # --- reading ---------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """A new campaign; one begun here that never reached the database comes first."""
        waiting = self.planner.never_sent()
        if waiting is None:
            self.leave()
            self.read_parts()
            self._begin(new_id(), None)
        else:
            self.open(waiting)

    def open(self, campaign_id: UUID) -> None:
        """A campaign of the database."""
        self.leave()
        self._wanted = campaign_id
        self._ask_whole(campaign_id)

    def read_again(self) -> None:
        """Read the campaign anew; what is not saved yet stays as typed."""
        if self.keeper is not None:
            if self.keeper.version:
                self._ask(self.keeper.id)
        elif self._wanted is not None:
            self._ask_whole(self._wanted)

    def read_parts(self) -> None:
        """Read the sites and groups to choose from."""
        query = PrepareCampaign(None)
        self._services.tasks.ask(self, query, self._on_parts, self._on_parts_failed, key="parts")

    def leave(self) -> None:
        """Turn away; what was typed is kept, and sent without anybody looking."""
        keeper, self.keeper = self.keeper, None
        if keeper is not None:
            keeper.keeping_changed.disconnect(self.keeping_changed)
            keeper.created.disconnect(self._on_created)
            keeper.refused.disconnect(self.refused)
            keeper.conflicted.disconnect(self.compare)
            speaker = self._services.speaker
            keeper.refused.connect(lambda error: speaker.say(sentence(error)))
            keeper.finish()
        self.plan, self._wanted = None, None

    def _ask_whole(self, campaign_id: UUID) -> None:
        """The campaign and the parts of an audience, in one round trip."""

        def done(found: Preparation) -> None:
            self._on_parts(found)
            if found.page is None:
                self._on_missing(NotFound("not_found"))
            else:
                self._on_page(found.page)

        query = PrepareCampaign(campaign_id)
        self._services.tasks.ask(self, query, done, self._on_missing, key="campaign")

    def _ask(self, campaign_id: UUID) -> None:
        query = GetCampaign(campaign_id)
        self._services.tasks.ask(self, query, self._on_page, self._on_missing, key="campaign")

    def _on_parts(self, found: Preparation) -> None:
        self.planner.sites, self.planner.groups = found.sites, found.groups
        if self.plan is not None:
            self._set(replace(self.plan, sites=self.planner.sites, groups=self.planner.groups))

    def _on_parts_failed(self, error: AppError) -> None:
        self._services.speaker.say(sentence(error))

    def _on_missing(self, error: AppError) -> None:
        """Not in the database: one begun here goes on, another is gone."""
        if self.keeper is None and self._wanted is not None and isinstance(error, NotFound):
            record = self.planner.record(self._wanted)
            if record is not None and record.version == 0:
                self._begin(self._wanted, record)
                return
        self.missing.emit(error)

    def _on_page(self, page: CampaignPage) -> None:
        if self.keeper is None:
            self._open(page)
        elif page.campaign.id == self.keeper.id and page.campaign.row_version >= self.keeper.version:
            self._take(page)

    # --- opening ---------------------------------------------------------------------------------------------

    def _begin(self, campaign_id: UUID, record: Record | None) -> None:
        self.plan = self.planner.begun(campaign_id, record)
        self._use(CampaignKeeper(self._services, campaign_id, 0, parent=self))
        if record is not None:
            self.send()

    def _open(self, page: CampaignPage) -> None:
        """Words of mine that the database doesn't have are sent, or offered beside its own."""
        row, saved = page.campaign, digest(sheet_of(page))
        plan = self.plan = self.planner.read(page)
        record = self.planner.record(row.id)
        keeper = CampaignKeeper(self._services, row.id, row.row_version, saved, parent=self)
        if record is None or digest(self.planner.to_save(record.sheet)) == saved:
            if record is not None:
                keeper.forget()
            self._use(keeper)
            return
        self.plan = replace(plan, sheet=record.sheet, faces={**(plan.faces or {}), **record.faces})
        self._use(keeper)
        if record.version == row.row_version or record.sent == saved:
            self.send()
        else:
            self._found_versions(page)

    def _use(self, keeper: CampaignKeeper) -> None:
        self.keeper = keeper
        keeper.keeping_changed.connect(self.keeping_changed)
        keeper.created.connect(self._on_created)
        keeper.refused.connect(self.refused)
        keeper.conflicted.connect(self.compare)
        self.opened.emit()

    def _take(self, page: CampaignPage) -> None:
        """Read again: take what is new, but not over what is typed and unsaved."""
        plan, keeper = self.plan, self.keeper
        if plan is None or keeper is None or keeper.keeping is Keeping.CONFLICT:
            return
        fresh = self.planner.read(page)
        same = digest(sheet_of(page)) == digest(self.planner.to_save(plan.sheet))
        if keeper.busy or same:
            faces = {**(fresh.faces or {}), **(plan.faces or {})}
            fresh = replace(fresh, sheet=plan.sheet, faces=faces)
        if not keeper.busy:
            keeper.version = page.campaign.row_version
        self._set(fresh)

    def _on_created(self) -> None:
        self.created.emit()
        self.read_again()

    def _set(self, plan: Plan) -> None:
        self.plan = plan
        self.changed.emit()

    # --- changing --------------------------------------------------------------------------------------------

    def change(self, fields: dict[str, object]) -> None:
        """Fields of the sheet have other values now."""
        plan = self.plan
        if plan is None or plan.closed:
            return
        sheet = replace(plan.sheet, **fields)  # type: ignore[arg-type]
        if sheet != plan.sheet:
            self.plan = replace(plan, sheet=sheet, now=self._services.clock())
            self._type()
            self.changed.emit()

    def meet(self, row: PersonRow) -> None:
        """Somebody is going to have a role: remember their name."""
        if self.plan is not None:
            self.plan = replace(self.plan, faces={**(self.plan.faces or {}), row.id: face(row)})

    def confirm(self, key: str) -> None:
        """A choice that stood on its default was made."""
        if self.plan is not None and key in self.plan.unset:
            plan = replace(self.plan, unset=self.plan.unset - {key})
            self.planner.remember_unset(plan)
            self._set(plan)

    def send(self) -> None:
        """Save now."""
        self._type()
        if self.keeper is not None:
            self.keeper.keep_now()

    def _type(self) -> None:
        plan, keeper = self.plan, self.keeper
        if plan is None or keeper is None:
            return
        if keeper.version == 0:
            self.planner.remember_unset(plan)
        keeper.typed(self.planner.to_save(plan.sheet), plan.sheet, plan.faces or {})

    # --- two versions ----------------------------------------------------------------------------------------

    def compare(self) -> None:
        """Read what somebody else saved."""
        if self.keeper is not None:
            query = GetCampaign(self.keeper.id)
            self._services.tasks.ask(self, query, self._found_versions, self._on_missing, key="versions")

    def _found_versions(self, page: CampaignPage) -> None:
        """Both are there; nothing is sent before one is chosen, and mine is kept on this computer."""
        if self.plan is not None and self.keeper is not None and page.campaign.id == self.keeper.id:
            self.keeper.hold()
            self._type()
            self.versions_found.emit(page)

    def take_mine(self, page: CampaignPage) -> None:
        """My version goes over the one saved meanwhile."""
        if self.keeper is not None:
            self.keeper.stand_on(page.campaign.row_version)

    def take_theirs(self, page: CampaignPage) -> None:
        """The saved version; mine is forgotten."""
        if self.keeper is not None:
            self.keeper.forget()
            self.keeper.version = page.campaign.row_version
            self._set(self.planner.read(page))

    # --- steps of its life -----------------------------------------------------------------------------------

    def stepped(self) -> None:
        """A step of its life was taken: the database counted a version."""
        if self.keeper is not None and self.plan is not None:
            self.keeper.version += 1
            self.planner.forget_unset(self.plan.id)
            self.read_again()

    def throw_away(self) -> None:
        """The draft is gone."""
        if self.keeper is not None and self.plan is not None:
            self.planner.forget_unset(self.plan.id)
            self.keeper.forget()
            self.leave()
