"""Keeps the catalogues of sentences: ``python -m tools.translations``.

Without an option it brings the catalogue up to date with the source: new sentences are unfinished,
gone ones are dropped, translations stay. Then it says what lacks.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from casestudies.ui.language.catalogue import Sentence, read_catalogue
from tools.translations.equal import faults
from tools.translations.gathering import Gathering, gather, vocabulary_names
from tools.translations.writing import catalogue_text

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "src" / "casestudies"
PACK = ROOT / "data"
LANGUAGE = "es"
CATALOGUE = ROOT / "resources" / "translations" / LANGUAGE / f"casestudies_{LANGUAGE}.ts"

Key = tuple[str, str]  # context and source


def updated(gathering: Gathering, known: dict[Key, str]) -> list[Sentence]:
    """The sentences of the source with the translations that are known."""
    return [
        Sentence(one.context, one.source, known.get((one.context, one.source), ""))
        for one in gathering.found
    ]


def known_translations() -> dict[Key, str]:
    """What the catalogue holds, by context and source."""
    sentences = read_catalogue(CATALOGUE) if CATALOGUE.exists() else ()
    return {(one.context, one.source): one.translation for one in sentences}


def escaped(text: str) -> str:
    """A text as it stands in a field of a table."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def unescaped(field: str) -> str:
    """The text that a field of a table stands for."""
    letters = {"n": "\n", "t": "\t", "\\": "\\"}
    parts = field.split("\\")
    text, place = parts[0], 1
    while place < len(parts):
        part = parts[place]
        if part == "" and place + 1 < len(parts):  # an escaped backslash
            text += "\\" + parts[place + 1]
            place += 2
            continue
        text += letters.get(part[:1], "\\" + part[:1]) + part[1:]
        place += 1
    return text


def take(table: Path, gathering: Gathering, known: dict[Key, str]) -> list[str]:
    """Enter the translations of a table into ``known``; sentences on what was not taken. A context
    of ``*`` enters it wherever the source has this text and no translation yet."""
    wanted = {(one.context, one.source) for one in gathering.found}
    refused: list[str] = []
    for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [unescaped(field) for field in line.split("\t")]
        if len(fields) != 3:
            refused.append(f"{table}:{number}: not three fields, but {len(fields)}")
            continue
        context, source, translation = fields
        if context == "*":
            keys = [key for key in wanted if key[1] == source and not known.get(key)]
            there = any(key[1] == source for key in wanted)
        else:
            keys = [(context, source)]
            there = keys[0] in wanted
        if not there:
            refused.append(f"{table}:{number}: the program says no such thing: {context}: {source}")
            continue
        wrong = list(faults(source, translation)) if translation else []
        refused += [f"{table}:{number}: {source!r}: {what}" for what in wrong]
        if translation and not wrong:
            known.update(dict.fromkeys(keys, translation))
    return refused


def problems(gathering: Gathering) -> list[str]:
    """What is wrong with the catalogue as it stands on disk; nothing if it is complete."""
    known = known_translations()
    wanted = {(one.context, one.source) for one in gathering.found}
    found = [str(fault) for fault in gathering.faults]
    found += [f"new in the source: {key[0]}: {key[1]!r}" for key in sorted(wanted - known.keys())]
    found += [f"gone from it: {key[0]}: {key[1]!r}" for key in sorted(known.keys() - wanted)]
    for (context, source), translation in sorted(known.items()):
        if not translation:
            found.append(f"not translated: {context}: {source!r}")
            continue
        found += [f"{context}: {source!r}: {what}" for what in faults(source, translation)]
    return found


def all_sentences() -> Gathering:
    """The sentences of the program, and the names in the core pack's vocabulary."""
    gathering = gather(SOURCE)
    gathering.found.update(vocabulary_names(PACK))
    return gathering


def main() -> int:
    """The command line; the exit status."""
    parser = argparse.ArgumentParser("tools.translations", description=__doc__)
    parser.add_argument("--check", action="store_true", help="say what is wrong, change nothing")
    parser.add_argument("--missing", action="store_true", help="print what lacks as a table")
    parser.add_argument(
        "--take",
        type=Path,
        action="append",
        default=[],
        metavar="FILE.tsv",
        help="enter translations: context (or *), source, translation, apart by tabs",
    )
    asked = parser.parse_args()
    gathering = all_sentences()
    if asked.check:
        wrong = problems(gathering)
        print("\n".join(wrong) or "complete")
        return bool(wrong)
    for fault in gathering.faults:
        print(fault, file=sys.stderr)
    known = known_translations()
    if asked.missing:
        for one in sorted(gathering.found):
            if not known.get((one.context, one.source)):
                print(f"{one.context}\t{escaped(one.source)}\t")
        return 0
    refused = [told for table in asked.take for told in take(table, gathering, known)]
    sentences = updated(gathering, known)
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    CATALOGUE.write_text(catalogue_text(LANGUAGE, sentences), encoding="utf-8", newline="\n")
    lacking = Counter(bool(one.translation) for one in sentences)
    print(f"{len(sentences)} sentences, {lacking[False]} not translated")
    for told in refused:
        print(told, file=sys.stderr)
    return bool(refused or gathering.faults)


if __name__ == "__main__":
    sys.exit(main())
