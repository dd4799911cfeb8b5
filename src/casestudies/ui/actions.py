"""The one table of actions: buttons, menus, tooltips, shortcuts and the help page come from it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from itertools import chain
from typing import NamedTuple

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.theme.service import ThemeService

EVERYWHERE = QT_TRANSLATE_NOOP("Action", "Everywhere")
EXPLORE = QT_TRANSLATE_NOOP("Action", "Explore")
CASE = QT_TRANSLATE_NOOP("Action", "Reading a case")
COMPARE = QT_TRANSLATE_NOOP("Action", "Compare")
LIKE = QT_TRANSLATE_NOOP("Action", "Models like ours")
LIBRARY = QT_TRANSLATE_NOOP("Action", "Library")
WORKSHOP = QT_TRANSLATE_NOOP("Action", "Workshop")
CASES = QT_TRANSLATE_NOOP("Action", "Your cases")
MAP = QT_TRANSLATE_NOOP("Action", "Map")
NOTES = QT_TRANSLATE_NOOP("Action", "Field notes of a visit")
OBSERVED = QT_TRANSLATE_NOOP("Action", "What a visit observed")
VISITS = QT_TRANSLATE_NOOP("Action", "Visits")
DAYS = QT_TRANSLATE_NOOP("Action", "The days of a visit by the hour")
PICTURES = QT_TRANSLATE_NOOP("Action", "Pictures of a comparison")
SECTIONS = (
    EVERYWHERE,
    EXPLORE,
    CASE,
    COMPARE,
    PICTURES,
    MAP,
    VISITS,
    DAYS,
    NOTES,
    OBSERVED,
    WORKSHOP,
    LIBRARY,
    CASES,
    LIKE,
)


class ActionSpec(NamedTuple):
    """One thing the user can do. ``source`` is its text before translation; ``shortcuts`` in Qt's
    portable text ("Ctrl+K"); ``where`` is the section in which the shortcut works and under which
    help lists it."""

    key: str
    source: str
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    where: str = EVERYWHERE

    @property
    def text(self) -> str:
        """What the reader sees on buttons and in menus, tips and help."""
        return QCoreApplication.translate("Action", self.source)


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("place.explore", QT_TRANSLATE_NOOP("Action", "Explore"), "compass", ("Ctrl+1",)),
    ActionSpec("place.compare", QT_TRANSLATE_NOOP("Action", "Compare"), "columns-3", ("Ctrl+2",)),
    ActionSpec("place.map", QT_TRANSLATE_NOOP("Action", "Map"), "map", ("Ctrl+3",)),
    ActionSpec("place.visits", QT_TRANSLATE_NOOP("Action", "Visits"), "map-pin", ("Ctrl+4",)),
    ActionSpec("place.workshop", QT_TRANSLATE_NOOP("Action", "Workshop"), "users", ("Ctrl+5",)),
    ActionSpec("place.library", QT_TRANSLATE_NOOP("Action", "Library"), "library", ("Ctrl+6",)),
    ActionSpec("place.like", QT_TRANSLATE_NOOP("Action", "Find models like ours"),
               "text-search", ("Ctrl+L",)),
    ActionSpec("search", QT_TRANSLATE_NOOP("Action", "Search from anywhere"),
               "search", ("Ctrl+K",)),
    ActionSpec("back", QT_TRANSLATE_NOOP("Action", "One step back"), "undo-2", ("Esc",)),
    ActionSpec("history.back", QT_TRANSLATE_NOOP("Action", "Back in the history"),
               "arrow-left", ("Alt+Left",)),
    ActionSpec("history.forward", QT_TRANSLATE_NOOP("Action", "Forward in the history"),
               "arrow-right", ("Alt+Right",)),
    ActionSpec("region.next", QT_TRANSLATE_NOOP("Action", "Next part of the window"),
               "panel-right", ("F6",)),
    ActionSpec("region.previous", QT_TRANSLATE_NOOP("Action", "Part of the window before"),
               "panel-right", ("Shift+F6",)),
    ActionSpec("help", QT_TRANSLATE_NOOP("Action", "Help"), "circle-question-mark", ("F1",)),
    ActionSpec("theme", QT_TRANSLATE_NOOP("Action", "Next theme: light, dark, like the desktop"),
               "sun", ("Ctrl+Shift+L",)),
    ActionSpec("language", QT_TRANSLATE_NOOP("Action", "Other language: English or Spanish"),
               "", ("Ctrl+Shift+I",)),
    ActionSpec("type.larger", QT_TRANSLATE_NOOP("Action", "Larger type (also Ctrl and the wheel)"),
               "plus", ("Ctrl++", "Ctrl+=")),
    ActionSpec("type.smaller", QT_TRANSLATE_NOOP("Action", "Smaller type"),
               "minus", ("Ctrl+-",)),
    ActionSpec("type.usual", QT_TRANSLATE_NOOP("Action", "Type in its usual size"),
               "", ("Ctrl+0",)),
    ActionSpec("undo.message", QT_TRANSLATE_NOOP("Action", "Undo what the message tells"),
               "undo-2", ("Alt+U",)),
    ActionSpec("work.undo", QT_TRANSLATE_NOOP("Action", "Undo the last step of all your work"),
               "undo-2", ("Ctrl+Alt+Z",)),
    ActionSpec("work.redo", QT_TRANSLATE_NOOP("Action", "Make the step again that was undone"),
               "history", ("Ctrl+Alt+Y",)),
    ActionSpec("full_screen", QT_TRANSLATE_NOOP("Action", "Full screen, and back"),
               "panel-right", ("F11",)),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Action", "Close the program"), "x", ("Ctrl+Q",)),
    ActionSpec("explore.filters", QT_TRANSLATE_NOOP("Action", "Go to the filters"),
               "sliders-horizontal", ("Alt+1",), EXPLORE),
    ActionSpec("explore.results", QT_TRANSLATE_NOOP("Action", "Go to the results"),
               "list", ("Alt+2",), EXPLORE),
    ActionSpec("explore.reader", QT_TRANSLATE_NOOP("Action", "Go to the case"),
               "book-open", ("Alt+3",), EXPLORE),
    ActionSpec("explore.why", QT_TRANSLATE_NOOP("Action", "Tell why a case was found"),
               "info", ("Alt+W",), EXPLORE),
    ActionSpec("explore.searches", QT_TRANSLATE_NOOP("Action", "Saved and recent searches"),
               "star", ("Alt+4",), EXPLORE),
    ActionSpec("explore.link", QT_TRANSLATE_NOOP("Action", "Copy a link to this search"),
               "link", ("Ctrl+Shift+C",), EXPLORE),
    ActionSpec("explore.clear", QT_TRANSLATE_NOOP("Action", "Clear the filters"),
               "x", ("Ctrl+Shift+X",), EXPLORE),
    ActionSpec("explore.narrow",
               QT_TRANSLATE_NOOP("Action", "Make a filter of a place or kind in the words"),
               "filter", ("Alt+F",), EXPLORE),
    ActionSpec("explore.sort", QT_TRANSLATE_NOOP("Action", "Sort the results"),
               "arrow-up-down", ("Alt+S",), EXPLORE),
    ActionSpec("tray.toggle",
               QT_TRANSLATE_NOOP("Action", "Put the case into the tray, or take it out"),
               "plus", ("Ctrl+D",), EXPLORE),
    ActionSpec("tray.add_all",
               QT_TRANSLATE_NOOP("Action", "Put all results into the tray, as many as fit"),
               "plus", ("Ctrl+Shift+D",), EXPLORE),
    ActionSpec("explore.collect",
               QT_TRANSLATE_NOOP("Action", "Put all results into a collection"),
               "list", ("Alt+L",), EXPLORE),
    ActionSpec("tray.show", QT_TRANSLATE_NOOP("Action", "Show the compare tray"),
               "layers", ("Ctrl+T",), EXPLORE),
    ActionSpec("tray.compare", QT_TRANSLATE_NOOP("Action", "Compare the cases in the tray"),
               "columns-3", ("Ctrl+Return",), EXPLORE),
    ActionSpec("case.next", QT_TRANSLATE_NOOP("Action", "Next section"),
               "chevron-down", ("Alt+Down",), CASE),
    ActionSpec("case.previous", QT_TRANSLATE_NOOP("Action", "Previous section"),
               "chevron-up", ("Alt+Up",), CASE),
    ActionSpec("case.top", QT_TRANSLATE_NOOP("Action", "Go to the head of the case"),
               "chevron-up", ("Ctrl+Home",), CASE),
    ActionSpec("case.foot", QT_TRANSLATE_NOOP("Action", "Go to the foot of the case"),
               "chevron-down", ("Ctrl+End",), CASE),
    ActionSpec("case.contents", QT_TRANSLATE_NOOP("Action", "Contents: jump to a section"),
               "list-tree", ("Alt+C",), CASE),
    ActionSpec("case.find", QT_TRANSLATE_NOOP("Action", "Find in this case"),
               "search", ("Ctrl+F",), CASE),
    ActionSpec("case.find.next", QT_TRANSLATE_NOOP("Action", "Next match"),
               "chevron-down", ("F3",), CASE),
    ActionSpec("case.find.previous", QT_TRANSLATE_NOOP("Action", "Previous match"),
               "chevron-up", ("Shift+F3",), CASE),
    ActionSpec("case.cite", QT_TRANSLATE_NOOP("Action", "Copy the finding as a citation"),
               "copy", ("Alt+Q",), CASE),
    ActionSpec("case.finding.next", QT_TRANSLATE_NOOP("Action", "Next finding"),
               "chevron-down", ("Alt+PgDown",), CASE),
    ActionSpec("case.finding.previous", QT_TRANSLATE_NOOP("Action", "Finding before"),
               "chevron-up", ("Alt+PgUp",), CASE),
    ActionSpec("case.note",
               QT_TRANSLATE_NOOP("Action", "Note on the finding, or on the selected text"),
               "pencil", ("Alt+N",), CASE),
    ActionSpec("case.note.whole", QT_TRANSLATE_NOOP("Action", "Note on the case as a whole"),
               "pencil", ("Alt+Shift+N",), CASE),
    ActionSpec("case.highlight", QT_TRANSLATE_NOOP("Action", "Highlight the selected text"),
               "highlighter", ("Alt+H",), CASE),
    ActionSpec("case.star", QT_TRANSLATE_NOOP("Action", "Star the finding, or take the star away"),
               "star", ("Alt+B",), CASE),
    ActionSpec("case.star.whole",
               QT_TRANSLATE_NOOP("Action", "Star the case, or take the star away"),
               "star", ("Alt+Shift+B",), CASE),
    ActionSpec("case.collect", QT_TRANSLATE_NOOP("Action", "Put the finding into a collection"),
               "list", ("Alt+G",), CASE),
    ActionSpec("case.like", QT_TRANSLATE_NOOP("Action", "More cases like this one"),
               "text-search", ("Alt+M",), CASE),
    ActionSpec("case.sources", QT_TRANSLATE_NOOP("Action", "Go to the sources"),
               "book-open", ("Alt+5",), CASE),
    ActionSpec("case.links",
               QT_TRANSLATE_NOOP("Action", "Links: sources, terms and cases of the text as a list"),
               "link", ("Alt+K",), CASE),
    ActionSpec("case.export", QT_TRANSLATE_NOOP("Action", "Export the case"),
               "download", ("Ctrl+E",), CASE),
    ActionSpec("case.print", QT_TRANSLATE_NOOP("Action", "Write the case as a PDF to print"),
               "download", ("Ctrl+P",), CASE),
    ActionSpec("compare.rows", QT_TRANSLATE_NOOP("Action", "Choose what the rows are"),
               "table-2", ("Alt+R",), COMPARE),
    ActionSpec("compare.columns", QT_TRANSLATE_NOOP("Action", "Choose what the columns are"),
               "columns-3", ("Alt+L",), COMPARE),
    ActionSpec("compare.choose", QT_TRANSLATE_NOOP("Action", "Choose the rows to compare"),
               "list", ("Ctrl+R",), COMPARE),
    ActionSpec("compare.turn", QT_TRANSLATE_NOOP("Action", "Exchange rows and columns"),
               "arrow-up-down", ("Alt+X",), COMPARE),
    ActionSpec("compare.filter",
               QT_TRANSLATE_NOOP("Action", "Filter by a population, a dimension or a case"),
               "filter", ("Alt+P",), COMPARE),
    ActionSpec("compare.differing", QT_TRANSLATE_NOOP("Action", "Show only what differs"),
               "filter", ("Alt+D",), COMPARE),
    ActionSpec("compare.empty", QT_TRANSLATE_NOOP("Action", "Hide or show empty rows"),
               "eye", ("Alt+H",), COMPARE),
    ActionSpec("compare.view",
               QT_TRANSLATE_NOOP("Action", "View: differences, shading, hidden rows"),
               "sliders-horizontal", ("Alt+V",), COMPARE),
    ActionSpec("compare.question", QT_TRANSLATE_NOOP("Action", "Add a question as a row"),
               "plus", ("Alt+A",), COMPARE),
    ActionSpec("compare.question.remove", QT_TRANSLATE_NOOP("Action", "Remove the question"),
               "trash-2", ("Ctrl+Delete",), COMPARE),
    ActionSpec("compare.pictures", QT_TRANSLATE_NOOP("Action", "Table or pictures"),
               "chart-no-axes-column", ("Alt+I",), COMPARE),
    ActionSpec("compare.cases", QT_TRANSLATE_NOOP("Action", "Add, remove and reorder the cases"),
               "plus", ("Alt+C",), COMPARE),
    ActionSpec("compare.save", QT_TRANSLATE_NOOP("Action", "Save the comparison"),
               "check", ("Ctrl+S",), COMPARE),
    ActionSpec("compare.saved", QT_TRANSLATE_NOOP("Action", "Saved comparisons"),
               "star", ("Alt+S",), COMPARE),
    ActionSpec("compare.present", QT_TRANSLATE_NOOP("Action", "Present the comparison"),
               "presentation", ("F5",), COMPARE),
    ActionSpec("compare.present_apart",
               QT_TRANSLATE_NOOP("Action", "Present the five rows where the cases part the most"),
               "presentation", ("Ctrl+F5",), COMPARE),
    ActionSpec("compare.present_row", QT_TRANSLATE_NOOP("Action", "Present this row"),
               "presentation", ("Shift+F5",), COMPARE),
    ActionSpec("compare.only_row", QT_TRANSLATE_NOOP("Action", "Only this row"),
               "list", ("Ctrl+Alt+R",), COMPARE),
    ActionSpec("compare.workshop", QT_TRANSLATE_NOOP("Action", "Make a workshop of this"),
               "users", ("Alt+W",), COMPARE),
    ActionSpec("compare.export", QT_TRANSLATE_NOOP("Action", "Export the comparison"),
               "download", ("Ctrl+E",), COMPARE),
    ActionSpec("compare.print",
               QT_TRANSLATE_NOOP("Action", "Write the comparison as a PDF to print"),
               "download", ("Ctrl+P",), COMPARE),
    ActionSpec("compare.undo",
               QT_TRANSLATE_NOOP("Action", "Undo the last change of the comparison"),
               "undo-2", ("Ctrl+Z",), COMPARE),
    ActionSpec("compare.redo", QT_TRANSLATE_NOOP("Action", "Redo what was undone"),
               "history", ("Ctrl+Shift+Z", "Ctrl+Y"), COMPARE),
    ActionSpec("compare.copy",
               QT_TRANSLATE_NOOP("Action", "Copy the cell with its findings and sources"),
               "copy", ("Ctrl+C",), COMPARE),
    ActionSpec("compare.copy_row", QT_TRANSLATE_NOOP("Action", "Copy the row"),
               "copy", ("Ctrl+Shift+C",), COMPARE),
    ActionSpec("compare.copy_table", QT_TRANSLATE_NOOP("Action", "Copy the table"),
               "copy", ("Ctrl+Alt+C",), COMPARE),
    ActionSpec("compare.panel", QT_TRANSLATE_NOOP("Action", "Go to the findings of the cell"),
               "panel-right", ("Return", "Enter"), COMPARE),
    ActionSpec("compare.links",
               QT_TRANSLATE_NOOP("Action", "Links of the findings beside the table as a list"),
               "link", ("Alt+K",), COMPARE),
    ActionSpec("compare.side",
               QT_TRANSLATE_NOOP("Action", "Hide or show the findings beside the table"),
               "panel-right", ("Alt+F",), COMPARE),
    ActionSpec("compare.open", QT_TRANSLATE_NOOP("Action", "Open the case of the cell"),
               "book-open", ("Ctrl+O",), COMPARE),
    ActionSpec("compare.note", QT_TRANSLATE_NOOP("Action", "Note on the finding of the cell"),
               "pencil", ("Alt+N",), COMPARE),
    ActionSpec("compare.star",
               QT_TRANSLATE_NOOP("Action", "Star the finding of the cell, or take the star away"),
               "star", ("Alt+B",), COMPARE),
    ActionSpec("compare.cite",
               QT_TRANSLATE_NOOP("Action", "Copy the finding of the cell as a citation"),
               "copy", ("Alt+Q",), COMPARE),
    ActionSpec("compare.collect",
               QT_TRANSLATE_NOOP("Action", "Put the finding of the cell into a collection"),
               "list", ("Alt+G",), COMPARE),
    ActionSpec("compare.left", QT_TRANSLATE_NOOP("Action", "Move the column to the left"),
               "arrow-left", ("Ctrl+Shift+Left",), COMPARE),
    ActionSpec("compare.right", QT_TRANSLATE_NOOP("Action", "Move the column to the right"),
               "arrow-right", ("Ctrl+Shift+Right",), COMPARE),
    ActionSpec("compare.up", QT_TRANSLATE_NOOP("Action", "Move the row up"),
               "chevron-up", ("Ctrl+Shift+Up",), COMPARE),
    ActionSpec("compare.down", QT_TRANSLATE_NOOP("Action", "Move the row down"),
               "chevron-down", ("Ctrl+Shift+Down",), COMPARE),
    ActionSpec("compare.pin", QT_TRANSLATE_NOOP("Action", "Pin the row: it stands first"),
               "chevron-up", ("Alt+Up",), COMPARE),
    ActionSpec("compare.pin_column", QT_TRANSLATE_NOOP("Action", "Pin the column: it stands first"),
               "arrow-left", ("Alt+Shift+Left",), COMPARE),
    ActionSpec("compare.hide_row", QT_TRANSLATE_NOOP("Action", "Hide the row"),
               "eye", ("Ctrl+H",), COMPARE),
    ActionSpec("compare.hide_column", QT_TRANSLATE_NOOP("Action", "Hide the column"),
               "eye", ("Ctrl+Shift+H",), COMPARE),
    ActionSpec("compare.remove", QT_TRANSLATE_NOOP("Action", "Take the case out of the comparison"),
               "x", ("Delete",), COMPARE),
    ActionSpec("pictures.next", QT_TRANSLATE_NOOP("Action", "Next picture"),
               "chevron-right", ("Ctrl+PgDown",), PICTURES),
    ActionSpec("pictures.previous", QT_TRANSLATE_NOOP("Action", "Picture before"),
               "chevron-left", ("Ctrl+PgUp",), PICTURES),
    ActionSpec("pictures.table",
               QT_TRANSLATE_NOOP("Action", "Show the picture as a table, or as a picture"),
               "table-2", ("Alt+T",), PICTURES),
    ActionSpec("pictures.copy", QT_TRANSLATE_NOOP("Action", "Copy the picture"),
               "copy", ("Ctrl+C",), PICTURES),
    ActionSpec("pictures.copy.table", QT_TRANSLATE_NOOP("Action", "Copy the table of the picture"),
               "copy", ("Ctrl+Shift+C",), PICTURES),
    ActionSpec("workshop.agenda", QT_TRANSLATE_NOOP("Action", "Go to the agenda, or to the list"),
               "list", ("Alt+1",), WORKSHOP),
    ActionSpec("workshop.form", QT_TRANSLATE_NOOP("Action", "Go to what is in focus in the agenda"),
               "pencil", ("Alt+2",), WORKSHOP),
    ActionSpec("workshop.open", QT_TRANSLATE_NOOP("Action", "Open"),
               "book-open", ("Ctrl+O",), WORKSHOP),
    ActionSpec("workshop.present", QT_TRANSLATE_NOOP("Action", "Present the workshop"),
               "presentation", ("F5",), WORKSHOP),
    ActionSpec("workshop.present_here",
               QT_TRANSLATE_NOOP("Action", "Present from the activity in focus"),
               "presentation", ("Shift+F5",), WORKSHOP),
    ActionSpec("workshop.record", QT_TRANSLATE_NOOP("Action", "What was said in the room, or back"),
               "history", ("Alt+R",), WORKSHOP),
    ActionSpec("workshop.handouts",
               QT_TRANSLATE_NOOP("Action", "Hand-outs to print, or the record as a file"),
               "download", ("Ctrl+E",), WORKSHOP),
    ActionSpec("workshop.add", QT_TRANSLATE_NOOP("Action", "Add an activity"),
               "plus", ("Ctrl+N",), WORKSHOP),
    ActionSpec("workshop.duplicate", QT_TRANSLATE_NOOP("Action", "Duplicate the activity"),
               "copy", ("Ctrl+D",), WORKSHOP),
    ActionSpec("workshop.up", QT_TRANSLATE_NOOP("Action", "Move the activity, or the row, up"),
               "chevron-up", ("Alt+Up",), WORKSHOP),
    ActionSpec("workshop.down", QT_TRANSLATE_NOOP("Action", "Move the activity, or the row, down"),
               "chevron-down", ("Alt+Down",), WORKSHOP),
    ActionSpec("workshop.remove", QT_TRANSLATE_NOOP("Action", "Remove the activity"),
               "trash-2", ("Ctrl+Shift+Delete",), WORKSHOP),
    ActionSpec("workshop.undo", QT_TRANSLATE_NOOP("Action", "Undo the last change"),
               "undo-2", ("Ctrl+Z",), WORKSHOP),
    ActionSpec("workshop.redo", QT_TRANSLATE_NOOP("Action", "Redo what was undone"),
               "history", ("Ctrl+Shift+Z", "Ctrl+Y"), WORKSHOP),
    ActionSpec("workshop.next", QT_TRANSLATE_NOOP("Action", "Next step of making a workshop"),
               "chevron-right", ("Ctrl+Return",), WORKSHOP),
    ActionSpec("workshop.rename", QT_TRANSLATE_NOOP("Action", "Rename the workshop…"),
               "pencil", ("F2",), WORKSHOP),
    ActionSpec("workshop.copy", QT_TRANSLATE_NOOP("Action", "Duplicate the workshop"),
               "copy", ("Ctrl+Shift+D",), WORKSHOP),
    ActionSpec("workshop.delete", QT_TRANSLATE_NOOP("Action", "Delete the workshop"),
               "trash-2", ("Alt+Delete",), WORKSHOP),
    ActionSpec("workshop.save_file", QT_TRANSLATE_NOOP("Action", "Save as a .workshop file…"),
               "download", ("Ctrl+S",), WORKSHOP),
    ActionSpec("workshop.open_file", QT_TRANSLATE_NOOP("Action", "Open a .workshop file…"),
               "book-open", ("Ctrl+Shift+O",), WORKSHOP),
    ActionSpec("map.start", QT_TRANSLATE_NOOP("Action", "Choose a place to measure from"),
               "map-pin", ("Alt+1",), MAP),
    ActionSpec("map.list", QT_TRANSLATE_NOOP("Action", "Go to the list of cases"),
               "list", ("Alt+2",), MAP),
    ActionSpec("map.map", QT_TRANSLATE_NOOP("Action", "Go to the map"),
               "map", ("Alt+3",), MAP),
    ActionSpec("map.miles", QT_TRANSLATE_NOOP("Action", "Choose how far the circle reaches"),
               "compass", ("Alt+R",), MAP),
    ActionSpec("map.all", QT_TRANSLATE_NOOP("Action", "Show all cases, or what Explore found"),
               "filter", ("Alt+A",), MAP),
    ActionSpec("map.from_here", QT_TRANSLATE_NOOP("Action", "Measure from the chosen case"),
               "map-pin", ("Alt+M",), MAP),
    ActionSpec("map.open", QT_TRANSLATE_NOOP("Action", "Read the case"),
               "book-open", ("Ctrl+O",), MAP),
    ActionSpec("map.tray",
               QT_TRANSLATE_NOOP("Action", "Put the case into the tray, or take it out"),
               "plus", ("Ctrl+D",), MAP),
    ActionSpec("map.visit", QT_TRANSLATE_NOOP("Action", "Plan a visit"),
               "map-pin", ("Alt+V",), MAP),
    ActionSpec("map.next", QT_TRANSLATE_NOOP("Action", "Next case of the list"),
               "chevron-down", ("PgDown",), MAP),
    ActionSpec("map.previous", QT_TRANSLATE_NOOP("Action", "Case before it in the list"),
               "chevron-up", ("PgUp",), MAP),
    ActionSpec("map.zoom_in", QT_TRANSLATE_NOOP("Action", "Zoom in"),
               "plus", ("Alt++", "Alt+="), MAP),
    ActionSpec("map.zoom_out", QT_TRANSLATE_NOOP("Action", "Zoom out"), "minus", ("Alt+-",), MAP),
    ActionSpec("map.whole", QT_TRANSLATE_NOOP("Action", "Show the whole country"),
               "maximize", ("Alt+0",), MAP),
    ActionSpec("notes.new", QT_TRANSLATE_NOOP("Action", "New note"), "plus", ("Ctrl+N",), NOTES),
    ActionSpec("notes.list", QT_TRANSLATE_NOOP("Action", "Go to the notes of the stop"),
               "list", ("Alt+L",), NOTES),
    ActionSpec("notes.brief", QT_TRANSLATE_NOOP("Action", "The brief of the stop, and back"),
               "book-open", ("Alt+B",), NOTES),
    ActionSpec("notes.attach", QT_TRANSLATE_NOOP("Action", "Attach a photo or a file…"),
               "plus", ("Alt+P",), NOTES),
    ActionSpec("notes.attach_placed",
               QT_TRANSLATE_NOOP("Action", "Attach a photo that keeps its place…"),
               "compass", ("Alt+Shift+P",), NOTES),
    ActionSpec("notes.agrees",
               QT_TRANSLATE_NOOP("Action", "The note agrees with what is documented"),
               "check", ("Alt+A",), NOTES),
    ActionSpec("notes.surprise",
               QT_TRANSLATE_NOOP("Action", "The note is a surprise beside what is documented"),
               "star", ("Alt+S",), NOTES),
    ActionSpec("notes.debrief", QT_TRANSLATE_NOOP("Action", "The debrief, and back"),
               "list", ("Alt+D",), OBSERVED),
    ActionSpec("notes.compare",
               QT_TRANSLATE_NOOP("Action", "Compare the sites, with what was observed"),
               "columns-3", ("Alt+X",), OBSERVED),
    ActionSpec("notes.case",
               QT_TRANSLATE_NOOP("Action", "Write the site up as a case of yours"),
               "library", ("Alt+Y",), OBSERVED),
    ActionSpec("notes.report", QT_TRANSLATE_NOOP("Action", "Write the report of the visit…"),
               "download", ("Ctrl+E",), OBSERVED),
    ActionSpec("notes.previous", QT_TRANSLATE_NOOP("Action", "Stop before"),
               "chevron-left", ("Ctrl+PgUp",), NOTES),
    ActionSpec("notes.next", QT_TRANSLATE_NOOP("Action", "Next stop"),
               "chevron-right", ("Ctrl+PgDown",), NOTES),
    ActionSpec("notes.undo", QT_TRANSLATE_NOOP("Action", "Bring back the note struck out last"),
               "undo-2", ("Ctrl+Z",), NOTES),
    ActionSpec("visits.journey", QT_TRANSLATE_NOOP("Action", "Go to the journey, or to the list"),
               "list", ("Alt+1",), VISITS),
    ActionSpec("visits.form", QT_TRANSLATE_NOOP("Action", "Go to what is in focus in the journey"),
               "pencil", ("Alt+2",), VISITS),
    ActionSpec("visits.new", QT_TRANSLATE_NOOP("Action", "Plan a new visit"),
               "plus", ("Ctrl+N",), VISITS),
    ActionSpec("visits.open", QT_TRANSLATE_NOOP("Action", "Open"),
               "book-open", ("Ctrl+O",), VISITS),
    ActionSpec("visits.sites", QT_TRANSLATE_NOOP("Action", "Which sites?, or back to the plan"),
               "text-search", ("Alt+W",), VISITS),
    ActionSpec("visits.notes", QT_TRANSLATE_NOOP("Action", "Field notes, or back to the plan"),
               "pencil", ("Alt+N",), VISITS),
    ActionSpec("visits.after",
               QT_TRANSLATE_NOOP("Action", "Documented beside observed, or back to the plan"),
               "eye", ("Alt+V",), VISITS),
    ActionSpec("visits.packet", QT_TRANSLATE_NOOP("Action", "Packet to print…"),
               "download", ("Ctrl+E",), VISITS),
    ActionSpec("visits.calendar", QT_TRANSLATE_NOOP("Action", "Calendar file of the stops…"),
               "download", ("Alt+C",), VISITS),
    ActionSpec("visits.gpx", QT_TRANSLATE_NOOP("Action", "Stops as GPX, for navigation…"),
               "map", ("Alt+G",), VISITS),
    ActionSpec("visits.kml", QT_TRANSLATE_NOOP("Action", "Stops as KML, for maps…"),
               "map", ("Alt+K",), VISITS),
    ActionSpec("visits.days",
               QT_TRANSLATE_NOOP("Action", "The days by the hour, or back to the plan"),
               "table-2", ("Alt+T",), VISITS),
    ActionSpec("visits.day_before", QT_TRANSLATE_NOOP("Action", "Move the stop a day back"),
               "arrow-left", ("Ctrl+Left",), DAYS),
    ActionSpec("visits.day_after", QT_TRANSLATE_NOOP("Action", "Move the stop a day on"),
               "arrow-right", ("Ctrl+Right",), DAYS),
    ActionSpec("visits.earlier", QT_TRANSLATE_NOOP("Action", "Move it a quarter of an hour back"),
               "chevron-up", ("Ctrl+Up",), DAYS),
    ActionSpec("visits.later", QT_TRANSLATE_NOOP("Action", "Move it a quarter of an hour on"),
               "chevron-down", ("Ctrl+Down",), DAYS),
    ActionSpec("visits.shorter", QT_TRANSLATE_NOOP("Action", "Make it 15 minutes shorter"),
               "minus", ("Ctrl+Shift+Up",), DAYS),
    ActionSpec("visits.longer", QT_TRANSLATE_NOOP("Action", "Make it 15 minutes longer"),
               "plus", ("Ctrl+Shift+Down",), DAYS),
    ActionSpec("visits.shorten", QT_TRANSLATE_NOOP("Action", "Put the stops in the shortest order"),
               "arrow-up-down", ("Alt+O",), VISITS),
    ActionSpec("visits.up", QT_TRANSLATE_NOOP("Action", "Move the stop, or the line, up"),
               "chevron-up", ("Alt+Up",), VISITS),
    ActionSpec("visits.down", QT_TRANSLATE_NOOP("Action", "Move the stop, or the line, down"),
               "chevron-down", ("Alt+Down",), VISITS),
    ActionSpec("visits.remove", QT_TRANSLATE_NOOP("Action", "Take the stop off the plan"),
               "trash-2", ("Ctrl+Shift+Delete",), VISITS),
    ActionSpec("visits.request", QT_TRANSLATE_NOOP("Action", "Copy the text of a request"),
               "copy", ("Alt+R",), VISITS),
    ActionSpec("visits.undo", QT_TRANSLATE_NOOP("Action", "Undo the last change"),
               "undo-2", ("Ctrl+Z",), VISITS),
    ActionSpec("visits.redo", QT_TRANSLATE_NOOP("Action", "Redo what was undone"),
               "history", ("Ctrl+Shift+Z", "Ctrl+Y",), VISITS),
    ActionSpec("visits.map", QT_TRANSLATE_NOOP("Action", "Show the stops on the map"),
               "map", ("Alt+M",), VISITS),
    ActionSpec("visits.rename", QT_TRANSLATE_NOOP("Action", "Rename the visit…"),
               "pencil", ("F2",), VISITS),
    ActionSpec("visits.copy", QT_TRANSLATE_NOOP("Action", "Duplicate the visit"),
               "copy", ("Ctrl+Shift+D",), VISITS),
    ActionSpec("visits.delete", QT_TRANSLATE_NOOP("Action", "Delete the visit"),
               "trash-2", ("Alt+Delete",), VISITS),
    ActionSpec("library.undo",
               QT_TRANSLATE_NOOP("Action", "Undo the last step of all your work"),
               "undo-2", ("Ctrl+Z",), LIBRARY),
    ActionSpec("library.redo",
               QT_TRANSLATE_NOOP("Action", "Make the step again that was undone"),
               "history", ("Ctrl+Shift+Z", "Ctrl+Y"), LIBRARY),
    ActionSpec("library.parts", QT_TRANSLATE_NOOP("Action", "Go to the parts of the library"),
               "list", ("Alt+1",), LIBRARY),
    ActionSpec("cases.new", QT_TRANSLATE_NOOP("Action", "Begin a case of your own"),
               "plus", ("Ctrl+N",), CASES),
    ActionSpec("cases.open", QT_TRANSLATE_NOOP("Action", "Open"),
               "book-open", ("Ctrl+O",), CASES),
    ActionSpec("cases.copy", QT_TRANSLATE_NOOP("Action", "Duplicate the case"),
               "copy", ("Ctrl+Shift+D",), CASES),
    ActionSpec("cases.delete", QT_TRANSLATE_NOOP("Action", "Delete the case"),
               "trash-2", ("Alt+Delete",), CASES),
    ActionSpec("cases.parts", QT_TRANSLATE_NOOP("Action", "Choose a part of the case"),
               "list", ("Alt+G",), CASES),
    ActionSpec("cases.form", QT_TRANSLATE_NOOP("Action", "Go to what is written"),
               "pencil", ("Alt+2",), CASES),
    ActionSpec("cases.beside",
               QT_TRANSLATE_NOOP("Action", "Go to the closest findings of the library"),
               "text-search", ("Alt+3",), CASES),
    ActionSpec("cases.checks", QT_TRANSLATE_NOOP("Action", "Go to what is still to be done"),
               "check", ("Alt+4",), CASES),
    ActionSpec("cases.previous", QT_TRANSLATE_NOOP("Action", "The part before"),
               "chevron-left", ("Alt+PgUp",), CASES),
    ActionSpec("cases.next", QT_TRANSLATE_NOOP("Action", "The next part"),
               "chevron-right", ("Alt+PgDown",), CASES),
    ActionSpec("cases.finding", QT_TRANSLATE_NOOP("Action", "Add a finding"),
               "plus", ("Ctrl+Return", "Ctrl+Enter"), CASES),
    ActionSpec("cases.source", QT_TRANSLATE_NOOP("Action", "Add a source"),
               "link", ("Alt+S",), CASES),
    ActionSpec("cases.cite", QT_TRANSLATE_NOOP("Action", "Choose a source of the finding"),
               "link", ("Alt+R",), CASES),
    ActionSpec("cases.practices", QT_TRANSLATE_NOOP("Action", "Choose practices of the finding"),
               "layers", ("Alt+P",), CASES),
    ActionSpec("cases.populations",
               QT_TRANSLATE_NOOP("Action", "Choose populations of the finding"),
               "users", ("Alt+O",), CASES),
    ActionSpec("cases.up", QT_TRANSLATE_NOOP("Action", "Move the finding up"),
               "chevron-up", ("Alt+Up",), CASES),
    ActionSpec("cases.down", QT_TRANSLATE_NOOP("Action", "Move the finding down"),
               "chevron-down", ("Alt+Down",), CASES),
    ActionSpec("cases.remove", QT_TRANSLATE_NOOP("Action", "Take the finding away"),
               "x", ("Ctrl+Shift+Delete",), CASES),
    ActionSpec("cases.note", QT_TRANSLATE_NOOP("Action", "Make a finding of the first field note"),
               "pencil", ("Alt+N",), CASES),
    ActionSpec("cases.undo", QT_TRANSLATE_NOOP("Action", "Undo the last change"),
               "undo-2", ("Ctrl+Z",), CASES),
    ActionSpec("cases.redo", QT_TRANSLATE_NOOP("Action", "Redo what was undone"),
               "history", ("Ctrl+Shift+Z", "Ctrl+Y"), CASES),
    ActionSpec("cases.preview", QT_TRANSLATE_NOOP("Action", "Preview"),
               "eye", ("Alt+V",), CASES),
    ActionSpec("cases.compare", QT_TRANSLATE_NOOP("Action", "Compare with…"),
               "columns-3", ("Alt+C",), CASES),
    ActionSpec("cases.pack", QT_TRANSLATE_NOOP("Action", "Make a pack"),
               "layers", ("Alt+K",), CASES),
    ActionSpec("like.form", QT_TRANSLATE_NOOP("Action", "Go to the description of your school"),
               "list", ("Alt+1",), LIKE),
    ActionSpec("like.results", QT_TRANSLATE_NOOP("Action", "Go to the cases"),
               "layers", ("Alt+2",), LIKE),
    ActionSpec("like.weights", QT_TRANSLATE_NOOP("Action", "Go to the weights"),
               "sliders-horizontal", ("Alt+3",), LIKE),
    ActionSpec("like.compare", QT_TRANSLATE_NOOP("Action", "Compare with the top three"),
               "columns-3", ("Ctrl+Return",), LIKE),
    ActionSpec("like.case", QT_TRANSLATE_NOOP("Action", "Make it a case of yours…"),
               "library", ("Alt+K",), LIKE),
    ActionSpec("like.profiles", QT_TRANSLATE_NOOP("Action", "Open the menu of the profiles"),
               "library", ("Alt+P",), LIKE),
    ActionSpec("like.save", QT_TRANSLATE_NOOP("Action", "Save the profile"),
               "check", ("Ctrl+S",), LIKE),
    ActionSpec("like.save.as", QT_TRANSLATE_NOOP("Action", "Save as a new profile…"),
               "plus", ("Ctrl+Shift+S",), LIKE),
    ActionSpec("like.rename", QT_TRANSLATE_NOOP("Action", "Rename the profile…"),
               "text-search", ("F2",), LIKE),
    ActionSpec("like.duplicate", QT_TRANSLATE_NOOP("Action", "Duplicate the profile"),
               "copy", ("Ctrl+Shift+D",), LIKE),
    ActionSpec("like.delete", QT_TRANSLATE_NOOP("Action", "Delete the profile"),
               "trash-2", ("Ctrl+Shift+Delete",), LIKE),
    ActionSpec("like.new", QT_TRANSLATE_NOOP("Action", "Begin with an empty description"),
               "plus", ("Ctrl+N",), LIKE),
    ActionSpec("like.import", QT_TRANSLATE_NOOP("Action", "Open a profile from a file…"),
               "book-open", ("Ctrl+O",), LIKE),
    ActionSpec("like.export", QT_TRANSLATE_NOOP("Action", "Write the profile to a file…"),
               "download", ("Ctrl+E",), LIKE),
)  # fmt: skip


_BY_KEY = {row.key: row for row in ACTIONS}


def spec(key: str) -> ActionSpec:
    """The table's row for ``key``; raises ``KeyError`` for one that is not in it."""
    return _BY_KEY[key]


