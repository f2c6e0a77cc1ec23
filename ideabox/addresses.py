"""Addresses of databases: a file on this computer, or a PostgreSQL server that others share.

postgresql://[login@]host[:port][,host2[:port]]/database[?sslmode=…&sslcert=…&krbsrvname=…]. No password, ever.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from ideabox.errors import InputError

SCHEMES = ("postgresql://", "postgres://")
USUAL_DATABASE = "ideabox"
"""The database's name where the address names none."""
USUAL_PORT = 5432
HIGHEST_PORT = 65_535
OPTIONS = frozenset(
    {
        "channel_binding",
        "connect_timeout",
        "gssencmode",
        "gsslib",
        "krbsrvname",
        "require_auth",
        "sslcert",
        "sslcrl",
        "sslkey",
        "sslmode",
        "sslrootcert",
        "ssl_min_protocol_version",
        "target_session_attrs",
    }
)
"""What an address may say besides; each is an option of libpq's."""
PASSWORDLESS = frozenset({"sslcert", "krbsrvname", "gssencmode"})
"""Options of addresses that sign in by a client certificate or by Kerberos."""


@dataclass(frozen=True, slots=True)
class Address:
    """A shared database: as whom, on which servers, which database, and how to connect."""

    login: str
    hosts: tuple[tuple[str, int | None], ...]
    database: str
    options: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """The address in one line, as libpq reads it."""
        who = f"{quote(self.login, safe='')}@" if self.login else ""
        asked = f"?{urlencode(self.options, quote_via=quote, safe='/')}" if self.options else ""
        return f"{SCHEMES[0]}{who}{self._written_hosts()}/{quote(self.database, safe='')}{asked}"

    @property
    def place(self) -> str:
        """Which database it is, whoever signs in and however: what a person's folder is named after."""
        return f"{self._written_hosts()}/{self.database}".lower()

    def _written_hosts(self) -> str:
        def one(host: str, port: int | None) -> str:
            name = f"[{host}]" if ":" in host else quote(host, safe="")
            return name if port is None else f"{name}:{port}"

        return ",".join(one(*each) for each in self.hosts)


def is_shared(url: str) -> bool:
    """Whether a database's address names a PostgreSQL server."""
    return url.startswith(SCHEMES)


def parse(url: str) -> Address:
    """An address in its parts; the field of every InputError is `server`.

    Raises InputError: address_scheme, address_password, address_host, address_port, address_option.
    """
    if not is_shared(url):
        raise InputError("address_scheme", "server")
    rest = url.split("://", 1)[1]
    body, _, asked = rest.partition("?")
    where, _, database = body.partition("/")
    who, _, servers = where.rpartition("@")
    login, colon, _ = who.partition(":")
    options = tuple(sorted(parse_qsl(asked)))
    if colon or any("password" in name.lower() or name == "passfile" for name, _ in options):
        raise InputError("address_password", "server")
    unknown = [name for name, _ in options if name not in OPTIONS]
    if unknown or "#" in url:
        raise InputError("address_option", "server", option=unknown[0] if unknown else "#")
    hosts = tuple(_host(each) for each in servers.split(","))
    return Address(unquote(login), hosts, unquote(database.strip("/")) or USUAL_DATABASE, options)


def _host(text: str) -> tuple[str, int | None]:
    try:
        split = urlsplit(f"//{text}")
        port = split.port
    except ValueError:  # no number, or above the highest
        raise InputError("address_port", "server") from None
    name = unquote(split.hostname or "")
    if not name or any(sign.isspace() for sign in text):
        raise InputError("address_host", "server")
    return name, port


def parse_typed(text: str) -> Address:
    """What a person types: a whole address, or only `ideas.example.org` or `ideas.example.org/ideabox`.

    Raises InputError as `parse` does.
    """
    typed = text.strip()
    return parse(typed if "://" in typed else f"{SCHEMES[0]}{typed}")


def with_login(url: str, login: str) -> str:
    """The same address for one login."""
    return str(replace(parse(url), login=login))


def without_login(url: str) -> str:
    """The same address for whoever signs in."""
    return str(replace(parse(url), login=""))


def needs_password(address: Address) -> bool:
    """Whether a person signs in with a password there: not by a client certificate, nor by Kerberos."""
    options = dict(address.options)
    if options.get("gssencmode") == "disable":
        del options["gssencmode"]
    return not (PASSWORDLESS & options.keys()) and options.get("require_auth") != "gss"


def shown(url: str) -> str:
    """What a person reads: the server, and the database where its name isn't the usual one."""
    address = parse(url)
    servers = ", ".join(
        host if port in (None, USUAL_PORT) else f"{host}:{port}" for host, port in address.hosts
    )
    return servers if address.database == USUAL_DATABASE else f"{servers} / {address.database}"
