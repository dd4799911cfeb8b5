"""Own cases by keyboard: written, kept as they are typed, checked, cited, shown beside others."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from casestudies.model.brief import State
from casestudies.model.library.draft import CaseDraft
from casestudies.model.visit import FieldNote, Stop, VisitPlan
from casestudies.services.workspace.settings import Settings
from casestudies.ui.a11y import unnamed
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.library.cases.plain_text import PlainText
from casestudies.ui.library.cases.state import FACTS
from casestudies.ui.parts.form.unwritten import KEEP_AT_LATEST_MS
from tests.services.cases.riverbend import RIVERBEND
from tests.ui.explore.parts import explore
from tests.ui.library.cases.parts import (
    ALT,
    CTRL,
    SHIFT,
    Key,
    focused,
    own_case,
    press,
    settle,
    show_cases,
    type_in,
)

BIBTEX = """@techreport{head2025, title={Student handbook 2025-26}, author={Head, Rosa},
institution={Riverbend High School}, year={2025}, url={https://riverbend.example.org/h}}"""


def test_a_case_is_written_by_keyboard_from_nothing_to_the_reader(
    qtbot: QtBot, window: MainWindow
) -> None:
    section = show_cases(qtbot, window)
    state = section.state
    assert section.shelf.empty.isVisible()
    press(qtbot, Key.Key_Return)  # begin with nothing
    qtbot.waitUntil(lambda: state.draft is not None)
    settle(qtbot, section)
    assert state.part == FACTS
    assert focused() is section.editor.facts.name
    type_in(qtbot, "Riverbend")
    section.editor.facts.kind.setFocus()
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Down)
    section.editor.facts.place.setFocus()
    press(qtbot, Key.Key_Return)
    popover = section.editor.facts.popover
    assert popover is not None
    type_in(qtbot, "Concord, NH")
    qtbot.waitUntil(lambda: not popover.busy and popover.list.count() > 0)
    press(qtbot, Key.Key_Return)
    assert state.draft is not None
    assert state.draft.place is not None
    assert (state.draft.place.city, state.draft.place.state) == ("Concord", "NH")
    while state.part != "grading":
        press(qtbot, Key.Key_PageDown, ALT)
    assert focused() is section.editor.block.headline
    type_in(qtbot, "Four points")
    press(qtbot, Key.Key_Return)
    type_in(qtbot, "Teachers score from 1 to 4.")
    assert [one.text for one in state.block.findings] == ["Teachers score from 1 to 4."]
    press(qtbot, Key.Key_S, ALT)
    assert focused() is section.editor.side.add
    type_in(qtbot, "Student handbook")
    press(qtbot, Key.Key_Return)
    settle(qtbot, section)
    form = section.editor.side.form
    assert form is not None
    assert form.isVisible()  # a title alone says little
    press(qtbot, Key.Key_Escape)
    assert state.block.findings[0].cites == ("S1",)
    settle(qtbot, section)
    assert state.told is not None
    assert state.told.shown
    press(qtbot, Key.Key_V, ALT)
    qtbot.waitUntil(lambda: window.page is explore(window))
    settle(qtbot, section)
    case = window.context.services.library.case(state.key)
    assert case.name == "Riverbend"
    assert case.dimensions[0].findings[0].text == "Teachers score from 1 to 4."


def test_what_is_typed_is_kept_within_half_a_second(qtbot: QtBot, window: MainWindow) -> None:
    assert KEEP_AT_LATEST_MS <= 500
    section = own_case(qtbot, window)
    form = section.editor.block.findings["grading-3"]
    form.text.take_focus()
    type_in(qtbot, " the record.")
    assert section.state.unkept
    settle(qtbot, section)
    stored = window.context.services.cases.case(section.state.key).draft
    assert stored == section.state.draft
    assert stored is not None
    assert stored.block("grading").findings[2].text.endswith("for the record.")
    assert section.status.startswith("Saved ")


def test_the_case_being_written_is_where_a_killed_program_comes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    section = own_case(qtbot, window)
    path = window.context.services.paths.settings
    kept = Settings(path)  # as the next start reads them
    assert (kept.get("place", ""), kept.get("place_item", "")) == ("library", section.state.key)
    window.context.go(Destination("visits"))
    settle(qtbot, section)
    kept = Settings(path)
    assert (kept.get("place", ""), kept.get("place_item", "")) == ("visits", "")


def test_undo_takes_back_what_was_typed_in_one_go(qtbot: QtBot, window: MainWindow) -> None:
    section = own_case(qtbot, window)
    section.editor.block.headline.take_focus()
    type_in(qtbot, " and more")
    press(qtbot, Key.Key_Return)  # to the first finding
    press(qtbot, Key.Key_Return, CTRL)  # a new one
    assert len(section.state.block.findings) == 4
    assert section.status.endswith("Undo 2 steps")
    press(qtbot, Key.Key_Z, CTRL)
    assert len(section.state.block.findings) == 3
    press(qtbot, Key.Key_Z, CTRL)
    assert section.state.draft == RIVERBEND
    assert section.editor.block.headline.toPlainText() == "Four-point rubrics since 2024"
    press(qtbot, Key.Key_Y, CTRL)
    assert section.state.block.headline.endswith("and more")
    settle(qtbot, section)


def test_who_leaves_a_case_and_comes_back_can_still_undo(qtbot: QtBot, window: MainWindow) -> None:
    section = own_case(qtbot, window)
    first = section.state.key
    section.editor.block.headline.take_focus()
    type_in(qtbot, " and more")
    other = window.context.services.cases.new(CaseDraft(name="Another")).key
    section.show_item("")
    settle(qtbot, section)
    section.show_item(other)
    settle(qtbot, section)
    assert section.state.key == other
    assert section.state.steps == 0
    window.context.go(Destination("library", section="cases", item=first))
    settle(qtbot, section)
    assert section.state.key == first
    section.state.point("grading")
    assert section.editor.block.headline.toPlainText().endswith("and more")
    press(qtbot, Key.Key_Z, CTRL)
    assert section.state.draft == RIVERBEND
    press(qtbot, Key.Key_Y, CTRL)
    assert section.state.block.headline.endswith("and more")
    settle(qtbot, section)


def test_a_finding_without_a_source_says_that_it_stays_a_draft(
    qtbot: QtBot, window: MainWindow
) -> None:
    section = own_case(qtbot, window)
    form = section.editor.block.findings["grading-3"]
    assert form.said.isVisible()
    form.text.take_focus()
    side = section.editor.side
    side.sources.setFocus()
    press(qtbot, Key.Key_Return)
    assert section.state.finding_of("grading-3").cites == ("S1",)  # type: ignore[union-attr]
    assert not form.said.isVisible()
    assert side.sources.rows[0].title == "S1 ✓"
    form.chips.buttons[0].click()
    assert form.said.isVisible()
    settle(qtbot, section)


def test_state_year_practices_and_order_of_a_finding(qtbot: QtBot, window: MainWindow) -> None:
    section = own_case(qtbot, window)
    state, block = section.state, section.editor.block
    form = block.findings["grading-3"]
    form.text.take_focus()
    form.state_button.menu().actions()[2].trigger()
    form.year.setFocus()
    type_in(qtbot, "2024")
    form.text.take_focus()
    press(qtbot, Key.Key_P, ALT)
    assert block.ticks is not None
    assert block.ticks.list is not None
    assert unnamed(block.ticks) == []
    press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_Up, ALT)
    moved = state.block.findings[1]
    assert (moved.id, moved.state, moved.as_of) == ("grading-3", State.ENDED, 2024)
    assert len(moved.practices) == 1
    press(qtbot, Key.Key_Delete, CTRL | SHIFT)
    assert [one.id for one in state.block.findings] == ["grading-1", "grading-2"]
    settle(qtbot, section)


