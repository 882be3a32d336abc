"""Nameless: what counts although nobody is named who acts, and firms that speak for themselves.

Chinese and Japanese, where no parse tells the subject. Which words may stand without a name is marked
on the triggers of a language.
Matches: "一家电机厂上周拿到了出口许可", "丰田汽车9日说…". Must not: "有人说…".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.naming.gazetteer import gazetteer
from nlp.patterns import compiled
from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN, When
from nlp.reporting.draft import Draft
from nlp.reporting.elsewhere import ANNOUNCED, leads_in
from nlp.reporting.kinds import Agent, speaker
from nlp.reporting.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

APART = re.compile(
    r"[；;]|^[^。「」]{0,40}?(?:こと|の|件|問題|報道)(?:について|に関し|に関連し|に対し|を(?:受け|巡|めぐ|踏まえ))[^。]*「"
)  # 乙国が発表したことについて、甲氏は…「…」と述べた (Japanese)
HEADS = re.compile(
    r"\b(?:chair(?:man|woman|person)?|president|chief executive|head) of\b", re.IGNORECASE
)
JOINED = re.compile(r"[，、](?:[并並且](?![称稱说說指表])|同时|同時|随后|隨後|还|還)")
RESEARCH = re.compile("研究|[总總綜综]研$|智[库庫]|[咨諮][询詢]")
BESIDES = re.compile("[，、](?:[还還又也]|[并並]|[随隨][后後]|同[时時])$")
LETTER = re.compile(
    "致[函信]|[去发發]函|提交立[场場]文件"
)  # a deed of its own beside a measure (Chinese)
FIRST_SAID = re.compile(r"[称稱说說]?[，,：:]“?(?P<said>[^，。；：]{8,})[，,]")
OBJECTS = re.compile(  # words that only come with a protest
    r"接受|容忍|不[满滿]|反[对對]|[遗遺]憾|抗[议議]|[愤憤]慨|[谴譴][责責]|[关關]切|[担擔][忧憂]|交涉"
)
DENIED = re.compile(
    r"(?:伝え|報じ)(?:られ)?(?:まし)?たが、"
)  # a plan that was only told of (Japanese)
CARRIED = (
    "announcement",
    "listing",
    "delisting",
    "investigation",
)  # deeds that go on without a subject
SUBJECT = re.compile(r"(?<![にでとらへ])[はがも]")
PLACED = ("market",)  # what shares do is nobody's deed
LEAD_DAYS = 120  # chosen: as old may be what an article opens with
UNDATED = ("licence", "licence_delay")  # what firms tell of their applications rarely has a day


def counts_nameless(cue: Cue, who: Agent, when: When) -> bool:
    """Tell whether a happening counts although nobody with a name acts."""
    if cue.token is not None or who.expert or who.media:
        return False
    if cue.trigger.type in ("statement", "protest"):
        return who.official and when != UNKNOWN
    dated = when != UNKNOWN or cue.trigger.type in UNDATED
    return cue.trigger.nameless and (dated or ANNOUNCED.search(cue.before) is not None)


def is_own_account(scene: Scene, cue: Cue, who: Agent, when: When) -> bool:
    """Tell whether a firm, or someone whom the topic knows, speaks on some day for himself.

    In English, of people only those whom the topic knows to head a body; speakers are official already.
    """
    if not who.known and who.business and cue.token is not None:
        return when.basis == "stated" and _tells_own_deed(cue.token)
    if not who.known or (cue.token is not None and who.person and not _heads(scene, who)):
        return False
    if cue.token is None and _is_institute(scene, who):
        return False
    if cue.token is None and who.person and not who.expert and _heads(scene, who):
        return True
    own = not who.person or scene.entity(who.ids[0]) is not None
    return own and (when.basis == "stated" or not who.person) and not (who.expert or who.media)


def _is_institute(scene: Scene, who: Agent) -> bool:
    """Tell whether a body does research: what it reckons is comment (Chinese)."""
    return not who.person and any(
        RESEARCH.search(one.text) for one in scene.names if one.entity_id in who.ids
    )


def _tells_own_deed(verb: Token) -> bool:
    """Tell whether a firm without a name tells what it has done: "said it had found buyers"."""
    for clause in verb.children:
        kinds = {one.lower_ for one in clause.children if one.dep_ in ("aux", "nsubj")}
        if clause.dep_ == "ccomp" and kinds & {"it", "they"} and kinds & {"has", "had", "have"}:
            return True
    return False


def _heads(scene: Scene, who: Agent) -> bool:
    """Tell whether someone is known to head a body: a lobby, a firm."""
    entity = scene.entity(who.ids[0])
    return bool(entity and entity.body and HEADS.search(entity.description))


def is_lead(scene: Scene, cue: Cue) -> bool:
    """Tell whether an article opens with it: what it is about is no background, weeks later too."""
    if cue.token is not None:
        return False
    whole = (one for one in scene.reading.sentences if one.text.endswith("。"))
    return next(whole, None) == cue.sentence


def at_home(scene: Scene, cue: Cue, who: Agent) -> Agent:
    """Return the agent, or whose government is meant where the text says "政府は" alone (Japanese)."""
    pattern, country = scene.reading.words.happenings.home
    text = cue.before
    if who.known or not country or not compiled(pattern).search(text):
        return who
    home = gazetteer(scene.reading.topic, scene.reading.words).country.get(country)
    return replace(who, ids=(home.id,), official=True) if home else who


def as_before(scene: Scene, cue: Cue, who: Agent) -> Agent:
    """Return the agent, or the subject of the sentence before for a deed without one (Japanese)."""
    words, text = scene.reading.words.happenings, cue.sentence.text
    at, to = cue.start - cue.sentence.start, cue.end - cue.sentence.start
    if who.known or not words.verb_final or cue.trigger.type not in CARRIED:
        return who
    if SUBJECT.search(text, 0, at) or compiled(words.passive).match(text, to):
        return who
    if not scene.days_in(cue.sentence.start, cue.start):
        return who  # it only goes on about what was told
    before = next(iter(scene.reading.before(cue.sentence)), None)
    if before is None or before.paragraph != cue.sentence.paragraph:
        return who
    mark = compiled("^" + words.subject_after.format(official=words.official))
    names = [n for n in scene.names_in(before.start, before.end) if n.type in ("ORG", "GPE")]
    first = next((n for n in names if mark.match(scene.reading.article.text[n.end :][:40])), None)
    if first is None or scene.is_quoted(first.start):
        return who
    return speaker(scene, first, (first.start, first.end))


def is_nobodys(scene: Scene, draft: Draft) -> bool:
    """Tell whether nobody is said to take what was taken on some day: "同月6日に輸出が禁じられた"."""
    cue = draft.cue
    if cue.token is not None or draft.who.known or draft.when == UNKNOWN or not draft.about:
        return False
    text, end = cue.sentence.text, cue.end - cue.sentence.start
    return bool(compiled(scene.reading.words.happenings.passive).match(text, end))


def looks_back(cue: Cue, when: When, age: int | None, least: int) -> bool:
    """Tell whether a noun only recalls a measure of some day long enough ago: "1月6日的公告"."""
    return cue.token is None and when != UNKNOWN and age is not None and age > least


def stands_apart(said: Cue, deed: Cue) -> bool:
    """Tell whether a deed is told beside what someone says, not as what he says or does by it."""
    text = said.sentence.text
    first, last = sorted((said, deed), key=lambda cue: cue.start)
    between = text[first.end - said.sentence.start : last.start - said.sentence.start]
    if deed.trigger.type in PLACED or APART.search(between):
        return True
    if leads_in(deed) and not leads_in(said):
        return True  # 针对甲国6日宣布限制，乙方表示反对: it is answered
    if deed.trigger.type == "meeting" and said.trigger.nameless and said.token is None:
        return True  # 会合を開き、共同声明を採択した
    if deed.trigger.type == "plan" and first is deed and DENIED.search(between):
        return True
    if deed is first and said.token is None:
        letter = LETTER.match(text, said.start - said.sentence.start)
        return bool(letter and deed.trigger.type == "announcement" and BESIDES.search(between))
    if deed.trigger.type != "protest" or said is not first:
        return False
    return bool(JOINED.search(between)) or _says_more(said, between)


def is_letter(cue: Cue) -> bool:
    """Tell whether a letter is written, which is a deed, whatever it says: 还致函联合国 (Chinese)."""
    return LETTER.match(cue.sentence.text, cue.start - cue.sentence.start) is not None


def _says_more(said: Cue, between: str) -> bool:
    """Tell whether someone says more than that a protest was made: 表示，乙方…，甲方已提出交涉 (Chinese)."""
    clause = FIRST_SAID.match(between) if said.token is None else None
    return clause is not None and OBJECTS.search(clause["said"]) is None
