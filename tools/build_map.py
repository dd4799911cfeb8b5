"""Make resources/map/outlines.json: the United States by state from us-atlas's TopoJSON.

``npm pack us-atlas@3`` gives the input. Run as
``python -m tools.build_map states-albers-10m.json resources/map/outlines.json``. What is kept is
each border once, as steps on a grid (an arc), and of each state its rings as numbers of arcs, a
negative number for an arc run backwards; what is left out is the outline of the whole country.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tools.build_states import POSTAL


def compact(topology: dict) -> dict:
    """The grid, the arcs as flat lists of steps, and the rings of each state."""
    arcs = [[number for step in arc for number in step] for arc in topology["arcs"]]
    states = {}
    for shape in topology["objects"]["states"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        states[POSTAL[shape["id"]]] = [ring for polygon in polygons for ring in polygon]
    return {
        "scale": topology["transform"]["scale"],
        "translate": topology["transform"]["translate"],
        "arcs": arcs,
        "states": {state: states[state] for state in sorted(states)},
    }


def main(source: Path, target: Path) -> None:
    """Read us-atlas's file and write ours."""
    made = compact(json.loads(source.read_text("utf-8")))
    target.write_text(json.dumps(made, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
