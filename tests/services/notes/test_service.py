"""Notes, highlights, stars and collections as they are kept: nothing written is ever lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from casestudies.errors import KnownError
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.library.notes import (
    Marked,
    Note,
    NoteKind,
    Target,
    find_quote,
    of_case,
    of_comparison,
    of_finding,
    of_reading,
    place_of,
)
from casestudies.paths import Paths
from casestudies.services.export.service import ExportService
from casestudies.services.library.service import LibraryService
from casestudies.services.notes.collections import collection_from_json, collection_to_json
from casestudies.services.notes.service import NoteService
from casestudies.services.workspace.saved import SavedService

GRADING = of_finding("lindsay", "grading-1")


@pytest.fixture
def notes(library: LibraryService) -> NoteService:
    return NoteService(library, SavedService(library))


@pytest.fixture
def other(library: LibraryService, library_paths: Paths) -> Iterator[NoteService]:
    """A second program on the same library."""
    assert library.is_open
    service = LibraryService(library_paths)
    service.open()
    yield NoteService(service, SavedService(service))
    service.close()


def kept(notes: NoteService, target: Target, text: str) -> Note:
    return notes.keep(notes.new(NoteKind.NOTE, target, text))


def test_a_note_is_kept_with_the_words_of_what_it_is_of(
    notes: NoteService, other: NoteService, library: LibraryService
) -> None:
    written = kept(notes, GRADING, "Like our rubric, but from 0")
    finding = next(one for _, one in library.case("lindsay").findings() if one.id == "grading-1")
    assert (written.version, written.quote) == (1, finding.text)
    assert other.of_case("lindsay") == (written,)
    again = notes.keep(replace(written, text="Like our rubric"))
    assert (again.id, again.version, again.created) == (written.id, 2, written.created)
    assert notes.keep(again) == again  # nothing new: nothing written
    assert notes.notes() == (again,)


def test_one_note_written_in_two_places_loses_neither_text(
    notes: NoteService, other: NoteService
) -> None:
    first = kept(notes, GRADING, "Rubric")
    here = notes.keep(replace(first, text="Rubric from 0 to 4"))
    there = other.keep(replace(first, text="Rubric, ask Brett"))
    assert there.id != first.id
    assert (there.beside, there.text) == (first.id, "Rubric, ask Brett")
    assert {note.text for note in notes.notes()} == {"Rubric from 0 to 4", "Rubric, ask Brett"}
    # both go on typing where they are
    here = notes.keep(replace(here, text="Rubric from 0 to 4."))
    there = other.keep(replace(there, text="Rubric, ask Brett!"))
    assert sorted(note.text for note in notes.notes()) == [
        "Rubric from 0 to 4.",
        "Rubric, ask Brett!",
    ]
    assert {note.id for note in notes.notes()} == {here.id, there.id}


def test_the_same_text_written_twice_is_one_note(notes: NoteService, other: NoteService) -> None:
    first = kept(notes, GRADING, "Rubric")
    notes.keep(replace(first, text="Rubrics"))
    assert other.keep(replace(first, text="Rubrics")).id == first.id
    assert len(notes.notes()) == 1


def test_what_nobody_has_read_is_not_deleted(notes: NoteService, other: NoteService) -> None:
    first = kept(notes, GRADING, "Rubric")
    second = other.keep(replace(first, text="Rubric, as Brett says"))
    with pytest.raises(KnownError, match="changed elsewhere"):
        notes.delete(first)
    assert notes.notes() == (second,)
    assert notes.delete(second).notes
    assert notes.notes() == ()
    assert notes.restore(first.id).notes
    (back,) = notes.notes()
    assert (back.text, back.version) == ("Rubric, as Brett says", 4)


def test_text_typed_into_a_note_that_was_deleted_elsewhere_is_kept(
    notes: NoteService, other: NoteService
) -> None:
    first = kept(notes, GRADING, "Rubric")
    other.delete(first)
    written = notes.keep(replace(first, text="Rubric from 0"))
    assert other.notes() == (written,)


def test_a_note_without_text_is_none_and_comes_back_with_it(notes: NoteService) -> None:
    assert notes.keep(notes.new(NoteKind.NOTE, GRADING, "  ")).version == 0
    written = kept(notes, GRADING, "Rubric")
    empty = notes.keep(replace(written, text=""))
    assert notes.notes() == ()
    typed = notes.keep(replace(empty, text="Rubric"))
    assert notes.notes() == (typed,)
    with pytest.raises(KnownError, match="at most 20,000 characters"):
        notes.keep(replace(typed, text="x" * 20_001))


def test_a_star_is_one_whoever_gives_it(notes: NoteService, other: NoteService) -> None:
    assert notes.star(GRADING, starred=True).notes
    assert not other.star(GRADING, starred=True).notes
    assert notes.star(of_case("lindsay"), starred=True).notes
    assert len(notes.notes()) == 2
    kept(notes, GRADING, "Rubric")
    marks = other.marks()
    assert marks.of(GRADING) == Marked(1, 0, starred=True)
    assert marks.of_case("lindsay") == Marked(1, 0, starred=True)
    assert other.star(of_case("lindsay"), starred=False).notes
    assert not other.star(of_case("lindsay"), starred=False).notes
    assert notes.marks().of_case("lindsay") == Marked(1, 0, starred=False)
    assert notes.marks().of_case("chugach") == Marked()


def test_notes_on_what_is_gone_are_listed_with_what_it_said(
    notes: NoteService, library: LibraryService
) -> None:
    saved = SavedService(library)
    key = saved.save_comparison("Grading", ComparisonSpec(("lindsay", "chugach"))).key
    reading = library.readings()[0]
    written = kept(notes, GRADING, "Rubric")
    kept(notes, of_comparison(key), "For the board")
    kept(notes, of_reading(reading.slug), "Read again")
    kept(notes, of_case("lindsay"), "Ask for a visit")
    saved.delete(key)
    said = written.quote
    case = library.case("lindsay")
    blocks = tuple(
        replace(block, findings=tuple(f for f in block.findings if f.id != "grading-1"))
        for block in case.dimensions
    )
    changed = replace(library_content(library), cases=(replace(case, dimensions=blocks),))
    library.replace_pack(changed)
    listed = notes.listed([NoteKind.NOTE])
    assert [(one.of, one.where, one.gone) for one in listed] == [
        ("Lindsay", "", False),
        ("Lindsay", "", True),
        (reading.title, "Reading", True),
        ("Grading", "Saved comparison", True),
    ]
    assert listed[1].said == said
    report = notes.report(listed)
    assert said in str(report)


def library_content(library: LibraryService):  # type: ignore[no-untyped-def]
    from casestudies.model.content import PackContent

    (info,) = library.packs()
    return PackContent(info, library.vocabulary(), library.cases(["lindsay"]))


def test_a_quote_is_found_again_where_its_text_moved() -> None:
    text = "Scores run from 0 to 4. A 3 is proficient, from 0 to 4 as well."
    place = place_of(text, 48, 54)
    assert text[48:54] == "0 to 4"
    assert find_quote(text, "0 to 4", place) == 48
    assert find_quote("Now: " + text, "0 to 4", place) == 53
    assert find_quote(text[24:], "0 to 4", place) == 24
    assert find_quote("Nothing of it", "0 to 4", place) == -1
    assert find_quote(text, "", place) == -1


def test_notes_leave_as_markdown_and_word_with_the_sources(
    notes: NoteService, library: LibraryService, tmp_path: Path
) -> None:
    kept(notes, GRADING, "Like our *rubric*,\nbut from 0")
    finding = next(one for _, one in library.case("lindsay").findings() if one.id == "grading-1")
    mark = notes.new(
        NoteKind.HIGHLIGHT, GRADING, quote=finding.text[:20], place=place_of(finding.text, 0, 20)
    )
    notes.keep(mark)
    notes.star(of_case("chugach"), starred=True)
    reading = library.readings()[0]
    kept(notes, of_reading(reading.slug), "Read again")
    report = notes.report()
    assert report.subtitle == "Two notes, one highlight, one star"
    export = ExportService(library)
    told = export.export(report, "md", tmp_path / "notes.md").read_text(encoding="utf-8")
    assert "## Lindsay Unified School District" in told
    assert "### Grading and reporting" in told
    assert "Like our \\*rubric\\*, but from 0" in told
    assert finding.text in told
    assert f"“{finding.text[:20].strip()}" in told
    assert len(report.entries) == len(finding.cites) + 1
    assert reading.title in told
    assert "the reader's own" in told
    word = docx.Document(str(export.export(report, "docx", tmp_path / "notes.docx")))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    said = "\n".join((*cells, *(paragraph.text for paragraph in word.paragraphs)))
    assert "but from 0" in said
    assert report.entries[0].source.title in said


def test_collections_hold_what_is_put_there(notes: NoteService, library: LibraryService) -> None:
    reading = library.readings()[0]
    key = notes.collect("Board", (GRADING, of_case("chugach"))).key
    assert notes.add_to(key, (of_reading(reading.slug), GRADING)).saved
    (found,) = notes.collections()
    assert (found.name, found.problem) == ("Board", "")
    assert found.targets == (GRADING, of_case("chugach"), of_reading(reading.slug))
    members = notes.members((*found.targets, of_finding("lindsay", "gone-1"), of_case("gone")))
    assert [(one.of, one.where, one.gone) for one in members] == [
        ("Lindsay", "Grading and reporting", False),
        ("Chugach", "", False),
        (reading.title, "Reading", False),
        ("Lindsay", "", True),
        ("gone", "", True),
    ]
    notes.take_from(key, of_case("chugach"))
    assert notes.collection(key).targets == (GRADING, of_reading(reading.slug))
    notes.set_collection(key, found.targets)
    assert notes.collection(key).targets == found.targets


@pytest.mark.parametrize(
    "text", ["", "{}", "[1]", "[{}]", '[{"case": 1, "part": ""}]', '[{"case": "", "part": ""}]']
)
def test_a_collection_that_cannot_be_read_says_so(text: str) -> None:
    with pytest.raises(KnownError, match="cannot be read"):
        collection_from_json(text)
    assert collection_from_json(collection_to_json((GRADING, GRADING))) == (GRADING,)


def test_a_library_that_cannot_be_written_shows_notes_and_takes_none(read_only) -> None:  # type: ignore[no-untyped-def]
    def fill(library: LibraryService) -> None:
        kept(NoteService(library, SavedService(library)), GRADING, "Rubric")

    library = read_only(fill)
    notes = NoteService(library, SavedService(library))
    assert [note.text for note in notes.notes()] == ["Rubric"]
    with pytest.raises(KnownError, match="cannot be written"):
        kept(notes, GRADING, "Another")


def test_notes_go_along_where_a_library_is_made_anew(
    notes: NoteService, library: LibraryService
) -> None:
    from casestudies.store.saved import SavedStore

    first = kept(notes, GRADING, "Rubric")
    notes.delete(kept(notes, GRADING, "Not meant so"))
    store = SavedStore(library.store.database)
    everything = store.everything()
    notes.keep(replace(first, text="Another"))
    kept(notes, of_case("lindsay"), "More")
    store.put_back(everything)
    assert notes.notes() == (first,)
    assert store.everything() == everything
    assert len(everything.notes) == 2
