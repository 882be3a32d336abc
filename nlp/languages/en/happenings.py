"""Word tables for `happenings`: English.

Vocabulary of trade-policy news in general; no name of any dispute. Each pattern looks at one sentence.
"""

from __future__ import annotations

from nlp.words.happenings import HappeningWords, Trigger

_CURB = (
    r"(?:exports?|imports?|shipments?|controls?|curbs?|restrictions?|bans?|tariffs?|duty|duties|"
    r"embargo|purchases)"
)
_NOTICE = (
    r"(?:notices?|announcements?|orders?|regulations?|rules|advisory|advisories|catalogues?|"
    r"catalogs?|circulars?|decrees?|alerts?)"
)
_TRADE = (
    r"(?:exports?|imports?|shipments?|trade|arrivals|visitors|tourists|purchases|sales of|supply|"
    r"supplies)"
)
_MOVE = (
    r"(?:rose|fell|jumped|dropped|climbed|surged|plunged|slumped|declined|grew|increased|decreased|"
    r"shrank|tumbled|slid|doubled|halved|rebounded|sank|edged)"
)
_LEVEL = r"(?:totall?ed|reached|accounted for|amounted to|stood at|came to|hit|made up|supplied)"
_STOCK = (
    r"(?:stocks?|shares|equities|index|stock average|share average|benchmark|futures|share prices?)"
)
_SAY = (
    r"(?:said|says|told|tells|stressed|urged|urges|emphasi[sz]ed|noted|added|warned|warns|stated|"
    r"claimed|criticized|criticised|condemned|condemns|denounced|slammed|accused|accuses|blamed|"
    r"defended|defends|reiterated|demanded|demands|called|calls|described|voiced|expressed|vowed|"
    r"pledged|explained|commented|argued|insisted|declared|remarked|responded|replied|blasted|"
    r"rejected|dismissed|rebutted|refuted|"
    r"made it clear|pointed out|points out|wrote|signalled|signaled|asserted|maintained|justified)"
)

