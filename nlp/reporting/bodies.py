"""Bodies: for whom someone speaks whom the topic does not know, by the office printed beside the name.

Matches: "Foreign Ministry press secretary Ann Lee said"; 外務省の甲野太郎報道官. Must not: a
body that somebody else belongs to, or that is spoken to; someone whom the topic knows.
"""

from __future__ import annotations

from dataclasses import replace

from nlp.patterns import compiled
from nlp.reporting.draft import Draft
from nlp.reporting.scene import Scene

SAID = ("statement", "protest", "rejection", "remark")
SPACED = (
    r" (?:(?:[a-z]+-)*[a-z]+ ){0,3}"
    r"(?:[Ss]ecretary|[Ss]pokes(?:man|woman|person)|[Oo]fficial|[Dd]irector|[Mm]inister|[Cc]hief|[Hh]ead|"
    r"[Cc]ommissioner|[Aa]mbassador|[Ee]nvoy|[Cc]ounsellor|[Cc]onsul)(?:[ -][Gg]eneral)? "
)
UNSPACED = r"(?:的|の)?(?:[\u4e00-\u9fffァ-ヴー]{0,8}(?:[员員官长長者表使事监監任])|)"


def with_body(scene: Scene, draft: Draft) -> Draft:
    """Return what someone unknown says as said for the body beside whose name the speaker's stands."""
    who, topic = draft.who, scene.reading.topic
    if draft.type not in SAID or len(who.ids) != 1 or who.ids[0] in topic.entity:
        return draft
    body = _beside(scene, who.ids[0])
    if body is None:
        return draft
    targets = tuple(one for one in draft.targets if one != body)
    return replace(draft, who=replace(who, ids=(body, *who.ids)), targets=targets)


def _beside(scene: Scene, person: str) -> str | None:
    """Return the only public body that stands right before a person's name, with an office between."""
    text, between = scene.reading.article.text, SPACED
    if not scene.reading.words.mentions.spaced:
        between = UNSPACED
    pairs = zip(scene.names, scene.names[1:], strict=False)
    found = {
        one.entity_id
        for one, name in pairs
        if name.entity_id == person
        and name.type == "PERSON"
        and one.type == "ORG"
        and scene.is_public(one.entity_id)
        and compiled(between).fullmatch(text, one.end, name.start)
    }
    return found.pop() if len(found) == 1 else None
