"""What Windows shows of a program under Properties, Details: PyInstaller's text form of a version resource."""

from __future__ import annotations

from pathlib import Path

from ideabox import __version__

PUBLISHER = "The Ideabox authors"


def text(program: str, description: str) -> str:
    """The resource of one of our programs."""
    numbers = (*(int(part) for part in __version__.split(".")[:3]), 0)
    told = {
        "CompanyName": PUBLISHER,
        "FileDescription": description,
        "FileVersion": __version__,
        "InternalName": program,
        "LegalCopyright": f"{PUBLISHER}, Apache-2.0",
        "OriginalFilename": f"{program}.exe",
        "ProductName": "Ideabox",
        "ProductVersion": __version__,
    }
    strings = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in told.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, "
        "fileType=0x1, subtype=0x0, date=(0, 0)), "
        f"kids=[StringFileInfo([StringTable('040904B0', [{strings}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def write(file: Path, program: str, description: str) -> Path:
    """Write the resource where PyInstaller reads it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text(program, description), encoding="utf-8")
    return file
