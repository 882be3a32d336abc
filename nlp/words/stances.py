"""The word tables that the fact type `stances` needs from a language.

Patterns are regular expressions over a sentence or a quotation. What one can be for or against stands
in the topic; these words only judge.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class StanceWords:
    """What a language gives to `stances`."""

    support: str = r"(?!)"  # lawful, necessary
    by_right: str = r"(?!)"  # of those, which say how a measure is taken: lawfully
    oppose: str = r"(?!)"  # unacceptable, egregious
    concern: str = r"(?!)"  # would disrupt, a heavy blow
    curbing: str = r"(?!)"  # right before what it is about: to halt, to prevent
    curbed_after: str = r"(?!)"  # the same right behind it (ja: を食い止める)
    negated_before: str = r"(?!)"
    negated_after: str = r"(?!)"
    measures: str = r"(?!)"  # nouns that point back to a measure: the move
    curbs: str = r"(?!)"  # a measure on exports told as a deed: banned shipments
    remarks: str = r"(?!)"  # nouns that point back to something said: such comments
    arming: str = r"(?!)"  # nouns that point back to a country's arms: the spending, the deployment
    restricting: str = r"(?!)"  # in a cue: it names a measure, not just the goods
    opposing: str = r"(?!)"  # acts: protested, demanded the withdrawal
    elsewhere: str = r"(?!)"  # another matter in dispute: a protest right after it is against that
    easing: str = r"(?!)"  # a measure undone: to welcome that is not to be for the measure
    supporting: str = r"(?!)"  # acts: defended, welcomed
    worrying: str = r"(?!)"  # acts: expressed concern
    rejecting: str = r"(?!)"  # acts against a protest
    protests: str = r"(?!)"  # what can be rejected so: representations
    refuted: str = r"(?!)"  # a claim that is not accepted; group `claim`
    estimating: str = r"(?!)"  # verbs of saying by which one only puts a number on it
    aiming: str = r"(?!)"  # what a measure is for: the aim was
    reserving: str = r"(?!)"  # someone takes no side, or has yet to judge
    editorial: str = r"(?!)"  # an outlet speaks for itself
    denouncing: str = r"(?!)"  # verbs of saying by which one is against what one tells
    warning: str = r"(?!)"  # … by which one fears it
    praising: str = r"(?!)"  # … by which one is for it
    relaying: str = r"(?!)"  # … by which an outlet only passes on what happened
    denying: str = r"(?!)"  # … by which one says the opposite
    loaded: str = r"(?!)"  # adjectives by which an outlet itself judges what is said
    quoted_before: str = ""  # right before an act: it only reports what was said (ja: と)
    unreal: str = r"(?!)"  # beside an act: it did not happen
    conditional: str = r"(?!)"  # in a sentence: what it says holds only if something happens
    countering: str = r"(?!)"  # what is done is said to answer what was said
    refusing: str = r"(?!)"  # someone does not take back what was said
    sanctioning: str = r"(?!)"  # a sanction on someone; group `who`
    others: str = r"(?!)"  # measures of a kind that is not the topic's: duties, travel advisories
