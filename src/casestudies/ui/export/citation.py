"""A source or a finding on the clipboard, as a citation in the style chosen for exports."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casestudies.ui.context import UiContext
from casestudies.ui.export.clipboard import copy_text

if TYPE_CHECKING:
    from casestudies.model.report import CitationStyle, CopiedText


def copy_source(context: UiContext, slug: str, key: str) -> None:
    """Copy the source ``key`` of a case; it is made in the worker."""
    work = partial(context.services.exporting.source_citation, slug, key, _style(context))
    said = QCoreApplication.translate("citation", "Source {0} is on the clipboard as a citation.")
    _copy(context, work, said.format(key))


def copy_finding(context: UiContext, slug: str, finding: str, *, note: bool = False) -> None:
    """Copy a finding of a case, or a ``note`` by its key, with its sources; it is made in the
    worker."""
    work = partial(context.services.exporting.finding_citation, slug, finding, _style(context))
    if note:
        said = QCoreApplication.translate(
            "citation", "The note is on the clipboard with its sources."
        )
    else:
        said = QCoreApplication.translate(
            "citation", "The finding is on the clipboard with its sources."
        )
    _copy(context, work, said)


def _copy(context: UiContext, work: Callable[[], CopiedText], said: str) -> None:
    def done(copied: CopiedText) -> None:
        copy_text(copied.text, copied.html)
        context.say(said)

    context.tasks.read(work, done, context.fail)


def _style(context: UiContext) -> CitationStyle:
    from casestudies.model.report import CitationStyle

    kept = context.services.settings.get("export_citations", CitationStyle.APA.value)
    return CitationStyle.CHICAGO if kept == CitationStyle.CHICAGO else CitationStyle.APA
