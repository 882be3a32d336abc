"""Drafts: what each cue of a sentence amounts to, before the rest of the article is asked.

Here it is decided whether a cue counts as a happening at all. What is carried over from earlier
sentences stands in `carry`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from nlp.reading import Sentence
from nlp.reporting.agents import ACTING, ADDRESSED, NOBODY, Agent, agent, side
from nlp.reporting.cues import CLAUSE, Cue, compiled, cues
from nlp.reporting.days import UNKNOWN, When, day
from nlp.reporting.measures import about, list_named, lists_after, measure_of, numbered, probed
from nlp.reporting.petitions import is_petition
from nlp.reporting.scene import Scene
from nlp.reporting.targets import REASON, targets

BACKGROUND_DAYS = 45  # chosen: an announcement older than this is an earlier measure
LONG_AGO_DAYS = 730  # chosen: what is older is history, not the dispute
VENUE_CHARS = 40  # how far from speaker or verb the venue may stand
POSSESSOR_CHARS = 60  # how far before "remarks" their speaker may stand
IMPOSING = ("announcement", "listing", "delisting", "effective", "earlier_measure")
LISTS = ("listing", "delisting")
DECREED = ("effective", "listing", "delisting")  # by public bodies, never by those concerned
TAKEN = ("announcement", "listing", "delisting", "investigation")  # by the issuer, no one else
NAMELESS = ("market", "trade_data", "budget", "effective")  # no actor is asked of these
BESIDE = ("announcement", "statement", "remark", "effective", "earlier_measure", "market")
CLAUSED = ("listing", "delisting", "meeting", "announcement")


@dataclass(frozen=True)
class Draft:
    """A cue with what its own sentence says of it; offsets into the article."""

    cue: Cue
    type: str
    start: int
    end: int
    who: Agent
    targets: tuple[str, ...]
    when: When
    status: str
    measure_id: str | None = None
    list: str | None = None
    about: tuple[str, ...] = ()


def drafts(scene: Scene, sentence: Sentence) -> tuple[Draft, ...]:
    """Return what a sentence reports, in text order, each happening once."""
    if compiled(scene.reading.words.happenings.poll).search(sentence.text):
        return ()
    found = cues(scene, sentence)
    made = [one for cue in found for one in _by_list(scene, _draft(scene, cue, found), found)]
    counting = [draft for draft in made if _counts(scene, draft)]
    return _without_attributions(scene, [_aimed(draft, counting) for draft in counting])


def _aimed(draft: Draft, found: Sequence[Draft]) -> Draft:
    """Return the draft without those as targets who only say or do something else there."""
    if draft.type in ADDRESSED or not draft.targets:
        return draft
    busy = {one for other in found if other.cue != draft.cue for one in other.who.ids}
    return replace(draft, targets=tuple(one for one in draft.targets if one not in busy))


def _by_list(scene: Scene, draft: Draft, cues_: tuple[Cue, ...]) -> list[Draft]:
    """Return one draft a list where one verb puts someone on several."""
    alike = [one for one in cues_ if one.trigger.type == draft.type]
    lists = lists_after(scene, draft.cue) if draft.type in LISTS and len(alike) == 1 else ()
    if len(lists) < 2:
        return [draft]
    sentence = draft.cue.sentence
    return [
        replace(draft, list=name, measure_id=numbered(scene, sentence.start, sentence.end, name))
        for name in lists
    ]


def _draft(scene: Scene, cue: Cue, others: tuple[Cue, ...]) -> Draft:
    who = _who(scene, cue)
    start, end = _span(scene, cue, others)
    hearsay = cue.trigger.type == "plan" and who.media
    if who.media and cue.trigger.type != "statement":
        who = NOBODY
    draft = Draft(
        cue=cue,
        type=cue.trigger.type,
        start=start,
        end=end,
        who=who,
        targets=targets(scene, cue, who, _reach(cue, others)),
        when=_when(scene, cue),
        status="rumoured" if hearsay else cue.trigger.status,
        measure_id=_measure(scene, cue, who, (start, end)),
        list=list_named(scene, cue),
        about=probed(scene, cue) or about(scene, start, end),
    )
    return _retyped(scene, draft)


def _reach(cue: Cue, others: tuple[Cue, ...]) -> tuple[int, int]:
    """Return the stretch whose names one cue of several alike may be aimed at."""
    alike = [one for one in others if one.trigger.type == cue.trigger.type and one != cue]
    before = max((o.end for o in alike if o.end <= cue.start), default=cue.sentence.start)
    after = min((o.start for o in alike if o.start >= cue.end), default=cue.sentence.end)
    if cue.trigger.type not in LISTS:
        return cue.sentence.start, cue.sentence.end
    return before, after if cue.token is not None or not alike else cue.end


def _measure(scene: Scene, cue: Cue, who: Agent, span: tuple[int, int]) -> str | None:
    """Return the measure that is taken or talked of; a plan is none of those that exist."""
    if cue.trigger.type in ("plan", "market", "budget", "remark"):
        return None
    name, sentence = list_named(scene, cue), cue.sentence
    found = numbered(scene, sentence.start, sentence.end, name) if name else None
    if cue.trigger.type == "effective":
        span = (span[0], cue.end)  # what takes effect stands before; what it adds to, after
    found = found or measure_of(scene, *span)
    if found is None or cue.trigger.type not in TAKEN or not who.known:
        return found
    issuer = side(scene, scene.reading.topic.measure[found].issuer)
    return found if issuer in {side(scene, one) for one in who.ids} else None


def _who(scene: Scene, cue: Cue) -> Agent:
    """Return who acts; figures and markets have a source at most."""
    if cue.trigger.noun and cue.trigger.type == "remark":
        return _possessor(scene, cue)
    if cue.trigger.type not in ("market", "trade_data"):
        who = agent(scene, cue)
        return who if who.official or cue.trigger.type not in DECREED else NOBODY
    if cue.trigger.type == "market":
        return NOBODY
    names = scene.names_in(cue.sentence.start, cue.sentence.end)
    sources = [name for name in names if name.type == "ORG"]
    return Agent(ids=(sources[0].entity_id,), start=sources[0].start) if sources else NOBODY


def _when(scene: Scene, cue: Cue) -> When:
    """Return the day that the sentence gives."""
    published = scene.published_on
    return day(scene, cue, published.isoformat() if published else None)


def _possessor(scene: Scene, cue: Cue) -> Agent:
    """Return whose remarks they are: the last person or country named before."""
    names = scene.names_in(max(cue.sentence.start, cue.start - POSSESSOR_CHARS), cue.start)
    people = [name for name in names if name.type == "PERSON"]
    others = [name for name in names if name.type in ACTING]
    if not others:
        return NOBODY
    name = people[-1] if people else others[0]
    if REASON.search(scene.reading.article.text[name.end : cue.start]):
        return NOBODY
    return Agent(ids=(name.entity_id,), official=True, person=True, start=name.start)


def _span(scene: Scene, cue: Cue, others: tuple[Cue, ...]) -> tuple[int, int]:
    """Return the sentence, or the clause where the sentence reports several of one type."""
    sentence = cue.sentence
    if cue.trigger.noun and cue.trigger.type == "earlier_measure":
        return cue.start, cue.end
    alike = [one for one in others if one.trigger.type == cue.trigger.type]
    if len(alike) < 2 or cue.trigger.type not in CLAUSED:
        return sentence.start, sentence.end
    if cue.token is not None:
        return _joined_span(cue, alike)
    at, to = cue.start - sentence.start, cue.end - sentence.start
    first = max((m.end() for m in CLAUSE.finditer(sentence.text, 0, at)), default=0)
    stop = CLAUSE.search(sentence.text, to)
    last = stop.start() if stop else len(sentence.text)
    if all(first <= one.start - sentence.start < last for one in alike):
        return sentence.start, sentence.end
    return sentence.start + first, sentence.start + last


def _joined_span(cue: Cue, alike: Sequence[Cue]) -> tuple[int, int]:
    """Return the part of a sentence that one of several joined verbs governs (English)."""
    sentence = cue.sentence
    tokens = [one.token for one in alike if one.token is not None]
    joined = [one for one in tokens if one.dep_ == "conj" and one.head in tokens]
    start = cue.start if cue.token in joined else sentence.start
    end = min((one.idx for one in joined if one.idx > cue.start), default=sentence.end)
    text = sentence.text[: end - sentence.start].rstrip()
    kept = re.sub(r"[,;]?(?:\s+(?:and|but|or|then))?$", "", text) if end < sentence.end else text
    return start, max(cue.end, sentence.start + len(kept))


def _retyped(scene: Scene, draft: Draft) -> Draft:
    """Return the draft with the type that venue, age and wording give it."""
    words, text = scene.reading.words.happenings, draft.cue.sentence.text
    age = _age_days(scene, draft.when)
    if draft.type == "statement":
        if (
            draft.who.person
            and draft.who.official
            and not draft.who.spokes
            and _in_parliament(scene, draft)
        ):
            return replace(draft, type="remark")
        return draft if draft.who.official else replace(draft, status="comment")
    if draft.type == "investigation" and is_petition(scene, draft.who, draft.cue.sentence):
        return replace(draft, type="other", measure_id=None)
    if draft.type == "effective" and age is not None and age > BACKGROUND_DAYS:
        return replace(draft, type="earlier_measure", status="earlier")
    if draft.type == "announcement":
        before = text[: draft.cue.start - draft.cue.sentence.start]
        background = compiled(words.earlier).search(before[-24:]) and draft.when == UNKNOWN
        if background or (age is not None and age > BACKGROUND_DAYS):
            return replace(draft, type="earlier_measure", status="earlier")
    if draft.type == "plan" and compiled(words.rumour).search(text):
        return replace(draft, status="rumoured")
    return draft


def _in_parliament(scene: Scene, draft: Draft) -> bool:
    """Tell whether the words are said in a parliament, not about one."""
    sentence, cue = draft.cue.sentence, draft.cue
    words = scene.reading.words.happenings
    near = draft.who.start if draft.who.start >= sentence.start else sentence.start
    if words.verb_final:
        spans = [(near, min(near + VENUE_CHARS, cue.start))]
    elif cue.token is not None:
        spans = [(min(near, cue.start), cue.end + VENUE_CHARS), _lead(scene, near, sentence)]
    else:
        spans = [(sentence.start, cue.start)]
    text = scene.reading.article.text
    return any(compiled(words.parliament).search(text[start:end]) for start, end in spans)


def _lead(scene: Scene, near: int, sentence: Sentence) -> tuple[int, int]:
    """Return what opens the sentence before its subject: "During a session of …, "."""
    opening = scene.reading.article.text[sentence.start : near]
    return sentence.start, near if len(opening) <= 2 * VENUE_CHARS else sentence.start


def _age_days(scene: Scene, when: When) -> int | None:
    """Return how long before publication it was; None where either day is unknown."""
    published = scene.published_on
    if published is None or when.date is None or not when.date[:4].isdigit():
        return None
    parts = [int(part) for part in when.date.split("-") if part.isdigit()]
    year, month, number = [*parts, 12, 28][:3] if len(parts) == 1 else [*parts, 28][:3]
    return (published - date(year, month, number)).days


def _counts(scene: Scene, draft: Draft) -> bool:
    """Tell whether the draft reports a happening at all."""
    age = _age_days(scene, draft.when)
    if age is not None and age > LONG_AGO_DAYS:
        return False
    match draft.type:
        case "statement":
            return draft.who.known
        case "remark":
            return _is_remark(draft, age)
        case "meeting":
            return _is_meeting(scene, draft)
        case "plan":
            heard = draft.status == "rumoured" and bool(draft.about)
            given_up = _long_past(draft.cue)
            return not given_up and (heard or (draft.who.known and not draft.who.expert))
        case "announcement" | "earlier_measure" | "listing" | "delisting":
            return _is_imposed(scene, draft)
        case kind if kind in NAMELESS:
            return kind != "trade_data" or not scene.is_headline(draft.cue.sentence)
        case _:
            return draft.who.known and not draft.who.expert and not draft.who.media


def _is_remark(draft: Draft, age: int | None) -> bool:
    """Remarks need a speaker; where only a noun refers to them, a day too."""
    if draft.cue.trigger.noun:
        return draft.who.known and draft.when != UNKNOWN and age is not None and age > 1
    return draft.who.known and not draft.who.expert and not draft.who.media


def _is_meeting(scene: Scene, draft: Draft) -> bool:
    """A meeting needs two sides that are named."""
    names = {scene.body(one) for one in (*draft.who.ids, *draft.targets)}
    return draft.who.known and len(names) > 1 and not draft.who.expert


def _is_imposed(scene: Scene, draft: Draft) -> bool:
    """A measure needs someone who takes it, or its own name."""
    if draft.cue.trigger.type == "effective":
        return draft.measure_id is not None or _concerns_things(scene, draft)
    if draft.cue.trigger.noun:
        return bool(draft.targets)
    if draft.type == "announcement" and draft.when == UNKNOWN and _qualifies(scene, draft):
        return False
    if draft.who.expert:
        return False
    if draft.type == "earlier_measure" and draft.when != UNKNOWN and draft.about:
        return True
    acting = (draft.who.known and not draft.who.media) or (
        draft.who.business and draft.type == "announcement" and draft.when != UNKNOWN
    )
    if draft.cue.token is not None and draft.cue.token.dep_ == "relcl" and not acting:
        return False
    if draft.who.person and not draft.who.official:
        return False
    return acting or draft.measure_id is not None or draft.list is not None


def _long_past(cue: Cue) -> bool:
    """Tell whether a plan lies before what is told: "had planned to …" (English)."""
    token = cue.token
    if token is None or token.tag_ != "VBN":
        return False
    return any(child.lower_ in ("had", "'d", "’d") for child in token.children)


def _only_announces(scene: Scene, draft: Draft, found: list[Draft]) -> bool:
    """Tell whether an announcement only says that another deed of the sentence is made known."""
    if draft.type != "announcement":
        return False
    mine = {side(scene, one) for one in draft.who.ids}
    others = [one for one in found if one.type not in BESIDE]
    theirs = [{side(scene, one) for one in other.who.ids} for other in others]
    return any(not mine or not sides or mine & sides for sides in theirs)


def _concerns_things(scene: Scene, draft: Draft) -> bool:
    """Tell whether goods are named: a law in force since some day is a citation, no happening."""
    return any(n.type == "MATERIAL" for n in scene.names_in(draft.start, draft.end))


def _qualifies(scene: Scene, draft: Draft) -> bool:
    """Tell whether the verb only qualifies a noun: "the measures announced by …"."""
    if draft.cue.token is not None:
        return draft.cue.token.dep_ == "acl"
    text, end = draft.cue.sentence.text, draft.cue.end - draft.cue.sentence.start
    return bool(compiled(scene.reading.words.happenings.qualifies).match(text, end))


def _without_attributions(scene: Scene, found: list[Draft]) -> tuple[Draft, ...]:
    """Return the drafts without those that only say who reports another of the sentence."""
    found = [one for one in found if not _only_announces(scene, one, found)]
    found = [one for one in found if not _said_in_reply(scene, one, found)]
    found = [one for one in found if not _spoken_of(one, found)]
    deeds = [one for one in found if one.type != "statement"]
    kept = [
        one
        for one in found
        if one.type != "statement" or not deeds or _own_statement(scene, one, deeds)
    ]
    seen: dict[tuple[str, tuple[str, ...], str | None, int, bool], Draft] = {}
    for one in kept:
        own = one.type == "remark" and one.cue.trigger.noun
        if one.type == "statement" and scene.is_headline(one.cue.sentence):
            one_voice = any(other.type == "statement" for other in seen.values())
            if one_voice:
                continue
        seen.setdefault((one.type, one.who.ids, one.list, one.start, own), one)
    return tuple(seen.values())


def _said_in_reply(scene: Scene, draft: Draft, found: list[Draft]) -> bool:
    """Tell whether a rejection is part of what a speaker says, no representations being named."""
    named = compiled(scene.reading.words.happenings.complaint)
    if draft.type != "rejection" or named.search(draft.cue.sentence.text):
        return False
    mine = {side(scene, one) for one in draft.who.ids}
    return any(
        one.type in ("statement", "remark")
        and not (one.type == "remark" and one.cue.trigger.noun)
        and one.who.official
        and bool(mine & {side(scene, actor) for actor in one.who.ids})
        for one in found
    )


def _spoken_of(draft: Draft, found: list[Draft]) -> bool:
    """Tell whether "the remarks" are only what a statement of that speaker and day is about."""
    if draft.type != "remark" or not draft.cue.trigger.noun:
        return False
    return any(
        one.cue.trigger.type == "statement"
        and one.who.ids == draft.who.ids
        and one.when == draft.when
        for one in found
    )


def _own_statement(scene: Scene, draft: Draft, deeds: list[Draft]) -> bool:
    """Tell whether a statement stands beside a deed of the sentence, not for it."""
    if not draft.who.person or not draft.who.official:
        return False
    mine = {side(scene, one) for one in draft.who.ids}
    return all(
        not mine & {side(scene, one) for one in deed.who.ids} and deed.type != "plan"
        for deed in deeds
    )
