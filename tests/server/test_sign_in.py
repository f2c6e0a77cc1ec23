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

FRENCH = "fr_FR.UTF-8"
ROOM = ("max_connections = 6", "superuser_reserved_connections = 3", "max_wal_senders = 0")
"""A server with three places for everybody."""


@pytest.fixture(scope="module", params=["C.UTF-8", FRENCH])
def house(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A small server that speaks English, and one that speaks French."""
    authority = Authority(tmp_path_factory.mktemp("certificates") / "house", "Maison")
    with clusters() as (cluster,):
        if request.param == FRENCH:
            speak_french(cluster.folder)
            cluster.environment |= {"LOCPATH": str(cluster.folder), "LC_ALL": FRENCH}
        guarded(cluster, authority, *ROOM, locale=request.param)
        cluster.admit("hostssl all outside all reject", *SECURE_DOOR)
        cluster.reload()
        with founded((cluster,), authority, ("peer", "second", "third", "fourth")) as house:
            # the world's own connection would take a place
            house.world.backend.connection.close()
            yield house


def speak_french(folder: Path) -> None:
    """A bare Debian has no French, but all that makes it."""
    made = ["localedef", "--no-archive", "-i", "fr_FR", "-f", "UTF-8", str(folder / FRENCH)]
    subprocess.run(made, check=True, capture_output=True)


def change(house: House, statement: str) -> None:
    """As the DBA."""
    with house.clusters[0].server.connect() as root:
        root.execute(statement)


def test_the_server_speaks_its_language(house: House) -> None:
    house.refusal("peer", "wrong")
    said = house.clusters[0].log()
    french = house.clusters[0].environment["LC_ALL"] == FRENCH
    assert ("authentification par mot de passe échouée" in said) is french
    assert ("password authentication failed" in said) is not french


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
