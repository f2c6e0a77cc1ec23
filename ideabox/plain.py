"""Rows as plain values that fit into JSON, and back by their types: no code is ever read from a file."""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

Read = Callable[[Any], Any]


def to_plain(value: Any) -> Any:
    """A row, or anything in it, as lists, texts and numbers; the fields' names stay with their class."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, (tuple, list, frozenset)):
        return [to_plain(each) for each in value]
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, date):  # a datetime is one as well
        return value.isoformat()
    return [to_plain(getattr(value, field.name)) for field in fields(value)]


class Reader:
    """Makes rows of one class out of plain values. Raises ValueError or TypeError where they don't fit."""

    def __init__(self, kind: type) -> None:
        self.shape = ""
        """Every class and field there is: another version of the program may have others."""
        self._known: dict[Any, Read] = {}
        self.read = self._reader(kind)

    def _reader(self, kind: Any) -> Read:
        if kind not in self._known:
            self._known[kind] = self._made(kind)
        return self._known[kind]

    def _made(self, kind: Any) -> Read:
        origin, parts = get_origin(kind), get_args(kind)
        if origin in (Union, types.UnionType):
            (inner,) = (each for each in parts if each is not types.NoneType)
            read = self._reader(inner)
            return lambda plain: None if plain is None else read(plain)
        if origin in (tuple, frozenset):
            read = self._reader(parts[0])
            return lambda plain: origin(map(read, plain))
        if is_dataclass(kind):
            return self._dataclass(kind)
        simple: dict[Any, Read] = {
            UUID: UUID,
            datetime: datetime.fromisoformat,
            date: date.fromisoformat,
        }
        if kind in (str, int, float, bool):
            return lambda plain: plain
        made: Read = simple.get(kind, kind)  # what remains are enums, made from their values
        return made

    def _dataclass(self, kind: Any) -> Read:
        hints = get_type_hints(kind)
        self.shape += f"{kind.__name__}({', '.join(f'{each.name} {each.type}' for each in fields(kind))})"
        reads = [self._reader(hints[field.name]) for field in fields(kind)]

        def read(plain: Any) -> Any:
            return kind(*[each(value) for each, value in zip(reads, plain, strict=True)])

        return read