def test_the_closest_findings_of_the_library_stand_beside(qtbot: QtBot, window: MainWindow) -> None:
    section = own_case(qtbot, window)
    section.editor.block.findings["grading-1"].text.take_focus()
    settle(qtbot, section)
    side = section.editor.side
    assert side.beside.rows
    assert all(row.key != section.state.key for row in side.beside.rows)
    press(qtbot, Key.Key_3, ALT)
    assert focused() is side.beside
    press(qtbot, Key.Key_Return)
    assert window.page is explore(window)
    settle(qtbot, section)


def test_a_check_leads_to_its_field(qtbot: QtBot, window: MainWindow) -> None:
    section = own_case(qtbot, window, part=FACTS)
    side = section.editor.side
    texts = [row.text for row in side.checks.rows]
    at = texts.index("• 2 findings have no source (drafts)")
    assert texts[0] == "✓ name, place, kind"
    press(qtbot, Key.Key_4, ALT)
    side.checks.setCurrentRow(at)
    press(qtbot, Key.Key_Return)
    assert section.state.part == "grading"
    assert focused() is section.editor.block.findings["grading-3"].text
    settle(qtbot, section)


def test_bibtex_becomes_a_source_that_the_finding_cites(qtbot: QtBot, window: MainWindow) -> None:
    section = own_case(qtbot, window)
    section.editor.block.findings["grading-3"].text.take_focus()
    section.editor.side.take_focus_to_sources()
    data = QMimeData()
    data.setText(BIBTEX)
    section.editor.side.add.insertFromMimeData(data)
    press(qtbot, Key.Key_Return)
    settle(qtbot, section)
    assert section.state.draft is not None
    added = section.state.draft.sources[-1]
    assert (added.key, added.title) == ("S3", "Student handbook 2025-26")
    assert added.publisher == "Riverbend High School"
    assert section.state.finding_of("grading-3").cites == ("S3",)  # type: ignore[union-attr]


