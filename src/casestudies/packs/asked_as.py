"""How readers would ask for the texts of a case: which texts there are, what no phrase may do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from casestudies.model.letters import fold, written_words
from casestudies.packs.problems import Path
from casestudies.packs.schema import AskedAsFile, CaseFields
from casestudies.said import said

LONGEST_COPY = 3  # words in a row that a phrase may share with its text
LEAST_NAME = 4  # letters; a shorter name of a case is also a word

_NUMBER = re.compile(r"\d+")
Finding = tuple[Path, str]
Names = dict[str, list[tuple[str, str]]]  # as looked for and as told, by their first words


def texts_of(case: CaseFields) -> dict[str, str]:
    """The texts of a case that can be asked for, by their key in the file: a finding's id,
    ``headline/grading``, ``outcome/0``, ``challenge/0``, ``visit/0``."""
    texts: dict[str, str] = {}
    for key, block in (*case.dimensions.items(), *case.populations.items()):
        texts[f"headline/{key}"] = block.headline
        texts.update((finding.id, finding.text) for finding in block.findings)
    for number, outcome in enumerate(case.outcomes):
        parts = (outcome.metric, outcome.before, outcome.after, outcome.unit, outcome.period)
        texts[f"outcome/{number}"] = " ".join(
            str(part) for part in (*parts, outcome.caveat) if part is not None
        )
    for number, challenge in enumerate(case.challenges):
        texts[f"challenge/{number}"] = challenge.text
    for number, note in enumerate(case.visiting.notes):
        texts[f"visit/{number}"] = note.text
    return texts


def wrong_phrases(
    asked: AskedAsFile, case: CaseFields, others: Mapping[str, tuple[str, ...]]
) -> list[Finding]:
    """Phrases for texts that are not there, that copy their text, say a number that it lacks, name
    another case or stand twice. ``others``: the names of the pack's other cases by slug."""
    texts = texts_of(case)
    own = {_folded(name) for name in (case.name, case.short_name, *case.aka)}
    names: Names = {}
    for name in (name for all_of_one in others.values() for name in all_of_one):
        if len(name) >= LEAST_NAME and _folded(name) not in own:
            begins = _folded(name).partition(" ")[0]
            names.setdefault(begins, []).append((f" {_folded(name)} ", name))
    problems: list[Finding] = []
    first: dict[str, str] = {}
    for key, phrases in asked.asked_as.items():
        if key not in texts:
            problems.append((("asked_as", key), said("The case has no text of this key.")))
            continue
        for number, phrase in enumerate(phrases):
            path: Path = ("asked_as", key, number)
            problems.extend((path, message) for message in _wrong(phrase, texts[key], names))
            before = first.setdefault(_folded(phrase), key)
            if before != key or phrases.index(phrase) < number:
                twice = said("The same phrase stands under {0} already.").format(before)
                problems.append((path, twice))
    return problems


def _wrong(phrase: str, text: str, names: Names) -> Iterator[str]:
    words, there = _folded(phrase).split(), f" {_folded(text)} "
    for at in range(len(words) - LONGEST_COPY):
        row = " ".join(words[at : at + LONGEST_COPY + 1])
        if f" {row} " in there:
            yield said(
                "“{0}” is copied from the text; say it as somebody would who has not read it."
            ).format(row)
            break
    numbers = set(_NUMBER.findall(_folded(text)))
    for found in _NUMBER.findall(_folded(phrase)):
        if found not in numbers:
            yield said(
                "The text has no {0}; a phrase tells nothing that the text does not."
            ).format(found)
    asked = f" {' '.join(words)} "
    begun = (pair for word in words for pair in names.get(word, ()))
    if named := next((name for spaced, name in begun if spaced in asked), None):
        yield said("This names another case ({0}).").format(named)


@lru_cache(maxsize=1000)  # the names come again for each case, a text for each of its phrases
def _folded(text: str) -> str:
    return " ".join(map(fold, written_words(text)))
