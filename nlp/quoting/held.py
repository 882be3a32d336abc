"""Held: subjects that the English parse hangs elsewhere: "after Oslo on Monday banned it".

What a verb reports does not belong here. Must not: a participle's own subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.naming.tokens import text_before

if TYPE_CHECKING:
    from spacy.tokens import Token

DASHES = ("-", "--", "–", "—")
SAYS = ("say", "tell", "state", "add", "claim", "note", "stress")
BESIDE = frozenset(
    "tell add urge warn accuse vow call demand stress note insist reiterate deny pledge".split()
)

ASKS = frozenset("urge press call ask demand tell want order warn advise request instruct".split())
ADDING = frozenset("add note stress emphasize emphasise point reiterate".split())
THINGS = frozenset("it this these that they there which".split())
ASIDE_WORDS = 9  # of "she told the meeting", at most: chosen
DEMANDS = frozenset("demand insist propose recommend request urge suggest ask".split())
LEADS = frozenset("lead prompt cause force push drive spur compel provoke allow".split())


def held_by_mark(verb: Token) -> Token | None:
    """Return whom the parse hangs on "since" of "since Ann Lee in May implied it was"."""
    if verb.dep_ != "advcl" or any("subj" in one.dep_ for one in verb.children):
        return None
    marks = (one for one in verb.children if one.dep_ == "mark" and one.i < verb.i)
    held = (two for one in marks for two in one.children if two.dep_ == "pobj")
    return next(held, None) or _before_day(verb)


def _before_day(verb: Token) -> Token | None:
    """Return whom the parse hangs on "after" of "after Oslo on Monday banned it"."""
    day = next((one for one in verb.children if one.dep_ == "prep" and one.i < verb.i), None)
    if day is None or day.i == 0 or day.right_edge.i != verb.i - 1:
        return None
    who = day.nbor(-1)
    return (
        who
        if who.dep_ == "pobj" and who.head.lower_ in ("after", "since", "before", "as")
        else None
    )


def over(verb: Token) -> Token | None:
    """Return the verb of saying to which one belongs that is joined to what is said: "said so and told"."""
    head = verb.head
    joined = verb.dep_ == "conj" and verb.lemma_ in BESIDE and head.dep_ == "ccomp"
    if not joined or head.head.tag_ != verb.tag_ or head.head.i > head.i or verb.tag_ == "VBN":
        return None
    own = any("subj" in one.dep_ for one in verb.children)
    if any(one.lower_ in ("has", "have", "had") for one in head.children):
        return None  # "that they have protested and urged": both are told
    still = (
        head.pos_ == "AUX"
        or head.tag_ != verb.tag_
        or any(one.dep_ in ("aux", "auxpass") for one in head.children)
    )
    return head.head if still and not own and head.head.lemma_ in SAYS else None


def led_to(verb: Token) -> Token | None:
    """Return whom something makes do it: the member of "leading a member to criticize her"."""
    to = any(one.tag_ == "TO" for one in verb.children)
    if not to or verb.dep_ not in ("advcl", "xcomp", "ccomp") or verb.head.lemma_ not in LEADS:
        return None
    held = (one for one in verb.head.children if one.dep_ == "dobj" and one.i < verb.i)
    return next(held, None)


def is_hers(verb: Token) -> bool:
    """Tell whether a verb joined to what someone says is the speaker's: "said it held but insisted she"."""
    told = verb.dep_ == "conj" and verb.head.dep_ == "ccomp" and verb.tag_ in ("VBD", "VBZ")
    if any("subj" in one.dep_ for one in verb.children):
        return False  # "…, and one manager conceded that she": it has its own
    own = (two for one in verb.children if one.dep_ == "ccomp" for two in one.children)
    return told and any(one.dep_ == "nsubj" and one.lower_ in ("he", "she") for one in own)


def asked_by(participle: Token) -> Token | None:
    """Return the verb of asking that a participle behind a comma belongs to, not the deed asked for.

    Matches: "demanded she withdraw it, warning that …". Must not: "said she withdrew it, warning that …".
    """
    clause = participle.head
    if (
        not _is_behind_comma(participle)
        or clause.tag_ != "VB"
        or clause.dep_ not in ("ccomp", "xcomp")
    ):
        return None
    return clause.head if clause.head.lemma_ in ASKS and clause.head.i < clause.i else None


def said_beside(participle: Token, verbs: frozenset[str]) -> Token | None:
    """Return the verb of the ", she said" right before a participle's comma: ", she said, adding that …".

    Must not: "Oslo, which said so, noting that": the verb has no subject of its own between the commas.
    """
    if not _is_behind_comma(participle):
        return None
    for token in reversed(participle.doc[max(0, participle.i - ASIDE_WORDS) : participle.i - 1]):
        if token.is_punct or token.is_quote:
            return None
        own = any(one.dep_ == "nsubj" and one.i < token.i for one in token.children)
        if token.tag_ in ("VBD", "VBZ") and token.lemma_ in verbs and own:
            return token if token != participle.head else None
    return None


