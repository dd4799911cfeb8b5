"""Writes a source as a citation in the APA (7th edition) or Chicago (bibliography) style, or in
short."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from casestudies.export.names import Authors, Name, authors_of
from casestudies.export.text import clean, is_web_address, shortened
from casestudies.model.case import Source
from casestudies.model.report import CitationStyle
from casestudies.model.second_reading import read_again_words
from casestudies.model.wording import MONTHS

_MOST_APA_AUTHORS = 20
_MOST_CHICAGO_AUTHORS = 10
_SHORT = 60  # letters of a title in a short list
_SERIAL = (
    "news",
    "blog",
)  # the title is an article's, the publisher's name a newspaper's or blog's
_OWNED = ("official", "report", "reference", "video")  # without an author, the publisher is it


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a citation; ``url`` is set on a web address that may become a link."""

    text: str
    italic: bool = False
    url: str = ""


def citation(source: Source, style: CitationStyle) -> tuple[Piece, ...]:
    """The citation of ``source`` in ``style``, in pieces."""
    match style:
        case CitationStyle.APA:
            pieces = _apa(source)
        case CitationStyle.CHICAGO:
            pieces = _chicago(source)
        case _:
            pieces = _short(source)
    cleaned = (replace(piece, text=clean(piece.text)) for piece in pieces)
    return tuple(piece for piece in cleaned if piece.text)


def citation_text(source: Source, style: CitationStyle) -> str:
    """The citation of ``source`` as plain text."""
    return "".join(piece.text for piece in citation(source, style))


def listed(source: Source, style: CitationStyle) -> tuple[Piece, ...]:
    """The citation of ``source`` as a list of sources has it: with when a second reader looked for
    it, and how that came out, in brackets; a short list does without."""
    if style is CitationStyle.SHORT:
        return citation(source, style)
    again = read_again_words(source.read_again)
    pieces = citation(source, style)
    return (*pieces, Piece(f" [{again}]")) if again else pieces


def listed_text(source: Source, style: CitationStyle) -> str:
    """The same as plain text."""
    return "".join(piece.text for piece in listed(source, style))


def date_parts(date: str | None) -> tuple[int, ...]:
    """(2014,), (2014, 12) or (2014, 12, 15) of a date as precise as known; () without one."""
    parts = []
    for text in (date or "").split("-")[:3]:
        if not text.isdigit():
            break
        parts.append(int(text))
    if len(parts) > 1 and not 1 <= parts[1] <= len(MONTHS):
        parts = parts[:1]
    return tuple(parts)


def short_name(source: Source) -> str:
    """A source in a few words: "EdSurge 2014"."""
    when = f" {source.year}" if source.year else ""
    return (source.publisher or source.author or shortened(source.title, _SHORT)) + when


def site_of(source: Source) -> str:
    """Where a source is found, without the page: "edsurge.com"; "" where it has no address."""
    where = (source.url or "").partition("://")[2]
    return where.partition("/")[0].removeprefix("www.")


def _short(source: Source) -> list[Piece]:
    url, site = clean(source.url or "").strip(), site_of(source)
    name = short_name(source)
    if not site:
        return [Piece(name)]
    return [Piece(f"{name}, "), Piece(site, url=url if is_web_address(url) else "")]


def _apa(source: Source) -> list[Piece]:
    title, publisher = clean(source.title).strip(), clean(source.publisher).strip()
    authors = _apa_authors(authors_of(source))
    serial = source.kind in _SERIAL
    if not authors and source.kind in _OWNED:
        authors = publisher
    form = " [Video]" if source.kind == "video" else ""
    dated = f"({_apa_date(source.date)}). "
    title = title if form else _stop_inside(title)
    named = [Piece(title, italic=not serial), Piece(f"{form}{_stop(form or title)} ")]
    pieces = [Piece(f"{_closed(authors)} {dated}"), *named] if authors else [*named, Piece(dated)]
    if publisher and publisher.casefold() != authors.casefold():
        pieces += [Piece(publisher, italic=serial), Piece(f"{_stop(publisher)} ")]
    return _with_address(pieces, source, stop="")


