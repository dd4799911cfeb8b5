"""Projects for tools of qualitative analysis: sound by the format's schema, and each quote where
the selection says."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree

from casestudies.export.qda.identity import code_guid
from casestudies.export.qda.project import render
from casestudies.model.content import PackContent
from casestudies.model.report import ExportOptions, Report, lines
from casestudies.services.export.reports import case_report
from tests.small_reports import small_case, small_comparison, with_text

SCHEMA = Path(__file__).parents[1] / "_reference" / "refi-qda" / "Project.xsd"  # of 18 March 2019
Q = "{urn:QDA-XML:project:1.0}"


@dataclass(frozen=True)
class Chosen:
    name: str
    quote: str
    codes: tuple[str, ...]


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMA))


def opened(data: bytes) -> tuple[etree._Element, zipfile.ZipFile]:
    archive = zipfile.ZipFile(io.BytesIO(data))
    return etree.fromstring(archive.read("project.qde")), archive


def selections(data: bytes) -> Iterator[Chosen]:
    root, archive = opened(data)
    names = {code.get("guid"): code.get("name") or "" for code in root.iter(f"{Q}Code")}
    for source in root.iter(f"{Q}TextSource"):
        path = (source.get("plainTextPath") or "").replace("internal://", "Sources/")
        text = archive.read(path).decode("utf-8")
        assert "\r" not in text
        assert not text.startswith("\ufeff")
        for one in source.iter(f"{Q}PlainTextSelection"):
            start, end = int(one.get("startPosition", "")), int(one.get("endPosition", ""))
            codes = tuple(names[ref.get("targetGUID")] for ref in one.iter(f"{Q}CodeRef"))
            yield Chosen(one.get("name") or "", text[start:end], codes)


def check(report: Report, schema: etree.XMLSchema) -> list[Chosen]:
    data = render(report, ExportOptions())
    root, _ = opened(data)
    schema.assertValid(root)
    guids = [part.get("guid") for part in root.iter() if part.get("guid")]
    assert len(guids) == len(set(guids))
    known = set(guids)
    assert all(part.get("targetGUID", guids[0]) in known for part in root.iter())
    assert data == render(report, ExportOptions())
    found = list(selections(data))
    assert all(one.quote == one.name for one in found)
    return found


@pytest.mark.parametrize("make", [small_case, small_comparison])
def test_small_reports(make, schema: etree.XMLSchema) -> None:
    report = make()
    found = check(report, schema)
    said = {line.said.text: line.said for line in lines(report) if line.said and line.said.id}
    assert {one.quote for one in found} == set(said)
    for one in found:
        assert {*said[one.quote].practices, *said[one.quote].populations} <= set(one.codes)
        assert sum(other.quote == one.quote for other in found) == len(said[one.quote].cites)


def test_whole_cases(core_content: PackContent, schema: etree.XMLSchema) -> None:
    vocabulary = core_content.vocabulary
    for case in core_content.cases[::8]:
        found = check(case_report(case, vocabulary, [core_content.info]), schema)
        wanted = sum(len(finding.cites) for _, finding in case.findings())
        assert len(found) == wanted
        by_text = {finding.text: (key, finding) for key, finding in case.findings()}
        for one in found:
            key, finding = by_text[one.quote]
            assert vocabulary.name_of(key) in one.codes
            coded = {vocabulary.name_of(practice) for practice in finding.practices}
            assert coded <= set(one.codes)


def test_letters_of_every_kind(schema: etree.XMLSchema) -> None:
    nasty = 'A <b> & "quote", \r\n\ttab, \U0001f600 e\u0301 \x07 \ud800 ]]> \ufeff end.'
    found = check(with_text(nasty), schema)
    assert any("\U0001f600" in one.quote for one in found)


def test_the_code_tree_says_which_practice_belongs_where(core_content: PackContent) -> None:
    case = core_content.cases[0]
    report = case_report(case, core_content.vocabulary, [core_content.info])
    root, _ = opened(render(report, ExportOptions()))
    codes = {code.get("name"): code for code in root.iter(f"{Q}Code")}
    grading = codes["Grading and reporting"]
    assert grading.get("guid") == code_guid("Grading and reporting")
    assert grading.get("isCodable") == "true"
    above = grading.getparent()
    assert above is not None
    assert (above.get("name"), above.get("isCodable")) == ("Learning design", "false")
    assert all(child.tag == f"{Q}Code" for child in grading)
