"""Help › Is there a newer version?: what the organisation's database says; this program asks nobody else."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ideabox import __version__
from ideabox.releases import Release
from ui.i18n import translate
from ui.services import Speaker
from ui.theme.look import Look
from ui.updates.getting import can_open, get_it, words_of
from ui.widgets.button import Button
from ui.widgets.labels import Text
from ui.widgets.sheet import SheetDialog

WIDTH = 520


class NewerSheet(SheetDialog):
    """A few sentences, and the way to the newer program where there is one."""

    def __init__(self, look: Look, window: QWidget, release: Release | None, speaker: Speaker) -> None:
        """release: None while no organisation's database is open."""
        title = translate("Updates", "Is there a newer version?")
        super().__init__(look, window, name="newer-sheet", words=title, width=WIDTH)
        px = look.theme.px
        head, more = _answer(release)
        inside = QVBoxLayout()
        inside.setContentsMargins(px(24), px(20), px(24), px(20))
        inside.setSpacing(px(10))
        inside.addWidget(Text(look, title, role="panel_title"))
        self.answer = Text(look, head, role="ui_strong", name="newer-answer", wrap=True)
        self.more = Text(look, more, colour="text-2", name="newer-more", wrap=True)
        for text in (self.answer, self.more):
            text.setMinimumWidth(px(WIDTH - 48))  # else its height is guessed for a narrower one
            inside.addWidget(text)
        row = QHBoxLayout()
        row.setContentsMargins(0, px(6), 0, 0)
        row.setSpacing(px(8))
        row.addStretch(1)
        self.away = Button(look, translate("Updates", "Close"), name="newer-close", keys="Esc")
        if release is not None and release.is_newer_than() and can_open(release):
            get = Button(look, translate("Updates", "Show where"), name="newer-get", kind="primary")
            get.clicked.connect(lambda: get_it(release, speaker))
            row.addWidget(get)
        row.addWidget(self.away)
        inside.addLayout(row)
        self.body.addLayout(inside)
        self.leave_by(self.away)


def _answer(release: Release | None) -> tuple[str, str]:
    """The answer in bold, and what else there is to say."""
    yours = translate("Updates", "You have Ideabox {version}.").format(version=__version__)
    if release is None:
        return yours, translate(
            "Updates",
            "Only an organisation’s shared database can say whether there is a newer one, and none is open. "
            "Ideabox asks nobody else: it never calls the internet.",
        )
    if not release.newest:
        return yours, translate(
            "Updates", "Your organisation’s database doesn’t say which one is the newest."
        )
    if not release.is_newer_than():
        return yours, translate("Updates", "Your organisation knows of no newer one.")
    there = translate("Updates", "Yes: Ideabox {newest}. You have {version}, which goes on working.")
    return there.format(newest=release.newest, version=__version__), words_of(release)


def show_newer(look: Look, window: QWidget, release: Release | None, speaker: Speaker) -> NewerSheet:
    """Open it over the window."""
    sheet = NewerSheet(look, window, release, speaker)
    sheet.open_sheet(sheet.away)
    return sheet
