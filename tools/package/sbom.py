"""The bill of materials of the packed program, as CycloneDX JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from casestudies import __version__
from tools.package.components import Component as Part
from tools.package.components import components, versions_here

_LICENCE = LicenseFactory()


def write_sbom(path: Path, *, system: bool) -> None:
    """Writes the bill to ``path``; ``system`` tells whether libraries of the system are packed.
    Raises ``ValueError`` where it would not be valid."""
    text = JsonV1Dot6(_bom(system)).output_as_string(indent=2)
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if wrong is not None:
        raise ValueError(f"the bill of materials is not valid: {wrong}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def _bom(system: bool) -> Bom:
    program = Component(
        name="Case Studies",
        version=__version__,
        type=ComponentType.APPLICATION,
        licenses=[_LICENCE.make_from_string("MIT AND CC-BY-4.0")],
        bom_ref="casestudies",
    )
    bom = Bom()
    bom.metadata.component = program
    versions = versions_here()
    found = [_component(one, versions) for one in components() if system or not one.system]
    bom.components.update(found)
    bom.register_dependency(program, found)
    return bom


def _component(one: Part, versions: dict[str, str]) -> Component:
    ref = one.purl or f"other:{one.name}"
    return Component(
        name=one.name,
        version=one.version or versions.get(one.name) or None,
        type=ComponentType(one.kind),
        licenses=[_LICENCE.make_from_string(one.licence)],
        purl=PackageURL.from_string(one.purl) if one.purl else None,
        description=one.about or None,
        external_references=[
            ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(one.home))
        ],
        components=_inside(one.boms, ref),
        bom_ref=ref,
    )


def _inside(boms: Iterable[Path], ref: str) -> list[Component]:
    """What a package says that is compiled into it."""
    found: dict[str, dict[str, Any]] = {}
    for path in boms:
        for told in json.loads(path.read_text(encoding="utf-8")).get("components", ()):
            found[told.get("purl") or f"{told['name']}@{told.get('version', '')}"] = told
    return [
        Component(
            name=told["name"],
            version=told.get("version"),
            type=ComponentType(told["type"]),
            purl=PackageURL.from_string(told["purl"]) if "purl" in told else None,
            licenses=[_LICENCE.make_from_string(text) for text in [_licence_of(told)] if text],
            bom_ref=f"{ref}#{key}",
        )
        for key, told in sorted(found.items())
    ]


def _licence_of(told: dict[str, Any]) -> str:
    said = [
        one.get("expression") or one["license"].get("id") or one["license"].get("name", "")
        for one in told.get("licenses", ())
    ]
    return said[0] if len(said) == 1 else ""
