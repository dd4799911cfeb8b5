"""`casestudies visit new|list|brief|packet|ics|gpx|kml`: visits to sites without the window."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from casestudies.bootstrap import Services
from casestudies.cli.opening import open_services
from casestudies.cli.options import facet_key
from casestudies.cli.output import bold, print_json, progress_line, wrapped
from casestudies.cli.path import some_path
from casestudies.errors import KnownError
from casestudies.model.evidence import counted
from casestudies.model.limits import MOST_NAME
from casestudies.model.query import Facet
from casestudies.model.report import ExportOptions, Paper
from casestudies.model.visit import (
    MOST_DAYS,
    MOST_STOPS,
    PART_NAMES,
    STATUS_NAMES,
    BriefLine,
    SavedVisit,
    StartPlace,
    Stop,
    StopBrief,
    VisitFocus,
    VisitPlan,
)
from casestudies.model.wording import listed, weekday_of
from casestudies.paths import Paths
from casestudies.services.export.files import write_export
from casestudies.services.export.formats import file_for, format_named
from casestudies.services.visits.checks import Check
from casestudies.services.visits.packet import PACKET_PARTS
from casestudies.services.visits.sites import SiteChoice
from casestudies.services.visits.travel_files import travel_path

USUAL_DAYS = 3
_DEGREES = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*")
_TRAVEL_HELP = {
    "ics": "write the stops as a calendar file",
    "gpx": "write the stops and the way as GPX, for maps",
    "kml": "write the stops and the way as KML, for maps",
}
_AUDIENCES = {"students": "Students: ", "teachers": "Teachers: ", "leaders": "Leaders: "}


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command and its options to ``commands`` (argparse's sub-parsers)."""
    parser = commands.add_parser("visit", help="plan visits to sites, brief and take along")
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    _add_new(actions, shared)
    listed = actions.add_parser("list", parents=[shared], help="the saved visits")
    listed.add_argument("--json", action="store_true", help="print JSON")
    listed.set_defaults(command=list_all)
    brief = actions.add_parser("brief", parents=[shared], help="read the briefs of the stops")
    brief.add_argument("name", help="the name or the key of the visit")
    brief.add_argument("slugs", nargs="*", metavar="SLUG", help="only the stops at these cases")
    brief.add_argument("--json", action="store_true", help="print JSON")
    brief.set_defaults(command=read_briefs)
    packet = actions.add_parser(
        "packet", parents=[shared], help="write the packet to print, as PDF or Word"
    )
    packet.add_argument("name", help="the name or the key of the visit")
    packet.add_argument(
        "parts",
        nargs="*",
        metavar="PART",
        help="some of " + ", ".join(part.key for part in PACKET_PARTS) + "; without one all but "
        "the names and contacts of people",
    )
    packet.add_argument("-o", "--output", type=some_path, metavar="FILE", required=True)
    packet.add_argument("--paper", choices=list(Paper), default=Paper.LETTER)
    packet.set_defaults(command=write_packet)
    for form, text in _TRAVEL_HELP.items():
        travel = actions.add_parser(form, parents=[shared], help=text)
        travel.add_argument("name", help="the name or the key of the visit")
        travel.add_argument("-o", "--output", type=some_path, metavar="FILE", required=True)
        travel.set_defaults(command=write_travel_file, form=form)


def _add_new(actions: Any, shared: argparse.ArgumentParser) -> None:
    new = actions.add_parser(
        "new",
        parents=[shared],
        help="plan a visit, to cases that you name or that are proposed",
        description="Plans a visit, a stop a day. Without SLUG those sites are proposed that "
        "document most of what you ask, receive visitors and lie near, in the order of the "
        "shortest journey.",
    )
    new.add_argument("slugs", nargs="*", metavar="SLUG", help="the cases to visit, in this order")
    new.add_argument("--title", default="", help="its name; without one the cases name it")
    for name, text in (
        ("dimension", "a design dimension that you want to see, such as grading"),
        ("population", "students whom you have in mind, such as english-learners"),
        ("practice", "a practice that you want to see, such as no-letter-grades"),
        ("question", "what you want to know, in your own words"),
    ):
        new.add_argument(
            f"--{name}",
            action="append",
            default=[],
            metavar="TEXT" if name == "question" else "KEY",
            help=f"{text}; may be given again",
        )
    new.add_argument(
        "--start", default="", metavar="PLACE", help="where you begin: a place, or LAT,LON"
    )
    new.add_argument("--miles", type=int, default=0, help="how far you go at most (any distance)")
    new.add_argument("--first-day", default="", metavar="DAY", help="such as 2027-04-13")
    new.add_argument(
        "--days", type=int, metavar="N", help=f"how many days (one a case, else {USUAL_DAYS})"
    )
    new.add_argument(
        "--shortest", action="store_true", help="put the cases in the order of the shortest journey"
    )
    new.add_argument("--json", action="store_true", help="print JSON")
    new.set_defaults(command=make_new)