def section_name(where: str) -> str:
    """What the reader sees over the actions of a section."""
    return QCoreApplication.translate("Action", where)


# Names of keys as keyboards in the United States have them, also in a Spanish window; Qt's own
# Spanish would say Control, Mayúsculas, Supr.
_KEYS = (
    QT_TRANSLATE_NOOP("QShortcut", "Alt"),
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "End"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "Esc"),
    QT_TRANSLATE_NOOP("QShortcut", "Home"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Space"),
    QT_TRANSLATE_NOOP("QShortcut", "Tab"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),
)


@cache
def native_shortcut(text: str) -> str:
    """A shortcut as the platform writes it. (Kept: each page asks for dozens while it is built.)"""
    return QtGui.QKeySequence(text).toString(QtGui.QKeySequence.SequenceFormat.NativeText)


def forget_names() -> None:
    """Names of keys are another language's from now on."""
    native_shortcut.cache_clear()


def shortcut(key: str) -> str:
    """The first shortcut of an action as the platform writes it; "" where it has none."""
    found = spec(key).shortcuts
    return native_shortcut(found[0]) if found else ""


def tip(key: str) -> str:
    """The tooltip of an action: its text and its first shortcut."""
    row = spec(key)
    return f"{row.text} ({shortcut(key)})" if row.shortcuts else row.text


