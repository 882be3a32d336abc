"""Triggers: trade and travel in plain verbs, goods that wait, and some deeds of one word (English).

Matches: "spoke briefly with …", "gets 70 percent of its ore from …", "2 million tourists visited …", "cargo
is sitting in warehouses", "will stop making …", "repeated its travel advice", "ordered a review", "won 316
of 465 seats". Must not: who speaks with reporters, half of a house, people visited by census staff, workers
who gather data.
"""

from __future__ import annotations

from nlp.languages.en.frames import GOODS, LICENCE, after, gap, past
from nlp.words.happenings import Trigger

_SHARE = r"\d[\d.,]* ?(?:%|per ?cent\b)"
_ABOUT = r"(?:about |some |around |roughly |nearly |almost |over |more than |up to |only )?"
_WARES = (
    r"(?:goods|parts|components|materials?|minerals?|ores?|oxides?|metals?|magnets?|chips?|semiconductors?|"
    r"equipment|machinery|machines|cars|vehicles|steel|crude|oil|gas|coal|food|fish|seafood|scallops|beef|"
    r"rice|fruit|soy\w*|wheat|chemicals?|gall?ium|germanium|graphite|antimony|tungsten|dysprosium|terbium|"
    r"yttrium|titanium|lithium|cobalt|nickel|copper|rare[ -]earths?|imports?|exports?|supplies|shipments|"
    r"products?|tea|sake|whisky|timber|textiles?|batteries)"
)
_TRAVELLERS = (
    r"(?:tourists?|visitors?|travell?ers|passengers|holidaymakers|shoppers|arrivals|[A-Z]\w+ers)"
)
_MANY = r"(?:\d{1,3}(?:,\d{3})+|\d[\d.]* (?:million|thousand|billion))"
_TONS = r"\d[\d.,]* (?:(?:metric )?tons?|tonnes?|kilograms?|kg|barrels|units|vehicles)\b"
_GETS = "gets got receives received sources sourced buys bought imports imported takes took obtains obtained"
_SHIPS = "received imported bought exported shipped sold took"
_CAME = "visited arrived travelled traveled flew"
_WAITING = "held stuck stranded detained stalled blocked frozen delayed idle"
_CROWDS = (
    r"(?:people|protesters|demonstrators|residents|students|citizens|fishermen|workers|hundreds|thousands|"
    r"dozens)"
)


def _any(words: str) -> str:
    return words.replace(" ", "|")


