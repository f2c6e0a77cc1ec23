"""HTML and plain text as Markdown: read again by a Markdown reader, it says the same words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from ideabox.transfer.markdown import from_html, from_text
from tests.ideabox.transfer.test_texts import HOSTILE, LOOKS_LIKE_A_TAG, entities

pytestmark = pytest.mark.usefixtures("qapp")  # Qt's fonts want an application

DIALECT = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML

WORDS = st.text(alphabet="abé 0129.,;:!?'\"()[]*_`~#>+-=\\&|/\u00a0", max_size=25)


def read(markdown: str) -> str:
    """What Qt shows of Markdown."""
    document = QTextDocument()
    document.setMarkdown(markdown, DIALECT)
    return document.toPlainText()


def signs(text: str) -> str:
    """Every sign but spaces, and but the dash of a list, which becomes a bullet."""
    return re.sub(r"[\s\u00a0\ufffc]", "", re.sub(r"(?m)^\s*-(?=\s)", "", text))


@given(HOSTILE)
def test_no_tag_and_no_entity_stays(raw: str) -> None:
    for text in (from_html(raw), from_text(raw)):
        assert not LOOKS_LIKE_A_TAG.search(text)
        assert not entities(text)


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_plain_text_reads_the_same(lines: list[str]) -> None:
    raw = "\n".join(lines)
    drawn = re.compile(r"(?m)^[\s\u00a0]*[-=_~*](?:[ \u00a0]?[-=_~*.]){2,}[\s\u00a0]*$")
    if drawn.search(raw) or re.search(r"(?m)^\s*[-|]|\|", raw):
        return  # drawn rules and lists change their looks, not their words
    assert signs(read(from_text(raw))) == signs(raw)


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>Un &eacute;t&eacute;.</p>\r\n\r\n<p>Deux.</p>", "Un été.\n\nDeux."),
        ("<p>Un<br />\r\ndeux</p>", "Un  \ndeux"),
        ("<p>Un<br /></p><p>deux</p>", "Un\n\ndeux"),
        ("<h2>Titre</h2><p>texte</p>", "## Titre\n\ntexte"),
        ("<ul>\r\n\t<li>un</li>\r\n\t<li><p>deux</p></li></ul>", "- un\n- deux"),
        ("<ol><li>un</li><li>deux</li></ol>", "1. un\n2. deux"),
        ("<blockquote><p>cité</p></blockquote><p>dit</p>", "> cité\n\ndit"),
        ("<p>&nbsp;</p><p>texte&nbsp;:</p><p>&nbsp;&nbsp;</p>", "texte\u00a0:"),
        ("<p><strong>gras </strong>suite</p>", "**gras** suite"),
        ("<p><strong>un</strong><strong> deux</strong></p>", "**un deux**"),
        ("<p>mot<strong>(s)</strong>suite</p>", "mot(s)suite"),
        ("<p>commise<s>s</s> à</p>", "commise ~~s~~ à"),
        ("<p><u>souligné</u> <span style='x:y'>simple</span></p>", "souligné simple"),
        ('<p><a href="http://x.fr/a_b?c=1&amp;d=2">le lien</a></p>', "[le lien](http://x.fr/a_b?c=1&d=2)"),
        ('<p><a href="http://x.fr/a">http://x.fr/a</a></p>', "http://x.fr/a"),
        ('<p><a href="http://x.fr/a(b)">t</a></p>', "[t](http://x.fr/a%28b%29)"),
        ('<p><a href="javascript:alert(1)">clic</a></p>', "clic"),
        ('<p><img alt="" src="http://x.fr/i/logo.png" />Mot</p>', "[logo.png](http://x.fr/i/logo.png)Mot"),
        ("<p>&lt;p&gt;encodé&lt;/p&gt;</p>", "encodé"),
        ("&lt;p&gt;un&lt;/p&gt;&lt;p&gt;deux&lt;/p&gt;", "un\n\ndeux"),
        ("<p>un <nom de famille> ici</p>", "un ‹nom de famille› ici"),
        ("<o:p>Word</o:p><p>a</p>", "Word\n\na"),
        ("<p>1. un</p><p># deux</p><p>&gt; trois</p>", "1.\u00a0un\n\n#\u00a0deux\n\n\\> trois"),
        ("<p>a*b*c et _d_ et f_g</p>", r"a\*b\*c et \_d\_ et f_g"),
        ("texte sans balise\r\nsuite", "texte sans balise  \nsuite"),
    ],
)
def test_html(html: str, markdown: str) -> None:
    assert from_html(html) == markdown


@pytest.mark.parametrize(
    "text",
    [
        "2016. Une année",
        "# pas un titre",
        "+ 33 %",
        "* note",
        "> loin",
        "un * deux * trois",
        "a\n====\nb",
        r"C:\*",
    ],
)
def test_signs_at_the_start_of_a_line_are_read_as_they_stand(text: str) -> None:
    assert signs(read(from_text(text))).replace("—", "") == signs(text).replace("====", "")


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("voir http://x.fr/a_b?c=d.", "voir http://x.fr/a_b?c=d."),
        ("www.x.fr/a_-_b.pdf", r"[www.x.fr/a\_-\_b.pdf](http://www.x.fr/a_-_b.pdf)"),
        ("(http://x.fr/a*b)", r"([http://x.fr/a\*b](http://x.fr/a%2Ab))"),
        ("http://[a_*", r"http://[a\_\*"),
        ("a_b@x.fr", "a_b@x.fr"),
    ],
)
def test_an_address_stays_one(text: str, markdown: str) -> None:
    assert from_text(text) == markdown
    assert signs(read(markdown)) == signs(text)


def test_every_line_break_is_a_line() -> None:
    assert read(from_text("un\r\ndeux\r\n\r\ntrois")).split("\n") == ["un", "deux", "trois"]


SPANS = st.sampled_from(["strong", "em", "u", "b", "i", "span", "s"])
PLAIN = st.from_regex(r"[a-zé(«]{1,6}[ .,)»!]{0,2}", fullmatch=True)
SPOKEN = st.one_of(PLAIN, st.tuples(SPANS, PLAIN).map(lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"))
PARAGRAPHS = st.lists(st.lists(SPOKEN, min_size=1, max_size=6).map("".join), min_size=1, max_size=4)


@given(PARAGRAPHS)
def test_html_reads_the_same(paragraphs: list[str]) -> None:
    html = "".join(f"<p>{words}</p>" for words in paragraphs)
    assert signs(read(from_html(html))) == signs(re.sub(r"<[^>]+>", "", html))