def _chicago(source: Source) -> list[Piece]:
    title, publisher = clean(source.title).strip(), clean(source.publisher).strip()
    authors = _chicago_authors(authors_of(source))
    whole = source.kind in ("book", "report")
    serial = source.kind in _SERIAL
    first = authors or ("" if source.kind == "book" else publisher)
    repeats = publisher.casefold() == first.casefold()
    pieces = []
    if first:
        pieces.append(Piece(first, italic=serial and not authors))
        pieces.append(Piece(f"{_stop(first)} "))
    if whole:
        title = _stop_inside(title)
        pieces += [Piece(title, italic=True), Piece(f"{_stop(title)} ")]
    else:
        title = _stop_inside(single_quoted(title))
        pieces.append(Piece(f"“{title}{_stop(title)}” "))
    if source.kind == "video":
        pieces.append(Piece("Video. "))
    if publisher and not repeats:
        pieces += [Piece(publisher, italic=serial), Piece(", ")]
    pieces.append(Piece(f"{_chicago_date(source.date)} "))
    return _with_address(pieces, source, stop=".")


def _with_address(pieces: list[Piece], source: Source, stop: str) -> list[Piece]:
    url = clean(source.url or "").strip()
    if not url:
        last = pieces[-1]
        return [*pieces[:-1], Piece(last.text.rstrip(), last.italic)]
    return [*pieces, Piece(url, url=url if is_web_address(url) else ""), Piece(stop)]


def single_quoted(text: str) -> str:
    """``text`` as it stands within quotation marks: its own marks are single ones. A straight
    mark that has no partner (6" of snow) is left."""
    said = text.replace("“", "‘").replace("”", "’")
    if said.count('"') % 2:
        return said
    return re.sub(r'"([^"]*)"', r"‘\1’", said)


def _stop_inside(text: str) -> str:
    """``text`` with its full stop where American use has it: before a quotation mark at its end."""
    quoted = re.fullmatch(r"(.*[^\s\"”’])([\"”’]+)", text)
    if quoted is None or (quoted[2] == "’" and "‘" not in text):  # an apostrophe
        return text
    return f"{quoted[1]}{_stop(quoted[1])}{quoted[2]}"


def _stop(text: str) -> str:
    """The full stop that ``text`` still lacks."""
    return "" if text.rstrip('"”’').endswith((".", "?", "!", "…")) else "."


def _closed(text: str) -> str:
    return text + _stop(text)


def _apa_date(date: str | None) -> str:
    parts = date_parts(date)
    if not parts:
        return "n.d."
    if len(parts) == 1:
        return str(parts[0])
    month = MONTHS.written[parts[1] - 1]
    return f"{parts[0]}, {month} {parts[2]}" if len(parts) == 3 else f"{parts[0]}, {month}"


def _chicago_date(date: str | None) -> str:
    parts = date_parts(date)
    if not parts:
        return "n.d."
    if len(parts) == 1:
        return f"{parts[0]}."
    month = MONTHS.written[parts[1] - 1]
    return f"{month} {parts[2]}, {parts[0]}." if len(parts) == 3 else f"{month} {parts[0]}."


def _apa_authors(authors: Authors) -> str:
    names = [_inverted_initials(name) for name in authors.names]
    if len(names) > _MOST_APA_AUTHORS:
        return f"{', '.join(names[: _MOST_APA_AUTHORS - 1])}, . . . {names[-1]}"
    if authors.others:
        return f"{', '.join(names)}, et al."
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}, & {names[-1]}"


def _inverted_initials(name: Name) -> str:
    if name.literal:
        return name.literal
    return ", ".join(part for part in (name.family, name.initials, name.suffix) if part)


def _chicago_authors(authors: Authors) -> str:
    names = list(authors.names)
    if not names:
        return ""
    shown = names[:7] if len(names) > _MOST_CHICAGO_AUTHORS else names
    said = [_inverted(shown[0]), *(_in_order(name) for name in shown[1:])]
    if authors.others or len(shown) < len(names):
        return f"{', '.join(said)}, et al."
    if len(said) == 1:
        return said[0]
    return f"{', '.join(said[:-1])}, and {said[-1]}"


def _inverted(name: Name) -> str:
    if name.literal:
        return name.literal
    return ", ".join(part for part in (name.family, name.given, name.suffix) if part)


def _in_order(name: Name) -> str:
    if name.literal:
        return name.literal
    said = f"{name.given} {name.family}".strip()
    return f"{said} {name.suffix}" if name.suffix else said
