"""Triggers: measures taken, plans, and ways of speaking in English trade news.

Wide tables beside the frames: "lodge" with "protest" counts as "a protest was lodged" and "the protest
lodged on Monday" alike, since the parse tells the object. General words of the field alone.
"""

from __future__ import annotations

from nlp.languages.en.frames import CURB, DELIBERATE, deed, frame, gap
from nlp.words.happenings import Trigger

_RULES = (
    r"(?:rule|regulation|order|notice|directive|decree|guideline|circular|procedure|requirement|catalogue|"
    r"catalog|advisory|warning|alert|law|bill|legislation|act|ordinance|roadmap|strategy|package|plan|"
    r"scheme|programme|program|subsidy|fund|measure|countermeasure|sanction|curb|control|restriction|ban|"
    r"embargo|moratorium|tariff|duty|levy|quota|cap|ceiling|limit|licensing|check|inspection|screening|"
    r"exemption|waiver|relief|suspension|halt|freeze|truce|visa|policy|system|regime|"
    r"announcement|proclamation|standard|step|threshold|resolution|motion)s?"
)
_FEELING = (
    r"(?:concern|regret|dissatisfaction|opposition|hope|support|doubt|worry|anger|alarm|displeasure|"
    r"confidence|condemnation|solidarity|rebuttal|denial|clarification|warning|apology|unease|criticism|"
    r"reservation|disappointment|view|frustration|outrage|caution|understanding|willingness|readiness|"
    r"position|stance|call|demand|appeal|resolve|determination)s?"
)

