"""Lays out a Debian package of the bundle, and packs it."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bundle.recipe import IDENTIFIER
from linux import manual, paperwork
from linux.icons import lay_icons
from linux.search_paths import forget_builder

from ideabox import __version__

PROGRAM = "usr/lib/ideabox"
CONFFILE = "etc/xdg/ideabox/settings.toml"
PROGRAMS = ("ideabox", "ideabox-admin")
SUGGESTS = "gnome-keyring | keepassxc | kwalletmanager, krb5-user, postgresql-client"
DESCRIPTION = """Idea campaigns for organisations with people in the field
 Store staff write an idea down in a minute, colleagues elsewhere discuss and
 support it, and every author gets an answer by a promised date.
 .
 On one PC it needs nothing but itself; in an organisation everybody signs in
 to one PostgreSQL database, which IT sets up with ideabox-admin.
 .
 It speaks English and French."""
OVERRIDES = {
    "embedded-library": "the bundle is the same on every Debian and brings what it was tested with",
    "hardening-no-pie": "PyInstaller's loader is taken as it is",
    "library-not-linked-against-libc": "modules of Python that need nothing of it; they are taken as they are",
    "shared-library-lacks-prerequisites": "the same",
}
"""What lintian is told not to mind, and why."""


def lay_package(bundle: Path, root: Path, stage: Path, needs: Sequence[str]) -> None:
    """Lay a package out in an empty folder. root: the project; needs: its `Depends`."""
    made = paperwork.made_at()
    lay_out(bundle, root, stage, made)
    (stage / "DEBIAN").mkdir()
    for name, text in control_files(stage, needs).items():
        (stage / "DEBIAN" / name).write_text(text, encoding="utf-8")
    settle(stage, made)


def pack_deb(stage: Path, target: Path) -> Path:
    """Pack what was laid out."""
    package = target / f"ideabox_{__version__}_{architecture()}.deb"
    packing = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(stage), str(package)]
    subprocess.run(packing, check=True, stdout=subprocess.DEVNULL)
    return package


def architecture() -> str:
    """This computer's, as Debian calls it."""
    told = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return told.stdout.strip()


def lay_out(bundle: Path, root: Path, stage: Path, made: datetime) -> None:
    """Everything where it will be on a computer."""
    share = stage / "usr" / "share"
    shutil.copytree(bundle, stage / PROGRAM, symlinks=True)
    forget_builder(stage / PROGRAM)
    (stage / "usr" / "bin").mkdir()
    for name in PROGRAMS:
        (stage / "usr" / "bin" / name).symlink_to(f"../lib/ideabox/{name}")
    papers = {
        CONFFILE: paperwork.SETTINGS_FILE,
        "usr/share/ideabox/settings.toml": paperwork.settings_reference(),
        "usr/share/applications/ideabox.desktop": paperwork.menu_entry(),
        f"usr/share/metainfo/{IDENTIFIER}.metainfo.xml": paperwork.metainfo(made),
        "usr/share/doc/ideabox/copyright": paperwork.copyright_file(bundle, made),
        "usr/share/lintian/overrides/ideabox": "".join(
            f"# {why}\nideabox: {tag}\n" for tag, why in OVERRIDES.items()
        ),
    }
    for place, text in papers.items():
        (stage / place).parent.mkdir(parents=True, exist_ok=True)
        (stage / place).write_text(text, encoding="utf-8")
    news = paperwork.changelog((root / "CHANGELOG.md").read_text(encoding="utf-8"), made)
    _compress(share / "doc" / "ideabox" / "changelog.gz", news)
    for page in manual.pages(f"{made:%Y-%m-%d}"):
        _compress(share / "man" / f"{page.place}.gz", page.text)
    lay_icons(root / "resources" / "icons" / "ideabox-tile.svg", share / "icons" / "hicolor")


def control_files(stage: Path, needs: Sequence[str]) -> dict[str, str]:
    """What dpkg reads. No scripts: menus, icons and man pages are looked after by the packages that read them."""
    files = [file for file in sorted(stage.rglob("*")) if file.is_file() and "DEBIAN" not in file.parts]
    kilobytes = sum(1 if file.is_symlink() else -(-file.stat().st_size // 1024) for file in files)
    folders = sum(1 for each in stage.rglob("*") if each.is_dir())
    sums = [
        f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}  {file.relative_to(stage)}\n"
        for file in files
        if not file.is_symlink() and str(file.relative_to(stage)) != CONFFILE
    ]
    fields = {
        "Package": "ideabox",
        "Version": __version__,
        "Architecture": architecture(),
        "Maintainer": paperwork.maintainer(),
        "Installed-Size": str(kilobytes + folders),
        "Depends": ", ".join(needs),
        "Suggests": SUGGESTS,
        "Section": "misc",
        "Priority": "optional",
        "Description": DESCRIPTION,
    }
    return {
        "control": "".join(f"{name}: {value}\n" for name, value in fields.items()),
        "conffiles": f"/{CONFFILE}\n",
        "md5sums": "".join(sums),
    }


def settle(stage: Path, made: datetime) -> None:
    """The same rights and times whoever builds it."""
    programs = {stage / PROGRAM / name for name in PROGRAMS}
    moment = int(made.timestamp())
    for each in (*stage.rglob("*"), stage):
        if not each.is_symlink():
            each.chmod(0o755 if each.is_dir() or each in programs else 0o644)
        os.utime(each, (moment, moment), follow_symlinks=False)


def _compress(place: Path, text: str) -> None:
    """A gzip file without time or name."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
