"""Triggers: how English news reports measures, figures, other deeds and words."""

from __future__ import annotations

from nlp.languages.en.frames import (
    CURB,
    DO,
    DOING,
    LEVEL,
    MEASURE,
    MOVE,
    NOTICE,
    POLICY,
    SAY,
    STOCK,
    TRADE,
    UNFINISHED,
    after,
    ahead,
    frame,
    gap,
    past,
)
from nlp.languages.en.verbs import forms
from nlp.words.happenings import Trigger

FIGURES = (
    frame(
        "meeting",
        "raise discuss",
        r"(?=[^;,\n]{0,50}? (?:at|during) (?:an? |the |its |their )(?:[\w-]+ ){0,3}(?:meeting|session|talks|"
        r"summit)\b)",
    ),
    frame(
        "meeting",
        "meet hold host conduct",
        r"(?! (?:back|off|out|up)\b|[^;,]{0,40}\b(?:drills?|exercises?|man(?:oe|e)u?v(?:re|er)s|elections?|"
        r"rall(?:y|ies)|patrols?)\b)"
        r"(?! (?:a |an |its |his |her |the )?(?:regular |weekly |daily |routine )?(?:press|news|briefing))"
        rf"(?={gap(60)}\b(?:talks|meetings?|summits?|consultations?|dialogue|"
        r"(?:tele)?(?:phone|video) (?:call|conference))\b|"
        r"[^.;,]{0,30}\b(?:with )?(?-i:[A-Z]))",
    ),
    past(
        "meeting",
        "flew travelled traveled",
        r"(?=[^;]{0,60} for (?:[\w-]+ ){0,3}(?:talks|meetings?) with\b)",
    ),
    past(
        "meeting",
        "spoke spoken talked conferred",
        r"(?=[^;,]{0,60}\b(?:by|over the|on the|via) (?:tele)?(?:phone|video)\b)",
    ),
    after(
        "market",
        rf"{STOCK}\b{gap(80)}",
        f"end close finish lose gain shed settle weaken strengthen {MOVE}",
        UNFINISHED,
        figure=True,
    ),
    after(
        "market",
        rf"(?:stocks|shares|equities|stock average|share average|benchmark)\b{gap(80)}",
        f"end close finish lose gain shed {MOVE}",
        UNFINISHED,
    ),
    frame(
        "market",
        "close end finish settle",
        r"(?=[^;,]{0,40}\b(?:higher|lower|up|down|flat|unchanged|at)\b)(?=[^;]{0,70}(?:%|\bper ?cent|"
        r"\bpoints?\b))",
        figure=True,
    ),
    after(
        "trade_data",
        rf"(?:data|figures|statistics|numbers)\b{gap(80)}",
        "show indicate reveal put",
        ahead(TRADE, 140) + rf"(?![^;]*\b(?:{LEVEL}|{'|'.join(sorted(forms(MOVE)))})\b)",
        figure=True,
    ),
    after("trade_data", rf"{TRADE}\b{gap(140)}", MOVE, figure=True),
    after("trade_data", rf"{TRADE}\b{gap(140)}", "double halve triple quadruple"),
    after(
        "trade_data",
        rf"{TRADE}\b{gap(100)}",
        MOVE,
        r"(?= (?:by )?(?:[\w-]+ ){0,3}(?:thirds?|quarter|half|fifths?|tenths?)\b)",
    ),
    Trigger(
        "trade_data",
        rf"\b{TRADE}\b{gap(140)}\b(?P<at>{LEVEL})\b",
        words=frozenset(
            "totaled totalled reached accounted amounted stood came hit made supplied".split()
        ),
        figure=True,
    ),
    Trigger(
        "trade_data",
        rf"\b(?P<at>{LEVEL}|shipped|exported|imported)\b(?={gap(80)}\b(?:{TRADE}|tons?|tonnes)\b)",
        words=frozenset(
            "totaled totalled reached accounted amounted stood came hit made supplied shipped exported "
            "imported".split()
        ),
        figure=True,
    ),
    Trigger(
        "effective",
        r"\b(?P<at>(?:take|takes|took|taken|taking|came|come|comes|coming|went|goes|go)\s+"
        r"(?:into\s+)?(?:effect|force)|enter(?:s|ed|ing)? into force|"
        r"effective (?=(?:from|on|as of|immediately|upon|since|today|(?-i:[A-Z0-9])))|"
        r"with (?:immediate effect|effect (?:from|as of|on))|"
        r"appl(?:y|ies|ied) (?:from|since)|(?:put|brought) (?=[^;,]{3,60} into (?:force|effect)\b))",
        words=frozenset("effect force effective apply applies applied put brought".split()),
        noun=True,
    ),
    Trigger(
        "effective",
        r"\b(?:is|are|was|were|been|be|remains?|remained)\s+(?:now\s+|already\s+)?"
        r"(?P<at>in (?:force|effect))\b(?= (?:since|from|as of)\b)",
        words=frozenset({"force", "effect"}),
        noun=True,
    ),
    Trigger(
        "effective",
        r"^\W{0,2}(?:since|as of|from) [^;]{3,110}?\b(?:is|are|was|were|been)\s+"
        r"(?P<at>in (?:force|effect))\b",
        words=frozenset({"force", "effect"}),
        noun=True,
    ),
    Trigger(
        "effective",
        r"\b(?P<at>from the (?:day|date) of (?:its |their |the )?"
        r"(?:publication|announcement|issue|issuance|promulgation))",
        words=frozenset({"publication", "announcement", "issue", "issuance", "promulgation"}),
        noun=True,
        ahead=True,
    ),
)
MEASURES = (
    frame(
        "statement",
        "issue release publish",
        r"(?= (?:a |an |its |the )?(?:[a-z-]+ )?statements?\b)(?! joint)",
    ),
    frame(
        "announcement",
        "approve adopt endorse pass enact",
        ahead(
            r"(?:strategy|white paper|bill|law|legislation|act|guidelines|roadmap|action plan|package)",
            50,
        ),
    ),
    frame(
        "announcement",
        "set fix raise hike cut lower levy slap double sign order impose unveil remove scrap reinstate",
        ahead(
            r"(?:dut(?:y|ies)|tariffs?|lev(?:y|ies)|quotas?|proclamation|executive order|decree)"
        ),
    ),
    frame(
        "announcement",
        "promise pledge offer unveil",
        ahead(r"(?:support|aid|package|assistance|subsid(?:y|ies)|relief|loans?|refunds?)"),
    ),
    frame(
        "announcement",
        "begin start stop",
        r"\s+(?=(?:requiring|licensing|restricting|controlling|imposing|enforcing|collecting|issuing visas|"
        r"taking|buying|accepting|importing|exporting|shipping|selling)\b)",
    ),
    Trigger(
        "announcement",
        rf"\b(?P<at>requires|required)\b{gap(40)}\blicen[cs](?:es?|ing)\b(?={gap(80)}\bsince\b)",
        words=frozenset({"requires", "required"}),
    ),
    frame(
        "announcement",
        "tell notify inform",
        rf"(?={gap(90)}\b(?:(?:will|would|is to)\s+(?:\w+\s+)?{DO}|(?:it|they) (?:is|are|was|were)\s+"
        rf"(?:\w+\s+)?{DOING})\b)",
    ),
    Trigger(
        "announcement",
        rf"\b(?P<at>said|confirmed|declared)\b(?=[^;,]{{0,40}}?(?:\bthat )?\b(?:it|they) (?:would|"
        rf"will)\s+(?:\w+ly )?{DO}\b)",
        words=frozenset({"said", "confirmed", "declared"}),
    ),
    frame(
        "announcement",
        "shut close",
        r"(?= (?:its|their) (?:[\w’'-]+ )?(?:markets?|doors?|ports?|airspace|borders?) to\b)",
    ),
    frame("announcement", "announce", r"(?! (?:sanctions|plans? to))"),
    frame(
        "announcement",
        "extend prolong renew introduce adopt impose take scrap revoke lift withdraw suspend resume "
        "launch halt end "
        "cancel waive shorten",
        rf"(?! with\b)(?=(?:\s+[\w’'-]+){{0,6}}?\s+{POLICY}\b)",
    ),
    past(
        "announcement",
        "told ordered instructed",
        r"(?= (?:[\w’'-]+ ){0,3}?(?:airlines|carriers|agencies|agents|firms|companies|importers|exporters|"
        r"traders|refiners|banks|buyers) (?:not )?to (?:\w+ly )?(?:cut|suspend|halt|reduce|stop|cancel|"
        r"pause|avoid|limit|buy|sell|import|export|ship)\b)",
    ),
    frame(
        "announcement",
        "put bring place make",
        rf"(?={gap(60)}\b(?:under (?:export |import |state |strict )?(?:licen[cs]\w+|controls?|"
        rf"restrictions?)|"
        r"subject to (?:an? )?(?:export |import )?(?:licen[cs]\w+|controls?|dut(?:y|ies)))\b)",
    ),
    frame(
        "announcement",
        "bar ban deny refuse",
        ahead(r"(?:entry|visas?|entering|from doing business)", 80),
    ),
    frame(
        "announcement",
        "expel recall",
        ahead(r"(?:diplomats?|ambassador|envoy|consul\w*|attach[ée]s?)", 40),
    ),
    frame(
        "other",
        "instruct direct task set establish create open",
        ahead(
            r"(?:task force|(?:help ?)?desk|hotline|consultation window|contact point|fund|headquarters|"
            r"(?:working|study) group|support cent(?:er|re))"
        ),
    ),
    frame(
        "announcement",
        "instruct direct task",
        ahead(r"(?:ministr\w+|agenc\w+|bureaus?|departments?)"),
    ),
    frame("announcement", "issue publish release unveil promulgate", ahead(NOTICE)),
    frame(
        "announcement",
        "impose introduce tighten expand strengthen ban prohibit restrict suspend halt curb block bar "
        "outlaw forbid lift ease resume stop extend widen cut relax loosen freeze",
        ahead(CURB),
    ),
    after(
        "announcement",
        rf"{CURB}\b[^;\n]{{0,110}}? (?:after|since|when|before|until)\b[^;,\n]{{1,40}}?",
        "halt suspend ban stop block resume restrict curb lift bar freeze prohibit",
        r"(?= (?:them|it)\b)",
    ),
    frame(
        "announcement",
        "tighten ease relax loosen harden soften scrap rewrite amend revise",
        ahead(
            r"(?:rules|regulations?|licensing|(?:travel )?advice|guidance|criteria|requirements?|"
            r"polic(?:y|ies))"
        ),
    ),
    after(
        "announcement",
        rf"{MEASURE}\b(?:{gap(60)}\b(?:was|were|been)|,? (?:which|that)\b{gap(40)}) (?:\w+ly )?",
        "impose introduce announce adopt lift suspend extend tighten ease expand raise lower cut scrap "
        "withdraw "
        "revoke reinstate double prolong renew",
    ),
    frame(
        "announcement",
        "advise urge warn tell caution alert",
        ahead(
            r"(?:citizens|nationals|travell?ers|tourists|students|(?:its|their) people|residents)",
            30,
        ),
        advice=True,
    ),
)
DEEDS = (
    frame("other", "lock aim direct train point turn", ahead(r"(?:radars?|lasers?)", 40)),
    past(
        "other",
        "applied",
        r"(?= (?:to be (?:removed|taken off|delisted|exempted)|to have|for (?:[\w-]+ ){0,4}?(?:removal|"
        r"delisting|licen[cs]es?|permits?|exemptions?|waivers?|subsid(?:y|ies)|approval|review)))",
    ),
    frame("other", "scramble", ahead(r"(?:jets|fighters|aircraft)", 30)),
    frame("other", "enter", ahead(r"(?:territorial (?:waters|sea)|airspace)", 40)),
    frame(
        "other",
        "sail stray intrude fly cross",
        ahead(r"into (?:[\w’'-]+ ){1,4}(?:waters|airspace)"),
    ),
    frame("other", "cut reduce", ahead(r"flights", 30)),
    after(
        "other",
        rf"(?:visits?|trips?|talks|meetings?|delegations?|concerts?|events?|summits?|tours?|screenings?|"
        rf"performances?)\b{gap(60)}\b(?:was|were|been) ",
        "cancel postpone shelve scrap call",
        r"(?! for\b)",
    ),
    frame(
        "other",
        "hold conduct stage begin start",
        ahead(
            r"(?:drills?|(?:military|naval|live-fire|joint) exercises?|manoeuvres|maneuvers)", 50
        ),
    ),
    frame(
        "other", "fire launch", ahead(r"(?:missiles?|rockets?|warning shots?|water cannons?)", 30)
    ),
    frame(
        "other",
        "cancel postpone shelve scrap",
        ahead(
            r"(?:visits?|trips?|talks|meetings?|delegation|concerts?|events?|summits?|tours?)", 50
        ),
    ),
    frame("other", "raise lift lower cut increase", r"(?= (?:[\w’'-]+ ){0,3}prices?\b)"),
    frame(
        "other",
        "sign conclude seal",
        ahead(r"(?:agreements?|deals?|contracts?|memorandum|accord|pact)", 40),
    ),
    frame(
        "other",
        "halt suspend stop resume restart idle",
        ahead(
            r"(?:production|output|operations|assembly|deliveries|manufacturing|making|building|producing|assembling)",
            30,
        ),
    ),
    frame("other", "hand submit present", ahead(r"(?:petitions?|proposals?|recommendations?)", 40)),
)
REMARKS = (
    Trigger(
        "earlier_measure",
        r"\b(?P<at>(?:earlier|previous) (?:calls? (?:to|on)|bans?|curbs?|export controls?|controls on|"
        r"restrictions on|halt|suspension|travel (?:warning|advisory)|measures against)[^,.;]{3,60})",
        words=frozenset({"earlier", "previous"}),
        noun=True,
    ),
    Trigger(
        "earlier_measure",
        r"\b(?P<at>(?:export |import |trade |travel )?(?:bans?|curbs?|controls?|restrictions?|"
        r"suspension|embargo|"
        r"halt|measures?|advisory|decision to (?:ban|halt|suspend|restrict))\b(?: (?:on|of|against|to) "
        r"[^,.;]{3,60})?)",
        words=frozenset(
            "ban bans curb curbs control controls restriction restrictions suspension embargo halt "
            "measure measures "
            "advisory decision".split()
        ),
        noun=True,
        dated=True,
    ),
    frame("remark", "make", ahead(r"(?:remarks?|comments)"), participle=True),
    Trigger(
        "remark",
        r"\b(?:remarks?|statement in question) (?:was|were) (?P<at>made)\b",
        words=frozenset({"made"}),
        participle=True,
    ),
    Trigger(
        "remark",
        r"\bremarks?\b(?:[^.;,]){0,50}\b(?:that|which)\b[^.;,]{0,50}\b(?P<at>made)\b",
        words=frozenset({"made"}),
        participle=True,
    ),
    Trigger(
        "remark",
        r"\b(?P<at>remarks?|comments?|answer)\b(?! (?:came|follow))",
        leads=True,
        words=frozenset({"remark", "remarks", "comment", "comments", "answer"}),
        noun=True,
    ),
    past(
        "statement",
        "sought tried moved",
        r"(?<!long sought)(?= (?:(?:on )?(?-i:[A-Z])[\w.]+(?: \d+)? )?to (?:calm|reassure|soothe|allay|"
        r"ease (?:\w+ )?(?:fears|worries|concerns|nerves)|"
        r"play down|defend|justify)\b)",
    ),
    Trigger(
        "statement",
        rf"\b(?P<at>{SAY})\b",
        leads=True,
        words=frozenset(
            "said says told tells stressed urged urges emphasised emphasized noted added warned warns "
            "stated claimed "
            "criticized criticised condemned condemns denounced slammed accused accuses blamed defended "
            "defends "
            "reiterated demanded demands called calls described voiced expressed vowed pledged "
            "explained commented "
            "acknowledged conceded admitted cautioned posted "
            "argued insisted declared remarked responded replied blasted rejected dismissed rebutted "
            "refuted denied "
            "denies promised made pointed points wrote signalled signaled asserted maintained "
            "disputed disclosed objected "
            "justified welcomed hailed praised regretted deplored attacked assailed mocked threatened".split()
        ),
    ),
)
