"""Cues: the places of a sentence at which its words report a happening.

A cue is words that the language lists, in a tense that reports (English: by the parse), neither
negated, nor supposed, nor spoken by someone else inside quotation marks. Who and when is decided by
its neighbours `agents` and `days`.

Matches: "The ministry announced on Tuesday …". Must not: "The ministry could announce …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from nlp.patterns import compiled
from nlp.reading import Sentence
from nlp.reporting.denied import UPWARD, is_denied, is_habitual, of_nothing
from nlp.reporting.finite import in_aside, is_finite
from nlp.reporting.heard import SAID, heard
from nlp.reporting.parts import objects_of, subjects_of
from nlp.reporting.scene import Scene
from nlp.reporting.within import (
    frame_end,
    goes_further,
    is_contained,
    is_granted,
    is_taken_back,
    passes_on,
)
from nlp.words.happenings import HappeningWords, Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token

SUPPOSING = frozenset({"could", "would", "may", "might", "should", "can", "must", "ca", "wo"})
CONDITIONS = frozenset({"if", "whether", "unless", "should", "lest"})
SAYING = frozenset({"statement", "remark", "plan"})
INVERTED = frozenset(
    {"had", "has", "have", "did", "does", "do", "is", "are", "was", "were", "should"}
)
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SUBJECT = re.compile(
    r"^、[^、。「]{1,16}?(?<![にで])(?<!抗議)(?<!要求)(?<!要請)(?<!申し入れ)(?:は|が(?![るりっれらろ]))"
)
RESUMED = re.compile(  # 注意を喚起し、|翌15日には乙団体が…: by whom, and when (Japanese)
    r"^[^。「」]{0,8}、(?=(?:翌?[\d０-９]{1,2}日|翌日|同日)に?は?[^。「」は]{2,40}(?:会社|企業|各社|業者|メーカー|団体|組合|当局)が)"
)
OUGHT = re.compile(
    r"べきだと[^、。]{0,8}$"
)  # 「…にも触れ、A国は撤回すべきだと求めた」: what is said (Japanese)
ASIDE = re.compile(  # 在谈到预算可能增加时也|表示: on what something is said (Chinese)
    r"(?:谈到|談到|[谈談论論][及到]|提[到及]|被?[问問]到?及?|回答)[^，。；]*[时時](?=[也亦还還则則]?[^，。；]{0,4}$)"
)
WHILE = re.compile("(?<!同)[时時]$")  # (Chinese)
TAKEN = ("announcement", "listing", "delisting", "investigation")
CLAUSE = re.compile(r"[，、。；;！？]")
OPEN = re.compile("[“「『][^”」』]*$")  # inside marks: tried up to a cue
CONTENT = {  # what a speaker tells of words and deeds is his statement; what is announced, one deed
    "statement": ("statement", "other"),
    "announcement": ("announcement",),
}
TURNS = re.compile(
    r"[；;]|[，、][^，]{0,16}[则則却卻]|[，、][并並且而又]|[，、](?:同[日月年]|[\d一二三四五六七八九十]{1,3}[日月])|[，、](?:再[度次]|[还還]|[继繼接][而着著]|[今去]年[^，。；]{0,6}[又再])|[，、][^，。；：“「]{2,10}?\d{1,2}日(?=再|又|[则則]|[发發]|致|表示|[宣公]|回|$)|[，、][^，。；：“「]{2,8}[一两兩三四五\d]+[天日周週][之以]?[后後]又?|[，、](?:但是?|不[过過]|然而)[^，。；]{2,20}?\d日|[，、](?:[前次翌隔]一?[天日]|一天前|[两兩]天前|此前|先前|日前)"
)  # someone speaks or acts anew (Chinese)
CITING = re.compile(
    r"(?:^|[，。])(?:[另又]?[据據根][据據]?[^，。；]{2,24}|[^，。；]{0,12}(?:知情|消息|匿名)人士[^，。；]{0,4})$"
)
CLEFT = re.compile(r"\bit (?:is|was) [^,;]{1,40} (?:that|who)\b[^,;]{0,60}$", re.IGNORECASE)
WORD = re.compile(r"[a-z]+")
REMEMBERED = 512  # sentences, chosen: more than an article has
Possible = tuple[Trigger, tuple[int, ...] | None]
GIVEN = re.compile(  # 止めたことを受けたとみられる: what is supposed is not the deed (Japanese)
    r"(?:し|され)?(?:まし)?たこと(?:を(?:受け|踏まえ|きっかけ|機に|理由)|への|に(?:対|反発|抗議|よ))"
)
ASKS_CHARS = 4  # between a verb and what is said
LATE_CHARS = 14  # Japanese: how far after its stem a verb's ending may still change what it says


@dataclass(frozen=True)
class Cue:
    """A place that reports a happening; offsets into the article of the carrying words."""

    trigger: Trigger
    sentence: Sentence
    start: int
    end: int
    token: Token | None
    since: int = 0  # Japanese: where the deed before it in the sentence ends
    behind: int = 0  # Japanese: where the words that carry the cue before it end

    @property
    def before(self) -> str:
        """Return what its sentence says before it."""
        return self.sentence.text[: self.start - self.sentence.start]


def cues(scene: Scene, sentence: Sentence) -> tuple[Cue, ...]:
    """Return the cues of a sentence in text order, one at each carrying word."""
    taken = _listed(scene, sentence, alone=False)
    taken = [*taken, *_heard(scene, sentence, taken)] or _listed(scene, sentence, alone=True)
    found = sorted(taken, key=lambda one: one.start)
    words = scene.reading.words.happenings
    if words.parsed:
        return tuple(found)
    if not words.verb_final:
        return _outside_speech(found)
    return tuple(
        replace(cue, since=_joined_at(before, cue), behind=before.end) if before else cue
        for before, cue in zip([None, *found], found, strict=False)
    )


def _listed(scene: Scene, sentence: Sentence, *, alone: bool) -> list[Cue]:
    """Return the cues whose words the language lists, the first trigger's where two overlap."""
    taken: list[Cue] = []
    for trigger, places in possible(scene.reading.words.happenings, sentence.text):
        if trigger.alone != alone or (alone and taken):
            continue
        for cue in _matches(scene, sentence, trigger, places):
            if not any(other.start < cue.end and cue.start < other.end for other in taken):
                taken.append(cue)
    return taken


