"""Counts: whether a draft is a happening at all.

It needs who acts, a day or a measure, by its type; what is said of plans given up, by experts, or only
to qualify a noun is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from nlp.patterns import compiled
from nlp.reporting.apart import is_asked_of
from nlp.reporting.chinese_measures import is_habit, is_thought, only_names_thing
from nlp.reporting.cues import Cue
from nlp.reporting.dayless import is_told_whole
from nlp.reporting.days import MADE, UNKNOWN
from nlp.reporting.draft import BACKGROUND_DAYS, Draft, age_days, qualifies
from nlp.reporting.finite import has_been_done, is_a_things, is_to_be_had
from nlp.reporting.japanese_frames import is_framing
from nlp.reporting.nameless import counts_nameless, is_nobodys, looks_back
from nlp.reporting.replies import is_answered
from nlp.reporting.sayings import told_of
from nlp.reporting.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

LONG_AGO_DAYS = 730  # chosen: what is older is history, not the dispute
AUTHORITIES = re.compile(
    "(?:部[门門]|[当當]局|政府|[军軍]方)[^，。；]{0,2}$"
)  # whose plan a source tells of (Chinese)
LISTS = ("listing", "delisting")
SIGNED = re.compile("改?[签簽][署下发發]|改[签簽]|下令")  # by heads of state, untitled (Chinese)
FIRSTS = re.compile(r"\b(?:the|its) (?:first|second|third|latest) (?:time|round|batch)\b[^,;]*$")
FRESH = 5  # chosen: what someone took longer ago is no news of its own (Japanese)
FRESH_DAYS = 90  # chosen: what took effect longer ago counts with goods named only
MEASURE = re.compile(
    r"control|curb|restriction|ban|tariff|duty|duties|embargo|moratorium|suspension|"
    r"(?:counter)?measure|sanction|"
    r"quota|rule|requirement|order|notice",
    re.IGNORECASE,
)
CLAIMED = ("trade_data", "market")  # figures that a party gives for its case
AIMING = ("intend", "aim", "seek", "hope")
ENDS = frozenset(  # what is brought about rather than done
    "ensure convey show demonstrate signal prevent avoid counter safeguard protect defend pressure weaken "
    "undermine contain deter punish force divide isolate change shape influence coerce intimidate develop "
    "gain win keep make justify portray mislead maintain preserve help achieve become exploit use strengthen "
    "unite reunify annex reduce promote balance restore improve stabilize stabilise be have "
    "understand".split()
)
EXPLAINED = ("protest", "rejection")
EXPLAIN = re.compile(  # 抗議し、撤回を求めていることを説明: what is done all along
    r"[^。「」]{0,40}て(?:いる|きた|いた)(?:こと|旨|経緯)を[^。、「」]{0,8}(?:説明|報告|伝え|紹介|強調|訴え)"
)
HOLDING = ("claim", "consider", "regard", "view")
SEEING = ("describe", "portray", "depict", "cast")
OF_CLAIM = re.compile(r"\b(?:claim|assertion|contention) (?:that |which )?[^,;.]{0,40}$")
CLAIM = re.compile(r"[^、。「」]{0,10}と(?:訴え|主張)")  # (Japanese)
NAMELESS = ("market", "budget")  # no actor is asked of these
AGENTLESS = ("licence", "licence_delay", "court", "investigation", "protest")  # nor in the passive


def counts(scene: Scene, draft: Draft) -> bool:
    """Tell whether the draft reports a happening at all."""
    age = age_days(scene, draft.when)
    asked_of = draft.type != "statement" and is_asked_of(scene, draft.cue)
    if asked_of or is_framing(scene, draft):
        return False
    if age is not None and age > LONG_AGO_DAYS and not _is_history(scene, draft):
        return False
    if draft.cue.trigger.nominal:
        return _is_named(draft)
    if draft.type in ("other", "licence", "meeting") and _qualifies_cjk(scene, draft):
        return False
    if _is_claimed(scene, draft) or (draft.type in LISTS and FIRSTS.search(draft.cue.before)):
        return False
    if draft.type in NAMELESS:
        return True
    asked = ASKED.get(draft.type)
    if asked is not None:
        return asked(scene, draft)
    return _is_deed(scene, draft)


def _is_history(scene: Scene, draft: Draft) -> bool:
    """Tell whether a measure of years ago is told as what led up to this one."""
    about = scene.reading.words.happenings.verb_final and bool(draft.about)
    return draft.type == "earlier_measure" and (draft.who.known or about)


def _is_claimed(scene: Scene, draft: Draft) -> bool:
    """Tell whether a deed is only what someone claims (English, Japanese) or explains (Japanese)."""
    if draft.cue.token is not None:
        standing = _is_standing(draft.cue, draft.cue.token)
        return standing or _is_told_in_speech(scene, draft, draft.cue.token)
    text, final = scene.reading.article.text, scene.reading.words.happenings.verb_final
    if not final:
        return is_thought(scene, draft) or is_habit(draft) or only_names_thing(scene, draft)
    if draft.type in EXPLAINED and draft.when == UNKNOWN:
        return EXPLAIN.match(text, draft.cue.end) is not None
    return draft.type in CLAIMED and CLAIM.match(text, draft.cue.end) is not None


def _is_told_in_speech(scene: Scene, draft: Draft, verb: Token) -> bool:
    """Tell whether words of long before are only told of: "she noted that the army had already stated …"."""
    before = any(one.lower_ == "had" and one.dep_ == "aux" for one in verb.children)
    if draft.type != "statement" or draft.when != UNKNOWN or not before:
        return False
    return any(
        one.start <= draft.cue.start < one.end and one.speaker_id not in draft.who.ids
        for one in scene.said
    )


def _is_standing(cue: Cue, verb: Token) -> bool:
    """Tell whether a verb tells what someone always holds: "claims it as its own", "a claim it rejects"."""
    if verb.tag_ not in ("VBZ", "VBP"):
        return False
    if verb.lemma_ in SEEING:
        return True  # "officials describe the plans as …"
    above = next((one for one in verb.ancestors if one.lemma_ in HOLDING), verb)
    aside = above is verb or verb.dep_ in ("relcl", "conj")  # "…, which they reject"
    held = aside and above.lemma_ in HOLDING and any(one.lower_ == "as" for one in above.subtree)
    return held or bool(OF_CLAIM.search(cue.before))


def _is_named(draft: Draft) -> bool:
    """Tell whether a noun names a happening: it has its day, and talks those who speak (English)."""
    who = draft.who
    if who.expert or who.media or (draft.when == UNKNOWN and not is_told_whole(draft)):
        return False
    if draft.type == "meeting":
        return len(who.ids) > 1
    return who.known or draft.type not in ("protest", "remark", "statement")


def _is_planned(scene: Scene, draft: Draft) -> bool:
    """A plan needs someone who has it; by hearsay, something it is about."""
    if draft.cue.trigger.ahead:
        return _is_ahead(scene, draft)
    if _is_purpose(draft.cue):
        return False
    heard = draft.status == "rumoured" and bool(draft.about)
    if draft.who.expert or _long_past(draft.cue):
        return heard and not _long_past(draft.cue)
    spoken = draft.who.official or draft.who.business
    if draft.cue.token is None and AUTHORITIES.search(draft.cue.before):
        return True
    if draft.cue.token is None and draft.cue.trigger.nameless and draft.when != UNKNOWN:
        return True
    return heard or draft.who.known or _of_some_firm(draft) or (spoken and _is_own_plan(draft))


def _is_purpose(cue: Cue) -> bool:
    """Tell whether someone only aims at an end and plans no deed: "aims to show" (English)."""
    if cue.token is None or cue.token.lemma_ not in AIMING:
        return False
    ends = (one for one in cue.token.children if one.dep_ == "xcomp" and one.lemma_ in ENDS)
    return any(not is_to_be_had(one) for one in ends)


def _is_own_plan(draft: Draft) -> bool:
    """Tell whether an office or a firm without a name has a plan of its own (English)."""
    return draft.cue.token is not None and draft.cue.token.dep_ in ("ROOT", "ccomp", "conj")


def _of_some_firm(draft: Draft) -> bool:
    """Tell whether a name that nobody knows said on some day what it would do (English)."""
    token = draft.cue.token
    if token is None or draft.when.basis != "stated" or draft.who.media:
        return False
    subjects = [child for child in token.children if child.dep_ == "nsubj"]
    named = any(child.pos_ == "PROPN" for child in subjects)
    return token.lemma_ in ("say", "announce") and (named or draft.who.business)


def _is_data(scene: Scene, draft: Draft) -> bool:
    """Figures of trade count in the text, not in the headline that sums it up, nor in a question."""
    return not scene.is_headline(draft.cue.sentence) and not _is_asked(scene, draft.cue)


def _is_effect(scene: Scene, draft: Draft) -> bool:
    """What only dates something else is no effect of its own."""
    return not _since_then(draft)


def _is_deed(scene: Scene, draft: Draft) -> bool:
    """Tell whether a deed counts by who does it; in English an office or a firm may lack a name."""
    who = draft.who
    if draft.cue.token is None:
        named = who.known and not who.expert and not who.media
        spoken = draft.type == "statement" and who.known
        return spoken or named or counts_nameless(draft.cue, who, draft.when)
    if draft.type == "other" and draft.cue.token.lemma_ == "agree" and who.official:
        return False  # states that agree have met
    if draft.type == "statement":
        stated = draft.when.basis == "stated" and draft.when.precision == "day"
        spoken = who.known or ((who.official or who.business) and stated)
        return spoken and not is_answered(scene, draft.cue.token, draft.cue.sentence)
    if who.expert or who.media:
        return False
    if who.known or who.official or (draft.type in AGENTLESS and not is_a_things(draft.cue.token)):
        return True
    if draft.type == "rejection" and _is_passive(draft.cue):
        return True
    told = (
        who.business
        or draft.when != UNKNOWN
        or told_of(draft.cue)
        or has_been_done(draft.cue.token)
    )
    return draft.type == "other" and told


def _is_ahead(scene: Scene, draft: Draft) -> bool:
    """Tell whether what "will", "may" or "is expected to" come is someone's plan: a day, and who."""
    who, published = draft.who, scene.published_on
    to_come = bool(
        published and draft.when.date and draft.when.date > f"{published}"[: len(draft.when.date)]
    )
    if draft.cue.trigger.dated and not to_come:
        return False
    if draft.cue.trigger.nameless and to_come:
        return True
    return (who.known or who.official) and not who.expert and not who.media


