"""The word tables that the fact type `provisions` needs from a language.

Each pattern sees one sentence. A rule that is only proposed, denied or asked about is told by `unreal` in the
clause of the match; what frees somebody from a rule ("will not be punished") is an exemption, not a denial.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from nlp.words.literals import Needed, Sought, alternatives, needed_by, needed_of


@dataclass(frozen=True)
class Clause:
    """A way to word a rule."""

    key: str  # of the contract
    needs: str  # letters of which one stands in every match; see nlp.words.literals
    pattern: str  # with a group `value`

    @property
    def needed(self) -> Needed:
        """Return what every match holds, by the table and by the pattern."""
        return (*needed_of(alternatives(self.needs)), *needed_by(self.pattern))


@dataclass(frozen=True, eq=False)
class ProvisionWords:
    """What a language gives to `provisions`."""

    hint: str = r"(?!)"  # a sentence without it words no rule
    clauses: tuple[Clause, ...] = ()
    unreal: str = r"(?!)"  # in the clause of a match: no rule is stated
    no_rule: str = r"(?!)"  # in the sentence: nothing in it is a rule of a measure
    border: str = r"(?!)"  # begins or ends a clause

    @cached_property
    def sought(self) -> Sought:
        """Return which of the clauses a text may word."""
        return Sought(one.needed for one in self.clauses)

    def possible(self, text: str) -> Iterator[Clause]:
        """Yield the clauses that a text may word, in the order of the table."""
        return (self.clauses[at] for at in self.sought.rows(text))