def _heard(scene: Scene, sentence: Sentence, taken: Sequence[Cue]) -> Iterator[Cue]:
    """Yield the verbs that report somebody's words, where no listed words stand near."""
    for start, end in heard(scene, sentence, [(one.start, one.end) for one in taken]):
        cue = Cue(SAID, sentence, start, end, _carrier(scene, SAID, start, end))
        if not scene.is_spoken(start) and _reports(scene, cue):
            yield cue


@lru_cache(maxsize=REMEMBERED)  # asked for happenings and for stances
def possible(words: HappeningWords, text: str) -> tuple[Possible, ...]:
    """Return the triggers whose words occur in a text, with where their matches begin if that is known.

    Looking up words is cheaper than asking every pattern.
    """
    return tuple(_possible(words, text))


def _possible(words: HappeningWords, text: str) -> Iterator[Possible]:
    hits: dict[int, list[int]] = {words.wordless[at]: [] for at in words.sought.rows(text)}
    for found in WORD.finditer(text.lower()) if words.by_word else ():
        for number in words.by_word.get(found[0], ()):
            hits.setdefault(number, []).append(found.start())
    for number in sorted(hits):
        trigger = words.triggers[number]
        if not trigger.leads and compiled(trigger.pattern).search(text) is None:
            continue
        yield trigger, tuple(hits[number]) if trigger.leads else None


def _found(trigger: Trigger, text: str, places: tuple[int, ...] | None) -> Iterator[re.Match[str]]:
    """Yield where a trigger's pattern matches, tried at the given places alone if there are any."""
    pattern = compiled(trigger.pattern)
    if places is None:
        yield from pattern.finditer(text)
        return
    yield from (match for at in places if (match := pattern.match(text, at)))


def _outside_speech(found: list[Cue]) -> tuple[Cue, ...]:
    """Return the cues without those inside what someone says: "表示，…要求…" (Chinese)."""
    frame = found[0].sentence.start + frame_end(found[0].sentence.text) if found else 0
    told = [one for one in found if one.end <= frame]  # what the others answer
    answers = [one for one in found if one.end > frame]
    return (*_one_by_one(told), *_one_by_one(answers))


def _one_by_one(found: list[Cue]) -> Iterator[Cue]:
    """Yield the cues of one clause, or of several that go on, which no other one contains (Chinese)."""
    kept: list[Cue] = []
    for cue in found:
        if cue.trigger.type == "statement" and cue is not found[-1]:
            later = any(o.trigger.type == "statement" and o.start > cue.start for o in found)
            if _cites(cue) or (later and passes_on(cue.before)):
                continue
        if cue.trigger.type in ("rejection", "statement") and kept and _goes_on(kept[-1], cue):
            continue
        if _is_part(kept, cue):
            continue
        said = next(
            (one for one in kept if cue.trigger.type in CONTENT.get(one.trigger.type, ())), None
        )
        if said is None or (cue.trigger.incident and said.trigger.type == "statement"):
            kept.append(cue)
            continue
        begin = said.sentence.start
        between = said.sentence.text[said.end - begin : cue.start - begin]
        if TURNS.search(between) or not re.match(r"[^，]{0,12}[，：:“「]", between):
            kept.append(cue)
    yield from kept


