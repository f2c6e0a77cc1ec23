"""What people read when something is refused or fails: what happened, what is kept, what to do."""

from __future__ import annotations

from ideabox import __version__
from ideabox.errors import AppError, Unavailable
from ideabox.releases import Kind, kind_of
from ui.i18n import translate


def sentence(error: AppError) -> str:
    """A kind sentence for an error, in the person's language."""
    return _rule(error) or _input(error) or _surroundings(error) or _unknown(error)


def _rule(error: AppError) -> str:
    match error.code:
        case "voting_closed":
            return translate("Messages", "Voting is closed in this campaign. Your earlier votes count.")
        case "commenting_closed":
            return translate("Messages", "Comments are closed in this campaign. Your text is kept here.")
        case "posting_closed":
            return translate("Messages", "This campaign takes no new ideas now. Your draft is kept.")
        case "own_idea":
            return translate("Messages", "This is your own idea: others give it their voice.")
        case "not_yours":
            return translate("Messages", "Only the person who wrote this can change it.")
        case "not_sponsor":
            return translate("Messages", "Only the campaign’s sponsor decides on its ideas.")
        case "not_facilitator":
            return translate("Messages", "Only the campaign’s facilitators can do this.")
        case "not_administrator":
            return translate("Messages", "Only an administrator can do this.")
        case "already_under_way":
            return translate(
                "Messages", "The review has started: the text can no longer change. You can add a comment."
            )
        case "already_decided":
            return translate("Messages", "A decision was given: the idea can no longer be withdrawn.")
        case "byline_is_final":
            return translate("Messages", "Once an idea is published, its name is shown or hidden for good.")
        case "name_needed":
            return translate(
                "Messages", "This campaign asks for names. Switch “Without my name” off to publish."
            )
        case "only_tightens":
            return translate("Messages", "After the launch, a campaign’s rules can only become stricter.")
        case "public_reason_needed":
            return translate(
                "Messages", "After the launch, dates change only with a public reason: use “Extend”."
            )
        case "last_administrator":
            return translate("Messages", "At least one administrator must remain.")
        case "sign_in_refused":
            return translate(
                "Messages", "Login and password don’t go together. Look at both once more; capitals count."
            )
        case "no_account":
            return translate(
                "Messages", "This login has no place in Ideabox yet. Your administrator can make one."
            )
        case "suspended":
            return translate("Messages", "This account is suspended. Your administrator can tell you more.")
        case "changed_meanwhile":
            return translate(
                "Messages", "Somebody changed this meanwhile. Here is the newest state; your text is kept."
            )
        case "no_such_step":
            return translate(
                "Messages",
                "This is no longer possible: it changed meanwhile. The page shows the newest state.",
            )
        case "not_found":
            return translate("Messages", "This is no longer there, or not open to you.")
        case "totals_hidden":
            return translate("Messages", "This campaign shows its totals when the vote has closed.")
    return ""


