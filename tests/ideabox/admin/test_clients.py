"""`clients`: what a shared base says of newer programs."""

from __future__ import annotations

import pytest

from ideabox import __version__
from ideabox.admin.server_setup import bring_up_to_date
from ideabox.backend import Backend
from ideabox.database.server import connect_server
from ideabox.errors import VersionMismatch
from tests.ideabox.admin.conftest import Typed, base_of, rows
from tests.postgresql import Server, give_login

PAGE = "https://intranet.example/ideabox"


def test_it_is_said_to_everybody_and_kept_in_the_audit(laid: str, typed: Typed) -> None:
    assert typed(laid, "clients", "--json") == {"newest": __version__, "oldest": "0.1.0", "download": ""}
    said = typed(laid, "clients", "--newest", "98.1.0", "--download", f"  {PAGE} ")
    assert "the newest is 98.1.0" in said
    assert PAGE in said
    assert PAGE in typed(laid, "status")
    assert typed(laid, "status", "--json")["meta"]["download"] == PAGE
    typed(laid, "clients", "--download", PAGE)  # nothing new
    typed(laid, "clients", "--download", "")
    assert typed(laid, "clients", "--json")["download"] == ""
    audit = "SELECT subject_id, detail FROM ideabox.audit WHERE act = 'clients told' ORDER BY seq"
    assert rows(laid, audit) == [("newest_client", "98.1.0"), ("download", PAGE), ("download", "")]


def test_programs_too_old_are_told_where_the_newer_one_is(laid: str, typed: Typed, server: Server) -> None:
    typed(laid, "clients", "--newest", "98.1.0", "--oldest", "98.0", "--download", PAGE)
    with server.connect() as root:
        give_login(root, "peer")
    with pytest.raises(VersionMismatch) as caught:
        Backend.open(server.url(base_of(laid), "peer"))
    assert caught.value.code == "client_old"
    assert caught.value.values["needed"] == "98.0"
    assert caught.value.values["download"] == PAGE


def test_an_upgrade_keeps_what_it_asked_for(laid: str, typed: Typed) -> None:
    typed(laid, "clients", "--newest", "98.1.0", "--oldest", "98.0", "--download", PAGE)
    connection = connect_server(laid)
    bring_up_to_date(connection)
    connection.close()
    assert typed(laid, "clients", "--json") == {"newest": "98.1.0", "oldest": "98.0", "download": PAGE}


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--newest", "next"), "is no version"),
        (("--newest", ""), "is no version"),
        (("--oldest", "1"), "is no version"),
        (("--oldest", "0.0.1"), "the oldest that can be let in is 0.1.0"),
        (("--oldest", "99.0"), "would be newer than the newest"),
        (("--newest", "0.0.9"), "would be newer than the newest"),
        (("--download", "x" * 301), "300 characters"),
        (("--download", "one\ntwo"), "on one line"),
    ],
)
def test_a_slip_of_the_hand_shuts_nobody_out(
    laid: str, typed: Typed, options: tuple[str, ...], words: str
) -> None:
    before = typed(laid, "clients", "--json")
    assert words in typed(laid, "clients", *options, ends=1)
    assert typed(laid, "clients", "--json") == before


def test_only_a_dba_of_a_shared_base_says_it(
    laid: str, typed: Typed, server: Server, tmp_path: object
) -> None:
    with server.connect() as root:
        give_login(root, "peer", administrator=True)
    url = server.url(base_of(laid), "peer")
    assert "may not do this" in typed(url, "clients", "--newest", "98.0", ends=1)
    assert "shared" in typed(f"{tmp_path}/own.sqlite", "clients", ends=1)
