"""Chinese plans: what is to be done on a day to come, read clause by clause, and what a firm says it will do.

A clause with a day after the publication and a word that looks ahead (将, 拟, 预计) is a plan, whatever its
verb, of whoever stands before them; a meeting or deed that the lists find there is that plan. What a firm
says it will do is a plan where nothing else is told of its sentence.

Matches: 甲部将在8月底前敲定方案; 乙局长将于翌日会晤丙; 甲公司表示，今后将优先供货.
Must not: 调查应在1月7日前完成; 可能在3月宣布; 预计下月…吗; 自3月1日起生效; 公布将于4月起加征.
Where it fails: a month without a year that lies ahead is often taken for the one past, and is no plan then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.reporting.chinese_deeds import (
    ADVERBS,
    ENDS_OPEN,
    NO_DOER,
    Clause,
    by_sentence,
    clauses,
    doer,
    is_bare_doer,
    is_chinese,
    is_taken,
    opens,
)
from nlp.reporting.dated import unlisted
from nlp.reporting.days import UNKNOWN, When, first_day, when
from nlp.reporting.draft import Draft
from nlp.reporting.kinds import Agent, speaker
from nlp.reporting.scene import Day, Said, Scene
from nlp.words.happenings import Trigger

PLANNED = "planned"
AHEAD = Trigger("plan", "(?!)", status=PLANNED, alone=True, ahead=True)
LOOKS_AHEAD = re.compile(
    r"[将將](?![领領军軍士])|(?<![模虚虛草])[拟擬](?![定稿])|[预預](?:[计計]|定)|[计計][划劃畫](?!的)|[定订訂][于於在]|打算|[会會](?=[在于於])"
)
NEAR_CHARS = 8  # between such a word and a day behind it
UNSURE = re.compile(
    r"如果|若|一旦|可能|或[将將]|恐|是否|不[会會再]|怎|[应應](?![对對])|[须須必]|到期|期[满滿]|原[定订訂计計]|希望|期待|有望|要求|敦促|呼[吁籲]|生效|迎[来來]|起(?:[实實]施|施行|[执執]行)|[记記]者[会會]"
)
KINDS = ("plan", "meeting", "other", "statement", "remark", "budget", "protest")  # may be to come
GOING_ON = ("other", "meeting")  # of whom a clause without a subject tells more
INTENDS = re.compile(
    r"(?:今[后後]|未[来來]|接下[来來]|下一步|[后後][续續]|年[内內]|明年|下[月周週]|公司|[该該]公司)*(?:仍|也|亦|还|還|[继繼][续續])?"
    r"(?:[将將][会會]?(?![领領军軍士])|[计計][划劃畫](?!的)|打算|[拟擬])(?=[^，。；“”]{4,})"
)
TELLS = re.compile(r"表示|宣[布佈称稱]|透露|[称稱说說]|公[布佈]")
DEADLINE = re.compile("底?[之以]?前")


def with_plans(scene: Scene, told: Sequence[Draft]) -> list[Draft]:
    """Return drafts with the plans of days to come, and what firms alone say they will do."""
    if not is_chinese(scene):
        return list(told)
    found = _merged([_as_plan(scene, one) for one in told])
    places = by_sentence(found)
    for sentence in scene.reading.sentences:
        here = places[sentence.start]
        planned = any(one.type == "plan" for one in here)
        if scene.is_headline(sentence) or planned:
            continue
        free = (one for one in clauses(sentence) if not is_taken(scene, one, here))
        found += list(filter(None, (_plan(scene, one, here) for one in free)))[:1]
    found += list(_of_firms(scene, found))
    return sorted(found, key=lambda one: one.cue.start)


def _as_plan(scene: Scene, draft: Draft) -> Draft:
    """Return a meeting or a deed as the plan that its clause tells of a day to come."""
    if draft.type not in KINDS:
        return draft
    own = (o for o in clauses(draft.cue.sentence) if o.start <= draft.cue.start < o.end)
    clause = next(own, None)
    ahead = _ahead(scene, clause) if clause is not None else None
    if clause is None or ahead is None:
        return draft
    foresees = draft.cue.start <= ahead[2] < draft.cue.end  # 预计 is taken for a verb of saying
    if ahead[1] > draft.cue.start and not foresees:
        return draft
    if draft.type == "plan":  # of which a mere deadline is no day
        due = DEADLINE.match(scene.reading.article.text, ahead[0].end)
        return draft if due else replace(draft, when=when(ahead[0].value))
    whole = (clause.start, clause.end) if _is_joined(draft, clause) else (draft.start, draft.end)
    return replace(
        draft, type="plan", status=PLANNED, when=when(ahead[0].value), start=whole[0], end=whole[1]
    )


def _is_joined(draft: Draft, clause: Clause) -> bool:
    """Tell whether a clause goes on behind another one of its sentence."""
    return clause.start > draft.cue.sentence.start


def _ahead(scene: Scene, clause: Clause) -> tuple[Day, int, int] | None:
    """Return the day to come of a clause, and where its plan and the word that looks ahead begin."""
    text, published = scene.reading.article.text, scene.published_on
    days = scene.days_in(clause.start, clause.end)
    if not days or published is None or UNSURE.search(text, clause.start, clause.end):
        return None
    today = f"{published}"
    for one in days:
        moment = when(one.value)
        date = first_day(moment.date or "")
        if (
            moment.precision not in ("day", "month", "quarter", "year")
            or date <= today[: len(date)]
        ):
            continue
        low = max(clause.start, one.start - NEAR_CHARS)
        for word in LOOKS_AHEAD.finditer(text, low, clause.end):
            return one, max(one.end, word.end()), min(one.start, word.start())
    return None


def _merged(found: Sequence[Draft]) -> list[Draft]:
    """Return drafts without what a plan goes on with, on no day of its own: 将于下周访问甲市，会见乙."""
    plans = by_sentence([one for one in found if one.type == "plan" and one.when != UNKNOWN])
    return [
        one
        for one in found
        if not any(_goes_on(plan, one) for plan in plans[one.cue.sentence.start])
    ]


def _goes_on(plan: Draft, one: Draft) -> bool:
    return (
        plan.who.ids == one.who.ids
        and one.type == "meeting"
        and one.when == UNKNOWN
        and plan.cue.end <= one.cue.start
    )


def _plan(scene: Scene, clause: Clause, here: Sequence[Draft]) -> Draft | None:
    """Return what a clause tells of a day to come; None where nobody is said to act or happen then."""
    ahead = _ahead(scene, clause)
    if ahead is None or clause.end - ahead[1] < len("解散"):
        return None
    text, begin = scene.reading.article.text, opens(scene.reading.article.text, clause)
    subject = ADVERBS.sub("", text[begin : ahead[2]])
    before = [one for one in here if one.cue.end <= clause.start and one.type in GOING_ON]
    if not subject and before and before[-1].who.known:
        return _made(scene, clause, before[-1].who, when(ahead[0].value))
    if not subject or NO_DOER.search(subject) or ENDS_OPEN.search(subject):
        return None
    who = doer(scene, clause, begin, ahead[2])
    bare = not who.known and not is_bare_doer(scene, clause, begin, subject)
    if bare or who.expert or who.media:
        return None
    return _made(scene, clause, who, when(ahead[0].value))


def _of_firms(scene: Scene, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield what firms say they will do in sentences of which nothing else is told."""
    busy = {one.cue.sentence.start for one in told}
    for said in scene.said:
        sentence = scene.reading.at(said.start)
        if sentence.start in busy or scene.is_headline(sentence) or not _intends(scene, said):
            continue
        name = next((one for one in scene.names if one.entity_id == said.speaker_id), None)
        if name is None or name.type != "ORG":
            continue
        who = speaker(scene, name, (name.start, name.end))
        if who.official or who.expert or who.media or who.person:
            continue
        busy.add(sentence.start)
        yield _made(scene, Clause(sentence, sentence.start, sentence.end), who, UNKNOWN)


def _intends(scene: Scene, said: Said) -> bool:
    text = scene.reading.article.text
    return bool(TELLS.fullmatch(said.verb) and INTENDS.match(text, said.start, said.end))


def _made(scene: Scene, clause: Clause, who: Agent, moment: When) -> Draft:
    return unlisted(scene, (clause.start, clause.end), who, moment, AHEAD)
