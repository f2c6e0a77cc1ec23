"""The typographic rules of French and English, each with a text that breaks it."""

from __future__ import annotations

import pytest
import typography


@pytest.mark.parametrize(
    "text",
    [
        "Qui lira mon idée\u202f?",
        "C’est fait\u202f; merci.",
        "Public\u00a0: tous les magasins",
        "Dites «\u202foui\u202f»",
        "62\u00a0% à 10:42",
        "%n\u00a0min, %n jours, 3 heures",
        "Voir sqlite:///base ou C:\\base",
        "<b style='x: 1'>Gras</b>&nbsp;&amp; plus",
        "Quoi\u202f?!",
        "Quoi (?)",
        "il y a {count}\u00a0j",
    ],
)
def test_good_french_passes(text: str) -> None:
    assert typography.french_faults(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "C'est fait",
        'Dites "oui"',
        "Chargement...",
        "Qui ?",
        "Qui\u00a0?",
        "Qui?",
        "Merci!",
        "Fait ; merci",
        "« oui\u202f»",
        "«\u202foui »",
        "Public : tous",
        "Public: tous",
        "Public :",
        "62 % des idées",
        "{share}% des idées",
        "%n min",
        "il y a {count} j",
    ],
)
def test_bad_french_is_found(text: str) -> None:
    assert typography.french_faults(text)


@pytest.mark.parametrize("text", ["Who’s there?", "Say “yes”", "Audience: all", "Loading…", "10:42"])
def test_good_english_passes(text: str) -> None:
    assert typography.english_faults(text) == []


@pytest.mark.parametrize("text", ["Who's there", 'Say "yes"', "Loading...", "Who ?", "Audience : all"])
def test_bad_english_is_found(text: str) -> None:
    assert typography.english_faults(text)


@pytest.mark.parametrize(
    ("source", "translation", "plural", "faults"),
    [
        ("{name} answered", "Réponse de {name}", False, []),
        ("{name} answered", "Une réponse", False, ["{name} is missing"]),
        ("Page %1 of %2", "Page %1", False, ["%2 is missing"]),
        ("Answered", "Réponse de {name}", False, ["{name} is not in the English"]),
        ("%n idea(s) of {name}", "Une idée de {name}", True, []),
        ("%n idea(s) of {name}", "%n idées", True, ["{name} is missing"]),
        ("&Open", "&Ouvrir", False, []),
        ("&Open", "Ouvrir", False, ["the & of the keyboard letter is lost or invented"]),
        ("Votes && ideas", "Votes et idées", False, []),
        ("Votes & ideas", "Votes et idées", False, []),
    ],
)
def test_placeholders_and_keyboard_letters_come_back(
    source: str, translation: str, plural: bool, faults: list[str]
) -> None:
    assert typography.lost_placeholders(source, translation, plural=plural) == faults
