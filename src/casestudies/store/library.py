"""The content of a library: packs go in whole, finished values come out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from sqlite3 import Connection, OperationalError, Row
from typing import TYPE_CHECKING, Any, TypeVar
from zlib import crc32

from casestudies import __version__
from casestudies.errors import KnownError
from casestudies.model.brief import OWN_PACK, TEAM_PACK, CaseBrief, State
from casestudies.model.library.thesaurus import Thesaurus
from casestudies.model.progress import Progress, no_progress
from casestudies.model.vocabulary import Vocabulary
from casestudies.store import tables, values
from casestudies.store.checked import Checked
from casestudies.store.condition import Condition, condition_of
from casestudies.store.database import open_database
from casestudies.store.failures import (
    damaged_library,
    garbled_library,
    in_use,
    misread_content,
)
from casestudies.store.tables import Table

if TYPE_CHECKING:
    from casestudies.model.case import Case, Reported, Source
    from casestudies.model.content import (
        AskedAs,
        CitedText,
        DimensionGuide,
        PackContent,
        PopulationGuide,
        Reading,
        Term,
        VisitStep,
    )
    from casestudies.model.library.pack_info import PackInfo

AT_ONCE = 500  # cases in a question: SQLite takes some thousand values
Value = TypeVar("Value")
_STATES_OF = f"""
SELECT case_slug, state FROM {tables.FINDINGS.name} WHERE block = :key
UNION SELECT f.case_slug, f.state FROM {tables.FINDINGS.name} f
    JOIN {tables.FINDING_PRACTICES.name} t ON t.case_slug = f.case_slug AND t.finding = f.id
    WHERE practice = :key
UNION SELECT f.case_slug, f.state FROM {tables.FINDINGS.name} f
    JOIN {tables.FINDING_POPULATIONS.name} t ON t.case_slug = f.case_slug AND t.finding = f.id
    WHERE population = :key
"""
FIRST_PACK = "core"
"""Where two packs say something of the same key, the core pack's word holds."""


