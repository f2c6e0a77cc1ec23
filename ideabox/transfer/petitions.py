"""`uk-petitions`: JSON pages of petition.parliament.uk: signatures are totals, a refusal carries its published reason."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ideabox.errors import InputError
from ideabox.transfer.markdown import from_html
from ideabox.transfer.records import (
    IdeaRecord,
    Item,
    Kind,
    MoveRecord,
    Origin,
    PersonRecord,
    Reading,
    Record,
    Refusal,
    Skip,
    TotalRecord,
)
from ideabox.transfer.sheets import Broken, count_of, moment_of
from ideabox.transfer.texts import one_line
from ideabox.words import StageKind, VoteRule

REASONS = {
    "already-happening": "It’s asking for something that is already happening.",
    "duplicate": "There’s already a petition about this issue. We cannot accept a new petition when we already have "
    "one about a very similar issue.",
    "fake-name": "It was created using a fake or incomplete name.",
    "foi": "It’s an FOI request.",
    "honours": "It’s about honours or appointments.",
    "irrelevant": "It’s about something that the UK Government or Parliament is not responsible for.",
    "libellous": "It included confidential, libellous, false or defamatory information, or a reference to a case "
    "which is active in the UK courts.",
    "no-action": "It’s not clear what the petition is asking the UK Government or Parliament to do.",
    "offensive": "It’s offensive, nonsense, a joke, or an advert.",
}
"""The sentence petition.parliament.uk publishes for each code of refusal."""

STATES = ("open", "closed", "rejected", "debated", "not_debated", "awaiting_response", "with_response")


def read(paths: list[Path], language: str) -> Reading:
    """The pages' petitions, each once however many pages show it; a folder stands for the JSON files in it."""
    return Reading(
        question="What should the UK Government or Parliament do?",
        brief="Petitions to the UK Government and Parliament. Contains public sector information licensed under the "
        "Open Government Licence v3.0. Signatures are totals: the source doesn’t publish who signed.",
        language=language,
        vote_rule=VoteRule.SUPPORT,
        office="Petitions Committee",
        items=_items(_pages(paths), language),
    )


def _pages(paths: list[Path]) -> list[Path]:
    files = [page for path in paths for page in (sorted(path.rglob("*.json")) if path.is_dir() else [path])]
    absent = [file for file in files if not file.is_file()]
    if absent or not files:
        raise InputError("missing_file", "path", file=str(absent[0] if absent else paths[0] / "*.json"))
    return files


def _items(pages: list[Path], language: str) -> Iterator[Item]:
    """Of a petition shown twice with a difference, the copy last updated counts."""
    found: dict[object, tuple[Origin, Mapping[str, Any]]] = {}
    for page in pages:
        for item in _petitions(page):
            if isinstance(item, Refusal):
                yield item
                continue
            origin, petition = item
            older = found.get(petition["id"])
            if older is None or _updated(older[1]) < _updated(petition):
                found[petition["id"]] = item
            if older is not None:
                yield Skip(Kind.IDEA, origin, "repeated")
    for origin, petition in found.values():
        try:
            yield from _petition(origin, petition, language)
        except Broken as broken:
            yield Refusal(Kind.IDEA, origin, broken.reason, broken.detail)


def _petitions(page: Path) -> Iterator[tuple[Origin, Mapping[str, Any]] | Refusal]:
    """The petitions of one page, numbered from 1."""
    try:
        data = json.loads(page.read_text(encoding="utf-8-sig"))["data"]
    except (ValueError, KeyError, TypeError) as error:
        yield Refusal(Kind.IDEA, Origin(page.name, 0), "bad_json", str(error))
        return
    for number, petition in enumerate(data if isinstance(data, list) else [data], start=1):
        origin = Origin(page.name, number)
        if isinstance(petition, dict) and petition.get("id") and isinstance(petition.get("attributes"), dict):
            yield origin, petition
        else:
            yield Refusal(Kind.IDEA, origin, "bad_json")


def _updated(petition: Mapping[str, Any]) -> str:
    return str(petition["attributes"].get("updated_at") or "")


def _petition(origin: Origin, petition: Mapping[str, Any], language: str) -> list[Record]:
    attributes: Mapping[str, Any] = petition["attributes"]
    key, author = str(petition["id"]), one_line(_text(attributes, "creator_name"))
    state = _text(attributes, "state")
    if state not in STATES:
        raise Broken("bad_value", state)
    created = moment_of(_text(attributes, "created_at"))
    opened = _text(attributes, "opened_at")
    body = (from_html(_text(attributes, "background")), from_html(_text(attributes, "additional_details")))
    idea = IdeaRecord(
        origin=origin,
        key=key,
        author=author,
        title=one_line(_text(attributes, "action")),
        body="\n\n".join(filter(None, body)),
        language=language,
        created_at=created,
        published_at=moment_of(opened) if opened else created,
        saved_at=moment_of(_text(attributes, "updated_at") or _text(attributes, "created_at")),
        answers=tuple(_answers(attributes)),
        source=f"https://petition.parliament.uk/petitions/{key}",
    )
    votes = count_of(_text(attributes, "signature_count") or "0")
    records: list[Record] = [PersonRecord(origin, author)] if author else []
    records.append(idea)
    if votes:
        records.append(TotalRecord(origin, Kind.IDEA_TOTAL, key, 1, votes))
    if state == "rejected":
        records.append(_refusal(origin, key, attributes))
    return records


def _text(attributes: Mapping[str, Any], name: str) -> str:
    value = attributes.get(name)
    return "" if value is None else str(value)


def _refusal(origin: Origin, key: str, attributes: Mapping[str, Any]) -> MoveRecord:
    """The published reason, or the sentence of its code where nothing more was written."""
    rejection = attributes.get("rejection") or {}
    code = _text(rejection, "code")
    answer = from_html(_text(rejection, "details")) or REASONS.get(code, "")
    if not answer:
        raise Broken("no_answer", code)
    at = moment_of(_text(attributes, "rejected_at"))
    return MoveRecord(origin, key, key, StageKind.NOT_THIS_TIME, answer, at)


def _answers(attributes: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The fields of a petition that have no place of their own here."""
    names = [one_line(_text(department, "name")) for department in attributes.get("departments") or []]
    if any(names):
        yield "Department", ", ".join(filter(None, names))
    response = attributes.get("government_response") or {}
    text = "\n\n".join(filter(None, (from_html(_text(response, part)) for part in ("summary", "details"))))
    if text:
        yield "Government response", text
