"""Japanese parts: the clauses of a sentence, who is its subject, and a draft of what no list knows.

The verb stands last and particles mark the parts, so a clause is told by its end: a verb in the middle form
before a comma, behind something that a case particle marks. Nouns that look alike stand behind の
(「…の動き、」) and end no clause. Words only are looked at; which clauses report a deed does not stand here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.patterns import compiled
from nlp.reading import Sentence
from nlp.reporting.agents import pattern_of
from nlp.reporting.dated import unlisted
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import Draft
from nlp.reporting.kinds import ACTING, NOBODY, Agent, speaker
from nlp.reporting.scene import Name, Scene

Span = tuple[int, int]
MARK_CHARS = 40  # behind a name: as far as the particle that marks it as subject may stand
ENDS = re.compile(  # a verb in the middle form, or a past before が, behind what a particle marks
    r"(?:を|(?<![ぁ-ん])[にへとで]|(?<=こと)に)[^、。「」をはがの]{1,14}?"
    r"(?:(?:[^かだ]し|[いきぎじちびみりえけげせぜてねべめれ]|[んい]で|ており|ず)(?=、)|(?:し|っ|い|き|れ)たが(?=、))"
)
JOINTS = re.compile(  # words that look like verbs and only join: を受け、について、として、ており
    r"(?:を(?:受け|踏まえ|巡り|めぐり|通じ|含め|背景に|念頭に|理由に|機に|見据え|控え|前に|除き|挙げ)|"
    r"に(?:より|よって|つい|関し|対し|伴い|基づき|加え|先立ち|続き|続い|合わせ|向け|際し|当た|応じ|反し|沿|おい|比べ|次ぎ)|"
    r"と(?:し|とも|いい|みられ|なり))て?$|(?:[るたのが]ため|はじめ|ほか|うえ|だけでなく)$"
)


OTHER_TOPIC = re.compile(
    r"[一-龠ァ-ヶー々」]は(?!ず|じめ|るか)"
)  # 命令は昨年、…、甲国は: another subject


def clauses(scene: Scene, sentence: Sentence) -> Iterator[Span]:
    """Yield the clauses of a sentence in text order; none ends inside what somebody says."""
    said, start = list(scene.said_in(sentence.start, sentence.end)), sentence.start
    for found in ENDS.finditer(sentence.text):
        end = sentence.start + found.end()
        inside = scene.is_quoted(end) or any(one.start <= end < one.end for one in said)
        if inside or JOINTS.search(sentence.text, found.start(), found.end()):
            continue
        yield start, end
        start = end + 1
    yield start, sentence.end


def marked(scene: Scene, start: int, end: int) -> Iterator[Name]:
    """Yield the names of a span that は, が or も marks, in text order."""
    official = scene.reading.words.happenings.official
    mark = compiled("^" + pattern_of(scene).format(official=official))
    text = scene.reading.article.text
    for name in scene.names_in(start, end):
        if name.type in ACTING and mark.match(text[name.end : min(end, name.end + MARK_CHARS)]):
            yield name


def subject(scene: Scene, start: int, end: int) -> Name | None:
    """Return the first name of a span that is marked and nobody speaks; None where there is none."""
    return next((n for n in marked(scene, start, end) if not scene.is_spoken(n.start)), None)


def doer(scene: Scene, start: int, end: int) -> Agent:
    """Return who is the subject of a span, unless it is an expert or an outlet; NOBODY for them."""
    name = subject(scene, start, end)
    if name is None or OTHER_TOPIC.search(scene.reading.article.text, start, name.start):
        return NOBODY
    who = speaker(scene, name, (max(start, name.start - 24), min(end, name.end + 14)))
    return NOBODY if who.expert or who.media else who


def is_told(told: Sequence[Draft], start: int, end: int) -> bool:
    """Tell whether the verb of some draft stands in a span; nouns for words stand beside deeds.

    The drafts come in text order.
    """
    return any(not _is_noun(one) for one in told_in(told, start, end))


def told_in(told: Sequence[Draft], start: int, end: int) -> Sequence[Draft]:
    """Return the drafts, which come in text order, whose words begin in a span."""
    first = bisect_left(told, start, key=place)
    return told[first : bisect_left(told, end, first, key=place)]


def place(one: Draft) -> int:
    """Return where the words of a draft begin."""
    return one.cue.start


def _is_noun(one: Draft) -> bool:
    return one.cue.trigger.noun and one.type == "remark"


def deed(scene: Scene, span: Span, who: Agent, day: When = UNKNOWN, kind: str = "other") -> Draft:
    """Return the draft of a deed that a span tells, at its last character."""
    status = "earlier" if kind == "earlier_measure" else "reported"
    return replace(unlisted(scene, span, who, day), type=kind, status=status)


def only_day(scene: Scene, start: int, end: int) -> When:
    """Return the only day of a span; UNKNOWN where it holds none, or several."""
    days = scene.days_in(start, end)
    return when(days[0].value) if len(days) == 1 else UNKNOWN
