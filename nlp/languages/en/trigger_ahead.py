"""Triggers: what an office makes known that it will do, and what those concerned agree or advise (English).

The day is that of the words; from when on the measure holds is an effect of its own. General words alone.
"""

from __future__ import annotations

from nlp.languages.en.frames import CURB, MEASURE, frame, gap
from nlp.words.happenings import Trigger

_OFFICE = (
    r"(?:ministry|government|cabinet|customs|commission|administration|agency|bureau|department|"
    r"regulator|council|authorit(?:y|ies)|minister|secretary|spokes\w+)"
)
_TELLS = (
    rf"{gap(200)}, (?:the |an? |its |(?-i:[A-Z])[\w.]+['’]s )?(?:[\w’'-]+ ){{0,4}}?{_OFFICE}"
    r"(?: (?-i:[A-Z])[\w’'-]+){0,3} (?P<at>said|announced|says|announces)\b"
)
_WILL = r"\bwill (?:\w+ly |also |again )?"
_TAXES = r"(?:levy|impose|collect|apply|charge|introduce|set|slap)"
_TAKES = (
    r"(?:levy|impose|introduce|ban|bar|block|prohibit|halt|suspend|stop|resume|lift|remove|ease|tighten|"
    r"restrict|curb|expand|extend|raise|cut|scrap|end|reinstate)"
)
_DAY = (
    r"(?:(?:on )?(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|"
    r"\d{1,2} (?-i:[A-Z])[a-z]{2})"
)

KNOWN = (
    Trigger(
        "investigation",
        rf"{_WILL}{_TAXES}\b(?={gap(60)}\b(?:provisional|preliminary|anti-?dumping|countervailing)\b){_TELLS}",
        words=frozenset({"will"}),
    ),
    Trigger(
        "announcement",
        rf"{_WILL}{_TAKES}\b(?={gap(60)}\b(?:{CURB}|{MEASURE})\b){_TELLS}",
        words=frozenset({"will"}),
    ),
    Trigger(
        "effective",
        rf"{_WILL}(?P<at>{_TAXES}|{_TAKES})\b(?={gap(60)}\b(?:{CURB}|{MEASURE})\b)"
        rf"(?={gap(140)}\b(?:from|as of|starting|beginning|effective) {_DAY})",
        words=frozenset({"will"}),
        noun=True,
    ),
)
ADVISED = (
    frame(
        "plan",
        "unveil announce outline present reveal disclose",
        r"(?= (?:[\w’'-]+ ){0,2}plans? (?:to|for) [a-z])",
        status="planned",
    ),
    frame(
        "plan",
        "recommend propose advise",
        rf"(?= {gap(30)}\bthat (?:the )?(?:government|cabinet|ministry|country|bloc|commission|state|"
        r"(?-i:[A-Z])\w+)\b)",
        status="planned",
    ),
)
AGREED = (
    frame(
        "statement",
        "raise",
        rf"(?= {gap(60)}\b(?:at|in|before) (?:an? |the )?{gap(50)}\b(?:council|committee|organi[sz]ation|"
        r"assembly|WTO|UN|session|meeting|talks|summit|forum)\b)",
    ),
    frame(
        "other",
        "agree",
        r"(?= (?:with [^;,]{3,50}? )?(?:(?:on )?(?-i:[A-Z])[\w.]+(?: \d+)? )?to [a-z]+\b)",
    ),
)
