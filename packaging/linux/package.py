"""Packs the program for Linux into `dist/`: a Debian package, a plain archive and their checksums: `make package`.

    PYTHONPATH=packaging:. .venv/bin/python -m linux.package

The bundle is built first where the source is newer than it.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bundle import build
from linux.archive import lay_archive, pack_archive
from linux.deb import PROGRAM, lay_package, pack_deb
from linux.dependencies import Unmet, depends

ROOT = Path(__file__).resolve().parents[2]
SOURCES = (
    "ideabox",
    "ui",
    "resources",
    "packaging/bundle",
    "packaging/licence_names.py",
    "packaging/licence_texts",
    "packaging/licences.py",
    "packaging/locks.py",
    "packaging/requirements-bundle.txt",
)
"""What a bundle is made of."""
SUMS = "SHA256SUMS"


def is_fresh(bundle: Path, root: Path = ROOT) -> bool:
    """Whether the bundle is there and nothing it is made of was changed since."""
    program = bundle / "ideabox"
    if not program.exists():
        return False
    built = program.stat().st_mtime
    return all(file.stat().st_mtime <= built for file in _files(root))


def _files(root: Path) -> Iterable[Path]:
    for name in SOURCES:
        place = root / name
        for file in place.rglob("*") if place.is_dir() else (place,):
            if file.is_file() and "__pycache__" not in file.parts:
                yield file


def pack(bundle: Path, root: Path, target: Path) -> list[Path]:
    """Make the package and the archive of a bundle in a folder, and write their checksums beside them."""
    os.environ["SOURCE_DATE_EPOCH"] = build.made_the_same()["SOURCE_DATE_EPOCH"]
    needs = depends(bundle)
    with tempfile.TemporaryDirectory(prefix="ideabox-package-") as folder, ThreadPoolExecutor(2) as both:
        stages = [Path(folder) / name for name in ("deb", "archive")]
        for stage in stages:
            stage.mkdir()
        lay_package(bundle, root, stages[0], needs)
        lay_archive(stages[0] / PROGRAM, root, stages[1], needs)
        # most of the time goes to two compressors
        work = [both.submit(pack_deb, stages[0], target), both.submit(pack_archive, stages[1], target)]
        made = [each.result() for each in work]
    write_sums(target, made)
    return made


def write_sums(target: Path, made: Iterable[Path]) -> None:
    """Tell the checksums of these files; those of others that are there stay."""
    told = target / SUMS
    lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    sums = {line.split(maxsplit=1)[1]: line for line in lines}
    for file in made:
        with file.open("rb") as opened:
            sums[file.name] = f"{hashlib.file_digest(opened, 'sha256').hexdigest()}  {file.name}"
    kept = [sums[name] for name in sorted(sums) if (target / name).exists()]
    told.write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")


def main() -> int:
    """Build if needed, pack, tell; returns the exit code."""
    if not sys.platform.startswith("linux"):
        print("Packages for Linux are made on Linux", file=sys.stderr)
        return 1
    if not is_fresh(build.BUILT) and build.main():
        return 1
    try:
        made = pack(build.BUILT, ROOT, build.BUILT.parent)
    except Unmet as reason:
        print(f"No package: {reason}", file=sys.stderr)
        return 1
    for file in made:
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
