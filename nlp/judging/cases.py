"""Cases: everyone who speaks or acts in an article beside every target it names, as numbers to weigh.

The numbers name no language, no topic and no word. They say who someone is to the target (its author, an
office of the party whose policy it is or of the other one, an outlet …), what the rules found, how often
what is said names the target or judges, and what was done. Which position follows is decided in `learned`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache

from nlp.coref import referents
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.judging.drafts import Sign, settled
from nlp.judging.ground import Ground
from nlp.judging.holders import acts_for_state, owner_of, side_of
from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.reading import Reading, Sentence
from nlp.words.stances import StanceWords

MOST, MOST_NAMED = 4, 6  # chosen: five words of judgement say no more than four
LEAD = 4  # chosen: so many sentences tell what an article is about


@dataclass(frozen=True)
class Holder:
    """Someone who speaks or acts: entity id, the body they act for, type, whether the text gives no name."""

    id: str
    acting: str | None
    type: str
    nameless: bool = False


@dataclass(frozen=True)
class Case:
    """A holder and a target: the numbers, and what the rules alone make of it."""

    holder: Holder
    target_id: str
    numbers: Mapping[str, float]
    sign: Sign | None


@dataclass(frozen=True)
class Bench:
    """An article whose cases are heard: its ground, the rules' signs, and who is who under another id."""

    about: Ground
    signs: Sequence[Sign]
    same: Mapping[str, str]

    @property
    def reading(self) -> Reading:
        """Return the article as it is read."""
        return self.about.reading

    @cached_property
    def settled(self) -> Mapping[tuple[str, str], Sign]:
        """Return what the rules alone make of the signs."""
        return {(one.holder_id, one.target_id): one for one in settled(self.signs)}

    @cached_property
    def named(self) -> Mapping[int, Set[str]]:
        """Return the targets that a sentence names, by where it starts."""
        return {
            line.start: {one.target_id for one in self.about.aims(line.start, line.end)}
            for line in self.reading.sentences
        }

    @cached_property
    def share(self) -> Counter[str]:
        """Return in how many sentences each target is named."""
        return Counter(one for named in self.named.values() for one in named)

    @cached_property
    def lead(self) -> Counter[str]:
        """Return in how many of the first sentences each target is named."""
        first = self.reading.sentences[:LEAD]
        return Counter(one for line in first for one in self.named[line.start])

    @cached_property
    def spoken(self) -> Mapping[str, Sequence[Quote]]:
        """Return what each speaker says."""
        found: dict[str, list[Quote]] = {}
        for one in self.reading.of(Quote):
            if one.speaker_id:
                found.setdefault(self.same.get(one.speaker_id, one.speaker_id), []).append(one)
        return found

    @cached_property
    def done(self) -> Mapping[str, Sequence[Happening]]:
        """Return what each actor does."""
        found: dict[str, list[Happening]] = {}
        for one in self.reading.of(Happening):
            for who in filter(None, one.actors.split(";")):
                found.setdefault(who, []).append(one)
        return found

    @cached_property
    def met(self) -> Mapping[str, Set[int]]:
        """Return where the sentences start that name each entity, by name, pronoun or noun."""
        places = [(one.entity_id, one.start_char) for one in self.reading.of(Mention)]
        places += [(one.entity_id, one.start) for one in referents(self.reading)]
        found: dict[str, set[int]] = {}
        for who, at in places:
            if who:
                found.setdefault(who, set()).add(self.reading.at(at).start)
        return found

    def before(self, line: Sentence) -> Set[str]:
        """Return the targets of the sentence before one."""
        return {one for earlier in self.reading.before(line) for one in self.named[earlier.start]}


def cases(bench: Bench, there: Set[str]) -> Iterator[Case]:
    """Yield the cases of an article: its holders, each beside the targets of `there` that it names."""
    for holder in _holders(bench):
        for target in sorted(there):
            signs = [
                one for one in bench.signs if (one.holder_id, one.target_id) == (holder.id, target)
            ]
            if bench.share[target] or signs:
                yield _case(bench, holder, target, signs)


