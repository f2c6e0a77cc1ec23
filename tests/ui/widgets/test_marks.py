"""What lists and pages paint alike: where it goes, what it takes, and that it says more than a colour."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.i18n import install
from ui.theme.look import Look, Wanted
from ui.theme.theme import TextSize
from ui.widgets import marks
from ui.widgets.painting import CENTRE, LEFT, RIGHT, paint_icon, paint_text, placed
from ui.widgets.stages import STAGE_MARKS, due_badge_words, due_kind, stage_words
from ui.widgets.votes import VoteState, paint_vote_block, paint_vote_row, vote_row_width

ROOM = QRect(10, 4, 300, 72)
TODAY = date(2026, 11, 21)


def painted(draw: Callable[[QPainter], QRect], look: Look) -> tuple[QRect, QImage]:
    """What a function says it used, and the picture."""
    image = QImage(340, 90, QImage.Format.Format_ARGB32)
    image.fill(look.theme.colour("bg-surface"))
    painter = QPainter(image)
    used = draw(painter)
    painter.end()
    return used, image


def touched(image: QImage, look: Look) -> QRect:
    """The smallest box around every pixel that was painted."""
    ground = look.theme.colour("bg-surface").rgb()
    points = [
        (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != ground
    ]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return QRect(left, top, max(x for x, _ in points) - left + 1, max(y for _, y in points) - top + 1)


DRAWN: dict[str, Callable[[QPainter, Look], QRect]] = {
    "chip": lambda p, look: marks.paint_chip(p, ROOM, look.theme, "Audience", "blue", "users"),
    "stage": lambda p, look: marks.paint_stage_chip(p, ROOM, look.theme, "pilot"),
    "due": lambda p, look: marks.paint_due_badge(p, ROOM, look.theme, "late", "2 d late"),
    "avatar": lambda p, look: marks.paint_avatar(p, ROOM, look.theme, "Nadia Ferrouk"),
    "hidden": lambda p, look: marks.paint_avatar(p, ROOM, look.theme, None, 28),
    "site": lambda p, look: marks.paint_site_number(p, ROOM, look.theme, "041"),
    "keys": lambda p, look: marks.paint_key_caps(p, ROOM, look.theme, ("Ctrl", "K")),
    "glyph": lambda p, look: marks.paint_glyph(p, ROOM, look.theme, "sprout", "leaf"),
    "block": lambda p, look: paint_vote_block(p, ROOM, look.theme, VoteState()),
    "row": lambda p, look: paint_vote_row(p, ROOM, look.theme, VoteState("38", voted=True)),
}


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("size", list(TextSize))
def test_each_paints_exactly_the_box_it_returns(look: Look, name: str, size: TextSize) -> None:
    look.choose(size=size)

    used, image = painted(lambda painter: DRAWN[name](painter, look), look)

    assert touched(image, look) == used
    assert used.left() == ROOM.left()
    assert abs(used.center().y() - ROOM.center().y()) <= 1


def test_what_does_not_fit_is_cut_not_overlapped(look: Look) -> None:
    narrow = QRect(10, 4, 60, 24)

    used, image = painted(
        lambda painter: marks.paint_stage_chip(painter, narrow, look.theme, "discussion"), look
    )

    assert used.width() == 60
    assert touched(image, look).right() <= narrow.right()


def test_a_sign_can_stand_at_the_right(look: Look) -> None:
    used, _ = painted(
        lambda painter: marks.paint_count(painter, ROOM, look.theme, "message-circle", "14", align=RIGHT),
        look,
    )

    assert used.right() == ROOM.right()
    assert placed(ROOM, 20, 10, LEFT).left() == ROOM.left()
    assert abs(placed(ROOM, 20, 10, CENTRE).center().x() - ROOM.center().x()) <= 1


def test_a_site_without_a_number_is_its_name(look: Look) -> None:
    with_code, _ = painted(lambda p: marks.paint_site(p, ROOM, look.theme, "041", "Angers Sud"), look)
    without, _ = painted(lambda p: marks.paint_site(p, ROOM, look.theme, "", "Angers Sud"), look)

    assert without.left() == ROOM.left()
    assert without.width() < with_code.width()


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Nadia Ferrouk", "NF"),
        ("Anne-Marie de la Tour", "AT"),
        ("Solène", "S"),
        ("élodie", "É"),
        ("", "?"),
        ("  ", "?"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert marks.initials(name) == letters


def test_a_person_keeps_the_same_colour_and_people_differ() -> None:
    names = [f"Person {number}" for number in range(60)]

    tints = [marks.person_tint(name) for name in names]

    assert tints == [marks.person_tint(name) for name in names]
    assert set(tints) == set(marks.PERSON_TINTS)
    assert marks.person_tint("Nadia Ferrouk") == "accent", "the same on every computer"


def test_every_stage_has_an_icon_a_tint_and_a_word_of_its_own(look: Look) -> None:
    words = [stage_words(kind) for kind in STAGE_MARKS]
    icons = [mark.icon for mark in STAGE_MARKS.values()]

    assert len(STAGE_MARKS) == 8
    assert len(set(words)) == len(words)
    assert len(set(icons)) == len(icons)
    for mark in STAGE_MARKS.values():
        assert not look.theme.pixmap(mark.icon, f"{mark.tint}-text").isNull()


@pytest.mark.usefixtures("french")
def test_stages_in_french() -> None:
    assert [stage_words(kind) for kind in STAGE_MARKS] == [
        "Nouvelle",
        "En discussion",
        "À l’examen",
        "En pilote",
        "Retenue",
        "Déployée",
        "Pas cette fois",
        "Mise de côté",
    ]


def test_an_unknown_stage_is_a_bug() -> None:
    with pytest.raises(ValueError, match="rejected"):
        stage_words("rejected")


@pytest.mark.parametrize(
    ("day", "kind", "words"),
    [
        (date(2026, 12, 9), "far", "18 days"),
        (date(2026, 11, 29), "far", "8 days"),
        (date(2026, 11, 28), "soon", "7 days"),
        (date(2026, 11, 23), "soon", "Monday"),
        (date(2026, 11, 21), "soon", "today"),
        (date(2026, 11, 19), "late", "2 d late"),
    ],
)
def test_a_promised_date_turns_amber_then_brick(day: date, kind: str, words: str) -> None:
    assert due_kind(day, TODAY) == kind
    assert due_badge_words(day, TODAY) == words


def test_an_answer_or_a_question_stops_the_clock() -> None:
    late = date(2026, 11, 1)

    assert due_kind(late, TODAY, answered=True) == "answered"
    assert due_badge_words(late, TODAY, answered=True) == "answered"
    assert due_kind(late, TODAY, paused=True) == "paused"
    assert due_badge_words(late, TODAY, paused=True) == "on hold"


def test_a_hidden_count_shows_the_verb(look: Look) -> None:
    hidden, shown = VoteState(), VoteState("1,204")

    assert vote_row_width(look.theme, hidden) > vote_row_width(look.theme, VoteState("5"))
    _, with_verb = painted(lambda p: paint_vote_block(p, ROOM, look.theme, hidden), look)
    _, with_count = painted(lambda p: paint_vote_block(p, ROOM, look.theme, shown), look)
    assert with_verb != with_count


def test_my_vote_is_filled_and_what_is_closed_is_dim(look: Look) -> None:
    corner = (ROOM.left() + 5, ROOM.center().y() - 18)

    def ground(state: VoteState) -> str:
        _, image = painted(lambda p: paint_vote_block(p, ROOM, look.theme, state), look)
        return image.pixelColor(*corner).name()

    assert ground(VoteState("5", voted=True)) == look.theme.colour("spark").name()
    assert ground(VoteState("5", voted=True, enabled=False)) == look.theme.colour("spark").name()
    assert ground(VoteState("5", enabled=False)) == look.theme.colour("bg-sunken").name()
    assert ground(VoteState(hover=True)) == look.theme.colour("spark-tint").name()


def test_the_ring_stands_outside_the_vote(look: Look) -> None:
    room = ROOM.translated(10, 0)

    used, image = painted(lambda p: paint_vote_block(p, room, look.theme, VoteState(focus=True)), look)

    assert touched(image, look) == used.adjusted(-4, -4, 4, 4)


def test_a_phase_line_shows_how_far_it_is(look: Look) -> None:
    bar = QRect(0, 10, 303, 4)

    def draw(painter: QPainter) -> QRect:
        marks.paint_phase_bar(painter, bar, look.theme, (1.0, 0.5, 0.0))
        return bar

    _, image = painted(draw, look)

    accent, empty = look.theme.colour("accent").name(), look.theme.colour("line-strong").name()
    assert [image.pixelColor(x, 12).name() for x in (50, 125, 180, 250)] == [accent, accent, empty, empty]


def test_without_colours_what_is_left_of_a_phase_is_hollow(look: Look) -> None:
    look.choose(Wanted.CONTRAST)
    bar = QRect(0, 10, 300, 4)

    def draw(painter: QPainter) -> QRect:
        marks.paint_phase_bar(painter, bar, look.theme, (0.5,))
        return bar

    _, image = painted(draw, look)

    assert image.pixelColor(250, 12).name() == "#000000"
    assert image.pixelColor(250, 10).name() == "#ffffff"
    assert image.pixelColor(50, 12).name() == look.theme.colour("accent").name()


def test_a_line_of_text_is_cut_with_dots(look: Look) -> None:
    whole, _ = painted(lambda p: paint_text(p, ROOM, look.theme, "Short"), look)
    cut, _ = painted(lambda p: paint_text(p, QRect(0, 0, 60, 20), look.theme, "Far too long for it"), look)

    assert whole.width() < 60
    assert cut.width() <= 60


def test_icons_are_painted_at_the_density_of_the_picture(look: Look) -> None:
    image = QImage(32, 32, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(2.0)
    image.fill(0)
    painter = QPainter(image)
    paint_icon(painter, QRect(0, 0, 16, 16), look.theme, "square", "text", 16)
    painter.end()

    assert image.pixelColor(16, 5).alpha() > 0, "the upper edge of the square, at twice its place"
    assert image.pixelColor(16, 16).alpha() == 0


def test_words_follow_the_language(qapp: QApplication, look: Look) -> None:
    english = vote_row_width(look.theme, VoteState())
    install(qapp, "fr")

    assert vote_row_width(look.theme, VoteState()) != english


@pytest.mark.parametrize(("icon", "tint"), [("no-such-icon", "leaf"), ("sprout", "mauve"), ("../secret", "")])
def test_a_sign_this_version_doesnt_know_is_painted_plainly(look: Look, icon: str, tint: str) -> None:
    used, image = painted(lambda painter: marks.paint_glyph(painter, ROOM, look.theme, icon, tint), look)
    assert used.contains(touched(image, look))
