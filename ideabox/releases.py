"""What a shared database says of the program itself: its newest version, the oldest it lets in, where IT offers it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from ideabox import __version__

OLDEST, NEWEST, DOWNLOAD = "oldest_client", "newest_client", "download"
"""The keys of `app_meta` that tell it."""
VERSION = re.compile(r"[0-9]{1,5}(\.[0-9]{1,5}){1,3}")
LONGEST_DOWNLOAD = 300


class Kind(StrEnum):
    """What IT wrote for people who want the newer program."""

    NOTHING = "nothing"
    WEB = "web"  # an address that a browser opens
    FOLDER = "folder"  # on a share, or on this computer
    WORDS = "words"  # a sentence: "It comes by itself on Tuesday"


@dataclass(frozen=True, slots=True)
class Release:
    """What is said; a base that is a file says nothing."""

    newest: str = ""
    oldest: str = ""
    download: str = ""

    def is_newer_than(self, version: str = __version__) -> bool:
        """Whether there is a newer program than this one."""
        return bool(self.newest) and numbers(self.newest) > numbers(version)


def said_by(meta: Mapping[str, str]) -> Release:
    """What `app_meta` says of it."""
    return Release(meta.get(NEWEST, ""), meta.get(OLDEST, ""), meta.get(DOWNLOAD, ""))


def numbers(version: str) -> tuple[int, ...]:
    """A version's parts, to be compared: 0.10 comes after 0.9, and 1.0.0 is 1.0."""
    parts = [int(part) for part in re.findall(r"[0-9]+", version)]
    while parts and parts[-1] == 0:
        parts.pop()
    return tuple(parts)


def newer(one: str, other: str) -> str:
    """The newer of two versions; "" is older than any."""
    return one if numbers(one) >= numbers(other) else other


def kind_of(download: str) -> Kind:
    """An address for a browser, a folder, or words to be read: nothing else is ever opened."""
    if not download:
        return Kind.NOTHING
    if " " not in download and _is_address(download):
        return Kind.WEB
    if re.match(r"\\\\[^\\/]+[\\/][^\\/]|[A-Za-z]:[\\/]|/[^/]", download):
        return Kind.FOLDER
    return Kind.WORDS


def _is_address(download: str) -> bool:
    try:
        parts = urlsplit(download)
    except ValueError:  # a bracket that isn't closed
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def folder_of(download: str) -> str:
    """The folder to show: of a file named by IT, the one it lies in, so that a click never starts a program."""
    trimmed = download.rstrip("\\/. ")
    cut = max(trimmed.rfind("\\"), trimmed.rfind("/"))
    around = trimmed[: cut + 1]
    return (
        around if "." in trimmed[cut + 1 :] and kind_of(around + "x") is Kind.FOLDER else trimmed or download
    )
