"""Read: articles become facts, language by language, in batches, fact types in order of need.

Models, tokens and sentences are prepared here and handed to the finders as a `Reading`; what a finder
returns is checked against the text. No rule of any fact type and no output stands here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from operator import attrgetter

from spacy.tokens import Doc

from nlp import languages
from nlp.facts import in_order
from nlp.models import BLANK, LoadedModel, load
from nlp.reading import FactType, Reading
from nlp.sentences import sentences
from store.errors import DisputelineError
from store.records import Article, Fact, Reason, Rejected, Stage
from store.topic import Topic

BATCH_ARTICLES = 8  # measured: larger batches are no faster and cost memory
CHUNK_CHARS = 10_000  # 30 kB of Chinese or Japanese; Sudachi refuses more than 49 kB
PIPE_DOCS = 8
MOST_CHARS = (
    400_000  # chosen: a novel; no news article comes near, and reading it would take minutes
)
WIDE = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
NARROW = re.compile(  # of a Chinese sentence, not of 1,005 or 18:39
    r"(?<=[\u4e00-\u9fff”」』》）)%％])[,;:!?]|(?<=[\dA-Za-z])[,;:!?](?=[\u4e00-\u9fff“「『《（(])"
)
PLACE = attrgetter("start_char", "end_char")
FAILURES = (ValueError, RuntimeError, IndexError, KeyError)  # what tokenizers and models raise


@dataclass(frozen=True)
class ReadArticle:
    """An article with everything that was read from it, and what was lost on the way."""

    article: Article
    facts: tuple[Fact, ...]
    notes: tuple[str, ...] = ()


def read(
    articles: Iterable[Article],
    topic: Topic,
    models: Mapping[str, Sequence[str]],
    kinds: Sequence[FactType] | None = None,
) -> Iterator[ReadArticle | Rejected]:
    """Yield what each article says, in the order given; lazily, a few articles at a time.

    An article in a language without word tables, or on which its model fails, is Rejected.

    Raises:
        DisputelineError: a finder returned a fact whose text is not in the article.
    """
    for reading in readings(articles, topic, models):
        if isinstance(reading, Rejected):
            yield reading
            continue
        notes = tuple(load(reading.words.code, models.get(reading.words.code, (BLANK,))).notes)
        yield ReadArticle(reading.article, facts_of(reading, kinds), notes + reading.notes)


def readings(
    articles: Iterable[Article], topic: Topic, models: Mapping[str, Sequence[str]]
) -> Iterator[Reading | Rejected]:
    """Yield each article with its tokens and sentences, before any fact is sought."""
    waiting = iter(articles)
    while batch := list(islice(waiting, BATCH_ARTICLES)):
        done: dict[int, Reading | Rejected] = {}
        for code in sorted({article.language for article in batch}):
            places = [at for at, article in enumerate(batch) if article.language == code]
            done |= {at: _too_long(batch[at]) for at in places if len(batch[at].text) > MOST_CHARS}
            places = [at for at in places if at not in done]
            chosen = [batch[at] for at in places]
            if code not in languages.codes():
                done |= {at: _unsupported(batch[at]) for at in places}
                continue
            model = load(code, models.get(code, (BLANK,)))
            done |= zip(places, _read_batch(chosen, topic, model), strict=True)
        yield from (done[at] for at in range(len(batch)))


def facts_of(reading: Reading, kinds: Sequence[FactType] | None = None) -> tuple[Fact, ...]:
    """Return the facts of a reading, each with `made_by`, in text order per fact type."""
    found: dict[str, Fact] = {}
    plain = full_width(reading)
    for kind in in_order() if kinds is None else kinds:
        so_far = replace(plain, facts=tuple(found.values()))
        made = (_as_printed(fact, plain, reading) for fact in kind.find(so_far))
        fresh = [_checked(fact, kind, reading) for fact in made]
        found |= {fact.id: fact for fact in sorted(fresh, key=PLACE)}
    return tuple(found.values())


def full_width(reading: Reading) -> Reading:
    """Return a Chinese reading with the marks between characters in full width, of the same length.

    The rules ask for 表示，… alone; papers that print 表示,… are read by the same rules.
    """
    text = reading.article.text
    if reading.words.quotes.order != "verb_first" or NARROW.search(text) is None:
        return reading
    wide = NARROW.sub(lambda mark: WIDE[mark[0]], text)
    said = (replace(one, text=wide[one.start : one.end]) for one in reading.sentences)
    return replace(reading, article=replace(reading.article, text=wide), sentences=tuple(said))


def _as_printed(fact: Fact, plain: Reading, reading: Reading) -> Fact:
    """Return a fact with its words as the article prints them."""
    if plain is reading or fact.text != plain.article.text[fact.start_char : fact.end_char]:
        return fact
    return replace(fact, text=reading.article.text[fact.start_char : fact.end_char])


def _checked(fact: Fact, kind: FactType, reading: Reading) -> Fact:
    """Return the fact with `made_by`; a span that is not the article's is a bug of its finder."""
    article = reading.article
    if fact.text != article.text[fact.start_char : fact.end_char] or not fact.text:
        raise DisputelineError(
            f"Fact type {kind.table}: article {article.id} has "
            f"{article.text[fact.start_char : fact.end_char]!r:.60} at {fact.start_char} to "
            f"{fact.end_char}; the finder returned {fact.text!r:.60}. This is a fault of the program."
        )
    return fact.stamped(kind.made_by)


