"""One walk through all files of a pack, which finds every problem and builds the content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from casestudies.assets import core_pack
from casestudies.figures import by_number
from casestudies.model.content import PackContent, Problem
from casestudies.model.progress import Progress
from casestudies.model.vocabulary import Vocabulary
from casestudies.packs import convert, rules, schema, schema_shared
from casestudies.packs.archive import read_archive
from casestudies.packs.asked_as import wrong_phrases
from casestudies.packs.fields import NOT_IN_CASE, Context, Strict
from casestudies.packs.files import (
    MANIFEST,
    VOCABULARY,
    VOCABULARY_ADDED,
    PackFiles,
    content_hash,
    read_folder,
)
from casestudies.packs.loading import load_yaml
from casestudies.packs.problems import Path as FieldPath
from casestudies.packs.problems import field_name, reworded
from casestudies.said import mark, said

MOST_PROBLEMS_OF_A_FILE = 100
MOST_READ_WHEN_BROKEN = 250_000
"""How much is read of a pack that is known to be broken, in values and in bytes by the twenty: more
than the bundled one has in all. What is nothing but trouble is refused in two seconds, not in two
minutes."""
_BYTES_OF_A_VALUE = 20
STEP = mark("Reading the pack")
NOT_SHARED = mark("{0} is not among the sources in sources.yaml.")
OF_A_CASE = ("cases/", "asked_as/")
_WORDS = frozenset((VOCABULARY_ADDED, "glossary.yaml"))
_BESIDE_WORDS = frozenset((MANIFEST, "sources.yaml"))
"""A pack of words has some of the first and nothing but these: it needs no case."""
ShapeT = TypeVar("ShapeT", bound=Strict)
FIELD_NAMES = frozenset(
    info.alias or name
    for module in (schema, schema_shared)
    for shape in vars(module).values()
    if isinstance(shape, type) and issubclass(shape, Strict)
    for name, info in shape.model_fields.items()
)


@dataclass(frozen=True, slots=True)
class Inspection:
    """``content`` is None when there are problems. ``counts`` tell what was found, by plural."""

    problems: tuple[Problem, ...]
    counts: dict[str, int]
    content: PackContent | None


def inspect_pack(path: Path, progress: Progress) -> Inspection:
    """Read the folder or .casepack at ``path``; whatever is wrong becomes a problem."""
    return inspect_files(_open(path), path.name or str(path), progress)


def inspect_files(files: PackFiles, name: str, progress: Progress) -> Inspection:
    """Read the files of a pack that is called ``name`` in problems; whatever is wrong becomes
    one."""
    inspector = _Inspector(files, progress)
    content = inspector.run()
    problems = [
        Problem(found.file or name, found.field, found.message, found.line)
        for found in sorted(inspector.problems, key=_place)
    ]
    return Inspection(tuple(problems), inspector.counts(), None if problems else content)


def _open(path: Path) -> PackFiles:
    nothing = PackFiles()
    try:
        if path.is_dir():
            return read_folder(path)
        if path.is_file():
            return read_archive(path)
        nothing.refuse(
            said(
                "This is neither a folder nor a file; expected a pack's folder or a .casepack file."
            )
            if path.exists()
            else said("There is nothing here; expected a pack's folder or a .casepack file.")
        )
    except OSError as error:
        nothing.refuse(said("The pack could not be read: {0}.").format(error.strerror or error))
    return nothing


@cache
def core_vocabulary() -> Vocabulary:
    """The vocabulary of the bundled pack, for packs that bring none."""
    dimensions, populations, practices = (
        load_yaml((core_pack() / name).read_bytes()).value for name in VOCABULARY
    )
    return convert.to_vocabulary(
        schema_shared.DimensionsFile.model_validate(dimensions),
        schema_shared.PopulationsFile.model_validate(populations),
        schema_shared.PracticesFile.model_validate(practices),
    )


@dataclass(slots=True)
class _Inspector:
    files: PackFiles
    progress: Progress
    problems: list[Problem] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    cases: dict[str, schema.CaseFields] = field(default_factory=dict)
    vocabulary: Vocabulary | None = None
    practices: schema_shared.PracticesFile | schema_shared.AddedVocabularyFile | None = None
    asked_as: list[schema.AskedAsFile] = field(default_factory=list)
    slugs: frozenset[str] | None = None
    read: int = 0  # of all files so far, see MOST_READ_WHEN_BROKEN
    begun: int = 0  # files that are being read or have been

    def run(self) -> PackContent | None:
        """Fill ``problems``; the content, complete only when there are none."""
        self.problems.extend(self.files.problems)
        if not self.files.opened:
            return None
        for name in self.files.contents:
            if not name.startswith(OF_A_CASE):
                self._load(name)
        manifest = self._shape(MANIFEST, schema_shared.ManifestFields, Context())
        if MANIFEST not in self.files.contents:
            self._add(MANIFEST, [((), said("The file is missing; every pack needs one."))])
        self._read_vocabulary()
        if not self._read_cases() or not self._read_asked_as():
            self.problems.append(Problem("", "", said("The rest of the pack was not looked at.")))
            return None
        self.progress(said(STEP), self.begun, self.begun)
        if self.practices:
            own = VOCABULARY_ADDED in self.files.contents
            name = VOCABULARY_ADDED if own else VOCABULARY[2]
            self._add(name, rules.seen_in_nothing(self.practices, self.cases))
        sources = self._shape("sources.yaml", schema_shared.SourcesFile, Context())
        readings = self._shape("readings.yaml", schema_shared.ReadingsFile, self._known())
        glossary = self._shape("glossary.yaml", schema_shared.GlossaryFile, self._known())
        self._shape("frameworks.yaml", schema_shared.FrameworksFile, self._known())
        dimension_guides = self._shape(
            "guides/dimensions.yaml", schema_shared.DimensionGuidesFile, self._known()
        )
        population_guides = self._shape(
            "guides/populations.yaml", schema_shared.PopulationGuidesFile, self._known()
        )
        visiting = self._shape("guides/visiting.yaml", schema_shared.VisitingFile, self._known())
        thesaurus = self._shape("thesaurus.yaml", schema_shared.ThesaurusFile, Context())
        self._check_shared_sources()
        if self.problems or manifest is None or self.vocabulary is None:
            return None
        info = convert.to_info(manifest, content_hash(self.files.contents))
        return PackContent(
            info=info,
            vocabulary=self.vocabulary,
            cases=tuple(
                convert.to_case(case, self.vocabulary, info.id) for case in self.cases.values()
            ),
            readings=convert.to_readings(readings) if readings else (),
            glossary=convert.to_glossary(glossary) if glossary else (),
            dimension_guides=convert.to_dimension_guides(dimension_guides, self.vocabulary)
            if dimension_guides
            else (),
            population_guides=convert.to_population_guides(population_guides, self.vocabulary)
            if population_guides
            else (),
            visit_steps=convert.to_visit_steps(visiting) if visiting else (),
            sources=convert.to_sources(sources.sources) if sources else (),
            asked_as=convert.to_asked_as(self.asked_as),
            **({"thesaurus": convert.to_thesaurus(thesaurus)} if thesaurus else {}),
        )

    def counts(self) -> dict[str, int]:
        """What the sound files hold."""
        cases = self.cases.values()
        blocks = [
            block
            for case in cases
            for block in (*case.dimensions.values(), *case.populations.values())
        ]
        counts = Counter(
            {
                "cases": len(self.cases),
                "findings": sum(len(block.findings) for block in blocks),
                "sources": sum(len(case.sources) for case in cases),
            }
        )
        for name, key, plural in (
            ("vocabulary/practices.yaml", "practices", "practices"),
            ("readings.yaml", "readings", "readings"),
            ("glossary.yaml", "terms", "glossary terms"),
            ("thesaurus.yaml", "groups", "thesaurus groups"),
        ):
            value = self.values.get(name)
            items = value.get(key) if isinstance(value, dict) else None
            if isinstance(items, dict):
                items = [
                    item for group in items.values() if isinstance(group, list) for item in group
                ]
            if isinstance(items, list):
                counts[plural] = len(items)
        return dict(counts)

    def _load(self, name: str) -> None:
        self.progress(said(STEP), self.begun, len(self.files.contents))
        self.begun += 1
        loaded = load_yaml(self.files.contents[name])
        self.read += loaded.values + len(self.files.contents[name]) // _BYTES_OF_A_VALUE
        if not loaded.problems:
            self.values[name] = loaded.value
            self._add(name, rules.personal(loaded.value))
        for path, message, line in loaded.problems[:MOST_PROBLEMS_OF_A_FILE]:
            self.problems.append(Problem(name, field_name(path), message, line))

    @property
    def _hopeless(self) -> bool:
        """Whether so much was read of a broken pack that the rest is not worth the wait."""
        return bool(self.problems) and self.read > MOST_READ_WHEN_BROKEN

    def _known(self, sources: str = "sources.yaml") -> Context:
        """What the fields of a file may refer to, its citations leading into ``sources``."""
        known = self.vocabulary
        shared = sources == "sources.yaml"
        keys = rules.source_keys(self.values.get(sources))
        if shared and sources not in self.files.contents:
            keys = frozenset()
        return Context(
            sources=keys,
            not_among=NOT_SHARED if shared else NOT_IN_CASE,
            dimensions=frozenset(known.dimension_by_key) if known else None,
            populations=frozenset(known.population_by_key) if known else None,
            practices=frozenset(known.practice_by_key) if known else None,
            cases=self._slugs(),
        )

    def _slugs(self) -> frozenset[str]:
        """Those of all case files, told once: each case asks."""
        if self.slugs is None:
            self.slugs = frozenset(Path(name).stem for name in self.files.cases)
        return self.slugs

    def _shape(self, name: str, shape: type[ShapeT], context: Context) -> ShapeT | None:
        """The file as validated fields; None when it is missing or has problems."""
        if name not in self.values:
            return None
        try:
            return shape.model_validate(self.values[name], context=context)
        except ValidationError as error:
            first = reworded(error, FIELD_NAMES, MOST_PROBLEMS_OF_A_FILE)
            self._add(name, first, error.error_count() - len(first))
            return None

    def _read_vocabulary(self) -> None:
        own = [name for name in VOCABULARY if name in self.files.contents]
        if not own:
            self.vocabulary = core_vocabulary()
            self._read_added_vocabulary(core_vocabulary())
            return
        if VOCABULARY_ADDED in self.files.contents:
            message = said(
                "A pack adds to the core vocabulary in this file or brings one of its own."
            )
            self._add(VOCABULARY_ADDED, [((), message)])
        for name in sorted(set(VOCABULARY) - set(own)):
            message = said("The file is missing; a pack brings all three vocabulary files or none.")
            self._add(name, [((), message)])
        context = Context(cases=self._slugs())
        dimensions = self._shape(VOCABULARY[0], schema_shared.DimensionsFile, context)
        populations = self._shape(VOCABULARY[1], schema_shared.PopulationsFile, context)
        if dimensions:
            context.dimensions = frozenset(item.key for item in dimensions.dimensions)
        self.practices = self._shape(VOCABULARY[2], schema_shared.PracticesFile, context)
        if dimensions and populations and self.practices:
            self.vocabulary = convert.to_vocabulary(dimensions, populations, self.practices)

    def _read_added_vocabulary(self, core: Vocabulary) -> None:
        """What the pack adds; where the file is broken the whole vocabulary is unknown, so that
        cases that use it do not look broken."""
        if VOCABULARY_ADDED not in self.files.contents:
            return
        value = self.values.get(VOCABULARY_ADDED)
        dimensions = rules.keys_of(value, "dimensions") | core.dimension_by_key.keys()
        context = Context(dimensions=frozenset(dimensions), cases=self._slugs())
        added = self._shape(VOCABULARY_ADDED, schema_shared.AddedVocabularyFile, context)
        self.practices = added
        self.vocabulary = added and core.with_added(convert.to_added_vocabulary(added, core))

    def _read_cases(self) -> bool:
        """All cases; False where it was given up."""
        slugs = self._slugs()
        if not slugs and not self._only_words:
            none = said("The pack has no case; expected files like cases/lindsay.yaml.")
            self._add("cases", [((), none)])
        for name in self.files.cases:
            if self._hopeless:
                return False
            self._load(name)
            value = self.values.get(name)
            if name not in self.values:
                continue
            stem = Path(name).stem
            case = self._shape(name, schema.CaseFields, self._known(name))
            found = []
            if isinstance(value, dict):
                found += rules.wrong_name(value.get("slug"), stem, slugs)
                found += rules.wrong_parent(value.get("parent"), value.get("slug"), slugs)
                found += rules.unused_sources(
                    rules.source_keys(value) or frozenset(), rules.cited(value)
                )
            if case:
                self.cases[stem] = case
                found += rules.empty_populations(case)
            self._add(name, found)
            del self.values[name]  # a case is kept once
        return True

    @property
    def _only_words(self) -> bool:
        names = set(self.files.contents)
        return bool(names & _WORDS) and names <= _WORDS | _BESIDE_WORDS

    def _read_asked_as(self) -> bool:
        """How readers ask, of all cases; False where it was given up."""
        slugs = self._slugs()
        names = {slug: (case.name, case.short_name, *case.aka) for slug, case in self.cases.items()}
        for name in self.files.asked_as:
            if self._hopeless:
                return False
            self._load(name)
            stem = Path(name).stem
            asked = self._shape(name, schema.AskedAsFile, Context(cases=slugs))
            if stem not in slugs:
                none = said("The pack has no case cases/{0}.yaml.").format(stem)
                self._add(name, [((), none)])
            elif asked is not None:
                found = rules.wrong_name(asked.case, stem, frozenset(), field="case")
                if stem in self.cases:
                    others = {slug: own for slug, own in names.items() if slug != stem}
                    found += wrong_phrases(asked, self.cases[stem], others)
                self._add(name, found)
                self.asked_as.append(asked)
        return True

    def _check_shared_sources(self) -> None:
        """Every shared source is cited by the glossary, the frameworks or a guide."""
        keys = rules.source_keys(self.values.get("sources.yaml"))
        if keys is None:
            return
        others = [name for name in self.files.contents if not name.startswith("cases/")]
        if any(name not in self.values for name in others):
            return
        used = set[str]().union(*(rules.cited(self.values[name]) for name in others))
        self._add("sources.yaml", rules.unused_sources(keys, used))

    def _add(self, name: str, found: Sequence[tuple[FieldPath, str]], more: int = 0) -> None:
        """Record problems of a file with their lines, the first hundred of them; ``more`` says
        how many others there are."""
        if not found:
            return
        lines: dict[FieldPath, int] = {}
        if name in self.files.contents:
            load_yaml(self.files.contents[name], lines)
        for path, message in found[:MOST_PROBLEMS_OF_A_FILE]:
            self.problems.append(Problem(name, field_name(path), message, _line_of(path, lines)))
        more += max(0, len(found) - MOST_PROBLEMS_OF_A_FILE)
        if more:
            others = by_number(
                more,
                said("And {0} more problem in this file."),
                said("And {0} more problems in this file."),
            )
            self.problems.append(Problem(name, "", others.format(more)))


def _place(problem: Problem) -> tuple[str, bool, int]:
    """By file and line; what has no line comes last in its file."""
    return problem.file, problem.line is None, problem.line or 0


def _line_of(path: FieldPath, lines: dict[FieldPath, int]) -> int | None:
    """The line of a field, or of the nearest block around it that is there."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path)
