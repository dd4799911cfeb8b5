"""Libraries larger than the bundled one, to measure what grows with them."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from casestudies import assets
from casestudies.model.case import Block, Case, Figure, Visiting
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
    _store(_repeated(content, COPIES), profile)


def build_imported(profile: Path, count: int) -> None:
    """A library of ``count`` cases with some ten passages each: one in twenty is a bundled one with
    other words here and there, the rest are as thin as those of an import."""
    content = read_pack(assets.core_pack(), no_progress)
    full = _repeated(content, max(1, count // (20 * len(content.cases))))
    chance = random.Random(11)
    words = [
        w for case in content.cases for _, found in case.findings() for w in found.text.split()
    ]
    names = [word for case in content.cases for word in case.name.split()]

    def thin(number: int) -> Case:
        base = chance.choice(content.cases)
        name = f"{' '.join(chance.choices(names, k=3))} {number}"
        return replace(
            base,
            slug=f"thin-{number}",
            name=name,
            short_name=name,
            aka=(),
            parent=None,
            status_note=None,
            started=None,
            summary=" ".join(chance.choices(words, k=25)),
            distinctive=(),
            dimensions=(),
            populations=(),
            figures=(
                Figure("enrollment", float(chance.randrange(50, 3000)), 2023, ()),
                Figure("free or reduced-price lunch", float(chance.randrange(100)), 2023, ()),
            ),
            outcomes=(),
            timeline=(),
            challenges=(),
            visiting=Visiting(),
            gaps=(),
            sources=base.sources[:1],
        )

    more = tuple(thin(number) for number in range(count - len(full.cases)))
    _store(replace(full, cases=(*full.cases, *more)), profile)


def _store(content: PackContent, profile: Path) -> None:
    profile.mkdir(parents=True)
    store = LibraryStore(profile / "library.sqlite", create=True)
    store.prepare_tables(profile / "backups")
    store.replace_pack(content)
    store.finish_for_shipping()
    store.close()


def _repeated(content: PackContent, times: int) -> PackContent:
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

    copies = [copy(case, number) for number in range(2, times + 1) for case in content.cases]
    return replace(content, cases=(*content.cases, *copies))
