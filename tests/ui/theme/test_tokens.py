"""The themes: every text pair is readable, and both themes have the same tokens."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from casestudies.model.vocabulary import Group
from casestudies.ui.compare.cell import shade_color
from casestudies.ui.compare.shade import LEVELS
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import USUAL
from casestudies.ui.theme.tokens import (
    EDGE_PAIRS,
    TEXT_PAIRS,
    ThemeChoice,
    contrast,
    load_tokens,
    load_type_scale,
)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_pair_is_readable(theme: str) -> None:
    tokens = load_tokens(theme)
    weak = {
        (ink, ground): round(contrast(tokens.color(ink), tokens.color(ground)), 2)
        for ink, ground in TEXT_PAIRS
        if contrast(tokens.color(ink), tokens.color(ground)) < 4.5
    }
    assert not weak


@pytest.mark.parametrize("strong", [False, True])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_border_of_a_control_is_seen(theme: str, strong: bool) -> None:
    tokens = load_tokens(theme, strong=strong)
    weak = {
        (edge, ground): round(contrast(tokens.color(edge), tokens.color(ground)), 2)
        for edge, ground in EDGE_PAIRS
        if contrast(tokens.color(edge), tokens.color(ground)) < 3
    }
    assert not weak


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_a_shaded_cell_stays_readable(qapp: QApplication, choice: ThemeChoice) -> None:
    theme = ThemeService(qapp, choice)
    grounds = []
    for level in range(LEVELS + 1):
        picture = QPixmap(2, 2)
        picture.fill(theme.color("surface"))
        painter = QPainter(picture)
        painter.fillRect(0, 0, 2, 2, shade_color(theme, level))
        painter.end()
        grounds.append(picture.toImage().pixelColor(0, 0).name())
    for ink in ("ink", "ink_soft", "ink_faint", "accent_ink", "caution"):
        assert contrast(theme.tokens.color(ink), grounds[-1]) >= 4.5, ink
    steps = [contrast(one, other) for one, other in pairwise(grounds)]
    assert min(steps) > 1.04  # told apart, with the words in the cell and the legend
    theme.deleteLater()


def test_both_themes_have_the_same_tokens() -> None:
    light, dark = load_tokens("light"), load_tokens("dark")
    assert light.colors.keys() == dark.colors.keys()
    assert light.groups.keys() == dark.groups.keys() == {str(group) for group in Group}


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_type_scale_names_the_bundled_families() -> None:
    scale = load_type_scale()
    assert scale["reading"].family == "Source Serif 4"
    assert scale["body"].family == "Inter"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_high_contrast_is_high(theme: str) -> None:
    tokens = load_tokens(theme, strong=True)
    grounds = ("paper", "surface", "reading", "panel", "tile", "hover")
    for ink in ("ink", "ink_soft", "ink_faint", "accent_ink"):
        for ground in grounds:
            assert contrast(tokens.color(ink), tokens.color(ground)) >= 7, (ink, ground)
    for ink, ground in TEXT_PAIRS:
        assert contrast(tokens.color(ink), tokens.color(ground)) >= 4.5, (ink, ground)
    for line in ("line", "line_strong", "accent"):
        for ground in grounds[:4]:
            assert contrast(tokens.color(line), tokens.color(ground)) >= 3, (line, ground)
    assert set(tokens.colors) == set(load_tokens(theme).colors)


def test_the_desktop_s_high_contrast_is_followed(qapp: QApplication) -> None:
    theme = ThemeService(qapp, ThemeChoice.LIGHT)
    heard: list[str] = []
    theme.changed.connect(lambda: heard.append(theme.tokens.name))
    theme.heed_contrast()
    usual = theme.tokens
    hints = qapp.styleHints()
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert theme.tokens.color("ink") == "#000000"
    theme.choose(ThemeChoice.DARK)
    assert theme.tokens == load_tokens("dark", strong=True)
    theme.choose(ThemeChoice.LIGHT)
    theme.strengthen(strong=False)
    assert theme.tokens == usual
    assert len(heard) == 4
    theme.deleteLater()


class Dressed(QWidget):
    """Counts how often it was given a look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.times = 0

    def changeEvent(self, event: QEvent) -> None:
        self.times += event.type() is QEvent.Type.StyleChange
        super().changeEvent(event)


def test_a_widget_is_dressed_once_however_deep_it_stands(qapp: QApplication) -> None:
    """Of another size or theme Qt would dress each once for itself and once for each around it."""
    theme = ThemeService(qapp, ThemeChoice.LIGHT)
    window = inmost = Dressed()
    for _ in range(8):
        inmost = Dressed(inmost)
    window.show()
    usual = inmost.font().pixelSize()
    for change in (
        lambda: theme.resize(200),
        lambda: theme.choose(ThemeChoice.DARK),
        lambda: theme.choose(ThemeChoice.LIGHT),
        lambda: theme.resize(USUAL),
    ):
        inmost.times = 0
        change()
        assert inmost.times == 1
    assert inmost.font().pixelSize() == usual
    window.close()
    window.deleteLater()
    theme.deleteLater()
