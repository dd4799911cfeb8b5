"""Tells persons from organisations in an author line, and family names from given names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from casestudies.model.case import Source

# Words of schools, papers and associations that are no one's family name.
_ORGANISATION_WORDS = """
school schools schooling district districts unified academy elementary primary secondary middle high
higher charter prep preparatory university college department ministry office bureau center centre
committee collaborative institute institution foundation council commission association associates
alliance network board agency partners partnership project team staff group society consortium
coalition company corporation inc llc program initiative services service union league fund trust
federation corps forum exchange hub laboratory lab labs library museum studio studios exhibition
learning learners education educational educate educators teaching teachers students kids youth
families parents moms citizen citizens people family curriculum assessment mastery competency
proficiency portfolio picture design designs standards studies research science sciences arts
technology systems solution solutions elements models innovation innovations innovative digital
leadership leaders leading opportunity success equity impact policy reform challenges generation
connected reimagined reinvented personalize personalized customized blended getting giving reaching
press news newspaper newspapers newswire magazine editors editorial journal times sentinel courier
tribune gazette herald chronicle bulletin monitor observer recorder examiner reporter insider ledger
transcript telegram dispatch telegraph week weekly daily today online media radio television tv
podcast blog wire buzz voice update digest business broadcasting productions publishing
state states public county city community village country corridor national american international
regional global central northern southern eastern western northeast northwest southeast southwest
alabama alaska arizona arkansas california colorado connecticut delaware hawaii idaho illinois iowa
iowan kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi nebraska
ohio oklahoma oregon pennsylvania texas utah vermont wisconsin wyoming hampshire jersey mexico
of for the at in to from
"""
_ORGANISATION = re.compile(
    rf"\b(?:{'|'.join(_ORGANISATION_WORDS.split())})\b|\bnew\s|[/:()]", re.IGNORECASE
)
_ROLE = re.compile(r"\s*\([^()A-Z]*\)")  # "(reviewer)"
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


def authors_of(source: Source) -> Authors:
    """The authors of ``source``."""
    return parse_authors(source.author, source.publisher)


def parse_authors(line: str | None, publisher: str = "") -> Authors:
    """The authors named in ``line``. Where it is not plain that persons are named, the whole line
    is one literal name, so that no organisation is turned round like a person; nor is one who
    publishes the work as well (``publisher``)."""
    text = " ".join(_ROLE.sub("", line or "").split())
    if not text:
        return Authors()
    bare = _OTHERS.sub("", text).strip(" ,;")
    others = bare != text.strip(" ,;")
    if not bare:
        return Authors()
    if _is_organisation(bare) or bare.casefold() in _publishers(publisher):
        return Authors((Name(literal=_capital(bare)),), others)
    persons: list[Name] = []
    for part in _without_titles(_SPLIT.split(bare)):
        person = _person(part)
        if person is None:
            return Authors((Name(literal=_capital(bare)),), others)
        persons.append(person)
    return Authors(tuple(persons), others)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:] if " " in text else text


def _publishers(text: str) -> set[str]:
    """Those named in a publisher's line: "Springpoint / Getting Smart" names two."""
    parts = (text, *text.split(" / "))
    return {_ROLE.sub("", part).strip().casefold() for part in parts}


def _is_organisation(text: str) -> bool:
    if _ORGANISATION.search(text) or any(char.isdigit() for char in text):
        return True
    words = [word.strip(",;") for word in text.split()]
    return not text.isupper() and any(
        _is_acronym(word, first=spot == 0) for spot, word in enumerate(words)
    )


def _is_acronym(word: str, first: bool) -> bool:
    """ "KQED", "NH"; not "III", nor the "AJ" that a person's name may begin with."""
    if not (word.isalpha() and word.isupper()) or word.casefold() in _SUFFIXES:
        return False
    return len(word) > 2 or (len(word) == 2 and not first)


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
