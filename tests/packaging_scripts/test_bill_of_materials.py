"""The bill of materials is what the standard asks for, whole, and the same for the same source."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import bill_of_materials
import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from licences import collect, write

from ideabox import __version__


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("bill")
    written = write(folder, collect())
    assert bill_of_materials.main([str(folder), str(written)]) == 0
    text = (folder / f"ideabox-{__version__}.cdx.json").read_text(encoding="utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    read: dict[str, Any] = json.loads(text)
    return read


def test_it_tells_the_program_and_each_part_with_its_licence(made: dict[str, Any]) -> None:
    assert (made["bomFormat"], made["specVersion"]) == ("CycloneDX", "1.6")
    assert made["metadata"]["component"]["name"] == "ideabox"
    assert made["metadata"]["component"]["version"] == __version__
    parts = {each["name"]: each for each in made["components"]}
    assert len(parts) == len(collect())
    assert all(each["purl"] and each["licenses"][0]["expression"] for each in parts.values())
    for name in ("Qt", "OpenSSL (in psycopg)", "PostgreSQL client (libpq)", "SQLite", "Python"):
        assert parts[name]["version"][0].isdigit()


def test_each_distribution_has_the_hashes_of_the_lock(made: dict[str, Any]) -> None:
    locked = bill_of_materials.locked_hashes()
    for each in made["components"]:
        if each["purl"].startswith("pkg:pypi/"):
            name = each["purl"].removeprefix("pkg:pypi/").partition("@")[0]
            told = {known["content"] for known in each["hashes"]}
            assert told == {value for _, value in locked[name, each["version"]]}


def test_who_brings_what_is_told(made: dict[str, Any]) -> None:
    brought = {each["ref"]: set(each.get("dependsOn", ())) for each in made["dependencies"]}
    names = {each["name"]: each["bom-ref"] for each in made["components"]}
    assert names["Qt"] in brought[names["PySide6_Essentials"]]
    assert names["SQLAlchemy"] in brought[f"ideabox@{__version__}"]


def test_the_same_source_makes_the_same_bill(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    listed = json.loads(write(tmp_path, collect()).read_text(encoding="utf-8"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    when = bill_of_materials.moment()
    assert when == datetime.datetime(2023, 11, 14, 22, 13, 20, tzinfo=datetime.UTC)
    first, second = (bill_of_materials.as_json(bill_of_materials.bill(listed, when)) for _ in range(2))
    assert first == second
    listed["parts"][0]["version"] = "another"
    assert bill_of_materials.bill(listed, when).serial_number != json.loads(first)["serialNumber"]
