"""Issuing: whoever issued a measure that an article reports is for it.

Matches: "The commerce ministry announced a ban on exports." Must not: a measure that is only named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache

from nlp.coref import Referent, referents
from nlp.facts.happenings import Happening
from nlp.judging.drafts import Sign
from nlp.judging.ground import Ground
from nlp.judging.holders import side_of
from nlp.judging.polarity import SUPPORT
from nlp.naming.aliases import Same
from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting.speakers import government, names_in
from nlp.reading import Reading, Sentence
from nlp.reporting.cues import possible
from store.topic import Measure

ISSUED = 1.5  # chosen: to issue a measure weighs more than a word on it
ISSUING, ENDING = ("announcement", "listing", "effective"), "delisting"
ENACTING = (*ISSUING, "earlier_measure")
OTHER = re.compile("水産|海産|ホタテ|魚介|渡航|旅行|留学|観光|映画|公演|ダンピング|牛肉")
ELSEWHERE = re.compile(  # (English)
    r"\b(?:seafood|aquatic|scallops?|travel|tourists?|tourism|study|students?|films?|concerts?|visas?|beef|"
    r"flights?|dumping)\b"
)
HIT = re.compile("(?:(?<![针針])[对對]|向|自|[产產][于於])$")  # 印度对甲国钢板开征…: 甲国 does not
ACTS = re.compile(
    "[^，。；]{2,14}(?:[宣公发發][布佈]|[采採]取|[实實]施|加[强強]|限制|禁|收[紧緊]|出[台臺])"
)
OWNING = "(?:側)?(?:による|の|が|は)[^、。「」はが]{0,24}?"  # between an issuer and the measure
TELLING = frozenset((*ISSUING, ENDING))


@dataclass(frozen=True)
class Told:
    """A sentence about a target of measures; what is costly is sought when it is asked for."""

    reading: Reading
    sentence: Sentence
    cued: bool  # a cue names the target, rather than a noun that points back
    referents: Sequence[Referent] = ()  # of the article

    @cached_property
    def folded(self) -> str:
        """Return the sentence, case folded."""
        return self.sentence.text.casefold()

    @cached_property
    def named(self) -> Set[str | None]:
        """Return whom the sentence names."""
        start, end = self.sentence.start, self.sentence.end
        meant = [(o.start, o.entity_id) for o in self.referents if start <= o.start < end]
        names = [(o.start_char, o.entity_id) for o in names_in(self.reading, start, end)]
        return {who for at, who in (*meant, *names) if not self._is_hit(at)} | self._acting

    @property
    def _acting(self) -> Set[str | None]:
        """Return who announces something in it: "it banned exports" has no name (English)."""
        if self.reading.words.quotes.order != "parsed":
            return frozenset()
        told = self.reading.within(Happening, self.sentence.start, self.sentence.end)
        return {one.actors.split(";")[0] for one in told if one.type in ISSUING}

    def _is_hit(self, at: int) -> bool:
        """Tell whether a measure only hits who is named at an offset, behind a preposition (Chinese)."""
        text = self.reading.article.text
        if self.reading.words.quotes.order != "verb_first" or ACTS.match(text, at):
            return False
        return HIT.search(text, max(0, at - 3), at) is not None

    @cached_property
    def headed(self) -> Set[str | None]:
        """Return what the headline names."""
        opens = self.reading.sentences[0]
        return {one.entity_id for one in self.reading.within(Mention, opens.start, opens.end)}

    @cached_property
    def issues(self) -> bool:
        """Tell whether it says that something was announced, listed or put into force."""
        return not self._types.isdisjoint(ISSUING) and not self.ends

    @property
    def ends(self) -> bool:
        """Tell whether it says that something is taken off a list or undone."""
        told = self.reading.within(Happening, self.sentence.start, self.sentence.end)
        return ENDING in self._types or any(one.type == ENDING for one in told)

    @cached_property
    def _types(self) -> Set[str]:
        """Return the types of happening that its words may report."""
        text = self.sentence.text
        return {
            trigger.type
            for trigger, places in possible(self.reading.words.happenings, text)
            if trigger.type in TELLING
            and not (trigger.objects or trigger.nominal)
            and (places is None or compiled(trigger.pattern).search(text))
        }

    @cached_property
    def restricts(self) -> bool:
        """Tell whether it holds a word for a curb, or for curbing exports."""
        words = self.reading.words.stances
        kinds = (words.restricting, words.curbs)
        return any(compiled(one).search(self.sentence.text) for one in kinds)

    @cached_property
    def elsewhere(self) -> bool:
        """Tell whether it is about another matter in dispute (English, Japanese)."""
        order = self.reading.words.quotes.order
        if order == "parsed":
            return bool(ELSEWHERE.search(self.sentence.text)) and not self.cued
        return order == "verb_last" and bool(OTHER.search(self.sentence.text))

    def owned(self, bodies: Set[str], cues: Sequence[str]) -> bool:
        """Tell whether a measure is called somebody's: 甲国の対日輸出規制に抗議した (Japanese)."""
        if self.reading.words.quotes.order != "verb_last":
            return False
        text, start = self.folded, self.sentence.start
        owners = names_in(self.reading, start, self.sentence.end)
        return any(
            re.match(rf"{OWNING}(?:{'|'.join(map(re.escape, cues))})", text[one.end_char - start :])
            for one in owners
            if one.entity_id in bodies
        )

    @cached_property
    def spoken_for(self) -> bool:
        """Tell whether it only tells what a spokesperson says."""
        return bool(compiled(self.reading.words.quotes.spokesperson).search(self.sentence.text))


