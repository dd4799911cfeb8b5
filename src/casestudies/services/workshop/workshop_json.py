"""Workshops as plain data with a version, to be kept as JSON and read with suspicion."""

from __future__ import annotations

import json
from typing import Any

from casestudies.errors import KnownError
from casestudies.model.limits import MOST_NAME
from casestudies.model.workshop import (
    LAST_MINUTE,
    MORNING,
    MOST_MINUTES,
    MOST_PEOPLE,
    Activity,
    Carried,
    RowNote,
    Workshop,
)
from casestudies.said import said
from casestudies.services.json_text import read_json
from casestudies.services.plain_data import from_data, to_data
from casestudies.services.workspace.profile_json import profile_from_json, profile_to_json
from casestudies.services.workspace.saved_specs import spec_from_data, spec_to_data

VERSION = 1
"""Raise it when an older program would misread what a newer one writes; see ``saved_specs``."""

MOST_TEXT = 20_000  # characters of one note
MOST_ITEMS = 500  # of one list


def workshop_to_data(workshop: Workshop) -> dict[str, Any]:
    """The workshop as JSON data; every field of it."""
    return {
        "version": VERSION,
        "title": workshop.title,
        "comparison": spec_to_data(workshop.spec),
        "goals": list(workshop.goals),
        "agenda": [
            {
                "id": item.id,
                "title": item.title,
                "minutes": item.minutes,
                "template": item.template,
                "rows": list(item.rows),
                "prompts": list(item.prompts),
                "steps": list(item.steps),
                "materials": list(item.materials),
                "group_size": item.group_size,
                "notes": item.notes,
            }
            for item in workshop.agenda
        ],
        "row_notes": [
            {"row": note.row, "prompt": note.prompt, "notes": note.notes}
            for note in workshop.row_notes
        ],
        "template": workshop.template,
        "people": workshop.people,
        "groups": workshop.groups,
        "names_hidden": workshop.names_hidden,
        "carried": to_data(workshop.carried) if workshop.carried else None,
        "profile": json.loads(profile_to_json(workshop.profile)) if workshop.profile else None,
        "begins": workshop.begins,
    }


def workshop_from_data(data: object) -> Workshop:
    """The workshop that ``workshop_to_data`` gave. Raises ``KnownError`` naming the field, also
    for a version from the future."""
    if not isinstance(data, dict):
        raise KnownError(said("This workshop cannot be read."))
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise KnownError(
            said("This workshop cannot be read: its version is unknown."), field="version"
        )
    if version > VERSION:
        raise KnownError(
            said("This workshop was saved by a newer version of Case Studies."), field="version"
        )
    agenda = tuple(_activity(item) for item in _dicts(data, "agenda"))
    if len({item.id for item in agenda}) < len(agenda):
        raise KnownError(
            said("This workshop cannot be read: two activities have one id."), field="agenda"
        )
    profile, carried = data.get("profile"), data.get("carried")
    return Workshop(
        title=_text(data, "title", most=MOST_NAME),
        spec=spec_from_data(data.get("comparison")),
        goals=_texts(data, "goals"),
        agenda=agenda,
        row_notes=tuple(
            RowNote(_text(note, "row"), _text(note, "prompt"), _text(note, "notes"))
            for note in _dicts(data, "row_notes")
        ),
        template=_text(data, "template"),
        people=_number(data, "people", 24, MOST_PEOPLE),
        groups=_number(data, "groups", 6, MOST_PEOPLE),
        names_hidden=_choice(data, "names_hidden"),
        profile=profile_from_json(json.dumps(profile)) if profile is not None else None,
        begins=_number(data, "begins", MORNING, LAST_MINUTE),
        carried=from_data(Carried, carried, "carried") if carried is not None else None,
    )


def workshop_to_json(workshop: Workshop) -> str:
    return json.dumps(workshop_to_data(workshop), ensure_ascii=False)


def workshop_from_json(text: str) -> Workshop:
    """The workshop that ``workshop_to_json`` gave. Raises ``KnownError`` as
    ``workshop_from_data``."""
    try:
        data = read_json(text)
    except ValueError as error:
        raise KnownError(said("This workshop cannot be read.")) from error
    return workshop_from_data(data)


def _activity(data: dict[str, Any]) -> Activity:
    found = Activity(
        id=_text(data, "id"),
        title=_text(data, "title"),
        minutes=_number(data, "minutes", 10, MOST_MINUTES),
        template=_text(data, "template"),
        rows=_texts(data, "rows"),
        prompts=_texts(data, "prompts"),
        steps=_texts(data, "steps"),
        materials=_texts(data, "materials"),
        group_size=_number(data, "group_size", 0, MOST_PEOPLE),
        notes=_text(data, "notes"),
    )
    if not found.id:
        raise KnownError(
            said("This workshop cannot be read: an activity has no id."), field="agenda"
        )
    return found


def _dicts(data: dict[str, Any], name: str) -> list[dict[str, Any]]:
    found = data.get(name, [])
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise KnownError(
            said("This workshop cannot be read: its {words} are not a list.").format(
                words=_words(name)
            ),
            field=name,
        )
    return _not_too_many(found, name)


def _texts(data: dict[str, Any], name: str) -> tuple[str, ...]:
    found = data.get(name, [])
    if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
        raise KnownError(
            said("This workshop cannot be read: its {words} are not a list of texts.").format(
                words=_words(name)
            ),
            field=name,
        )
    return tuple(_not_too_long(item, name, MOST_TEXT) for item in _not_too_many(found, name))


def _text(data: dict[str, Any], name: str, most: int = MOST_TEXT) -> str:
    found = data.get(name, "")
    if not isinstance(found, str):
        raise KnownError(
            said("This workshop cannot be read: its {words} is not a text.").format(
                words=_words(name)
            ),
            field=name,
        )
    return _not_too_long(found, name, most)


def _number(data: dict[str, Any], name: str, default: int, most: int) -> int:
    found = data.get(name, default)
    if type(found) is not int or not 0 <= found <= most:
        raise KnownError(
            said(
                "This workshop cannot be read: its {words} is not a number from 0 to {most}."
            ).format(words=_words(name), most=most),
            field=name,
        )
    return found


def _choice(data: dict[str, Any], name: str) -> bool:
    found = data.get(name, False)
    if not isinstance(found, bool):
        raise KnownError(
            said("This workshop cannot be read: a choice is neither yes nor no."), field=name
        )
    return found


def _not_too_many(found: list[Any], name: str) -> list[Any]:
    if len(found) > MOST_ITEMS:
        raise KnownError(
            said("This workshop cannot be read: its {words} are more than {most_items}.").format(
                words=_words(name), most_items=MOST_ITEMS
            ),
            field=name,
        )
    return found


def _not_too_long(found: str, name: str, most: int) -> str:
    if len(found) > most:
        raise KnownError(
            said(
                "This workshop cannot be read: its {words} has more than {most} characters."
            ).format(words=_words(name), most=most),
            field=name,
        )
    return found


def _words(name: str) -> str:
    return name.replace("_", " ")