TRIGGERS = (
    Trigger(
        "delisting",
        r"\b(?P<at>remov(?:ed|es|ing)|delist(?:ed|s)|dropp?(?:ed|s)|took|takes|suspend(?:ed|s))\b"
        r"(?:[^.;]|\.\d){0,90}\b(?:from|off)\b(?:[^.;]|\.\d){0,60}\blists?\b",
        participle=True,
    ),
    Trigger(
        "listing",
        r"\b(?P<at>add(?:ed|s|ing)?|put(?:s|ting)?|plac(?:ed?|es|ing)|includ(?:ed|es)|enter(?:ed|s)|"
        r"list(?:ed|s)|designat(?:ed|es))\b"
        r"(?!\s+(?:that|to the))(?:[^.;]|\.\d){0,140}?\b(?:on|to|onto|in|into)\b(?:[^.;]|\.\d){0,60}?\b"
        r"(?:watch ?lists?|blacklists?|lists?)\b",
        participle=True,
    ),
    Trigger("listing", r"\b(?P<at>blacklist(?:ed|s))\b"),
    Trigger(
        "listing",
        r"\b(?P<at>sanction(?:ed|s)|(?:impos(?:ed|es)|announced|announces)"
        r"(?= (?:[^.;]|\.\d){0,25}\bsanctions))\b(?! measures)",
        list="sanctions list",
    ),
    Trigger(
        "investigation",
        r"\b(?P<at>launch(?:ed|es|ing)?|open(?:ed|s|ing)?|initiat(?:ed?|es|ing)|start(?:ed|s|ing)?|"
        r"began|begins|begun|fil(?:ed|es))\b"
        r"(?:[^.;]|\.\d){0,80}\b(?:investigations?|probes?|inquiry|inquiries|dumping petition)\b",
        participle=True,
    ),
    Trigger(
        "investigation",
        r"\b(?P<at>filed|files)\b(?:[^.;]|\.\d){0,30}\b(?:petition|application|request)\b"
        r"(?=(?:[^.;]|\.\d){0,80}\b(?:domestic industry|dumping|probe|investigation)\b)",
        participle=True,
    ),
    Trigger(
        "court",
        r"\b(?P<at>sued|sues|ruled|sentenced|fil(?:ed|es)|took|takes|brought|brings)\b(?:[^.;]|\.\d){0,60}"
        r"\b(?:courts?|lawsuit|suit|World Trade Organi[sz]ation|WTO|tribunal|dispute settlement)\b",
    ),
    Trigger(
        "protest",
        r"\b(?P<at>lodg(?:ed|es|ing)|fil(?:ed|es)|ma(?:de|kes)|deliver(?:ed|s)|convey(?:ed|s)|"
        r"submit(?:ted|s)|issued|issues)\b(?:[^.;]|\.\d){0,60}\b(?:protests?|representations?|d[ée]marches?|"
        r"diplomatic complaints?)\b",
        participle=True,
    ),
    Trigger(
        "protest",
        r"\b(?P<at>protest(?:ed|s)|summon(?:ed|s|ing))\b(?! (?:erupt|took place|were|broke))",
        participle=True,
    ),
    Trigger(
        "rejection",
        r"\b(?P<at>reject(?:ed|s)|dismiss(?:ed|es)|rebuff(?:ed|s)|refus(?:ed|es)|rebut(?:ted|s)|"
        r"turn(?:ed|s) down|brush(?:ed|es) (?:off|aside))\b"
        r"(?:[^.;]|\.\d){0,60}\b(?:protests?|representations?|"
        r"demands?|requests?|complaints?|claims?|accusations?|criticisms?|allegations?|"
        r"d[ée]marches?)\b",
    ),
    Trigger(
        "statement",
        r"\b(?P<at>sent|sends|wrote|writes|addressed|submitted|submits|delivered|handed)\b"
        r"(?:[^.;]|\.\d){0,40}\b(?:letters?|notes? verbales?|position papers?)\b",
    ),
    Trigger(
        "budget",
        r"\b(?P<at>approv(?:ed|es)|pass(?:ed|es)|adopt(?:ed|s)|endors(?:ed|es)|enact(?:ed|s)|"
        r"sign(?:ed|s) off)\b(?:[^.;]|\.\d){0,70}\b(?:budgets?|spending (?:package|plan|bill))\b",
    ),
    Trigger(
        "licence_delay",
        r"\b(?P<at>delay(?:ed|s|ing)?|slow(?:ed|s|ing)?|held up|holding up|withh(?:eld|olds)|"
        r"stall(?:ed|s|ing)|suspend(?:ed|s)|halt(?:ed|s)|stopp?ed|dragging)\b(?:[^.;]|\.\d){0,60}\b(?:licen[cs]\w+|"
        r"permits?|approvals?|clearances?|applications?|customs checks)\b",
        participle=True,
    ),
    Trigger(
        "licence_delay",
        r"\b(?:licen[cs](?:es?|ing)|permits?|approvals?|clearances?|applications?)\b(?:[^.;]|\.\d){0,50}\b"
        r"(?P<at>delayed|slowed|stalled|held up|suspended|halted|delays)\b",
    ),
    Trigger(
        "licence",
        r"\b(?P<at>grant(?:ed|s)|issu(?:ed|es)|approv(?:ed|es)|award(?:ed|s))\b(?:[^.;]|\.\d){0,50}\b"
        r"(?:licen[cs]es?|permits?|export applications?)\b",
    ),
    Trigger(
        "listing",
        r"\b(?:watch ?lists?|blacklists?|(?:control|entity|sanctions) lists?|lists? of (?:\w+ )?"
        r"(?:entities|companies|firms|organi[sz]ations))\b(?:[^.;,]|\.\d){0,40}\b(?:was|were|been)\s+"
        r"(?P<at>released|published|issued|announced|unveiled|made public)\b",
    ),
    Trigger(
        "plan",
        r"\b(?P<at>consider(?:ing|s)|weigh(?:ing|s)|mull(?:ing|s)|plan(?:ning|s|ned)|preparing|"
        r"drafting|studying|aims?)\b\s+(?=(?:to|whether|a|an|the|how|further|new|more|tighter|"
        r"stricter|possible|additional)\b|\w+ing\b)(?!the (?:measure|move|impact|remarks?) )",
        status="planned",
    ),
    Trigger(
        "plan",
        r"\b(?P<at>(?:claimed|said|says|announced|vowed|pledged|told))\b"
        r"(?:[^.;]|\.\d){0,120}\b(?:with the aim of|aims? to|plans? to|intends? to)\s+(?:\w+ly )?"
        r"(?:revis|amend|review|tighten|expand|introduc|rais|lift|cut|diversif|restrict|submit)\w+",
        status="planned",
    ),
    Trigger(
        "meeting",
        r"\b(?P<at>met|meets|h(?:eld|olds)|host(?:ed|s)|conducted)\b"
        r"(?! (?:a |an |its |his |her |the )?(?:regular |weekly |daily |routine )?(?:press|news|briefing))"
        r"(?=(?:[^.;]|\.\d){0,60}\b(?:talks|meetings?|summits?|consultations?|dialogue|phone call)\b|"
        r"[^.;,]{0,30}\b(?:with )?(?-i:[A-Z]))",
    ),
    Trigger(
        "market",
        rf"\b{_STOCK}\b(?:[^.;]|\.\d){{0,80}}?\b(?P<at>ended|closed|finished|lost|gained|shed|{_MOVE})\b",
    ),
    Trigger(
        "trade_data",
        rf"\b{_TRADE}\b(?:[^.;]|\.\d){{0,140}}?\b(?P<at>{_MOVE}|{_LEVEL})\b",
        figure=True,
    ),
    Trigger(
        "trade_data",
        rf"\b(?P<at>{_LEVEL}|shipped|exported|imported)\b(?:[^.;]|\.\d){{0,80}}\b(?:{_TRADE}|tons?|tonnes)\b",
        figure=True,
    ),
    Trigger(
        "effective",
        r"\b(?P<at>(?:take|takes|took|taken|taking|came|come|comes|coming|went|goes|go)\s+"
        r"(?:into\s+)?(?:effect|force)|enter(?:s|ed|ing)? into force|"
        r"effective (?=(?:from|on|as of|immediately|upon|since|today|(?-i:[A-Z0-9])))|"
        r"with immediate effect|appl(?:y|ies|ied) from)",
        noun=True,
    ),
    Trigger(
        "announcement",
        r"\b(?P<at>sets?|fixed|fixes|raised|raises|hiked|cut|cuts|lowered|lowers|levied|levies|slapped|"
        r"doubled|signed|signs|ordered|orders|imposed|imposes)\b(?:[^.;]|\.\d){0,60}\b(?:dut(?:y|ies)|"
        r"tariffs?|lev(?:y|ies)|quotas?|proclamation|executive order|decree)\b",
    ),
    Trigger(
        "announcement",
        r"\b(?P<at>promised|promises|pledged|pledges|offered|offers|unveiled|unveils)\b"
        r"(?:[^.;]|\.\d){0,60}\b(?:support|aid|package|assistance|subsid(?:y|ies)|relief|loans?)\b",
    ),
    Trigger(
        "announcement",
        r"\b(?P<at>began|begins|started|starts)\s+"
        r"(?:requiring|licensing|restricting|controlling|imposing|enforcing|collecting)\b",
    ),
    Trigger(
        "announcement",
        r"\b(?P<at>requires|required)\b(?:[^.;]|\.\d){0,40}\blicen[cs](?:es?|ing)\b"
        r"(?=(?:[^.;]|\.\d){0,80}\bsince\b)",
    ),
    Trigger(
        "announcement",
        r"\b(?P<at>told|notified|informed)\b(?:[^.;]|\.\d){0,90}\b(?:will|would|is to)\s+(?:\w+\s+)?"
        r"(?:suspend|ban|halt|restrict|stop|impose|tighten|lift|resume)\b",
    ),
    Trigger(
        "announcement",
        r"\b(?P<at>announc(?:ed|es))\b(?! (?:sanctions|plans? to))",
    ),
    Trigger(
        "announcement",
        r"\b(?P<at>extend(?:ed|s)?|prolong(?:ed|s)|renew(?:ed|s)|introduc(?:ed|es)|adopt(?:ed|s)|"
        r"impos(?:ed|es)|took|takes|taken|scrapp?(?:ed|s)|revok(?:ed|es)|lift(?:ed|s)|withdrew|"
        r"suspend(?:ed|s)|resum(?:ed|es)|launch(?:ed|es)|halt(?:ed|s)|end(?:ed|s))\b(?! with\b)"
        r"(?=(?:\s+[\w’'-]+){0,6}?\s+(?:polic(?:y|ies)|(?:counter)?measures|waivers?|exemptions?|refunds?|"
        r"programmes?|programs?|scheme|visa-free \w+|services|flights)\b)",
    ),
    Trigger(
        "announcement",
        r"\b(?P<at>instructed|directed|tasked|set up|sets up|established|establishes|created)\b"
        r"(?=(?:[^.;]|\.\d){0,60}\b(?:ministr\w+|agenc\w+|bureaus?|departments?|task force|help ?desk|"
        r"hotline|consultation (?:desk|window)|fund|headquarters)\b)",
    ),
    Trigger(
        "announcement",
        rf"\b(?P<at>issued?|issues|publish(?:ed|es)|releas(?:ed|es)|unveil(?:ed|s)|promulgated)\b"
        rf"(?=(?:[^.;]|\.\d){{0,60}}\b{_NOTICE}\b)",
    ),
    Trigger(
        "announcement",
        rf"\b(?P<at>impos(?:ed|es)|introduc(?:ed|es)|tighten(?:ed|s)|expand(?:ed|s)|"
        rf"strengthen(?:ed|s)|bann?(?:ed|s)|prohibited|prohibits|restrict(?:ed|s)|suspend(?:ed|s)|"
        rf"halt(?:ed|s)|curb(?:ed|s)|block(?:ed|s)|barr?(?:ed|s)|lift(?:ed|s)|eas(?:ed|es)|"
        rf"resum(?:ed|es)|stopp?(?:ed|s)|extend(?:ed|s)|widen(?:ed|s))\b(?=(?:[^.;]|\.\d){{0,60}}\b{_CURB}\b)",
    ),
    Trigger(
        "announcement",
        r"\b(?P<at>advised|urged|warned|told|advises|urges|warns)\b(?=(?:[^.;]|\.\d){0,30}\b(?:citizens|nationals|"
        r"travell?ers|tourists|students)\b)",
    ),
    Trigger(
        "earlier_measure",
        r"\b(?P<at>(?:earlier|previous) (?:calls? (?:to|on)|bans?|curbs?|export controls?|controls on|"
        r"restrictions on|halt|suspension|travel (?:warning|advisory)|measures against)[^,.;]{3,60})",
        noun=True,
    ),
    Trigger(
        "remark",
        r"\b(?P<at>ma(?:de|kes|king))\b(?=(?:[^.;]|\.\d){0,60}\b(?:remarks?|comments)\b)",
        participle=True,
    ),
    Trigger("remark", r"\bremarks? (?:was|were) (?P<at>made)\b", participle=True),
    Trigger(
        "remark",
        r"\bremarks?\b(?:[^.;,]){0,50}\b(?:that|which)\b[^.;,]{0,50}\b(?P<at>made)\b",
        participle=True,
    ),
    Trigger("remark", r"\b(?P<at>remarks?|comments|answer)\b(?! (?:came|follow))", noun=True),
    Trigger("statement", rf"\b(?P<at>{_SAY})\b"),
)

