"""What can go wrong, told apart: a person's input, a rule, a race, the surroundings. Anything else is a bug.

The core raises codes with values; the sentences people read live in `ui/messages.py` and in the command line.
"""

from __future__ import annotations


class AppError(Exception):
    """An expected failure with a stable code (`voting_closed`, …) and the values its sentence needs."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.code} ({shown})" if shown else self.code


class InputError(AppError):
    """What a person typed can't be taken as it is; `field` names the place to show it."""

    def __init__(self, code: str, field: str = "", **values: object) -> None:
        super().__init__(code, **values)
        self.field = field


class PermissionDenied(AppError):
    """A rule says no; the code is the rule's word, the same on both engines and in `permissions.can`."""


class NotFound(AppError):
    """The thing is not there, or not for this person: the two are never told apart."""


class Conflict(AppError):
    """Somebody changed it meanwhile."""


class Unavailable(AppError):
    """The surroundings fail: database, disk, network. Trying again may help; nothing typed is lost."""


class VersionMismatch(AppError):
    """The program and the base don't fit together: `schema_old` or `client_old`."""
