"""Every refusal has a sentence of its own, in both languages."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication

from ideabox.database.refusals import FIELDS, NO_ROOM, STATES, SURROUNDINGS, TAKEN
from ideabox.database.schema import LAW
from ideabox.database.server_law import LAW as SERVERS_LAW
from ideabox.errors import AppError, InputError, NotFound, PermissionDenied, Unavailable, VersionMismatch
from ideabox.permissions import PERMISSIONS
from ui.i18n import install
from ui.messages import sentence

BUGS = {"append_only", "not_allowed", "import_open"}
"""Words of the law that no command of the program can provoke."""
BY_NAME = {column.partition(".")[2]: field for column, field in TAKEN.items()}
OTHERS = (
    "certificate_refused",
    "suspended",
    "no_such_login",
    "database_on_network",
    "client_old",
    "changed_meanwhile",
    "not_found",
)
VALUES = {"no_such_login": {"login": "nobody.here"}}


def law_words() -> set[str]:
    """The words the database's triggers refuse with."""
    files = [*LAW.glob("*.sql"), *SERVERS_LAW.glob("*.sql")]
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    return set(re.findall(r"(?:RAISE\(ABORT, |refuse\()'(\w+)'\)", text)) - BUGS


WORDS = sorted(
    {word for rules in PERMISSIONS.values() for _, word in rules}
    | set(FIELDS)
    | {code for table in (SURROUNDINGS, STATES, NO_ROOM) for _, code in table}
    | law_words()
    | {"login_taken", "code_taken"}
    | set(OTHERS)
)


def told(code: str) -> str:
    """The sentence for a word, whatever kind of error brings it."""
    return sentence(AppError(code, **VALUES.get(code, {})))


@pytest.mark.parametrize("code", WORDS)
def test_every_word_has_a_sentence_of_its_own_in_both_languages(qapp: QApplication, code: str) -> None:
    english, unforeseen = told(code), told("brand_new").partition("(")[0]
    install(qapp, "fr")
    french, imprevu = told(code), told("brand_new").partition("(")[0]
    for text, unknown in ((english, unforeseen), (french, imprevu)):
        assert text
        assert not text.startswith(unknown)
        assert "{" not in text
    assert english != french, "it is translated"


def test_no_two_words_share_a_sentence() -> None:
    sentences = [told(code) for code in WORDS]
    assert len(set(sentences)) == len(sentences)


def test_what_is_missing_is_named() -> None:
    assert "nobody.here" in sentence(NotFound("no_such_login", login="nobody.here"))


def test_what_nobody_foresaw_is_told_kindly_with_its_word(qapp: QApplication) -> None:
    for error in (PermissionDenied("brand_new"), InputError("brand_new", "x"), VersionMismatch("brand_new")):
        assert "brand_new" in sentence(error)
    away = sentence(Unavailable("brand_new"))
    assert "brand_new" not in away
    assert "kept" in away
    install(qapp, "fr")
    assert sentence(PermissionDenied("brand_new")) != "This can’t be done here (brand_new)."
    assert "brand_new" in sentence(PermissionDenied("brand_new"))


def test_french_sentences_keep_french_rules(qapp: QApplication) -> None:
    install(qapp, "fr")
    for code in WORDS:
        text = told(code)
        assert "'" not in text, code
        assert not re.search(r"[^\u202f][?!;]", text), f"{code}: {text}"
        assert not re.search(r"[^\u00a0]:", text), f"{code}: {text}"
