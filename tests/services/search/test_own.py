"""The user's own cases are found with those of the packs, and their index is not built again."""

from __future__ import annotations

import shutil
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from casestudies.bootstrap import make_services
from casestudies.errors import KnownError
from casestudies.model.brief import OWN_PACK
from casestudies.model.case import Block, Finding
from casestudies.model.changes import ChangeSet
from casestudies.model.content import PackInfo
from casestudies.model.library.notes import NoteKind, of_case, of_finding
from casestudies.model.query import Facet, Filters, Query
from tests.services.search.parts import found, slugs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from casestudies.bootstrap import Services
    from casestudies.model.case import Case
    from casestudies.model.content import PackContent
    from casestudies.model.library.notes import Note, Target
    from casestudies.model.results import SearchResults
    from casestudies.paths import Paths

pytestmark = pytest.mark.usefixtures("few_bundled")

OWN = PackInfo(OWN_PACK, "Your cases", "1", "en", "", 1)
SAID = "Zinnia portfolios replace the letter grades of every quarter."
QUESTIONS = (
    "",
    "zinnia portfolios",
    "letter grades",
    "english learners",
    "own harbor school",
    "how do students show what they know",
    "grading -portfolios",
    "dimension:grading",
)


@pytest.fixture
def services(paths: Paths, few_profile: Path) -> Iterator[Services]:
    """The services on a small library, open and ready."""
    shutil.copytree(few_profile, paths.library.parent)
    services = make_services(paths)
    services.library.open()
    services.searching.prepare()
    yield services
    services.close()


def own_case(content: PackContent, said: str = SAID) -> Case:
    """A case of the user's own: a bundled one with another name and one finding on grading."""
    finding = Finding("grading-1", said, practices=("no-letter-grades",))
    return replace(
        content.cases[0],
        slug="own-00c0ffee",
        name="Own Harbor School",
        short_name="Own Harbor",
        aka=(),
        parent=None,
        dimensions=(Block("grading", "Portfolios in place of letters", (finding,)),),
        pack=OWN_PACK,
    )


def put(services: Services, case: Case) -> None:
    services.searching.refresh(services.library.put_case(OWN, case))


def built(services: Services) -> dict[str, int]:
    """The files of all indexes on disk, with when each was written."""
    files = services.paths.index.rglob("*.*")
    return {str(path): path.stat().st_mtime_ns for path in files if path.is_file()}


def test_an_own_case_is_found_changed_and_gone(
    services: Services, few_content: PackContent
) -> None:
    before, everything = built(services), found(services, "").total
    assert "own-00c0ffee" not in slugs(found(services, "zinnia"))
    put(services, own_case(few_content))
    results = found(services, "zinnia portfolios")
    assert slugs(results)[0] == "own-00c0ffee"
    hit = results.cases[0].hits[0]
    assert hit.passage.finding == "grading-1"
    assert [hit.text[start:end] for start, end in hit.spans] == ["Zinnia", "portfolios"]
    assert found(services, "").total == everything + 1
    put(services, own_case(few_content, "Marigold notebooks."))
    assert slugs(found(services, "marigold")) == ["own-00c0ffee"]
    assert "own-00c0ffee" not in slugs(found(services, "zinnia"))
    services.searching.refresh(services.library.remove_case("own-00c0ffee"))
    assert found(services, "").total == everything
    assert "own-00c0ffee" not in slugs(found(services, "marigold"))
    assert built(services) == before, "nothing was built"


