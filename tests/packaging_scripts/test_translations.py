"""The tool for translated texts, on a small project: it finds every call, and nothing wrong slips through."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
import translations
from PySide6.QtCore import QTranslator

PAGE = """
from ui.i18n import translate

def show(n: int) -> list[str]:
    return [
        translate("Page", "Today"),
        translate("Page", "Open", "verb"),
        translate("Page", "%n idea(s)", "", len([n])),
        translate("Page", text="%n vote(s)", n=n),
        f"{translate('Page', 'In braces')}",
        translate(
            "Page",
            "Two "
            "pieces of “é” \\\\ \\u2026!",
        ),
    ]
"""
FRENCH = {
    "Today": ["Aujourd’hui"],
    "Open": ["Ouvrir"],
    "In braces": ["Entre accolades"],
    "Two pieces of “é” \\ …!": ["Deux morceaux\u202f!"],
    "%n idea(s)": ["%n idée", "%n idées"],
    "%n vote(s)": ["%n voix", "%n voix"],
}
ENGLISH = {"%n idea(s)": ["%n idea", "%n ideas"], "%n vote(s)": ["%n vote", "%n votes"]}


@pytest.fixture
def project(tmp_path: Path) -> translations.Project:
    """A room with six texts, nothing translated yet."""
    room = tmp_path / "ui" / "home"
    room.mkdir(parents=True)
    (room / "page.py").write_text(PAGE, encoding="utf-8")
    return translations.Project(tmp_path)


def fill(project: translations.Project, language: str, words: dict[str, list[str]]) -> None:
    """Translate as a person would, then let lupdate write the file in its own manner."""
    file = project.sources / f"home.{language}.ts"
    tree = ElementTree.parse(file)
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        forms = words.get(message.findtext("source", ""))
        if translation is None or forms is None:
            continue
        translation.attrib.pop("type", None)
        plurals = translation.findall("numerusform")
        for node, form in zip(plurals or [translation], forms, strict=True):
            node.text = form
    tree.write(file, encoding="utf-8", xml_declaration=True)
    translations.update(project, ["home"], project.sources)


@pytest.fixture
def translated(project: translations.Project) -> translations.Project:
    """The same, wholly translated."""
    translations.update(project, ["home"], project.sources)
    fill(project, "fr", FRENCH)
    fill(project, "en", ENGLISH)
    return project


def messages(project: translations.Project, name: str) -> dict[str, translations.Message]:
    """The messages of a .ts file by their source."""
    return {message.source: message for message in translations.read_messages(project.sources / name)}


def test_every_kind_of_call_is_found(project: translations.Project) -> None:
    translations.update(project, ["home"], project.sources)
    found = messages(project, "home.fr.ts")
    assert set(found) == set(FRENCH)
    assert {source for source, message in found.items() if message.plural} == set(ENGLISH)
    assert found["Open"].comment == "verb"
    assert set(messages(project, "home.en.ts")) == set(ENGLISH)


def test_wholly_translated_is_accepted_and_stays_as_it_is(translated: translations.Project) -> None:
    before = {file.name: file.read_bytes() for file in translated.sources.iterdir()}
    assert translations.check_all(translated) == []
    translations.update(translated, ["home"], translated.sources)
    assert {file.name: file.read_bytes() for file in translated.sources.iterdir()} == before
    assert b"<location" not in b"".join(before.values())


def test_untranslated_is_refused(project: translations.Project) -> None:
    translations.update(project, ["home"], project.sources)
    assert any("'Today' is not translated" in problem for problem in translations.check_all(project))


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("Aujourd’hui", "Aujourd'hui", "straight apostrophe"),
        ("Deux morceaux\u202f!", "Deux morceaux !", "U+202F"),
        ("%n idées", "des idées", None),
        ("Ouvrir", "Ouvrir {name}", "not in the English"),
    ],
)
def test_bad_typography_is_refused(
    translated: translations.Project, old: str, new: str, complaint: str | None
) -> None:
    file = translated.sources / "home.fr.ts"
    text = file.read_text(encoding="utf-8").replace("&#x202f;", "\u202f")
    file.write_text(text.replace(old, new), encoding="utf-8")
    translations.update(translated, ["home"], translated.sources)
    problems = translations.check_all(translated)
    assert bool(problems) == (complaint is not None)
    assert all(str(complaint) in problem for problem in problems)


def test_code_that_moved_on_is_refused_and_update_drops_what_is_gone(
    translated: translations.Project,
) -> None:
    page = translated.root / "ui" / "home" / "page.py"
    page.write_text(PAGE.replace('translate("Page", "Open", "verb"),', ""), encoding="utf-8")
    assert translations.check_all(translated) == [
        "home.fr.ts: not in step with the code; run `packaging/translations.py update`"
    ]
    translations.update(translated, ["home"], translated.sources)
    assert "Open" not in messages(translated, "home.fr.ts")
    assert messages(translated, "home.fr.ts")["Today"].forms == ("Aujourd’hui",)
    assert translations.check_all(translated) == []


def test_a_room_that_is_gone_is_refused(translated: translations.Project) -> None:
    (translated.root / "ui" / "home" / "page.py").unlink()
    assert "home.fr.ts: there is no room ui/home" in translations.check_all(translated)


def test_one_text_translated_in_two_ways_is_refused(translated: translations.Project) -> None:
    (translated.root / "ui" / "away").mkdir()
    (translated.root / "ui" / "away" / "page.py").write_text(
        'def f():\n    return translate("Page", "Today")\n'
    )
    translations.update(translated, ["away"], translated.sources)
    file = translated.sources / "away.fr.ts"
    unfinished = '<translation type="unfinished"></translation>'
    file.write_text(
        file.read_text().replace(unfinished, "<translation>Ce jour</translation>"), encoding="utf-8"
    )
    assert translations.check_all(translated) == [
        "home.fr.ts: 'Today' is translated otherwise in another room"
    ]


def test_modules_on_top_of_ui_are_the_room_window(tmp_path: Path) -> None:
    for name in ("ui/window.py", "ui/i18n.py", "ui/home/page.py", "ui/home/parts/row.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    rooms = translations.Project(tmp_path).rooms()
    assert {room: [file.name for file in files] for room, files in rooms.items()} == {
        "window": ["window.py"],
        "home": ["page.py", "row.py"],
    }


def test_built_texts_hold_all_rooms_and_are_built_once(translated: translations.Project) -> None:
    translations.build(translated)
    target = translated.built / "ideabox_fr.qm"
    translator = QTranslator()
    assert translator.load(str(target))
    assert translator.translate("Page", "%n idea(s)", "", 2) == "%n idées"
    assert translator.translate("Page", "Open", "verb") == "Ouvrir"
    made = target.stat().st_mtime_ns
    translations.build(translated)
    assert target.stat().st_mtime_ns == made
    assert sorted(file.name for file in translated.built.iterdir()) == ["ideabox_en.qm", "ideabox_fr.qm"]


@pytest.mark.parametrize(
    ("code", "complaint"),
    [
        ('def f(x): return translate("A", x)', "literal"),
        ('def f(x): return translate("A", f"{x} ideas")', "literal"),
        ('def f(x): return translate("A", "a" if x else "b")', "literal"),
        ('def f(x): return translate(x, "Text")', "literal"),
        ('def f(x): return translate("A", "Text", x)', "literal"),
        ('WORD = translate("A", "Text")', "import time"),
        ('class A:\n    word = translate("A", "Text")', "import time"),
        ('def f(word=translate("A", "Text")): return word', "import time"),
        ('def f(): return translate("A", "%n idea(s)")', "needs a number"),
        ('def f(): return translate("A", "Idea", "", 3)', "needs a number"),
        ('def f(self): return self.tr("Text")', "call translate() from ui.i18n"),
        ('def f(): return tr("Text")', "call translate() from ui.i18n"),
        ('def f(): return QCoreApplication.translate("A", "Text")', "call translate() from ui.i18n"),
    ],
)
def test_calls_that_would_stay_untranslated_are_refused(code: str, complaint: str) -> None:
    (problem,) = translations.find_calls(code, "page.py").problems
    assert complaint in problem


@pytest.mark.parametrize(
    "code",
    [
        'def f(): return translate("A", "Text")',
        'words = lambda: translate("A", "Text")',
        'class A:\n    def f(self):\n        return translate("A", "Text")',
        'def f(): return "abc".translate({97: "b"})',
        "def f(text, table): return text.translate(table)",
    ],
)
def test_good_calls_are_not_complained_of(code: str) -> None:
    assert translations.find_calls(code, "page.py").problems == []
