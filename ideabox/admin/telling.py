"""Turns an import's report and a database's figures into lines to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ideabox.admin.speaking import Voice
from ideabox.transfer.importing import Order
from ideabox.transfer.report import Report

COLUMNS = ("read", "created", "already there", "skipped", "refused")


def tell_import(voice: Voice, order: Order, report: Report, seconds: float) -> Iterator[str]:
    """The counts of each kind, what was put right or passed over, and every refused row."""
    yield voice.say("imported", format=order.format.name, campaign=order.campaign)
    yield from _counts(voice, report)
    if report.campaign_created:
        yield voice.say("campaign_made")
    if report.nobodies:
        yield voice.say("nobodies_made", count=report.nobodies)
    for code, count in (*report.notes.items(), *report.skips.items()):
        if count:
            yield voice.say(code, count=count)
    if report.refusals:
        yield voice.say("refused_rows", count=len(report.refusals))
    for refusal in report.refusals:
        reason = voice.say(refusal.reason, detail=refusal.detail)
        yield "  " + voice.say(
            "refused_row", file=refusal.origin.file, row=str(refusal.origin.row), reason=reason
        )
    if not report.kept:
        yield voice.say("was_dry_run" if order.dry_run else "was_strict")
    yield voice.say("took", seconds=f"{seconds:.1f}")


def _counts(voice: Voice, report: Report) -> Iterator[str]:
    words = [voice.say(column) for column in COLUMNS]
    widths = [max(len(word), 9) for word in words]
    lines = [
        (voice.say(kind), (count.read, count.created, count.there, count.skipped, count.refused))
        for kind, count in report.counts.items()
        if count.read
    ]
    first = max((len(name) for name, _ in lines), default=0)
    head = (word.rjust(width) for word, width in zip(words, widths, strict=True))
    yield " " * first + "  " + "  ".join(head)
    for name, figures in lines:
        cells = (voice.number(figure).rjust(width) for figure, width in zip(figures, widths, strict=True))
        yield name.ljust(first) + "  " + "  ".join(cells)


def tell_stats(voice: Voice, figures: Mapping[str, int]) -> Iterator[str]:
    """One figure a line, a part of another one indented."""
    names = {name: ("  " if _is_part(name, figures) else "") + voice.say(name) for name in figures}
    width = max(map(len, names.values()))
    for name, figure in figures.items():
        yield f"{names[name].ljust(width)}  {voice.number(figure).rjust(9)}"


def _is_part(name: str, figures: Mapping[str, int]) -> bool:
    """Whether a figure is contained in the one above: `hidden_ideas`, `votes_for`, `replies`."""
    whole = {"imported_people", "hidden_ideas", "hidden_comments", "replies"}
    return name in whole or name.rpartition("_")[0] in figures
