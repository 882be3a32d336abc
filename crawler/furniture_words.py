"""Furniture words: how sites of four languages print what is no part of an article.

`furniture.tsv` holds the rules, one a line: kind, regular expression, a line that it matches. Rules of a
kind are tried on whole paragraphs, `inline` ones inside them; `{agency}` stands for any agency's name.
A rule describes a habit of the trade, never one sample. Nothing is decided here.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

TABLE = Path(__file__).with_name("furniture.tsv")
# Words that open a sentence: what may follow a sub-heading that lost its line break.
OPENERS = frozenset(
    "The A An In On At As It He She They We This That These Those But And For From With By After Before "
    "During Since When While If To Of Its His Her Their Our There Here Under Over According Although "
    "However Despite Meanwhile Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February "
    "March April May June July August September October November December Last Next Earlier Some Many "
    "Most Both Among Asked Officials Analysts Experts".split()
)
WHOLE = ("credit", "caption", "prompt", "related", "sign_off")
INLINE_SIGNS = ("pens ", "字")  # what an `inline` rule matches holds one of these
BRAND_STARTS = frozenset("i e mac Mc Mac De La Le Di Du Van Von Fitz O".split())
FUNCTION_WORDS = frozenset("a an and as at but by for from in into of on or the to with".split())
SENTENCE_END = re.compile(r"[.!?。！？…][\"'”’」』）)\]]*$|[:：;；,，]$|[.。][^\w]*$")


@dataclass(frozen=True)
class Rule:
    """One line of the table, `{agency}` filled in."""

    kind: str
    pattern: str
    example: str


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Return the rules in the order of the table; read once, since the file does not change."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    agency = "(?:" + "|".join(row["rule"] for row in rows if row["kind"] == "agency") + ")"
    return tuple(
        Rule(row["kind"], row["rule"].replace("{agency}", agency), row["example"]) for row in rows
    )


@lru_cache(maxsize=1)
def whole() -> tuple[re.Pattern[str], ...]:
    """Return the expressions of the kinds that a whole paragraph of furniture may be."""
    return tuple(by_kind()[kind] for kind in WHOLE)


@lru_cache(maxsize=1)
def by_kind() -> Mapping[str, re.Pattern[str]]:
    """Return one expression for each kind."""
    kinds = dict.fromkeys(rule.kind for rule in rules())
    return {
        kind: re.compile("|".join(f"(?:{rule.pattern})" for rule in rules() if rule.kind == kind))
        for kind in kinds
    }
