"""Triggers: trade and travel in plain verbs, goods that wait, and some deeds of one word (English).

Matches: "spoke briefly with …", "gets 70 percent of its ore from …", "2 million tourists visited …", "cargo
is sitting in warehouses", "will stop making …", "repeated its travel advice", "ordered a review", "won 316
of 465 seats". Must not: who speaks with reporters, half of a house, people visited by census staff, workers
who gather data.
"""

from __future__ import annotations

from nlp.languages.en.frames import GOODS, LICENCE, after, after_past, gap, past

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
_CROWDS = (
    r"(?:people|protesters|demonstrators|residents|students|citizens|fishermen|workers|hundreds|thousands|"
    r"dozens)"
)

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
    past(
        "trade_data",
        "gets got receives received sources sourced buys bought imports imported takes took obtains obtained",
        rf"(?= {_ABOUT}{_SHARE} of (?:its|their|all|the) "
        rf"(?:[\w-]+ ){{0,3}}?{_WARES}\b{gap(60)}\b(?:from|to) (?-i:[A-Z]))",
        figure=True,
        tense=False,
    ),
    past(
        "trade_data",
        "received imported bought exported shipped sold took",
        rf"(?= {_ABOUT}(?:{_SHARE} (?:less|fewer|more)|{_TONS}(?: of)?)"
        rf"(?: the)? (?:[\w-]+ ){{0,3}}?{_WARES}\b)",
        figure=True,
    ),
    after_past(
        "trade_data",
        rf"{_MANY} (?:[\w-]+ ){{0,3}}?(?-i:{_TRAVELLERS}) ",
        "visited arrived travelled traveled flew",
        r"(?! by\b)",
        figure=True,
    ),
    after_past(
        "trade_data",
        rf"(?:tourists?|visitors?|travell?ers|arrivals|shoppers)\b{gap(40)}",
        "spent spend spends",
        rf"(?= {_ABOUT}[\w.,]+ (?:trillion|billion|million)\b)",
        tense=False,
    ),
)
_DELAYS = (
    after_past(
        "licence_delay",
        rf"{GOODS}\b{gap(90)}\b(?:have|has|had) been (?:\w+ly )?",
        "held stuck stranded detained stalled blocked frozen delayed idle",
        r"(?=(?: up)? (?:in|at|by|since|for|on|while|because|pending)\b)",
    ),
    after_past(
        "licence_delay",
        rf"{GOODS}\b{gap(60)}\b(?:is|are|was|were) ",
        "sitting piling",
        rf"(?= (?:up )?(?:for [\w ]{{3,20}} )?(?:in|at|on)\b{gap(40)}\b(?:warehouses?|ports?|docks?|quays?|"
        r"customs|yards?|airports?|terminals?)\b)",
    ),
    past(
        "licence_delay",
        "quit quits stopped ceased paused",
        r"(?= (?:processing|accepting|handling|reviewing|approving|issuing|granting)\b"
        rf"{gap(40)}\b(?:{LICENCE}|applications?|filings?)\b)",
    ),
    after_past(
        "licence_delay",
        rf"(?:(?:export|licen[cs]e|customs) (?:{LICENCE}|applications?|clearance)|applications? for "
        rf"(?:{LICENCE}|exports?))\b{gap(60)}",
        "take takes taking took",
        rf"(?={gap(20)}(?<!no )\blonger\b)",
        tense=False,
    ),
)
_PLANNED = (
    past(
        "plan",
        "mean means",
        r"(?= to (?!us\b|me\b|them\b|him\b|her\b|you\b|be\b)[a-z]+ (?:its|their|an?|the|more)\b)",
        status="planned",
    ),
    past(
        "plan",
        "will",
        r"(?= (?:\w+ly |also |then )?(?:stop|halt|end|close|shut|cease|suspend|discontinue|"
        r"begin|start|launch|open|resume)\b)",
        status="planned",
        tense=False,
        ahead=True,
        dated=True,
    ),
)
_DEEDS = (
    past(
        "announcement",
        "repeated renewed reissued reiterated updated",
        r"(?= (?:its|the|an?|their) (?:[\w-]+ ){0,2}?"
        r"(?:advice|advisory|advisories|alert|travel warning|warning to travell?ers)\b)",
        advice=True,
    ),
    past(
        "statement",
        "referred",
        rf"(?= (?:reporters|journalists|questions|inquiries|enquiries|the press|media)\b{gap(40)}\bto\b)",
    ),
    past(
        "other",
        "ordered",
        rf"(?= (?:an?|the|another) {gap(20)}\b(?:review|audit|overhaul|inspection|check|stocktaking|"
        r"survey)\b)",
    ),
    past(
        "other",
        "won took secured captured gained",
        r"(?= (?:an? (?:outright |absolute |two-thirds |simple |"
        r"large )?majority\b(?! (?:stake|share|holding|interest))|\d+ (?:of (?:the )?(?:\d+ )?)?"
        r"(?:[\w-]+ ){0,3}seats\b))",
    ),
    after_past(
        "other",
        rf"{_CROWDS}\b(?: [\w-]+){{0,3}}? ",
        "gathered rallied marched demonstrated",
        r"(?= (?:in|at|on|outside|against|before|near|around|through|to|over)\b)",
    ),
)
FLOWS = (*_TALKS, *_TRADE, *_DELAYS, *_PLANNED, *_DEEDS)
