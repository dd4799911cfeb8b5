"""The export service: formats, files written whole or not at all, sentences, the clipboard."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from casestudies.errors import KnownError
from casestudies.model.report import CitationStyle, Detail, ExportOptions, SourcesIn, Subject
from casestudies.services.export.files import write_export
from casestudies.services.export.formats import FORMATS, Format
from tests.project import ROOT, SOURCE
from tests.small_reports import small_case, small_comparison, small_service

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run ``code`` in an interpreter of its own that finds our tests' helpers."""
    search = os.pathsep.join([str(ROOT), str(SOURCE)])
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(code), *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        env=os.environ | {"PYTHONPATH": search},
    )


def test_every_format_suits_every_subject() -> None:
    service = small_service()
    printed = {Subject.HANDOUTS, Subject.PACKET}
    for subject in printed:
        assert [found.key for found in service.formats(subject)] == ["pdf", "docx"]
    read = ["pdf", "docx", "md", "html", "bibtex", "csl"]
    told = {Subject.VISIT, Subject.NOTES}
    for subject in told:
        assert [found.key for found in service.formats(subject)] == read
    for subject in set(Subject) - printed - told:
        assert [found.key for found in service.formats(subject)] == [
            "pdf", "docx", "pptx", "xlsx", "csv", "md", "html", "json", "bibtex", "qdpx",
            "csl",
        ]  # fmt: skip


def test_an_unknown_format_is_named() -> None:
    with pytest.raises(KnownError, match=r"no export format “odt”; choose one of pdf, docx"):
        small_service().export(small_case(), "odt", Path("x"))


