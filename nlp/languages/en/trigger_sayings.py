"""Sayings: further verbs and phrases by which English news has someone speak.

Verbs of manner ("sighed", "fumed"), taking sides, and a report put behind its content. Who speaks must be
known, or hold an office and speak on some day, as for all statements. General words alone.
Matches: "the envoy fumed", "… , the agency reported on Friday". Must not: "reported a loss of 3 billion yen".
"""

from __future__ import annotations

from nlp.languages.en.frames import frame, gap, past
from nlp.words.happenings import Trigger

_MANNER = (
    "begged begs implored implores entreated besought exhorted sighed sighs quipped quips joked jokes "
    "grumbled "
    "grumbles groused griped complains fumed fumes bristled bristles thundered mused muses confided confides "
    "characterised characterized characterises characterizes dubbed likened "
    "reckoned "
    "reckons testified volunteered opined reasoned admonished counselled counseled reminded reminds "
    "reassured bemoaned bewailed railed inveighed vented regrets deplores alleged "
    "alleges averred exclaimed shouted whispered jeered sniffed sneered scoffs gloated crowed "
    "enthused rejoiced sympathised sympathized commiserated applauded applauds lauded lauds "
    "excoriated "
    "berated upbraided pilloried skewered savaged faulted chastised lectured rued gushed warns "
    "quibbled wondered wonders marvelled marveled lamented "
    "laments "
    "bridled proclaimed scolded snorted muttered murmured"
)
_PAPER = (
    r"(?:report|paper|study|survey|commentary|editorial|note|filing|article|analysis|review|notice)"
)

SAYINGS = (
    Trigger(
        "statement",
        rf"\b(?P<at>{'|'.join(_MANNER.split())})\b(?! (?:by|a (?:smile|kiss)|(?:the|an?) "
        r"(?:anniversary|victory|goal|product|ambassador|envoy|troops|crowds?))\b)",
        words=frozenset(_MANNER.split()),
        leads=True,
    ),
    past("statement", "spoke talked", r"(?= of\b(?! (?:which|course)))"),
    Trigger(
        "statement",
        r", (?:(?:the|an?|its) )?(?:[\w’'.&-]+ ){1,7}?(?P<at>reported|found|calculated|estimated|"
        r"reckoned)\b"
        r"(?=(?: (?:on|in a|last|late|early|this)\b| (?-i:[A-Z])\w+day|[.,]|$))",
        words=frozenset({"reported", "found", "calculated", "estimated", "reckoned"}),
    ),
    frame("statement", "take", r"(?= (?-i:[A-Z])\w+['’]s? (?:side|part)\b)"),
    frame("statement", "side", r"(?= with\b)"),
    frame(
        "statement",
        "come",
        r"(?= (?:out (?:against|in favou?r|for|strongly|in support|in defen[cs]e)|"
        r"to (?-i:[A-Z])\w+['’]s? defen[cs]e|"
        r"to the defen[cs]e|down (?:hard )?on the side))",
    ),
    frame(
        "statement", "throw", r"(?= (?:its|his|her|their) (?:full )?(?:weight|support) behind\b)"
    ),
    frame("statement", "break", r"(?= (?:his|her|its|their) silence\b)"),
    frame(
        "statement",
        "make",
        r"(?= (?:(?:it|its|his|her|their) (?:\w+ )?(?:plain|clear|known)|plain that|"
        r"clear that|no secret|no bones|an appeal|a plea)\b)",
    ),
    frame(
        "statement",
        "let",
        rf"(?= (?:[\w’'-]+ ){{1,4}}know\b|{gap(4)}it be (?:known|understood)\b| slip\b)",
    ),
    frame(
        "statement",
        "give",
        r"(?= (?:vent to|voice to|to understand|assurances?\b|a warning|her word|his word))",
    ),
    frame(
        "statement",
        "put",
        r"(?= (?:it (?:more |rather )?(?:bluntly|plainly|succinctly|mildly|differently|this way)))",
    ),
    frame(
        "statement",
        "sidestep duck dodge parry skirt evade deflect fend",
        r"(?= (?:off )?(?:[\w’'-]+ ){0,3}?(?:questions?|issues?|answers?|inquiries)\b)",
    ),
    frame("statement", "lay", r"(?= (?:the )?blame\b)"),
    frame("statement", "point", r"(?= (?:a|the) finger\b)"),
    frame("statement", "pour", r"(?= (?:cold water|scorn)\b)"),
    frame("statement", "rule", r"(?= (?:that )?out\b(?! of))"),
)
