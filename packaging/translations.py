"""Keeps the translated texts in step with the code: `update`, `check` and `build` (see CONTRIBUTING.md).

A room is a sub-package of ui/, or `window` for the modules on top of it; each has `<room>.fr.ts` and, for its
plurals, `<room>.en.ts` in resources/translations. The calls of translate() are found here by Python's own
parser and handed to lupdate as a digest, because lupdate's parser silently loses plurals whose number is no
integer literal, calls inside f-strings and keyword arguments.
"""

from __future__ import annotations

import argparse
import ast
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import typography

ROOT = Path(__file__).resolve().parent.parent
TOP_ROOM = "window"
LANGUAGES = ("fr", "en")


@dataclass(frozen=True)
class Call:
    """One text the code asks for."""

    context: str
    text: str
    disambiguation: str
    plural: bool


@dataclass
class Finder(ast.NodeVisitor):
    """Collects the calls of translate() in one module, and what is wrong with them."""

    name: str
    calls: list[Call]
    problems: list[str]
    depth: int = 0

    def visit_Call(self, node: ast.Call) -> None:
        """Take a call of translate() in."""
        if isinstance(node.func, ast.Name) and node.func.id == "translate":
            self._take(node)
        elif isinstance(node.func, ast.Attribute) and node.func.attr in ("translate", "tr"):
            owner = node.func.value
            if node.func.attr == "tr" or (isinstance(owner, ast.Name) and owner.id == "QCoreApplication"):
                self._blame(node, "call translate() from ui.i18n")
        elif isinstance(node.func, ast.Name) and node.func.id == "tr":
            self._blame(node, "call translate() from ui.i18n")
        self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        """Only the body runs later: decorators and default values run at import."""
        for part in (*node.decorator_list, node.args):
            self.visit(part)
        self._deeper(node.body)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node: ast.Lambda) -> None:
        """As for a function."""
        self.visit(node.args)
        self._deeper([node.body])

    def _deeper(self, body: Iterable[ast.AST]) -> None:
        """Visit what doesn't run at import."""
        self.depth += 1
        for part in body:
            self.visit(part)
        self.depth -= 1

    def _take(self, node: ast.Call) -> None:
        """Read the arguments, which must be plain words."""
        names = ("context", "text", "disambiguation", "n")
        given: dict[str, ast.expr] = dict(zip(names, node.args, strict=False))
        given |= {word.arg: word.value for word in node.keywords if word.arg}
        words = {name: _literal(given.get(name)) for name in names[:3]}
        if (
            words["context"] is None
            or words["text"] is None
            or ("disambiguation" in given and words[names[2]] is None)
        ):
            self._blame(node, "translate() needs literal words, no f-string, name, condition or sum")
            return
        if self.depth == 0:
            self._blame(node, "translate() at import time stays in the first language for ever")
        plural = "n" in given
        if plural != ("%n" in words["text"]):
            self._blame(node, "a text with %n needs a number, and a number a text with %n")
        self.calls.append(Call(words["context"], words["text"], words["disambiguation"] or "", plural))

    def _blame(self, node: ast.Call, why: str) -> None:
        self.problems.append(f"{self.name}:{node.lineno}: {why}")


def _literal(node: ast.expr | None) -> str | None:
    """The words of a literal, None for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def find_calls(source: str, name: str) -> Finder:
    """Every call of translate() in a module's source; `name` is used in complaints."""
    finder = Finder(name, [], [])
    finder.visit(ast.parse(source, name))
    return finder


@dataclass(frozen=True)
class Project:
    """The folders concerned; tests give a small one of their own."""

    root: Path

    @property
    def sources(self) -> Path:
        """Where the committed .ts files are."""
        return self.root / "resources" / "translations"

    @property
    def built(self) -> Path:
        """Where the compiled texts go."""
        return self.root / "build" / "translations"

    def rooms(self) -> dict[str, list[Path]]:
        """The modules of each room, in a fixed order; i18n.py only defines translate()."""
        rooms: dict[str, list[Path]] = {}
        ui = self.root / "ui"
        for file in sorted(ui.rglob("*.py")):
            parts = file.relative_to(ui).parts
            if parts != ("i18n.py",):
                rooms.setdefault(parts[0] if len(parts) > 1 else TOP_ROOM, []).append(file)
        return rooms

    def texts(self, room: str) -> Finder:
        """The calls and complaints of all modules of a room together."""
        together = Finder(room, [], [])
        for file in self.rooms().get(room, []):
            found = find_calls(file.read_text(encoding="utf-8"), str(file.relative_to(self.root)))
            together.calls += found.calls
            together.problems += found.problems
        return together


def update(project: Project, rooms: Sequence[str], target: Path) -> None:
    """Bring the .ts files of these rooms in `target` in step with the code, keeping what is translated."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for room in rooms:
            calls = project.texts(room).calls
            digest = Path(scratch) / f"{room}.py"
            digest.write_text("".join(map(_digest_line, calls)), encoding="utf-8")
            for language in LANGUAGES:
                file = target / f"{room}.{language}.ts"
                if language == "fr" and calls:
                    _lupdate(digest, file, language)
                elif any(call.plural for call in calls):
                    _lupdate(digest, file, language, "-pluralonly")
                else:
                    file.unlink(missing_ok=True)


def _digest_line(call: Call) -> str:
    """One call in the one spelling lupdate understands wholly."""

    def quoted(words: str) -> str:
        escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
        return f'"{escaped}"'

    arguments = [quoted(call.context), quoted(call.text), quoted(call.disambiguation)]
    return f"translate({', '.join([*arguments, *(['1'] if call.plural else [])])})\n"


def _lupdate(digest: Path, file: Path, language: str, *options: str) -> None:
    """Merge a digest into one .ts file, without line numbers and dropping what is gone."""
    fixed = ("-silent", "-locations", "none", "-no-obsolete", "-sort-messages", "-source-language", "en")
    _tool("lupdate", *fixed, "-target-language", language, *options, str(digest), "-ts", str(file))


def _tool(name: str, *arguments: str) -> None:
    """Run one of the Qt programs that come with PySide6."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        sys.exit("PySide6 is not installed for this Python; use the project's .venv")
    program = shutil.which(name, path=str(Path(spec.origin).parent))
    if program is None:
        sys.exit(f"{name} is missing beside PySide6")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{name} failed: {done.stdout}{done.stderr}")


