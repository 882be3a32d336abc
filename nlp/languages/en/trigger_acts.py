"""Triggers: how English news reports what states do to each other, before courts and about licences."""

from __future__ import annotations

from nlp.languages.en.frames import (
    COMPLAINT,
    COURT,
    FIRMS,
    GOODS,
    LICENCE,
    MANY,
    POLICE,
    PROBE,
    STOCK,
    after,
    ahead,
    frame,
    gap,
)
from nlp.words.happenings import Trigger

NO_SHARES = (
    r"(?!\s+(?:since|as|here|above|below|(?:in|on) (?:an? |the )?(?:table|annex|report|page)|"
    r"on (?:the )?(?:[\w’'-]+ ){0,4}(?:exchange|market|board))\b)"
)
LISTS = (
    frame(
        "delisting",
        "remove delist drop take strike suspend delete exclude free release clear",
        rf"(?={gap(90)}\b(?:from|off)\b{gap(60)}\blists?\b)",
        participle=True,
    ),
    frame(
        "delisting",
        "leave",
        r"(?= (?:the|its|that|this|\w+['’]s) (?:[\w-]+ ){0,2}(?:watch ?|black|control |entity )lists?\b)",
    ),
    frame(
        "delisting",
        "lift remove suspend ease",
        rf"(?= (?:the |its |all |these |those )?(?:\w+ )?(?:measures|restrictions|controls|curbs) "
        rf"(?:(?:imposed )?on|against|from) (?:the )?{MANY}(?: [\w’'-]+){{0,3}}? "
        rf"(?:{FIRMS}|universit(?:y|ies)|suppliers?|laborator(?:y|ies))\b)",
        participle=True,
    ),
    frame("delisting", "come drop", rf"(?= off{gap(40)}\b(?:watch ?|black)?lists?\b)"),
    frame(
        "listing",
        "bar ban block prohibit",
        rf"(?={gap(70)}\b(?:exports?|shipments?|sales?)\b{gap(60)}\b(?:to|from reaching) "
        rf"(?:another |a further |some |about )?{MANY}(?: [\w’'-]+){{0,3}}? {FIRMS}\b)",
        list="control list",
    ),
    after(
        "listing",
        rf"{MANY}(?: [\w’'-]+){{0,5}}? (?:was|were|been) (?:also |newly )?",
        "list",
        NO_SHARES,
    ),
    frame(
        "listing",
        "add put place include enter list designate relegate",
        r"(?<!\bis included)(?<!\bare included)"  # what a catalogue holds
        r"(?!\s+(?:that|to the (?!(?:[\w’'-]+ ){0,2}(?:black)?lists?\b)))"
        rf"(?={gap(200)}\b(?:on|to|onto|in|into)\b{gap(60)}"
        r"(?<!waiting )(?<!wish )(?<!price )\b(?:watch ?lists?|blacklists?|lists?)\b)",
        participle=True,
    ),
    frame("listing", "blacklist"),
    frame("listing", "sanction", r"(?! measures)", list="sanctions list"),
    frame(
        "listing",
        "impose announce",
        rf"(?= {gap(25)}\bsanctions)(?! measures)",
        list="sanctions list",
    ),
)
FOREMOST = (
    Trigger(
        "listing",
        r"\b(?:watch ?lists?|blacklists?|(?:control|entity|sanctions) lists?)\b"
        r"(?: of [\w’' -]{3,40}| with [\w’' -]{3,40})? "
        r"(?P<at>followed|came out|appeared|emerged)\b(?! (?:up|suit|by|the|an?)\b)",
        words=frozenset({"followed", "came", "appeared", "emerged"}),
    ),
    after(
        "market",
        rf"{STOCK}\b{gap(60)}",
        "hit reach touch",
        r"(?= (?:[\w’'-]+ ){0,4}(?:limit|highs?|lows?|record)\b)",
    ),
    frame(
        "remark",
        "speak",
        r"(?= (?:in|before|to) (?:an? |the )?(?:[\w-]+ )?(?:parliament|(?-i:Diet)|Congress|National Assembly|"
        r"lower house|upper house|Senate|lawmakers)\b)",
    ),
)
PROCEEDINGS = (
    frame(
        "investigation",
        "launch open initiate start begin file",
        ahead(PROBE, 80),
        participle=True,
    ),
    frame(
        "investigation",
        "file submit lodge",
        rf"(?={gap(30)}\b(?:petition|application|request)\b)"
        rf"(?={gap(110)}\b(?:domestic industry|dumping|probe|investigation)\b)",
        participle=True,
    ),
    Trigger(
        "investigation",
        rf"(?=.*{POLICE})\b{gap(200)}\b(?P<at>questioned|detained|arrested|raided|searched|interrogated|"
        rf"seized|confiscated)\b",
        words=frozenset(
            {"questioned", "detained", "arrested", "raided", "searched", "interrogated"}
        ),
    ),
    frame("investigation", "petition", ahead(PROBE, 40)),
    after(
        "court",
        rf"{COURT}\b{gap(60)}",
        "order rule throw dismiss uphold reject sentence convict fine overturn quash award acquit hand grant "
        "find annul suspend",
    ),
    after(
        "court",
        rf"(?:panel|World Trade Organi[sz]ation|WTO|appellate body)\b{gap(50)}",
        "rule find reject uphold",
    ),
    Trigger(
        "court",
        rf"\b{COURT}\b{gap(70)}\b(?P<at>(?:will|is (?:set|due|scheduled) to)"
        rf"(?={gap(30)}\b(?:hear|rule|decide)\b))",
        words=frozenset({"will", "is"}),
        tense=False,
        ahead=True,
    ),
    after(
        "court",
        rf"{COURT}\b{gap(60)}",
        "hear",
        ahead(r"(?:suit|lawsuit|case|appeal|challenge|complaint)"),
    ),
    frame("court", "sue indict"),
    frame(
        "court",
        "bring file issue",
        ahead(r"(?:indictments?|criminal charges|charges against)", 30),
    ),
    frame("court", "rule sentence", ahead(COURT)),
)
DIPLOMACY = (
    Trigger(
        "rejection",
        rf"\b(?P<at>(?:does|did|do) not accept|(?:will|would|can) ?not accept)\b{ahead(COMPLAINT, 40)}",
        words=frozenset({"accept"}),
        noun=True,
        ahead=True,
    ),
    frame(
        "rejection",
        "refuse decline",
        r"(?= (?:(?:on )?(?-i:[A-Z])[\w.]+(?: \d+)? )?to (?:accept|receive|retract|withdraw|take back|"
        r"apologi[sz]e)\b)",
    ),
    frame("rejection", "reject dismiss rebuff refuse rebut", ahead(COMPLAINT)),
    frame("rejection", "turn", rf"(?= down\b{gap(60)}\b{COMPLAINT}\b)"),
    frame("rejection", "brush wave", rf"(?= (?:off|aside|away)\b{gap(60)}\b{COMPLAINT}\b)"),
    frame(
        "rejection",
        "turn brush wave send",
        rf"(?=\s+(?:[\w’'-]+\s+){{0,3}}{COMPLAINT} (?:down|off|aside|away|back)\b)",
    ),
    frame(
        "protest",
        "lodge file make deliver convey submit issue hand register send",
        ahead(
            r"(?:protests?|representations?|d[ée]marches?|"
            r"(?:diplomatic|formal|official|stern|strong) (?:complaints?|objections?)"
            r"(?![^;]*\b(?:World Trade Organi[sz]ation|WTO)\b))"
        ),
        participle=True,
    ),
    Trigger(
        "protest",
        r"(?<!odges )(?<!odged )(?<!iled )(?<!iles )(?<!strong )(?<!formal )(?<!nder )"
        r"\b(?P<at>protest(?:ed|s)?|summon(?:ed|s|ing)?|called in (?=(?:\w+['’]?s? ){0,3}(?:ambassador|"
        r"envoy|charg)))"
        r"(?:\b|(?<= ))(?! (?:erupt|took place|were|broke))",
        words=frozenset(
            {
                "protest",
                "protested",
                "protests",
                "summon",
                "summoned",
                "summons",
                "summoning",
                "called",
            }
        ),
        participle=True,
    ),
    Trigger(
        "protest",
        rf"\b(?:ambassador|envoy|charg[ée]|diplomat|consul)\b{gap(40)}\b(?:was|were) (?P<at>called in)\b",
        words=frozenset({"called"}),
    ),
    after(
        "rejection",
        rf"{COMPLAINT},? (?:that|which) (?:[\w’'-]+ ){{1,6}}?",
        "reject dismiss rebuff refuse rebut",
    ),
    frame(
        "statement",
        "take bring raise set state outline lodge complain protest express",
        r"(?=[^;,]{0,70}\bin (?:an? |the )?(?:[\w-]+ ){0,2}letters?\b)",
    ),
    frame(
        "statement",
        "send write address submit deliver hand",
        ahead(r"(?:letters?|notes? verbales?|position papers?)", 40),
    ),
)
SUITS = (
    frame(
        "court",
        "file take bring lodge submit",
        ahead(
            r"(?:courts?|lawsuit|(?<!in )suit|World Trade Organi[sz]ation|WTO|tribunal|dispute "
            r"settlement|appeal)"
        ),
    ),
    frame(
        "court",
        "lodge file submit request seek demand",
        ahead(
            r"(?:(?:administrative|judicial) (?:review|reconsideration|appeal|litigation)|"
            r"review of (?:the|its|their) (?:decision|listing|designation)|reconsideration)",
            120,
        ),
    ),
    frame(
        "court",
        "ask request petition",
        r"(?=[^;]{0,80}\bto (?:reconsider|review|revoke|overturn|annul|quash) its (?:own )?"
        r"(?:listing|designation|inclusion)\b)",
    ),
    frame(
        "court",
        "request seek ask",
        ahead(r"consultations\b[^;]{0,40}\b(?:World Trade Organi[sz]ation|WTO)"),
    ),
)

