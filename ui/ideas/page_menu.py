"""Everything else that can be done with the idea on the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ideabox.ideas.requests import EditIdea, HideIdea, ReportIdea, RestoreIdea, WithdrawIdea
from ideabox.ideas.rows import IdeaPage
from ideabox.words import Role
from ui.i18n import translate
from ui.ideas.idea_acts import IdeaActs
from ui.theme.look import Look
from ui.widgets.menus import Menu


@dataclass(frozen=True, slots=True)
class Doings:
    """What the page itself does for the menu."""

    edit: Callable[[], None]
    print_it: Callable[[], None]
    copy_number: Callable[[], None]
    copy_text: Callable[[], None]
    copy_markdown: Callable[[], None]


def page_menu(look: Look, parent: QWidget, page: IdeaPage, acts: IdeaActs, doings: Doings) -> Menu:
    """The menu; what can't be done says why."""
    menu = Menu(look, parent, name="ideaPageMenu")

    def add(
        name: str, words: str, act: Callable[[], None], icon: str, keys: str = "", why_not: str = ""
    ) -> None:
        action = menu.add(words, act, icon=icon, keys=keys, enabled=not why_not, tip=why_not)
        action.setObjectName(name)

    if page.idea.mine:
        edit, withdraw = acts.why_not(EditIdea), acts.why_not(WithdrawIdea)
        add("edit", translate("IdeaPage", "Edit my idea"), doings.edit, "pencil", "Ctrl+E", edit)
        add("withdraw", translate("IdeaPage", "Withdraw my idea…"), acts.withdraw, "undo-2", "", withdraw)
        menu.addSeparator()
    copy_number, copy_text = doings.copy_number, doings.copy_text
    add("copyNumber", translate("IdeaPage", "Copy number and title"), copy_number, "link", "Ctrl+Shift+C")
    add("copyText", translate("IdeaPage", "Copy as text"), copy_text, "copy")
    add("copyMarkdown", translate("IdeaPage", "Copy as Markdown"), doings.copy_markdown, "text-quote")
    add("print", translate("IdeaPage", "Print…"), doings.print_it, "printer", "Ctrl+P")
    if not page.idea.mine:
        menu.addSeparator()
        report = acts.why_not(ReportIdea)
        add("report", translate("IdeaPage", "Report to the facilitators…"), acts.report, "flag", "", report)
    if Role.FACILITATOR in page.campaign.roles:
        menu.addSeparator()
        if page.idea.hidden:
            restore = acts.why_not(RestoreIdea)
            add("restore", translate("IdeaPage", "Show again"), acts.restore, "eye", "", restore)
        else:
            hide = acts.why_not(HideIdea)
            add("hide", translate("IdeaPage", "Hide with a reason…"), acts.hide, "eye-off", "", hide)
    return menu
