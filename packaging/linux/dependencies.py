"""What a bundle needs of Debian: the packages of every library it is linked with and doesn't bring along.

Which packages is told by the libraries themselves; from which version on, by Debian's own tool, which reads each
library's list of symbols. That tool alone would also ask for the packages of libraries that lie in the bundle.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import debian
from bundle.linked import linked

TOOLS = {"objdump": "binutils", "dpkg-shlibdeps": "dpkg-dev"}
ELF = b"\x7fELF"
CACHED = re.compile(r"^\s*(\S+) \(libc6,x86-64[^)]*\) => (\S+)$", re.MULTILINE)


class Unmet(Exception):
    """A library is on no package's list."""


def depends(bundle: Path) -> list[str]:
    """The lines of `Depends`, sorted."""
    if any(shutil.which(tool) is None for tool in TOOLS) and not debian.install(
        list(TOOLS.values()), "What a Debian package depends on is found by"
    ):
        raise Unmet("dpkg-dev and binutils are needed")
    files = list(machine_files(bundle))
    cached = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    places = dict(reversed(CACHED.findall(cached)))
    names = {package_of(library, places) for library in needed(files)}
    versions = from_versions(bundle, files)
    return sorted(versions.get(name, name) for name in names)


def machine_files(bundle: Path) -> Iterator[Path]:
    """Programs, libraries and modules of machine code."""
    for file in sorted(bundle.rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as opened:
                if opened.read(4) == ELF:
                    yield file


def needed(files: Iterable[Path]) -> set[str]:
    """The libraries these are linked with, but those among them."""
    listed = list(files)
    asked = {name for file in listed for name in linked(str(file))}
    return asked - {file.name for file in listed}


def package_of(library: str, places: Mapping[str, str]) -> str:
    """The package that brings a library; places: where this computer has each. Raises Unmet."""
    if library not in places:
        raise Unmet(f"{library} is not on this computer")
    place = Path(places[library])
    # a path is listed as it was packed, before /lib became a link to /usr/lib
    tries = [place, place.resolve()]
    tries += [Path("/", *each.parts[2:]) for each in tries if each.parts[1] == "usr"]
    for each in tries:
        asked = ["dpkg-query", "--search", str(each)]
        told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
        if told:
            return told.split(":", 1)[0]
    raise Unmet(f"{library}: {place} is of no package")


def from_versions(bundle: Path, files: Iterable[Path]) -> dict[str, str]:
    """Packages with the version they are needed from: {"libc6": "libc6 (>= 2.35)"}."""
    with tempfile.TemporaryDirectory() as folder:
        control = Path(folder) / "debian" / "control"
        control.parent.mkdir()
        control.write_text("Source: ideabox\n\nPackage: ideabox\nArchitecture: any\n")
        listed = [file.resolve() for file in files]
        inside = {f"-l{file.parent}" for file in listed}
        done = subprocess.run(
            [
                "dpkg-shlibdeps",
                "-O",
                "--ignore-missing-info",
                *sorted(inside),
                *(f"-e{file}" for file in listed),
            ],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        raise Unmet(done.stderr)
    found = done.stdout.partition("=")[2].strip().split(", ")
    return {line.split()[0]: line for line in found if line}
