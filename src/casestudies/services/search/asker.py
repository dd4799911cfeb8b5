"""What a question tells of who asks: a description to begin Models like ours with."""

from __future__ import annotations

import re

from casestudies.model.brief import Kind
from casestudies.model.profile import ProfilePopulation, SchoolProfile
from casestudies.model.query import grade_number
from casestudies.search.engine import SearchEngine
from casestudies.search.query.asking import Asking
from casestudies.search.query.number_words import in_digits
from casestudies.search.query.parser import Run, plain_words
from casestudies.services.workspace.profile_json import GRADES

_LEARNERS = r"(?:students?|learners?|kids|children|pupils|scholars|youth)"
_NUMBER = r"(\d{1,3}(?:,\d{3})+|\d{2,6})"
_ENROLLMENT = re.compile(rf"(?<![\w.,]){_NUMBER}\s+{_LEARNERS}\b", re.I)
_OF_SIZE = re.compile(rf"\b(?:school|district)\s+of\s+(?:about\s+)?{_NUMBER}\b", re.I)
_SHARE = re.compile(r"(?<![\w.,])(\d{1,3}(?:\.\d+)?)\s*(?:%|percent\b)\s*([^,;.()%]*)", re.I)
_GRADES = re.compile(
    r"(?<![\w-])(?:grades?\s+)?(pre-?k|pk|k|\d{1,2})\s*(?:-|–|to|through)\s*(\d{1,2}|adult)(?![\w%-])",
    re.I,
)
_LEVELS = {"elementary": ("K", "5"), "middle": ("6", "8"), "high": ("9", "12")}
_LEVEL = re.compile(rf"\b({'|'.join(_LEVELS)})\s+schools?\b", re.I)
_KINDS = (
    (re.compile(r"\bdistricts?\b", re.I), Kind.DISTRICT),
    (re.compile(r"\b(?:network|cmo)\b", re.I), Kind.NETWORK),
    (re.compile(r"\b(?:schools?|charter|academy|campus)\b", re.I), Kind.SCHOOL),
)
_LOCALES = (
    (re.compile(r"\b(?:rural|remote|farm(?:ing)?)\b", re.I), "rural"),
    (re.compile(r"\bsmall[- ]town\b|\btown\b", re.I), "town"),
    (re.compile(r"\bsuburb(?:an|s)?\b", re.I), "suburban"),
    (re.compile(r"\b(?:urban|inner[- ]city|big city|city)\b", re.I), "urban"),
)
_HIGHEST_SHARE = 100.0
LEAST_TOLD = 3  # facts that a question without "we" must tell


def asker_of(engine: SearchEngine, text: str, asked: Asking) -> SchoolProfile | None:
    """The school that a question describes as the asker's own, in the part of it that says so
    ("we are a rural district of 300,"); else all of it is read, and three facts with a number
    among them make a description. None where nothing is told."""
    own = asked.told(text)
    if not own and asked.like_ours:
        return None
    told = in_digits(own or text)
    low, high = _grades(told)
    locale = next((name for found, name in _LOCALES if found.search(told)), None)
    populations = _populations(engine, told, rural=locale == "rural")
    profile = SchoolProfile(
        kind=next((kind for found, kind in _KINDS if found.search(told)), None),
        grade_low=low,
        grade_high=high,
        enrollment=_enrollment(told),
        locale=locale,
        populations=populations,
    )
    facts = (profile.kind, low, profile.enrollment, locale, *populations)
    count = sum(fact is not None for fact in facts)
    numbers = profile.enrollment is not None or any(p.percent is not None for p in populations)
    if count < (1 if own else LEAST_TOLD) or not (own or numbers):
        return None
    return profile


def _enrollment(text: str) -> int | None:
    found = _ENROLLMENT.search(text) or _OF_SIZE.search(text)
    return int(found.group(1).replace(",", "")) if found else None


def _grades(text: str) -> tuple[str | None, str | None]:
    found = _GRADES.search(text)
    if found is None:
        level = _LEVEL.search(text)
        return _LEVELS[level.group(1).lower()] if level else (None, None)
    low, high = found.group(1).lower(), found.group(2).lower()
    low = "PK" if low.startswith("p") else low.upper()
    if low not in GRADES or high not in GRADES or grade_number(low) >= grade_number(high):
        return None, None
    return low, high


def _populations(engine: SearchEngine, text: str, *, rural: bool) -> tuple[ProfilePopulation, ...]:
    """The populations that the text names, with their percent where it stands before them."""
    found: dict[str, float | None] = dict.fromkeys(_named(engine, text))
    for match in _SHARE.finditer(text):
        percent = float(match.group(1))
        whom = _named(engine, match.group(2))
        if whom and percent <= _HIGHEST_SHARE:
            found[whom[0]] = percent
    if rural:  # the setting says so already
        found.pop("rural-remote", None)
    return tuple(ProfilePopulation(key, percent) for key, percent in found.items())


def _named(engine: SearchEngine, text: str) -> list[str]:
    text = _GRADES.sub(" ", text)  # the K of K-12 names no population
    units = engine.planner.run(Run(plain_words(text))).units
    keys = (engine.planner.population_of(unit) for unit in units)
    return [key for key in keys if key is not None]
