"""Word tables for `stances`: English words that judge, and acts that show for or against."""

from __future__ import annotations

from nlp.words.stances import StanceWords

WORDS = StanceWords(
    support=(
        r"\b(?:lawful(?:ly)?|legitimate|legal(?! liab)(?!ly liable)|justified|"
        r"justifiable|reasonable|necessary|"
        r"well-targeted|timely|prudent|rules-based|in (?:accordance|line|compliance|conformity) with|"
        r"entitled to|right to|rightful|appropriate|responsible|proportionate|beyond reproach|"
        r"welcom\w+|support(?:s|ed|ing)?|prais\w+|commend\w*|applaud\w*|back(?:s|ed)|in the interests? of|"
        r"serv(?:e|es|ing) the (?:shared |common )?interests?|safeguard\w*|will not (?:be affected|affect)|"
        r"not be affected|only affect|committed to the (?:stability|security)|correct decision)\b"
    ),
    by_right=r"lawful(?:ly)?|in (?:accordance|line|compliance|conformity) with|safeguard\w*",
    oppose=(
        r"(?<!-)\b(?:unacceptable|intolerable|regrettable|deplor\w+|unjust\w*|unreasonable|unfair|unlawful|illegal|"
        r"illegitimate|egregious|erroneous|wrongful|wrong(?:doings?)?|outrageous|absurd|baseless|"
        r"violat\w+(?! the (?:above |relevant )?(?:provisions|rules|ban|regulations|measures?))|"
        r"infring\w+|interfer\w+|undermin\w+|contraven\w+|breach\w*|provocat\w+|provok\w+|"
        r"threat(?:s|en|ens|ened|ening)?|dangerous(?:ly)?|coerci\w+|coerce\w*|bully\w*|deviat\w+|"
        r"discriminat\w+|retract\w*|withdraw\w*|rescind\w*|revok\w+|repeal\w*|scrap(?:ped)?|"
        r"lift(?:ing)? (?:the|its|all)|never (?:allow|accept|permit|tolerate)|condemn\w*|denounc\w+|"
        r"oppos\w+|protest\w*|reject\w*|criticis\w+|criticiz\w+|lash\w* out|abus\w+|weaponi[sz]\w+|"
        r"cross(?:ed|es|ing)? (?:a |the )?red lines?|malicious|reverse the course of history|vigilant)\b"
    ),
    concern=(
        r"\b(?:concern(?:s|ed)?(?! the)|worr(?:y|ies|ied|ying|isome)|fear\w*|anxi\w+|"
        r"(?:significant|serious|severe|negative|heavy|major|broad\w*|big|huge|adverse)\s(?:\w+\s)?impact|"
        r"impact\b[^.;]{0,60}(?:significant|severe|serious|large|grave)|hit hard|hard hit|"
        r"disrupt\w*|heavy blow|severe blow|hurt\w*|harm\w*|damag\w+|difficult(?:y|ies)?|"
        r"hard to know|contraction|unpredictab\w+|uncertain\w*|halt|shortages?|bottlenecks?|"
        r"impossible|repercussions?|fallout|serious consequences|significant(?:ly)? (?:affect|cut|reduce)\w*|"
        r"forced to|stall\w*|delay\w*|squeez\w+|alarm\w*|costs?)\b"
    ),
    curbing=(
        r"\b(?:halt|halting|curb|curbing|contain|containing|prevent|preventing|stop|stopping|deter|deterring|"
        r"check|checking|thwart|thwarting|counter|countering|oppose|opposing|against|allow|permit)\b"
        r"(?:(?!\b(?:could|would|can|may|might|will|is|are|was|were|has|have|had)\b)[^.;]){0,40}$"
    ),
    negated_before=(
        r"(?:\bno (?:need|reason) to|\bnot|n['’]t|\bnever|\bno|\bwithout|\bhardly|\bfar from|\bnor)"
        r"\s(?:\w+\s){0,2}$"
    ),
    measures=(
        r"\b(?:the|this|that|these|those|such|latest|its|their|full|any|\w+['’]s)\s(?:\w+\s){0,2}?"
        r"(?:moves?|measures?|bans?|curbs?|controls?|restrictions?|steps?|decision|actions?|embargo|listings?)\b"
    ),
    remarks=(
        r"\b(?:the|this|that|these|those|such|her|his|their|wrongful|erroneous)\s(?:\w+\s){0,2}?"
        r"(?:remarks?|comments?|statements?|words|answer)\b"
    ),
    opposing=(
        r"\b(?P<at>protest(?:ed|s)?|protesting|lodg\w+|condemn(?:ed|s)?|denounc(?:ed|es)|criticis(?:ed|es)|"
        r"criticiz(?:ed|es)|oppos(?:ed|es)|slamm?(?:ed|s)|blast(?:ed|s)|deplor(?:ed|es)|object(?:ed|s) to|"
        r"demand(?:ed|s|ing)?(?=[^.;]{0,60}\b(?:withdraw|retract|lift|scrap|revok|rescind|stop))|"
        r"urg(?:ed|es|ing)(?=[^.;]{0,120}\b(?:withdraw|retract|lift|scrap|revok|rescind|stop|correct)))\b"
    ),
    supporting=(
        r"\b(?P<at>defend(?:ed|s)?|justif(?:ied|ies)|welcom(?:ed|es)|endors(?:ed|es)|prais(?:ed|es)|"
        r"back(?:ed|s) (?=the|its))\b"
    ),
    worrying=r"\b(?P<at>(?:express|voic|rais)(?:ed|es|ing)\s(?:\w+\s){0,2}(?:concerns?|worr(?:y|ies)|alarm|fears?))\b",
    rejecting=r"\b(?P<at>reject(?:ed|s)?|dismiss(?:ed|es)?|rebuff(?:ed|s)?)\b",
    protests=r"\b(?:protests?|representations?|demands?|complaints?|criticisms?|accusations?)\b",
    loaded=r"\b(?:erroneous|wrongful|egregious|outrageous|reckless|inflammatory|fallacious)\s(?:\w+\s)?$",
    conditional=r"(?:^|[.;,:“\"]\s?|\b(?:that|even|and|or)\s)(?:if|unless|in case|should)\s|\bonly if\b",
    refusing=(
        r"\b(?:refus\w+|declin\w+|reject\w*|unwilling\w*|no intention|no plans?|not|never)\s"
        r"(?:\w+\s){0,3}?(?:retract|withdraw|rescind|take back|walk back)\w*"
        r"[^.;,]{0,40}?\b(?:remarks?|comments?|statements?|words)\b"
    ),
    sanctioning=(
        r"\b(?:sanction(?:s|ed|ing)?\s(?:(?:against|on|upon)\s)?|(?:counter)?measures?\s(?:against|on|upon)\s)"
        r"(?P<who>[^,;.]{3,60})"
    ),
    unreal=r"\b(?:could|would|may|might|should|if|whether|not|never|to)\s(?:\w+\s)?$",
)
