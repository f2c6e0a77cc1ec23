"""Opens the new-idea dialog from anywhere, one at a time, and sees each idea through to where it is safe."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ideabox.errors import AppError, NotFound
from ideabox.ideas.requests import GetDraft, GetIdea
from ideabox.ideas.rows import DraftRow, IdeaPage
from ideabox.ids import new_id
from ui.capture.dialog import NewIdeaDialog
from ui.capture.discarding import offer_undo
from ui.capture.kept import Kept, find_kept, is_newer
from ui.capture.rescue import Rescue
from ui.capture.saver import Saver
from ui.capture.sentences import published, untitled
from ui.capture.words import Words, of_draft
from ui.i18n import current_language, translate
from ui.messages import sentence
from ui.places import Place, PlaceKind
from ui.services import Services


class Capture(QObject):
    """Listens to the navigator's wishes for a new idea or a draft; made once for the window."""

    def __init__(
        self, services: Services, window: QWidget, *, embedded: Callable[[], bool] = lambda: True
    ) -> None:
        """embedded: whether the database is a file on this PC, which decides who could ever find a hidden name."""
        super().__init__(window)
        self._services, self._embedded = services, embedded
        self._dialog: NewIdeaDialog | None = None
        services.navigator.idea_wanted.connect(self.open_new)
        services.navigator.draft_wanted.connect(self.open_draft)

    @property
    def dialog(self) -> NewIdeaDialog | None:
        """The dialog while one is open."""
        return self._dialog

    def open_new(self, campaign_id: UUID | None, title: str) -> None:
        """A new idea, in this campaign if it takes ideas, beginning with these words."""
        if self._dialog is not None:
            self._dialog.column.title.setFocus()
            return
        blank = Words(new_id(coarse=True), None, language=current_language())
        self._open(Saver(self._services, blank, parent=self), campaign_id, title)

    def open_draft(self, draft_id: UUID) -> None:
        """Go on with a draft: the newer of what the database and this computer keep."""
        if self._dialog is not None:
            return
        self._services.tasks.ask(
            self,
            GetDraft(draft_id),
            lambda row: self._on_draft(draft_id, row),
            lambda error: self._on_no_draft(draft_id, error),
            key="draft",
        )

    def rescue(self) -> None:
        """At the start: send what a killed program left on this computer, and offer to go on with it."""
        rescue = Rescue(self._services, self)
        rescue.found.connect(self._on_rescued)
        rescue.done.connect(rescue.deleteLater)
        rescue.start()

    def close(self) -> None:
        """The window closes or the person changes: keep what is typed, at once."""
        if self._dialog is not None:
            self._on_left()

    def _open(self, saver: Saver, wanted: UUID | None, title: str = "") -> None:
        dialog = NewIdeaDialog(self._services, saver, wanted, embedded=self._embedded())
        self._dialog = dialog
        dialog.left.connect(self._on_left)
        dialog.thrown_away.connect(self._on_thrown_away)
        saver.published.connect(self._on_published)
        saver.publish_failed.connect(self._on_publish_failed)
        saver.done.connect(saver.deleteLater)
        dialog.open_dialog()
        if title:
            dialog.column.title.set_text(title)

    def _on_draft(self, draft_id: UUID, row: DraftRow) -> None:
        kept = self._find_kept(draft_id)
        if kept is not None and is_newer(kept, row):
            self._open(Saver(self._services, kept.words, unsaved=True, parent=self), None)
        else:
            self._open(Saver(self._services, of_draft(row), parent=self), None)

    def _on_no_draft(self, draft_id: UUID, error: AppError) -> None:
        kept = self._find_kept(draft_id)
        if kept is not None:
            self._open(Saver(self._services, kept.words, unsaved=True, parent=self), None)
        elif isinstance(error, NotFound):
            self._services.speaker.say(translate("Capture", "This draft is no longer there."))
        else:
            self._services.speaker.say(sentence(error))

    def _find_kept(self, draft_id: UUID) -> Kept | None:
        return find_kept(self._services.typed, self._services.person().actor.person_id.hex, draft_id)

    def _on_left(self) -> None:
        dialog = self._take_dialog()
        if dialog is not None:
            dialog.saver.finish()

    def _on_thrown_away(self) -> None:
        dialog = self._take_dialog()
        if dialog is None:
            return
        words = dialog.saver.words
        dialog.saver.discard()
        if not words.is_blank:
            offer_undo(self._services, words, reopen=True)

    def _take_dialog(self) -> NewIdeaDialog | None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.close_sheet()
            dialog.deleteLater()
        return dialog

    def _on_published(self, idea_id: UUID) -> None:
        if self._dialog is not None and self._dialog.saver.words.id == idea_id:
            campaign = self._dialog.saver.words.campaign_id
            if campaign is not None:
                self._services.settings.choose(last_campaign=campaign.hex)
            self._take_dialog()
        self._services.tasks.ask(
            self,
            GetIdea(idea_id),
            lambda page: self._tell_published(idea_id, page),
            lambda _: self._tell_published(idea_id, None),
        )

    def _tell_published(self, idea_id: UUID, page: IdeaPage | None) -> None:
        now = self._services.clock()
        number = page.idea.number if page else None
        due = page.idea.answer_due if page else None
        self._services.speaker.say(
            published(number, due, now.astimezone().date()),
            translate("Capture", "Open", "verb"),
            lambda: self._services.navigator.go(Place(PlaceKind.IDEA, idea_id)),
        )

    def _on_publish_failed(self, error: AppError) -> None:
        """The dialog tells; if it was closed meanwhile, this does."""
        if self._dialog is None:
            self._services.speaker.say(
                translate("Capture", "Not published yet; your draft is kept.") + " " + sentence(error)
            )

    def _on_rescued(self, words: Words) -> None:
        title = words.title.strip() or untitled()
        self._services.speaker.say(
            translate("Capture", "Your draft “{title}” is here.").format(title=title[:60]),
            translate("Capture", "Go on"),
            lambda: self._services.navigator.open_draft(words.id),
        )
