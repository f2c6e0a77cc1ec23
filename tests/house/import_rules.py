"""Who may import whom (ARCHITECTURE.md, section 1), as functions over a project's folder.

Our own, on Python's parser: import-linter and pytest-archon see neither imports inside functions nor star imports,
and these functions can be shown small planted trees, so that the tests test the rules as well.
"""

from __future__ import annotations

import graphlib
from pathlib import Path

from tests.house.source import Import, Module, inside, modules

NO_FEATURES = ("ideabox.database", "ideabox.admin")
"""Packages in ideabox/ that are no feature rooms."""

GATHERER = "ideabox.database.gather"
"""The one module of the database that knows the features: it gathers their tables."""

BACKENDS = ("ideabox.backend", "ideabox.shared")
"""The one of an embedded database, and the one of a server."""
LOADER = "ui.opening"
LOADABLE = ("ideabox.backend", "ideabox.database.upgrade", "ideabox.transfer.sample")
"""The one module that may import inside a function: the backend, in a worker, after the first paint."""
LOADERS = {"open_database", "bring_up", "load_rooms", "load_door", "load_help", "load_passwords", "load_seal"}
"""Its functions that do: the database with the first page, then the other pages."""

NO_SQL_FILES = {"requests.py", "rows.py", "__init__.py"}
"""What screens may import of a room."""
FOR_SCREENS = ("requests", "rows")
QT = ("PySide6", "shiboken6")
SQL = ("sqlalchemy", "alembic")


def features(root: Path) -> list[str]:
    """The feature rooms of a project, as package names."""
    found = [f"ideabox.{path.parent.name}" for path in sorted((root / "ideabox").glob("*/__init__.py"))]
    return [name for name in found if name not in NO_FEATURES]


def core_without_screen(root: Path) -> list[str]:
    """`ideabox` imports neither `ui` nor Qt."""
    return [
        _told(module, found, "the core knows no screen")
        for module in modules(root, "ideabox")
        for found in module.imports
        if any(inside(found.module, name) for name in ("ui", *QT))
    ]


def database_without_features(root: Path) -> list[str]:
    """`ideabox/database` imports no feature, apart from the module that gathers the tables."""
    rooms = features(root)
    return [
        _told(module, found, f"only {GATHERER} may know features")
        for module in modules(root, "ideabox/database")
        for found in module.imports
        if module.name != GATHERER and any(inside(found.target, room) for room in rooms)
    ]


def features_without_backend(root: Path) -> list[str]:
    """Features don't import the backend, nor the command line that stands on it."""
    rooms = features(root)
    return [
        _told(module, found, "the backend calls features, never the other way")
        for module in modules(root, "ideabox")
        for found in module.imports
        if any(inside(module.name, room) for room in rooms)
        and any(inside(found.target, above) for above in (*BACKENDS, "ideabox.admin"))
    ]


def screens_only_ask(root: Path) -> list[str]:
    """`ui` imports of a feature only its requests and rows, and neither database, backend nor SQLAlchemy."""
    allowed = {f"{room}.{part}" for room in features(root) for part in FOR_SCREENS}
    closed = [*features(root), *NO_FEATURES, *BACKENDS, *SQL]
    return [
        _told(module, found, "screens know of a feature only requests and rows")
        for module in modules(root, "ui")
        for found in module.imports
        if any(inside(found.target, name) for name in closed)
        and not any(inside(found.target, name) for name in allowed)
        and not (module.name == LOADER and found.in_function and _loadable(found.target))
    ]


def _loadable(target: str) -> bool:
    """What the one loader brings in once the window stands."""
    return any(inside(target, each) for each in LOADABLE)


def sql_in_its_place(root: Path) -> list[str]:
    """SQLAlchemy is imported by rooms (not their requests and rows), backend and database only; Alembic by the last."""
    return [
        _told(
            module,
            found,
            "SQL has its places: a room's tables, writes, reads and what they share; database/, backend",
        )
        for module in modules(root, "ideabox", "ui")
        for found in module.imports
        if any(inside(found.module, name) for name in SQL) and not _sql_allowed(module, found)
    ]


def _sql_allowed(module: Module, found: Import) -> bool:
    """Whether this module may import this part of SQLAlchemy or Alembic."""
    if inside(module.name, "ideabox.database"):
        return True
    room = module.name.count(".") >= 2 and inside(module.name, "ideabox")
    at_home = room and module.path.name not in NO_SQL_FILES and module.path.name != "__main__.py"
    return inside(found.module, "sqlalchemy") and (at_home or module.name in BACKENDS)


def imports_on_top(root: Path) -> list[str]:
    """Imports stand on top, but for `__main__` modules and the one loader; none takes everything or is relative."""
    faults = []
    for module in modules(root, "ideabox", "ui"):
        loaders = sorted({found.in_function for found in module.imports if found.in_function})
        if module.name == LOADER:
            loaders = [each for each in loaders if each not in LOADERS]
        for found in module.imports:
            if found.in_function in loaders and module.path.name != "__main__.py":
                faults.append(_told(module, found, "no imports inside functions"))
            if found.name == "*":
                faults.append(_told(module, found, "no star imports"))
            if found.module.startswith("."):
                faults.append(_told(module, found, "no relative imports"))
    return faults


def no_cycles(root: Path) -> list[str]:
    """No module imports itself by way of others, not even for types or inside a function."""
    known = {module.name: module for module in modules(root, "ideabox", "ui")}
    graph = {
        name: {target for found in module.imports for target in _reached(found, known) if target != name}
        for name, module in known.items()
    }
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        return [f"import cycle: {' <- '.join(error.args[1])}"]
    return []


def _reached(found: Import, known: dict[str, Module]) -> set[str]:
    """The modules of ours that an import names."""
    return {found.target} if found.target in known else {found.module} & known.keys()


def _told(module: Module, found: Import, why: str) -> str:
    return f"{module.where}:{found.line}: imports {found.target}: {why}"


RULES = (
    core_without_screen,
    database_without_features,
    features_without_backend,
    screens_only_ask,
    sql_in_its_place,
    imports_on_top,
    no_cycles,
)
