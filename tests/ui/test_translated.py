"""Every sentence of the window goes through translation, as `pyside6-lupdate` finds it.

A text stands in ``self.tr("...")`` or ``QCoreApplication.translate("Context", "...")``, never bare
and never within an f-string. The text of a constant is marked: ``QT_TRANSLATE_NOOP("Context",
"...")``; only such a text may reach ``translate`` by a name, in the file that marks it and with its
context.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.literals import called, text_of
from tests.project import SOURCE

UI = SOURCE / "casestudies" / "ui"
# What is printed for the command line, which speaks English, and names of files within PySide6.
PRINTED = {"frame/window_trial.py", "qt_start.py"}
FILES = [
    path for path in sorted(UI.rglob("*.py")) if path.relative_to(UI).as_posix() not in PRINTED
]
MARK = "QT_TRANSLATE_NOOP"

# What is given to these is read by programs or by us, never by a reader.
UNSEEN = {
    "TypeVar", "addApplicationFont", "cast", "compile", "findChild", "getLogger", "glob",
    "inherits", "property", "setObjectName", "setProperty", "setStyleSheet", "startswith", "sub",
}  # fmt: skip
# Words that are no sentences, by the file they stand in.
UNTOLD = {
    "export/dialog.py": (  # little words of both languages, in names of files
        "a an and as at by for from in of on or the to with",
        "al con de del e el en la las los o para por que sin u un una y",
    ),
    "a11y.py": ("{} can be focused and has no accessible name", "{} row {} column {} says nothing"),
    # keys, in Qt's portable text
    "actions.py": ("Esc", "Return", "Enter", "Delete", "PgDown", "PgUp"),
    "frame/app.py": ("-style", "SIGINT", "SIGTERM", "SIGHUP"),  # an option and signals
    "frame/tour.py": ("how do they grade without letters",),  # asked of content, which is English
    "frame/main_window.py": (".casepack", ".workshop"),
    "language/choice.py": ("English", "Español"),  # names in their own language
    "language/compiled.py": (">II", ">BI"),  # how numbers lie in a file
    "language/dates.py": ("d MMM yyyy", "d MMMM"),  # the locale gives the words
    # marked in the layers below, where `tools.translations` finds them
    "language/service.py": (
        "no literal and not marked: QCoreApplication.translate('Said', text)",
        "no literal and not marked: QCoreApplication.translate('Vocabulary', text)",
    ),
    "library/packs/actions.py": (".casepack",),
    "library/packs/making.py": (
        "CC-BY-4.0",
        "NFKD",
        "Pack",
    ),  # a licence, a form of letters, no name
    "library/team/joining.py": ("postgresql://person@host/database",),  # how an address looks
    "present/keys.py": ("Enter", "Esc"),
    "present/screens.py": ("color lcd",),  # how a system names a panel
    "theme/icons.py": ('stroke-width="2"', 'stroke-width="1.8"', "currentColor"),
    "theme/tokens.py": ("{}, strong",),  # a key of colours
    "theme/service.py": ("Unknown", "Light", "Dark"),  # names in Qt.ColorScheme
    # how a day is written; the locale gives its words
    "visits/journey_form.py": ("ddd d MMM yyyy",),
    "visits/words.py": ("ddd d MMM", "d MMM yyyy", "d MMM"),
}
HTML = re.compile(r"<[^<>]*>?|&#?\w+;|\{[^{}]*\}")
CSS_KEY = re.compile(
    r"\b(color|background-color|font-family|font-size|padding|text-decoration|text-align)\s*:"
)
WORD = re.compile(r"[A-Za-z]{2,}")
NAME = re.compile(r"[a-z0-9_]+([-_.:/#=?&+][A-Za-z0-9_]*)*|[A-Z][A-Za-z]*\+\S+|\*\.\w+")


def says_something(text: str) -> bool:
    """Whether a reader would find words: no name or key, no shortcut, no HTML or CSS alone."""
    bare = HTML.sub(" ", text)
    if CSS_KEY.search(text) or not WORD.search(bare):
        return False
    return not NAME.fullmatch(HTML.sub("x", text).strip())


def literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def marked_contexts(tree: ast.AST) -> set[str]:
    """The contexts that a file marks constants with."""
    return {
        str(node.args[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node.func) == MARK
        if isinstance(node.args[0], ast.Constant)
    }


def read_from_a_name(node: ast.expr) -> bool:
    """Whether it is a name, or an entry or attribute of one: nothing put together on the way."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return isinstance(node, ast.Name)