def _holders(bench: Bench) -> Iterator[Holder]:
    """Yield who speaks, acts or shows a sign; a country holds nothing itself unless the rules say so."""
    topic = bench.reading.topic
    told = {one.holder_id: one.who for one in bench.signs}
    acting = (one for one in bench.done if one in topic.entity or one in bench.met)
    for who in dict.fromkeys((*bench.spoken, *acting, *told)):
        known = topic.entity.get(who)
        if known is not None:
            if known.type != "GPE" or who in told:
                yield Holder(who, who, known.type)
            continue
        said, shown = bench.spoken.get(who, ()), told.get(who)
        body = next((one.affiliation_id for one in said), None)
        kind = next((one.speaker_type for one in said if one.speaker_type), None)
        if shown is not None:
            body = body or (shown.unnamed.body_id if shown.unnamed else None)
            kind = kind or shown.type
        yield Holder(who, body, kind or "", nameless=_is_nameless(bench.reading, who))


def _is_nameless(reading: Reading, who: str) -> bool:
    """Tell whether someone is known by a description within one article alone."""
    return who.startswith(f"x_{reading.article.id[:8]}")


def _case(bench: Bench, holder: Holder, target: str, signs: Sequence[Sign]) -> Case:
    role, kind = _role(bench, holder, target), _kind(bench.about, target)
    sign = bench.settled.get((holder.id, target))
    said = bench.spoken.get(holder.id, ())
    numbers: dict[str, float] = {
        f"role {role}": 1,
        f"kind {kind}": 1,
        f"{kind} {role}": 1,
        "nameless": holder.nameless,
        "a body": holder.type == "ORG",
        **_of_rules(sign, signs, (role, kind)),
        **_of_text(bench, holder.id, target, (role, kind)),
        **_of_speech(bench, said, target, (role, kind)),
        **_of_deeds(bench, holder.id, target, role),
    }
    kept = {name: float(number) for name, number in numbers.items() if number}
    return Case(holder, target, kept, sign)


def _role(bench: Bench, holder: Holder, target: str) -> str:
    """Return who someone is to a target."""
    topic = bench.reading.topic
    if bench.about.author(target) == holder.id:
        return "author"
    if holder.type == "MEDIA":
        return "outlet"
    side = side_of(topic, holder.acting) if holder.acting else None
    if side is None:
        return "free"
    whose = "own" if side == owner_of(topic, target) else "rival"
    whose = whose if side in topic.parties else "third"
    return f"{whose} state" if acts_for_state(topic, holder.acting) else whose


def _kind(about: Ground, target: str) -> str:
    """Return what a target is: somebody's words, a measure or a policy."""
    if about.author(target) is not None:
        return "words"
    return "measure" if target == about.measured else "policy"


def _of_rules(sign: Sign | None, signs: Sequence[Sign], case: tuple[str, str]) -> dict[str, float]:
    """Return what the rules found, by itself and with who it is and what it is about."""
    role, kind = case
    found = sign.position if sign else "none"
    return {
        f"rule {found}": 1,
        f"rule {found} {role}": 1,
        f"rule {found} {kind}": 1,
        "weight": sign.weight if sign else 0,
        f"weight {found}": sign.weight if sign else 0,
        "signs": min(len(signs), MOST),
        "signs differ": len({one.position for one in signs}) > 1,
        "signs cancel": sign is None and bool(signs),
    }


def _of_text(bench: Bench, who: str, target: str, case: tuple[str, str]) -> dict[str, float]:
    """Return how much of the article is about the target and the holder."""
    role, kind = case
    share = bench.share[target] / max(1, bench.share.total())
    met = bench.met.get(who, frozenset())
    together = sum(target in bench.named[at] for at in met)
    return {
        "share": share,
        f"share {role}": share,
        f"share {kind}": share,
        "in the lead": bench.lead[target] > 0,
        "share of the lead": bench.lead[target] / max(1, bench.lead.total()),
        "named": min(bench.share[target], MOST_NAMED) / MOST_NAMED,
        "in the first sentence": target in bench.named[bench.reading.sentences[0].start],
        "together": min(together, MOST) / MOST,
        f"together {role}": together > 0,
        "met": min(len(met), MOST_NAMED) / MOST_NAMED,
    }


