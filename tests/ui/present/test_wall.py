"""The wall: large type, nothing cut, whatever stands on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services
from casestudies.model.cell_state import STATE_NAMES, CellState
from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.model.report import STATE_MARKS
from casestudies.model.talk import Slide, SlideKind, Talk
from casestudies.ui.parts.wrapped_text import NO_BREAK_SPACE
from casestudies.ui.present.slide_layout import SlideLayout, Wanted, lay_out, unit_of
from casestudies.ui.present.state import PresentState, View
from casestudies.ui.present.wall import Wall, WallLayouts
from casestudies.ui.present.wall_colors import TEXT_PAIRS, presenter_colors, wall_colors
from casestudies.ui.present.wall_type import LEAST, widest_word
from casestudies.ui.theme.fonts import register_fonts
from casestudies.ui.theme.tokens import contrast
from tests.chance import seeded

SHAPES = (QSize(1280, 720), QSize(1920, 1080), QSize(1024, 768))


@pytest.fixture
def services(asked: Services) -> Services:
    """These tests only ask."""
    return asked


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
        yield layouts.of(slide, replace(view, page=page))


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
        if piece.rect.intersects(layout.corner):
            found.append(f"where a countdown stands: {piece.said}")
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
    slugs = [brief.slug for brief in services.library.briefs()]
    seeded().shuffle(slugs)
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


@pytest.mark.parametrize("size", SHAPES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_no_text_of_a_card_alone_or_enlarged_is_cut(services: Services, size: QSize) -> None:
    """A row with one case, and each card of the library filling the wall."""
    slugs = [brief.slug for brief in services.library.briefs()]
    slugs += slugs[: -len(slugs) % 4]
    wrong = []
    for start in range(0, len(slugs), 4):
        talk = talk_on(services, tuple(slugs[start : start + 4]))
        for slide in talk.rows:
            for cell in slide.cells:
                alone = replace(slide, cells=(cell,))
                views = [View(revealed=1)]
                if size == SHAPES[0]:  # where there is the least room
                    views.append(View(revealed=1, enlarged=0))
                for view in views:
                    wanted = Wanted(alone, view, talk.sources, 16)
                    layout = lay_out(wanted, size)
                    for page in range(layout.pages):
                        paged = replace(wanted, view=replace(view, page=page))
                        told = lay_out(paged, size) if page else layout
                        wrong += [f"{cell.case} {slide.key}: {said}" for said in faults(told)]
    assert wrong == []


@pytest.mark.parametrize("size", SHAPES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_no_text_is_cut_with_populations_or_practices(services: Services, size: QSize) -> None:
    """Sixteen cards of one case, and cards with nothing but a state."""
    four = ("lindsay", "pittsfield", "bdea", "chugach")
    for spec in (
        ComparisonSpec(four[:1], rows=Axis.DIMENSIONS, columns=Axis.POPULATIONS),
        ComparisonSpec(four, rows=Axis.POPULATIONS),
        ComparisonSpec(four, rows=Axis.PRACTICES, dimension="grading"),
    ):
        talk = services.workshops.talk_of_comparison(services.comparing.compare(spec))
        layouts = WallLayouts(PresentState(talk))
        layouts.resize(size)
        for at, slide in enumerate(talk.slides):
            shown = list(pages(layouts, talk, View(at, revealed=len(slide.cells))))
            assert [fault for layout in shown for fault in faults(layout)] == []
            assert sum(len(layout.plates) for layout in shown) == len(slide.cells)


def test_what_is_typed_for_a_workshop_is_never_cut(services: Services) -> None:
    """Prompts, goals and titles of any length, on slides of every kind."""
    row = talk_on(services, ("lindsay", "pittsfield", "bdea")).rows[0]
    for count in (1, 8, 50):
        said = " ".join(["Which of these could our families read on the first day?"] * count)
        slides = (
            Slide("title", SlideKind.TITLE, said[:200], lines=(said,), names=("A", "B")),
            Slide("talk", SlideKind.ACTIVITY, said[:120], lines=(said, "Then swap"), group_size=4,
                  minutes=12),
            replace(row, prompt=said),
            Slide("end", SlideKind.END, "What we take home", lines=(said,) * 3),
        )  # fmt: skip
        talk = Talk("Grading", slides)
        for size in SHAPES:
            layouts = WallLayouts(PresentState(talk))
            layouts.resize(size)
            for at in range(len(slides)):
                told = list(pages(layouts, talk, View(at, revealed=3)))
                assert [fault for layout in told for fault in faults(layout)] == []
                texts = [piece.said.removesuffix(" …") for one in told for piece in one.texts]
                assert " ".join(texts).count("Which of these") >= count


def test_cards_on_several_pages_are_revealed_where_they_stand(services: Services) -> None:
    slugs = ("lindsay", "chugach", "pittsfield", "bdea", "sanborn", "westminster", "iowa-big",
             "kettle-moraine")  # fmt: skip
    state = PresentState(talk_on(services, slugs))
    layouts = WallLayouts(state)
    state.go_to_key("grading")
    at = state.view.at
    assert layouts.now().pages == 2

    def newest_shown() -> bool:
        return any(plate.cell == state.view.revealed - 1 for plate in layouts.now().plates)

    for revealed in range(1, 9):
        assert (state.view.at, state.view.revealed) == (at, revealed)
        assert newest_shown()
        state.forward()
    assert state.view.at == at + 1
    state.back()
    for revealed in range(8, 0, -1):
        assert (state.view.at, state.view.revealed) == (at, revealed)
        assert newest_shown()
        state.back()
    state.go_to_key("grading")
    state.reveal_to(6)
    assert newest_shown()
    state.enlarge(6)
    state.enlarge(None)
    assert newest_shown()
    state.toggle_sources()
    state.toggle_sources()
    assert newest_shown()
    state.reveal_all()
    state.forward()
    assert (state.view.at, state.view.page) == (at, 1)


def test_a_state_is_told_in_words_and_by_a_mark(services: Services) -> None:
    row = talk_on(services, ("lindsay", "pittsfield", "bdea")).rows[0]
    for state in CellState:
        if state is CellState.DOCUMENTED:
            continue
        words = STATE_NAMES[state]
        cell = replace(row.cells[0], state=state, state_words=words)
        for shown in (cell, replace(cell, headline="", findings=(), cites=(), year="")):
            slide = replace(row, cells=(shown, *row.cells[1:]))
            for view in (View(revealed=3), View(revealed=3, enlarged=0)):
                layout = lay_out(Wanted(slide, view, {}, 16), SHAPES[0])
                assert faults(layout) == []
                told = [piece.said.replace(NO_BREAK_SPACE, " ") for piece in layout.texts]
                assert f"{STATE_MARKS[state]} {words}" in told


def test_an_enlarged_card_and_its_sources_are_told_whole(services: Services) -> None:
    slugs = [brief.slug for brief in services.library.briefs()]
    chosen = tuple(seeded().sample(slugs, 3))
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
        said = said.replace(NO_BREAK_SPACE, " ")
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


def test_with_names_hidden_no_case_is_named(services: Services) -> None:
    briefs = list(services.library.briefs())
    seeded().shuffle(briefs)
    for start in range(0, 12, 3):
        chosen = briefs[start : start + 3]
        talk = talk_on(services, tuple(brief.slug for brief in chosen))
        names = {name for brief in chosen for name in (brief.name, brief.short_name)}
        named = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names))
        layouts = WallLayouts(PresentState(talk))
        aliases = 0
        for at in range(len(talk.slides)):
            shown = View(at, revealed=3, names_hidden=True)
            for view in (
                shown, replace(shown, sources=True), replace(shown, enlarged=1),
                replace(shown, enlarged=1, sources=True),
            ):  # fmt: skip
                for layout in pages(layouts, talk, view):
                    for piece in layout.texts:
                        assert not named.search(piece.said), piece.said
                        assert not re.match(rf"S\d+{NO_BREAK_SPACE}", piece.said), piece.said
                        aliases += piece.said in ("School A", "School B", "School C")
        assert aliases >= 3 * len(talk.rows)


@pytest.mark.parametrize("size", SHAPES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_nothing_is_painted_into_the_margin_of_a_card(
    services: Services, qtbot: QtBot, size: QSize
) -> None:
    state = PresentState(talk_on(services, ("lindsay", "pittsfield", "bdea", "chugach")))
    layouts = WallLayouts(state)
    wall = Wall(state, layouts)
    qtbot.addWidget(wall)
    wall.resize(size)
    wall.show()
    for slide in seeded().sample(state.talk.rows, 4):
        state.go_to_key(slide.key)
        state.reveal_all()
        image = wall.grab().toImage()
        card = QColor(wall_colors("dark").card)
        for plate in layouts.now().plates:
            inside = plate.rect.adjusted(14, 14, -14, -14).toRect()
            edge = [QPoint(x, y) for x in range(inside.left(), inside.right(), 3)
                    for y in (inside.top(), inside.bottom())]  # fmt: skip
            edge += [QPoint(x, y) for y in range(inside.top(), inside.bottom())
                     for x in (inside.left(), inside.right())]  # fmt: skip
            assert {image.pixelColor(at).name() for at in edge} == {card.name()}
            middle = [image.pixelColor(x, y).name() for x in range(inside.left(), inside.right())
                      for y in range(inside.top(), inside.top() + 40, 4)]  # fmt: skip
            assert len(set(middle)) > 1


def test_dots_cover_no_text(services: Services, qtbot: QtBot) -> None:
    state = PresentState(talk_on(services, ("lindsay", "pittsfield", "bdea")))
    layouts = WallLayouts(state)
    wall = Wall(state, layouts)
    qtbot.addWidget(wall)
    wall.resize(1280, 720)
    wall.show()
    state.go_to_key("grading")
    state.reveal_all()
    before = wall.grab().toImage()
    state.show_dots({("grading", "lindsay"): 3, ("grading", "bdea"): 17})
    after = wall.grab().toImage()
    plates = layouts.now().plates
    changed = {
        (x, y) for x in range(1280) for y in range(520, 720)
        if before.pixel(x, y) != after.pixel(x, y)
    }  # fmt: skip
    assert changed
    for x, y in changed:
        assert not any(piece.rect.contains(x, y) for piece in layouts.now().texts)
        assert plates[0].rect.left() < x < plates[0].rect.right() or (
            plates[2].rect.left() < x < plates[2].rect.right()
        )


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


def test_what_is_painted_in_parts_is_what_is_painted_at_once(
    services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the part of the wall that is unlike what stood there before is painted anew."""
    chance = seeded()
    monkeypatch.setattr("casestudies.ui.present.state.monotonic", lambda: 0.0)
    talk = talk_on(services, ("lindsay", "pittsfield", "bdea"))
    state = PresentState(talk)
    wall = Wall(state, WallLayouts(state))
    qtbot.addWidget(wall)
    wall.resize(640, 360)
    with qtbot.waitExposed(wall):
        wall.show()
    cases = ("lindsay", "bdea")
    steps = [
        *[state.forward] * 8, state.back, state.back, state.toggle_blank, state.toggle_names,
        state.toggle_light, state.toggle_sources, state.reveal_all, state.stop_countdown,
        lambda: state.enlarge(0), lambda: state.enlarge(None), lambda: state.start_countdown(900),
        lambda: state.go(chance.randrange(len(talk.slides))),
        lambda: state.show_dots({(state.slide.row, chance.choice(cases)): chance.randrange(9)}),
    ]  # fmt: skip
    for _ in range(30):
        chance.choice(steps)()
        if chance.random() < 0.5:
            qtbot.wait(12)  # the next slide is painted ahead
        else:
            qtbot.wait(1)
        shown = wall.screen().grabWindow(wall.winId()).toImage()
        assert alike(shown, wall.grab().toImage()), state.view


def alike(one: QImage, other: QImage) -> bool:
    """Whether two pictures show the same; the edges of large letters may be a shade apart, as Qt
    draws them the first time and later."""
    painter = QPainter(one)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    apart = one.convertToFormat(QImage.Format.Format_Grayscale8)
    return not bytes(apart.constBits()).translate(None, delete=bytes(range(64)))


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