class LibraryStore:
    """A library file, open. ``database`` is shared with ``WorkspaceStore``.

    The methods may be called by any thread; each is one short session and raises ``KnownError``
    when the file fails. ``read_only`` is True also where the file turned out not to be writable.
    ``fresh``: this program has just stored the content, so that what it cannot understand of it is
    a mistake of its own.
    """

    def __init__(
        self, path: Path, read_only: bool = False, *, create: bool = False, fresh: bool = False
    ) -> None:
        self.database = open_database(path, read_only=read_only, create=create)
        self._fresh = fresh

    @property
    def path(self) -> Path:
        return self.database.path

    @property
    def read_only(self) -> bool:
        return self.database.read_only

    def close(self) -> None:
        self.database.close()

    # --- tables -------------------------------------------------------------------------------

    def condition(self) -> Condition:
        """What the file needs before the other methods can be used (see ``Condition``)."""
        return condition_of(self.database)

    def prepare_tables(self, backups: Path) -> None:
        """Makes or updates the tables (see ``store.upgrade``)."""
        from casestudies.store.upgrade import prepare_tables

        prepare_tables(self.database, backups)

    def discard_content(self) -> None:
        """Marks the content as of no version: ``prepare_tables`` then empties its tables."""
        from casestudies.store.records import discard_content

        with self.database.writing() as session:
            discard_content(session)

    def check(self, note: Path) -> None:
        """Raises ``DamagedLibrary`` where SQLite's quick look through the file finds damage. What
        was found sound is kept in ``note``, and not looked through again until it is written or
        found damaged."""
        checked = Checked(self.path, note)
        self.database.on_damage = checked.forget
        if checked.holds():
            return
        with self.database.plain() as connection:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise damaged_library(self.path)
        checked.keep()

    def settle(self) -> None:
        """Brings what stands in the write-ahead log into the file itself, which then is complete
        without the files beside it. Raises ``KnownError``, where the disk is full for one."""
        with self.database.plain() as connection:
            if connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0] != "delete":
                raise in_use(self.path)

    def finish_for_shipping(self) -> None:
        """Makes the file compact and complete in itself, so that it opens on read-only media."""
        with self.database.plain() as connection:
            connection.execute("VACUUM")
        self.settle()

    @contextmanager
    def _understanding(self) -> Iterator[Connection]:
        """A connection for reading content. What cannot be understood although SQLite finds no
        fault with the file (bits do rot) raises ``DamagedLibrary`` and is read in anew by the next
        start; the user's own work stays. Where it was read in anew already, the mistake is ours
        and reading it in once more would not help: ``MisreadContent``, and nothing is changed but
        that later starts are told."""
        try:
            with self.database.reading() as connection:
                yield connection
        except UnicodeEncodeError:  # of what was asked for, not of what was read
            raise
        except (ValueError, LookupError, TypeError) as error:
            if self._fresh or self._is_known_as_misread():
                self._note_as_misread()
                raise misread_content(self.path) from error
            with suppress(KnownError):
                self.discard_content()
            raise garbled_library(self.path) from error

    def _is_known_as_misread(self) -> bool:
        with self.database.plain() as connection:
            return connection.execute("PRAGMA user_version").fetchone()[0] == self._misread_mark()

    def _note_as_misread(self) -> None:
        """So that not every other start reads the content in again, in vain."""
        with suppress(KnownError), self.database.write_connection() as connection:
            connection.exec_driver_sql(f"PRAGMA user_version={self._misread_mark()}")

    def _misread_mark(self) -> int:
        """Stands for this program together with this content: another of either may do better."""
        with self.database.reading() as connection:
            packs = sorted(tuple(row) for row in connection.execute(tables.PACKS.select))
        return crc32(repr((__version__, tables.CONTENT_SCHEMA, packs)).encode()) >> 1

    # --- packs in -----------------------------------------------------------------------------

    def replace_pack(self, content: PackContent, progress: Progress = no_progress) -> None:
        """Stores a pack in place of what its id held before, all of it or nothing.

        Other packs and the user's work stay as they are. Raises ``KnownError`` if another pack
        has a case of the same slug, if the library cannot be written or the disk is full;
        ``Cancelled`` from ``progress`` passes through. After any of them the library is as before.
        """
        with self.database.writing() as session:
            from casestudies.store.records import replace_pack

            replace_pack(session, content, progress)
        self._fresh = True

    def set_content(
        self, contents: Sequence[PackContent], progress: Progress = no_progress
    ) -> None:
        """Stores these packs in place of what their ids held before, all of them or nothing: as
        if none of them had been there. Raises as ``replace_pack``."""
        with self.database.writing() as session:
            from casestudies.store.records import remove_pack, replace_pack

            for content in contents:
                remove_pack(session, content.info.id)
            for content in contents:
                replace_pack(session, content, progress)
        self._fresh = True

    def remove_pack(self, pack: str) -> None:
        """Removes a pack's content; the user's work stays. An unknown id changes nothing."""
        with self.database.writing() as session:
            from casestudies.store.records import remove_pack

            remove_pack(session, pack)

    def put_case(self, info: PackInfo, case: Case) -> None:
        """Stores one case in the pack ``info`` (made if it is not there), in place of the one of
        its slug. Raises ``KnownError`` where another pack has that slug."""
        from casestudies.store.case_rows import put_case

        with self.database.changing() as connection:
            put_case(connection, info, case)

    def remove_case(self, slug: str) -> bool:
        """Takes one case out of the content; False if there is none of that slug."""
        from casestudies.store.case_rows import remove_case

        with self.database.changing() as connection:
            return remove_case(connection, slug)

    # --- values out ---------------------------------------------------------------------------

    def packs(self) -> tuple[PackInfo, ...]:
        """The packs in the library, the core pack first."""
        return self._all(tables.PACKS, values.pack_info, "id", "id")

    def packs_by_case(self) -> dict[str, str]:
        """The pack of every case by slug, those that are the same as another one included."""
        with self._understanding() as connection:
            return dict(connection.execute("SELECT slug, pack FROM cases").fetchall())

    def outline(self, pack: str) -> tuple[str, dict[str, tuple[str, dict[str, str]]]]:
        """What a pack of this program or an older one has, as far as all have it: its version and
        by slug the name of each case and the texts of its findings by id. Empty where there is no
        such pack, or it cannot be read."""
        version, found = "", dict[str, tuple[str, dict[str, str]]]()
        with suppress(KnownError, OperationalError), self.database.reading() as connection:
            for (told,) in connection.execute("SELECT version FROM packs WHERE id = ?", (pack,)):
                version = told
            question = "SELECT slug, name FROM cases WHERE pack = ?"
            for slug, name in connection.execute(question, (pack,)):
                found[slug] = (name, {})
            question = "SELECT case_slug, id, text FROM findings ORDER BY position"
            for slug, finding, text in connection.execute(question):
                if slug in found:
                    found[slug][1][finding] = text
        return version, found

    def fingerprint(self) -> str:
        """A text that changes whenever any content does."""
        return self._fingerprint_of("1 = 1", lambda told: told)

    def index_fingerprint(self) -> str:
        """The same for what the index on disk holds: not the cases beside it (``slugs_beside``),
        but which others are the same as one of the user's own, and so are not shown. Without cases
        beside it, it is ``fingerprint``."""
        return self._fingerprint_of(f"id != '{OWN_PACK}'", values.settled)

    def slugs_beside(self) -> tuple[str, ...]:
        """The cases that the index on disk does not hold: the user's own, and those that were put
        behind the others of a pack one by one."""
        newest = (
            f"SELECT slug FROM {tables.CASES.name} WHERE pack = ? ORDER BY position DESC LIMIT ?"
        )
        with self._understanding() as connection:
            packs = connection.execute(f"SELECT id, fingerprint FROM {tables.PACKS.name}")
            found: list[str] = []
            for pack, fingerprint in packs.fetchall():
                most = -1 if pack == OWN_PACK else values.beside(fingerprint)
                found += [slug for (slug,) in connection.execute(newest, (pack, most))]
        return tuple(found)

    def _fingerprint_of(self, packs: str, part: Callable[[str], str]) -> str:
        with self._understanding() as connection:
            order = _packs_in_order("id", "id")
            found = connection.execute(f"{tables.PACKS.select} WHERE {packs} {order}")
            rows = [
                f"{row['id']} {'' if row['id'] == TEAM_PACK else row['version']}"
                f" {part(row['fingerprint'])}"
                for row in found
            ]
            cases = tables.CASES.name
            own = f"SELECT slug FROM {cases} WHERE pack = '{OWN_PACK}'"
            hidden = connection.execute(
                f"SELECT slug, same_as FROM {cases} WHERE same_as IN ({own}) ORDER BY slug"
            )
            rows += [f"{slug} is {same_as}" for slug, same_as in hidden]
        told = "\n".join((f"schema {tables.CONTENT_SCHEMA}", *rows))
        return hashlib.sha256(told.encode()).hexdigest()

    def briefs(self) -> tuple[CaseBrief, ...]:
        """The briefs of all cases that are shown, by name: without those that are the same as
        another one."""
        with self._understanding() as connection:
            counted = {
                row["case_slug"]: row for row in connection.execute(tables.CASE_BRIEFS.select)
            }
            rows = connection.execute(tables.CASES.select).fetchall()
            shown_as = _shown_as(rows)
            reported: dict[str, int] = {}
            for slug, shown in shown_as.items():
                reported[shown] = reported.get(shown, 0) + counted[slug]["reported"]
            briefs = [
                values.brief(row, counted[slug], reported[slug])
                for row in rows
                if shown_as[slug := row["slug"]] == slug
            ]
        return tuple(sorted(briefs, key=lambda brief: (brief.name.casefold(), brief.slug)))

    def briefs_of(self, slugs: Sequence[str]) -> tuple[CaseBrief, ...]:
        """The briefs of these cases in the order asked for; those that are unknown or not shown
        are left out."""
        cases, counts = tables.CASES, tables.CASE_BRIEFS
        with self._understanding() as connection:
            same = f"SELECT slug, same_as FROM {cases.name}"
            shown_as = {slug: slug for slug in slugs}
            if connection.execute(f"{same} WHERE same_as > '' LIMIT 1").fetchone():
                all_shown = _shown_as(connection.execute(same))
                shown_as = {s: shown for s, shown in all_shown.items() if shown in shown_as}
            counted = _among(connection, f"{counts.select} WHERE case_slug", shown_as)
            rows = _among(connection, f"{cases.select} WHERE slug", slugs)
            reported: dict[str, int] = {}
            for slug, shown in shown_as.items():
                if slug in counted:
                    reported[shown] = reported.get(shown, 0) + counted[slug]["reported"]
            return tuple(
                values.brief(rows[slug], counted[slug], reported[slug])
                for slug in slugs
                if slug in rows and shown_as.get(slug) == slug
            )

    def same_cases(self) -> tuple[tuple[str, str, str], ...]:
        """The cases that are told to be the same as one of another pack: the slug of each, the
        slug of that (whether the library has it or not), and its NCES id."""
        question = f"SELECT slug, same_as, nces FROM {tables.CASES.name} WHERE same_as != ''"
        with self._understanding() as connection:
            return tuple(tuple(row) for row in connection.execute(question))

    def case(self, slug: str) -> Case | None:
        """The case of a slug in full; None if there is none."""
        from casestudies.store.cases import load_cases

        with self._understanding() as connection:
            return load_cases(connection, [slug]).get(slug)

    def cases(self, slugs: Sequence[str] | None = None) -> tuple[Case, ...]:
        """The cases of these slugs in the order asked for, unknown ones left out; without slugs
        all cases, pack by pack in the packs' order."""
        from casestudies.store.cases import load_cases

        with self._understanding() as connection:
            if slugs is None:
                order = _packs_in_order("pack", "position")
                rows = connection.execute(f"SELECT slug, same_as FROM {tables.CASES.name} {order}")
                slugs = [slug for slug, shown in _shown_as(rows).items() if slug == shown]
            found = load_cases(connection, slugs)
        return tuple(found[slug] for slug in slugs if slug in found)

    def reported(self, slugs: Sequence[str]) -> dict[str, tuple[Reported, ...]]:
        """What these cases report of themselves, by slug; those that report nothing are left
        out."""
        from casestudies.store.cases import load_reported

        with self._understanding() as connection:
            return load_reported(connection, slugs)

    def states_of(self, keys: Sequence[str]) -> dict[str, dict[str, frozenset[State]]]:
        """In which states findings tell of these keys of dimensions, populations or practices: for
        each key the states by slug of the case."""
        found: dict[str, dict[str, set[State]]] = {key: {} for key in keys}
        with self._understanding() as connection:
            for key in found:
                for slug, state in connection.execute(_STATES_OF, {"key": key}):
                    found[key].setdefault(slug, set()).add(State(state))
        return {
            key: {slug: frozenset(states) for slug, states in by_slug.items()}
            for key, by_slug in found.items()
        }

    def ended_or_absent(self) -> dict[tuple[str, str], State]:
        """The findings that tell of what ended or is documented as absent, by slug and id."""
        question = f"SELECT case_slug, id, state FROM {tables.FINDINGS.name} WHERE state IN (?, ?)"
        with self._understanding() as connection:
            rows = connection.execute(question, (State.ENDED.value, State.ABSENT.value))
            return {(slug, finding): State(state) for slug, finding, state in rows}

    def vocabulary(self, pack: str | None = None) -> Vocabulary:
        """Dimensions, populations and practices of one pack or of all, where the first pack to
        name a key defines it."""
        return Vocabulary(
            dimensions=_first_of_key(self._shared(tables.DIMENSIONS, values.dimension, pack)),
            populations=_first_of_key(self._shared(tables.POPULATIONS, values.population, pack)),
            practices=_first_of_key(self._shared(tables.PRACTICES, values.practice, pack)),
        )

    def readings(self) -> tuple[Reading, ...]:
        return self._shared(tables.READINGS, values.reading)

    def glossary(self) -> tuple[Term, ...]:
        """The terms; their ``cites`` are keys of ``shared_sources()``."""

        def term_of(row: Row) -> Term:
            term = values.term(row)
            return replace(term, cites=_qualified(row["pack"], term.cites))

        return self._shared(tables.GLOSSARY, term_of)

    def dimension_guides(self) -> tuple[DimensionGuide, ...]:
        """The guides; their ``cites`` are keys of ``shared_sources()``."""

        def cited(pack: str, items: tuple[CitedText, ...]) -> tuple[CitedText, ...]:
            return tuple(replace(item, cites=_qualified(pack, item.cites)) for item in items)

        def guide_of(row: Row) -> DimensionGuide:
            guide = values.dimension_guide(row)
            return replace(
                guide,
                look_fors=cited(row["pack"], guide.look_fors),
                questions=cited(row["pack"], guide.questions),
                pitfalls=cited(row["pack"], guide.pitfalls),
            )

        return self._shared(tables.DIMENSION_GUIDES, guide_of)

    def population_guides(self) -> tuple[PopulationGuide, ...]:
        """The guides; their ``cites`` are keys of ``shared_sources()``."""

        def guide_of(row: Row) -> PopulationGuide:
            guide = values.population_guide(row)
            return replace(guide, cites=_qualified(row["pack"], guide.cites))

        return self._shared(tables.POPULATION_GUIDES, guide_of)

    def visit_steps(self) -> tuple[VisitStep, ...]:
        """The guide to site visits; its ``cites`` are keys of ``shared_sources()``."""

        def step_of(row: Row) -> VisitStep:
            step = values.visit_step(row)
            return replace(step, cites=_qualified(row["pack"], step.cites))

        return self._shared(tables.VISIT_STEPS, step_of)

    def shared_sources(self) -> tuple[Source, ...]:
        """The sources of glossary and guides. Keys of packs other than the core pack are made
        unique as ``pack:key``, here and in what cites them."""

        from casestudies.store.case_values import source

        def source_of(row: Row) -> Source:
            return replace(source(row), key=_qualified(row["pack"], (row["key"],))[0])

        return self._shared(tables.PACK_SOURCES, source_of)

    def thesaurus(self) -> Thesaurus:
        return Thesaurus(
            groups=self._shared(tables.THESAURUS_GROUPS, values.thesaurus_group),
            not_equal=self._shared(tables.THESAURUS_NOT_EQUAL, values.not_equal),
        )

    def asked_as(self, slugs: Sequence[str] | None = None) -> tuple[AskedAs, ...]:
        """How readers would ask for passages, of all cases or of these."""
        if slugs is None:
            return self._shared(tables.ASKED_AS, values.asked_as)
        among = 'WHERE "case" IN (SELECT value FROM json_each(?)) ORDER BY pack, position'
        with self._understanding() as connection:
            rows = connection.execute(f"{tables.ASKED_AS.select} {among}", (json.dumps(slugs),))
            return tuple(map(values.asked_as, rows))

    def counts(self) -> dict[str, int]:
        """How many ``packs cases findings sources readings terms practices`` there are; sources
        are those of cases. Cases that are the same count as one."""
        counted = {
            "packs": tables.PACKS,
            "findings": tables.FINDINGS,
            "sources": tables.SOURCES,
            "readings": tables.READINGS,
            "terms": tables.GLOSSARY,
        }
        with self._understanding() as connection:
            counts = {
                name: connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]
                for name, table in counted.items()
            }
            question = f"SELECT count(DISTINCT key) FROM {tables.PRACTICES.name}"
            counts["practices"] = connection.execute(question).fetchone()[0]
            rows = connection.execute(f"SELECT slug, same_as FROM {tables.CASES.name}")
            counts["cases"] = sum(slug == shown for slug, shown in _shown_as(rows).items())
        return counts

    def content(self, pack: str) -> PackContent | None:
        """A pack as it was stored, equal to what ``replace_pack`` was given; None if unknown."""
        from casestudies.model.content import PackContent
        from casestudies.store.case_values import source

        infos = {info.id: info for info in self.packs()}
        if pack not in infos:
            return None
        return PackContent(
            info=infos[pack],
            vocabulary=self.vocabulary(pack),
            cases=self._cases_of(pack),
            readings=self._shared(tables.READINGS, values.reading, pack),
            glossary=self._shared(tables.GLOSSARY, values.term, pack),
            dimension_guides=self._shared(tables.DIMENSION_GUIDES, values.dimension_guide, pack),
            population_guides=self._shared(tables.POPULATION_GUIDES, values.population_guide, pack),
            visit_steps=self._shared(tables.VISIT_STEPS, values.visit_step, pack),
            sources=self._shared(tables.PACK_SOURCES, source, pack),
            thesaurus=Thesaurus(
                groups=self._shared(tables.THESAURUS_GROUPS, values.thesaurus_group, pack),
                not_equal=self._shared(tables.THESAURUS_NOT_EQUAL, values.not_equal, pack),
            ),
            asked_as=self._shared(tables.ASKED_AS, values.asked_as, pack),
        )

    def _cases_of(self, pack: str) -> tuple[Case, ...]:
        """The cases of a pack as they were stored, also those that are the same as another one."""
        from casestudies.store.cases import load_cases

        question = f"SELECT slug FROM {tables.CASES.name} WHERE pack = ? ORDER BY position"
        with self._understanding() as connection:
            slugs = [slug for (slug,) in connection.execute(question, (pack,))]
            found = load_cases(connection, slugs, as_stored=True)
        return tuple(found[slug] for slug in slugs)

    def _shared(
        self, table: Table, value_of: Callable[[Row], Value], pack: str | None = None
    ) -> tuple[Value, ...]:
        return self._all(table, value_of, "pack", "position", pack)

    def _all(
        self,
        table: Table,
        value_of: Callable[[Row], Value],
        owner: str,
        position: str,
        pack: str | None = None,
    ) -> tuple[Value, ...]:
        """A value for each row of a table, the core pack's first, then pack by pack."""
        only, asked = ("", ()) if pack is None else (f"WHERE {owner} = ?", (pack,))
        question = f"{table.select} {only} {_packs_in_order(owner, position)}"
        with self._understanding() as connection:
            return tuple(value_of(row) for row in connection.execute(question, asked))


