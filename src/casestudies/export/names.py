"""Tells persons from organisations in an author line, and family names from given names."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ORGANISATION = re.compile(
    r"\b(?:school|schools|district|districts|unified|academy|department|ministry|office|bureau|"
    r"center|centre|committee|collaborative|institute|institution|foundation|university|college|"
    r"council|commission|association|alliance|network|board|agency|partners|partnership|project|"
    r"team|staff|group|society|consortium|coalition|company|corporation|inc|llc|press|news|"
    r"program|initiative|services|service|union|league|fund|trust|state|states|public|county|"
    r"city|laboratory|lab|library|museum|magazine|editors|editorial|students|teachers|of|for|the|"
    r"at|in)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*;\s*|\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+")
_OTHERS = re.compile(r"(?:,?\s*(?:and|&)\s+others|,?\s*et\s+al\.?)\s*$", re.IGNORECASE)
_PARTICLES = {
    *("van", "vander", "von", "der", "den", "ter", "de", "del", "della", "di", "du", "da"),
    *("dos", "la", "le", "st.", "mac", "bin", "ibn", "al"),
}
_SUFFIXES = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "ph.d.", "phd", "ed.d.", "edd", "m.d."}
_NAME_SUFFIXES = {"jr": "Jr.", "jr.": "Jr.", "sr": "Sr.", "sr.": "Sr."}
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Name:
    """A person, or an organisation or other wording in ``literal``."""

    family: str = ""
    given: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def initials(self) -> str:
        """The given names as initials: "J. G.", "M.-L."."""
        letters = []
        for word in self.given.replace(".", ". ").split():
            parts = [f"{part[0].upper()}." for part in word.split("-") if part[:1].isalpha()]
            if parts:
                letters.append("-".join(parts))
        return " ".join(letters)


@dataclass(frozen=True, slots=True)
class Authors:
    """The authors of a work in order; ``others`` when the line ends in "and others"."""

    names: tuple[Name, ...] = ()
    others: bool = False


def parse_authors(line: str | None) -> Authors:
    """The authors named in ``line``. Where it is not plain that persons are named, the whole line
    is one literal name, so that no organisation is turned round like a person."""
    text = " ".join((line or "").split())
    if not text:
        return Authors()
    bare = _OTHERS.sub("", text).strip(" ,;")
    others = bare != text.strip(" ,;")
    if not bare:
        return Authors()
    if _is_organisation(bare):
        return Authors((Name(literal=_capital(text if others else bare)),))
    persons: list[Name] = []
    for part in _without_titles(_SPLIT.split(bare)):
        person = _person(part)
        if person is None:
            return Authors((Name(literal=_capital(bare)),), others)
        persons.append(person)
    return Authors(tuple(persons), others)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:] if " " in text else text


def _is_organisation(text: str) -> bool:
    return bool(_ORGANISATION.search(text)) or any(char.isdigit() for char in text)


def _without_titles(parts: list[str]) -> list[str]:
    """The parts without roles ("Isora Bailey, principal"); suffixes go back to their name."""
    kept: list[str] = []
    for part in parts:
        word = part.strip()
        if not word:
            continue
        if kept and word.casefold() in _SUFFIXES:
            kept[-1] = f"{kept[-1]} {word}"
        elif kept and word == word.lower():
            continue
        else:
            kept.append(word)
    return kept


def _person(text: str) -> Name | None:
    """A person's name taken apart; None when the words do not look like one."""
    words = text.split()
    suffix = ""
    while len(words) > 2 and words[-1].casefold() in _SUFFIXES:
        last = words.pop().casefold()
        suffix = _NAME_SUFFIXES.get(last, last.upper() if last.isalpha() else suffix)
    if suffix in ("PHD", "EDD"):
        suffix = ""
    if not 2 <= len(words) <= _MOST_WORDS:
        return None
    if not words[0][:1].isupper() or not words[-1][:1].isupper():
        return None
    if any(word[:1].islower() and word.casefold() not in _PARTICLES for word in words):
        return None
    start = len(words) - 1
    while start > 1 and _belongs_to_family(words[start - 1]):
        start -= 1
    return Name(family=" ".join(words[start:]), given=" ".join(words[:start]), suffix=suffix)


def _belongs_to_family(word: str) -> bool:
    return word.casefold() in _PARTICLES or re.match(r"(?:D|O)['’][A-Z]", word) is not None
