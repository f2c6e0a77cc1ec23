"""The sponsor's board: every idea of a campaign by stage, and the answer to the chosen one."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from ideabox.changes import Area, Changes
from ideabox.errors import AppError, NotFound, PermissionDenied
from ideabox.reviews.requests import GetBoard, ListColumn
from ideabox.reviews.rows import Board, CardRow, ColumnRows
from ideabox.words import UNDECIDED, StageKind
from ui.i18n import translate
from ui.messages import sentence
from ui.page import Crumb
from ui.places import Place
from ui.review.answering_page import AnsweringPage
from ui.review.board import BoardView
from ui.review.board_header import BoardHeader
from ui.review.board_list import BoardList
from ui.review.board_skeleton import BoardSkeleton
from ui.review.decisions import Frame, Option, option_for_column, options
from ui.services import Services
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState

Kinds = tuple[StageKind, ...]
CAMPAIGN, ORDER, VIEW = "review/campaign", "review/by-support", "review/view"
"""What the window remembers of the board."""
SHOWN_AREAS = (Area.STAGES, Area.IDEAS, Area.CAMPAIGNS, Area.VOTES, Area.COMMENTS)


class BoardPage(AnsweringPage):
    """Place BOARD, with a campaign's id or the one last shown."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._campaign_id: UUID | None = None
        self._board: Board | None = None
        self._changed: Collection[UUID] = ()
        look = services.look
        self._by_support: bool = services.memory.value(ORDER, False, type=bool) is True
        self.header = BoardHeader(services)
        self.banner = Banner(look, name="board-problem", kind="problem")
        self.skeleton = BoardSkeleton(look)
        self.board = BoardView(services, self.marks)
        self.list = BoardList(services, self.marks)
        self.empty = EmptyState(look, name="board-empty")
        self.again = Button(look, "", name="board-again")
        self.parts = QStackedWidget()
        self._list_later = QTimer(self, singleShot=True, interval=0)
        self._list_later.timeout.connect(self._fill_list)
        for part in (self.skeleton, self.board, self.list, self.empty):
            self.parts.addWidget(part)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banner)
        column.addWidget(self.parts, 1)
        self.assemble("review/pane", main)
        self._connect()
        self.header.show_order(by_support=self._by_support)
        self.header.show_view(self._view)
        self.retranslate()

    def _connect(self) -> None:
        self.header.campaign_wanted.connect(self._on_campaign_wanted)
        self.header.view_wanted.connect(self._on_view_wanted)
        self.header.order_wanted.connect(self._on_order_wanted)
        self.board.column_wanted.connect(self._on_column_wanted)
        self.board.more_wanted.connect(self._on_more_wanted)
        self.list.more_wanted.connect(self.board.fetch_more)
        for view in (self.board, self.list.table):
            view.chosen.connect(self.show_card)
            view.picked.connect(self._on_picked)
            view.answer_wanted.connect(self.answer)
            view.idea_wanted.connect(self.open_idea)
            view.menu_wanted.connect(self._on_menu_wanted)
        for shown in self.board.columns:
            shown.cards.shown.connect(self._on_cards_shown)
        self.pane.card_read.connect(self._on_card_read)
        self.banner.acted.connect(self.reload)
        self.again.clicked.connect(self.reload)

    # --- Page ---------------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show a campaign's board, or the one shown last."""
        wanted = place.id or self._campaign_id or self._remembered()
        if wanted != self._campaign_id or self._board is None:
            self._turn_to(wanted)
        self.reload()

    def reload(self) -> None:
        """Load the board again; choice, scroll and what is typed stay."""
        query = GetBoard(self._campaign_id, self._by_support)
        self.services.tasks.ask(self, query, self._on_board, self._on_failed, key="board")

    def on_changes(self, changes: Changes) -> None:
        """Load again if cards may have moved, come or gone."""
        if changes.touches(*SHOWN_AREAS):
            self._changed = changes.ideas
            self.reload()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Sponsor / To review."""
        return ((translate("Review", "Sponsor"), None), (translate("Review", "To review"), None))

    def status(self) -> str:
        """How many ideas are in review."""
        if self._board is None:
            return ""
        return translate("Review", "%n idea(s) in review", "", self.board.columns[1].cards.total)

    def main_focus(self) -> QWidget:
        """The column with the chosen card, or the list."""
        if self._view == "list":
            return self.list.table
        return self.board.focus_column()

    def panes(self) -> tuple[QWidget, ...]:
        """Header, cards, answer."""
        return (self.header, self.list if self._view == "list" else self.board, self.pane)

    # --- AnsweringPage ------------------------------------------------------------------------------------------

    def choose_idea(self, idea: UUID) -> bool:
        """Choose its card on the board and in the list."""
        self.list.table.choose(idea)
        return self.board.choose(idea)

    def go_on_after(self, card: CardRow) -> None:
        """On to the next card that waits as this one did, its decision under the keyboard; else back to the cards."""
        shown = self.list.table.cards if self._view == "list" else self.board.cards_around(card.id)
        at = next((at for at, each in enumerate(shown) if each.id == card.id), -1)
        others = (*shown[at + 1 :], *shown[: max(at, 0)])
        following = next((each for each in others if self._waits(each, card)), None)
        if following is not None:
            self.choose_idea(following.id)
            self.answer(following)
        else:
            self._on_left()

    def _waits(self, card: CardRow, like: CardRow) -> bool:
        """Whether nothing is decided on it, or as little as on another one, nor about to be."""
        kinds = UNDECIDED if like.stage_kind in UNDECIDED else (like.stage_kind,)
        return card.stage_kind in kinds and not self.marks.is_sending(card.id)

    def retouch(self) -> None:
        """Show marks again."""
        self.board.retouch()
        self.list.table.rows.touch_all()

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.board.setAccessibleName(translate("Review", "Board"))
        self.again.set_words(translate("Review", "Try again"))

    # --- loading ------------------------------------------------------------------------------------------------

    @property
    def _view(self) -> str:
        return "list" if self.services.memory.value(VIEW, "board") == "list" else "board"

    def _remembered(self) -> UUID | None:
        kept = str(self.services.memory.value(CAMPAIGN, ""))
        try:
            return UUID(kept)
        except ValueError:
            return None

    def _turn_to(self, campaign_id: UUID | None) -> None:
        self._campaign_id = campaign_id
        self._board = None
        self.pane.show_card(None)
        self.banner.hide()
        self.parts.setCurrentWidget(self.skeleton)

    def _on_board(self, board: Board) -> None:
        if self._board is not None and self._board.campaign.id != board.campaign.id:
            self._turn_to(None)  # the board shown is no longer open to this person
        first = self._board is None
        self._board = board
        self._campaign_id = board.campaign.id
        frame = Frame(board.campaign, board.stages)
        self.pane.know(frame)
        self.services.memory.setValue(CAMPAIGN, str(board.campaign.id))
        self.banner.hide()
        self.header.show_board(board)
        self.header.show_order(by_support=board.by_support)
        self.refresh_marks()
        self.board.set_rules(self._goes, lambda card: bool(self._options(card)))
        self.board.show_board(board, self._changed)
        self._changed = ()
        self.beside.set_useful(useful=any(rows.total for rows in board.columns))
        self._show_view()
        if first:
            self._begin()
        elif self.pane.card is not None:
            self.pane.show_card(self.board.card_of(self.pane.card.id) or self.pane.card)
        self.heading_changed.emit()

    def _begin(self) -> None:
        """A board is there for the first time: choose a card, and keep the keyboard with it."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.parts.isAncestorOf(focused)
        self.board.choose_first()
        if self._view == "list" and self.board.card is not None:
            self.list.table.choose(self.board.card.id)
        if had_focus:
            self.main_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: AppError) -> None:
        if isinstance(error, NotFound) and self._board is None:
            self._show_nothing()
            return
        if self._board is not None:
            words = translate("Review", "The board could not be read again.")
            self.banner.say(words, sentence(error), action=translate("Review", "Try again"))
            return
        title = translate("Review", "The board could not be read.")
        self.empty.say(title, sentence(error), [self.again])
        self.parts.setCurrentWidget(self.empty)

    def _show_nothing(self) -> None:
        title = translate("Review", "No campaign to answer for now.")
        words = translate("Review", "The board shows the campaigns you sponsor or facilitate.")
        self.empty.say(title, words)
        self.beside.set_useful(useful=False)
        self.parts.setCurrentWidget(self.empty)
        self.heading_changed.emit()

    def _on_more_wanted(self, kinds: Kinds, after: tuple[str, str]) -> None:
        board = self._board
        if board is None:
            return

        def arrived(rows: ColumnRows) -> None:
            self.board.append(kinds, after, rows)

        def failed(error: AppError) -> None:
            self.board.column(kinds).cards.give_up()
            self._on_failed(error)

        query = ListColumn(board.campaign.id, kinds, board.by_support, after)
        self.services.tasks.ask(self, query, arrived, failed, key=kinds)

    def _on_cards_shown(self) -> None:
        """The list follows the board while it is seen; five columns shown anew are one change."""
        if self._view == "list":
            self._list_later.start()

    def _fill_list(self) -> None:
        self._list_later.stop()
        self.list.show_columns(self.board.columns)

    def _on_card_read(self, card: CardRow) -> None:
        for column in self.board.columns:
            column.cards.replace(card)

    # --- acts ---------------------------------------------------------------------------------------------------

    def _options(self, card: CardRow) -> tuple[Option, ...]:
        if self._board is None:
            return ()
        frame = Frame(self._board.campaign, self._board.stages)
        return options(card, frame, self.services.person().actor)

    def _goes(self, card: CardRow, kinds: Kinds) -> bool:
        return option_for_column(self._options(card), kinds, card) is not None

    def _on_column_wanted(self, card: CardRow, kinds: Kinds) -> None:
        option = option_for_column(self._options(card), kinds, card)
        if option is not None:
            self.answer(card, option)
        elif card.stage_kind not in kinds and not self._options(card):
            self.services.speaker.say(sentence(PermissionDenied("not_sponsor")))

    def _on_picked(self, card: CardRow) -> None:
        self.show_card(card, opened=True)

    def _on_menu_wanted(self, card: CardRow, where: QPoint) -> None:
        menu = self.menu_of(card, self._options(card))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _on_campaign_wanted(self, campaign_id: UUID) -> None:
        self.leave()
        self._turn_to(campaign_id)
        self.reload()

    def _on_view_wanted(self, view: str) -> None:
        self.services.memory.setValue(VIEW, view)
        self._show_view()
        if self.pane.card is not None:
            self.choose_idea(self.pane.card.id)
        self.main_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_order_wanted(self, by_support: bool) -> None:
        self._by_support = by_support
        self.services.memory.setValue(ORDER, by_support)
        self.header.show_order(by_support=by_support)
        self.reload()

    def _show_view(self) -> None:
        if self._board is not None:
            if self._view == "list":
                self._fill_list()
            self.parts.setCurrentWidget(self.list if self._view == "list" else self.board)
