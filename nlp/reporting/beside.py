"""Beside: which of a sentence's drafts only say who reports another one of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from nlp.patterns import compiled
from nlp.reporting.agents import side
from nlp.reporting.apart import brings_about
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import Draft
from nlp.reporting.finite import is_told_after
from nlp.reporting.japanese_frames import has_own_clause, is_told_by, tells_of
from nlp.reporting.nameless import stands_apart
from nlp.reporting.parallel import is_joined, orders
from nlp.reporting.sayings import is_told_beside
from nlp.reporting.scene import Scene
from nlp.reporting.tellers import is_asked_back, one_protest_each

if TYPE_CHECKING:
    from spacy.tokens import Token

BESIDE = ("announcement", "statement", "remark", "effective", "earlier_measure", "market")
SAID = ("statement", "remark")
IMPOSED = ("announcement", "earlier_measure")
EXACT = ("day", "week", "month")
CASES = ("court", "investigation")
LEADING = ("listing", "delisting", "announcement")
NESTED = ("ccomp", "conj", "xcomp")
ASIDE = ("relcl", "acl", "advcl")
ANNOUNCING = frozenset(
    "announce say confirm declare issue publish release unveil tell notify impose introduce".split()
)
FIGURES = ("trade_data", "market")
CONTENT = re.compile(r"[^，。；：]{0,4}[，,：:](?![^；;]*[；;])")  # (Chinese)
JUDGED = re.compile(  # of what is done already (Chinese)
    r"[^，。；]*?(?:[“「]?(?:完全|十分|非常)?(?:正[当當]|合[理法]|必要|[无無]可[非厚])|旨在|意在|是[为為]了)"
)
ANEW = re.compile("已|[将將]|决定|決定|宣布|宣佈|即日|起")  # it is done, or decided (Chinese)
BLAMES = re.compile(
    r"(?:直指|指[责責控]|批[评評]|[谴譴][责責]|抨[击擊]|痛批|[质質]疑)(?![^，。；]{0,3}[，：])"
)
MAKES_KNOWN = re.compile("[宣公发發][布佈告]|[发發]出")
BEHIND = re.compile("[^，。；]{0,30}[之以]?[后後][，,]")  # (Chinese)
OPENS_CHARS = 2  # a name so far from where the content begins is its subject
DATED_EACH = (
    "market",
    "listing",
    "delisting",
    "announcement",
    "meeting",
    "protest",
    "investigation",
    "court",
    "licence",
    "licence_delay",
    "budget",
)
DATED_ONCE = ("budget", "court")  # "threw out a suit brought by …"
DATED_APART = (
    "listing",
    "court",
    "other",
    "licence",
    "investigation",
    "meeting",
)  # two days, two deeds
MADE_KNOWN = re.compile(r"(?:を?(?:行|おこな)っ|し|い|れ)?たと(?:正式に)?")  # (Japanese)


def _only_announces(scene: Scene, draft: Draft, found: list[Draft]) -> bool:
    """Tell whether an announcement only says that another deed of the sentence is made known."""
    later = draft.type == "earlier_measure" and draft.cue.token is None
    if draft.cue.trigger.advice and draft.cue.token is not None:
        return False
    if draft.cue.trigger.type != "announcement" or not (later or draft.type == "announcement"):
        return False
    mine = {side(scene, one) for one in draft.who.ids}
    others = [
        one
        for one in found
        if one.type not in BESIDE and not _of_firm(one) and not joined(draft, one)
    ]
    if (
        draft.cue.token is not None and draft.cue.token.dep_ == "advcl"
    ):  # "a day after they banned …"
        others = [o for o in others if UNKNOWN in (o.when, draft.when) or o.when == draft.when]
    if draft.cue.token is None:
        others = [
            o
            for o in others
            if (o.type in FIGURES or UNKNOWN in (o.when, draft.when) or o.when == draft.when)
            and not brings_about(scene, draft.cue, o.cue)
            and not _stands_alone(scene, draft, o)
        ]
    if any(_is_content(scene, one, draft) for one in others):
        return True
    theirs = [{side(scene, one) for one in other.who.ids} for other in others]
    return any(not mine or not sides or mine & sides for sides in theirs)


def _is_content(scene: Scene, deed: Draft, draft: Draft) -> bool:
    """Tell whether a deed of words is all that is made known: 抗議したと発表した (Japanese)."""
    text = scene.reading.article.text[deed.cue.end : draft.cue.start]
    voiced = deed.type in ("protest", "rejection", "meeting")
    return voiced and scene.reading.words.happenings.verb_final and bool(MADE_KNOWN.fullmatch(text))


def _stands_alone(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Tell whether a measure stands beside a protest, not to make it known: 提出交涉，并限制进口."""
    if not scene.reading.words.happenings.verb_final and _came_first(scene, draft, other):
        return True
    if other.type not in ("protest", "rejection") or scene.reading.words.happenings.verb_final:
        return False
    after = other.cue.end <= draft.cue.start
    return after or not MAKES_KNOWN.match(scene.reading.article.text, draft.cue.start)


