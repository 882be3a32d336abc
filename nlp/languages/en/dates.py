"""Word tables for `dates`: English as newspapers write it.

Left out on purpose: earlier, later, latest and long-standing by themselves, postwar, month over
month, annualized; the verbs may and march; second as an ordinal; ages (an 18-year-old). Part of a
day stays in the span (Tuesday morning), a possessive and a preposition do not.
"""

from __future__ import annotations

from nlp.languages.en.date_patterns import FRAGMENTS, PATTERNS
from nlp.languages.en.date_tables import (
    DAYS,
    FISCAL_YEARS,
    MONTHS,
    MONTHS_AROUND,
    NUMBERS,
    ONE_WORD_SETS,
    PARTS,
    QUARTERS,
    UNITS,
    WEEKDAYS,
    WEEKS,
    YEARS,
)
from nlp.words.dates import DateWords, Part, Shift

WORDS = DateWords(
    spaced=True,
    patterns=PATTERNS,
    fragments=FRAGMENTS,
    numbers=NUMBERS,
    months=MONTHS,
    weekdays=WEEKDAYS,
    years=YEARS
    | {
        "the year": Shift(0),
        "year": Shift(0),
        "in the year": Shift(0),
        "last": Shift(-1),
        "this": Shift(0),
        "next": Shift(1),
    },
    fiscal_years=FISCAL_YEARS,
    relative_months=MONTHS_AROUND | {"in the month": Shift(0), "the month": Shift(0)},
    weeks=WEEKS | {"the": Shift(0)},
    days=DAYS,
    parts=PARTS | {"end": Part("END")},
    units=UNITS | ONE_WORD_SETS,
    ways={"ago": -1, "earlier": -1, "before": -1, "later": 1, "from now": 1, "hence": 1},
    halves={"first": 1, "1st": 1, "h1": 1, "1h": 1, "second": 2, "2nd": 2, "latter": 2, "h2": 2, "2h": 2},
    quarters=QUARTERS,
    relative_quarters={
        f"{word} quarter": Shift(by)
        for word, by in {
            "last": -1, "the last": -1, "the previous": -1, "the prior": -1, "this": 0,
            "the current": 0, "next": 1, "the next": 1, "the coming": 1,
        }.items()
    },
    seasons={"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"},
    vague={
        "recently": "PAST_REF", "previously": "PAST_REF", "in the past": "PAST_REF",
        "recent years": "PAST_REF", "recent months": "PAST_REF", "recent weeks": "PAST_REF",
        "recent days": "PAST_REF", "recent decades": "PAST_REF", "currently": "PRESENT_REF",
        "current": "PRESENT_REF", "now": "PRESENT_REF", "at present": "PRESENT_REF",
        "nowadays": "PRESENT_REF", "at the moment": "PRESENT_REF", "in the future": "FUTURE_REF",
        "the near future": "FUTURE_REF", "the coming years": "FUTURE_REF",
        "the coming months": "FUTURE_REF", "the coming weeks": "FUTURE_REF",
        "the coming days": "FUTURE_REF", "coming weeks": "FUTURE_REF",
        "coming months": "FUTURE_REF", "coming years": "FUTURE_REF", "coming days": "FUTURE_REF",
    },
    afternoon=frozenset({"pm"}),
    gone_before=r"\b(?:since|ever since|back in|dating to|as of) ",
    coming_before=r"\b(?:as early as|as soon as|by|until|till|no later than|deadline (?:of|is|on)|"
    r"ahead of|due|"
    r"scheduled for|set for|slated for|planned for|expected in|expected on)"
    r"(?: on| from| in)?(?: the end of| the)? "
    r"|\b(?:extend(?:s|ed|ing)?|continues?|prolong(?:s|ed)?|lasts?|remains?|runs?|postponed?|delayed?"
    r"|valid)\b[^.;:]{0,60} (?:to|through|into)(?: the)?(?: end of| early| late)? ",
    nearest_before=r"\b(?:ending|ends|effective|starting|beginning|force|effect)(?: on| from| in)? ",
    coming=r"\b(?:will|shall|would|won't|is to|are to|due to|set to|expected to|scheduled to|"
    r"slated to|poised to|planned to|plans? to|planning to|intends? to|aims? to|agreed to|hopes? to|"
    r"going to|upcoming|scheduled|expires?|takes? effect|comes? into (?:force|effect)|"
    r"goes? into (?:force|effect)|enters? into force)\b(?: not| also| likely)?(?: be)?(?: \w{3,20}ed\b)?",
    gone=r"\b(?:\w{2,20}ed|said|told|was|were|had|has|have|made|took|held|met|came|rose|fell|began|"
    r"wrote|saw|got|went|gave|found|showed|sent|spoke|left|became|drew|hit|won|lost|grew|sold|bought|paid|taken|given|shown|seen|built|kept|brought)\b|['’]s\b",
    upto=r"(?: [a-z]+){0,2} (?:to|through|until) ",
    joined=r",? and |, | and | \(| or |, or ",
    own=r"(?:,? (?:on|in|at|by|before|after|from|since|until|noon|midnight|midday|early|late|the|"
    r"morning|afternoon|evening|night|of)){1,5} ",
    about=r"\b(?:about|around|nearly|almost|roughly|approximately|some) ",
)  # fmt: skip
