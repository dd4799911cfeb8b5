"""The files of a small sound pack, as text."""

from __future__ import annotations

from collections.abc import Callable

CASE_FILE = "cases/green-valley.yaml"

CASE = """\
slug: green-valley
name: Green Valley School District
short_name: Green Valley
aka: [GVSD]
kind: district
status: active
status_note: null
parent: null
place: {city: Green Valley, state: VT, lat: 44.20, lon: -72.50, note: "town centre, approximate"}
governance: public district
locale: rural
grades: {low: K, high: "12"}
started: {year: 2012, note: first in the high school, cites: [S1]}
website: "https://www.example.org"
summary: >
  Green Valley is an invented district for tests and serves about three hundred students in one
  long valley [S1]. It gave up letter grades in 2012, first in its high school and then in the
  younger grades, and reports habits of work apart from what students know and can do [S1] [S2].
  Students move on when they have shown that they are ready, and a daily block gives time for
  help to those who are not yet there [S2]. Visitors were welcome in 2016, and no source tells
  whether they still are [S1].
distinctive:
  - "An invented district, small enough to read in a minute"
  - "No letter grades since 2012"
  - "A daily block for help"
dimensions:
  pace:
    headline: "Students move on when ready"
    findings:
      - id: pace-1
        text: Students move on when they have shown that they are ready.
        practices: [advance-any-time]
        as_of: 2016
        cites: [S2]
  grading:
    headline: "No letters; habits of work reported apart"
    findings:
      - id: grading-1
        text: The high school gave up letter grades in 2012.
        practices: [no-letter-grades]
        as_of: 2012
        cites: [S1]
      - id: grading-2
        text: English learners get a report in the language of the home.
        populations: [english-learners]
        as_of: 2016
        cites: [S1, S2]
populations:
  low-income:
    headline: "About a third of students"
    share: {percent: 33.5, as_of: 2016, cites: [S1]}
    findings:
      - id: low-income-1
        text: About a third of students receive free or reduced-price meals.
        state: documented
        as_of: 2016
        cites: [S1]
  english-learners:
    headline: "Reports in the language of the home"
figures:
  - {metric: enrollment, value: 300, as_of: 2016, cites: [S1]}
outcomes:
  - {metric: Graduation rate, before: 80, after: 91.5, unit: percent, period: "2012 to 2016", caveat: self-reported, cites: [S1]}
timeline:
  - {year: 2012, event: "The high school gives up letter grades.", dimension: grading, cites: [S1]}
challenges:
  - {text: "Transcripts took two years to get right.", dimension: grading, as_of: 2014, cites: [S2]}
visiting:
  hosts: "past"
  notes:
    - {text: "Visitors were welcome in 2016.", as_of: 2016, cites: [S1]}
gaps:
  - Test results
sources:
  S1: {title: "Our model", author: null, publisher: "Green Valley School District", date: "2016-05-01", url: "https://www.example.org/model", kind: official}
  S2: {title: "A visit to the valley", author: "A. Writer", publisher: "The Valley News", date: 2016, url: null, kind: news}
"""  # noqa: E501

ASKED_AS_FILE = "asked_as/green-valley.yaml"

ASKED_AS = """\
case: green-valley
asked_as:
  headline/grading:
    - what do report cards look like
    - are behavior and learning kept separate
  grading-1:
    - do they still give A to F
    - dropped marks altogether
  outcome/0:
    - do more kids finish now
    - diploma numbers before and after
"""

MANIFEST = """\
id: valley
title: A pack for tests
version: "2026.11.0"
schema: 1
language: en
licence: CC0-1.0
"""

GLOSSARY = """\
terms:
  - term: Seat time
    aka: []
    note: Hours attended as the basis for credit.
    cites: [S1]
"""

SOURCES = """\
sources:
  S1: {title: A book of words, author: null, publisher: A press, date: null, url: null, kind: book}
"""

READINGS = """\
readings:
  - slug: a-report
    title: A report
    author: null
    publisher: A press
    date: "2015-06"
    kind: report
    url: null
    summary: What one district did.
    dimensions: [grading]
    populations: []
    cases: [green-valley]
"""

DIMENSIONS = """\
dimensions:
  - {key: grading, name: Grading, short_name: Grading, group: learning, description: How marks are given., question: How do they grade?}
  - {key: pace, name: Pace, short_name: Pace, group: learning, description: When students move on., question: When do they move on?}
"""  # noqa: E501

POPULATIONS = """\
populations:
  - {key: english-learners, name: English learners, short_name: English learners, description: Students who learn English.}
  - {key: low-income, name: Low-income students, short_name: Low income, description: Students from low-income families.}
"""  # noqa: E501

PRACTICES = """\
practices:
  grading:
    - key: no-letter-grades
      name: No letter grades
      definition: Reports carry no letters.
      seen_in: [green-valley]
  pace:
    - key: advance-any-time
      name: Advance at any time
      definition: Students move on at any time of the year.
      seen_in: []
    - key: self-paced
      name: Self-paced
      definition: Students set their own pace.
      seen_in: []
"""

Change = Callable[[str, str, str], None]
