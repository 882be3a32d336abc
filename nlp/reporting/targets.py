"""Targets: to whom a happening is addressed or at whom it is aimed.

Whoever acts is no target, nor anyone of its side; a region is none, a country may be. Who acts is
decided in `agents`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.patterns import compiled
from nlp.reporting.agents import ADDRESSED, side
from nlp.reporting.cues import Cue
from nlp.reporting.elsewhere import leads_in
from nlp.reporting.kinds import ACTING, Agent
from nlp.reporting.scene import Name, Scene, is_office
from nlp.reporting.within import frame_end

if TYPE_CHECKING:
    from spacy.tokens import Token

GOVERNING = re.compile(r"minist|government|cabinet|embassy|parliament|house of|diet\b", re.I)
COMPANY = re.compile(r"compan|maker|firm|producer|supplier|group|universit|institut", re.I)
JOINED = re.compile(r"\s*(?:,|、|，|和|及び|以及|及|と|や|and|or)\s*(?:(?:and|the)\s+)*")
RELATIVE = re.compile(r"\b(?:who|which|that|whose|because|since|for)\b")
AND = re.compile(r"\band\b")
REASON = re.compile(
    r"\b(?:citing|because|due to|amid|in response to|over|accus\w+)\b|因(?!此)|[由受][于於]?(?=[“「])"
)
MATTER = re.compile(
    r"[- ](?:related )?(?:remarks?|comments?|statements?|words|answer|posts?|issue|question|matter|"
    r"conting\w+|crisis|emergency|row|spat|dispute|policy|stance)\b"
)
IMPOSED = ("announcement", "effective")
PLACED = ("market", "trade_data")  # the countries that the figures are about
CLIMB = 12  # steps up the parse: chosen
HITS = ("on", "upon", "against", "including", "like", "as", "at")  # before whom a measure hits
MAX_TARGETS = 12
MET = re.compile(r"[^、。「」はがをに]{0,10}(?:と|に)(?!いう|して|の)")
WITH = re.compile(r"[^、。「」はがをにでと]{0,10}と[^、。「」はがをにでと]{0,10}")  # 甲野氏と乙国の


def targets(scene: Scene, cue: Cue, actor: Agent, reach: tuple[int, int]) -> tuple[str, ...]:
    """Return whom it is addressed to or aimed at within a stretch of text, in text order."""
    names = _near(scene, cue, reach)
    if cue.trigger.type in PLACED:
        places = [name for name in names if name.type == "GPE"]
        chosen = [name for name in places if name.start < cue.start] or places
    elif cue.trigger.type in ("listing", "delisting"):
        chosen = _listed(scene, cue, names, actor)
    elif cue.token is not None or not actor.known:
        end = _own_end(cue)
        chosen = [name for name in names if cue.start <= name.start < end]
        chosen = chosen or _partners(scene, cue)
        chosen = _without_reasons(scene, cue, chosen)
    else:
        chosen = [name for name in names if name.start > actor.start]
        chosen = _together(scene, cue, names, actor) + chosen
    bodies = {scene.body(one) for one in actor.ids} | set(actor.ids)
    sides = {side(scene, one) for one in bodies}
    ids = dict.fromkeys(name.entity_id for name in chosen if name.type != "MEDIA")
    met = {name.entity_id for name in chosen if _is_met(scene, cue, name)}
    kept = [
        one for one in ids if one not in bodies and (one in met or side(scene, one) not in sides)
    ]
    kinds = {name.entity_id: name.type for name in chosen}
    if cue.trigger.type not in PLACED:
        kept = [one for one in kept if kinds[one] != "GPE" or _is_power(scene, one)]
    return tuple(_foremost_of(scene, cue, kept, kinds)[:MAX_TARGETS])


def _near(scene: Scene, cue: Cue, reach: tuple[int, int]) -> list[Name]:
    """Return whoever may be meant within reach; not those who answer what opens the sentence (Chinese).

    针对甲国6日宣布限制，乙方…: 乙方 is no target.
    """
    start, stop = reach
    if leads_in(cue) and not cue.trigger.noun:
        stop = cue.sentence.start + frame_end(cue.sentence.text)
    names = (name for name in scene.names_in(start, stop) if name.type in ACTING)
    return [name for name in names if not scene.is_quoted(name.start)]


def _partners(scene: Scene, cue: Cue) -> list[Name]:
    """Return whom someone meets that stands beside him: "Lund and her counterpart, Berg, met" (English)."""
    if cue.token is None or cue.trigger.type != "meeting":
        return []
    subjects = [one for one in cue.token.children if one.dep_ == "nsubj"]
    if not subjects or not AND.search(scene.reading.article.text, subjects[0].idx, cue.start):
        return []
    names = [n for n in scene.names_in(subjects[0].idx, cue.start) if n.type in ACTING]
    return [name for name in names if name.type == "PERSON"] or names


def _together(scene: Scene, cue: Cue, names: list[Name], actor: Agent) -> list[Name]:
    """Return whom someone meets that is named before him: 甲野氏と乙山氏は会談した (Japanese)."""
    if cue.trigger.type != "meeting" or not scene.reading.words.happenings.verb_final:
        return []
    text = scene.reading.article.text
    return [n for n in names if n.end < actor.start and WITH.fullmatch(text, n.end, actor.start)]


def _is_met(scene: Scene, cue: Cue, name: Name) -> bool:
    """Tell whether someone of whichever side is met: 首相は甲団体の乙会長と会談した (Japanese)."""
    if cue.trigger.type != "meeting" or not scene.reading.words.happenings.verb_final:
        return False
    return name.type == "PERSON" and bool(
        MET.match(scene.reading.article.text, name.end, cue.start)
    )


def _without_reasons(scene: Scene, cue: Cue, chosen: list[Name]) -> list[Name]:
    """Return the names without those that only tell why: "over the consul's words", "amid a row with …"."""
    if cue.trigger.type not in ("announcement", "protest"):
        return chosen
    meant = [one for one in chosen if not REASON.search(_before(scene, cue, one))]
    if cue.trigger.type == "protest":
        aimed = [one for one in chosen if not _is_matter(scene, one)]
        return (meant or aimed) if cue.token is not None else chosen
    return [one for one in meant if cue.token is None or not _is_ally(scene, one)]


def _is_matter(scene: Scene, name: Name) -> bool:
    """Tell whether a name only says what words or a row are about: "over the leader's Greenland remark"."""
    return MATTER.match(scene.reading.article.text, name.end) is not None


def _before(scene: Scene, cue: Cue, name: Name) -> str:
    """Return what stands between the verb and a name."""
    return scene.reading.article.text[cue.end : name.start]


def _foremost_of(scene: Scene, cue: Cue, kept: list[str], kinds: dict[str, str]) -> list[str]:
    """Return those who are meant: whoever is known among the addressed, the person a measure hits."""
    if cue.trigger.type in ADDRESSED:
        bodies = [one for one in kept if kinds[one] in ("PERSON", "ORG")]
        known = [one for one in bodies if scene.entity(one) is not None]
        return known or bodies or kept
    people = [one for one in kept if kinds[one] == "PERSON"]
    return people if people and cue.trigger.type in IMPOSED else kept


def _is_power(scene: Scene, entity_id: str) -> bool:
    """Tell whether a place can be meant as someone: a country, a party, a capital; not a region."""
    entity = scene.entity(entity_id)
    return scene.is_state(entity_id) or (entity is not None and bool(entity.capital_of))


def _listed(scene: Scene, cue: Cue, names: list[Name], actor: Agent) -> list[Name]:
    """Return those who are put on a list or taken off it: no government, no body of the world."""
    chosen = [name for name in names if name.type in ("ORG", "PERSON")]
    if cue.token is not None and actor.known:
        chosen = [name for name in chosen if name.start > cue.start]
    elif taking := _object_mark(scene, cue):
        chosen = [name for name in chosen if name.start >= taking or name.start > cue.start]
    chosen = [n for n in chosen if not _governs(scene, n) and not _describes(scene, n)]
    chosen = [n for n in chosen if cue.token is None or not _is_inside(scene, cue, n)]
    return _hit(scene, chosen)


def _is_ally(scene: Scene, name: Name) -> bool:
    """Tell whether a person only tells whose ally is meant: "Ann Lee, an aide to Jane Miller" (English)."""
    root = _root(scene, name)
    if root is None or name.type != "PERSON" or root.dep_ != "pobj":
        return False
    whose = root.head.head
    return whose.dep_ == "appos" or whose.pos_ == "ADJ"


def _is_inside(scene: Scene, cue: Cue, name: Name) -> bool:
    """Tell whether a name only describes who is meant: "a lawmaker close to Ann Lee" (English)."""
    here = _root(scene, name)
    if here is not None and name.type == "PERSON" and here.dep_ == "appos":
        return False  # "a former head of the navy, Ann Lee": it is she
    for _ in range(CLIMB):
        if here is None or here in (cue.token, here.head):
            return False
        person = name.type == "PERSON" and here.dep_ == "poss"
        of = name.type == "PERSON" and here.dep_ == "pobj" and here.head.lower_ not in HITS
        if person or of or _is_headed(scene, name, here) or here.dep_ in ("relcl", "acl"):
            return here.idx > cue.start
        here = here.head
    return False


def _is_headed(scene: Scene, name: Name, here: Token) -> bool:
    """Tell whether a body only tells what someone heads or headed: "a former chief of the navy" (English)."""
    if name.type != "ORG" or here.dep_ != "pobj" or here.head.lower_ != "of":
        return False
    return here.head.head.lower_ in scene.reading.words.mentions.titles


def _root(scene: Scene, name: Name) -> Token | None:
    """Return the word that a name's other words hang on; None where no word stands there."""
    span = scene.reading.doc.char_span(name.start, name.end, alignment_mode="expand")
    return span.root if span is not None else None


