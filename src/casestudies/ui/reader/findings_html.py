"""The dimensions and the student populations of a case as sections of HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casestudies.model.case import Block
from casestudies.model.query import Facet
from casestudies.model.second_reading import seen_again_words
from casestudies.model.vocabulary import GROUP_NAMES
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.parts.html import (
    group_chip,
    lead,
    number,
    source_marks,
    state_chip,
)
from casestudies.ui.reader.leads import facet_link, section_link
from casestudies.ui.reader.notes_html import notes_html
from casestudies.ui.reader.sections_html import Part, Rendering, Section

if TYPE_CHECKING:
    from casestudies.model.case import Finding

POPULATIONS = QT_TRANSLATE_NOOP("FindingsHtml", "Student populations")
translate = QCoreApplication.translate


def dimension_sections(rendering: Rendering) -> Iterator[Part]:
    """One section for each documented dimension, in the order of the vocabulary."""
    for dimension in rendering.vocabulary.dimensions:
        block = rendering.case.dimension(dimension.key)
        if block is None:
            continue
        colors = rendering.tokens.group(dimension.group)
        html = [
            f'<p class="name"><a name="dimension-{block.key}"></a>{escape(dimension.name)} '
            f"&nbsp;{group_chip(dimension.group, rendering.tokens)}</p>",
            f'<p class="headline" style="color:{colors.ink}">{escape(block.headline)}</p>',
            notes_html(rendering, f"headline/{block.key}"),
        ]
        html += [finding_html(rendering, finding) for finding in block.findings]
        yield Part(
            "".join(html),
            lead="name",
            section=Section(
                anchor=f"dimension-{block.key}",
                title=dimension.name,
                bar=colors.bar,
                group=GROUP_NAMES[dimension.group],
            ),
        )


def population_sections(rendering: Rendering) -> Iterator[Part]:
    """One section for each population that the case has a block for or has coded findings with."""
    tagged = _tagged(rendering)
    heading = translate("FindingsHtml", POPULATIONS)
    first = True
    for population in rendering.vocabulary.populations:
        block = rendering.case.population(population.key)
        found = tagged.get(population.key, [])
        if block is None and not found:
            continue
        if first:
            yield Part(f'<h2><a name="populations"></a>{escape(heading)}</h2>', "h2")
            first = False
        block = block or Block(population.key, "")
        html = [
            f'<p class="name"><a name="population-{population.key}"></a>'
            f"{escape(population.name)}</p>"
        ]
        if block.headline:
            html.append(f'<p class="headline">{escape(block.headline)}</p>')
        html.append(_share(block))
        html.append(notes_html(rendering, f"headline/{block.key}"))
        html += [finding_html(rendering, finding) for finding in block.findings]
        html += [finding_html(rendering, finding, stands_in=key) for key, finding in found]
        yield Part(
            "".join(html),
            lead="name",
            section=Section(
                anchor=f"population-{population.key}",
                title=population.name,
                bar=rendering.tokens.colors["line_strong"],
                group=heading,
            ),
        )


def finding_html(rendering: Rendering, finding: Finding, stands_in: str = "") -> str:
    """A finding with its state, source marks, year and practices. ``stands_in`` is the key of the
    dimension it stands under, when it is shown elsewhere too."""
    tokens, vocabulary = rendering.tokens, rendering.vocabulary
    label = state_chip(finding.state, tokens)
    anchor = "" if stands_in else f'<a name="finding-{finding.id}"></a>'
    text = escape(finding.text)
    meta = []
    if stands_in:
        name = escape(vocabulary.name_of(stands_in))
        where = translate("FindingsHtml", "stands under {0}").format(name)
        meta.append(f'<a class="small" href="finding:{finding.id}">{where}</a>')
    if finding.as_of:
        meta.append(str(finding.as_of))
    for key in finding.practices:
        link = facet_link(Facet.PRACTICE, key)
        says = translate("FindingsHtml", "Find cases with this practice")
        meta.append(lead(link, vocabulary.name_of(key), says))
    for key in () if stands_in else finding.populations:
        name = vocabulary.name_of(key)
        link = section_link(f"population-{key}")
        says = translate("FindingsHtml", "Go to all on these students")
        words = lead(link, f"{name[:1].lower()}{name[1:]}", says)
        meta.append(translate("FindingsHtml", "about {0}").format(words))
    seen = seen_again_words(finding, rendering.sources)
    if seen:
        meta.append(escape(seen))
    below = " &nbsp;·&nbsp; ".join(meta)
    return (
        f'<p class="finding">{anchor}{label + " " if label else ""}{text}'
        f"{source_marks(finding.cites)}</p>"
        f'<p class="meta">{below}</p>'
        f"{'' if stands_in else notes_html(rendering, f'finding:{finding.id}')}"
    )


def _share(block: Block) -> str:
    if block.share is None:
        return ""
    percent, year = number(block.share.percent), block.share.as_of
    said = (
        translate("FindingsHtml", "{0} percent of students in {1}").format(percent, year)
        if year
        else translate("FindingsHtml", "{0} percent of students").format(percent)
    )
    return f'<p class="share">{said}{source_marks(block.share.cites)}</p>'


def _tagged(rendering: Rendering) -> dict[str, list[tuple[str, Finding]]]:
    """Findings under a dimension by the populations they are coded with, with the dimension."""
    found: dict[str, list[tuple[str, Finding]]] = {}
    for block in rendering.case.dimensions:
        for finding in block.findings:
            for key in finding.populations:
                found.setdefault(key, []).append((block.key, finding))
    return found
