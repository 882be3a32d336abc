"""Triggers: talks in passing, what trade and travel come to, and deeds by plain verbs (English).

Matches: "spoke briefly with …", "gets 70 percent of its ore from …", "2 million islanders visited …". Must
not: who speaks with reporters, a share without a number.
"""

from __future__ import annotations

from nlp.languages.en.frames import GOODS, LICENCE, after, gap, past
from nlp.words.happenings import Trigger

_SHARE = r"\d[\d.,]* ?(?:%|per ?cent\b)"
_MANY = r"(?:\d{1,3}(?:,\d{3})+|\d[\d.]* (?:million|thousand|billion))"
_GETS = "gets got receives received sources sourced buys bought imports imported takes took obtains obtained"
_SHIPS = "received imported bought exported shipped sold took drew sent"
_SPENT = "spent spend spends"
_CAME = "visited arrived travelled traveled flew"
_TONS = r"\d[\d.,]* (?:tons?|tonnes?|kilograms?|kg|barrels|units|vehicles|pieces)\b"
_WAITING = "held stuck stranded detained stalled blocked frozen delayed idle"

FLOWS = (
    past(
        "meeting",
        "spoke spoken talked conferred",
        r"(?= (?:briefly |privately |directly |again |at length |informally |separately ){0,2}with "
        rf"(?!{gap(40)}\b(?:reporters?|journalists?|press|media|newspapers?|broadcasters?|lawmakers|voters|"
        r"residents|television|radio)\b)(?:(?-i:[A-Z])|his |her |their |the ))",
    ),
    after(
        "meeting",
        r"\b(?:the two|both) (?:(?:men|women|leaders|ministers|officials|sides|diplomats|envoys) )?",
        "speak talk confer",
        r"(?= (?:briefly\b|privately\b|for |at |by |on the |in (?-i:[A-Z])|over |again\b))",
    ),
    Trigger(
        "trade_data",
        rf"\b(?P<at>{_GETS.replace(' ', '|')})\b(?= (?:about |some |around |roughly |nearly |almost |"
        rf"over |more than |up to |only )?{_SHARE} of (?:its|their|all|the)\b{gap(60)}\b(?:from|to) "
        r"(?-i:[A-Z]))",
        words=frozenset(_GETS.split()),
        figure=True,
        tense=False,
    ),
    Trigger(
        "trade_data",
        rf"\b(?P<at>{_SHIPS.replace(' ', '|')})\b(?= (?:about |some |around |nearly )?{_SHARE} (?:less|fewer|"
        r"more)\b)",
        words=frozenset(_SHIPS.split()),
        figure=True,
    ),
    Trigger(
        "trade_data",
        rf"{_MANY} (?:[\w-]+ ){{1,4}}?(?P<at>{_CAME.replace(' ', '|')})\b",
        words=frozenset(_CAME.split()),
        figure=True,
    ),
    Trigger(
        "trade_data",
        rf"\b(?:tourists?|visitors?|travell?ers|arrivals|shoppers)\b{gap(40)}\b(?P<at>"
        rf"{_SPENT.replace(' ', '|')})\b(?={gap(30)}\b(?:trillion|billion|million)\b)",
        words=frozenset(_SPENT.split()),
        tense=False,
    ),
    Trigger(
        "licence_delay",
        rf"\b{GOODS}\b{gap(90)}\b(?:have|has|had) been (?:\w+ly )?(?P<at>{_WAITING.replace(' ', '|')})\b"
        r"(?=(?: up)? (?:in|at|by|since|for|on|while|because|pending)\b)",
        words=frozenset(_WAITING.split()),
    ),
    Trigger(
        "plan",
        r"\b(?P<at>mean[st]?)\b(?= to (?:\w+ly )?[a-z]+)",
        words=frozenset({"mean", "means", "meant"}),
        status="planned",
    ),
    Trigger(
        "plan",
        r"\b(?P<at>will)\b(?= (?:\w+ly |also |then )?(?:stop|halt|end|close|shut|cease|suspend|discontinue|"
        r"begin|start|launch|open|resume)\b)",
        words=frozenset({"will"}),
        status="planned",
        tense=False,
        ahead=True,
        dated=True,
    ),
    Trigger(
        "announcement",
        r"\b(?P<at>repeated|renewed|reissued|reiterated|updated)\b(?= (?:its|the|an?|their) (?:[\w-]+ ){0,2}?"
        r"(?:advice|advisory|advisories|alert|travel warning|warning to travell?ers)\b)",
        words=frozenset("repeated renewed reissued reiterated updated".split()),
        advice=True,
    ),
    Trigger(
        "statement",
        r"\b(?P<at>referred)\b(?= (?:reporters|journalists|questions|inquiries|enquiries|the press|media)\b"
        rf"{gap(40)}\bto\b)",
        words=frozenset({"referred"}),
    ),
    Trigger(
        "other",
        rf"\b(?P<at>ordered)\b(?= (?:an?|the|another) {gap(20)}\b(?:review|audit|overhaul|inspection|"
        r"check|stocktaking|survey)\b)",
        words=frozenset({"ordered"}),
    ),
    Trigger(
        "trade_data",
        rf"\b(?P<at>{_SHIPS.replace(' ', '|')})\b(?= (?:about |some |around |nearly |only )?{_TONS})",
        words=frozenset(_SHIPS.split()),
        figure=True,
    ),
    Trigger(
        "licence_delay",
        r"\b(?P<at>quit|quits|stopped|ceased|paused)\b(?= (?:processing|accepting|handling|reviewing|"
        rf"approving|issuing|granting)\b{gap(40)}\b(?:{LICENCE}|applications?|filings?)\b)",
        words=frozenset("quit quits stopped ceased paused".split()),
    ),
    Trigger(
        "licence_delay",
        rf"\b{GOODS}\b{gap(60)}\b(?:is|are|was|were) (?P<at>sitting|lying|piling)\b"
        r"(?= (?:up |for [\w ]{3,20} )?(?:in|at|on)\b)",
        words=frozenset({"sitting", "lying", "piling"}),
    ),
    Trigger(
        "licence_delay",
        rf"\b(?:{LICENCE}|applications?|clearance)\b{gap(60)}\b(?P<at>take|takes|taking|took)\b"
        rf"(?={gap(40)}\blonger\b)",
        words=frozenset("take takes taking took".split()),
        tense=False,
    ),
    Trigger(
        "other",
        r"\b(?P<at>won|took|secured|captured|gained)\b(?= (?:\d+ of (?:the )?\d+|an? (?:outright |absolute |"
        r"two-thirds |simple |large )?majority|\d+ (?:of the )?(?:[\w-]+ ){0,3}seats)\b)",
        words=frozenset("won took secured captured gained".split()),
    ),
    Trigger(
        "other",
        r"\b(?:people|protesters|demonstrators|residents|students|citizens|fishermen|workers|hundreds|thousands|"
        r"dozens)\b(?: [\w-]+){0,3}? (?P<at>gathered|rallied|marched|demonstrated)\b",
        words=frozenset("gathered rallied marched demonstrated".split()),
    ),
)
