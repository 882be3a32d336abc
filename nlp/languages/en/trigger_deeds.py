"""Triggers: what English trade news says was listed, probed, licensed, traded, met over and done.

Wide tables beside the frames: "lodge" with "protest" counts as "a protest was lodged" and "the protest
lodged on Monday" alike, since the parse tells the object. General words of the field alone.
"""

from __future__ import annotations

from nlp.languages.en.frames import FIRMS, LICENCE, MOVE, after, deed, frame, gap
from nlp.words.happenings import Trigger

_LISTS = r"(?:watch ?|black|control |entity |sanctions? )lists?"
_TALKS = (
    r"(?:talk|meeting|summit|consultation|dialogue|negotiation|session|"
    r"round|conference|call|discussion)s?"
)
_SHARES = (
    r"(?:shares?|stocks?|equities|index|benchmark|average|prices?|yen|yuan|"
    r"dollar|futures|yields?|gauge)"
)
_RISES = (
    f"{MOVE} gain lose shed add advance retreat rally climb tumble crash sag firm ease strengthen weaken "
    "nosedive rebound outperform close finish end open trade trim pare erase give recover hit touch"
)
_HOWMUCH = r"(?:%|\bper ?cent\b|\bpoints?\b|daily limit|\brecord\b|\b(?:high|low)\b)"

