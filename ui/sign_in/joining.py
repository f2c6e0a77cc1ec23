"""A settings file from IT that a person was handed: read, looked at, and kept in their profile."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ideabox.addresses import is_shared
from ideabox.site_settings import NO_SITE, SiteSettings, read_site
from ui.i18n import translate


@dataclass(frozen=True)
class Handed:
    """What the file says, or why it can't be used."""

    site: SiteSettings
    problem: str = ""


def read_handed(path: Path, kept: Path) -> Handed:
    """Read a file and keep a copy where the program looks for it; slow disks: runs in a worker."""
    site = read_site(path)
    if not is_shared(str(site.values.get("database", ""))):
        return Handed(NO_SITE, _why(site))
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        draft = kept.with_suffix(".new")
        draft.write_bytes(path.read_bytes())
        draft.replace(kept)
    except OSError:
        return Handed(NO_SITE, translate("SignIn", "The file couldn’t be kept on this PC: is its disk full?"))
    return Handed(read_site(kept))


def _why(site: SiteSettings) -> str:
    if site.problems:
        return translate("SignIn", "This file can’t be used as it is. Send IT this line: {line}").format(
            line=site.problems[0]
        )
    return translate("SignIn", "This file names no server. IT’s settings file has a line “database = …”.")
