"""The time zone of a place."""

from __future__ import annotations

from zoneinfo import ZoneInfo


def zone_at(latitude: float, longitude: float) -> ZoneInfo:
    """The zone in which a place lies, by its name in the IANA list: "America/Boise" for southern
    Idaho. Found offline, in the outlines that ``tzfpy`` carries; a place at sea has its nautical
    zone."""
    from tzfpy import get_tz

    return ZoneInfo(get_tz(longitude, latitude) or "UTC")
