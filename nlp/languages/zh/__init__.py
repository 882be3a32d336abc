"""Chinese: its word tables, one module per fact type."""

from __future__ import annotations

from nlp.languages.zh import (
    dates,
    figures,
    happenings,
    lifecycle,
    listings,
    mentions,
    provisions,
    quotes,
    stances,
)
from nlp.words import Words

WORDS = Words(
    code="zh",
    mentions=mentions.WORDS,
    dates=dates.WORDS,
    figures=figures.WORDS,
    quotes=quotes.WORDS,
    stances=stances.WORDS,
    happenings=happenings.WORDS,
    lifecycle=lifecycle.WORDS,
    listings=listings.WORDS,
    provisions=provisions.WORDS,
)