def _too_long(article: Article) -> Rejected:
    said = f"{len(article.text)} characters; texts of up to {MOST_CHARS} are read"
    return _rejected(article, Reason.TOO_LARGE, said)


def _unsupported(article: Article) -> Rejected:
    known = ", ".join(languages.codes())
    return _rejected(
        article,
        Reason.UNSUPPORTED_LANGUAGE,
        f"language is {article.language!r}; expected one of {known}",
    )


def _rejected(article: Article, reason: Reason, detail: str) -> Rejected:
    return Rejected(page_id=article.page_id, stage=Stage.READ, reason=reason, detail=detail)


def _read_batch(
    articles: Sequence[Article], topic: Topic, model: LoadedModel
) -> list[Reading | Rejected]:
    """Return one reading an article of one language; one that fails does not stop the others."""
    try:
        docs = _docs([article.text for article in articles], model)
    except FAILURES:
        if len(articles) > 1:
            return [_read_batch([article], topic, model)[0] for article in articles]
        return [_failed(articles[0], model)]
    return [
        _reading(article, topic, model, doc) for article, doc in zip(articles, docs, strict=True)
    ]


def _failed(article: Article, model: LoadedModel) -> Rejected:
    detail = f"model {model.name} failed on article {article.id} of {len(article.text)} characters"
    return _rejected(article, Reason.MODEL_FAILED, detail)


def _reading(article: Article, topic: Topic, model: LoadedModel, doc: Doc) -> Reading:
    return Reading(
        article=article,
        topic=topic,
        words=languages.words(model.language),
        doc=doc,
        sentences=sentences(doc, article.text),
        notes=(UNTOKENIZED,) if doc.user_data.get(UNTOKENIZED) else (),
    )


UNTOKENIZED = "A passage was read character by character: the tokenizer changed it."


def _docs(texts: Sequence[str], model: LoadedModel) -> list[Doc]:
    """Return one Doc a text, `doc.text == text`; long texts pass through the model in chunks."""
    chunks = [list(chunks_of(text)) for text in texts]
    made = [_made(chunk, model) for pieces in chunks for chunk in pieces]
    parsed = iter(list(model.nlp.pipe(made, batch_size=PIPE_DOCS)))
    return [_joined(list(islice(parsed, len(pieces))), model) for pieces in chunks]


def _joined(docs: list[Doc], model: LoadedModel) -> Doc:
    """Return one Doc of the chunks of one text."""
    if len(docs) == 1:
        return docs[0]
    joined = Doc.from_docs(docs, ensure_whitespace=False, exclude=["user_data"])  # type: ignore[call-arg]  # the stub lacks it
    if joined is None:
        return Doc(model.nlp.vocab)
    joined.user_data[UNTOKENIZED] = any(doc.user_data.get(UNTOKENIZED) for doc in docs)
    return joined


def _made(text: str, model: LoadedModel) -> Doc:
    """Return the tokens of a text; one word a character where the tokenizer alters the text."""
    try:
        doc = model.nlp.make_doc(text)
    except FAILURES:
        doc = None
    if doc is None or doc.text != text:
        doc = Doc(model.nlp.vocab, words=list(text), spaces=[False] * len(text))
        doc.user_data[UNTOKENIZED] = True
    return doc


def chunks_of(text: str, limit: int = CHUNK_CHARS) -> Iterator[str]:
    """Yield pieces of a text of at most `limit` characters, cut after a paragraph where there is one.

    >>> list(chunks_of("ab\\n\\ncd\\n\\nef", 9))
    ['ab\\n\\ncd\\n\\n', 'ef']
    """
    start = 0
    while len(text) - start > limit:
        window = text[start : start + limit]
        cuts = (window.rfind(mark) + len(mark) for mark in ("\n\n", "\n", "。", ". ", " "))
        cut = next((cut for cut in cuts if cut > limit // 4), limit)
        yield text[start : start + cut]
        start += cut
    yield text[start:]
