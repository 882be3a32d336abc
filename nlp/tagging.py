"""Tagging: what a model's attribute ruler sets (part of speech, morphology, lemma), kept in a table.

The ruler runs a matcher over every token, a twelfth of the model's time (measured, English md); yet what it
sets hangs on little: tag, relation, and the few words that its patterns name, here and beside. What was seen
is looked up; a text with anything new goes through the ruler, so that the result is the same. A model without
such a ruler stays as it is. https://spacy.io/api/attributeruler
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from spacy.language import Language

if TYPE_CHECKING:
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

NAME = "disputeline_attributes"
RULER = "attribute_ruler"
SEEN: list[int | str] = ["TAG", "DEP", "LOWER", "IS_SPACE"]
GIVEN: list[int | str] = ["POS", "MORPH", "LEMMA", "TAG", "DEP"]
Row = tuple[int, ...]
Pattern = Sequence[Mapping[str, object]]


class LearnedAttributes:
    """A spaCy component that sets what a ruler would set."""

    def __init__(self, ruler: AttributeRuler) -> None:
        """Take the ruler; its patterns say which words and relations matter."""
        patterns = [one for rule in _rules(ruler) for one in rule["patterns"]]
        longer = [one for one in patterns if len(one) > 1]
        self._ruler = ruler
        self._words = _Words(ruler, chain.from_iterable(patterns))
        self._relations = _ids(ruler, chain.from_iterable(patterns), "DEP")
        self._words_beside = _Words(ruler, chain.from_iterable(longer))
        self._relations_beside = _ids(ruler, chain.from_iterable(longer), "DEP")
        self._known: dict[Row, Row] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of a Doc that is tagged and parsed."""
        seen: list[list[int]] = doc.to_array(SEEN).tolist()
        keys = list(self._keys(seen))
        if any(key not in self._known for key in keys):
            self._ruler(doc)
            self._known |= zip(keys, map(tuple, doc.to_array(GIVEN).tolist()), strict=True)
            return doc
        rows = [
            row if space else (*row[:-1], relation)  # the ruler changes no relation but a space's
            for row, (_, relation, _, space) in zip(
                map(self._known.__getitem__, keys), seen, strict=True
            )
        ]
        if not rows:
            return doc
        return doc.from_array(GIVEN, np.array(rows, dtype="uint64"))  # type: ignore[arg-type]  # thinc's own

    def _keys(self, seen: Sequence[Sequence[int]]) -> Iterator[Row]:
        """Yield for each token what decides its attributes."""
        beside = [(0, 0), *map(self._beside, seen), (0, 0)]
        for at, (tag, relation, word, space) in enumerate(seen):
            named = relation if space or relation in self._relations else 0
            yield (tag, named, self._words[word], space, *beside[at], *beside[at + 2])

    def _beside(self, token: Sequence[int]) -> tuple[int, int]:
        _, relation, word, _ = token
        named = relation if relation in self._relations_beside else 0
        return self._words_beside[word], named


class _Words(dict[int, int]):
    """From a lower-case word's id to itself where a pattern names it, else to 0; learned as asked."""

    def __init__(self, ruler: AttributeRuler, tokens: Iterable[Mapping[str, object]]) -> None:
        super().__init__()
        asked = [token.get("LOWER") for token in tokens]
        self._strings = ruler.vocab.strings
        self._listed = frozenset(word for one in asked for word in _values(one))
        shapes = (str(one["REGEX"]) for one in asked if isinstance(one, dict) and "REGEX" in one)
        self._shapes = re.compile("|".join(shapes) or r"(?!)")

    def __missing__(self, word: int) -> int:
        spelt = self._strings[word]
        named = spelt in self._listed or self._shapes.search(spelt) is not None
        self[word] = word if named else 0
        return self[word]


def _rules(ruler: AttributeRuler) -> list[dict[str, list[Pattern]]]:
    return ruler.patterns  # type: ignore[return-value]  # the stub's type is wider than what is there


def _ids(
    ruler: AttributeRuler, tokens: Iterable[Mapping[str, object]], name: str
) -> frozenset[int]:
    """Return the string ids of the values that patterns ask of one attribute."""
    asked = (value for token in tokens for value in _values(token.get(name)))
    return frozenset(ruler.vocab.strings.add(value) for value in asked)


def _values(asked: object) -> Iterator[str]:
    """Yield the values that a pattern's predicate names: one, or those of IN or NOT_IN."""
    if isinstance(asked, str):
        yield asked
    elif isinstance(asked, dict):
        yield from (str(value) for name in ("IN", "NOT_IN") for value in asked.get(name, ()))


@Language.factory(NAME)
def learned_attributes(nlp: Language, name: str) -> LearnedAttributes:
    """Return the component for a pipeline that has an attribute ruler."""
    return LearnedAttributes(nlp.get_pipe(RULER))  # type: ignore[arg-type]  # pipes are untyped callables


def with_table(nlp: Language) -> Language:
    """Return the pipeline with its ruler, where it has one, behind the table."""
    if RULER in nlp.pipe_names:
        nlp.add_pipe(NAME, before=RULER)
        nlp.remove_pipe(RULER)
    return nlp
