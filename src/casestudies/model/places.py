"""Names of states, regions and cities of the United States and of grade bands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from casestudies.said import Names, mark

STATE_NAMES: dict[str, str] = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York",
    "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
    "PR": "Puerto Rico", "GU": "Guam", "VI": "U.S. Virgin Islands", "AS": "American Samoa",
    "MP": "Northern Mariana Islands",
}  # fmt: skip

STATE_ALIASES: dict[str, tuple[str, ...]] = {
    "AL": ("alabaman", "alabamian"), "AK": ("alaskan", "alaskans"), "AZ": ("arizonan",),
    "AR": ("arkansan",), "CA": ("californian", "californians"),
    "CO": ("coloradan", "coloradans"), "DC": ("washington dc", "washington d c", "dc"),
    "DE": ("delawarean",), "FL": ("floridian", "floridians"), "GA": ("georgian",),
    "HI": ("hawaiian", "hawai'i"), "ID": ("idahoan",), "IL": ("illinoisan",),
    "IN": ("hoosier", "hoosiers"), "IA": ("iowan", "iowans"), "KS": ("kansan",),
    "KY": ("kentuckian",), "LA": ("louisianan",), "ME": ("mainer", "mainers"),
    "MD": ("marylander",), "MI": ("michigander", "michiganders"), "MN": ("minnesotan",),
    "MO": ("missourian",), "MT": ("montanan",), "ND": ("north dakotan", "north dakotans"),
    "NE": ("nebraskan",), "NH": ("granite state",), "NM": ("new mexican", "new mexicans"),
    "NV": ("nevadan",), "NY": ("new yorker", "new yorkers", "empire state"),
    "NC": ("north carolinian",), "OH": ("ohioan",), "OK": ("oklahoman",), "OR": ("oregonian",),
    "PA": ("pennsylvanian",), "RI": ("rhode islander", "rhode islanders", "ocean state"),
    "SC": ("south carolinian",), "SD": ("south dakotan",), "TN": ("tennessean",),
    "TX": ("texan", "texans"), "UT": ("utahn", "utahns"), "VA": ("virginian",),
    "VT": ("vermonter",), "WV": ("west virginian",), "WI": ("wisconsinite",),
}  # fmt: skip
"""Whom and what people call after a state."""

STATE_NICKNAMES: dict[str, str] = {
    "AK": "last frontier", "AL": "yellowhammer state", "AR": "natural state",
    "AZ": "grand canyon state", "CA": "golden state", "CO": "centennial state",
    "CT": "constitution state|nutmeg state", "FL": "sunshine state", "GA": "peach state",
    "IA": "hawkeye state", "IL": "prairie state", "IN": "hoosier state", "KS": "sunflower state",
    "KY": "bluegrass state", "LA": "pelican state", "MA": "bay state|bay staters",
    "ME": "pine tree state", "MI": "wolverine state", "MN": "gopher state|north star state",
    "MO": "show me state", "MS": "magnolia state", "MT": "treasure state|big sky country",
    "NC": "tar heel state", "ND": "peace garden state", "NE": "cornhusker state",
    "NJ": "garden state", "NM": "land of enchantment", "NV": "silver state", "OH": "buckeye state",
    "OK": "sooner state", "OR": "beaver state", "PA": "keystone state", "SC": "palmetto state",
    "SD": "mount rushmore state", "TN": "volunteer state", "TX": "lone star state",
    "UT": "beehive state", "VA": "old dominion", "VT": "green mountain state",
    "WA": "evergreen state", "WI": "badger state", "WV": "mountain state", "WY": "cowboy state",
}  # fmt: skip
"""What states call themselves, several with a bar between them."""

STATE_SHORT: dict[str, str] = {
    "AL": "ala", "AZ": "ariz", "AR": "ark", "CA": "calif cali", "CO": "colo", "CT": "conn",
    "DE": "del", "FL": "fla", "GA": "ga", "IL": "ill", "IN": "ind", "KS": "kan", "MA": "mass",
    "MD": "md", "MI": "mich", "MN": "minn", "MS": "miss", "MT": "mont", "NE": "neb nebr",
    "NV": "nev", "OK": "okla", "OR": "ore", "PA": "penn penna", "TN": "tenn", "TX": "tex",
    "VA": "va", "WA": "wash", "WI": "wis wisc",
}  # fmt: skip
"""States as newspapers shorten them, dots aside."""
_ALSO_WORDS = "ala ark cali del ga ill ind kan mass md miss mont neb nev ore penn tex va wash wis"
SHORT_AND_A_WORD = frozenset(_ALSO_WORDS.split())
"""Those that are also something else."""

CITY_NICKNAMES = {"philly": "Philadelphia", "motor city": "Detroit"}

GRADE_BAND_NAMES: Names[str] = Names(
    {
        "early": mark("Preschool and kindergarten"),
        "elementary": mark("Elementary, 1–5"),
        "middle": mark("Middle, 6–8"),
        "high": mark("High school, 9–12"),
        "adult": mark("Adult"),
    }
)

CENSUS = "U.S. Census Bureau, Census Regions and Divisions of the United States"
BEA = "U.S. Bureau of Economic Analysis, BEA Regions"
COMMON_USE = "common use"


@dataclass(frozen=True, slots=True)
class Region:
    """Several states under one name or, with ``cities``, a city by the names that addresses in it
    have. ``said``: in a sentence ("in the Midwest"), marked; ``source``: who draws it so;
    ``typed``: all ways to ask for it in small letters. *The* stands in those that need it (the
    South, but not "south wing")."""

    name: str
    said: str
    states: frozenset[str]
    source: str
    typed: tuple[str, ...]
    cities: frozenset[str] = frozenset()

    def holds(self, state: str, cities: tuple[str, ...]) -> bool:
        """True when a place in this state, at one of these cities, lies in the region."""
        return state in self.states and (not self.cities or not self.cities.isdisjoint(cities))


def _region(
    said: str, states: str, source: str, also: tuple[str, ...] = (), cities: tuple[str, ...] = ()
) -> Region:
    where = said.removeprefix("in ").removeprefix("on ")
    name = where.removeprefix("the ")
    typed = (where if name in _WITH_ARTICLE else name).lower()
    return Region(name, said, frozenset(states.split()), source, (typed, *also), frozenset(cities))


_WITH_ARTICLE = ("South", "West")
_NEW_ENGLAND = "CT ME MA NH RI VT"
_MIDDLE_ATLANTIC = "NJ NY PA"
_EAST_NORTH_CENTRAL = "IL IN MI OH WI"
_WEST_NORTH_CENTRAL = "IA KS MN MO NE ND SD"
_SOUTH_ATLANTIC = "DE DC FL GA MD NC SC VA WV"
_EAST_SOUTH_CENTRAL = "AL KY MS TN"
_WEST_SOUTH_CENTRAL = "AR LA OK TX"
_MOUNTAIN = "AZ CO ID MT NV NM UT WY"
_PACIFIC = "AK CA HI OR WA"
_NORTHERN_CALIFORNIA = (
    "Redwood City", "San Francisco", "Oakland", "Berkeley", "San Jose", "Palo Alto", "Sacramento",
)  # fmt: skip
_SOUTHERN_CALIFORNIA = (
    "Escondido", "San Diego", "Los Angeles", "Long Beach", "Anaheim", "Santa Ana", "Riverside",
    "Irvine", "San Bernardino",
)  # fmt: skip
_BRONX = ("Bronx",)
_BROOKLYN = ("Brooklyn",)
_QUEENS = ("Queens", "Astoria", "Flushing", "Jamaica", "Long Island City")
_OTHER_BOROUGHS = ("New York", "Manhattan", "Staten Island")

REGIONS: dict[str, Region] = {
    "northeast": _region(
        mark("in the Northeast"),
        f"{_NEW_ENGLAND} {_MIDDLE_ATLANTIC}",
        CENSUS,
        ("north east", "northeastern", "northeast us"),
    ),
    "midwest": _region(
        mark("in the Midwest"),
        f"{_EAST_NORTH_CENTRAL} {_WEST_NORTH_CENTRAL}",
        CENSUS,
        ("mid west", "middle west", "midwestern", "american midwest", "the heartland"),
    ),
    "south": _region(
        mark("in the South"),
        f"{_SOUTH_ATLANTIC} {_EAST_SOUTH_CENTRAL} {_WEST_SOUTH_CENTRAL}",
        CENSUS,
        ("southern", "american south", "southern us"),
    ),
    "west": _region(
        mark("in the West"),
        f"{_MOUNTAIN} {_PACIFIC}",
        CENSUS,
        ("western states", "western us", "western united states", "american west"),
    ),
    "new-england": _region(mark("in New England"), _NEW_ENGLAND, CENSUS),
    "middle-atlantic": _region(mark("in the Middle Atlantic"), _MIDDLE_ATLANTIC, CENSUS),
    "east-north-central": _region(
        mark("in the East North Central states"), _EAST_NORTH_CENTRAL, CENSUS
    ),
    "west-north-central": _region(
        mark("in the West North Central states"), _WEST_NORTH_CENTRAL, CENSUS
    ),
    "south-atlantic": _region(mark("in the South Atlantic"), _SOUTH_ATLANTIC, CENSUS),
    "east-south-central": _region(
        mark("in the East South Central states"), _EAST_SOUTH_CENTRAL, CENSUS
    ),
    "west-south-central": _region(
        mark("in the West South Central states"), _WEST_SOUTH_CENTRAL, CENSUS
    ),
    "mountain-west": _region(
        mark("in the Mountain West"),
        _MOUNTAIN,
        CENSUS,
        ("mountain states", "intermountain west"),
    ),
    "pacific": _region(mark("in the Pacific states"), _PACIFIC, CENSUS),
    "mid-atlantic": _region(mark("in the Mid-Atlantic"), "DE DC MD NJ NY PA", BEA),
    "great-lakes": _region(mark("in the Great Lakes"), _EAST_NORTH_CENTRAL, BEA),
    "great-plains": _region(
        mark("in the Great Plains"), _WEST_NORTH_CENTRAL, BEA, ("plains states", "the plains")
    ),
    "southeast": _region(
        mark("in the Southeast"),
        "AL AR FL GA KY LA MS NC SC TN VA WV",
        BEA,
        ("south east", "southeastern"),
    ),
    "southwest": _region(
        mark("in the Southwest"), "AZ NM OK TX", BEA, ("south west", "southwestern")
    ),
    "rocky-mountains": _region(
        mark("in the Rocky Mountains"),
        "CO ID MT UT WY",
        BEA,
        ("rocky mountain", "rockies"),
    ),
    "far-west": _region(mark("in the Far West"), "AK CA HI NV OR WA", BEA),
    "pacific-northwest": _region(mark("in the Pacific Northwest"), "ID OR WA", COMMON_USE),
    "west-coast": _region(mark("on the West Coast"), "CA OR WA", COMMON_USE),
    "east-coast": _region(
        mark("on the East Coast"),
        f"{_NEW_ENGLAND} {_MIDDLE_ATLANTIC} DE FL GA MD NC SC VA",
        COMMON_USE,
        ("eastern seaboard", "atlantic coast", "eastern states"),
    ),
    "deep-south": _region(mark("in the Deep South"), "AL GA LA MS SC", COMMON_USE),
    "northern-new-england": _region(mark("in northern New England"), "ME NH VT", COMMON_USE),
    "southern-new-england": _region(mark("in southern New England"), "CT MA RI", COMMON_USE),
    "tri-state-area": _region(
        mark("in the Tri-State area"), "CT NJ NY", COMMON_USE, ("tri state area",)
    ),
    "upper-midwest": _region(mark("in the Upper Midwest"), "IA MI MN ND SD WI", COMMON_USE),
    "dakotas": _region(mark("in the Dakotas"), "ND SD", COMMON_USE),
    "carolinas": _region(mark("in the Carolinas"), "NC SC", COMMON_USE),
    "gulf-coast": _region(
        mark("on the Gulf Coast"), "AL FL LA MS TX", COMMON_USE, ("gulf states",)
    ),
    "four-corners": _region(mark("in the Four Corners"), "AZ CO NM UT", COMMON_USE),
    "ozarks": _region(mark("in the Ozarks"), "AR MO OK", COMMON_USE),
    "front-range": _region(
        mark("on the Front Range"),
        "CO",
        COMMON_USE,
        ("denver area",),
        ("Denver", "Westminster", "Boulder", "Aurora", "Fort Collins", "Colorado Springs"),
    ),
    "western-slope": _region(
        mark("on the Western Slope"), "CO", COMMON_USE, (), ("Grand Junction",)
    ),
    "northern-california": _region(
        mark("in Northern California"), "CA", COMMON_USE, ("norcal",), _NORTHERN_CALIFORNIA
    ),
    "southern-california": _region(
        mark("in Southern California"), "CA", COMMON_USE, ("socal",), _SOUTHERN_CALIFORNIA
    ),
    "bay-area": _region(
        mark("in the San Francisco Bay Area"),
        "CA",
        COMMON_USE,
        ("bay area", "sf bay area", "silicon valley"),
        ("Redwood City", "San Francisco", "Oakland", "Berkeley", "San Jose", "Palo Alto"),
    ),
    "central-valley": _region(
        mark("in the Central Valley"),
        "CA",
        COMMON_USE,
        ("san joaquin valley",),
        ("Lindsay", "Fresno", "Visalia", "Bakersfield", "Modesto", "Sacramento", "Stockton"),
    ),
    "new-york-city": _region(
        mark("in New York City"),
        "NY",
        COMMON_USE,
        ("nyc", "five boroughs", "manhattan", "harlem", "big apple", "staten island"),
        (*_BRONX, *_BROOKLYN, *_QUEENS, *_OTHER_BOROUGHS),
    ),
    "bronx": _region(mark("in the Bronx"), "NY", COMMON_USE, ("south bronx",), _BRONX),
    "brooklyn": _region(
        mark("in Brooklyn"),
        "NY",
        COMMON_USE,
        ("kings county ny", "kings county new york"),
        _BROOKLYN,
    ),
    "queens": _region(mark("in Queens"), "NY", COMMON_USE, (), _QUEENS),
}
"""The regions that a case can be asked for by, from the widest to parts of a city."""

REGION_NAMES = (
    mark("Northeast"), mark("Midwest"), mark("South"), mark("West"), mark("New England"),
    mark("Middle Atlantic"), mark("East North Central states"), mark("West North Central states"),
    mark("South Atlantic"), mark("East South Central states"), mark("West South Central states"),
    mark("Mountain West"), mark("Pacific states"), mark("Mid-Atlantic"), mark("Great Lakes"),
    mark("Great Plains"), mark("Southeast"), mark("Southwest"), mark("Rocky Mountains"),
    mark("Far West"), mark("Pacific Northwest"), mark("West Coast"), mark("East Coast"),
    mark("Deep South"), mark("northern New England"), mark("southern New England"),
    mark("Tri-State area"), mark("Upper Midwest"), mark("Dakotas"), mark("Carolinas"),
    mark("Gulf Coast"), mark("Four Corners"), mark("Ozarks"), mark("Front Range"),
    mark("Western Slope"), mark("Northern California"), mark("Southern California"),
    mark("San Francisco Bay Area"), mark("Central Valley"), mark("New York City"), mark("Bronx"),
    mark("Brooklyn"), mark("Queens"),
)  # fmt: skip
"""What the regions are called on their own, for translation."""

_ASIDE = re.compile(r"\([^)]*\)")
_BETWEEN = re.compile(r"\s*[;,]\s*|\s+and\s+")


def cities_of(city: str) -> tuple[str, ...]:
    """The cities of a case, which may sit at several: "Kingston and Newton"; what stands in
    brackets says more of one of them."""
    return tuple(filter(None, _BETWEEN.split(_ASIDE.sub("", city).strip())))


def regions_of(state: str, city: str) -> tuple[str, ...]:
    """The keys of the regions in which a case lies."""
    cities = cities_of(city)
    return tuple(key for key, region in REGIONS.items() if region.holds(state, cities))


STATE_BOXES: dict[str, tuple[float, float, float, float]] = {
    "AK": (51.2, -187.6, 71.4, -129.9), "AL": (30.2, -88.5, 35.1, -84.8),
    "AR": (33.0, -94.7, 36.5, -89.6), "AS": (-14.4, -170.9, -14.1, -169.4),
    "AZ": (31.3, -114.9, 37.1, -109.0), "CA": (32.5, -124.5, 42.1, -114.1),
    "CO": (36.9, -109.1, 41.1, -102.0), "CT": (40.9, -73.8, 42.1, -71.7),
    "DC": (38.7, -77.2, 39.0, -76.9), "DE": (38.4, -75.8, 39.9, -75.0),
    "FL": (24.5, -87.7, 31.1, -80.0), "GA": (30.3, -85.7, 35.1, -80.8),
    "GU": (13.2, 144.6, 13.7, 145.0), "HI": (18.9, -160.3, 22.3, -154.8),
    "IA": (40.3, -96.7, 43.6, -90.1), "ID": (41.9, -117.3, 49.1, -111.0),
    "IL": (36.9, -91.6, 42.6, -87.4), "IN": (37.7, -88.1, 41.8, -84.7),
    "KS": (36.9, -102.1, 40.1, -94.5), "KY": (36.4, -89.6, 39.2, -81.9),
    "LA": (28.9, -94.1, 33.1, -88.8), "MA": (41.2, -73.6, 42.9, -69.9),
    "MD": (37.9, -79.5, 39.8, -75.0), "ME": (43.0, -71.1, 47.5, -66.9),
    "MI": (41.6, -90.5, 48.2, -82.4), "MN": (43.4, -97.3, 49.4, -89.4),
    "MO": (35.9, -95.8, 40.7, -89.0), "MP": (14.1, 145.1, 18.9, 146.1),
    "MS": (30.1, -91.7, 35.0, -88.0), "MT": (44.3, -116.1, 49.1, -104.0),
    "NC": (33.8, -84.4, 36.6, -75.4), "ND": (45.9, -104.1, 49.1, -96.5),
    "NE": (40.0, -104.1, 43.1, -95.3), "NH": (42.6, -72.6, 45.4, -70.7),
    "NJ": (38.9, -75.6, 41.4, -73.8), "NM": (31.3, -109.1, 37.1, -103.0),
    "NV": (35.0, -120.1, 42.1, -114.0), "NY": (40.5, -79.8, 45.1, -71.8),
    "OH": (38.4, -84.9, 42.0, -80.5), "OK": (33.6, -103.1, 37.1, -94.4),
    "OR": (41.9, -124.6, 46.3, -116.4), "PA": (39.7, -80.6, 42.3, -74.6),
    "PR": (17.9, -68.0, 18.6, -65.2), "RI": (41.1, -71.9, 42.1, -71.1),
    "SC": (32.0, -83.4, 35.3, -78.5), "SD": (42.4, -104.1, 46.0, -96.4),
    "TN": (34.9, -90.4, 36.7, -81.6), "TX": (25.8, -106.7, 36.6, -93.5),
    "UT": (36.9, -114.1, 42.1, -109.0), "VA": (36.5, -83.7, 39.5, -75.2),
    "VI": (17.6, -65.1, 18.4, -64.5), "VT": (42.7, -73.5, 45.1, -71.4),
    "WA": (45.5, -124.8, 49.1, -116.9), "WI": (42.4, -92.9, 47.1, -86.8),
    "WV": (37.2, -82.7, 40.7, -77.7), "WY": (40.9, -111.1, 45.1, -104.0),
}  # fmt: skip
"""How far each state reaches, in degrees: south, west, north and east, from the Census outlines of
``us-atlas``. West of the date line Alaska goes on below -180."""
_OUTLYING = 0.2  # degrees: the outlines are coarse, and leave small islands out


def lies_in_state(latitude: float, longitude: float, state: str) -> bool:
    """Whether a place may lie in a state (``NH``): within the rectangle that the state fills."""
    south, west, north, east = STATE_BOXES[state]
    if longitude > east + 180:
        longitude -= 360
    return (
        south - _OUTLYING <= latitude <= north + _OUTLYING
        and west - _OUTLYING <= longitude <= east + _OUTLYING
    )


METERS_A_MILE = 1609.344  # the international mile of 1959
MILES_A_KILOMETER = 1000 / METERS_A_MILE


def miles_between(
    latitude: float, longitude: float, other_latitude: float, other_longitude: float
) -> float:
    """Miles along the shortest way over the ellipsoid (WGS 84, by Karney's algorithm in
    ``geographiclib``), given degrees north and east: as the crow flies, and no road. A sphere would
    be off by up to half a percent."""
    from geographiclib.geodesic import Geodesic  # most starts ask for no distance

    found = Geodesic.WGS84.Inverse(
        latitude, longitude, other_latitude, other_longitude, Geodesic.DISTANCE
    )
    return found["s12"] / METERS_A_MILE


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """A place of the United States in degrees north and east. ``population``: of a city, 0 for a
    county, whose middle it is, and where nobody counted."""

    name: str
    state: str
    latitude: float
    longitude: float
    population: int = 0
    county: bool = False

    @property
    def said(self) -> str:
        """ "Concord, New Hampshire"."""
        return f"{self.name}, {STATE_NAMES.get(self.state, self.state)}"

    @property
    def short(self) -> str:
        """ "Concord, NH"."""
        return f"{self.name}, {self.state}"

    def miles_to(self, latitude: float, longitude: float) -> float:
        """The distance to a point, see ``miles_between``."""
        return miles_between(self.latitude, self.longitude, latitude, longitude)
