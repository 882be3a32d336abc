"""Japanese own words: what an official tells, in quoted words, that he or his side has done.

The words are his statement; what they tell as a fact happened. A talk that he held, with whom and mostly
when (「本日、甲長官と会談を行いました」), is a meeting. A measure of his side that he justifies
(「輸出を禁止したのは正当だ」) is an earlier measure, where the article tells of none of that side.
Protests stand in `own_deeds`.

Must not: 「会談を行いたい」, 「乙国が輸出を禁止したのは不当だ」 said by the other side, what is supposed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from nlp.coref import government_of
from nlp.reporting.agents import side
from nlp.reporting.days import UNKNOWN
from nlp.reporting.draft import Draft, age_days
from nlp.reporting.japanese_parts import deed, only_day
from nlp.reporting.kinds import Agent, speaker
from nlp.reporting.scene import Said, Scene

HELD = re.compile(
    r"[^、。「」はがを]{0,14}と(?:の)?(?P<what>[^、。「」はがを]{0,10}?(?:会談|協議|面会|会合|意見交換|電話))"
    r"を?[^、。「」はが]{0,6}?(?:し|行い|行っ|実施し|持ち|持っ)(?:いたし)?(?:まし)?(?:た(?=[。」』])|(?=、))"
)
CURBED = re.compile(
    r"(?:禁止|規制|制裁|禁輸|停止|制限|管理|関税|凍結|措置)(?:措置)?[をのも]?[^。、「」はが]{0,8}?た(?:のは|ことは|措置は)"
)
UNSURE = re.compile(r"場合|れば|なら|もし|仮に")
MEASURES = ("announcement", "earlier_measure", "effective", "listing", "delisting", "investigation")
OPENS = re.compile(r"[。「『]")


def own_words(scene: Scene, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the talks and the measures of their own that officials tell of, where no draft does."""
    met = {o for d in told if d.type == "meeting" for o in (*d.who.ids, *d.targets)}
    taken = {side(scene, o) for d in told if d.type in MEASURES for o in d.who.ids}
    for said in scene.said:
        yield from _talks(scene, said, met)
        mine = side(scene, said.speaker_id)
        if mine not in taken and (found := next(_measures(scene, said, mine), None)) is not None:
            taken.add(mine)
            yield found


def _agent(scene: Scene, said: Said) -> Agent | None:
    """Return the official who speaks; None for anybody else."""
    for one in scene.names:
        if one.entity_id == said.speaker_id:
            who = speaker(scene, one, (one.start, one.end + 14))
            if who.official and not who.media and not who.expert:
                return who
    return None


def _talks(scene: Scene, said: Said, met: Collection[str]) -> Iterator[Draft]:
    """Yield the talks that an official says to have held with a named person."""
    text = scene.reading.article.text
    for name in scene.names_in(said.start, said.end):
        found = HELD.match(text, name.end, said.end + 1) if name.type == "PERSON" else None
        who = _agent(scene, said) if found is not None else None
        if found is None or who is None or not who.person or name.entity_id in {*met, *who.ids}:
            continue
        start = max((m.end() for m in OPENS.finditer(text, said.start - 1, name.start)), default=0)
        day = only_day(scene, max(start, said.start), found.end())
        if re.search("[はが]", text[max(start, said.start) : name.start]):
            continue
        known = day if (age_days(scene, day) or 0) >= 0 else UNKNOWN
        draft = deed(scene, (max(start, said.start), found.end()), who, known, "meeting")
        yield replace(draft, targets=(name.entity_id,))


def _measures(scene: Scene, said: Said, mine: str) -> Iterator[Draft]:
    """Yield the measures of his side that an official justifies."""
    text, power = scene.reading.article.text, government_of(scene.reading.topic, mine)
    told = CURBED.search(text, said.start, said.end)
    if power is None or told is None or _agent(scene, said) is None:
        return
    for found in CURBED.finditer(text, said.start, said.end):
        start = max(
            (m.end() for m in OPENS.finditer(text, said.start, found.start())), default=said.start
        )
        others = [
            n
            for n in scene.names_in(start, found.start())
            if text[n.end : n.end + 4].find("が") >= 0
        ]
        if UNSURE.search(text, start, found.end()) or any(
            side(scene, n.entity_id) != mine for n in others
        ):
            continue
        acts = Agent(ids=(power.id,), official=True, start=said.start)
        lands = (n.entity_id for n in scene.names_in(start, found.end()) if n.type == "GPE")
        aimed = tuple(dict.fromkeys(one for one in lands if side(scene, one) != mine))
        draft = deed(
            scene,
            (start, found.end()),
            acts,
            only_day(scene, start, found.end()),
            "earlier_measure",
        )
        yield replace(draft, targets=aimed)
