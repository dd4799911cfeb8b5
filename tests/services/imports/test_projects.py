"""REFI-QDA projects and lists of references become findings and sources of own cases."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

import pytest

from casestudies.bootstrap import Services
from casestudies.errors import KnownError
from casestudies.model.brief import State
from casestudies.model.case import Case
from casestudies.model.library.draft import CaseDraft, DraftSource
from casestudies.model.library.importing import LEAVE_OUT, ImportChoices, Standing
from casestudies.services.imports.qda.positions import Span, quotes
from tests.project import ROOT

WRITTEN_BY_ANOTHER = ROOT / "tests" / "_reference" / "refi-qda" / "pyrefiqda-0.3.1.qdpx"
QUOTE = "Teachers score each competency from 1 to 4"
OTHER = "Families see the rubric beside the score"
TEXT = f"Interview with a teacher 😀\nWhat do you do?\n{QUOTE}, she said.\nÀ côté: {OTHER}.\n"


def guid(number: int) -> str:
    return f"{number:08x}-1111-4222-8333-444444444444"


@dataclass(frozen=True)
class Coding:
    quote: str
    codes: tuple[int, ...]
    name: str | None = None  # the quote itself
    comment: str = ""


CODES = (
    f'<Code guid="{guid(1)}" name="Grading and reporting" isCodable="true">'
    f'<Code guid="{{{guid(2).upper()}}}" name="Scale we use" isCodable="true"/>'
    f'<Code guid="{guid(3)}" name="Four-point scale" isCodable="true"/></Code>'
    f'<Code guid="{guid(4)}" name="English learners" isCodable="true"/>'
    f'<Code guid="{guid(5)}" name="My ideas" isCodable="true"/>'
)


def project(
    path: Path,
    codings: Sequence[Coding],
    text: bytes = TEXT.encode(),
    count: str = TEXT,
    folder: str = "Sources",
    extra: str = "",
    namespace: str = "urn:QDA-XML:project:1.0",
) -> Path:
    """A project of one document whose positions are those of ``count``; the document's bytes are
    ``text``."""
    selections = []
    for number, one in enumerate(codings):
        start = count.index(one.quote)
        name = one.quote if one.name is None else one.name
        refs = "".join(
            f'<Coding guid="{guid(900 + 10 * number + at)}"><CodeRef targetGUID="{guid(code)}"/>'
            "</Coding>"
            for at, code in enumerate(one.codes)
        )
        comment = f"<Description>{escape(one.comment)}</Description>" if one.comment else ""
        selections.append(
            f'<PlainTextSelection guid="{guid(100 + number)}" name={quoteattr(name)} '
            f'startPosition="{start}" endPosition="{start + len(one.quote)}">{comment}{refs}'
            "</PlainTextSelection>"
        )
    xml = (
        f'<?xml version="1.0" encoding="utf-8"?><Project xmlns="{namespace}" name="Our study" '
        f'origin="QualCoder"><Users><User guid="{guid(50)}" name="Jo Coder"/></Users>'
        f"<CodeBook><Codes>{CODES}</Codes></CodeBook>{extra}<Sources>"
        f'<TextSource guid="{guid(7)}" name="Interview 1.txt" '
        f'plainTextPath="internal://{guid(7)}.txt">{"".join(selections)}</TextSource>'
        "</Sources></Project>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("project.qde", xml)
        archive.writestr(f"{folder}/{guid(7)}.txt", text)
    return path


CODINGS = (
    Coding(QUOTE, (2, 3), comment="As of 2025."),
    Coding(OTHER, (1, 4), comment="Striking"),
    Coding("What do you do?", (5,)),
)


def test_quotations_become_findings_of_a_new_case(services: Services, tmp_path: Path) -> None:
    path = project(tmp_path / "study.qdpx", CODINGS)
    before = services.cases.cases()
    plan = services.imports.dry_run(path)
    assert (plan.kind.key, plan.title) == ("project", "Our study")
    assert dict(plan.counts) == {
        "quotations": 3, "document with quotations": 1, "codes": 5,
    }  # fmt: skip
    assert plan.dropped == ("names of coders",)
    assert [(one.name, one.meaning) for one in plan.mapped] == [
        ("Grading and reporting", "dimension/grading"),
        ("Grading and reporting / Scale we use", "dimension/grading"),  # what stands above it
        ("Grading and reporting / Four-point scale", "practice/four-point-scale"),
        ("English learners", "population/english-learners"),
        ("My ideas", LEAVE_OUT),
    ]
    assert plan.mapped[0].samples == (OTHER,)
    assert any(note == "Comments on quotations stay behind: 1." for note in plan.notes)
    assert any("Quotations without a code" in note and "My ideas" in note for note in plan.notes)
    assert services.cases.cases() == before  # a dry run changes nothing

    steps = len(services.history.steps())
    outcome = services.imports.run(plan)
    assert outcome.done == "Wrote 2 findings and one source into one new case of yours."
    assert len(services.history.steps()) == steps + 1
    (case,) = services.cases.cases()
    assert case.draft is not None
    assert case.draft.name == "Our study"
    (block,) = case.draft.dimensions
    assert (block.key, block.headline) == ("grading", "")
    first, second = block.findings
    assert (first.text, first.practices, first.as_of) == (QUOTE, ("four-point-scale",), 2025)
    assert (second.text, second.populations) == (OTHER, ("english-learners",))
    assert first.cites == second.cites == ("S1",)
    assert case.draft.sources == (DraftSource("S1", "Interview 1"),)

    again = services.imports.dry_run(path)
    assert again.unchanged
    assert services.imports.run(again).pack == ""
    assert len(services.cases.cases()) == 1

    assert outcome.cases == (case.key,)
    assert [(one.id, one.origin) for one in services.imports.imports()] == [
        ("project-study", "study.qdpx")
    ]
    undone = services.imports.undo(outcome.pack)
    assert undone.done == "The import of study.qdpx was undone."
    assert services.imports.imports() == ()
    assert services.cases.cases() == ()
    with pytest.raises(KnownError, match="undone already"):
        services.imports.undo(outcome.pack)


def test_an_import_into_own_cases_is_kept_whole_or_not_at_all(
    services: Services, tmp_path: Path
) -> None:
    """What tells how to undo it is written last: killed before that, nothing of it is there."""
    plan = services.imports.dry_run(project(tmp_path / "study.qdpx", CODINGS))
    with suppress(RuntimeError), services.cases.together():
        services.imports.run(plan)
        assert len(services.cases.cases()) == len(services.imports.imports()) == 1
        raise RuntimeError
    assert services.cases.cases() == services.imports.imports() == services.history.steps() == ()


def test_codes_are_remembered_and_the_case_is_the_users_choice(
    services: Services, tmp_path: Path
) -> None:
    own = services.cases.new(
        CaseDraft(name="Riverbend", sources=(DraftSource("S4", "Interview 1"),))
    ).key
    services.cases.new(CaseDraft(name="Another"))
    path = project(tmp_path / "study.qdpx", CODINGS)
    (planned,) = services.imports.dry_run(path).cases
    assert planned.standing is Standing.NEW
    assert [one.name for one in planned.candidates] == ["Riverbend", "Another"]
    choices = ImportChoices(same={planned.key: own}, meanings={"My ideas": "dimension/pace"})
    plan = services.imports.dry_run(path, choices)
    (planned,) = plan.cases
    assert (planned.standing, planned.same_as, planned.findings) == (Standing.SAME, own, 3)
    outcome = services.imports.run(plan)
    draft = services.cases.case(own).draft
    assert draft is not None
    assert [block.key for block in draft.dimensions] == ["grading", "pace"]
    assert [one.key for one in draft.sources] == ["S4"]  # the same work

    # What the user reworded stays as it is, and an undo takes only what came.
    grading = draft.dimensions[0]
    reworded = replace(grading.findings[0], text="Scores run from 1 to 4.")
    changed = replace(
        draft,
        dimensions=(
            replace(grading, headline="Scores", findings=(reworded, *grading.findings[1:])),
            *draft.dimensions[1:],
        ),
    )
    services.cases.update(own, changed, draft)
    later = services.imports.dry_run(project(tmp_path / "study.qdpx", CODINGS))
    remembered = {one.name: (one.meaning, one.remembered) for one in later.mapped}
    assert remembered["My ideas"] == ("dimension/pace", True)
    assert later.unchanged
    services.imports.undo(outcome.pack)
    left = services.cases.case(own).draft
    assert left is not None
    assert [block.headline for block in left.dimensions] == ["Scores"]
    assert (list(left.findings()), left.sources) == ([], draft.sources)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (TEXT.encode(), TEXT),
        (TEXT.replace("\n", "\r\n").encode(), TEXT),  # ATLAS.ti counts a line's end as one
        (TEXT.replace("\n", "\r\n").encode(), TEXT.replace("\n", "\r\n")),
        (b"\xef\xbb\xbf" + TEXT.encode(), TEXT),
        (b"\xef\xbb\xbf" + TEXT.encode(), "\ufeff" + TEXT),
        (TEXT.encode("utf-16"), TEXT),
    ],
)
@pytest.mark.parametrize("named", ["quote", "start", "numbers", "nothing"])
def test_each_way_to_count_gives_the_same_quotes(text: bytes, count: str, named: str) -> None:
    spans = []
    for quote in (QUOTE, OTHER, "What do you do?"):
        at = count.index(quote)
        names = {"quote": quote, "start": f"{quote[:12]}...", "numbers": f"{at},{at + 5}"}
        spans.append(Span(at, at + len(quote), names.get(named, "")))
    assert quotes(text, spans) == (QUOTE, OTHER, "What do you do?")


def test_bytes_and_units_of_sixteen_bits_are_told_too() -> None:
    for encoding, unit in (("utf-8", 1), ("utf-16-le", 2)):
        spans = []
        for quote in (QUOTE, OTHER):
            at = len(TEXT[: TEXT.index(quote)].encode(encoding)) // unit
            spans.append(Span(at, at + len(quote.encode(encoding)) // unit, quote))
        assert quotes(TEXT.encode(), spans) == (QUOTE, OTHER)


def test_what_tools_write_otherwise_is_read(services: Services, tmp_path: Path) -> None:
    """A folder in small letters, an older namespace, GUIDs in braces, text in the project file,
    the text of a PDF, and a recording's transcript."""
    inline = (
        f'<Sources><TextSource guid="{guid(60)}" name="Memo"><PlainTextContent>All of it: '
        f"{escape(OTHER)}.</PlainTextContent>"
        f'<PlainTextSelection guid="{guid(61)}" startPosition="11" endPosition="{11 + len(OTHER)}">'
        f'<Coding guid="{guid(62)}"><CodeRef targetGUID="{{{guid(1)}}}"/></Coding>'
        "</PlainTextSelection></TextSource>"
        f'<PDFSource guid="{guid(63)}" name="Handbook.pdf" path="internal://x.pdf">'
        f'<PDFSelection guid="{guid(64)}" page="1" firstX="0" firstY="0" secondX="1" secondY="1">'
        f'<Coding guid="{guid(65)}"><CodeRef targetGUID="{guid(1)}"/></Coding></PDFSelection>'
        f'<Representation guid="{guid(66)}" plainTextPath="internal://{guid(7)}.txt">'
        f'<PlainTextSelection guid="{guid(67)}" startPosition="{TEXT.index(QUOTE)}" '
        f'endPosition="{TEXT.index(QUOTE) + len(QUOTE)}">'
        f'<Coding guid="{guid(68)}"><CodeRef targetGUID="{guid(3)}"/></Coding>'
        "</PlainTextSelection></Representation></PDFSource>"
        f'<AudioSource guid="{guid(70)}" name="Talk.mp3" path="internal://t.mp3">'
        f'<Transcript guid="{guid(71)}" plainTextPath="internal://{guid(7)}.txt">'
        f'<SyncPoint guid="{guid(72)}" position="{TEXT.index("What")}" timeStamp="1"/>'
        f'<SyncPoint guid="{guid(73)}" position="{TEXT.index("What") + 15}" timeStamp="2"/>'
        f'<TranscriptSelection guid="{guid(74)}" fromSyncPoint="{guid(72)}" '
        f'toSyncPoint="{guid(73)}"><Coding guid="{guid(75)}"><CodeRef targetGUID="{guid(1)}"/>'
        "</Coding></TranscriptSelection></Transcript></AudioSource></Sources>"
    )
    path = project(
        tmp_path / "old.qdpx",
        (Coding(QUOTE, (2,)),),
        folder="sources",
        extra=inline,
        namespace="urn:QDA-XML:project:0:4",
    )
    plan = services.imports.dry_run(path)
    (draft,) = plan.drafts
    said = {
        (finding.text, draft.draft.source(key).name)  # pyright: ignore[reportOptionalMemberAccess]
        for _, finding in draft.draft.findings()
        for key in finding.cites
    }
    assert said == {
        (OTHER, "Memo"),
        (QUOTE, "Handbook"),
        (QUOTE, "Interview 1"),  # in two documents: one finding, two sources
        ("What do you do?", "Talk.mp3"),
    }
    assert any(note.startswith("Coded parts of pictures") for note in plan.notes)