def _came_first(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Tell whether a measure with a day is what came before another deed: 1月收紧出口之后，仍核准了…."""
    after = BEHIND.match(scene.reading.article.text, draft.cue.end)
    return after is not None and draft.when != UNKNOWN and after.end() <= other.cue.start


def joined(draft: Draft, other: Draft) -> bool:
    """Tell whether a measure and another deed stand side by side: "halted …, and blacklisted …" (English)."""
    first, second = draft.cue.token, other.cue.token
    if first is None or second is None or first.dep_ in ASIDE:
        return False
    if first.lemma_ in ANNOUNCING and not orders(first):
        return False
    return is_joined(second, first) or is_joined(first, second)


def _leads_up(draft: Draft) -> bool:
    """Tell whether a deed only says when something was said: "…, after they had met" (English)."""
    token = draft.cue.token
    if token is None:
        return False
    if draft.when == UNKNOWN and is_told_after(token):
        return True
    if token.dep_ != "advcl":
        return False
    dates = draft.type in LEADING and draft.when == UNKNOWN  # "…, when the lists were published"
    return draft.type == "meeting" or (dates and any(c.lower_ == "when" for c in token.children))


def _of_firm(draft: Draft) -> bool:
    """Tell whether a deed is a firm's, beside what a public body announces (English)."""
    return draft.type == "other" and draft.cue.token is not None


def without_attributions(scene: Scene, found: list[Draft]) -> tuple[Draft, ...]:
    """Return the drafts without those that only say who reports another of the sentence."""
    found = [one for one in found if not _only_announces(scene, one, found)]
    if not scene.reading.words.happenings.verb_final:
        found = [one for one in found if not _only_talked_of(scene, one, found)]
    found = [one for one in found if not _said_in_reply(scene, one, found)]
    found = [one for one in found if not _spoken_of(one, found)]
    found = [one for one in found if not _inside_speech(one, found) and not _in_reply(one, found)]
    found = [one for one in found if not _only_passes_on(one, found)]
    found = [one for one in found if not is_told_by(scene, one, found)]
    found = one_protest_each([one for one in found if not _same_words(one, found)])
    spoken = any(one.type == "statement" and one.who.person for one in found)
    found = [one for one in found if not (spoken and _told_beside(one))]
    deeds = [one for one in found if one.type != "statement" and not _leads_up(one)]
    kept = [
        one
        for one in found
        if one.type != "statement" or not deeds or _own_statement(scene, one, deeds)
    ]
    return tuple(sorted(_once_each(scene, kept), key=lambda one: one.cue.start))


def _once_each(scene: Scene, kept: list[Draft]) -> list[Draft]:
    """Return the drafts without those that repeat another: of one type, actor, list and place."""
    seen: dict[tuple[object, ...], Draft] = {}
    for one in _dated_first(kept):
        own = one.type == "remark" and one.cue.trigger.noun
        voiced = one.type == "statement" and scene.is_headline(one.cue.sentence)
        if voiced and any(other.type == "statement" for other in seen.values()):
            continue
        key = (one.type, one.who.ids, one.list, one.start, own)
        if _repeats(one, key, seen):
            continue
        seen.setdefault((*key, _day_of(one)), one)
    return list(seen.values())


def _repeats(one: Draft, key: tuple[object, ...], seen: Mapping[tuple[object, ...], Draft]) -> bool:
    """Tell whether a draft without a day repeats one that has one (English)."""
    each = one.cue.token is not None and one.type in DATED_EACH and one.when == UNKNOWN
    same = 1 if one.type in DATED_ONCE else len(key)
    return each and any(other[:same] == key[:same] for other in seen)


def _day_of(one: Draft) -> When | None:
    """Return the day by which two drafts of one type are two deeds."""
    if one.type == "statement" and one.cue.token is not None and one.when.precision == "day":
        # "who on May 3 called it unwise, said on Friday"
        return one.when if one.when.basis == "stated" else None
    types = DATED_APART if one.cue.token is None else DATED_EACH
    return one.when if one.type in types else None


def _dated_first(found: list[Draft]) -> list[Draft]:
    """Return English drafts with those first that have a day: the others may only repeat them."""
    if any(one.cue.token is None for one in found):
        return found
    return sorted(found, key=lambda one: one.type in DATED_EACH and one.when == UNKNOWN)


def _only_talked_of(scene: Scene, draft: Draft, found: Sequence[Draft]) -> bool:
    """Tell whether a measure, or an arrest, without a day is what someone talks of (Chinese).

    "乙国首相表示，甲国加强管制的做法…" is no announcement, nor "乙国大臣表示，队员遭逮捕" an arrest; what is
    told with a day of its own is one.
    """
    if draft.type not in ("announcement", *CASES) or draft.cue.token is not None:
        return False
    text = scene.reading.article.text
    for one in found:
        if one.type not in SAID or one.cue.end > draft.cue.start:
            continue
        opens = CONTENT.match(text, one.cue.end, draft.cue.start) or _blamed(text, one, draft)
        if opens and draft.type in CASES and one.who.official and one.who.person:
            return not scene.days_in(opens.end(), draft.cue.end)
        names = scene.names_in(opens.end(), draft.cue.start) if opens else ()
        if opens and names and names[0].start - opens.end() <= OPENS_CHARS:
            mine = {side(scene, who) for who in one.who.ids}
            if one.who.media and ANEW.search(text, opens.end(), draft.cue.start):
                continue  # an outlet tells it as news: 共同社称，甲国已通知将暂停…
            if _dated_in(scene, opens.end(), draft.cue.end):
                return False
            own = side(scene, names[0].entity_id) in mine
            judged = JUDGED.match(text, draft.cue.end) is not None
            return not own or judged or not ANEW.search(text, opens.end(), draft.cue.start)
    return False


def _dated_in(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a stretch gives a date of the calendar, rather than 近来."""
    return any(when(one.value) != UNKNOWN for one in scene.days_in(start, end))


def _blamed(text: str, said: Draft, draft: Draft) -> re.Match[str] | None:
    """Return the verb of blame whose object does what is told: 直指乙国推动解除限制 (Chinese)."""
    found = BLAMES.search(text, said.cue.start, draft.cue.start)
    return None if found is None or ANEW.search(text, found.end(), draft.cue.start) else found


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


def _inside_speech(draft: Draft, found: list[Draft]) -> bool:
    """Tell whether a statement is what another one tells: "said that Tokyo had demanded …" (English)."""
    here = draft.cue.token
    if draft.type != "statement" or here is None:
        return False
    tellers = {
        one.cue.token
        for one in found
        if one.type in SAID and one.cue.token is not None and not one.who.media
    }
    for _ in range(6):
        if here.dep_ not in NESTED or here.head == here:
            return False
        nested = here.dep_ == "ccomp"
        here = here.head
        if nested and here in tellers:
            return not _of_own_day(draft, here, found)
    return False


def _of_own_day(draft: Draft, teller: Token, found: list[Draft]) -> bool:
    """Tell whether words have a day of their own, later than those that the parse puts them in."""
    outer = next((one for one in found if one.cue.token == teller), None)
    if outer is None or draft.when.basis != "stated" or outer.when.basis != "stated":
        return False
    return (draft.when.date or "") > (outer.when.date or "")


def _told_beside(draft: Draft) -> bool:
    """Tell whether a protest is but one of the things that someone says: he makes a statement (English)."""
    return draft.type == "protest" and is_told_beside(draft.cue)


def _same_words(draft: Draft, found: list[Draft]) -> bool:
    """Tell whether "remarks" only names what the verb on it reports: "the remarks made by …" (English)."""
    token = draft.cue.token
    if token is not None and token.dep_ == "acl" and draft.type in IMPOSED:
        nouns = [one.cue.token for one in found if one.cue.trigger.nominal and one.type in IMPOSED]
        noun = token.head
        whole = noun.head.head if noun.head.lower_ == "of" else noun
        return noun in nouns or whole in nouns  # "the (first batch of) curbs imposed in May"
    if draft.type != "remark" or token is None or not draft.cue.trigger.noun:
        return False
    return any(
        one.type == "remark" and one.cue.token is not None and one.cue.token.head == token
        for one in found
    )


def _only_passes_on(draft: Draft, found: list[Draft]) -> bool:
    """Tell whether an outlet only passes on what someone else is told to have said (English)."""
    if draft.type != "statement" or not draft.who.media or draft.cue.token is None:
        return False
    others = (one.cue.token for one in found if one.type in SAID and not one.who.media)
    return any(one is not None and draft.cue.token.is_ancestor(one) for one in others)


def _in_reply(draft: Draft, found: list[Draft]) -> bool:
    """Tell whether representations are made in one breath with rejecting the other side's protest."""
    if draft.type != "protest" or draft.cue.token is None:
        return False
    return any(one.type == "rejection" and one.who.ids == draft.who.ids for one in found)


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


def _of_another_day(deed: Draft, draft: Draft) -> bool:
    """Tell whether a deed is of a day before that of the words that tell of it (Chinese, Japanese)."""
    days = deed.when.precision == draft.when.precision == "day"
    return (
        days and draft.when.basis == "stated" and (deed.when.date or "") < (draft.when.date or "")
    )


def _own_statement(scene: Scene, draft: Draft, deeds: list[Draft]) -> bool:
    """Tell whether a statement stands beside a deed of the sentence, not for it."""
    if draft.cue.token is None:
        deeds = [one for one in deeds if not stands_apart(draft.cue, one.cue)]
        deeds = [one for one in deeds if not tells_of(scene, draft, one)]
        if deeds and all(has_own_clause(scene, draft, one) for one in deeds):
            return True
        if deeds and all(_of_another_day(one, draft) for one in deeds):
            return draft.who.official
    elif draft.when.basis == "stated" and draft.when.precision in EXACT:  # a deed of another day
        deeds = [one for one in deeds if one.when in (draft.when, UNKNOWN)]
        if not deeds:
            return True
    mine = {side(scene, one) for one in draft.who.ids}
    deeds = [one for one in deeds if not is_asked_back(draft, one)]
    if deeds and (not draft.who.person or not draft.who.official):
        return bool(mine) and all(_told_aside(scene, mine, one, draft) for one in deeds)
    return all(
        deed.type != "plan"
        and (_of_another(draft, deed) or not mine & {side(scene, one) for one in deed.who.ids})
        for deed in deeds
    )


def _told_aside(scene: Scene, mine: set[str], deed: Draft, draft: Draft) -> bool:
    """Tell whether a deed of another side only says when a party spoke: "…, a day after X protested"."""
    verb, token = draft.cue.token, deed.cue.token
    if verb is None or token is None or not deed.who.known or not draft.who.official:
        return False
    aside = token.dep_ == "advcl" and any(
        one.lower_ in ("after", "before") for one in token.children
    )
    return aside and not mine & {side(scene, one) for one in deed.who.ids}


def _of_another(draft: Draft, deed: Draft) -> bool:
    """Tell whether someone else of that side does the deed.

    A person in a clause of its own, 甲相は嘆き、乙次官は抗議した (Japanese); whoever protests, as a minister
    adds who called a ban unacceptable (English).
    """
    if set(draft.who.ids) & set(deed.who.ids):
        return False
    if draft.cue.token is not None:
        return draft.who.person and draft.who.known and deed.type == "protest"
    later = draft.cue.end < deed.cue.start and deed.cue.since > draft.cue.end
    return draft.who.person and deed.who.person and later