def make_new(asked: argparse.Namespace, paths: Paths) -> int:
    """Plan and save a visit; its name, its stops and what speaks against it are printed."""
    first_day = _first_day(asked.first_day)
    days = len(asked.slugs) or USUAL_DAYS if asked.days is None else asked.days
    if not 1 <= days <= MOST_DAYS:
        raise KnownError(f"--days takes a whole number from 1 to {MOST_DAYS}.")
    if asked.miles < 0:
        raise KnownError("--miles takes a whole number from 0 up.")
    if len(asked.slugs) > MOST_STOPS:
        raise KnownError(f"A visit has at most {MOST_STOPS} stops.")
    wanted = (*asked.dimension, *asked.population, *asked.practice, *asked.question)
    if not asked.slugs and not wanted:
        raise KnownError("Name some cases, or tell what you want to see (such as --dimension).")
    with open_services(paths, search=bool(asked.question and not asked.slugs)) as services:
        names = {slug: services.library.brief(slug).short_name for slug in asked.slugs}
        plan = VisitPlan(
            asked.title,
            _focus(services, asked),
            _start(services, asked.start),
            first_day,
            days,
            asked.miles,
        )
        proposed: tuple[SiteChoice, ...] = ()
        if not asked.slugs:
            found = services.visits.sites(plan)
            proposed = tuple(one for one in found.choices if one.proposed)
            if not proposed:
                raise KnownError(f"No site lies within {plan.miles:,} miles; allow more.")
            names = {one.case.slug: one.case.short_name for one in proposed}
        plan = replace(plan, stops=_stops(asked.slugs or list(names), days))
        if asked.shortest or proposed:
            plan = services.visits.shortest(plan)
        named = dict.fromkeys(names[stop.case] for stop in plan.stops)
        title = (asked.title.strip() or listed(list(named)))[:MOST_NAME]
        saved = services.visits.visit(services.visits.new(title, replace(plan, title=title)).key)
        checks = services.visits.checks(plan)
        lines = _stop_lines(services, plan, proposed)
    if asked.json:
        why = {
            one.case.slug: {
                "reasons": one.reasons,
                "answers": one.answers,
                "ended": one.ended,
                "absent": one.absent,
                "lacks": one.lacks,
            }
            for one in proposed
        }
        print_json(_as_json(saved) | {"proposed": why, "checks": checks})
        return 0
    print(f"{bold(saved.name)}  [{saved.key}]\n   {_facts(saved)}")
    for line in lines:
        print(wrapped(line, indent="   ", hang="      "))
    _print_checks(checks)
    return 0


def list_all(asked: argparse.Namespace, paths: Paths) -> int:
    """Print the saved visits."""
    with open_services(paths) as services:
        found = services.visits.visits()
    if asked.json:
        print_json([_as_json(item) for item in found])
        return 0
    for item in found:
        print(f"{bold(item.name)}  [{item.key}]\n   {_facts(item)}")
    if not found:
        print("No visit is saved; make one with: casestudies visit new SLUG SLUG")
    return 0


def read_briefs(asked: argparse.Namespace, paths: Paths) -> int:
    """Print the briefs of a visit's stops, with what the user made of them."""
    with open_services(paths) as services:
        saved = _named(services, asked.name)
        plan = _plan(saved)
        stops = [stop for stop in plan.stops if stop.case not in saved.gone]
        for slug in asked.slugs:
            if slug not in {stop.case for stop in stops}:
                there = ", ".join(stop.case for stop in stops) or "none"
                raise KnownError(f"“{saved.name}” has no stop at “{slug}”; it has {there}.")
        if asked.slugs:
            stops = [stop for stop in stops if stop.case in asked.slugs]
        briefs = [services.visits.brief(plan, stop) for stop in stops]
    if asked.json:
        print_json(briefs)
        return 0
    for stop, brief in zip(stops, briefs, strict=True):
        _print_brief(plan, stop, brief)
    if not briefs:
        print(f"“{saved.name}” has no stop yet.")
    return 0


def write_packet(asked: argparse.Namespace, paths: Paths) -> int:
    """Write the packet of a visit; the path is printed. The suffix tells the format, PDF without
    one."""
    parts = tuple(asked.parts) or tuple(part.key for part in PACKET_PARTS if part.chosen)
    with open_services(paths) as services:
        report = services.visits.packet_report(_plan(_named(services, asked.name)), parts)
        form = (format_named(asked.output) or services.exporting.format("pdf")).key
        target = file_for(asked.output, services.exporting.format(form))
        options = ExportOptions(Paper(asked.paper))
        written = services.exporting.export(report, form, target, options, progress_line())
    print(f"Written: {written}")
    return 0


def write_travel_file(asked: argparse.Namespace, paths: Paths) -> int:
    """Write the stops as .ics, .gpx or .kml; the path is printed, and which stops are left out."""
    target = travel_path(asked.output, asked.form)
    with open_services(paths) as services:
        saved = _named(services, asked.name)
        made = services.visits.travel_file(asked.form, _plan(saved), saved.key)
    print(f"Written: {write_export(target, made.data)}")
    if made.note:
        print(wrapped(made.note))
    return 0


