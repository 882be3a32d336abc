"""Finite: whether the form of an English verb says that something is or was done.

Past and present do, a participle where it carries a deed of its own, an infinitive behind "decided to".
Matches: "banned", "was banned", "after banning exports". Must not: "to ban", "that the list be withdrawn".
"""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

from nlp.words.happenings import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token

SPEECH = frozenset({"statement", "remark", "plan"})
DECIDING = frozenset({"decide", "vote", "agree", "begin", "start", "move", "proceed"})
BEGINNING = frozenset({"begin", "start", "stop", "resume", "finish"})
BEHIND = frozenset({"after", "following", "since", "by", "before"})
ONGOING = frozenset({"is", "are", "was", "were", "be", "been", "'s", "’s"})
STANDING = ("acl", "conj", "ROOT", "ccomp")
DEMANDING = ("demand",)  # which only someone does
BE_DONE = ("ccomp", "xcomp", "advcl", "acl", "pcomp")  # as the parse has "rewritten" there
PAST_OR_PRESENT = ("VBD", "VBZ", "VBP")


def is_finite(token: Token, trigger: Trigger, headline: bool) -> bool:
    """Tell whether a verb is in a form that reports."""
    helpers = {child.lower_ for child in token.children if child.dep_ in ("aux", "auxpass")}
    if any(child.dep_ == "neg" for child in token.children):
        return False
    if trigger.type in SPEECH and _is_of_words(token):
        return False
    match token.tag_:
        case "VBD" | "VBZ" | "VBP":
            return True
        case "VBN":
            return _is_done(token, helpers, headline)
        case "VBG":
            return _is_going_on(token, trigger, helpers)
        case "VB":
            return _is_decided(token, helpers)
        case _:
            return False


def _is_of_words(token: Token) -> bool:
    """Tell whether words are what speaks: "the remarks on the island, which hinted at …"."""
    noun, prep = token.head, token.head.head
    which = token.dep_ == "relcl" and any(child.tag_ == "WDT" for child in token.children)
    about = noun.dep_ == "pobj" and prep.lower_ in ("on", "about", "over")
    return which and about and prep.head.tag_ in ("NN", "NNS")


def _is_done(token: Token, helpers: Set[str], headline: bool) -> bool:
    """Tell it of a past participle."""
    if "to" in helpers and token.head.lemma_ not in DECIDING:
        return False  # "applied to be removed"
    if helpers == {"be"}:
        return False  # "demanded that the list be withdrawn"
    return bool(helpers) or token.dep_ in STANDING or headline


def _is_going_on(token: Token, trigger: Trigger, helpers: Set[str]) -> bool:
    """Tell it of a present participle or a gerund."""
    if token.dep_ == "xcomp" and token.head.lemma_ in BEGINNING:
        return token.head.tag_ in PAST_OR_PRESENT  # "began hearing the case"
    if _is_behind(token):
        return trigger.type not in SPEECH  # "after summoning the envoy", "by halting exports"
    aside = trigger.type == "announcement" and token.dep_ in ("advcl", "relcl", "acl")
    if helpers & ONGOING and not aside:
        return True
    return trigger.participle and token.dep_ in ("advcl", "conj", "acl")


def _is_behind(gerund: Token) -> bool:
    """Tell whether a gerund follows a preposition, or others that do: "by halting imports, warning …"."""
    here = gerund
    while here.dep_ == "conj" and here.head.tag_ == "VBG":
        here = here.head
    if here.dep_ == "advcl" and here.i > here.head.i:  # the parse hangs the second on the main verb
        behind = [one for one in here.head.children if one.lower_ == "by" and one.i < here.i]
        may = any(one.tag_ == "MD" for one in here.head.children)
        return not may and any(child.dep_ == "pcomp" for one in behind for child in one.children)
    return here.dep_ == "pcomp" and here.head.lower_ in BEHIND


def _is_decided(token: Token, helpers: Set[str]) -> bool:
    """Tell it of a bare form: "decided to ban", or a present that the tagger takes for one."""
    own = any(child.dep_ == "nsubj" for child in token.children)
    if token.dep_ == "ROOT" and own and not helpers:
        return True  # "twenty firms go on the list", not "demanded that they withdraw it"
    return ("to" in helpers and token.head.lemma_ in DECIDING) or "did" in helpers


def in_aside(verb: Token) -> bool:
    """Tell whether a participle in an aside was taken for the verb: "Acme, a firm listed in May, set …"."""
    subject = next((one for one in verb.children if one.dep_ == "nsubj" and one.i < verb.i), None)
    if subject is None or verb.tag_ not in ("VBD", "VBN") or verb.doc[subject.i + 1].text != ",":
        return False
    apposed = any(one.dep_ == "appos" for one in subject.children)
    if not apposed or any(one.text == "," for one in verb.doc[subject.i + 2 : verb.i]):
        return False
    joined = (one for one in verb.children if one.dep_ == "conj" and one.pos_ == "VERB")
    return any(verb.doc[one.i - 1].text == "," for one in joined)


def has_been_done(verb: Token) -> bool:
    """Tell whether something has been done, whoever did it: "all flights have been called off"."""
    helpers = {one.lower_ for one in verb.children if one.dep_ in ("aux", "auxpass")}
    return "been" in helpers and bool(helpers & {"has", "have"})


def is_to_be_had(verb: Token) -> bool:
    """Tell whether somebody is to have something done: "to have the papers rewritten"."""
    things = any(one.dep_ == "dobj" for one in verb.children)
    done = any(one.tag_ == "VBN" and one.dep_ in BE_DONE for one in verb.subtree)
    return verb.lemma_ == "have" and things and done


def is_a_things(verb: Token) -> bool:
    """Tell whether a verb seems to be a thing's deed: "the step was unacceptable and demanded …"."""
    before = verb.head if verb.dep_ == "conj" else verb
    subjects = (one for one in (*verb.children, *before.children) if one.dep_ == "nsubj")
    return verb.lemma_ in DEMANDING and any(one.pos_ == "NOUN" for one in subjects)


def is_told_after(verb: Token) -> bool:
    """Tell whether a verb, or one that governs it, opens with "after": "after it said it had arrested …"."""
    here = verb
    while here.dep_ in ("ccomp", "xcomp", "conj") and here.head != here:
        here = here.head
    return here.dep_ == "advcl" and any(one.lower_ == "after" for one in here.children)
