"""Tries under Wine what was built: the folder, setup.exe and the MSI. Each check yields what is wrong, in one line."""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from windows import msi
from windows.wine import Wine, windows_path

UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Ideabox"
POLICIES = r"HKLM\Software\Policies\Ideabox"
SERVER = "postgresql://ideas.example.org/ideabox"
FOR_ALL, FOR_ONE = r"C:\Program Files\Ideabox", r"AppData\Local\Programs\Ideabox"
PATIENCE_S = 120
ACCENTS = "Aurélie Ménard"


def of_folder(wine: Wine, folder: Path) -> Iterator[str]:
    """Both programs work as they lie in the folder."""
    done = wine.run(str(folder / "ideabox.exe"), "--self-test")
    if done.returncode or "self-test: all pages" not in done.stdout:
        yield f"self-test ended with {done.returncode}: {done.stdout[-2000:]}"
    base = wine.drive / "Été 2026" / "idées.sqlite"
    base.parent.mkdir(exist_ok=True)
    admin = (str(folder / "ideabox-admin.exe"), "--database", "C:\\Été 2026\\idées.sqlite")
    for command in (("init", "--name", ACCENTS, "--organisation", "Maison Varlope"), ("doctor",), ("stats",)):
        done = wine.run(*admin, *command)
        if done.returncode:
            yield f"ideabox-admin {command[0]} ended with {done.returncode}: {done.stdout[-2000:]}"
    if not base.exists():
        yield f"no database at {base}"


def of_setup(wine: Wine, setup: Path) -> Iterator[str]:
    """setup.exe: for everybody and for one person, without a question; over an older one; removed again."""
    yield from _for_everybody(wine, setup)
    yield from _for_one(wine, setup)


def _for_everybody(wine: Wine, setup: Path) -> Iterator[str]:
    handed = wine.drive / "IT share" / "settings.toml"
    handed.parent.mkdir(exist_ok=True)
    handed.write_text(f'database = "{SERVER}"\n', encoding="utf-8")
    data = wine.person / "AppData" / "Local" / "ideabox" / "settings.toml"
    data.parent.mkdir(parents=True, exist_ok=True)
    data.write_text('theme = "dark"\n', encoding="utf-8")
    place = wine.drive / "Program Files" / "Ideabox"
    yield from _run(wine, 0, str(setup), "/S", "/AllUsers", r"/SETTINGS=C:\IT share\settings.toml")
    entry = wine.values(f"HKLM\\{UNINSTALL}")
    for wanted in (
        "DisplayName",
        "DisplayVersion",
        "Publisher",
        "EstimatedSize",
        "QuietUninstallString",
        FOR_ALL,
    ):
        if wanted not in entry:
            yield f"the list of programs lacks {wanted}: {entry}"
    if not any(wine.drive.glob("ProgramData/Microsoft/Windows/Start Menu/Programs/Ideabox.lnk")):
        yield "no entry in the menu"
    told = in_force(wine, f"{FOR_ALL}\\ideabox-admin.exe")
    if told.get("database") != {"value": SERVER, "origin": "site"}:
        yield f"the settings file that was passed along isn't in force: {told}"
    yield from _run(wine, 0, f"{FOR_ALL}\\ideabox.exe", "--self-test")
    # over it, as if it were an older one with a file that the new one has no more
    old = place / "_internal" / "old.dll"
    old.write_bytes(b"")
    yield from _run(wine, 6, str(setup), "/S", "/AllUsers", r"/SETTINGS=C:\nowhere.toml")
    yield from _run(wine, 0, str(setup), "/S", "/AllUsers")
    if old.exists():
        yield "an upgrade leaves the old version's files"
    yield from _run(wine, 0, f"{FOR_ALL}\\ideabox.exe", "--self-test")
    yield from _while_open(wine, setup)
    # _?= keeps the uninstaller from going on in a copy of itself that nobody waits for
    yield from _typed(wine, 0, f'"{FOR_ALL}\\uninstall.exe" /AllUsers /S _?={FOR_ALL}')
    left = [path.name for path in place.rglob("*") if path.name != "uninstall.exe"] if place.exists() else []
    if left or wine.values(f"HKLM\\{UNINSTALL}") or any(wine.drive.glob("ProgramData/**/Ideabox.lnk")):
        yield f"left behind: {left[:9]} {wine.values(UNINSTALL)}"
    if not data.exists() or not (wine.drive / "ProgramData" / "ideabox" / "settings.toml").exists():
        yield "removing the program took people's data or IT's settings along"
    (wine.drive / "ProgramData" / "ideabox" / "settings.toml").unlink(missing_ok=True)
    data.unlink(missing_ok=True)


def _while_open(wine: Wine, setup: Path) -> Iterator[str]:
    """An open program is never replaced under somebody's hands, unless IT says so."""
    log = wine.person / "AppData" / "Local" / "ideabox" / "ideabox.log"
    window = wine.begin(f"{FOR_ALL}\\ideabox.exe")
    patience = time.monotonic() + PATIENCE_S
    while not (log.exists() and "the window stands" in log.read_text(encoding="utf-8")):
        if window.poll() is not None or time.monotonic() > patience:
            yield f"the installed window doesn't open: {window.poll()}"
            return
        time.sleep(0.5)
    yield from _run(wine, 5, str(setup), "/S", "/AllUsers")
    yield from _typed(wine, 5, f'"{FOR_ALL}\\uninstall.exe" /AllUsers /S _?={FOR_ALL}')
    yield from _run(wine, 0, str(setup), "/S", "/AllUsers", "/CLOSE")
    try:
        window.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:
        yield "/CLOSE leaves the program open"


