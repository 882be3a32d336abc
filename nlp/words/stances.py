"""The word tables that the fact type `stances` needs from a language.

Patterns are regular expressions over a sentence or a quotation. What one can be for or against stands
in the topic; these words only judge.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class StanceWords:
    """What a language gives to `stances`."""

    support: str = r"(?!)"  # lawful, necessary
    by_right: str = r"(?!)"  # of those, which say how a measure is taken: lawfully
    oppose: str = r"(?!)"  # unacceptable, egregious
    concern: str = r"(?!)"  # would disrupt, a heavy blow
    curbing: str = r"(?!)"  # right before what it is about: to halt, to prevent
    negated_before: str = r"(?!)"
    negated_after: str = r"(?!)"
    measures: str = r"(?!)"  # nouns that point back to a measure: the move
    remarks: str = r"(?!)"  # nouns that point back to something said: such comments
    opposing: str = r"(?!)"  # acts: protested, demanded the withdrawal
    supporting: str = r"(?!)"  # acts: defended, welcomed
    worrying: str = r"(?!)"  # acts: expressed concern
    rejecting: str = r"(?!)"  # acts against a protest
    protests: str = r"(?!)"  # what can be rejected so: representations
    loaded: str = r"(?!)"  # adjectives by which an outlet itself judges what is said
    quoted_before: str = ""  # right before an act: it only reports what was said (ja: と)
    unreal: str = r"(?!)"  # beside an act: it did not happen
    conditional: str = r"(?!)"  # in a sentence: what it says holds only if something happens
    refusing: str = r"(?!)"  # someone does not take back what was said
    sanctioning: str = r"(?!)"  # a sanction on someone; group `who`
