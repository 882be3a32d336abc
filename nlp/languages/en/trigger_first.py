"""Triggers: courts, protests, refusals and trade figures that go before the narrower frames (English).

Wide tables beside the frames: "lodge" with "protest" counts as "a protest was lodged" and "the protest
lodged on Monday" alike, since the parse tells the object. General words of the field alone.
"""

from __future__ import annotations

from nlp.languages.en.frames import after, deed, frame, gap
from nlp.words.happenings import Trigger

_CASE = r"(?:lawsuit|suit|case|complaint|appeal|petition|claim|charge|objection|challenge|application)s?"
_BENCH = (
    r"\b(?:court|courts|judges?|tribunal|prosecutors?|lawsuit|WTO|World Trade Organi[sz]ation|"
    r"dispute settlement|Geneva|justices?)\b"
)
_TRADE_BODY = r"\b(?:WTO|World Trade Organi[sz]ation|dispute settlement|Geneva)\b"

FIRST = (
    frame(
        "trade_data",
        "sell ship buy purchase export import supply",
        rf"(?={gap(20)}\b\d[\d,.]* (?:tonnes?|tons?|kilograms?|kg|metric)\b)"
        rf"(?={gap(160)}\b(?:down|up|lowest|highest|year earlier|year ago|year before|compared|"
        rf"previous month)\b)",
    ),
    deed(
        "licence_delay",
        "experience face report suffer meet encounter",
        r"(?:delay|wait|backlog|hold-?up)s?",
        beside=r"\b(?:licen[cs]|permit|approval|rare earths?|export|customs)",
    ),
    Trigger(
        "announcement",
        rf"\b(?:was|were|been) (?P<at>told|instructed|ordered|"
        rf"directed)\b(?={gap(60)}\bby\b{gap(60)}\bto \w+)",
        words=frozenset({"told", "instructed", "ordered", "directed"}),
    ),
    deed(
        "investigation",
        "file lodge submit",
        r"(?:petition|application)s?",
        beside=r"\b(?:dumping|industry|probe|dut(?:y|ies)|investigation|imports?|prices?)\b",
    ),
    after(
        "budget",
        rf"budget\b{gap(60)},? (?:which|that) {gap(30)}",
        "approve pass adopt sign submit compile",
    ),
    Trigger(
        "remark",
        r"\b(?:remarks?|comments?|answer|reply) (?P<at>made|given)\b(?= (?:by|in|on|last) )",
        words=frozenset({"made", "given"}),
    ),
    frame(
        "court",
        "ask request urge",
        rf"(?={gap(60)}\b(?:WTO|World Trade Organi[sz]ation|dispute settlement body)\b)"
        rf"(?={gap(120)}\b(?:panel|rule|consultations|review|examine|adjudicate)\b)",
    ),
    deed("court", "establish compose appoint form create", r"panels?", beside=_TRADE_BODY),
    frame("court", "agree", rf"(?={gap(20)}\bto (?:establish|set up|form) a (?:\w+ )?panel\b)"),
    deed("court", "set", r"panels?", r"(?= up\b)", beside=_TRADE_BODY),
    deed(
        "court",
        "accept admit dismiss hear settle drop withdraw lose win file bring launch mount lodge reject "
        "register open join refer",
        r"(?:lawsuit|suit|appeal|court case|legal action|legal challenge|legal complaint)s?",
    ),
    deed(
        "court",
        "accept admit dismiss hear settle drop withdraw lose win file bring lodge",
        _CASE,
        beside=_BENCH,
    ),
    frame("court", "sentence convict acquit indict prosecute jail imprison"),
    frame(
        "court",
        "appeal",
        r"(?= (?:against |to )?(?:the |its |an? |their )?(?:[\w’'-]+ ){0,2}?(?:ruling|verdict|"
        r"decision|sentence|judg?ement|listing))",
    ),
    frame(
        "court",
        "charge",
        r"(?=(?: [\w’'-]+){0,6}? with (?:smuggling|espionage|spying|violat|breach|illegal|"
        r"unlawful|export|evad)\w*)",
    ),
    deed(
        "budget",
        "approve pass adopt endorse enact sign clear compile submit draft finalise finalize",
        r"(?:budget|appropriation)s?",
    ),
    frame("court", "stand go face", r"(?= (?:on )?trial\b)"),
    frame(
        "court", "turn go resort", r"(?= to (?:the )?(?:WTO|World Trade Organi[sz]ation|courts?)\b)"
    ),
    frame("court", "plead", r"(?= (?:not )?guilty\b)"),
    deed(
        "court",
        "uphold overturn annul quash strike suspend reverse",
        r"(?:listing|decision|ban|designation|ruling|verdict|duty|order|inclusion|sentence|"
        r"judgment)(?:s|ies)?",
        beside=_BENCH,
    ),
    frame(
        "protest",
        "complain object",
        r"(?= (?:\w+ly )?to (?:the |its |his |her )?(?:[\w’'-]+ ){0,3}?"
        r"(?:publisher|newspaper|broadcaster|organi[sz]ers?|airline|minist\w+|embassy|ambassador|envoy|(?-i:Vice|Deputy|Ambassador|Minister)))",
    ),
    frame(
        "protest",
        "haul call",
        rf"(?= in\b{gap(50)}\b(?:ambassador|envoy|charg[ée]|diplomat|consul))",
    ),
    frame(
        "protest",
        "demand urge protest ask request",
        r"(?= (?:[\w’'-]+ ){0,4}?(?:through|via) (?:its|the|their) (?:embassy|diplomatic))",
    ),
    frame(
        "protest",
        "telephone phone call",
        r"(?= (?:[\w’'.-]+ ){0,8}?(?:deputy chief of mission|ambassador|charg[ée]|envoy|"
        r"minister-counsell?or|"
        rf"consul)\b{gap(120)}\b(?:demand|protest|withdraw|complain|object)\w*)",
    ),
    deed(
        "protest",
        "lodge file make deliver convey submit issue hand register send raise enter",
        r"(?:protest|representation|d[ée]marche|objection)s?",
        r"(?![^;]*\b(?:administrative|judicial|reconsideration|WTO|World Trade Organi[sz]ation)\b)",
    ),
    deed("protest", "deliver hand send present", r"notes?", r"(?=[^;]{0,40}\bof protest\b)"),
    deed(
        "rejection",
        "reject dismiss rebuff refuse rebut snub spurn decline turn brush wave",
        r"(?:protest|representation|demand|request|complaint|overture|proposal|offer|objection|"
        r"d[ée]marche)s?",
    ),
    frame(
        "rejection",
        "rule",
        r"(?= out (?:\w+ ){0,2}?(?:withdraw|retract|lifting|apolog|rescind|scrapping|concession|revok)\w*)",
    ),
    frame(
        "rejection",
        "refuse decline",
        r"(?= (?:(?:on )?(?-i:[A-Z])[\w.]+(?: \d+)? (?:again )?)?to (?:lift|rescind|scrap|revoke|"
        r"remove|back down|budge|"
        r"yield|meet|reverse|reconsider|relent)\b)",
    ),
)
