"""The content of a library: packs go in whole, finished values come out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Row, delete, func, insert, select, update
from sqlalchemy.orm import Session

from casestudies.errors import KnownError
from casestudies.model.case import Case, CaseBrief, Source
from casestudies.model.content import (
    CitedText,
    DimensionGuide,
    PackContent,
    PackInfo,
    PopulationGuide,
    Reading,
    Term,
    Thesaurus,
)
from casestudies.model.progress import Progress, no_progress
from casestudies.model.vocabulary import Vocabulary
from casestudies.store import mapping, schema
from casestudies.store.cases import load_cases
from casestudies.store.engine import open_database
from casestudies.store.failures import damaged_library, garbled_library, in_use
from casestudies.store.upgrade import Condition, condition_of, prepare_tables

Value = TypeVar("Value")
FIRST_PACK = "core"
"""Where two packs say something of the same key, the core pack's word holds."""


class LibraryStore:
    """A library file, open. ``database`` is shared with ``WorkspaceStore``.

    The methods may be called by any thread; each is one short session and raises ``KnownError``
    when the file fails. ``read_only`` is True also where the file turned out not to be writable.
    """

    def __init__(self, path: Path, read_only: bool = False, *, create: bool = False) -> None:
        self.database = open_database(path, read_only=read_only, create=create)

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
        prepare_tables(self.database, backups)

    def check(self) -> None:
        """Raises ``DamagedLibrary`` where SQLite's quick look through the file finds damage."""
        with self.database.plain() as connection:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise damaged_library(self.path)

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
    def _understanding(self) -> Iterator[Session]:
        """A session for reading content. What cannot be understood although SQLite finds no fault
        with the file (bits do rot) raises ``DamagedLibrary`` and is read in anew by the next
        start; the user's own work stays."""
        try:
            with self.database.reading() as session:
                yield session
        except UnicodeEncodeError:  # of what was asked for, not of what was read
            raise
        except (ValueError, LookupError, TypeError) as error:
            with suppress(KnownError), self.database.writing() as session:
                session.execute(update(schema.ContentState).values(version=0))
            raise garbled_library(self.path) from error

    # --- packs in -----------------------------------------------------------------------------

    def replace_pack(self, content: PackContent, progress: Progress = no_progress) -> None:
        """Stores a pack in place of what its id held before, all of it or nothing.

        Other packs and the user's work stay as they are. Raises ``KnownError`` if another pack
        has a case of the same slug, if the library cannot be written or the disk is full;
        ``Cancelled`` from ``progress`` passes through. After any of them the library is as before.
        """
        info = content.info
        total = len(content.cases)
        with self.database.writing() as session:
            progress("Storing cases", 0, total)
            session.execute(delete(schema.PackRow).where(schema.PackRow.id == info.id))
            _refuse_taken_slugs(session, content)
            session.execute(
                insert(schema.PackRow), [mapping.pack_record(info, _fingerprint(content))]
            )
            _add(session, mapping.shared_records(content))
            for at, case in enumerate(content.cases):
                _add(session, mapping.case_records(case, info.id, at))
                progress("Storing cases", at + 1, total)

    def remove_pack(self, pack: str) -> None:
        """Removes a pack's content; the user's work stays. An unknown id changes nothing."""
        with self.database.writing() as session:
            session.execute(delete(schema.PackRow).where(schema.PackRow.id == pack))

    # --- values out ---------------------------------------------------------------------------

    def packs(self) -> tuple[PackInfo, ...]:
        """The packs in the library, the core pack first."""
        return self._all(schema.PackRow, mapping.pack_info, schema.PackRow.id, schema.PackRow.id)

    def fingerprint(self) -> str:
        """A text that changes whenever any content does (for the search index)."""
        rows = self._all(
            schema.PackRow,
            lambda row: f"{row.id} {row.version} {row.fingerprint}",
            schema.PackRow.id,
            schema.PackRow.id,
        )
        told = "\n".join((f"schema {schema.CONTENT_SCHEMA}", *rows))
        return hashlib.sha256(told.encode()).hexdigest()

    def briefs(self) -> tuple[CaseBrief, ...]:
        """The briefs of all cases, by name."""
        cases, counts = schema.CaseRow, schema.BriefRow
        with self._understanding() as session:
            counted = {
                row.case_slug: row for row in session.execute(select(*counts.__table__.columns))
            }
            rows = session.execute(select(*cases.__table__.columns)).all()
            briefs = [mapping.brief(row, counted[row.slug]) for row in rows]
        return tuple(sorted(briefs, key=lambda brief: (brief.name.casefold(), brief.slug)))

    def case(self, slug: str) -> Case | None:
        """The case of a slug in full; None if there is none."""
        with self._understanding() as session:
            return load_cases(session, [slug]).get(slug)

    def cases(self, slugs: Sequence[str] | None = None) -> tuple[Case, ...]:
        """The cases of these slugs in the order asked for, unknown ones left out; without slugs
        all cases, pack by pack in the packs' order."""
        with self._understanding() as session:
            if slugs is None:
                rows = session.execute(
                    select(schema.CaseRow.slug).order_by(
                        schema.CaseRow.pack != FIRST_PACK,
                        schema.CaseRow.pack,
                        schema.CaseRow.position,
                    )
                )
                slugs = [row.slug for row in rows]
            found = load_cases(session, slugs)
        return tuple(found[slug] for slug in slugs if slug in found)

    def vocabulary(self) -> Vocabulary:
        """Dimensions, populations and practices of all packs; the first pack to name a key
        defines it."""
        return Vocabulary(
            dimensions=_first_of_key(self._shared(schema.DimensionRow, mapping.dimension)),
            populations=_first_of_key(self._shared(schema.PopulationRow, mapping.population)),
            practices=_first_of_key(self._shared(schema.PracticeRow, mapping.practice)),
        )

    def readings(self) -> tuple[Reading, ...]:
        return self._shared(schema.ReadingRow, mapping.reading)

    def glossary(self) -> tuple[Term, ...]:
        """The terms; their ``cites`` are keys of ``shared_sources()``."""

        def term_of(row: Row) -> Term:
            term = mapping.term(row)
            return replace(term, cites=_qualified(row.pack, term.cites))

        return self._shared(schema.TermRow, term_of)

    def dimension_guides(self) -> tuple[DimensionGuide, ...]:
        """The guides; their ``cites`` are keys of ``shared_sources()``."""

        def cited(pack: str, items: tuple[CitedText, ...]) -> tuple[CitedText, ...]:
            return tuple(replace(item, cites=_qualified(pack, item.cites)) for item in items)

        def guide_of(row: Row) -> DimensionGuide:
            guide = mapping.dimension_guide(row)
            return replace(
                guide,
                look_fors=cited(row.pack, guide.look_fors),
                questions=cited(row.pack, guide.questions),
                pitfalls=cited(row.pack, guide.pitfalls),
            )

        return self._shared(schema.DimensionGuideRow, guide_of)

    def population_guides(self) -> tuple[PopulationGuide, ...]:
        """The guides; their ``cites`` are keys of ``shared_sources()``."""

        def guide_of(row: Row) -> PopulationGuide:
            guide = mapping.population_guide(row)
            return replace(guide, cites=_qualified(row.pack, guide.cites))

        return self._shared(schema.PopulationGuideRow, guide_of)

    def shared_sources(self) -> tuple[Source, ...]:
        """The sources of glossary and guides. Keys of packs other than the core pack are made
        unique as ``pack:key``, here and in what cites them."""

        def source_of(row: Row) -> Source:
            return replace(mapping.source(row), key=_qualified(row.pack, (row.key,))[0])

        return self._shared(schema.PackSourceRow, source_of)

    def thesaurus(self) -> Thesaurus:
        return Thesaurus(
            groups=self._shared(schema.ThesaurusGroupRow, mapping.thesaurus_group),
            not_equal=self._shared(schema.NotEqualRow, mapping.not_equal),
        )

    def counts(self) -> dict[str, int]:
        """How many ``packs cases findings sources readings terms practices`` there are; sources
        are those of cases."""
        tables: dict[str, Any] = {
            "packs": schema.PackRow,
            "cases": schema.CaseRow,
            "findings": schema.FindingRow,
            "sources": schema.SourceRow,
            "readings": schema.ReadingRow,
            "terms": schema.TermRow,
            "practices": schema.PracticeRow,
        }
        with self._understanding() as session:
            return {
                name: session.scalar(select(func.count()).select_from(table)) or 0
                for name, table in tables.items()
            }

    def content(self, pack: str) -> PackContent | None:
        """A pack as it was stored, equal to what ``replace_pack`` was given; None if unknown."""
        infos = {info.id: info for info in self.packs()}
        if pack not in infos:
            return None
        return PackContent(
            info=infos[pack],
            vocabulary=Vocabulary(
                dimensions=self._shared(schema.DimensionRow, mapping.dimension, pack),
                populations=self._shared(schema.PopulationRow, mapping.population, pack),
                practices=self._shared(schema.PracticeRow, mapping.practice, pack),
            ),
            cases=tuple(case for case in self.cases() if case.pack == pack),
            readings=self._shared(schema.ReadingRow, mapping.reading, pack),
            glossary=self._shared(schema.TermRow, mapping.term, pack),
            dimension_guides=self._shared(schema.DimensionGuideRow, mapping.dimension_guide, pack),
            population_guides=self._shared(
                schema.PopulationGuideRow, mapping.population_guide, pack
            ),
            sources=self._shared(schema.PackSourceRow, mapping.source, pack),
            thesaurus=Thesaurus(
                groups=self._shared(schema.ThesaurusGroupRow, mapping.thesaurus_group, pack),
                not_equal=self._shared(schema.NotEqualRow, mapping.not_equal, pack),
            ),
        )

    def _shared(
        self, table: Any, value_of: Callable[[Row], Value], pack: str | None = None
    ) -> tuple[Value, ...]:
        return self._all(table, value_of, table.pack, table.position, pack)

    def _all(
        self,
        table: Any,
        value_of: Callable[[Row], Value],
        owner: Any,
        order: Any,
        pack: str | None = None,
    ) -> tuple[Value, ...]:
        """A value for each row of a table, the core pack's first, then pack by pack."""
        question = select(*table.__table__.columns).order_by(owner != FIRST_PACK, owner, order)
        if pack is not None:
            question = question.where(owner == pack)
        with self._understanding() as session:
            return tuple(value_of(row) for row in session.execute(question))


def _add(session: Session, records: mapping.Records) -> None:
    for table, rows in records.items():
        if rows:
            session.execute(insert(table), rows)


def _refuse_taken_slugs(session: Session, content: PackContent) -> None:
    wanted = {case.slug for case in content.cases}
    for row in session.execute(select(schema.CaseRow.slug, schema.CaseRow.pack)):
        if row.slug in wanted:
            raise KnownError(
                f"The pack “{content.info.id}” has a case “{row.slug}”, which is in the pack "
                f"“{row.pack}” already. Nothing was changed; give one of them another slug."
            )


def _fingerprint(content: PackContent) -> str:
    return content.info.content_hash or hashlib.sha256(repr(content).encode()).hexdigest()


def _qualified(pack: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    return keys if pack == FIRST_PACK else tuple(f"{pack}:{key}" for key in keys)


def _first_of_key(items: tuple[Any, ...]) -> tuple[Any, ...]:
    by_key: dict[str, Any] = {}
    for item in items:
        by_key.setdefault(item.key, item)
    return tuple(by_key.values())
