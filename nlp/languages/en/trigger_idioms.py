"""Idioms: how English news tells of envoys, talks, protests and refusals without their usual verbs.

Light verbs, particles parted from their verb and set phrases of diplomacy; general words of the field,
no name of any dispute. Asked before the frames, whose verbs they often hold.
Matches: "had the envoy come to the ministry", "rang her counterpart", "batted away the complaint".
Must not: "rang alarm bells", "had the goods come by sea", "batted away a fly".
"""

from __future__ import annotations

from nlp.languages.en.frames import COMPLAINT, after, deed, frame, gap
from nlp.languages.en.trigger_nouns import noun
from nlp.words.happenings import Trigger

ENVOY = (
    r"(?:ambassador|envoy|charg[ée](?: d[’']affaires)?|deputy chief of mission|diplomat|"
    r"consul(?:[ -]general)?|"
    r"minister-counsell?or|attach[ée]|emissary)s?"
)
OFFICE = (
    r"(?:(?:foreign |defen[cs]e |commerce |trade )?(?:ministry|office)|"
    r"(?-i:Foreign |Defen[cs]e )?(?-i:Ministry|Office)|department|see|account|explain)"
)
_REBUKE = (
    r"(?:protest|d[ée]marche|representation|objection|reprimand|dressing-down|rebuke|"
    r"tongue-lashing|ticking-off|scolding)s?"
)
_STATE = (
    r"(?-i:[A-Z][\w&.-]*)|(?:government|ministry|embassy|minister|mission|ambassador|envoy|consulate|"
    r"capital|side|diplomats?)"
)
_HOLD = r"(?:talks|meetings?|summit|consultations|call|conversation|session|negotiations)"
_TIME = r"(?:hours?|minutes|days?|morning|afternoon|evening)"
_PERSON = r"(?:(?-i:[A-Z][\w.-]+ [A-Z])|(?:his|her|their) (?:[\w-]+ ){0,2}?(?:counterpart|opposite number))"
_BACK = (
    r"(?:withdraw|retract|take (?:it|them|that|back)|apologi[sz]e|recant|relent|back down|resign|lift|"
    r"rescind)"
)