class Finder(ast.NodeVisitor):
    """Gathers what is wrong in a file as (line, what)."""

    def __init__(self, tree: ast.AST) -> None:
        self.found: list[tuple[int, str]] = []
        self._contexts = marked_contexts(tree)
        self._in_f_string = 0
        self.visit(tree)

    def visit(self, node: ast.AST) -> None:
        text = text_of(node)
        if text is not None and says_something(text):
            self.found.append((getattr(node, "lineno", 0), text))
        super().visit(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self._in_f_string += 1
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)
        self._in_f_string -= 1

    def visit_Call(self, node: ast.Call) -> None:
        name = called(node.func)
        owner = called(node.func.value) if isinstance(node.func, ast.Attribute) else ""
        if name in UNSEEN or owner == "log":
            return
        if name in ("tr", "_tr", MARK) or (name == "translate" and self._of_texts(node)):
            self._check_texts(node, name)
            return
        self.generic_visit(node)

    def _of_texts(self, node: ast.Call) -> bool:
        """Not the translation of a painter, which moves."""
        owner = node.func.value if isinstance(node.func, ast.Attribute) else None
        return owner is None or called(owner) == "QCoreApplication"

    def _check_texts(self, node: ast.Call, name: str) -> None:
        said = ast.unparse(node)
        own = isinstance(node.func, ast.Attribute) and called(node.func.value) == "self"
        if self._in_f_string:
            self.found.append((node.lineno, f"within an f-string: {said}"))
        if name == "_tr" or (name == "tr" and not own):
            self.found.append((node.lineno, f"not self.tr: {said}"))
        elif name != "translate":
            if not node.args or not all(map(literal, node.args)):
                self.found.append((node.lineno, f"no literal: {said}"))
        elif len(node.args) != 2 or not isinstance(node.args[0], ast.Constant):
            self.found.append((node.lineno, f"no literal context: {said}"))
        elif not literal(node.args[1]):
            marked = node.args[0].value in self._contexts
            if not marked or not read_from_a_name(node.args[1]):
                self.found.append((node.lineno, f"no literal and not marked: {said}"))

    def visit_Name(self, node: ast.Name) -> None:
        if node.id == "translate" and isinstance(node.ctx, ast.Load):
            self.found.append((node.lineno, "translate is handed on, which hides its texts"))

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if node.attr == "translate" and called(node.value) == "QCoreApplication":
            self.found.append((node.lineno, "translate is handed on, which hides its texts"))
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        """``translate = QCoreApplication.translate`` keeps the name that is looked for."""
        names = [called(target) for target in node.targets]
        if names != ["translate"] or called(node.value) != "translate":
            self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # docstrings
            self.generic_visit(node)

    def visit_Dict(self, node: ast.Dict) -> None:
        for value in node.values:
            self.visit(value)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.visit(node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_arg(self, node: ast.arg) -> None:
        """An annotation."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for part in (*node.decorator_list, node.args, *node.body):
            self.visit(part)

    def visit_Raise(self, node: ast.Raise) -> None:
        """Of a programming error."""

    def visit_Assert(self, node: ast.Assert) -> None:
        """The same."""


def faults(source: str) -> Iterator[str]:
    """What is wrong in a file's text, as "line: what"."""
    for line, what in Finder(ast.parse(source)).found:
        yield f"{line}: {what}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(UI).as_posix())
def test_every_sentence_goes_through_translation(path: Path) -> None:
    untold = UNTOLD.get(path.relative_to(UI).as_posix(), ())
    found = faults(path.read_text(encoding="utf-8"))
    assert [one for one in found if one.partition(": ")[2] not in untold] == []


def test_what_is_left_out_is_there() -> None:
    for name, untold in UNTOLD.items():
        found = {one.partition(": ")[2] for one in faults((UI / name).read_text(encoding="utf-8"))}
        assert set(untold) <= found, name


@pytest.mark.parametrize(
    "source",
    [
        'label.setText("Nothing found")',
        'label.setText("Filters")',
        'label.setText(f"{count} cases found")',
        'label.setText(f"<b>{count}</b> cases")',
        'NAMES = {"key": "Two words"}',
        'def f():\n    return "Two words" if x else ""',
        "label.setText(f\"{self.tr('Filter')} {name}\")",
        "label.setText(self.tr(name))",
        'label.setText(self.tr("Only this" if x else "Only that"))',
        'label.setText(self.tr(f"Only {name}"))',
        'reader.tr("Copy this")',
        '_tr("Copy this")',
        'tr("Copy this")',
        'tr = partial(QCoreApplication.translate, "page")',
        "tr = QCoreApplication.translate",
        'QCoreApplication.translate("page", name)',
        'QCoreApplication.translate(context, "Copy this")',
        'NAME = QT_TRANSLATE_NOOP("page", "Copy")\nQCoreApplication.translate("other", NAME)',
        'NAME = QT_TRANSLATE_NOOP("page", "Copy")\ntranslate("page", NAME + name)',
        'NAME = QT_TRANSLATE_NOOP("page", name)',
    ],
)
def test_a_bare_or_hidden_sentence_is_found(source: str) -> None:
    assert list(faults(source))


@pytest.mark.parametrize(
    "source",
    [
        'label.setText(self.tr("{0} cases found").format(count))',
        'label.setText(f"<b>{escape(name)}</b> · {year}")',
        'label.setText(f"{name}: {year}")',
        'QCoreApplication.translate("page", "Copy this")',
        'translate = QCoreApplication.translate\ntranslate("page", "Copy this")',
        'NAMES = {"a": QT_TRANSLATE_NOOP("page", "Copy")}\ntranslate("page", NAMES[key])',
        "painter.translate(0, top)",
        'def f():\n    """What it does."""\n    raise ValueError("What went wrong")',
        'log.warning("What went wrong")',
        'self.setObjectName("Top bar")',
        'settings.get("export_format", "pdf")',
        'line.replace("<th", f"<th width={wide}")',
        'style = f"color:{ink}; text-decoration:none"',
        'key = f"finding-{number}"',
    ],
)
def test_what_no_reader_sees_is_left_alone(source: str) -> None:
    assert list(faults(source)) == []
