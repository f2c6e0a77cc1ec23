"""Signing in as a person does it: what is asked, what is said, what is kept and what is not."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from ideabox.errors import AppError, PermissionDenied, Unavailable, VersionMismatch
from ideabox.logins import profile_of
from ideabox.paths import Profile
from ideabox.settings import read_chosen
from ideabox.typed import TypedStore
from tests.ui.sign_in.conftest import Start
from tests.ui.sign_in.server import PASSWORD, URL, Server
from ui.opening import Opening, load_seal
from ui.sign_in.change_page import ChangePage
from ui.sign_in.page import SignInPage

PLACE = "ideas.example/ideabox"


def everything_kept(profile: Profile) -> bytes:
    """Every byte the program left on this PC."""
    return b"".join(path.read_bytes() for path in profile.folder.rglob("*") if path.is_file())


def test_login_and_password_open_the_first_page(start: Start, profile: Profile) -> None:
    shop = start()
    page = shop.sign_in_page()
    assert page.server.text() == "ideas.example"
    assert page.server.line.isReadOnly()
    shop.come_in()

    assert shop.application.person().actor.login == "nadia"
    assert shop.window.windowTitle() == "Today – Ideabox"
    assert shop.application.session() is not None
    assert not shop.shown(SignInPage)
    assert shop.keyring.kept == {}
    assert PASSWORD.encode() not in everything_kept(profile)


def test_nothing_to_come_in_with_is_said_beside_its_field(start: Start) -> None:
    shop = start()
    page = shop.sign_in_page()
    page.submit()
    assert (bool(page.login.error), bool(page.password.error)) == (True, False)
    shop.type_in(page.login, "nadia")
    assert (bool(page.login.error), bool(page.password.error)) == (False, False)
    QTest.keyClick(page.login.line, Qt.Key.Key_Return)
    assert page.password.line.hasFocus(), "Enter goes on to the password"
    page.submit()
    assert page.password.error
    assert shop.server.asked == []


def test_a_wrong_password_keeps_the_login_and_waits_at_the_password(start: Start) -> None:
    shop = start()
    shop.sign_in("nadia", "not this one")
    page = shop.sign_in_page()
    shop.wait(lambda: page.password.error)
    assert "don’t go together" in page.password.error
    assert page.login.text() == "nadia"
    assert page.password.line.hasFocus()
    assert page.password.line.selectedText(), "typing goes over it"
    assert page.enter.isEnabled()
    shop.come_in()


@pytest.mark.parametrize(
    ("trouble", "field", "words"),
    [
        (PermissionDenied("suspended", login="nadia"), "login", "suspended"),
        (PermissionDenied("no_account"), "login", "no place in Ideabox"),
        (Unavailable("database_unreachable"), "", "doesn’t answer"),
        (Unavailable("certificate_refused"), "", "prove"),
        (Unavailable("too_many_connections"), "", "Many colleagues"),
        (VersionMismatch("schema_old"), "", "ideabox-admin upgrade"),
        (VersionMismatch("client_old"), "", "newer Ideabox"),
        (VersionMismatch("client_old", oldest="9.0", download="Ask Paul"), "", "9.0 or newer"),
    ],
)
def test_every_reason_is_said_where_it_belongs(
    start: Start, trouble: AppError, field: str, words: str
) -> None:
    shop = start()
    shop.server.trouble = trouble
    shop.sign_in()
    page = shop.sign_in_page()
    shop.wait(page.enter.isEnabled)
    assert words in (page.login.error if field else page.note.words)
    assert not page.password.error
    assert (page.login.text(), page.password.text()) == ("nadia", PASSWORD), "what was typed stays"

    shop.server.trouble = None
    page.submit()
    shop.settle()


def test_connecting_can_be_cancelled_and_what_comes_late_is_closed(start: Start) -> None:
    shop = start()
    shop.server.gate.clear()
    shop.sign_in()
    page = shop.find(SignInPage)
    assert page.cancel.isVisible()
    assert "Connecting to ideas.example" in page.note.words
    assert not page.enter.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.enter.isEnabled()
    assert page.password.text() == PASSWORD
    shop.server.gate.set()
    shop.wait(lambda: len(shop.server.asked) == 1 and shop.application.tasks.idle)
    shop.wait(lambda: shop.server.open_lines == 0)
    assert shop.application.session() is None
    assert shop.shown(SignInPage)


def test_who_stays_signed_in_isnt_asked_again(start: Start, profile: Profile) -> None:
    shop = start()
    assert shop.sign_in_page().keep.isVisible()
    shop.come_in(keep=True)
    shop.wait(lambda: shop.keyring.kept)
    assert shop.keyring.kept == {(PLACE, "nadia"): PASSWORD}
    assert read_chosen(profile.settings)["login"] == "nadia"
    shop.application.close()
    shop.window.close()
    assert PASSWORD.encode() not in everything_kept(profile)

    again = start()
    again.wait(lambda: again.window.page is not None)
    assert not again.shown(SignInPage), "the first page stands as it was left, while the server is asked"
    again.wait(lambda: again.application.session() is not None)
    again.settle()
    assert again.application.person().name == "Nadia Ferrouk"


def test_a_password_changed_elsewhere_is_asked_and_the_keyring_forgets_the_old_one(start: Start) -> None:
    shop = start()
    shop.come_in(keep=True)
    shop.wait(lambda: shop.keyring.kept)
    shop.application.close()
    shop.window.close()
    shop.server.passwords["nadia"] = "another one by now"

    again = start()
    page = again.find(SignInPage)
    again.wait(lambda: page.password.error)
    assert page.login.text() == "nadia"
    again.wait(lambda: not again.keyring.kept)


def test_a_server_away_at_the_start_is_tried_again_without_typing(start: Start) -> None:
    shop = start()
    shop.come_in(keep=True)
    shop.wait(lambda: shop.keyring.kept)
    shop.application.close()
    shop.window.close()
    shop.server.trouble = Unavailable("database_unreachable")

    again = start()
    page = again.find(SignInPage)
    again.wait(lambda: page.note.words.startswith("The server doesn’t answer"))
    assert page.password.text() == "", "the eye can’t show what the keyring keeps"
    again.server.trouble = None
    page.submit()
    again.settle()


def test_without_a_keyring_nothing_is_offered_and_it_is_asked_each_time(
    start: Start, profile: Profile
) -> None:
    shop = start()
    shop.keyring.is_there = False
    page = shop.sign_in_page()
    assert not page.keep.isVisible()
    shop.come_in()
    shop.application.close()
    shop.window.close()

    again = start()
    assert again.sign_in_page().login.text() == "nadia"
    assert PASSWORD.encode() not in everything_kept(profile)


def test_signing_out_forgets(start: Start, profile: Profile) -> None:
    shop = start()
    shop.come_in(keep=True)
    shop.wait(lambda: shop.keyring.kept)
    shop.application.sign_out()
    page = shop.sign_in_page()
    assert page.login.text() == ""
    assert shop.keyring.kept == {}
    assert read_chosen(profile.settings)["login"] == ""
    shop.wait(lambda: shop.server.open_lines == 0)
    assert shop.application.session() is None


@pytest.mark.parametrize("asked", ["sslcert=/c.pem", "krbsrvname=postgres"])
def test_certificates_and_kerberos_ask_no_password(start: Start, server: Server, asked: str) -> None:
    server.passwords["nadia"] = None  # type: ignore[assignment]  # the server asks for none
    shop = start(f"postgresql://nadia@ideas.example/ideabox?{asked}")
    shop.settle()
    assert server.asked == [("nadia", None)]
    session = shop.application.session()
    assert session is not None
    assert not session.has_password


def test_where_kerberos_fails_there_is_still_no_password_to_type(start: Start, server: Server) -> None:
    server.trouble = PermissionDenied("sign_in_refused")
    shop = start("postgresql://nadia@ideas.example/ideabox?krbsrvname=postgres")
    page = shop.sign_in_page()
    shop.wait(lambda: page.note.words)
    assert not page.password.isVisible()
    assert page.enter.hasFocus()


def test_the_first_sign_in_asks_for_a_password_of_ones_own(start: Start, server: Server) -> None:
    server.fresh.add("nadia")
    shop = start()
    shop.sign_in(keep=True)
    page = shop.find(ChangePage)
    assert "12" in page.form.rule.words
    for new, again, wrong in (
        ("short", "short", page.form.new),
        ("a long enough one", "another one, long", page.form.again),
    ):
        shop.type_in(page.form.new, new)
        shop.type_in(page.form.again, again)
        QTest.mouseClick(page.keep, Qt.MouseButton.LeftButton)
        assert wrong.error
    assert server.passwords["nadia"] == PASSWORD
    assert shop.application.session() is None, "nothing opens before"

    shop.type_in(page.form.new, "plants wait in the shade")
    shop.type_in(page.form.again, "plants wait in the shade")
    QTest.keyClick(page.form.again.line, Qt.Key.Key_Return)
    shop.settle()
    assert server.passwords["nadia"] == "plants wait in the shade"
    shop.wait(lambda: shop.keyring.kept == {(PLACE, "nadia"): "plants wait in the shade"})


def test_who_doesnt_choose_a_password_stays_outside(start: Start, server: Server) -> None:
    server.fresh.add("nadia")
    shop = start()
    shop.sign_in()
    QTest.mouseClick(shop.find(ChangePage).leave, Qt.MouseButton.LeftButton)
    shop.find(SignInPage)
    shop.wait(lambda: server.open_lines == 0)


def test_the_password_can_be_changed_later(start: Start, server: Server) -> None:
    shop = start()
    shop.come_in(keep=True)
    shop.wait(lambda: shop.keyring.kept)
    shop.application.change_password()
    current = shop.find(QLineEdit, "current-password")
    new, again = shop.find(QLineEdit, "new-password"), shop.find(QLineEdit, "new-password-again")
    keep = shop.find(QPushButton, "change-password-now")
    QTest.keyClicks(current, "not this one")
    for line in (new, again):
        QTest.keyClicks(line, "plants wait in the shade")
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    shop.wait(lambda: keep.isEnabled() and current.hasFocus())
    assert server.passwords["nadia"] == PASSWORD, "a passer-by can’t change it"

    current.clear()
    QTest.keyClicks(current, PASSWORD)
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    shop.wait(lambda: not shop.shown(QWidget, "change-password-sheet"))
    assert server.passwords["nadia"] == "plants wait in the shade"
    shop.wait(lambda: shop.keyring.kept[PLACE, "nadia"] == "plants wait in the shade")
    assert server.open_lines == 1, "the line that proved it is closed"


def test_drafts_and_the_first_page_lie_in_a_folder_of_the_login(
    start: Start, profile: Profile, server: Server
) -> None:
    shop = start()
    shop.come_in()
    mine = profile_of(profile, PLACE, "nadia")
    assert mine.typed.exists()
    shop.application.typed.keep("p", "comment:1", {"text": "half a sentence"})
    shop.application.close()
    assert mine.first_sight.exists()
    assert not profile.first_sight.exists()
    again = TypedStore(mine.typed, partial(load_seal, server.keys["nadia"]))
    assert again.find("p", "comment:1") == {"text": "half a sentence"}
    again.close()
    assert b"half a sentence" not in b"".join(
        path.read_bytes() for path in profile.folder.rglob("*") if path.is_file()
    )


def test_an_address_that_holds_a_password_is_refused_and_not_shown(start: Start) -> None:
    shop = start("postgresql://nadia:hush@ideas.example/ideabox")
    line = shop.find(QLineEdit, "server-address")
    assert line.text() == ""
    assert "hush" not in line.accessibleDescription()
    assert "password" in line.accessibleDescription()


def test_what_opens_is_never_in_the_logs_words() -> None:
    assert PASSWORD not in repr(Opening(URL, password=PASSWORD))