PROTESTED = (
    frame(
        "protest",
        "have",
        rf"(?=[^;,]{{0,50}}?\b{ENVOY}\b (?:come|appear|report|brought|fetched|summoned|called)\b)",
    ),
    frame(
        "protest",
        "call summon haul order bring drag fetch",
        rf"(?=[^;,]{{0,60}}?\b{ENVOY}\b (?:in\b(?! (?:the|an?|charge|(?-i:[A-Z])))|before\b|over the coals|"
        rf"onto the carpet))",
    ),
    Trigger(
        "protest",
        rf"\b{ENVOY}\b{gap(50)}\b(?:was|were|been|being) (?P<at>called|hauled|ordered|"
        rf"dragged|carpeted|rebuked|reprimanded|upbraided|dressed)\b(?=(?: (?:in|down)\b|"
        rf" (?:on|late|early)? ?\w+ (?:in )?to {gap(20)}\b{OFFICE}\b| (?:in )?to {gap(24)}\b{OFFICE}\b|"
        r" (?:onto the carpet|over the coals)\b))",
        words=frozenset(
            "called hauled ordered dragged carpeted rebuked reprimanded upbraided dressed".split()
        ),
    ),
    Trigger(
        "protest",
        rf"(?-i:[A-Z][\w-]+) (?:was|were|had been|has been) (?P<at>called|hauled|ordered|asked)\b"
        rf"(?= (?:(?:on )?(?-i:[A-Z])\w+day )?(?:in(?:to)?|before|to) (?:to )?"
        rf"(?:the|its|their) {gap(24)}\b{OFFICE}\b)",
        words=frozenset({"called", "hauled", "ordered", "asked"}),
    ),
    frame(
        "protest",
        "take dress tell",
        rf"(?= {gap(40)}\b{ENVOY} (?:to task|down|off)\b)",
    ),
    Trigger(
        "protest",
        rf"\b{ENVOY}\b{gap(80)}\b(?:received|met|seen|had in|called in) by {gap(80)}, who "
        r"(?P<at>complained|protested|remonstrated|objected|demanded|upbraided)\b",
        words=frozenset("complained protested remonstrated objected demanded upbraided".split()),
    ),
    Trigger(
        "protest",
        rf"\b(?:received|met|saw|had in|called in|rang|phoned|"
        rf"telephoned)\b{gap(40)}\b{ENVOY}\b{gap(40)}\b(?:and|to) "
        r"(?:\w+ly )?(?P<at>complain(?:ed)?|protest(?:ed)?|remonstrated?|objected|object)\b",
        words=frozenset(
            "complain complained protest protested remonstrate remonstrated objected object".split()
        ),
    ),
    frame("protest", "remonstrate", r"(?= (?:with|against)\b)"),
    frame(
        "protest",
        "make convey voice register vent",
        r"(?= (?:its|their|his|her|the) (?:\w+ )?(?:displeasure|anger|objections?|fury|outrage|"
        rf"ire)\b{gap(40)}\b(?:known|plain|clear|felt|through|to the|with the|at the)\b)",
    ),
    after(
        "protest",
        r"(?:protest|d[ée]marche|note of protest|representations|letter of protest|formal objection|"
        r"formal complaint)s?(?! (?:march|rally|movement|groups?|sites?|songs?|"
        r"letters?))(?: [\w’'-]+){0,4}? ",
        "go reach land follow arrive",
        r"(?= (?:out|off|to|in|on|from|by|through|via|within)\b)",
    ),
    deed(
        "protest",
        "hand read present give administer deliver receive get earn serve bring",
        _REBUKE,
        r"(?![^;]{0,200}\b(?:court|WTO|World Trade Organi[sz]ation|dumping|industry)\b)",
    ),
    noun("protest", "dressing-down reprimand summoning tongue-lashing ticking-off"),
)
REBUFFED = (
    Trigger(
        "rejection",
        rf"\b(?:pressed|asked|urged|told|invited|challenged|pushed|called on|"
        rf"called upon)\b{gap(90)} to {_BACK}\b"
        rf"{gap(90)}\b(?P<at>declined|refused|demurred|balked|baulked)\b(?! to (?:comment|say|answer))",
        words=frozenset({"declined", "refused", "demurred", "balked", "baulked"}),
    ),
    frame(
        "rejection",
        "shrug bat fend shoot knock throw toss swat slap wave brush turn",
        rf"(?= (?:off|away|aside|down|back|out)\b{gap(60)}\b{COMPLAINT}\b)",
    ),
    frame(
        "rejection",
        "shrug bat fend shoot knock throw toss swat slap",
        rf"(?= (?:[\w’'-]+ ){{0,3}}?{COMPLAINT} (?:off|away|aside|down|back|out)\b)",
    ),
    frame(
        "rejection",
        "give",
        r"(?= (?:[\w’'-]+ ){0,4}?(?:short shrift|the cold shoulder|the brush-off|no ground|a flat no|"
        r"the thumbs down)\b)",
    ),
    frame("rejection", "turn", r"(?= a deaf ear\b)"),
    frame(
        "rejection",
        "spurn rebuff snub",
        r"(?! the (?:chance|opportunity|penalty))(?= (?:the|an?|its|their|his|her|any|all|every|such)\b)",
    ),
    Trigger(
        "rejection",
        rf"(?<!nterview )(?<!nsurance )\b{COMPLAINT}\b(?! for (?:comment|an? |interview|refund))"
        rf"{gap(60)}\b(?:was|were|been) (?P<at>sent|returned|handed|thrown|waved|brushed|"
        rf"rebuffed|"
        r"spurned|ignored|turned)\b(?= (?:back|away|aside|off|down|out|unanswered|unopened|unread|"
        r"to sender)|[,.])",
        words=frozenset(
            "sent returned handed thrown waved brushed rebuffed spurned ignored turned".split()
        ),
    ),
    after(
        "rejection",
        rf"{COMPLAINT}\b(?: [\w’'-]+){{0,5}}? ",
        "fall meet run",
        r"(?= (?:on (?:deaf|stony)|with (?:a |an )?(?:flat |blunt |cool )?(?:refusal|rebuff|no\b|silence|"
        r"rejection)|into a wall))",
    ),
)
MET = (
    frame(
        "meeting",
        "ring phone telephone",
        r"(?! (?:alarm|warning|bells|hollow|true|in\b|the (?:\w+ )?bells?\b))"
        r"(?= (?:up )?(?:(?-i:[A-Z])|his |her |their |the ))",
    ),
    Trigger(
        "meeting",
        rf"\b(?P<at>was|were|been|got|spent)\b(?= (?:{gap(20)})?on the (?:phone|line|telephone|"
        rf"blower) (?:with|to)\b)",
        words=frozenset({"phone", "line", "telephone", "blower"}),
    ),
    frame(
        "meeting",
        "spend",
        rf"(?= {gap(40)}\b{_TIME} (?:together|with (?-i:[A-Z])|in talks|"
        rf"in conversation|"
        r"closeted|face to face|at the (?:ministry|table)))",
    ),
    frame(
        "meeting",
        "sit come stand meet",
        r"(?= (?:face[- ]to[- ]face|opposite|across (?:the table )?from|across a table) )",
    ),
    frame(
        "meeting",
        "exchange have shake",
        r"(?= (?:[\w-]+ ){0,4}?(?:words|hands|t[êe]te-[àa]-t[êe]te|huddle|audience|lunch|dinner|"
        r"breakfast|tea|"
        r"views|chat|(?:brief|short|private|long|frank|informal|phone) (?:conversation|exchange|word|"
        r"encounter))\b"
        r"[^,;.]{0,20}?\bwith (?:(?-i:[A-Z])|the))",
    ),
    frame("meeting", "buttonhole corner", r"(?= (?:(?-i:[A-Z])|his |her |their ))"),
    frame("meeting", "pull take", rf"(?= {gap(30)} aside\b)"),
    frame(
        "meeting",
        "raise broach",
        r"(?= [^,;.]{0,40}?\b(?:issue|matter|concern|case|question|topic|subject)s?\b"
        rf"{gap(30)} with {_PERSON})",
    ),
    frame(
        "meeting",
        "come emerge walk return leave",
        rf"(?= (?:away |back |out |empty-handed )?(?:from|of)?{gap(40)}\b{_HOLD} (?:on \w+ |in \w+ )?with\b)",
    ),
    after(
        "meeting",
        r"(?:at|in) (?-i:[A-Z])\w+,?(?: on \w+,?)? [^;,]{0,60}?\b(?:chiefs|ministers|leaders|envoys|"
        r"negotiators|delegates|heads)\b"
        r"(?: [\w’'-]+){0,3}? ",
        "agree pledge vow",
    ),
)
IDIOMS = (*PROTESTED, *REBUFFED, *MET)
