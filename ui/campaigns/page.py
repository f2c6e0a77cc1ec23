"""The page of one campaign: question, phases and tabs, its ideas, and what stands beside them."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ideabox.campaigns.requests import GetCampaign
from ideabox.campaigns.rows import CampaignPage as Frame
from ideabox.changes import Area, Changes
from ideabox.errors import AppError, InputError, NotFound
from ideabox.ideas.requests import VisitCampaign
from ideabox.ideas.rows import CampaignVisit, IdeaList, IdeaRow
from ideabox.reviews.rows import AnswerRow
from ideabox.words import CampaignState, StageKind
from ui import dates
from ui.campaigns import words
from ui.campaigns.about_tab import AboutTab
from ui.campaigns.beside import Beside
from ui.campaigns.discussion_tab import DiscussionTab
from ui.campaigns.header import CampaignHeader
from ui.campaigns.ideas_tab import IdeasTab
from ui.campaigns.lead_acts import LeadActs
from ui.campaigns.panes import CampaignPanes
from ui.campaigns.results_tab import ResultsTab
from ui.campaigns.taking import Taking
from ui.i18n import translate
from ui.ideas.lists import IdeaLists
from ui.ideas.paging import Through
from ui.messages import sentence
from ui.page import Crumb, Page
from ui.places import Place, PlaceKind
from ui.services import Services
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.menus import Menu
from ui.widgets.tabs import Tab, Tabs

FRAME_DELAY = 150
"""Milliseconds: several changes in a row are read once."""
MOST_FRAMES = 20
"""So many campaigns are shown at once when they are opened again, and renewed after."""
_FRAME_AREAS = (
    Area.CAMPAIGNS,
    Area.IDEAS,
    Area.COMMENTS,
    Area.VOTES,
    Area.STAGES,
    Area.SEEN,
    Area.REPORTS,
    Area.PEOPLE,
)


class CampaignPage(Page):
    """One campaign at a time; order and filters come back with it, rows and place too when it is the last one."""

    def __init__(
        self, services: Services, lists: IdeaLists | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, parent)
        self._wanted: UUID | None = None
        self._frames: dict[UUID, Frame] = {}
        self._shown: Frame | None = None
        self._lists = lists or IdeaLists(services, self)
        self._through = Through(VisitCampaign, self._on_visit, self._on_visit_failed)
        self._acts = LeadActs(services, self)
        self._taking = Taking(services, self)
        self._header = CampaignHeader(services)
        self._tabs = Tabs(services.look, name="campaignTabs", words="")
        self.ideas = IdeasTab(services, self._lists)
        self._discussion = DiscussionTab(services)
        self._results = ResultsTab(services)
        self._about = AboutTab(services)
        self._missing = EmptyState(services.look, name="campaignMissing")
        self._back = Button(services.look, "", name="allCampaigns")
        self._back.hide()
        self._again = Button(services.look, "", name="campaignAgain", kind="primary")
        self._again.hide()
        self._beside = Beside(services, self._acts)
        self._later = QTimer(self, singleShot=True, interval=FRAME_DELAY)
        self.setObjectName("campaignPage")
        self._panes = CampaignPanes(services, self, self._build(), self._beside)
        self._make_actions()
        self._connect()
        self._retranslate()

    def _build(self) -> QWidget:
        self._content = QStackedWidget()
        for tab in (self.ideas, self._discussion, self._results, self._about):
            self._content.addWidget(tab)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addSpacing(self.services.look.theme.px(16))
        column.addWidget(self._tabs)
        column.addWidget(self._content, 1)
        self._main = QStackedWidget()
        self._main.addWidget(whole)
        self._main.addWidget(self._missing)
        return self._main

    def _connect(self) -> None:
        navigator = self.services.navigator
        self._later.timeout.connect(self._ask_frame)
        self._tabs.changed.connect(self._on_tab)
        self._header.idea_wanted.connect(lambda: navigator.new_idea(self._wanted))
        self._header.pane_wanted.connect(self._panes.toggle)
        self._header.menu_wanted.connect(self._on_menu)
        self._acts.discarded.connect(lambda: navigator.replace(Place(PlaceKind.CAMPAIGNS)))
        self._again.clicked.connect(self.reload)
        self._back.clicked.connect(lambda: navigator.go(Place(PlaceKind.CAMPAIGNS)))
        self.ideas.view.opened.connect(self._on_opened)
        self.ideas.told.connect(self.heading_changed)
        self._discussion.view.opened.connect(self._on_opened)
        self._results.view.opened.connect(self._on_answer_opened)

    def _make_actions(self) -> None:
        self._actions: dict[str, QAction] = {}
        for name, keys, icon, act in (
            ("export", "Ctrl+Shift+E", "file-down", self._on_export),
            ("print", "Ctrl+P", "printer", self._on_print),
            ("pane", "Ctrl+Alt+B", "panel-right", self._panes.toggle),
        ):
            action = QAction(self)
            action.setObjectName(f"campaign-{name}")
            action.setShortcut(QKeySequence(keys))
            action.setIcon(self.services.look.theme.icon(icon))
            action.triggered.connect(act)
            self.addAction(action)
            self._actions[name] = action

    # --- what the window asks ---

    def show_place(self, place: Place) -> None:
        """Show a campaign; at its ideas, unless it is shown already."""
        if place.id is None:
            return
        fresh = place.id != self._wanted
        self._wanted = place.id
        self._panes.fold()
        if fresh:
            self._tabs.choose("ideas")
            self._content.setCurrentWidget(self.ideas)
            self._main.setCurrentIndex(0)
        frame = self._frames.get(place.id)
        if frame is not None:
            self._show_frame(frame)
        elif fresh:
            self._show_nothing()
        # Frame and rows come in one round trip; where the rows are here already, only the frame is asked for.
        if not self.ideas.show_campaign(place.id, self._through):
            self._ask_frame()
        self._show_tab(self._tabs.chosen)
        self.heading_changed.emit()

    @property
    def is_opened(self) -> bool:
        """Whether a campaign was ever shown here."""
        return self._wanted is not None

    def lay_out(self, frame: Frame) -> None:
        """Before anybody opens a campaign here: one of them, as it was read just now."""
        self._frames[frame.campaign.id] = frame
        self._show_frame(frame)

    def reload(self) -> None:
        """Read everything shown again."""
        self._shown = None
        self._ask_frame()
        self._lists.model.reload()
        if self._tabs.chosen == "discussion":
            self._discussion.model.reload()
        elif self._tabs.chosen == "results":
            self._results.model.reload()

    def on_changes(self, changes: Changes) -> None:
        """Rows change in place; the frame is read again."""
        self._lists.model.on_changes(changes)
        self._discussion.model.on_changes(changes)
        if changes.touches(Area.STAGES) and self._results.model.loaded:
            self._results.model.reload()
        if changes.touches(Area.PEOPLE):
            self.ideas.bar.forget_regions()
        here = not changes.campaigns or self._wanted in changes.campaigns
        if here and changes.touches(*_FRAME_AREAS):
            self._later.start()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Campaigns, then this one."""
        frame = self._frame
        name = frame.campaign.name if frame else translate("CampaignPage", "Campaign")
        return (translate("CampaignPage", "Campaigns"), Place(PlaceKind.CAMPAIGNS)), (name, None)

    def status(self) -> str:
        """How many ideas, and how many of them unread."""
        frame = self._frame
        said = self.ideas.status()
        if said or frame is None:
            return said
        count = translate("CampaignPage", "%n idea(s)", "in the status line", frame.campaign.ideas)
        if not frame.unread:
            return count
        return translate("CampaignPage", "{ideas}, {unread}").format(
            ideas=count, unread=words.unread_words(frame.unread)
        )

    def main_focus(self) -> QWidget:
        """The list of the tab shown."""
        if self._main.currentIndex():
            return self._back
        targets: dict[str, QWidget] = {
            "discussion": self._discussion.view,
            "results": self._results.view,
            "about": self._about,
        }
        return targets.get(self._tabs.chosen) or self.ideas.focus_target()

    def panes(self) -> tuple[QWidget, ...]:
        """Tabs, filter bar, list, pane beside."""
        bar = (self.ideas.bar.field,) if self._tabs.chosen == "ideas" else ()
        return (self._tabs, *bar, self.main_focus(), self._beside)

    # --- loading ---

    @property
    def _frame(self) -> Frame | None:
        return self._frames.get(self._wanted) if self._wanted is not None else None

    def _ask_frame(self) -> None:
        if self._wanted is not None:
            self.services.tasks.ask(
                self, GetCampaign(self._wanted), self._on_frame, self._on_frame_failed, key="frame"
            )

    def _on_visit(self, visit: CampaignVisit) -> IdeaList:
        if visit.page.campaign.id == self._wanted:
            self._on_frame(visit.page)
        return visit.ideas

    def _on_visit_failed(self, error: AppError) -> None:
        if isinstance(error, InputError):  # the list can't be had in this order; its frame can
            self._ask_frame()
        else:
            self._on_frame_failed(error)

    def _on_frame(self, frame: Frame) -> None:
        self._frames.pop(frame.campaign.id, None)
        self._frames[frame.campaign.id] = frame
        while len(self._frames) > MOST_FRAMES:
            del self._frames[next(iter(self._frames))]
        self._main.setCurrentIndex(0)
        self._show_frame(frame)
        self.heading_changed.emit()

    def _on_frame_failed(self, error: AppError) -> None:
        gone = isinstance(error, NotFound)
        if gone and self._wanted is not None:
            self._frames.pop(self._wanted, None)
        if gone or self._frame is None:
            buttons = (self._back,) if gone else (self._again, self._back)
            self._missing.say(
                translate("CampaignPage", "This campaign can’t be shown"), sentence(error), buttons
            )
            self._main.setCurrentWidget(self._missing)
            self.heading_changed.emit()

    def _show_frame(self, frame: Frame) -> None:
        if frame == self._shown:
            return
        self._shown = frame
        self._show_tabs(frame)
        self._header.show_page(frame)
        self.ideas.show_page(frame)
        self._discussion.show_page(frame)
        self._beside.show_page(frame)
        if self._tabs.chosen == "about":
            self._about.show_page(frame)

    def _show_nothing(self) -> None:
        """Nothing of the campaign shown before stays while another one is awaited."""
        self._shown = None
        self._tabs.set_tabs((Tab("ideas", translate("CampaignPage", "Ideas")),))
        self._header.show_nothing()
        self.ideas.show_nothing()
        self._about.show_nothing()
        self._beside.show_nothing()

    def _show_tabs(self, frame: Frame) -> None:
        row = frame.campaign
        tabs = [Tab("ideas", translate("CampaignPage", "Ideas"), dates.number(row.ideas))]
        begun = row.state not in {CampaignState.DRAFT, CampaignState.ANNOUNCED}
        if begun and any(stage.kind is StageKind.DISCUSSION for stage in frame.stages):
            said = translate("CampaignPage", "Discussion and votes")
            tabs.append(Tab("discussion", said, dates.number(row.comments) if row.comments else ""))
        if begun:
            tabs.append(Tab("results", translate("CampaignPage", "Results")))
        tabs.append(Tab("about", translate("CampaignPage", "About")))
        self._tabs.set_tabs(tabs)

    # --- what people do ---

    def _on_tab(self, key: str) -> None:
        self._show_tab(key)
        self.heading_changed.emit()

    def _show_tab(self, key: str) -> None:
        if self._wanted is None:
            return
        if key == "discussion":
            self._discussion.show_campaign(self._wanted)
        elif key == "results":
            self._results.show_campaign(self._wanted)
        elif key == "about" and self._shown is not None:
            self._about.show_page(self._shown)
        shown: dict[str, QWidget] = {
            "discussion": self._discussion,
            "results": self._results,
            "about": self._about,
        }
        self._content.setCurrentWidget(shown.get(key, self.ideas))

    def _on_opened(self, row: IdeaRow) -> None:
        self.services.navigator.go(Place(PlaceKind.IDEA, row.id))

    def _on_answer_opened(self, row: AnswerRow) -> None:
        self.services.navigator.go(Place(PlaceKind.IDEA, row.idea_id))

    def _on_export(self) -> None:
        frame, query = self._frame, self._lists.query
        if frame is not None and query is not None:
            self._taking.export(frame, query)

    def _on_print(self) -> None:
        frame, query = self._frame, self._lists.query
        if frame is not None and query is not None:
            self._taking.print_page(frame, query)

    def _on_menu(self, corner: QPoint) -> None:
        menu = Menu(self.services.look, self, name="campaignMenu")
        menu.addActions(list(self._actions.values()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(corner)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the pane away where it lies over the ideas."""
        if event.key() == Qt.Key.Key_Escape and self._panes.laid_over:
            self._panes.fold()
            self.main_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    # --- look and language ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside or over, as wide as the window is."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """The same when it is shown in another window."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._panes.fit()
        self._header.pane_button.setVisible(self._panes.folds)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._tabs.setAccessibleName(translate("CampaignPage", "Parts of the campaign"))
        self._back.set_words(translate("CampaignPage", "All campaigns"))
        self._again.set_words(translate("CampaignPage", "Try again"))
        self._actions["export"].setText(translate("CampaignPage", "Export the list …"))
        self._actions["print"].setText(translate("CampaignPage", "Print …"))
        self._actions["pane"].setText(translate("CampaignPage", "Pane beside the list"))
        if self._frame is not None:
            self._show_tabs(self._frame)
