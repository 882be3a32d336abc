"""Petitions: a firm or a trade that asks for an investigation, as opposed to the body that opens one."""

from __future__ import annotations

from nlp.patterns import compiled
from nlp.reading import Sentence
from nlp.reporting.kinds import Agent
from nlp.reporting.scene import Scene


def is_petition(scene: Scene, who: Agent, sentence: Sentence) -> bool:
    """Tell whether a firm or a trade asks for an investigation: a public body alone opens one."""
    if not who.known or any(scene.is_public(one) for one in who.ids):
        return False
    asked = compiled(scene.reading.words.happenings.petition).search(sentence.text)
    known = any(scene.entity(one) is not None for one in who.ids)
    return known or (asked is not None and not who.official)
