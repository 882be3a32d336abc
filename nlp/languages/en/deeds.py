"""What was done or how it was said, as a title tells it: English.

Each pattern looks at the words of one report; the first that fits counts. A phrase may end with the
preposition that leads to its subject; without a subject the preposition falls away.
"""

from __future__ import annotations

DEEDS = (
    (
        r"\b(?:halt|suspend|stopp?|idl)(?:ed|ing)?\b[^.;,]{0,30}\b(?:production|output|lines?|plants?|making)\b",
        "halted production",
    ),
    (r"\b(?:cut|reduc\w+|curb\w*)\b[^.;,]{0,20}\b(?:production|output)\b", "cut production of"),
    (r"\bresum\w+\b[^.;,]{0,20}\b(?:production|output|lines?)\b", "resumed production"),
    (r"\bcancel\w*\b[^.;]{0,30}\bflights?\b", "cancelled flights"),
    (r"\b(?:refund|rebook)\w*\b", "offered ticket refunds"),
    (r"\b(?:rais|increas|lift)\w*\b[^.;,]{0,30}\bprices?\b", "raised prices of"),
    (
        r"\bsign\w*\b[^.;]{0,40}\b(?:deal|agreement|contract|memorandum|pact)\b",
        "signed an agreement on",
    ),
    (r"\b(?:set up|opened|launched)\b[^.;]{0,30}\b(?:desk|hotline|help ?line)\b", "set up a desk"),
    (
        r"\b(?:set up|formed|created)\b[^.;]{0,30}\b(?:task ?force|headquarters|team|panel)\b",
        "set up a team",
    ),
    (
        r"\bradar\b[^.;]{0,40}\b(?:at|on)\b|\block\w*\b[^.;]{0,30}\bradar\b",
        "directed its radar at others",
    ),
    (
        r"\b(?:enter|sail)\w*\b[^.;]{0,40}\b(?:waters|zone|strait)\b",
        "entered waters of the other side",
    ),
    (
        r"\b(?:held|conduct\w*|began|stag\w+)\b[^.;]{0,30}\b(?:exercises?|drills?|patrols?)\b",
        "held an exercise",
    ),
    (
        r"\b(?:cancel|postpon|call(?:ed)? off|scrap)\w*\b[^.;]{0,40}"
        r"\b(?:concerts?|events?|visits?|trips?|meetings?|shows?|tours?|screenings?|releases?)\b",
        "called off an event",
    ),
    (r"\b(?:petition|written request)\b", "handed in a petition"),
    (r"\b(?:sent|wrote|addressed)\b[^.;]{0,30}\bletters?\b", "sent a letter"),
    (r"\bindict\w*\b|\bcharged\b[^.;]{0,40}\bwith\b", "indicted someone"),
    (
        r"\bconsultations?\b[^.;]{0,60}\b(?:trade organi[sz]ation|wto)\b|"
        r"\bwto\b[^.;]{0,40}\bconsultations?\b",
        "asked for consultations",
    ),
    (
        r"\b(?:objection|administrative (?:review|reconsideration))\b|\bappeal(?:ed|s)?\b",
        "lodged an objection",
    ),
    (r"\bsu(?:ed|es|ing)\b|\blawsuits?\b|\bfiled (?:a )?suit\b", "filed a suit"),
    (r"\b(?:sentenc|convict)\w*\b", "passed a sentence"),
    (
        r"\b(?:seiz\w+|impound\w*)\b[^.;]{0,50}\b(?:boats?|ships?|vessels?|trawlers?|tankers?)\b|"
        r"\b(?:boats?|ships?|vessels?|trawlers?|tankers?)\b[^.;]{0,30}\b(?:seized|impounded)\b",
        "seized a vessel",
    ),
    (r"\b(?:detain|arrest)\w*\b", "detained someone"),
    (r"\brecall\w*\b[^.;]{0,30}\bambassador\b", "recalled an ambassador"),
    (
        r"\b(?:publish|releas|issu|approv|adopt)\w*\b[^.;]{0,40}\b(?:reports?|white paper|surveys?|polls?)\b",
        "published a report",
    ),
    (r"\breleas\w*\b[^.;]{0,30}\b(?:stockpiles?|reserves?)\b", "released stockpiles of"),
)

VOICED = (
    (r"\bdeclin\w+ to comment|\bno comment\b", "declined to comment on"),
    (
        r"\b(?:denied|denies|denying)\b|\bno such\b|\buntrue\b|\bfabricat\w+|\bgroundless\b",
        "denied reports on",
    ),
    (
        r"\b(?:demand|urg|call)\w*\b[^.;]{0,60}\b(?:withdraw|retract|revok|rescind|lift|scrap)\w*",
        "demanded a withdrawal of",
    ),
    (r"\bregret\w*|\bdeplor\w+", "expressed regret over"),
    (
        r"\b(?:call|appeal|hop)\w* for\b[^.;]{0,40}\b(?:dialogue|talks|consultations?|negotiations?)\b",
        "called for talks on",
    ),
    (r"\bwarn\w*", "gave a warning on"),
    (r"\bconcern(?:s|ed)?\b|\bworr(?:y|ied|ies)\b", "voiced concern over"),
    (
        r"\b(?:legitimate|lawful|justified|in line with (?:the )?law|above ?board)\b",
        "defended the position on",
    ),
)

SHARE = (
    r"\b(?:shares?|stocks?) (?:in|of) (?P<who>(?-i:[A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*)*))|"
    r"\b(?P<named>(?-i:[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*))(?:['’]s?)? (?:shares|stock)\b"
    r"(?! (?:average|index|exchange|market|price)s?\b)"
)
