"""What is sealed on a shared computer opens with its owner's key and with no other, and can't be changed unseen."""

from __future__ import annotations

import base64

from ideabox.sealing import Seal

KEY, OTHER = bytes(range(32)), bytes(32)
WORDS = "Élan «vif»\n\t😀"


def test_words_come_back_with_the_key_that_closed_them() -> None:
    sealed = Seal(KEY).close(WORDS, "here")
    assert Seal(KEY).open(sealed, "here") == WORDS
    assert Seal(OTHER).open(sealed, "here") is None
    assert "lan" not in base64.b64decode(sealed).decode("latin-1")


def test_the_same_words_never_look_the_same() -> None:
    seal = Seal(KEY)
    assert seal.close(WORDS, "here") != seal.close(WORDS, "here")


def test_they_can_neither_be_moved_nor_changed() -> None:
    sealed = Seal(KEY).close(WORDS, "here")
    raw = bytearray(base64.b64decode(sealed))
    raw[-1] ^= 1
    assert Seal(KEY).open(sealed, "there") is None
    assert Seal(KEY).open(base64.b64encode(raw).decode(), "here") is None
    assert Seal(KEY).open("no base64 at all!", "here") is None
    assert Seal(KEY).open("", "here") is None


def test_a_name_is_always_the_same_and_tells_nothing() -> None:
    name = Seal(KEY).name("idea:0190")
    assert name == Seal(KEY).name("idea:0190")
    assert name not in (Seal(OTHER).name("idea:0190"), Seal(KEY).name("idea:0191"))
    assert "0190" not in name


def test_it_doesnt_show_its_key() -> None:
    assert repr(Seal(KEY)) == "Seal()"
