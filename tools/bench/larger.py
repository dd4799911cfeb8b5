"""A library four times as large as the bundled one, to measure what grows with it."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from casestudies import assets
from casestudies.model.case import Block, Case
from casestudies.model.content import PackContent
from casestudies.model.progress import no_progress
from casestudies.packs.reader import read_pack
from casestudies.store.library import LibraryStore

COPIES = 4
CHANGED = 0.3  # share of words that differ from copy to copy


def build_larger(profile: Path) -> None:
    """The core pack repeated, each copy with other words here and there, as the library of a new
    profile folder."""
    content = read_pack(assets.core_pack(), no_progress)
    profile.mkdir(parents=True)
    store = LibraryStore(profile / "library.sqlite", create=True)
    store.prepare_tables(profile / "backups")
    store.replace_pack(_repeated(content))
    store.finish_for_shipping()
    store.close()


def _repeated(content: PackContent) -> PackContent:
    chance = random.Random(7)
    stock = [
        word
        for case in content.cases
        for _, finding in case.findings()
        for word in finding.text.split()
    ]

    def changed(text: str) -> str:
        return " ".join(
            chance.choice(stock) if chance.random() < CHANGED else word for word in text.split()
        )

    def block(given: Block) -> Block:
        findings = tuple(replace(f, text=changed(f.text)) for f in given.findings)
        return replace(given, headline=changed(given.headline), findings=findings)

    def copy(case: Case, number: int) -> Case:
        return replace(
            case,
            slug=f"{case.slug}-{number}",
            parent=None,
            dimensions=tuple(map(block, case.dimensions)),
            populations=tuple(map(block, case.populations)),
            timeline=tuple(replace(e, event=changed(e.event)) for e in case.timeline),
            challenges=tuple(replace(c, text=changed(c.text)) for c in case.challenges),
        )

    copies = [copy(case, number) for number in range(2, COPIES + 1) for case in content.cases]
    return replace(content, cases=(*content.cases, *copies))