def check(project: Project, rooms: Sequence[str]) -> list[str]:
    """What is wrong with the texts of these rooms: out of step, untranslated, or badly typeset."""
    problems = [problem for room in rooms for problem in project.texts(room).problems]
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        for file in _pairs(project.sources, rooms):
            shutil.copy(file, fresh)
        update(project, rooms, fresh)
        names = {file.name for folder in (fresh, project.sources) for file in _pairs(folder, rooms)}
        for name in sorted(names):
            ours, theirs = project.sources / name, fresh / name
            if not ours.exists() or not theirs.exists() or ours.read_bytes() != theirs.read_bytes():
                problems.append(f"{name}: not in step with the code; run `packaging/translations.py update`")
    for file in _pairs(project.sources, rooms):
        problems += check_file(file)
    return problems


def check_all(project: Project) -> list[str]:
    """As `check` for every room, and across rooms: files without a room, one text translated in two ways."""
    rooms = project.rooms()
    problems = check(project, sorted(rooms))
    seen: dict[tuple[str, ...], str] = {}
    for file in sorted(project.sources.glob("*.ts")):
        room, language = file.name.split(".")[:2]
        if room not in rooms:
            problems.append(f"{file.name}: there is no room ui/{room}")
        for message in read_messages(file):
            key = (language, message.context, message.source, message.comment)
            words = "\n".join(message.forms)
            if seen.setdefault(key, words) != words:
                problems.append(f"{file.name}: {message.source!r} is translated otherwise in another room")
    return problems


@dataclass(frozen=True)
class Message:
    """One text of a .ts file; `forms` are its plurals, or the one translation."""

    context: str
    source: str
    comment: str
    forms: tuple[str, ...]
    plural: bool
    finished: bool


def read_messages(file: Path) -> Iterator[Message]:
    """The messages of a .ts file."""
    for context in ElementTree.parse(file).getroot().iter("context"):
        for node in context.iter("message"):
            translation = node.find("translation")
            if translation is None:
                continue
            plural = node.get("numerus") == "yes"
            forms = translation.findall("numerusform") if plural else [translation]
            yield Message(
                context.findtext("name", ""),
                node.findtext("source", ""),
                node.findtext("comment", ""),
                tuple(form.text or "" for form in forms),
                plural,
                finished=translation.get("type") is None,
            )


def check_file(file: Path) -> list[str]:
    """What is untranslated or badly typeset in one .ts file."""
    language = file.name.split(".")[1]
    problems = []
    for message in read_messages(file):
        where = f"{file.name}: {message.context}: {message.source!r}"
        if not message.finished or not all(message.forms):
            problems.append(f"{where} is not translated")
            continue
        for form in message.forms:
            faults = typography.lost_placeholders(message.source, form, plural=message.plural)
            faults += typography.french_faults(form) if language == "fr" else typography.english_faults(form)
            problems += [f"{where}: {fault} in {form!r}" for fault in faults]
        if language == "fr":
            problems += [
                f"{where}: {fault} in the English" for fault in typography.english_faults(message.source)
            ]
    return problems


def _pairs(folder: Path, rooms: Iterable[str]) -> list[Path]:
    """The .ts files there are of these rooms."""
    files = (folder / f"{room}.{language}.ts" for room in rooms for language in LANGUAGES)
    return [file for file in files if file.exists()]


def build(project: Project) -> None:
    """Compile all rooms into one file a language, where something changed since the last time."""
    project.built.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        sources = sorted(project.sources.glob(f"*.{language}.ts"))
        target = project.built / f"ideabox_{language}.qm"
        # The folder's own time tells of a .ts file that came or went.
        newest = max((path.stat().st_mtime_ns for path in (*sources, project.sources)), default=0)
        if target.exists() and target.stat().st_mtime_ns > newest:
            continue
        # A name of its own first, so that two builds at once never show half a file.
        fresh = target.with_name(f"{target.name}.{os.getpid()}")
        _tool("lrelease", "-silent", *map(str, sources), "-qm", str(fresh))
        fresh.replace(target)


def main(arguments: Sequence[str]) -> int:
    """Run one of the three acts; returns the exit code."""
    parser = argparse.ArgumentParser(description="Keep the translated texts in step with the code.")
    parser.add_argument("act", choices=("update", "check", "build"))
    parser.add_argument("rooms", nargs="*", help="rooms of ui/ (all of them if none is named)")
    options = parser.parse_args(arguments)
    project = Project(ROOT)
    unknown = sorted(set(options.rooms) - set(project.rooms()))
    if unknown:
        parser.error(f"no such room in ui/: {', '.join(unknown)}")
    problems: list[str] = []
    if options.act == "update":
        update(project, options.rooms or sorted(project.rooms()), project.sources)
        # lupdate leaves out what can't be read: say so at once.
        problems = [p for room in options.rooms or project.rooms() for p in project.texts(room).problems]
    elif options.act == "check":
        problems = check(project, options.rooms) if options.rooms else check_all(project)
    else:
        build(project)
    print(*problems, sep="\n", end="\n" if problems else "", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
