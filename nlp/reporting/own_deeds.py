"""Own deeds: a protest that an official tells, in his own quoted words, to have made (Japanese).

The words are a statement of his; that they tell of a protest makes one more event, by his government, where
no sentence of the article tells of it. Its day is the only one in the quoted clause; mostly there is none.

Matches: 甲首相は「乙側に強く抗議し、再発防止を申し入れた」と述べた. Must not: 「抗議したい」,
「乙側は抗議した」, 「乙側に協力を申し入れた」, 「妻に抗議した」, what was made
again and again, the words of experts and outlets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.coref import government_of
from nlp.reporting.agents import side
from nlp.reporting.counts import counts
from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import Draft
from nlp.reporting.kinds import Agent, speaker
from nlp.reporting.scene import Said, Scene
from nlp.words.happenings import Trigger

PROTESTED = Trigger("protest", r"(?!)", noun=True)
MADE = re.compile(
    r"(?P<at>抗議|(?:再発防止|撤回|是正|厳重|厳正)[^。、「」はが]{0,16}?申し入れ)(?:を?(?:し|行い|行っ))?(?:(?<=し)、[^。「」はが]{0,24}?(?:申し入れ|求め|要求し|要請し))?"
    r"(?:いたし)?(?:まし)?た(?=[。」』]|ところ(?:だ|です|であ))"
)
CLAUSE = re.compile(r"[。「『]")
OTHERS = re.compile(
    r"(?<![にでと])は|(?<!が)が|から|再三|度重|繰り返|何度|たびたび|重ねて|かつて|当時|過去"
)
WHOM = re.compile(r"([^、。「」をにへ]{1,24})(?P<mark>に対し|[にへ])")
HELD = re.compile(r"(?:[^、。「」はがを]{0,4}(?:側|政府|当局|省|軍|館|使|相|官|長|氏))?")
ADVERB = re.compile(  # に that marks nobody
    r".*(?:[年月日時]|直ち|ただち|即座|即時|すぐ|速やか|厳重|厳正|明確|公式|正式|毅然|冷静|同時|とも|改め|新た|際|前|後|中|よう)"
)
FRAME = re.compile("つい|関|よ[っりる]|おい|基づ|わた|あた|当た|応じ|伴|鑑|加え|向け|[はも]")
COUNTERPART = re.compile(r".*(?:先方|相手(?:側|国|方))")


def with_own_deeds(scene: Scene, told: Sequence[Draft]) -> list[Draft]:
    """Return drafts with the first protest that each side tells of in its own words alone."""
    found = list(told)
    if not scene.reading.words.happenings.verb_final:
        return found
    for said in scene.said:
        draft = next(_protests(scene, said), None)
        known = {side(scene, who) for one in found if one.type == "protest" for who in one.who.ids}
        if draft is not None and not known & {side(scene, one) for one in draft.who.ids}:
            found.append(draft)
    return sorted(found, key=lambda one: one.cue.start)


def _protests(scene: Scene, said: Said) -> Iterator[Draft]:
    """Yield the protests that an official's quotation tells as its speaker's own."""
    text = scene.reading.article.text
    if text[said.start - 1 : said.start] not in ("「", "『") or not _is_official(scene, said):
        return
    for made in MADE.finditer(text, said.start, said.end + 1):
        opens = max(
            (m.end() for m in CLAUSE.finditer(text, said.start - 1, made.start())), default=0
        )
        if OTHERS.search(text, opens, made.start("at")):
            continue
        sentence = scene.reading.at(made.start("at"))
        who = _power(scene, said.speaker_id)
        whom = _whom(scene, (opens, made.end()), who)
        if whom is None:
            continue
        draft = Draft(
            cue=Cue(PROTESTED, sentence, made.start("at"), made.end("at"), None),
            type="protest",
            start=opens,
            end=made.end(),
            who=Agent(ids=(who,), official=True, start=said.start),
            targets=whom,
            when=_day(scene, opens, made.start("at")),
            status="reported",
        )
        if counts(scene, draft):
            yield draft


def _whom(scene: Scene, span: tuple[int, int], who: str) -> tuple[str, ...] | None:
    """Return whom a protest is made to, () where nobody is said; None where it is none of another side."""
    text, (start, end), lost = scene.reading.article.text, span, False
    for found in WHOM.finditer(text, start, end):
        last = found.start("mark")
        names = [n for n in scene.names_in(start, last) if HELD.fullmatch(text, n.end, last)]
        others = [n.entity_id for n in names if scene.is_public(n.entity_id)]
        others = [one for one in others if side(scene, one) != side(scene, who)]
        if others:
            return tuple(others[:1])
        aside = ADVERB.fullmatch(found[1]) or FRAME.match(text, found.end("mark"))
        lost = lost or bool(names) or not (aside or COUNTERPART.fullmatch(found[1]))
    return None if lost else ()


def _is_official(scene: Scene, said: Said) -> bool:
    names = (one for one in scene.names if one.entity_id == said.speaker_id)
    return any(speaker(scene, one, (one.start, one.end + 14)).official for one in names)


def _power(scene: Scene, speaker_id: str) -> str:
    """Return the government that an official acts for, else his body."""
    land, topic = side(scene, speaker_id), scene.reading.topic
    power = government_of(topic, land)
    return power.id if power is not None else scene.body(speaker_id)


def _day(scene: Scene, start: int, end: int) -> When:
    days = scene.days_in(start, end)
    return when(days[0].value) if len(days) == 1 else UNKNOWN
