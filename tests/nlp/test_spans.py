"""Facts as span groups: exact, in text order, and usable by spaCy's own tools."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
import spacy
from spacy import displacy
from spacy.scorer import Scorer
from spacy.tokens import Doc, DocBin
from spacy.training import Example

from nlp.facts import in_order
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.reading import FactType, Reading
from nlp.spans import FACTS, annotated
from store.records import Fact

ReadOne = Callable[..., Reading]
TEXTS = {
    "en": "Northmark Metals said on Tuesday that exports to Japan fell 12 percent in May.",
    "ja": "経済産業省の山野太一審議官は6日、「日企への影響は約20社に及ぶ」と述べた。",
    "zh": "山海重工发言人6日表示，“对日出口下降了12%”。",
}


def marked(reading: Reading) -> Doc:
    return annotated(reading.doc, reading.facts, in_order())


@pytest.mark.parametrize("language", TEXTS)
def test_every_fact_is_a_span_with_its_own_words(reading: ReadOne, language: str) -> None:
    read = reading(TEXTS[language], language, *in_order())
    doc = marked(read)
    spans = [(span.id_, span.text) for group in doc.spans.values() for span in group]
    assert sorted(spans) == sorted((fact.id, fact.text) for fact in read.facts)
    assert len(spans) >= 3
    assert doc.text == read.doc.text


def test_there_is_a_group_for_every_fact_type_even_an_empty_one(reading: ReadOne) -> None:
    doc = marked(reading("Nothing is said here.", "en", *in_order()))
    assert set(doc.spans) == {kind.table for kind in in_order()}
    assert not any(len(group) for group in doc.spans.values())


def test_a_token_that_a_fact_cuts_is_split_and_keeps_sentences_and_tags(reading: ReadOne) -> None:
    read = reading(TEXTS["ja"], "ja")
    word = next(token for token in read.doc if len(token) > 1)
    part = _mention(read, word.idx, word.idx + 1)
    doc = annotated(read.doc, [part], in_order())
    assert [span.text for span in doc.spans["mentions"]] == [word.text[0]]
    assert len(doc) == len(read.doc) + 1
    assert len(list(doc.sents)) == len(list(read.doc.sents))
    assert doc[word.i].tag_ == word.tag_


def test_the_reader_s_own_doc_stays_as_it_is(reading: ReadOne) -> None:
    read = reading(TEXTS["en"], "en", *in_order())
    marked(read)
    assert dict(read.doc.spans) == {}


def test_columns_and_entity_travel_through_docbin(reading: ReadOne) -> None:
    read = reading(TEXTS["en"], "en", *in_order())
    stored = DocBin(store_user_data=True, docs=[marked(read)]).to_bytes()
    doc = next(iter(DocBin().from_bytes(stored).get_docs(read.doc.vocab)))
    quote = doc.spans["quotes"][0]
    said = next(fact for fact in read.facts if isinstance(fact, Quote))
    assert (quote.label_, quote.kb_id_) == (said.kind, said.speaker_id)
    assert doc.user_data[FACTS][quote.id_]["cue"] == said.cue


def test_displacy_draws_the_spans(reading: ReadOne) -> None:
    doc = marked(reading(TEXTS["en"], "en", *in_order()))
    html = displacy.render(doc, style="span", options={"spans_key": "figures"}, jupyter=False)
    assert "percent" in html


def test_spacy_s_scorer_compares_two_readings(reading: ReadOne) -> None:
    read = reading(TEXTS["en"], "en", *in_order())
    doc, gold = marked(read), marked(read)
    gold.spans["mentions"] = list(gold.spans["mentions"])[:1]
    scores = Scorer.score_spans(
        [Example(doc, gold)], "mentions", getter=lambda d, _: d.spans["mentions"]
    )
    assert scores["mentions_r"] == 1.0
    assert 0 < scores["mentions_p"] < 1.0


def test_a_label_is_the_fact_type_s_own_column() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Colour(Fact):
        shade: str

    kind = FactType("colours", Colour, lambda _: [], 1, label="shade")
    fact = Colour(article_id="a", start_char=0, end_char=3, text="red", shade="warm")
    doc = annotated(_blank("red sky"), [fact], [kind])
    assert [(span.text, span.label_) for span in doc.spans["colours"]] == [("red", "warm")]


def _mention(read: Reading, start: int, end: int) -> Mention:
    text = read.article.text[start:end]
    return Mention(
        article_id=read.article.id, start_char=start, end_char=end, text=text, type="ORG", name=text
    )


def _blank(text: str) -> Doc:
    return spacy.blank("en")(text)
