"""From nothing to the first page over a far line: each round trip is felt."""

from __future__ import annotations

from pathlib import Path

import pytest

from ideabox.clock import utc_now
from ideabox.home.requests import GetShell, GetToday
from tests.round_trips import counted
from tests.server.certificates import Authority
from tests.server.clusters import clusters
from tests.server.house import PASSWORD, founded, guarded
from ui.opening import Opening, open_database

pytestmark = pytest.mark.server

MOST = 9
"""TLS and SCRAM take most of them."""


def test_the_first_page_comes_after_few_round_trips(tmp_path: Path) -> None:
    authority = Authority(tmp_path / "authority", "Maison")
    with clusters() as (cluster,):
        guarded(cluster, authority)
        with (
            founded((cluster,), authority, ("peer",)) as house,
            counted(("localhost", cluster.port)) as trips,
        ):
            house.world.campaign("Less waste")
            far = house.address("peer").replace(f":{cluster.port}/", f":{trips.port}/")
            opened = open_database(Opening(far, password=PASSWORD), utc_now, None)
            signed_in = trips.number
            shell = opened.backend.ask(GetShell())
            opened.backend.ask(GetToday())
            shown = trips.number
            opened.backend.close()
            assert shell.me.name == "Peer"
            # Debian's server would compile the page's statement, which takes half a minute
            peer = house.sign_in("peer")
            assert peer.connection.exec_driver_sql("SHOW jit").scalar_one() == "off"
            peer.close()
            assert 3 < signed_in < shown <= MOST
