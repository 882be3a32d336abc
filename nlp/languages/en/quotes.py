"""Word tables for `quotes`: English verbs of saying, believing and demanding, as lemmas."""

from __future__ import annotations

from nlp.words.quotes import QuoteWords

_SAYING = """
say tell add note stress emphasize emphasise warn claim argue state report write insist assert explain
reiterate declare announce believe think estimate suggest predict contend maintain acknowledge admit
confirm deny allege comment observe remark reply respond recall mention highlight underscore underline
caution concede disclose reveal indicate hope fear worry vow pledge conclude complain point caution
repeat continue forecast counter accuse demand charge feel
"""

WORDS = QuoteWords(
    order="parsed",
    verbs=frozenset(_SAYING.split()),
    asking=frozenset("urge press implore exhort call".split()),
    judging=frozenset(
        "see view regard describe condemn denounce brand label characterize dismiss".split()
    ),
    naming=frozenset("call describe brand label term dub deem".split()),
    nouns=frozenset("concern hope fear worry view belief report confidence regret claim".split()),
    speakers=r"\b(?:officials?|experts?|analysts?|economists?|sources?|spokes\w+|minist(?:er|ers|ry|ries)|"
    r"governments?|bureau|report|media|compan(?:y|ies)|researchers?|scholars?|observers?|diplomats?|"
    r"lawmakers?|people|person|professor|leaders?|president|premier|secretary|embassy|ambassador|"
    r"envoy|executives?|economy minister|insiders?|critics?|statement|newspaper|agency|outlet|"
    r"association|institute|federation|chairman|chairperson|firm|firms|businesses|representatives?|"
    r"commentators?|strategists?|lawyers?|authorit(?:y|ies)|party|residents?|workers?|editorial)\b",
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
            r"government|administration|department|company|association)|(?:the|a|its|his|her) statement",
            "ORG",
        ),
        (r"the (?:report|newspaper|paper|outlet|article|editorial|daily)", "MEDIA"),
        (r"they|it", "ANY"),
    ),
    spokesperson=r"\bspokes(?:man|woman|person|people)\b",
    answer=r"(?:A|Answer)\s*[:：]\s*",
    question=r"(?:Q|Question)\s*[:：]",
)
