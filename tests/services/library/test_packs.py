"""Packs in a library: made on one and added to another, updated, put to rest, removed; and what
stays of the user's."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from casestudies.bootstrap import Services, make_services
from casestudies.errors import Cancelled, KnownError
from casestudies.model.brief import Kind
from casestudies.model.changes import ChangeSet
from casestudies.model.content import PackContent
from casestudies.model.library.notes import Note, NoteKind, Target, of_case, of_finding
from casestudies.model.library.pack import (
    AddedKind,
    AddedPack,
    FindingChange,
    PackOrder,
    PackStep,
)
from casestudies.model.vocabulary import Practice, Vocabulary
from casestudies.packs.problems import PackError
from casestudies.packs.reader import read_pack
from casestudies.packs.writing import casepack, pack_files
from casestudies.paths import find_paths
from casestudies.services.library.pack_body import to_body
from casestudies.store.added_packs import AddedPackStore
from tests.few_cases import FEW
from tests.packs.pack_files import ASKED_AS, ASKED_AS_FILE, CASE, CASE_FILE, MANIFEST
from tests.services.cases.riverbend import RIVERBEND

ORDER = PackOrder(
    id="new-england",
    title="New England team",
    version="2026.11.0",
    licence="CC-BY-4.0",
    made_by="A team",
    made_on="2026-11-29",
    cases=(),
)
DIGGING = Practice("pass-on-digging", "grading", "Pass on digging", "Digging counts.")


@pytest.fixture(scope="module")
def valley(tmp_path_factory: pytest.TempPathFactory) -> PackContent:
    """A pack with one case and a practice that the core vocabulary has not."""
    root = tmp_path_factory.mktemp("pack") / "valley"
    for name, text in {"pack.yaml": MANIFEST, CASE_FILE: CASE, ASKED_AS_FILE: ASKED_AS}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    content = read_pack(root)
    words = content.vocabulary.with_added(Vocabulary(practices=(DIGGING,)))
    return replace(content, vocabulary=words, cases=(coded(content, "pass-on-digging"),))


def coded(content: PackContent, practice: str) -> object:
    """The case of the pack with this code at its first finding."""
    (case,) = content.cases
    first, *others = case.dimensions
    finding = replace(first.findings[0], practices=(practice,))
    return replace(
        case,
        dimensions=(replace(first, findings=(finding, *first.findings[1:])), *others),
    )


def write(content: PackContent, folder: Path, name: str = "valley.casepack") -> Path:
    path = folder / name
    path.write_bytes(casepack(pack_files(content)))
    return path


def newer(content: PackContent) -> PackContent:
    """The next version: one finding gone, one changed, one new, and the name is another."""
    (case,) = content.cases
    grading, *others = case.dimensions
    changed = replace(grading.findings[0], text="The high school gave up letters long ago.")
    extra = replace(changed, id="grading-9", text="Families see the reports every month.")
    case = replace(
        case,
        name="Green Valley Schools",
        dimensions=(replace(grading, findings=(changed, extra)), *others),
    )
    case = replace(
        case, populations=tuple(p for p in case.populations if p.key != "english-learners")
    )
    return replace(
        content,
        info=replace(content.info, version="2026.12.0"),
        cases=(case,),
        asked_as=(),
    )


@pytest.fixture
def open_profile(
    few_profile: Path, few_bundled: Path, tmp_path: Path
) -> Iterator[Callable[[str], Services]]:
    """Opens the services on a library with a few cases of its own, under a name."""
    assert few_bundled.is_dir()
    opened: list[Services] = []

    def open_one(name: str) -> Services:
        folder = tmp_path / name
        if not folder.exists():
            folder.mkdir()
            shutil.copy(few_profile / "library.sqlite", folder)
        services = make_services(find_paths(profile=folder))
        services.library.open()
        opened.append(services)
        return services

    yield open_one
    for services in opened:
        services.close()


@pytest.fixture
def here(open_profile: Callable[[str], Services]) -> Services:
    return open_profile("here")


def add(services: Services, path: Path) -> ChangeSet:
    return services.packs.add(services.packs.plan(path))


def noted(services: Services, kind: NoteKind, target: Target, text: str, quote: str = "") -> Note:
    return services.notes.keep(services.notes.new(kind, target, text, quote))


# --- from one library into another ----------------------------------------------------------------


def test_a_pack_made_on_one_library_and_added_to_another_is_equal_field_by_field(
    open_profile: Callable[[str], Services], valley: PackContent, tmp_path: Path
) -> None:
    one, other = open_profile("one"), open_profile("other")
    add(one, write(valley, tmp_path))
    draft = replace(
        RIVERBEND,
        dimensions=(
            replace(
                RIVERBEND.dimensions[0],
                findings=(
                    replace(RIVERBEND.dimensions[0].findings[0], practices=("pass-on-digging",)),
                ),
            ),
        ),
    )
    own = one.cases.new(draft).key
    reading = one.library.readings()[0].slug
    order = replace(ORDER, cases=("chugach", own, "green-valley"), readings=(reading,))
    made = one.packs.make(order)
    assert made.problems == ()
    path = tmp_path / "made.casepack"
    one.packs.export(made, path)
    assert one.packs.make(order).data == path.read_bytes() == made.data

    plan = other.packs.plan(path)
    assert plan.content == made.content
    assert (plan.step, plan.origin) == (PackStep.NEW, "made.casepack")
    assert [(taken.slug, taken.pack) for taken in plan.taken] == [("chugach", "core")]
    assert [case.slug for case in plan.changes.of_kind("new")] == ["chugach", "green-valley", own]
    assert other.packs.packs()[1:] == ()  # a dry run
    assert other.packs.add(plan) == ChangeSet(content=True, packs=True)

    assert other.packs.content("new-england") == made.content
    assert made.left_out == ("Riverbend High School: 1 source that nothing cites.",)
    theirs = {case.slug: case for case in one.library.cases((own, "green-valley"))}
    for case in other.library.cases((own, "green-valley")):
        there = theirs[case.slug]
        assert case == replace(
            there, pack="new-england", sources=there.sources[: len(case.sources)]
        )
    assert {brief.slug for brief in other.packs.cases_of("new-england")} == {own, "green-valley"}
    words = other.library.vocabulary()
    assert words.practice_by_key["pass-on-digging"] == DIGGING
    assert words == one.library.vocabulary()
    (core, view) = other.packs.packs()
    assert (core.info.id, core.kind, core.cases) == ("core", None, len(FEW))
    assert (view.info.made_by, view.info.made_on) == ("A team", "2026-11-29")
    assert (view.cases, view.left_out, view.kind) == (2, ("chugach",), AddedKind.PACK)
    assert {case.slug for case in view.updates[0].changes.cases} == {own, "green-valley"}
    copy = tmp_path / "copy.casepack"
    other.packs.save_copy("new-england", copy)
    assert copy.read_bytes() == made.data


def test_what_cannot_be_shared_is_said_with_the_name_of_the_case(
    here: Services, tmp_path: Path
) -> None:
    draft = replace(RIVERBEND, summary="Too short.", distinctive=("One",), grade_low="")
    grading = draft.dimensions[0]
    unsourced = replace(grading.findings[0], id="grading-0", cites=())
    long = replace(grading.findings[0], practices=("no-practice",), text="x" * 700)
    grading = replace(grading, findings=(unsourced, long, *grading.findings[1:]))
    draft = replace(draft, grade_high="", dimensions=(grading, *draft.dimensions[1:]))
    own = here.cases.new(draft).key
    made = here.packs.make(replace(ORDER, cases=(own,)))
    assert made.problems == ()
    assert {(lack.slug, lack.name) for lack in made.lacks} == {(own, "Riverbend High School")}
    said = {lack.check.field: lack.check for lack in made.lacks}
    assert said["summary"].text == "Summary: the summary has 2 words; 70 to 180 are allowed."
    assert said["distinctive"].text == "What is distinctive: expected 3 lines; found 1."
    assert said["grades"].text == "Grades: not told yet"
    assert (said["text"].finding, said["text"].text.partition(":")[0]) == (
        long.id,
        "Grading and reporting, finding 2",  # as the form counts it, with the one that is a draft
    )
    with pytest.raises(KnownError, match="cannot be shared yet"):
        here.packs.export(made, tmp_path / "no.casepack")
    assert not (tmp_path / "no.casepack").exists()
    assert here.packs.make(replace(ORDER, cases=("lindsay",))).problems == ()


# --- updates --------------------------------------------------------------------------------------


def test_an_update_keeps_all_notes_and_tells_those_on_what_is_gone(
    here: Services, valley: PackContent, tmp_path: Path
) -> None:
    add(here, write(valley, tmp_path))
    gone = noted(here, NoteKind.NOTE, of_finding("green-valley", "grading-2"), "Ask them!")
    kept = noted(here, NoteKind.HIGHLIGHT, of_finding("green-valley", "grading-1"), "", "letter")
    whole = noted(here, NoteKind.NOTE, of_case("green-valley"), "Far away.")
    here.workspace.set_tray(["green-valley", "lindsay"])

    plan = here.packs.plan(write(newer(valley), tmp_path))
    assert plan.step is PackStep.NEWER
    (change,) = plan.changes.cases
    assert (change.name, change.kind, change.beside) == ("Green Valley Schools", "changed", True)
    texts = {finding.id: finding.text for _, finding in valley.cases[0].findings()}
    assert change.findings == (
        FindingChange("grading-1", texts["grading-1"], "The high school gave up letters long ago."),
        FindingChange("grading-9", "", "Families see the reports every month."),
        FindingChange("grading-2", texts["grading-2"], ""),
    )
    assert (change.count("new"), change.count("changed"), change.count("removed")) == (1, 1, 1)
    assert plan.noted == (("green-valley", "grading-2", 1),)
    here.packs.add(plan)

    assert {note.id for note in here.notes.of_case("green-valley")} == {gone.id, kept.id, whole.id}
    assert [note.note.id for note in here.notes.listed() if note.gone] == [gone.id]
    assert here.workspace.tray() == ("green-valley", "lindsay")
    view = here.packs.pack("valley")
    assert [(update.before, update.after) for update in view.updates] == [
        ("2026.11.0", "2026.12.0"),
        ("", "2026.11.0"),
    ]
    assert here.packs.noted(view.updates[0].changes) == (("green-valley", "grading-2", 1),)
    assert here.packs.plan(tmp_path / "valley.casepack").step is PackStep.SAME
    assert here.packs.plan(write(valley, tmp_path)).step is PackStep.OLDER


def test_a_new_core_pack_tells_what_it_changed_and_keeps_everything_else(
    open_profile: Callable[[str], Services], valley: PackContent, tmp_path: Path
) -> None:
    services = open_profile("here")
    add(services, write(valley, tmp_path))
    own = services.cases.new(RIVERBEND).key
    note = noted(services, NoteKind.NOTE, of_finding("lindsay", "old-1"), "Was this true?")
    path = services.paths.library
    services.close()
    with sqlite3.connect(path) as connection:  # as an older version of the pack had it
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute(
            "UPDATE packs SET content_hash = 'old', version = '2026.10.0' WHERE id = 'core'"
        )
        connection.execute(
            "INSERT INTO findings SELECT case_slug, 'old-1', axis, block, 99, 'An old text.', "
            "state, as_of, cites, unseen FROM findings "
            "WHERE case_slug = 'lindsay' AND id = 'pace-1'"
        )
        connection.execute("DELETE FROM cases WHERE slug = 'juab'")
        connection.execute("UPDATE content_state SET version = 1")  # and an older program
    connection.close()

    services = open_profile("here")
    (core, pack) = services.packs.packs()
    (update,) = core.updates
    assert (update.before, update.after) == ("2026.10.0", core.info.version)
    assert [(change.slug, change.kind) for change in update.changes.cases] == [
        ("juab", "new"),
        ("lindsay", "changed"),
    ]
    changed = update.changes.cases[1]
    assert [one.id for one in changed.removed] == ["old-1"]
    assert services.packs.noted(update.changes) == (("lindsay", "old-1", 1),)
    assert services.notes.of_case("lindsay") == (note,)
    assert services.packs.content("valley").cases == valley.cases
    assert (pack.cases, pack.enabled) == (1, True)
    assert services.library.case("green-valley") == valley.cases[0]
    assert services.library.case(own).name == "Riverbend High School"
    assert "pass-on-digging" in services.library.vocabulary().practice_by_key


def test_packs_go_along_where_a_damaged_library_is_made_anew(
    open_profile: Callable[[str], Services],
    valley: PackContent,
    tmp_path: Path,
    chance: random.Random,
) -> None:
    services = open_profile("here")
    add(services, write(valley, tmp_path))
    own = services.cases.new(RIVERBEND).key
    path = services.paths.library
    services.close()
    connection = sqlite3.connect(path)
    question = "SELECT rootpage FROM sqlite_master WHERE name = 'readings'"
    (page,) = connection.execute(question).fetchone()
    connection.close()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = chance.randbytes(4096)
    path.write_bytes(data)
    services = open_profile("here")
    assert "Your tray, saved work and packs were carried over." in services.library.notes[0]
    assert services.library.case("green-valley") == valley.cases[0]
    assert services.library.case(own).pack == "own"
    assert services.packs.pack("valley").cases == 1


def test_a_pack_that_cannot_be_read_again_is_told_and_the_rest_is_there(
    open_profile: Callable[[str], Services], valley: PackContent, tmp_path: Path
) -> None:
    services = open_profile("here")
    add(services, write(valley, tmp_path))
    path = services.paths.library
    services.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE added_packs SET body = x'00'")
        connection.execute("UPDATE content_state SET version = 1")
    connection.close()
    services = open_profile("here")
    assert services.library.notes == (
        "The pack “A pack for tests” is not shown: "
        "What is kept of this pack cannot be read any more.",
    )
    assert len(services.library.briefs()) == len(FEW)
    services.packs.add(services.packs.plan(tmp_path / "valley.casepack"))
    assert services.library.case("green-valley") == valley.cases[0]


# --- who has a case -------------------------------------------------------------------------------


def test_a_case_of_another_pack_stays_out_until_that_pack_goes(
    here: Services, valley: PackContent, tmp_path: Path
) -> None:
    add(here, write(valley, tmp_path))
    info = replace(valley.info, id="second", title="A second pack")
    second = replace(
        valley, info=info, cases=(replace(valley.cases[0], name="Another Valley", pack="second"),)
    )
    plan = here.packs.plan(write(second, tmp_path, "second.casepack"))
    assert [(taken.slug, taken.pack, taken.title) for taken in plan.taken] == [
        ("green-valley", "valley", "A pack for tests")
    ]
    assert plan.nothing
    here.packs.add(plan)
    assert here.library.case("green-valley").pack == "valley"
    assert here.packs.pack("second").left_out == ("green-valley",)
    here.packs.remove("valley")
    assert here.library.case("green-valley").name == "Another Valley"
    assert here.packs.pack("second").left_out == ()
    here.trash.restore(here.trash.things()[0])  # and what came later keeps what it has now
    assert here.library.case("green-valley").pack == "second"


def test_a_case_of_the_users_own_is_never_replaced(here: Services, tmp_path: Path) -> None:
    own = here.cases.new(RIVERBEND).key
    made = here.packs.make(replace(ORDER, cases=(own,)))
    path = tmp_path / "made.casepack"
    here.packs.export(made, path)
    here.cases.update(own, replace(RIVERBEND, kind=None))  # a draft that does not show any more
    plan = here.packs.plan(path)
    assert [(taken.slug, taken.title) for taken in plan.taken] == [(own, "Your cases")]
    here.packs.add(plan)
    here.cases.update(own, replace(RIVERBEND, name="Riverbend, again", kind=Kind.SCHOOL))
    assert here.library.case(own).name == "Riverbend, again"


def test_a_word_that_the_library_has_keeps_its_meaning(
    here: Services, valley: PackContent, tmp_path: Path
) -> None:
    add(here, write(valley, tmp_path))
    words = replace(DIGGING, name="Dig and pass", definition="Another meaning.")
    (case,) = valley.cases
    other = replace(
        valley,
        info=replace(valley.info, id="a-first"),
        vocabulary=here.library.vocabulary().with_added(Vocabulary()),
        cases=(replace(case, slug="blue-valley", pack="a-first"),),
        asked_as=(),
    )
    other = replace(
        other,
        vocabulary=replace(other.vocabulary, practices=(*other.vocabulary.practices[:-1], words)),
    )
    plan = here.packs.plan(write(other, tmp_path, "other.casepack"))
    assert plan.dropped == (
        "“Dig and pass” (pass-on-digging) keeps the meaning that the library has for it.",
    )
    here.packs.add(plan)
    assert here.library.vocabulary().practice_by_key["pass-on-digging"] == DIGGING
    here.packs.remove("valley")
    assert here.library.vocabulary().practice_by_key["pass-on-digging"] == words


# --- put to rest, removed -------------------------------------------------------------------------


def test_a_pack_is_put_to_rest_and_into_use_again(
    here: Services, valley: PackContent, tmp_path: Path
) -> None:
    add(here, write(valley, tmp_path))
    own = here.cases.new(
        replace(
            RIVERBEND,
            dimensions=(
                replace(
                    RIVERBEND.dimensions[0],
                    findings=(
                        replace(
                            RIVERBEND.dimensions[0].findings[0], practices=("pass-on-digging",)
                        ),
                    ),
                ),
            ),
        )
    ).key
    before = here.library.case(own)
    assert here.packs.set_enabled("valley", False).packs
    assert [brief.slug for brief in here.library.briefs() if brief.pack == "valley"] == []
    view = here.packs.pack("valley")
    assert (view.enabled, view.cases, view.findings, view.info.licence) == (False, 1, 4, "CC0-1.0")
    (finding,) = here.library.case(own).dimensions[0].findings
    assert finding.practices == ()  # nobody says any more what the code means
    here.packs.set_enabled("valley", True)
    assert here.library.case("green-valley") == valley.cases[0]
    assert here.library.case(own) == before


def test_removing_and_bringing_back_leaves_the_library_as_it_was(
    here: Services, valley: PackContent, tmp_path: Path
) -> None:
    add(here, write(valley, tmp_path))
    before = (here.library.fingerprint(), here.packs.packs())
    note = noted(here, NoteKind.NOTE, of_case("green-valley"), "Far away.")
    removed, changes = here.packs.remove("valley")
    assert removed.title == "A pack for tests"
    assert changes == ChangeSet(content=True, packs=True)
    assert [view.info.id for view in here.packs.packs()] == ["core"]
    assert here.notes.of_case("green-valley") == (note,)
    (thing,) = here.trash.things()
    assert (thing.kind, thing.name, thing.left) == ("pack", "A pack for tests", 30)
    assert here.trash.restore(thing) == changes
    assert (here.library.fingerprint(), here.packs.packs()) == before
    assert here.trash.things() == ()
    with pytest.raises(KnownError, match="not in the trash any more"):
        here.trash.restore(thing)
    with pytest.raises(KnownError, match="no pack “core” that could be removed"):
        here.packs.remove("core")


def test_a_pack_in_the_trash_waits_while_another_has_its_place(
    here: Services, valley: PackContent, tmp_path: Path
) -> None:
    path = write(valley, tmp_path)
    add(here, path)
    here.packs.remove("valley")
    add(here, path)
    (thing,) = here.trash.things()
    with pytest.raises(KnownError, match="has “A pack for tests” in its place, which came later"):
        here.trash.restore(thing)
    assert here.trash.things() == (thing,)
    here.packs.remove("valley")
    assert len(here.trash.things()) == 2


# --- steps of the history -------------------------------------------------------------------------


def test_what_is_done_with_packs_is_undone_and_made_again(
    here: Services, valley: PackContent, tmp_path: Path
) -> None:
    """Also where other packs change what they show beside, which is no step of its own."""
    info = replace(valley.info, id="second", title="A second pack")
    second = replace(valley, info=info, cases=(replace(valley.cases[0], pack="second"),))
    deeds: list[Callable[[], object]] = [
        lambda: add(here, write(valley, tmp_path)),
        lambda: add(here, write(newer(valley), tmp_path)),
        lambda: add(here, write(second, tmp_path, "second.casepack")),
        lambda: here.packs.set_enabled("second", False),
        lambda: here.packs.remove("second"),
        lambda: here.packs.set_enabled("valley", False),
        lambda: here.packs.remove("valley"),
    ]

    def state() -> object:
        return here.library.fingerprint(), here.packs.packs(), here.trash.things()

    states = [state()]
    for deed in deeds:
        deed()
        states.append(state())
    told = []
    for before in reversed(states[:-1]):
        turned = here.history.undo()
        assert turned is not None
        assert turned.changes == ChangeSet(content=True, packs=True)
        told.append(turned.told)
        assert state() == before
    assert here.history.undo() is None
    assert told == [
        "Undone: The pack or import “A pack for tests” was removed.",
        "Undone: The pack or import “A pack for tests” was changed.",
        "Undone: The pack or import “A second pack” was removed.",
        "Undone: The pack or import “A second pack” was changed.",
        "Undone: The pack or import “A second pack” was added.",
        "Undone: The pack or import “A pack for tests” was changed.",
        "Undone: The pack or import “A pack for tests” was added.",
    ]
    for after in states[1:]:
        assert here.history.redo() is not None
        assert state() == after
    assert here.history.redo() is None
    here.trash.restore(here.trash.things()[0])
    turned = here.history.undo()
    assert turned is not None
    assert turned.told == "Undone: The pack or import “A pack for tests” was restored."
    assert state() == states[-1]


# --- refused --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("core", "the id of the core library"),
        ("own", "under which your own cases stand"),
        ("canopy-2023", "Undo that import, or give the pack another id"),
    ],
)
def test_ids_that_belong_to_the_program_are_refused(
    here: Services, valley: PackContent, tmp_path: Path, key: str, said: str
) -> None:
    imported = AddedPack(
        "canopy-2023", AddedKind.IMPORT, "Canopy", "1", "c.csv", "", here.packs._now()
    )
    AddedPackStore(here.library.store.database).put(imported, to_body(valley), None)
    content = replace(valley, info=replace(valley.info, id=key))
    before = here.packs.packs()
    with pytest.raises(KnownError, match=said):
        here.packs.plan(write(content, tmp_path))
    assert here.packs.packs() == before


def test_a_broken_pack_tells_everything_and_changes_nothing(
    here: Services, valley: PackContent, tmp_path: Path
) -> None:
    files = pack_files(valley)
    files[CASE_FILE] = files[CASE_FILE].replace(b"state: VT", b"state: XX")
    path = tmp_path / "broken.casepack"
    path.write_bytes(casepack(files))
    before = here.library.fingerprint()
    with pytest.raises(PackError, match="the two capital letters of a state"):
        here.packs.plan(path)
    assert here.library.fingerprint() == before


def test_a_cancelled_addition_changes_nothing(
    here: Services, valley: PackContent, tmp_path: Path
) -> None:
    plan = here.packs.plan(write(valley, tmp_path))
    before = (here.library.fingerprint(), here.packs.packs())

    def stop(step: str, done: int, total: int) -> None:
        if (step, done) == ("Storing cases", total):
            raise Cancelled

    with pytest.raises(Cancelled):
        here.packs.add(plan, stop)
    assert (here.library.fingerprint(), here.packs.packs()) == before


def test_a_report_of_another_kind_is_no_obstacle(
    here: Services, valley: PackContent, tmp_path: Path
) -> None:
    add(here, write(valley, tmp_path))
    store = AddedPackStore(here.library.store.database)
    for report in ("", "[]", "{", json.dumps({"updates": [1, {"at": "x"}], "left_out": 3})):
        store.set_report("valley", report)
        view = here.packs.pack("valley")
        assert (view.updates, view.left_out) == ((), ())
