"""What is said of stops and days, in short."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from casestudies.model.visit import Stop, StopStatus, VisitPlan
from casestudies.services.workshop.editing import clock
from casestudies.ui import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

STATUS_NAMES: dict[StopStatus, str] = {
    StopStatus.IDEA: QT_TRANSLATE_NOOP("Visits", "Idea"),
    StopStatus.ASKED: QT_TRANSLATE_NOOP("Visits", "Asked"),
    StopStatus.CONFIRMED: QT_TRANSLATE_NOOP("Visits", "Confirmed"),
    StopStatus.DONE: QT_TRANSLATE_NOOP("Visits", "Done"),
    StopStatus.DECLINED: QT_TRANSLATE_NOOP("Visits", "Declined"),
}


def status_name(status: StopStatus) -> str:
    return translate("Visits", STATUS_NAMES[status])


def day_name(plan: VisitPlan, day: int | None) -> str:
    """ "Tue 14 Apr" where the first day is known, else "Day 1"; "No day yet"."""
    if day is None:
        return translate("Visits", "No day yet")
    found = plan.date_of(day)
    if found is None:
        return translate("Visits", "Day {0}").format(day + 1)
    return QLocale().toString(QDate(found.year, found.month, found.day), "ddd d MMM")


def when(plan: VisitPlan, stop: Stop) -> str:
    """ "Tue 14 Apr · 9:00"."""
    day = day_name(plan, stop.day)
    return day if stop.day is None else f"{day} · {clock(stop.begins)}"


def days_name(plan: VisitPlan) -> str:
    """ "14 to 16 Apr 2027", or "3 days" without a first day."""
    first, last = plan.date_of(0), plan.date_of(plan.days - 1)
    if first is None or last is None:
        if plan.days == 1:
            return translate("Visits", "one day")
        return translate("Visits", "{0} days").format(plan.days)
    locale = QLocale()
    begin, end = (QDate(day.year, day.month, day.day) for day in (first, last))
    if first == last:
        return locale.toString(begin, "d MMM yyyy")
    shown = "d" if (first.year, first.month) == (last.year, last.month) else "d MMM"
    if first.year != last.year:
        shown = "d MMM yyyy"
    said = translate("Visits", "{0} to {1}")
    return said.format(locale.toString(begin, shown), locale.toString(end, "d MMM yyyy"))
