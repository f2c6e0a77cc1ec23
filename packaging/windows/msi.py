r"""Makes the MSI with msitools' wixl: one property for each setting of IT's, kept by upgrades that don't name it.

    msiexec /i ideabox-VERSION-x64.msi /qn SERVERURL=postgresql://ideas.example.org/ideabox ORGANISATION="Maison Varlope"

What a property says lies under Software\Policies\Ideabox, where the program reads it, and in a note of the MSI's own,
where the next version finds it again. What Group Policy wrote there is never touched unless the property is named.
"""

from __future__ import annotations

import shutil
import subprocess
import uuid
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from ideabox.policies import KEY
from ideabox.setting_values import MEANINGS

HERE = Path(__file__).resolve().parent
NOTES = r"Software\Ideabox\Presets"
NAMESPACE = uuid.UUID("5e7e1f0b-5c0e-4b7b-9d7c-3b6e7a3c0d12")
UPGRADE_CODE = "5E7E1F0B-5C0E-4B7B-9D7C-3B6E7A3C0D11"
"""What all versions share, told to wixl too."""
MIGRATE, UP_TO_AND_WITH = 1, 512
AFTER_SEARCH = 60
"""Between AppSearch (50) and LaunchConditions (100)."""
EVERYTHING, READ = 0x10000000, 0x1200A9
RIGHTS = (("SYSTEM", EVERYTHING), ("Administrators", EVERYTHING), ("Everyone", READ))
"""Of the settings' folder: whoever could write there would choose everybody's server."""


def property_of(key: str) -> str:
    """How a setting is called on msiexec's command line."""
    return "SERVERURL" if key == "database" else key.upper()


def presets() -> str:
    """WiX's source of the settings, included by ideabox.wxs."""
    root = ET.Element("Include", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    for key in MEANINGS:
        name = property_of(key)
        kept = ET.SubElement(root, "Property", Id=f"KEPT_{name}")
        search = {
            "Id": f"Search_{key}",
            "Root": "HKLM",
            "Key": NOTES,
            "Name": key,
            "Type": "raw",
            "Win64": "yes",
        }
        ET.SubElement(kept, "RegistrySearch", search)
        ET.SubElement(root, "CustomAction", Id=f"Keep_{key}", Property=name, Value=f"[KEPT_{name}]")
    order = ET.SubElement(root, "InstallExecuteSequence")
    for key in MEANINGS:
        name = property_of(key)
        custom = ET.SubElement(order, "Custom", Action=f"Keep_{key}", After="AppSearch")
        custom.text = f"KEPT_{name} AND NOT {name}"
    folder = ET.SubElement(root, "DirectoryRef", Id="INSTALLDIR")
    feature = ET.SubElement(root, "Feature", Id="Presets", Level="1")
    for key in MEANINGS:
        guid = str(uuid.uuid5(NAMESPACE, key)).upper()
        component = ET.SubElement(folder, "Component", Id=f"Preset_{key}", Guid=guid, Win64="yes")
        for place, more in ((KEY, {"KeyPath": "yes"}), (NOTES, {})):
            value = {
                "Root": "HKLM",
                "Key": place,
                "Name": key,
                "Type": "string",
                "Value": f"[{property_of(key)}]",
            }
            ET.SubElement(component, "RegistryValue", value | more)
        ET.SubElement(feature, "ComponentRef", Id=f"Preset_{key}")
    ET.indent(root)
    return ET.tostring(root, encoding="unicode")


def corrections(version: str) -> Iterator[str]:
    """What wixl doesn't know how to write, as MSI's own SQL."""
    for at, key in enumerate(MEANINGS):
        name = property_of(key)
        yield f"UPDATE `Component` SET `Condition`='{name}' WHERE `Component`='Preset_{key}'"
        yield f"UPDATE `CustomAction` SET `Type`=51 WHERE `Action`='Keep_{key}'"
        yield f"UPDATE `InstallExecuteSequence` SET `Sequence`={AFTER_SEARCH + at} WHERE `Action`='Keep_{key}'"
    secure = ";".join(["WIX_DOWNGRADE_DETECTED", "WIX_UPGRADE_DETECTED", *map(property_of, MEANINGS)])
    yield f"UPDATE `Property` SET `Value`='{secure}' WHERE `Property`='SecureCustomProperties'"
    # a rebuilt package of the same version replaces the one before
    yield "DELETE FROM `Upgrade` WHERE `ActionProperty`='WIX_UPGRADE_DETECTED'"
    columns = "`UpgradeCode`, `VersionMax`, `Attributes`, `ActionProperty`"
    values = f"'{{{UPGRADE_CODE}}}', '{version}', {MIGRATE | UP_TO_AND_WITH}, 'WIX_UPGRADE_DETECTED'"
    yield f"INSERT INTO `Upgrade` ({columns}) VALUES ({values})"


def rights() -> str:
    """The table of who may do what with the settings' folder, as msibuild reads it."""
    lines = ["LockObject\tTable\tDomain\tUser\tPermission", "s72\ts32\tS255\ts255\tI4"]
    lines.append("LockPermissions\tLockObject\tTable\tDomain\tUser")
    lines += [f"SettingsFolder\tCreateFolder\t\t{who}\t{what}" for who, what in RIGHTS]
    return "\r\n".join(lines) + "\r\n"


def make(folder: Path, file: Path, icon: Path, version: str, publisher: str) -> None:
    """Pack a built folder; an error of one of msitools' programs is raised."""
    work = file.parent / "msi"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    try:
        # wixl wants all paths below the place it runs in
        (work / "folder").symlink_to(folder.resolve(), target_is_directory=True)
        shutil.copyfile(icon, work / "ideabox.ico")
        shutil.copyfile(HERE / "ideabox.wxs", work / "ideabox.wxs")
        (work / "presets.wxi").write_text(presets(), encoding="utf-8")
        (work / "rights.idt").write_text(rights(), encoding="ascii", newline="")
        (work / "files.wxs").write_text(_files(folder), encoding="utf-8")
        known = (
            "-D",
            f"Version={version}",
            "-D",
            f"Publisher={publisher}",
            "-D",
            "Folder=folder",
            "-D",
            f"Code={UPGRADE_CODE}",
        )
        sources = ("ideabox.wxs", "files.wxs")
        _run(work, "wixl", "--arch", "x64", "--output", file.name, *known, *sources)
        asked = [word for query in corrections(version) for word in ("-q", query)]
        _run(work, "msibuild", file.name, *asked, "-i", "rights.idt")
        shutil.move(work / file.name, file)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _files(folder: Path) -> str:
    """WiX's source of the files."""
    names = "\n".join(str(path) for path in sorted(folder.rglob("*")) if path.is_file())
    options = (
        "--directory-ref",
        "INSTALLDIR",
        "--component-group",
        "Files",
        "--var",
        "var.Folder",
        "--win64",
    )
    done = subprocess.run(
        ["wixl-heat", *options, "--prefix", f"{folder}/"],
        input=names,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.replace("$(var.Win64)", "yes")


def _run(work: Path, *command: str) -> None:
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
    if done.returncode:
        raise OSError(f"{command[0]} ended with {done.returncode}: {done.stdout}{done.stderr}")
