"""Why a case was found, as a small page: each passage with its hits, below it what met what."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication

from casestudies.model.results import Hit, Match
from casestudies.services.search.reasons import ASKED_AS, NEAR, explain, how_met
from casestudies.ui.theme.tokens import Tokens

MOST_REASONS = 6
_MOST_TEXT = 170  # characters of a passage


def render_reasons(passages: Iterable[tuple[str, Hit]], tokens: Tokens) -> str:
    """HTML of passages, each with the words for where it stands."""
    return "".join(_passage(where, hit, tokens, not n) for n, (where, hit) in enumerate(passages))


def _passage(where: str, hit: Hit, tokens: Tokens, first: bool) -> str:
    colors = tokens.colors
    shown = hit.matches[:MOST_REASONS]
    lines = [_reason(match) for match in shown]
    if len(hit.matches) > len(shown):
        lines.append(
            QCoreApplication.translate("reasons_html", "and {0} more").format(
                len(hit.matches) - len(shown)
            )
        )
    return (
        f'<p style="margin:{0 if first else 13}px 0 0 0"><b>{escape(where)}</b></p>'
        f'<p style="margin:2px 0 0 0">{_marked(hit, colors["hit"], colors["hit_ink"])}</p>'
        f'<p style="margin:3px 0 0 0;color:{colors["ink_soft"]}">{"<br>".join(lines)}</p>'
    )


def _reason(match: Match) -> str:
    if match.by == NEAR:
        return escape(explain(match).capitalize())
    if match.field == ASKED_AS:
        return escape(explain(match))
    return f"“{escape(match.typed)}” → <b>{escape(match.word)}</b>: {escape(how_met(match))}"


def _marked(hit: Hit, ground: str, ink: str) -> str:
    """The passage with its hits marked, cut at a blank where it is long."""
    text = hit.text
    if len(text) > _MOST_TEXT:
        text = text[:_MOST_TEXT].rsplit(" ", 1)[0] + " …"
    parts, end = [], 0
    for start, stop in hit.spans:
        if start < end or stop > len(text):
            continue
        parts.append(escape(text[end:start]))
        words = escape(text[start:stop])
        parts.append(f'<span style="background-color:{ground};color:{ink}">{words}</span>')
        end = stop
    return "".join((*parts, escape(text[end:])))
