"""An idea copied as text says what its page says, without a hidden name or a hidden comment."""

from __future__ import annotations

from tests.ui.ideas import handmade as made
from ui.ideas import copying


def test_number_and_title() -> None:
    assert copying.number_and_title(made.page()) == (
        "Idea 14: Décharger les plantes en premier, avant les palettes lourdes (Du camion au rayon)"
    )


def test_the_whole_page_as_text() -> None:
    lines = copying.as_text(made.page(), made.comments(), made.TODAY).splitlines()
    assert lines[:7] == [
        "Décharger les plantes en premier, avant les palettes lourdes",
        "",
        "Idea 14, Du camion au rayon",
        "",
        "Solène Kervan, 056 Vannes, 3 November",
        "",
        "Stage: In pilot",
    ]
    assert "Answer from Hélène Castaing" in lines
    assert "18 Nov, 4 days before the promised date" in lines
    assert "What I saw" in lines
    assert "3 comments" in lines
    assert "Solène Kervan, Vannes, 19 Nov, in reply to Thibault Bréval" in lines
    assert "Colleague, Est region, 20 Nov" in lines


def test_marks_survive_as_markdown_and_names_are_no_marks() -> None:
    page = made.page(idea=made.idea(title="Un *bac* à 3 [roues]"), body="- **un**\n- deux", answers={})
    text = copying.as_markdown(page, (), made.TODAY)
    assert text.startswith("# Un \\*bac\\* à 3 \\[roues\\]\n")
    assert "- **un**\n- deux" in text
    assert "- un\n- deux" in copying.as_text(page, (), made.TODAY)
    assert "Un *bac* à 3 [roues]" in copying.as_text(page, (), made.TODAY)


def test_hidden_and_deleted_comments_stay_out() -> None:
    rows = (made.comment(1, "visible"), made.comment(2, "", deleted=True), made.comment(3, "x", hidden=True))
    text = copying.as_text(made.page(), rows, made.TODAY)
    assert "1 comment\n" in text
    assert "visible" in text
    assert "Commentaire" not in text


def test_a_hidden_author_stays_hidden() -> None:
    page = made.page(idea=made.idea(byline=made.EAST, anonymous=True))
    text = copying.as_text(page, (), made.TODAY)
    assert "Anonymous author, Est region, 3 November" in text
    assert "056" not in text
    assert "056" not in copying.author_line(page, made.TODAY)


def test_without_an_answer_the_promise_is_copied() -> None:
    text = copying.as_text(made.waiting(), (), made.TODAY)
    assert "Answer from Hélène Castaing promised by 12 December" in text