def _is_part(kept: list[Cue], cue: Cue) -> bool:
    """Tell whether a deed is only a part of what is said or planned before it (Chinese)."""
    kind, text, at = cue.trigger.type, cue.sentence.text, cue.start - cue.sentence.start
    told = {"remark": "statement", "announcement": "plan"}.get(kind)
    said = next((one for one in reversed(kept) if one.trigger.type == told), None)
    if said is None or (kind == "remark" and not cue.trigger.noun):
        return False
    between = text[said.end - cue.sentence.start : at]
    return is_taken_back(between) if kind == "remark" else is_contained(between)


def _goes_on(before: Cue, cue: Cue) -> bool:
    """Tell whether a verb only goes on: "予以否认，称…与事实不符", "…的言论，表示…" (Chinese)."""
    begin = before.sentence.start
    text = before.sentence.text[before.start - begin : cue.start - begin]
    if cue.trigger.type == "rejection":
        return text in ("否认，", "否認，")
    remarks = before.trigger.type == "remark" and before.trigger.noun
    return remarks and cue.start == before.end + 1 and text.endswith("，")


def _cites(cue: Cue) -> bool:
    """Tell whether words only name the source of what the sentence tells: "据…透露，" (Chinese)."""
    text, at = cue.sentence.text, cue.start - cue.sentence.start
    return bool(CITING.search(text, 0, at)) and text[at + cue.end - cue.start :][:1] in "，,"


def _joined_at(before: Cue, cue: Cue) -> int:
    """Return where a new subject may stand: after the comma that ends the deed before."""
    between = cue.sentence.text[before.end - cue.sentence.start : cue.start - cue.sentence.start]
    if resumed := RESUMED.search(between):
        return before.end + resumed.end()
    comma = between[:LATE_CHARS].find("、") if not OUGHT.search(between) else -1
    return before.end + comma + 1 if comma >= 0 and SUBJECT.search(between[comma:]) else 0


def _matches(
    scene: Scene, sentence: Sentence, trigger: Trigger, places: tuple[int, ...] | None
) -> Iterator[Cue]:
    if trigger.figure and not re.search(r"\d|[一二三四五六七八九十百千万億亿]成?", sentence.text):
        return
    for match in _found(trigger, sentence.text, places):
        group = "at" if match.groupdict().get("at") is not None else "at2"
        start, end = (sentence.start + place for place in match.span(group))
        token = _carrier(scene, trigger, start, end)
        cue = Cue(trigger, sentence, start, end, token)
        if not scene.is_spoken(start) and _has_parts(cue) and _reports(scene, cue):
            yield cue


def _has_parts(cue: Cue) -> bool:
    """Tell whether verb, object and sentence are what the trigger asks for (English)."""
    trigger, token = cue.trigger, cue.token
    if not (trigger.objects or trigger.subjects or trigger.beside):
        return True
    if token is None or (trigger.beside and not _found_in(trigger.beside, cue.sentence.text)):
        return False
    if trigger.subjects and not any(_is(trigger.subjects, one) for one in subjects_of(token)):
        return False
    return not trigger.objects or any(_is(trigger.objects, one) for one in objects_of(token))


def _found_in(pattern: str, text: str) -> bool:
    return compiled(pattern).search(text) is not None


def _is(pattern: str, noun: Token) -> bool:
    """Tell whether a noun is one of some, singular or plural."""
    return any(compiled(pattern).fullmatch(form) for form in (noun.text, noun.lemma_))


def _carrier(scene: Scene, trigger: Trigger, start: int, end: int) -> Token | None:
    """Return the verb that carries the cue by the parse: of "may" the verb that it serves (English)."""
    if not scene.reading.words.happenings.parsed:
        return None
    token = scene.token(start, end)
    return (
        token.head
        if trigger.ahead and token is not None and token.dep_.startswith("aux")
        else token
    )


def _reports(scene: Scene, cue: Cue) -> bool:
    """Tell whether the words say that it happened."""
    words = scene.reading.words.happenings
    before = cue.before
    if compiled(words.negated_before).search(before) or CLEFT.search(before):
        return False
    if cue.token is not None:
        dated = any(
            day.end == cue.start - 1 for day in scene.days_in(cue.sentence.start, cue.start)
        )
        if cue.trigger.dated and cue.trigger.noun and not dated:
            return False
        if cue.trigger.nominal and cue.token.pos_ not in ("NOUN", "PROPN"):
            return False
        return _parsed(cue, scene.is_headline(cue.sentence), dated)
    said = cue.trigger.type == "statement" and not words.verb_final
    asks = said and any(scene.said_in(cue.end, cue.end + ASKS_CHARS))
    return _worded(cue, words, asks=asks)