def _is_remark(scene: Scene, draft: Draft) -> bool:
    """Remarks need a speaker; where only a noun refers to them, a day too."""
    age = age_days(scene, draft.when)
    own = draft.who.known and not draft.who.media
    if draft.cue.trigger.noun and not MADE.match(scene.reading.article.text, draft.cue.end):
        return own and draft.when != UNKNOWN and age is not None and age > 1
    return own and not draft.who.expert


def _is_meeting(scene: Scene, draft: Draft) -> bool:
    """A meeting needs two sides that are named."""
    names = {scene.body(one) for one in (*draft.who.ids, *draft.targets)}
    if counts_nameless(draft.cue, draft.who, draft.when):
        return True
    several = compiled(scene.reading.words.happenings.both_sides)
    if several.search(draft.cue.sentence.text, 0, draft.cue.start - draft.cue.sentence.start):
        return not draft.who.expert
    return draft.who.known and len(names) > 1 and not draft.who.expert


def _is_imposed(scene: Scene, draft: Draft) -> bool:
    """A measure needs someone who takes it, or its own name."""
    if draft.cue.trigger.type == "effective":
        return not _since_then(draft) and (draft.measure_id is not None or _concerns(scene, draft))
    if draft.cue.trigger.noun:
        return _is_recalled(scene, draft)
    if draft.who.expert:
        return False
    if draft.type in LISTS and (_is_passive(draft.cue) or _was_listed(draft)):
        return True
    if draft.cue.trigger.suffered or _by_many(scene, draft):
        hit = draft.cue.token is not None and draft.type in LISTS and bool(draft.targets)
        return draft.when != UNKNOWN or hit
    if draft.type == "listing" and _by_nobody(scene, draft):
        return True
    if draft.when == UNKNOWN:
        return not (draft.type == "announcement" and qualifies(scene, draft)) and _is_taken(draft)
    background = draft.type == "earlier_measure" and bool(draft.about)
    background = background or is_nobodys(scene, draft) or _was_imposed(draft)
    return background or _on_measure(draft.cue) or _is_taken(draft)