class BoundAction(QtGui.QAction):
    """An action of the table in a widget. Only menus show its icon, so ``draw``, which makes it,
    is asked when the first menu with it opens: those of a start would take 15 ms of it."""

    def __init__(
        self, text: str, widget: QWidget, draw: Callable[[], QtGui.QIcon] | None = None
    ) -> None:
        super().__init__(text, widget)
        self._draw = draw

    def show_icon(self) -> None:
        """Have the icon from now on, if there is one."""
        if self._draw is not None and self.icon().isNull():
            self.setIcon(self._draw())

    def tint(self) -> None:
        """Draw an icon that is there already in the theme's new colours."""
        if self._draw is not None and not self.icon().isNull():
            self.setIcon(self._draw())


class ActionSet(QObject):
    """The table's actions as they are bound to widgets; several widgets may bind one key."""

    def __init__(self, theme: ThemeService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bound: dict[str, list[BoundAction]] = {}
        theme.changed.connect(self._tint)

    def bind(self, key: str, widget: QWidget, slot: Callable[[], object]) -> QtGui.QAction:
        """Make the action ``key`` work in ``widget`` (and in its children): everywhere in the
        window for actions of the section Everywhere. Returns the action, for menus and buttons."""
        row = spec(key)
        draw = partial(self._theme.icon, row.icon, "ink_soft") if row.icon else None
        action = BoundAction(row.text, widget, draw)
        action.setObjectName(f"action.{key}")
        action.setShortcuts([QtGui.QKeySequence(text) for text in row.shortcuts])
        action.setToolTip(tip(key))
        everywhere = row.where == EVERYWHERE
        action.setShortcutContext(
            QtCore.Qt.ShortcutContext.WindowShortcut
            if everywhere
            else QtCore.Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        action.triggered.connect(slot)
        widget.addAction(action)
        self._bound.setdefault(key, []).append(action)
        return action

    def _tint(self) -> None:
        for action in chain.from_iterable(self._bound.values()):
            if isValid(action):
                action.tint()

    def bound(self, key: str) -> tuple[QtGui.QAction, ...]:
        """The actions bound for a key, in binding order."""
        return tuple(self._bound.get(key, ()))
