"""Wide: further ways in which English news tells of lists, stopped goods and tightened rules.

What wide reading of real articles showed to be missing: a decision to list rather than the listing, goods
that are held up without a place. Which tense and whose voice counts is not decided here.
"""

from __future__ import annotations

from nlp.languages.en.frames import CURB, FIRMS, MANY, frame, gap
from nlp.words.happenings import Trigger

GROUP = (
    rf"(?:{MANY}|another|several|more|an? (?:first|second|third|new|further) "
    r"(?:group|batch|round|set) of)"
)
WIDE = (
    frame(
        "listing",
        "decide",
        rf"(?=[^;\n]{{0,120}}?\bto (?:add|put|place|include|list|designate)\b{gap(200)}"
        r"\b(?:on|to|onto|in)\b[^;\n]{0,60}?(?<!waiting )\b(?:watch ?lists?|blacklists?|lists?)\b)",
        participle=True,
    ),
    frame("listing", "list", rf"(?= {GROUP}(?: [\w’'-]+){{0,3}}? {FIRMS}\b)"),
    frame(
        "announcement",
        "decide",
        rf"(?= to (?:strengthen|toughen|reinforce|tighten|prohibit)\b{gap(40)}\b{CURB}\b)",
        participle=True,
    ),
    Trigger(
        "licence_delay",
        rf"\b(?:shipments?|deliver(?:y|ies)|applications?|cargo(?:es)?|consignments?)\b{gap(60)}"
        r"\b(?:is|are|was|were|been|being) (?P<at>held|delayed|stalled|slowed|refused|returned|blocked)\b"
        r"(?=(?: up| back| down)?(?:[,.;]|$| too\b| with\b| amid\b| despite\b| even\b| by Chinese\b))",
        words=frozenset("held delayed stalled slowed refused returned blocked".split()),
        tense=False,
    ),
)
