"""A library of one pack straight from its values, for services that only read."""

from __future__ import annotations

from collections.abc import Sequence

from casestudies.model.brief import CaseBrief
from casestudies.model.case import Case, brief_of
from casestudies.model.content import PackContent, PackInfo
from casestudies.model.vocabulary import Vocabulary


class PackValues:
    """What ``LibraryService`` gives of a pack's content, without a file."""

    def __init__(self, content: PackContent) -> None:
        self.content = content
        self._briefs = tuple(brief_of(case) for case in content.cases)
        self._cases = {case.slug: case for case in content.cases}

    def briefs(self) -> Sequence[CaseBrief]:
        return self._briefs

    def brief(self, slug: str) -> CaseBrief:
        return next(brief for brief in self._briefs if brief.slug == slug)

    def cases(self, slugs: Sequence[str] | None = None) -> Sequence[Case]:
        return tuple(self._cases[slug] for slug in (self._cases if slugs is None else slugs))

    def vocabulary(self) -> Vocabulary:
        return self.content.vocabulary

    def packs(self) -> Sequence[PackInfo]:
        return (self.content.info,)
