"""`python -m tools.meaning.answered`: make `resources/questions/answered.bin` of the questions in
`answered.yaml` beside it. `--check` says whether it is made of them.

Where the questions point is told by `resources/meaning/words-256.bin`: after that is made anew,
run this as well.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import yaml

from casestudies.search.answered import AnswersByCase, save_answered
from casestudies.search.meaning import WordTable

ROOT = Path(__file__).parents[2]
QUESTIONS = ROOT / "resources" / "questions" / "answered.yaml"
MADE = QUESTIONS.with_suffix(".bin")
TABLE = ROOT / "resources" / "meaning" / "words-256.bin"


def read_questions(path: Path = QUESTIONS) -> list[tuple[str, AnswersByCase]]:
    """The questions with their answers, in their order."""
    rows = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return [
        (row["ask"], {slug: (it["fit"], it["keys"]) for slug, it in row["answers"].items()})
        for row in rows
    ]


def make(path: Path = MADE) -> None:
    """Write the file that the search reads."""
    table = WordTable(TABLE)
    questions = read_questions()
    rows = [table.row(text) for text, _ in questions]
    save_answered(questions, rows, table.dimensions, path)


def is_made_of_them() -> bool:
    """Whether the file is that of the questions and of the table."""
    with tempfile.TemporaryDirectory() as folder:
        anew = Path(folder) / MADE.name
        make(anew)
        return anew.read_bytes() == MADE.read_bytes()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing")
    if parser.parse_args().check:
        sys.exit(0 if is_made_of_them() else f"{MADE} is not made of {QUESTIONS.name}")
    make()
