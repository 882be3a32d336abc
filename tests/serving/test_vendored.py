"""Vendored libraries are those that were published, with their licences, and no page asks another host."""

from __future__ import annotations

import hashlib
import re

import pytest

from jobs.serving.launch import HERE

STATIC = HERE / "static"
VENDOR = STATIC / "vendor"
ROW = re.compile(r"\| (\S+/\S+) \| ([0-9a-f]{64}) \|")
HELD = ROW.findall((VENDOR / "README.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "sha256"), HELD, ids=[name for name, _ in HELD])
def test_a_vendored_file_is_what_was_published(name: str, sha256: str) -> None:
    assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == sha256


def test_every_vendored_file_has_its_hash_and_every_library_its_licence() -> None:
    code = {
        path.relative_to(VENDOR).as_posix()
        for path in VENDOR.rglob("*")
        if path.suffix in {".js", ".css"}
    }
    assert code == {name for name, _ in HELD}
    assert all(any((VENDOR / name).parent.glob("LICENSE*")) for name, _ in HELD)


def test_no_template_loads_anything_from_another_host() -> None:
    loads = re.compile(r"""<(?:script|link|img|iframe)[^>]+(?:src|href)=["']?(?:https?:)?//""")
    found = [path.name for path in HERE.rglob("*.html") if loads.search(path.read_text())]
    assert found == []


def test_no_template_holds_code_or_styles_of_its_own() -> None:
    inline = re.compile(
        r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(?:src=|application/json))", re.I
    )
    found = [path.name for path in HERE.rglob("*.html") if inline.search(path.read_text())]
    assert found == []
