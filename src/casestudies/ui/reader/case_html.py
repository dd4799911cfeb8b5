"""A case in full as HTML for the reader, with the list of its sections; no widget in sight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casestudies.model.brief import CORE_PACK, OWN_PACK, Status
from casestudies.model.vocabulary import Vocabulary
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.language.choice import Language, window_language
from casestudies.ui.parts.html import chip, cited_text, web_name
from casestudies.ui.parts.html_style import case_style
from casestudies.ui.reader.ending_html import ending_sections
from casestudies.ui.reader.findings_html import dimension_sections, population_sections
from casestudies.ui.reader.notes_html import (
    gone_notes,
    gone_section,
    head_notes,
    notes_html,
    written,
)
from casestudies.ui.reader.sections_html import Part, Rendering, Section
from casestudies.ui.theme.tokens import Tokens, TypeRole

if TYPE_CHECKING:
    from casestudies.model.case import Case
    from casestudies.model.library.notes import Note

THIN = QT_TRANSLATE_NOOP(
    "CaseHtml", "Nobody has written this case up yet: what stands here came with an import."
)
_STATUS_NAMES: dict[Status, str] = {
    Status.ACTIVE: "",
    Status.CLOSED: QT_TRANSLATE_NOOP("CaseHtml", "Closed"),
    Status.MERGED: QT_TRANSLATE_NOOP("CaseHtml", "Merged"),
    Status.UNKNOWN: QT_TRANSLATE_NOOP("CaseHtml", "Status unknown"),
}


@dataclass(frozen=True)
class CaseHtml:
    """A page as its style sheet and pieces in the order of reading. Each section's ``anchor`` is a
    named anchor in the HTML, and so is ``finding-<id>`` for each finding and ``source-S3`` for
    each source."""

    style: str
    parts: tuple[Part, ...]

    @property
    def html(self) -> str:
        """The whole page as one document."""
        body = "".join(part.html for part in self.parts)
        return f"<html><head><style>{self.style}</style></head><body>{body}</body></html>"

    @property
    def sections(self) -> tuple[Section, ...]:
        return tuple(part.section for part in self.parts if part.section)


def render_case(
    case: Case,
    vocabulary: Vocabulary,
    tokens: Tokens,
    types: dict[str, TypeRole],
    notes: Sequence[Note] = (),
) -> CaseHtml:
    """The page of a case in a theme's colours, with the user's ``notes`` below what they are of.
    Links in it: ``source:S3`` tells of a source, ``web:S3`` opens its page, ``site:`` the case's
    own, ``finding:grading-1`` goes to a finding, ``yours:ID`` opens a note."""
    rendering = Rendering(case, vocabulary, tokens, written(notes))
    parts = (
        *head_notes(rendering),
        _opening(rendering),
        *dimension_sections(rendering),
        *population_sections(rendering),
        *ending_sections(rendering),
        *gone_section(rendering, gone_notes(case, notes)),
    )
    return CaseHtml(case_style(tokens, types["reading"], types["body"]), parts)


def _opening(rendering: Rendering) -> Part:
    case = rendering.case
    html = ['<a name="summary"></a>']
    if window_language() is not Language.ENGLISH and case.pack != OWN_PACK:
        written_in = QCoreApplication.translate("CaseHtml", "This case is written in English.")
        html.append(f'<p class="facts">{escape(written_in)}</p>')
    if case.status is not Status.ACTIVE:
        html.append(_status(rendering))
    if case.summary.strip():
        html.append(f'<p class="lead">{cited_text(case.summary.strip())}</p>')
    elif case.pack not in (CORE_PACK, OWN_PACK):
        thin = QCoreApplication.translate("CaseHtml", THIN)
        html.append(f'<p class="lead">{escape(thin)}</p>')
    html.append(notes_html(rendering, "summary", indent=False))
    for line in case.distinctive:
        html.append(
            f'<p class="distinct"><span class="dash">–</span>&nbsp;&nbsp; {escape(line)}</p>'
        )
    html.append(_facts(rendering))
    if case.status is Status.ACTIVE and case.status_note:
        html.append(_status(rendering))
    title = QCoreApplication.translate("CaseHtml", "Summary")
    return Part("".join(html), "lead", Section("summary", title))


def _status(rendering: Rendering) -> str:
    case, color = rendering.case, rendering.tokens.colors
    name = _STATUS_NAMES[case.status]
    name = name and QCoreApplication.translate("CaseHtml", name)
    label = f"{chip(name, color['caution'], color['caution_pale'])}&nbsp; " if name else ""
    note = escape(case.status_note or "")
    return f'<p class="facts">{label}{note}</p>'


def _facts(rendering: Rendering) -> str:
    case = rendering.case
    known_as = QCoreApplication.translate("CaseHtml", "Also known as {0}")
    said: Iterable[str] = (
        known_as.format(escape(", ".join(case.aka))) if case.aka else "",
        f'<a class="facts" href="site:">{web_name(case.website)} ↗</a>' if case.website else "",
    )
    line = " &nbsp;·&nbsp; ".join(part for part in said if part)
    return f'<p class="facts" style="margin-top:12px">{line}</p>' if line else ""
