"""Every sentence below the window that a reader may see is given to ``said``, ``mark``, ``named``.

What is left out is printed for the terminal, which speaks English; or it is content, which is
English; or it stands in a file that programs read; or nobody reads it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from casestudies.ui.language.catalogue import read_catalogue
from tests.literals import called, text_of
from tests.project import ROOT, SOURCE

LAYERS = ("model", "packs", "store", "search", "export", "services")
BELOW = SOURCE / "casestudies"
SAID = "casestudies.said"

# Files none of whose texts is a sentence of the window.
WHOLE = {
    "printed for the terminal": (
        "services/doctor/service.py", "services/selftest/files.py",
        "services/selftest/service.py", "store/team/care.py",
    ),
    "names of places": ("model/places.py",),
    "what the files of others say, and the content that comes of it": (
        "services/imports/canopy_labels.py", "services/imports/canopy_years.py",
        "services/imports/nces_columns.py", "services/imports/qda/project.py",
        "services/imports/schools.py", "services/imports/qda/xml_tree.py",
    ),
    "a file that programs read, the same byte by byte": (
        "export/bibtex.py", "export/citations.py", "export/names.py", "export/qda/identity.py",
        "export/qda/project.py", "export/visits/gpx.py", "export/visits/ics.py",
    ),
    "names of styles and properties of a document": (
        "export/docx.py", "export/docx_parts.py", "export/docx_styles.py", "export/handout_docx.py",
        "export/slide_deck.py", "export/slide_master.py", "export/visits/packet_docx.py",
        "export/xlsx.py",
    ),
    "words that are typed or searched": (
        "search/labels/found.py", "search/passages.py", "search/query/asking.py",
        "search/query/fields.py", "search/query/negation.py", "search/query/no_name.py",
        "search/query/number_words.py", "search/query/verbs.py", "search/query/places.py",
        "search/text.py", "search/thesaurus.py",
        "services/search/asker.py", "services/search/spanish.py", "services/workshop/masking.py",
        "services/help/finding.py",
    ),
    "keys of what is kept": (
        "search/corpus.py", "search/labels/of_cases.py", "services/library/service.py",
        "store/tables.py",
    ),
    "SQL": (
        "search/server/candidates.py", "search/server/search.py", "store/history.py",
        "store/overview.py", "store/schema.py", "store/team/reading.py", "store/team/rules.py",
        "store/team/shared.py",
    ),
}  # fmt: skip
# By file: words of content and of the files of others, what is typed, names of files, SQL, keys,
# and in `as_text.py` what the terminal prints.
UNTOLD: dict[str, tuple[str, ...]] = {
    "model/library/draft.py": (
        "public district",
        "public school",
        "in-district charter",
        "transfer school",
        "nonprofit program",
    ),
    "model/results.py": ('within:"{} of {}"',),
    "packs/inspection.py": (
        "glossary terms",
        "thesaurus groups",
    ),
    "packs/tables/workbook.py": (
        "Yes",
        "No",
    ),
    "services/team/words.py": (
        "CC-BY-4.0",
        "Vocabulary of {}",
    ),
    "store/added_packs.py": (
        "id = ? AND deleted IS NULL",
        "SELECT 1 FROM sqlite_master WHERE name = ?",
    ),
    "store/checked.py": ("-wal",),
    "store/database.py": ("-wal",),
    "store/field_notes.py": ("{} WHERE visit = ? ORDER BY at, id",),
    "store/library.py": (
        "id != '{}'",
        "{} is {}",
        "schema {}",
        "{} WHERE case_slug",
        "{} WHERE slug",
    ),
    "store/notes.py": (
        "deleted IS NULL",
        "case_slug = ? AND {}",
        "{} = excluded.{}",
    ),
    "store/room.py": ("{} WHERE workshop = ? ORDER BY at, id",),
    "store/saved.py": (
        "{} WHERE kind = ? AND deleted IS NULL {}",
        "{} WHERE key = ? AND deleted IS NULL",
    ),
    "store/sync/arrival.py": (", version = version + 1",),
    "store/sync/desk.py": (
        "scope = 'team' OR base IS NOT NULL OR (SELECT send_private FROM desk_team)",
    ),
    "store/sync/packs.py": (
        "SELECT 1 FROM sqlite_master WHERE name = ?",
        "{} = excluded.{}",
    ),
    "store/team/address.py": (
        "postgresql://{}@/{}?host={}&port={}",
        "postgresql://{}@{}/{}",
    ),
    "store/team/connecting.py": (
        "session is read-only",
        "the server says nothing any more",
        "psycopg {} with libpq {}.{}",
        "~/.postgresql/root.crt",
    ),
    "search/gazetteer.py": (
        "new york city",
        "los angeles",
    ),
    "search/meaning.py": (
        "{} is no table of words",
        "{} is cut short",
        "the directions do not fit the passages",
    ),
    "search/near_cases.py": ("the directions cannot be read: {}",),
    "search/packed.py": (
        "{} has no sections",
        "{} is cut short",
    ),
    "search/query/distances.py": (
        "in the area of",
        "not far from",
        "closest to",
        "nearest to",
        "close to",
        "near to",
        "outside of",
        "in or near",
        "in or around",
        "at or near",
        "driving distance of",
        "within driving distance of",
        "driving distance from",
        "commuting distance of",
        "a short drive from",
        "within a short drive of",
        "a drive from",
        "within a drive of",
        "new york",
        "{} km",
    ),
    "export/clipboard.py": (
        "border:1px solid #a9a498;padding:4px 6px;vertical-align:top;text-align:left",
    ),
    "export/html.py": (
        "@page { size: {}{}; }",
        ' @page { @bottom-left { content: "{}"; } }',
        "part {}",
        ' id="{}"',
    ),
    "export/measure.py": (
        "Inter-Bold.ttf",
        "Inter-Regular.ttf",
    ),
    "services/cases/beginnings.py": (
        "Field notes of our visit",
        "Our own description of our school",
        "Ourselves",
    ),
    "services/compare/as_text.py": (
        "{} sources: run the command to list them.",
        "●●●●● tells how well a cell is documented, S1 S2 its sources (at the end).",
        "In no row do the cases part by practices, states or figures.",
        "No row has a finding in these cases.",
        "– Not documented in our sources",
        " for any of these cases",
        "{}: {} about “{}” {} in no dimension; rows by population show {}.",
        "Sources: {}",
    ),
    "services/export/formats.py": (
        "Markdown",
        ".csl.json",
    ),
    "services/export/reports/wording.py": (
        "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)",
        "CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)",
        "CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/)",
    ),
    "services/imports/bibliography/bibtex.py": (
        "\\textbraceleft",
        "\\textbraceright",
    ),
    "services/imports/bibliography/importer.py": (".csl.json",),
    "services/imports/bibliography/record.py": ("{} and others",),
    "services/imports/canopy.py": (
        "Canopy project (canopyschools.org), see its terms; imported for your own use",
        "less than a year",
        "1-2 years",
        "3-4 years",
        "5+ years",
        "students with disabilities",
        "students of color",
        "emergent bilingual students",
        "students from low-income families",
        "students without a home",
        "students in foster care",
        "students whose schooling was interrupted",
        "students in the juvenile justice system",
        "multilingual students",
        "students from low-income families (percent)",
        "English learners (percent)",
        "students with disabilities (percent)",
        "Canopy survey {}",
        "{}, as answered by the school",
        "Canopy project",
        "designed for {}",
        "as reported to the Canopy survey",
    ),
    "services/imports/cells.py": ("none provided",),
    "services/imports/matching.py": (
        "the of and for a at in school schools high elementary middle primary academy charter "
        "public community district unified center county city union joint area regional "
        "independent",
    ),
    "services/imports/nces.py": (
        "Public domain (National Center for Education Statistics)",
        "derived - education unit total minus adult education count",
        "education unit total",
        "year not told",
        "NCES Common Core of Data, {}, {}",
        "NCES Common Core of Data, {}",
        "Common Core of Data, {}, {}",
        "National Center for Education Statistics",
        "school id",
        "district id",
        "lowest grade",
        "highest grade",
        "public school",
    ),
    "services/imports/spreadsheet.py": (
        "Your own",
        "Your own table",
        "{} (percent)",
        "from your own table",
        "Column {}",
    ),
    "services/library/backups.py": (".restoring-",),
    "services/library/building.py": (
        "-wal",
        "-shm",
        "-journal",
    ),
    "services/library/care.py": ("left over",),
    "services/like/answers.py": (
        "English",
        "Indigenous",
    ),
    "services/like/parts.py": ("{} share",),
    "services/like/profile_draft.py": ("of another version",),
    "services/pictures/service.py": ("percent of students",),
    "services/search/cases_first.py": ("{} miles",),
    "services/search/distances.py": ("within {} of",),
    # for the log, and for the process itself
    "services/search/__init__.py": ("--make-text-files",),
    "services/search/helping.py": (
        "it cannot be started: {}",
        "it ended with {}",
        "texts for the index",
    ),
    "services/search/index.py": ("its files could not be copied",),
    "services/visits/sample.py": ("Concord, NH",),
    "services/visits/travel_files.py": (
        "{}.{}@casestudies",
        "{}@casestudies",
    ),
    "services/visits/visit_json.py": ("plan.stops[{}]",),
    "services/workshop/travel.py": ("entries[{}]",),
    "services/workspace/profile_json.py": ("populations[{}]",),
    "services/workspace/settings.py": ("not an object",),
}

# What is given to these is read by programs or by us, never by a reader.
UNSEEN = {
    "BugError", "NewType", "TypeVar", "cast", "compile", "connect", "decode", "encode", "endswith",
    "execute", "executescript", "find", "findall", "fullmatch", "getLogger", "getattr", "glob",
    "hasattr", "literal", "match", "partition", "removeprefix", "removesuffix", "replace", "rsplit",
    "search", "setattr", "split", "startswith", "sub", "text",
}  # fmt: skip
OUR_FAULTS = {
    "AssertionError", "AttributeError", "BugError", "IndexError", "IndexUnreadable", "KeyError",
    "LookupError", "NotImplementedError", "RuntimeError", "TypeError",
}  # fmt: skip
IN_BRACKETS = re.compile(r"<[^<>]*>?|&#?\w+;|\{[^{}]*\}")
WORD = re.compile(r"[^\W\d_]{2,}")
NAME = re.compile(
    r"[a-z0-9_]+([-_.:/#=?&+,;*][A-Za-z0-9_{}-]*)*|\*?\.\w+|[a-z]+[A-Z]\w*|[A-Z0-9_]+"
)
SQL = re.compile(
    r"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|ATTACH|DETACH|BEGIN|COMMIT|ROLLBACK"
    r"|VACUUM|WITH|GRANT|REVOKE|SET|SAVEPOINT|RELEASE|EXPLAIN|ANALYZE|DO|LISTEN|NOTIFY|REPLACE|FROM"
    r"|WHERE|AND|OR|ORDER|JOIN|LOCK|EXISTS|PRIMARY|IF|NOT|DISABLE|ENABLE|AS|UNION|ON|RETURNING"
    r"|LIMIT|GROUP|VALUES|IN)\b [(A-Z\"{%a-z*]"
)


def says_something(text: str) -> bool:
    """Whether a reader would find words: no name, no key, no SQL."""
    if SQL.match(text) or not WORD.search(IN_BRACKETS.sub(" ", text)):
        return False
    return not NAME.fullmatch(re.sub(r"\{[^{}]*\}", "x", text).strip())


class Finder(ast.NodeVisitor):
    """Gathers the bare sentences of a file as (line, text)."""

    def __init__(self, tree: ast.AST) -> None:
        self.found: list[tuple[int, str]] = []
        self._spoken = {"Names"}
        self.visit(tree)

    def visit(self, node: ast.AST) -> None:
        text = text_of(node)
        if text is not None and says_something(text):
            self.found.append((getattr(node, "lineno", 0), text))
        super().visit(node)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        if node.module == SAID:
            self._spoken |= {one.asname or one.name for one in node.names}

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)

    def visit_Call(self, node: ast.Call) -> None:
        name = called(node.func)
        if isinstance(node.func, ast.Attribute):
            if name in UNSEEN or called(node.func.value) in ("log", "_log"):
                return
        elif name in UNSEEN or (name in self._spoken and name != "Names"):
            return
        self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # docstrings
            self.generic_visit(node)

    def visit_Dict(self, node: ast.Dict) -> None:
        for value in node.values:
            self.visit(value)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.visit(node.value)

    def visit_Compare(self, node: ast.Compare) -> None:
        """With what was typed or is a key."""

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_Assign(self, node: ast.Assign) -> None:
        if called(node.targets[0]) != "__all__":
            self.visit(node.value)

    def visit_arg(self, node: ast.arg) -> None:
        """An annotation."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for part in (*node.decorator_list, node.args, *node.body):
            self.visit(part)

    def visit_Raise(self, node: ast.Raise) -> None:
        if not (isinstance(node.exc, ast.Call) and called(node.exc.func) in OUR_FAULTS):
            self.generic_visit(node)

    def visit_Assert(self, node: ast.Assert) -> None:
        """Of a programming error."""


