"""The campaign editor: prepares a campaign, keeps it while it is written, and steers it through its life."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ideabox.campaigns.rows import CampaignPage
from ideabox.changes import Area, Changes
from ideabox.errors import AppError, Unavailable
from ui import dates
from ui.campaigns.words import state_word
from ui.i18n import translate
from ui.messages import sentence
from ui.page import Crumb, Page
from ui.places import Place, PlaceKind
from ui.preparing.calendar_section import CalendarSection
from ui.preparing.editing import Editing
from ui.preparing.frame import EditorFrame
from ui.preparing.keeper import CampaignKeeper, Keeping
from ui.preparing.launching import Launching
from ui.preparing.plan import Plan
from ui.preparing.question_section import QuestionSection
from ui.preparing.steps import WHERE, sections, steps
from ui.preparing.tabbing import keyboard_in
from ui.preparing.versions import VersionsSheet
from ui.services import Services
from ui.widgets.announce import announce

STATE_TINTS = {"draft": "grey", "announced": "blue", "open": "leaf", "closed": "spark", "archived": "grey"}
STEPS_OF_LIFE = ("announce", "open", "close", "archive")


class EditorPage(Page):
    """One campaign at a time; a place without an id prepares a new one."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.setObjectName("editor-page")
        self._fresh = True
        self._act = ""
        self._told_saved = False
        self.editing = Editing(services, self)
        self.sections = sections(services)
        self.frame = EditorFrame(services, self.sections, self)
        self.launching = Launching(services, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self._connect()
        self.frame.setEnabled(False)

    def _connect(self) -> None:
        editing, frame = self.editing, self.frame
        for section in self.sections.values():
            section.edited.connect(editing.change)
            section.met.connect(editing.meet)
            section.chosen.connect(editing.confirm)
        editing.opened.connect(self._on_opened)
        editing.changed.connect(self._show)
        editing.keeping_changed.connect(self._on_keeping)
        editing.created.connect(self._on_created)
        editing.refused.connect(self._on_refused)
        editing.missing.connect(self._on_missing)
        editing.versions_found.connect(self._on_versions)
        frame.anchors.wanted.connect(frame.go_to)
        frame.part_reached.connect(lambda key: self._show_steps())
        frame.preview.wanted.connect(self._on_check)
        frame.bar.wanted.connect(self._on_act)
        frame.banner.acted.connect(self._on_banner)
        self.calendar.extend_wanted.connect(lambda: self._on_act("extend"))
        self.launching.done.connect(self._on_done)

    @property
    def plan(self) -> Plan | None:
        """The campaign shown."""
        return self.editing.plan

    @property
    def keeper(self) -> CampaignKeeper | None:
        """Who keeps it."""
        return self.editing.keeper

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
        """Open a campaign, or begin a new one."""
        if self.keeper is not None and place.id == self.keeper.id:
            self.editing.read_again()
            return
        self._act, self._told_saved = "", False
        if place.id is None:
            self.editing.begin()
        else:
            self.editing.open(place.id)

    def reload(self) -> None:
        """Read the campaign again; what is not saved yet stays as typed."""
        self.editing.read_again()

    def on_changes(self, changes: Changes) -> None:
        """Somebody changed a campaign, or sites and groups."""
        if changes.touches(Area.PEOPLE):
            self.editing.read_parts()
        mine = self.keeper is not None and (not changes.campaigns or self.keeper.id in changes.campaigns)
        if changes.touches(Area.CAMPAIGNS) and mine:
            self.editing.read_again()

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

    # --- what editing tells ----------------------------------------------------------------------------------

    def _on_opened(self) -> None:
        self._fresh = True
        self.frame.setEnabled(True)
        self.frame.banner.hide()
        self.frame.reset()
        self._show()
        self._on_keeping()
        here = keyboard_in(self.window())
        if self.isVisible() and (here is None or here is self.window() or self.isAncestorOf(here)):
            self.main_focus().setFocus()  # the window gave the page the keyboard before there was a campaign

    def _on_keeping(self) -> None:
        keeper, plan = self.keeper, self.plan
        if keeper is None:
            return
        words = saved_words(keeper)
        self.frame.saved.set_words(words)
        if keeper.keeping is Keeping.SAVED:
            self.frame.banner.hide()
            if not self._told_saved:  # once: it would talk into every sentence
                self._told_saved = True
                announce(self.frame.saved, words)
            act, self._act = self._act, ""
            if act and plan is not None:
                self.launching.ask(act, plan)
        if plan is not None:
            self.frame.bar.show_plan(plan, conflict=keeper.keeping is Keeping.CONFLICT)
        self.heading_changed.emit()

    def _on_created(self) -> None:
        """The draft has a place of its own now."""
        here = self.services.navigator.place
        if self.keeper is not None and here.kind is PlaceKind.EDITOR and here.id is None:
            self.services.navigator.replace(Place(PlaceKind.EDITOR, self.keeper.id))

    def _on_refused(self, error: AppError) -> None:
        self._act = ""
        self.frame.banner.set_kind("waiting" if isinstance(error, Unavailable) else "problem")
        kept = translate("Preparing", "What you wrote is kept on this PC.")
        self.frame.banner.say(sentence(error), kept, action=translate("Preparing", "Try again"))

    def _on_missing(self, error: AppError) -> None:
        self.frame.banner.set_kind("problem")
        again = translate("Preparing", "Try again") if isinstance(error, Unavailable) else ""
        self.frame.banner.say(sentence(error), action=again)

    def _on_versions(self, page: CampaignPage) -> None:
        """Both versions side by side; nothing is lost before the choice."""
        self._act = ""
        plan = self.plan
        if plan is None:
            return
        self.frame.banner.set_kind("waiting", "git-merge")
        self.frame.banner.say(
            translate("Preparing", "Somebody changed this campaign meanwhile."),
            translate("Preparing", "Your version is kept on this PC until you choose."),
            action=translate("Preparing", "Compare…"),
        )
        sheet = VersionsSheet(self.services, plan, self.editing.planner.read(page))
        sheet.mine_chosen.connect(lambda: self.editing.take_mine(page))
        sheet.theirs_chosen.connect(lambda: self._on_theirs(page))
        sheet.open_sheet()

    def _on_theirs(self, page: CampaignPage) -> None:
        self.editing.take_theirs(page)
        self.frame.banner.hide()

    def _on_banner(self) -> None:
        if self.keeper is None:
            self.editing.read_again()
        elif self.keeper.keeping is Keeping.CONFLICT:
            self.editing.compare()
        else:
            self.editing.send()

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
            self.editing.send()
        else:
            self.launching.ask(act, self.plan)

    def _on_done(self, act: str) -> None:
        if act == "discard":
            self.editing.throw_away()
            self.frame.setEnabled(False)
            self.services.navigator.replace(Place(PlaceKind.CAMPAIGNS))
        elif act in STEPS_OF_LIFE:
            self.editing.stepped()
        else:
            self.editing.read_again()

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
