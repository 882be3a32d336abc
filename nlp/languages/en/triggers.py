"""Triggers: the frames of verb and object by which English trade-policy news reports a happening.

A frame is verbs, in all their forms, with the nouns that make them a happening of its type. The words
of the field and no others: no name of any dispute. Which tense and whose voice counts is not decided here.
"""

from __future__ import annotations

from nlp.languages.en.frames import DELIBERATE, gap
from nlp.languages.en.trigger_acts import DIPLOMACY, FOREMOST, LICENSING, LISTS, PROCEEDINGS, SUITS
from nlp.languages.en.trigger_ahead import ADVISED, AGREED, KNOWN
from nlp.languages.en.trigger_deeds import DEALT
from nlp.languages.en.trigger_first import FIRST
from nlp.languages.en.trigger_flows import FLOWS
from nlp.languages.en.trigger_idioms import IDIOMS
from nlp.languages.en.trigger_measures import DEEDS, FIGURES, MEASURES, REMARKS
from nlp.languages.en.trigger_moves import MOVES
from nlp.languages.en.trigger_nouns import NOUNS
from nlp.languages.en.trigger_reports import ACTS, CASES, COUNTS, EFFECTS, LICENCES, MEETINGS
from nlp.languages.en.trigger_sayings import SAYINGS
from nlp.languages.en.trigger_told import TOLD
from nlp.languages.en.trigger_turns import TURNS
from nlp.languages.en.trigger_wide import WIDE
from nlp.languages.en.trigger_words import AHEAD, SPOKEN, TAKEN
from nlp.words.happenings import Trigger

_PLANS = (
    Trigger(
        "plan",
        r"\b(?P<at>consider(?:ing|s)|weigh(?:ing|s)|mull(?:ing|s)|plan(?:ning|s|ned)?|preparing|"
        r"intend(?:s|ed|ing)?|"
        r"drafting|studying|aims?|discussing|debating|exploring|eyeing|negotiating|drawing up|working "
        r"on|looking at)\b"
        r"\s+(?=(?:to|whether|a|an|the|how|further|new|more|tighter|its|their|"
        r"stricter|possible|additional)\b|\w+ing\b)(?!the (?:measure|move|impact|remarks?|issue|matter|"
        r"details) )(?![^;,.]{0,60} (?:to be|as an?|part of) )(?!to (?:unite|reunify|annex)\b)",
        words=frozenset(
            "considering considers weighing weighs mulling mulls planning plans plan planned preparing "
            "intend intends "
            "intended intending drafting studying aim aims discussing debating exploring eyeing "
            "negotiating drawing "
            "working looking".split()
        ),
        status="planned",
    ),
    Trigger(
        "plan",
        r"\b(?P<at>(?:claimed|said|says|announced|vowed|pledged|told))\b"
        rf"(?={gap(120)}\b(?:with the aim of|aims? to|plans? to|intends? to)\s+(?:\w+ly )?"
        r"(?:revis|amend|review|tighten|expand|introduc|rais|lift|cut|diversif|restrict|submit)\w+|"
        r"[^;,]{0,40}?\b(?:it|they) (?:would|will) (?:\w+ly |also )?(?:apply for|invest|relocate|"
        r"diversify|re-?route|route|"
        r"appeal|sue|double|triple|ship|supply|deliver|build|produce|source|recycle|stockpile|mine|refine|"
        r"stop (?:buying|using|sourcing|ordering))\b)",
        words=frozenset("claimed said says announced vowed pledged told".split()),
        status="planned",
    ),
    Trigger(
        "plan",
        r"\b(?P<at>(?:is|are) (?:expected|set|due|scheduled|slated|poised))\s+(?=to (?:\w+ly )?"
        rf"{DELIBERATE}\b(?! (?:effect|place|force|the form)))",
        words=frozenset({"expected", "set", "due", "scheduled", "slated", "poised"}),
        status="planned",
        tense=False,
        ahead=True,
    ),
    Trigger(
        "plan",
        r"\b(?P<at>trying|seeking|working|hoping) (?=to (?:arrange|set up|organi[sz]e|schedule|fix) "
        r"(?:an? |the )?(?:[\w-]+ ){0,3}(?:meeting|summit|talks|visit|trip|call)\b)",
        words=frozenset({"trying", "seeking", "working", "hoping"}),
        status="planned",
    ),
    Trigger(
        "plan",
        rf"\b(?P<at>will\s+(?=(?:\w+ly |also |then )?{DELIBERATE}\b(?! (?:effect|place|force)))|"
        r"(?:may|might)\s+(?=(?:meet|hold talks|hold a meeting|visit|travel|attend)\b))",
        words=frozenset({"will", "may", "might"}),
        status="planned",
        tense=False,
        ahead=True,
        dated=True,
    ),
)
TRIGGERS = (
    *KNOWN,
    *TOLD,
    *IDIOMS,
    *TURNS,
    *FIRST,
    *WIDE,
    *LISTS,
    *MOVES,
    *FOREMOST,
    *CASES,
    *PROCEEDINGS,
    *DIPLOMACY,
    *SUITS,
    *LICENSING,
    *LICENCES,
    *EFFECTS,
    *MEETINGS,
    *ACTS,
    *ADVISED,
    *_PLANS[:2],
    *COUNTS,
    *FIGURES,
    *MEASURES,
    *DEEDS,
    *_PLANS[2:],
    *DEALT,
    *AGREED,
    *TAKEN,
    *AHEAD,
    *FLOWS,
    *NOUNS,
    *REMARKS,
    *SPOKEN,
    *SAYINGS,
)