def test_a_source_is_edited_and_removed_with_its_marks(qtbot: QtBot, window: MainWindow) -> None:
    section = own_case(qtbot, window)
    side = section.editor.side
    side.sources.setFocus()
    press(qtbot, Key.Key_F2)
    assert side.form is not None
    assert unnamed(side.form) == []
    side.form.publisher.setFocus()
    press(qtbot, Key.Key_End)
    type_in(qtbot, " District")
    assert "Riverbend High School District" in side.form._cited.text()
    side.form.done.click()
    assert not side.form.isVisible()
    side.sources.setFocus()
    press(qtbot, Key.Key_Delete)
    assert section.state.draft is not None
    assert section.state.draft.source("S1") is None
    assert section.state.finding_of("grading-1").cites == ()  # type: ignore[union-attr]
    press(qtbot, Key.Key_Z, CTRL)
    assert section.state.draft.source("S1") is not None
    settle(qtbot, section)


def test_a_web_page_is_pasted_as_plain_words(qtbot: QtBot, window: MainWindow) -> None:
    section = own_case(qtbot, window)
    text = section.editor.block.findings["grading-3"].text
    assert isinstance(text, PlainText)
    text.take_focus()
    data = QMimeData()
    data.setHtml("<p><b>the</b>&nbsp;re\u00adcord</p>\n<p>of 2024.</p>")
    text.insertFromMimeData(data)
    found = section.state.finding_of("grading-3")
    assert found is not None
    assert found.text == "Transcripts convert the scores to letters forthe record of 2024."
    settle(qtbot, section)


def test_a_field_note_is_made_a_finding(qtbot: QtBot, window: MainWindow) -> None:
    services = window.context.services
    visit = services.visits.new("Spring", VisitPlan("Spring", stops=(Stop("a", "lindsay"),))).key
    at = datetime(2027, 4, 14, 14, 42, tzinfo=UTC)
    services.visits.write_note(visit, FieldNote("n", "a", at, "three habits", "grading"))
    section = own_case(qtbot, window, replace(RIVERBEND, visit=f"{visit}/a"))
    assert section.state.notes
    press(qtbot, Key.Key_N, ALT)
    made = section.state.block.findings[-1]
    assert made.text == "three habits"
    assert focused() is section.editor.block.findings[made.id].text
    settle(qtbot, section)
    assert not section.state.notes


def test_it_stands_in_the_comparison_and_search_and_is_deleted_with_undo(
    qtbot: QtBot, window: MainWindow
) -> None:
    section = own_case(qtbot, window)
    key = section.state.key
    press(qtbot, Key.Key_C, ALT)
    settle(qtbot, section)
    assert section.chooser is not None
    assert unnamed(section.chooser) == []
    type_in(qtbot, "Lindsay")
    press(qtbot, Key.Key_Return)
    compare = window.page_of("compare")
    assert isinstance(compare, ComparePage)
    qtbot.waitUntil(lambda: window.page is compare)
    assert compare.state.spec.cases == (key, "lindsay")
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    section = show_cases(qtbot, window)
    assert section.state.draft is None or section.state.key == key
    section.show_item("")
    settle(qtbot, section)
    assert [row.title for row in section.shelf.list.rows] == ["Riverbend High School"]
    section.shelf.take_focus()
    press(qtbot, Key.Key_Delete, ALT)
    settle(qtbot, section)
    assert section.state.saved == ()
    assert key not in {brief.slug for brief in window.context.services.library.briefs()}
    window.toast.undo()
    qtbot.waitUntil(lambda: len(section.state.saved) == 1)
    assert key in {brief.slug for brief in window.context.services.library.briefs()}


