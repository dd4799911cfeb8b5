"""A search as a line of text that can be copied, mailed and pasted back."""

from __future__ import annotations

from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from casestudies.errors import KnownError
from casestudies.model.query import Facet, Filters, Query, Sort

SCHEME = "casestudies"
_SORTS = {sort.value: sort for sort in Sort}
_FACETS = {facet.value: facet for facet in Facet}
_START = f"{SCHEME}:search?"


def link(query: Query) -> str:
    """The link of a search: its words, filters and order, such as
    ``casestudies:search?q=habits&state=NH``."""
    parts = [("q", query.text)] if query.text else []
    for facet in Facet:
        parts.extend((facet.value, key) for key in sorted(query.filters.of(facet)))
    if query.sort is not Sort.RELEVANCE:
        parts.append(("sort", query.sort.value))
    return _START + urlencode(parts, quote_via=quote)


def is_link(text: str) -> bool:
    """True when ``text`` looks like a link to a search, right or wrong."""
    return text.strip().casefold().startswith(f"{SCHEME}:")


def from_link(text: str) -> Query:
    """The search that a link leads to; keys that this library does not know stay as filters.

    Raises ``KnownError`` for a text that is no such link.
    """
    try:
        parts = urlsplit(text.strip())
        fields = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=200)
    except ValueError:
        fields, parts = [], None
    if parts is None or parts.scheme != SCHEME or parts.path.strip("/") != "search":
        raise KnownError(f"This is not a link to a search; one begins with “{_START}”.")
    words, sort, filters = "", Sort.RELEVANCE, Filters()
    for name, value in fields:
        if name == "q":
            words = value
        elif name == "sort" and value in _SORTS:
            sort = _SORTS[value]
        elif name in _FACETS and value:
            facet = _FACETS[name]
            filters = filters.with_(facet, filters.of(facet) | {value})
        else:
            raise KnownError(f"The link asks for “{name}={value}”, which is not known here.")
    return Query(words, filters, sort)
