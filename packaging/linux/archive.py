"""The plain archive: the bundle with a page that says how to run it, for Linux without dpkg."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from linux import paperwork
from linux.deb import settle

from ideabox import __version__

README = """Ideabox {version} for Linux on x86_64

    ./ideabox            opens the app
    ./ideabox-admin      sets up, fills, upgrades and checks a database (--help)

Nothing has to be installed: copy this folder where you like, for everybody for instance to /opt/ideabox. It needs
glibc {glibc} or newer and the libraries every desktop has; a bare Debian gets them by
    apt-get install {packages}
What you write is kept in ~/.local/share/ideabox, not here. IT's settings for everybody on a computer are read from
/etc/xdg/ideabox/settings.toml: ./ideabox-admin doctor --client --reference > settings.toml writes one to start from.

--

Ideabox {version} pour Linux sur x86_64

    ./ideabox            ouvre l’application
    ./ideabox-admin      prépare, remplit, met à jour et vérifie une base (--help)

Rien n’est à installer\u00a0: copiez ce dossier où vous voulez, pour tout le monde par exemple dans /opt/ideabox. Il demande
glibc {glibc} ou plus récente et les bibliothèques de tout bureau\u202f; un Debian nu les reçoit par
    apt-get install {packages}
Ce que vous écrivez est gardé dans ~/.local/share/ideabox, pas ici. Les réglages de l’informatique pour tout un poste
sont lus dans /etc/xdg/ideabox/settings.toml\u00a0: ./ideabox-admin --language fr doctor --client --reference > settings.toml
en écrit un modèle.
"""


def lay_archive(bundle: Path, root: Path, stage: Path, needs: Sequence[str]) -> None:
    """Lay an archive out in an empty folder; needs: the `Depends` of the package."""
    folder = stage / f"ideabox-{__version__}"
    shutil.copytree(bundle, folder, symlinks=True)
    shutil.copy(root / "LICENSE", folder / "LICENSE.txt")
    glibc = next(line.partition(">= ")[2].rstrip(")") for line in needs if line.startswith("libc6 "))
    packages = " ".join(line.split()[0] for line in needs)
    text = README.format(version=__version__, glibc=glibc, packages=packages)
    (folder / "README.txt").write_text(text, encoding="utf-8")
    settle(folder, paperwork.made_at())
    for name in ("ideabox", "ideabox-admin"):
        (folder / name).chmod(0o755)


def pack_archive(stage: Path, target: Path) -> Path:
    """Pack what was laid out."""
    archive = target / f"ideabox-{__version__}-linux-x86_64.tar.xz"
    subprocess.run(
        [
            *("tar", "--create", f"--file={archive}", "--use-compress-program=xz -6 -T2", "--sort=name"),
            *(
                "--owner=0",
                "--group=0",
                "--numeric-owner",
                f"--mtime=@{int(paperwork.made_at().timestamp())}",
            ),
            *(f"--directory={stage}", *sorted(each.name for each in stage.iterdir())),
        ],
        check=True,
    )
    return archive