def test_a_new_case_that_nobody_touched_leaves_nothing_behind(
    qtbot: QtBot, window: MainWindow
) -> None:
    section = show_cases(qtbot, window)
    state, services = section.state, window.context.services
    steps = services.history.steps()
    for draft, left in (
        (CaseDraft(), 0),
        (CaseDraft(template=("grading",)), 0),
        (CaseDraft(name="R"), 1),
    ):
        state.begin(lambda draft=draft: draft)
        qtbot.waitUntil(lambda: state.draft is not None)
        settle(qtbot, section)
        section.show_item("")
        settle(qtbot, section)
        assert len(state.saved) == left
    assert services.trash.things() == ()
    assert len(services.history.steps()) == len(steps) + 1
    state.begin(CaseDraft)
    qtbot.waitUntil(lambda: state.draft is not None)
    settle(qtbot, section)
    type_in(qtbot, "A")
    section.show_item("")
    settle(qtbot, section)
    assert sorted(one.name for one in state.saved) == ["A", "R"]


def test_everything_in_the_editor_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    section = own_case(qtbot, window)
    assert unnamed(window) == []
    for part in (FACTS, "english-learners"):
        section.state.point(part)
        assert unnamed(window) == []
    settle(qtbot, section)


def test_another_window_changes_the_same_case(qtbot: QtBot, window: MainWindow) -> None:
    section = own_case(qtbot, window)
    services, key = window.context.services, section.state.key
    theirs = replace(RIVERBEND, website="https://theirs.example.org")
    changes = services.cases.update(key, theirs, RIVERBEND)
    section.editor.block.headline.take_focus()
    type_in(qtbot, "!")
    window.context.bus.publish(changes)
    settle(qtbot, section)
    found = services.cases.case(key).draft
    assert found is not None
    assert found.website == "https://theirs.example.org"
    assert found.block("grading").headline.endswith("!")
    qtbot.waitUntil(lambda: section.state.draft == found)


def test_the_ways_to_begin(qtbot: QtBot, window: MainWindow) -> None:
    section = show_cases(qtbot, window)
    beginning = section.shelf.beginning
    said: list[str] = []
    window.context.said.connect(lambda message: said.append(message.text))
    beginning.choose_stop()
    settle(qtbot, section)
    beginning.choose_school()
    settle(qtbot, section)
    assert said[-2:] == [
        "No visit has field notes yet.",
        "Describe your school first, under Models like ours (Ctrl+L).",
    ]
    beginning.choose_case()
    settle(qtbot, section)
    assert beginning.chooser is not None
    type_in(qtbot, "Lindsay")
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: section.state.draft is not None)
    assert section.state.draft is not None
    assert section.state.draft.name.startswith("Copy of Lindsay")
    assert section.title == section.state.draft.name
    assert section.badge == "Your case"
    settle(qtbot, section)


def test_entries_of_the_facts_are_added_and_taken_away(qtbot: QtBot, window: MainWindow) -> None:
    section = own_case(qtbot, window, part=FACTS)
    facts, state = section.editor.facts, section.state
    facts.timeline.add.click()
    type_in(qtbot, "A third class came.")
    assert state.draft is not None
    assert state.draft.timeline[-1].text == "A third class came."
    facts.enrollment_year.setFocus()
    facts.enrollment_year.selectAll()
    type_in(qtbot, "2026")
    assert state.draft.figures[0].as_of == 2026
    facts.figures.rows[0].removing()
    assert [one.metric for one in state.draft.figures] == ["enrollment"]
    settle(qtbot, section)
    assert window.context.services.cases.case(state.key).draft == state.draft


def test_a_case_that_was_just_written_elsewhere_opens(qtbot: QtBot, window: MainWindow) -> None:
    section = show_cases(qtbot, window)
    key = window.context.services.cases.new(RIVERBEND).key
    window.context.go(Destination("library", section="cases", item=key))
    qtbot.waitUntil(lambda: section.state.key == key)
    window.context.go(Destination("library", section="cases", item="own-gone"))
    settle(qtbot, section)
    assert section.state.key == key


def test_a_new_case_has_nothing(window: MainWindow) -> None:
    assert window.context.services.cases.new(CaseDraft()).changes.content is False
