"""The other rules of the house: length, names, texts, waiting, and what a lock file may say."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import translations

from tests.house.source import Module, modules

LONGEST = 400
REASON = "# reason for length:"
TOP_LINES = 10
CODE = ("ideabox", "ui", "tests", "packaging")
DRAWERS = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}
"""Names that say nothing of what is inside."""

ADDRESS = re.compile(r"://|--(?:extra-)?index-url|--find-links|--trusted-host|(?:^|\s)(?:/|~|[A-Z]:\\)|@ ")


def short_files(root: Path) -> list[str]:
    """No file past 400 lines without a reason on top."""
    faults = []
    for module in modules(root, *CODE):
        lines = module.path.read_text(encoding="utf-8").splitlines()
        if len(lines) > LONGEST and not any(line.startswith(REASON) for line in lines[:TOP_LINES]):
            faults.append(f"{module.where}: {len(lines)} lines; split it, or say `{REASON} …` on top")
    return faults


def telling_names(root: Path) -> list[str]:
    """No module or folder is a drawer for anything."""
    return [
        f"{module.where}: a name that tells nothing"
        for module in modules(root, *CODE)
        if any(DRAWERS.intersection(part.split("_")) for part in Path(module.where).with_suffix("").parts)
    ]


def no_shadowing_packages(root: Path) -> list[str]:
    """`packaging/` and `resources/` are no packages: one would shadow the real `packaging`."""
    return [
        f"{path.relative_to(root).as_posix()}: no package here"
        for folder in ("packaging", "resources")
        for path in sorted((root / folder).rglob("__init__.py"))
    ]


def translatable_texts(root: Path) -> list[str]:
    """Texts go through translate() with literal words and never at import time; never through tr()."""
    project = translations.Project(root)
    return [problem for room in project.rooms() for problem in project.texts(room).problems]


def no_state_in_globals(root: Path) -> list[str]:
    """No function rebinds a global: what has state is an object handed over by the constructor."""
    return [
        f"{module.where}:{node.lineno}: no global state"
        for module in modules(root, "ideabox", "ui")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Global)
    ]


def screens_never_wait(root: Path) -> list[str]:
    """No sleeping, no events by hand and no thread classes in the screens: `ui/tasks.py` has the one way."""
    faults = [
        f"{module.where}:{line}: {name} holds the screen; use the task runner"
        for module in modules(root, "ui")
        for line, name in _calls(module)
        if name.rpartition(".")[2] in ("sleep", "msleep", "usleep", "processEvents", "qWait")
    ]
    for module in modules(root, "ui"):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ClassDef) and any(
                _dotted(base).endswith("QThread") for base in node.bases
            ):
                faults.append(f"{module.where}:{node.lineno}: no QThread subclass")
    return faults


def tests_never_sleep(root: Path) -> list[str]:
    """Tests wait for what happens, never for time to pass."""
    return [
        f"{module.where}:{line}: {name}: wait for a signal or a condition"
        for module in modules(root, "tests")
        for line, name in _calls(module)
        if name.rpartition(".")[2] in ("sleep", "msleep", "usleep", "qWait", "qSleep")
        or name.endswith("bot.wait")
    ]


def locks_name_no_place(root: Path) -> list[str]:
    """Lock files name neither an index nor a folder of the machine that wrote them, and hash everything."""
    faults = []
    for path in sorted((root / "packaging").glob("requirements*.txt")):
        text = path.read_text(encoding="utf-8")
        for number, line in enumerate(text.splitlines(), 1):
            if ADDRESS.search(line):
                faults.append(f"packaging/{path.name}:{number}: names a place: {line.strip()}")
        for pinned in re.finditer(r"^[\w.-]+==[^\n]*?(\\?)$(?!\n    --hash=sha256:)", text, re.MULTILINE):
            faults.append(f"packaging/{path.name}: no hash: {pinned.group(0)}")
    return faults


def _calls(module: Module) -> Iterator[tuple[int, str]]:
    """The calls in a module: line, and dotted name as written."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            yield node.lineno, _dotted(node.func)


def _dotted(node: ast.expr) -> str:
    """`a.b.c` as written; what stands before a call or an index is left out."""
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


RULES = (
    short_files,
    telling_names,
    no_shadowing_packages,
    translatable_texts,
    no_state_in_globals,
    screens_never_wait,
    tests_never_sleep,
    locks_name_no_place,
)
