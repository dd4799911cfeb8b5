"""The query language: words, "phrases", -not, OR, (groups), prefixes* and field:value."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from casestudies.search.text import words

FIELD_NAMES = (
    "dimension",
    "population",
    "practice",
    "state",
    "kind",
    "grades",
    "locale",
    "status",
    "source",
    "year",
)
DEEPEST = 12
LONGEST = 1000

_TOKEN = re.compile(
    r"""(?P<space>\s+)
      | (?P<not>[-−](?=[^\s-]))
      | (?P<open>\() | (?P<close>\))
      | (?P<field>(?P<name>[A-Za-z]+)(?P<op>:|>=|<=|>|<|=)(?P<value>"[^"]*"?|[^\s()"]*))
      | (?P<phrase>["“”](?P<inside>[^"“”]*)(?P<quote>["“”])?)
      | (?P<or>(?:OR|\|)(?=\s|\)|$))
      | (?P<prefix>[^\W_][^\s"“”()*]*\*)
      | (?P<word>[^\s"“”()]+)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the query as typed: text[start:end]. ``kind``: word, phrase, prefix, field, not,
    or, open, close. A field has a ``name``, an ``op`` and a ``value``."""

    kind: str
    start: int
    end: int
    text: str
    name: str = ""
    op: str = ""
    value: str = ""
    negated: bool = False


@dataclass(frozen=True, slots=True)
class TypedWord:
    """A plain word; ``text`` as typed."""

    text: str
    surface: str
    stem: str
    capitals: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Plain words one after another; ``open_end``: the last may be the beginning of a word."""

    words: tuple[TypedWord, ...]
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand in this order."""

    text: str
    words: tuple[TypedWord, ...]


@dataclass(frozen=True, slots=True)
class Prefix:
    """The beginning of a word, asked for with a star."""

    surface: str


@dataclass(frozen=True, slots=True)
class FieldTest:
    """``year > 2018``, ``source: edsurge``, ``state: NH``."""

    name: str
    op: str
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    part: Node


@dataclass(frozen=True, slots=True)
class And:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    parts: tuple[Node, ...]


Node = Run | Phrase | Prefix | FieldTest | Not | And | Or


@dataclass(frozen=True, slots=True)
class Parsed:
    """``root`` is what to search, an ``And`` of nothing for everything. ``notes``: sentences for
    the reader where the text could not be taken as written."""

    text: str
    root: And | Or
    tokens: tuple[Token, ...] = ()
    notes: tuple[str, ...] = ()


class _Unparsable(Exception):
    """The text breaks the query language; its message says where."""


def parse(text: str, *, typing: bool = True) -> Parsed:
    """Take a query apart. Never raises: what is no query is searched as plain words, with a note.

    ``typing``: the last word may be unfinished unless a space follows it.
    """
    notes: list[str] = []
    if len(text) > LONGEST:
        text = text[:LONGEST]
        notes.append(f"Only the first {LONGEST:,} characters were searched.")
    tokens = tokenize(text)
    open_end = typing and not text[-1:].isspace()
    try:
        root = _Parser(tokens, open_end).parse()
    except _Unparsable as problem:
        notes.append(f"{problem} It is searched as plain words.")
        return Parsed(text, _plain(text, open_end), tokens, tuple(notes))
    return Parsed(text, root, tokens, tuple(notes))


def tokenize(text: str) -> tuple[Token, ...]:
    """The pieces of a query, in order; what lies between them is space."""
    found: list[Token] = []
    negated = False
    for match in _TOKEN.finditer(text):
        kind = _kind(match)
        if kind == "space":
            continue
        token = _token(kind, match, negated)
        negated = kind == "not"
        found.append(token)
    return tuple(found)


_KINDS = ("space", "not", "open", "close", "field", "phrase", "or", "prefix", "word")


def _kind(match: re.Match[str]) -> str:
    kind = next(kind for kind in _KINDS if match.group(kind) is not None)
    if kind == "field" and match.group("name").lower() not in FIELD_NAMES:
        return "word"
    return kind


def _token(kind: str, match: re.Match[str], negated: bool) -> Token:
    start, end, text = match.start(), match.end(), match.group()
    if kind == "field":
        value = match.group("value").strip('"').strip()
        op = match.group("op").replace("=:", ":")
        name = match.group("name").lower()
        return Token(kind, start, end, text, name, ":" if op == "=" else op, value, negated)
    if kind == "phrase":
        return Token(kind, start, end, text, value=match.group("inside"), negated=negated)
    return Token(kind, start, end, text, value=text, negated=negated)


def plain_words(text: str) -> tuple[TypedWord, ...]:
    """The words of a text as a query has them."""
    return tuple(
        TypedWord(text[word.start : word.end], word.surface, word.stem, word.capitals)
        for word in words(text)
    )


def _plain(text: str, open_end: bool) -> And:
    found = plain_words(text)
    return And((Run(found, open_end),) if found else ())


@dataclass
class _Parser:
    """Recursive descent: a query is sides joined by OR, a side is parts that all count."""

    tokens: tuple[Token, ...]
    open_end: bool
    at: int = 0
    depth: int = field(default=0)

    def parse(self) -> And | Or:
        root = self._sides()
        if self.at < len(self.tokens):
            raise _Unparsable("A bracket is closed that was never opened.")
        return root

    def _peek(self) -> str:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else ""

    def _sides(self) -> And | Or:
        sides = [self._side()]
        while self._peek() == "or":
            self.at += 1
            sides.append(self._side())
        full = [side for side in sides if side.parts]
        if len(sides) > 1 and len(full) < len(sides):
            if self.open_end and self.at >= len(self.tokens) and sides[-1] not in full and full:
                return full[0] if len(full) == 1 else Or(tuple(full))
            raise _Unparsable("OR stands between two things to search for.")
        return full[0] if len(full) == 1 else Or(tuple(full)) if full else And(())

    def _side(self) -> And:
        parts: list[Node] = []
        run: list[TypedWord] = []

        def finish(open_end: bool = False) -> None:
            if run:
                parts.append(Run(tuple(run), open_end))
                run.clear()

        while self._peek() not in ("", "or", "close"):
            if self._peek() == "word":
                run.extend(plain_words(self.tokens[self.at].text))
                self.at += 1
                continue
            finish()
            part = self._part()
            if part is not None:
                parts.append(part)
        finish(self.open_end and self.at >= len(self.tokens))
        return And(tuple(parts))

    def _part(self) -> Node | None:
        token = self.tokens[self.at]
        self.at += 1
        if token.kind == "not":
            return self._negated()
        if token.kind == "open":
            return self._group()
        if token.kind == "phrase":
            found = plain_words(token.value)
            return Phrase(token.value.strip(), found) if found else None
        if token.kind == "prefix":
            found = plain_words(token.value.rstrip("*"))
            if not found:
                return None
            last = Prefix(found[-1].surface)
            return And((Run(found[:-1]), last)) if len(found) > 1 else last
        if token.kind == "field":
            if not token.value:
                return None
            return FieldTest(token.name, token.op, token.value)
        raise _Unparsable(f"“{token.text}” stands where nothing can be asked.")

    def _negated(self) -> Node | None:
        if self._peek() == "word":
            found = plain_words(self.tokens[self.at].text)
            self.at += 1
            return Not(Phrase(" ".join(word.text for word in found), found)) if found else None
        if self._peek() in ("phrase", "prefix", "field", "open"):
            part = self._part()
            return Not(part) if part is not None else None
        raise _Unparsable("A minus sign stands before what is to be left out.")

    def _group(self) -> Node | None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise _Unparsable(f"Brackets are nested more than {DEEPEST} deep.")
        inside = self._sides()
        if self._peek() == "close":
            self.at += 1
        elif not (self.open_end and self.at >= len(self.tokens)):
            raise _Unparsable("A bracket is opened and never closed.")
        self.depth -= 1
        return inside if inside.parts else None
