"""`ideabox-admin`, also as `python -m ideabox.admin`."""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Sequence

from ideabox.admin.arguments import parser
from ideabox.admin.commands import run
from ideabox.admin.speaking import Voice, language_of, servers_words
from ideabox.errors import AppError

PLAINER = "ideabox.plainer"
"""The name under which Python knows `plainer`."""
_PLAIN = {
    "\u202f": ("\u00a0", " "),
    "\u00a0": (" ",),
    "’": ("'",),
    "“": ('"',),
    "”": ('"',),
    "…": ("...",),
    "–": ("-",),
}


def plainer(error: UnicodeError) -> tuple[str, int]:
    """What to write instead of signs that a console or a pipe can't take: on Windows a pipe has no narrow space."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    return "".join(_takes(sign, error.encoding) for sign in text), error.end


def _takes(sign: str, encoding: str) -> str:
    for each in _PLAIN.get(sign, ()):
        try:
            each.encode(encoding)
        except UnicodeEncodeError:
            continue
        return each
    return "?"


codecs.register_error(PLAINER, plainer)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns its exit code (argparse itself exits with 2)."""
    typed = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a console that can't show a sign shows another
            stream.reconfigure(errors=PLAINER)
    language = language_of(typed)
    voice = Voice(language)
    try:
        return run(parser(language).parse_args(typed), voice)
    except AppError as error:
        print(voice.refusal(error), file=sys.stderr)
        for line in servers_words(error):
            print(f"  {line}", file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read has seen enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 1
    except OSError as error:
        print(voice.surroundings(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(voice.say("stopped"), file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
