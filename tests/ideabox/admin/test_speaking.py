"""The command line's two languages: complete, alike in their values, and typed as French is."""

from __future__ import annotations

import io
import re
import string
from pathlib import Path

import pytest

from ideabox.admin.__main__ import PLAINER
from ideabox.admin.helping import HELP
from ideabox.admin.sentences import SENTENCES
from ideabox.admin.speaking import Voice, language_of
from ideabox.errors import AppError, InputError
from ideabox.transfer.records import Kind

TRANSFER = Path(__file__).parents[3] / "ideabox" / "transfer"


def fields(sentence: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("code", list(SENTENCES))
def test_both_languages_say_the_same_values(code: str) -> None:
    english, french = SENTENCES[code]
    assert fields(english) == fields(french)


@pytest.mark.parametrize("texts", [*SENTENCES.values(), *HELP.values()])
def test_french_has_its_own_spaces_and_apostrophes(texts: tuple[str, str]) -> None:
    assert not re.search(r"(?<=\w) [:;!?]|« | »|\w'\w", texts[1])


@pytest.mark.parametrize("texts", [*SENTENCES.values(), *HELP.values()])
def test_english_calls_a_database_so(texts: tuple[str, str]) -> None:
    assert not re.search(r"\bbases?\b", texts[0], re.IGNORECASE)


def test_addresses_in_examples_can_be_pasted() -> None:
    for texts in HELP.values():
        for text in texts:
            assert not re.search(r"(?<!['\"])postgresql://\S*[?&]", text)


def test_every_reason_a_row_is_refused_for_has_a_sentence() -> None:
    raised = r'(?:Broken|InputError)\("(\w+)"|Refusal\([^"]*"(\w+)"|_refuse\([^"]*"(\w+)"|Skip\([^"]*"(\w+)"'
    written = "".join(path.read_text(encoding="utf-8") for path in TRANSFER.glob("*.py"))
    codes = {code for found in re.findall(raised, written) for code in found if code}
    assert len(codes) > 15
    assert codes <= SENTENCES.keys()
    assert {str(kind) for kind in Kind} <= SENTENCES.keys()


def test_numbers_as_each_language_writes_them() -> None:
    assert Voice("en").number(88622) == "88,622"
    assert Voice("fr").number(88622) == "88\u202f622"


def test_a_rule_without_a_sentence_is_still_said() -> None:
    assert Voice("en").refusal(AppError("voting_closed", idea=3)) == "Not done: voting_closed (idea=3)"
    assert "summary.csv" in Voice("en").refusal(InputError("missing_file", file="summary.csv"))


@pytest.mark.parametrize(
    ("typed", "environment", "language"),
    [
        ([], {"LANG": "fr_FR.UTF-8"}, "fr"),
        ([], {"LANG": "fr_FR.UTF-8", "LC_ALL": "en_GB"}, "en"),
        ([], {"LC_MESSAGES": "fr_CA"}, "fr"),
        ([], {"LANG": "de_DE"}, "en"),
        (["--language", "fr", "stats"], {"LANG": "en_GB"}, "fr"),
        (["--language=en"], {"LANG": "fr_FR"}, "en"),
        (["--language"], {"LANG": "fr_FR"}, "en"),
    ],
)
def test_the_language_spoken(typed: list[str], environment: dict[str, str], language: str) -> None:
    assert language_of(typed, environment) == language


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("cp1252", "Prêt\u00a0? C’est « tout »…".encode("cp1252")),  # a pipe of a French Windows
        ("cp850", "Prêt\u00a0? C'est « tout »...".encode("cp850")),  # its old console
        ("ascii", b"Pr?t ? C'est ? tout ?..."),
    ],
)
def test_signs_that_a_pipe_cannot_take_are_written_plainer(encoding: str, written: bytes) -> None:
    pipe = io.BytesIO()
    stream = io.TextIOWrapper(pipe, encoding=encoding, errors=PLAINER)
    stream.write("Prêt\u202f? C’est « tout »…")
    stream.flush()
    assert pipe.getvalue() == written
