"""Every sentence that the program shows, found in its source.

Our own walk and not ``pyside6-lupdate``, which leaves out what stands in an f-string
(``findings/lupdate-f-strings.sh``) and knows nothing of ``said``. The context of ``self.tr`` is the
class it stands in: PySide6 looks in that of the object first, then in those of its bases.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

SAID = "Said"  # the context of all sentences below the window
VOCABULARY = "Vocabulary"  # and that of the names in the library's vocabulary
_SAID_MODULE = "casestudies.said"
_MARK = "QT_TRANSLATE_NOOP"


@dataclass(frozen=True, order=True)
class Found:
    """A sentence of the source: its context and its text, as they are looked up."""

    context: str
    source: str


@dataclass(frozen=True)
class Fault:
    """A sentence that would not be found when it is shown."""

    path: Path
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


class Gathering:
    """What all files hold together."""

    def __init__(self) -> None:
        self.found: set[Found] = set()
        self.faults: list[Fault] = []

    def read(self, path: Path, source: str) -> None:
        """Take in one file."""
        _Walk(self, path).visit(ast.parse(source, str(path)))

    def add(self, context: str, text: str) -> None:
        """A sentence was found."""
        self.found.add(Found(context, text))


class _Walk(ast.NodeVisitor):
    """Through one file."""

    def __init__(self, all_of_it: Gathering, path: Path) -> None:
        self._all = all_of_it
        self._path = path
        self._classes: list[str] = []
        self._functions = 0  # within which we are
        self._said: set[str] = set()  # the names under which said stands here
        self._mark: set[str] = set()

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        if node.module == _SAID_MODULE:
            for one in node.names:
                names = {"said": self._said, "mark": self._mark}.get(one.name, set())
                names.add(one.asname or one.name)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for early in (*node.decorator_list, node.args):  # done while the module is loaded
            self.visit(early)
        self._functions += 1
        for part in node.body:
            self.visit(part)
        self._functions -= 1

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._functions += 1
        self.visit(node.body)
        self._functions -= 1

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        function = node.func
        texts = [_literal(one) for one in node.args]
        if isinstance(function, ast.Attribute) and function.attr == "tr":
            if not self._classes or _name(function.value) != "self":
                self._fault(node, "tr of another object: its context is not told here")
            elif len(texts) != 1 or texts[0] is None:
                self._fault(node, "tr takes one literal")
            else:
                self._all.add(self._classes[-1], texts[0])
                self._check_time(node)
        elif _name(function) in ("translate", _MARK):
            if len(texts) == 2 and texts[0] is not None and texts[1] is not None:
                self._all.add(texts[0], texts[1])
                if _name(function) != _MARK:
                    self._check_time(node)
        elif isinstance(function, ast.Name) and function.id in self._said | self._mark:
            if function.id in self._said:
                self._check_time(node)
            if len(texts) == 1 and texts[0] is not None:
                self._all.add(SAID, texts[0])
            elif len(node.args) != 1 or not _is_kept(node.args[0]):
                self._fault(node, "takes one literal, or a name that keeps a marked one")

    def _check_time(self, node: ast.Call) -> None:
        if not self._functions:
            self._fault(node, "is said while the module is loaded, before there is a language")

    def _fault(self, node: ast.Call, what: str) -> None:
        self._all.faults.append(Fault(self._path, node.lineno, f"{ast.unparse(node)}: {what}"))


def gather(root: Path) -> Gathering:
    """The sentences of all Python files below ``root``, and what is wrong with some."""
    gathering = Gathering()
    for path in sorted(root.rglob("*.py")):
        gathering.read(path.relative_to(root), path.read_text(encoding="utf-8"))
    return gathering


def vocabulary_names(pack: Path) -> Iterator[Found]:
    """The names, short names, questions and descriptions in the vocabulary of a pack."""
    folder = pack / "vocabulary"
    items = [*_read(folder / "dimensions.yaml")["dimensions"]]
    items += _read(folder / "populations.yaml")["populations"]
    for practices in _read(folder / "practices.yaml")["practices"].values():
        items += practices
    for item in items:
        for part in ("name", "short_name", "question", "description"):
            if item.get(part):
                yield Found(VOCABULARY, item[part])


def _read(path: Path) -> Any:
    return yaml.load(path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _is_kept(node: ast.expr) -> bool:
    """Whether it is a name, or an entry, attribute or answer of one."""
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Call):
        node = node.func if isinstance(node, ast.Call) else node.value
    return isinstance(node, ast.Name)


def _name(node: ast.expr) -> str:
    """The last word of a dotted name, without what stands in brackets; "" for anything else."""
    if isinstance(node, ast.Subscript):
        return _name(node.value)
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
