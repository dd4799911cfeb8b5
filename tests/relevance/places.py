"""Queries with a place, made of words that somebody wrote down before measuring: every state,
region, city and county of a case, said in any way, with a topic in users' words. In how many does
a case that is there come first? ``python -m tests.relevance.places`` prints it by kind,
``SEED=any`` of other queries.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from casestudies.model.brief import CaseBrief
from casestudies.model.places import STATE_NAMES, cities_of, miles_between, regions_of
from casestudies.model.query import Query
from casestudies.services.search.service import SearchService
from tests.chance import seeded
from tests.relevance.measure import open_services

TOPICS = (
    "no more letter grades", "letting kids retake tests", "report cards parents can read",
    "kids moving on when they are ready", "homework that does not count", "internships",
    "advisory groups", "student-led conferences", "capstone projects", "e-portfolios",
    "extra help during the school day", "online classes", "blended learning",
    "personalized learning plans", "exhibitions in front of a panel", "performance assessment",
    "student voice", "restorative discipline", "habits of work", "late work", "co-teaching",
    "credit for learning outside school", "early college", "teacher training",
    "winning over skeptical parents", "getting the school board on board", "bell schedules",
    "learning management systems", "transcripts and college admission", "scope and sequence",
    "english language learners", "special education", "kids who dropped out", "newcomers",
    "gifted kids", "low-income families", "over-age and under-credited students",
    "students with IEPs", "native students", "homeless teens", "foster youth",
    "boys of color", "test scores going up", "graduation rates", "what went wrong",
    "staff turnover", "how they paid for it", "covid", "rubrics", "social and emotional learning",
    "MTSS", "SEL", "PBL", "outcomes for black students", "makerspace", "multi-age classrooms",
)  # fmt: skip
"""Practices, dimensions, populations, outcomes and trouble as teachers and parents say them."""

IN = (
    "{topic} in {place}", "schools in {place} that have {topic}", "who in {place} does {topic}?",
    "how do schools in {place} deal with {topic}", "what does {topic} look like in {place}",
    "in {place}, how is {topic} done?", "i am looking for {topic}, ideally in {place}",
    "examples of {topic} from {place}",
    "rural districts in {place} with {topic}", "high schools in {place} with {topic}",
    "elementary schools in {place} and {topic}", "charter schools in {place} doing {topic}",
    "small schools in {place} with {topic}", "visiting a school in {place} to see {topic}",
    "schools in {place} that host visits and have {topic}",
    "we are a small district in the planning stage; who does {topic} in {place}",
    "has anybody in {place} tried {topic}", "{topic} across {place}",
    "{topic} at schools based in {place}",
)  # fmt: skip
"""Behind a little word."""

BARE = (
    "{place} {topic}", "{topic} {place}", "{place} schools {topic}",
    "how do {place} schools handle {topic}", "{place} high school {topic}",
    "what {place} does about {topic}", "{place}'s {topic}", "{place}: {topic}",
    "{topic} {place} school district", "which {place} districts have {topic}",
    "{topic} - {place}", "{topic}, {place}",
)  # fmt: skip
"""Without one."""

NEAR = (
    "{topic} near {place}", "visiting {topic} near {place}", "schools near {place} with {topic}",
    "{topic} close to {place}", "who does {topic} within 25 miles of {place}",
    "{topic} around {place}", "{topic} in the {place} area",
    "any school around {place} that does {topic}?",
)  # fmt: skip
"""From a city."""

PEOPLE = (
    "{place} schools with {topic}", "{topic} in {place} schools", "{place} {topic}",
    "how {place} teachers do {topic}", "{topic} for {place} students",
    "a {place} school that has {topic}", "{place} educators on {topic}",
)  # fmt: skip
"""With whom or what is called after a state."""

DEMONYMS = {
    "AK": "Alaskan", "AR": "Arkansan", "CA": "Californian", "CO": "Coloradan", "FL": "Floridian",
    "GA": "Georgian", "IA": "Iowan", "MI": "Michigan", "NC": "North Carolinian",
    "ND": "North Dakotan", "NM": "New Mexican", "NY": "New Yorker", "PA": "Pennsylvanian",
    "RI": "Rhode Island", "SC": "South Carolinian", "UT": "Utah", "WI": "Wisconsin",
    "CT": "Connecticut", "MA": "Massachusetts", "ME": "Mainer", "NH": "New Hampshire",
}  # fmt: skip

MISTYPED = {
    "AK": ("Alsaka", "Alasksa"), "AR": ("Arkansaw", "Arkanas"),
    "CA": ("Californa", "Califronia", "Calfornia"), "CO": ("Colarado", "Colorodo"),
    "CT": ("Conneticut", "Connecticutt", "Conecticut"), "FL": ("Flordia", "Florda"),
    "GA": ("Gerogia", "Goergia"), "IA": ("Iowaa",), "MA": ("Massachusets", "Massachussetts"),
    "ME": ("Mainne",), "MI": ("Michagan", "Michgan", "Michigen"),
    "ND": ("North Dakoda", "Noth Dakota"), "NH": ("New Hampshir", "New Hamshire", "Newhampshire"),
    "NM": ("New Mexco", "New Mexcio"), "NY": ("New Yrok", "Newyork", "New Yourk"),
    "PA": ("Pensylvania", "Pennsylvannia", "Pennslyvania"),
    "RI": ("Rode Island", "Rhode Iland", "Rhode Islnd"),
    "SC": ("South Carolna", "South Carolia", "South Carolinia"), "UT": ("Utha", "Utahh"),
    "WI": ("Wisconson", "Wiscosin", "Winsconsin"),
}  # fmt: skip

CITIES_MISTYPED = {
    "Albuquerque": ("Albaquerque", "Albuqurque"), "Philadelphia": ("Philadelpia", "Philidelphia"),
    "Boston": ("Bostn",), "Detroit": ("Detriot", "Detroitt"), "Providence": ("Providance",),
    "Brooklyn": ("Brooklin", "Broklyn"), "Charleston": ("Charlston", "Charelston"),
    "Cedar Rapids": ("Ceder Rapids",), "Grand Rapids": ("Grand Rapds",),
    "Denver": ("Denvor",), "Escondido": ("Escondito",), "Willimantic": ("Wilimantic",),
    "Anchorage": ("Ancorage", "Anchorge"), "Portland": ("Portlnd",), "Atlanta": ("Altanta",),
}  # fmt: skip

SPOKEN_REGIONS = {
    "northeast": ("the northeast", "the Northeast", "the northeastern states", "the north east"),
    "midwest": ("the Midwest", "the midwest", "the mid-west", "the midwestern states"),
    "south": ("the South", "the south", "the southern states", "the American South"),
    "west": ("the West", "the west", "the western states", "the western US", "the American West"),
    "new-england": ("New England", "new england", "the New England states", "New england region"),
    "mountain-west": ("the Mountain West", "the mountain states", "the mountain west"),
    "mid-atlantic": ("the Mid-Atlantic", "the mid atlantic", "the mid-atlantic states"),
    "great-lakes": ("the Great Lakes", "the Great Lakes region", "the great lakes states"),
    "great-plains": ("the Great Plains", "the plains states", "the great plains"),
    "southeast": ("the Southeast", "the south east", "the southeastern states", "the southeast"),
    "southwest": ("the Southwest", "the southwest", "the south-west", "the southwestern states"),
    "rocky-mountains": ("the Rockies", "the Rocky Mountains", "the rocky mountain states"),
    "west-coast": ("the West Coast", "the west coast"),
    "east-coast": ("the East Coast", "the east coast", "the eastern seaboard"),
    "deep-south": ("the Deep South", "the deep south"),
    "northern-new-england": ("northern New England",),
    "southern-new-england": ("southern New England",),
    "upper-midwest": ("the Upper Midwest", "the upper midwest"),
    "dakotas": ("the Dakotas", "the dakotas"), "carolinas": ("the Carolinas", "the carolinas"),
    "four-corners": ("the Four Corners", "the four corners states"),
    "bay-area": ("the Bay Area", "the bay area", "Silicon Valley", "the SF bay area"),
    "central-valley": ("the Central Valley", "california's central valley"),
    "southern-california": ("Southern California", "SoCal", "southern california"),
    "northern-california": ("Northern California", "NorCal"),
    "new-york-city": ("New York City", "NYC", "new york city", "nyc", "the five boroughs"),
    "bronx": ("the Bronx", "the bronx", "Bronx", "the South Bronx"),
    "brooklyn": ("Brooklyn", "brooklyn"), "queens": ("Queens", "queens"),
    "front-range": ("the Front Range", "colorado's front range"),
    "western-slope": ("the Western Slope", "colorado's western slope"),
    "ozarks": ("the Ozarks", "the ozarks"),
}  # fmt: skip
"""By the key of the region; the eastern states and others that no region here draws are beside."""

COUNTIES = {
    ("Bernalillo", "NM"): "Albuquerque", ("Suffolk", "MA"): "Boston",
    ("Bronx", "NY"): "Bronx", ("Philadelphia", "PA"): "Philadelphia", ("Kings", "NY"): "Brooklyn",
    ("Cumberland", "ME"): "Portland", ("Charleston", "SC"): "Charleston",
    ("San Diego", "CA"): "Escondido", ("Linn", "IA"): "Cedar Rapids", ("Juab", "UT"): "Nephi",
    ("Kent", "MI"): "Grand Rapids", ("Waukesha", "WI"): "Wales", ("Lake", "FL"): "Tavares",
    ("Tulare", "CA"): "Lindsay", ("Cheshire", "NH"): "Keene",
    ("Rockingham", "NH"): "Kingston, Newton, Exeter", ("Mesa", "CO"): "Grand Junction",
    ("Cass", "ND"): "Hunter", ("Merrimack", "NH"): "Pittsfield", ("Lexington", "SC"): "Lexington",
    ("Kennebec", "ME"): "Hallowell, Oakland", ("Wayne", "MI"): "Detroit",
    ("Hillsborough", "NH"): "Amherst", ("Washington", "AR"): "Springdale",
    ("San Mateo", "CA"): "Redwood City", ("Providence", "RI"): "Providence",
    ("Fulton", "GA"): "Atlanta", ("Henry", "GA"): "McDonough",
}  # fmt: skip
"""With the cities of cases in them."""

NAMESAKES = {
    "Portland, Oregon": "", "Pittsfield, Massachusetts": "MA", "Amherst, Massachusetts": "MA",
    "Newton, MA": "MA", "Lexington, Massachusetts": "MA", "Oakland, California": "CA",
    "Westminster, California": "CA", "Springdale, Pennsylvania": "PA", "Kingston, New York": "NY",
    "Exeter, Rhode Island": "RI", "Exeter, California": "CA", "Denver, Pennsylvania": "PA",
    "Charleston, South Carolina": "SC", "Windham, Maine": "ME", "Windham, New Hampshire": "NH",
    "Boston, New York": "NY", "Manchester, NH": "NH", "Concord, New Hampshire": "NH",
    "Bangor, Maine": "ME", "Milwaukee, Wisconsin": "WI", "Worcester, MA": "MA",
    "Des Moines, Iowa": "IA", "Fargo, ND": "ND", "Columbia, SC": "SC", "Hartford, CT": "CT",
    "Los Angeles, CA": "CA", "Pittsburgh, PA": "PA", "Salt Lake City, Utah": "UT",
    "Boulder, Colorado": "CO", "Orlando, Florida": "FL", "Little Rock, Arkansas": "AR",
    "Santa Fe, New Mexico": "NM", "Ann Arbor, Michigan": "MI", "Buffalo, New York": "NY",
}  # fmt: skip
"""Cities without a case, with the state in which one comes first ("" where none is there)."""


NOT_SMALL = frozenset({"AR", "CO", "MA", "ME", "PA"})
"""Two letters that are a word in small ones: nothing says that a state is meant."""

NEAR_MILES = 25


@dataclass(frozen=True)
class Placed:
    """A query with a place. ``kind``: of place and way to say it; ``there``: the cases that are
    there."""

    kind: str
    text: str
    there: frozenset[str]


class _Cases:
    """Which cases are where."""

    def __init__(self, searching: SearchService, briefs: Sequence[CaseBrief]) -> None:
        self.briefs = briefs
        self._searching = searching
        self.states: dict[str, frozenset[str]] = {}
        self.regions: dict[str, frozenset[str]] = {}
        for brief in briefs:
            own = frozenset({brief.slug})
            self.states[brief.state] = self.states.get(brief.state, frozenset()) | own
            for key in regions_of(brief.state, brief.city):
                self.regions[key] = self.regions.get(key, frozenset()) | own

    def in_cities(self, cities: Sequence[str], state: str) -> frozenset[str]:
        """The cases in one of these cities; New York has its boroughs, Queens its quarters."""
        wanted = set(cities)
        if "New York" in wanted:
            wanted |= {"Bronx", "Brooklyn", "Queens", "Astoria", "Flushing"}
        if "Queens" in wanted:
            wanted |= {"Astoria", "Flushing"}
        return frozenset(
            brief.slug
            for brief in self.briefs
            if brief.state == state and not wanted.isdisjoint(cities_of(brief.city))
        )

    def near_place(self, place: str) -> frozenset[str]:
        """The cases within some miles of a city with its state."""
        found = self._searching.places(place)
        return self.near(found[0].latitude, found[0].longitude) if found else frozenset()

    def near(self, latitude: float, longitude: float) -> frozenset[str]:
        """The cases within some miles of a point."""
        return frozenset(
            brief.slug
            for brief in self.briefs
            if miles_between(latitude, longitude, brief.lat, brief.lon) <= NEAR_MILES
        )


def _said(cases: _Cases) -> Iterator[tuple[str, str, frozenset[str], tuple[str, ...]]]:
    """Kind, place as it is said, the cases there, and the ways to ask for it."""
    around = NEAR[-1:]
    for code, there in cases.states.items():
        name = STATE_NAMES[code]
        yield "state, in", name, there, IN + around
        yield "state, bare", name, there, BARE
        yield "state code, in", code, there, IN
        yield "state code, bare", code, there, BARE
        if code != "ME":
            yield "state code, in, small", code.lower(), there, IN
        if code not in NOT_SMALL:
            yield "state code, bare, small", code.lower(), there, BARE
        if code in DEMONYMS:
            yield "demonym", DEMONYMS[code], there, PEOPLE
        for mistyped in MISTYPED.get(code, ()):
            yield "state mistyped, in", mistyped, there, IN
            yield "state mistyped, bare", mistyped, there, BARE
        yield "state, part of it", f"northern {name}", there, IN
        yield "state, part of it", f"rural {name}", there, IN + BARE
        yield "state, part of it", f"the state of {name}", there, IN
    for key, spoken in SPOKEN_REGIONS.items():
        for said in spoken if key in cases.regions else ():
            ways = IN if key in ("bronx", "brooklyn", "queens") else IN + around
            yield "region, in", said, cases.regions[key], ways
            needs_the = said.lower() in ("the south", "the west")  # the south wing
            bare = said if needs_the else said.removeprefix("the ")
            yield "region, bare", bare, cases.regions[key], BARE
    for brief in cases.briefs:
        state = STATE_NAMES[brief.state]
        for city in cities_of(brief.city):
            there = cases.in_cities((city,), brief.state)
            yield "city, in", city, there, IN
            yield "city, bare", city, there, BARE
            yield "city with state, in", f"{city}, {brief.state}", there, IN
            yield "city with state, in", f"{city} {state}", there, IN
            yield "city with state, bare", f"{city} {brief.state}", there, BARE
            yield "city with state, bare", f"{city}, {state}", there, BARE
            near = there | cases.near(brief.lat, brief.lon)
            yield "near a city", f"{city}, {brief.state}", near, NEAR
            for mistyped in CITIES_MISTYPED.get(city, ()):
                yield "city mistyped, in", mistyped, there, IN
                yield "city mistyped, with state", f"{mistyped}, {brief.state}", there, IN
    for (county, code), cities in COUNTIES.items():
        there = cases.in_cities(cities_of(cities), code)
        yield "county", f"{county} County, {code}", there, IN + NEAR
        yield "county", f"{county} county {STATE_NAMES[code]}", there, BARE
    for said, code in NAMESAKES.items():
        if code in cases.states:
            yield "city without a case", said, cases.states[code], IN + BARE
        if near := cases.near_place(said):
            yield "near a city without a case", said, near, NEAR


def placed_queries(
    searching: SearchService, briefs: Sequence[CaseBrief]
) -> dict[str, list[tuple[str, str, frozenset[str]]]]:
    """For each kind the ways to ask for a place, the place and the cases there."""
    found: dict[str, list[tuple[str, str, frozenset[str]]]] = defaultdict(list)
    for kind, place, there, ways in dict.fromkeys(_said(_Cases(searching, briefs))):
        for way in ways:
            found[kind].append((way, place, there))
            if not kind.startswith("state code"):  # which has small ones of its own
                found[f"{kind}, small"].append((way.lower(), place.lower(), there))
    return found


def sampled(
    searching: SearchService, briefs: Sequence[CaseBrief], chance: random.Random, each: int
) -> list[Placed]:
    """So many queries of each kind, with any topic."""
    asked = []
    for kind, ways in placed_queries(searching, briefs).items():
        for way, place, there in chance.choices(ways, k=each):
            topic = chance.choice(TOPICS)
            topic = topic.lower() if kind.endswith("small") else topic
            asked.append(Placed(kind, way.format(topic=topic, place=place), there))
    return asked


def is_there(searching: SearchService, query: Placed) -> bool:
    """Whether a case at the place comes first."""
    cases = searching.search(Query(query.text, hits_per_case=1)).cases
    return bool(cases) and cases[0].brief.slug in query.there


def main(each: int, *, shown: bool) -> None:
    """Print in how many queries of each kind a case there comes first."""
    with tempfile.TemporaryDirectory() as folder:
        services = open_services(Path(folder))
        try:
            briefs = services.library.briefs()
            asked = sampled(services.searching, briefs, seeded(), each)
            met: dict[str, list[bool]] = defaultdict(list)
            for query in asked:
                met[query.kind].append(is_there(services.searching, query))
                if shown and not met[query.kind][-1]:
                    found = services.searching.search(Query(query.text, hits_per_case=1)).cases
                    first = found[0].brief if found else None
                    told = f"{first.slug} ({first.state})" if first else "nothing"
                    print(f"    {query.kind}: {query.text!r}: {told}")
        finally:
            services.close()
    for kind, there in met.items():
        print(f"{kind:36}{len(there):6}{sum(there) / len(there):8.3f}")
    every = [one for there in met.values() for one in there]
    print(f"{'all':36}{len(every):6}{sum(every) / len(every):8.3f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=100, help="queries of each kind")
    parser.add_argument("--shown", action="store_true", help="print those that miss")
    chosen = parser.parse_args()
    main(chosen.each, shown=chosen.shown)
