"""The query language: words, "phrases", -not, NOT, AND, OR, (groups), prefixes*, field:value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from casestudies.figures import shown
from casestudies.model.letters import HYPHENS
from casestudies.said import said
from casestudies.search.query.asking import Asking, asking
from casestudies.search.query.verbs import GRADING, grading_at
from casestudies.search.text import STOP_WORDS, stem, words

FIELD_NAMES = (
    "dimension",
    "population",
    "practice",
    "reported",
    "state",
    "region",
    "kind",
    "grades",
    "locale",
    "visits",
    "status",
    "size",
    "governance",
    "city",
    "seen",
    "library",
    "yours",
    "source",
    "year",
    "within",
)
_NO_FACETS = ("source", "year", "within")
DEEPEST = 12
LONGEST = 1000

MOST_WORDS = 9  # of a value that stands without quotation marks
_FIELD = rf"(?:{'|'.join(FIELD_NAMES)})"
_OP = r"(?::|>=|<=|[≥≤><=])"
_OPS = {"=": ":", "≥": ">=", "≤": "<="}
_TOKEN = re.compile(
    rf"""(?P<space>\s+)
      | (?P<not>[-−](?=[^\s-]|\s+(?i:{_FIELD})\s*{_OP})|NOT(?=[\s(]|$))
      | (?P<open>\() | (?P<close>\))
      | (?P<field>(?P<name>(?i:{_FIELD}))\s*(?P<op>{_OP})
                  (?P<gap>\s+(?!(?:OR|AND|NOT|\|+|&&)\s|[-−]|(?i:{_FIELD})\s*{_OP}))?
                  (?P<value>["“”][^"“”]*["“”]?|[^\s()"“”]*))
      | (?P<phrase>["“”](?P<inside>[^"“”]*)(?P<quote>["“”])?)
      | (?P<or>(?:OR|\|\|?)(?=\s|\)|$))
      | (?P<and>(?:AND|&&)(?=\s|\)|$))
      | (?P<prefix>[^\W_][^\s"“”()*]*\*)
      | (?P<word>[^\s"“”()]+)""",
    re.VERBOSE,
)
_MORE = re.compile(r"\s*[^\s()\"“”]+")
_KINDS = ("space", "not", "open", "close", "field", "phrase", "or", "and", "prefix", "word")
_MINUS = ("-", "−")

_ASKED = Asking()

Known = Callable[[str, str], bool]
"""Whether a field (its name) has a value of this text."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the query as typed: text[start:end]. ``kind``: word, phrase, prefix, field, not,
    or, and, open, close. A field has a ``name``, an ``op`` and a ``value``; fields of one name
    joined by OR or AND are one piece with ``more`` values, ``every`` one of them asked for where
    AND joins them."""

    kind: str
    start: int
    end: int
    text: str
    name: str = ""
    op: str = ""
    value: str = ""
    negated: bool = False
    more: tuple[str, ...] = ()
    every: bool = False


@dataclass(frozen=True, slots=True)
class TypedWord:
    """A plain word; ``text`` as typed, dots of abbreviations aside. ``hyphen``: a hyphen joins it
    to the word before; ``point``: a decimal point or comma does ("2.5", "2,5"). ``role``: "frame"
    where it only asks, "asker" where it tells of the asker (``asking.py``); ``is_verb``: *grade* as
    what somebody does (``verbs.py``); ``part``: in which part of a question it stands."""

    text: str
    surface: str
    stem: str
    capitals: bool
    hyphen: bool = False
    role: str = ""
    is_verb: bool = False
    part: int = 0
    point: bool = False


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
    """``year > 2018``, ``source: edsurge``, ``state: NH``; with ``more`` values any of them will
    do, or ``every`` one must be met. A value may itself be a list: ``ma,me``, ``el+disabilities``.
    """

    name: str
    op: str
    value: str
    more: tuple[str, ...] = ()
    every: bool = False

    @property
    def values(self) -> tuple[str, ...]:
        return (self.value, *self.more)


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
    the reader where the text could not be taken as written. ``asked``: how it asks."""

    text: str
    root: And | Or
    tokens: tuple[Token, ...] = ()
    notes: tuple[str, ...] = ()
    asked: Asking = _ASKED


class _Unparsable(Exception):
    """The text breaks the query language; its message says where."""


def parse(
    text: str, *, typing: bool = True, known: Known | None = None, question: bool = True
) -> Parsed:
    """Take a query apart. Never raises: what is no query is searched as plain words, with a note.

    ``typing``: what stands last may be unfinished, a word unless a space follows it. ``known``
    tells which values fields have, so that names of several words need no quotation marks.
    ``question``: it may be a whole one, with words that only ask.
    """
    notes: list[str] = []
    if len(text) > LONGEST:
        text = text[:LONGEST]
        notes.append(said("Only the first {0} characters were searched.").format(shown(LONGEST)))
    tokens = tokenize(text, known)
    open_end = typing and not text[-1:].isspace()
    asked = asking(text) if question else _ASKED
    parser = _Parser(tokens, typing, open_end, asked)
    try:
        root = parser.parse()
    except _Unparsable as problem:
        notes.append(said("{0} It is searched as plain words.").format(problem))
        return Parsed(text, _plain(text, open_end), tokens, tuple(notes))
    notes.extend(parser.notes)
    if any(token.text == "NOT" for token in tokens) and _is_shouted(tokens):
        notes.append(said("NOT leaves out what follows it; write it small to search for the word."))
    return Parsed(text, root, tokens, tuple(notes), asked)


def _is_shouted(tokens: Sequence[Token]) -> bool:
    """True when all words are in capitals, and some are hardly abbreviations."""
    plain = [token.text for token in tokens if token.kind == "word"]
    return all(word.isupper() for word in plain) and any(len(word) > 5 for word in plain)


def tokenize(text: str, known: Known | None = None) -> tuple[Token, ...]:
    """The pieces of a query in order, space between them left out. ``known`` as in ``parse``."""
    found: list[Token] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            break
        kind = next(kind for kind in _KINDS if match.group(kind) is not None)
        at = match.end()
        if kind == "space":
            continue
        negated = bool(found) and found[-1].kind == "not"
        token = _token(kind, match, negated)
        if kind == "field" and known is not None and not match.group("value").startswith(_QUOTES):
            token = _lengthened(token, match.start("value"), text, known)
            at = token.end
        found.append(token)
        _join_fields(found, text)
    return tuple(found)


_QUOTES = ('"', "“", "”")


def _token(kind: str, match: re.Match[str], negated: bool) -> Token:
    start, end, text = match.start(), match.end(), match.group()
    if kind == "field":
        value = match.group("value").strip('"“”').strip()
        op = match.group("op")
        name = match.group("name").lower()
        if not value:  # a blank at the end is none of the field's
            text = text.rstrip()
            end = start + len(text)
        return Token(kind, start, end, text, name, _OPS.get(op, op), value, negated)
    if kind == "phrase":
        return Token(kind, start, end, text, value=match.group("inside"), negated=negated)
    return Token(kind, start, end, text, value=text, negated=negated)


def _lengthened(token: Token, start: int, text: str, known: Known) -> Token:
    """The field with the words behind it that are still its value: *state: New Hampshire*."""
    if not token.value:
        return token
    ends = []
    end = token.end
    for _ in range(MOST_WORDS - 1):
        match = _MORE.match(text, end)
        if match is None:
            break
        end = match.end()
        ends.append(end)
    for end in reversed(ends):
        value = text[start:end]
        if known(token.name, value):
            return replace(token, end=end, text=text[token.start : end], value=value)
    return token


def _join_fields(found: list[Token], text: str) -> None:
    """Make one piece of the last field and what OR or AND joins to it: a field of the same name,
    or nothing where the query begins with it (the field before has become a filter)."""
    field = found[-1]
    if field.kind != "field" or not field.value or len(found) < 2:
        return
    if found[-2].kind not in ("or", "and"):
        return
    every = found[-2].kind == "and"
    if len(found) == 2:
        start, values = found[0].start, (field.value,)
    else:
        before = found[-3]
        alike = before.kind == "field" and (before.name, before.op) == (field.name, field.op)
        mixed = bool(before.more) and before.every != every
        if not alike or before.negated or mixed or (every and field.name in _NO_FACETS):
            return
        start, values = before.start, (before.value, *before.more, field.value)
    del found[-3:]
    found.append(
        replace(
            field,
            start=start,
            text=text[start : field.end],
            value=values[0],
            more=values[1:],
            every=every,
        )
    )


def plain_words(text: str, asked: Asking = _ASKED, at: int = 0) -> tuple[TypedWord, ...]:
    """The words of a text as a query has them; it stands at ``at`` in a query that asks so."""
    found = []
    end = -1
    for word in words(text):
        joint = text[end] if word.start == end + 1 else ""
        hyphen = joint != "" and joint in HYPHENS
        point = joint in (".", ",") and text[end - 1].isdecimal() and word.surface[:1].isdecimal()
        start = at + word.start
        own = word.plain, word.surface, word.stem, word.capitals, hyphen, asked.role(start)
        found.append(TypedWord(*own, part=asked.part(start), point=point))
        end = word.end
    return tuple(found)


def _as_meant(row: Sequence[TypedWord]) -> tuple[TypedWord, ...]:
    """The words, with *grade* read as grading where it is what somebody does."""
    found = list(row)
    for at in grading_at([word.surface for word in row]):
        found[at] = replace(found[at], surface=GRADING, stem=stem(GRADING), is_verb=True)
    return tuple(found)


def _plain(text: str, open_end: bool) -> And:
    found = _as_meant(plain_words(text))
    return And((Run(found, open_end),) if found else ())


@dataclass
class _Parser:
    """Recursive descent: a query is sides joined by OR, a side is parts that all count."""

    tokens: tuple[Token, ...]
    typing: bool
    open_end: bool
    asked: Asking
    at: int = 0
    depth: int = field(default=0)
    notes: list[str] = field(default_factory=list)

    def parse(self) -> And | Or:
        root = self._sides()
        if self.at < len(self.tokens):
            raise _Unparsable(said("A bracket is closed that was never opened."))
        return root

    def _peek(self) -> str:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else ""

    @property
    def _ended(self) -> bool:
        """True where the rest has not been typed yet."""
        return self.typing and self.at >= len(self.tokens)

    def _sides(self) -> And | Or:
        sides = [self._side()]
        while self._peek() == "or":
            self.at += 1
            sides.append(self._side())
        full = [side for side in sides if side.parts]
        if len(sides) > 1 and len(full) < len(sides):
            if self._ended and sides[-1] not in full and full:
                return full[0] if len(full) == 1 else Or(tuple(full))
            raise _Unparsable(said("OR stands between two things to search for."))
        return full[0] if len(full) == 1 else Or(tuple(full)) if full else And(())

    def _side(self) -> And:
        parts: list[Node] = []
        run: list[TypedWord] = []

        def finish(open_end: bool = False) -> None:
            if run:
                parts.append(Run(_as_meant(run), open_end))
                run.clear()

        while self._peek() not in ("", "or", "close"):
            if self._peek() == "word":
                run.extend(self._words())
                continue
            finish()
            if self._peek() == "and":
                self._and(bool(parts))
                continue
            part = self._part()
            if isinstance(part, And) and all(isinstance(inside, Run) for inside in part.parts):
                parts.extend(part.parts)  # brackets round plain words are how people write
            elif part is not None:
                parts.append(part)
        finish(self.open_end and self.at >= len(self.tokens))
        return And(tuple(parts))

    def _words(self) -> tuple[TypedWord, ...]:
        token = self.tokens[self.at]
        self.at += 1
        if token.text in _MINUS and self._peek() in ("word", "phrase", "prefix", "open"):
            sentence = said(
                "A minus sign with a blank behind it is read as a dash; to leave something out, "
                "write the sign close to it: -{0}."
            )
            self._note(sentence.format(self.tokens[self.at].text))
        return plain_words(token.text, self.asked, token.start)

    def _and(self, has_left: bool) -> None:
        """AND asks for what words side by side ask for anyway."""
        self.at += 1
        if not has_left or (self._peek() in ("", "or", "and", "close") and not self._ended):
            raise _Unparsable(said("AND stands between two things to search for."))

    def _note(self, sentence: str) -> None:
        if sentence not in self.notes:
            self.notes.append(sentence)

    def _part(self) -> Node | None:
        token = self.tokens[self.at]
        self.at += 1
        if token.kind == "not":
            return self._negated(token)
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
            return self._field(token)
        raise _Unparsable(said("“{0}” stands where nothing can be asked.").format(token.text))

    def _field(self, token: Token) -> Node | None:
        if not token.value:
            if self._peek():
                self._note(said("Nothing is asked for behind “{0}”.").format(token.text))
            return None
        tests = tuple(
            FieldTest(token.name, token.op, value) for value in (token.value, *token.more)
        )
        if tests[1:] and token.name in _NO_FACETS:
            return Or(tuple(And((test,)) for test in tests))
        return replace(tests[0], more=token.more, every=token.every)

    def _negated(self, sign: Token) -> Node | None:
        if self._peek() == "word":
            found = plain_words(self.tokens[self.at].text)
            self.at += 1
            return Not(Phrase(" ".join(word.text for word in found), found)) if found else None
        if self._peek() in ("phrase", "prefix", "field", "open"):
            part = self._part()
            return Not(part) if part is not None else None
        if self._ended:
            return None
        raise _Unparsable(
            said("NOT stands before what is to be left out.")
            if sign.text == "NOT"
            else said("A minus sign stands before what is to be left out.")
        )

    def _group(self) -> Node | None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise _Unparsable(said("Brackets are nested more than {0} deep.").format(DEEPEST))
        inside = self._sides()
        if self._peek() == "close":
            self.at += 1
        elif not (self.open_end and self.at >= len(self.tokens)):
            raise _Unparsable(said("A bracket is opened and never closed."))
        self.depth -= 1
        return inside if inside.parts else None


def little_words(node: Node) -> Iterator[str]:
    """The little words of a query, exclusions left out."""
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from little_words(part)
        case Run(words):
            yield from (word.text for word in words if word.surface in STOP_WORDS)
