# reason for length: one window, one fixture; its stories read best in a row
"""The whole application in one window, on the sample: opening, switching, the frame around the pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ideabox.discussion.requests import AddComment
from ideabox.ideas.rows import IdeaRow
from ideabox.ids import new_id
from ideabox.paths import Profile
from ideabox.settings import SettingsStore, read_settings
from ideabox.words import StageKind
from tests.ui.conftest import NOON
from ui.application import Application
from ui.home.answers import Line
from ui.i18n import current_language, install
from ui.opening import Opening
from ui.places import Place, PlaceKind
from ui.running import opening_of
from ui.theme.look import Wanted
from ui.widgets.field import Field

PATIENCE_MS = 10_000


class Run:
    """An application under test."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.application = application
        self.window = application.window
        self._qtbot = qtbot

    def settle(self) -> None:
        """Until a page stands and nothing asked is unanswered."""
        app = self.application

        def rests() -> bool:
            return app.window.page is not None and app.tasks.idle

        self._qtbot.waitUntil(rests, timeout=PATIENCE_MS)
        QApplication.processEvents()
        self._qtbot.waitUntil(rests, timeout=PATIENCE_MS)

    def go(self, kind: PlaceKind, **more: object) -> None:
        """Open a page."""
        self.application.navigator.go(Place(kind, **more))  # type: ignore[arg-type]
        self.settle()

    @property
    def sidebar(self) -> str:
        """Whether it is collapsed."""
        return "narrow" if self.window.side.collapsed else "wide"

    @property
    def where(self) -> str:
        """The page shown."""
        return str(self.application.navigator.place.kind)

    def become(self, login: str) -> None:
        """See the sample as somebody else."""
        with self._qtbot.waitSignal(self.application.opened, timeout=PATIENCE_MS):
            self.application.become(login)
        self.settle()

    def find(self, name: str) -> QWidget:
        """The widget of that name that is on screen."""
        found = [each for each in self.window.findChildren(QWidget, name) if each.isVisible()]
        assert found, name
        return found[0]


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "own")


@pytest.fixture
def run(qapp: QApplication, qtbot: QtBot, profile: Profile) -> Iterator[Run]:
    """The sample, opened as Nadia."""
    settings = SettingsStore(profile.settings, {"language": "en", "theme": "light"})
    application = Application(qapp, profile, settings, clock=lambda: NOON)
    with qtbot.waitSignal(application.opened, timeout=PATIENCE_MS):
        application.start(Opening(str(profile.sample), language="en", sample=True))
    made = Run(application, qtbot)
    made.settle()
    yield made
    application.close()
    application.window.close()
    application.look.choose(Wanted.LIGHT)
    application.window.deleteLater()
    application.deleteLater()
    install(qapp, "en")


def test_the_first_page_is_today_with_what_waits(run: Run) -> None:
    page = run.window.page

    assert run.window.windowTitle() == "Today – Ideabox"
    assert page is not None
    assert page.campaigns.campaigns.rowCount() == 4  # type: ignore[attr-defined]
    assert page.waiting.waiting.rowCount() == 7  # type: ignore[attr-defined]
    texts = [row.text for row in run.window.side.places.entries._rows]
    assert texts[:3] == ["Today", "My ideas", "Following"]
    assert "To review" not in texts, "Nadia sponsors nothing"


def test_a_sponsor_and_an_administrator_see_their_sections(run: Run) -> None:
    run.become("helene")
    texts = [row.text for row in run.window.side.places.entries._rows]
    assert {"To review", "Promised answers"} <= set(texts)
    assert "People and sites" not in texts

    run.become("admin")
    texts = [row.text for row in run.window.side.places.entries._rows]
    assert {"Prepare a campaign", "People and sites"} <= set(texts)


def test_what_was_said_to_one_person_is_not_left_for_the_next(run: Run) -> None:
    run.application.toast.say("You support this idea.", "Undo", seconds=60)
    run.become("helene")
    assert run.application.toast.words == ""


def test_in_the_narrow_sidebar_the_marks_stand_in_one_column(run: Run) -> None:
    side = run.window.side
    side.set_collapsed(True)
    QApplication.processEvents()
    middles = {each.geometry().center().x() for each in (side.settings, side.person, side.new_idea_narrow)}
    assert max(middles) - min(middles) <= 1


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640)])
def test_a_sponsor_sees_the_answers_she_promised_without_scrolling(run: Run, size: tuple[int, int]) -> None:
    run.window.resize(*size)
    run.become("helene")

    card = run.find("promised-answers-card")
    lines = [each for each in card.findChildren(Line) if each.isVisible()]
    assert lines
    assert all(line.height() > 40 for line in lines)
    assert card.mapTo(run.window, QPoint(0, 0)).y() < size[1] // 3


def test_the_sheet_of_shortcuts_closes_by_escape(run: Run, qtbot: QtBot) -> None:
    run.window.status.help_wanted.emit()
    sheet = run.find("shortcuts-sheet")

    QTest.keyClick(sheet, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: not run.window.findChildren(QWidget, "shortcuts-sheet"))


