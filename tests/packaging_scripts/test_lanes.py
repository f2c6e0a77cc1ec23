"""What `make test` runs and says, and what it stands on: environments, other Pythons, Debian's packages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import debian
import debian_postgresql
import environment
import lanes
import pytest
import system_libraries

OK = lanes.Outcome(passed=True)
BAD = lanes.Outcome(passed=False)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "===== 812 passed, 3 skipped in 63.20s (0:01:03) =====",
            "812 passed, 3 skipped in 63.20s (0:01:03)",
        ),
        ("160 passed in 1.25s", "160 passed in 1.25s"),
        ("1 failed, 83 passed in 0.93s", "1 failed, 83 passed in 0.93s"),
        ("no tests ran in 0.01s", "no tests ran in 0.01s"),
        ("Success: no issues found in 11 source files", ""),
        ("FAILED tests/test_a.py::test_b - 3 wrong in the end", ""),
    ],
)
def test_pytests_closing_line_is_known(line: str, words: str) -> None:
    assert lanes.closing_words(line) == words


def lane(name: str, outcome: lanes.Outcome, *, after_tests: bool = False) -> lanes.Lane:
    """A lane that only tells how it ended."""
    return lanes.Lane(name, lambda: outcome, after_tests)


def test_other_versions_run_only_after_good_tests() -> None:
    chosen = [lane("lint", BAD), lane("tests", OK), lane("floor", OK, after_tests=True)]
    assert [outcome.passed for _, outcome, _ in lanes.run(chosen)] == [False, True, True]
    chosen = [lane("tests", BAD), lane("floor", OK, after_tests=True)]
    assert [outcome.words for _, outcome, _ in lanes.run(chosen)] == [
        "",
        "not run: the tests failed",
    ]


def test_summary_names_what_failed_and_what_was_left_out() -> None:
    words = lanes.summary(
        [
            ("lint", BAD, 1.0),
            ("tests", lanes.Outcome(passed=True, words="8 passed in 1.20s"), 61.25),
            ("3.12", lanes.Outcome(passed=None, words="no working Python 3.12 here"), 0.1),
        ]
    )
    assert words.splitlines()[2:] == [
        "  lint     FAILED       1.0 s",
        "  tests    ok          61.2 s  8 passed in 1.20s",
        "  3.12     left out     0.1 s  no working Python 3.12 here",
        "Failed: lint",
    ]
    assert lanes.summary([("lint", OK, 1.0)]).endswith("All passed")


def test_a_lane_fails_with_its_command() -> None:
    assert lanes.shell(sys.executable, "-c", "print('2 passed in 0.10s')") == lanes.Outcome(
        passed=True, words="2 passed in 0.10s"
    )
    assert lanes.shell(sys.executable, "-c", "raise SystemExit(3)").passed is False


@pytest.mark.parametrize(("failing", "code"), [(True, 1), (False, 0)])
def test_exit_code_follows_the_lanes(monkeypatch: pytest.MonkeyPatch, failing: bool, code: int) -> None:
    monkeypatch.setattr(lanes, "lanes", lambda: [lane("tests", BAD if failing else OK)])
    assert lanes.main([]) == code


def test_a_lane_may_run_only_when_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []

    def told(name: str, *, when_named: bool = False) -> lanes.Lane:
        def run() -> lanes.Outcome:
            ran.append(name)
            return OK

        return lanes.Lane(name, run, when_named=when_named)

    monkeypatch.setattr(lanes, "lanes", lambda: [told("tests"), told("server", when_named=True)])
    assert lanes.main([]) == 0
    assert ran == ["tests"]
    assert lanes.main(["server"]) == 0
    assert ran == ["tests", "server"]


@pytest.mark.parametrize("run", [lanes.real_server, lanes.features_on_debian])
def test_without_a_server_its_lanes_fail(
    monkeypatch: pytest.MonkeyPatch, run: Callable[[], lanes.Outcome]
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(debian_postgresql, "ready", lambda: False)
    monkeypatch.setattr(debian, "install", lambda packages, why: asked.extend(packages))
    assert run().passed is False
    assert asked == [*debian_postgresql.PACKAGES]


def test_where_no_root_can_be_made_packages_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(*_: object, **__: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess((), 1, "a Debian in a folder is made by root only\n", "")

    monkeypatch.setattr(subprocess, "run", asked)
    monkeypatch.setattr(lanes, "shell", lambda *_: pytest.fail("nothing is built"))
    assert lanes.on_fresh_debians("package") == lanes.Outcome(
        passed=None, words="a Debian in a folder is made by root only"
    )


@pytest.mark.parametrize("is_built", [True, False])
def test_packages_are_built_before_they_are_tried(monkeypatch: pytest.MonkeyPatch, is_built: bool) -> None:
    ran: list[str] = []

    def noted(*command: object) -> lanes.Outcome:
        ran.append(str(command[-1]))
        return OK if is_built else BAD

    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess((), 0, "", ""))
    monkeypatch.setattr(lanes, "shell", noted)
    assert lanes.on_fresh_debians("package").passed is is_built
    assert ran == ["linux.package", "tests/packages"][: 1 + is_built]


def test_features_are_told_whose_server_and_others_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    named = "IDEABOX_TEST_POSTGRES"
    monkeypatch.delenv(named, raising=False)
    monkeypatch.setattr(debian_postgresql, "ready", lambda: True)
    seen: list[str | None] = []

    def noted(*_: object) -> lanes.Outcome:
        seen.append(os.environ.get(named))
        return OK

    monkeypatch.setattr(lanes, "pytest", noted)
    assert [lanes.features_on_debian(), lanes.real_server()] == [OK, OK]
    assert seen == ["debian", None]


def test_the_newest_server_that_is_new_enough_is_taken(tmp_path: Path) -> None:
    for version in ("13", "9.6"):
        fake(tmp_path / version / "bin" / "postgres", "exit 0")
    (tmp_path / "18").mkdir()  # only its settings were left there
    assert debian_postgresql.found(tmp_path) is None
    for version in ("15", "17"):
        fake(tmp_path / version / "bin" / "postgres", "exit 0")
    assert debian_postgresql.found(tmp_path) == tmp_path / "17" / "bin"


def fake(path: Path, words: str) -> Path:
    """A program that answers with these shell words."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{words}\n")
    path.chmod(0o755)
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="shell scripts stand for programs here")
class TestPrograms:
    """With programs that are scripts of the test."""

    def test_a_shim_that_only_complains_is_passed_over(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fake(tmp_path / "shims" / "python3.12", "echo 'python3.12: command not found' >&2; exit 127")
        real = fake(tmp_path / "pyenv" / "versions" / "3.12.1" / "bin" / "python3", "exit 0")
        monkeypatch.setenv("PATH", f"{tmp_path / 'shims'}{os.pathsep}{os.environ['PATH']}")
        monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
        assert lanes.find_python("3.12") == str(real)
        real.unlink()
        assert lanes.find_python("3.12") is None
        assert lanes.other_python("3.12").passed is None

    def test_environment_is_made_once_for_each_lock(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        calls = tmp_path / "calls"
        folder, lock = tmp_path / "env", tmp_path / "requirements.txt"
        lock.write_text("six==1.17.0")
        fake(environment.interpreter(folder), f'echo "$@" >> {calls}')
        for _ in range(2):
            assert environment.make(folder, lock)
        installs = [line for line in calls.read_text().splitlines() if "install" in line]
        assert len(installs) == 1
        assert "--require-hashes --no-deps" in installs[0]
        lock.write_text("six==1.18.0")
        assert not environment.up_to_date(folder, lock)
        assert environment.make(folder, lock)
        assert calls.read_text().count(" install ") == 2
        assert "Installing requirements.txt into env" in capfd.readouterr().out

    def test_an_installation_that_failed_leaves_no_stamp(self, tmp_path: Path) -> None:
        folder, lock = tmp_path / "env", tmp_path / "requirements.txt"
        lock.write_text("six==1.17.0")
        fake(environment.interpreter(folder), 'case "$*" in *install*) exit 1;; esac')
        assert not environment.make(folder, lock)
        assert not environment.up_to_date(folder, lock)

    def test_debian_is_asked_as_root_only(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        calls = tmp_path / "calls"
        fake(tmp_path / "apt-get", f'echo "$@" >> {calls}')
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        assert not debian.install(["xvfb", "xauth"], "Missing")
        assert capsys.readouterr().err == "Missing: sudo apt-get install xvfb xauth\n"
        assert not calls.exists()
        monkeypatch.setattr(os, "geteuid", lambda: 0)
        assert debian.install(["xvfb", "xauth"], "Missing")
        assert calls.read_text().splitlines() == [
            "-q update",
            "-q install --yes --no-install-recommends xvfb xauth",
        ]

    def test_without_apt_one_line_tells_what_to_install(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        assert not debian.install(["xvfb"], "Missing")
        assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="Linux libraries")
class TestSystemLibraries:
    """What decides whether anything has to be installed."""

    def test_only_what_is_missing_is_named(self) -> None:
        linked = "\tlibxcb-cursor.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x7f)\n"
        assert system_libraries.unresolved(linked) == ["libxcb-cursor.so.0"]

    @pytest.fixture
    def asked(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """The packages Debian is asked for, and nothing really installed."""
        packages: list[str] = []

        def install(wanted: list[str], why: str) -> bool:
            packages.extend(wanted)
            return bool(why)

        monkeypatch.setattr(debian, "install", install)
        monkeypatch.setattr(system_libraries, "qt_starts", lambda: True)
        monkeypatch.setattr(system_libraries, "missing_for_x11", list)
        monkeypatch.setattr(shutil, "which", lambda tool: f"/usr/bin/{tool}")
        return packages

    def test_nothing_is_asked_for_when_all_is_there(self, asked: list[str]) -> None:
        assert system_libraries.main(["--virtual-screen"]) == 0
        assert asked == []

    @pytest.mark.parametrize(
        ("name", "answer"),
        [("missing_for_x11", lambda: ["libxcb-cursor.so.0"]), ("qt_starts", lambda: False)],
    )
    def test_libraries_are_asked_for(
        self, asked: list[str], monkeypatch: pytest.MonkeyPatch, name: str, answer: Callable[[], object]
    ) -> None:
        monkeypatch.setattr(system_libraries, name, answer)
        assert system_libraries.main([]) == (1 if name == "qt_starts" else 0)
        assert asked == [*system_libraries.OFFSCREEN, *system_libraries.X11]

    def test_tools_of_the_virtual_screen_are_no_condition(
        self, asked: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(shutil, "which", lambda tool: None if tool == "xdotool" else tool)
        assert system_libraries.main([]) == 0
        assert asked == []
        assert system_libraries.main(["--virtual-screen"]) == 0
        assert asked == ["xdotool"]
