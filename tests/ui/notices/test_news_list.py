"""The list of news under the bell."""

from __future__ import annotations

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from ideabox.ids import new_id
from ideabox.notices.rows import NoticeKind, NoticeRow
from ideabox.people.rows import Byline
from ideabox.words import StageKind
from ui.notices.news_list import NewsList
from ui.theme.look import Look

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


def answered(title: str) -> NoticeRow:
    """News of an answer to an idea of mine."""
    return NoticeRow(
        subject_id=new_id(),
        kind=NoticeKind.ANSWERED,
        idea_id=new_id(),
        idea_title=title,
        campaign_id=new_id(),
        campaign_name="Idea box",
        mine=True,
        by=Byline(new_id(), "Nadia Ferrouk", "HQ", "Head office", "Nord"),
        stage_kind=StageKind.ACCEPTED,
        text="Yes: from January on.",
        at=NOON,
        unread=True,
        more=0,
    )


def test_its_height_is_known_before_it_is_first_shown(look: Look, qtbot: QtBot) -> None:
    news = NewsList(look, lambda: NOON)
    qtbot.addWidget(news)
    news.setFixedWidth(look.theme.px(420))
    news.news.show_rows([answered("Crates"), answered("Green crates on every floor of every store of ours")])
    wanted = news.height_of(6)
    news.setFixedHeight(wanted)
    news.show()
    heights = [news.visualRect(news.news.index(row)).height() for row in range(2)]
    assert heights[0] < heights[1], "the longer sentence takes two lines"
    assert sum(heights) == wanted
    assert not news.verticalScrollBar().isVisible()
