"""Why a door stays shut, whatever language the server speaks."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.server.certificates import Authority
from tests.server.clusters import clusters
from tests.server.house import PASSWORD, SECURE_DOOR, House, founded, guarded

pytestmark = pytest.mark.server

FRENCH, GERMAN = "fr_FR.UTF-8", "de_DE.UTF-8"
REFUSALS = {
    "C.UTF-8": "password authentication failed",
    FRENCH: "authentification par mot de passe échouée",
    GERMAN: "Passwort-Authentifizierung für Benutzer",
}
"""What its log says of a wrong password."""
ROOM = ("max_connections = 6", "superuser_reserved_connections = 3", "max_wal_senders = 0")
"""A server with three places for everybody."""


@pytest.fixture(scope="module", params=list(REFUSALS))
def house(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A small server that speaks English, one that speaks French, and one whose language the program doesn't."""
    authority = Authority(tmp_path_factory.mktemp("certificates") / "house", "Maison")
    with clusters() as (cluster,):
        if request.param != "C.UTF-8":
            speak(request.param, cluster.folder)
            cluster.environment |= {"LOCPATH": str(cluster.folder), "LC_ALL": request.param}
        guarded(cluster, authority, *ROOM, locale=request.param)
        cluster.admit("hostssl all outside all reject", *SECURE_DOOR)
        cluster.reload()
        with founded((cluster,), authority, ("peer", "second", "third", "fourth")) as house:
            # the world's own connection would take a place
            house.world.backend.connection.close()
            yield house


def speak(language: str, folder: Path) -> None:
    """A bare Debian has no other language, but all that makes them."""
    source = language.partition(".")[0]
    made = ["localedef", "--no-archive", "-i", source, "-f", "UTF-8", str(folder / language)]
    subprocess.run(made, check=True, capture_output=True)


def change(house: House, statement: str) -> None:
    """As the DBA."""
    with house.clusters[0].server.connect() as root:
        root.execute(statement)


def test_the_server_speaks_its_language(house: House) -> None:
    house.refusal("peer", "wrong")
    said = house.clusters[0].log()
    spoken = house.clusters[0].environment["LC_ALL"]
    assert {language for language, words in REFUSALS.items() if words in said} == {spoken}


def test_a_wrong_password_or_login_is_refused(house: House) -> None:
    assert house.refusal("peer", "wrong") == "sign_in_refused"
    assert house.refusal("peer", None) == "sign_in_refused"
    assert house.refusal("nobody") == "sign_in_refused"
    assert house.refusal("outside") == "sign_in_refused"
    house.sign_in("peer").close()


def test_a_password_past_its_day_and_a_closed_login_are_refused(house: House) -> None:
    change(house, "ALTER ROLE peer VALID UNTIL '2020-01-01'")
    assert house.refusal("peer") == "sign_in_refused"
    change(house, "ALTER ROLE peer VALID UNTIL 'infinity' NOLOGIN")
    assert house.refusal("peer") == "sign_in_refused"
    change(house, "ALTER ROLE peer LOGIN")
    house.sign_in("peer").close()


def test_a_full_server_says_so(house: House) -> None:
    with ExitStack() as stack:
        for login in ("peer", "second", "third"):
            stack.callback(house.sign_in(login).close)
        assert house.refusal("fourth") == "too_many_connections"
    change(house, "ALTER ROLE peer CONNECTION LIMIT 0")
    assert house.refusal("peer") == "too_many_connections"
    change(house, "ALTER ROLE peer CONNECTION LIMIT -1")
    change(house, "ALTER DATABASE ideabox CONNECTION LIMIT 0")
    assert house.refusal("peer") == "too_many_connections"
    change(house, "ALTER DATABASE ideabox CONNECTION LIMIT -1")
    house.sign_in("peer").close()


def test_a_database_shut_for_work_is_away(house: House) -> None:
    change(house, "ALTER DATABASE ideabox ALLOW_CONNECTIONS false")
    assert house.refusal("peer") == "database_unreachable"
    change(house, "ALTER DATABASE ideabox ALLOW_CONNECTIONS true")
    house.sign_in("peer", PASSWORD).close()