def test_a_selection_for_each_code_is_one_quotation(services: Services, tmp_path: Path) -> None:
    """As QualCoder writes them: the same place twice, once for each of its codes."""
    apart = (Coding(QUOTE, (1,)), Coding(QUOTE, (3,)), Coding(QUOTE, (4,)), Coding(OTHER, (3,)))
    plan = services.imports.dry_run(project(tmp_path / "q.qdpx", apart))
    (planned,) = plan.drafts
    assert [
        (finding.text, finding.practices, finding.populations)
        for _, finding in planned.draft.findings()
    ] == [
        (QUOTE, ("four-point-scale",), ("english-learners",)),
        (OTHER, ("four-point-scale",), ()),
    ]


def test_cases_of_a_project_become_cases_where_the_user_says_so(
    services: Services, tmp_path: Path
) -> None:
    """They may be persons: one case of the whole project is what it is without a word."""
    persons = "".join(
        f'<Case guid="{guid(800 + n)}" name="Person {n}">'
        f'<SelectionRef targetGUID="{guid(100 + n)}"/></Case>'
        for n in range(12)
    )
    path = project(tmp_path / "p.qdpx", CODINGS, extra=f"<Cases>{persons}</Cases>")
    plan = services.imports.dry_run(path)
    (asked,) = plan.asked
    assert (asked.key, asked.kept, asked.columns[-1]) == ("cases", False, "2 others")
    assert [case.name for case in plan.cases] == ["Our study"]
    each = services.imports.dry_run(path, ImportChoices(keep=frozenset({"cases"})))
    assert [(case.name, case.findings) for case in each.cases] == [
        ("Person 0", 1),
        ("Person 1", 1),
        ("Person 2", 0),  # its one quotation has no code that is taken for anything
    ]
    assert [one.draft.name for one in each.drafts] == ["Person 0", "Person 1"]
    outcome = services.imports.run(each)
    assert len(outcome.cases) == 2
    services.imports.undo(outcome.pack)
    assert services.cases.cases() == ()


