"""psycopg's dialect without the questions SQLAlchemy asks at its first connection: each is a round trip to a far server."""

from __future__ import annotations

from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

NAME = "ideabox"
"""As in `postgresql+ideabox://`."""


class QuietDialect(PGDialect_psycopg):
    """Knows from the connection's own greeting what the stock dialect would ask for."""

    supports_statement_cache = True

    def _get_server_version_info(self, connection: Any) -> tuple[int, int]:
        number: int = connection.connection.dbapi_connection.info.server_version  # 180006 is 18.6
        return number // 10_000, number % 10_000

    def _get_default_schema_name(self, connection: Any) -> str:
        return "ideabox"

    def get_default_isolation_level(self, dbapi_conn: Any) -> Any:
        """Nothing here depends on it: statements go out in autocommit."""
        return "READ COMMITTED"

    def _set_backslash_escapes(self, connection: Any) -> None:
        said = connection.connection.dbapi_connection.info.parameter_status("standard_conforming_strings")
        self._backslash_escapes = said == "off"


registry.register(f"postgresql.{NAME}", __name__, "QuietDialect")
