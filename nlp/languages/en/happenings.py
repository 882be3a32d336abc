"""Word tables for `happenings`: English.

Vocabulary of trade-policy news in general; no name of any dispute. Each pattern looks at one sentence.
The frames of verbs that report a happening stand in `triggers`.
"""

from __future__ import annotations

from nlp.languages.en.deeds import DEEDS, SHARE, VOICED
from nlp.languages.en.triggers import TRIGGERS
from nlp.words.happenings import HappeningWords

WORDS = HappeningWords(
    triggers=TRIGGERS,
    parliament=r"\b(?:parliament(?:ary)?|(?-i:Diet)|Congress|National Assembly|budget committee|Senate|"
    r"House of \w+|lower house|upper house|lawmakers)\b",
    official=r"\b(?:minist(?:ers?|ry|ries)|governments?|cabinet|secretary|spokes(?:man|woman|person)|"
    r"embassy|ambassador|envoys?|officials?|president|premier|consul(?:ate)?|director-general|"
    r"commission|administration|customs|agency|(?<!business )delegations?|bureau|"
    r"diplomats?|delegates?|leaders?|authorit(?:y|ies)|(?:security|policy|government|presidential|"
    r"cabinet|special) advis[eo]rs?|"
    r"permanent (?:representative|mission)|navy|army|armed forces|coast guard|colonel|admiral|"
    r"general secretary|secretary-general|governor|mayor|regulators?|watchdog|commissioners?|chancellor|"
    r"authority|police|prosecutors?|coalition|"
    r"inspectors?|legislature|lawmakers?|senators?|legislators?|assembly|treasury|bloc|"
    r"(?:army|navy|military|defen[cs]e|staff|police|intelligence|service|force|[A-Z]{2,4}) chief|"
    r"chiefs? of (?:\w+ )?staff|"
    r"(?:top|highest-ranking|senior|uniformed) (?:officer|general|commander)s?|(?-i:Joint Staff)|"
    r"generals?(?= [A-Z])|"
    r"parliament|council|courts?|tribunal|judges?|(?-i:Party))\b",
    poll=r"\b(?:polls?|surveys?|respondents?|approval ratings?|voters)\b(?=.*(?:\d|\bper ?cent\b|%))"
    r".*\b(?:voters?|respondents?|backed|support\w*|approv\w+|disapprov\w+|oppos\w+|favou?r\w*|"
    r"answered|polled)\b|(?:per ?cent|%) (?:of (?:voters|respondents|those))\b",
    complaint=r"(?:refus|declin)\w+ to (?:retract|withdraw|take back|apologi)|"
    r"(?:asked|pressed|urged|told|challenged|pushed|invited)\b[^;]{0,90}? to "
    r"(?:retract|withdraw|take back|apologi)|"
    r"wrongdoing\b|(?:charges?|accusations?|allegations?)\b[^;\n]{0,60}\b(?:un|base|ground|false|absurd|"
    r"nonsens|slander|without)|not accept [^;\n]{0,40}\bcalls? (?:to|for)\b|"
    r"requests?\b|demands?\b|complaint|objection|protest|representation|d[ée]marche|summon",
    both=r"\b(?:the two|both) (?:governments|sides|countries|nations|capitals|neighbou?rs|ministries)\b",
    business=r"airlines?|carriers?|compan(?:y|ies)|firms?|makers?|manufacturers?|banks?|retailers?|"
    r"exporters?|importers?|operators?|businesses|brands?|stores?|cooperatives?|co-operatives?|"
    r"suppliers?|producers?|refiners?|refineries|processors?|wholesalers?|brokerages?|utilities|"
    r"distributors?|promoters?|organi[sz]ers?|studios?|broadcasters?|publishers?|start-?ups?|shipyards?|"
    r"hotels?|hoteliers?|smelters?|foundr(?:y|ies)|growers?|miners?",
    rose=r"\b(?:rose|jumped|climbed|surged|gained|grew|increased|rebounded|doubled|higher|record high|"
    r"advanced|added|up)\b",
    fell=r"\b(?:fell|dropped|plunged|slumped|declined|tumbled|slid|sank|shed|lost|lower|eased|weaker|"
    r"down|shrank|decreased|halved)\b",
    deeds=DEEDS,
    voiced=VOICED,
    share=SHARE,
    kinds=(
        (
            r"\btravel (?:advis|warning|alert|notice)|against travel|(?:avoid|refrain from) "
            r"(?:travel|visit)|"
            r"advis\w+ (?:its )?(?:citizens|nationals)",
            "a travel advisory",
        ),
        (
            r"\b(?:seafood|fish|aquatic|marine products?|scallops?)\b",
            "a measure on seafood imports",
        ),
        (r"anti-?dumping", "an anti-dumping measure"),
        (r"\bsanction|countermeasures?\b", "sanctions"),
        (r"\b(?:refunds?|waivers?|tickets?)\b", "a ticket refund policy"),
        (r"\b(?:flights?|airlines?|carriers?)\b", "a measure on flights"),
        (r"\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies))\b", "tariffs"),
        (r"\bvisas?\b|visa-free", "a visa measure"),
        (r"\b(?:subsid|loans?\b|support|aid|relief)", "support"),
        (r"\b(?:training|exercises?|drills?) ?(?:zone|area)?\b", "an exercise"),
        (r"\b(?:export|shipment)\w*\b", "an export measure"),
        (r"\b(?:import|purchases)\w*\b", "an import measure"),
    ),
    spokesperson=r"\b(?:spokes(?:man|woman|person|people))\b",
    expert=r"\b(?:economists?|analysts?|experts?|professors?|scholars?|researchers?|research fellow|"
    r"fellow at|fellow with|lecturer|strategists?|journalists?|think tank|commentators?|observers?|"
    r"sources?|lawyers?|consultants?|expert on|columnist)\b",
    unreal=r"\b(?:could|would|may|might|should|can|must|if|whether|unless|were to)\b",
    negated_before=r"(?:\bnot|n't|n’t|\bnever|\bno|\bwithout|\bnor)\s*$",
    negated_after=r"^$",
    earlier=r"\b(?:earlier|previously|in the past|years ago|historically|back then|a decade)\b",
    rumour=r"\b(?:sources?|reports? (?:by|that|said)|reportedly|according to (?:people|media|reports)|"
    r"media reports?)\b",
    on_announcement=r"\b(?:(?:up)?on (?:its |their )?(?:announcement|publication|release|"
    r"issuance|promulgation)|"
    r"immediate(?:ly)?|the same day|"
    r"the (?:day|date) of (?:its |their |the )?(?:announcement|publication|release|issue|issuance|"
    r"promulgation))\b",
    own_notice=r"\bthis (?:announcement|notice|order|decision|regulation|circular|decree|notification)\b",
    lists=(
        (r"unreliable[- ]entit(?:y|ies) list", "unreliable entity list"),
        (r"watch ?list|(?:attention|concern) list", "watch list"),
        (r"(?:export )?control list", "control list"),
        (r"entity list", "entity list"),
        (r"sanctions? list", "sanctions list"),
    ),
    briefing=r"\b(?:press|news) (?:conference|briefing)\b",
    judges=r"\b(?:justified|legitimate|lawful|urges?|calls? on|demands?|oppos\w+|deplor\w+|condemn\w*|"
    r"reject\w*|resolute\w*|dissatisf\w+|endanger\w*|violat\w+|irresponsible|unacceptable)\b",
    answer=r"^(?:A|Answer|(?:The )?(?:Spokes(?:man|woman|person)|Minister|Official))\s*[:：]",
    question=r"^(?:(?:Q|Question|Reporter|Journalist)(?: (?:from|by|for) [^:\n]{2,60})?|"
    r"(?-i:[A-Z])[\w.&’'-]*(?: (?-i:[A-Z])[\w.&’'-]*){0,3})\s*[:：]",
    pronouns=(
        (
            r"(?:he|she|the (?:spokes\w+|minister|ambassador|premier|president|official|envoy))$",
            "PERSON",
        ),
        (r"(?:it|the (?:ministry|embassy|bureau|agency|commission|government))$", "ORG"),
    ),
    both_sides=r"\b(?:directors?-generals?|(?:finance|trade|foreign|defen[cs]e|economy|army|navy|"
    r"police) chiefs|vice-ministers|ministers|officials|leaders|envoys|"
    r"delegates|negotiators|diplomats|representatives|"
    r"delegations|premiers|presidents)\b",
    petition=r"\b(?:petition|petitioned|application|(?:requested|sought) by|requested|applied for)\b",
    probed=r"\b(?:investigations?|probes?|inquir(?:y|ies))\b[^.;,]{0,20}?\b(?:into|of|against|on|over)\b"
    r"(?P<what>(?:(?!\b(?:which|that|who|used|needed|for use|amid|after|as)\b)[^,;.])+)",
    same_day=r"(?:the |that )?same day|that day|the day of the announcement",
    parsed=True,
)