LICENSING = (
    frame(
        "budget",
        "approve pass adopt endorse enact sign clear compile submit request seek",
        ahead(
            r"(?:budgets?|spending (?:package|plan|bill)|budget requests?|appropriations?(?: bill)?|"
            r"(?:trillion|billion|million) \w+(?: \([^)]{1,30}\))? (?:for|in) (?:the )?(?:fiscal|defen[cs]e)|"
            r"(?:defen[cs]e|military|security) (?:spending|outlays?|expenditures?)(?= of\b))",
            70,
        ),
    ),
    frame(
        "budget",
        "earmark allocate",
        ahead(r"(?:trillion|billion|million)", 30),
    ),
    frame("budget", "set", rf"(?= aside{gap(30)}\b(?:trillion|billion|million)\b)"),
    frame(
        "licence_delay",
        "delay slow withhold stall suspend halt stop drag freeze",
        ahead(
            r"(?:licen[cs]\w+|permits?|approvals?|clearances?|applications?|customs (?:checks|procedures))"
        ),
        participle=True,
    ),
    Trigger(
        "licence_delay",
        r"\b(?:licen[cs](?:es?|ing)|permits?|approvals?|clearances?|applications?)\b"
        rf"{gap(50)}\b(?P<at>delayed|slowed|stalled|held up|held back|suspended|halted|delays|stuck|"
        rf"pending)\b",
        words=frozenset(
            {
                "delayed",
                "slowed",
                "stalled",
                "held",
                "suspended",
                "halted",
                "delays",
                "stuck",
                "pending",
            }
        ),
    ),
    Trigger(
        "licence_delay",
        rf"\b{GOODS}\b{gap(70)}\b(?:is|are|was|were|been|being|remains?|sits?|still|lies?|lay|sat) "
        rf"(?:still )?"
        r"(?P<at>held|stuck|stranded|detained|stalled|blocked|impounded|waiting|idle|delayed|"
        r"pending)\b(?=(?: up)? (?:in|at|by|since|for|on|while|because|pending)\b)",
        words=frozenset(
            {
                "held",
                "stuck",
                "stranded",
                "detained",
                "stalled",
                "blocked",
                "impounded",
                "waiting",
                "idle",
                "delayed",
                "pending",
            }
        ),
        tense=False,
    ),
    Trigger(
        "licence_delay",
        r"\b(?:paperwork|licen[cs](?:es?|ing)|permits?|approvals?|clearances?|screening|procedures|"
        rf"applications?)\b{gap(40)}(?<!usually )(?<!normally )(?<!typically )\b(?P<at>take|takes|"
        r"taking|taken|took)\b(?= (?:[\w-]+ ){0,5}(?:days|weeks|months)\b)",
        words=frozenset("take takes taking taken took".split()),
        tense=False,
    ),
    Trigger(
        "licence_delay",
        r"\b(?P<at>(?:is|are|remains?|sits?|lies?) still|still (?:sits?|lies?|stuck|held|waiting))\b"
        rf"(?={gap(30)}\b(?:warehouse|port|dock|customs|harbou?r|quay|terminal)\b)",
        words=frozenset({"still"}),
        tense=False,
    ),
    frame(
        "licence",
        "grant issue approve award receive obtain secure win get renew",
        rf"(?!\s+(?:no|neither)\b){ahead(LICENCE, 50)}",
    ),
    Trigger(
        "licence",
        rf"\b{LICENCE}\b{gap(60)}\b(?P<at>(?:come|came) (?:through|in)|arrived|"
        r"(?:was|were|been) (?:granted|issued|approved|awarded|received))\b",
        words=frozenset(
            {"come", "came", "arrived", "granted", "issued", "approved", "awarded", "received"}
        ),
    ),
    Trigger(
        "listing",
        r"\b(?:watch ?lists?|blacklists?|(?:control|entity|sanctions) lists?|the (?:new |two )?lists?|"
        r"lists? of (?:\w+ )?(?:entities|companies|firms|organi[sz]ations))\b[^;,]{0,40}?\b(?:was|were|"
        r"been)\s+"
        r"(?P<at>released|published|issued|announced|unveiled|made public)\b",
        words=frozenset({"released", "published", "issued", "announced", "unveiled", "made"}),
    ),
)
