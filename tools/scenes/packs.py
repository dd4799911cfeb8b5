"""Scenes of packs: one added after a dry run, an update with notes on what goes, one made."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

from casestudies.model.content import PackContent
from casestudies.model.library.notes import NoteKind, of_finding
from casestudies.model.library.pack import PackOrder
from casestudies.packs.writing import casepack, pack_files
from casestudies.services.library.packs import PackService
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from tools.scenes.driving import Scene

_TEAM = PackOrder(
    "new-england", "New England team", "2026.11.0", "CC-BY-4.0", "A team of four", "2026-11-29", ()
)
_CASES = ("casco-bay-high-school", "pittsfield", "sanborn-regional-high")


def _made(packs: PackService, order: PackOrder) -> PackContent:
    """Cases of the library under other slugs, as a team would have written them."""
    content = packs.make(replace(order, cases=_CASES)).content
    cases = tuple(
        replace(case, slug=f"{case.slug}-team", name=f"{case.name} (our visit)")
        for case in content.cases[:2]
    )
    return replace(content, cases=(*cases, content.cases[2]), asked_as=())


def _file(content: PackContent) -> Path:
    path = Path(tempfile.mkdtemp(prefix="casestudies-scenes-")) / "new-england.casepack"
    path.write_bytes(casepack(pack_files(content)))
    return path


def dry_run(window: MainWindow) -> None:
    """What adding the team's pack would do."""
    path = _file(_made(window.context.services.packs, _TEAM))
    window.context.go(Destination("library", section="packs", item=f"add:{path}"))


def add(window: MainWindow) -> None:
    """The team's pack in the library, with notes on one of its findings."""
    services = window.context.services
    plan = services.packs.plan(_file(_made(services.packs, _TEAM)))
    window.context.bus.publish(services.packs.add(plan))
    slug, notes = "pittsfield-team", services.notes
    finding = services.library.case(slug).dimensions[0].findings[0].id
    note = notes.new(NoteKind.NOTE, of_finding(slug, finding), "Ask them about this.")
    notes.keep(note)


def newer(window: MainWindow) -> None:
    """What the next version of that pack would do."""
    services = window.context.services
    order = replace(_TEAM, version="2026.12.0")
    content = _made(services.packs, order)
    changed = []
    for case in content.cases:
        block = case.dimensions[0]
        if len(block.findings) > 1:
            case = replace(
                case,
                dimensions=(replace(block, findings=block.findings[1:]), *case.dimensions[1:]),
            )
        changed.append(case)
    plan = services.packs.plan_content(replace(content, cases=tuple(changed[:2])), "x", "")
    path = _file(replace(plan.content))
    window.context.go(Destination("library", section="packs", item=f"add:{path}"))


def section(window: MainWindow, key: str, item: str = "") -> None:
    """A section about packs."""
    window.toast.hide()
    window.context.go(Destination("library", section=key, item=item))


def pack_scenes() -> tuple[Scene, ...]:
    """Every scene of packs."""
    packs = partial(section, key="packs")
    return (
        Scene("packs-core", (partial(section, key="core"),)),
        Scene("packs-none", (packs,)),
        Scene("packs-dry-run", (dry_run,)),
        Scene("packs-make", (partial(section, key="packs", item="make:case:pittsfield"),)),
        Scene("packs", (add, packs)),
        Scene("packs-pack", (partial(section, key="pack:new-england"),)),
        Scene("packs-update", (newer,)),
    )
