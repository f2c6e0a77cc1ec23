"""What can be done with the whole campaign: announce, open, extend, close, archive, throw the draft away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ideabox.asking import Command
from ideabox.campaigns.requests import (
    AnnounceCampaign,
    ArchiveCampaign,
    CloseCampaign,
    DiscardCampaign,
    ExtendCampaign,
    OpenCampaign,
)
from ideabox.words import CampaignState
from ui.i18n import translate
from ui.preparing.plan import Plan
from ui.preparing.section import allow
from ui.services import Services
from ui.widgets.button import Button, Kind
from ui.widgets.tool_button import ToolButton

COMMANDS: dict[str, type[Command]] = {
    "announce": AnnounceCampaign,
    "open": OpenCampaign,
    "extend": ExtendCampaign,
    "close": CloseCampaign,
    "archive": ArchiveCampaign,
    "discard": DiscardCampaign,
}


class LaunchBar(QWidget):
    """Only what this person may do now is shown; what still lacks something is disabled and says what."""

    wanted = Signal(str)  # a key of COMMANDS

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = services.look
        self.setObjectName("launch-bar")
        self.discard = ToolButton(look, "trash-2", "", name="discard-draft", size=32)
        self.buttons = {
            "announce": Button(look, "", name="announce", icon="megaphone"),
            "extend": Button(look, "", name="extend", icon="calendar-clock"),
            "archive": Button(look, "", name="archive", icon="archive"),
            "close": Button(look, "", name="close-campaign", icon="lock"),
            "open": Button(look, "", name="open-now", kind=Kind.PRIMARY, icon="play"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.theme.px(8))
        row.addWidget(self.discard)
        row.addStretch(1)
        for button in self.buttons.values():
            row.addWidget(button)
        self.discard.clicked.connect(lambda: self.wanted.emit("discard"))
        for key, button in self.buttons.items():
            button.clicked.connect(lambda _=False, act=key: self.wanted.emit(act))
        for act in (self.discard, *self.buttons.values()):
            act.hide()  # all at once they would need a wider window than this person ever does
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.discard.set_words(translate("Preparing", "Throw the draft away…"))
        self.buttons["announce"].set_words(translate("Preparing", "Announce…"))
        self.buttons["extend"].set_words(translate("Preparing", "Extend…"))
        self.buttons["archive"].set_words(translate("Preparing", "Archive…"))
        self.buttons["close"].set_words(translate("Preparing", "Close…"))
        self.buttons["open"].set_words(translate("Preparing", "Open now…"))

    def show_plan(self, plan: Plan, *, conflict: bool) -> None:
        """Offer what is possible; not before a choice between two versions is made."""
        untouched = plan.row is None
        for key, button in self.buttons.items():
            button.setVisible(not plan.refusal(COMMANDS[key]))
        self.buttons["extend"].setVisible(not plan.refusal(ExtendCampaign) and not plan.box)
        self.discard.setVisible(not untouched and not plan.refusal(DiscardCampaign))
        chooses = translate("Preparing", "First choose between the two versions.") if conflict else ""
        lacking = missing_words(plan)
        for key, tip in (
            ("announce", translate("Preparing", "Show it to its audience before it opens")),
            ("open", translate("Preparing", "From now on the phases rule")),
        ):
            allow(self.buttons[key], chooses or lacking, tip)
        if plan.state is CampaignState.ANNOUNCED:
            allow(self.buttons["open"], chooses, translate("Preparing", "From now on the phases rule"))


def missing_words(plan: Plan) -> str:
    """What keeps a draft from being launched, in words."""
    words = {
        "question": translate("Preparing", "the question"),
        "sponsor": translate("Preparing", "the sponsor"),
        "dates": translate("Preparing", "the dates"),
        "promise": translate("Preparing", "the promise of an answer"),
    }
    lacking = ", ".join(words[key] for key in plan.missing)
    return translate("Preparing", "Still missing: {what}.").format(what=lacking) if lacking else ""
