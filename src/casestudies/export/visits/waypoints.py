"""Places on a journey, as files of maps and navigation devices hold them."""

from __future__ import annotations

from dataclasses import dataclass

from casestudies.export.text import clean, clean_lines

DECIMALS = 4  # of a degree, 11 metres: and a float of so few is never written as 1e-05


@dataclass(frozen=True, slots=True)
class Waypoint:
    """A place with its degrees north and east; ``text`` may have several lines, ``link`` is a web
    address or ""."""

    name: str
    text: str
    latitude: float
    longitude: float
    link: str = ""

    @property
    def fit(self) -> Waypoint:
        """The place as a file may hold it: without signs that XML forbids, degrees rounded."""
        latitude, longitude = round(self.latitude, DECIMALS), round(self.longitude, DECIMALS)
        text, link = clean_lines(self.text), clean(self.link)
        return Waypoint(clean(self.name), text, latitude, longitude, link)


@dataclass(frozen=True, slots=True)
class Way:
    """``places`` once each, and the ``route`` through them, which may begin and end at one."""

    name: str
    text: str
    places: tuple[Waypoint, ...]
    route: tuple[Waypoint, ...]
