"""Writes a way as KML 2.2: its stops as places, and the line from one to the next."""

from __future__ import annotations

from casestudies.export.text import clean, clean_lines
from casestudies.export.visits.waypoints import DECIMALS, Way
from casestudies.said import said


def render(way: Way) -> bytes:
    """The way as a .kml file."""
    from fastkml import KML, Document, Placemark
    from pygeoif import LineString, Point

    marks = [
        Placemark(
            name=place.name,
            description=place.text,
            geometry=Point(place.longitude, place.latitude),
        )
        for place in (place.fit for place in way.places)
    ]
    line = [(place.longitude, place.latitude) for place in (place.fit for place in way.route)]
    if len(line) > 1:
        marks.append(Placemark(name=said("The way"), geometry=LineString(line)))
    name, text = clean(way.name), clean_lines(way.text)
    made = KML(features=[Document(name=name, description=text, features=marks)])
    told = made.to_string(prettyprint=True, precision=DECIMALS)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{told}'.encode()
