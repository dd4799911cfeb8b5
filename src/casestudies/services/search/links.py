"""A search as a line of text that can be copied, mailed and pasted back."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from casestudies.errors import KnownError
from casestudies.model.query import Facet, Filters, Query, Sort
from casestudies.said import said

SCHEME = "casestudies"
_SORTS = {sort.value: sort for sort in Sort}
_FACETS = {facet.value: facet for facet in Facet}
_START = f"{SCHEME}:search?"
_EVERY = "all"
_MOST_TOLD = 60  # letters of what is not known
_BEGIN = re.compile(rf"(?<!\w){SCHEME}:(?:search\?)?", re.IGNORECASE)
_CLOSING = ".,;:!?…'\"’”»›)]}>"
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_SENTENCE_END = re.compile(r"[.!?…]['\"’”»)\]]*\s")


def link(query: Query) -> str:
    """The link of a search: its words, filters and order, such as
    ``casestudies:search?q=habits&state=NH``; ``all=population`` where every population chosen is
    asked for. It never ends in a full stop, which would be taken for the sentence's."""
    parts = [("q", query.text)] if query.text else []
    for facet in Facet:
        parts.extend((facet.value, key) for key in sorted(query.filters.of(facet)))
    parts.extend((_EVERY, facet.value) for facet in Facet if facet in query.filters.every)
    if query.sort is not Sort.RELEVANCE:
        parts.append(("sort", query.sort.value))
    line = _START + urlencode(parts, quote_via=quote)
    return f"{line[:-1]}%2E" if line.endswith(".") else line


def is_link(text: str) -> bool:
    """True when ``text`` looks like a link to a search, right or wrong, or a sentence has one."""
    return _trimmed(text) is not None


def from_link(text: str) -> Query:
    """The search that a link leads to; keys that this library does not know stay as filters. What
    stands around it in a sentence, closing punctuation and brackets, is no part of it.

    Raises ``KnownError`` for a text that is no such link.
    """
    try:
        parts = urlsplit(_trimmed(text) or "")
        fields = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=200)
    except ValueError:
        fields, parts = [], None
    if parts is None or parts.scheme != SCHEME or parts.path.strip("/") != "search":
        told = said("This is not a link to a search; one begins with “{0}”.")
        raise KnownError(told.format(_START))
    words, sort, filters = "", Sort.RELEVANCE, Filters()
    every: list[Facet] = []
    for name, value in fields:
        if name == "q":
            words = value
        elif name == "sort" and value in _SORTS:
            sort = _SORTS[value]
        elif name == _EVERY and value in _FACETS:
            every.append(_FACETS[value])
        elif name in _FACETS and value:
            facet = _FACETS[name]
            filters = filters.with_(facet, filters.of(facet) | {value})
        else:
            told = said("The link asks for “{0}={1}”, which is not known here.")
            raise KnownError(told.format(name[:_MOST_TOLD], value[:_MOST_TOLD]))
    for facet in every:
        filters = filters.asking(facet, every=True)
    return Query(words, filters, sort)


def _leads(text: str, match: re.Match[str]) -> bool:
    """True for a link to a search anywhere in a text, and for any link of ours that begins it."""
    at_start = not any(letter.isalnum() for letter in text[: match.start()])
    return at_start or match.group().endswith("?")


def _trimmed(text: str) -> str | None:
    """The link in a text without what stands around it; None where there is none."""
    match = next((m for m in _BEGIN.finditer(text) if _leads(text, m)), None)
    if match is None:
        return None
    before, line = text[: match.start()], text[match.start() :]
    if before.rstrip().endswith("<"):  # a mail may break it over lines
        line = "".join(line.split(">")[0].split())
    else:
        line = _SENTENCE_END.split(line)[0]
        if any(letter.isalnum() for letter in before):
            line = line.split()[0]
    line = line.replace("&amp;", "&")
    while line and (line[-1] in _CLOSING or line[-1].isspace()):
        opening = _BRACKETS.get(line[-1], "")
        if opening and line.count(opening) >= line.count(line[-1]):
            break
        line = line[:-1]
    return line
