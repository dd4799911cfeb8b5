"""Why a passage is among the results, as short sentences for people."""

from __future__ import annotations

from casestudies.model.results import Hit, Match
from casestudies.said import Names, mark, said

ASKED_AS = "asked_as"  # met in a way to ask for the passage, which its text need not say
READ_AS = "place"  # the word says where the case is or of what kind
ANSWERED = "answered"  # the passage answers a question that is like the one asked
NEAR = "near"  # no word met: the passage is close to the question in meaning
REPORTED = "reported"  # ticked by the school itself in a survey

_BY: Names[str] = Names(
    {
        "word": mark("the word itself"),
        "stem": mark("another form of the word"),
        "prefix": mark("begins so"),
        "synonym": mark("means the same in this field"),
        "abbreviation": mark("its abbreviation or what it stands for"),
        "former-name": mark("another name of the same"),
        "narrower": mark("a kind of it"),
        "spelling": mark("another spelling"),
        "place": mark("said of the case"),
        REPORTED: mark("ticked by the school itself, not researched"),
    }
)
_FIELDS: Names[str] = Names(
    {
        "text": mark("in the text"),
        "title": mark("in the title"),
        "name": mark("a name of the case"),
        "place": mark("place or kind of the case"),
        "dimension": mark("coded with the design dimension"),
        "population": mark("coded with the student population"),
        "practice": mark("coded with the practice"),
        "meaning": mark("in the meaning of the code"),
        "asked": mark("coded with the practice, which people also ask for so"),
        "section": mark("in the part of the case"),
        REPORTED: mark("in what it reports"),
    }
)


def explain(match: Match) -> str:
    """One match as a phrase: “dropout recovery” met “over-age” (means the same in this field; in
    the text)."""
    if match.by == NEAR:
        if not match.word:
            return said("close in meaning")
        return said("close in meaning: {0}").format(match.word)
    if match.by == ANSWERED:
        return said("answers a question like it: “{0}”").format(match.word)
    if match.field == ASKED_AS:
        words = said("“{typed}” asked as “{word}”")
        return words.format(typed=match.typed, word=match.word)
    if match.by == READ_AS:
        words = said("“{typed}” read as “{word}” ({where})")
        return words.format(typed=match.typed, word=match.word, where=_FIELDS["place"])
    by = _BY.get(match.by, match.by)
    where = _FIELDS.get(match.field, match.field)
    words = said("“{typed}” met “{word}” ({by}; {where})")
    return words.format(typed=match.typed, word=match.word, by=by, where=where)


def how_met(match: Match) -> str:
    """How a word met the typed one, and where unless it stands in the text: "a kind of it, coded
    with the practice"."""
    by = _BY.get(match.by, match.by)
    return by if match.field == "text" else f"{by}, {_FIELDS.get(match.field, match.field)}"


def explain_hit(hit: Hit) -> tuple[str, ...]:
    """All that a passage matched by, the text first."""
    return tuple(explain(match) for match in hit.matches)
