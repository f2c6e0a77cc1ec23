"""Recipes for systems that this one isn't: they parse, name files that are there, and take code only by its commit."""

from __future__ import annotations

import plistlib
import re
import subprocess
from pathlib import Path

import pytest
from macos import bundle_info

from ideabox import __version__

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SHELL = [*sorted((ROOT / "packaging").rglob("*.sh")), ROOT / ".ci" / "run"]


@pytest.mark.parametrize("script", SHELL, ids=lambda path: path.name)
def test_shell_scripts_are_shell(script: Path) -> None:
    shell = script.read_text(encoding="utf-8").splitlines()[0].removeprefix("#!").rsplit("/", 1)[-1]
    done = subprocess.run([shell, "-n", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert script.stat().st_mode & 0o100, "can't be run"


def test_macos_is_told_version_languages_and_sharp_screens() -> None:
    told = plistlib.loads(plistlib.dumps(bundle_info.information()))
    assert told["CFBundleShortVersionString"] == __version__
    assert set(told["CFBundleLocalizations"]) == {"en", "fr"}
    assert told["NSHighResolutionCapable"] is True
    assert (told["CFBundleExecutable"], told["LSBackgroundOnly"]) == ("ideabox", False)


def test_macos_program_asks_for_no_more_than_it_needs() -> None:
    asked = plistlib.loads((ROOT / "packaging" / "macos" / "entitlements.plist").read_bytes())
    assert asked == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_run_only_code_that_nobody_can_move(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    used = re.findall(r"uses: (.+)", text)
    assert used
    for each in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v[\d.]+", each), each
    assert "\t" not in text


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_may_read_and_only_the_one_that_drafts_may_write(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    assert "\npermissions:\n  contents: read\n" in text
    assert re.findall(r"(\S+): write", text) == (["contents"] if workflow.name == "release.yml" else [])
    assert "persist-credentials: true" not in text
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_name_scripts_and_targets_that_are_there(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    for named in re.findall(r"\b(packaging/[\w/.-]+|\.ci/run)\b", text):
        assert (ROOT / named).exists(), named
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for line in re.findall(r"run: make ([a-z -]+)$", text, re.MULTILINE):
        assert set(line.split()) <= set(targets), line
    for module in re.findall(r"python -m ([\w.]+)", text):
        assert (ROOT / "packaging" / (module.replace(".", "/") + ".py")).exists(), module
