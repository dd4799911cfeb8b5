"""Why a case was found, as a panel beside its card."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtWidgets import QWidget

from casestudies.model.results import CaseHit, Hit
from casestudies.model.vocabulary import Vocabulary
from casestudies.services.search.reasons import explain_hit
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.explore.reasons_html import render_reasons
from casestudies.ui.parts.text_popover import TextPopover
from casestudies.ui.theme.service import ThemeService

WIDTH = 460
_WHERE = {
    "profile": QT_TRANSLATE_NOOP("WhyPopover", "Profile"),
    "summary": QT_TRANSLATE_NOOP("WhyPopover", "Summary"),
    "timeline": QT_TRANSLATE_NOOP("WhyPopover", "Timeline"),
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
