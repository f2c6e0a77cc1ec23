"""The ideas of a campaign: filters, the list, and what stands in its place while it is empty or can't be read."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ideabox.campaigns.rows import CampaignPage
from ideabox.ideas.requests import ListIdeas
from ui.campaigns.filter_bar import FilterBar
from ui.i18n import translate
from ui.ideas.list_trouble import ListTrouble
from ui.ideas.list_view import IdeaListView
from ui.ideas.lists import IdeaLists
from ui.ideas.paging import Through
from ui.messages import sentence
from ui.services import Services
from ui.widgets.button import Button, Kind
from ui.widgets.card import Separator
from ui.widgets.empty_state import EmptyState


class IdeasTab(QWidget):
    """Filter bar above, rows below; `told` whenever what the status line says may have changed."""

    told = Signal()

    def __init__(self, services: Services, lists: IdeaLists, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._lists = lists
        self._page: CampaignPage | None = None
        look = services.look
        self.bar = FilterBar(services)
        self.trouble = ListTrouble(services)
        self.view = IdeaListView(services, lists.model, name="ideas")
        self.empty = EmptyState(look, name="noIdeas")
        self.clear = Button(look, "", name="clearFilters")
        self.propose = Button(look, "", name="makeIdea", kind=Kind.PRIMARY, icon="plus")
        self.retry = Button(look, "", name="retryList", kind=Kind.PRIMARY, icon="refresh-cw", keys="F5")
        for button in (self.clear, self.propose, self.retry):
            button.hide()
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        px = self._services.look.theme.px
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(Separator(self._services.look))
        above = QVBoxLayout()
        above.setContentsMargins(px(28), 0, px(28), 0)
        above.addWidget(self.trouble)
        column.addLayout(above)
        column.addWidget(self._stack, 1)
        self._above = above

    def _connect(self) -> None:
        self.bar.refined.connect(self._on_refined)
        self.bar.left.connect(self.take_focus)
        self.view.filter_wanted.connect(self._on_filter_wanted)
        self.trouble.retried.connect(self._lists.model.reload)
        self.retry.clicked.connect(self._lists.model.reload)
        self.clear.clicked.connect(self.clear_filters)
        self.propose.clicked.connect(self._on_propose)
        self._lists.model.arrived.connect(self._on_arrived)
        self._lists.model.rowsRemoved.connect(self._on_arrived)
        self._lists.refined.connect(self.bar.show_query)

    def show_campaign(self, campaign_id: UUID, through: Through) -> bool:
        """List the ideas of a campaign as they were listed last; False where they stand there already."""
        before = self._lists.query
        if before is None or before.campaign_id != campaign_id:
            self.view.forget_place()
        asked = self._lists.show(campaign_id, through)
        if self._lists.query is not None:
            self.bar.show_query(self._lists.query)
        self._on_arrived()
        return asked

    def show_nothing(self) -> None:
        """Another campaign is awaited."""
        self._page = None

    def show_page(self, page: CampaignPage) -> None:
        """Tell the rules of the campaign."""
        self._page = page
        self._lists.model.set_campaign(page.campaign)
        self.bar.show_page(page)
        self._on_arrived()

    def clear_filters(self) -> None:
        """Show all ideas again."""
        self._on_refined({"text": "", "stages": frozenset(), "region": ""})
        self.bar.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """The keyboard goes to the rows, or to what stands in their place."""
        self.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_target(self) -> QWidget:
        """Where the keyboard belongs: the list, or the first button in its place."""
        if self._stack.currentWidget() is self.view:
            return self.view
        shown = [button for button in (self.propose, self.retry, self.clear) if not button.isHidden()]
        return shown[0] if shown else self.bar.field

    @property
    def filtered(self) -> bool:
        """Whether some ideas may be left out."""
        query = self._lists.query
        return query is not None and bool(query.text or query.stages or query.region)

    def status(self) -> str:
        """How many ideas a filter leaves, or that they are being read."""
        model = self._lists.model
        if model.waiting and model.loaded_at is None:
            return translate("CampaignPage", "Loading ideas")
        if self._page is None or not self.filtered or not model.whole:
            return ""
        shown = translate("CampaignPage", "%n idea(s)", "before: of 48", len(model.rows))
        return translate("CampaignPage", "{ideas} of {total}").format(
            ideas=shown, total=self._page.campaign.ideas
        )

    def _on_refined(self, changed: dict[str, object]) -> None:
        self.view.forget_place()
        self._lists.refine(**changed)  # type: ignore[arg-type]  # names and types are the filter bar's own

    def _on_filter_wanted(self) -> None:
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()

    def _on_propose(self) -> None:
        query = self._lists.query
        if query is not None:
            self._services.navigator.new_idea(query.campaign_id, query.text)

    # What stands in the list's place

    def _on_arrived(self) -> None:
        model = self._lists.model
        nothing = model.rowCount() == 0
        self.trouble.show_error(None if nothing else model.error, model.loaded_at)
        px = self._services.look.theme.px
        self._above.setContentsMargins(px(28), 0 if self.trouble.isHidden() else px(12), px(28), 0)
        if nothing and model.error is not None:
            self._show_instead(self._say_error)
        elif nothing and model.whole and self._page is not None:
            self._show_instead(self._say_empty)
        else:
            self._stack.setCurrentWidget(self.view)
        self.told.emit()

    def _show_instead(self, say: Callable[[], None]) -> None:
        had = self.view.hasFocus()
        say()
        self._stack.setCurrentWidget(self.empty)
        if had:
            self.take_focus()

    def _say_error(self) -> None:
        error = self._lists.model.error
        if error is not None:
            title = translate("CampaignPage", "The ideas couldn’t be read")
            self.empty.say(title, sentence(error), (self.retry,))

    def _say_empty(self) -> None:
        query = self._lists.query
        row = self._page.campaign if self._page else None
        may_post = row is not None and row.posting
        if query is not None and self.filtered:
            title, said = _nothing_matches(query)
            buttons = (self.clear, self.propose) if may_post and query.text else (self.clear,)
            self.propose.set_words(
                translate("CampaignPage", "Make it an idea")
                if query.text
                else translate("CampaignPage", "Share an idea")
            )
            self.empty.say(title, said, buttons)
        elif may_post:
            self.propose.set_words(translate("CampaignPage", "Share an idea"))
            self.empty.say(
                translate("CampaignPage", "No ideas yet. The spot is yours."),
                translate("CampaignPage", "One sentence is enough: it can be completed later, with others."),
                (self.propose,),
            )
        else:
            closed = translate("CampaignPage", "This campaign takes no new ideas now.")
            self.empty.say(translate("CampaignPage", "No ideas yet"), closed)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.clear.set_words(translate("CampaignPage", "Clear the filters"))
        self.retry.set_words(translate("CampaignPage", "Try again"))
        self.view.setAccessibleName(translate("CampaignPage", "Ideas", "list"))
        self._on_arrived()


def _nothing_matches(query: ListIdeas) -> tuple[str, str]:
    """Title and sentence where the filters leave nothing."""
    if query.text:
        return (
            translate("CampaignPage", "Nothing matches “{words}”").format(words=query.text),
            translate(
                "CampaignPage",
                "Try another word, another stage or another region.\nIf nobody thought of it, the spot is yours.",
            ),
        )
    return (
        translate("CampaignPage", "Nothing matches. The spot is yours."),
        translate("CampaignPage", "Try another stage or another region."),
    )