def bare(source: str) -> list[str]:
    """The sentences of a file's text that are not said."""
    return [text for _, text in Finder(ast.parse(source)).found]


def files() -> Iterator[tuple[str, list[str]]]:
    """Each file below the window with its bare sentences."""
    for layer in LAYERS:
        for path in sorted((BELOW / layer).rglob("*.py")):
            yield path.relative_to(BELOW).as_posix(), bare(path.read_text(encoding="utf-8"))


def test_every_sentence_below_the_window_is_said() -> None:
    left_out = {name for names in WHOLE.values() for name in names}
    found = dict(files())
    told = {
        name: [text for text in texts if text not in UNTOLD.get(name, ())]
        for name, texts in found.items()
        if name not in left_out
    }
    assert {name: texts for name, texts in told.items() if texts} == {}
    assert {name for name in left_out if not found.get(name)} == set()  # no exception for nothing
    for name, texts in UNTOLD.items():
        assert set(texts) <= set(found[name]), name


COMPARED = re.compile(r"""([=!]= |in [(\[{])['"][A-Z]""")


def test_no_name_of_a_day_or_month_comes_from_python() -> None:
    """Which has the English ones."""
    named = re.compile(r"(?<!%)%[aAbB]")
    files = {path.relative_to(BELOW).as_posix(): path for path in BELOW.rglob("*.py")}
    found = {n for n, path in files.items() if named.search(path.read_text(encoding="utf-8"))}
    assert found == set()


