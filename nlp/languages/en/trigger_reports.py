"""Triggers: what English news reports of importers and applicants, stocks, meetings and findings.

Beside the frames for states and for measures: rules that have come to bind those who trade, licences
that are counted or waited for, reserves that are sold, agreements of those who meet, and what a trade
case finds. General words of the field alone.
"""

from __future__ import annotations

from nlp.languages.en.frames import LICENCE, PROBE, after, ahead, frame, gap, past
from nlp.words.happenings import Trigger

_BOUND = (
    r"(?:importers|exporters|applicants|shippers|traders|buyers|sellers|companies|firms|shipments|"
    r"exports|imports|elements|items|goods|materials|products)"
)
_AWAITED = r"(?:licen[cs](?:es?|ing)|permits?|approvals?|applications?)"
_WEIGHT = r"(?:tons?|tonnes|barrels|kilograms|kg)"
_GROUPS = (
    r"(?:producers|manufacturers|makers|companies|firms|importers|exporters|refiners|traders|airlines|"
    r"utilities|banks|carriers|agencies|suppliers)"
)

CASES = (
    frame(
        "investigation",
        "impose set slap levy announce order introduce collect",
        rf"(?={gap(60)}\b(?:provisional|preliminary)\b{gap(30)}\b(?:dut(?:y|ies)|lev(?:y|ies)|tariffs?|"
        rf"deposits?)\b)",
    ),
    frame(
        "investigation",
        "find determine conclude",
        rf"(?={gap(70)}\b(?:dumped|dumping|material injury)\b)",
    ),
    after(
        "investigation",
        rf"{PROBE}\b{gap(40)}\b(?:was|were) (?:\w+ly )?",
        "open launch initiate start",
        r"(?= (?:on|in|last|earlier|late|early|(?-i:[A-Z])))",
    ),
    Trigger(
        "investigation",
        rf"^(?=.*\b(?:investigation|probe|inquiry|dumping)\b).*?\b(?:petition|complaint|application) "
        rf"(?P<at>lodged|filed|submitted)\b(?={gap(40)}\bby\b)",
        words=frozenset({"lodged", "filed", "submitted"}),
    ),
)
LICENCES = (
    Trigger(
        "licence",
        rf"^(?=.*\b{LICENCE}\b|.*\bapplications?\b).*?\b(?P<at>approved|cleared|granted)\b"
        rf"(?= \d[\d,]* (?:of|out of)\b)",
        words=frozenset({"approved", "cleared", "granted"}),
    ),
    Trigger(
        "licence_delay",
        rf"\b{_AWAITED}\b{gap(70)}\b(?P<at>(?:arriving|arrived|arrive|coming|came|come)(?= late\b)|"
        r"(?:remains?|remained|goes|gone|went)"
        r"(?= (?:unanswered|unprocessed|without (?:an? )?(?:answer|reply))))",
        words=frozenset(
            "arriving arrived arrive coming came come remains remain remained goes gone went".split()
        ),
    ),
    frame(
        "licence_delay",
        "wait",
        rf"(?={gap(40)}\b(?:days|weeks|months)\b{gap(50)}\b{_AWAITED}\b)",
    ),
)
EFFECTS = (
    Trigger(
        "effective",
        r"\b(?:will|to) be (?P<at>collected|levied|charged|applied|required|imposed|enforced)\b"
        r"(?= (?:from|as of|starting|beginning)\b)",
        words=frozenset("collected levied charged applied required imposed enforced".split()),
        noun=True,
    ),
    Trigger(
        "effective",
        rf"^\W{{0,2}}(?:since|from|as of) [^;]{{3,60}}?\b{_BOUND}\b[^;,]{{0,60}}?\b(?:have|has) (?:been )?"
        r"(?P<at>required|obliged|had|needed)\b(?= (?:to|an?|licen|permits?))",
        words=frozenset({"required", "obliged", "had", "needed"}),
        noun=True,
    ),
    Trigger(
        "effective",
        rf"\b{_BOUND}\b[^;,]{{0,60}}?\b(?:have|has) (?:been )?(?P<at>required|obliged|had|needed)\b"
        rf"(?= (?:to|an?|licen|permits?))(?={gap(120)}\bsince\b)",
        words=frozenset({"required", "obliged", "had", "needed"}),
        noun=True,
    ),
)
MEETINGS = (
    frame(
        "meeting",
        "agree",
        rf"(?={gap(60)}\b(?:at|during|after) (?:an? |the |their |its )?(?:[\w-]+ ){{0,4}}"
        rf"(?:meeting|talks|summit)\b)",
    ),
    after(
        "meeting",
        r"(?:ministers|officials|leaders|envoys|negotiators) (?:from|of) (?:the )?(?:(?-i:[A-Z])[\w-]+ ?)"
        rf"{{1,4}}{gap(120)}\b",
        "agree",
        r"(?= (?:(?:on )?(?-i:[A-Z])\w+ )?(?:to|on)\b)",
    ),
)
ACTS = (
    frame("protest", "raise", ahead(r"(?:objections?|protests?)", 30)),
    after(
        "statement",
        r"(?:accusations?|claims?|charges?|allegations?|assertions?|reports?),? (?:that|which) "
        r"(?:[\w’'-]+ ){1,4}?",
        "deny dispute contest",
    ),
    frame("statement", "take", r"(?= the floor\b)"),
    frame(
        "announcement",
        "tell notify inform",
        rf"(?={gap(90)}\b(?:would|will|is to|are to) be (?:\w+ )?(?:halted|suspended|banned|stopped|"
        rf"restricted|tightened|lifted|resumed|reinstated|curbed|blocked)\b)",
    ),
    past(
        "announcement",
        "asked directed required ordered",
        rf"(?= (?:[\w’'-]+ ){{0,3}}?{_GROUPS} to (?!comment|explain|respond)\w+)",
    ),
    frame(
        "announcement",
        "scrap abolish drop remove",
        ahead(r"(?:limits?|ceiling|caps?|bans?|restrictions?|requirements?|curbs?)"),
    ),
    frame(
        "other",
        "sell release offload",
        rf"(?={gap(60)}\b(?:from|of) [^;,]{{0,40}}?\b(?:stockpiles?|reserves?|stocks)\b|"
        rf" (?:about |some |around |a further |another )?\d[\d,.]* {_WEIGHT}\b)",
    ),
    past("other", "let", rf"(?= go of (?:about |some )?\d[\d,.]* {_WEIGHT}\b)"),
    frame(
        "other",
        "begin start launch",
        ahead(r"(?:production|output|operations|construction|deliveries)", 20),
    ),
    frame(
        "other",
        "halt idle stop suspend shut",
        ahead(r"(?:lines?|plants?|factor(?:y|ies)|furnaces?|shifts?)", 30),
    ),
    frame(
        "other",
        "allow offer let",
        rf"(?={gap(30)}\b(?:customers|passengers|travell?ers)\b{gap(60)}\b(?:cancel|refund|change|rebook|"
        rf"alter)\w*)",
    ),
)
_FELL = (
    "drop drops fall falls decline declines rise rises increase increases slump plunge jump surge "
    "contraction reduction decrease decreases growth"
)
_SUPPOSED = (
    r"would|could|may|might|if|expect\w*|forecasts?|predict\w*|project(?:s|ed)|estimat\w+|target\w*|"
    r"warn\w*|assum\w+|scenario"
)
COUNTS = (
    Trigger(
        "trade_data",
        rf"^(?!.*\b(?:{_SUPPOSED})\b).*?\d\s?(?:%|-?per ?cent)(?:-\w+)?,? "
        rf"(?:\w+ ){{0,3}}(?P<at>{_FELL.replace(' ', '|')})\b"
        rf"(?= (?:in|of) {gap(50)}\b(?:exports?|imports?|shipments?|arrivals|visitors)\b)",
        words=frozenset(_FELL.split()),
        figure=True,
        noun=True,
    ),
    Trigger(
        "trade_data",
        r"\d[^;]{0,70}?\b(?P<at>visited|arrived)\b(?=[^;]{0,70}?\b(?:down|up|an? (?:drop|fall|rise|decline|"
        r"increase) of|compared with)\b)",
        words=frozenset({"visited", "arrived"}),
        figure=True,
    ),
)
