"""After a power cut or a killed program: what this computer kept and the database lacks is sent, and offered again."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from ideabox.errors import AppError, NotFound
from ideabox.ideas.requests import GetDraft, GetIdea
from ideabox.ideas.rows import DraftRow, IdeaPage
from ideabox.ids import new_id
from ui.capture.kept import Kept, all_kept, as_texts, is_newer, place_of
from ui.capture.words import Words, save_command
from ui.services import Services


class Rescue(QObject):
    """Goes once through what was typed and not sent by this person; `found` names what deserves a word."""

    found = Signal(object)  # Words: the newest of them
    done = Signal()

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._person = services.person().actor.person_id.hex
        self._waiting: list[Kept] = []
        self._rescued: Words | None = None

    def start(self) -> None:
        """Look through the records, newest first; nothing is asked where there are none."""
        self._waiting = list(all_kept(self._services.typed, self._person))
        self._next()

    def _next(self) -> None:
        if not self._waiting:
            if self._rescued is not None:
                self.found.emit(self._rescued)
            self.done.emit()
            return
        kept = self._waiting.pop(0)
        self._services.tasks.ask(
            self,
            GetDraft(kept.words.id),
            lambda row: self._on_draft(kept, row),
            lambda error: self._on_no_draft(kept, error),
        )

    def _on_draft(self, kept: Kept, row: DraftRow) -> None:
        if is_newer(kept, row):
            self._save(kept.words)
        else:
            self._forget(kept.words)
            self._next()

    def _on_no_draft(self, kept: Kept, error: AppError) -> None:
        if not isinstance(error, NotFound):
            self._next()  # the database is away: the record stays
            return
        self._services.tasks.ask(
            self,
            GetIdea(kept.words.id),
            lambda page: self._on_published(kept, page),
            lambda _: self._save(kept.words),
        )

    def _on_published(self, kept: Kept, page: IdeaPage) -> None:
        """It went out before the program ended: what was typed beyond it becomes a draft of its own."""
        if _same(kept.words, page):
            self._forget(kept.words)
            self._next()
            return
        own = replace(kept.words, id=new_id(coarse=True))
        texts = as_texts(Kept(own, kept.at))
        self._services.typed.keep(self._person, place_of(own.id), texts)
        self._forget(kept.words)
        self._save(own)

    def _save(self, words: Words) -> None:
        self._rescued = self._rescued or words
        if words.campaign_id is None:
            self._next()
            return
        self._services.tasks.do(
            self,
            save_command(words, words.campaign_id),
            lambda _: self._on_saved(words),
            lambda _: self._next(),  # not taken: the record stays, and My ideas offers it
        )

    def _on_saved(self, words: Words) -> None:
        self._forget(words)
        self._next()

    def _forget(self, words: Words) -> None:
        self._services.typed.forget(self._person, place_of(words.id))


def _same(words: Words, page: IdeaPage) -> bool:
    """Whether a published idea holds just these words; publication trims them."""
    typed = (words.title.strip(), words.body.strip(), _trimmed(dict(words.answers)))
    return typed == (page.idea.title, page.body, _trimmed(dict(page.answers)))


def _trimmed(answers: dict[str, str]) -> dict[str, str]:
    return {key: text.strip() for key, text in answers.items() if text.strip()}