def test_all_that_asks_knows_the_own_case(services: Services, few_content: PackContent) -> None:
    put(services, own_case(few_content))
    searching = services.searching
    assert found(services, "zinia portfolios").suggestions == ("zinnia portfolios",)
    assert slugs(found(services, "own harbor"))[0] == "own-00c0ffee"
    assert slugs(found(services, "practice:no-letter-grades zinnia")) == ["own-00c0ffee"]
    grading = Filters().with_(Facet.DIMENSION, {"grading"})
    assert "own-00c0ffee" in slugs(found(services, "", filters=grading))
    (answer, *_) = searching.answers_in_cases("letter grades", ["own-00c0ffee"])["own-00c0ffee"]
    assert answer.finding == "grading-1"
    assert searching.find_in_case("own-00c0ffee", "portfolio").total == 2
    assert searching.more_like_case("own-00c0ffee")
    assert searching.more_like_passage("own-00c0ffee/grading-1")
    assert any(
        one.brief.slug == "own-00c0ffee"
        for other in few_content.cases[1:]
        for one in searching.more_like_case(other.slug, limit=99)
    )
    (first, *_) = searching.completions("own har", 7)
    assert first.label == "Own Harbor School"


def noted(services: Services, kind: NoteKind, target: Target, **said: str) -> Note:
    note = services.notes.keep(services.notes.new(kind, target, **said))
    services.searching.refresh(ChangeSet(notes=True))
    return note


def test_notes_are_a_group_of_their_own(services: Services, few_content: PackContent) -> None:
    case = few_content.cases[0]
    _, finding = next(case.findings())
    about = of_finding(case.slug, finding.id)
    before = found(services, "portfolios").total
    note = noted(services, NoteKind.NOTE, about, text="Ask them about hydrangeas and portfolios.")
    marked = noted(services, NoteKind.HIGHLIGHT, of_case(case.slug), quote="the hydrangea room")
    results = found(services, "hydrangeas")
    assert [one.note.id for one in results.own_notes] == [marked.id, note.id], "in fewer words"
    assert results.own_notes_total == 2
    (second, first) = results.own_notes
    assert first.of == case.short_name
    assert first.where == services.library.vocabulary().name_of(finding.id.rsplit("-", 1)[0])
    text = first.hit.text
    assert [text[start:end] for start, end in first.hit.spans] == ["hydrangeas"]
    assert second.hit.text == "the hydrangea room"
    assert not results.cases
    assert found(services, "portfolios").total == before, "a note is no finding"
    assert found(services, "hydrangea").suggestions == ()
    elsewhere = {"MA", "NH", "CA"} - {case.place.state}
    others = Filters().with_(Facet.STATE, elsewhere)
    assert found(services, "hydrangeas", filters=others).own_notes == ()
    services.notes.delete(note)
    services.searching.refresh(ChangeSet(notes=True))
    assert [one.note.id for one in found(services, "hydrangeas").own_notes] == [marked.id]


WHOLE_QUESTIONS = (
    "we are a small rural high school, how do others handle kids who fall behind without grades",
    "report cards without letters",
    "who decides that a level is done",
)


def test_notes_change_nothing_of_what_is_found_in_the_cases(
    services: Services, few_content: PackContent
) -> None:
    def answers() -> list[list[tuple[str, list[str]]]]:
        return [
            [(case.brief.slug, [hit.passage.key for hit in case.hits]) for case in results.cases]
            for results in (found(services, text) for text in WHOLE_QUESTIONS)
        ]

    before = answers()
    assert all(before)
    slug = few_content.cases[-1].slug
    for text in ("kids who fall behind", "letters on report cards", *WHOLE_QUESTIONS):
        noted(services, NoteKind.NOTE, of_case(slug), text=text)
        assert answers() == before, text


def test_words_that_only_a_note_has_are_not_how_a_question_is_read(services: Services) -> None:
    questions = (
        "zinnia in maine",
        "advisary groups",
        "portfolyo",
        "zinnia",
        "lindsey reports",
        "hi",
    )
    before = {text: found(services, text) for text in questions}
    slug = found(services, "").cases[0].brief.slug
    note = noted(
        services,
        NoteKind.NOTE,
        of_case(slug),
        text="The advisary saw a zinnia in the portfolyo-book: hi Lindsey, Lindsey, Lindsey!",
    )
    for text, results in before.items():
        after = found(services, text)
        assert [(c.brief.slug, c.score) for c in after.cases] == [
            (c.brief.slug, c.score) for c in results.cases
        ], text
        assert after.notes == results.notes, text
    for typed in ("zinnia in maine", "zinn", "zinia", "portfolyo", "advisary"):
        assert [one.note.id for one in found(services, typed).own_notes] == [note.id], typed