def _findings(case: Case) -> dict[str, tuple[object, ...]]:
    return {
        finding.text: (
            key,
            finding.state,
            frozenset(finding.practices),
            frozenset(finding.populations) - {key},
            finding.as_of,
            frozenset(source.title for source in case.sources if source.key in finding.cites),
        )
        for key, finding in case.findings()
    }


def test_a_case_that_we_wrote_comes_back(services: Services, tmp_path: Path) -> None:
    """Every finding with its state, codes, year and sources; only headlines do not travel."""
    for slug in ("lindsay", "bdea"):
        case = services.library.case(slug)
        report = services.exporting.case(slug)
        path = services.exporting.export(report, "qdpx", tmp_path / f"{slug}.qdpx")
        plan = services.imports.dry_run(path)
        assert not any("stay behind" in note for note in plan.notes), plan.notes
        (planned,) = plan.drafts
        draft = planned.draft
        titles = {source.key: source for source in draft.sources}
        found = {
            finding.text: (
                key,
                finding.state,
                frozenset(finding.practices),
                frozenset(finding.populations),
                finding.as_of,
                frozenset(titles[cite].title for cite in finding.cites),
            )
            for key, finding in draft.findings()
        }
        assert found == _findings(case)
        assert any(finding.state is not State.DOCUMENTED for _, finding in case.findings())
        cited = {key for _, finding in case.findings() for key in finding.cites}
        wanted = {(s.title, s.url, s.date, s.kind) for s in case.sources if s.key in cited}
        got = {(s.title, s.url or None, s.date or None, s.kind) for s in draft.sources}
        assert got == wanted


