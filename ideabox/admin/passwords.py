"""Passwords that IT hands out: made here, kept as SCRAM verifiers by the server, written to a file only the caller reads."""

from __future__ import annotations

import base64
import csv
import hashlib
import hmac
import os
import secrets
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ideabox.errors import InputError

ROUNDS = 4096
"""As libpq counts; more would make every sign-in of a shop PC slower."""
LEAST = 14
_CONSONANTS, _VOWELS = "bdfgjkmnprstvz", "aeiou"
_SYLLABLES, _GROUPS = 3, 3
_AT_ONCE = 4


def new_password() -> str:
    """One that can be read out and typed: `bodika-ruvemo-zapito-47`, about 60 bits."""
    groups = (
        "".join(secrets.choice(_CONSONANTS) + secrets.choice(_VOWELS) for _ in range(_SYLLABLES))
        for _ in range(_GROUPS)
    )
    return "-".join((*groups, f"{secrets.randbelow(90) + 10}"))


def verifier_of(password: str, salt: bytes | None = None) -> str:
    """What the server keeps of a plain ASCII password (RFC 5803), the same as libpq's own; no log ever holds the password.

    Written out because libpq's takes twice as long and one at a time: a whole company's are made at once.
    """
    mixed = os.urandom(16) if salt is None else salt
    salted = hashlib.pbkdf2_hmac("sha256", password.encode("ascii"), mixed, ROUNDS)
    stored = hashlib.sha256(hmac.digest(salted, b"Client Key", "sha256")).digest()
    served = hmac.digest(salted, b"Server Key", "sha256")
    coded = (base64.b64encode(each).decode() for each in (mixed, stored, served))
    return "SCRAM-SHA-256${}:{}${}:{}".format(ROUNDS, *coded)


def verifiers_of(passwords: Sequence[str], progress: Callable[[int, int], None]) -> list[str]:
    """Many at once: the work is done outside Python's lock."""
    made: list[str] = []
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for verifier in pool.map(verifier_of, passwords):
            made.append(verifier)
            progress(len(made), len(passwords))
    return made


class PasswordFile:
    """A new file of logins and passwords; gone again if what it belongs to fails."""

    def __init__(self, path: Path) -> None:
        """Raises InputError where there is such a file, or none can be made: told before minutes of work, not after."""
        self.path = path
        os.close(self._made())
        self.forget()

    def _made(self) -> int:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        try:
            return os.open(self.path, flags, 0o600)
        except FileExistsError as error:
            raise InputError("file_exists", "passwords", path=str(self.path)) from error
        except OSError as error:
            raise InputError("file_unwritable", "passwords", path=str(self.path)) from error

    def write(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """Write login, name and password. Raises InputError where there is such a file, or no folder for it."""
        handle = self._made()
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(("login", "name", "password"))
                writer.writerows(rows)
        except OSError:  # half a list of passwords helps nobody, and stands in the next run's way
            self.forget()
            raise

    def forget(self) -> None:
        """Take it away."""
        self.path.unlink(missing_ok=True)