LISTED = (
    frame(
        "listing",
        "go land appear end wind",
        rf"(?= (?:up )?on(?:to)? (?:the |its |an? )?{gap(30)}\blists?\b)",
        suffered=True,
    ),
    frame("listing", "join", rf"(?={gap(40)}\b{_LISTS}\b)", suffered=True),
    frame(
        "listing", "find", rf"(?= (?:itself|themselves|himself|herself) on\b{gap(40)}\blists?\b)"
    ),
    deed("listing", "expand widen broaden lengthen enlarge", r"(?:black)?lists?", beside=_LISTS),
    frame(
        "listing",
        "hit target strike punish",
        rf"(?={gap(60)}\bwith (?:an? |new |the )?(?:export )?(?:bans?|sanctions|curbs|controls|listing)\b)",
        participle=True,
    ),
    deed(
        "listing",
        "publish release issue announce unveil",
        r"(?:black)?lists?",
        rf"(?={gap(60)}\b(?:naming|of|with|covering|containing)\b{gap(40)}\b(?:{FIRMS}|entities|"
        rf"individuals|universities))",
    ),
    deed(
        "delisting", "suspend lift cancel revoke withdraw", r"(?:listing|designation|inclusion)s?"
    ),
    frame("delisting", "come go", rf"(?= off (?:the |its |an? )?{gap(30)}\blists?\b)"),
)
CASES = (
    deed(
        "investigation",
        "launch open initiate start begin expand extend widen prolong conclude close terminate suspend end "
        "announce drop broaden complete order commence reopen",
        r"(?:investigation|probe|inquiry|inquest)(?:s|ies)?",
    ),
    frame(
        "investigation",
        "detain arrest",
        r"(?! (?:for|up|in) (?:\w+ ){0,2}(?:days|weeks|port|customs))",
    ),
)
GRANTED = (
    deed(
        "licence",
        "grant issue approve award clear renew receive obtain secure win get",
        rf"(?:{LICENCE}|applications?)",
        r"(?!\s+(?:no|neither)\b)",
    ),
    deed("licence", "clear approve", r"(?:shipment|consignment|export|cargo|delivery)(?:s|ies)?"),
    deed(
        "licence",
        "approve grant issue",
        r"(?:they|them|these|some|most|all|half)",
        beside=rf"\b(?:{LICENCE}|applications?)\b",
    ),
    frame(
        "licence_delay",
        "drag sit",
        rf"(?={gap(60)}\b(?:{LICENCE}|applications?|feet)\b)",
        beside=rf"\b(?:{LICENCE}|applications?)\b",
    ),
    Trigger(
        "licence_delay",
        rf"\b(?P<at>slow-walk(?:ed|ing|s)?|stonewall(?:ed|ing|s)?)\b(?={gap(60)}\b(?:{LICENCE}|"
        rf"applications?)\b)",
        words=frozenset({"slow", "stonewalled", "stonewalling", "stonewalls"}),
        tense=False,
    ),
)
PRICES = (
    frame(
        "market",
        _RISES,
        rf"(?= (?:(?:by|as|up|down|back) )?(?:[\w-]+ ){{0,4}}?(?:\d[\d.,]* ?)?{_HOWMUCH})",
        subjects=r"(?-i:[A-Z][\w&.-]*)|" + _SHARES,
        beside=r"\b(?:shares?|stocks?|close|closed|closing|trad(?:e|ed|ing)|market|exchange|"
        r"Tokyo|Sydney|Hong Kong|Shanghai|Seoul|"
        r"London|New York|points?|index|limit|yen|on (?:Mon|Tues|Wednes|Thurs|Fri)day)\b",
    ),
    Trigger(
        "market",
        r"\b(?:prices?|oxide|metal|gallium|germanium|antimony|tungsten|dysprosium|terbium|"
        r"yttrium|yen|yuan)\b"
        rf"{gap(60)}\b(?P<at>quoted|traded|assessed|fetched|changed hands)\b(?={gap(40)}\d)",
        words=frozenset({"quoted", "traded", "assessed", "fetched", "changed"}),
        figure=True,
    ),
    Trigger(
        "market",
        r"\b(?P<at>was|were)\b(?= (?:among )?the (?:day[’']s )?(?:biggest|worst|top|best|"
        r"heaviest)[\w -]{0,12} "
        r"(?:losers?|gainers?|performers?|decliners?|fallers?))",
        words=frozenset({"was", "were"}),
    ),
    Trigger(
        "market",
        r"\b(?:shares|stocks?|index|benchmark|prices?|yen|yuan)\b"
        rf"{gap(60)}\b(?P<at>was|were)\b(?= (?:\d[\d.]* ?(?:%|per ?cent|points?) (?:higher|"
        rf"lower)|(?:up|down) (?:by )?\d))",
        words=frozenset({"was", "were"}),
        figure=True,
    ),
    frame(
        "market",
        "send push drag knock lift pull",
        rf"(?={gap(40)}\b(?:shares|stocks?|index|prices)\b{gap(40)}\b(?:up|down|higher|lower|"
        rf"tumbling|soaring|to)\b)",
        participle=True,
        figure=True,
    ),
)
TRADED = (
    Trigger(
        "trade_data",
        r"\b(?:exports?|imports?|shipments?|arrivals|visitors|sales|trade)\b(?! (?:control|ban|curb|licen))"
        rf"{gap(80)}\b(?P<at>was|were)\b(?= (?:down|up|(?:\d[\d.]* ?(?:%|per ?cent) )(?:lower|"
        rf"higher|below|above|down|up)))",
        words=frozenset({"was", "were"}),
        figure=True,
    ),
    deed(
        "trade_data",
        "post log record report register",
        r"(?:deficit|surplus|shortfall|decline|fall|drop|rise|increase|jump)(?:s|es)?",
        beside=r"\b(?:exports?|imports?|trade|shipments|visitors|arrivals)\b",
        figure=True,
    ),
)
SPENT = (
    frame(
        "budget",
        "ask seek request",
        rf"(?={gap(30)}\d[\d.,]* (?:trillion|billion)[\w -]{{0,20}}? (?:for|in) (?:the "
        rf")?(?:fiscal|next|coming))",
    ),
)
MET = (
    deed(
        "meeting",
        "resume convene conclude wrap restart open reopen begin start",
        _TALKS,
        r"(?! to talks)",
    ),
    deed(
        "meeting",
        "receive host welcome",
        r"(?:delegation|mission|counterpart|minister|leader|envoy|ambassador|group|delegate|executive)s?",
    ),
    frame(
        "meeting",
        "fail end break collapse close conclude begin open start resume take run last",
        "",
        subjects=_TALKS,
        beside=r"\b(?:between|with|and)\b",
    ),
    after(
        "meeting",
        rf"(?:ministers|leaders|officials|envoys|negotiators|diplomats)\b{gap(60)}\b(?:meeting|"
        rf"gathered|gathering) {gap(60)}",
        "agree pledge vow decide adopt endorse",
    ),
    frame("meeting", "sit", r"(?= down\b)(?! for an interview)"),
    frame(
        "meeting",
        "travel fly head",
        rf"(?={gap(60)} for (?:[\w-]+ ){{0,3}}?(?:talks|meetings?|consultations)\b)",
    ),
)
FORCE = (
    Trigger(
        "effective",
        r"\b(?:will|must|would|shall)(?: (?:have|need|be required|be obliged) to)? "
        r"(?P<at>pay|post|face|file|obtain|apply|submit|need|declare|hand)\b"
        rf"(?={gap(80)}\b(?:from|starting|as of|beginning) (?:(?:the )?\d|next|(?-i:[A-Z])[a-z]+day|"
        r"(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))",
        words=frozenset("pay post face file obtain apply submit need declare hand".split()),
        tense=False,
        ahead=True,
    ),
    Trigger(
        "effective",
        r"\b(?P<at>kick(?:s|ed)? in|(?:started|begins?|began|starts?) (?=(?:applying|collecting|"
        r"levying|charging|to (?:apply|collect|levy|charge|be (?:levied|collected|charged|enforced|"
        r"applied|required)))\b)|(?:came|comes?|coming) (?=(?:on|into) (?:force|effect|stream)\b))",
        words=frozenset(
            "kicks kicked kick started begins begin began starts start came comes come".split()
        ),
        tense=False,
        ahead=True,
    ),
    Trigger(
        "effective",
        r"(?:,|\() ?(?P<at>in force|in effect|effective)\b(?= (?:since|from|as of)\b)",
        words=frozenset({"force", "effect", "effective"}),
        noun=True,
    ),
)
DONE = (
    frame(
        "other",
        "go fall stand",
        r"(?= (?:idle|silent|quiet|dark)\b)",
        subjects=r"(?:plant|factory|line|mill|furnace|works|smelter)s?",
    ),
    deed(
        "other",
        "idle halt stop shut mothball restart resume reopen",
        r"(?:plant|factory|line|mill|furnace|smelter|kiln|works|shift)(?:s|ies)?",
    ),
    frame("other", "enter approach", rf"(?={gap(30)}\b(?:waters|zone|strait|airspace)\b)"),
    deed(
        "other",
        "call cancel postpone scrap shelve abandon delay pull",
        r"(?:concert|event|visit|trip|talk|meeting|show|tour|screening|performance|festival|"
        r"exhibition|match|game|"
        r"flight|release|premiere|delegation|summit|order|contract|booking|exchange)s?",
    ),
    deed(
        "other",
        "deliver ship send dispatch receive unload",
        r"(?:batch|shipment|consignment|cargo|delivery|oxide|tonne|ton|load)(?:s|es|ies)?",
    ),
    frame(
        "other",
        "leave depart arrive reach dock",
        "",
        subjects=r"(?:shipment|consignment|cargo|batch|ship|vessel|tonne|ton|panda|container|"
        r"delegation|delivery)(?:s|es|ies)?",
    ),
    deed(
        "other",
        "cut lower raise trim slash lift revise withdraw scrap",
        r"(?:forecast|outlook|guidance|estimate|target|price|output|production|rating|investment|"
        r"dividend)s?",
    ),
    deed(
        "other",
        "release free deport repatriate",
        r"(?:man|men|woman|national|citizen|employee|businessman|detainee|executive|worker|"
        r"captain|fisherman)s?",
    ),
    deed(
        "other",
        "move shift relocate transfer",
        r"(?:line|production|plant|order|output|factory|unit)(?:s|ies)?",
    ),
    frame("other", "leave arrive return", rf"(?={gap(40)}\b(?:zoo|airport|port|home)\b)"),
    frame(
        "other",
        "march rally gather demonstrate",
        rf"(?={gap(50)}\b(?:embassy|consulate|ministry|parliament|square|streets?|headquarters)\b)",
    ),
    deed(
        "other",
        "agree reach strike sign conclude seal clinch",
        r"(?:truce|deal|agreement|pact|accord|contract|memorandum|ceasefire|compromise|settlement)s?",
    ),
    deed(
        "other",
        "draw release sell tap auction offload",
        r"(?:tonne|ton|kilogram|barrel|stockpile|reserve|stock)s?",
    ),
    deed(
        "other",
        "fire launch deploy test station",
        r"(?:missile|rocket|battery|torpedo|shot|drone)(?:s|ies)?",
    ),
    deed(
        "other",
        "sight detect spot track shadow observe confirm",
        r"(?:ship|vessel|aircraft|drone|carrier|bomber|fighter|boat|warship|submarine)s?",
    ),
    deed(
        "other",
        "open launch set establish create form",
        r"(?:desk|hotline|centre|center|office|task force|force|team|unit|window)s?",
    ),
    deed(
        "other",
        "begin start launch complete finish",
        r"(?:production|construction|operation|trial|test|mining|output|work|deliver(?:y|ies)|drilling)s?",
    ),
)
DEALT = (*LISTED, *CASES, *GRANTED, *TRADED, *PRICES, *SPENT, *MET, *FORCE, *DONE)
