"""Everything that can be done with a comment, as a menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from ui.discussion.comment_acts import CommentAct
from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.menus import Menu

_ICONS = {
    CommentAct.REPLY: "reply",
    CommentAct.EDIT: "pencil",
    CommentAct.DELETE: "trash-2",
    CommentAct.REPORT: "flag",
    CommentAct.HIDE: "eye-off",
    CommentAct.RESTORE: "eye",
}
_KEYS = {CommentAct.REPLY: "R", CommentAct.EDIT: "F2", CommentAct.DELETE: "Del"}


def act_words(act: CommentAct) -> str:
    """What an entry says."""
    match act:
        case CommentAct.REPLY:
            return translate("Discussion", "Reply")
        case CommentAct.EDIT:
            return translate("Discussion", "Edit my comment")
        case CommentAct.DELETE:
            return translate("Discussion", "Delete my comment")
        case CommentAct.REPORT:
            return translate("Discussion", "Report to the facilitators…")
        case CommentAct.HIDE:
            return translate("Discussion", "Hide with a reason…")
        case CommentAct.RESTORE:
            return translate("Discussion", "Show again")


def comment_menu(
    look: Look,
    parent: QWidget,
    offered: tuple[CommentAct, ...],
    act: Callable[[CommentAct], None],
    copy: Callable[[], None],
) -> Menu:
    """The menu of one comment: what is allowed, and copying."""
    menu = Menu(look, parent, name="commentMenu")
    for each in offered:
        entry = menu.add(act_words(each), partial(act, each), icon=_ICONS[each], keys=_KEYS.get(each, ""))
        entry.setObjectName(each.name.lower())
    if offered:
        menu.addSeparator()
    menu.add(translate("Discussion", "Copy"), copy, icon="copy", keys="Ctrl+C").setObjectName("copy")
    return menu