# --- what is asked for ------------------------------------------------------------------------


def _first_day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError as error:
        raise KnownError("--first-day takes a day such as 2027-04-13.") from error


def _focus(services: Services, asked: argparse.Namespace) -> VisitFocus:
    vocabulary = services.library.vocabulary()

    def keys(facet: Facet, texts: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(facet_key(facet, text, vocabulary) for text in texts))

    return VisitFocus(
        keys(Facet.DIMENSION, asked.dimension),
        keys(Facet.POPULATION, asked.population),
        keys(Facet.PRACTICE, asked.practice),
        tuple(text.strip() for text in asked.question if text.strip()),
    )


def _start(services: Services, text: str) -> StartPlace | None:
    """The place that the user names, or whose degrees north and east are given."""
    if not text.strip():
        return None
    if degrees := _DEGREES.fullmatch(text):
        north, east = map(float, degrees.groups())
        if abs(north) > 90 or abs(east) > 180:
            raise KnownError("--start takes degrees north up to 90 and east up to 180.")
        return StartPlace(text.strip(), north, east)
    found = services.mapping.start_places(text)
    if not found:
        raise KnownError(
            f"No place “{text}” is known here; name another, or give its degrees north and east: "
            "--start=43.21,-71.54"
        )
    return found[0]


def _stops(slugs: Iterable[str], days: int) -> tuple[Stop, ...]:
    """A stop a day; those for which no day is left have none yet."""
    return tuple(
        Stop(uuid4().hex, slug, day=at if at < days else None) for at, slug in enumerate(slugs)
    )


def _named(services: Services, name: str) -> SavedVisit:
    found = services.visits.visits()
    for item in found:
        if name in (item.key, item.name):
            return item
    names = ", ".join(f"“{item.name}”" for item in found) or "none is saved"
    raise KnownError(f"There is no visit “{name}”; there are: {names}.")


def _plan(saved: SavedVisit) -> VisitPlan:
    if saved.plan is None:
        raise KnownError(saved.problem)
    return saved.plan


# --- what is printed --------------------------------------------------------------------------


def _facts(item: SavedVisit) -> str:
    plan = item.plan
    if plan is None:
        return item.problem
    first = plan.date_of(0)
    facts = [counted(len(plan.stops), "stop"), counted(plan.days, "day")]
    facts.append(f"from {weekday_of(first)}" if first else "no date yet")
    if plan.start:
        facts.append(f"starts at {plan.start.name}")
    return " · ".join(facts) + (f"\n   {item.problem}" if item.problem else "")


def _stop_lines(
    services: Services, plan: VisitPlan, proposed: Sequence[SiteChoice]
) -> tuple[str, ...]:
    """Each stop with its day and distance; of a proposed one why, and what it does not answer."""
    why = {one.case.slug: one for one in proposed}
    lines: list[str] = []
    for found in services.visits.journey(plan).stops:
        line = f"{found.number}. {found.case.short_name}, {found.place}: {_when(plan, found.stop)}"
        told = [found.distance] if found.distance else []
        if one := why.get(found.case.slug):
            told += one.told
            told += [f"not documented: {', '.join(one.lacks)}"] if one.lacks else []
        lines.append("; ".join((line, *told)))
    return tuple(lines)


def _when(plan: VisitPlan, stop: Stop) -> str:
    if stop.day is None:
        return "no day yet"
    day = plan.date_of(stop.day)
    return weekday_of(day) if day else f"day {stop.day + 1}"


def _print_checks(checks: Sequence[Check]) -> None:
    for check in checks:
        print(wrapped(f"{'!' if check.serious else '-'} {check.said}", indent="   ", hang="     "))


def _print_brief(plan: VisitPlan, stop: Stop, brief: StopBrief) -> None:
    print(bold(f"{brief.name} · {_when(plan, stop)} · {STATUS_NAMES[stop.status].lower()}"))
    if brief.warning:
        print(wrapped(f"! {brief.warning}", hang="  "))
    for part, name in PART_NAMES.items():
        lines = brief.part(part)
        if lines:
            print(f"\n{bold(name)}")
        for line in lines:
            print(wrapped(f"- {_line(line)}", indent="  ", hang="    "))
    print()


def _line(line: BriefLine) -> str:
    year = f" ({line.year})" if line.year and str(line.year) not in line.text else ""
    cites = " ".join(f"[{key}]" for key in line.sources)
    return f"{_AUDIENCES.get(line.audience, '')}{line.text}{year} {cites}".rstrip()


def _as_json(item: SavedVisit) -> dict[str, Any]:
    return {
        "key": item.key,
        "name": item.name,
        "updated": item.updated.isoformat(),
        "gone": list(item.gone),
        "problem": item.problem,
        "plan": item.plan,
    }
