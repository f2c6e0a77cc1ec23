"""Addresses of shared databases: read as libpq reads them, never with a password."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ideabox.addresses import (
    Address,
    is_shared,
    needs_password,
    parse,
    parse_typed,
    shown,
    with_login,
    without_login,
)
from ideabox.errors import InputError

FULL = "postgresql://nadia@one.example:5433,two.example/ideas?sslmode=verify-full&sslrootcert=/etc/ca.pem"


def test_an_address_has_parts() -> None:
    assert parse(FULL) == Address(
        "nadia",
        (("one.example", 5433), ("two.example", None)),
        "ideas",
        (("sslmode", "verify-full"), ("sslrootcert", "/etc/ca.pem")),
    )


@pytest.mark.parametrize(
    ("url", "is_server"),
    [
        (FULL, True),
        ("postgres://h/d", True),
        ("sqlite:///a.db", False),
        ("/home/nadia/postgresql/ideas.sqlite", False),
        ("", False),
    ],
)
def test_a_server_is_told_from_a_file(url: str, is_server: bool) -> None:
    assert is_shared(url) is is_server


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://ideas.example", "address_scheme"),
        ("postgresql://nadia:secret@ideas.example/ideas", "address_password"),
        ("postgresql://nadia:@ideas.example/ideas", "address_password"),
        ("postgresql://ideas.example/ideas?password=secret", "address_password"),
        ("postgresql://ideas.example/ideas?sslpassword=secret", "address_password"),
        ("postgresql://ideas.example/ideas?passfile=/tmp/x", "address_password"),
        ("postgresql:///ideas", "address_host"),
        ("postgresql://ideas example/ideas", "address_host"),
        ("postgresql://one.example,,two.example/ideas", "address_host"),
        ("postgresql://ideas.example:port/ideas", "address_port"),
        ("postgresql://ideas.example:70000/ideas", "address_port"),
        ("postgresql://ideas.example/ideas?options=-csearch_path=x", "address_option"),
        ("postgresql://ideas.example/ideas?host=other.example", "address_option"),
        ("postgresql://ideas.example/ideas#x", "address_option"),
    ],
)
def test_what_is_no_address_is_refused_with_the_reason(url: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(url)
    assert (caught.value.code, caught.value.field) == (code, "server")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        (" ideas.example ", "postgresql://ideas.example/ideabox"),
        ("ideas.example/pilot", "postgresql://ideas.example/pilot"),
        ("ideas.example:6432", "postgresql://ideas.example:6432/ideabox"),
        (FULL, FULL),
    ],
)
def test_a_person_may_type_the_server_only(typed: str, whole: str) -> None:
    assert str(parse_typed(typed)) == whole


def test_a_login_is_put_in_and_taken_out() -> None:
    url = with_login("postgresql://ideas.example/ideabox?krbsrvname=ideas", "n.ferrouk@shop/é")
    assert url == "postgresql://n.ferrouk%40shop%2F%C3%A9@ideas.example/ideabox?krbsrvname=ideas"
    assert parse(url).login == "n.ferrouk@shop/é"
    assert without_login(url) == "postgresql://ideas.example/ideabox?krbsrvname=ideas"


@pytest.mark.parametrize(
    ("asked", "needed"),
    [
        ("", True),
        ("?sslmode=verify-full", True),
        ("?gssencmode=disable", True),
        ("?require_auth=scram-sha-256", True),
        ("?sslcert=/c.pem&sslkey=/k.pem", False),
        ("?krbsrvname=postgres", False),
        ("?gssencmode=require", False),
        ("?require_auth=gss", False),
    ],
)
def test_certificates_and_kerberos_need_no_password(asked: str, needed: bool) -> None:
    assert needs_password(parse(f"postgresql://ideas.example/ideas{asked}")) is needed


def test_people_read_the_server() -> None:
    assert shown("postgresql://nadia@ideas.example/ideabox?sslmode=verify-full") == "ideas.example"
    assert shown("postgresql://ideas.example:5432/pilot") == "ideas.example / pilot"
    assert shown("postgresql://a.example:6432,b.example/ideabox") == "a.example:6432, b.example"
    assert shown("postgresql://[::1]:6432/ideabox") == "::1:6432"


def test_the_place_is_the_same_for_everybody() -> None:
    assert parse(FULL).place == parse(with_login(FULL.replace("one", "ONE"), "oscar")).place
    assert parse(FULL).place != parse(FULL.replace("/ideas", "/pilot")).place


NAMES = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=20)


@given(NAMES, NAMES.filter(lambda name: "/" not in name))
def test_whatever_is_written_is_read_again(login: str, database: str) -> None:
    address = Address(login, (("ideas.example", 6432), ("::1", None)), database, (("sslcert", "/c d.pem"),))
    assert parse(str(address)) == address
