"""Make resources/map/states.json: small outlines of the US states from us-atlas's TopoJSON.

Run as ``python tools/build_states.py states-albers-10m.json resources/map/states.json``. The input
is us-atlas 3 (ISC licence, from the US Census Bureau's public-domain boundary files). Each state
becomes rings of points in a box of 100 units, its longer side filling the box.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

FIPS = (
    "01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY "
    "22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH "
    "40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY"
)
POSTAL = {item[:2]: item[2:] for item in FIPS.split()}
TOLERANCE = 0.6  # of a box of 100
SMALLEST = 0.004  # islands below this share of the state's area are left out

Point = tuple[float, float]


def decode_arcs(topology: dict) -> list[list[Point]]:
    """The arcs of a quantised topology as absolute points."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        arcs.append(points)
    return arcs


def ring_of(indices: list[int], arcs: list[list[Point]]) -> list[Point]:
    """One closed ring from arc numbers; a negative number means the arc backwards."""
    points: list[Point] = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc[1:] if points else arc)
    return points


def area(ring: list[Point]) -> float:
    closed = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in closed)) / 2


def simplify(points: list[Point], tolerance: float) -> list[Point]:
    """Douglas-Peucker on an open line of points."""
    if len(points) < 3:
        return points
    (x1, y1), (x2, y2) = points[0], points[-1]
    length = math.hypot(x2 - x1, y2 - y1)

    def distance(point: Point) -> float:
        if not length:
            return math.hypot(point[0] - x1, point[1] - y1)
        return abs((x2 - x1) * (y1 - point[1]) - (x1 - point[0]) * (y2 - y1)) / length

    far = max(range(1, len(points) - 1), key=lambda i: distance(points[i]))
    if distance(points[far]) <= tolerance:
        return [points[0], points[-1]]
    return simplify(points[: far + 1], tolerance)[:-1] + simplify(points[far:], tolerance)


def outline(geometry: dict, arcs: list[list[Point]]) -> list[list[list[float]]]:
    """The state's outer rings, simplified, in a box of 100 units."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    rings = [ring_of(polygon[0], arcs) for polygon in polygons]
    whole = sum(area(ring) for ring in rings)
    rings = [ring for ring in rings if area(ring) >= whole * SMALLEST]
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    left, top = min(xs), min(ys)
    scale = 100 / max(max(xs) - left, max(ys) - top)
    pad_x = (100 - (max(xs) - left) * scale) / 2
    pad_y = (100 - (max(ys) - top) * scale) / 2
    result = []
    for ring in rings:
        fitted = [((x - left) * scale + pad_x, (y - top) * scale + pad_y) for x, y in ring]
        half = len(fitted) // 2
        slim = simplify(fitted[: half + 1], TOLERANCE)[:-1] + simplify(fitted[half:], TOLERANCE)
        result.append([[round(x, 1), round(y, 1)] for x, y in slim])
    return result


def main(source: Path, target: Path) -> None:
    topology = json.loads(source.read_text("utf-8"))
    arcs = decode_arcs(topology)
    states = {
        POSTAL[geometry["id"]]: outline(geometry, arcs)
        for geometry in topology["objects"]["states"]["geometries"]
        if geometry["id"] in POSTAL
    }
    lines = [f'"{key}":{json.dumps(states[key], separators=(",", ":"))}' for key in sorted(states)]
    target.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
