"""The line to a shared database is safe or there is none: the server's name, its authority, its TLS, its sign-in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ideabox.errors import AppError
from ideabox.home.requests import GetShell
from tests.server.certificates import Authority
from tests.server.clusters import Cluster, clusters
from tests.server.house import SECURE_DOOR, House, founded, guarded

pytestmark = pytest.mark.server

ONLY_PASSWORDS = ("hostssl all all all password",)
"""A server that asks for the password itself, as LDAP does: nothing binds it to the channel."""


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Who signs the house's certificates."""
    return Authority(tmp_path_factory.mktemp("certificates") / "house", "Maison")


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Who signs others'."""
    return Authority(tmp_path_factory.mktemp("certificates") / "stranger", "Elsewhere")


@pytest.fixture(scope="module")
def house(authority: Authority) -> Iterator[House]:
    """A server as it should be."""
    with clusters() as (cluster,):
        guarded(cluster, authority)
        with founded((cluster,), authority, ("peer", "clerk")) as house:
            yield house


@contextmanager
def changed(cluster: Cluster, *lines: str, rules: tuple[str, ...] = SECURE_DOOR) -> Iterator[None]:
    """Meanwhile the server is set otherwise."""
    settings = (cluster.data / "postgresql.conf").read_text()
    cluster.admit(*rules)
    cluster.reload(*lines)
    yield
    cluster.admit(*SECURE_DOOR)
    (cluster.data / "postgresql.conf").write_text(settings)
    cluster.reload()


def line_of(house: House, login: str) -> tuple[bool, str]:
    """How the server sees this person's line: encrypted, and by which TLS."""
    ask = "SELECT ssl, version FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) WHERE usename = %s"
    with house.clusters[0].server.connect() as root:
        row = root.execute(ask, (login,)).fetchone()
    assert row is not None
    return bool(row[0]), str(row[1])


def test_a_person_signs_in_over_tls_with_scram_bound_to_the_channel(house: House) -> None:
    backend = house.sign_in("peer")
    try:
        assert backend.ask(GetShell()).me.name == "Peer"
        assert line_of(house, "peer") == (True, "TLSv1.3")
    finally:
        backend.close()


def test_a_server_of_another_name_is_refused(house: House) -> None:
    assert house.refusal("peer", host="127.0.0.1") == "certificate_refused"
    house.sign_in("peer", host="127.0.0.1", sslmode="verify-ca").close()  # all but the name is right


def test_a_server_another_authority_signed_for_is_refused(
    house: House, stranger: Authority, tmp_path: Path
) -> None:
    assert house.refusal("peer", sslrootcert=str(stranger.certificate)) == "certificate_refused"
    assert house.refusal("peer", sslrootcert=str(tmp_path / "nothing.crt")) == "certificate_refused"


def test_a_server_without_tls_is_refused(house: House) -> None:
    with changed(house.clusters[0], "ssl = off", rules=("host all all all scram-sha-256",)):
        assert house.refusal("peer") == "certificate_refused"
        house.sign_in("peer", sslmode="disable").close()  # only who asks for it gets it


def test_old_tls_is_refused(house: House) -> None:
    old = ("ssl_min_protocol_version = 'TLSv1'", "ssl_max_protocol_version = 'TLSv1.1'")
    with changed(house.clusters[0], *old, "ssl_ciphers = 'ALL:@SECLEVEL=0'"):
        assert house.refusal("peer") == "certificate_refused"
    with changed(house.clusters[0], "ssl_max_protocol_version = 'TLSv1.2'"):
        assert house.refusal("peer", ssl_min_protocol_version="TLSv1.3") == "certificate_refused"
        house.sign_in("peer").close()


def test_a_server_that_wants_the_password_itself_is_refused(house: House) -> None:
    with changed(house.clusters[0], rules=ONLY_PASSWORDS):
        assert house.refusal("peer") == "certificate_refused"
        house.sign_in("peer", channel_binding="prefer").close()


def test_a_client_certificate_signs_in(house: House, authority: Authority, stranger: Authority) -> None:
    def mine(signer: Authority, login: str) -> dict[str, str]:
        pair = signer.person(login)
        return {"sslcert": str(pair.certificate), "sslkey": str(pair.key)}

    rules = ("hostssl all clerk all cert", *SECURE_DOOR)
    with changed(
        house.clusters[0], f"ssl_ca_file = '{house.clusters[0].keep(authority.certificate)}'", rules=rules
    ):
        backend = house.sign_in("clerk", None, **mine(authority, "clerk"))
        assert backend.actor.login == "clerk"
        backend.close()
        assert house.refusal("clerk", None, **mine(authority, "peer")) == "sign_in_refused"
        assert house.refusal("clerk", None, **mine(stranger, "clerk")) == "certificate_refused"
        assert house.refusal("clerk") == "sign_in_refused"  # a password is no certificate
        house.sign_in("peer").close()


def test_errors_tell_no_password(house: House) -> None:
    with pytest.raises(AppError) as caught:
        house.sign_in("peer", "a wrong one that nobody may read")
    cause: BaseException | None = caught.value
    while cause is not None:
        assert "nobody may read" not in f"{cause} {cause.args}"
        cause = cause.__cause__
