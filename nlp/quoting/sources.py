"""Sources: by whose account an English sentence is told, with no verb of saying of its own.

Matches: "According to the ministry, …"; "…, as reported by the Post"; "reports by state media that …".
Must not: "sorted according to size". What verbs of saying report does not belong here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.naming.tokens import tokens_of
from nlp.quoting.drafts import Draft, kind_of, trimmed
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import NOBODY, Speaker, Stage, foremost, names_in, speaker_of
from nlp.quoting.subjects import named_or_told
from nlp.quoting.unnamed import described
from nlp.reading import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LAWS = ("law", "laws", "act", "regulation", "regulations", "rules", "ordinance", "decree", "treaty")
PAPERS = ("statement", "notice", "announcement", "filing", "release", "post")
MIN_WORDS = 3  # fewer are no statement: chosen
CITING = re.compile(
    r"\b[Aa]ccording to\b|\b[Aa]s per\b|\b[Aa]s (?:first )?(?:reported|quoted|cited|noted|stated|told|"
    r"announced|confirmed|explained|revealed|disclosed|relayed) by\b"
)
OPENING = re.compile(  # what may stand before it at a sentence's beginning
    r"(?:(?:But|And|Yet|So|However|Still|Meanwhile|Separately|Moreover|Earlier|Also|Indeed|Instead|"
    r"In addition|For example|For instance),?\s)?"
)
ACCOUNT = (
    r"explanation|account|telling|reading|interpretation|version|narrative|view|words|eyes|opinion|"
    r"assessment|estimation|estimates?|judg[e]?ment|reckoning|calculations?|logic|forecasts?|projections?"
)
BY_ACCOUNT = re.compile(  # "Under Oslo's explanation, …", "In the words of the ministry, …"
    r"(?:(?:But|And|Yet|So|However|Still),? )?"
    rf"(?:Under|By|In|On|From) (?:(?P<who>[^,;:“\"]{{2,60}}?)['’]s? (?:own |official |latest )?(?:{ACCOUNT})|"
    rf"the (?:{ACCOUNT}) of (?P<whose>[^,;:“\"]{{2,60}}?)), "
)
JOINS = re.compile(r"\b(?:and|but|that), $")
POSTED = re.compile(
    r"[^,;\n]{0,60}?\b(?:posted|published|released) (?:\w+day )?(?:on|by) (?P<who>[^,.;]{3,60})"
)
RELAYED = re.compile(  # behind the words of another: ", the Post reported"
    r",\s(?:the\s)?(?:[A-Z][\w’'.&-]*\s){1,4}(?:news agency\s|newspaper\s|daily\s)?"
    r"(?:reported|reports)(?:\son\s\w+|\s\w+day)?[.]?\s*$"
)


def according(
    stage: Stage, sentence: Sentence, marks: tuple[Marked, ...], others: list[Draft]
) -> Iterator[Draft]:
    """Yield the sentence that someone's account is the source of; `others` are what verbs report."""
    text = stage.reading.article.text
    match = CITING.search(sentence.text)
    if match is None or any(m.start < sentence.start + match.start() < m.end for m in marks):
        return
    at = sentence.start + match.start()
    token = tokens_of(stage.reading).covering(at, at + len(match[0]))
    last = token.root.right_edge if token is not None else None
    stop = min(last.idx + len(last.text), sentence.end) if last is not None else sentence.end
    speaker = _account(stage, token, at + len(match[0]), stop) if token is not None else NOBODY
    if not speaker.text:
        return
    start, end = trimmed(text, *_told(sentence, match, stop))
    if len(text[start:end].split()) >= MIN_WORDS:
        stage.heard.insert(len(stage.heard) - bool(others and stage.heard), speaker)
        yield Draft(start, end, kind_of(start, end, marks), speaker, match[0].lower())


def by_account(
    stage: Stage, sentence: Sentence, marks: tuple[Marked, ...], others: list[Draft]
) -> Iterator[Draft]:
    """Yield the sentence that is told by someone's account: "Under Oslo's explanation, …"."""
    match = BY_ACCOUNT.match(sentence.text)
    if match is None or others:
        return
    group = "who" if match["who"] else "whose"
    low, high = (sentence.start + at for at in match.span(group))
    name = foremost(names_in(stage.reading, low, high))
    who = speaker_of(stage.reading, name) if name else stage.referent(low, high + 1)
    if who is not None and high - (name.end_char if name else high) <= 1:
        start, end = trimmed(stage.reading.article.text, sentence.start + match.end(), sentence.end)
        said = stage.hear(who)
        yield Draft(start, end, kind_of(start, end, marks), said, match[0].strip(" ,").lower())


def _told(sentence: Sentence, match: re.Match[str], stop: int) -> tuple[int, int]:
    """Return the span of what is told: behind an account that opens the sentence, else before it."""
    text, after = sentence.text, sentence.text[stop - sentence.start :]
    opens = OPENING.fullmatch(text, 0, match.start()) is not None
    joined = JOINS.search(text, 0, match.start()) and after.startswith(",")
    if not opens and not joined:
        return sentence.start, sentence.start + match.start()
    relayed = RELAYED.search(text)
    return stop, sentence.start + relayed.start() if relayed else sentence.end


def _account(stage: Stage, cited: Span, start: int, stop: int) -> Speaker:
    """Return by whose account something is told."""
    whose = next((token for token in cited.doc[cited.end :] if token.dep_ == "pobj"), None)
    names = names_in(stage.reading, start, stop)
    if (posting := POSTED.match(stage.reading.article.text, start)) is not None:
        span = posting.span("who")
        name = foremost([one for one in names_in(stage.reading, *span) if one.type != "GPE"])
        poster = stage.referent(*span) or (speaker_of(stage.reading, name) if name else None)
        if poster is not None or posting["who"].startswith("its "):
            return poster or NOBODY  # its own paper: whoever the sentence says it of
    if whose is not None and (whose.lower_ in LAWS or _is_nobodys(stage, whose)):
        return NOBODY
    person = any(one.type == "PERSON" for one in names)
    if whose is not None and start <= whose.idx < stop and not person:
        who = named_or_told(stage, whose)
        if who.text:
            return who
    name = foremost([one for one in names if one.type != "GPE"] or names)
    return speaker_of(stage.reading, name) if name else NOBODY


def _is_nobodys(stage: Stage, paper: Token) -> bool:
    """Tell whether nobody is named whose paper it is: "a Tuesday statement"."""
    bare = paper.lower_ in PAPERS and all(
        one.dep_ in ("det", "amod", "compound", "nmod") and one.dep_ != "poss"
        for one in paper.children
    )
    own = names_in(stage.reading, paper.left_edge.idx, paper.idx + len(paper))
    back = paper.left_edge.lower_ in ("the", "that", "this", "its", "their")
    return bare and not own and not back


def reports_by(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield the clause of "reports by state media that …"."""
    text = stage.reading.article.text
    for match in re.finditer(
        r"\breports? (?:by|from|in) (?P<who>[^,.;]{3,40}?) that\s", sentence.text
    ):
        start = sentence.start + match.end()
        stop = re.search(r"[,.;]", text[start : sentence.end])
        end = start + stop.start() if stop else sentence.end
        names = names_in(stage.reading, sentence.start + match.start(), start)
        name = foremost(names)
        low, high = (sentence.start + at for at in match.span("who"))
        speaker = speaker_of(stage.reading, name) if name else described(stage, low, high)
        yield Draft(start, end, kind_of(start, end, marks), speaker, "reports")