def _worded(cue: Cue, words: HappeningWords, *, asks: bool) -> bool:
    """Tell it by the words of the clause (Chinese, Japanese); `asks`: what someone says is a question."""
    text = cue.sentence.text
    at, to = cue.start - cue.sentence.start, cue.end - cue.sentence.start
    first = max((m.end() for m in CLAUSE.finditer(text, 0, at)), default=0)
    asked = text.rstrip("」』”").endswith(("？", "?", "か。"))
    granted = cue.trigger.type in TAKEN and not words.verb_final and is_granted(text, first, at)
    if compiled(words.negated_after).search(text[to:]) or (asked and not (granted or asks)):
        return False
    if any(one.start() <= at < one.end() for one in compiled(words.talked_of).finditer(text)):
        return False
    if cue.trigger.type in TAKEN and text.rfind("《", 0, at) > text.rfind("》", 0, at):
        return False  # the title of a notice tells what it is about
    if not words.verb_final and cue.trigger.type == "remark" and OPEN.search(text, 0, at):
        return False  # 以“首相发表…言论”为由: only what is cited as the ground
    stop = CLAUSE.search(text, to)
    last = stop.start() if stop else len(text)
    window = text[to : min(last, to + LATE_CHARS)] if words.verb_final else text[first:at]
    if not words.verb_final and goes_further(text, first):
        first = max((m.end() for m in CLAUSE.finditer(text, 0, max(0, first - 1))), default=0)
        window = text[first:at]
    if cue.trigger.type == "plan" or (words.verb_final and GIVEN.match(text, to)):
        return True
    if cue.trigger.type in TAKEN and WHILE.search(text, to, last):
        return False  # 公布名单时，发言人称…: it only tells when
    return not compiled(words.unreal).search(ASIDE.sub("", window))


def _parsed(cue: Cue, headline: bool, dated: bool) -> bool:
    """Tell it by the tense of the carrying verb and what governs it (English).

    Right after a day the parse may take the past for an adjective: "on June 5, 2026 banned exports".
    """
    token = cue.token
    if token is None or is_supposed(token, cue.trigger.ahead) or is_denied(token):
        return False
    if not headline and cue.trigger.type not in SAYING and is_habitual(token, cue.sentence.text):
        return False
    if cue.trigger.noun or not cue.trigger.tense:
        return True
    if in_aside(token) or in_aside(token.head):
        return token.dep_ == "conj" and in_aside(token.head)
    if of_nothing(token) or (cue.trigger.type == "statement" and _is_object(token)):
        return False
    if dated and token.dep_ == "amod" and token.lower_.endswith("ed"):
        return True
    if token.pos_ not in ("VERB", "AUX"):
        alone = token.dep_ == "ROOT" and not any(t.pos_ in ("VERB", "AUX") for t in token.subtree)
        return token.tag_ in ("VBD", "VBZ", "VBN") or ((headline or alone) and _after_name(token))
    return is_finite(token, cue.trigger, headline)


def _is_object(token: Token) -> bool:
    """Tell whether a verb only stands for what was said: "she did not retract what she had said"."""
    return any(c.lower_ == "what" and c.dep_ in ("dobj", "obj") for c in token.children)


def _after_name(token: Token) -> bool:
    """Tell whether a headline's "protests" follows who protests."""
    return token.i > 0 and token.doc[token.i - 1].pos_ == "PROPN"


def is_supposed(token: Token, ahead: bool = False) -> bool:
    """Tell whether the verb, or what it hangs on, is conditional or merely possible."""
    here = token
    for _ in range(8):
        if _conditional(here, ahead):
            return True
        upward = here.dep_ in UPWARD or (here.dep_ == "advcl" and here.tag_ == "VBG")
        if not upward or here.head == here or _is_set_off(here):
            return False
        here = here.head
    return False


def _is_set_off(verb: Token) -> bool:
    """Tell whether a semicolon parts a clause from the one that the parse hangs it on: "A came; B may go"."""
    between = verb.doc[min(verb.i, verb.head.i) : max(verb.i, verb.head.i)]
    return any(one.text == ";" for one in between)


def _conditional(token: Token, ahead: bool) -> bool:
    """Tell it by modal verbs, "if", "asked why …" and a helper before its subject: "had they banned …"."""
    subject = next((child.i for child in token.children if child.dep_ in SUBJECTS), -1)
    return any(
        (child.dep_ == "aux" and child.lower_ in SUPPOSING and not ahead)
        or (child.dep_ == "advmod" and child.lower_ == "why" and token.dep_ == "ccomp")
        or (child.dep_ == "mark" and child.lower_ in CONDITIONS)
        or (child.dep_ == "aux" and child.i < subject and child.lower_ in INVERTED)
        for child in token.children
    )