@pytest.mark.parametrize("found", FORMATS, ids=lambda found: found.key)
def test_a_name_without_a_suffix_gets_one(found, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    written = small_service().export(small_comparison(), found.key, tmp_path / "out")
    assert written == tmp_path / f"out{found.suffix}"
    assert written.stat().st_size > 100
    assert [path.name for path in tmp_path.iterdir()] == [written.name]


@pytest.mark.parametrize(
    ("key", "name", "written"),
    [
        ("pdf", "St. Paul", "St. Paul.pdf"),
        ("pdf", "Lindsay vs. Chugach", "Lindsay vs. Chugach.pdf"),
        ("md", "version 2.1", "version 2.1.md"),
        ("md", "Lindsay et al.", "Lindsay et al.md"),
        ("md", "NOTES.MD", "NOTES.MD"),
        ("md", "notes.markdown", "notes.markdown"),
        ("html", "page.htm", "page.htm"),
        ("md", ".md", ".md.md"),
        ("csl", "sources", "sources.csl.json"),
        ("csl", "sources.json", "sources.json"),
        ("csl", "sources.csl.json", "sources.csl.json"),
        ("json", "sources.json", "sources.json"),
    ],
)
def test_a_full_stop_in_a_name_begins_no_suffix_unless_it_is_one(
    key: str, name: str, written: str, tmp_path: Path
) -> None:
    found = small_service().export(small_comparison(), key, tmp_path / name)
    assert found == tmp_path / written
    assert [path.name for path in tmp_path.iterdir()] == [written]


@pytest.mark.parametrize(
    ("key", "name", "other"),
    [
        ("pdf", "notes.docx", "Word document"),
        ("docx", "notes.PDF", "PDF document"),
        ("md", "notes.txt", "Plain text"),
        ("pdf", "St. Paul.xlsx", "Excel workbook"),
        ("json", "notes.csl.json", "CSL-JSON, the sources"),
        ("csv", "notes.htm", "Web page"),
    ],
)
def test_no_file_has_the_name_of_another_format(
    key: str, name: str, other: str, tmp_path: Path
) -> None:
    with pytest.raises(
        KnownError, match=rf"“{name}” has the ending of another format \({other}\)"
    ) as told:
        small_service().export(small_comparison(), key, tmp_path / name)
    assert str(told.value).endswith("Nothing was written.")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("found", FORMATS, ids=lambda found: found.key)
def test_a_clock_before_1980_stops_no_export(
    found: Format, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "time", lambda: 86_400.0 * 365)
    report = replace(small_comparison(), made_on="1971-01-01")
    written = small_service().export(report, found.key, tmp_path / "out")
    assert written.stat().st_size > 100
    if found.key in ("docx", "pptx", "xlsx"):
        with ZipFile(written) as opened:
            assert opened.testzip() is None


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    target.write_text("old")
    small_service().export(small_comparison(), "md", target)
    assert target.read_text(encoding="utf-8").startswith("# Alder and Birch")


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    written = small_service().export(small_comparison(), "md", tmp_path / "link.md")
    assert written == tmp_path / "real.md"
    assert (tmp_path / "link.md").is_symlink()


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    (tmp_path / "out.md").mkdir()
    with pytest.raises(KnownError, match=r"is a folder; give the export a file name"):
        small_service().export(small_comparison(), "md", tmp_path / "out.md")


@LINUX
@pytest.mark.parametrize("place", ["/dev/null", "/dev/full"])
def test_a_device_is_no_target(place: str) -> None:
    with pytest.raises(KnownError, match=f"{place}” is not an ordinary file"):
        small_service().export(small_comparison(), "md", Path(place))
    assert not Path(f"{place}.md").exists()


def test_a_folder_without_a_suffix_is_no_target_either(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    with pytest.raises(KnownError, match="is a folder; give the export a file name"):
        small_service().export(small_comparison(), "md", tmp_path / "reports")
    assert [path.name for path in tmp_path.iterdir()] == ["reports"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"There is no folder “.*nowhere”; nothing was written"):
        small_service().export(small_comparison(), "md", tmp_path / "nowhere" / "out.md")


def test_a_path_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(KnownError, match=r"file” is not a folder; nothing was written"):
        small_service().export(small_comparison(), "md", tmp_path / "file" / "out.md")


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="The file name is too long"):
        small_service().export(small_comparison(), "md", tmp_path / f"{'x' * 300}.md")


@LINUX
def test_a_read_only_folder() -> None:
    with pytest.raises(KnownError, match=r"Files cannot be written to “/sys”; choose another"):
        small_service().export(small_comparison(), "md", Path("/sys/out.md"))


@LINUX
def test_a_file_that_grows_too_large(tmp_path: Path) -> None:
    target = tmp_path / "out.docx"
    target.write_text("old")
    ran = run(
        """
        import resource, sys
        from pathlib import Path
        from casestudies.errors import KnownError
        from tests.small_reports import small_comparison, small_service
        sys.dont_write_bytecode = True  # Python would leave it cut short (python/cpython#126606)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
        try:
            small_service().export(small_comparison(), "docx", Path(sys.argv[1]))
        except KnownError as error:
            print(error)
        """,
        str(target),
    )
    assert "out.docx” is larger than this disk takes files to be" in ran.stdout, ran.stderr
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.docx"]


@LINUX
def test_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(disk)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("may not mount a small disk here")
    try:
        (disk / "out.docx").write_text("old")
        with pytest.raises(KnownError, match=r"The disk is full: “out.docx” was not written"):
            small_service().export(small_comparison(), "docx", disk / "out.docx")
        assert (disk / "out.docx").read_text() == "old"
        assert [path.name for path in disk.iterdir()] == ["out.docx"]
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_killed_between_any_two_steps_the_file_is_old_or_new(
    tmp_path: Path, chance: random.Random
) -> None:
    target = tmp_path / "out.bin"
    target.write_bytes(b"a" * 3_000_000)
    for _ in range(6):
        process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                textwrap.dedent(
                    """
                    import sys
                    from pathlib import Path
                    from casestudies.services.export.files import write_export
                    print("ready", flush=True)
                    while True:
                        for letter in (b"b", b"a"):
                            write_export(Path(sys.argv[1]), letter * 3_000_000)
                    """
                ),
                str(target),
            ],
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(SOURCE)},
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.uniform(0.0, 0.1))
        process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        process.wait()
        process.stdout.close()
        data = target.read_bytes()
        assert data in (b"a" * 3_000_000, b"b" * 3_000_000)


