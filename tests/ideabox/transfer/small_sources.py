"""Small sources in the shapes of the real ones, with every trap these hold. All texts are invented."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

OPINION_COLUMNS = [
    "id",
    "section",
    "rubrique",
    "titre",
    "corps_html",
    "auteur",
    "cree_le",
    "modifie_le",
    "votes_ok",
    "votes_mitige",
    "votes_nok",
    "votes_total",
    "nb_arguments",
    "nb_versions",
    "nb_sources",
    "corbeille",
]
ARGUMENT_COLUMNS = ["id", "opinion_id", "sens", "corps", "auteur", "cree_le", "votes", "corbeille"]
PROPOSAL_COLUMNS = [
    "",
    "id",
    "url",
    "code",
    "title",
    "userId",
    "date",
    "summary",
    "text",
    "numComments",
    "status",
    "numSupports",
    "isAssociation",
]
COMMENT_COLUMNS = [
    "",
    "id",
    "parentId",
    "proposalId",
    "page",
    "userId",
    "userType",
    "date",
    "time",
    "text",
    "numVotes",
    "numPositiveVotes",
    "numNegativeVotes",
]
STATEMENT_COLUMNS = [
    "timestamp",
    "datetime",
    "comment-id",
    "author-id",
    "agrees",
    "disagrees",
    "moderated",
    "comment-body",
]
BALLOT_COLUMNS = ["timestamp", "datetime", "comment-id", "voter-id", "vote"]

BODY = (
    "<p>Les cha&icirc;nes du froid&nbsp;:<br />\r\nun <strong>relev&eacute; </strong>par heure.</p>\r\n\r\n"
    '<ul>\r\n\t<li>voir <a href="http://exemple.fr/a?b=1&amp;c=2">le guide</a></li>\r\n</ul>'
)


def sheet(columns: Sequence[str], rows: Sequence[Sequence[object]], *, bom: bool = False) -> bytes:
    """A CSV file."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig" if bom else "utf-8")


def opinion(key: int, **changes: object) -> list[object]:
    """A row of opinions.csv."""
    row: dict[str, object] = {
        "id": key,
        "section": "Section 1",
        "rubrique": "Chaîne du froid",
        "titre": f"Opinion {key}",
        "corps_html": BODY,
        "auteur": "contrib-0001",
        "cree_le": "2015-09-26T02:27:54+0200",
        "modifie_le": "2015-09-29T11:50:19+0200",
        "votes_ok": 30,
        "votes_mitige": 4,
        "votes_nok": 5,
        "votes_total": 39,
        "nb_arguments": 1,
        "nb_versions": 0,
        "nb_sources": 0,
        "corbeille": "False",
    }
    return list((row | changes).values())


def argument(key: int, **changes: object) -> list[object]:
    """A row of arguments.csv."""
    row: dict[str, object] = {
        "id": key,
        "opinion_id": 61,
        "sens": "pour",
        "corps": "Bonne idée.",
        "auteur": "contrib-0002",
        "cree_le": "2015-10-18T22:24:20+0200",
        "votes": 3,
        "corbeille": "False",
    }
    return list((row | changes).values())


def republique(folder: Path, *, broken: bool = False) -> Path:
    """Three opinions, one trashed; four arguments. `broken` adds five rows that can't come in."""
    opinions = [
        opinion(61, titre="Relever les températures 🌳"),
        opinion(62, auteur="contrib-0003", votes_ok=0, votes_mitige=0, votes_nok=0),
        opinion(63, titre="Opinion 62", corbeille="True", cree_le="2015-09-25T10:00:00+0200"),
    ]
    arguments = [
        argument(1, corps='Oui.<br>\r\nMais "<nom du magasin>" aussi &amp; vite.'),
        argument(2, sens="contre", votes=0),
        argument(3, opinion_id=62, auteur="contrib-0001", votes=7),
        argument(4, corbeille="True"),
    ]
    if broken:
        opinions += [opinion(64, cree_le="hier"), opinion(61, titre="Autre"), opinion(65, titre="x" * 301)]
        arguments += [argument(5, opinion_id=64), argument(6, sens="peut-être")]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "opinions.csv").write_bytes(sheet(OPINION_COLUMNS, opinions, bom=True))
    (folder / "arguments.csv").write_bytes(sheet(ARGUMENT_COLUMNS, arguments))
    return folder


def remark(key: int, **changes: object) -> list[object]:
    """A row of Madrid's comments.csv."""
    row: dict[str, object] = {
        "": key,
        "id": key,
        "parentId": -1,
        "proposalId": 7,
        "page": 1,
        "userId": 2780,
        "userType": "",
        "date": "2015-09-15",
        "time": "0 days 10:50:19",
        "text": "Pero si esto ya se hace.",
        "numVotes": 3,
        "numPositiveVotes": 2,
        "numNegativeVotes": 1,
    }
    return list((row | changes).values())


