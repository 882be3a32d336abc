"""Drafts: what each cue of a sentence amounts to, before the rest of the article is asked.

Here it is decided whether a cue counts as a happening at all. What is carried over from earlier
sentences stands in `carry`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.patterns import compiled
from nlp.reading import Sentence
from nlp.reporting.agents import ADDRESSED, agent
from nlp.reporting.behind import tells_who, within
from nlp.reporting.beside import joined, without_attributions
from nlp.reporting.chinese_measures import is_aim, is_of_issue, is_old_news, opens
from nlp.reporting.counts import counts
from nlp.reporting.cues import CLAUSE, Cue, cues
from nlp.reporting.days import MADE, UNKNOWN, When, day, when
from nlp.reporting.draft import BACKGROUND_DAYS, Draft, age_days
from nlp.reporting.headed import headed, is_same_day
from nlp.reporting.kinds import ACTING, NOBODY, Agent
from nlp.reporting.meant import is_of_others, meant_by
from nlp.reporting.measures import LISTED, about, list_named, lists_after, numbered, probed
from nlp.reporting.nameless import (
    LEAD_DAYS,
    as_before,
    at_home,
    is_lead,
    is_nobodys,
    is_own_account,
)
from nlp.reporting.nominal import nominal_agent, nominal_when, noun_span
from nlp.reporting.originals import (
    STORY_DAYS,
    effect_days,
    is_dated_noun,
    is_looked_back_on,
    is_plain,
    is_recalled,
)
from nlp.reporting.owners import owners
from nlp.reporting.parallel import gerund_part, joined_to, main_clause, opening
from nlp.reporting.petitions import is_petition
from nlp.reporting.scene import Day, Scene
from nlp.reporting.severally import by_day
from nlp.reporting.targets import REASON, targets
from nlp.reporting.venues import on_target
from nlp.timex.scan import HEADING

POSSESSOR_CHARS = 60  # how far before "remarks" their speaker may stand
LISTS = ("listing", "delisting")
# what is said or done to make something known (Chinese, Japanese)
MADE_KNOWN = re.compile("[宣公][布佈]|[发發][布出]|発表|公表|告知|通知|通告|表示|指示")
SUBJECT_MARK = re.compile("[はがも]|の(?=[^、]{1,8}[%％])")
RECALLED_DAYS = 7  # chosen: as old may be what a subordinate clause mentions and is still news
DECREED = ("effective", "listing", "delisting")  # by public bodies, never by those concerned
CLOSING = ("effective", "trade_data")
ISSUED = ("announcement", "listing", "delisting")
TAKING = ("announcement", "earlier_measure")
CLAUSED = ("listing", "delisting", "meeting", "announcement")


def drafts(scene: Scene, sentence: Sentence) -> tuple[Draft, ...]:
    """Return what a sentence reports, in text order, each happening once."""
    found = cues(scene, sentence)
    if not found or compiled(scene.reading.words.happenings.poll).search(sentence.text):
        return ()
    made = [one for cue in found for one in _by_list(scene, draft_of(scene, cue, found), found)]
    made = [one for draft in made for one in by_day(scene, draft)]
    counting = [draft for draft in made if counts(scene, draft) and not _agreed_on(draft, made)]
    counting = [_as_before(scene, draft, counting) for draft in counting]
    aimed = [within(scene, _aimed(draft, counting)) for draft in counting]
    return without_attributions(scene, aimed)


def _agreed_on(draft: Draft, found: Sequence[Draft]) -> bool:
    """Tell whether a deed is only what a meeting agreed to do (English)."""
    token = draft.cue.token
    if token is None:
        return False
    if token.lemma_ == "agree" and not draft.who.known:
        return any(one.type == "meeting" for one in found)
    if token.dep_ != "xcomp":
        return False
    return any(one.type == "meeting" and one.cue.token == token.head for one in found)


def _as_before(scene: Scene, draft: Draft, found: Sequence[Draft]) -> Draft:
    """Return a measure as an earlier one where it leads up to another deed of long ago (English)."""
    if draft.type != "announcement" or draft.when != UNKNOWN:
        return draft
    after = (age_days(scene, one.when) or 0 for one in found if joined(draft, one))
    past = max(after, default=0) > BACKGROUND_DAYS
    return replace(draft, type="earlier_measure", status="earlier") if past else draft


def _aimed(draft: Draft, found: Sequence[Draft]) -> Draft:
    """Return the draft without those as targets who only say or do something else there."""
    if draft.type in ADDRESSED or not draft.targets:
        return draft
    others = [one for one in found if one.cue != draft.cue and not tells_who(one)]
    busy = {one for other in others for one in other.who.ids}
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


def draft_of(scene: Scene, cue: Cue, others: tuple[Cue, ...]) -> Draft:
    """Return what a cue amounts to by its own sentence."""
    who = _who(scene, cue)
    named = cue.trigger.nominal and len(others) > 1 and cue.token is not None
    if named and cue.token:
        start, end = noun_span(scene, cue.token)
    else:
        start, end = gerund_part(cue, others) or _span(scene, cue, others)
    hearsay = cue.trigger.type == "plan" and who.media
    if who.media and cue.trigger.type != "statement":
        who = NOBODY
    measure_id = meant_by(scene, cue, who, (start, end))
    if is_of_others(scene, cue, who, measure_id):
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
        measure_id=measure_id,
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
        return _part(cue, others)
    return before, after if cue.token is not None or not alike else cue.end


def _who(scene: Scene, cue: Cue) -> Agent:
    """Return who acts; figures and markets have a source at most."""
    if cue.trigger.suffered or (cue.trigger.type in LISTS and _is_done_to(scene, cue)):
        return NOBODY
    if cue.trigger.nominal:
        return nominal_agent(scene, cue) if cue.trigger.type != "market" else NOBODY
    if cue.token is not None and cue.trigger.dated and cue.trigger.type == "earlier_measure":
        return nominal_agent(scene, cue)
    if cue.trigger.noun and cue.trigger.type == "remark":
        said = cue.before.endswith("と")  # …に該当し得ると答弁。 (Japanese)
        made = said or MADE.match(scene.reading.article.text, cue.end)
        return agent(scene, cue) if made else _possessor(scene, cue)
    if cue.trigger.type not in ("market", "trade_data"):
        who = as_before(scene, cue, at_home(scene, cue, agent(scene, cue)))
        return who if who.official or cue.trigger.type not in DECREED else NOBODY
    if cue.trigger.type == "market":
        return NOBODY
    names = scene.names_in(cue.sentence.start, cue.sentence.end)
    sources = [name for name in names if name.type == "ORG"]
    return Agent(ids=(sources[0].entity_id,), start=sources[0].start) if sources else NOBODY


def _is_done_to(scene: Scene, cue: Cue) -> bool:
    """Tell whether the subject is who is put on a list: 研究所が追加された; 还有甲国9家企业列入 (Chinese)."""
    words, text = scene.reading.words.happenings, cue.sentence.text
    at, to = cue.start - cue.sentence.start, cue.end - cue.sentence.start
    if cue.token is None and not words.verb_final:
        return LISTED.search(text[:at]) is not None
    if not words.verb_final or not compiled(words.passive).match(text, to):
        return False
    return not re.search(r"(?:に|から)よ[るっり]", text[:at])


def _when(scene: Scene, cue: Cue) -> When:
    """Return the day that the sentence gives."""
    published = scene.published_on
    if cue.trigger.nominal:
        return nominal_when(scene, cue)
    if is_of_issue(cue):
        return UNKNOWN  # of the day of what is announced
    found = day(scene, cue, published.isoformat() if published else None)
    unsaid = found == UNKNOWN or is_same_day(scene, cue, found)
    month = _chronicled(scene, cue) if unsaid else None
    basis = "stated" if cue.token is not None else "inferred"
    return when(month.value, basis) if month else found


def _possessor(scene: Scene, cue: Cue) -> Agent:
    """Return whose remarks they are: the last person or country named before."""
    near = scene.names_in(max(cue.sentence.start, cue.start - POSSESSOR_CHARS), cue.start)
    names = owners(scene, cue, near)
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
        days = scene.days_in(sentence.start, cue.start) if cue.token is None else ()
        return days[-1].start if days else cue.start, cue.end
    kinds = TAKING if cue.token is not None and cue.trigger.type in TAKING else (cue.trigger.type,)
    alike = [one for one in others if one.trigger.type in kinds]
    joined = cue.trigger.type in CLAUSED or (cue.token is not None and cue.trigger.type == "plan")
    if scene.reading.words.happenings.verb_final and cue.trigger.type == "trade_data":
        figures = (o for o in others if o.start > cue.end and o.trigger.type == "trade_data")
        later = [one for one in figures if not _goes_on(one)]
        if later and later[0].start - _clause_chars(later[0]) > cue.end:
            return sentence.start, later[0].start - _clause_chars(later[0]) - 1
    if _apart(scene, cue, others):
        return max(sentence.start, cue.start - _clause_chars(cue)), sentence.end
    if len(alike) < 2 or not joined:
        return main_clause(cue, others) or _part(cue, others)
    if cue.token is not None:
        return _joined_span(cue, alike)
    at, to = cue.start - sentence.start, cue.end - sentence.start
    first = max((m.end() for m in CLAUSE.finditer(sentence.text, 0, at)), default=0)
    stop = CLAUSE.search(sentence.text, to)
    last = stop.start() if stop else len(sentence.text)
    if all(first <= one.start - sentence.start < last for one in alike):
        return sentence.start, sentence.end
    return sentence.start + first, sentence.start + last


def _apart(scene: Scene, cue: Cue, others: tuple[Cue, ...]) -> bool:
    """Tell whether an effect or figures close a sentence that opens with another deed (Japanese)."""
    if not scene.reading.words.happenings.verb_final or cue.trigger.type not in CLOSING:
        return False
    if cue.trigger.type == "trade_data" and _goes_on(cue):
        return False
    kinds = ISSUED if cue.trigger.type == "effective" else (cue.trigger.type,)
    first = cue.start - _clause_chars(cue)
    return any(one.end <= first and one.trigger.type in kinds for one in others)


def _goes_on(cue: Cue) -> bool:
    """Tell whether figures go on with the subject before: 33万人にとどまり、半分まで落ち込んだ (Japanese)."""
    own = cue.before[len(cue.before) - _clause_chars(cue) :]
    return SUBJECT_MARK.search(own) is None


def _clause_chars(cue: Cue) -> int:
    """Return how many characters before a cue its clause begins."""
    at = cue.start - cue.sentence.start
    return at - max((m.end() for m in CLAUSE.finditer(cue.sentence.text, 0, at)), default=0)


def _part(cue: Cue, others: tuple[Cue, ...]) -> tuple[int, int]:
    """Return the sentence, or its part where another tells something else: at a semicolon, of a gerund."""
    sentence = cue.sentence
    if (own := gerund_part(cue, others)) is not None:
        return own
    text, at, to = sentence.text, cue.start - sentence.start, cue.end - sentence.start
    low, high = text.rfind("；", 0, at) + 1, text.find("；", to)
    first = sentence.start + low
    last = sentence.start + high if high >= 0 else sentence.end
    apart = cue.token is None and any(not first <= one.start < last for one in others)
    return (first, last) if apart else (sentence.start, sentence.end)


def _joined_span(cue: Cue, alike: Sequence[Cue]) -> tuple[int, int]:
    """Return the part of a sentence that one of several joined verbs governs (English)."""
    sentence = cue.sentence
    tokens = [one.token for one in alike if one.token is not None]
    joined = [one for one in tokens if joined_to(one) in tokens]
    start = min(cue.start, opening(cue.token)) if cue.token in joined else sentence.start
    end = min((opening(one) for one in joined if one.idx > cue.start), default=sentence.end)
    text = sentence.text[: end - sentence.start].rstrip()
    kept = re.sub(r"[,;]?(?:\s+(?:and|but|or|then))?$", "", text) if end < sentence.end else text
    return start, max(cue.end, sentence.start + len(kept))


def _retyped(scene: Scene, draft: Draft) -> Draft:
    """Return the draft with the type that venue, age and wording give it."""
    match draft.type:
        case "statement":
            return _as_said(scene, draft)
        case "announcement":
            return _as_taken(scene, draft)
        case "remark" if is_plain(scene, draft):
            return replace(draft, type="statement")
        case "investigation" if is_petition(scene, draft.who, draft.cue.sentence):
            return replace(draft, measure_id=None)
        case "earlier_measure" if is_dated_noun(scene, draft):
            return replace(draft, type="announcement", status="reported")
        case "effective" if _is_past_effect(scene, draft):
            return replace(draft, type="earlier_measure", status="earlier")
        case "plan":
            rumour = compiled(scene.reading.words.happenings.rumour)
            heard = rumour.search(draft.cue.sentence.text)
            return replace(draft, status="rumoured") if heard else draft
        case _:
            return draft


def _is_past_effect(scene: Scene, draft: Draft) -> bool:
    """Tell whether an effect is background by its age; in a Chinese chronicle none is."""
    told = draft.cue.token is None and _chronicled(scene, draft.cue)
    return not told and (age_days(scene, draft.when) or 0) > effect_days(draft)


def _as_said(scene: Scene, draft: Draft) -> Draft:
    """Return words as a remark where a politician says them in parliament, as comment of others."""
    who = draft.who
    said = who.person and who.official and not who.spokes
    if is_recalled(scene, draft):
        return replace(draft, type="remark")
    if said and not _to_press(scene, draft) and on_target(scene, draft.cue, draft.who, draft.about):
        return replace(draft, type="remark")
    own = is_own_account(scene, draft.cue, who, draft.when)
    return draft if who.official or own else replace(draft, status="comment")


def _to_press(scene: Scene, draft: Draft) -> bool:
    """Tell whether the words are said to the press, though of a parliament (Japanese)."""
    words = scene.reading.words.happenings
    return words.verb_final and compiled(words.briefing).search(draft.cue.before) is not None


def _as_taken(scene: Scene, draft: Draft) -> Draft:
    """Return a measure as an earlier one by its age, and what a firm does as no measure."""
    if is_aim(scene, draft):
        return replace(draft, type="plan", status="planned")
    if _by_firm(scene, draft):
        return replace(draft, type="other")
    if _chronicled(scene, draft.cue):
        return draft
    before, words = draft.cue.before, scene.reading.words.happenings
    past = compiled(words.earlier).search(before[-24:]) or before.endswith(" already ")
    background = (past and draft.when == UNKNOWN) or is_looked_back_on(scene, draft)
    age = age_days(scene, draft.when)
    background = background or is_old_news(scene, draft, age)
    advised = draft.cue.trigger.advice and not background
    if age is not None and (advised or scene.chronicle):
        return draft
    if background or (age is not None and age > _fresh_days(scene, draft)):
        return replace(draft, type="earlier_measure", status="earlier")
    return draft


def _chronicled(scene: Scene, cue: Cue) -> Day | None:
    """Return the month, in English also the day, that heads what a chronicle tells: 2025年11月：…"""
    text = scene.reading.article.text
    opens = text.rfind("\n", 0, cue.start) + 1
    first = next(iter(scene.days_in(opens, cue.start)), None)
    if cue.token is not None:
        return headed(scene, cue)
    month = first is not None and when(first.value).precision == "month"
    return first if first is not None and month and HEADING.match(text, first.end) else None


def _fresh_days(scene: Scene, draft: Draft) -> int:
    """Return how old an announcement may be that is no background."""
    if draft.cue.token is not None:
        return STORY_DAYS
    if is_lead(scene, draft.cue):
        return LEAD_DAYS
    recalled = is_nobodys(scene, draft)
    return RECALLED_DAYS if recalled and not opens(draft.cue) else BACKGROUND_DAYS


def _by_firm(scene: Scene, draft: Draft) -> bool:
    """Tell whether a firm does it: only public bodies take measures; a firm may announce things."""
    who = draft.who
    if draft.measure_id is not None:
        return False
    if draft.cue.token is None and MADE_KNOWN.search(draft.cue.sentence.text):
        return False
    if who.business:
        return True
    kinds = {n.type for n in scene.names if n.entity_id in who.ids}
    return who.known and not who.official and not who.media and kinds == {"ORG"}