def _by_many(scene: Scene, draft: Draft) -> bool:
    """Tell whether firms without a name announce on some day what such firms alone do (Japanese)."""
    final = scene.reading.words.happenings.verb_final
    dated = draft.type in ("announcement", "earlier_measure") and draft.when != UNKNOWN
    return final and dated and draft.cue.trigger.nameless


def _was_imposed(draft: Draft) -> bool:
    """Tell whether a passive tells of a measure on some day: "airlines were told on Monday to …"."""
    stated = draft.when.basis == "stated"
    return draft.type == "announcement" and stated and _is_passive(draft.cue)


def _was_listed(draft: Draft) -> bool:
    """Tell whether a participle tells on which day firms were listed: "20 firms added to it in June"."""
    token = draft.cue.token
    return token is not None and token.dep_ == "acl" and draft.when.basis == "stated"


def _by_nobody(scene: Scene, draft: Draft) -> bool:
    """Tell whether a listing has its day, but no subject (Chinese, Japanese)."""
    dated = draft.cue.token is None and draft.when.basis == "stated"
    return dated and not draft.who.known and not qualifies(scene, draft)


def _is_recalled(scene: Scene, draft: Draft) -> bool:
    """Tell whether a noun recalls a measure: by its day, or whom it hits."""
    if draft.cue.trigger.dated:
        return draft.when != UNKNOWN
    age = age_days(scene, draft.when)
    taken = draft.who.known and scene.reading.words.happenings.verb_final
    least = FRESH if taken else BACKGROUND_DAYS
    return bool(draft.targets) or looks_back(draft.cue, draft.when, age, least)


