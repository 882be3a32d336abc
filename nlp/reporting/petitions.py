"""Petitions: a firm or a trade that asks for an investigation, as opposed to the body that opens one."""

from __future__ import annotations

from nlp.patterns import compiled
from nlp.reading import Sentence
from nlp.reporting.kinds import Agent
from nlp.reporting.scene import Scene, is_office


def is_petition(scene: Scene, who: Agent, sentence: Sentence) -> bool:
    """Tell whether a firm or a trade asks for an investigation: a public body alone opens one."""
    asked = compiled(scene.reading.words.happenings.petition).search(sentence.text)
    if not who.known:
        return False
    powers = {*scene.reading.topic.parties, *scene.countries}
    known = [one for one in who.ids if one in powers or scene.entity(one) is not None]
    public = [one for one in known if one in powers or is_office(scene.entity(one))]
    return not public and bool(known or (asked and not who.official))
