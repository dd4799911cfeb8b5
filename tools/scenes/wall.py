"""The scenes of the wall: every kind of slide of a talk, in the shapes of projectors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize

from casestudies.bootstrap import Services
from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.model.talk import Talk
from casestudies.ui.present.state import PresentState
from casestudies.ui.present.wall import Wall, WallLayouts

EIGHT = (
    "lindsay", "chugach", "pittsfield", "bdea", "sanborn", "westminster", "iowa-big",
    "kettle-moraine",
)  # fmt: skip
SHAPES = {"1280": QSize(1280, 720), "1920": QSize(1920, 1080), "4-3": QSize(1024, 768)}


@dataclass(frozen=True, slots=True)
class WallScene:
    """A picture's name, the talk, and what is done in it before the picture."""

    name: str
    talk: Talk
    step: Callable[[PresentState], object]


def save_wall(services: Services, folder: Path, names: tuple[str, ...] = ()) -> None:
    """Every page of each scene (of those in ``names``, if any) as a picture in ``folder``, dark and
    light, in every shape."""
    for scene in wall_scenes(services):
        if names and scene.name not in names:
            continue
        for shape, size in SHAPES.items():
            for theme in ("dark", "light"):
                _save(scene, size, theme, folder / f"{scene.name}-{theme}-{shape}")


def _save(scene: WallScene, size: QSize, theme: str, path: Path) -> None:
    state = PresentState(scene.talk)
    layouts = WallLayouts(state)
    wall = Wall(state, layouts)
    wall.resize(size)
    layouts.resize(size)
    if theme == "light":
        state.toggle_light()
    scene.step(state)
    pages = layouts.now().pages
    for page in range(pages):
        state.view = replace(state.view, page=page)
        more = f"-{page + 1}" if pages > 1 else ""
        wall.grab().save(f"{path}{more}.png")


def wall_scenes(services: Services) -> Iterator[WallScene]:
    """Titles, rows of two to eight cases, populations and practices, the states, an enlarged card,
    sources, hidden names, dots with a countdown, and the slides of every template."""

    def talk_on(spec: ComparisonSpec) -> Talk:
        return services.workshops.talk_of_comparison(services.comparing.compare(spec))

    for count in (2, 3, 4, 5, 6, 8):
        talk = talk_on(ComparisonSpec(EIGHT[:count]))
        yield WallScene(f"wall-{count}", talk, partial(_row, "grading"))
    three = talk_on(ComparisonSpec(EIGHT[:3]))
    yield WallScene("wall-title", three, lambda state: state.go(0))
    yield WallScene("wall-end", three, lambda state: state.go(len(three.slides) - 1))
    yield WallScene("wall-reveal", three, _reveal)
    yield WallScene("wall-enlarged", three, _enlarge)
    yield WallScene("wall-sources", three, _sources)
    yield WallScene("wall-no-names", three, _no_names)
    for row in ("technology", "improvement"):
        yield WallScene(f"wall-{row}", three, partial(_row, row))
    populations = ComparisonSpec(EIGHT[:4], rows=Axis.POPULATIONS)
    within = ComparisonSpec(EIGHT[:1], rows=Axis.DIMENSIONS, columns=Axis.POPULATIONS)
    practices = ComparisonSpec(EIGHT[:3], rows=Axis.PRACTICES, dimension="grading")
    for name, spec in (("populations", populations), ("within", within), ("practices", practices)):
        talk = talk_on(spec)
        yield WallScene(f"wall-{name}", talk, partial(_row, talk.rows[0].key))
    for template in services.workshops.templates():
        workshop = services.workshops.from_comparison(
            template.name, ComparisonSpec(EIGHT[:3]), ("grading", "pace"), template.key
        )
        talk = services.workshops.talk(workshop)
        for at, slide in enumerate(talk.slides):
            if not slide.cells:
                step = partial(_go, at)
                yield WallScene(f"wall-{template.key}-{at}", talk, step)


def _go(at: int, state: PresentState) -> None:
    state.go(at)


def _row(key: str, state: PresentState) -> None:
    state.go_to_key(key)
    state.reveal_all()


def _sources(state: PresentState) -> None:
    _row("grading", state)
    state.toggle_sources()


def _no_names(state: PresentState) -> None:
    _row("grading", state)
    state.toggle_names()


def _reveal(state: PresentState) -> None:
    state.go_to_key("grading")
    state.forward()
    state.show_dots({("grading", EIGHT[0]): 3, ("grading", EIGHT[1]): 12})
    state.start_countdown(300)


def _enlarge(state: PresentState) -> None:
    state.go_to_key("grading")
    state.enlarge(0)
