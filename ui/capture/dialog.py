"""The new-idea dialog: a title is enough, everything else is optional, and nothing typed is ever lost."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from ideabox.campaigns.requests import GetCampaign, ListCampaigns
from ideabox.campaigns.rows import CampaignPage, CampaignRow
from ideabox.errors import AppError, Unavailable
from ui import dates
from ui.capture.bars import DISCARD_KEYS, Footer, Header
from ui.capture.choosing import first_choice, open_ones
from ui.capture.frame_pane import FramePane
from ui.capture.saver import Keeping, Saver
from ui.capture.sentences import takes_ideas
from ui.capture.words import TITLE_LEAST, TITLE_MOST
from ui.capture.writing_column import WritingColumn
from ui.i18n import translate
from ui.messages import sentence
from ui.services import Services
from ui.theme.look import Look
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.sheet import SheetDialog

WIDTH, HEIGHT = 968, 544


class _Ground(QWidget):
    """The quieter ground behind the right side and its scroll bar."""

    def __init__(self, look: Look, content: QWidget) -> None:
        super().__init__()
        self._look = look
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(content)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill it."""
        QPainter(self).fillRect(self.rect(), self._look.theme.colour("bg-content"))


class NewIdeaDialog(SheetDialog):
    """One idea being written. The owner hears `left` (keep the draft) or `thrown_away`, and closes it."""

    left = Signal()
    thrown_away = Signal()

    def __init__(self, services: Services, saver: Saver, wanted: UUID | None, *, embedded: bool) -> None:
        """wanted: the campaign to begin in if it takes ideas; embedded: the database is a file on this PC."""
        super().__init__(
            services.look,
            services.host.window,
            name="newIdeaDialog",
            words=translate("Capture", "New idea"),
            width=WIDTH,
            height=HEIGHT,
        )
        self._services, self._saver, self._wanted = services, saver, wanted
        self._campaigns: tuple[CampaignRow, ...] = ()
        self._page: CampaignPage | None = None
        self._asked_for: UUID | None = None
        self._announced = False
        self._retry = self._publish
        self.header = Header(services.look)
        self.banner = Banner(services.look, name="captureBanner")
        self.column = WritingColumn(services.look, saver.words, embedded=embedded)
        self.frame = FramePane(services.look)
        self.footer = Footer(services.look)
        self._inside = QWidget()
        self._build()
        self._connect()
        self._name_publish()
        self._show_kept()

    def open_dialog(self) -> None:
        """Show it with the keyboard in the title, and ask which campaigns take ideas."""
        self.open_sheet(self.column.title.editor)
        self.reload()

    def reload(self) -> None:
        """Ask again what is open."""
        self._services.tasks.ask(
            self, ListCampaigns(), self._on_campaigns, self._on_unavailable, key="campaigns"
        )

    @property
    def saver(self) -> Saver:
        """Who keeps the words."""
        return self._saver

    # Put together

    def _build(self) -> None:
        inside = self._inside
        inside.setObjectName("page")
        across = QHBoxLayout(inside)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.column, 1)
        across.addWidget(self.frame)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for widget in (self.header, self.banner):
            self.body.addWidget(widget)
        self.body.addWidget(_Ground(self._look, self._scroll), 1)
        self.body.addWidget(self.footer)

    def _connect(self) -> None:
        self.column.edited.connect(self._on_edited)
        self.column.submitted.connect(self._publish)
        self.column.title.editor.cursorPositionChanged.connect(self._on_cursor)
        self.column.questions.rebuilt.connect(self._on_questions)
        self.header.campaign_chosen.connect(self._on_campaign_chosen)
        self.header.close_wanted.connect(self.left)
        self.escaped.connect(self._on_escaped)
        self.footer.keep.clicked.connect(self.left)
        self.footer.discard.clicked.connect(self.thrown_away)
        self.footer.publish.clicked.connect(self._publish)
        self.banner.acted.connect(self._on_banner)
        self._saver.keeping_changed.connect(self._show_kept)
        self._saver.refused.connect(self._on_refused)
        self._saver.publish_failed.connect(self._on_publish_failed)
        for keys, act in (
            ("Ctrl+Return", self._publish),
            ("Ctrl+Enter", self._publish),
            (DISCARD_KEYS, self.thrown_away.emit),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self._on_questions()

    def _on_questions(self) -> None:
        """Other questions are asked: Tab and the scroll area know them."""
        for row in self.column.questions.rows:
            row.area.cursorPositionChanged.connect(self._on_cursor)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """As drawn: title, questions, hidden name, language, footer; then the campaign and the cross."""
        stops = (
            *self.column.stops,
            self.footer.discard,
            self.footer.keep,
            self.footer.publish,
            self.header.campaign,
            self.header.close_button,
        )
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    # Campaigns

    def _on_campaigns(self, rows: tuple[CampaignRow, ...]) -> None:
        self._campaigns = rows
        current = self._saver.words.campaign_id
        known = next((each for each in rows if each.id == current), None)
        last = self._services.settings.current.last_campaign
        chosen = known or first_choice(rows, self._wanted, UUID(hex=last) if last else None)
        self.header.offer(open_ones(rows), chosen)
        self.frame.setVisible(chosen is not None)
        if chosen is None:
            self._say_none_open()
            return
        if known is not None and not takes_ideas(known):
            self._say_closed()
        elif current is not None and known is None:
            self._say_moved(chosen)
        self._ask_campaign(chosen.id)

    def _ask_campaign(self, campaign_id: UUID) -> None:
        self._asked_for = campaign_id
        self._services.tasks.ask(
            self, GetCampaign(campaign_id), self._on_campaign, self._on_unavailable, key="campaign"
        )

    def _on_campaign(self, page: CampaignPage) -> None:
        if page.campaign.id != self._asked_for or self._saver.publishing:
            return
        self._page = page
        self.column.show_campaign(page)
        self.frame.show_campaign(page, self._services.clock())
        self._on_edited()
        self._name_publish()

    def _on_campaign_chosen(self, campaign_id: UUID) -> None:
        row = next(each for each in self._campaigns if each.id == campaign_id)
        self._services.settings.choose(last_campaign=campaign_id.hex)
        self.header.offer(open_ones(self._campaigns), row)
        self.banner.hide()
        self._ask_campaign(campaign_id)
        self.column.title.setFocus()

    def _say_none_open(self) -> None:
        self.banner.set_kind("info")
        self.banner.say(
            translate("Capture", "No campaign takes ideas now."),
            translate(
                "Capture", "Write it down all the same: it is kept here until a facilitator opens one."
            ),
        )
        self._retry = self.reload
        self._name_publish()

    def _say_closed(self) -> None:
        """The draft's campaign takes no ideas: offer the one that would be chosen otherwise."""
        other = first_choice(self._campaigns, None, None)
        self.banner.set_kind("waiting", "calendar-clock")
        self.banner.say(
            translate("Capture", "This campaign takes no more ideas."),
            translate("Capture", "Your draft is kept."),
            action=translate("Capture", "Move it to “{name}”").format(name=other.name) if other else "",
        )
        self._retry = (lambda: self._on_campaign_chosen(other.id)) if other else self.reload

    def _say_moved(self, chosen: CampaignRow) -> None:
        """The draft's campaign is archived, or no longer open to this person."""
        self.banner.set_kind("info")
        self.banner.say(
            translate("Capture", "This draft’s campaign is over."),
            translate("Capture", "It goes on in “{name}”.").format(name=chosen.name),
            closable=True,
        )

    def _on_unavailable(self, error: AppError) -> None:
        """What is open can't be told now; writing goes on."""
        self.banner.set_kind("waiting", "circle-alert")
        self.banner.say("", sentence(error), action=translate("Capture", "Try again"))
        self._retry = self.reload

    # Words

    def _on_edited(self) -> None:
        self._saver.typed(self.column.words)

    def _on_cursor(self) -> None:
        """Keep the line being written in sight."""
        editor = self.focusWidget()
        if isinstance(editor, QPlainTextEdit):
            cursor = editor.cursorRect()
            at = editor.mapTo(self._inside, QPoint(cursor.left(), cursor.center().y()))
            self._scroll.ensureVisible(0, at.y(), 0, self._look.theme.px(40))

    def _show_kept(self) -> None:
        """Say where the words are safe: only what is true."""
        keeping, saved_at = self._saver.keeping, self._saver.saved_at
        if keeping is Keeping.HERE:
            self.header.say_kept(translate("Capture", "Draft kept on this computer"), safe=False)
        elif saved_at is not None:
            words = translate("Capture", "Draft saved at {time}").format(time=dates.time_of_day(saved_at))
            self.header.say_kept(words, safe=True)
            if not self._announced:
                self._announced = True
                announce(self.header.kept, words)
        else:
            self.header.say_kept("", safe=True)

    def _on_refused(self, error: AppError) -> None:
        """The database doesn't take the draft; it is kept here."""
        self.column.show_words(self._saver.words)
        self.banner.set_kind("problem")
        self.banner.say(translate("Capture", "Your text is kept on this computer."), sentence(error))
        self._retry = self.reload

    # Publishing

    def _publish(self) -> None:
        if self._saver.publishing or not self.footer.publish.isEnabled():
            return
        title = self.column.title.text.strip()
        if not TITLE_LEAST <= len(title) <= TITLE_MOST:
            self.column.ask_for_title()
            return
        self._on_edited()
        self.banner.hide()
        self._saver.publish()
        self.column.freeze(frozen=True)
        self._name_publish()

    def _on_publish_failed(self, error: AppError) -> None:
        self.column.freeze(frozen=False)
        self._name_publish()
        if error.code == "title_length":
            self.column.ask_for_title()
            return
        if error.code == "posting_closed":
            self._services.tasks.ask(
                self, ListCampaigns(), self._on_closed_meanwhile, self._on_unavailable, key="campaigns"
            )
            return
        self.banner.set_kind("waiting" if isinstance(error, Unavailable) else "problem", "circle-alert")
        action = translate("Capture", "Try again")
        self._retry = self._publish
        if error.code == "name_needed":
            action = translate("Capture", "Publish with my name")
            self._retry = self._publish_signed
        self.banner.say(translate("Capture", "Not published yet."), sentence(error), action=action)
        self.footer.name_publish(translate("Capture", "Try again"))

    def _on_closed_meanwhile(self, rows: tuple[CampaignRow, ...]) -> None:
        """Its posting phase ended while the idea was written."""
        self._campaigns = tuple(
            replace(each, posting=False) if each.id == self._saver.words.campaign_id else each
            for each in rows
        )
        chosen = next((each for each in rows if each.id == self._saver.words.campaign_id), None)
        self.header.offer(open_ones(self._campaigns), chosen)
        self._say_closed()

    def _publish_signed(self) -> None:
        self.column.sign()
        self._publish()

    def _name_publish(self) -> None:
        """The filled button: what it does, or that it is under way."""
        if self._saver.publishing:
            self.footer.name_publish(translate("Capture", "Publishing…"))
        else:
            tip = "" if self._page else translate("Capture", "Possible once a campaign is chosen")
            self.footer.name_publish(translate("Capture", "Publish", "verb"), tip)
        self.footer.publish.setEnabled(self._page is not None and not self._saver.publishing)
        self.footer.discard.setEnabled(not self._saver.publishing)

    def _on_banner(self) -> None:
        self._retry()

    def _on_escaped(self) -> None:
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(translate("Capture", "New idea"))
            self._name_publish()
            self._show_kept()