_TALKS = (
    past(
        "meeting",
        "spoke spoken talked conferred",
        r"(?= (?:briefly |privately |directly |again |at length |informally |separately ){0,2}with "
        rf"(?!{gap(40)}\b(?:reporters?|journalists?|press|media|newspapers?|broadcasters?|lawmakers|voters|"
        r"residents|television|radio)\b)(?!(?-i:[A-Z]{3})\b)(?:(?-i:[A-Z])|his |her |their |the ))",
    ),
    after(
        "meeting",
        r"\b(?:the two|both) (?:(?:men|women|leaders|ministers|officials|diplomats|envoys) )?",
        "speak talk confer",
        r"(?= (?:briefly\b|privately\b|for (?:an?|about|some|several|\d+) |by (?:phone|telephone|video)|"
        r"on the (?:phone|telephone|sidelines|fringes|margins)|in (?-i:[A-Z])|again\b))",
    ),
)
_TRADE = (
    Trigger(
        "trade_data",
        rf"\b(?P<at>{_any(_GETS)})\b(?= {_ABOUT}{_SHARE} of (?:its|their|all|the) "
        rf"(?:[\w-]+ ){{0,3}}?{_WARES}\b{gap(60)}\b(?:from|to) (?-i:[A-Z]))",
        words=frozenset(_GETS.split()),
        figure=True,
        tense=False,
    ),
    Trigger(
        "trade_data",
        rf"\b(?P<at>{_any(_SHIPS)})\b(?= {_ABOUT}(?:{_SHARE} (?:less|fewer|more)|{_TONS}(?: of)?)"
        rf"(?: the)? (?:[\w-]+ ){{0,3}}?{_WARES}\b)",
        words=frozenset(_SHIPS.split()),
        figure=True,
    ),
    Trigger(
        "trade_data",
        rf"{_MANY} (?:[\w-]+ ){{0,3}}?(?-i:{_TRAVELLERS}) (?P<at>{_any(_CAME)})\b(?! by\b)",
        words=frozenset(_CAME.split()),
        figure=True,
    ),
    Trigger(
        "trade_data",
        r"\b(?:tourists?|visitors?|travell?ers|arrivals|shoppers)\b"
        rf"{gap(40)}\b(?P<at>spent|spend|spends)\b(?= {_ABOUT}[\w.,]+ (?:trillion|billion|million)\b)",
        words=frozenset({"spent", "spend", "spends"}),
        tense=False,
    ),
)
_DELAYS = (
    Trigger(
        "licence_delay",
        rf"\b{GOODS}\b{gap(90)}\b(?:have|has|had) been (?:\w+ly )?(?P<at>{_any(_WAITING)})\b"
        r"(?=(?: up)? (?:in|at|by|since|for|on|while|because|pending)\b)",
        words=frozenset(_WAITING.split()),
    ),
    Trigger(
        "licence_delay",
        rf"\b{GOODS}\b{gap(60)}\b(?:is|are|was|were) (?P<at>sitting|piling)\b"
        rf"(?= (?:up )?(?:for [\w ]{{3,20}} )?(?:in|at|on)\b{gap(40)}\b(?:warehouses?|ports?|docks?|quays?|"
        r"customs|yards?|airports?|terminals?)\b)",
        words=frozenset({"sitting", "piling"}),
    ),
    Trigger(
        "licence_delay",
        r"\b(?P<at>quit|quits|stopped|ceased|paused)\b(?= (?:processing|accepting|handling|reviewing|"
        rf"approving|issuing|granting)\b{gap(40)}\b(?:{LICENCE}|applications?|filings?)\b)",
        words=frozenset("quit quits stopped ceased paused".split()),
    ),
    Trigger(
        "licence_delay",
        rf"\b(?:(?:export|licen[cs]e|customs) (?:{LICENCE}|applications?|clearance)|applications? for "
        rf"(?:{LICENCE}|exports?))\b{gap(60)}\b(?P<at>take|takes|taking|took)\b"
        rf"(?={gap(20)}(?<!no )\blonger\b)",
        words=frozenset("take takes taking took".split()),
        tense=False,
    ),
)
_PLANNED = (
    Trigger(
        "plan",
        r"\b(?P<at>means?)\b(?= to (?!us\b|me\b|them\b|him\b|her\b|you\b|be\b)[a-z]+ "
        r"(?:its|their|an?|the|more)\b)",
        words=frozenset({"mean", "means"}),
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
)
_DEEDS = (
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
        "other",
        r"\b(?P<at>won|took|secured|captured|gained)\b(?= (?:an? (?:outright |absolute |two-thirds |simple |"
        r"large )?majority\b(?! (?:stake|share|holding|interest))|\d+ (?:of (?:the )?(?:\d+ )?)?"
        r"(?:[\w-]+ ){0,3}seats\b))",
        words=frozenset("won took secured captured gained".split()),
    ),
    Trigger(
        "other",
        rf"\b{_CROWDS}\b(?: [\w-]+){{0,3}}? (?P<at>gathered|rallied|marched|demonstrated)\b"
        r"(?= (?:in|at|on|outside|against|before|near|around|through|to|over)\b)",
        words=frozenset("gathered rallied marched demonstrated".split()),
    ),
)
FLOWS = (*_TALKS, *_TRADE, *_DELAYS, *_PLANNED, *_DEEDS)
