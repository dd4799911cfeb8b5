"""A case as HTML: everything of it is there, named, cited and escaped; and as a document."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QTextFormat

from casestudies.model.brief import State, Unseen
from casestudies.model.case import Case
from casestudies.model.content import PackContent
from casestudies.ui.parts.html import (
    cited_text,
    hit_marker,
    number,
    source_marks,
    state_label,
    web_name,
)
from casestudies.ui.reader.case_html import CaseHtml, render_case
from casestudies.ui.reader.document import CaseDocument, build_document
from casestudies.ui.theme.fonts import make_font
from casestudies.ui.theme.tokens import load_tokens, load_type_scale

TYPES = load_type_scale()


def page_of(content: PackContent, case: Case, theme: str = "light") -> CaseHtml:
    return render_case(case, content.vocabulary, load_tokens(theme), TYPES)


def case_of(content: PackContent, slug: str) -> Case:
    return next(case for case in content.cases if case.slug == slug)


def document_of(content: PackContent, slug: str) -> CaseDocument:
    page = page_of(content, case_of(content, slug))
    return build_document(page, make_font(TYPES["reading"]), QThread.currentThread())


def words_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def test_every_case_is_there_in_full(core_content: PackContent) -> None:
    for case in core_content.cases:
        html = page_of(core_content, case).html
        for _, finding in case.findings():
            assert f'name="finding-{finding.id}"' in html, (case.slug, finding.id)
        for source in case.sources:
            assert f'name="source-{source.key}"' in html, (case.slug, source.key)
        assert html.count("<p") == html.count("</p>"), case.slug
        for cited in set(re.findall(r'href="source:(S\d+)"', html)):
            assert case.source(cited) is not None, (case.slug, cited)


def test_sections_follow_the_vocabulary_and_name_their_group(core_content: PackContent) -> None:
    case = case_of(core_content, "lindsay")
    sections = page_of(core_content, case).sections
    anchors = [section.anchor for section in sections]
    order = [f"dimension-{item.key}" for item in core_content.vocabulary.dimensions]
    assert [anchor for anchor in anchors if anchor in order] == order
    assert anchors[0] == "summary"
    assert anchors[-2:] == ["gaps", "sources"]
    by_anchor = {section.anchor: section for section in sections}
    assert by_anchor["dimension-grading"].group == "Learning design"


def test_a_state_is_told_in_a_mark_and_a_word(core_content: PackContent) -> None:
    labels = {state: state_label(state) for state in State}
    assert labels[State.DOCUMENTED] == ""
    assert labels[State.ABSENT] == "⊘ Documented as absent"
    assert labels[State.ENDED] == "■ Ended"
    assert labels[State.DISPUTED] == "≠ Disputed"
    case = case_of(core_content, "lindsay")
    html = page_of(core_content, case).html
    disputed = [f for _, f in case.findings() if f.state is State.DISPUTED]
    assert disputed
    assert html.count("≠\u00a0Disputed") >= len(disputed)


def test_what_a_second_reader_saw_is_said_in_words(core_content: PackContent) -> None:
    case = case_of(core_content, "bdea")
    words = words_of(page_of(core_content, case).html).replace("\u00a0", " ")
    assert words.count("·&nbsp; read again in November 2026") == 37
    assert words.count("·&nbsp; not found in November 2026") == 1
    unseen = [f for _, f in case.findings() if f.unseen is Unseen.ALL and not f.populations]
    partly = [f for _, f in case.findings() if f.unseen is Unseen.PART and not f.populations]
    assert unseen
    assert partly
    assert words.count("not seen again in its sources") >= len(unseen)
    assert words.count("seen again in part") >= len(partly)
    unread = replace(
        case,
        sources=tuple(replace(source, read_again=None) for source in case.sources),
        dimensions=tuple(
            replace(b, findings=tuple(replace(f, unseen=None) for f in b.findings))
            for b in case.dimensions
        ),
        populations=(),
    )
    assert "again" not in words_of(page_of(core_content, unread).html.split('name="sources"')[1])


def test_tagged_findings_say_where_they_stand(core_content: PackContent) -> None:
    case = case_of(core_content, "lindsay")
    html = page_of(core_content, case).html
    assert "stands under Instruction and curriculum" in html
    assert 'href="finding:' in html


def test_text_is_escaped_and_citations_become_marks() -> None:
    html = cited_text("Grades < 3 & up [S3] [S8], then more [S4].")
    assert "Grades &lt; 3 &amp; up<a" in html
    assert words_of(html) == "Grades &lt; 3 &amp; upS3 S8, then moreS4."
    assert source_marks(()) == ""


@pytest.mark.parametrize(
    ("value", "said"),
    [(3976.0, "3,976"), (56.2, "56.2"), (None, "–"), ("9 of 10", "9 of 10"), (12, "12")],
)
def test_numbers_are_written_as_they_are_read(value: float | str | None, said: str) -> None:
    assert number(value) == said


def test_web_addresses_are_said_short() -> None:
    assert web_name("https://www.lindsay.k12.ca.us/page?x=1") == "lindsay.k12.ca.us"
    assert web_name(None) == ""


def test_the_marker_finds_whole_words_in_any_case() -> None:
    marker = hit_marker(["habits", "Habits of work", ""])
    assert marker is not None
    assert [found.group() for found in marker.finditer("HABITS of work; inhabits habits")] == [
        "HABITS of work",
        "habits",
    ]
    assert hit_marker([" "]) is None


def test_the_marker_finds_the_word_that_carries_a_source_mark() -> None:
    marker = hit_marker(["English learners"])
    assert marker is not None
    text = "and English learnersS8 S1; English learnersome"
    assert [found.span() for found in marker.finditer(text)] == [(4, 20)]


@pytest.mark.usefixtures("qapp")
def test_the_document_knows_its_anchors_links_and_chips(core_content: PackContent) -> None:
    case = case_of(core_content, "chugach")
    shown = document_of(core_content, "chugach")
    for section in shown.page.sections:
        assert section.anchor in shown.anchors, section.anchor
    for _, finding in case.findings():
        block = shown.document.findBlockByNumber(shown.anchors[f"finding-{finding.id}"])
        assert finding.text in block.text().replace("\u2028", " ")
    assert {link.href for link in shown.links} >= {"source:S1", "site:"}
    starts = [link.start for link in shown.links]
    assert starts == sorted(starts)
    assert shown.marks


@pytest.mark.usefixtures("qapp")
def test_paragraphs_keep_their_style_piece_by_piece(core_content: PackContent) -> None:
    shown = document_of(core_content, "chugach")
    heads = [a for a in shown.anchors if a.startswith(("dimension-", "population-"))]
    assert len(heads) > 16
    for anchor in heads:
        block = shown.document.findBlockByNumber(shown.anchors[anchor])
        assert block.blockFormat().leftMargin() == 20, anchor
        look = block.begin().fragment().charFormat()
        assert look.fontFamilies() == ["Inter"], anchor
    for anchor in ("outcomes", "timeline", "sources", "gaps"):
        block = shown.document.findBlockByNumber(shown.anchors[anchor])
        assert block.blockFormat().topMargin() == 34, anchor


@pytest.mark.usefixtures("qapp")
def test_no_square_grounds_are_left_in_the_document(core_content: PackContent) -> None:
    shown = document_of(core_content, "bdea")
    block = shown.document.begin()
    while block.isValid():
        for piece in block.textFormats():
            assert not piece.format.hasProperty(QTextFormat.Property.BackgroundBrush)
        block = block.next()