def test_what_a_killed_export_left_is_cleared_away(tmp_path: Path) -> None:
    stale, fresh = tmp_path / ".out.md.aaaa.part", tmp_path / ".out.md.bbbb.part"
    other = tmp_path / ".other.md.aaaa.part"
    for path in (stale, fresh, other):
        path.write_text("unfinished")
    long_ago = time.time() - 7200
    os.utime(stale, (long_ago, long_ago))
    os.utime(other, (long_ago, long_ago))
    write_export(tmp_path / "out.md", b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".other.md.aaaa.part",
        ".out.md.bbbb.part",
        "out.md",
    ]


def test_the_service_loads_no_document_library() -> None:
    ran = run(
        """
        import sys
        import casestudies.services.export.service
        heavy = {"docx", "pptx", "xlsxwriter", "typst", "lxml", "PIL"}
        print(sorted(heavy & set(sys.modules)))
        print(sorted(name for name in sys.modules if name.startswith("casestudies.export.")))
        """
    )
    assert ran.stdout.split("\n")[:2] == ["[]", "[]"], ran.stderr


def test_a_cell_goes_to_the_clipboard_with_its_sources() -> None:
    report = small_comparison()
    cell = report.tables[0].rows[1].cells[1]
    assert small_service().as_text(cell, report).split("\n") == [
        "Birch: Grading and reporting",
        "× Documented as absent: No grade point average",
        "●●●●● 2 sources from 2 publishers, all from outside; newest 2016; all read again",
        "• Documented as absent: There is no grade point average. [1, 2]",
        "",
        "Sources",
        "[1] Sturgis, C. (2014, June). Mastery Tour. CompetencyWorks. https://example.org/tour "
        "[found at another address in November 2026]",
        "[2] Vander Els, J. G., et al. (2016). A Different Work at the Same Door. CompetencyWorks. "
        "https://example.org/tour [read again in November 2026]",
        "",
    ]
    rich = small_service().as_html(cell, report)
    assert "<li><b>Documented as absent: </b>There is no grade point average. [1, 2]</li>" in rich
    assert '<a href="https://example.org/tour">' in rich


def test_a_table_goes_to_the_clipboard_as_columns() -> None:
    report = small_comparison()
    table = report.tables[0]
    grid = small_service().as_text(table, report).split("\n\nSources\n")[0].split("\n")
    assert [line.split("\t") for line in grid[:1]] == [["Design dimension", "Alder", "Birch"]]
    assert grid[2].split("\t")[1] == "'=No letters; 0 to 4, and a 3 is proficient [1, 2]"
    rich = small_service().as_html(table, report)
    assert rich.count("<tr>") == 6
    full = small_service().as_html(table.rows[0], report, ExportOptions(detail=Detail.FULL))
    assert "<li>The plan was shaped by families. [1, 2]</li>" in full


def test_a_statement_goes_to_the_clipboard_alone() -> None:
    report = small_comparison()
    said = report.tables[0].rows[2].cells[1].findings[0]
    text = small_service().as_text(said, report)
    assert text.startswith("Disputed: Students moved on when ready, or did not. [1]\n\nSources\n")


def test_every_copy_counts_its_own_sources_from_one() -> None:
    report = small_comparison()
    table = report.tables[0]
    last = table.rows[2]
    assert last.cells[1].cites == (5,)
    short, full = ExportOptions(detail=Detail.HEADLINES), ExportOptions(detail=Detail.FULL)
    for part in (last, last.cells[1], last.cells[1].findings[0]):
        for options in (short, full):
            text = small_service().as_text(part, report, options)
            rich = small_service().as_html(part, report, options)
            assert re.findall(r"\[(\d)\] Peoples", text) == ["1"]
            assert "[1] Peoples" in rich
            assert "[5]" not in text + rich
    row = small_service().as_text(table.rows[1], report, full)
    assert row.index("[1, 2]") < row.index("[2]") < row.index("[1, 3]")
    assert re.findall(r"^\[(\d)\]", row, re.MULTILINE) == ["1", "2", "3"]
    assert table.rows[1].cells[1].cites == (1, 4), "the report itself is as it was"


