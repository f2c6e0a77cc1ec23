"""This program installed over an older one, with data: nothing is lost, on either engine, and the older one works on."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from ideabox import __version__
from ideabox.paths import Profile
from tests.packages.older import VERSION, older_deb
from tests.packages.roots import Root, make_root
from tests.packages.screens import Screen, virtual_screen
from tests.packages.writing import opened
from tests.server.certificates import Authority

pytestmark = pytest.mark.upgrade

SETTINGS = "/etc/xdg/ideabox/settings.toml"
BY_IT = 'organisation = "Maison Varlope"\nlock_minutes = 7\nlocked = ["lock_minutes"]\n'
OLD_COPY = "/opt/older"
PEOPLE = ("karim", "solene")
STAFF = "login,name,language\nkarim,Karim Benali,en\nsolene,Solène Roux,en\n"
Rows = dict[str, int]


@pytest.fixture(scope="module")
def older() -> Path:
    """The package of the older program."""
    return older_deb()


@dataclass(frozen=True)
class Pc:
    """One PC of a pilot, with the older program and its data."""

    root: Root
    home: Path

    @property
    def profile(self) -> Profile:
        """Nadia's folder."""
        return Profile(self.home / ".local" / "share" / "ideabox")


@pytest.fixture(scope="module")
def pc(older: Path) -> Iterator[Pc]:
    """The older program installed by apt, IT's file written, and Nadia's settings."""
    with make_root() as root:
        home = root.add_person("nadia")
        root.install(older)
        assert root.run("ideabox", "--version").stdout.strip() == f"Ideabox {VERSION}"
        (root.place / SETTINGS.lstrip("/")).write_text(BY_IT)
        made = Pc(root, home)
        root.run("ideabox-admin", "init", "--name", "Nadia Ferrouk", person="nadia")
        root.run(
            "ideabox-admin", "--database", ".local/share/ideabox/sample.sqlite", "sample", person="nadia"
        )
        made.profile.settings.write_text('theme = "dark"\ntext_size = "large"\n')
        yield made


def ideas(database: Path) -> list[tuple[str, str]]:
    """Every idea's title and state."""
    with closing(sqlite3.connect(database)) as read:
        return read.execute("SELECT title, state FROM idea ORDER BY id").fetchall()


