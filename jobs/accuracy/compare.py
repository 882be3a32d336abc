"""Compare: annotated spans against found ones, per fact type, as precision, recall and F1.

One rule a fact type says when two spans are one place and what must agree for the fact to be right.
Spans that gold marks optional, borderline or implicit neither cost nor earn. Nothing is read or printed.
Matching is greedy, best overlap first, as in the CoNLL and MUC scorers' relaxed modes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from jobs.annotations.lines import NEW, UNNAMED, Span

Same = Callable[[Span, Span], bool]
HALF = 0.5
NAME_WORDS = 0.8  # as the shared scorer: so much of two names must agree
CJK = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff]")
NEAR = 1e-6


@dataclass(frozen=True)
class Rule:
    """When two spans of a fact type are one place, and what makes the fact right."""

    overlap: Callable[[Span, Span], float]  # 0 to 1
    least: float
    right: Mapping[str, Same]  # in order: each is asked of all pairs; the first is the fact's score


@dataclass
class Tally:
    """Counts over texts: gold, found, pairs, and of the pairs those right by each question."""

    gold: int = 0
    found: int = 0
    right: dict[str, int] = field(default_factory=dict)

    def f1(self, question: str) -> float:
        """Return F1 of one question, 0 to 1; 1 where there is nothing to find and nothing was found."""
        both = self.gold + self.found
        return 2 * self.right.get(question, 0) / both if both else 1.0


def tally(rule: Rule, texts: Sequence[tuple[Sequence[Span], Sequence[Span]]]) -> Tally:
    """Return the counts over texts, each as its gold spans and its found spans."""
    counts = Tally(right=dict.fromkeys(rule.right, 0))
    for gold, found in texts:
        pairs = matched(rule, gold, found)
        paired = {id(one) for pair in pairs for one in pair}
        free = [one for one in gold if is_free(one)]
        counted = [(want, got) for want, got in pairs if not is_free(want)]
        counts.gold += len(gold) - len(free)
        counts.found += len(counted) + sum(
            id(one) not in paired and not any(touching(one, spare) for spare in free)
            for one in found
        )
        for question, same in rule.right.items():
            counts.right[question] += sum(same(want, got) for want, got in counted)
    return counts


def matched(rule: Rule, gold: Sequence[Span], found: Sequence[Span]) -> list[tuple[Span, Span]]:
    """Return the pairs of one place, best first, no span twice."""
    first = next(iter(rule.right.values()))
    ranked = sorted(
        (
            (rule.overlap(want, got) + first(want, got), -i, -j)
            for i, want in enumerate(gold)
            for j, got in enumerate(found)
            if rule.overlap(want, got) >= rule.least
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for _, i, j in ranked:
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return [(gold[i], found[j]) for i, j in pairs.items()]


def is_free(one: Span) -> bool:
    """Tell whether a gold span neither costs nor earns."""
    return one.optional or one.borderline or one.implicit or one.nested


def common(a: Span, b: Span) -> int:
    """Return how many characters two spans share."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def touching(a: Span, b: Span) -> float:
    """Return 1 where two spans share a character, else 0."""
    return float(common(a, b) > 0)


def exact(a: Span, b: Span) -> float:
    """Return 1 for the same span, else 0."""
    return float((a.start, a.end) == (b.start, b.end))


def of_both(a: Span, b: Span) -> float:
    """Return shared characters over all characters from first to last (Jaccard), 0 to 1."""
    return common(a, b) / (max(a.end, b.end) - min(a.start, b.start))


def of_shorter(a: Span, b: Span) -> float:
    """Return shared characters over those of the shorter span, 0 to 1."""
    return common(a, b) / min(a.end - a.start, b.end - b.start)


def anywhere(a: Span, b: Span) -> float:
    """Return 1: the place does not count, only what is said."""
    return 1.0


def words(text: str | None) -> frozenset[str]:
    """Return the words of a phrase, plural s off; in Chinese and Japanese its characters.

    >>> sorted(words("Rare earths"))
    ['earth', 'rare']
    """
    parts = re.findall(r"[^\W\d_]+|\d+", (text or "").casefold())
    each = (tuple(part) if CJK.search(part) else (part.removesuffix("s"),) for part in parts)
    return frozenset(word for group in each for word in group)


