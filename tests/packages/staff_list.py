"""A personnel department's list for the set-up chapter: the page's own lines, and made-up people up to the size it names."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

SITES, PEOPLE = 250, 2750
GIVEN = (
    "Ada",
    "Bruno",
    "Chloé",
    "Dario",
    "Elsa",
    "Farid",
    "Greta",
    "Hugo",
    "Inès",
    "Jonas",
    "Katell",
    "Louis",
)
FAMILY = (
    "Arnaud",
    "Berger",
    "Cordier",
    "Delmas",
    "Étienne",
    "Fabre",
    "Guérin",
    "Hamel",
    "Imbert",
    "Jourdan",
    "Kieffer",
)
TOWNS = ("Amiens", "Brest", "Calais", "Dover", "Évreux", "Fécamp", "Gand", "Hastings", "Issoire", "Jura")
REGIONS = ("Nord", "Kent", "Ouest", "Centre", "Est")
JOBS = ("Shop assistant", "Baker", "Cashier", "Warehouse clerk", "Store manager")


def whole_list(page: str) -> str:
    """The page's lines as they stand, then people until there are 2,750 on 250 sites."""
    known = list(csv.DictReader(io.StringIO(page)))
    sites = {row["site code"]: (row["site name"], row["region"]) for row in known}
    for number in range(1, SITES):
        town, street = TOWNS[number % len(TOWNS)], number // len(TOWNS) + 1
        sites.setdefault(f"{number:03}", (f"{town} {street}", REGIONS[number % len(REGIONS)]))
    made = [_person(number, sorted(sites.items())) for number in range(PEOPLE - len(known))]
    written = io.StringIO()
    csv.DictWriter(written, list(known[0]), lineterminator="\n").writerows(made)
    return page + written.getvalue()


def _person(number: int, sites: Sequence[tuple[str, tuple[str, str]]]) -> dict[str, str]:
    """One line: sites in turn, names that repeat as they do in life, a login for each."""
    code, (site, region) = sites[number % len(sites)]
    return {
        "login": f"p{number:05}",
        "name": f"{GIVEN[number % len(GIVEN)]} {FAMILY[number % len(FAMILY)]}",
        "job": JOBS[number % len(JOBS)],
        "email": "",
        "site code": code,
        "site name": site,
        "region": region,
        "groups": "",
        "language": ("fr", "en")[number % 2],
    }
