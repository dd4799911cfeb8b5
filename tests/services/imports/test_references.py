"""Lists of references become sources: BibTeX, RIS and CSL-JSON, sound and broken ones."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
import rispy

from casestudies.export import bibtex, csl
from casestudies.model.case import Source
from casestudies.model.content import PackContent
from casestudies.model.library.reference import ReferenceFormat, SameBy
from casestudies.model.report import Entry, ExportOptions
from casestudies.services.imports.references import (
    MOST_REFERENCES,
    compare_references,
    format_of,
    read_reference_file,
    read_references,
)
from tests.small_reports import small_comparison

BIBTEX = r"""
Saved from a page of joe@example.com, @ no entry yet.
@string{ed = "EdSurge"}
@string{long = ed # " News"}
@article{a, title = {The {CBE} School: 50\% \& More, Caf\'e {\"U}ber, 20% off},
  author = "Doe, Jane and {State Board} and van der Berg, Jr., Ana and others",
  journal = long # " Daily", month = nov # "~3", year = 2014, url = {http://a.b/c_d\_e}}
@comment{jabref-meta: grouping}
@misc{b, title = "A \textbraceleft{} of $5 to $10", howpublished = {\url{https://x.org/a_b}},
  month = spring, year = {c. 2019}}
@online{c, title = {After}, subtitle = {All}, date = {2014-05-03/2015}, doi = {10.1000/182},
  note = {Video}}
@book{d, title = {No end, year = 2001}
@book(e, title = "In brackets", publisher = {Ed}, editor = {{Board of Ed}}, year = 1999,)
@misc{f, year = 2020}
"""
RIS = """\ufeffProvider: none
TY  - JOUR
AU  - Doe, Jane
AU  - Roe, Rick, Jr.
TI  - A title that goes
  on in another line
T2  - Educational Leadership
DA  - 2014/05/02/
PY  - 2014
SP  -
UR  - https://www.ascd.org/a
DO  - https://doi.org/10.1000/182
TY  - BLOG\r
T1  - No end before it\r
A1  - Solo\r
Y1  - 2020//\r
ER  - \r
TY - NEWS
TI - One space only
PB - The Sun
PY - 1999
"""
CSL = """[
 {"id": "x", "type": "article-newspaper", "title": "<i>Mastery</i> & more",
  "container-title": "The Sun", "issued": {"date-parts": [["2014", "5"]]},
  "author": [{"family": "Berg", "given": "Ana, Jr.", "non-dropping-particle": "van der"},
             {"literal": "others"}],
  "URL": "https://sun.example/m", "DOI": "10.1000/182"},
 {"id": 7, "title": "Raw date", "issued": {"raw": "2019-12-04"}},
 3
]"""


def test_bibtex() -> None:
    found = read_references(BIBTEX)
    assert found.format is ReferenceFormat.BIBTEX
    sources = {reference.label: reference.source for reference in found.references}
    assert sources["a"] == Source(
        "", "The CBE School: 50% & More, Café Über, 20% off",
        "Jane Doe, State Board, Ana van der Berg Jr. and others", "EdSurge News Daily",
        "2014-11-03", "http://a.b/c_d_e", "report",
    )  # fmt: skip
    assert sources["b"] == Source(
        "", "A { of $5 to $10", None, "", "2019", "https://x.org/a_b", "reference"
    )
    assert sources["c"] == Source(
        "", "After: All", None, "", "2014-05-03", "https://doi.org/10.1000/182", "video"
    )
    assert sources["e"] == Source("", "In brackets", "Board of Ed", "Ed", "1999", None, "book")
    assert {reference.doi for reference in found.references} == {"", "10.1000/182"}
    assert len(found.problems) == 2
    assert found.problems[0].startswith("Line 14 (d) is not as BibTeX has it")
    assert found.problems[1] == "Line 15 (f) has no title and was left out."


def test_ris() -> None:
    found = read_references(RIS)
    assert (found.format, found.problems) == (ReferenceFormat.RIS, ())
    assert [reference.source for reference in found.references] == [
        Source(
            "", "A title that goes on in another line", "Jane Doe and Rick Roe Jr.",
            "Educational Leadership", "2014-05-02", "https://www.ascd.org/a", "report",
        ),
        Source("", "No end before it", "Solo", "", "2020", None, "blog"),
        Source("", "One space only", None, "The Sun", "1999", None, "news"),
    ]  # fmt: skip
    assert found.references[0].doi == "10.1000/182"


def test_csl_json() -> None:
    found = read_references(CSL)
    assert found.format is ReferenceFormat.CSL
    assert [reference.source for reference in found.references] == [
        Source(
            "", "Mastery & more", "Ana van der Berg Jr. and others", "The Sun", "2014-05",
            "https://sun.example/m", "news",
        ),
        Source("", "Raw date", None, "", "2019-12-04", None, "reference"),
    ]  # fmt: skip
    assert found.problems == ("Entry 3 is no reference and was left out.",)


def _sources(content: PackContent) -> list[Source]:
    return [source for case in content.cases for source in case.sources]


def _same(found: Source, source: Source) -> bool:
    """Alike but for the kind, which neither format has in full, and how names are joined."""

    def bare(said: Source) -> Source:
        title = said.title.replace("--", "–")  # as TeX prints it
        return replace(said, title=title, kind="", key="", author=None, read_again=None)

    return bare(found) == bare(source)


@pytest.mark.parametrize("write", [bibtex.render, csl.render])
def test_what_we_write_comes_back(write, core_content: PackContent) -> None:
    sources = _sources(core_content)[::3]
    assert len(sources) < MOST_REFERENCES
    entries = tuple(Entry(number, source) for number, source in enumerate(sources, 1))
    text = write(replace(small_comparison(), entries=entries), ExportOptions()).decode("utf-8")
    found = read_references(text)
    assert found.problems == ()
    pairs = zip(found.references, sources, strict=True)
    unlike = [had.source for had, was in pairs if not _same(had.source, was)]
    assert unlike == []
    authors = [
        (had.source.author, was.author)
        for had, was in zip(found.references, sources, strict=True)
        if bool(had.source.author) != bool(was.author)
    ]
    assert authors == []


def test_an_independent_reader_agrees_on_sound_ris() -> None:
    """rispy, on records that end as they should; on the others it loses or joins them."""
    sound = "".join(
        f"TY  - JOUR\nAU  - Doe, Jane\nTI  - Title {n}\nT2  - Ed\nPY  - {1990 + n}\n"
        f"UR  - https://a.example/{n}\nER  - \n\n"
        for n in range(20)
    )
    ours = [
        (said.source.title, said.source.date, said.source.url)
        for said in read_references(sound).references
    ]
    theirs = [(said["title"], said["year"], said["urls"][0]) for said in rispy.loads(sound)]
    assert ours == theirs
    unended = sound.replace("ER  - \n\n", "")
    assert len(read_references(unended).references) == 20
    assert len(rispy.loads(unended)) == 0


def test_what_is_the_same_work() -> None:
    known = [
        Source("S1", "Mastery", None, "P", "2014", "https://doi.org/10.1000/182", "report"),
        Source("S2", "About", None, "P", None, "https://www.a.example/about/", "official"),
        Source("S3", "Student Handbook", None, "A", "2025", "https://a.example/h", "official"),
        Source("S4", "Sent by post", None, "A", "2001", None, "report"),
    ]
    found = read_references("""
@misc{doi, title = {Mastery: a new title}, doi = {10.1000/182}}
@misc{address, title = {About us}, url = {http://a.example/about?utm_source=x#top}}
@misc{elsewhere, title = {Student handbook}, year = 2025, url = {https://b.example/h}}
@misc{title, title = {Sent by Post!}, year = 2001}
@misc{year, title = {Sent by Post}, year = 2002}
@misc{again, title = {Sent by post}, year = 2002}
@misc{otherdoi, title = {Mastery}, year = 2014, doi = {10.1000/999}}
""")
    matches = compare_references(found.references, known)
    assert [(match.same_as.key if match.same_as else None, match.by) for match in matches] == [
        ("S1", SameBy.DOI),
        ("S2", SameBy.ADDRESS),
        (None, None),
        ("S4", SameBy.TITLE),
        (None, None),
        (None, None),
        (None, None),
    ]
    assert [match.new for match in matches] == [False, False, True, False, True, False, True]
    assert matches[5].earlier == 4


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "no list of references"),
        ("https://example.org/a-page", "no list of references"),
        ("The Competency Handbook", "no list of references"),
        ("{", "not JSON"),
        ("[]", "lists no reference"),
        ('"text"', "no list of references"),
        ("[" * 100_000, "not JSON"),
        ('[{"id": 1, "title": ' + "9" * 5000 + "}]", "not JSON"),
        ("@book{", "has no title"),
        ("TY  - BOOK", "has no title"),
        ("@misc{a, title = {" + "{" * 5000 + "}}", "not as BibTeX has it"),
        ("TY  - X\nER  -\n" * 500, "read no further"),
        ('@a{k,t="' * 5000, "read no further"),
    ],
)
def test_a_broken_list_ends_in_a_sentence(text: str, problem: str) -> None:
    found = read_references(text)
    assert found.references == ()
    assert any(problem in said for said in found.problems), found.problems
    assert all(said.endswith(".") and "\n" not in said for said in found.problems)


def test_names_that_grow_without_bound_are_not_followed() -> None:
    """Each @string is the one before twice: 2^40 characters in 1,000."""
    doubled = "".join(f"@string{{a{n + 1} = a{n} # a{n}}}" for n in range(40))
    begun = time.perf_counter()
    found = read_references(f'@string{{a0 = "xxxxxxxxxx"}}{doubled}@misc{{k, title = a40}}')
    assert time.perf_counter() - begun < 1
    assert found.references == ()
    assert "joins more pieces" in found.problems[-1]


def test_no_more_than_a_list_may_hold() -> None:
    found = read_references("TY  - BOOK\nTI  - T\nER  -\n" * (MOST_REFERENCES + 1))
    assert len(found.references) == MOST_REFERENCES
    assert found.problems == ("Only the first 1,000 references were read.",)


def test_fields_keep_to_what_a_source_may_hold() -> None:
    authors = " and ".join(["Booras, Ellin"] * 40)
    found = read_references(
        f"@misc{{a, title = {{{'long ' * 80}}}, author = {{{authors}}}, publisher = "
        f"{{{'P' * 300}}}, url = {{https://a.example/{'x' * 700}}}, year = 3014}}"
    )
    (source,) = (reference.source for reference in found.references)
    assert len(source.title) <= 300
    assert source.title.endswith("…")
    assert source.author is not None
    assert len(source.author) <= 200
    assert source.author.endswith("Ellin Booras and others")
    assert len(source.publisher) == 200
    assert (source.url, source.date) == (None, None)
    assert found.problems == ("Line 1 (a): the title has more than 300 characters and was cut.",)


def test_files_in_other_letters(tmp_path: Path) -> None:
    text = "TY  - BOOK\nTI  - Café\nER  -\n"
    for name, data in {
        "utf-16.ris": text.encode("utf-16"),
        "mark.ris": text.encode("utf-8-sig"),
        "windows.ris": text.encode("cp1252"),
    }.items():
        (tmp_path / name).write_bytes(data)
        found = read_reference_file(tmp_path / name)
        assert [said.source.title for said in found.references] == ["Café"]
        assert len(found.problems) == (name == "windows.ris")
    missing = read_reference_file(tmp_path / "gone.ris")
    assert missing.problems == ("The file could not be read: No such file or directory.",)


def test_what_is_pasted_is_told_apart() -> None:
    assert format_of("  @book{a,") is ReferenceFormat.BIBTEX
    assert format_of("TY  - BOOK") is ReferenceFormat.RIS
    assert format_of('{"title": "x"}') is ReferenceFormat.CSL
    assert format_of("https://example.org/@user/post") is None
    assert format_of("A title @ a conference (2014)") is None
