"""`update` or `check`: what IT's pages take from the code, the table of settings, in both languages.

.venv/bin/python packaging/it_pages.py update
"""

from __future__ import annotations

import sys
from pathlib import Path

import tomli_w

from ideabox.setting_values import MEANINGS, Settings

PAGES = Path(__file__).resolve().parent.parent / "resources" / "help" / "it"
LANGUAGES = ("en", "fr")
HEADS = {"en": ("key", "usual", "meaning"), "fr": ("clé", "d’origine", "sens")}
START, END = "<!-- keys -->\n", "<!-- end of keys -->\n"


def table(language: str) -> str:
    """Every key with its usual value and its meaning, as Markdown."""
    column = LANGUAGES.index(language)
    lines = ["| {} | {} | {} |".format(*HEADS[language]), "|---|---|---|"]
    for key, meanings in MEANINGS.items():
        usual = tomli_w.dumps({"value": getattr(Settings(), key)}).partition(" = ")[2].strip()
        lines.append(f"| `{key}` | `{usual}` | {meanings[column]} |")
    return "\n".join(lines) + "\n"


def filled(text: str, language: str) -> str:
    """A page with today's table in its place. Raises ValueError where the page has none."""
    before, _, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not end:
        raise ValueError(f"settings.{language}.md has no place for the table")
    return before + START + table(language) + END + after


def main(arguments: list[str]) -> int:
    """Write the pages anew, or say which are behind; 1 where one is."""
    if arguments not in (["update"], ["check"]):
        print(__doc__)
        return 2
    behind = 0
    for language in LANGUAGES:
        page = PAGES / f"settings.{language}.md"
        text = page.read_text(encoding="utf-8")
        wanted = filled(text, language)
        if text == wanted:
            continue
        if arguments == ["update"]:
            page.write_text(wanted, encoding="utf-8")
        else:
            print(f"{page.name} is behind the code: packaging/it_pages.py update")
            behind = 1
    return behind


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
