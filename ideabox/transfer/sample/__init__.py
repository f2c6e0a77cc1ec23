"""A fictional retail chain to try Ideabox with: its facts and texts live in `resources/sample`."""

from __future__ import annotations

from ideabox.transfer.sample.filling import SampleReport, fill_sample

__all__ = ["SampleReport", "fill_sample"]
