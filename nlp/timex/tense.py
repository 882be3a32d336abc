"""Whether the wording around a date says that it lies ahead.

A rule of thumb without a parser. English: the verb whose date it is decides (`tickets issued before
noon on Jan 8 would`), else one directly after the date (`on Jan 8 said`), else the last
one before it (`will expire on Jan 20`), else the first one after it. Chinese and Japanese: what follows
the date. It reads no more than `REACH` characters on either side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from nlp.words.dates import DateWords

REACH = 130  # characters; chosen: about a clause
HEADS = re.compile(
    r"\s*(?::|[–—])(?:\s|$)"
)  # behind a day that heads the line of a chronicle: "Nov. 7: …"


@dataclass(frozen=True)
class Cues:
    """The cues of a language, compiled; an empty one matches nothing."""

    coming_before: re.Pattern[str]
    gone_before: re.Pattern[str]
    nearest_before: re.Pattern[str]
    perfect: re.Pattern[str]  # what is done by a day (had, has, have): the day lies behind
    coming_after: re.Pattern[str]
    nearest_after: re.Pattern[str]
    verb: re.Pattern[str]
    next_verb: re.Pattern[str]  # directly after the date, an adverb at most between
    topic_after: re.Pattern[str]
    about: re.Pattern[str]
    own: re.Pattern[str]  # what may stand between a date and the verb whose date it is
    settled: re.Pattern[
        str
    ]  # of what is to come behind them; a day before them is that of the verb


def compiled(pattern: str, flags: int) -> re.Pattern[str]:
    """Return the pattern, or one that never matches for none."""
    return re.compile(pattern or r"(?!)", flags)


@cache
def cues(words: DateWords) -> Cues:
    """Return the compiled cues of a language."""
    flags = re.IGNORECASE if words.spaced else 0
    verb = f"(?P<coming>{words.coming or '(?!)'})|(?P<gone>{words.gone or '(?!)'})"
    return Cues(
        compiled(f"(?:{words.coming_before or '(?!)'})$", flags),
        compiled(f"(?:{words.gone_before or '(?!)'})$", flags),
        compiled(f"(?:{words.nearest_before or '(?!)'})$", flags),
        compiled(words.perfect, flags),
        compiled(words.coming_after, flags),
        compiled(words.nearest_after, flags),
        compiled(verb, re.NOFLAG),  # in lower case: that is several times as fast
        compiled(rf"\s{{0,2}}(?:\w{{2,20}}ly\s)?\w{{0,20}}?(?:{verb})", re.NOFLAG),
        compiled(words.topic_after, flags),
        compiled(f"(?:{words.about or '(?!)'})$", flags),
        compiled(words.own, flags),
        compiled(words.settled, re.NOFLAG),
    )


def tense(text: str, at: tuple[int, int], around: tuple[int, int], words: DateWords) -> int:
    """Return +1 where the date at some offsets lies ahead, 0 for the nearest, else -1.

    `around` is its sentence.
    """
    left = text[max(around[0], at[0] - REACH) : at[0]]
    right = text[at[1] : min(around[1], at[1] + REACH)]
    cue = cues(words)
    if cue.nearest_after.match(right) or cue.nearest_before.search(left):
        return 0
    if cue.gone_before.search(left) or (words.spaced and _heads_line(left, right)):
        return -1
    if (ahead := cue.coming_before.search(left)) or cue.coming_after.match(right):
        done = ahead and ahead.groupdict().get("by") and cue.perfect.search(left + right)
        return -1 if done else 1
    if cue.topic_after.match(right):
        tail = text[max(at[1], around[1] - REACH) : around[1]]
        return sign(list(cue.verb.finditer(tail))[-1:])
    verbs = list(cue.verb.finditer(left)) if words.spaced else []
    if verbs and cue.own.fullmatch(left, verbs[-1].end()):
        return sign(verbs[-1:])
    if words.spaced and (verb := cue.next_verb.match(right)):
        return _behind(verb, cue)
    if verbs:
        return sign(verbs[-1:])
    return _behind(next(cue.verb.finditer(right), None), cue)


def _heads_line(left: str, right: str) -> bool:
    """Tell whether a day heads the line of a chronicle, which tells of what has been."""
    return HEADS.match(right) is not None and not re.search(r"\w", left)


def _behind(verb: re.Match[str] | None, cue: Cues) -> int:
    """Return the sign of the first verb behind a date: in March they agreed to meet, in the past."""
    settled = verb is not None and cue.settled.match(verb["coming"] or "")
    return -1 if verb is None or settled else sign([verb])


def about(left: str, words: DateWords) -> bool:
    """Return whether the words directly before an expression make it approximate."""
    return cues(words).about.search(left) is not None


def sign(verbs: list[re.Match[str]]) -> int:
    """Return +1 for a verb of what is to come, -1 for one of what has been or for none."""
    return 1 if any(verb["coming"] is not None for verb in verbs) else -1
