"""Literals: a pattern is passed over only where it cannot match."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from nlp import languages
from nlp.patterns import compiled, every
from nlp.timex.patterns import grammar
from nlp.words.literals import Sought, begins_with, is_led, needed_by

SAMPLED = 12  # every so many a text
SHORT = 300  # characters: each pattern reads each text
GOLD = Path(__file__).parents[1] / "gold"


def texts(language: str) -> list[str]:
    files = sorted((GOLD / language).glob("*.jsonl"))
    lines = (line for path in files for line in path.read_text(encoding="utf-8").splitlines())
    return [json.loads(line)["text"] for line in lines]


def patterns(language: str) -> list[re.Pattern[str]]:
    words = languages.words(language)
    written = [
        *(one.pattern for one in words.happenings.triggers),
        *(one.pattern for one in words.provisions.clauses),
        *(pattern for pattern, _ in words.figures.gloss),
    ]
    dates = [rule.regex for rule in grammar(words.dates).rules]
    return [*(re.compile(one, re.IGNORECASE) for one in written), *dates]


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_a_text_that_a_pattern_matches_holds_what_it_needs(language: str) -> None:
    table = patterns(language)
    sought = Sought(needed_by(one.pattern) for one in table)
    for text in texts(language)[::SAMPLED]:
        matching = {at for at, one in enumerate(table) if one.search(text)}
        assert matching <= set(sought.rows(text)), text


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_a_match_begins_as_its_pattern_says(language: str) -> None:
    for pattern in patterns(language):
        firsts = begins_with(pattern.pattern)
        if firsts is not None and "(?<" not in pattern.pattern:
            found = (
                one[0] for text in texts(language)[::SAMPLED] for one in pattern.finditer(text)
            )
            assert all(one[0].casefold() in firsts for one in found), pattern.pattern


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_a_pattern_tried_where_it_may_begin_matches_the_same(language: str) -> None:
    said = [text for text in texts(language)[::SAMPLED] if len(text) < SHORT]
    clauses = [one.pattern for one in languages.words(language).provisions.clauses]
    for pattern in clauses:
        plain = re.compile(pattern, re.IGNORECASE)
        for text in said:
            spans = [one.span() for one in plain.finditer(text)]
            assert spans == [one.span() for one in every(pattern, text)], (pattern, text)
    for pattern in (one.pattern for one in languages.words(language).happenings.triggers):
        plain = re.compile(pattern, re.IGNORECASE)
        for text in said:
            spans = [one.span() for one in plain.finditer(text)]
            assert spans == [one.span() for one in compiled(pattern).finditer(text)], pattern


@pytest.mark.parametrize(
    ("pattern", "led"),
    [
        ("禁止|[管]制", False),
        ("(?:禁|管)?止", False),
        ("(?!禁)止", False),
        ("(?:(?:禁|管)制)了", True),
    ],
)
def test_only_letters_that_open_every_alternative_lead_a_pattern(pattern: str, led: bool) -> None:
    assert is_led(pattern) is led


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("[a-c]x", "bx"),
        ("[\ue000-\ue003]的", "\ue001的"),
        (r"(?P<a>b|c)(?P=a)d", "ccd"),
        ("a(?!-(?:old|new))b?", "a"),
        ("(?:imports|exports)?x", "x"),
        ("(?:ab){0,2}c", "c"),
        ("ab+?c", "abbc"),
        (r"a\.b|c", "c"),
        ("STRASSE", "Strasse"),
        ("a{2}", "aa"),
    ],
)
def test_no_pattern_needs_what_a_match_lacks(pattern: str, text: str) -> None:
    assert re.search(pattern, text, re.IGNORECASE)
    assert Sought([needed_by(pattern)]).rows(text) == [0]
