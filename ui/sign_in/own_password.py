"""Changing one's own password: at the first sign-in, and later from the settings."""

from __future__ import annotations

from collections.abc import Callable

from ui.i18n import translate
from ui.services import Services
from ui.sign_in.change_page import ChangePage
from ui.sign_in.change_sheet import ChangeSheet
from ui.sign_in.inside import Entered, Inside
from ui.window import Window


def ask_first(services: Services, login: str, entered: Entered, done: Callable[[str], None]) -> ChangePage:
    """A page that sends the first password of one's own to the server, and then says which it is."""
    page = ChangePage(services, login)

    def send(new: str) -> None:
        services.tasks.run(page, lambda: entered.change_password(new), lambda _: done(new), page.show_refusal)

    page.chosen.connect(send)
    return page


def change_later(
    services: Services, window: Window, inside: Inside, as_whom: tuple[str, str], done: Callable[[str], None]
) -> ChangeSheet:
    """A sheet that proves the password in use by signing in once more, and changes it on that line.

    as_whom: the address with the login, and the login.
    """
    url, login = as_whom
    sheet = ChangeSheet(services.look, window, login)

    def prove_and_change(current: str, new: str) -> None:
        proof = inside.open_shared(url, current, None)
        try:
            proof.change_password(new)
        finally:
            proof.backend.close()

    def changed(new: str) -> None:
        done(new)
        sheet.close_sheet()
        services.speaker.say(translate("SignIn", "Your password is changed."))

    def send(current: str, new: str) -> None:
        services.tasks.run(
            sheet, lambda: prove_and_change(current, new), lambda _: changed(new), sheet.show_refusal
        )

    sheet.chosen.connect(send)
    return sheet
