"""The examples in docstrings are as the code answers."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import crawler
import jobs
import nlp
import store

MODULES = [
    found.name
    for package in (crawler, nlp, store, jobs)
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    if not found.name.endswith("__main__")
]


def test_examples_are_found() -> None:
    finder = doctest.DocTestFinder(exclude_empty=True)
    found = [finder.find(importlib.import_module(name)) for name in MODULES]
    assert sum(bool(one.examples) for many in found for one in many) > 40


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    failed, _ = doctest.testmod(importlib.import_module(name))
    assert failed == 0
