"""The wall: large type, nothing cut, whatever stands on it."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.talk import Talk
from casestudies.ui.present.slide_layout import SlideLayout, unit_of
from casestudies.ui.present.state import PresentState, View
from casestudies.ui.present.wall import Wall, WallLayouts
from casestudies.ui.present.wall_colors import TEXT_PAIRS, presenter_colors, wall_colors
from casestudies.ui.present.wall_type import LEAST, widest_word
from casestudies.ui.theme.fonts import register_fonts
from casestudies.ui.theme.tokens import contrast

SHAPES = (QSize(1280, 720), QSize(1920, 1080), QSize(1024, 768))
SEED = random.randrange(10_000)


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    assert qapp
    register_fonts()


def talk_on(services: Services, slugs: tuple[str, ...]) -> Talk:
    comparison = services.comparing.compare(ComparisonSpec(slugs))
    return services.workshops.talk_of_comparison(comparison)


def pages(layouts: WallLayouts, talk: Talk, view: View) -> Iterator[SlideLayout]:
    slide = talk.shown(view.at, view.names_hidden)
    for page in range(layouts.pages(slide, view)):
        paged = View(view.at, page, view.revealed, view.enlarged, view.sources)
        yield layouts.of(slide, paged)


def faults(layout: SlideLayout) -> list[str]:
    """What is cut, too small, or stands over something else."""
    unit = unit_of(layout.size)
    wall = QRectF(0, 0, layout.size.width(), layout.size.height())
    found = []
    for piece in layout.texts:
        if piece.pixels < int(LEAST * unit):
            found.append(f"{piece.pixels} px: {piece.said}")
        if not wall.contains(piece.rect):
            found.append(f"out of the wall: {piece.said}")
    for plate in layout.plates:
        for piece in plate.pieces:
            if not plate.rect.contains(piece.rect):
                found.append(f"out of its card: {piece.said}")
    groups = [layout.pieces, *(plate.pieces for plate in layout.plates)]
    for pieces in groups:
        for at, one in enumerate(pieces):
            found += [
                f"over each other: {one.said} / {other.said}"
                for other in pieces[at + 1 :]
                if one.rect.intersected(other.rect).height() > 1
            ]
    return found


@pytest.mark.parametrize("size", SHAPES, ids=lambda size: f"{size.width()}x{size.height()}")
@pytest.mark.parametrize("together", [2, 3, 4, 8])
def test_no_text_is_cut_for_any_dimension_of_any_case(
    services: Services, together: int, size: QSize
) -> None:
    print(f"seed {SEED}")
    slugs = [brief.slug for brief in services.library.briefs()]
    random.Random(SEED).shuffle(slugs)
    slugs += slugs[: -len(slugs) % together]
    wrong = []
    for start in range(0, len(slugs), together):
        talk = talk_on(services, tuple(slugs[start : start + together]))
        layouts = WallLayouts(PresentState(talk))
        layouts.resize(size)
        for at, slide in enumerate(talk.slides):
            view = View(at, revealed=len(slide.cells))
            seen = 0
            for layout in pages(layouts, talk, view):
                wrong += [f"{slide.key}: {fault}" for fault in faults(layout)]
                seen += len(layout.plates)
            assert seen == len(slide.cells)
    assert wrong == []


def test_an_enlarged_card_and_its_sources_are_told_whole(services: Services) -> None:
    print(f"seed {SEED}")
    slugs = [brief.slug for brief in services.library.briefs()]
    chosen = tuple(random.Random(SEED).sample(slugs, 3))
    talk = talk_on(services, chosen)
    layouts = WallLayouts(PresentState(talk))
    for at, slide in enumerate(talk.slides):
        for cell, told in enumerate(slide.cells):
            said = ""
            for layout in pages(layouts, talk, View(at, revealed=3, enlarged=cell)):
                assert faults(layout) == []
                said += " ".join(piece.said.removesuffix(" …") for piece in layout.texts) + " "
            for item in told.findings:
                assert item.finding.text in said
        shown = View(at, revealed=len(slide.cells), sources=True)
        said = ""
        for layout in pages(layouts, talk, shown):
            assert faults(layout) == []
            said += " ".join(piece.said for piece in layout.texts)
        assert all(f"{key}  " in said for told in slide.cells for key in told.cites)


def test_long_words_are_not_broken_where_a_smaller_size_holds_them(services: Services) -> None:
    talk = talk_on(services, ("lindsay", "pittsfield", "bdea", "chugach"))
    layouts = WallLayouts(PresentState(talk))
    broken = [
        piece.said
        for at, slide in enumerate(talk.slides)
        for layout in pages(layouts, talk, View(at, revealed=len(slide.cells)))
        for plate in layout.plates
        for piece in plate.pieces
        if piece.pixels > LEAST
        and widest_word(piece.said, piece.pixels, 600) > plate.rect.width() - 44 + 1
    ]
    assert broken == []


def test_with_names_hidden_no_source_gives_them_away(services: Services) -> None:
    talk = talk_on(services, ("lindsay", "pittsfield"))
    layouts = WallLayouts(PresentState(talk))
    at = talk.at_key("grading")
    assert at is not None
    hidden = talk.shown(at, names_hidden=True)
    said = []
    for view in (
        View(at, revealed=2, names_hidden=True),
        View(at, revealed=2, names_hidden=True, sources=True),
        View(at, revealed=2, names_hidden=True, enlarged=0),
    ):
        for page in range(layouts.pages(hidden, view)):
            layout = layouts.of(hidden, View(at, page, 2, view.enlarged, view.sources, False, True))
            said += [piece.said for piece in layout.texts]
    assert "School A" in said
    assert not [text for text in said if "Lindsay" in text or "Pittsfield" in text]


def test_a_reveal_changes_its_card_alone(services: Services, qtbot: QtBot) -> None:
    state = PresentState(talk_on(services, ("lindsay", "pittsfield", "bdea")))
    layouts = WallLayouts(state)
    wall = Wall(state, layouts)
    qtbot.addWidget(wall)
    wall.resize(1280, 720)
    wall.show()
    state.go_to_key("grading")
    before = wall.grab().toImage()
    state.forward()
    after = wall.grab().toImage()
    plate = layouts.now().plates[1].rect.adjusted(-3, -3, 3, 3)
    for x in range(0, 1280, 5):
        for y in range(0, 720, 5):
            if before.pixel(x, y) != after.pixel(x, y):
                assert plate.contains(x, y)
    assert before != after


def test_a_copy_shows_what_the_wall_shows(services: Services, qtbot: QtBot) -> None:
    state = PresentState(talk_on(services, ("lindsay", "pittsfield", "bdea")))
    layouts = WallLayouts(state)
    copy = Wall(state, layouts, leads=False)
    qtbot.addWidget(copy)
    copy.resize(640, 400)
    layouts.resize(QSize(1920, 1080))
    clicked: list[int] = []
    copy.cell_clicked.connect(clicked.append)
    copy.show()
    state.go_to_key("grading")
    assert layouts.now().size == QSize(1920, 1080)
    scale = 640 / 1920
    middle = layouts.now().plates[1].rect.center() * scale
    qtbot.mouseClick(
        copy, Qt.MouseButton.LeftButton, pos=QPoint(round(middle.x()), round(middle.y()) + 20)
    )
    assert clicked == [1]


def test_text_stands_out_from_its_ground() -> None:
    for theme in ("dark", "light"):
        colors = wall_colors(theme)
        for text, ground in TEXT_PAIRS:
            assert contrast(getattr(colors, text), getattr(colors, ground)) >= 4.5, (text, ground)
    colors = presenter_colors()
    pairs = [("ink", "ground"), ("ink", "panel"), ("soft", "ground"), ("soft", "panel")]
    pairs += [("paper_ink", "paper"), ("paper_soft", "paper"), ("ink", "track"), ("ink", "edge")]
    for text, ground in pairs:
        assert contrast(colors[text], colors[ground]) >= 4.5, (text, ground)