def agreement(a: str | None, b: str | None) -> float:
    """Return the word F1 of two phrases, 0 to 1."""
    mine, other = words(a), words(b)
    return 2 * len(mine & other) / (len(mine) + len(other)) if mine & other else 0.0


def same_entity(a: str | None, b: str | None) -> bool:
    """Tell whether two entities as lines name them are one: by id, by name, or by the words of a phrase."""
    if a == b:
        return True
    if not a or not b:
        return False
    kinds = [one.partition(":")[0] if one.startswith((NEW, UNNAMED)) else "" for one in (a, b)]
    if "" in kinds:
        return False
    least = NAME_WORDS if kinds == ["new", "new"] else HALF
    return agreement(a.partition(":")[2], b.partition(":")[2]) >= least


def same_number(a: Span, b: Span) -> bool:
    """Tell whether two figures have one value and unit."""
    try:
        mine, other = float(a.value or 0), float(b.value or 0)
    except ValueError:
        return False
    return a.label == b.label and abs(mine - other) <= NEAR * max(abs(mine), abs(other), NEAR)


def agrees(name: str) -> Same:
    """Return a question: has a column the same value, or none on both sides?"""
    return lambda a, b: (getattr(a, name) or None) == (getattr(b, name) or None)


def _type(a: Span, b: Span) -> bool:
    alike = {"MEDIA": "ORG"}  # outlets are bodies too: which label a name carries is a convention
    return alike.get(a.label, a.label) == alike.get(b.label, b.label)


def _label(a: Span, b: Span) -> bool:
    return a.label == b.label


def _position(a: Span, b: Span) -> bool:
    return _held(a, b) and a.label == b.label


def _held(a: Span, b: Span) -> bool:
    return a.target == b.target and same_entity(a.holder, b.holder)


def _listed(a: Span, b: Span) -> bool:
    printed = agreement(
        a.text, b.text
    )  # gold may give the name in English; the column is as printed
    return _label(a, b) and max(printed, agreement(a.listed_name, b.listed_name)) >= NAME_WORDS


RULES: Mapping[str, Rule] = {
    "mentions": Rule(exact, 1, {
        "name and type": _type,
        "exact span": lambda a, b: True,
        "entity": lambda a, b: same_entity(a.entity, b.entity),
    }),
    "dates": Rule(touching, HALF, {
        "value": agrees("value"), "span": lambda a, b: True, "mod": agrees("mod"),
    }),
    "figures": Rule(touching, HALF, {
        "value and unit": same_number,
        "comparator": lambda a, b: same_number(a, b) and (a.comparator or "eq") == (b.comparator or "eq"),
        "period": lambda a, b: same_number(a, b) and agrees("period")(a, b),
        "source": lambda a, b: same_number(a, b) and same_entity(a.attributed_to, b.attributed_to),
        "measure": lambda a, b: same_number(a, b) and agreement(a.measure, b.measure) >= HALF,
    }),
    "quotes": Rule(of_both, HALF, {
        "words and speaker": lambda a, b: same_entity(a.speaker, b.speaker),
        "words": lambda a, b: True,
        "kind": _label,
    }),
    "stances": Rule(anywhere, 1, {"holder, target and position": _position, "holder and target": _held}),
    "happenings": Rule(of_shorter, HALF, {
        "type": _label,
        "found": lambda a, b: True,
        "type and date": lambda a, b: _label(a, b) and agrees("date")(a, b),
    }),
    "listings": Rule(of_shorter, HALF, {
        "name and action": _listed, "list": lambda a, b: _listed(a, b) and agreement(a.list, b.list) >= HALF,
        "day": lambda a, b: _listed(a, b) and agrees("effective_on")(a, b),
    }),
    "provisions": Rule(of_shorter, HALF, {"key": _label, "found": lambda a, b: True}),
}  # fmt: skip
