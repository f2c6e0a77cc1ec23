"""Seals what is kept on a computer for one person: nobody reads it, or changes it unseen, without that person's key."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE = 12
"""Bytes; drawn anew for each text."""


class Seal:
    """AES-256-GCM with a key for words, and HMAC-SHA256 with another for names; both come from the person's."""

    def __init__(self, key: bytes) -> None:
        self._words = AESGCM(hmac.digest(key, b"words", hashlib.sha256))
        self._names = hmac.digest(key, b"names", hashlib.sha256)

    def __repr__(self) -> str:
        """Nothing of the key."""
        return "Seal()"

    def name(self, plain: str) -> str:
        """A name that is always the same for the same words, and tells nobody which."""
        return hmac.digest(self._names, plain.encode(), hashlib.sha256).hex()

    def close(self, plain: str, about: str) -> str:
        """Words nobody else can read; `about`: where they belong, which can't be changed either."""
        nonce = os.urandom(NONCE)
        sealed = self._words.encrypt(nonce, plain.encode(), about.encode())
        return base64.b64encode(nonce + sealed).decode("ascii")

    def open(self, sealed: str, about: str) -> str | None:
        """The words again; None where another key closed them, or somebody changed them."""
        try:
            raw = base64.b64decode(sealed, validate=True)
            return self._words.decrypt(raw[:NONCE], raw[NONCE:], about.encode()).decode()
        except (InvalidTag, ValueError):
            return None
