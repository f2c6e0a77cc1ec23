"""Says a sentence in the language asked for, with numbers as that language writes them."""

from __future__ import annotations

import errno
import locale
import os
from collections.abc import Mapping, Sequence

from ideabox.admin.sentences import SENTENCES
from ideabox.errors import AppError

LANGUAGES = ("en", "fr")


def language_of(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> str:
    """`--language` among the arguments, else the system's language, else English."""
    for position, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--language":
            value = value or next(iter(arguments[position + 1 : position + 2]), "")
            return value if value in LANGUAGES else "en"
    spoken = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), None)
    if spoken is None:
        spoken = locale.getlocale()[0] or ""
    return "fr" if spoken.lower().startswith("fr") else "en"


def servers_words(error: AppError) -> list[str]:
    """What the server or libpq itself said where nobody was let in: a DBA knows those words (it never says a password)."""
    if error.code not in ("sign_in_refused", "certificate_refused", "database_unreachable"):
        return []
    said = getattr(error.__cause__, "orig", None) or error.__cause__
    lines = [line.strip() for line in str(said or "").splitlines() if line.strip()]
    # libpq's second thought on a certificate is to look at none: not to be passed on
    return lines[:1] if error.code == "certificate_refused" else lines


class Voice:
    """The sentences of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._column = LANGUAGES.index(language)

    def say(self, code: str, /, **values: object) -> str:
        """The sentence for a code; numbers get their thousands marked, and codes (a tuple) are said in turn."""
        shown = {name: self._shown(value) for name, value in values.items()}
        return SENTENCES[code][self._column].format(**shown)

    def _shown(self, value: object) -> object:
        if isinstance(value, tuple):
            return ", ".join(self.say(code) for code in value)
        return self.number(value) if isinstance(value, int) else value

    def number(self, value: int) -> str:
        """12,345 or 12 345."""
        marked = f"{value:,}"
        return marked if self.language == "en" else marked.replace(",", "\u202f")

    def refusal(self, error: AppError) -> str:
        """What stopped a command, in a sentence, or the rule's bare word where there is none."""
        if error.code not in SENTENCES:
            return self.say("refusal", code=str(error))
        return self.say(error.code, **error.values)

    def surroundings(self, error: OSError) -> str:
        """What the computer's own disk or folder refused."""
        if error.errno == errno.ENOSPC:
            return self.say("disk_full")
        return self.say("refusal", code=str(error))
