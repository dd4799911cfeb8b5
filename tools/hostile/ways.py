"""The ways in which a file comes to be read, beside the imports and the dry run of a pack: each
reads a file and does with it what a window would do next, and changes nothing in the library."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from casestudies.bootstrap import Services
from casestudies.services.cases.draft_json import draft_from_json, draft_to_json
from casestudies.services.cases.shown import shown_case
from casestudies.services.like.profile_files import known_part, read_profile
from casestudies.services.notes.collections import collection_from_json
from casestudies.services.search.links import from_link
from casestudies.services.visits.attachments import attach
from casestudies.services.visits.visit_json import visit_from_json, visit_to_json
from casestudies.services.workshop.travel import read_file
from casestudies.services.workshop.workshop_json import workshop_from_json, workshop_to_json
from casestudies.services.workspace.profile_json import profile_to_json
from casestudies.services.workspace.saved_specs import spec_from_json, spec_to_json

Way = Callable[[Services, Path], object]

MOST_OF_A_BODY = 1_000_000
"""Bytes that are read of a file as what a colleague sent, or as what was pasted."""


def _text(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(MOST_OF_A_BODY).decode("utf-8", errors="replace")


def _workshop_file(services: Services, path: Path) -> object:
    found = read_file(path)
    _may_be_kept(f"{found.name}{workshop_to_json(found.workshop)}{found.entries}")
    return services.workshops.talk(found.workshop)


def _may_be_kept(text: str) -> None:
    """What a library cannot write is refused when it is read."""
    text.encode()


def _profile_file(services: Services, path: Path) -> object:
    profile, _ = known_part(read_profile(path), services.library.vocabulary())
    _may_be_kept(profile_to_json(profile))
    return services.matching.rank(profile)


def _attachment(services: Services, path: Path) -> object:
    del services
    with tempfile.TemporaryDirectory(prefix="hostile-attached-") as folder:
        return attach(Path(folder), path)


def _backup(services: Services, path: Path) -> object:
    return services.backups.preview(services.backups.find(str(path)))


def _link(services: Services, path: Path) -> object:
    return services.searching.search(from_link(_text(path))).total


def _comparison(services: Services, path: Path) -> object:
    spec = spec_from_json(_text(path))
    _may_be_kept(spec_to_json(spec))
    return services.comparing.compare(spec)


def _visit(services: Services, path: Path) -> object:
    visits, plan = services.visits, visit_from_json(_text(path))
    _may_be_kept(visit_to_json(plan))
    visits.checks(plan)
    visits.journey(plan)
    return visits.observed(plan, ())


def _workshop(services: Services, path: Path) -> object:
    workshop = workshop_from_json(_text(path))
    _may_be_kept(workshop_to_json(workshop))
    return services.workshops.talk(workshop)


def _collection(services: Services, path: Path) -> object:
    return services.notes.members(collection_from_json(_text(path)))


def _case(services: Services, path: Path) -> object:
    draft = draft_from_json(_text(path))
    _may_be_kept(draft_to_json(draft))
    shown = shown_case(draft, "own-hostile", services.library.vocabulary())
    return shown, services.cases.checks(replace(draft, name=draft.name or "Case"))


WAYS: Mapping[str, Way] = {
    "workshop file": _workshop_file,
    "profile file": _profile_file,
    "attachment": _attachment,
    "backup": _backup,
    "link": _link,
    "comparison": _comparison,
    "visit": _visit,
    "workshop": _workshop,
    "collection": _collection,
    "case": _case,
}
"""By name. The last five read what a colleague's desk sent as the body of a saved thing."""
