"""Chinese measures: what is told as taken, but is background, an aim, a thought, or names a thing only.

Matches: a ban of weeks ago below the lead; 甲公司宣布，将新建工厂; 有企业认为，管制加强使前景难料;
7月才恢复的进口.
Must not: 商务部6日宣布禁止出口, on the days after.
"""

from __future__ import annotations

import re

from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN
from nlp.reporting.draft import Draft, qualifies
from nlp.reporting.nameless import is_lead
from nlp.reporting.originals import PAST_DAYS
from nlp.reporting.scene import Scene

AIMS = re.compile(  # 将 before an object is no "will": 将售价上调
    r"，?(?:公司|集团|集團|其|旗下)?(?:计划|計劃|計畫|[拟擬]|[将將](?![^，。；]{1,40}(?:[上下][调調修]|[调調]|提高|降低|延|列|[迁遷移])))"
)
ON_ISSUE = re.compile(r"(?:公[布佈告]|[发發][布佈])(?:之|[当當])日起?[^，。；]{0,6}$")
THINKS = re.compile("[认認][为為]|[担擔][心忧憂]|[忧憂][虑慮心]|相信|抱怨|感[叹嘆]|直言|坦言")
HABIT = re.compile(
    "近[几幾]?年[来來]?|多年[来來]|[历歷][来來]|一直以[来來]|[长長]期以[来來]|[连連]年"
)
DONE = re.compile("已|宣[布佈]|通知|公[布佈告]|决定|決定")


def is_old_news(scene: Scene, draft: Draft, age: int | None) -> bool:
    """Tell whether a measure below the lead was taken weeks before: it is told as background."""
    words = scene.reading.words.happenings
    told = age is not None and age > PAST_DAYS and draft.when.precision == "day"
    if not told or words.parsed or words.verb_final:
        return False
    return not (opens(draft.cue) or is_lead(scene, draft.cue))


def opens(cue: Cue) -> bool:
    """Tell whether a cue stands in the headline or in the paragraph after it."""
    return cue.sentence.paragraph <= 1


def is_aim(scene: Scene, draft: Draft) -> bool:
    """Tell whether a firm announces what it is going to do: 甲公司宣布，将新建工厂."""
    cue = draft.cue
    if cue.token is not None or not AIMS.match(scene.reading.article.text, cue.end):
        return False
    kinds = {name.type for name in scene.names if name.entity_id in draft.who.ids}
    firm = draft.who.known and not draft.who.official and kinds == {"ORG"}
    return firm and draft.measure_id is None


def is_of_issue(cue: Cue) -> bool:
    """Tell whether an effect is of the day, not named, on which it is made known: 公布当日起生效."""
    effect = cue.trigger.type == "effective" and cue.token is None
    return effect and ON_ISSUE.search(cue.before) is not None


def is_thought(scene: Scene, draft: Draft) -> bool:
    """Tell whether a measure without a day only stands in what someone thinks or fears."""
    if draft.type != "announcement" or draft.when != UNKNOWN:
        return False
    text, cue = scene.reading.article.text, draft.cue
    return any(
        cue.start < one.end
        and THINKS.fullmatch(one.verb)
        and not DONE.search(text, one.start, cue.start)
        for one in scene.said_in(cue.sentence.start, cue.start)
    )


def is_habit(draft: Draft) -> bool:
    """Tell whether a measure is what someone has done for years: 近年来不断松绑."""
    if draft.type != "announcement" or draft.when != UNKNOWN or draft.cue.token is not None:
        return False
    return HABIT.search(draft.cue.before) is not None


def only_names_thing(scene: Scene, draft: Draft) -> bool:
    """Tell whether a verb without a doer only tells which thing is meant: 7月才恢复的进口."""
    if draft.cue.token is not None or draft.who.known or draft.when == UNKNOWN:
        return False
    if draft.measure_id is not None or draft.list is not None:
        return False
    return draft.cue.trigger.type == "announcement" and qualifies(scene, draft)
