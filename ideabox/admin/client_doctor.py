"""What is in force on this computer and where each value came from; and the reference of IT's settings file."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import tomli_w

from ideabox.admin.speaking import LANGUAGES, Voice
from ideabox.log import log_files
from ideabox.paths import Profile, site_settings
from ideabox.policies import read_policies
from ideabox.setting_values import MEANINGS, Settings
from ideabox.settings import Origin, SettingsStore
from ideabox.site_settings import PREFIX, read_site

ORIGINS: Mapping[Origin, str] = {
    Origin.COMMAND_LINE: "from_command_line",
    Origin.POLICY: "from_policy",
    Origin.ENVIRONMENT: "from_environment",
    Origin.LOCKED: "from_site_locked",
    Origin.USER: "from_user",
    Origin.SITE: "from_site",
    Origin.DEFAULT: "from_default",
}
"""The sentence that tells each origin."""


def client_doctor(arguments: Namespace, voice: Voice) -> int:
    """Print what is in force; 1 where something in IT's file or in the environment could not be understood."""
    if arguments.reference:
        print("\n".join(reference(voice)))
        return 0
    store = _store(arguments.database)
    if arguments.json:
        data = as_json(store) | {"log": {str(path): size for path, size in log_files(Profile.default().log)}}
        print(json.dumps(data, indent=2))
    else:
        for line in as_lines(store, site_settings(), voice):
            print(line)
    return 1 if store.problems else 0


def _store(database: str) -> SettingsStore:
    """As the program itself makes it."""
    profile = Profile.default()
    return SettingsStore(
        profile.settings,
        {"database": database} if database else {},
        site=read_site(site_settings(), profile.handed_settings),
        policies=read_policies(),
        environment=os.environ,
    )


def as_json(store: SettingsStore) -> dict[str, Any]:
    """Everything, for programs."""
    return {
        "file": str(store.site.path) if store.site.path else None,
        "settings": {
            each.key: {"value": each.value, "origin": str(each.origin)}
            for each in store.in_force()
            if each.key in MEANINGS
        },
        "problems": [str(each) for each in store.problems],
    }


def as_lines(store: SettingsStore, usual: Path, voice: Voice) -> Iterator[str]:
    """Everything, for people. usual: where IT's file would be looked for."""
    if store.site.path is None:
        yield voice.say("no_site_file", path=str(usual))
    else:
        yield voice.say("site_file", path=str(store.site.path))
    yield log_line(Profile.default().log, voice)
    told = [
        (each.key, _written(each.value), each.origin) for each in store.in_force() if each.key in MEANINGS
    ]
    keys, values = (max(len(row[at]) for row in told) for at in (0, 1))
    for key, value, origin in told:
        yield f"{key.ljust(keys)}  {value.ljust(values)}  {voice.say(ORIGINS[origin])}"
    for problem in store.problems:
        told_of = voice.say(problem.code, place=problem.place, key=problem.key, value=problem.value)
        yield voice.say("setting_problem", problem=told_of)


def log_line(path: Path, voice: Voice) -> str:
    """Where the log of whoever types lies, and how large it is."""
    files = log_files(path)
    if not files:
        return voice.say("log_empty", path=str(path))
    size = -(-sum(each for _, each in files) // 1000)
    return voice.say("log_files", path=str(path), files=len(files), size=size)


def reference(voice: Voice) -> Iterator[str]:
    """IT's settings file with every key, explained and commented out at its default."""
    column = LANGUAGES.index(voice.language)
    yield "# " + voice.say("reference_head", path=str(site_settings()))
    yield "# " + voice.say("reference_order", prefix=PREFIX)
    for key, meanings in MEANINGS.items():
        yield ""
        yield f"# {meanings[column]}"
        yield f"# {key} = {_written(getattr(Settings(), key))}"
    yield ""
    yield "# " + voice.say("reference_locked")
    yield '# locked = ["database"]'


def _written(value: Any) -> str:
    """As TOML writes it."""
    return tomli_w.dumps({"value": value}).partition(" = ")[2].strip()
