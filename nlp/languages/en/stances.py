"""Word tables for `stances`: English words that judge, and acts that show for or against."""

from __future__ import annotations

from nlp.words.stances import StanceWords

_UNDO = (
    r"(?:withdraw\w*|retract\w*|lift\w*|scrap\w*|revok\w+|revoc\w+|rescind\w*|stop\w*|roll(?:ed|"
    r"ing)?\sback|"
    r"revers\w+|drop(?:ped|ping)?|end(?:ed|ing)?|abolish\w*|repeal\w*|abandon\w*|take[ns]?\s(?:\w+\s)?back|"
    r"tak(?:e|en|ing)\soff|delist\w*|correct|remov\w+)"
)

_BAD = (  # what one calls what one is against
    r"(?:coerci\w+|unaccept\w+|unfair|unjust\w*|unreason\w+|unwarrant\w+|unlawful|illegal\w*|intolerabl\w+|"
    r"regrettabl\w+|reckless\w*|outrage\w*|discriminat\w+|disproportion\w+|excessive|arbitrar\w+|"
    r"betray\w+|blackmail|extortion|revenge|retaliat\w+|mistake\w*|blunder|insult\w*|affront|provo(?:c|k)\w+|"
    r"wrong\w*|erroneous|egregious|dangerous\w*|threat\w*|bully\w+|interfer\w+|meddl\w+|absurd\w*|"
    r"irresponsib\w+|inflammatory|hostile|hostility|breach|violation|infringement|pretext|folly|shameful|"
    r"disgrac\w+|hypocri\w+|despicable|malicious|vile|cruel|harassment|intimidation|unwise|short-?sighted)"
)

