"""Triggers: measures told as background or by wide verbs: "hit dozens of firms with curbs" (English).

Read before the tables of `trigger_measures`. General words alone.
"""

from __future__ import annotations

from nlp.languages.en.frames import FIRMS, MANY, MEASURE, STOCK, after, ahead, frame, gap
from nlp.words.happenings import Trigger

_GOODS = (
    r"(?:seafood|fish(?:ery)?|scallops?|beef|aquatic products?|marine products?|agricultural products?|"
    r"films?|movies?|concerts?|group tours|rare earths?|minerals|magnets)"
)
_CURBS = r"(?:bans?|sanctions|curbs|controls|restrictions|embargo(?:es)?)"
_PEOPLE = r"(?:citizens|nationals|travell?ers|tourists|students|(?:its|their) people|residents)"

MOVES = (
    frame(
        "protest",
        "meet see visit",
        rf"(?={gap(120)} to (?:lodge|deliver|convey|express|register|make) {gap(50)}"
        r"\b(?:protests?|representations?|objections?)\b)",
    ),
    frame(
        "protest",
        "express voice register convey",
        r"(?=(?: (?:its|a|an|his|her|their))?(?: [\w-]+){0,2} protests?\b)",
    ),
    frame(
        "protest",
        "demand",
        rf"(?=(?! for)(?:{gap(50)}\b(?:withdraw(?:s|n|al)?|revo\w+|rescind\w*|repeal\w*)\b|"
        r"(?: [\w-]+){0,3} "
        r"(?:lifting|retracts?) (?:it|the (?:ban|measures?|lists?))))"
        r"(?![^.;]*\b(?:remarks?|comments?|statements?)\b)",
    ),
    frame(
        "listing",
        "slap place put impose announce",
        rf"(?={gap(60)}\b{_CURBS} (?:\w+ ){{0,2}}?(?:on|against) (?:another |a further |about )?{MANY} "
        rf"(?:[\w’'-]+ ){{0,4}}?(?:{FIRMS}|universities|individuals))",
    ),
    frame(
        "listing",
        "restrict limit curb halt stop suspend prohibit",
        rf"(?=(?: [\w-]+){{0,3}} (?:exports?|shipments?|sales?)\b{gap(60)}\bto "
        rf"(?:another |a further |about )?"
        rf"{MANY}(?: [\w’'-]+){{0,3}}? {FIRMS}\b)",
    ),
    frame(
        "listing",
        "place put",
        rf"(?= (?:another |a further |about )?{MANY}{gap(110)}\bon (?:two|three|both|its|the|separate) "
        r"(?:[\w-]+ ){0,2}lists\b)",
        participle=True,
    ),
    frame(
        "earlier_measure",
        "retaliate respond hit",
        rf"(?= (?:back )?(?:with|by) {gap(40)}\b(?:travel|warnings?|advisor(?:y|ies)|bans?|suspen\w+|curb\w*|"
        r"halt\w*|restrict\w+|cancel\w+|imposing|boycotts?)\b)",
        status="earlier",
    ),
    frame(
        "earlier_measure",
        "pressure squeeze punish",
        rf"(?= {gap(30)}\b(?:through|by|with)\b{gap(40)}\b(?:measures|advisor(?:y|ies)|bans?|suspen\w+|"
        r"warnings?|urging|halting)\b)",
        status="earlier",
    ),
    frame(
        "listing",
        "announce",
        rf"(?= {gap(20)}\b(?:placement|inclusion|addition|listing|designation) of\b{gap(120)}"
        rf"\b(?:on|to|in|into)\b{gap(50)}\b(?:watch ?|black)?lists?\b)",
    ),
    frame(
        "announcement",
        "release publish issue unveil",
        r"(?= (?:its |the |two |new |updated )?(?:export )?(?:control|watch|entity) ?lists?\b)",
    ),
    frame("statement", "issue deliver", ahead(r"(?:rebuke|condemnation|denial|rejoinder)", 30)),
    frame(
        "listing",
        "place put",
        rf"(?= (?:another |a further |about )?{MANY}{gap(40)}\b(?:{FIRMS}) under\b{gap(40)}"
        r"\b(?:controls?|restrictions?|regimes?|licen[cs]ing)\b)",
    ),
    frame("announcement", "implement enforce institute enact", ahead(MEASURE, 60)),
    frame("announcement", "put", rf"(?= (?:in|into) place\b{gap(60)}\b{MEASURE}\b)"),
    frame("announcement", "hit", rf"(?={gap(60)}\bwith (?:[\w-]+ ){{0,3}}{_CURBS})"),
    frame(
        "announcement",
        "ban bar halt suspend block reimpose postpone",
        ahead(_GOODS, 40),
        advice=True,
    ),
    frame(
        "announcement",
        "discourage",
        ahead(rf"(?:travel|trips|visits|tourism|{_PEOPLE})", 30),
        advice=True,
    ),
    after(
        "market",
        rf"{STOCK}\b{gap(80)}",
        "suffer see post record",
        ahead(r"(?:declines?|falls?|losses|drops?|gains|rall(?:y|ies)|slumps?)", 30),
    ),
    frame("other", "return send", ahead(r"pandas?", 30)),
    Trigger(
        "effective",
        r"^\W{0,2}(?:from|as of|starting|beginning|effective) (?:on )?"
        r"(?:\w+day|today|(?-i:[A-Z])[a-z]+\.? \d{1,2})"
        r"[^,;]{0,12},? [^;]{3,90}?\b"
        r"(?P<at>will (?:not |no longer )?be|are (?:barred|banned|prohibited)|must|cannot)\b",
        words=frozenset({"will", "barred", "banned", "prohibited", "must", "cannot"}),
        noun=True,
        ahead=True,
    ),
)
