"""What can be typed after `ideabox-admin`, explained with examples."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NoReturn

from ideabox.admin.helping import HELP, USAGE_ERRORS
from ideabox.admin.people import ROLES
from ideabox.admin.speaking import LANGUAGES
from ideabox.transfer.importing import FORMATS

ALONE = (
    "init",
    "upgrade",
    "status",
    "clients",
    "doctor",
    "backup",
    "restore",
    "copy",
    "watchdog",
    "sample",
    "import",
    "stats",
    "export-schema",
)
"""The commands that have no commands of their own."""
_Group = argparse._ArgumentGroup  # noqa: SLF001  # argparse has no public name for it


class _Format(argparse.RawDescriptionHelpFormatter):
    """Help whose own words speak the language, too."""

    usage_word = "usage: "

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """The first line."""
        super().add_usage(usage, actions, groups, self.usage_word if prefix is None else prefix)


class _FrenchFormat(_Format):
    """The same in French."""

    usage_word = "usage\u00a0: "

    def start_section(self, heading: str | None) -> None:
        """A heading; French has a space before the colon that argparse adds."""
        super().start_section(f"{heading}\u00a0" if heading else heading)


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in the language asked for."""

    language = "en"

    def error(self, message: str) -> NoReturn:
        """Show the usage and the fault; ends the program with 2."""
        if self.language == "fr":
            for pattern, french in USAGE_ERRORS:
                message = re.sub(pattern, french, message)
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {message}\n")


