"""Where an embedded database may lie: on this computer, not on a network share, where SQLite's locks don't hold."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from ideabox.errors import InputError

if sys.platform == "win32":
    import ctypes

NETWORK_FILE_SYSTEMS = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "afs",
    "9p",
    "fuse.sshfs",
    "ncpfs",
    "webdav",
    "davfs",
    "afpfs",
}
DRIVE_REMOTE = 4  # GetDriveTypeW, winbase.h


def on_network(path: Path) -> bool:
    """Whether the file would lie on a network share."""
    if sys.platform == "win32":
        root = os.path.splitdrive(path.resolve())[0]
        return root.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(root + "\\") == DRIVE_REMOTE
    return file_system_of(path, Path("/proc/mounts")) in NETWORK_FILE_SYSTEMS


def file_system_of(path: Path, mounts: Path) -> str:
    """The kind of file system that holds a path, by the system's table of mounts; empty where there is none."""
    if not mounts.exists():
        return ""
    held = path.resolve()  # a link may lead to a share
    best = ("", "")
    for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
        parts = line.split()
        if len(parts) < 3:
            continue
        point = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), parts[1])
        if held.is_relative_to(point) and len(point) >= len(best[0]):
            best = (point, parts[2])
    return best[1]


def refuse_network(path: Path) -> None:
    """Raise InputError where an embedded database can't be kept safely."""
    if on_network(path):
        raise InputError("database_on_network", "database", path=str(path))
