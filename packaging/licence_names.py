"""Which licences may be shipped, and the one name of each (SPDX) for the many that packages use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.metadata import PackageMetadata

ALLOWED = frozenset(
    {
        *(
            "0BSD",
            "AFL-2.1",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD-3-Clause-Attribution",
            "FTL",
            "HPND",
        ),
        *(
            "ISC",
            "LGPL-2.0-or-later",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "LGPL-3.0-only",
            "LGPL-3.0-or-later",
        ),
        *(
            "MIT",
            "MIT-0",
            "MPL-2.0",
            "OFL-1.1",
            "OLDAP-2.8",
            "PSF-2.0",
            "PostgreSQL",
            "Unicode-3.0",
            "Zlib",
            "blessing",
        ),
        *("bzip2-1.0.6", "libpng-2.0"),
        "LicenseRef-Microsoft-Visual-Cpp-Runtime",  # of Windows itself, allowed to lie beside programs
        # Copyleft with leave given: what is built by PyInstaller or by gcc may have any licence.
        "GPL-2.0-or-later WITH Bootloader-exception",
        "GPL-3.0-or-later WITH GCC-exception-3.1",
    }
)
"""LGPL, MIT, BSD, Apache, MPL, PSF, ISC, OFL and what asks no more than they do."""

_OLD_NAMES = {
    "MIT License": "MIT",
    "MIT": "MIT",
    "Apache Software License": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "Python Software Foundation License": "PSF-2.0",
    "PSFL": "PSF-2.0",
}
"""What is written in the field `License` and in the classifiers of older packages."""


def licence_of(metadata: PackageMetadata) -> str:
    """The SPDX expression of a distribution; of an older one all that it names, in its own words where they aren't known."""
    if "License-Expression" in metadata:
        return metadata["License-Expression"]
    words = str(metadata["License"]) if "License" in metadata else ""
    classifiers = [
        each.removeprefix("License :: ").removeprefix("OSI Approved :: ")
        for each in metadata.get_all("Classifier") or ()
        if each.startswith("License ::")
    ]
    told = [each for each in classifiers if each != "OSI Approved"]
    if words and ("\n" not in words or not told):  # some tell the whole text there
        told.append(words)
    return " AND ".join(dict.fromkeys(_OLD_NAMES.get(each, each) for each in told)) or "none told"


def allowed_part(expression: str) -> str:
    """What of `A OR B` we may and do use; empty where nothing of it may be shipped."""
    alternatives = [each.strip() for each in re.split(r"\bOR\b", expression)]
    return " OR ".join(each for each in alternatives if all(_single(name) for name in each.split(" AND ")))


def _single(name: str) -> bool:
    return name.strip(" ()") in ALLOWED


def refused(licences: Iterable[tuple[str, str]]) -> list[str]:
    """A sentence for each named thing whose licence may not be shipped."""
    return [
        f"{name}: {licence} may not be shipped" for name, licence in licences if not allowed_part(licence)
    ]