def _of_speech(
    bench: Bench, said: Sequence[Quote], target: str, case: tuple[str, str]
) -> dict[str, float]:
    """Return how often what someone says is about the target, and how it judges."""
    role, kind = case
    counts: Counter[str] = Counter()
    for one in said:
        line = bench.reading.at(one.start_char)
        here = {aim.target_id for aim in bench.about.aims(one.start_char, one.end_char)}
        counts["says"] += target in here
        counts["beside"] += target in bench.named[line.start]
        counts["behind"] += target in bench.before(line)
        counts["other"] += bool(here - {target})
        counts["direct"] += one.kind != "indirect"
        judged = _judged(bench.reading.words.stances, one.text, one.cue or "")
        counts.update(judged)
        if target in here:
            counts.update({f"{word} on it": number for word, number in judged.items()})
    placed = ("says", "beside", "behind")
    return {
        "silent": not said,
        "quotes": min(len(said), MOST) / MOST,
        f"says {kind}": counts["says"] > 0,
        **{f"{name} {role}": counts[name] > 0 for name in placed},
        **{f"any {name}": counts[name] > 0 for name in (*placed, "other")},
        **{name: min(number, MOST) / MOST for name, number in counts.items()},
    }


@lru_cache(maxsize=256)  # each target asks
def _judged(words: StanceWords, text: str, cue: str) -> Mapping[str, int]:
    """Return how often a quotation, and the verb of saying, judges each way."""
    said = {
        "praises": words.support,
        "condemns": words.oppose,
        "worries": words.concern,
        "reserves": words.reserving,
        "supposes": words.conditional,
    }
    told = {
        "told with blame": words.denouncing,
        "told with worry": words.warning,
        "told with praise": words.praising,
        "told as denied": words.denying,
    }
    found = {name: len(compiled(each).findall(text)) for name, each in said.items()}
    cues = {name: bool(compiled(each).search(cue)) for name, each in told.items()}
    return Counter(
        {name: int(number) for name, number in (*found.items(), *cues.items()) if number}
    )


def _of_deeds(bench: Bench, who: str, target: str, role: str) -> dict[str, float]:
    """Return of what types the happenings are in which someone acts, and which are about the target."""
    found: dict[str, float] = {}
    for one in bench.done.get(who, ()):
        found |= {f"does {one.type}": 1, f"does what is {one.status}": 1}
        if _is_about(bench, one, target):
            found |= {f"does {one.type} on it": 1, f"does {one.type} on it {role}": 1}
    return found


def _is_about(bench: Bench, happening: Happening, target: str) -> bool:
    """Tell whether a happening is about a target."""
    if target in happening.about.split(";"):
        return True
    if happening.measure_id and target == bench.about.measured:
        return True
    aims = bench.about.aims(happening.start_char, happening.end_char)
    return any(one.target_id == target for one in aims)


def evidence(bench: Bench, case: Case) -> tuple[int, int]:
    """Return the offsets of what someone says, does or shows that is nearest to a target."""
    who, target = case.holder.id, case.target_id
    said: Iterable[Quote | Happening] = (*bench.spoken.get(who, ()), *bench.done.get(who, ()))
    spans = [(one.start_char, one.end_char) for one in said]
    spans += [(one.start, one.end) for one in bench.signs if one.holder_id == who]
    return max(spans, key=lambda span: _nearness(bench, span, target))


def _nearness(bench: Bench, span: tuple[int, int], target: str) -> tuple[bool, bool, bool, int]:
    line = bench.reading.at(span[0])
    return (
        any(one.target_id == target for one in bench.about.aims(*span)),
        target in bench.named[line.start],
        target in bench.before(line),
        -span[0],
    )
