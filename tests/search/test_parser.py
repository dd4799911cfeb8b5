"""The query language: what is understood, and that nothing breaks it."""

from __future__ import annotations

import pytest

from casestudies.search.query.parser import (
    And,
    FieldTest,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Run,
    parse,
    tokenize,
)


def shape(node: Node) -> object:
    """A query as nested lists, short enough to compare."""
    match node:
        case And(parts):
            return [shape(part) for part in parts]
        case Or(parts):
            return {"or": [shape(part) for part in parts]}
        case Run(words):
            return " ".join(word.surface for word in words)
        case Phrase(_, words):
            return '"' + " ".join(word.surface for word in words) + '"'
        case Prefix(surface):
            return surface + "*"
        case FieldTest(name, op, value):
            return f"{name}{op}{value}"
        case Not(part):
            return {"not": shape(part)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("   ", []),
        ("habits of work", ["habits of work"]),
        ('"habits of work" grading', ['"habits of work"', "grading"]),
        ("grading -letters", ["grading", {"not": '"letters"'}]),
        ('grading -"letter grades"', ["grading", {"not": '"letter grades"'}]),
        ("-state:NY pace", [{"not": "state:NY"}, "pace"]),
        ("under-credited", ["under credited"]),
        ("rural OR town", {"or": [["rural"], ["town"]]}),
        ("rural | town", {"or": [["rural"], ["town"]]}),
        ("a b OR c d", {"or": [["a b"], ["c d"]]}),
        ("(rural OR town) pace", [{"or": [["rural"], ["town"]]}, "pace"]),
        ("compet* pace", ["compet*", "pace"]),
        ("mastery-bas*", [["mastery", "bas*"]]),
        ("dimension:grading", ["dimension:grading"]),
        ('state:"New Hampshire"', ["state:New Hampshire"]),
        ("YEAR>2018", ["year>2018"]),
        ("year>=2015 year<=2018", ["year>=2015", "year<=2018"]),
        ("year=2015", ["year:2015"]),
        ("ratio 1:4", ["ratio 1 4"]),
        ("see http://x.org/a", ["see http x org a"]),
        ("unknown:thing", ["unknown thing"]),
        ("“curly quotes” too", ['"curly quotes"', "too"]),
        ("or", ["or"]),
        ("-- – —", []),
        ("grading NOT letters", ["grading", {"not": '"letters"'}]),
        ("NOT (rural OR town)", [{"not": {"or": [["rural"], ["town"]]}}]),
        ("rural AND town", ["rural", "town"]),
        ("not yet and NOTHING", ["not yet and nothing"]),
        ("-state: NH", [{"not": "state:NH"}]),
        ("- state : NH", [{"not": "state:NH"}]),
        ("year > 2018", ["year>2018"]),
        ("year ≥ 2018", ["year>=2018"]),
        ("kind : school rural", ["kind:school", "rural"]),
        ("state: OR", ["state:OR"]),
        ("a | b || c", {"or": [["a"], ["b"], ["c"]]}),
        ("state:ma OR state:me pace", ["state:ma", "pace"]),
        ("pace OR state:ma", {"or": [["pace"], ["state:ma"]]}),
        ("year:2015 OR year:2018 pace", [{"or": [["year:2015"], ["year:2018"]]}, "pace"]),
    ],
)
def test_understood(text: str, expected: object) -> None:
    parsed = parse(text, typing=False)
    assert shape(parsed.root) == expected
    assert parsed.notes == ()


@pytest.mark.parametrize(
    "text",
    [
        *("rural OR", "OR rural", "(rural", "rural)", "a OR OR b", "x -(", "()) ((", "a -OR"),
        *("rural AND", "AND rural", "a AND OR b", "rural NOT", "NOT NOT a", "NOT )"),
    ],
)
def test_what_is_no_query_is_searched_as_plain_words_and_says_so(text: str) -> None:
    parsed = parse(text, typing=False)
    assert isinstance(parsed.root, And)
    assert all(isinstance(part, Run) for part in parsed.root.parts)
    assert len(parsed.notes) == 1
    assert parsed.notes[0].endswith("It is searched as plain words.")


@pytest.mark.parametrize("text", ["rural OR", "(rural OR town", '"habits of', "dimension:", "-"])
def test_while_typing_the_unfinished_end_is_no_mistake(text: str) -> None:
    assert parse(text).notes == ()


def test_only_the_last_word_may_be_unfinished() -> None:
    def open_end(text: str) -> bool:
        root = parse(text).root
        last = root.parts[-1]
        return isinstance(last, Run) and last.open_end

    assert open_end("english lear")
    assert not open_end("english learners ")
    assert open_end("dimension:grading habi")
    assert not open_end("habits dimension:grading")


def test_nesting_has_a_bottom() -> None:
    assert parse("(" * 5 + "a" + ")" * 5, typing=False).notes == ()
    assert parse("(" * 500 + "a" + ")" * 500, typing=False).notes
    assert parse("-(" * 300 + "a", typing=False).notes


def test_endless_text_is_cut_and_says_so() -> None:
    parsed = parse("mastery " * 1000)
    assert "1,000 characters" in parsed.notes[0]


def test_tokens_tell_where_they_stand() -> None:
    text = 'dimension:grading -state:NY "habits of" work'
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text
    negated = {token.text: token.negated for token in tokenize(text)}
    assert negated["state:NY"]
    assert not negated["dimension:grading"]


def test_fields_of_one_name_are_one_piece() -> None:
    def fields(text: str) -> list[tuple[str, tuple[str, ...], bool]]:
        return [(t.text, (t.value, *t.more), t.every) for t in tokenize(text) if t.kind == "field"]

    either = "state:ma OR state:me OR state:nh"
    assert fields(f"{either} pace") == [(either, ("ma", "me", "nh"), False)]
    both = "population:el AND population:girls"
    assert fields(both) == [(both, ("el", "girls"), True)]
    assert fields("OR state:me") == [("OR state:me", ("me",), False)]
    for apart in ("state:ma OR kind:school", "-state:ma OR state:me", "year>2015 OR year<2000"):
        assert len(fields(apart)) == 2
    mixed = fields("state:ma OR state:me AND state:nh")
    assert [values for _, values, _ in mixed] == [("ma", "me"), ("nh",)]
    for text in (either, both, "x OR state:me", "state:ma OR state:"):
        for token in tokenize(text):
            assert text[token.start : token.end] == token.text


def test_a_value_is_as_long_as_what_is_known() -> None:
    def known(name: str, value: str) -> bool:
        return (name, value) in {("state", "New York"), ("dimension", "pace, time")}

    for text, value, rest in (
        ("state: New York grading", "New York", ["grading"]),
        ("state:New", "New", []),
        ("state:New Mexico", "New", ["Mexico"]),
        ("dimension:pace, time (a)", "pace, time", ["(", "a", ")"]),
    ):
        field, *others = tokenize(text, known)
        assert field.value == value
        assert text[field.start : field.end] == field.text
        assert [token.text for token in others] == rest
