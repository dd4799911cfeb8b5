"""What a school reports of itself, in a section of its own: nobody looked into it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casestudies.model.query import Facet
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.parts.html import lead
from casestudies.ui.reader.leads import facet_link
from casestudies.ui.reader.sections_html import Part, Rendering, Section

if TYPE_CHECKING:
    from casestudies.model.case import Reported

ANCHOR = "reported"
TITLE = QT_TRANSLATE_NOOP("ReportedHtml", "Reported by the school, not researched")
MARK = "†"
translate = QCoreApplication.translate


def reported_section(rendering: Rendering) -> Part | None:
    """The ticks of each survey by dimension, then those for whom it says it is designed, then
    those that have no practice of ours; None where nothing is reported."""
    reported = rendering.case.reported
    if not reported:
        return None
    title = translate("ReportedHtml", TITLE)
    html = [f'<h2><a name="{ANCHOR}"></a>{escape(title)}</h2>']
    said = translate(
        "ReportedHtml",
        "Ticked by the school itself in a survey. What is not ticked is not told: it may be done "
        "all the same. A practice leads to the cases that document it.",
    )
    html.append(f'<p class="plain"><span class="caption">{escape(said)}</span></p>')
    surveys = dict.fromkeys(one.survey for one in reported)
    for survey in surveys:
        if survey:
            html.append(f'<p class="plain strong">{escape(survey)}</p>')
        ours = [one for one in reported if one.survey == survey]
        html += [_line(name, ticks) for name, ticks in _groups(rendering, ours)]
    return Part("".join(html), "h2", Section(ANCHOR, title))


def _groups(rendering: Rendering, reported: list[Reported]) -> Iterator[tuple[str, list[Reported]]]:
    words = rendering.vocabulary
    home = {
        one: practice.dimension
        for one in reported
        if (practice := words.practice_by_key.get(one.practice)) is not None
    }
    for dimension in words.dimensions:
        inside = [one for one in reported if home.get(one) == dimension.key]
        if inside:
            yield dimension.name, inside
    people = [one for one in reported if one.population and one not in home]
    if people:
        yield translate("ReportedHtml", "Student populations"), people
    rest = [one for one in reported if one not in home and not one.population]
    if rest:
        yield translate("ReportedHtml", "Beside our vocabulary"), rest


def _line(name: str, ticks: list[Reported]) -> str:
    said = "; ".join(_tick(one) for one in ticks)
    return f'<p class="plain">{MARK}&nbsp; <b>{escape(name)}:</b> {said}</p>'


def _tick(one: Reported) -> str:
    if not one.practice and not one.population:
        return escape(one.told)
    facet, key = (
        (Facet.PRACTICE, one.practice) if one.practice else (Facet.POPULATION, one.population)
    )
    says = translate("ReportedHtml", "Find cases that document this")
    return lead(facet_link(facet, key), one.told, says)
