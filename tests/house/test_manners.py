"""The house keeps its other rules, and each rule finds what breaks it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.house import manners

ROOT = Path(__file__).resolve().parent.parent.parent
Rule = Callable[[Path], list[str]]
LONG = "x = 1\n" * 401
HASHED = "six==1.17.0 \\\n    --hash=sha256:4721\n    # via\n    #   -c packaging/constraints.txt\n"


@pytest.mark.parametrize("rule", manners.RULES)
def test_our_house_is_in_order(rule: Rule) -> None:
    assert rule(ROOT) == []


BROKEN = [
    (manners.short_files, "ideabox/ideas.py", LONG),
    (manners.short_files, "tests/test_ideas.py", LONG + "# reason for length: too late down here\n"),
    (manners.telling_names, "ideabox/utils.py", ""),
    (manners.telling_names, "ui/window_manager.py", ""),
    (manners.telling_names, "tests/helpers/rows.py", ""),
    (manners.no_shadowing_packages, "packaging/__init__.py", ""),
    (manners.no_shadowing_packages, "resources/sample/__init__.py", ""),
    (manners.translatable_texts, "ui/home/page.py", "def f(n): return translate('A', f'{n} ideas')"),
    (manners.translatable_texts, "ui/page.py", "class A:\n    def f(self): return self.tr('Text')"),
    (manners.no_state_in_globals, "ui/page.py", "def f():\n    global current\n    current = 1"),
    (manners.screens_never_wait, "ui/page.py", "import time\ntime.sleep(1)"),
    (manners.screens_never_wait, "ui/page.py", "from time import sleep\nsleep(1)"),
    (manners.screens_never_wait, "ui/page.py", "QCoreApplication.processEvents()"),
    (manners.screens_never_wait, "ui/page.py", "def f(app): app.instance().processEvents()"),
    (manners.screens_never_wait, "ui/page.py", "class Worker(QtCore.QThread): pass"),
    (manners.tests_never_sleep, "tests/test_page.py", "def test(qtbot): qtbot.wait(50)"),
    (manners.tests_never_sleep, "tests/test_page.py", "time.sleep(0.1)"),
    (manners.tests_never_sleep, "tests/test_page.py", "QTest.qWait(5)"),
    (
        manners.locks_name_no_place,
        "packaging/requirements.txt",
        "--index-url https://example.org/simple\n" + HASHED,
    ),
    (manners.locks_name_no_place, "packaging/requirements.txt", "--find-links wheels\n" + HASHED),
    (
        manners.locks_name_no_place,
        "packaging/requirements-dev.txt",
        HASHED + "    # via -r /home/me/in.txt\n",
    ),
    (manners.locks_name_no_place, "packaging/requirements.txt", "six @ file.whl\n"),
    (manners.locks_name_no_place, "packaging/requirements.txt", HASHED + "seven==1.0\n"),
]

GOOD = [
    (manners.short_files, "ideabox/ideas.py", "x = 1\n" * 400),
    (manners.short_files, "ideabox/ideas.py", '"""Ideas."""\n\n# reason for length: one table\n' + LONG),
    (manners.telling_names, "ideabox/commonplace.py", ""),
    (manners.translatable_texts, "ui/home/page.py", "def f(n): return translate('A', '%n idea(s)', '', n)"),
    (manners.no_state_in_globals, "ui/page.py", "def f():\n    def g():\n        nonlocal x\n    x = 1"),
    (manners.screens_never_wait, "ui/page.py", "def f(timer): timer.start(); sleepy()"),
    (manners.tests_never_sleep, "tests/test_page.py", "def test(qtbot): qtbot.waitUntil(bool)\nevent.wait()"),
    (manners.locks_name_no_place, "packaging/requirements.txt", HASHED),
    (
        manners.locks_name_no_place,
        "packaging/requirements.txt",
        HASHED.replace("0 \\", "0 ; sys_platform == 'win32' \\"),
    ),
]


def plant(root: Path, where: str, text: str) -> Path:
    """A project of one file."""
    (root / where).parent.mkdir(parents=True)
    (root / where).write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize(("rule", "where", "text"), BROKEN)
def test_what_breaks_a_rule_is_found(tmp_path: Path, rule: Rule, where: str, text: str) -> None:
    (fault,) = rule(plant(tmp_path, where, text))
    assert where in fault


@pytest.mark.parametrize(("rule", "where", "text"), GOOD)
def test_what_keeps_a_rule_is_not_complained_of(tmp_path: Path, rule: Rule, where: str, text: str) -> None:
    assert rule(plant(tmp_path, where, text)) == []


def test_every_rule_has_been_seen_to_fail() -> None:
    assert {rule for rule, _, _ in BROKEN} == set(manners.RULES)
