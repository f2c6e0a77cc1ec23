"""One import from beginning to end: open the source, sift its records, write what is new."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from ideabox.errors import InputError
from ideabox.transfer import madrid, pabulib, petitions, polis, republique
from ideabox.transfer.records import Reading
from ideabox.transfer.report import Report
from ideabox.transfer.sifting import sift
from ideabox.transfer.writes import OpenImport, Progress, write

NAME_MOST = 80
"""Characters of a campaign's name."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format the importer reads: its name (part of every id) and the language of its texts."""

    name: str
    read: Callable[[list[Path], str], Reading]
    language: str


_TOULOUSE = Format("toulouse", pabulib.read, "fr")

FORMATS: Mapping[str, Format] = {
    "republique-numerique": Format("republique-numerique", republique.read, "fr"),
    "decide-madrid": Format("decide-madrid", madrid.read, "es"),
    "toulouse": _TOULOUSE,
    "pabulib": _TOULOUSE,
    "polis": Format("polis", polis.read, "en"),
    "uk-petitions": Format("uk-petitions", petitions.read, "en"),
}


@dataclass(frozen=True, slots=True)
class Order:
    """What to import, where to, and how."""

    format: Format
    paths: list[Path]
    campaign: str
    administrator: UUID
    language: str = ""  # of the texts, where it is not the format's usual one
    dry_run: bool = False
    strict: bool = False


class NotKept(Exception):
    """Ends a transaction that was only a trial."""


def carry_out(order: Order, open_import: OpenImport, progress: Progress) -> Report:
    """Import; the report tells what came in and what did not.

    Nothing is kept on a dry run, nor when strict and a row was refused.
    Raises InputError for what stops the whole: a missing file or column, a name that does not do.
    """
    if not 1 <= len(order.campaign.strip()) <= NAME_MOST:
        raise InputError("name_length", "campaign", most=NAME_MOST)
    reading = order.format.read(order.paths, order.language or order.format.language)
    report = Report()
    batch = sift(reading.items, report)
    if order.strict and report.refusals:
        report.kept = False
        return report
    try:
        with open_import(order.format.name) as connection:
            names = (order.format.name, order.campaign.strip(), order.administrator)
            write(connection, batch, reading, names, report, progress)
            if order.dry_run:
                raise NotKept
    except NotKept:
        report.kept = False
    return report