@pytest.mark.parametrize(
    ("style", "text"),
    [
        (
            CitationStyle.APA,
            "Profile: Alder & Co. #1. (2012, December 11). The Fresno Bee. "
            "https://news.example.com/a_b%20c?x=1&y={2}\n",
        ),
        (
            CitationStyle.CHICAGO,
            "The Fresno Bee. “Profile: Alder & Co. #1.” December 11, 2012. "
            "https://news.example.com/a_b%20c?x=1&y={2}.\n",
        ),
    ],
)
def test_a_source_is_copied_as_a_citation(style: CitationStyle, text: str) -> None:
    copied = small_service().source_citation("alder", "S2", style)
    assert copied.text == text
    assert "<i>The Fresno Bee</i>" in copied.html
    assert '<a href="https://news.example.com/a_b%20c?x=1&amp;y={2}">' in copied.html


def test_a_finding_is_copied_with_its_place_its_sources_and_its_library() -> None:
    copied = small_service().finding_citation("alder", "grading-2", CitationStyle.CHICAGO)
    assert copied.text.split("\n") == [
        "Alder: Grading and reporting",
        "Ended: Honor rolls were given up. (2016) [1]",
        "",
        "Sources",
        "[1] The Fresno Bee. “Profile: Alder & Co. #1.” December 11, 2012. "
        "https://news.example.com/a_b%20c?x=1&y={2}. [not found in November 2026]",
        "",
        "From the library “A small library”, version 2026.11.0; the written content is licensed "
        "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).",
        "",
    ]
    assert copied.html.startswith("<p><b>Alder: Grading and reporting</b></p><p><b>Ended: </b>")
    assert "<p>[1] <i>The Fresno Bee</i>." in copied.html
    assert "version 2026.11.0" in copied.html


def test_what_is_not_there_cannot_be_cited() -> None:
    with pytest.raises(KnownError, match="The case “alder” has no source S9"):
        small_service().source_citation("alder", "S9")
    with pytest.raises(KnownError, match="The case “alder” has no finding pace-7"):
        small_service().finding_citation("alder", "pace-7")


@pytest.mark.parametrize("key", ["pdf", "docx", "pptx", "md", "html"])
def test_sources_go_to_a_file_of_their_own(key: str, tmp_path: Path) -> None:
    """None is lost, the list stands in one of the two, and no file there before is replaced."""
    report = small_comparison()
    apart = ExportOptions(sources=SourcesIn.FILE)
    service = small_service()
    older = tmp_path / f"two-sources.{key}"
    older.write_bytes(b"of the user")
    whole = service.export(report, key, tmp_path / "whole")
    main = service.export(report, key, tmp_path / "two", apart)
    listed = tmp_path / f"two-sources-2.{key}"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        path.name for path in (whole, main, older, listed)
    )
    assert older.read_bytes() == b"of the user"
    if key in ("pdf", "docx", "pptx"):
        pages = service.pages(report, key, apart)
        assert pages is not None
        assert pages <= (service.pages(report, key) or 0)
    address = report.entries[0].source.url or ""
    assert address
    said = {path: "".join(words_of(path).split()) for path in (whole, main, listed)}
    for path in (whole, listed):
        assert "".join(report.entries[0].source.title.split()) in said[path]
    assert "".join(report.entries[0].source.title.split()) not in said[main]
    assert "whichisafileofitsown" in said[main]
    assert "#source-" not in said[main]


def words_of(path: Path) -> str:
    """All that is said on pages or slides, without notes."""
    match path.suffix:
        case ".pdf":
            from pypdf import PdfReader

            return "\n".join(page.extract_text() for page in PdfReader(path).pages)
        case ".md" | ".html":
            return path.read_text("utf-8")
        case ".docx":
            from docx import Document

            return "\n".join("".join(p._p.itertext()) for p in Document(str(path)).paragraphs)
        case _:
            from pptx import Presentation

            return "\n".join(
                shape.text_frame.text
                for slide in Presentation(str(path)).slides
                for shape in slide.shapes
                if shape.has_text_frame
            )
