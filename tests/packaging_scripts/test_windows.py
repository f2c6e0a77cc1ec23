"""What Windows' installers are made from says of each program, setting and version just what the program itself says."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from typing import Any

import program_icon
import pytest
from windows import msi, policy_templates, setup_exe, version_resource, windows_python

from ideabox import __version__
from ideabox.policies import KEY, parse_policies
from ideabox.setting_values import MEANINGS, fits

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = ROOT / "packaging" / "windows"
NSI = (WINDOWS / "ideabox.nsi").read_text(encoding="utf-8")
WXS = (WINDOWS / "ideabox.wxs").read_text(encoding="utf-8")
LOCK = (ROOT / "packaging" / "requirements-windows.txt").read_text(encoding="utf-8")
ADMX = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"


def test_windows_takes_from_the_lock_what_is_for_it_with_its_hashes() -> None:
    taken = windows_python.for_windows(LOCK)
    names = set(re.findall(r"^([a-z0-9-]+)==", taken, re.MULTILINE))
    assert {"pyside6-essentials", "psycopg-binary", "pefile", "pywin32-ctypes", "tzdata"} <= names
    assert not names & {"jeepney", "secretstorage", "macholib"}
    assert len(re.findall("^soupsieve==", taken, re.MULTILINE)) == 1
    requirements = re.split(r"^(?=[a-z])", taken, flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in each and ";" not in each for each in requirements)


def test_the_templates_offer_every_setting_and_only_what_it_may_be() -> None:
    policies = ET.fromstring(policy_templates.admx()).findall(f".//{ADMX}policy")
    assert [each.get("name") for each in policies] == list(MEANINGS)
    for policy in policies:
        key = policy.get("name", "")
        assert policy.get("key") == KEY
        assert {policy.get("valueName"), *(each.get("valueName") for each in policy.iter())} == {None, key}
        for value in offered(policy):
            assert parse_policies([("HKLM", {key: value})]).values.keys() == {key}, value
        for number in beyond(policy):
            assert not fits(key, number)


def offered(policy: ET.Element) -> list[Any]:
    """The values of the registry that a template can write."""
    numbers = [int(each.get("value", "")) for each in policy.iter(f"{ADMX}decimal") if each.get("value")]
    limits = [
        int(each.get(limit, ""))
        for each in policy.iter(f"{ADMX}decimal")
        for limit in ("minValue", "maxValue")
        if each.get(limit)
    ]
    texts = [each.text for each in policy.iter(f"{ADMX}string")]
    typed = {"database": "postgresql://h/d", "organisation": "Varlope", "colour": "#0D646B"}
    found = [*numbers, *limits, *texts, *(typed[each.get("id", "")] for each in policy.iter(f"{ADMX}text"))]
    assert found, f"{policy.get('name')} can't be set"
    return found


def beyond(policy: ET.Element) -> list[int]:
    """The first numbers that a template refuses."""
    return [
        int(each.get(limit, "")) + step
        for each in policy.iter(f"{ADMX}decimal")
        for limit, step in (("minValue", -1), ("maxValue", 1))
        if each.get(limit)
    ]


@pytest.mark.parametrize("language", policy_templates.LANGUAGES)
def test_every_word_the_templates_ask_for_is_there(language: str) -> None:
    asked = re.findall(r"\$\((string|presentation)\.(\w+)\)", policy_templates.admx())
    words = ET.fromstring(policy_templates.adml(language))
    for kind, name in asked:
        found = [each for each in words.iter(f"{ADMX}{kind}") if each.get("id") == name]
        assert len(found) == 1, f"{kind} {name}"
    for key, meanings in MEANINGS.items():
        told = [each.text for each in words.iter(f"{ADMX}string") if each.get("id") == f"{key}_help"]
        assert told == [meanings[policy_templates.LANGUAGES[language]]]


def test_the_templates_lie_in_their_zip_as_windows_wants_them(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        policy_templates.write(tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    names = zipfile.ZipFile(tmp_path / "a.zip").namelist()
    assert names == ["Ideabox.admx", "en-US/Ideabox.adml", "fr-FR/Ideabox.adml"]


def test_the_msi_has_a_property_for_every_setting_and_writes_it_where_it_is_read() -> None:
    source = ET.fromstring(msi.presets())
    space = "{http://schemas.microsoft.com/wix/2006/wi}"
    written = [each for each in source.iter(f"{space}RegistryValue") if each.get("Key") == KEY]
    assert {each.get("Name"): each.get("Value") for each in written} == {
        key: f"[{msi.property_of(key)}]" for key in MEANINGS
    }
    noted = {
        each.get("Name") for each in source.iter(f"{space}RegistryValue") if each.get("Key") == msi.NOTES
    }
    searched = {each.get("Name") for each in source.iter(f"{space}RegistrySearch")}
    assert noted == searched == set(MEANINGS)
    conditions = [each for each in msi.corrections(__version__) if "`Component`=" in each]
    assert len(conditions) == len(MEANINGS)
    guids = [each.get("Guid") for each in source.iter(f"{space}Component")]
    assert len(set(guids)) == len(MEANINGS)


def test_recipes_know_both_programs_and_no_version_of_their_own() -> None:
    assert "ideabox.exe" in NSI
    assert "ideabox.exe" in WXS
    for text in (NSI, WXS):
        assert __version__ not in text
    ET.fromstring(WXS)


def test_removing_takes_just_what_was_laid_down(tmp_path: Path) -> None:
    (tmp_path / "_internal").mkdir()
    (tmp_path / "ideabox.exe").touch()
    (tmp_path / "ideabox-admin.exe").touch()
    assert setup_exe.removal(tmp_path).splitlines() == [
        'RMDir /r "$Old\\_internal"',
        'Delete "$Old\\ideabox-admin.exe"',
        'Delete "$Old\\ideabox.exe"',
    ]
    recursive = re.findall(r"^ *RMDir /r.*", NSI, re.MULTILINE)
    assert not recursive, "only what is listed goes"


def test_windows_shows_the_programs_version() -> None:
    told = version_resource.text("ideabox-admin", "Ideabox, administration")
    assert f"StringStruct('ProductVersion', '{__version__}')" in told
    assert "'ideabox-admin.exe'" in told


@pytest.mark.usefixtures(
    "qapp"
)  # else they are drawn by one that no screen's test after this could work with
def test_icons_are_lists_of_pictures(tmp_path: Path) -> None:
    ico = program_icon.write(tmp_path / "new" / "a.ico").read_bytes()
    assert (ico[:4], ico[4]) == (b"\0\0\1\0", len(program_icon.ICO_SIZES))
    assert ico.count(b"\x89PNG") == len(program_icon.ICO_SIZES)
    icns = program_icon.write(tmp_path / "a.icns").read_bytes()
    assert icns[:4] == b"icns"
    assert int.from_bytes(icns[4:8], "big") == len(icns)


def test_setup_exe_takes_no_program_from_the_folder_it_was_loaded_into() -> None:
    """Windows looks for a bare name there first, and setup.exe may have an administrator's rights."""
    called = re.findall(r"^\s*(?:nsExec::\w+|Exec\w*) '(.*)'$", NSI, re.MULTILINE)
    assert len(called) >= 5
    assert [each for each in called if not re.match(r'"\$SYSDIR\\\w+\.exe" ', each)] == []
