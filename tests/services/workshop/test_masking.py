"""What gives a school away is taken from every text of the library, and nothing else is."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.model.talk import Slide
from casestudies.services.compare.service import ComparingService
from casestudies.services.library.service import LibraryService
from casestudies.services.workshop.masking import PLACE, NameMask, names_of
from casestudies.services.workshop.service import WorkshopService
from casestudies.services.workspace.saved import SavedService

CASES = ("lindsay", "pittsfield", "bdea")


def mask_of(library: LibraryService, *slugs: str) -> NameMask:
    briefs = [library.brief(slug) for slug in slugs]
    return NameMask(briefs, {slug: f"School {at}" for at, slug in enumerate(slugs, start=1)})


@pytest.mark.parametrize(
    ("slugs", "text", "masked"),
    [
        (
            ("lindsay",),
            "Lindsay Unified School District, in Lindsay, California: Lindsay's learners.",
            "School 1, in School 1, [place]: School 1's learners.",
        ),
        (
            ("lindsay",),
            "LUSD and the Lindsayville Unified Team",
            "School 1 and the Lindsayville Unified Team",
        ),
        (("bdea",), "BDEA, Boston Day and Evening, in Boston", "School 1, School 1, in [place]"),
        (("westminster",), "Adams 50, now Westminster", "School 1, now School 1"),
        (("summit-public-schools",), "A summit of Summit", "A summit of School 1"),
        (("the-met-rhode-island",), "The Met met in Providence.", "School 1 met in [place]."),
        (("mc2-new-hampshire",), "MC2 in Keene, New Hampshire", "School 1 in [place], [place]"),
        (("vlacs",), "VLACS, from Exeter", "School 1, from [place]"),
        (("sanborn", "pittsfield"), "Pittsfield and Sanborn", "School 2 and School 1"),
        (
            ("lindsay",),
            "A high school, schools and an academy.",
            "A high school, schools and an academy.",
        ),
    ],
)
def test_names_and_places_are_masked(
    library: LibraryService, slugs: tuple[str, ...], text: str, masked: str
) -> None:
    assert mask_of(library, *slugs).text(text) == masked


def test_no_name_is_left_in_any_text_of_any_case(library: LibraryService) -> None:
    left = []
    for case in library.cases([brief.slug for brief in library.briefs()]):
        brief = library.brief(case.slug)
        mask = mask_of(library, case.slug)
        names = re.compile(r"\b(" + "|".join(map(re.escape, names_of(brief))) + r")\b")
        texts = [finding.text for _, finding in case.findings()]
        texts += [block.headline or "" for block in (*case.dimensions, *case.populations)]
        left += [
            (case.slug, found.group(), text)
            for text in map(mask.text, texts)
            if (found := names.search(text))
        ]
    assert left == []


def test_a_mask_leaves_most_of_the_words(library: LibraryService) -> None:
    """A name that is a plain word would make holes in every sentence."""
    for case in library.cases([brief.slug for brief in library.briefs()]):
        mask = mask_of(library, case.slug)
        texts = " ".join(finding.text for _, finding in case.findings())
        masked = mask.text(texts)
        holes = masked.count("School 1") + masked.count(PLACE)
        assert holes < len(texts.split()) / 12, case.slug


def test_the_slides_of_a_talk_have_a_masked_twin(library: LibraryService) -> None:
    service = WorkshopService(library, SavedService(library), ComparingService(library))
    comparison = ComparingService(library).compare(ComparisonSpec(CASES))
    talk = service.talk_of_comparison(comparison)
    assert [slide.key for slide in talk.masked] == [slide.key for slide in talk.slides]
    names = [name for slug in CASES for name in names_of(library.brief(slug))]
    for at, slide in enumerate(talk.slides):
        assert talk.shown(at, names_hidden=False) is slide
        shown = talk.shown(at, names_hidden=True)
        assert not [
            name
            for name in names
            for text in said(shown)
            if re.search(rf"\b{re.escape(name)}\b", text)
        ]
        assert [cell.name for cell in shown.cells] == [cell.alias for cell in slide.cells]
        assert replace(slide, cells=()).notes == shown.notes


def said(slide: Slide) -> list[str]:
    """All that the wall shows of a slide."""
    cells = [text for cell in slide.cells for text in (cell.name, cell.detail, cell.headline)]
    findings = [item.finding.text for cell in slide.cells for item in cell.findings]
    return [slide.title, slide.prompt, *slide.lines, *slide.names, *cells, *findings]


def test_within_one_case_no_name_can_be_hidden(library: LibraryService) -> None:
    service = WorkshopService(library, SavedService(library), ComparingService(library))
    spec = ComparisonSpec(("bdea",), Axis.DIMENSIONS, columns=Axis.POPULATIONS, case="bdea")
    talk = service.talk_of_comparison(ComparingService(library).compare(spec))
    assert talk.masked == ()
    assert talk.shown(0, names_hidden=True) is talk.slides[0]
