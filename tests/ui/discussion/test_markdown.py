"""What people wrote is shown with its breaks and links, and fetches nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QFont, QTextDocument, QTextFormat
from pytestqt.qtbot import QtBot

from ui.discussion import markdown
from ui.discussion.markdown import Setting


@pytest.fixture
def setting(qtbot: QtBot) -> Setting:
    """A plain setting; qtbot makes sure that fonts exist."""
    return Setting(QFont(), QColor("#0B5C63"), 20)


class Watched(QTextDocument):
    """Notes whatever the text makes it fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Note it."""
        self.fetched.append(str(name))
        return None


NASTY = """![plan du quai](http://evil.example/x.png) et ![](file:///etc/passwd) ![ref][z]

<img src="http://evil.example/y.png"> <script>alert(1)</script>

[z]: //evil.example/z.png
"""


def test_pictures_become_their_description_and_nothing_is_fetched(setting: Setting) -> None:
    naive = Watched()
    naive.setMarkdown(NASTY)
    naive.setTextWidth(300)
    naive.size()
    assert naive.fetched, "else this test shows nothing"
    document = Watched()
    markdown.fill(document, NASTY, setting)
    document.setTextWidth(300)
    document.size()
    assert document.fetched == []
    assert "plan du quai et" in document.toPlainText()
    assert "￼" not in document.toPlainText()
    assert "<img" not in document.toHtml()


def test_html_is_shown_as_the_words_that_were_typed(setting: Setting) -> None:
    assert "<script>alert(1)</script>" in markdown.plain(NASTY)
    assert "&lt;script&gt;" in markdown.to_html(NASTY, setting)


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://a.example/x?y=1", True),
        ("HTTP://a.example", True),
        ("mailto:a@b.example", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("data:text/html,x", False),
        ("\\\\server\\share", False),
        ("ms-settings:about", False),
        ("relative/page", False),
        ("", False),
    ],
)
def test_only_web_and_mail_addresses_are_safe(address: str, safe: bool) -> None:
    assert (markdown.safe_address(address) is not None) is safe


def test_unsafe_links_keep_their_words_and_lose_their_address(setting: Setting) -> None:
    html = markdown.to_html("[ici](javascript:alert(1)) et [là](https://a.example)", setting)
    assert "javascript" not in html
    assert "ici" in html
    assert 'href="https://a.example"' in html


def test_bare_addresses_become_links_in_the_link_colour(setting: Setting) -> None:
    html = markdown.to_html("voir https://a.example/x et puis", setting)
    assert 'href="https://a.example/x"' in html
    assert "#0b5c63" in html


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("un\ndeux", "un\ndeux"),
        ("un  \ndeux\\\ntrois", "un\ndeux\ntrois"),
        ("un\n\ndeux", "un\ndeux"),
        ("liste\n- a\n- b\nsuite", "liste\na\nb\nsuite"),
        ("# Titre\ntexte", "Titre\ntexte"),
        ("un\r\ndeux", "un\ndeux"),
        ("> cité\n> encore", "cité encore"),
    ],
)
def test_line_breaks_stay(qtbot: QtBot, typed: str, shown: str) -> None:
    assert markdown.plain(typed) == shown


def test_code_and_tables_are_left_alone() -> None:
    code = "```\na\nb\n```"
    table = "a | b\n--- | ---\n1 | 2"
    assert markdown.keep_line_breaks(code) == code
    assert markdown.keep_line_breaks(table) == table


def test_headings_are_no_bigger_than_the_text(setting: Setting) -> None:
    document = QTextDocument()
    markdown.fill(document, "# GROS TITRE\n\ntexte", setting)
    shape = document.begin().begin().fragment().charFormat()
    assert shape.property(QTextFormat.Property.FontSizeAdjustment) == 0
    assert shape.fontWeight() == QFont.Weight.DemiBold


def test_html_leaves_the_font_to_the_label(setting: Setting) -> None:
    assert "<body>" in markdown.to_html("un", setting)