def test_the_language_changes_without_a_restart_and_is_remembered(run: Run, profile: Profile) -> None:
    run.application.choose_language("fr")
    run.settle()

    assert current_language() == "fr"
    assert run.window.windowTitle() == "Aujourd’hui – Ideabox"
    assert run.window.side.places.entries._rows[0].text == "Aujourd’hui"
    assert read_settings(profile.settings).language == "fr"


def test_theme_and_text_size_change_at_once_and_are_remembered(run: Run, profile: Profile) -> None:
    before = run.application.look.theme.px(100)
    run.application.choose_look(theme="dark", text_size="very_large")

    assert run.application.look.theme.dark
    assert run.application.look.theme.px(100) > before
    kept = read_settings(profile.settings)
    assert (kept.theme, kept.text_size) == ("dark", "very_large")


def test_a_vote_on_today_is_counted_at_once_and_undone(run: Run, qtbot: QtBot) -> None:
    waiting = run.window.page.waiting  # type: ignore[union-attr]
    row = waiting.waiting.rows[0]
    waiting.setFocus()
    QTest.keyClick(waiting, Qt.Key.Key_V)
    run.settle()

    voted = waiting.waiting.find(row.id)
    assert voted is not None
    assert voted.my_vote == 1
    run.application._undo()
    run.settle()
    back = waiting.waiting.find(row.id)
    assert back is None or back.my_vote is None


def test_search_finds_by_beginnings_without_accents_and_opens(run: Run, qtbot: QtBot) -> None:
    search = run.window.top.search
    search.setFocus()
    search.setText("trol tier")
    search.returnPressed.emit()
    popup = run.application._rooms.search  # type: ignore[union-attr]
    qtbot.waitUntil(popup.frame.isVisible, timeout=PATIENCE_MS)
    found = popup.found.lines
    assert isinstance(found[0], IdeaRow)
    assert "trolley" in found[0].title
    assert found[-1] == "trol tier", "the words can always become an idea"

    search.returnPressed.emit()
    run.settle()
    assert run.application.navigator.place == Place(PlaceKind.IDEA, found[0].id)


def test_the_bell_lists_news_and_opening_reads_them(run: Run, qtbot: QtBot) -> None:
    assert run.application.shell.unread > 0
    unread = run.application.shell.unread
    run.window.top.bell.click()
    news = run.application._rooms.news  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: news.is_open, timeout=PATIENCE_MS)
    first = news.list.news.rows[0]
    assert first.unread

    news.list.opened.emit(first)
    run.settle()
    assert run.application.navigator.place.id == first.idea_id
    qtbot.waitUntil(lambda: run.application.shell.unread < unread, timeout=PATIENCE_MS)

    run.window.top.bell.click()
    qtbot.waitUntil(lambda: news.is_open, timeout=PATIENCE_MS)
    news.all_read.click()
    qtbot.waitUntil(lambda: run.application.shell.unread == 0, timeout=PATIENCE_MS)


def test_an_administrator_adds_a_person_who_can_then_be_seen_as(run: Run, qtbot: QtBot) -> None:
    run.become("admin")
    run.go(PlaceKind.PEOPLE)
    page = run.window.page
    page.add.click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: any(w.isVisible() for w in run.window.findChildren(QWidget, "form-sheet")))
    for name, words in (("form-name", "Zoé Nouvelle"), ("form-login", "zoe")):
        field = run.find(name)
        field.setText(words)  # type: ignore[attr-defined]
    run.find("save").click()  # type: ignore[attr-defined]
    run.settle()

    run.become("zoe")
    assert run.application.person().name == "Zoé Nouvelle"
    assert run.window.side.person.accessibleName().startswith("Zoé Nouvelle")


def test_a_login_taken_is_said_beside_its_field(run: Run, qtbot: QtBot) -> None:
    run.become("admin")
    run.go(PlaceKind.PEOPLE)
    run.window.page.add.click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: any(w.isVisible() for w in run.window.findChildren(QWidget, "form-sheet")))
    run.find("form-name").setText("Another Nadia")  # type: ignore[attr-defined]
    run.find("form-login").setText("nadia")  # type: ignore[attr-defined]
    run.find("save").click()  # type: ignore[attr-defined]
    run.settle()

    assert _field(run, "form-login").error == "Another person has this login already."


def test_back_and_forward_return_to_places(run: Run) -> None:
    run.go(PlaceKind.CAMPAIGNS)
    run.go(PlaceKind.SETTINGS)
    run.application.navigator.back()
    run.settle()
    assert run.where == PlaceKind.CAMPAIGNS
    run.application.navigator.forward()
    assert run.where == PlaceKind.SETTINGS
    assert not run.window.top.forward.isEnabled()


def test_the_sidebar_is_remembered_and_collapses_by_itself_on_the_board(run: Run) -> None:
    run.become("helene")
    run.go(PlaceKind.BOARD)
    assert run.sidebar == "narrow"
    run.go(PlaceKind.TODAY)
    assert run.sidebar == "wide"
    run.window.toggle_sidebar()
    run.go(PlaceKind.SETTINGS)
    assert run.sidebar == "narrow"


