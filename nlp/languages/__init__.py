"""One folder per language; each offers WORDS. A language is found by walking this folder."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from nlp.words import Words


def codes() -> tuple[str, ...]:
    """Return the ISO 639-1 codes of all languages, sorted."""
    return tuple(sorted(module.name for module in iter_modules(__path__) if module.ispkg))


@cache
def words(code: str) -> Words:
    """Return the word tables of one language of `codes()`."""
    tables = import_module(f"{__name__}.{code}").WORDS
    if not isinstance(tables, Words):
        raise TypeError(f"nlp.languages.{code}.WORDS is {type(tables).__name__}; expected Words.")
    return tables
