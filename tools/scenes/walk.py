"""Every scene, in the order of a first walk through the program."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from casestudies.model.query import Facet
from tools.scenes.compare import pivots
from tools.scenes.dialogs import dialog_scenes
from tools.scenes.driving import (
    FOUR,
    Scene,
    choose,
    dimensions,
    everyone,
    explore,
    key,
    only,
    populations,
    read,
    search,
    side_by_side,
)
from tools.scenes.help import help_scenes
from tools.scenes.library import library_scenes
from tools.scenes.like import like_example, like_missing, like_nothing, like_picker, like_reasons
from tools.scenes.map import map_scenes
from tools.scenes.packs import pack_scenes
from tools.scenes.pictures import picture_scenes
from tools.scenes.search import search_scenes
from tools.scenes.team import team_scenes
from tools.scenes.team_packs import team_pack_scenes
from tools.scenes.visits import visit_scenes
from tools.scenes.workshop import workshop_scenes


def scenes() -> tuple[Scene, ...]:
    """Every scene, in the order of a first walk through the program."""
    four = partial(side_by_side, FOUR)
    down, right = key(Qt.Key.Key_Down), key(Qt.Key.Key_Right)
    return (
        Scene("start", (partial(search, ""),)),
        Scene(
            "explore",
            (
                partial(search, "mastery scale english learners"),
                partial(choose, Facet.DIMENSION, "grading"),
            ),
        ),
        Scene("nothing", (partial(search, "zeppelin"),)),
        Scene("reader", (partial(search, ""), partial(read, "lindsay", "grading-1"))),
        Scene(
            "source",
            (
                partial(search, ""),
                partial(read, "chugach", None),
                lambda window: explore(window).reading.take_focus(),
                key(Qt.Key.Key_Tab),
                key(Qt.Key.Key_Return),
            ),
        ),
        *search_scenes(),
        Scene("compare", (four, dimensions, everyone, down, down, right)),
        Scene("compare-typed", (four, dimensions, everyone, key(Qt.Key.Key_R), key(Qt.Key.Key_E))),
        Scene("compare-populations", (four, populations, everyone, down)),
        Scene("compare-filtered", (four, dimensions, partial(only, "english-learners"))),
        Scene("like", (like_nothing,)),
        Scene("like-filled", (like_example,)),
        Scene("like-picker", (like_example, like_picker)),
        Scene("like-reasons", (like_example, like_reasons)),
        Scene("like-missing", (partial(like_example, number=1), like_missing)),
        *pivots(),
        *picture_scenes(),
        *workshop_scenes(),
        *map_scenes(),
        *library_scenes(),
        *pack_scenes(),
        *team_pack_scenes(),
        *visit_scenes(),
        *dialog_scenes(),
        *help_scenes(),
        *team_scenes(),
    )