def counted(database: Path) -> Rows:
    """How many rows each table has."""
    with closing(sqlite3.connect(database)) as read:
        names = [name for (name,) in read.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        plain = [name for name in names if "search" not in name and not name.startswith("sqlite_")]
        return {name: read.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in plain}


def test_one_pc(pc: Pc, deb: Path, screen: Screen, tmp_path: Path) -> None:
    root, profile = pc.root, pc.profile
    kept = partial(ideas, profile.database)
    sample = counted(profile.sample)
    assert sample["idea"] > 20
    with opened(root, screen, kept, "ideabox", person="nadia", said=tmp_path / "older") as app:
        app.publish("Crates beside the dock")
        app.draft("A lamp over the scale")
        app.close_sheet()
        root.install(deb)  # IT's software distribution asks nobody whether it is a good moment
        app.publish("Written while the program was replaced")
    own, wrote = counted(profile.database), kept()
    assert sorted(wrote) == [
        ("A lamp over the scale", "draft"),
        ("Crates beside the dock", "published"),
        ("Written while the program was replaced", "published"),
    ]

    assert root.run("ideabox", "--version", person="nadia").stdout.strip() == f"Ideabox {__version__}"
    packed = set(root.run("dpkg", "--listfiles", "ideabox").stdout.splitlines())
    assert {name for name in root.files() if name.startswith("/usr/lib/ideabox/")} <= packed
    assert (root.place / SETTINGS.lstrip("/")).read_text() == BY_IT
    told = json.loads(root.run("ideabox-admin", "doctor", "--client", "--json", person="nadia").stdout)
    in_force = {key: (each["value"], each["origin"]) for key, each in told["settings"].items()}
    assert in_force["theme"] == ("dark", "user")
    assert in_force["text_size"] == ("large", "user")
    assert in_force["organisation"] == ("Maison Varlope", "site")
    assert in_force["lock_minutes"] == (7, "site, locked")
    assert told["problems"] == []

    with opened(root, screen, kept, "ideabox", person="nadia", said=tmp_path / "newer") as app:
        assert kept() == wrote
        assert grown(own, counted(profile.database)) == {}
        app.publish("A second shelf")
    root.run(
        "ideabox-admin",
        "--database",
        ".local/share/ideabox/sample.sqlite",
        "upgrade",
        person="nadia",
    )
    assert grown(sample, counted(profile.sample)) == {}
    assert [(tmp_path / name).read_text() for name in ("older", "newer")] == ["", ""]


def grown(before: Rows, after: Rows) -> dict[str, tuple[int, int | None]]:
    """The tables that haven't as many rows as before; what the program notes of its own runs is left out."""
    return {
        name: (rows, after.get(name))
        for name, rows in before.items()
        if after.get(name) != rows and name not in ("app_meta", "alembic_version", "visit")
    }


@dataclass(frozen=True)
class Organisation:
    """A server with an organisation's base, and PCs that are logins here."""

    root: Root
    authority: Authority

    def address(self, login: str) -> str:
        """Where somebody signs in, by a certificate."""
        keys = "&".join(f"{name}=/home/{login}/{file}" for name, file in FILES.items())
        return f"postgresql://{login}@localhost/ideabox?{keys}"

    def administer(self, *words: str, program: str = "ideabox-admin") -> str:
        """ideabox-admin as the DBA."""
        url = "postgresql://postgres@/ideabox?host=/run/postgresql"
        return self.root.run(program, "--database", url, *words, person="postgres").stdout

    def ideas(self) -> list[tuple[str, str]]:
        """Every idea's title and state."""
        asked = (
            "SELECT coalesce(json_agg(json_build_array(title, state) ORDER BY id), '[]') FROM ideabox.idea"
        )
        told = self.root.run("psql", "-qAtX", "ideabox", "-c", asked, person="postgres").stdout
        return [(title, state) for title, state in json.loads(told)]


FILES = {"sslcert": "own.crt", "sslkey": "own.key", "sslrootcert": "authority.crt"}


@pytest.fixture(scope="module")
def organisation(older: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Organisation]:
    """Debian's server with TLS, the base laid by the older program, and two people with certificates."""
    authority = Authority(tmp_path_factory.mktemp("keys") / "authority", "Maison Varlope")
    with make_root() as root:
        root.install("postgresql")
        root.install(older)
        made = Organisation(root, authority)
        start_server(root, authority)
        for login in PEOPLE:
            home, pair = root.add_person(login), authority.person(login)
            for name, file in zip(
                FILES.values(), (pair.certificate, pair.key, authority.certificate), strict=True
            ):
                (home / name).write_bytes(file.read_bytes())
            root.run("sh", "-c", f"chown {login}: /home/{login}/* && chmod 600 /home/{login}/own.key")
        (root.place / "tmp" / "staff.csv").write_text(STAFF)
        root.run("createdb", "ideabox", person="postgres")
        made.administer("init", "--name", "Nadia Ferrouk", "--organisation", "Maison Varlope")
        made.administer("people", "import", "/tmp/staff.csv", "--no-passwords")
        root.run("cp", "-r", "/usr/lib/ideabox", OLD_COPY)
        yield made


def start_server(root: Root, authority: Authority) -> None:
    """TLS, and certificates for whoever comes by the network."""
    (place,) = (root.place / "etc" / "postgresql").glob("*/main")
    pair = authority.server("localhost")
    for name, file in (
        ("server.crt", pair.certificate),
        ("server.key", pair.key),
        ("ca.crt", authority.certificate),
    ):
        (place / name).write_bytes(file.read_bytes())
    inside = f"/{place.relative_to(root.place)}"
    root.run(
        "sh", "-c", f"chown postgres: {inside}/server.* {inside}/ca.crt && chmod 600 {inside}/server.key"
    )
    names = {"ssl_cert_file": "server.crt", "ssl_key_file": "server.key", "ssl_ca_file": "ca.crt"}
    with (place / "postgresql.conf").open("a") as settings:
        lines = [f"{key} = '{inside}/{name}'\n" for key, name in names.items()]
        settings.write("".join(["\nssl = on\nfsync = off\n", *lines]))
    (place / "pg_hba.conf").write_text("local all postgres peer\nhostssl all all localhost cert\n")
    root.run("pg_ctlcluster", place.parent.name, "main", "start")


def test_an_organisation(organisation: Organisation, deb: Path, screen: Screen, tmp_path: Path) -> None:
    root, kept = organisation.root, organisation.ideas
    karim, solene = (organisation.address(login) for login in PEOPLE)
    older = (f"{OLD_COPY}/ideabox", "--database", karim)
    newer = ("ideabox", "--database", solene)
    with opened(root, screen, kept, *older, person="karim", said=tmp_path / "older") as old_app:
        old_app.publish("Written before the upgrade")
        old_app.draft("A draft of before")
        old_app.close_sheet()
        before = kept()

        root.install(deb)
        organisation.administer("upgrade")
        assert kept() == before

        with (
            virtual_screen() as other,
            opened(root, other, kept, *newer, person="solene", said=tmp_path / "newer") as new_app,
        ):
            new_app.publish("Written by the new program")
            old_app.publish("Written by the old program, open all the while")
            told = json.loads(organisation.administer("status", "--json"))
            assert {VERSION, __version__} <= set(json.dumps(told).split('"'))

    with opened(root, screen, kept, *older, person="karim", said=tmp_path / "again") as old_app:
        old_app.publish("Written by the old program, started again")
    assert sorted(kept()) == sorted(
        [
            *before,
            ("Written by the new program", "published"),
            ("Written by the old program, open all the while", "published"),
            ("Written by the old program, started again", "published"),
        ]
    )
    assert [(tmp_path / name).read_text() for name in ("older", "newer", "again")] == ["", "", ""]
