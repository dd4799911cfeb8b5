"""Why a passage is among the results, as short sentences for people."""

from __future__ import annotations

from casestudies.model.results import Hit, Match

ASKED_AS = "asked_as"  # met in a way to ask for the passage, which its text need not say
READ_AS = "place"  # the word says where the case is or of what kind
NEAR = "near"  # no word met: the passage is close to the question in meaning

_BY = {
    "word": "the word itself",
    "stem": "another form of the word",
    "prefix": "begins so",
    "synonym": "means the same in this field",
    "abbreviation": "its abbreviation or what it stands for",
    "former-name": "another name of the same",
    "narrower": "a kind of it",
    "spelling": "another spelling",
    "place": "said of the case",
}
_FIELDS = {
    "text": "in the text",
    "title": "in the title",
    "name": "a name of the case",
    "place": "place or kind of the case",
    "dimension": "coded with the design dimension",
    "population": "coded with the student population",
    "practice": "coded with the practice",
    "meaning": "in the meaning of the code",
    "asked": "coded with the practice, which people also ask for so",
    "section": "in the part of the case",
}


def is_near(hit: Hit) -> bool:
    """True when meaning brought the passage, not a word."""
    return any(match.by == NEAR for match in hit.matches)


def explain(match: Match) -> str:
    """One match as a phrase: “dropout recovery” met “over-age” (means the same in this field; in
    the text)."""
    if match.by == NEAR:
        return f"close in meaning: {match.word}" if match.word else "close in meaning"
    if match.field == ASKED_AS:
        return f"“{match.typed}” asked as “{match.word}”"
    if match.by == READ_AS:
        return f"“{match.typed}” read as “{match.word}” ({_FIELDS['place']})"
    by = _BY.get(match.by, match.by)
    where = _FIELDS.get(match.field, match.field)
    return f"“{match.typed}” met “{match.word}” ({by}; {where})"


def how_met(match: Match) -> str:
    """How a word met the typed one, and where unless it stands in the text: "a kind of it, coded
    with the practice"."""
    by = _BY.get(match.by, match.by)
    return by if match.field == "text" else f"{by}, {_FIELDS.get(match.field, match.field)}"


def explain_hit(hit: Hit) -> tuple[str, ...]:
    """All that a passage matched by, the text first."""
    return tuple(explain(match) for match in hit.matches)
