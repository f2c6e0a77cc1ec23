"""Python source as the house rules look at it: modules with their names and syntax trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Import:
    """One name imported: the module named, and the name taken out of it if any ("*" for all)."""

    module: str
    name: str
    line: int
    in_function: str

    @property
    def target(self) -> str:
        """The dotted name of what is imported; whether its last part is a module only the tree knows."""
        return f"{self.module}.{self.name}" if self.name not in ("", "*") else self.module


@dataclass(frozen=True)
class Module:
    """One file of Python."""

    root: Path
    path: Path

    @property
    def where(self) -> str:
        """The path as seen from the project, with slashes."""
        return self.path.relative_to(self.root).as_posix()

    @property
    def name(self) -> str:
        """The dotted name others import it by."""
        parts = self.path.relative_to(self.root).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed source."""
        return ast.parse(self.path.read_text(encoding="utf-8"), self.where)

    @cached_property
    def imports(self) -> list[Import]:
        """Every import wherever it stands."""
        return list(_imports(self.tree, ""))


def _imports(node: ast.AST, function: str) -> Iterator[Import]:
    """The imports under a node; `function` is the innermost function around it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield Import(alias.name, "", child.lineno, function)
        elif isinstance(child, ast.ImportFrom):
            for alias in child.names:
                yield Import("." * child.level + (child.module or ""), alias.name, child.lineno, function)
        elif isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _imports(child, child.name)
        else:
            yield from _imports(child, function)


def modules(root: Path, *tops: str) -> list[Module]:
    """The modules under some top folders of a project, in a fixed order."""
    return [Module(root, path) for top in tops for path in sorted((root / top).rglob("*.py"))]


def inside(name: str, package: str) -> bool:
    """Whether a dotted name is a package or anything in it."""
    return name == package or name.startswith(f"{package}.")
