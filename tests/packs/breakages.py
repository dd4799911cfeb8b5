"""Ways to break the small pack with one change, each with the sentence that it should earn."""

from __future__ import annotations

from typing import NamedTuple

from tests.packs.pack_files import CASE_FILE


class Broken(NamedTuple):
    """``old`` becomes ``new`` in the file; expected is a problem with this field and words."""

    name: str
    old: str
    new: str
    field: str
    words: str
    file: str = CASE_FILE


BROKEN = [
    Broken(
        "fewer students than none",
        "metric: enrollment, value: 300",
        "metric: enrollment, value: -300",
        "figures[1].value",
        "Expected a number of students; found -300.",
    ),
    Broken(
        "half a student",
        "metric: enrollment, value: 300",
        "metric: enrollment, value: 300.5",
        "figures[1].value",
        "Expected a number of students; found 300.5.",
    ),
    Broken(
        "a day that no calendar has",
        'date: "2016-05-01"',
        'date: "2015-02-29"',
        "sources.S1.date",
        "Expected a date like",
    ),
    Broken(
        "digits of another script",
        'date: "2016-05-01"',
        'date: "٢٠١٦"',
        "sources.S1.date",
        "Expected a date like",
    ),
    Broken(
        "a name that reads backwards",
        "name: Green Valley School District",
        "name: Green \u202eyellaV School District",
        "name",
        "The text holds an invisible character",
    ),
    Broken(
        "a name of nothing",
        "short_name: Green Valley",
        'short_name: "\\u200b"',
        "short_name",
        "The text holds an invisible character",
    ),
    Broken(
        "wrong type",
        "name: Green",
        "name: [a]\naka_: Green",
        "name",
        "Expected text, found a list.",
    ),
    Broken(
        "seen again on no day",
        "kind: official}",
        "kind: official, seen: {on: 2026, how: page}}",
        "sources.S1.seen.on",
        "Expected a day or a month like",
    ),
    Broken(
        "seen again on a day that no calendar has",
        "kind: official}",
        "kind: official, seen: {on: 2026-11-31, how: page}}",
        "sources.S1.seen.on",
        "Expected a day or a month like",
    ),
    Broken(
        "seen again in no known way",
        "kind: official}",
        "kind: official, seen: {on: 2026-11-28, how: other}}",
        "sources.S1.seen.how",
        "Expected page, elsewhere or not-found; found “other”.",
    ),
    Broken(
        "seen again without a day",
        "kind: official}",
        "kind: official, seen: {how: page}}",
        "sources.S1.seen.on",
        "This field is missing",
    ),
    Broken(
        "seen again with a field too many",
        "kind: official}",
        "kind: official, seen: {on: 2026-11-28, how: page, note: a copy}}",
        "sources.S1.seen.note",
        "The pack format has no field “note” here.",
    ),
    Broken(
        "seen again in one word",
        "kind: official}",
        "kind: official, seen: page}",
        "sources.S1.seen",
        "Expected a block of fields (key: value), found “page”.",
    ),
    Broken(
        "seen again twice",
        "kind: official}",
        "kind: official, seen: {on: 2026-11-28, how: page}, seen: {on: 2026-11, how: page}}",
        "sources.S1.seen",
        "The field “seen” stands here twice; keep one.",
    ),
    Broken(
        "seen again before it was written",
        "kind: official}",
        "kind: official, seen: {on: 2016-04, how: page}}",
        "sources.S1",
        "seen again on 2016-04, before its own date (2016-05-01)",
    ),
    Broken(
        "a shared source seen again in no known way",
        "kind: book}",
        "kind: book, seen: {on: 2026-11-28, how: found}}",
        "sources.S1.seen.how",
        "Expected page, elsewhere or not-found; found “found”.",
        "sources.yaml",
    ),
    Broken(
        "a finding not seen, in a bare no",
        "practices: [advance-any-time]",
        "practices: [advance-any-time]\n        seen: no",
        "dimensions.pace.findings[1].seen",
        'put the word in quotes: "no".',
    ),
    Broken(
        "a finding seen in no known way",
        "practices: [advance-any-time]",
        "practices: [advance-any-time]\n        seen: half",
        "dimensions.pace.findings[1].seen",
        "Expected part or no; found “half”.",
    ),
    Broken("number for text", "locale: rural", "locale: 12", "locale", "Expected rural, town"),
    Broken(
        "unknown field",
        "locale: rural",
        "locale: rural\nlocalle: rural",
        "localle",
        "The pack format has no field “localle” here. Did you mean “locale”?",
    ),
    Broken("missing field", "kind: district\n", "", "kind", "This field is missing"),
    Broken(
        "dangling citation",
        "cites: [S2]\n  grading",
        "cites: [S9]\n  grading",
        "dimensions.pace.findings[1].cites[1]",
        "S9 is not among the sources of this case.",
    ),
    Broken(
        "dangling mark in the summary",
        "yet there [S2]",
        "yet there [S7]",
        "summary",
        "S7 is not among the sources of this case.",
    ),
    Broken(
        "duplicate id",
        "id: grading-2",
        "id: grading-1",
        "dimensions.grading.findings[2].id",
        "“grading-1” is used twice; it has to be unique, and is never reused.",
    ),
    Broken(
        "duplicate key",
        "kind: district",
        "kind: district\nkind: school",
        "kind",
        "The field “kind” stands here twice; keep one.",
    ),
    Broken(
        "python tag",
        "kind: district",
        "kind: !!python/object/apply:os.system [echo]",
        "kind",
        "A tag (!python/object/apply:os.system) is not allowed",
    ),
    Broken("anchor", "kind: district", "kind: &k district", "kind", "An anchor (&) is not allowed"),
    Broken("alias", "gaps:\n", "gaps:\n  - *k\n", "gaps[1]", "An alias (*) is not allowed"),
    Broken(
        "unknown practice",
        "no-letter-grades",
        "no-leter-grades",
        "dimensions.grading.findings[1].practices[1]",
        "“no-leter-grades” is not a practice of vocabulary/practices.yaml. "
        "Did you mean “no-letter-grades”?",
    ),
    Broken(
        "unknown population",
        "populations: [english-learners]",
        "populations: [wizards]",
        "dimensions.grading.findings[2].populations[1]",
        "“wizards” is not a population of vocabulary/populations.yaml.",
    ),
    Broken(
        "unknown population block",
        "  low-income:",
        "  wizards:",
        "populations.wizards",
        "“wizards” is not a population",
    ),
    Broken(
        "unknown dimension",
        "  pace:\n",
        "  pase:\n",
        "dimensions.pase",
        "“pase” is not a dimension of vocabulary/dimensions.yaml. Did you mean “pace”?",
    ),
    Broken(
        "bad state of a finding",
        "state: documented",
        "state: perhaps",
        "populations.low-income.findings[1].state",
        "Expected documented, absent, ended or disputed; found “perhaps”.",
    ),
    Broken(
        "bad state of a place",
        "state: VT",
        "state: Vermont",
        "place.state",
        "Expected the two capital letters of a state, like CA; found “Vermont”.",
    ),
    Broken(
        "e-mail address",
        "Transcripts took",
        "Ask jane@example.org why transcripts took",
        "challenges[1].text",
        "Take the e-mail address out: jane@example.org.",
    ),
    Broken(
        "telephone number",
        "Transcripts took",
        "Call (802) 555-0199 to ask why transcripts took",
        "challenges[1].text",
        "Take the telephone number out: (802) 555-0199.",
    ),
    Broken(
        "uncited finding",
        "cites: [S2]\n  grading",
        "cites: []\n  grading",
        "dimensions.pace.findings[1].cites",
        "At least one citation is needed here",
    ),
    Broken(
        "unused source",
        "sources:\n",
        "sources:\n  S3: {title: T, publisher: P, date: null, url: null, kind: book}\n",
        "sources.S3",
        "No finding, figure or other entry cites this source.",
    ),
    Broken(
        "bare yes",
        'hosts: "past"',
        "hosts: yes",
        "visiting.hosts",
        'put the word in quotes: "yes".',
    ),
    Broken(
        "figure without its year",
        "value: 300, as_of: 2016",
        "value: 300",
        "figures[1].as_of",
        "write null where the year is not known.",
    ),
    Broken(
        "words for a number",
        "value: 300",
        "value: about 300",
        "figures[1].value",
        "Expected a number, found “about 300”.",
    ),
    Broken(
        "headline too long",
        "No letters; habits",
        "No letters; " + "very " * 20 + "habits",
        "dimensions.grading.headline",
        "This text has 141 characters; 1 to 90 are allowed.",
    ),
    Broken(
        "no sentence",
        "when they have shown that they are ready.\n        practices",
        "when they have shown that they are ready\n        practices",
        "dimensions.pace.findings[1].text",
        "it has to end with a full stop.",
    ),
    Broken(
        "the same text twice",
        "English learners get a report in the language of the home.",
        "The high school gave up letter grades in 2012.",
        "dimensions.grading.findings[2].text",
        "The same text stands in this file already",
    ),
    Broken(
        "two lines of distinction",
        '  - "A daily block for help"\n',
        "",
        "distinctive",
        "Expected 3 lines; found 2.",
    ),
    Broken(
        "summary too short", "Green Valley is an", "[S1]\n\nrest: Is an", "summary", "has 0 words"
    ),
    Broken(
        "parent nowhere",
        "parent: null",
        "parent: nowhere",
        "parent",
        "“nowhere” is not the slug of a case in this pack.",
    ),
    Broken("own parent", "parent: null", "parent: green-valley", "parent", "its own parent"),
    Broken(
        "slug is not the file name",
        "slug: green-valley",
        "slug: blue-valley",
        "slug",
        "Found “blue-valley”; expected green-valley, the name of this file.",
    ),
    Broken(
        "not a web address",
        "https://www.example.org/model",
        "javascript:alert(1)",
        "sources.S1.url",
        "Expected an address that starts with http:// or https://",
    ),
    Broken(
        "no such date",
        '"2016-05-01"',
        '"2016-13-01"',
        "sources.S1.date",
        "Expected a date like",
    ),
    Broken("over 100 percent", "33.5", "335", "populations.low-income.share.percent", "0 to 100"),
    Broken(
        "grades upside down", "low: K", "low: adult", "grades", "The lowest grade (adult) is above"
    ),
    Broken(
        "block nobody feeds",
        "populations: [english-learners]",
        "populations: []",
        "populations.english-learners",
        "none elsewhere is tagged with this population",
    ),
    Broken(
        "no result",
        "before: 80, after: 91.5",
        "before: null, after: null",
        "outcomes[1]",
        "Expected a result in before, in after or in both",
    ),
    Broken("not a number", "value: 300", "value: .nan", "figures[1].value", "Expected a number"),
    Broken(
        "control character", "- Test results", r'- "a\u0007b"', "gaps[1]", "a control character"
    ),
    Broken("broken YAML", "name: Green", "name: a: Green", "", "has to stand in quotes"),
    Broken("tab", "  low-income:", "\tlow-income:", "", "Indent with spaces, not tabs"),
    Broken("two documents", "gaps:", "---\ngaps:", "", "more than one document"),
    Broken(
        "reading of an unknown case",
        "[green-valley]",
        "[blue-valley]",
        "readings[1].cases[1]",
        "“blue-valley” is not a case of this pack.",
        "readings.yaml",
    ),
    Broken(
        "glossary cites nothing known",
        "cites: [S1]",
        "cites: [S5]",
        "terms[1].cites[1]",
        "S5 is not among the sources in sources.yaml.",
        "glossary.yaml",
    ),
    Broken(
        "newer schema",
        "schema: 1",
        "schema: 2",
        "schema",
        "This program reads packs of schema 1; this pack says 2.",
        "pack.yaml",
    ),
    Broken(
        "no calendar version",
        '"2026.11.0"',
        '"1.0"',
        "version",
        'Expected a calendar version like "2026.11.0"; found “1.0”.',
        "pack.yaml",
    ),
]
