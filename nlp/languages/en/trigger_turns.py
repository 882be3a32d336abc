"""Turns: how English news tells of measures, permits, figures and incidents in phrases and light verbs.

A budget that is waved through, papers that gather dust, a duty that dropped to 15 percent.
General words of the field, no name of any dispute; asked before the frames.
Matches: "nodded the bill through", "applications are piling up". Must not: "the road goes through",
"bills pile up".
"""

from __future__ import annotations

from nlp.languages.en.frames import MEASURE, TRADE, after, deed, frame, gap, past
from nlp.languages.en.trigger_incidents import INCIDENTS
from nlp.languages.en.trigger_nouns import noun
from nlp.words.happenings import Trigger

_PEOPLE = (
    r"(?:citizens|nationals|travell?ers|tourists|students|pupils|residents|families|parents|holidaymakers|"
    r"passengers|visitors|people|tour groups|businesspeople|pilgrims|academics|cadres|officials|employees)"
)
_BILL = (
    r"(?:bills?|laws?|legislation|acts?|strategy|package|amendments?|plans?|rules|guidelines|"
    r"ordinance|revision)"
)
_NOD_TO = (
    r" (?:its |the |their )?(?:final |formal )?"
    r"(?:blessing|nod|assent|seal|approval|go-ahead|green light) to"
)
_PAPERS = (
    r"(?:(?:export )?licen[cs]es?|permits?|(?:export |licen[cs]e )?applications?|approvals?|paperwork|"
    r"clearances?|"
    r"dossiers?|filings?)"
)
_CASE = r"(?:case|proceeding|inquiry|review|complaint|petition)(?:s|ies)?"
_TRADE_CASE = (
    r"\b(?:dumping|anti-?dumping|countervailing|subsid(?:y|ies)|safeguard|antitrust|monopoly)\b"
)
_DUTY = r"(?:dut(?:y|ies)|tariffs?|lev(?:y|ies)|surcharges?|quotas?)(?!-)"
_STOP = (
    r"(?:would|will|is to|are to|were to|was to|must|could no longer|can no longer|may no longer)"
)
_KEEP = (  # away from somewhere
    r"(?:avoid|refrain|abstain|reconsider|rethink|think (?:twice|again|carefully|hard)|stay|put off|delay|"
    r"postpone|cancel|leave|steer|give|keep|weigh|exercise|be (?:careful|cautious|vigilant)|defer|shun|"
    r"hold off)\b"
)
_TODAY = r"(?:day|morning|night|week|month|weekend)['’]s (?:[\w-]+ ){0,3}?"

