"""Word tables for `listings`: English notices and reports of names put on lists."""

from __future__ import annotations

from nlp.words.listings import ListingWords

WORDS = ListingWords(
    actions=(
        (r"\b(?:remov\w+|delist\w*|taken? off|took off|struck from|deleted from)\b", "remove"),
        (r"\b(?:suspend\w*|paus\w+)\b", "suspend"),
        (r"\b(?:resum\w+|reinstat\w+|reimpos\w+)\b", "resume"),
        (
            r"\b(?:add(?:ed|s|ing)?|plac(?:ed|es|ing)|put(?:s|ting)?|includ(?:ed|es|ing)|list(?:ed|ing)?)\b",
            "add",
        ),
    ),
    inline=(
        r"\b(?P<act>add(?:ed|s|ing)?|plac(?:ed|es|ing)|put|puts|putting)\s(?P<names>[^.;]{2,250}?)"
        r"\s(?:to|on|onto|in)\s(?P<list>(?:[\w'’-]+\s){0,7}?(?:list|blacklist))\b",
        r"\b(?P<list>(?:[\w'’-]+\s){0,5}?(?:list|blacklist))\s(?:of|with)\s[^.;,]{2,80}?,?\s"
        r"(?:including|such as|among them)\s"
        r"(?P<names>[^.;]{2,250}?),?\s(?:was|were|has been|have been)\s"
        r"(?P<act>released|published|issued|announced|unveiled)\b",
        r"\b(?P<act>suspend(?:ed|s|ing)?|paus(?:ed|es|ing))\s(?P<list>[^.;,]{0,80}?list)\s[^.;,]{0,40}?\b(?:for|against|on)\s"
        r"(?P<names>[^.;]{2,250})",
        r"\b(?P<act>remov(?:ed|es|ing)|took|taking)\s(?P<names>[^.;]{2,250}?)"
        r"\s(?:from|off)\s(?P<list>(?:[\w'’-]+\s){0,7}?(?:list|blacklist))\b",
    ),
    number=r"\bNo\.?\s?(?P<number>\d{1,3})\b(?:,?\s(?:of\s)?(?P<year>20\d\d))?",
    unreal=r"\b(?:could|would|may|might|should|if|whether|not|never|plans?|threaten\w*|urg\w+|consider\w*)\b",
)