def test_a_project_that_another_tool_wrote_comes_in_whole(services: Services) -> None:
    """pyrefiqda 0.3.1 read a case that we had exported (Lindsay, two of its documents) and wrote it
    anew, in its own way: every quotation comes in, with its codes, as the library has it."""
    with zipfile.ZipFile(WRITTEN_BY_ANOTHER) as archive:
        project = ElementTree.fromstring(archive.read("project.qde"))
    names = [one.get("name") for one in project.iter() if one.tag.endswith("PlainTextSelection")]
    (planned,) = services.imports.dry_run(WRITTEN_BY_ANOTHER).drafts
    found = {finding.text: (key, finding) for key, finding in planned.draft.findings()}
    case = services.library.case("lindsay")
    ours = {finding.text: (key, finding) for key, finding in case.findings()}
    assert len(names) == len(set(found)) > 10
    for text, (key, finding) in found.items():
        there, written = ours[text]
        assert (key, finding.state, frozenset(finding.practices)) == (
            there,
            written.state,
            frozenset(written.practices),
        )
        assert frozenset(finding.populations) == frozenset(written.populations)
        assert finding.cites
    assert len(planned.draft.sources) == 2


def test_references_go_into_a_case_of_ones_own(services: Services, tmp_path: Path) -> None:
    known = DraftSource("S2", "Mastery", url="https://doi.org/10.1000/182")
    own = services.cases.new(CaseDraft(name="Riverbend", sources=(known,))).key
    path = tmp_path / "list.bib"
    path.write_text(
        "@misc{a, title={Mastery}, doi={10.1000/182}}\n@book{b, title={New}, year=2020}\n"
        "@book{c, title={New}, year=2020}\n@misc{d, year=2000}\n",
        encoding="utf-8",
    )
    new = services.imports.dry_run(path)
    assert (new.kind.key, new.cases[0].standing) == ("references", Standing.NEW)
    plan = services.imports.dry_run(path, ImportChoices(same={"sources": own}))
    assert dict(plan.counts) == {
        "references": 3, "new source": 1, "there already": 1, "twice in the file": 1,
    }  # fmt: skip
    assert plan.notes == ("“Mastery” is S2 already (the same DOI).",)
    assert [str(problem) for problem in plan.problems] == [
        "list.bib: Line 4 (d) has no title and was left out."
    ]
    outcome = services.imports.run(plan)
    assert outcome.done == "Wrote one source into one case that you had."
    draft = services.cases.case(own).draft
    assert draft is not None
    assert draft.sources == (known, DraftSource("S3", "New", date="2020", kind="book"))
    assert services.imports.dry_run(path).unchanged  # it knows where it went
    services.imports.undo(outcome.pack)
    undone = services.cases.case(own).draft
    assert undone is not None
    assert undone.sources == (known,)


def test_a_list_without_references_is_a_sentence(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "empty.bib"
    path.write_text("nothing at all", encoding="utf-8")
    with pytest.raises(KnownError, match="no list of references"):
        services.imports.dry_run(path)