def issued(ground: Ground, speech: Sequence[tuple[int, int]] = ()) -> Iterator[Sign]:
    """Yield the support of those who issued a measure that the article reports.

    What is asked or said of it (`speech`, half-open offsets) is no report.
    """
    target = ground.measured
    if target is None:
        return
    told = [*_told(ground, target, speech)]
    found = [*_reported(ground, target, told)]
    yield from found or _enacted(ground, target)


def _reported(ground: Ground, target: str, told: Sequence[Told]) -> Iterator[Sign]:
    """Yield the support of those whose measure a sentence names, with its issuer or the issuing."""
    reading = ground.reading
    issuers = _named(told, reading)
    for measure in reading.topic.measures:
        reports = [one for one in told if _reports(one, measure)]
        bodies = _bodies(Same(reading.topic), measure.issuer)
        first = min(reports, key=lambda one: one.sentence.paragraph == 0, default=None)
        if first is not None:
            notice = measure.entity is not None and measure.entity in first.headed
            named = notice or measure.issuer in issuers or any(o.named & bodies for o in reports)
            holder = measure.issuer if named else _issuer(ground, measure)
            yield Sign(holder, target, SUPPORT, first.sentence.start, first.sentence.end, ISSUED)


def _enacted(ground: Ground, target: str) -> Iterator[Sign]:
    """Yield the support of those who are told to have taken a measure that no list of words names."""
    reading = ground.reading
    same = Same(reading.topic)
    for issuer in dict.fromkeys(measure.issuer for measure in reading.topic.measures):
        theirs, side = _theirs(same, issuer), side_of(reading.topic, issuer)
        for one in reading.of(Happening):
            actor = one.actors.split(";")[0]
            if one.type not in ENACTING or actor not in theirs or not _is_on(one, target):
                continue
            told = Told(reading, reading.at(one.start_char), cued=False)
            if told.elsewhere or told.spoken_for or told.ends:
                continue
            own = actor in _bodies(same, issuer) or side is None
            holder = issuer if own else government(reading.topic, side or "")
            yield Sign(holder, target, SUPPORT, one.start_char, one.end_char, ISSUED)


def _is_on(happening: Happening, target: str) -> bool:
    """Tell whether a happening is about a target or a measure of the topic, and has happened."""
    about = target in happening.about.split(";") or happening.measure_id is not None
    return about and happening.status in ("reported", "earlier")


def _named(told: Sequence[Told], reading: Reading) -> Set[str]:
    """Return the issuers whom a report of any of their measures names (English)."""
    if reading.words.quotes.order != "parsed":
        return frozenset()
    return {
        measure.issuer
        for measure in reading.topic.measures
        for one in told
        if one.named & _bodies(Same(reading.topic), measure.issuer) and _reports(one, measure)
    }


def _told(ground: Ground, target: str, speech: Sequence[tuple[int, int]]) -> Iterator[Told]:
    """Yield the sentences that are about the target of measures."""
    meant = referents(ground.reading)
    for sentence in ground.reading.sentences:
        named = [
            one
            for one in ground.aims(sentence.start, sentence.end)
            if one.target_id == target
            and not any(low <= sentence.start + one.start < high for low, high in speech)
        ]
        if named:
            yield Told(ground.reading, sentence, any(one.cued for one in named), meant)


def _issuer(ground: Ground, measure: Measure) -> str:
    """Return the government of an issuer whom no report names: "China" there is its government."""
    topic = ground.reading.topic
    side = side_of(topic, measure.issuer)
    return government(topic, side) if side else measure.issuer


def _reports(told: Told, measure: Measure) -> bool:
    """Tell whether a sentence reports a measure: it names it, and its issuer or the issuing."""
    if told.ends:
        return False
    if measure.entity is not None and measure.entity in told.headed and told.issues:
        return True  # the article is the notice, which need not name its issuer again
    same = Same(told.reading.topic)
    theirs = _theirs(same, measure.issuer)
    if theirs.isdisjoint(told.named) or not (told.cued or told.issues):
        return False
    cues, folded = _cues(same, measure.id, told.reading.words.code), told.folded
    named = [cue for cue in cues if cue in folded]
    if not named and not (told.restricts and told.issues and not told.elsewhere):
        return False
    if named and told.owned(theirs, named):
        return True
    bodies = _bodies(same, measure.issuer)
    return told.issues or bool(told.named & bodies and not told.spoken_for)


@lru_cache(maxsize=512)
def _cues(same: Same, measure_id: str, language: str) -> tuple[str, ...]:
    """Return by what a language tells a measure, case folded."""
    measure = next(one for one in same.topic.measures if one.id == measure_id)
    return tuple(
        cue.casefold() for code, cues in measure.cues.items() if code == language for cue in cues
    )


@lru_cache(maxsize=64)
def _bodies(same: Same, issuer: str) -> frozenset[str]:
    """Return an issuer and who speaks or acts for it."""
    return frozenset({issuer, *(one.id for one in same.topic.entities if one.body == issuer)})


@lru_cache(maxsize=64)
def _theirs(same: Same, issuer: str) -> frozenset[str]:
    """Return an issuer, who speaks or acts for it, its party and its government."""
    return _bodies(same, issuer) | _sides(same, issuer)


@lru_cache(maxsize=64)
def _sides(same: Same, issuer: str) -> frozenset[str]:
    """Return the party that an issuer belongs to, and its government."""
    side = side_of(same.topic, issuer)
    return frozenset({side, government(same.topic, side)}) if side else frozenset()
