"""`ideabox-admin doctor --client`: what is in force on a computer, and where it came from."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from ideabox.admin.__main__ import main
from ideabox.paths import Profile
from ideabox.setting_values import MEANINGS, Settings
from ideabox.settings import write_settings
from ideabox.site_settings import parse_site


@pytest.fixture(autouse=True)
def site_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where IT's file is looked for; and English."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.setattr("platformdirs.site_config_dir", lambda name, **_: str(folder))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    for key in MEANINGS:
        monkeypatch.delenv(f"IDEABOX_{key.upper()}", raising=False)
    return folder / "settings.toml"


def test_each_value_is_told_with_its_origin(
    site_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    site_file.write_text('organisation = "Varlope"\ntheme = "dark"\nlocked = ["theme"]\n', encoding="utf-8")
    write_settings(Profile.default().settings, {"language": "fr", "theme": "light"})
    monkeypatch.setenv("IDEABOX_LOCK_MINUTES", "5")

    assert main(["--database", "own", "doctor", "--client"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"IT’s settings file: {site_file}"
    assert lines[1].endswith("ideabox.log (nothing in it yet)")
    told = {line.split()[0]: re.split(r"\s{2,}", line)[1:] for line in lines[2:]}
    assert told == {
        "database": ['"own"', "command line"],
        "organisation": ['"Varlope"', "site"],
        "colour": ['""', "default"],
        "language": ['"fr"', "user"],
        "theme": ['"dark"', "site, locked"],
        "text_size": ['"normal"', "default"],
        "letter_keys": ["true", "default"],
        "shared_pc": ["false", "default"],
        "lock_minutes": ["5", "environment"],
        "poll_visible_seconds": ["8", "default"],
        "poll_hidden_seconds": ["45", "default"],
    }


def test_the_log_is_told_with_its_size(capsys: pytest.CaptureFixture[str]) -> None:
    log = Profile.default().log
    log.parent.mkdir(parents=True)
    log.write_bytes(b"x" * 1_500)
    Path(f"{log}.1").write_bytes(b"x" * 500_000)
    assert main(["doctor", "--client"]) == 0
    assert f"{log} (502 KB; files: 2)" in capsys.readouterr().out
    assert main(["doctor", "--client", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["log"] == {str(log): 1_500, f"{log}.1": 500_000}


def test_what_is_wrong_is_told_and_ends_with_one(site_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "fr", "doctor", "--client"]) == 0
    assert str(site_file) in capsys.readouterr().out
    site_file.write_text('theme = "pink"', encoding="utf-8")
    assert main(["--language", "fr", "doctor", "--client"]) == 1
    assert "Laissé de côté\u00a0: " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('theme = "pink"', "{file}\u00a0: theme\u00a0: 'pink' n’est pas une valeur admise"),
        ('database = "postgresql://n:hush@h/d"', "{file}\u00a0: database\u00a0: valeur non admise"),
        ("future = 1", "{file}\u00a0: clé inconnue 'future'"),
        ('locked = "theme"', "{file}\u00a0: locked\u00a0: il faut une liste de clés"),
        ('locked = ["pink"]', "{file}\u00a0: locked\u00a0: clé inconnue 'pink'"),
        ('locked = ["theme"]', "{file}\u00a0: locked\u00a0: theme n’a pas de valeur dans ce fichier"),
        ('theme = "dark"\ncolour = #0D646B\n', "{file}\u00a0: ce n’est pas du TOML, ligne 2"),
        ('theme = "dark"\ncolour = [', "{file}\u00a0: ce n’est pas du TOML, ligne 2"),
        (b"\xff\xfe", "{file}\u00a0: ce n’est pas de l’UTF-8"),
        (None, "{file}\u00a0: lecture impossible (IsADirectoryError)"),
    ],
)
def test_what_is_wrong_is_told_in_french_to_its_last_word(
    site_file: Path, capsys: pytest.CaptureFixture[str], text: str | bytes | None, told: str
) -> None:
    if text is None:
        site_file.mkdir()
    else:
        site_file.write_bytes(text if isinstance(text, bytes) else text.encode())
    assert main(["--language", "fr", "doctor", "--client"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert f"Laissé de côté\u00a0: {told.format(file=site_file)}" in lines


def test_programs_read_the_same(site_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site_file.write_text('theme = "dark"\nfuture = 1', encoding="utf-8")
    assert main(["doctor", "--client", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["file"] == str(site_file)
    assert found["settings"].keys() == MEANINGS.keys()
    assert found["settings"]["theme"] == {"value": "dark", "origin": "site"}
    assert found["problems"] == [f"{site_file}: unknown key 'future'"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_reference_is_a_settings_file_with_every_key(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--language", language, "doctor", "--client", "--reference"]) == 0
    text = capsys.readouterr().out
    assert tomllib.loads(text) == {}, "all of it is commented out"
    commented = [line[2:] for line in text.splitlines() if re.match(r"# [a-z_]+ = ", line)]
    found = parse_site("\n".join(commented), Path("reference.toml"))
    assert not found.problems
    assert dict(found.values) == {key: getattr(Settings(), key) for key in MEANINGS}
    assert found.locked == {"database"}
