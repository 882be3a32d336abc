"""Word tables for the life of measures: English."""

from __future__ import annotations

from nlp.words.lifecycle import DAY, MEASURE, LifecycleWords

NAMED = rf"(?P<measure>{MEASURE}+(?:(?:, and|,| and|, as well as)\s(?:the\s)?{MEASURE}+)*)"
BETWEEN = (
    r"(?:(?!\b(?:under|by|after|following|because|since|pursuant|according|despite|while|but|over|"
    r"of exports?|exports?|shipments?|imports?|talks)\b)[^.;:]){0,60}?"
)
NO_GROUND = r"(?<!\bunder\s)(?<!\bunder\sthe\s)(?<!\bby\s)(?<!\bafter\s)(?<!\bwith\s)(?<!\bto\s)"
BE = (
    r"(?:(?!\b(?:under|by|after|because|while|but|which|who|exports?|shipments?|imports?|talks|firms?|"
    r"companies)\b)[^.;:]){0,40}?"
    rf"\b(?:is|are|was|were|be|been|being|will be)\s(?:(?:\w+ly|now|also|hereby|{DAY}+)\s)*"
)
STEPS = (
    ("suspended", r"suspend(?:s|ed|ing)?|paus(?:e|es|ed|ing)", r"suspended|paused|put on hold"),
    ("extended", r"extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|renew(?:s|ed|ing)?",
     r"extended|prolonged|renewed"),
    ("resumed", r"resum(?:es|ed|ing)|reinstat(?:es|ed|ing)|reimpos(?:es|ed|ing)",
     r"resumed|reinstated|reimposed"),
    ("repealed",
     r"repeal(?:s|ed|ing)?|revok(?:es|ed|ing)|rescind(?:s|ed|ing)?|abolish(?:es|ed|ing)?|"
     r"annul(?:s|led|ling)?|lift(?:s|ed|ing)|withdr(?:aws|ew|awing)|scrap(?:s|ped|ping)|"
     r"terminat(?:es|ed|ing)",
     r"repealed|revoked|rescinded|abolished|annulled|lifted|withdrawn|scrapped|terminated"),
    ("amended", r"amend(?:s|ed|ing)?|revis(?:es|ed|ing)|modif(?:ies|ied|ying)|supplement(?:s|ed|ing)",
     r"amended|revised|modified|supplemented"),
)  # fmt: skip

WORDS = LifecycleWords(
    hint=r"suspen|paus|exten|prolong|renew|resum|reinstat|reimpos|repeal|revok|rescind|abolish|annul|"
    r"lift|withdr|scrap|terminat|amend|revis|modif|supplement|expir|laps|on hold",
    turns=(
        *(
            (pattern, step)
            for step, active, passive in STEPS
            for pattern in (
                rf"\b(?:{active})\b{BETWEEN}{NAMED}",
                rf"{NO_GROUND}{NAMED}{BE}(?:{passive})\b",
            )
        ),
        (rf"{NAMED}[^.;:]{{0,20}}?\b(?:expired|expires|lapsed|lapses)\b", "expired"),
    ),
    unreal=r"\b(?:demand\w*|urg(?:e[sd]?|ing)|ask(?:s|ed|ing)?|call(?:s|ed|ing)? (?:for|on)|"
    r"request\w*|press(?:ed|es|ing)|"
    r"should|would|could|may|might|must|if|whether|unless|refus\w+|reject\w*|den(?:y|ied|ies)|"
    r"not|never|no plans?|n't|n’t|consider\w*|hop(?:e|es|ed|ing)|expect\w*|want\w*|seek\w*|sought|plead\w*|"
    r"wait\w*|appeal\w*|plans? to|planned to|ready to|willing to|talks|until (?:it|they|the)|without)\b",
    until=r"\b(?:until|till|to|through|up to|by)\s(?:the end of\s)?$",
    at_once=r"\b(?:with immediate effect|immediately|(?:from|on|as of) the (?:day|date) of "
    r"(?:its |the |this )?(?:publication|announcement|issue|promulgation|release))\b",
)
