"""An older program as a Debian package, to install this one over it: until there is a release, a named commit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from bundle import build
from linux.dependencies import depends

from tests.packages.roots import PROJECT

OLDER = "ea8c6bf"
"""The last program before there were packages: its bases are what pilots have, and its clients what PCs run."""
VERSION = "0.0.9"
"""What it is called here, since it called itself 0.1.0 as this one does."""
KEPT = PROJECT / "build" / "older"
BUILD = """
import sys
from bundle import build
python = build.ready()
sys.exit(python is None or not build.bundle(python, build.HERE / "ideabox.spec", build.BUILT.parent))
"""
LAY_OUT = """
import sys
from pathlib import Path
from linux.deb import lay_package
lay_package(*map(Path, sys.argv[1:4]), sys.argv[4:])
"""


def older_deb() -> Path:
    """Its package; built once, kept in build/."""
    package = KEPT / f"ideabox_{VERSION}_{OLDER}.deb"
    if not package.exists():
        shutil.rmtree(KEPT, ignore_errors=True)
        KEPT.mkdir(parents=True)
        _pack(_bundle(KEPT / "source"), package)
        shutil.rmtree(KEPT / "source")
    return package


def _bundle(source: Path) -> Path:
    """The older source built by today's recipe, in today's environment of bundles."""
    packed = KEPT / "source.tar"
    subprocess.run(["git", "archive", f"--output={packed}", OLDER], cwd=PROJECT, check=True)
    with tarfile.open(packed) as archive:
        archive.extractall(source, filter="data")
    packed.unlink()
    shutil.rmtree(source / "packaging")
    shutil.copytree(PROJECT / "packaging", source / "packaging")
    (source / build.ENVIRONMENT.name).symlink_to(build.ENVIRONMENT)
    core = source / "ideabox" / "__init__.py"
    words = core.read_text().splitlines()
    core.write_text(
        "\n".join(line for line in words if not line.startswith("__version__"))
        + f'\n__version__ = "{VERSION}"\n'
    )
    _run(source, BUILD)
    return source / "dist" / build.BUILT.name


def _pack(bundle: Path, package: Path) -> None:
    """Lay it out as today's, but for the version; not compressed, since nobody keeps it."""
    stage = KEPT / "stage"
    stage.mkdir()
    _run(PROJECT, LAY_OUT, bundle, PROJECT, stage, *depends(bundle))
    control = stage / "DEBIAN" / "control"
    lines = control.read_text().splitlines()
    control.write_text(
        "".join(f"Version: {VERSION}\n" if line.startswith("Version:") else f"{line}\n" for line in lines)
    )
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(stage), str(package)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    shutil.rmtree(stage)


def _run(folder: Path, code: str, *arguments: object) -> None:
    """Run a few lines of Python in a project's folder."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    paths = os.pathsep.join((str(folder / "packaging"), str(folder)))
    environment = {**build.made_the_same(), "PYTHONPATH": paths}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
