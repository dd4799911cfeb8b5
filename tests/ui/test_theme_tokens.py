"""The themes: every text pair is readable, and both themes have the same tokens."""

from __future__ import annotations

import pytest

from casestudies.model.vocabulary import Group
from casestudies.ui.theme.tokens import TEXT_PAIRS, contrast, load_tokens, load_type_scale


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_pair_is_readable(theme: str) -> None:
    tokens = load_tokens(theme)
    weak = {
        (ink, ground): round(contrast(tokens.color(ink), tokens.color(ground)), 2)
        for ink, ground in TEXT_PAIRS
        if contrast(tokens.color(ink), tokens.color(ground)) < 4.5
    }
    assert not weak


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
