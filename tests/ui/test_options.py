"""The options of `ideabox`, explained in both languages."""

from __future__ import annotations

import pytest

from ui.options import HELP, LANGUAGES, make_parser, parse


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_option_is_explained(language: str) -> None:
    said = make_parser(language).format_help().replace("\n", " ")
    for both in HELP.values():
        assert both[LANGUAGES.index(language)].split(" ")[0] in said
    assert all(action.help for action in make_parser(language)._actions)


@pytest.mark.parametrize(("spoken", "word"), [("fr_FR.UTF-8", "afficher"), ("C", "show"), ("de_DE", "show")])
def test_help_speaks_the_systems_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], spoken: str, word: str
) -> None:
    monkeypatch.setenv("LC_ALL", spoken)
    with pytest.raises(SystemExit) as ended:
        parse(["--help"])
    assert ended.value.code == 0
    assert f"{word} " in capsys.readouterr().out