def told_above(participle: Token) -> tuple[Token, bool] | None:
    """Return the clause, first of those joined, behind which a participle stands; whether a thing acts in it.

    Matches: "said the remark hurt ties and was unfit, repeating that it must go": the remark cannot repeat.
    """
    clause = participle.head
    if not _is_behind_comma(participle):
        return None
    while clause.dep_ == "conj" and clause.head.pos_ in ("VERB", "AUX"):
        clause = clause.head
    own = next((one for one in clause.children if one.dep_.startswith("nsubj")), None)
    pronoun = own is not None and own.pos_ == "PRON" and own.lower_ in THINGS
    return clause, pronoun or (own is not None and own.pos_ == "NOUN")


def _is_behind_comma(verb: Token) -> bool:
    """Tell whether a verb is a participle that goes on behind a comma: "…, warning that …"."""
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and text_before(verb) == ","


def aside_by(verb: Token) -> Token | None:
    """Return who "he" is of "Ann Lee listed Bob's remarks, which he said …": who acts above it."""
    own = next((one for one in verb.children if one.dep_ == "nsubj" and one.i < verb.i), None)
    if verb.dep_ != "relcl" or own is None or own.lower_ not in ("he", "she") or own.i < 2:
        return None
    if own.nbor(-1).lower_ != "which":
        return None
    above = next((one for one in verb.head.ancestors if one.pos_ == "VERB"), None)
    done = (one for one in above.children if one.dep_ == "nsubj") if above is not None else ()
    return next((one for one in done if one.i < verb.head.i and one.pos_ != "PRON"), None)


def broken_off(verb: Token) -> int | None:
    """Return where what is said stops: the next verb is done, "said it would go, and repeated its offer".

    Also where it cannot agree: "says they serve peace and blames her", "demanded she go, and it left".
    """
    for clause in verb.children:
        modal = any(one.tag_ == "MD" for one in clause.children)
        behind = (one for one in clause.children if one.dep_ == "conj" and one.i > verb.i)
        for later in behind if clause.dep_ == "ccomp" else ():
            own = any(one.dep_ in ("ccomp", "aux", "nsubj", "nsubjpass") for one in later.children)
            before = later.nbor(-1)
            done = modal and later.tag_ == "VBD" and not own and before.dep_ == "cc"
            if done:
                return before.idx
            if _disagrees(verb, clause, later):
                joins = [one for one in clause.children if one.dep_ == "cc" and one.i < later.i]
                return joins[-1].idx if joins else None
    return None


def goes_on(verb: Token, joined: list[Token]) -> bool:
    """Tell whether what is joined to "said" is told on, by its tense: "said it has stocks and is sure"."""
    told = next((one for one in verb.children if one.dep_ == "ccomp" and one.i > verb.i), None)
    if told is None or verb.tag_ != "VBD" or len(joined) != 1:
        return False
    present = told.tag_ == "VBZ" or any(
        one.tag_ == "VBZ" for one in told.children if one.dep_ == "aux"
    )
    bare = not any("subj" in one.dep_ for one in joined[0].children)
    return present and bare and joined[0].tag_ == "VBZ"


def _disagrees(verb: Token, clause: Token, later: Token) -> bool:
    """Tell whether a verb joined to a reported one must be told beside it, by number or by mood."""
    who = next((one for one in clause.children if one.dep_ == "nsubj"), None)
    finite = any(one.dep_ in ("aux", "auxpass") for one in clause.children)
    if who is None or finite or clause.tag_ not in ("VB", "VBP"):
        return False
    one_alone = who.lower_ in ("he", "she", "it") or who.tag_ in ("NN", "NNP")
    if one_alone and verb.lemma_ in DEMANDS:  # "that she withdraw"
        return later.tag_ in ("VBD", "VBZ")
    bare = not any("subj" in one.dep_ for one in later.children)
    return who.tag_ in ("NNS", "NNPS") and (verb.tag_, later.tag_) == ("VBZ", "VBZ") and bare


def own_subjects(verb: Token) -> list[Token]:
    """Return the subjects of a verb; of 'The ban “smacks of it,” Jane Miller told …' Jane Miller (lost)."""
    own = [child for child in verb.children if child.dep_ == "nsubj"]
    own = own[1:] if len(own) > 1 and _is_dateline(own[0], own[1]) else own
    lost = len(own) > 1 and own[0].i < own[-1].i < verb.i
    return own[-1:] if lost and text_before(own[-1].left_edge) == "," else own


def _is_dateline(first: Token, second: Token) -> bool:
    """Tell whether a sentence's first noun is the place before a dash: "OSLO (AFP) - The minister said"."""
    between = first.doc[first.i + 1 : second.i]
    opens = all(one.is_space for one in first.doc[first.sent.start : first.left_edge.i])
    return opens and any(one.text in DASHES for one in between) and second.i < first.head.i
