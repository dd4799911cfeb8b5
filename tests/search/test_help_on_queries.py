"""The help on searching names every field and operator of the query language, and no others."""

from __future__ import annotations

import re

from casestudies.assets import resource
from casestudies.search.query.parser import FIELD_NAMES, tokenize

HELP = resource("help", "en", "search.md").read_text("utf-8")
TYPED = re.findall(r"`([^`]+)`", HELP)
KINDS = {"word", "phrase", "prefix", "field", "not", "or", "and", "open", "close"}
OPERATORS = {":", ">", ">=", "<", "<="}


def test_every_field_of_the_language_is_in_the_help_and_no_other() -> None:
    written = set(re.findall(r"(?<![\w])([a-z]+)(?=:|[<>]=?)", " ".join(TYPED)))
    assert written == set(FIELD_NAMES)


def test_every_kind_of_piece_is_in_the_help() -> None:
    assert {token.kind for text in TYPED for token in tokenize(text)} == KINDS


def test_every_operator_of_years_is_in_the_help() -> None:
    fields = [token for text in TYPED for token in tokenize(text) if token.kind == "field"]
    assert {token.op for token in fields} == OPERATORS
