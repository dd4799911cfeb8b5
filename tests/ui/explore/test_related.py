"""Around the results by keyboard: why, more like this, find in the case, readings, glossary."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from casestudies.ui.a11y import unnamed
from casestudies.ui.explore.case_card import other_words
from casestudies.ui.explore.page import ExplorePage
from tests.ui.explore.parts import (
    ALT,
    CTRL,
    SHIFT,
    Key,
    focused,
    names,
    press,
    search,
    settle,
)


def read(qtbot: QtBot, page: ExplorePage, name: str) -> None:
    """Open a case by its name and put the focus into its text."""
    search(qtbot, page, name)
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Return)
    settle(qtbot, page)
    assert focused() is page.reading.reader


def test_a_card_says_which_words_were_met_and_why_on_its_key(
    qtbot: QtBot, page: ExplorePage
) -> None:
    search(qtbot, page, "dropout recovery")
    hit = page.results.model.row(0)
    assert hit is not None
    assert other_words(hit).startswith("dropout recovery → ")
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_W, ALT)
    panel = page.why
    assert panel.isVisible()
    assert focused() is panel
    assert "means the same in this field" in panel.words
    assert "“dropout recovery” met" in panel.accessibleDescription()
    assert unnamed(panel) == []
    press(qtbot, Key.Key_Escape)
    assert not panel.isVisible()
    assert focused() is page.results.view


def test_words_met_by_themselves_need_no_line(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "lindsay")
    hit = page.results.model.row(0)
    assert hit is not None
    assert other_words(hit) == ""


def test_more_like_the_open_case_opens_in_one_step(qtbot: QtBot, page: ExplorePage) -> None:
    read(qtbot, page, "lindsay")
    press(qtbot, Key.Key_M, ALT)
    panel = page.similar
    qtbot.waitUntil(panel.isVisible)
    assert focused() is panel.list
    assert unnamed(panel) == []
    first = panel.list.rows[0]
    assert "in common" in first.below
    press(qtbot, Key.Key_Return)
    settle(qtbot, page)
    assert page.reading.case is not None
    assert page.reading.case.slug == first.key
    assert focused() is page.reading.reader


def test_passages_like_a_finding(qtbot: QtBot, page: ExplorePage) -> None:
    read(qtbot, page, "lindsay")
    reader = page.reading.reader
    page.reading.reader.passage_wanted.emit("grading-1", reader.geometry())
    panel = page.similar
    qtbot.waitUntil(panel.isVisible)
    row = panel.list.rows[0]
    assert row.below.startswith("Same code")
    press(qtbot, Key.Key_Return)
    settle(qtbot, page)
    assert page.reading.case is not None
    assert page.reading.case.slug == row.key
    assert page.reading.case.slug != "lindsay"
    if row.anchor:
        assert reader.verticalScrollBar().value() > 0


def test_find_in_the_open_case(qtbot: QtBot, page: ExplorePage) -> None:
    read(qtbot, page, "lindsay")
    reader, find = page.reading.reader, page.reading.finder
    marked = sum(reader.hits().values())
    press(qtbot, Key.Key_F, CTRL)
    assert focused() is find.bar.edit
    qtbot.keyClicks(find.bar.edit, "mastery")
    settle(qtbot, page)
    total = len(reader.spots)
    assert total > 3
    assert find.bar._count.text().endswith(f"of {total}")
    assert unnamed(find.bar) == []
    start = find._at
    press(qtbot, Key.Key_Return)
    assert find._at == (start + 1) % total
    press(qtbot, Key.Key_Return, SHIFT)
    press(qtbot, Key.Key_F3)
    press(qtbot, Key.Key_F3, SHIFT)
    assert find._at == start
    sections = find.bar._sections
    assert sum(count for _, _, count in sections) == sum(reader.hits().values())
    find.bar.jumped.emit(sections[-1][0])
    assert find._at == reader.spot_in(sections[-1][0])
    find.bar.edit.setText("zeppelin")
    settle(qtbot, page)
    assert find.bar._count.text() == "No match"
    press(qtbot, Key.Key_Escape)
    assert not find.is_open
    assert focused() is reader
    assert sum(reader.hits().values()) == marked


def test_find_goes_on_in_the_next_case(qtbot: QtBot, page: ExplorePage) -> None:
    read(qtbot, page, "lindsay")
    press(qtbot, Key.Key_F, CTRL)
    qtbot.keyClicks(page.reading.finder.bar.edit, "standards")
    settle(qtbot, page)
    before = page.reading.reader.spots
    page.reading.case_wanted.emit("chugach")
    settle(qtbot, page)
    assert page.reading.reader.spots
    assert page.reading.reader.spots != before


def test_readings_and_terms_stand_below_the_cases(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "mastery transcript")
    band = page.results.others
    assert band.isVisible()
    assert band.button.text().startswith("Also found: 1 glossary term")
    band.button.setFocus()
    press(qtbot, Key.Key_Space)
    assert focused() is band.list
    assert unnamed(band) == []
    kinds = [row.kind for row in band.list.rows if row.key]
    assert kinds == sorted(kinds, reverse=True)  # terms, then readings
    press(qtbot, Key.Key_Return)
    note = page.note
    qtbot.waitUntil(note.isVisible)
    settle(qtbot, page)
    assert note.words.startswith("Glossary")
    press(qtbot, Key.Key_Escape)
    assert not note.isVisible()
    assert focused() is band.list
    press(qtbot, Key.Key_End)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(note.isVisible)
    assert note.words.startswith("Reading")
    assert focused() is note.open_button
    assert unnamed(note) == []
    press(qtbot, Key.Key_Escape)
    search(qtbot, page, "zzzzqqqq")
    assert not band.isVisible()


def test_a_glossary_term_tells_what_it_means_when_an_arrow_comes_to_it(
    qtbot: QtBot, page: ExplorePage
) -> None:
    read(qtbot, page, "lindsay")
    page.reading.reader.go_to("summary")
    links = page.reading.reader.links
    terms = [link for link in links if link.href.startswith("term:")]
    assert terms
    note = page.note
    press(qtbot, Key.Key_Tab)
    for _ in range(links.index(terms[0])):
        press(qtbot, Key.Key_Right)
    qtbot.waitUntil(note.isVisible)
    name = terms[0].href.partition(":")[2]
    assert name in note.words
    [term] = [one for one in page.context.services.library.glossary() if one.term == name]
    assert f"Spanish: {term.es}" in note.words
    assert focused() is page.reading.reader
    press(qtbot, Key.Key_Escape)
    assert not note.isVisible()
    assert focused() is page.reading.reader


def test_a_term_is_marked_once_in_a_section(qtbot: QtBot, page: ExplorePage) -> None:
    read(qtbot, page, "lindsay")
    reader = page.reading.reader
    shown = reader._shown
    assert shown is not None
    for stop in reader._stops:
        first = reader.document().findBlockByNumber(stop.first).position()
        last = reader.document().findBlockByNumber(stop.last)
        end = last.position() + last.length()
        inside = [
            link.href
            for link in reader.links
            if link.href.startswith("term:") and first <= link.start < end
        ]
        assert len(inside) == len(set(inside)), stop.section.anchor


def test_the_menu_of_searches_opens_by_key(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "habits")
    press(qtbot, Key.Key_4, ALT)
    assert page.searches.panel.isVisible()
    press(qtbot, Key.Key_Escape)
    assert not page.searches.panel.isVisible()
    assert names(page)
