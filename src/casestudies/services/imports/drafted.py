"""Imports into the user's own cases: carried out, written down, and undone by what was written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from casestudies.figures import by_number, shown
from casestudies.model.changes import ChangeSet
from casestudies.model.library.draft import CaseDraft
from casestudies.model.library.drafted import PlannedDraft
from casestudies.model.library.importing import ImportOutcome, ImportPlan
from casestudies.model.library.pack import AddedKind, AddedPack
from casestudies.model.wording import listed
from casestudies.said import said
from casestudies.services.cases.editing import times_cited, without_finding, without_source
from casestudies.services.cases.service import CaseService
from casestudies.store.saved import SavedStore

DESK = "import.made"


@dataclass(frozen=True)
class _Made:
    """What one import did to one own case."""

    key: str
    slug: str
    new: bool
    findings: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class _Import:
    """One import, as it is told in a list, with all that it did."""

    title: str
    origin: str
    sha256: str
    added: str
    made: tuple[_Made, ...]


class DraftedImports:
    """Imports that make own cases or add to them. What each did is kept in the library, so that it
    can be undone as one step, later and from another window as well."""

    def __init__(
        self, cases: CaseService, saved: Callable[[], SavedStore], now: Callable[[], datetime]
    ) -> None:
        self._cases = cases
        self._saved = saved
        self._now = now

    def imports(self) -> tuple[AddedPack, ...]:
        """The last import of each id that was not undone, as those are told that made a pack. One
        whose cases are all gone, be it by an undo of their making, is none."""
        there = {one.key for one in self._cases.cases()}
        return tuple(
            AddedPack(
                id=pack,
                kind=AddedKind.IMPORT,
                title=done[-1].title,
                version=str(len(done)),
                origin=done[-1].origin,
                sha256=done[-1].sha256,
                added=datetime.fromisoformat(done[-1].added),
            )
            for pack, done in self._all().items()
            if any(made.slug in there for made in done[-1].made)
        )

    def own(self) -> dict[str, CaseDraft]:
        """The user's own cases by slug, as far as they can be read."""
        return {one.key: one.draft for one in self._cases.cases() if one.draft is not None}

    def made(self, pack: str) -> Mapping[str, str]:
        """By the key of the file, the own cases that imports of this id made or added to."""
        return {one.key: one.slug for done in self._all().get(pack, ()) for one in done.made}

    def carry_out(self, plan: ImportPlan) -> ImportOutcome:
        """Writes the drafts of a plan, all or none."""
        changes, made = ChangeSet(), list[_Made]()
        with self._cases.together():
            for planned in plan.drafts:
                done, changed = self._write(planned)
                made.append(done)
                changes |= changed
            stamp = self._now().isoformat()
            kept = _Import(plan.title, plan.file, plan.sha256, stamp, tuple(made))
            self._keep(plan.pack, lambda before: [*before, kept])
        slugs = tuple(one.slug for one in made)
        return ImportOutcome(plan.pack, _done(plan), changes | ChangeSet(saved=True), slugs)

    def undo(self, pack: str) -> ImportOutcome | None:
        """Takes back the last import of this id; None where there is none. What the user wrote
        since stays: a case that was made goes to the trash, from where it can be restored."""
        done = self._all().get(pack)
        if not done:
            return None
        changes = ChangeSet(saved=True)
        with self._cases.together():
            for made in reversed(done[-1].made):
                changes |= self._take_back(made)
            self._keep(pack, lambda before: before[:-1])
        return ImportOutcome(
            pack, said("The import of {origin} was undone.").format(origin=done[-1].origin), changes
        )

    def _write(self, planned: PlannedDraft) -> tuple[_Made, ChangeSet]:
        if planned.base is None:
            written = self._cases.new(planned.draft)
            slug, changes = written.key, written.changes
        else:
            slug = planned.slug
            changes = self._cases.update(slug, planned.draft, planned.base)
        new = planned.base is None
        return _Made(planned.key, slug, new, planned.findings, planned.sources), changes

    def _take_back(self, done: _Made) -> ChangeSet:
        drafts = self.own()
        draft = drafts.get(done.slug)
        if draft is None:
            return ChangeSet()
        if done.new:
            return self._cases.delete(done.slug)
        changed = draft
        for finding in done.findings:
            changed = without_finding(changed, finding)
        for source in done.sources:
            if not times_cited(changed, source):
                changed = without_source(changed, source)
        return self._cases.update(done.slug, changed, draft)

    def _all(self) -> dict[str, list[_Import]]:
        return _read(self._saved().editing(DESK))

    def _keep(self, pack: str, change: Callable[[list[_Import]], list[_Import]]) -> None:
        def changed(body: str | None) -> str:
            kept = _read(body)
            kept[pack] = change(kept.get(pack, []))
            return json.dumps(
                {key: [asdict(one) for one in kept[key]] for key in kept if kept[key]}
            )

        self._saved().change_editing(DESK, changed)


def _read(body: str | None) -> dict[str, list[_Import]]:
    """The imports by id, each in order; what cannot be read counts as none."""
    try:
        kept = json.loads(body or "{}")
        return {str(pack): [_import(one) for one in done] for pack, done in kept.items()}
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}


def _import(said: dict[str, Any]) -> _Import:
    datetime.fromisoformat(said["added"])
    made = tuple(_made(one) for one in said["made"])
    return _Import(said["title"], said["origin"], said["sha256"], said["added"], made)


def _made(one: dict[str, Any]) -> _Made:
    return _Made(
        str(one["key"]),
        str(one["slug"]),
        one["new"] is True,
        tuple(map(str, one["findings"])),
        tuple(map(str, one["sources"])),
    )


def _done(plan: ImportPlan) -> str:
    """ "Wrote 42 findings and 7 sources into one new case of yours." """
    findings = sum(len(one.findings) for one in plan.drafts)
    sources = sum(len(one.sources) for one in plan.drafts)
    what = (
        (findings, said("one finding"), said("{0} findings")),
        (sources, said("one source"), said("{0} sources")),
    )
    new = sum(one.base is None for one in plan.drafts)
    where = (
        (new, said("one new case of yours"), said("{0} new cases of yours")),
        (
            len(plan.drafts) - new,
            said("one case that you had"),
            said("{0} cases that you had"),
        ),
    )
    return said("Wrote {0} into {1}.").format(_together(what), _together(where))


def _together(counted: Iterable[tuple[int, str, str]]) -> str:
    return listed(
        by_number(count, one, many).format(shown(count)) for count, one, many in counted if count
    )
