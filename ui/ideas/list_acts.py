"""What can be done with a row of an idea list, each offered only where it is allowed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from ideabox.asking import Command
from ideabox.changes import Changes
from ideabox.errors import AppError
from ideabox.ideas.requests import FollowIdea, HideIdea, ReportIdea, RestoreIdea, UnfollowIdea
from ideabox.ideas.rows import IdeaRow
from ideabox.ids import new_id
from ideabox.permissions import can, ground_of
from ideabox.words import Role, VoteRule
from ui.i18n import translate
from ui.ideas.ask_sheet import AskSheet
from ui.ideas.list_model import IdeaListModel
from ui.ideas.list_votes import ListVotes
from ui.messages import sentence
from ui.services import Services
from ui.widgets.menus import Menu


class ListActs(QObject):
    """Follows, reports, hides and restores ideas of one list; `votes` holds what is done with my voice."""

    def __init__(self, services: Services, model: IdeaListModel, widget: QWidget) -> None:
        super().__init__(widget)
        self._services = services
        self._model = model
        self._widget = widget
        self.votes = ListVotes(services, model)

    def toggle_follow(self, row: IdeaRow) -> None:
        """Hear of what happens to the idea, or no more."""
        if row.followed:
            said = translate("IdeaList", "No longer followed")
            self._do(row, UnfollowIdea(row.id), said)
        else:
            said = translate("IdeaList", "Followed: you will hear of answers and replies")
            self._do(row, FollowIdea(row.id), said)

    def report(self, row: IdeaRow) -> None:
        """Ask the facilitators to look at the idea."""
        sheet = AskSheet(
            self._services,
            self._services.host.window,
            name="reportIdea",
            title=translate("IdeaList", "Report this idea"),
            words=translate("IdeaList", "The campaign’s facilitators will look at it."),
            act=translate("IdeaList", "Report"),
            reason=translate("IdeaList", "What should they look at?"),
            place=f"report:{row.id}",
        )
        report_id = new_id()
        said = translate("IdeaList", "Reported: the facilitators will look at it")
        sheet.confirmed.connect(
            lambda reason: self._ask(sheet, row, ReportIdea(report_id, row.id, reason), said)
        )
        sheet.ask()

    def hide(self, row: IdeaRow) -> None:
        """Take the idea out of sight, for a reason."""
        sheet = AskSheet(
            self._services,
            self._services.host.window,
            name="hideIdea",
            title=translate("IdeaList", "Hide this idea"),
            words=translate(
                "IdeaList", "Only its author and the facilitators will still see it, with your reason."
            ),
            act=translate("IdeaList", "Hide"),
            reason=translate("IdeaList", "Reason"),
            place=f"hide:{row.id}",
        )
        said = translate("IdeaList", "Idea hidden")
        sheet.confirmed.connect(lambda reason: self._ask(sheet, row, HideIdea(row.id, reason), said))
        sheet.ask()

    def restore(self, row: IdeaRow) -> None:
        """Show a hidden idea again."""
        self._do(row, RestoreIdea(row.id), translate("IdeaList", "Idea shown again"))

    def menu(self, row: IdeaRow, on_open: Callable[[], object], on_copy: Callable[[], object]) -> QMenu:
        """The menu of a row."""
        menu = Menu(self._services.look, self._widget, name="ideaMenu")
        menu.add(translate("IdeaList", "Open"), on_open, keys="Enter")
        menu.addSeparator()
        self._add_votes(menu, row)
        menu.addSeparator()
        follow = translate("IdeaList", "Stop following") if row.followed else translate("IdeaList", "Follow")
        menu.add(follow, lambda: self.toggle_follow(row), icon="bookmark", keys="S")
        menu.add(translate("IdeaList", "Copy number and title"), on_copy, icon="copy", keys="Ctrl+C")
        menu.addSeparator()
        menu.add(
            translate("IdeaList", "Report …"),
            lambda: self.report(row),
            icon="flag",
            enabled=not row.mine and self._may(ReportIdea, row),
        )
        self._add_moderation(menu, row)
        return menu

    def _add_votes(self, menu: Menu, row: IdeaRow) -> None:
        why_not = self.votes.why_not(row)
        campaign = self._model.campaign_of(row)
        support = (
            translate("IdeaList", "Take my support back")
            if row.my_vote == 1
            else translate("IdeaList", "Support")
        )
        votes = self.votes
        entries = [(support, votes.toggle_support, "arrow-big-up", "V")]
        if campaign is not None and campaign.vote_rule is VoteRule.FOR_AGAINST:
            against = (
                translate("IdeaList", "No longer against")
                if row.my_vote == -1
                else translate("IdeaList", "Vote against")
            )
            entries.append((against, votes.toggle_against, "minus", ""))
        skip = (
            translate("IdeaList", "No longer passed")
            if row.my_vote == 0
            else translate("IdeaList", "Pass without voting")
        )
        entries.append((skip, votes.toggle_pass, "", "P"))
        for words, act, icon, keys in entries:
            menu.add(words, _with(act, row), icon=icon, keys=keys, enabled=not why_not, tip=why_not)

    def _add_moderation(self, menu: Menu, row: IdeaRow) -> None:
        campaign = self._model.campaign_of(row)
        if campaign is None or Role.FACILITATOR not in campaign.roles:
            return
        if row.hidden:
            allowed = self._may(RestoreIdea, row)
            menu.add(
                translate("IdeaList", "Show again"), lambda: self.restore(row), icon="eye", enabled=allowed
            )
        else:
            allowed = self._may(HideIdea, row)
            menu.add(translate("IdeaList", "Hide …"), lambda: self.hide(row), icon="eye-off", enabled=allowed)

    def _may(self, command: type[Command], row: IdeaRow) -> bool:
        campaign = self._model.campaign_of(row)
        actor = self._services.person().actor
        return campaign is not None and can(actor, command, ground_of(campaign, row)) is None

    def _ask(self, sheet: AskSheet, row: IdeaRow, command: Command, said: str) -> None:
        """Carry out what a sheet confirmed; refused, it stays open with its words."""

        def done(_: Changes) -> None:
            sheet.finish()
            self._services.speaker.say(said)

        self._services.tasks.do(sheet, command, done, lambda error: sheet.refuse(sentence(error)))

    def _do(self, row: IdeaRow, command: Command, said: str) -> None:
        self._model.hold(row.id)

        def done(_: Changes) -> None:
            self._model.release(row.id)
            self._services.speaker.say(said)

        def refused(error: AppError) -> None:
            self._model.release(row.id)
            self._services.speaker.say(sentence(error))

        self._services.tasks.do(self._model, command, done, refused)


def _with(act: Callable[[IdeaRow], object], row: IdeaRow) -> Callable[[], object]:
    """The act on this row."""
    return lambda: act(row)
