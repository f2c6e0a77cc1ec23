"""Simple looks at a public answer before it goes out. They advise; they never stand in the way.

They count letters and look for words, and say so: a machine can't tell whether an answer is kind or true.
"""

from __future__ import annotations

import re
from datetime import date

from ui.i18n import translate
from ui.review.decisions import Act

ENOUGH_LETTERS = 60
"""A decision with its reason hardly fits in less."""

_MONTHS = (
    r"janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre"
    r"|january|february|april|june|july|august|september|october|november|december"
)
_DAYS = (
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
_SPANS = r"jours?|semaines?|mois|trimestres?|ans?|days?|weeks?|months?|quarters?|years?"
_SEASONS = r"printemps|(?:cet |l[’'])été|automne|hiver|spring|summer|autumn|winter|rentrée|noël|christmas|easter|pâques"
_RELATIVE = r"demain|tomorrow|(?:semaine|mois|année|trimestre) prochaine?|next (?:week|month|quarter|year)"
_WHEN = re.compile(
    rf"\b(?:{_MONTHS}|{_DAYS}|{_SEASONS}|{_RELATIVE})\b|\b\d+\s+(?:{_SPANS})\b|\b\d{{1,2}}[/.]\d{{1,2}}\b|\b20\d\d\b",
    re.IGNORECASE,
)
# The English months that are also everyday words count only with their capital.
_WHEN_CAPITAL = re.compile(r"\b(?:May|March)\b")


def names_a_date(text: str) -> bool:
    """Whether a text speaks of a date, a month, a season or a length of time, in French or English."""
    return bool(_WHEN.search(text) or _WHEN_CAPITAL.search(text))


def advice(act: Act, text: str, look_again_on: date | None) -> tuple[tuple[str, str, bool], ...]:
    """What is looked for in an answer: words, how it is looked for, and whether it was found."""
    words = text.strip()
    if act is Act.CLARIFY:
        return (
            (
                translate("Review", "Asks a question"),
                translate("Review", "Looks for a question mark. A hint, nothing more."),
                "?" in words,
            ),
        )
    if act in (Act.REVIEW, Act.DISCUSS):
        return ()
    return (
        (
            translate("Review", "Says what is decided"),
            translate("Review", "Looks for at least %n letter(s). A hint, nothing more.", "", ENOUGH_LETTERS),
            len(words) >= ENOUGH_LETTERS,
        ),
        (
            translate("Review", "Says what comes next, and a date"),
            translate("Review", "Looks for a day, a month or a length of time. A hint, nothing more."),
            names_a_date(words) or look_again_on is not None,
        ),
    )
