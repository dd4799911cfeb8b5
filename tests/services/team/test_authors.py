"""Whose a note is, at two desks that are brought up to date over the team's server."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest

from casestudies.bootstrap import Services
from casestudies.cli import run
from casestudies.model.library.notes import Note, NoteKind, of_case, of_finding
from casestudies.model.query import Facet, Query
from casestudies.model.visit import FieldNote, Seen, Stop, VisitPlan
from tests.services.team.conftest import WORD, Desk, Server

GRADING = of_finding("lindsay", "grading-1")


@pytest.fixture
def wim(server: Server, desk: Desk) -> Services:
    """A desk with a note of its own to which a colleague's note and highlight came; the address
    that it joined with names two servers."""
    wanda = desk("wanda")
    wanda.notes.keep(wanda.notes.new(NoteKind.NOTE, GRADING, "Zanzibar asks about this"))
    wanda.notes.keep(wanda.notes.new(NoteKind.HIGHLIGHT, GRADING, quote="in place of A to F"))
    wanda.notes.star(of_case("chugach"), starred=True)
    wanda.team.synchronize()
    here = desk("wim", join=False)
    port = server.cluster.port
    one = server.address("wim")
    both = one.replace("@127.0.0.1", f"@127.0.0.1:{port},127.0.0.1")
    here.team.join(both, WORD, share_here=True, keep=False)
    here.notes.keep(here.notes.new(NoteKind.NOTE, of_case("lindsay"), "Zanzibar, too"))
    here.team.synchronize()
    wanda.team.synchronize()
    assert {note.text: note.author for note in wanda.notes.notes()} == {
        "Zanzibar asks about this": "",
        "": "",
        "Zanzibar, too": server.name("wim"),
    }
    return here


def authors(desk: Services) -> dict[tuple[NoteKind, str], str]:
    return {(note.kind, note.text): note.author for note in desk.notes.notes()}


def test_a_colleagues_note_says_whose_it_is_and_stars_do_not_travel(
    server: Server, wim: Services
) -> None:
    wanda = server.name("wanda")
    assert authors(wim) == {
        (NoteKind.NOTE, "Zanzibar asks about this"): wanda,
        (NoteKind.HIGHLIGHT, ""): wanda,
        (NoteKind.NOTE, "Zanzibar, too"): "",
    }
    hers: Note = next(note for note in wim.notes.notes() if note.text.startswith("Zanzibar asks"))
    changed = wim.notes.keep(replace(hers, text="Zanzibar asked about this"))
    assert changed.author == wanda, "who began it stays its author"
    wim.searching.prepare()
    results = wim.searching.search(Query("zanzibar"))
    assert {found.note.author for found in results.own_notes} == {"", wanda}
    everything = wim.searching.search(Query())
    of_yours = {value.key: value.count for value in everything.facet(Facet.YOURS)}
    assert of_yours == {"noted": 1, "colleagues": 1}
    assert wim.searching.search(Query("yours:colleagues")).total == 1


def test_who_leaves_the_team_still_sees_whose_a_note_is(server: Server, wim: Services) -> None:
    before = authors(wim)
    assert server.name("wanda") in before.values()
    for _ in range(2):
        wim.team.leave()
        assert authors(wim) == before
    mine = wim.notes.keep(wim.notes.new(NoteKind.NOTE, GRADING, "Zebra, after leaving"))
    assert mine.author == ""
    wim.searching.prepare()
    assert wim.searching.search(Query("yours:colleagues")).total == 1


def test_notes_that_leave_say_whose_they_are(
    server: Server, wim: Services, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanda = server.name("wanda")
    report = wim.notes.report()
    told = wim.exporting.export(report, "md", tmp_path / "notes.md").read_text("utf-8")
    named = wanda.replace("_", "\\_")
    assert f"Note by {named}" in told
    assert f"Highlighted by {named}" in told
    assert "that of the person of the team who is named there" in told
    word = docx.Document(str(wim.exporting.export(report, "docx", tmp_path / "notes.docx")))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    said = "\n".join((*cells, *(paragraph.text for paragraph in word.paragraphs)))
    assert f"Note by {wanda}" in said
    own = [one for one in wim.notes.listed() if not one.note.author]
    alone = wim.exporting.export(wim.notes.report(own), "md", tmp_path / "own.md")
    assert "of the team" not in alone.read_text("utf-8")

    profile = str(wim.paths.settings.parent)

    def done(*words: str) -> str:
        run(["--profile", profile, "notes", *words])
        return "".join(capsys.readouterr())

    assert f"Note by {wanda}, " in done("list")
    hers = json.loads(done("list", "--by", wanda, "--json"))
    assert {one["author"] for one in hers} == {wanda}
    assert [one["text"] for one in json.loads(done("list", "--by", "me", "--json"))] == [
        "Zanzibar, too"
    ]
    assert f"notes here are by {wanda}" in done("list", "--by", "nobody")


def test_a_visits_report_names_who_noted_what(server: Server, desk: Desk, tmp_path: Path) -> None:
    wanda, wim = desk("wanda"), desk("wim")
    at = datetime(2027, 4, 14, 14, 10, tzinfo=UTC)
    key = wanda.visits.new("North", VisitPlan("North", stops=(Stop("s", "lindsay"),))).key
    hers = FieldNote("n1", "s", at, "Three habits", "grading", Seen.SURPRISE)
    wanda.visits.write_note(key, hers)
    wanda.team.synchronize()
    wim.team.synchronize()
    wim.visits.write_note(key, FieldNote("n2", "s", at, "Twelve students", "grading"))
    assert [note.author for note in wim.visits.notes(key)] == [server.name("wanda"), ""]
    told = wim.exporting.export(wim.visits.report(key), "md", tmp_path / "v.md").read_text("utf-8")
    named = server.name("wanda").replace("_", "\\_")
    assert f"surprise, by {named}" in told
    assert told.count(f"by {named}") == 2  # among what surprised, and at the stop
    alone = wanda.exporting.export(wanda.visits.report(key), "md", tmp_path / "w.md")
    assert f"by {named}" not in alone.read_text("utf-8")
    wim.visits.write_note(key, replace(wim.visits.notes(key)[0], text="Four habits"))
    assert wim.visits.notes(key)[0].author == server.name("wanda")
    wim.team.leave()
    assert [note.author for note in wim.visits.notes(key)] == [server.name("wanda"), ""]
