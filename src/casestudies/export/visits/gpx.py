"""Writes a way as GPX 1.1: its stops as waypoints, and the route through them."""

from __future__ import annotations

from casestudies.export.text import clean, clean_lines, is_web_address
from casestudies.export.visits.waypoints import Way


def render(way: Way) -> bytes:
    """The way as a .gpx file."""
    from gpxpy.gpx import GPX, GPXRoute, GPXRoutePoint, GPXWaypoint

    made = GPX()
    made.creator = "Case Studies"
    made.name = clean(way.name)
    made.description = clean_lines(way.text)
    for place in (place.fit for place in way.places):
        point = GPXWaypoint(
            place.latitude, place.longitude, name=place.name, description=place.text
        )
        if is_web_address(place.link):
            point.link = place.link  # pyright: ignore[reportAttributeAccessIssue]
        made.waypoints.append(point)
    if way.route:
        route = GPXRoute(name=clean(way.name))
        for place in (place.fit for place in way.route):
            route.points.append(GPXRoutePoint(place.latitude, place.longitude, name=place.name))
        made.routes.append(route)
    return made.to_xml(version="1.1").encode()