DECREED = (
    frame(
        "budget",
        "wave nod rush push ram steer vote see",
        rf"(?= (?:through{gap(60)}\b(?:budgets?|spending)\b|"
        rf"(?:[\w’'.-]+ ){{0,6}}?budgets? (?:[\w-]+ )?through\b))",
    ),
    frame(
        "budget",
        "give",
        rf"(?={gap(50)}\bbudgets?\b{gap(30)}\b(?:nod|green light|go-ahead|blessing|approval)\b)",
    ),
    frame(
        "announcement",
        "wave nod rush push ram steer",
        rf"(?= (?:through{gap(60)}\b{_BILL}\b|(?:[\w’'.-]+ ){{0,6}}?{_BILL} (?:[\w-]+ )?through\b))",
    ),
    frame("announcement", "sign", rf"(?= off (?:on )?{gap(60)}\b{_BILL}\b)"),
    frame(
        "announcement",
        "give",
        rf"(?={gap(50)}\b{_BILL}\b{gap(30)}\b(?:nod|green light|go-ahead|blessing|assent)\b)",
    ),
    frame(
        "announcement", "green-light rubber-stamp", rf"(?={gap(60)}\b(?:{_BILL}|exports?|sales?)\b)"
    ),
    frame("announcement", "let", rf"(?= (?:[\w’'-]+ ){{1,4}}know\b{gap(140)}\b{_STOP}\b)"),
    frame(
        "announcement",
        "give serve",
        rf"(?= (?:[\w’'-]+ ){{0,3}}?notice (?:(?:on )?(?-i:[A-Z])[\w.]+(?: \d+)? )?(?:that|of)\b{gap(140)})",
    ),
    frame(
        "announcement",
        "tell advise warn urge caution counsel ask remind",
        rf"(?= (?:[\w’'-]+ ){{0,3}}?{_PEOPLE} (?:[\w-]+ ){{0,4}}?(?:not to|to {_KEEP}|against\b|off\b))",
        advice=True,
    ),
    Trigger(
        "announcement",
        rf"\b{_PEOPLE}\b{gap(40)}\b(?:is|are|was|were|been) (?:\w+ly |now |again |also )?"
        rf"(?P<at>advised|urged|warned|told|asked|cautioned|reminded|counselled)\b(?= (?:not to|"
        rf"to {_KEEP}|against|off)\b)",
        words=frozenset("advised urged warned told asked cautioned reminded counselled".split()),
        advice=True,
    ),
    deed(
        "announcement",
        "put bring send hand circulate distribute dispatch post",
        r"(?:notice|advisory|circular|alert|order|bulletin|guideline|rule|directive|warning)(?:s|ies)?",
        r"(?= (?:out|round|around|up)\b)",
        participle=True,
    ),
    deed(
        "announcement",
        "extend prolong lengthen stretch renew push shorten widen reopen close",
        r"(?:window|period|deadline|offer|scheme|term|validity|ban|waiver|option|policy|concession)s?",
    ),
    Trigger(
        "announcement",
        rf"\b{_STOP}\b{gap(160)}, (?:[\w’'-]+ ){{1,6}}?(?:has |have |had )?(?P<at>decided|decreed|"
        rf"ruled)\b(?! to\b)",
        words=frozenset({"decided", "decreed", "ruled"}),
    ),
    Trigger(
        "announcement",
        rf"\b(?P<at>learned|learnt|heard|found out|were informed|were notified)\b{gap(12)}\b(?:from|"
        rf"through|by|via|in) "
        r"(?:an? |the )?(?:[\w-]+ ){0,3}?(?:notice|circular|announcement|letter|bulletin|website|e-?mail|"
        r"fax)\b",
        words=frozenset({"learned", "learnt", "heard", "found", "informed", "notified"}),
        suffered=True,
    ),
    frame(
        "announcement",
        "slam shut close bolt",
        r"(?= (?:the |its |their )?(?:gates?|taps?|spigot|borders?|market)\b)",
        subjects=r"(?-i:[A-Z][\w&.-]*)|(?:government|ministry|authorities|customs)",
    ),
    frame(
        "announcement",
        "turn cut choke shut switch",
        rf"(?= (?:off (?:the |its )?{gap(30)}\b(?:taps?|spigot|flow|supply|supplies|exports?)\b|"
        r"(?:the |its )?(?:taps?|spigot|flow) (?:off|on)\b))",
    ),
    frame("announcement", "do", r"(?= away with\b)"),
    frame(
        "announcement", "dispense", rf"(?= with {gap(30)}\b(?:{MEASURE}|limits?|ceilings?|caps?)\b)"
    ),
    noun(
        "announcement",
        "circular notice advisory decision decree directive edict guideline guidelines bulletin proclamation",
        r"(?! (?:board|period))",
        before=_TODAY,
    ),
    frame(
        "listing",
        "bar ban",
        r"(?= from (?:setting foot|entering the|travell?ing to the|doing business with)\b)",
        list="sanctions list",
    ),
    frame(
        "announcement",
        "hold choke cut shut",
        r"(?= (?:back|off|out) (?:[\w’'-]+ ){0,4}(?:exports?|shipments?|suppl(?:y|ies)|sales|imports?|"
        r"products)\b)",
    ),
    deed(
        "listing",
        "freeze",
        r"(?:asset|account|holding|property|fund)(?:s|ies)?",
        list="sanctions list",
    ),
)
TRADED = (
    deed(
        "investigation",
        "open launch start initiate institute bring begin file lodge register accept",
        _CASE,
        beside=_TRADE_CASE,
    ),
    after(
        "effective",
        rf"{_DUTY}\b(?! (?:control|revenue))(?: [\w’'%-]+){{0,6}}? ",
        "drop fall go come rise climb jump double halve",
        r"(?= (?:back |down |up )?(?:from [\w.%]+ (?:per ?cent )?)?(?:to|by) (?:\d|zero|nil|half|"
        r"a (?:third|quarter)))",
    ),
    Trigger(
        "licence_delay",
        rf"\b{_PAPERS}\b{gap(120)}\b(?P<at>lying|lies|lie|lay|sitting|sits|sit|sat|languish(?:es|ed|ing)?|"
        r"(?:gather(?:s|ed|ing)?)(?= dust\b)|(?:pil(?:e|es|ed|ing)|back(?:s|ed|ing))(?= up\b)|"
        r"(?:bogged|tied|held|bottled)(?= (?:down|up)\b)|unanswered|unprocessed|hanging|outstanding|"
        r"(?:in|on) (?=(?:limbo|hold|ice|the pipeline|a drawer|the in-?tray)\b))(?! (?:with|within|"
        r"at the heart)\b)",
        words=frozenset(
            "lying lies lie lay sitting sits sit sat languish languishes languished languishing gather "
            "gathers "
            "gathered gathering pile piles piled piling back backs backed backing bogged tied held bottled "
            "unanswered unprocessed hanging outstanding limbo hold ice pipeline drawer tray intray".split()
        ),
        tense=False,
    ),
    after(
        "licence",
        rf"{_PAPERS}\b(?: [\w’'-]+){{0,5}}? ",
        "trickle flow drip dribble",
        r"(?= (?:through|in|out|again|back|down)\b)",
    ),
    frame(
        "trade_data",
        "put",
        r"(?! (?:the|a|its|that|any) (?:likely |total |possible )?"
        r"(?:price|cost|damage|loss|impact|hit|toll|odds|chance))"
        rf"(?= {gap(60)}\bat (?:just |only |about |some )?\d[\d.,]* ?(?:\w+ )?(?:tons?|tonnes|kilograms|"
        rf"kg|units|"
        r"vehicles|million|billion|trillion|per ?cent|%))",
        beside=rf"\b(?:{TRADE}|customs|last year['’]s|a year earlier|year before)\b",
    ),
    Trigger(
        "trade_data",
        rf"\b{TRADE}\b[^;]{{0,90}}?\d[^;]{{0,60}}?\d ?(?:per ?cent|%) (?P<at>fewer|less|more|lower|higher|"
        rf"below|above|"
        r"down|up)\b(?= (?:than|on|from|compared)\b)",
        words=frozenset("fewer less more lower higher below above down up".split()),
        noun=True,
    ),
    after(
        "trade_data",
        rf"{TRADE}\b{gap(140)}",
        "dwindle shrivel contract ebb crater evaporate nosedive swell balloon crash recede thin pick dry",
        r"(?= (?:away|off|out|up|back|down|to|by|from|in|for|on|sharply|further|again|\d))",
        figure=True,
    ),
)
SHARED = (
    frame("budget", "give", rf"(?={_NOD_TO}{gap(60)}\bbudgets?\b)"),
    frame("announcement", "give", rf"(?={_NOD_TO}{gap(60)}\b{_BILL}\b)"),
    frame(
        "announcement",
        "push get steer carry bring see",
        rf"(?={gap(60)}\b{_BILL}\b{gap(30)}\b(?:over the line|into law|across the (?:line|finish\w*))\b)",
    ),
    past(
        "announcement",
        "tore",
        rf"(?= up{gap(30)}\b(?:rules?|limits?|ceiling|caps?|bans?|restrictions?|pact|truce|agreements?)\b)",
    ),
    deed(
        "announcement",
        "bin ditch axe jettison shred dismantle abolish",
        r"(?:rule|regulation|limit|ceiling|cap|ban|restriction|requirement|curb|pact|truce|waiver|exemption|"
        r"quota|tariff|duty|scheme|policy)(?:s|ies)?",
    ),
    frame(
        "market",
        "take suffer get receive",
        r"(?= (?:an? |another )?(?:[\w-]+ )?(?:beating|battering|hammering|drubbing|pounding|knock|"
        r"bruising)\b)",
        subjects=r"(?-i:[A-Z][\w&.-]*)|(?:shares?|stocks?|equities|index|benchmark|yen|yuan|bourse)s?",
    ),
    frame(
        "market",
        "end close finish",
        rf"(?={gap(40)}\b(?:poorer|richer|in the (?:red|black)|to the (?:good|bad)|in negative territory|"
        rf"underwater)\b)",
    ),
    frame(
        "licence",
        "get win receive obtain secure have",
        rf"(?= (?:the|a) (?:nod|green light|go-ahead|all-clear|thumbs up) (?:for|to)\b{gap(60)}"
        r"\b(?:exports?|ship\w*|cargo(?:es)?|consignments?|deliver\w+|tons?|tonnes|kilograms?|magnets?|"
        r"orders?)\b)",
    ),
    after(
        "licence",
        r"(?:export )?(?:licen[cs]es?|permits?)\b(?: [\w’'-]+){0,5}? ",
        "reach land",
        r"(?=(?: (?:on|with|at))? (?:[\w’'-]+ ){0,3}?(?:traders?|makers?|firms?|companies|company|buyers?|"
        r"suppliers?|"
        r"importers?|exporters?|desks?|groups?)\b)",
    ),
    frame(
        "licence_delay",
        "sit",
        r"(?= on (?:[\w’'-]+ ){0,4}?(?:applications?|containers?|cargo(?:es)?|shipments?|paperwork|"
        r"permits?|licen[cs]es?|"
        r"filings?|consignments?)\b)",
    ),
    Trigger(
        "licence_delay",
        rf"\b(?:told|made|forced|left|kept|had|having|asked) (?:[\w’'-]+ )?(?:to )?(?P<at>wait(?:ing)?)\b"
        rf"(?={gap(50)}\b{_PAPERS}\b)",
        words=frozenset({"wait", "waiting"}),
        tense=False,
    ),
    Trigger(
        "trade_data",
        rf"\b(?:not a|no|nor a|barely a|hardly a) (?:single )?(?:gram|ton|tonne|kilo|kilogram|ounce|"
        rf"barrel|crate) "
        rf"(?:of [\w ]{{3,40}}? )?(?P<at>reached|left|arrived|went|crossed|came)\b(?={gap(80)}\b(?:in|"
        rf"since) )",
        words=frozenset({"reached", "left", "arrived", "went", "crossed", "came"}),
        noun=True,
    ),
    after(
        "trade_data",
        rf"{TRADE}\b{gap(90)}",
        "go fall drop come run",
        r"(?= (?:through the (?:floor|roof)|off a cliff|into free ?fall|to (?:zero|nothing|nil)|dry\b|"
        r"(?:up|down) (?:by )?\d))",
    ),
)
TURNS = (*DECREED, *SHARED, *TRADED, *INCIDENTS)
