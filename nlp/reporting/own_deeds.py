"""Own deeds: a protest that an official tells, in his own quoted words, to have made (Japanese).

The words are a statement of his; that they tell of a protest makes one more event, by his government, where
no sentence of the article tells of it. Its day is the only one in the quoted clause; mostly there is none.

Matches: 甲首相は「乙側に強く抗議し、再発防止を申し入れた」と述べた. Must not: 「抗議したい」,
「乙側は抗議した」, what was made again and again, the words of experts and outlets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.coref import government_of
from nlp.reporting.agents import side
from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import Draft
from nlp.reporting.kinds import Agent, speaker
from nlp.reporting.scene import Said, Scene
from nlp.words.happenings import Trigger

PROTESTED = Trigger("protest", r"(?!)", noun=True)
MADE = re.compile(
    r"(?P<at>抗議|申し入れ)(?:を?(?:し|行い|行っ))?(?:(?<=し)、[^。「」はが]{0,24}?(?:申し入れ|求め|要求し|要請し))?"
    r"(?:いたし)?(?:まし)?た(?=[。」』]|ところ(?:だ|です|であ))"
)
CLAUSE = re.compile(r"[。「『]")
OTHERS = re.compile(r"(?<![にでと])は|(?<!が)が|から|再三|度重|繰り返|何度|たびたび|重ねて")


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
        names = scene.names_in(opens, made.start("at"))
        whom = (one.entity_id for one in names if not _same_side(scene, one.entity_id, who))
        yield Draft(
            cue=Cue(PROTESTED, sentence, made.start("at"), made.end("at"), None),
            type="protest",
            start=opens,
            end=made.end(),
            who=Agent(ids=(who,), official=True, start=said.start),
            targets=tuple(whom)[:1],
            when=_day(scene, opens, made.start("at")),
            status="reported",
        )


def _is_official(scene: Scene, said: Said) -> bool:
    names = (one for one in scene.names if one.entity_id == said.speaker_id)
    return any(speaker(scene, one, (one.start, one.end + 14)).official for one in names)


def _power(scene: Scene, speaker_id: str) -> str:
    """Return the government that an official acts for, else his body."""
    land, topic = side(scene, speaker_id), scene.reading.topic
    power = government_of(topic, land)
    return power.id if power is not None else scene.body(speaker_id)


def _same_side(scene: Scene, entity_id: str, who: str) -> bool:
    return side(scene, entity_id) == side(scene, who)


def _day(scene: Scene, start: int, end: int) -> When:
    days = scene.days_in(start, end)
    return when(days[0].value) if len(days) == 1 else UNKNOWN
