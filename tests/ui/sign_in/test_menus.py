"""The menus behind the organisation's and the person's name, where there is an account."""

from __future__ import annotations

import pytest

from tests.ui.sign_in.conftest import SHARED, Shop, Start
from ui.sign_in.page import SignInPage
from ui.widgets.labels import Text
from ui.widgets.menus import Menu
from ui.widgets.sheet import SheetDialog


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Menu]:
    """The menus that were opened; without a screen they can't be shown."""
    menus: list[Menu] = []
    monkeypatch.setattr(Menu, "popup", lambda menu, *place: menus.append(menu))
    return menus


def offered(menu: Menu) -> dict[str, bool]:
    """What it offers, and whether it is ticked."""
    return {each.text(): each.isChecked() for each in menu.actions() if each.text()}


def person_menu(shop: Shop, opened: list[Menu]) -> Menu:
    """Opened as a click does it."""
    shop.window.side.person.click()
    return opened[-1]


def organisation_menu(shop: Shop, opened: list[Menu]) -> dict[str, bool]:
    """Opened as a click does it."""
    shop.window.side.organisation.click()
    return offered(opened[-1])


def test_ones_own_pc_offers_to_sign_out(start: Start, opened: list[Menu]) -> None:
    shop = start()
    shop.come_in()
    assert "Sign out" in offered(person_menu(shop, opened))
    databases = organisation_menu(shop, opened)
    assert databases["My organisation"]
    assert not databases["My own ideas on this PC"]


def test_a_shared_pc_offers_to_switch_and_no_other_database_where_it_is_locked(
    start: Start, opened: list[Menu]
) -> None:
    site = SHARED + 'database = "postgresql://ideas.example/ideabox"\nlocked = ["database"]\n'
    shop = start(site=site)
    shop.come_in()
    assert "Switch person" in offered(person_menu(shop, opened))
    databases = organisation_menu(shop, opened).keys()
    assert not {"The sample", "My organisation", "My own ideas on this PC"} & databases


def test_a_file_on_this_pc_offers_to_join(start: Start, opened: list[Menu]) -> None:
    shop = start(None)
    shop.application.open_own("Nadia", "Angers")
    shop.settle()
    shop.wait(lambda: shop.application._rooms)
    assert not {"Sign out", "Switch person"} & offered(person_menu(shop, opened)).keys()
    assert "Join my organisation …" in organisation_menu(shop, opened)


def test_leaving_by_the_menu(start: Start, opened: list[Menu]) -> None:
    shop = start()
    shop.come_in()
    menu = person_menu(shop, opened)
    next(each for each in menu.actions() if each.text() == "Sign out").trigger()
    shop.find(SignInPage)


@pytest.mark.parametrize(("site", "words"), [("", "Sign out"), (SHARED, "Switch person")])
def test_f1_tells_how_to_leave_where_somebody_is_signed_in(start: Start, site: str, words: str) -> None:
    shop = start(site=site) if site else start()
    shop.sign_in_page()
    assert words not in sheet_words(shop)
    shop.come_in()
    assert words in sheet_words(shop)


def sheet_words(shop: Shop) -> set[str]:
    """What the sheet of shortcuts says; it is closed again."""
    shop.application.help.show_shortcuts()
    sheet = shop.find(SheetDialog, "shortcuts-sheet")
    words = {text.words for text in sheet.findChildren(Text)}
    sheet.close_sheet()
    return words
