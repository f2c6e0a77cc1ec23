"""Writes the bill of materials of what is shipped, for IT's scanners: CycloneDX 1.6 in JSON.

    .venv/bin/python packaging/bill_of_materials.py FOLDER [LICENCES]

LICENCES is the list that `licences.py` made: the bundle's, else that of the program run from source. The same source
makes the same file.
"""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from licences import FILE, OUT
from locks import FOLDER as LOCKS
from locks import plain_name, read_lock
from packageurl import PackageURL

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from ideabox import __version__  # noqa: E402  (this folder's scripts run without the program being installed)

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "ideabox.invalid")


def locked_hashes() -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
    """The hashes of each distribution and version that may be shipped, for all systems."""
    locks = ("requirements-bundle.txt", "requirements-windows.txt")
    return {(each.name, each.version): each.hashes for lock in locks for each in read_lock(LOCKS / lock)}


def bill(listed: dict[str, Any], when: datetime.datetime) -> Bom:
    """The program with all its parts and who brings them, from the list of licences."""
    hashes = locked_hashes()
    program = Component(
        name="ideabox",
        version=__version__,
        type=ComponentType.APPLICATION,
        bom_ref=f"ideabox@{__version__}",
        licenses=[LicenseExpression("Apache-2.0")],
    )
    components = {row["name"]: _component(row, hashes) for row in listed["parts"]}
    by_distribution = {plain_name(name): component for name, component in components.items()}
    content = json.dumps([__version__, listed["parts"]], sort_keys=True)
    made = Bom(
        components=components.values(),
        serial_number=uuid.uuid5(_NAMESPACE, content),
        metadata=BomMetaData(component=program, timestamp=when),
    )
    bringers: dict[Component, list[Component]] = {program: []}
    for row in listed["parts"]:
        bringer = by_distribution.get(plain_name(row["brought_by"]), program)
        bringers.setdefault(bringer, []).append(components[row["name"]])
    for bringer, brought in bringers.items():
        made.register_dependency(bringer, brought)
    return made


def _component(row: dict[str, Any], hashes: dict[tuple[str, str], tuple[tuple[str, str], ...]]) -> Component:
    known = hashes.get((plain_name(row["name"]), row["version"]), ()) if "pkg:pypi/" in row["purl"] else ()
    return Component(
        name=row["name"],
        version=row["version"] or None,
        type=ComponentType.DATA if row["licence"] in ("OFL-1.1", "ISC") else ComponentType.LIBRARY,
        bom_ref=row["purl"],
        purl=PackageURL.from_string(row["purl"]),
        licenses=[LicenseExpression(row["licence"])],
        hashes=[
            HashType(alg=HashAlgorithm.SHA_256, content=value) for kind, value in known if kind == "sha256"
        ],
    )


def moment() -> datetime.datetime:
    """When the source was made: SOURCE_DATE_EPOCH, else the last commit."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if not told:
        asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
        told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    return datetime.datetime.fromtimestamp(int(told), datetime.UTC)


def as_json(made: Bom) -> str:
    """The bill as CycloneDX 1.6."""
    return make_outputter(made, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=1) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Write `ideabox-VERSION.cdx.json` into the folder named first; returns the exit code."""
    folder = Path(arguments[0])
    licences = Path(arguments[1]) if len(arguments) > 1 else OUT / FILE
    listed = json.loads(licences.read_text(encoding="utf-8"))
    file = folder / f"ideabox-{__version__}.cdx.json"
    file.write_text(as_json(bill(listed, moment())), encoding="utf-8")
    print(f"{file.name}: {len(listed['parts'])} parts")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
