"""Collections as JSON text: a list of what is in them, read with suspicion."""

from __future__ import annotations

import json
from collections.abc import Iterable

from casestudies.errors import KnownError
from casestudies.model.library.notes import Target
from casestudies.said import mark, said
from casestudies.services.json_text import read_json

UNREADABLE = mark("This collection cannot be read.")


def collection_to_json(targets: Iterable[Target]) -> str:
    """A list of objects with ``case`` and ``part``, each target once."""
    listed = [{"case": target.case, "part": target.part} for target in dict.fromkeys(targets)]
    return json.dumps(listed, ensure_ascii=False)


def collection_from_json(text: str) -> tuple[Target, ...]:
    """What ``collection_to_json`` was given. Raises ``KnownError`` for anything else."""
    try:
        data = read_json(text)
    except ValueError as error:
        raise KnownError(said(UNREADABLE)) from error
    if not isinstance(data, list):
        raise KnownError(said(UNREADABLE))
    found = []
    for one in data:
        case, part = (one.get("case"), one.get("part")) if isinstance(one, dict) else (None, None)
        if not isinstance(case, str) or not isinstance(part, str) or not (case or part):
            raise KnownError(said(UNREADABLE))
        found.append(Target(case, part))
    return tuple(dict.fromkeys(found))
