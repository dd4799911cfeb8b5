"""Why a case was found, as a panel beside its card: each passage with its hits, below it what met
what."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtWidgets import QWidget

from casestudies.model.results import CaseHit, Hit, Match
from casestudies.model.vocabulary import Vocabulary
from casestudies.services.search.reasons import (
    ANSWERED,
    ASKED_AS,
    NEAR,
    explain,
    explain_hit,
    how_met,
)
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.parts.text_popover import TextPopover
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.tokens import Tokens

WIDTH = 460
MOST_REASONS = 6
_MOST_TEXT = 170  # characters of a passage
_WHERE = {
    "profile": QT_TRANSLATE_NOOP("WhyPopover", "Profile"),
    "summary": QT_TRANSLATE_NOOP("WhyPopover", "Summary"),
    "timeline": QT_TRANSLATE_NOOP("WhyPopover", "Timeline"),
    "reported": QT_TRANSLATE_NOOP("WhyPopover", "Reported by the school, not researched"),
}


class WhyPopover(TextPopover):
    """Tells which typed word met which word in a case, passage by passage."""

    def __init__(self, theme: ThemeService, vocabulary: Vocabulary, parent: QWidget) -> None:
        super().__init__(parent, WIDTH)
        self._theme = theme
        self._vocabulary = vocabulary

    def explain(self, hit: CaseHit, anchor: QRect) -> None:
        """Tell why a case was found, beside ``anchor`` on the screen."""
        told = [(self._place_of(item), item) for item in hit.hits if item.matches]
        html = render_reasons(told, self._theme.tokens)
        text = ". ".join(f"{where}: {'; '.join(explain_hit(item))}" for where, item in told)
        if not told:
            text = self.tr("No words were typed: the case is here because it passes the filters.")
        some = self.tr("{0} of {1} passages").format(len(hit.hits), hit.total)
        shown = some if hit.total > len(hit.hits) else ""
        title = self.tr("Why {0} was found").format(hit.brief.short_name)
        self.show_text(anchor, title, text, html=html, below=shown)

    def _place_of(self, hit: Hit) -> str:
        where = hit.passage.where
        if where in self._vocabulary.dimension_by_key:
            return self._vocabulary.name_of(where)
        if where in _WHERE:
            return QCoreApplication.translate("WhyPopover", _WHERE[where])
        return self._vocabulary.name_of(where).capitalize()


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
    if match.by in (NEAR, ANSWERED):
        told = explain(match)
        return escape(told[:1].upper() + told[1:])
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