def _for_one(wine: Wine, setup: Path) -> Iterator[str]:
    place = f"C:\\users\\{wine.person.name}\\{FOR_ONE}"
    line = f'"{windows_path(setup)}" /S /CurrentUser /SETTINGS="C:/IT share/settings.toml"'
    yield from _typed(wine, 0, line)
    if place not in wine.values(f"HKCU\\{UNINSTALL}") or wine.values(f"HKLM\\{UNINSTALL}"):
        yield "for one person: not where it belongs in the registry"
    told = in_force(wine, f"{place}\\ideabox-admin.exe")
    if told.get("database") != {"value": SERVER, "origin": "site"}:
        yield f"for one person: the settings file isn't in force: {told}"
    yield from _typed(wine, 0, f'"{place}\\uninstall.exe" /CurrentUser /S _?={place}')
    if (wine.person / FOR_ONE.replace("\\", "/") / "_internal").exists() or wine.values(f"HKCU\\{UNINSTALL}"):
        yield "for one person: something is left behind"
    (wine.person / "AppData" / "Local" / "ideabox" / "organisation.toml").unlink(missing_ok=True)


def of_msi(wine: Wine, file: Path) -> Iterator[str]:
    """The MSI with its presets; then, with a small one, what a newer version keeps of them."""
    asked = (f"SERVERURL={SERVER}", "SHARED_PC=1", "LOCK_MINUTES=5", f"ORGANISATION={ACCENTS}")
    yield from _run(wine, 0, "msiexec", "/i", windows_path(file), "/qn", *asked)
    told = in_force(wine, f"{FOR_ALL}\\ideabox-admin.exe")
    wanted = {"database": SERVER, "shared_pc": True, "lock_minutes": 5, "organisation": ACCENTS}
    for key, value in wanted.items():
        if told.get(key) != {"value": value, "origin": "policy"}:
            yield f"{key} isn't preset: {told.get(key)}"
    yield from _run(wine, 0, f"{FOR_ALL}\\ideabox.exe", "--self-test")
    yield from _run(wine, 0, "msiexec", "/x", windows_path(file), "/qn")
    if (wine.drive / "Program Files" / "Ideabox").exists() or wine.values(POLICIES):
        yield f"the MSI leaves something behind: {wine.values(POLICIES)}"
    yield from _upgrades(wine)


def _upgrades(wine: Wine) -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="ideabox-msi-") as name:
        folder = Path(name) / "folder"
        folder.mkdir()
        (folder / "ideabox.exe").write_bytes(b"")
        icon = Path(name) / "icon.ico"
        icon.write_bytes(b"")
        files = []
        for version in ("0.9.0", "0.9.1"):
            files.append(Path(name) / f"small-{version}.msi")
            msi.make(folder, files[-1], icon, version, "Trial")
        older, newer = map(windows_path, files)
        # of Group Policy, which the MSI must leave alone
        wine.run("reg", "add", POLICIES, "/v", "theme", "/d", "dark", "/f")
        yield from _run(wine, 0, "msiexec", "/i", older, "/qn", f"SERVERURL={SERVER}", "ORGANISATION=Varlope")
        yield from _run(wine, 0, "msiexec", "/i", newer, "/qn", "ORGANISATION=Rabot")
        yield from _holds(wine, "an upgrade", ("0.9.1", SERVER, "Rabot", "dark"))
        yield from _run(wine, 1603 % 256, "msiexec", "/i", older, "/qn")
        yield from _holds(wine, "an older version, which is refused,", ("0.9.1", SERVER, "Rabot", "dark"))
        yield from _run(wine, 0, "msiexec", "/x", newer, "/qn")
        left = wine.values(POLICIES)
        if "dark" not in left or SERVER in left:
            yield f"after removal the policies are: {left}"
        wine.run("reg", "delete", POLICIES, "/f")


def _holds(wine: Wine, after: str, wanted: tuple[str, ...]) -> Iterator[str]:
    told = wine.values(POLICIES) + wine.values(r"HKLM\Software\Ideabox")
    for each in wanted:
        if each not in told:
            yield f"{after} loses {each}: {told}"


def in_force(wine: Wine, admin: str) -> dict[str, dict[str, object]]:
    """What `ideabox-admin doctor --client` says is set on this computer."""
    told = wine.run(admin, "doctor", "--client", "--json").stdout
    found: dict[str, dict[str, object]] = json.loads(told).get("settings", {}) if told.startswith("{") else {}
    return found


def _run(wine: Wine, wanted: int, *command: str) -> Iterator[str]:
    done = wine.run(*command)
    if done.returncode != wanted:
        yield f"{' '.join(command)} ended with {done.returncode} instead of {wanted}: {done.stdout[-1000:]}"


def _typed(wine: Wine, wanted: int, line: str) -> Iterator[str]:
    """As people type it: Linux' own arguments would put quotes around the whole of an option with a blank."""
    batch = wine.drive / "typed.bat"
    batch.write_text(f'@start /wait "" {line}\r\n@exit %ERRORLEVEL%\r\n', encoding="ascii", newline="")
    yield from _run(wine, wanted, "cmd", "/c", r"C:\typed.bat")
