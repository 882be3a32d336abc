"""Triggers: nouns by which English news names what happened on some day: "Monday's talks between …".

The noun needs a day of its own; nlp.reporting.nominal finds it and who acts. General words alone.
"""

from __future__ import annotations

from nlp.languages.en.frames import MEASURE, PROBE, gap
from nlp.words.happenings import Trigger

_LIST = r"(?:watch ?|black|control |entity |sanctions? |export control )?lists?"


def noun(type_: str, nouns: str, after: str = "", before: str = "") -> Trigger:
    """Return a trigger for nouns, given with blanks between, that name a happening of a type."""
    words = frozenset(nouns.split())
    pattern = rf"{before}\b(?P<at>{'|'.join(sorted(words, key=len, reverse=True))})\b{after}"
    return Trigger(type_, pattern, words=words, noun=True, nominal=True, leads=not before)


NOUNS = (
    noun(
        "listing",
        "addition inclusion placement entry listing designation blacklisting",
        rf"(?={gap(60)}\b(?:to|on|in|onto) (?:the |its |that |an? |this )?(?:\w+ )?{_LIST}\b)",
    ),
    noun("listing", "listing designation blacklisting", r"(?= (?:of|on|in|last|by)\b|,)"),
    noun("delisting", "removal delisting", rf"(?={gap(60)}\b(?:from|off) {gap(30)}{_LIST}\b)"),
    noun("delisting", "delisting"),
    noun("investigation", "launch opening initiation start", rf"(?= of {gap(40)}\b{PROBE}\b)"),
    noun("investigation", "detention arrest", r"(?= (?:of|in|by|on)\b)"),
    noun("court", "ruling verdict judgment judgement sentencing indictment"),
    noun(
        "protest", "protest complaint objection démarche demarche", r"(?! (?:rally|march|movement))"
    ),
    noun(
        "meeting",
        "meeting talks summit consultations call",
        rf"(?={gap(50)}\b(?:between|with|of)\b)(?! off\b)",
    ),
    noun(
        "announcement",
        "ban bans curbs controls restrictions embargo suspension halt freeze advisory warning order notice "
        "circular directive moratorium countermeasures",
        r"(?=,? (?:imposed|issued|announced|introduced|adopted|published|ordered|unveiled|dated|signed)\b|"
        r" of (?-i:[A-Z])[a-z]{2,8}\.? \d)",
    ),
    noun(
        "announcement",
        "ban bans embargo suspension halt freeze moratorium",
        before=r"day['’]s (?:[\w-]+ ){0,3}",
    ),
    noun("remark", "statement", r"(?= (?:last|in|on|of) [^.;,]{3,30}? that\b)"),
    noun(
        "announcement",
        "list lists listings batch round tranche wave package",
        r"(?=(?: of [\w -]{3,40}?)?,? (?:released|issued|announced|published|unveiled|imposed|introduced)\b)",
        before=r"\b(?:initial|first|earlier|previous|prior|original|preceding) (?:[\w-]+ ){0,2}",
    ),
    noun(
        "announcement",
        "tightening imposition introduction expansion strengthening reinstatement widening",
        rf"(?= of {gap(40)}\b(?:{MEASURE})\b)",
    ),
    noun(
        "announcement",
        "publication issuance promulgation",
        r"(?= of [\w ]{0,20}(?-i:Announcement|notice|order|rules))",
    ),
    noun(
        "announcement",
        "decision",
        rf"(?={gap(30)}\bto (?:ban|halt|suspend|restrict|bar|stop|curb|tighten|impose|resume|"
        rf"lift|limit|block|"
        r"prohibit|extend|expand|freeze|cut|ease)\b)",
    ),
    noun("announcement", "announcement", rf"(?= of {gap(60)}\b(?:{MEASURE})\b)"),
    noun(
        "remark",
        "comment comments remark remarks answer reply suggestion suggestions",
        r"(?! (?:period|section))",
    ),
    noun(
        "market",
        "slump slide plunge rally sell-off drop fall jump gain surge",
        rf"(?={gap(40)}\b(?:shares?|stocks?|Nikkei|Topix|index|yen)\b)",
    ),
)
