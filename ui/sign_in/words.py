"""What is said when somebody can't come in: what happened, and what to do; never that they were wrong."""

from __future__ import annotations

from ideabox.errors import AppError
from ui.i18n import translate
from ui.messages import sentence

OF_LOGIN = ("suspended", "no_account")
OF_PASSWORD = ("sign_in_refused",)


def refusal(error: AppError) -> str:
    """A sentence for what Backend.open and addresses raise."""
    return _of_sign_in(error) or _of_address(error) or sentence(error)


def _of_sign_in(error: AppError) -> str:
    match error.code:
        case "database_unreachable":
            return translate(
                "SignIn", "The server doesn’t answer for now. Check the network, then try again in a moment."
            )
        case "password_too_short":
            return translate("SignIn", "A little longer: at least 12 characters.")
        case "password":
            return translate("SignIn", "The server doesn’t take this password. Choose another one.")
    return ""


def _of_address(error: AppError) -> str:
    match error.code:
        case "address_scheme":
            return translate("SignIn", "An address begins with postgresql://, or is only the server’s name.")
        case "address_password":
            return translate(
                "SignIn",
                "Leave the password out of the address: it is asked for next, and never written down.",
            )
        case "address_host":
            return translate("SignIn", "The server’s name is missing, such as ideas.example.org.")
        case "address_port":
            return translate("SignIn", "The number after the colon isn’t a port; 5432 is the usual one.")
        case "address_option":
            return translate("SignIn", "The address holds an option unknown here: {option}.").format(
                option=error.values.get("option", "")
            )
        case "database_address":
            return translate("SignIn", "This address can’t be read. Ask IT to look at it.")
    return ""
