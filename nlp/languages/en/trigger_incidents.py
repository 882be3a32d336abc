"""Incidents: how English news tells of ships, crowds, votes, arrests and what is called off.

Light verbs and verbs parted from their particle; general words, no name of any dispute.
Matches: "the crew was let go", "called the concert off", "sailed past the island". Must not: "let go of the
past", "off-limits".
"""

from __future__ import annotations

from nlp.languages.en.frames import after, ahead, deed, frame, gap
from nlp.words.happenings import Trigger

_BOAT = r"(?:trawler|boat|vessel|ship|tanker|freighter|ferry|dinghy|yacht|cutter|patrol boat)s?"
_FLEET = (
    r"(?:warships?|ships?|fleets?|vessels?|carriers?|carrier group|bombers?|fighters?|jets|destroyers?|"
    r"frigates?|"
    r"submarines?|drones?|cutters?|boats?|flotillas?)"
)
INCIDENTS = (
    frame(
        "other",
        "illuminate paint light lock train point beam shine fix target",
        ahead(r"(?:radars?|lasers?)", 100),
    ),
    frame(
        "other",
        "barge burst push steer steam nose venture slip wander drift stray sail fly",
        rf"(?= (?:\w+ )?(?:into|through|past|inside){gap(50)}\b(?:waters|airspace|zone|area|straits?|sea|"
        rf"channel)\b)",
    ),
    Trigger(
        "other",
        rf"\b{_FLEET}\b{gap(40)}\b(?P<at>was|were)\b(?= (?:on the move|under way|at sea|out in|back in|"
        rf"seen|sighted|"
        r"spotted|shadowed|tracked|intercepted|on patrol))",
        words=frozenset(
            "move way sea out back seen sighted spotted shadowed tracked intercepted patrol".split()
        ),
    ),
    after(
        "other",
        rf"{_FLEET}\b(?: [\w’'-]+){{0,6}}? ",
        "patrol cruise steam transit loiter circle buzz shadow",
    ),
    deed("investigation", "seize impound detain", _BOAT),
    deed("other", "board intercept ram chase hail stop tow", _BOAT),
    frame(
        "investigation",
        "take bring lead",
        r"(?= (?:[\w’'-]+ ){0,4}?(?:into|in) (?:police )?custody\b)",
    ),
    frame("other", "set walk go", r"(?= (?:[\w’'-]+ ){0,2}?free\b)"),
    frame("other", "overpower subdue restrain tackle apprehend wrestle"),
    deed(
        "other",
        "win sweep carry lose clinch call hold contest",
        r"(?:election|by-election|landslide|seat|poll|ballot|referendum|plebiscite)s?",
    ),
    deed(
        "other",
        "dissolve prorogue",
        r"(?:parliament|house|diet|assembly|chamber|congress|bundestag|council)",
    ),
    frame(
        "other",
        "vote",
        r"(?= (?:(?:it|them|the [\w -]{3,30}) down|down|no|yes|against|in favou?r|to (?!\w+ talks))\b)",
    ),
    frame("other", "resign", r"(?=[,.]| (?:as|over|from|on|in|after)\b)"),
    frame("other", "step stand", r"(?= (?:down|aside)\b)"),
    frame("other", "call", r"(?= (?:[\w’'.-]+ ){1,7}?off\b(?!-))"),
    frame(
        "other",
        "pull take",
        rf"(?= (?:the plug on|out of|down)\b{gap(60)})",
        subjects=r"(?-i:[A-Z][\w&.-]*)|\w+ers?",
    ),
    frame("other", "say bid wave", r"(?= (?:[\w’'-]+ ){0,3}?(?:farewell|goodbye|adieu)\b)"),
    after(
        "other",
        r"(?:marches|march|rally|rallies|demonstrations?|vigil|ceremony|parade|reception|concert|"
        r"exhibition|festival|"
        r"fair|strike|screening)\b(?: [\w’'-]+){0,14}? ",
        "pass take go",
        r"(?= (?:off|place|ahead)\b)",
    ),
    deed(
        "other",
        "close shut shutter",
        r"(?:shop|store|school|office|branch|consulate|embassy|restaurant|outlet)(?:s|es)?",
    ),
    frame(
        "other",
        "send",
        r"(?= (?:[\w’'-]+ ){0,3}?(?:children|pupils|staff|workers|employees|students|families) (?:home|"
        r"back)\b)",
    ),
    after(
        "other",
        r"(?:missiles?|launchers?|batter(?:y|ies)|rockets?|interceptors|troops|garrison)\b"
        r"(?! (?:test|deal))(?: [\w’',-]+){0,10}? ",
        "stand sit arrive land",
        r"(?= (?:in|on|at|off)\b)",
    ),
    frame(
        "other",
        "pick lead haul take nab collar",
        rf"(?= (?:up|away|off) (?:an? |"
        rf"the ){gap(30)}\b(?:man|woman|suspect|officer|driver|student|protester)\b)",
    ),
    frame(
        "court",
        "take haul drag bring",
        r"(?= (?:[\w’'-]+ ){1,9}?(?:to court|"
        r"before (?:the )?(?:courts?|judges?|WTO|World Trade))\b)",
    ),
    frame("other", "put place", r"(?=[^,;.]{0,60}?\bon (?:ice|hold|the back ?burner)\b)"),
    after(
        "other",
        rf"{_FLEET}\b(?: [\w’'-]+){{0,6}}? ",
        "fly sail pass",
        r"(?= (?:\w+ )?(?:past|over|through|near|around|off|between|alongside|wing|within|into|along)\b)",
    ),
    frame("other", "send", rf"(?= (?:up )?(?:[\w’'-]+ ){{0,3}}?{_FLEET}\b)"),
)