def _input(error: AppError) -> str:
    match error.code:
        case "title_length":
            return translate("Messages", "A title has 3 to 300 characters: one sentence is enough.")
        case "body_length":
            return translate("Messages", "The text is longer than 50,000 characters. Shorten it a little.")
        case "comment_length":
            return translate("Messages", "A comment has 1 to 10,000 characters.")
        case "answer_needed":
            return translate("Messages", "Write the public answer: the author is waiting for your reasons.")
        case "answer_length":
            return translate("Messages", "The answer is longer than 20,000 characters. Shorten it a little.")
        case "date_needed":
            return translate("Messages", "Choose the date to look at it again.")
        case "reason_needed":
            return translate("Messages", "Give a reason in a few words.")
        case "reason_length":
            return translate("Messages", "The reason fits in 300 characters.")
        case "question_needed":
            return translate("Messages", "Write the campaign’s question first.")
        case "question_length":
            return translate("Messages", "The question fits in 300 characters.")
        case "sponsor_needed":
            return translate("Messages", "Choose the sponsor who will answer.")
        case "dates_needed":
            return translate("Messages", "Give the campaign at least one phase with its dates.")
        case "phase_ends_first":
            return translate("Messages", "A phase ends after it begins, and not in the past.")
        case "answer_days_range":
            return translate("Messages", "The promise is 1 to 365 days.")
        case "name_length":
            return translate("Messages", "Give a name of 1 to 120 characters.")
        case "code_length":
            return translate("Messages", "Give a code of 1 to 20 characters.")
        case "login_length":
            return translate("Messages", "Give a login of 1 to 80 characters.")
        case "login_taken":
            return translate("Messages", "Another person has this login already.")
        case "code_taken":
            return translate("Messages", "Another site has this code already.")
        case "brief_length":
            return translate("Messages", "The presentation fits in 20,000 characters.")
        case "vote_value":
            return translate("Messages", "This campaign counts support only.")
        case "database_on_network":
            return translate(
                "Messages",
                "The database can’t lie on a network share: several PCs would damage it. Choose a folder on this "
                "computer, or ask IT for the shared database.",
            )
        case "no_such_login":
            return translate("Messages", "Nobody here has the login {login}.").format(**error.values)
    return ""


def _surroundings(error: AppError) -> str:
    match error.code:
        case "disk_full":
            return translate(
                "Messages", "The disk is full. Free some space, then try again; what you typed is kept."
            )
        case "database_busy":
            return translate(
                "Messages", "The database is busy. Try again in a moment; what you typed is kept."
            )
        case "database_read_only":
            return translate("Messages", "The database can’t be written here. Check the folder’s rights.")
        case "database_not_opened":
            return translate("Messages", "The database can’t be opened. Check that its folder is there.")
        case "database_unreachable":
            return translate(
                "Messages",
                "The organisation’s database can’t be reached for now. What you typed is kept; try again.",
            )
        case "too_many_connections":
            return translate("Messages", "Many colleagues are here right now. Try again in a minute.")
        case "certificate_refused":
            return translate(
                "Messages",
                "The server couldn’t prove that it is your organisation’s, so nothing was sent to it. Tell IT: its "
                "certificate was refused.",
            )
        case "schema_old":
            return translate(
                "Messages",
                "This Ideabox is newer than the server’s database. Tell IT: “ideabox-admin upgrade” is due.",
            )
        case "database_damaged":
            return translate(
                "Messages", "This file is no Ideabox database, or it is damaged. Nothing was changed in it."
            )
        case "disk_failed":
            return translate("Messages", "The disk doesn’t answer. What you typed is kept; try again.")
        case "client_old" if "oldest" in error.values:
            return _too_old(error)
        case "client_old":
            return translate(
                "Messages",
                "The database asks for a newer Ideabox than this one. IT can install it; nothing is lost.",
            )
    if isinstance(error, Unavailable):
        return translate(
            "Messages", "The database doesn’t answer for now. What you typed is kept; try again."
        )
    return ""


def _too_old(error: AppError) -> str:
    """IT lets this program in no more: which one it wants, and where IT says it is."""
    wanted, place = str(error.values["oldest"]), str(error.values.get("download", ""))
    asks = translate(
        "Messages",
        "Your organisation now works with Ideabox {wanted} or newer; this one is {version}. What you wrote is kept.",
    ).format(wanted=wanted, version=__version__)
    match kind_of(place):
        case Kind.NOTHING:
            where = translate("Messages", "IT knows how to get the newer one.")
        case Kind.WORDS:
            where = translate("Messages", "IT says: {words}").format(words=place)
        case _:
            where = translate("Messages", "The newer one is here: {place}").format(place=place)
    return f"{asks} {where}"


def _unknown(error: AppError) -> str:
    return translate("Messages", "This can’t be done here ({code}).").format(code=error.code)