WORDS = StanceWords(
    support=(
        r"\b(?:lawful(?:ly)?|legitimate|legal(?! liab)(?!ly liable)|justified|legally sound|"
        r"justifiable|reasonable|necessary|(?:is|are|was|were|be|been)\s(?:\w+\s)?(?:needed|essential|"
        r"indispensable|vital)|"
        r"well-targeted|timely|overdue|prudent|sensible|rules-based|"
        r"in (?:accordance|line|compliance|conformity|keeping) with|consistent with|align(?:s|ed)? with|"
        r"entitled to|(?:a|its|every|the) right to|rightful|appropriate(?!ly| (?:measures?|steps?|actions?))|"
        r"responsible|"
        r"proportionate|beyond reproach|"
        r"welcom\w+|(?<!for )(?<!financial )(?<!state )support(?:s|ed|ing)?|"
        r"prais\w+|commend\w*|applaud\w*|back(?:s|ed)|in the interests? of|"
        r"serv(?:e|es|ing) the (?:shared |common )?interests?|safeguard\w*|will not (?:be (?:affected|"
        r"touched|harmed|hampered|hindered|"
        r"impeded|disturbed|targeted)|affect|touch)|business as usual|by the book|above board|"
        r"not be affected|only affect|committed to the (?:stability|security)|correct decision|"
        r"(?:untouched|unaffected)|only (?:itself|themselves) to blame|"
        r"(?:nothing to (?:fear|worry about)|needs? (?:not (?:fear|worry)|fear nothing))|"
        r"no (?:reason|cause|need|grounds) (?:for|to) (?:unease|worr\w+|concern|alarm|fear)|"
        r"not (?:aimed|directed|targeted) at|leaves? (?:\w+\s){1,3}alone|"
        r"(?:position|stance|policy|view) (?:has|have|had|remains?) (?:not changed|unchanged)|"
        r"(?:purely|exclusively|strictly) (?:defensive|defen[cs]e)|contribut\w+ to (?:\w+\s)?(?:peace|"
        r"security|stability)|"
        r"(?:bare |absolute )?minimum (?:needed|necessary|required)|within (?:its|the|their) "
        r"(?:\w+\s)?rights?|"
        r"sovereign right|natural (?:step|response)|understandable|nothing (?:new|unusual|wrong|improper)|"
        r"no different from|st(?:and|ands|ood|anding) (?:by|behind)|(?:standard|common|normal|"
        r"international) practice|"
        r"(?:only|merely|simply) (?:stat|describ|repeat)(?:ed|es|ing)|stat(?:ed|es|ing) the "
        r"obvious|thank(?:s|ed|ing)?|"
        r"applauded|sound (?:decision|policy|step)|"
        r"(?:should|must|needs? to|ought to) (?:\w+ )?(?:possess|acquire|raise|increase|boost|expand|"
        r"strengthen|bolster|build up|develop|rearm|deploy)|less likely|far-?sighted|foresight|"
        r"vindicat\w+|well-founded|"
        r"what (?:every|any) (?:\w+\s){1,2}does|deterrence|candid|right (?:step|response|move|thing))\b"
    ),
    by_right=r"lawful(?:ly)?|in (?:accordance|line|compliance|conformity) with|safeguard\w*|"
    r"consistent with",
    oppose=(
        r"(?<!-)\b(?:unacceptable|intolerable|regrettable|deplor\w+|unjust\w*|unreasonable|unfair|"
        r"unlawful|illegal|"
        r"illegitimate|egregious|erroneous|wrongful|wrong(?:doings?)?|outrageous|absurd|baseless|"
        r"reckless\w*|careless|"
        r"irresponsible|disproportionate|arbitrary|opaque|unwise|ill-advised|"
        r"violat\w+(?! the (?:above |relevant )?(?:provisions|rules|ban|regulations|measures?))|"
        r"infring\w+|interfer\w+|undermin\w+|contraven\w+|breach\w*|provocat\w+|provok\w+|trampl\w+|"
        r"betray\w+|apologi[sz]\w+|(?:gone|going|went) too far|shocking|meddl\w+|troublemaker|"
        r"should(?: not|n['’]t| never)? have (?:been|said|spoken|made|shown|chosen|refrained|avoided)|"
        r"rash|imprudent|ill-advised|(?:dirty|filthy) (?:neck|head)s?|behead\w*|decapitat\w*|destroy\w*|"
        r"conflicts? with|wreck\w*|ruin\w*|sabotag\w*|trampl\w*|insidious|wanton\w*|blatant\w*|"
        r"threat(?:s|en|ens|ened|ening)?|dangerous(?:ly)?|endanger\w*|destabili[sz]\w+|"
        r"coerci\w+|coerce\w*|bully\w*|deviat\w+|departs? from|runs? counter|at odds with|"
        r"out of (?:step|line) with|(?:inconsistent|incompatible|irreconcilable) with|contrary to|"
        r"discriminat\w+|singl\w+ out|retract\w*|withdraw\w*|rescind\w*|revok\w+|repeal\w*|"
        r"scrap(?:ped)?|roll(?:ed)? back|"
        r"lift(?:ing)? (?:the|its|all)|never (?:allow|accept|permit|tolerate)|"
        r"(?:not|n['’]t|cannot)\s(?:be\s)?(?:accept|tolerat|condon)\w*|"
        r"(?:no|without|any|lacks?) (?:\w+\s)?justification|"
        r"condemn\w*|denounc\w+|oppos(?:e|es|ed|ing)|protest\w*|reject\w*|criticis\w+|criticiz\w+|"
        r"lash\w* out|abus\w+|punish\w*|"
        r"weaponi[sz]\w+|cross(?:ed|es|ing)? (?:a |the )?(?:red )?lines?|tak\w+ (?:\w+ "
        r"){1,3}back|malicious|"
        r"mistakes?|mistaken|blunder\w*|misguided|misjudg\w*|ill-(?:judged|conceived|timed|considered)|"
        r"short-?sighted|counter-?productive|heavy-handed|draconian|vindictive|blackmail\w*|extort\w*|"
        r"hostage|strangl\w*|strangulation|stranglehold|hypocri\w+|double standards?|self-defeating|"
        r"slap in the face|affront|insult\w*|shameful|disgrac\w+|hostile act|excessive|overreach\w*|"
        r"(?:should|must|has to|needs to) take back|political (?:weapon|tool)|economic (?:weapon|"
        r"warfare|coercion)|"
        r"(?:rac|slid|drift|return|rush|march|mov|head)\w* (?:back )?(?:to|towards?|down)(?= "
        r"(?:\w+\s)?militaris)|"
        r"reviv(?:al|e|es|ed|ing)|resurgen\w+|expos\w+|unmask\w*|true (?:intentions|colou?rs|"
        r"face|ambitions)|"
        r"pretext|playing with fire|fann?\w* the flames|distort\w*|whitewash\w*|"
        r"reverse the course of history|vigilant|hollow\w* out|war machine|gutt(?:ed|ing)|dismantl\w+|"
        r"strip(?:s|ped|ping)?(?= (?:the|its|their|Japan))|discard\w*|shred(?:s|ded|ding)|"
        r"t(?:ear|ore|orn)\w* up|"
        r"br(?:eak|eaks|eaking|oke|oken) (?:through|away from|with)(?= (?:the|its|their))|"
        r"(?:not|n['’]t|cannot) (?:be )?(?:squared?|reconciled?) with|"
        r"beyond the (?:\w+\s){0,4}(?:line|view|position)|"
        r"daggers? (?:at|to|pointed)|ransom|warmonger\w*|militarist\w*|sabre-rattl\w+|saber-rattl\w+|"
        r"powder keg|bludgeon\w*|arm-twist\w+|thuggish|gangster\w*|preposterous|ludicrous|farc(?:e|ical)|"
        r"unwarranted|unjustifi\w+|indefensible|inexcusable|unconscionable|spiteful|scandalous|folly|"
        r"eat (?:its|her|his|their) words|on a par with|kidnapp\w+|throttl\w+|cudgel|monstrous)\b"
    ),
    concern=(
        r"\b(?:concern(?:s|ed)?(?! the)|worr(?:y|ies|ied|ying|isome)|fear\w*|anxi\w+|uneas[ey]|nervous|"
        r"(?:significant|serious|severe|negative|heavy|major|broad\w*|big|huge|adverse)\s(?:\w+\s)?impact|"
        r"impact\b[^.;]{0,60}(?:significant|severe|serious|large|grave)|hit hard|hard hit|"
        r"hits?\s(?:\w+\s){0,3}(?:hard|most)|"
        r"disrupt\w*|heavy blow|severe blow|hurt\w*|harm\w*|damag\w+|difficult(?:y|ies)?|suffer\w*|"
        r"shav(?:e|es|ing)|dent(?:s|ed)?|erod\w+|wip\w+ (?:out|off)|"
        r"hard to know|contraction|unpredictab\w+|uncertain\w*|halt|shortages?|bottlenecks?|"
        r"impossible|repercussions?|fallout|serious consequences|significant(?:ly)? (?:affect|"
        r"cut|reduce)\w*|"
        r"forced to|stall\w*|delay\w*|squeez\w+|alarm\w*|costs?|chok\w+|dr(?:y|ies|ied|ying) up|"
        r"weigh\w* on|"
        r"drag(?:ged|ging)? (?:on|down)|crippl\w+|burden\w*|(?:run|runs|ran|running) (?:out|short|dry|low)|"
        r"(?:push|driv|send|rais)\w* (?:up )?(?:\w+\s)?(?:prices|costs)|push up|losses|"
        r"jeopardi[sz]\w+|strain\w*|"
        r"headaches?|pain(?:ful)?|nightmare|crisis|disast\w+|dire|fragil\w+|precarious|"
        r"scrambl\w+|dwindl\w+|"
        r"scarc\w+|ripple|knock-on|spill-?over|chilling|bankrupt\w*|lay-?offs?|blow to|"
        r"in the dark|no idea (?:whether|if|how|when|what)|left guessing|at a loss|sleepless|starv\w+|"
        r"hand to mouth|rationing|begs?|begged|"
        r"(?:first|prime|next) targets?|(?:add(?:s|ed|ing)? to|stok\w+|rais\w+|heighten\w*|inflam\w+|"
        r"escalat\w+|fuel\w*) (?:\w+ )?tensions?|"
        r"caught in|stuck|backlogs?|in limbo|risks?(?! assess)|make (?:\w+\s){1,3}a target|"
        r"(?:nobody|no one|none of us|neither) (?:\w+\s){0,3}(?:knows?|answers?|could tell|"
        r"can (?:tell|say))|vulnerab\w+|scar\w+ (?:off|away)|empt(?:y|ies|ied))\b"
    ),
    curbing=(
        r"\b(?:halt|halting|curb|curbing|contain|containing|prevent|preventing|stop|stopping|"
        r"deter|deterring|"
        r"check|checking|thwart|thwarting|frustrate|frustrating|counter|countering|oppose|opposing|"
        r"against|allow|permit)\b"
        r"(?:(?!\b(?:could|would|can|may|might|will|is|are|was|were|has|have|had)\b)[^.;]){0,40}$"
    ),
    negated_before=(
        r"(?:\bno (?:need|reason) to|\bnot|n['’]t|\bnever|\bno|\bwithout|\bhardly|\bfar from|\bnor|"
        r"\bneither|\brather than)"
        r"\s(?:\w+\s){0,2}$"
    ),
    measures=(
        r"\b(?:the|this|that|these|those|such|latest|its|their|full|any|\w+['’]s)\s(?:\w+\s){0,2}?"
        r"(?:moves?|measures?|bans?|curbs?|controls?|restrictions?|steps?|decision|"
        r"(?<!military )actions?|embargo|listings?|lists?)\b(?!\s(?:on|of)\s(?:[\w-]+\s){0,3}imports?\b)|"
        r"\ba\s(?:ban|list|curb|measure|step|move)\slike\sthis\b|"
        r"\b(?:measures?|steps?|restrictions?|curbs?)\s(?:that\s)?(?:singl\w+\sout|target\w*|"
        r"aimed\sat|directed\sat)\b"
    ),
    curbs=(
        r"\b(?:bann|barr|halt|restrict|curb|block|suspend|limit)(?:ed|ing)\s(?:the\s|all\s|its\s|"
        r"some\s|most\s)?"
        r"(?:exports?|shipments?|sales?)\b"
    ),
    remarks=(
        r"\b(?:the|this|that|these|those|such|her|his|their|wrongful|erroneous)\s(?:\w+\s){0,2}?"
        r"(?:remarks?|comments?|statements?|words|answer|reply)\b|\bwhat s?he (?:had )?said\b|"
        r"\bwhat (?-i:[A-Z])\w+ (?:had )?said\b|"
        r"\b(?:prime minister|premier|leader)['’]s\s(?:\w+\s){0,2}?"
        r"(?:remarks?|comments?|words|answer|reply)\b"
    ),
    arming=(
        r"\b(?:the|this|that|these|its|their|such|her|his|record|latest|planned|proposed|\w+['’]s)\s"
        r"(?:[\w-]+\s){0,2}?(?:budget|outlays?|spending|deployments?|build-?up|military|expansion|"
        r"missiles?|launchers?|weapons?|armaments?|submarines?|strategy|rearmament|armament|revisions?|review|overhaul|"
        r"plans?|bill|move)\b|\b(?:rais|increas|boost|hik)\w+ (?:\w+ )?spending\b"
    ),
    restricting=(
        r"\b(?:bans?|curbs?|controls?|restrictions?|lists?|measures?|countermeasures?|duties|duty|"
        r"tariffs?)\b"
    ),
    opposing=(
        r"\b(?P<at>protest(?:ed|s)?|protesting|"
        r"(?<!petition )(?<!application )(?<!case )lodg\w+"
        r"(?! (?:an? |the |its )?(?:\w+ )?(?:petition|application))|"
        r"condemn(?:ed|s)?|denounc(?:ed|es)|criticis(?:ed|es)|"
        r"criticiz(?:ed|es)|oppos(?:ed|es)|slamm?(?:ed|s)|blast(?:ed|s)|deplor(?:ed|es)|decri(?:ed|"
        r"es)|assail(?:ed|s)|"
        r"tak(?:es|en) issue(?= with)|took issue(?= with)|"
        rf"push(?:ed|es|ing)?(?= for\b[^.;]{{0,100}}\b{_UNDO})|"
        r"object(?:ed|s) to|question(?:ed|s) the (?=wisdom|legality|need)|rail(?:ed|s) against|"
        rf"demand(?:ed|s|ing)?(?=[^.;]{{0,100}}\b{_UNDO})|call(?:ed|s|ing)?(?=\s(?:for|"
        rf"on)\b[^.;]{{0,100}}\b{_UNDO})|"
        rf"(?:told|ask(?:ed|s))(?=[^.;]{{0,80}}\bto\s{_UNDO})|"
        rf"wants?(?=\s[^.;]{{0,60}}\b{_UNDO})|"
        rf"(?:urg|press)(?:ed|es|ing)(?=[^.;]{{0,120}}\b{_UNDO})|"
        r"accus(?:ed|es)|"
        r"(?:call|label|term|brand|dubb|describ|characteri[sz]|portray|cast|paint)(?:ed|s|led|es)?"
        rf"(?=[^.;]{{0,60}}\b{_BAD})|"
        r"(?:repeat|reiterat|renew|restat)(?:ed|es|s)(?=[^.;]{0,40}\b(?:condemnation|protest|opposition|"
        r"objection)\b)|"
        r"vow(?:ed|s) to (?=thwart|frustrate|fight|resist|crush|oppose))\b"
        r"(?! (?:the |(?-i:[A-Z])\w+['’]s )?(?:\w+ )?(?:backlash|overreaction|"
        r"retaliation|bullying|pressure|campaign|response|reaction)\b)"
    ),
    supporting=(
        r"\b(?P<at>defend(?:ed|s)?|justif(?:ied|ies)|welcom(?:ed|es)|endors(?:ed|es)|prais(?:ed|es)|"
        r"hail(?:ed|s)|"
        r"applaud(?:ed|s)|thank(?:ed|s)|voic(?:ed|es) support|back(?:ed|s)(?= the| its| her| his| a)|"
        r"(?:call|term|describ)(?:ed|s|es)(?=[^.;]{0,60}\b(?:lawful|legitimate|justified|necessary|"
        r"reasonable|overdue)\b))\b"
    ),
    worrying=(
        r"\b(?P<at>(?:express|voic|rais)(?:ed|es|ing)\s(?:\w+\s){0,2}(?:concerns?|worr(?:y|ies)|alarm|"
        r"fears?|unease|doubts?|reservations?)|"
        r"(?:fear(?:s|ed)|worr(?:y|ies|ied)|fret(?:s|ted)?)(?= (?:a|an|the|about|over|that)\b)|"
        r"(?<=(?:s|e) )fear(?= (?:a|an|the|that)\b)|"
        r"(?:is|are|was|were|remain\w*|grew|growing) (?:\w+ )?(?:worried|concerned|alarmed|uneasy|wary|"
        r"nervous|anxious)(?= (?:about|over|at|by|that)\b)|complain(?:s|ed)?(?= (?:about|of|that)\b))\b"
    ),
    rejecting=(
        r"\b(?P<at>reject(?:ed|s)?|dismiss(?:ed|es)?|rebuff(?:ed|s)?|brush(?:ed|es) aside|"
        r"shrug(?:ged|s) off|"
        r"turn(?:ed|s) down|refut(?:ed|es)|rebutt(?:ed|s)|den(?:ied|ies))\b"
    ),
    protests=(
        r"\b(?:protests?|representations?|demands?|complaints?|criticisms?|accusations?|claims?|"
        r"charges?|calls|"
        r"suggestions?|talk of|allegations?|assertions?)\b"
    ),
    refuted=(
        r"\b(?:reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed)|den(?:y|ies|ied)|(?:not|never|"
        r"cannot) (?:accept|agree with))\b"
        r"(?P<claim>[^.;]{0,50}?\b(?:protests?|criticisms?|claims?|accusations?|charges?|talk|"
        r"suggestions?|allegations?|"
        r"assertions?|view|demands?|representations?)\b[^.;]{0,100})"
    ),
    estimating=r"\b(?:estimat|calculat|project|forecast|predict)\w*",
    aiming=r"\b(?:aim|purpose|objective|goal|intention|intended|designed)\b",
    reserving=(
        r"\b(?P<at>(?:takes?|took|taking|has|have|had) no (?:position|side|sides|view|stance)|neutral|"
        r"(?:without|from|not|refus\w+ to) tak(?:e|ing) (?:a |any )?(?:position|sides?|stance)|"
        r"reserv\w+ judg\w+|"
        r"a (?:sovereign )?matter for|(?:neither|nor) (?:endors|condemn|support|oppos)\w+|"
        r"(?:stud(?:ying|ies)(?= (?:the|its|this|how|what|whether|it)\b)|"
        r"assess(?:ing|es)|analy[sz](?:ing|es)|monitor(?:ing|s)|examin(?:ing|es)|"
        r"look(?:ing|s) into|watching|following (?:the|it|this|developments)|gather(?:ing|"
        r"s) information)|too early to)\b"
    ),
    editorial=r"\b(?:editorial|commentary|op-ed|leader column|argued)\b",
    denouncing=(
        r"\b(?:condemn|denounc|accus|critici[sz]|blast|slam|deplor|decr[iy]|lambast|charg(?:e|ed)\b|"
        r"assail)\w*"
    ),
    warning=r"\b(?:warn|fear|worr[iy]|caution|complain|lament)\w*|\b(?:concern|unease|alarm)\b",
    praising=r"\b(?:prais|welcom|commend|defend|applaud|hail|justif)\w*",
    denying=r"\b(?:den(?:y|ies|ied|ying)|refut\w+|rebut\w*|disput(?:e|es|ed))\b",
    loaded=r"\b(?:erroneous|wrongful|egregious|outrageous|reckless|inflammatory|fallacious)\s(?:\w+\s)?$",
    conditional=(
        r"(?:^|[.;,:“\"]\s?|\b(?:that|even|and|or)\s)(?:if|unless|in case)\s|\bonly if\b|"
        r"(?:^|[.;,:“\"]\s?|\bthat\s(?=should\s(?-i:[A-Z])))should\s"
    ),
    refusing=(
        r"\b(?:remarks?|comments?|statements?|words|reply|answer)\b[^.;,]{0,30}?\b(?:not|never|no "
        r"(?:need|reason|plans?|intention))\s(?:to )?(?:be )?(?:retract|withdraw|rescind|take[ns]? back)\w*|"
        r"\bno (?:intention|plans?|reason) (?:of|to|for) tak(?:e|ing) (?:it|them|that|those) back\b|"
        r"\b(?:nothing|no (?:need|reason)) to (?:retract|withdraw|rescind|take back|correct|"
        r"apologi[sz]e for)\b|"
        r"\b(?:refus\w+|declin\w+|reject\w*|unwilling\w*|no intention|no plans?|no need|not|never|"
        r"rul(?:ed|es|ing) out)\s"
        r"(?:\w+\s){0,3}?(?:retract|withdraw|rescind|take back|taking back|walk back|walking back)\w*"
        r"[^.;,]{0,40}?\b(?:remarks?|comments?|statements?|words|reply|answer|them|it)\b"
    ),
    sanctioning=(
        r"\b(?:sanction(?:s|ed|ing)?\s(?:(?:against|on|upon)\s)?|(?:counter)?measures?\s(?:against|on|"
        r"upon)\s)"
        r"(?P<who>[^,;.]{3,60})"
    ),
    easing=(
        r"\b(?:remov|delist|exempt|scrapp|relax)(?:e[ds]?|ed|ing|al)\b|\b(?:eas|grant|lift|"
        r"suspend)(?:ed|es|s|ing)\b|"
        r"\b(?:took|taken|came|struck) off\b|\boff (?:the|its) (?:\w+ )?list\b"
    ),
    elsewhere=(
        r"\b(?:anti-?)?dump(?:ed|ing)\b|\b(?:provisional|countervailing) (?:dut|lev)|"
        r"\b(?:seafood|aquatic|marine) (?:products|imports)\b|\btravel (?:advis|warning|alert)|\bradar\b"
    ),
    unreal=r"\b(?:could|would|may|might|should|if|whether|not|never|to)\s(?:\w+\s)?$",
)