def _among(connection: Connection, question: str, slugs: Iterable[str]) -> dict[str, Row]:
    """The rows by their first column, which is one of ``slugs``."""
    wanted = list(slugs)
    found: dict[str, Row] = {}
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        marks = ", ".join("?" * len(some))
        found |= {row[0]: row for row in connection.execute(f"{question} IN ({marks})", some)}
    return found


def _shown_as(rows: Iterable[Row]) -> dict[str, str]:
    """Under which slug each case is shown: its own, or that of the case which it is the same as.
    Of cases that name each other the first by slug is shown."""
    same = {row["slug"]: row["same_as"] for row in rows}
    found: dict[str, str] = {}
    for slug in same:
        passed = [slug]
        while (following := same[passed[-1]]) in same and following not in passed:
            passed.append(following)
        circle = passed[passed.index(following) :] if following in passed else [passed[-1]]
        found[slug] = min(circle)
    return found


def _packs_in_order(owner: str, position: str) -> str:
    return f"ORDER BY {owner} != '{FIRST_PACK}', {owner}, {position}"


def _qualified(pack: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    return keys if pack == FIRST_PACK else tuple(f"{pack}:{key}" for key in keys)


def _first_of_key(items: tuple[Any, ...]) -> tuple[Any, ...]:
    by_key: dict[str, Any] = {}
    for item in items:
        by_key.setdefault(item.key, item)
    return tuple(by_key.values())
