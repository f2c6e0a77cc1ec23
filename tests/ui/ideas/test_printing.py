"""An idea on paper: everything the page says, nothing that is hidden, black on white."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.ideas import handmade as made
from ui.ideas.printing import idea_document
from ui.printing import save_pdf
from ui.theme.look import Look, Wanted


def printed(**changed: object) -> str:
    """The text of the printed page."""
    return idea_document(made.page(**changed), made.comments(), made.TODAY).toPlainText()


def test_title_number_author_answer_text_and_comments(look: Look) -> None:
    text = printed()
    order = [
        "Décharger les plantes en premier",
        "Idea 14, Du camion au rayon",
        "Solène Kervan, 056 Vannes, 3 November",
        "Stage: In pilot",
        "31 votes",
        "Answer from Hélène Castaing",
        "4 days before the promised date",
        "Merci Solène.",
        "What I saw",
        "What I suggest",
        "3 comments",
        "in reply to Thibault Bréval",
    ]
    places = [text.find(words) for words in order]
    assert -1 not in places, order[places.index(-1)]
    assert places == sorted(places)


def test_a_count_i_may_not_see_yet_is_not_printed(look: Look) -> None:
    assert "31" not in printed(idea=made.idea(my_vote=None))


def test_markup_in_a_title_is_printed_as_typed(look: Look) -> None:
    assert "<b>gras</b> & co" in printed(idea=made.idea(title="<b>gras</b> & co"))


@pytest.mark.parametrize("wanted", [Wanted.LIGHT, Wanted.DARK])
def test_the_theme_does_not_reach_the_paper(look: Look, wanted: Wanted) -> None:
    look.choose(wanted)
    html = idea_document(made.page(), made.comments(), made.TODAY).toHtml()
    assert look.theme.css("text") not in html or wanted is Wanted.LIGHT
    assert look.theme.css("accent-text") not in html


def test_it_becomes_a_file(look: Look, qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "idea.pdf"
    assert save_pdf(idea_document(made.page(), made.comments(), made.TODAY), "Idea 14", str(path))
    assert path.read_bytes().startswith(b"%PDF")
