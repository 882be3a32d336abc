"""Word tables for `quotes`: English verbs of saying, believing and demanding, as lemmas."""

from __future__ import annotations

from nlp.words.quotes import QuoteWords

_SAYING = """
say tell add note stress emphasize emphasise warn claim argue state report write insist assert explain
reiterate declare believe think estimate suggest predict contend maintain acknowledge admit
confirm deny allege comment observe remark reply respond recall mention highlight underscore underline
caution concede disclose reveal indicate hope fear worry vow pledge conclude complain point caution
repeat continue forecast counter accuse demand charge feel find calculate project joke quip
reckon surmise posit opine speculate affirm reaffirm testify clarify elaborate reason theorize conjecture
assure remind intimate swear plead assess anticipate tweet email reassure retort
contemplate lament bemoan grumble boast promise guess figure
imply hint signal propose recommend advocate post
confide gripe grouse rue muse contend bristle attest volunteer opine profess avow aver vouch moan whine fret
marvel enthuse gloat brag thunder fume scoff sneer venture divulge agree concur recount relate sigh doubt
inform notify apprise pledge swear
"""

_KINDS = (
    (
        r"government|ministry|authority|authoritie|company|firm|business|bureau|agency|association|"
        r"institute|federation|embassy|party|administration|department|commission|maker|group|bank|"
        r"brokerage|lobby|body|union|council|fund|industry|exporter|importer|manufacturer|carmaker|"
        r"automaker|statement",
        "ORG",
    ),
    (r"media|medium|report|newspaper|paper|outlet|daily|editorial|article", "MEDIA"),
)

WORDS = QuoteWords(
    order="parsed",
    verbs=frozenset(_SAYING.split()),
    asking=frozenset(
        "want tell urge press implore exhort call ask expect advise entreat beseech beg counsel admonish "
        "caution".split()
    ),
    judging=frozenset(
        "see view regard describe condemn denounce brand label characterize characterise dismiss reject "
        "criticize criticise slam blast declare deride decry portray cast frame paint hail praise "
        "lambast interpret depict blame".split()
    ),
    charging=frozenset("accuse blame criticize criticise condemn slam blast denounce".split()),
    speech=frozenset(
        "read tweet post express voice ask quip joke answer shout sigh retort joke muse shrug laugh "
        "snap thunder fume chuckle grin growl grumble mutter murmur whisper exclaim gush enthuse sneer "
        "scoff snort "
        "bark smile sniff cry bellow intone wail groan moan scold scrawl text".split()
    ),
    showing=frozenset(("show",)),
    firms=r"company|firm|group|\w*maker|manufacturer|supplier|bank|brokerage|conglomerate|retailer|producer|"
    r"airline|operator|utility|trader",
    naming=frozenset("call describe brand label term dub deem".split()),
    nouns=frozenset("concern hope fear worry view belief report confidence regret claim".split()),
    speakers=r"\b(?:officials?|reps?|nav(?:y|ies)|army|military|coast guard|consuls?|"
    r"consul[s-]*general|participants?|attendees?|respondents?|deput(?:y|ies)|buyers?|diplomats?|customers?|clients?|"
    r"employees?|"
    r"experts?|analysts?|economists?|sources?|spokes\w+|minist(?:er|ers|ry|ries)|"
    r"governments?|bureau|report|media|compan(?:y|ies)|researchers?|scholars?|observers?|diplomats?|"
    r"lawmakers?|people|person|professor|leaders?|president|premier|secretary|embassy|ambassador|"
    r"envoy|executives?|economy minister|insiders?|critics?|statement|newspaper|agency|outlet|"
    r"association|institute|federation|chairman|chairperson|firm|firms|businesses|representatives?|"
    r"commentators?|strategists?|lawyers?|authorit(?:y|ies)|party|parties|traders?|"
    r"brokers?|dealers?|buyers?|suppliers?|manufacturers?|makers?|carmakers?|automakers?|"
    r"exporters?|importers?|producers?|managers?|negotiators?|delegates?|advisers?|"
    r"advisors?|aides?|senators?|academics?|forecasters?|lobby|group|groups|bank|banks|"
    r"council|commission|department|administration|opposition|academic|member|members|"
    r"head|director|officers?|investors?|consultants?|engineers?|founder|owner|owners|"
    r"specialists?|chief|chiefs|farmers?|unions?|chamber|regulators?|watchdog|court|"
    r"think tank|brokerage|maker|vendor|residents?|workers?|editorial|tanks|institutions?|institutes|"
    r"agencies|outlets|newspapers|associations|federations|councils|chambers|brokerages|"
    r"departments|commissions|administrations|embassies|watchdogs|courts|organi[sz]ations?|"
    r"bureaus|universit(?:y|ies)|corporations?)\b",
    kinds=_KINDS,
    determiners=r"(?:an?|the|its|their|his|her|one|some|several|many|most|other|another|both|few|these|"
    r"those|that|this|two|"
    r"three|four|a (?:number|group|handful) of|multiple|various|at least one)\s|[“\"]\w+[”\"]\s",
    asides=r",|\son \w+day\b|\s(?:who|whom|which|whose|speaking|requesting|asking|declining|cited|quoted|"
    r"interviewed|on condition|that|where|based|located|with \d+)\b",
    looks_back=r"(?:the|that|this|these|those)\s",
    papers=r"drafts?|petitions?|letters?|memos?|surveys?|polls?|reports?|stud(?:y|ies)|statements?|"
    r"announcements?|commentar(?:y|ies)|columns?|op-eds?|communiqu[ée]s?|declarations?|resolutions?|"
    r"verdicts?|rulings?|notices?|"
    r"statistics|records?|polling|numbers?|notes?|analys[ie]s|filings?|papers?|"
    r"estimates?|figures?|data|editorials?|documents?|findings?|spokes\w+",
    governments=r"(?:government|authorities|side|officialdom)",
    pronouns=(
        (
            r"s?he|the (?:spokes\w+|minister|ambassador|premier|president|envoy|official|professor|economist|"
            r"expert|analyst|diplomat|scholar|director|secretary|leader)",
            "PERSON",
        ),
        (
            r"the (?:foreign |commerce |trade |defen[cs]e |finance )?"
            r"(?:ministry|embassy|bureau|agency|commission|"
            r"government|administration|department|company|association)|(?:the|an?|its|"
            r"his|her) (?:statement|announcement|notice)",
            "ORG",
        ),
        (r"the (?:report|newspaper|paper|outlet|article|editorial|daily)", "MEDIA"),
        (r"they|it", "ANY"),
    ),
    relays_before=r"(?:told|tells|telling|according to|spoke to|speaking to|interview with|"
    r"(?:cited|quoted|reported|carried|published|aired) (?:by|in))\s+(?:the\s)?(?:news agency\s)?",
    relays_after=r"(?:,? which)?\s(?:has\s|had\s)?"
    r"(?:reported|reports|wrote|said|cited|cites|quoted|quotes)\b",
    spokesperson=r"\bspokes(?:man|woman|person|people)\b",
    answer=r"(?:A|Answer)\s*[:：]\s*",
    corrections=r"(?:Correction|Clarification|Editor[’\']s note)\s*(?:\(|:)",
    office=r"(?:The )?(?:Spokes(?:man|woman|person)|Minister|Official|Secretary|Ambassador)\s*[:：]\s*",
    question=r"(?:Q|Question|Reporter|Journalist)(?: (?:from|by|for) [^:\n]{2,60})?\s*[:：]|"
    r"[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3}\s?: [^\n]*\?\s*$",
)