TAKEN = (
    deed(
        "announcement",
        "announce unveil impose introduce adopt approve enact pass issue publish release order "
        "instruct set "
        "tighten toughen strengthen widen broaden expand extend renew prolong reinstate reimpose "
        "resume lift "
        "ease relax loosen remove scrap rescind revoke withdraw waive grant double hike promulgate "
        "launch slap institute enforce activate clinch update amend revise overhaul "
        "roll tweak endorse",
        _RULES,
        r"(?! (?:interest|concern|question|hopes?|fears?)\b)",
        participle=True,
    ),
    deed(
        "announcement",
        "publish release issue approve adopt unveil",
        r"(?:report|survey|paper|bluebook|findings|review|assessment|study)(?:s|ies)?",
        subjects=r".*",
    ),
    deed(
        "announcement", "approve adopt endorse", r"(?:report|paper|bluebook|strategy|guideline)s?"
    ),
    frame(
        "announcement",
        "clamp crack",
        rf"(?= down on {gap(50)}\b(?:{CURB}|smuggling|transshipment|shipping)\b)",
    ),
    frame(
        "announcement",
        "cut",
        rf"(?= off {gap(30)}\b(?:exports?|supply|supplies|shipments?|sales)\b)",
    ),
    deed(
        "announcement",
        "order tell instruct direct",
        r"(?:airline|carrier|agency|agent|firm|company|importer|exporter|trader|refiner|bank|"
        r"buyer|operator|"
        r"maker|supplier|broadcaster|organi[sz]er|promoter|university|school|platform|producer|"
        r"utility)(?:s|ies)?",
        r"(?=[^;,]{0,50}\b(?:not )?to (?!comment|explain|respond)\w+)",
    ),
    deed(
        "announcement",
        "set",
        r"(?:subsidy|fund|scheme|programme|program|system|mechanism|task force)(?:s|ies)?",
        r"(?= up\b)",
        participle=True,
    ),
    frame("announcement", "exempt", rf"(?={gap(60)}\bfrom\b)"),
    frame(
        "announcement",
        "say announce confirm",
        rf"(?={gap(40)}\b(?:it|they|Tokyo|Beijing|Washington|the government|the ministry) "
        rf"(?:would|will) (?:\w+ly )?(?:subsidi[sz]e|"
        r"fund|offer|provide|set up|relax|tighten|create|allow|stop issuing)\b)",
    ),
)
AHEAD = (
    Trigger(
        "plan",
        r"\b(?P<at>(?:is|are) to)\b"
        rf"(?= (?:\w+ly )?(?:{DELIBERATE}|be (?:held|released|published|announced|decided|submitted|signed|"
        r"reviewed|unveiled|convened|opened|delivered|put)|speak|receive|receive)\b)",
        words=frozenset({"is", "are"}),
        status="planned",
        tense=False,
        ahead=True,
    ),
    Trigger(
        "plan",
        r"\b(?:hearing|meeting|talks|summit|session|visit|vote|ruling|verdict|briefing|release|"
        r"launch|round|"
        r"consultations|conference|trip|trial)\b"
        rf"{gap(50)}\b(?:is|are) (?P<at>scheduled|set|due|slated|planned|expected|"
        rf"pencilled)\b(?= (?:in )?(?:for|on|in|to)\b)",
        words=frozenset({"scheduled", "set", "due", "slated", "planned", "expected", "pencilled"}),
        status="planned",
        nameless=True,
        tense=False,
        ahead=True,
    ),
    Trigger(
        "plan",
        r"\b(?P<at>mulling|weighing|eyeing|considering|planning|preparing|drafting|exploring|"
        r"contemplating|floating|"
        r"thinking)\b(?= (?:of |about |on )?[a-z]{3,})(?! (?:the (?:impact|issue|matter|remarks?|"
        r"details)|response|options))",
        words=frozenset(
            "mulling weighing eyeing considering planning preparing drafting exploring "
            "contemplating floating "
            "thinking".split()
        ),
        status="planned",
    ),
    Trigger(
        "plan",
        r"\b(?P<at>leaning|looking|preparing|getting|gearing|seeking|hoping|hopes?|aims?|seeks|"
        r"expects|prepares)\b"
        r"(?= (?:towards? \w+ing|ready to|up to|to) )",
        words=frozenset(
            "leaning looking preparing getting gearing seeking hoping hope hopes aim aims seeks expects "
            "prepares".split()
        ),
        status="planned",
    ),
)
SPOKEN = (
    frame(
        "statement",
        "hold give host",
        r"(?= (?:an? |its |his |her |the )?(?:\w+ ){0,2}?(?:press|news) (?:conference|briefing)s?\b)",
    ),
    frame("statement", "hit fire push lash strike snap", r"(?= (?:back|out)\b)(?! of\b)"),
    frame("statement", "play", r"(?= down\b)"),
    frame("statement", "ask", r"(?= (?:[\w’'-]+ ){0,4}?(?:whether|why|if|how)\b)"),
    frame("statement", "weigh chime", r"(?= in\b)"),
    frame("statement", "speak", r"(?= (?:out|up) (?:against|for|in|on)\b)"),
    frame(
        "statement",
        "take",
        r"(?= (?:aim at|issue with|exception to|to (?:social media|(?-i:X)\b|Weibo|Facebook|the "
        r"airwaves)))",
    ),
    frame("statement", "strike", r"(?= a [\w -]{0,24}(?:tone|note)\b)"),
    frame("statement", "cry", r"(?= foul\b)"),
    frame("statement", "sound", r"(?= (?:the |an? )?(?:alarm|warning|note))"),
    deed(
        "statement",
        "express voice convey reiterate offer extend issue give make release post raise repeat "
        "state deliver put "
        "send restate register",
        _FEELING,
    ),
    deed(
        "statement",
        "issue release publish post put",
        r"(?:statement|comment|response|message|rebuttal|commentary|communique|communiqué)s?",
        subjects=r".*",
    ),
    frame(
        "statement",
        "decline refuse",
        r"(?= to (?:comment|say|confirm|elaborate|answer|discuss|specify|disclose|respond)\b)",
    ),
    frame(
        "statement",
        "back endorse",
        "",
        subjects=r"(?-i:[A-Z][\w&.-]*)|(?:government|ministry|minister|secretary|president|bloc|"
        r"leader|spokes\w+)s?",
    ),
    Trigger(
        "statement",
        r"\b(?P<at>confirmed|confirms|deny|repeated|repeats|reaffirmed|affirmed|underscored|"
        r"underlined|highlighted|complained|"
        r"lamented|clarified|suggested|hinted|implied|appealed|pleaded|countered|counters|retorted|"
        r"apologi[sz]ed|thanked|"
        r"echoed|ridiculed|scoffed|lambasted|decried|chided|rebuked|castigated|hails|slams|"
        r"blasts|dismisses|rejects|"
        r"insists|argues|vows|pledges|claims|notes|stresses|reiterates|acknowledges|admits|"
        r"concedes|cautions|"
        r"answered|answers|responds|replies|declares|describes|voices|expresses|criticises|"
        r"criticizes|condemns|denounces|praises|"
        r"welcomes|predicted|estimated)\b",
        words=frozenset(
            "confirmed confirms deny repeated repeats reaffirmed affirmed underscored underlined "
            "highlighted complained "
            "lamented clarified suggested hinted implied appealed pleaded countered counters retorted "
            "apologised apologized "
            "thanked echoed ridiculed scoffed lambasted decried chided rebuked castigated hails "
            "slams blasts dismisses "
            "rejects insists argues vows pledges claims notes stresses reiterates acknowledges "
            "admits concedes cautions "
            "answered answers responds replies declares describes voices expresses criticises "
            "criticizes condemns denounces praises "
            "welcomes predicted estimated".split()
        ),
        leads=True,
    ),
    Trigger(
        "statement",
        r"\b(?:was|were|when|if) (?P<at>asked|pressed|quizzed)\b(?= (?:about|to comment|whether|"
        r"if|why|by|on|over|at))",
        words=frozenset({"asked", "pressed", "quizzed"}),
        ahead=True,
    ),
)
