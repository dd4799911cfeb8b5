"""School profiles as JSON text with a version, read with suspicion: files come from anywhere."""

from __future__ import annotations

import json
import math
from typing import Any

from casestudies.errors import KnownError
from casestudies.model.brief import Kind
from casestudies.model.profile import (
    LOCALES,
    MOST_WEIGHT,
    Part,
    ProfilePopulation,
    SchoolProfile,
    Weights,
)
from casestudies.model.query import grade_number
from casestudies.said import said

VERSION = 1
GRADES = ("PK", "K", *(str(number) for number in range(1, 13)), "adult")
MOST_TEXT = 200
MOST_KEYS = 200
MOST_STUDENTS = 100_000_000
_FIELDS = (
    "version",
    "name",
    "kind",
    "grades",
    "enrollment",
    "locale",
    "populations",
    "dimensions",
    "wanted",
    "ruled_out",
    "weights",
)


def profile_to_json(profile: SchoolProfile) -> str:
    """The profile as JSON, the same for the same profile; ``profile_from_json`` reads it."""
    grades = None
    if profile.grade_low is not None:
        grades = {"low": profile.grade_low, "high": profile.grade_high}
    data = {
        "version": VERSION,
        "name": profile.name,
        "kind": profile.kind.value if profile.kind else None,
        "grades": grades,
        "enrollment": profile.enrollment,
        "locale": profile.locale,
        "populations": [{"key": p.key, "percent": p.percent} for p in profile.populations],
        "dimensions": list(profile.dimensions),
        "wanted": list(profile.wanted),
        "ruled_out": list(profile.ruled_out),
        "weights": {part.value: float(profile.weights.of(part)) for part in Part},
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def profile_from_json(text: str, file: str | None = None) -> SchoolProfile:
    """The profile that ``text`` holds; what it leaves out is not asked. ``file`` names it in
    errors. Raises ``KnownError`` naming the field, also for a field that is unknown."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise KnownError(
            said("This is not a school profile: {plain}.").format(plain=_plain(error)), file=file
        ) from error
    reader = _Reader(file)
    if not isinstance(data, dict):
        raise reader.error("", said("a school profile is a JSON object with the field “version”"))
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise reader.error("version", said("expected the number {version}").format(version=VERSION))
    if version > VERSION:
        raise reader.error(
            "version",
            said("this profile was saved by a newer version of Case Studies; nothing was read"),
        )
    reader.only(data, _FIELDS, "")
    low, high = reader.grades(data.get("grades"))
    wanted = reader.keys(data, "wanted")
    ruled_out = reader.keys(data, "ruled_out")
    for key in ruled_out:
        if key in wanted:
            raise reader.error(
                "ruled_out", said("“{key}” is wanted as well; choose one").format(key=key)
            )
    kind = reader.one_of(data.get("kind"), "kind", tuple(Kind))
    return SchoolProfile(
        name=reader.text(data.get("name"), "name"),
        kind=Kind(kind) if kind else None,
        grade_low=low,
        grade_high=high,
        enrollment=reader.students(data.get("enrollment")),
        locale=reader.one_of(data.get("locale"), "locale", LOCALES),
        populations=reader.populations(data.get("populations")),
        dimensions=reader.keys(data, "dimensions"),
        wanted=wanted,
        ruled_out=ruled_out,
        weights=reader.weights(data.get("weights")),
    )


def _plain(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return said("line {lineno} is not JSON ({msg})").format(lineno=error.lineno, msg=error.msg)
    return said("it is not JSON")


def _whole(text: str) -> bool:
    """False for half characters, which JSON can write and no file can hold."""
    return not any("\ud800" <= char <= "\udfff" for char in text)


class _Reader:
    """Reads one field after the other; every error names its field."""

    def __init__(self, file: str | None) -> None:
        self._file = file

    def error(self, where: str, message: str) -> KnownError:
        sentence = f"{message[:1].upper()}{message[1:]}."
        return KnownError(sentence, file=self._file, field=where or None)

    def only(self, data: dict[str, Any], known: tuple[str, ...], where: str) -> None:
        for name in data:
            if name not in known:
                at = f"{where}.{name}" if where else str(name)
                raise self.error(
                    at[:MOST_TEXT],
                    said("unknown field; known are {known}").format(known=", ".join(known)),
                )

    def text(self, value: object, where: str) -> str:
        if value is None:
            return ""
        if not isinstance(value, str) or len(value) > MOST_TEXT or not _whole(value):
            raise self.error(
                where,
                said("expected a text of at most {most_text} characters").format(
                    most_text=MOST_TEXT
                ),
            )
        return value

    def one_of(self, value: object, where: str, choices: tuple[str, ...]) -> str | None:
        if value is None:
            return None
        if not isinstance(value, str) or value not in choices:
            raise self.error(
                where, said("expected one of {choices}").format(choices=", ".join(choices))
            )
        return value

    def number(self, value: object, where: str, most: float) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.error(where, said("expected a number from 0 to {most:g}").format(most=most))
        if not (math.isfinite(value) and 0 <= value <= most):
            raise self.error(where, said("expected a number from 0 to {most:g}").format(most=most))
        return float(value)

    def students(self, value: object) -> int | None:
        if value is None:
            return None
        if type(value) is not int or not 1 <= value <= MOST_STUDENTS:
            raise self.error("enrollment", said("expected a whole number of students, 1 or more"))
        return value

    def grades(self, value: object) -> tuple[str | None, str | None]:
        if value is None:
            return None, None
        if not isinstance(value, dict):
            raise self.error("grades", said("expected an object with “low” and “high”"))
        self.only(value, ("low", "high"), "grades")
        ends = []
        for name in ("low", "high"):
            end = self.one_of(value.get(name), f"grades.{name}", GRADES)
            if end is None:
                raise self.error(
                    f"grades.{name}",
                    said("expected one of {grades}").format(grades=", ".join(GRADES)),
                )
            ends.append(end)
        if grade_number(ends[0]) > grade_number(ends[1]):
            raise self.error("grades", said("the low grade is above the high grade"))
        return ends[0], ends[1]

    def keys(self, data: dict[str, Any], name: str) -> tuple[str, ...]:
        value = data.get(name)
        if value is None:
            return ()
        if not isinstance(value, list) or len(value) > MOST_KEYS:
            raise self.error(
                name,
                said("expected a list of at most {most_keys} keys").format(most_keys=MOST_KEYS),
            )
        for at, key in enumerate(value):
            self.key(key, f"{name}[{at}]")
        return tuple(dict.fromkeys(value))

    def key(self, value: object, where: str) -> str:
        if not isinstance(value, str) or not 0 < len(value) <= MOST_TEXT or not _whole(value):
            raise self.error(where, said("expected a key such as “english-learners”"))
        return value

    def populations(self, value: object) -> tuple[ProfilePopulation, ...]:
        if value is None:
            return ()
        if not isinstance(value, list) or len(value) > MOST_KEYS:
            raise self.error(
                "populations",
                said("expected a list of at most {most_keys} entries").format(most_keys=MOST_KEYS),
            )
        found: dict[str, ProfilePopulation] = {}
        for at, entry in enumerate(value):
            where = f"populations[{at}]"
            if not isinstance(entry, dict):
                raise self.error(where, said("expected an object with “key” and “percent”"))
            self.only(entry, ("key", "percent"), where)
            key = self.key(entry.get("key"), f"{where}.key")
            if key in found:
                raise self.error(f"{where}.key", said("“{key}” was given before").format(key=key))
            percent = entry.get("percent")
            if percent is not None:
                percent = self.number(percent, f"{where}.percent", 100)
            found[key] = ProfilePopulation(key, percent)
        return tuple(found.values())

    def weights(self, value: object) -> Weights:
        if value is None:
            return Weights()
        if not isinstance(value, dict):
            raise self.error("weights", said("expected an object with a number for each part"))
        self.only(value, tuple(Part), "weights")
        given = {n: self.number(w, f"weights.{n}", MOST_WEIGHT) for n, w in value.items()}
        return Weights(**given)
