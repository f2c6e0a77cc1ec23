"""What `make test` runs, one lane after the other, and the summary at its end.

    .venv/bin/python packaging/lanes.py [LANE…]

Lanes on the floor of Qt and on other Pythons leave out the tests marked `slow` and what PostgreSQL says (but for the
program's own way to it) and run last, only if the tests passed: they look for what another version breaks, not for
bugs of ours. Some lanes run only when they are named: `server` and `debian` (`make test-server`) want PostgreSQL from
Debian; `package`, `upgrade` and `stranger` (`make test-package` and so on) build packages and install them on fresh Debians.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import debian_postgresql
import environment

ROOT = Path(__file__).resolve().parent.parent
DEV_LOCK = ROOT / "packaging" / "requirements-dev.txt"
FLOOR_LOCK = ROOT / "packaging" / "requirements-floor.txt"
QUICK = "not slow and (not postgresql or sign_in)"
"""What another version of Qt or Python is tried on."""
CLOSING_LINE = re.compile(r"^=* ?(\d+ \w+.* in [\d.]+s.*?|no tests ran.*?) ?=*$")


@dataclass(frozen=True)
class Outcome:
    """How a lane ended; `passed` is None where this machine has no means to run it."""

    passed: bool | None
    words: str = ""


@dataclass(frozen=True)
class Lane:
    """One thing to check."""

    name: str
    run: Callable[[], Outcome]
    after_tests: bool = False
    when_named: bool = False


def shell(*command: str | Path) -> Outcome:
    """Run a command, showing what it prints as it comes; the words are pytest's closing line, if any."""
    print(f"$ {' '.join(map(_short, command))}", flush=True)
    words = ""
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            words = closing_words(line) or words
    return Outcome(process.returncode == 0, words)


def _short(part: str | Path) -> str:
    """A path as seen from the project."""
    path = Path(part)
    return str(path.relative_to(ROOT)) if path.is_absolute() and path.is_relative_to(ROOT) else str(part)


def closing_words(line: str) -> str:
    """What pytest's closing line says ("8 passed in 1.20s"), empty for any other line."""
    found = CLOSING_LINE.match(line.strip())
    return found.group(1) if found else ""


def pytest(python: Path, *options: str) -> Outcome:
    """The test suite with one Python, on at most four cores."""
    return shell(python, "-m", "pytest", "-q", "-n", "auto", "--maxprocesses", "4", *options)


def floor() -> Outcome:
    """The suite on the oldest Qt we promise."""
    folder = ROOT / ".venv-floor"
    if not environment.make(folder, FLOOR_LOCK):
        return Outcome(passed=False, words="no environment")
    # The workshop's own tools only ever run on the locked Qt.
    return pytest(environment.interpreter(folder), "-m", QUICK, "--ignore", "tests/packaging_scripts")


def other_python(version: str) -> Outcome:
    """The suite with another Python, where there is one."""
    python = find_python(version)
    if python is None:
        return Outcome(passed=None, words=f"no working Python {version} here")
    folder = ROOT / f".venv-{version}"
    if not environment.make(folder, DEV_LOCK, python):
        return Outcome(passed=False, words="no environment")
    return pytest(environment.interpreter(folder), "-m", QUICK)


def real_server() -> Outcome:
    """The tests on Debian's own PostgreSQL; a cluster is made for a file of tests, so a file stays in one process."""
    if debian_postgresql.main():
        return Outcome(passed=False, words="no PostgreSQL")
    return pytest(Path(sys.executable), "-m", "server", "--dist", "loadfile", "tests/server")


def features_on_debian() -> Outcome:
    """The law, attacks and features on Debian's server, each process with one of its own: the wheel's is some versions newer."""
    if debian_postgresql.main():
        return Outcome(passed=False, words="no PostgreSQL")
    os.environ["IDEABOX_TEST_POSTGRES"] = "debian"
    try:
        chosen = ("-m", "not slow", "-k", "postgresql or attacks or admin or test_shared")
        return pytest(Path(sys.executable), *chosen, "tests/ideabox", "tests/attacks")
    finally:
        del os.environ["IDEABOX_TEST_POSTGRES"]