def _describes(scene: Scene, name: Name) -> bool:
    """Tell whether a body only tells whose head someone is: "ex-navy chief"."""
    text, words = scene.reading.article.text, scene.reading.words.mentions
    after = re.match(r"\s+([a-z]+)", text[name.end : name.end + 24])
    return name.type == "ORG" and after is not None and after[1] in words.titles


def _hit(scene: Scene, chosen: list[Name]) -> list[Name]:
    """Return those whom the verb governs: beside a person the firms, not the bodies he served."""
    if not any(name.type == "PERSON" for name in chosen):
        return chosen
    text = scene.reading.article.text
    kept: list[Name] = []
    for before, name in zip([None, *chosen], chosen, strict=False):
        joined = before in kept and before and JOINED.fullmatch(text[before.end : name.start])
        follows = JOINED.match(text, name.end) if not kept else joined
        firm = follows and not is_office(scene.entity(name.entity_id))
        between = text[before.end : name.start] if before else ""
        if (name.type == "PERSON" and not RELATIVE.search(between)) or firm:
            kept.append(name)
    return kept


def _object_mark(scene: Scene, cue: Cue) -> int | None:
    """Return where the object begins that a particle before the verb marks (Chinese)."""
    text = cue.before
    marks = list(compiled(scene.reading.words.happenings.object_before).finditer(text))
    return cue.sentence.start + marks[-1].end() if marks else None


def _governs(scene: Scene, name: Name) -> bool:
    """Tell whether a name is a ministry's, a government's or that of a body without a side."""
    entity = scene.entity(name.entity_id)
    if entity is None or name.type != "ORG":
        return False
    bodiless = not entity.side and not COMPANY.search(entity.description)
    return bodiless or bool(GOVERNING.search(entity.name))


def _own_end(cue: Cue) -> int:
    """Return where the cue's own clause ends: before ", but someone else …" (English)."""
    if cue.token is None:
        return cue.sentence.end
    joined = [
        child.left_edge.idx
        for child in cue.token.children
        if child.dep_ == "conj" and any(other.dep_ == "nsubj" for other in child.children)
    ]
    return min([cue.sentence.end, *joined])
