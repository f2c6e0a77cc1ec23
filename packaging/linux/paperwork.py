"""The papers of a Debian package: what is new, whose it is, IT's settings file, and the entry for menus and shops."""

from __future__ import annotations

import json
import os
import re
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from bundle.recipe import IDENTIFIER

from ideabox import __version__
from ideabox.admin.client_doctor import reference
from ideabox.admin.speaking import Voice

HERE = Path(__file__).resolve().parent
AUTHORS = "The Ideabox authors"
ADDRESS = "maintainers@ideabox.example"
_VERSION = re.compile(r"## (\d[\w.]*)")
_COMMON = {
    "Apache-2.0": "Apache-2.0",
    "GPL-2.0-or-later": "GPL-2",
    "LGPL-2.1-or-later": "LGPL-2.1",
    "LGPL-3.0-only": "LGPL-3",
    "MPL-2.0": "MPL-2.0",
}
"""Licences whose text every Debian has, and its name there."""


def maintainer() -> str:
    """Who made the package: an organisation that builds its own says so as Debian's tools have it."""
    return f"{os.environ.get('DEBFULLNAME', AUTHORS)} <{os.environ.get('DEBEMAIL', ADDRESS)}>"


def menu_entry() -> str:
    """The .desktop file."""
    return (HERE / "ideabox.desktop").read_text(encoding="utf-8")


def metainfo(made: datetime) -> str:
    """What shops for programs show (AppStream)."""
    text = (HERE / "metainfo.xml").read_text(encoding="utf-8")
    for name, value in (("IDENTIFIER", IDENTIFIER), ("VERSION", __version__), ("DATE", f"{made:%Y-%m-%d}")):
        text = text.replace(f"@{name}@", value)
    return text


SETTINGS_FILE = """\
# Settings of Ideabox for everybody on this computer. It is yours: no new version changes it or asks about it.
# Réglages d’Ideabox pour tout le monde sur ce poste. Il est à vous : aucune version ne le change ni ne le met en cause.
#
# Every key, explained / chaque clé, expliquée : /usr/share/ideabox/settings.toml
# What is in force / ce qui est en vigueur : ideabox-admin doctor --client

# database = "postgresql://ideas.example.org/ideabox"
# organisation = "Halles du Nord"
# locked = ["database", "organisation"]
"""
"""IT's file as it is installed. These words never change: dpkg would stop an unattended upgrade with a question on every
computer where IT wrote something into it."""


def settings_reference() -> str:
    """Every key of IT's settings file, explained in both languages and commented out."""
    kept = os.environ.pop("XDG_CONFIG_DIRS", None)  # whoever builds may have folders of their own
    try:
        both = zip(reference(Voice("en")), reference(Voice("fr")), strict=True)
        lines = [line for english, french in both for line in dict.fromkeys((english, french))]
    finally:
        if kept is not None:
            os.environ["XDG_CONFIG_DIRS"] = kept
    return "\n".join(lines) + "\n"


def changelog(markdown: str, made: datetime) -> str:
    """CHANGELOG.md as Debian writes it; a version has the date of the build, older ones keep their place below."""
    entries: list[list[str]] = []
    for paragraph in _paragraphs(markdown):
        version = _VERSION.match(paragraph)
        if version:
            entries.append([f"ideabox ({version[1]}) stable; urgency=medium", ""])
        elif entries and not paragraph.startswith("#"):
            plain = re.sub(r"\*\*|`", "", paragraph).removeprefix("- ")
            entries[-1] += textwrap.wrap(plain, 76, initial_indent="  * ", subsequent_indent="    ")
    signed = f"\n -- {maintainer()}  {format_datetime(made)}\n"
    return "\n".join("\n".join(lines) + "\n" + signed for lines in entries)


def _paragraphs(markdown: str) -> Iterator[str]:
    """Headings, paragraphs and points, each on one line."""
    for block in re.split(r"\n(?=\n|- |#)", markdown):
        words = " ".join(block.split())
        if words:
            yield words


def copyright_file(bundle: Path, made: datetime) -> str:
    """Whose what is, in Debian's form; the whole texts of all licences lie in the bundle, and in the app's About."""
    (listed,) = bundle.rglob("licences.json")
    parts = json.loads(listed.read_text(encoding="utf-8"))["parts"]
    where = f"/usr/lib/ideabox/{listed.relative_to(bundle)}"
    named = [f" {each['name']} {each['version']}".rstrip() + f": {each['licence']}" for each in parts]
    stanzas = [
        [
            "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
            "Upstream-Name: Ideabox",
        ],
        ["Files: *", f"Copyright: {made:%Y} {AUTHORS}", "License: Apache-2.0"],
        [
            "Files: usr/lib/ideabox/_internal/*",
            "Copyright: their authors, named with each licence",
            "License: others",
            " Programs and libraries by others, each under its own licence; all texts are in",
            f" {where}",
            " and in the program’s About.",
            " .",
            *named,
        ],
        [
            "License: Apache-2.0",
            " On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.",
            *(
                f" {licence} is in /usr/share/common-licenses/{name}."
                for licence, name in _COMMON.items()
                if licence != "Apache-2.0" and any(licence in line for line in named)
            ),
        ],
    ]
    return "\n\n".join("\n".join(lines) for lines in stanzas) + "\n"


def made_at() -> datetime:
    """When this version was made: the same for everybody who builds it."""
    return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
