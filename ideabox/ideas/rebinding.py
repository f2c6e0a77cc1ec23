"""A statement made for a parameter, asked for what another part of a larger statement finds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy.sql.visitors import replacement_traverse


def rebound(ask: sa.Select[Any], instead: Mapping[str, sa.ColumnElement[Any]]) -> sa.Select[Any]:
    """The same statement with other expressions in the place of these of its parameters, by their names."""

    def other(element: Any, **_: Any) -> Any:
        return instead.get(element.key) if isinstance(element, sa.BindParameter) else None

    return cast("sa.Select[Any]", replacement_traverse(ask, {}, other))
