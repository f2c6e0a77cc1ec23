"""With TLS, SCRAM and a server's name to be looked up: still nobody but the server is called."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.outside.watch import blind, watch
from tests.server.certificates import Authority
from tests.server.clusters import clusters
from tests.server.house import PASSWORD, founded, guarded

pytestmark = pytest.mark.server

HERE = {"127.0.0.1", "::1"}
NEWEST = (
    "INSERT INTO app_meta (key, value) VALUES ('newest_client', '98.0'), ('download', 'https://192.0.2.1/')"
)


def test_over_tls_only_the_server_is_called(tmp_path: Path) -> None:
    if reason := blind():
        pytest.skip(reason)
    authority = Authority(tmp_path / "authority", "Maison")
    with clusters() as (cluster,):
        guarded(cluster, authority)
        with founded((cluster,), authority, ("peer",)) as house:
            house.world.plainly(NEWEST)
            visit = ("-m", "tests.outside.visiting", house.address("peer"), str(tmp_path / "own"), PASSWORD)
            found = watch([sys.executable, *visit], tmp_path / "calls", cell=False)

            assert found.code == 0, found.said
            assert "the visit is over" in found.said
            # a name's addresses are tried in an order that the kernel is asked for: datagrams that are never sent
            called = {(call.host, call.port) for call in found.outward if call.host}
            assert ("127.0.0.1", cluster.port) in called or ("::1", cluster.port) in called
            assert {host for host, _ in called} <= HERE
            assert {port for _, port in called} <= {cluster.port, 0}
