"""The campaign editor: prepares a campaign, keeps it while it is written, and steers it through its life."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ideabox.campaigns.requests import CampaignSheet, GetCampaign
from ideabox.campaigns.rows import CampaignPage
from ideabox.changes import Area, Changes
from ideabox.errors import AppError, NotFound, Unavailable
from ideabox.ids import new_id
from ideabox.people.requests import ListGroups, ListSites
from ideabox.people.rows import GroupRow, PersonRow, SiteRow
from ui import dates
from ui.campaigns.words import state_word
from ui.i18n import current_language, translate
from ui.messages import sentence
from ui.page import Crumb, Page
from ui.places import Place, PlaceKind
from ui.preparing.calendar_section import CalendarSection
from ui.preparing.frame import EditorFrame
from ui.preparing.keeper import CampaignKeeper, Keeping, Record, find_record, never_sent
from ui.preparing.launching import Launching
from ui.preparing.plan import Plan, nameless
from ui.preparing.question_section import QuestionSection
from ui.preparing.sheets import Face, digest, face, name_of_question, new_sheet, sheet_of, to_save
from ui.preparing.steps import WHERE, sections, steps
from ui.preparing.tabbing import keyboard_in
from ui.preparing.versions import VersionsSheet
from ui.services import Services
from ui.widgets.announce import announce

UNSET = frozenset({"promise", "audience"})
"""Choices of a new campaign that stand on their default until somebody confirms them."""
STATE_TINTS = {"draft": "grey", "announced": "blue", "open": "leaf", "closed": "spark", "archived": "grey"}
STEPS_OF_LIFE = ("announce", "open", "close", "archive")


class EditorPage(Page):
    """One campaign at a time; a place without an id prepares a new one."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.setObjectName("editor-page")
        self.plan: Plan | None = None
        self.keeper: CampaignKeeper | None = None
        self._wanted: UUID | None = None
        self._fresh = True
        self._act = ""
        self._told_saved = False
        self._sites: tuple[SiteRow, ...] = ()
        self._groups: tuple[GroupRow, ...] = ()
        self.sections = sections(services)
        self.frame = EditorFrame(services, self.sections, self)
        self.launching = Launching(services, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        for section in self.sections.values():
            section.edited.connect(self._on_edited)
            section.met.connect(self._on_met)
            section.chosen.connect(self._on_chosen)
        frame = self.frame
        frame.anchors.wanted.connect(frame.go_to)
        frame.part_reached.connect(lambda key: self._show_steps())
        frame.preview.wanted.connect(self._on_check)
        frame.bar.wanted.connect(self._on_act)
        frame.banner.acted.connect(self._on_banner)
        self.calendar.extend_wanted.connect(lambda: self._on_act("extend"))
        self.launching.done.connect(self._on_done)
        frame.setEnabled(False)

    @property
    def question(self) -> QuestionSection:
        """The part with the question."""
        section = self.sections["question"]
        assert isinstance(section, QuestionSection)
        return section

    @property
    def calendar(self) -> CalendarSection:
        """The part with the phases."""
        section = self.sections["calendar"]
        assert isinstance(section, CalendarSection)
        return section

    # --- Page ------------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Open a campaign, or begin a new one; what was begun here and never reached the database comes first."""
        if self.keeper is not None and place.id == self.keeper.id:
            self.reload()
            return
        self._leave()
        me = self.services.person().actor.person_id.hex
        waiting = never_sent(self.services.typed, me) if place.id is None else place.id
        self._ask_parts()
        if waiting is None:
            self._begin(new_id(), None)
        else:
            self._wanted = waiting
            self._ask(waiting)

    def reload(self) -> None:
        """Read the campaign again; what is not saved yet stays as typed."""
        if self.keeper is not None and self.keeper.version:
            self._ask(self.keeper.id)

    def on_changes(self, changes: Changes) -> None:
        """Somebody changed a campaign, or sites and groups."""
        if changes.touches(Area.PEOPLE):
            self._ask_parts()
        mine = self.keeper is not None and (not changes.campaigns or self.keeper.id in changes.campaigns)
        if changes.touches(Area.CAMPAIGNS) and mine:
            self.reload()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Where we are."""
        here = self.plan.name if self.plan and self.plan.row else translate("Preparing", "Prepare a campaign")
        return ((translate("Preparing", "Facilitation"), None), (here, None))

    def status(self) -> str:
        """Whether it is saved."""
        return self.frame.saved.words

    def main_focus(self) -> QWidget:
        """The question; for a campaign that is open here already, where the keyboard was."""
        held = keyboard_in(self)
        if self._fresh or held is None or not held.isEnabled():
            self._fresh = False
            return self.question.question
        return held

    def panes(self) -> tuple[QWidget, ...]:
        """Parts, page, preview."""
        return (self.frame.anchors, self.frame.form, self.frame.preview)

    # --- reading ---------------------------------------------------------------------------------------------

    def _ask(self, campaign_id: UUID) -> None:
        self.services.tasks.ask(
            self,
            GetCampaign(campaign_id),
            self._on_page,
            self._on_missing,
            key="campaign",
        )

    def _ask_parts(self) -> None:
        self.services.tasks.ask(self, ListSites(), self._on_sites, self._on_parts_failed, key="sites")
        self.services.tasks.ask(self, ListGroups(), self._on_groups, self._on_parts_failed, key="groups")

    def _on_sites(self, found: tuple[SiteRow, ...]) -> None:
        self._sites = found
        self._show_parts()

    def _on_groups(self, found: tuple[GroupRow, ...]) -> None:
        self._groups = found
        self._show_parts()

    def _show_parts(self) -> None:
        if self.plan is not None:
            self.plan = replace(self.plan, sites=self._sites, groups=self._groups)
            self._show()

    def _on_parts_failed(self, error: AppError) -> None:
        self.services.speaker.say(sentence(error))

    def _on_missing(self, error: AppError) -> None:
        """Not in the database: one begun here goes on, another is gone."""
        if self.keeper is None and self._wanted is not None and isinstance(error, NotFound):
            record = self._record(self._wanted)
            if record is not None and record.version == 0:
                self._begin(self._wanted, record)
                return
        again = translate("Preparing", "Try again") if isinstance(error, Unavailable) else ""
        self.frame.banner.set_kind("problem")
        self.frame.banner.say(sentence(error), action=again)

    def _record(self, campaign_id: UUID) -> Record | None:
        person = self.services.person().actor.person_id.hex
        return find_record(self.services.typed, person, campaign_id)

    def _on_page(self, page: CampaignPage) -> None:
        if self.keeper is None:
            self._open(page)
        elif page.campaign.id == self.keeper.id and page.campaign.row_version >= self.keeper.version:
            self._take(page)

    # --- opening ---------------------------------------------------------------------------------------------

    def _begin(self, campaign_id: UUID, record: Record | None) -> None:
        """A campaign the database doesn't know yet."""
        person = self.services.person()
        me = Face(person.actor.person_id, person.name, person.job)
        sheet = record.sheet if record else new_sheet(me.id, current_language())
        faces = {me.id: me, **(record.faces if record else {})}
        self.plan = Plan(
            campaign_id,
            sheet,
            person.actor,
            self.services.clock(),
            faces=faces,
            sites=self._sites,
            groups=self._groups,
            unset=self._unset(campaign_id, UNSET),
        )
        self._use(CampaignKeeper(self.services, campaign_id, 0, parent=self))
        if record is not None:
            self._send()

    def _open(self, page: CampaignPage) -> None:
        """A campaign of the database; words of mine that it doesn't have are sent, or offered beside its own."""
        row, saved = page.campaign, sheet_of(page)
        self.plan = self._plan(page, saved)
        record = self._record(row.id)
        self._use(CampaignKeeper(self.services, row.id, row.row_version, digest(saved), parent=self))
        if record is None or digest(self._to_save(record.sheet)) == digest(saved):
            if record is not None and self.keeper is not None:
                self.keeper.forget()
            return
        faces = {**(self.plan.faces or {}), **record.faces}
        self.plan = replace(self.plan, sheet=record.sheet, faces=faces)
        self._show()
        if record.version == row.row_version or record.sent == digest(saved):
            self._send()
        else:
            self._offer_versions(page)

    def _take(self, page: CampaignPage) -> None:
        """Read again: take what is new, but not over what is typed and unsaved."""
        if self.plan is None or self.keeper is None:
            return
        saved = sheet_of(page)
        fresh = self._plan(page, saved)
        if self.keeper.keeping is Keeping.CONFLICT:
            return
        if self.keeper.busy or digest(saved) == digest(self._to_save(self.plan.sheet)):
            faces = {**(fresh.faces or {}), **(self.plan.faces or {})}
            fresh = replace(fresh, sheet=self.plan.sheet, faces=faces)
        if not self.keeper.busy:
            self.keeper.version = page.campaign.row_version
        self.plan = fresh
        self._show()

    def _plan(self, page: CampaignPage, saved: CampaignSheet) -> Plan:
        row = page.campaign
        person = self.services.person()
        derived = saved.name in {name_of_question(saved.question), nameless()}
        launched = row.state != "draft"
        unset = frozenset[str]() if launched else self._unset(row.id, frozenset())
        return Plan(
            row.id,
            replace(saved, name="") if derived and not launched else saved,
            person.actor,
            self.services.clock(),
            row=row,
            saved=saved,
            faces={each.id: face(each) for _, each in page.people},
            sites=self._sites,
            groups=self._groups,
            unset=unset,
            phase_changes=page.phase_changes,
        )

    def _use(self, keeper: CampaignKeeper) -> None:
        self.keeper = keeper
        keeper.keeping_changed.connect(self._on_keeping)
        keeper.created.connect(self._on_created)
        keeper.refused.connect(self._on_refused)
        keeper.conflicted.connect(self._on_conflict)
        self._fresh = True
        self.frame.setEnabled(True)
        self.frame.banner.hide()
        self.frame.reset()
        self._show()
        self._on_keeping()
        self.heading_changed.emit()

    def _leave(self) -> None:
        """Turn to another campaign; the one shown is kept."""
        keeper, self.keeper = self.keeper, None
        if keeper is not None:
            keeper.disconnect(self)
            keeper.finish()
        self.plan, self._act, self._told_saved, self._wanted = None, "", False, None

    # --- changing --------------------------------------------------------------------------------------------

    def _on_edited(self, changes: dict[str, object]) -> None:
        if self.plan is None or self.plan.closed:
            return
        sheet = replace(self.plan.sheet, **changes)  # type: ignore[arg-type]
        if sheet == self.plan.sheet:
            return
        self.plan = replace(self.plan, sheet=sheet, now=self.services.clock())
        self._type()
        self._show()

    def _on_met(self, row: PersonRow) -> None:
        if self.plan is not None:
            self.plan = replace(self.plan, faces={**(self.plan.faces or {}), row.id: face(row)})

    def _on_chosen(self, key: str) -> None:
        if self.plan is not None and key in self.plan.unset:
            unset = self.plan.unset - {key}
            self.plan = replace(self.plan, unset=unset)
            self.services.memory.setValue(self._unset_key(self.plan.id), ",".join(sorted(unset)))
            self._show()

    def _unset_key(self, campaign_id: UUID) -> str:
        return f"preparing/{campaign_id.hex}"

    def _unset(self, campaign_id: UUID, default: frozenset[str]) -> frozenset[str]:
        """Choices nobody confirmed yet; this PC remembers them while the campaign is a draft."""
        held = self.services.memory.value(self._unset_key(campaign_id))
        return default if held is None else frozenset(key for key in str(held).split(",") if key)

    def _to_save(self, sheet: CampaignSheet) -> CampaignSheet:
        return to_save(sheet, nameless())

    def _type(self) -> None:
        if self.plan is None or self.keeper is None:
            return
        key = self._unset_key(self.plan.id)
        if self.keeper.version == 0 and self.services.memory.value(key) is None:
            self.services.memory.setValue(key, ",".join(sorted(self.plan.unset)))
        self.keeper.typed(self._to_save(self.plan.sheet), self.plan.sheet, self.plan.faces or {})

    def _send(self) -> None:
        self._type()
        if self.keeper is not None:
            self.keeper.keep_now()

    # --- keeping ---------------------------------------------------------------------------------------------

    def _on_keeping(self) -> None:
        if self.keeper is None:
            return
        words = saved_words(self.keeper)
        self.frame.saved.set_words(words)
        if self.keeper.keeping is Keeping.SAVED:
            self.frame.banner.hide()
            if not self._told_saved:  # once: it would talk into every sentence
                self._told_saved = True
                announce(self.frame.saved, words)
            act, self._act = self._act, ""
            if act and self.plan is not None:
                self.launching.ask(act, self.plan)
        if self.plan is not None:
            self.frame.bar.show_plan(self.plan, conflict=self.keeper.keeping is Keeping.CONFLICT)
        self.heading_changed.emit()

    def _on_created(self) -> None:
        """The draft has a place of its own now."""
        here = self.services.navigator.place
        if self.keeper is not None and here.kind is PlaceKind.EDITOR and here.id is None:
            self.services.navigator.replace(Place(PlaceKind.EDITOR, self.keeper.id))
        self.reload()

    def _on_refused(self, error: AppError) -> None:
        self._act = ""
        waiting = isinstance(error, Unavailable)
        self.frame.banner.set_kind("waiting" if waiting else "problem")
        kept = translate("Preparing", "What you wrote is kept on this PC.")
        self.frame.banner.say(sentence(error), kept, action=translate("Preparing", "Try again"))

    def _on_conflict(self) -> None:
        self._act = ""
        self._say_conflict()
        self._compare()

    def _say_conflict(self) -> None:
        self.frame.banner.set_kind("waiting", "git-merge")
        self.frame.banner.say(
            translate("Preparing", "Somebody changed this campaign meanwhile."),
            translate("Preparing", "Your version is kept on this PC until you choose."),
            action=translate("Preparing", "Compare…"),
        )

    def _on_banner(self) -> None:
        if self.keeper is None:
            if self._wanted is not None:
                self._ask(self._wanted)
        elif self.keeper.keeping is Keeping.CONFLICT:
            self._compare()
        else:
            self._send()

    def _compare(self) -> None:
        if self.keeper is not None:
            query = GetCampaign(self.keeper.id)
            self.services.tasks.ask(self, query, self._offer_versions, self._on_missing, key="versions")

    def _offer_versions(self, page: CampaignPage) -> None:
        """Both versions side by side; nothing is lost before the choice."""
        if self.plan is None or self.keeper is None or page.campaign.id != self.keeper.id:
            return
        self.keeper.hold()
        self._type()
        self._say_conflict()
        sheet = VersionsSheet(self.services, self.plan, self._plan(page, sheet_of(page)))
        sheet.mine_chosen.connect(lambda: self._on_mine(page))
        sheet.theirs_chosen.connect(lambda: self._on_theirs(page))
        sheet.open_sheet()

    def _on_mine(self, page: CampaignPage) -> None:
        if self.keeper is not None:
            self.keeper.stand_on(page.campaign.row_version)

    def _on_theirs(self, page: CampaignPage) -> None:
        if self.keeper is not None:
            self.keeper.forget()
            self.keeper.version = page.campaign.row_version
            self.plan = self._plan(page, sheet_of(page))
            self.frame.banner.hide()
            self._show()

    # --- acts ------------------------------------------------------------------------------------------------

    def _on_check(self, key: str) -> None:
        focus = self.question.sponsor if key == "sponsor" else None
        self.frame.go_to(WHERE[key], focus)

    def _on_act(self, act: str) -> None:
        """Save first, then ask."""
        if self.plan is None or self.keeper is None or self.keeper.keeping is Keeping.CONFLICT:
            return
        if self.keeper.busy and act != "discard":
            self._act = act
            self._send()
            return
        self.launching.ask(act, self.plan)

    def _on_done(self, act: str) -> None:
        if self.keeper is None or self.plan is None:
            return
        if act == "discard":
            self.services.memory.remove(self._unset_key(self.plan.id))
            self.keeper.forget()
            self._leave()
            self.frame.setEnabled(False)
            self.services.navigator.replace(Place(PlaceKind.CAMPAIGNS))
            return
        if act in STEPS_OF_LIFE:
            self.keeper.version += 1
            self.services.memory.remove(self._unset_key(self.plan.id))
        self.reload()

    # --- showing ---------------------------------------------------------------------------------------------

    def _show(self) -> None:
        plan = self.plan
        if plan is None:
            return
        for section in self.sections.values():
            section.show_plan(plan)
        self._show_steps()
        self.frame.preview.show_plan(plan)
        conflict = self.keeper is not None and self.keeper.keeping is Keeping.CONFLICT
        self.frame.bar.show_plan(plan, conflict=conflict)
        self.frame.state.set_chip(state_word(plan.state), STATE_TINTS[plan.state])
        self.heading_changed.emit()

    def _show_steps(self) -> None:
        if self.plan is not None:
            self.frame.anchors.show_steps(steps(self.plan), self.frame.current)

    def hideEvent(self, event: QHideEvent) -> None:
        """Going elsewhere, or closing the window: nothing waits for a timer."""
        super().hideEvent(event)
        if self.keeper is not None:
            self.keeper.keep_now()

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.frame.retranslate()
            self.frame.bar.retranslate()
            self.frame.preview.retranslate()
            self._show()
            self._on_keeping()


def saved_words(keeper: CampaignKeeper) -> str:
    """Where the campaign is safe."""
    match keeper.keeping:
        case Keeping.UNDER_WAY:
            return translate("Preparing", "Saving…")
        case Keeping.SAVED if keeper.saved_at is not None:
            return translate("Preparing", "Saved at {time}").format(time=dates.time_of_day(keeper.saved_at))
        case Keeping.HERE:
            return translate("Preparing", "Kept on this PC")
        case Keeping.CONFLICT:
            return translate("Preparing", "Two versions: choose one")
    return translate("Preparing", "Saved by itself while you write")