def _is_taken(draft: Draft) -> bool:
    """Tell whether someone who can takes the measure, or it is named itself."""
    who, token = draft.who, draft.cue.token
    at = draft.cue.start - draft.cue.sentence.start
    unnamed = token is not None and who.official  # "the regulator"
    firm = who.business and draft.type == "announcement" and draft.when != UNKNOWN
    acting = ((who.known or unnamed) and not who.media) or firm
    if token is not None and token.dep_ == "relcl" and not acting:
        return False
    if who.person and not who.official and not SIGNED.match(draft.cue.sentence.text, at):
        return False
    return acting or draft.measure_id is not None or draft.list is not None


def _on_measure(cue: Cue) -> bool:
    """Tell whether a passive or a participle says it of a measure: "the duties, announced on …"."""
    if cue.token is None:
        return False
    if cue.token.dep_ == "acl":
        return bool(MEASURE.fullmatch(cue.token.head.lemma_))
    return _is_passive(cue) and any(
        child.dep_ == "nsubjpass" and MEASURE.fullmatch(child.lemma_)
        for child in cue.token.children
    )


def _since_then(draft: Draft) -> bool:
    """Tell whether an effect only dates something else: "… since the rules took effect" (English)."""
    token = draft.cue.token
    return (
        token is not None
        and token.dep_ == "advcl"
        and token.tag_ != "VBG"
        and draft.when == UNKNOWN
    )


def _is_passive(cue: Cue) -> bool:
    """Tell whether a verb is passive: "the lists were made public" (English)."""
    return cue.token is not None and any(child.dep_ == "auxpass" for child in cue.token.children)


def _is_asked(scene: Scene, cue: Cue) -> bool:
    """Tell whether a sentence belongs to a printed question: the figures in it are hearsay."""
    return bool(compiled(scene.reading.words.happenings.question).search(cue.sentence.text))


def _long_past(cue: Cue) -> bool:
    """Tell whether a plan lies before what is told: "had planned to …" (English)."""
    token = cue.token
    if token is None or token.tag_ != "VBN":
        return False
    return any(child.lower_ in ("had", "'d", "’d") for child in token.children)


def _concerns(scene: Scene, draft: Draft) -> bool:
    """Tell whether goods are named, or a day close by: a law in force since some day is a citation."""
    age = age_days(scene, draft.when)
    if (
        draft.cue.token is not None
        and draft.when.basis == "stated"
        and age is not None
        and age < FRESH_DAYS
    ):
        return True
    return any(n.type == "MATERIAL" for n in scene.names_in(draft.start, draft.end))


def _qualifies_cjk(scene: Scene, draft: Draft) -> bool:
    """Tell whether a deed only tells which firm or day is meant (Chinese, Japanese)."""
    own = draft.cue.trigger.dated and draft.when.basis == "stated"  # 3月に就任した甲氏
    return draft.cue.token is None and not own and qualifies(scene, draft)


ASKED: Mapping[str, Callable[[Scene, Draft], bool]] = {
    "remark": _is_remark,
    "meeting": _is_meeting,
    "plan": _is_planned,
    "trade_data": _is_data,
    "effective": _is_effect,
    **dict.fromkeys(("announcement", "earlier_measure", "listing", "delisting"), _is_imposed),
}