def on_fresh_debians(marker: str) -> Outcome:
    """Build the packages where they aren't fresh, and run the tests of them that have this marker."""
    python = Path(sys.executable)
    asked: list[str | Path] = [python, "-m", "tests.packages.roots"]
    reason = subprocess.run(
        asked, cwd=ROOT, env=_with_workshop(), capture_output=True, text=True, check=False
    )
    if reason.returncode:
        return Outcome(passed=None, words=(reason.stdout.strip() or reason.stderr)[-200:])
    built = shell("env", f"PYTHONPATH={_with_workshop()['PYTHONPATH']}", python, "-m", "linux.package")
    # one process: what is shown there is a story, and each root has a whole Debian in it
    return shell(python, "-m", "pytest", "-q", "-m", marker, "tests/packages") if built.passed else built


def _with_workshop() -> dict[str, str]:
    """The environment in which modules of `packaging` are found."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(("packaging", "."))}


def find_python(version: str) -> str | None:
    """A Python of this version that works: on the path (no shim that only complains), or one of pyenv's."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    candidates = [f"python{version}", *map(str, sorted(pyenv.glob(f"{version}.*/bin/python3"), reverse=True))]
    needed = (
        f"import ensurepip, sqlite3, ssl, sys, venv; sys.exit('%d.%d' % sys.version_info[:2] != '{version}')"
    )
    return next((python for python in candidates if environment.runs(python, needed)), None)


def lanes() -> list[Lane]:
    """Every lane, quick ones first."""
    python = Path(sys.executable)
    return [
        Lane("format", lambda: shell(python, "-m", "ruff", "format", "--check", "--quiet", ".")),
        Lane("lint", lambda: shell(python, "-m", "ruff", "check", "--quiet", ".")),
        Lane("types", lambda: shell(python, "-m", "mypy")),
        Lane("texts", lambda: shell(python, "packaging/translations.py", "check")),
        Lane("tests", lambda: pytest(python)),
        Lane("floor", floor, after_tests=True),
        Lane("3.12", lambda: other_python("3.12"), after_tests=True),
        Lane("3.13", lambda: other_python("3.13"), after_tests=True),
        Lane("server", real_server, when_named=True),
        Lane("debian", features_on_debian, when_named=True),
        Lane("package", lambda: on_fresh_debians("package"), when_named=True),
        Lane("upgrade", lambda: on_fresh_debians("upgrade"), when_named=True),
        Lane("stranger", lambda: on_fresh_debians("stranger"), when_named=True),
    ]


def run(chosen: Sequence[Lane]) -> list[tuple[str, Outcome, float]]:
    """Run lanes in turn; those on other versions only if the tests passed on ours."""
    results: list[tuple[str, Outcome, float]] = []
    tests_failed = False
    for lane in chosen:
        print(f"\n== {lane.name}", flush=True)
        start = time.monotonic()
        held_back = lane.after_tests and tests_failed
        outcome = Outcome(passed=None, words="not run: the tests failed") if held_back else lane.run()
        tests_failed |= lane.name == "tests" and not outcome.passed
        results.append((lane.name, outcome, time.monotonic() - start))
    return results


def summary(results: Sequence[tuple[str, Outcome, float]]) -> str:
    """The last words: one line a lane."""
    marks = {True: "ok", False: "FAILED", None: "left out"}
    lines = [
        f"  {name:<8} {marks[outcome.passed]:<9} {seconds:6.1f} s  {outcome.words}".rstrip()
        for name, outcome, seconds in results
    ]
    failed = [name for name, outcome, _ in results if outcome.passed is False]
    return "\n".join(["", "== summary", *lines, f"Failed: {', '.join(failed)}" if failed else "All passed"])


def main(arguments: Sequence[str]) -> int:
    """Run the lanes named, by default all that needn't be; returns the exit code."""
    every = {lane.name: lane for lane in lanes()}
    parser = argparse.ArgumentParser(description="Run the project's checks.")
    parser.add_argument("lanes", nargs="*", metavar="LANE", help=", ".join(every))
    named = parser.parse_args(arguments).lanes
    unknown = [name for name in named if name not in every]
    if unknown:
        parser.error(f"no such lane: {', '.join(unknown)}")
    results = run(
        [every[name] for name in named or (name for name, lane in every.items() if not lane.when_named)]
    )
    print(summary(results), flush=True)
    return 1 if any(outcome.passed is False for _, outcome, _ in results) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
