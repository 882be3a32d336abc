"""Triggers: charges called baseless, talks on the sidelines, approvals that take longer (English).

Read before the other tables, which take the same verbs for plain statements. General words of the field,
no name of any dispute. Matches: 'called the charges “groundless”'; "talked on the sidelines"; "approvals
were taking longer". Must not: "called the talks useful"; "the trip took longer".
"""

from __future__ import annotations

from nlp.languages.en.frames import after, frame, gap
from nlp.words.happenings import Trigger

_CHARGES = (
    r"(?:charges?|accusations?|allegations?|criticisms?|insinuations?|protests?|complaints?|objections?|"
    r"representations?|d[ée]marches?)"
)
_BASELESS = (
    r"(?:baseless|groundless|unfounded|ungrounded|unwarranted|unjustified|unjust|absurd|false|untrue|"
    r"fabricated|"
    r"fabrications?|nonsens\w+|slander\w*|smears?|preposterous|ridiculous|ludicrous|laughable|misplaced|"
    r"without (?:any )?(?:foundation|basis|merit|grounds)|unacceptable)"
)
_PAPERS = r"(?:licen[cs]es?|licensing|permits?|approvals?|applications?|clearances?)"
_REMOTE = r"(?:video|phone|telephone|video ?link|videoconference|video conference|teleconference)"
_SOON = (
    r"(?:(?:the )?(?:end|middle|start|close|beginning|spring|summer|autumn|fall|winter|fiscal|next|later)\b|"
    r"20\d\d\b|(?-i:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)

TOLD = (
    frame(
        "rejection",
        "call brand label term dub deem describe denounce",
        rf"(?={gap(50)}\b{_CHARGES}\b(?:(?! but )[^;\n]){{0,40}}?\b{_BASELESS}\b)",
    ),
    frame("rejection", "deny", r"(?= (?:any |all |having done any )?(?:wrongdoing|fault|blame)\b)"),
    Trigger(
        "rejection",
        rf"\b(?P<at>(?:does|did|do) not accept|(?:will|would|can) ?not accept)\b"
        rf"(?={gap(30)}['’]s? (?:\w+ )?calls? (?:to|for)\b)",
        words=frozenset({"accept"}),
        noun=True,
        ahead=True,
    ),
    frame(
        "meeting",
        "talk speak confer chat converse",
        rf"(?= (?:briefly |again |privately |informally |at length |directly )?"
        rf"(?:on the (?:sidelines|margins|fringes)|by {_REMOTE}|over the (?:tele)?phone|via {_REMOTE})\b)",
    ),
    frame(
        "statement",
        "press challenge push prod implore",
        rf"(?={gap(90)} to (?:retract|withdraw|take back|apologi[sz]e|rescind|explain|clarify|reconsider|"
        r"drop|scrap|lift)\b)",
    ),
    after(
        "licence_delay",
        rf"{_PAPERS}\b{gap(60)}",
        "take",
        r"(?= (?:(?:much|far|considerably|even|significantly) )?(?:longer|more time)\b)",
    ),
    frame(
        "plan",
        "announce say declare state",
        r"(?= (?:that )?(?:s?he|they|it) (?:would|will) (?:dissolve|prorogue|call (?:an? )?(?:\w+ )?election|"
        r"step down|resign)\b)",
        status="planned",
    ),
    frame(
        "plan",
        "announce say declare state pledge vow",
        rf"(?= {gap(30)}\b(?:that )?(?:it|they) (?:would|will) {gap(90)}\bby {_SOON})",
        status="planned",
    ),
)
