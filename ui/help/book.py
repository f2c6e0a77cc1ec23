"""The pages of the help: which there are, their words in one language, and where a link between them leads."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

PAGES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("everybody", ("start", "writing", "names", "campaigns", "votes", "answers", "drafts", "shared", "keys")),
    ("sponsors", ("sponsor", "facilitator")),
    (
        "it",
        (
            "it/setup",
            "it/sizing",
            "it/server",
            "it/backup",
            "it/rollout",
            "it/settings",
            "it/upgrade",
            "it/data",
            "it/security",
            "it/privacy",
        ),
    ),
)
"""Sections and their pages in order; a page is a file `<name>.<language>.md` in the folder of the help."""
FIRST, FIRST_OF_IT = "start", "it/setup"
_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_AIM = re.compile(r"(?<=\])\([^)]*\)")
"""Where a link leads, which nobody reads."""


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: its name, its title, its words in Markdown."""

    name: str
    title: str
    text: str


class Book:
    """All pages in one language."""

    def __init__(self, folder: Path, language: str) -> None:
        """folder: `resources/help`. Raises OSError where a page is missing."""
        self._language = language
        self._pages = {
            name: _page(name, (folder / f"{name}.{language}.md").read_text(encoding="utf-8"))
            for _, names in PAGES
            for name in names
        }
        self._folded = {name: folded(_AIM.sub("", page.text)) for name, page in self._pages.items()}

    def page(self, name: str) -> HelpPage:
        """One of them; the first where there is none of that name."""
        return self._pages.get(name, self._pages[FIRST])

    def sections(self, words: str = "") -> Iterator[tuple[str, tuple[HelpPage, ...]]]:
        """Sections that have a page holding all these words (or the beginnings of words), with those pages."""
        wanted = folded(words).split()
        for section, names in PAGES:
            found = tuple(
                self._pages[name] for name in names if all(word in self._folded[name] for word in wanted)
            )
            if found:
                yield section, found

    def target(self, address: str, name: str) -> str:
        """The page that a link of page `name` leads to; nothing where it leads out of the help."""
        path = address.partition("#")[0]
        if not path or ":" in path:
            return ""
        parts: list[str] = []
        for part in (PurePosixPath(name).parent / path).parts:
            if part == ".." and parts:
                parts.pop()
            elif part != ".":
                parts.append(part)
        found = "/".join(parts).removesuffix(f".{self._language}.md")
        return found if found in self._pages else ""


def folded(text: str) -> str:
    """Without accents, capitals and curled apostrophes, as people type; as long as the text, letter for letter."""
    letters = (unicodedata.normalize("NFD", sign)[0] for sign in text.replace("’", "'"))
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in letters)


def _page(name: str, text: str) -> HelpPage:
    return HelpPage(name, text.partition("\n")[0].removeprefix("# ").strip(), _COMMENT.sub("", text))
