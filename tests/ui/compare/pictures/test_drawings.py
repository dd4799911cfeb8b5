"""Drawings of real cases: every number painted is the chart's, nothing is written over another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QApplication

from casestudies.model.charts import CoverageAxis, TimelineAxis, ValueAxis, number_words
from casestudies.model.content import PackContent
from casestudies.services.pictures.service import ChartingService
from casestudies.ui.compare.pictures.coverage import draw_coverage
from casestudies.ui.compare.pictures.drawing import Bar, Dot, Drawing, Part, Shade, color_of
from casestudies.ui.compare.pictures.multiples import draw_enrollment, draw_shares
from casestudies.ui.compare.pictures.outcomes import draw_outcomes, told_ends
from casestudies.ui.compare.pictures.timeline import FORMS, draw_timeline, tick_years
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.tokens import ThemeChoice, contrast
from tests.ui.compare.pictures.parts import (
    FOUR,
    PICTURES,
    SETS,
    SIX,
    SIZES,
    TWO,
    layout_of,
    overlaps,
    written,
)

SIZE = QSizeF(1300, 600)


class Library:
    """The pack as the charts want it."""

    def __init__(self, content: PackContent) -> None:
        self._content = content

    def cases(self, slugs: tuple[str, ...] | None = None) -> tuple:
        found = {case.slug: case for case in self._content.cases}
        return tuple(found[slug] for slug in (found if slugs is None else slugs))

    def vocabulary(self):
        return self._content.vocabulary


@pytest.fixture(scope="module")
def charts(core_content: PackContent) -> ChartingService:
    return ChartingService(Library(core_content))


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Iterator[ThemeService]:
    theme = ThemeService(qapp, ThemeChoice.LIGHT)
    yield theme
    theme.deleteLater()


# --- nothing clipped, nothing over another --------------------------------------------------------


@pytest.mark.parametrize("cases", list(SETS))
@pytest.mark.parametrize("picture", PICTURES)
def test_no_text_is_written_over_another_or_beyond_the_edge(charts, theme, picture, cases):
    for size in SIZES:
        drawing = layout_of(charts, theme, picture, SETS[cases])(size)
        assert drawing.width == size.width()
        for layer in (drawing.head, drawing.body):
            assert list(overlaps(layer.texts)) == []
        for text in drawing.texts:
            assert text.box.left() >= 0, text.text
            assert text.box.right() <= size.width(), text.text
            assert text.box.bottom() <= drawing.height, text.text
        for text in drawing.head.texts:
            assert text.box.bottom() <= drawing.head_height
        for text in drawing.body.texts:
            assert text.box.top() >= drawing.head_height


@pytest.mark.parametrize("picture", [p for p in PICTURES if not p.startswith("coverage")])
def test_no_dot_or_bar_is_drawn_over_a_text(charts, theme, picture):
    for size in SIZES:
        drawing = layout_of(charts, theme, picture, SIX)(size)
        shapes = [s.box for s in drawing.body.shapes if isinstance(s, Bar | Dot)]
        for text in drawing.body.texts:
            inside = text.box.adjusted(1, 2, -1, -2)
            assert not any(inside.intersects(box) for box in shapes), text.text


def test_marks_stay_apart_and_inside(charts, theme):
    for picture in PICTURES:
        drawing = layout_of(charts, theme, picture, SIX)(SIZE)
        assert drawing.spots
        for spot in drawing.spots:
            for box in spot.boxes:
                assert 0 <= box.left() < box.right() <= drawing.width, spot.words
                assert box.bottom() <= drawing.height, spot.words
        assert len({spot.words for spot in drawing.spots}) == len(drawing.spots)


# --- numbers --------------------------------------------------------------------------------------


@pytest.mark.parametrize("slugs", [FOUR, None])
def test_every_enrollment_is_painted_and_said_with_its_year(charts, theme, slugs):
    chart = charts.enrollment(slugs)
    drawing = draw_enrollment(chart, theme, SIZE)
    mark = 0
    lengths = []
    for panel in chart.panels:
        for value in (*panel.dated, *panel.undated):
            spot = drawing.spots[mark]
            assert spot.words == value.words
            assert (spot.case, spot.cites) == (value.case, value.cites)
            shown = f"{value.qualifier} {number_words(value.number)}".strip()
            assert written(drawing, mark, Part.VALUE) == [shown]
            assert value.year in written(drawing, mark, Part.WORDS)
            bar = bar_of(drawing, mark)
            lengths.append((value.number, bar.box.width()))
            mark += 1
        if not panel.values:
            assert "No enrollment is documented" in drawing.spots[mark].words
            assert drawing.spots[mark].case == panel.key
            mark += 1
    assert mark == len(drawing.spots)
    assert_as_long(lengths, chart.axis)


def test_every_share_is_painted_on_a_scale_of_all_students(charts, theme):
    for chart in (charts.shares(SIX), charts.shares_by_case(SIX)):
        drawing = draw_shares(chart, theme, SIZE)
        mark = 0
        for panel in chart.panels:
            for value in panel.values:
                assert drawing.spots[mark].words == f"{panel.title} – {value.words}"
                assert written(drawing, mark, Part.VALUE) == [value.shown]
                assert written(drawing, mark, Part.NAME) == [value.name]
                track, bar = bars_of(drawing, mark)
                assert bar.box.width() / track.box.width() == pytest.approx(
                    value.number / 100, abs=0.005
                )
                mark += 1
            for gap in panel.gaps:
                assert drawing.spots[mark].words == f"{panel.title} – {gap.name}: {gap.words}"
                assert (drawing.spots[mark].case, drawing.spots[mark].block) == (
                    gap.case,
                    gap.block,
                )
                mark += 1
            if panel.missing:
                assert all(name in drawing.spots[mark].words for name in panel.missing)
                mark += 1
            elif not panel.values and not panel.gaps:
                mark += 1
        assert mark == len(drawing.spots)


@pytest.mark.parametrize("slugs", [FOUR, None])
def test_every_outcome_stands_on_the_axis_of_its_own_measure(charts, theme, slugs):
    chart = charts.outcomes(slugs)
    drawing = draw_outcomes(chart, theme, SIZE)
    bells = [(axis, bell) for axis in chart.axes for bell in axis.dumbbells]
    for mark, (axis, bell) in enumerate(bells):
        spot = drawing.spots[mark]
        assert spot.words == bell.words
        assert spot.cites == bell.cites
        ends = [end for end in (bell.before, bell.after) if end is not None]
        percent = axis.unit == "percent" or (axis.unit or "").startswith("percent of ")
        unit = axis.unit if percent else None
        assert sorted(written(drawing, mark, Part.VALUE)) == sorted(
            number_words(end, unit) for end in ends
        )
        scale = [number_words(end, unit) for end in axis.scale]
        assert written(drawing, mark, Part.SCALE) == scale
        told = " ".join(written(drawing, mark, Part.WORDS))
        assert bell.period in told
        assert bell.caveat in told
        dots = sorted(dot.at.x() for dot in dots_in(drawing, mark))
        least, most = axis.scale
        room = spot.boxes[0].width() - 26
        for x, number in zip(dots, sorted(ends), strict=True):
            part = (number - least) / (most - least)
            assert (x - spot.boxes[0].left() - 13) / room == pytest.approx(part, abs=0.01)
    for mark, told in enumerate(chart.written, start=len(bells)):
        assert drawing.spots[mark].words.startswith(f"{told.name}, {told.metric}: ")
        assert written(drawing, mark, Part.VALUE) == [told_ends(told)]
        assert told.caveat in drawing.spots[mark].words
    assert len(drawing.spots) == len(bells) + len(chart.written)


def test_before_and_after_are_told_in_words_and_by_the_dot(charts, theme):
    chart = charts.outcomes(FOUR)
    drawing = draw_outcomes(chart, theme, SIZE)
    mark = next(n for n, s in enumerate(drawing.spots) if "index, mathematics" in s.words)
    before, after = (dot for dot in dots_in(drawing, mark))
    assert before.at.x() > after.at.x()  # 75 before, 56.3 after
    assert (before.fill, after.fill) == (None, "accent")
    labels = {t.text: t.box.center().x() for t in drawing.texts if t.mark == mark}
    assert labels["after"] < labels["56.3"] < labels["before"]
    assert labels["56.3"] < labels["before"] < labels["75"] or labels["before"] < labels["75"]


@pytest.mark.parametrize("slugs", [FOUR, SIX, None])
@pytest.mark.parametrize("axis", list(CoverageAxis))
def test_every_count_of_our_coverage_is_written_in_its_cell(charts, theme, slugs, axis):
    chart = charts.coverage(slugs, axis)
    drawing = draw_coverage(chart, theme, SIZE)
    said = {spot.words: number for number, spot in enumerate(drawing.spots)}
    assert len(said) == len(drawing.spots) == len(chart.rows) * len(chart.columns)
    for row in chart.rows:
        for at, column in enumerate(chart.columns):
            mark = said[chart.words(row, at)]
            assert written(drawing, mark, Part.VALUE) == [str(row.counts[at])]
            spot = drawing.spots[mark]
            assert (spot.case, spot.block) == (row.case, column.key)
            cell = bar_of(drawing, mark)
            count = row.counts[at]
            assert cell.fill == (Shade(count / chart.most) if count else None)
    sums = sorted(text.text for text in drawing.texts if text.part is Part.TOTAL)
    expected = [number_words(total) for total in chart.totals]
    if axis is CoverageAxis.DIMENSIONS:
        expected += [number_words(row.total) for row in chart.rows]
        expected.append(number_words(sum(chart.totals)))
    assert sums == sorted(expected)


def test_counts_can_be_read_on_every_shade(qapp):
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme = ThemeService(qapp, choice)
        shades = [color_of(theme.tokens, Shade(part / 20)).name() for part in range(21)]
        assert len(set(shades)) > 15
        for shade in shades:
            assert contrast(theme.tokens.colors["ink"], shade) >= 4.5
        theme.deleteLater()


@pytest.mark.parametrize("slugs", [TWO, SIX, None])
def test_every_event_stands_at_its_year_and_in_words(charts, theme, slugs):
    for chart in (charts.timeline(slugs), charts.timeline_by_dimension(slugs)):
        drawing = draw_timeline(chart, theme, SIZE)
        places: dict[int, float] = {}
        mark = 0
        for line, lane in enumerate(chart.lanes):
            for event in lane.marks:
                spot = drawing.spots[mark]
                assert spot.words.startswith(f"{event.name}, {event.year}: {event.event}")
                assert (spot.line, spot.case, spot.cites) == (line, event.case, event.cites)
                assert written(drawing, mark, Part.VALUE) == [str(event.year)]
                assert event.event in written(drawing, mark, Part.WORDS)
                aside = event.dimension_short if chart.axis is TimelineAxis.CASES else event.name
                assert written(drawing, mark, Part.NAME) == ([aside] if aside else [])
                x = spot.anchor.x()
                assert places.setdefault(event.year, x) == x
                dot = next(d for d in all_dots(drawing) if d.at == spot.anchor)
                assert dot.form is FORMS[event.group]
                assert (dot.fill is None) == (not event.group)
                mark += 1
            if not lane.marks:
                assert "No dated event" in drawing.spots[mark].words
                mark += 1
        assert mark == len(drawing.spots)
        ordered = sorted(places.items())
        assert [x for _, x in ordered] == sorted(x for _, x in ordered)
        first, last = ordered[0], ordered[-1]
        pitch = (last[1] - first[1]) / (last[0] - first[0])
        for year, x in ordered:
            assert x == pytest.approx(first[1] + (year - first[0]) * pitch, abs=1)


def test_groups_have_shapes_of_their_own_or_are_hollow(charts):
    named = {group: form for group, form in FORMS.items() if group}
    assert len(set(named.values())) == 4
    assert {mark.group for lane in charts.timeline().lanes for mark in lane.marks} <= set(FORMS)


def test_years_of_the_scale_are_round_and_thin_out():
    assert tick_years(2006, 2011, 100) == [2006, 2007, 2008, 2009, 2010, 2011]
    assert tick_years(1980, 2026, 23) == [*range(1980, 2026, 5)]
    assert tick_years(1980, 2026, 10) == [1980, 1990, 2000, 2010, 2020]
    assert tick_years(2014, 2014, 900) == [2014]


# --- nothing to show ------------------------------------------------------------------------------


def test_pictures_of_cases_without_figures_say_so(charts, theme):
    enrollment = draw_enrollment(
        charts.enrollment(("epic-north", "harvest-collegiate")), theme, SIZE
    )
    assert [spot.case for spot in enrollment.spots] == ["epic-north", "harvest-collegiate"]
    assert all("No enrollment is documented" in spot.words for spot in enrollment.spots)
    assert [t.text for t in enrollment.texts if t.part is Part.VALUE] == []
    for draw, chart, said in (
        (draw_shares, charts.shares(()), "No source of ours states a share"),
        (draw_outcomes, charts.outcomes(()), "No outcome is documented"),
        (draw_timeline, charts.timeline(()), "No source of ours dates"),
    ):
        drawing = draw(chart, theme, SIZE)
        assert len(drawing.spots) == 1
        assert said in drawing.spots[0].words
        assert drawing.texts[0].text == drawing.spots[0].words


# --- helpers --------------------------------------------------------------------------------------


def bars_of(drawing: Drawing, mark: int) -> list[Bar]:
    """The bars inside a mark's ring."""
    box = drawing.spots[mark].box
    return [s for s in drawing.body.shapes if isinstance(s, Bar) and box.contains(s.box)]


def bar_of(drawing: Drawing, mark: int) -> Bar:
    (bar,) = bars_of(drawing, mark)
    return bar


def all_dots(drawing: Drawing) -> list[Dot]:
    return [shape for shape in drawing.body.shapes if isinstance(shape, Dot)]


def dots_in(drawing: Drawing, mark: int) -> list[Dot]:
    box = drawing.spots[mark].box
    return [dot for dot in all_dots(drawing) if box.contains(dot.at)]


def assert_as_long(lengths: list[tuple[float, float]], axis: ValueAxis) -> None:
    """Bars of all panels are as long as their numbers say on the one axis."""
    longest = max(lengths)[1]
    for number, length in lengths:
        assert length == pytest.approx(max(longest * axis.part(number), 1.5), abs=0.5)
