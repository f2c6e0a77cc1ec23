"""Makes setup.exe with NSIS."""

from __future__ import annotations

import subprocess
from pathlib import Path

SOURCE = Path(__file__).resolve().parent / "ideabox.nsi"


def removal(folder: Path) -> str:
    """NSIS' lines that remove what lies on top of a built folder: all that was installed, and nothing else."""
    lines = [
        f'RMDir /r "$Old\\{path.name}"' if path.is_dir() else f'Delete "$Old\\{path.name}"'
        for path in sorted(folder.iterdir())
    ]
    return "\n".join(lines) + "\n"


def make(folder: Path, file: Path, icon: Path, version: str, publisher: str) -> None:
    """Pack a built folder; an error of makensis' is raised."""
    top = file.with_suffix(".nsh")
    top.write_text(removal(folder), encoding="utf-8")
    known = {
        "VERSION": version,
        "FOLDER": folder,
        "ICON": icon,
        "PUBLISHER": publisher,
        "OUTPUT": file,
        "TOP": top,
    }
    told = [f"-D{name}={value}" for name, value in known.items()]
    command = ["makensis", "-V2", "-INPUTCHARSET", "UTF8", *told, str(SOURCE)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    top.unlink()
    if done.returncode:
        raise OSError(f"makensis ended with {done.returncode}: {done.stdout}{done.stderr}")
