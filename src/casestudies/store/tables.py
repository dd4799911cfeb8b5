"""The tables of a library as they are read: their names and columns, without SQLAlchemy.

``store.schema`` declares the same tables for writing them; a test holds that the two are equal.
"""

from __future__ import annotations

from typing import NamedTuple

CONTENT_SCHEMA = 9
"""Raise it with every change to a content table: older ones are dropped and filled anew."""


class Table(NamedTuple):
    """A table and all of its columns."""

    name: str
    columns: tuple[str, ...]

    @property
    def select(self) -> str:
        """The beginning of a question for all columns."""
        columns = ", ".join(f'"{column}"' for column in self.columns)
        return f'SELECT {columns} FROM "{self.name}"'

    @property
    def insert(self) -> str:
        """How a row is added, its values in the order of the columns."""
        places = ", ".join("?" for _ in self.columns)
        return f'INSERT INTO "{self.name}" VALUES ({places})'


def _table(name: str, columns: str) -> Table:
    return Table(name, tuple(columns.split()))


CONTENT_STATE = _table("content_state", "version tables")
PACKS = _table(
    "packs",
    "id title version language licence schema content_hash made_by made_on fingerprint",
)
CASES = _table(
    "cases",
    "slug pack position name short_name aka kind status status_note parent city state "
    "lat lon place_note reached_by reached_note reached_as_of reached_cites governance locale "
    "grade_low grade_high grade_note "
    "started_year started_note started_cites website summary distinctive hosts "
    "hosts_as_of gaps nces same_as",
)
CASE_BRIEFS = _table(
    "case_briefs",
    "case_slug enrollment enrollment_as_of dimensions populations practices findings "
    "sources newest_source reported",
)
BLOCKS = _table(
    "blocks",
    "case_slug axis key position headline share_percent share_as_of share_cites",
)
FINDINGS = _table("findings", "case_slug id axis block position text state as_of cites unseen")
FINDING_PRACTICES = _table("finding_practices", "case_slug finding position practice")
FINDING_POPULATIONS = _table("finding_populations", "case_slug finding position population")
FIGURES = _table("figures", "case_slug position metric value as_of note cites")
OUTCOMES = _table("outcomes", "case_slug position metric before after unit period caveat cites")
EVENTS = _table("events", "case_slug position year event dimension cites")
CHALLENGES = _table("challenges", "case_slug position text dimension as_of cites")
VISIT_NOTES = _table("visit_notes", "case_slug position text as_of cites")
REPORTED = _table(
    "reported",
    "case_slug position label practice population core time survey as_of pack",
)
SOURCES = _table(
    "sources",
    "case_slug key position title author publisher date url kind seen_on seen_at",
)
PACK_SOURCES = _table(
    "pack_sources",
    "pack key position title author publisher date url kind seen_on seen_at",
)
DIMENSIONS = _table("dimensions", "pack key position name short_name group description question")
POPULATIONS = _table("populations", "pack key position name short_name description")
PRACTICES = _table("practices", "pack key position dimension name definition canopy")
READINGS = _table(
    "readings",
    "pack slug position title author publisher date kind url summary dimensions populations cases",
)
GLOSSARY = _table("glossary", "pack position term aka note cites es")
DIMENSION_GUIDES = _table(
    "dimension_guides",
    "pack position dimension one_line look_fors questions pitfalls",
)
POPULATION_GUIDES = _table(
    "population_guides",
    "pack position population one_line design_questions cites",
)
VISIT_STEPS = _table("visit_steps", "pack position phase text cites")
THESAURUS_GROUPS = _table("thesaurus_groups", "pack position preferred terms kind note")
THESAURUS_NOT_EQUAL = _table("thesaurus_not_equal", "pack position terms reason")
ASKED_AS = _table("asked_as", "pack position case text phrases")
TRAY = _table("tray", "case_slug position")
SAVED_WORK = _table("saved_work", "key kind name body position created updated deleted")
RECENT_SEARCHES = _table("recent_searches", "number link")
EDITING = _table("editing", "desk body")
ROOM_ENTRIES = _table("room_entries", "workshop id kind at row case_slug text deleted")
FIELD_NOTES = _table(
    "field_notes",
    "visit id stop at text dimension seen attached_file attached_name attached_placed deleted",
)
NOTES = _table("notes", "id kind case_slug part quote place text version created updated deleted")
ADDED_PACKS = _table("added_packs", "id kind title version origin sha256 added enabled body report")
FORMER_PACKS = _table(
    "former_packs",
    "number id kind title version origin sha256 added enabled body report deleted",
)
PACK_BODIES = _table("pack_bodies", "number body")
HISTORY_STEPS = _table("history_steps", "id at writer undone topic told")
HISTORY_ROWS = _table("history_rows", "id step table_name key was")
WRITES = _table("writes", "number token writer parts")
DESK_TEAM = _table(
    "desk_team",
    "number server desk name role epoch seen joined synchronized share_new send_private applying",
)
DESK_RECORDS = _table("desk_records", "table_name key scope owner version base sent dirty")
DESK_CONFLICTS = _table(
    "desk_conflicts", "id at table_name key copy_key person mine theirs settled"
)
DESK_PACKS = _table(
    "desk_packs",
    "id title version sha256 about number person at gone settled taken taken_of",
)

CONTENT = (
    CONTENT_STATE,
    PACKS,
    CASES,
    CASE_BRIEFS,
    BLOCKS,
    FINDINGS,
    FINDING_PRACTICES,
    FINDING_POPULATIONS,
    FIGURES,
    OUTCOMES,
    EVENTS,
    CHALLENGES,
    VISIT_NOTES,
    REPORTED,
    SOURCES,
    PACK_SOURCES,
    DIMENSIONS,
    POPULATIONS,
    PRACTICES,
    READINGS,
    GLOSSARY,
    DIMENSION_GUIDES,
    POPULATION_GUIDES,
    VISIT_STEPS,
    THESAURUS_GROUPS,
    THESAURUS_NOT_EQUAL,
    ASKED_AS,
)

WORKSPACE = (
    TRAY,
    SAVED_WORK,
    RECENT_SEARCHES,
    EDITING,
    ROOM_ENTRIES,
    FIELD_NOTES,
    NOTES,
    ADDED_PACKS,
    FORMER_PACKS,
    PACK_BODIES,
    HISTORY_STEPS,
    HISTORY_ROWS,
    WRITES,
    DESK_TEAM,
    DESK_RECORDS,
    DESK_CONFLICTS,
    DESK_PACKS,
)