class _Maker:
    """Builds parsers whose help speaks one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.help = {name: texts[LANGUAGES.index(language)] for name, texts in HELP.items()}

    def dress(self, made: Parser, name: str) -> tuple[_Group, _Group]:
        """Give a parser its texts; the groups of its arguments and options."""
        made.description, made.epilog = self.help[name], self.help[f"{name} examples"]
        made.formatter_class = _FrenchFormat if self.language == "fr" else _Format
        made.allow_abbrev, made.language = False, self.language
        groups = (
            made.add_argument_group(self.help["arguments"]),
            made.add_argument_group(self.help["options"]),
        )
        groups[1].add_argument("-h", "--help", action="help", help=self.help["--help"])
        return groups


def parser(language: str) -> Parser:
    """The whole command line in one language."""
    maker = _Maker(language)
    texts = maker.help
    top = Parser(prog="ideabox-admin", add_help=False)
    _, options = maker.dress(top, "ideabox-admin")
    options.add_argument("--database", metavar="URL", default="", help=texts["--database"])
    options.add_argument("--language", choices=LANGUAGES, default=language, help=texts["--language"])
    commands = top.add_subparsers(
        dest="command", required=True, metavar=texts["COMMAND"], title=texts["commands"], parser_class=Parser
    )
    made = {
        name: maker.dress(commands.add_parser(name, help=texts[name], add_help=False), name) for name in ALONE
    }
    _add_setting_up(made, texts)
    _add_saving(made, texts)
    _add_import(*made["import"], texts)
    for name in ("init", "upgrade", "status", "clients", "doctor", "backup", "restore", "copy", "stats"):
        made[name][1].add_argument("--json", action="store_true", help=texts["--json"])
    doctor = made["doctor"][1]
    doctor.add_argument("--client", action="store_true", help=texts["--client"])
    doctor.add_argument("--reference", action="store_true", help=texts["--reference"])
    _add_people(commands.add_parser("people", help=texts["people"], add_help=False), maker)
    return top


def _add_setting_up(made: Mapping[str, tuple[_Group, _Group]], texts: Mapping[str, str]) -> None:
    """What `init`, `upgrade` and `watchdog` take."""
    init = made["init"][1]
    init.add_argument("--name", metavar=texts["NAME"], default="", help=texts["--name"])
    init.add_argument("--login", metavar="LOGIN", default="", help=texts["--login"])
    init.add_argument("--organisation", metavar=texts["NAME"], default="", help=texts["--organisation"])
    init.add_argument("--passwords", metavar="FILE", type=Path, help=texts["--passwords"])
    init.add_argument("--empty", action="store_true", help=texts["--empty"])
    made["upgrade"][1].add_argument("--dry-run", action="store_true", help=texts["--dry-run upgrade"])
    for name, kind in (("--newest", "VERSION"), ("--oldest", "VERSION"), ("--download", texts["PLACE"])):
        made["clients"][1].add_argument(name, metavar=kind, help=texts[name])
    watchdog = made["watchdog"][1]
    watchdog.add_argument("--idle", metavar="SECONDS", type=float, default=15, help=texts["--idle"])
    watchdog.add_argument("--longest", metavar="SECONDS", type=float, default=60, help=texts["--longest"])
    watchdog.add_argument("--once", action="store_true", help=texts["--once"])


def _add_saving(made: Mapping[str, tuple[_Group, _Group]], texts: Mapping[str, str]) -> None:
    """What `backup`, `restore` and `copy` take."""
    for name in ("backup", "restore"):
        made[name][0].add_argument("file", metavar="FILE", type=Path, help=texts[f"FILE {name}"])
    options = made["copy"][1]
    options.add_argument("--from", dest="source", metavar="URL", required=True, help=texts["--from"])
    options.add_argument("--to", dest="target", metavar="URL", required=True, help=texts["--to"])
    for name in ("restore", "copy"):
        made[name][1].add_argument("--make", action="store_true", help=texts["--make"])
        _add_passwords(made[name][1], texts)


def _add_passwords(options: _Group, texts: Mapping[str, str]) -> None:
    """Where new passwords go."""
    options.add_argument("--passwords", metavar="FILE", type=Path, help=texts["--passwords"])
    options.add_argument("--no-passwords", action="store_true", help=texts["--no-passwords"])


def _add_people(made: Parser, maker: _Maker) -> None:
    """What `people` takes: commands of its own."""
    texts = maker.help
    maker.dress(made, "people")
    commands = made.add_subparsers(
        dest="people_command",
        required=True,
        metavar=texts["COMMAND"],
        title=texts["commands"],
        parser_class=Parser,
    )
    own = {
        name: maker.dress(
            commands.add_parser(name, help=texts[f"people {name}"], add_help=False), f"people {name}"
        )
        for name in ("import", "list", "deactivate", "reset-password", "grant")
    }
    own["import"][0].add_argument("file", metavar="staff.csv", type=Path, help=texts["FILE staff"])
    options = own["import"][1]
    options.add_argument("--dry-run", action="store_true", help=texts["--dry-run"])
    options.add_argument("--deactivate-missing", action="store_true", help=texts["--deactivate-missing"])
    _add_passwords(options, texts)
    own["list"][1].add_argument("--all", action="store_true", help=texts["--all"])
    for name in ("import", "list"):
        own[name][1].add_argument("--json", action="store_true", help=texts["--json"])
    for name in ("deactivate", "reset-password"):
        own[name][0].add_argument("login", metavar="LOGIN", nargs="+", help=texts["LOGIN"])
    own["reset-password"][1].add_argument("--passwords", metavar="FILE", type=Path, help=texts["--passwords"])
    grant = own["grant"]
    grant[0].add_argument("login", metavar="LOGIN", help=texts["LOGIN"])
    grant[0].add_argument("role", metavar="ROLE", choices=ROLES, help=texts["ROLE"])
    grant[1].add_argument("--campaign", metavar=texts["NAME"], default="", help=texts["--campaign grant"])
    grant[1].add_argument("--take-back", action="store_true", help=texts["--take-back"])


def _add_import(arguments: _Group, options: _Group, texts: Mapping[str, str]) -> None:
    """What `import` takes."""
    arguments.add_argument("format", metavar="FORMAT", choices=sorted(FORMATS), help=texts["FORMAT"])
    arguments.add_argument("paths", metavar="PATH", nargs="+", type=Path, help=texts["PATH"])
    options.add_argument("--campaign", metavar=texts["NAME"], required=True, help=texts["--campaign"])
    options.add_argument("--texts", metavar="CODE", default="", help=texts["--texts"])
    options.add_argument("--dry-run", action="store_true", help=texts["--dry-run"])
    options.add_argument("--strict", action="store_true", help=texts["--strict"])