def test_what_is_yours_and_where_a_case_is_from_are_facets(
    services: Services, few_content: PackContent
) -> None:
    one, other = few_content.cases[:2]
    assert found(services, "").facet(Facet.YOURS) == ()
    assert found(services, "").facet(Facet.LIBRARY) == (), "all are of one"
    noted(services, NoteKind.STAR, of_case(one.slug))
    noted(services, NoteKind.NOTE, of_case(other.slug), text="Later.")
    put(services, own_case(few_content))
    results = found(services, "")
    assert [(value.key, value.count) for value in results.facet(Facet.YOURS)] == [
        ("starred", 1),
        ("noted", 1),
    ]
    assert [(value.name, value.count) for value in results.facet(Facet.LIBRARY)] == [
        ("Core library", results.total - 1),
        ("Your cases", 1),
    ]
    assert slugs(found(services, "yours:starred")) == [one.slug]
    assert set(slugs(found(services, "yours:starred,notes"))) == {one.slug, other.slug}
    assert slugs(found(services, "library:own")) == ["own-00c0ffee"]
    assert found(services, 'library:"your cases"').total == 1
    assert "own-00c0ffee" not in slugs(found(services, "library:core"))


def test_it_is_there_at_the_next_start_and_is_no_part_of_the_index(
    services: Services, few_content: PackContent
) -> None:
    put(services, own_case(few_content))
    before = built(services)
    again = make_services(services.paths)
    try:
        again.library.open()
        again.searching.prepare()
        assert slugs(found(again, "zinnia")) == ["own-00c0ffee"]
        assert built(again) == before
    finally:
        again.close()


def counted(results: SearchResults) -> dict[Facet, dict[str, int]]:
    """The counts of all facets but that which tells where a case is from."""
    return {
        facet: {value.key: value.count for value in values}
        for facet, values in results.facets
        if facet is not Facet.LIBRARY
    }


def test_joined_answers_are_those_of_one_index(
    services: Services, few_content: PackContent
) -> None:
    """Also after the packs have changed, which builds their index."""
    own = own_case(few_content)
    put(services, own)

    def replace_packs(*cases: Case) -> None:
        info = replace(few_content.info, content_hash=f"other {len(cases)}")
        content = replace(few_content, info=info, cases=cases)
        services.searching.refresh(services.library.replace_pack(content))

    replace_packs(*few_content.cases[:5])
    joined = {text: found(services, text) for text in QUESTIONS}
    assert joined[""].total == 6
    services.library.remove_case(own.slug)
    replace_packs(*few_content.cases[:5], replace(own, pack="core"))
    for text, one in joined.items():
        other = found(services, text)
        assert sorted(slugs(one)) == sorted(slugs(other)), text
        assert slugs(one)[:1] == slugs(other)[:1], text
        assert counted(one) == counted(other), text
    with pytest.raises(KnownError):
        services.searching.find_in_case(few_content.cases[-1].slug, "grading")


def test_threads_ask_while_it_changes(services: Services, few_content: PackContent) -> None:
    wrong: list[object] = []

    def ask() -> None:
        for number in range(12):
            try:
                results = services.searching.search(Query(f"portfolio grades {number % 3}"))
                if not results.cases:
                    wrong.append(results)
            except Exception as error:  # told below, from the thread that can fail the test
                wrong.append(error)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(8):
        put(services, own_case(few_content, f"Portfolio grades {number}."))
    for thread in threads:
        thread.join()
    assert not wrong
    assert "own-00c0ffee" in slugs(found(services, "“portfolio grades 7”"))
