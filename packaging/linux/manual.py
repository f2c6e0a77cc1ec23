"""Man pages of both programs in both languages, made from their own parsers so that they can't tell anything else."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from linux.manual_frames import FRAMES, HEADINGS, MANUALS

from ideabox import __version__
from ideabox.admin import arguments as administration
from ideabox.setting_values import MEANINGS
from ideabox.site_settings import PREFIX
from ui import options as window

# argparse has no public names for these
_Help, _Version, _Truth = argparse._HelpAction, argparse._VersionAction, argparse._StoreTrueAction  # noqa: SLF001
_Commands = argparse._SubParsersAction  # noqa: SLF001

LANGUAGES = ("en", "fr")
MAKERS: dict[str, Callable[[str], argparse.ArgumentParser]] = {
    "ideabox": window.make_parser,
    "ideabox-admin": administration.parser,
}
"""The programs and their parsers; each has a page in section 1."""


@dataclass(frozen=True)
class Page:
    """One man page. place: in /usr/share/man, before it is compressed."""

    place: str
    text: str


def pages(date: str) -> Iterator[Page]:
    """Every man page; date: when this version was made, as 2026-11-22."""
    for language in LANGUAGES:
        folder = "man1" if language == "en" else f"{language}/man1"
        for name, make in MAKERS.items():
            yield Page(f"{folder}/{name}.1", _page(name, make(language), language, date))


def _page(name: str, parser: argparse.ArgumentParser, language: str, date: str) -> str:
    headings, column = HEADINGS[language], LANGUAGES.index(language)
    purpose = (parser.description or "").rstrip(".")
    frame = {title: both[column] for title, both in FRAMES[name].items()}
    lines = [
        '.\\" made from the program’s own --help',
        f'.TH {name.upper()} 1 {date} "Ideabox {__version__}" "{MANUALS[column]}"',
        f".SH {headings['name']}",
        f"{escaped(name)} \\- {escaped(purpose[0].lower() + purpose[1:])}",
        f".SH {headings['synopsis']}",
        *_synopsis(parser),
        f".SH {headings['description']}",
        *_paragraphs(frame["description"]),
        f".SH {headings['options']}",
        *_options(parser),
        *_commands(parser, headings),
        *(_environment(headings["environment"], column) if name == "ideabox" else ()),
    ]
    for title in ("files", "exit", "see"):
        lines += [f".SH {headings[title]}", *_paragraphs(frame[title])]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Words as troff prints them; a line that begins with a dot or an apostrophe is no order to it."""
    safe = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga")
    return f"\\&{safe}" if safe[:1] in (".", "'") else safe


def _paragraphs(text: str) -> Iterator[str]:
    """Paragraphs, and lists whose lines are `term: meaning`."""
    for paragraph in text.strip().split("\n\n"):
        if " :: " in paragraph:
            for line in paragraph.splitlines():
                term, _, meaning = line.partition(" :: ")
                yield from (".TP", f"\\fB{escaped(term)}\\fR", escaped(meaning))
        else:
            yield ".PP"
            yield from map(escaped, paragraph.splitlines())


def _synopsis(parser: argparse.ArgumentParser) -> Iterator[str]:
    """The line to type: program and commands bold, values italic."""
    parts = [f"\\fB{escaped(parser.prog)}\\fR"]
    for action in _actions(parser):
        if isinstance(action, _Help):
            continue
        words = _flag(action, action.option_strings[-1:]) if action.option_strings else _operand(action)
        parts.append(words if action.required else f"[{words}]")
    yield " ".join(parts)


def _actions(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """What a parser takes, options first."""
    return sorted(parser._actions, key=lambda action: not action.option_strings)  # noqa: SLF001


def _flag(action: argparse.Action, names: Sequence[str]) -> str:
    """An option with its value."""
    flags = ", ".join(f"\\fB{escaped(each)}\\fR" for each in names)
    return flags if isinstance(action, (_Help, _Version, _Truth)) else f"{flags} {_value(action)}"


def _operand(action: argparse.Action) -> str:
    """What is typed without a name."""
    return _value(action) + (" ..." if action.nargs in ("+", "*", argparse.PARSER) else "")


def _value(action: argparse.Action) -> str:
    if isinstance(action.metavar, str):
        return f"\\fI{escaped(action.metavar)}\\fR"
    return "|".join(f"\\fI{escaped(str(each))}\\fR" for each in action.choices or (action.dest.upper(),))


def _options(parser: argparse.ArgumentParser, *besides: type[argparse.Action]) -> Iterator[str]:
    """What each argument and option is for, but for some kinds."""
    told = [action for action in _actions(parser) if not isinstance(action, (_Commands, *besides))]
    for action in told:
        words = _flag(action, list(action.option_strings)) if action.option_strings else _operand(action)
        yield from (".TP", words, escaped(action.help or ""))
        if action.choices and isinstance(action.metavar, str):
            yield escaped("(" + ", ".join(map(str, action.choices)) + ")")


def _commands(parser: argparse.ArgumentParser, headings: dict[str, str]) -> Iterator[str]:
    """Every command with what it takes and its examples, in the order of --help."""
    leaves = list(_leaves(parser))
    if leaves:
        yield f".SH {headings['commands']}"
    for leaf in leaves:
        yield f".SS {escaped(leaf.prog)}"
        yield escaped(leaf.description or "")
        yield ".PP"
        yield from _synopsis(leaf)
        yield from _options(leaf, _Help)
        yield from _as_is(leaf.epilog or "")


def _leaves(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    for action in _actions(parser):
        if isinstance(action, _Commands):
            for below in action.choices.values():
                inner = list(_leaves(below))
                yield from inner or [below]


def _as_is(text: str) -> Iterator[str]:
    """Examples: lines as they stand."""
    yield from (".PP", ".nf", *map(escaped, text.splitlines()), ".fi")


def _environment(heading: str, column: int) -> Iterator[str]:
    """The variables that set what the settings file sets."""
    yield f".SH {heading}"
    for key, meanings in MEANINGS.items():
        yield from (".TP", f"\\fB{PREFIX}{key.upper()}\\fR", escaped(meanings[column]))
