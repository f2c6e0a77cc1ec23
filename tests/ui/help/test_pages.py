"""The pages of the help and of IT: both languages alike, every link leads somewhere, and what they print is what programs print."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import it_pages
import pytest
from typography import english_faults, french_faults

from ideabox.admin.server_lines import CONFIGURATION, hba_lines
from ideabox.admin.staff_sheet import read_staff
from ideabox.paths import resources
from ui.help.book import PAGES, Book
from ui.i18n import LANGUAGES

ROOT = Path(__file__).resolve().parents[3]
HELP = resources() / "help"
NAMES = [name for _, names in PAGES for name in names]
TEXTS = [*sorted(HELP.rglob("*.md")), *sorted((ROOT / "packaging").glob("README*.md"))]
FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)]+)\)")


def text_of(name: str, language: str) -> str:
    return (HELP / f"{name}.{language}.md").read_text(encoding="utf-8")


def blocks(name: str, language: str = "en") -> list[tuple[str, str]]:
    """What stands in boxes: for whom, and the words."""
    return [(found[1].strip(), found[2]) for found in FENCE.finditer(text_of(name, language))]


def test_every_file_is_a_page_of_the_help() -> None:
    files = {str(path.relative_to(HELP)) for path in HELP.rglob("*.md")}
    assert files == {f"{name}.{language}.md" for name in NAMES for language in LANGUAGES}


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_say_the_same_in_boxes_tables_and_chapters(name: str) -> None:
    english, french = text_of(name, "en"), text_of(name, "fr")
    assert blocks(name, "en") == blocks(name, "fr")
    for mark in ("\n## ", "\n|", "\n- ", "\n1. "):
        assert english.count(mark) == french.count(mark), mark
    assert len(LINK.findall(english)) == len(LINK.findall(french))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_link_leads_to_a_file_of_the_same_language(path: Path) -> None:
    language = path.suffixes[0]
    for link in LINK.findall(path.read_text(encoding="utf-8")):
        if link.startswith("https://") or "README" in link:
            continue
        assert (path.parent / link).resolve().is_file(), link
        assert language in (".md", Path(link).suffixes[0]), link


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_a_page_is_followed_inside_the_help(language: str) -> None:
    book = Book(HELP, language)
    links = [(name, link) for name in NAMES for link in LINK.findall(text_of(name, language))]
    assert len(links) >= 15
    assert [(name, link) for name, link in links if not book.target(link, name)] == []


def test_links_out_of_the_help_are_none_of_its_pages() -> None:
    book = Book(HELP, "en")
    for link in ("https://example.org/start.en.md", "../README.en.md", "mailto:it@example.org", "#top", ""):
        assert book.target(link, "it/setup") == ""
    assert book.target("../start.en.md#first", "it/setup") == "start"


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_pages_are_well_typeset(path: Path) -> None:
    faults = french_faults if ".fr." in path.name else english_faults
    words = FENCE.sub("", path.read_text(encoding="utf-8"))
    words = re.sub(r"`[^`]*`|<!--.*?-->|^\|[-|]+\|$", "x", words, flags=re.MULTILINE)
    found = {line: faults(LINK.sub("]", line)) for line in words.splitlines()}
    assert {line: each for line, each in found.items() if each} == {}
    assert re.search("[ \u00a0\u202f][\u00a0\u202f]|[\u00a0\u202f] ", words) is None, "two spaces in a row"


def test_the_way_in_names_each_of_its_pages() -> None:
    for file, language in (("README.md", "en"), ("README.fr.md", "fr")):
        text = (ROOT / "packaging" / file).read_text(encoding="utf-8")
        assert set(re.findall(rf"help/(it/\w+)\.{language}\.md", text)) == set(dict(PAGES)["it"])


def test_words_are_found_whatever_their_accents_and_capitals() -> None:
    book = Book(HELP, "fr")
    found = {page.name for _, pages in book.sections("EQUITABLE depannage") for page in pages}
    assert found == set()
    found = {page.name for _, pages in book.sections("Équitable VOTE") for page in pages}
    assert "votes" in found
    assert found == {page.name for _, pages in book.sections("equitable vote") for page in pages}


@pytest.mark.parametrize(
    ("language", "typed", "written"), [("fr", "l'idée", "l’idée"), ("en", "don't", "don’t")]
)
def test_words_are_found_with_the_apostrophe_of_keyboards(language: str, typed: str, written: str) -> None:
    book = Book(HELP, language)
    found = [page.name for _, pages in book.sections(typed) for page in pages]
    assert found == [page.name for _, pages in book.sections(written) for page in pages]
    assert found


def test_where_links_lead_is_no_word_of_a_page() -> None:
    assert list(Book(HELP, "en").sections(".en.md")) == []


def test_the_table_of_settings_is_that_of_the_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert it_pages.main(["check"]) == 0, capsys.readouterr().out
    for language in LANGUAGES:
        assert it_pages.table(language) in text_of("it/settings", language)


def test_a_page_behind_the_code_is_told() -> None:
    page = text_of("it/settings", "en")
    older = page.replace("| `lock_minutes` | `10` |", "| `lock_minutes` | `12` |")
    assert older != page
    assert it_pages.filled(older, "en") == page
    with pytest.raises(ValueError, match="no place"):
        it_pages.filled("# The settings file\n", "en")


class Answers:
    """A connection to a server with one base of Ideabox's, whose DBA is postgres."""

    def exec_driver_sql(self, _ask: str) -> Any:
        return SimpleNamespace(scalar_one=lambda: "postgres", scalars=lambda: ("ideabox",))

    def scalar(self, _ask: object, _values: object) -> bool:
        return True


def test_the_set_up_shows_the_lines_that_init_prints() -> None:
    typed = "".join(words for kind, words in blocks("it/setup") if kind == "sh server")
    assert "\n".join(hba_lines(cast("Any", Answers()))) + "\n" in typed
    for name, value in CONFIGURATION:
        assert f"\n{name} = {value}\n" in typed


def test_the_example_of_a_staff_list_comes_in_whole(tmp_path: Path) -> None:
    (list_of_staff,) = [words for kind, words in blocks("it/setup") if kind == "csv staff.csv"]
    file = tmp_path / "staff.csv"
    file.write_text(list_of_staff, encoding="utf-8")
    staff = read_staff(file)
    assert staff.faults == ()
    assert [row.login for row in staff.rows] == ["nadia.ferrouk", "lea.moreau", "tom.baker"]
    assert sorted(staff.rows[1].groups or ()) == ["fresh", "tills"]
