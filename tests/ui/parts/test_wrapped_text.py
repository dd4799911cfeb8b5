"""Text in lines: broken at words and syllables, cut with an ellipsis, met words marked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from casestudies.ui.parts.syllables import _patterns, with_patterns, with_soft_hyphens
from casestudies.ui.parts.wrapped_text import WrappedText, hyphenated, running_text
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.tokens import ThemeChoice

SOFT = "\N{SOFT HYPHEN}"


@pytest.mark.usefixtures("qapp")
def test_text_breaks_at_words_and_is_cut_with_an_ellipsis():
    font = QFont("Inter")
    font.setPixelSize(15)
    text = "Students plan their own pace and see the whole road ahead of them"
    narrow, wide = WrappedText(text, font, 120), WrappedText(text, font, 900)
    assert narrow.height > 3 * wide.height
    assert narrow.width <= 120
    cut = WrappedText(text, font, 120, most_lines=2)
    assert cut.height == pytest.approx(2 * wide.height, abs=2)
    spaced = WrappedText(text, font, 120, leading=4)
    assert spaced.height > narrow.height
    assert WrappedText("", font, 100).height >= 0
    image = QImage(200, 200, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    narrow.draw(painter, 0, 0, Qt.GlobalColor.black, [(0, 8, Qt.GlobalColor.red)])
    painter.end()
    colors = {image.pixelColor(x, y).name() for x in range(0, 60) for y in range(0, 20)}
    assert any(int(c[1:3], 16) > 200 and int(c[3:5], 16) < 120 for c in colors)


def test_only_words_wider_than_their_line_are_hyphenated(qapp):
    theme = ThemeService(qapp, ThemeChoice.LIGHT)
    font = theme.font("label")
    said = hyphenated("Interdisciplinary days; learning continues", font, 96)
    soft = "\N{SOFT HYPHEN}"
    assert said.split() == [said.split()[0], "days;", "learning", "continues"]
    assert soft in said.split()[0]
    assert said.replace(soft, "") == "Interdisciplinary days; learning continues"
    assert hyphenated("Interdisciplinary", font, 240) == "Interdisciplinary"
    assert hyphenated("superintendent's", font, 60).split(SOFT)[-1] == "dent's"
    for word in ("recommendations", "paraprofessionals", "superintendent's", "interconnectedness"):
        assert WrappedText(word, font, 96).width <= 96
    theme.deleteLater()


@pytest.mark.parametrize(
    "syllables",
    [
        "wrap-around",
        "home-school-ing",
        "through-out",
        "com-pe-ten-cies",
        "neigh-bor-hoods",
        "Mass-a-chu-setts",
        "su-per-in-ten-dent",
        "pro-fi-ciency",
        "com-mu-nity",
        "Chugach",
    ],
)
def test_words_are_broken_where_english_breaks_them(syllables: str) -> None:
    assert with_soft_hyphens(syllables.replace("-", "")) == syllables.replace("-", SOFT)


def test_a_worker_reads_the_patterns_before_its_answer() -> None:
    _patterns.cache_clear()
    assert with_patterns(str.upper)("a question") == "A QUESTION"
    assert _patterns.cache_info().currsize == 1


def painted(text: WrappedText, marks: list[tuple[int, int, QColor]], ground: QColor) -> QImage:
    image = QImage(220, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    text.draw(painter, 10, 10, QColor("black"), marks, ground)
    painter.end()
    return image


def columns_of(image: QImage, color: QColor, rows: range) -> list[int]:
    """The columns in which a colour stands in some of the rows."""
    wanted = color.rgb()
    return [x for x in range(image.width()) if any(image.pixel(x, y) == wanted for y in rows)]


@pytest.mark.usefixtures("qapp")
def test_marks_stay_on_their_words_behind_soft_hyphens() -> None:
    font = QFont("Inter")
    font.setPixelSize(15)
    text = WrappedText("interdisciplinary MMM", font, 60, line_height=20)
    ground = QColor("#ffe3a3")
    found = painted(text, [(18, 3, QColor("black"))], ground)
    last = 10 + text.height - 20
    width = QFontMetricsF(font).horizontalAdvance("MMM")
    columns = columns_of(found, ground, range(last, last + 20))
    assert (columns[0], columns[-1]) == pytest.approx((8, 12 + width), abs=2)
    assert columns_of(found, ground, range(last)) == []


@pytest.mark.usefixtures("qapp")
def test_a_passage_is_cut_after_a_whole_word_and_marks_end_there() -> None:
    font = QFont("Inter")
    font.setPixelSize(15)
    text = "Students plan their own pace and see the whole road ahead of them " * 5
    cut = running_text(text, font, 200, 3)
    assert cut.height == 3 * 20
    assert cut.width <= 200
    ground = QColor("#ffe3a3")
    assert columns_of(painted(cut, [(0, len(text), QColor("black"))], ground), ground, range(200))
    beyond = painted(cut, [(len(text) - 10, 5, QColor("black"))], ground)
    assert columns_of(beyond, ground, range(200)) == []
    word = running_text("m" * 400, font, 200, 2)
    assert word.height == 2 * 20, "a word without an end is cut between letters"
