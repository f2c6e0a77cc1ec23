r"""What IT sets by Group Policy on Windows, or the MSI when it is told to: values under Software\Policies\Ideabox.

They bear the names of the settings file's keys, hold for everybody and can't be changed by a person. Texts and
numbers are taken alike (`REG_SZ` "1", `REG_DWORD` 1); an empty text sets nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from ideabox.setting_values import MEANINGS, Settings, fits
from ideabox.site_settings import Problem, fault, of_kind

if sys.platform == "win32":
    import winreg

KEY = r"Software\Policies\Ideabox"
Hive = tuple[str, Mapping[str, Any]]
"""A key of the registry as people write it, and the values in it."""


@dataclass(frozen=True, slots=True)
class Policies:
    """What the registry says, and what in it could not be understood."""

    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[Problem, ...] = ()


NO_POLICIES = Policies()
"""A computer without any: every one that isn't Windows, too."""


def read_policies() -> Policies:
    """What is set here: for the computer, then for the person (neither lets a person write)."""
    return parse_policies(_hives())


def parse_policies(hives: Iterable[Hive]) -> Policies:
    """What these keys of the registry say, the strongest first."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for place, found in hives:
        for name, written in found.items():
            key = name.lower()  # the registry doesn't tell capitals apart
            value = _value(key, written)
            if key in MEANINGS and value == "":
                continue
            if key not in MEANINGS or not fits(key, value):
                problems.append(fault(place, key, written))
            else:
                values.setdefault(key, value)
    return Policies(MappingProxyType(values), tuple(problems))


def _value(key: str, written: Any) -> Any:
    """A value of the registry as the setting it is for."""
    kind = type(getattr(Settings(), key, ""))
    if isinstance(written, str):
        return of_kind(written.strip(), kind) if written.strip() else ""
    if kind is bool and written in (0, 1):
        return bool(written)
    return written


if sys.platform == "win32":

    def _hives() -> Iterator[Hive]:
        roots = (("HKLM", winreg.HKEY_LOCAL_MACHINE), ("HKCU", winreg.HKEY_CURRENT_USER))
        for name, root in roots:
            yield f"{name}\\{KEY}", dict(_written_in(root))

    def _written_in(root: int) -> Iterator[tuple[str, Any]]:
        try:
            # the 64-bit view, whichever program asks
            opened = winreg.OpenKey(root, KEY, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY)
        except OSError:
            return
        with opened:
            for at in range(winreg.QueryInfoKey(opened)[1]):
                name, value, _ = winreg.EnumValue(opened, at)
                if name:  # the key's own value has none
                    yield name, value

else:

    def _hives() -> Iterable[Hive]:
        return ()
