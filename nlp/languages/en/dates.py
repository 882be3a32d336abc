"""Word tables for `dates`: English as newspapers write it.

Left out on purpose: earlier, later, latest and long-standing by themselves, postwar, month over
month, annualized; the verbs may and march; second as an ordinal; ages (an 18-year-old). Part of a
day stays in the span (Tuesday morning), a possessive and a preposition do not.
"""

from __future__ import annotations

from nlp.languages.en.date_fragments import FRAGMENTS
from nlp.languages.en.date_hours import HOUR_FRAGMENTS
from nlp.languages.en.date_patterns import PATTERNS
from nlp.languages.en.date_tables import (
    AFTERNOON,
    DAY_PARTS,
    DAYS,
    DECADES,
    FEASTS,
    FISCAL_YEARS,
    MONTHS,
    MONTHS_AROUND,
    NUMBERS,
    ONE_WORD_SETS,
    ORDINALS,
    PARTS,
    QUARTERS,
    SURE,
    TIMES_AS_OFTEN,
    UNITS,
    VAGUE,
    WEEKDAYS,
    WEEKS,
    YEARS,
)
from nlp.words.dates import DateWords, Part, Shift

WORDS = DateWords(
    spaced=True,
    patterns=PATTERNS,
    fragments=FRAGMENTS | HOUR_FRAGMENTS,
    numbers=NUMBERS | ORDINALS | DECADES | {"other": 2, "couple": 2},
    months=MONTHS,
    weekdays=WEEKDAYS,
    years=YEARS
    | {
        "the year": Shift(0),
        "year": Shift(0),
        "this year's": Shift(0),
        "last year's": Shift(-1),
        "next year's": Shift(1),
        "year-earlier": Shift(-1, follows=True),
        "year-ago": Shift(-1, follows=True),
        "in the year": Shift(0),
        "last": Shift(-1),
        "this": Shift(0),
        "next": Shift(1),
    },
    fiscal_years=FISCAL_YEARS,
    relative_months=MONTHS_AROUND | {"in the month": Shift(0), "the month": Shift(0), "month": Shift(0)},
    weeks=WEEKS | {"the": Shift(0), "after next": Shift(2), "before last": Shift(-2), "past": Shift(-1)},
    days=DAYS
    | {
        "last": Shift(-1), "this": Shift(0), "next": Shift(1), "that": Shift(0, follows=True),
        "that same": Shift(0, follows=True),
        "the same": Shift(0, follows=True), "tonight": Shift(0), "tonite": Shift(0), "overnight": Shift(0),
        "the following": Shift(1, follows=True), "the previous": Shift(-1, follows=True),
    },
    parts=PARTS | {"end": Part("END")},
    units=UNITS | ONE_WORD_SETS | TIMES_AS_OFTEN,
    ways={"ago": -1, "earlier": -1, "before": -1, "prior": -1, "previously": -1,
          "later": 1, "from now": 1, "hence": 1, "from": 1, "after": 1},
    halves={"first": 1, "1st": 1, "h1": 1, "1h": 1, "second": 2, "2nd": 2, "latter": 2, "h2": 2, "2h": 2},
    quarters=QUARTERS,
    relative_quarters={
        f"{word} quarter": Shift(by)
        for word, by in {
            "last": -1, "the last": -1, "the previous": -1, "the prior": -1, "this": 0,
            "the current": 0, "next": 1, "the next": 1, "the coming": 1, "past": -1, "the past": -1,
            "coming": 1, "upcoming": 1, "following": 1, "current": 0, "previous": -1, "prior": -1,
        }.items()
    }
    | {"the quarter": Shift(0, follows=True), "the following quarter": Shift(1, follows=True)},
    seasons={"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"},
    vague=VAGUE,
    feasts=FEASTS,
    day_parts=DAY_PARTS,
    sure=SURE,
    hour_after=r",? (?:(?:at|@|by|around|about|from|between|starting at|before|after|until|in) )?| @|, ?",
    day_after=r",? (?:(?:on|of) )?|, ",
    till=r"\s?[-–—]\s?| through | until | till ",
    till_after=r" (?:to|and|until|till|through) ",
    shifts={"after": "+YMWD", "from": "+WD", "before": "-YMWD", "prior to": "-YMWD"},
    week_day=r",? (?:on )?| - ",
    opens=r"\b(?:from|between)(?: the)? ",
    afternoon=AFTERNOON,
    gone_before=r"\b(?:since|ever since|back in|dating to|as of) ",
    coming_before=r"\b(?:as early as|as soon as|(?P<by>by)|until|till|no later than|deadline (?:of|is|on)|"
    r"ahead of|due|"
    r"scheduled for|set for|slated for|planned for|expected in|expected on|"
    r"expects? to [\w ]{1,40}(?:before|in|from))"
    r"(?: on| from| in)?(?: the end of| the| midnight| noon)? "
    r"|\b(?:cancel\w*|scrap\w*|suspend\w*|call(?:s|ed)? off)\b[^.;:]{0,40} for(?: all of)? "
    r"|\b(?:extend(?:s|ed|ing)?|continues?|prolong(?:s|ed)?|lasts?|remains?|runs?|postponed?|delayed?"
    r"|valid)\b[^.;:]{0,60} (?:to|through|into)(?: the)?(?: end of| early| late)? ",
    perfect=r"\b(?:had|has|have)\b(?! to\b)|\bwere\b|\bwas\b",
    nearest_before=r"\b(?:ending|ends|effective|starting|beginning|force|effect)(?: on| from| in)? ",
    coming=r"\b(?:will|shall|would|won't|is to|are to|due to|set to|expected to|scheduled to|"
    r"slated to|poised to|planned to|plans? to|planning to|intends? to|aims? to|agreed to|hopes? to|"
    r"going to|goe?s? to|head to|heads to|could|may|might|must|should|can|opens|starts|"
    r"begins|returns|meets|leaves|convenes|resumes|departs|arrives|closes|lapses|runs|hosts|upcoming|"
    r"scheduled|expires?|takes? effect|comes? into (?:force|effect)|"
    r"goes? into (?:force|effect)|enters? into force)\b(?: not| also| likely)?(?: have to| need "
    r"to)?(?: be)?(?: \w{3,20}ed\b)?",
    gone=r"(?<![-\w])(?:re-|co-)?\w{2,20}ed\b|\b(?:said|told|was|were|had|has|have|made|took|"
    r"held|met|came|rose|fell|began|"
    r"wrote|saw|got|went|gave|found|showed|sent|spoke|left|became|drew|hit|won|lost|grew|sold|bought|"
    r"paid|taken|given|shown|seen|built|kept|brought|(?:say|stat|declar|announc|suggest|warn|"
    r"claim|imply|tell)ing)\b|"
    r"['’]s\b",
    settled=r"(?:agreed|planned) to",
    upto=r"(?: [a-z]+){0,2} (?:to|through|until) ",
    compared=r"\b(?:from|than|over|with|against) (?:an?|one) year (?:earlier|ago|before)$",
    joined=r",? and |, | and | \(| or |, or ",
    own=r"(?:,? (?:on|in|at|by|before|after|from|since|until|noon|midnight|midday|early|late|the|"
    r"morning|afternoon|evening|night|of)){1,5} ",
    about=r"\b(?:about|around|nearly|almost|roughly|approximately|some) ",
)  # fmt: skip