def madrid(folder: Path) -> Path:
    """Two proposals; eight comments: one without text, an orphan, a reply to the one without text."""
    proposals = [
        [
            0,
            7,
            "/proposals/7-limpiar",
            "MAD-7",
            "Limpiar",
            9884,
            "2015-09-15",
            "Algo básico.",
            "",
            5,
            "open",
            650,
            0,
        ],
        [
            1,
            8,
            "/proposals/8-unir",
            "MAD-8",
            "Unir",
            2780,
            "2015-09-16",
            "Unir.",
            "Con calles.",
            0,
            "open",
            "1200.0",
            0,
        ],
    ]
    comments = [
        remark(1),
        remark(2, parentId=1, userId=10016),
        remark(3, parentId=2, userType="Autor", userId=9884),
        remark(4, userId=777, text=" "),
        remark(5, parentId=4),
        remark(6, parentId=999),
        remark(7, parentId=999, text="", numPositiveVotes=0, numNegativeVotes=0),
        remark(8, proposalId=8, parentId=1, time="0 days 23:59:59"),
    ]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "proposals.csv").write_bytes(sheet(PROPOSAL_COLUMNS, proposals))
    (folder / "comments.csv").write_bytes(sheet(COMMENT_COLUMNS, comments))
    return folder


BUDGET = """META
key;value
description;Budget participatif
country;France
num_projects;3
num_votes;3
date_begin;03.10.2022
date_end;31.10.2022
currency;EUR
PROJECTS
project_id;cost;votes;name;category;district
116;4000.0;2;Abris pour la faune;Nature;10 - Est
180;75000.0;1;"Place ""verte"" ; phase 2 🌻";Nature;
124;60000;1;Toilettes publiques;Cadre de vie;1 - Centre
VOTES
voter_id;vote
9;116
12;116,180
13;124
"""


def budget(folder: Path, text: str = BUDGET) -> Path:
    """Three projects, three ballots, four marks; with a BOM and Windows line ends."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "France_Ville_2022.pb"
    file.write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    return file


def conversation(folder: Path, *, turned: bool = False) -> Path:
    """Three statements, one moderated out; seven votes, one of them a second one. `turned`: -1 agrees."""
    agree, disagree = (-1, 1) if turned else (1, -1)
    statements = [
        [1481275539759, "Fri Dec 09", 0, 0, 3, 1, 1, "Online voting should come.\n"],
        [1481275788944, "Fri Dec 09", 1, 0, 1, 0, 1, "Schools & towns need more time."],
        [1481355350839, "Sat Dec 10", 2, 9, 0, 0, -1, "Nonsense, of course."],
    ]
    votes = [
        [1481275539794, "Fri Dec 09", 0, 0, agree],
        [1481313358937, "Sat Dec 10", 0, 3, agree],
        [1481313358999, "Sat Dec 10", 0, 4, agree],
        [1481400000000, "Sat Dec 10", 0, 3, disagree],
        [1481313358938, "Sat Dec 10", 1, 3, 0],
        [1481313358939, "Sat Dec 10", 1, 4, agree],
        [1481313358939, "Sat Dec 10", 2, 4, 0],
    ]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "comments.csv").write_bytes(sheet(STATEMENT_COLUMNS, statements))
    (folder / "votes.csv").write_bytes(sheet(BALLOT_COLUMNS, votes))
    (folder / "summary.csv").write_text("topic,Elections\nurl,https://pol.is/x\n", encoding="utf-8")
    return folder


def petition(key: int, **changes: Any) -> dict[str, Any]:
    """One petition as the API gives it."""
    attributes: dict[str, Any] = {
        "action": f"Do the thing number {key}",
        "background": "First line.\r\nSecond line.",
        "additional_details": "Lamps <3000K only.",
        "committee_note": None,
        "state": "open",
        "signature_count": 67,
        "created_at": "2021-05-28T20:30:31.415Z",
        "updated_at": "2021-12-04T00:00:01.762Z",
        "rejected_at": None,
        "opened_at": "2021-06-03T16:28:24.805Z",
        "closed_at": None,
        "creator_name": None,
        "rejection": None,
        "government_response": None,
        "departments": [],
        "topics": [],
    }
    return {"type": "petition", "id": key, "links": {}, "attributes": attributes | changes}


def refused(key: int, code: str, details: str) -> dict[str, Any]:
    """A petition that was refused."""
    rejection = {"code": code, "details": details}
    return petition(
        key, state="rejected", rejection=rejection, rejected_at="2021-06-04T10:00:00.000Z", opened_at=None
    )


def petitions(folder: Path) -> Path:
    """Two pages with five records of four petitions: one answered, two refused, one of them without a reason."""
    answered = petition(
        101,
        state="closed",
        creator_name="Jane Roe",
        departments=[{"acronym": "DfT", "name": "Department for Transport", "url": "https://x.uk"}],
        government_response={"summary": "We are doing it.", "details": "All of it.\r\n\r\nDepartment"},
    )
    reason = "There is one.\r\n\r\nhttps://petition.parliament.uk/petitions/101"
    first = [
        answered,
        refused(102, "duplicate", reason),
        petition(104, signature_count=0, additional_details=""),
    ]
    second = [refused(103, "fake-name", ""), answered]
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in (("page-1.json", first), ("page-2.json", second)):
        (folder / name).write_text(json.dumps({"links": {}, "data": data}), encoding="utf-8")
    return folder