WORDS = HappeningWords(
    triggers=TRIGGERS,
    parliament=r"\b(?:parliament(?:ary)?|(?-i:Diet)|Congress|National Assembly|budget committee|Senate|"
    r"House of \w+|lower house|upper house|lawmakers)\b",
    official=r"\b(?:minist(?:er|ry|ries)|government|cabinet|secretary|spokes(?:man|woman|person)|"
    r"embassy|ambassador|envoy|officials?|president|premier|consul(?:ate)?|director-general|"
    r"commission|administration|customs|agency|bureau|diplomats?|leader|authorit(?:y|ies)|"
    r"permanent (?:representative|mission)|navy|army|armed forces|coast guard|colonel|admiral|"
    r"general secretary|secretary-general|governor|mayor)\b",
    poll=r"\b(?:polls?|surveys?|respondents?|approval ratings?|voters)\b(?=.*(?:\d|\bper ?cent\b|%))"
    r".*\b(?:voters?|respondents?|backed|support\w*|approv\w+|disapprov\w+|oppos\w+|favou?r\w*|"
    r"answered|polled)\b|(?:per ?cent|%) (?:of (?:voters|respondents|those))\b",
    complaint=r"requests?\b|demands?\b|protest|representation|d[ée]marche|summon",
    both=r"\b(?:the two|both) (?:governments|sides|countries|nations|capitals|neighbou?rs|ministries)\b",
    business=r"airlines?|carriers?|compan(?:y|ies)|firms?|makers?|manufacturers?|banks?|retailers?|"
    r"exporters?|importers?|operators?|businesses|brands?|stores?",
    rose=r"\b(?:rose|jumped|climbed|surged|gained|grew|increased|rebounded|doubled|higher|record high|"
    r"advanced|added|up)\b",
    fell=r"\b(?:fell|dropped|plunged|slumped|declined|tumbled|slid|sank|shed|lost|lower|eased|weaker|"
    r"down|shrank|decreased|halved)\b",
    kinds=(
        (
            r"\btravel (?:advis|warning|alert|notice)|against travel|(?:avoid|refrain from) (?:travel|visit)|"
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
    scheduled=r"\b(?:will|to|shall|is set to|are set to)\b",
    earlier=r"\b(?:earlier|previously|in the past|years ago|historically|back then|a decade)\b",
    rumour=r"\b(?:sources?|reports? (?:by|that|said)|reportedly|according to (?:people|media|reports)|"
    r"media reports?)\b",
    on_announcement=r"\b(?:upon (?:announcement|publication|release)|immediate(?:ly)?|the same day)\b",
    immediate=r"\b(?:immediately|with immediate effect|effective (?:immediately|the same day))\b",
    lists=(
        (r"unreliable[- ]entit(?:y|ies) list", "unreliable entity list"),
        (r"watch ?list|(?:attention|concern) list", "watch list"),
        (r"(?:export )?control list", "control list"),
        (r"entity list", "entity list"),
        (r"sanctions? list", "sanctions list"),
    ),
    answer=r"^(?:A|Answer)\s*[:：]",
    question=r"^(?:Q|Question)\s*[:：]",
    pronouns=(
        (
            r"(?:he|she|the (?:spokes\w+|minister|ambassador|premier|president|official|envoy))$",
            "PERSON",
        ),
        (r"(?:it|the (?:ministry|embassy|bureau|agency|commission|government))$", "ORG"),
    ),
    petition=r"\b(?:petition|petitioned|application|(?:requested|sought) by|requested|applied for)\b",
    probed=r"\b(?:investigations?|probes?|inquir(?:y|ies))\b[^.;,]{0,20}?\b(?:into|of|against|on|over)\b"
    r"(?P<what>(?:(?!\b(?:which|that|who|used|needed|for use|amid|after|as)\b)[^,;.])+)",
    same_day=r"(?:the |that )?same day|that day|the day of the announcement",
    parsed=True,
)