def compared(source: str) -> set[str]:
    """The English texts with which a file compares something."""
    if not COMPARED.search(source):
        return set()
    return {
        part.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Compare)
        for part in (node.left, *node.comparators)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }


def test_nothing_is_told_from_the_words_that_a_reader_sees() -> None:
    """In Spanish they are others: keys tell what a thing is."""
    path = ROOT / "resources" / "translations" / "es" / "casestudies_es.ts"
    said = {one.source for one in read_catalogue(path) if one.source[:1].isupper()}
    found = {
        path.relative_to(BELOW).as_posix(): told
        for path in sorted(BELOW.rglob("*.py"))
        if (told := compared(path.read_text(encoding="utf-8")) & said)
    }
    assert found == {}


@pytest.mark.parametrize(
    "source",
    [
        'raise KnownError("Nothing was changed.")',
        'raise KnownError(f"{name} is no state.")',
        'raise ValueError("is no number")',
        'NAMES = {"a": "Two words"}',
        'def f():\n    return "Timeline"',
        'progress("Reading rows", 0, 1)',
        'told = f"{count} cases"',
        'Format("pdf", "PDF document")',
    ],
)
def test_a_bare_sentence_is_found(source: str) -> None:
    assert bare(source)


@pytest.mark.parametrize(
    "source",
    [
        'from casestudies.said import said\nraise KnownError(said("Nothing was changed."))',
        'from casestudies.said import mark as marked\nNAME = marked("Two words")',
        'from casestudies.said import said\nsaid("{0} cases").format(2)',
        'def f():\n    """What it does."""\n    raise BugError("What went wrong")',
        '_log.warning("What went wrong")',
        'connection.execute("SELECT slug FROM cases")',
        'SQL = f"SELECT {columns} FROM cases"',
        'key = f"finding-{number}"',
        'if kind == "Two words":\n    pass',
    ],
)
def test_what_no_reader_sees_is_left_alone(source: str) -> None:
    assert bare(source) == []
