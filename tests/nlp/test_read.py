"""Every language is read in batches, offsets stay exact, and refusals are rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

import pytest

from nlp import read
from nlp.facts import mentions
from nlp.read import ReadArticle, chunks_of
from nlp.reading import FactType, Reading
from store.errors import DisputelineError
from store.records import Article, Fact, Reason, Rejected
from store.topic import Topic

Models = Mapping[str, tuple[str, ...]]
Made = Callable[..., Article]
FULL_WIDTH = {
    "ja": "【共同】同省は６日、　ＡＢＣ社製の２０個を検査。\u3000「問題ない」と話した。\n\n次の段落  です。",
    "zh": "　　问：１２月５日，该公司是否已申请许可？\n\n　　答：是的……ＡＢＣ公司已申请。\t完毕。",
    "en": "“Nothing has changed,” the ministry said\u00a0on Jan\u202f8 .\n\nＦｕｌｌ-width　text \t stays. ",
}


def sentences(found: Reading) -> list[str]:
    return [sentence.text for sentence in found.sentences]


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
@pytest.mark.parametrize("names", [None, ("blank",)], ids=["model", "blank"])
def test_a_full_width_text_comes_back_character_by_character(
    article: Made, topic: Topic, models: Models, language: str, names: tuple[str, ...] | None
) -> None:
    chosen = {language: names or models[language]}
    made = article(FULL_WIDTH[language], language)

    (found,) = read.readings([made], topic, chosen)

    assert isinstance(found, Reading)
    assert found.doc.text == made.text
    assert all(made.text[s.start : s.end] == s.text for s in found.sentences)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The ministry said so on Monday. "),
        ("ja", "同省は措置を発表した。"),
        ("zh", "该部宣布了措施。"),
    ],
)
def test_a_text_longer_than_a_tokenizer_takes_is_read_in_chunks(
    article: Made, topic: Topic, language: str, sentence: str
) -> None:
    paragraph = (sentence * 12).strip()
    text = "\n\n".join([paragraph] * (24_000 // len(paragraph)))

    (found,) = read.readings([article(text, language)], topic, {language: ("blank",)})

    assert isinstance(found, Reading)
    assert found.doc.text == text
    assert {s.text for s in found.sentences} == {sentence.strip()}


def test_a_paragraph_without_any_mark_is_cut_all_the_same() -> None:
    pieces = list(chunks_of("あ" * 25_000))

    assert "".join(pieces) == "あ" * 25_000
    assert max(map(len, pieces)) <= 10_000


def test_an_unknown_language_is_rejected_and_the_others_are_read(
    article: Made, topic: Topic, models: Models
) -> None:
    made = [article("안녕하세요.", "ko"), article("The ministry spoke.", "en")]

    first, second = read.read(made, topic, models, [mentions.FACT])

    assert isinstance(first, Rejected)
    assert first.reason == Reason.UNSUPPORTED_LANGUAGE
    assert "'ko'" in first.detail
    assert isinstance(second, ReadArticle)


def test_articles_come_back_in_the_order_given(article: Made, topic: Topic, models: Models) -> None:
    made = [article(f"{n}.", language) for n in range(5) for language in ("ja", "en", "zh")]

    found = list(read.read(made, topic, models, []))

    assert [f.article for f in found if isinstance(f, ReadArticle)] == made


def test_the_loss_of_a_missing_model_stands_in_the_notes(article: Made, topic: Topic) -> None:
    (found,) = read.read(
        [article("日本は抗議した。", "ja")], topic, {"ja": ("blank",)}, [mentions.FACT]
    )

    assert isinstance(found, ReadArticle)
    assert "No model for ja" in found.notes[0]
    assert [fact.text for fact in found.facts] == ["日本"]


def test_facts_say_what_made_them(article: Made, topic: Topic, models: Models) -> None:
    (found,) = read.read([article("Tokyo protested.", "en")], topic, models, [mentions.FACT])

    assert isinstance(found, ReadArticle)
    assert {fact.made_by for fact in found.facts} == {mentions.FACT.made_by}


def test_a_finder_with_a_wrong_span_is_named(article: Made, topic: Topic, models: Models) -> None:
    def wrong(found: Reading) -> Iterable[Fact]:
        yield Fact(article_id=found.article.id, start_char=0, end_char=3, text="abc")

    kind = FactType(table="wrongs", record=Fact, find=wrong, version=1)

    with pytest.raises(DisputelineError, match="wrongs"):
        list(read.read([article("The end.", "en")], topic, models, [kind]))


def test_reading_twice_gives_the_same_facts(article: Made, topic: Topic, models: Models) -> None:
    made = article("Mao Ning spoke in Beijing. Mao added nothing.", "en")

    one, two = (list(read.read([made], topic, models, [mentions.FACT])) for _ in range(2))

    assert one == two


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en",
            "Mr. Hale met Dr. J. Ito of Acme Inc. in Geneva. They talked.",
            ["Mr. Hale met Dr. J. Ito of Acme Inc. in Geneva.", "They talked."],
            id="titles and initials end no sentence",
        ),
        pytest.param(
            "en",
            'The office was firm. "We will not move." It gave no date.',
            ["The office was firm.", '"We will not move."', "It gave no date."],
            id="a closing mark stays with its sentence",
        ),
        pytest.param(
            "en",
            "Trade talks stall\n\nno date was set",
            ["Trade talks stall", "no date was set"],
            id="a paragraph ends a sentence without a full stop",
        ),
        pytest.param(
            "ja",
            "同氏は「反対だ。撤回を求める。」と述べた。次は未定。",
            ["同氏は「反対だ。撤回を求める。」と述べた。", "次は未定。"],
            id="a full stop inside a quotation ends nothing",
        ),
        pytest.param(
            "ja",
            "「反対する。」\n会談は終わった（９日）。",
            ["「反対する。」", "会談は終わった（９日）。"],
            id="closing brackets stay inside",
        ),
        pytest.param(
            "zh",
            "部长说：“我们反对。我们会回应。”会议结束了！是吗？",
            ["部长说：“我们反对。我们会回应。”", "会议结束了！", "是吗？"],
            id="a Chinese quotation closes its sentence",
        ),
    ],
)
def test_sentences(
    reading: Callable[..., Reading], language: str, text: str, expected: list[str]
) -> None:
    assert sentences(reading(text, language)) == expected


def test_paragraphs_are_numbered_from_the_headline(reading: Callable[..., Reading]) -> None:
    found = reading("Headline here\n\nFirst. Second.\n\nThird.", "en")

    assert [s.paragraph for s in found.sentences] == [0, 1, 1, 2]


def test_a_note_of_the_text_is_kept(article: Made, topic: Topic, models: Models) -> None:
    (found,) = read.readings([article("Plain.", "en")], topic, models)

    assert isinstance(found, Reading)
    assert replace(found, notes=("lost",)).notes == ("lost",)