def test_two_windows_on_one_file_hear_of_each_other(
    run: Run, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    profile = Profile(tmp_path / "second")
    other = Application(
        qapp, profile, SettingsStore(profile.settings, {"language": "en"}), clock=lambda: NOON
    )
    with qtbot.waitSignal(other.opened, timeout=PATIENCE_MS):
        other.start(Opening(str(run.application.profile.sample), as_login="karim"))
    second = Run(other, qtbot)
    second.settle()
    feed = run.application._rooms.feed  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: feed._mark is not None, timeout=PATIENCE_MS)

    row = second.window.page.waiting.waiting.rows[0]  # type: ignore[union-attr]
    other.tasks.do(other, AddComment(new_id(), row.id, "From the other window"))
    second.settle()
    with qtbot.waitSignal(run.application.tasks.changed, timeout=PATIENCE_MS):
        feed.ask()
    other.close()
    other.window.close()
    other.window.deleteLater()


def test_what_was_opened_is_opened_again(profile: Profile) -> None:
    settings = SettingsStore(profile.settings)
    assert opening_of(profile, settings, None, "fr") is None, "nothing chosen yet: the first screen"

    settings.choose(database="sample")
    opening = opening_of(profile, settings, "karim", "fr")
    assert opening == Opening(str(profile.sample), "karim", "fr", sample=True)

    settings.choose(database="sqlite:////tmp/other.sqlite")
    opening = opening_of(profile, settings, None, "en")
    assert opening is not None
    assert opening.url == "sqlite:////tmp/other.sqlite"


def test_the_first_screen_makes_a_notebook_of_ones_own(
    qapp: QApplication, qtbot: QtBot, profile: Profile
) -> None:
    application = Application(
        qapp, profile, SettingsStore(profile.settings, {"language": "en"}), clock=lambda: NOON
    )
    application.start(None)
    first = application.window._whole.currentWidget()
    first.own.click()  # type: ignore[union-attr]
    first.name.set_text("Nadia Ferrouk")  # type: ignore[union-attr]
    first.team.set_text("Angers Sud")  # type: ignore[union-attr]
    with qtbot.waitSignal(application.opened, timeout=PATIENCE_MS):
        first.start.click()  # type: ignore[union-attr]
    run = Run(application, qtbot)
    run.settle()

    assert application.person().name == "Nadia Ferrouk"
    assert application.shell.organisation == "Angers Sud"
    assert application.shell.campaigns[0].posting, "an idea can be written at once"
    assert profile.database.exists()
    application.close()
    application.window.close()
    application.window.deleteLater()


def test_a_file_that_is_no_database_is_told_kindly_and_left_alone(
    qapp: QApplication, qtbot: QtBot, profile: Profile, tmp_path: Path
) -> None:
    wrong = tmp_path / "holiday.sqlite"
    wrong.write_bytes(b"these are not the ideas you are looking for" * 100)
    before = wrong.read_bytes()
    application = Application(
        qapp, profile, SettingsStore(profile.settings, {"language": "en"}), clock=lambda: NOON
    )
    application.start(Opening(str(wrong)))
    qtbot.waitUntil(
        lambda: application.window.findChild(QWidget, "not-opened") is not None, timeout=PATIENCE_MS
    )

    told = application.window.findChild(QWidget, "not-opened")
    assert told is not None
    assert "no Ideabox database" in told.accessibleName()
    assert wrong.read_bytes() == before
    application.close()
    application.window.close()
    application.window.deleteLater()


def test_stage_words_stand_in_the_news(run: Run) -> None:
    rows = run.window.page._today.answers  # type: ignore[union-attr]
    assert any(each.unread and each.idea.stage_kind is StageKind.PILOT for each in rows)


def _field(run: Run, name: str) -> Field:
    """The field around an editor."""
    around = run.find(name).parentWidget()
    while not isinstance(around, Field):
        assert around is not None
        around = around.parentWidget()
    return around


def test_a_database_asked_for_that_holds_nobody_is_begun_where_it_was_asked(
    qapp: QApplication, qtbot: QtBot, profile: Profile, tmp_path: Path
) -> None:
    wanted = tmp_path / "team.sqlite"
    application = Application(
        qapp, profile, SettingsStore(profile.settings, {"language": "en"}), clock=lambda: NOON
    )
    application.start(Opening(str(wanted)))
    qtbot.waitUntil(
        lambda: application.window.findChild(QWidget, "use-this-pc") is not None, timeout=PATIENCE_MS
    )
    with qtbot.waitSignal(application.opened, timeout=PATIENCE_MS):
        application.open_own("Zoé", "Team")

    assert not profile.database.exists()
    assert application.settings.current.database == str(wanted)
    application.close()
    application.window.close()
    application.window.deleteLater()


def test_a_campaign_with_unknown_signs_does_no_harm(run: Run) -> None:
    row = run.application.shell.campaigns[0]
    strange = replace(row, glyph="from-the-future", tint="mauve")
    shell = replace(run.application.shell, campaigns=(strange, *run.application.shell.campaigns[1:]))
    run.application._on_shell(shell)

    assert not run.window.grab().isNull()
