"""Excerpts are words on one line, whatever marks people used."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.ideas.excerpt import one_line


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Une **bonne** idée, _vraiment_", "Une bonne idée, vraiment"),
        ("# Titre\n\nTexte", "Titre Texte"),
        ("- un\n- deux\n1. trois", "un deux trois"),
        ("> cité\n> encore", "cité encore"),
        ("Voir [la page](https://example.org/a_(b)) ici", "Voir la page ici"),
        ("![un quai](quai.png) vide", "un quai vide"),
        ("<https://example.org> et `code`", "https://example.org et code"),
        ("```\nx = 1\n```\nfin", "x = 1 fin"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b | | 1 | 2 |"),
        ("deux~~trois~~", "deuxtrois"),
        ("snake_case_name et 2 * 3 * 4", "snake_case_name et 2 * 3 * 4"),
        (r"\*pas gras\*", "*pas gras*"),
        ("25\u00a0°C dans\u2028la remorque", "25\u00a0°C dans la remorque"),
        ("un **mot cou", "un **mot cou"),
        ("voir [la page](https://exam", "voir la page"),
        ("", ""),
    ],
)
def test_marks_go_and_words_stay(written: str, shown: str) -> None:
    assert one_line(written) == shown


@given(st.text(max_size=300))
def test_any_text_becomes_one_line(text: str) -> None:
    shown = one_line(text)
    assert "\n" not in shown
    assert "\r" not in shown
    assert not shown.startswith(" ")


@given(st.text(alphabet="abc é\n", max_size=80))
def test_plain_words_are_all_kept(text: str) -> None:
    assert one_line(text).split() == text.split()
