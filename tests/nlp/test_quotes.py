"""Quotes: what is speech, and whose; the sentences are made up and no real person speaks in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, mentions, quotes
from nlp.quoting.marks import marked
from nlp.reading import Reading

KINDS = (dates.FACT, mentions.FACT, quotes.FACT)
Case = tuple[str, str, str, str, str | None]  # language, text, words, kind, speaker

MUST: list[Case] = [
    ("en", "The curbs are lawful, the Danish foreign ministry said on Monday.", "The curbs are lawful",
     "indirect", "foreign ministry"),
    ("en", "Jane Miller said that the ban would hurt trade.", "the ban would hurt trade", "indirect",
     "Jane Miller"),
    ("en", "“We do not accept this decision,” Jane Miller told reporters.",
     "We do not accept this decision,", "direct", "Jane Miller"),
    ("en", 'Jane Miller said the move was "wholly unjustified" and would fail.',
     'the move was "wholly unjustified" and would fail', "mixed", "Jane Miller"),
    ("en", "According to Reuters, the talks ended without a result.",
     "the talks ended without a result", "indirect", "Reuters"),
    ("en", "Jane Miller urged Denmark to lift the ban.", "Denmark to lift the ban", "indirect",
     "Jane Miller"),
    ("zh", "路透社报道，丹麦政府正在研究对策。", "丹麦政府正在研究对策", "indirect", "路透社"),
    ("zh", "丹麦外交部表示，“该措施不可接受，必须立即收回。”", "该措施不可接受，必须立即收回。", "direct",
     "丹麦外交部"),
    ("zh", "丹麦外交部稱，這一做法“嚴重偏離慣例”，令人遺憾。", "這一做法“嚴重偏離慣例”，令人遺憾", "mixed",
     "丹麦外交部"),
    ("ja", "デンマーク政府は「今回の措置は受け入れられない」と述べた。",
     "今回の措置は受け入れられない", "direct",
     "デンマーク政府"),
    ("ja", "デンマーク政府は8日、規制は不当だと主張した。", "規制は不当だ", "indirect", "デンマーク政府"),
    ("ja", "ロイター通信によると、両国は協議を再開した。", "両国は協議を再開した", "indirect",
     "ロイター通信"),
    ("en", 'Jane Miller called the measure "wholly unfair".', 'the measure "wholly unfair"', "mixed",
     "Jane Miller"),
    ("en", "Jane Miller called on both sides to resume talks “without conditions”.",
     "both sides to resume talks “without conditions”", "mixed", "Jane Miller"),
    ("zh", "路透社报道，丹麦外交部称，对方的主张“不符合事实，不能接受”。",
     "对方的主张“不符合事实，不能接受”", "mixed", "丹麦外交部"),
    ("zh", "丹麦外交部官员表示，稀土数量有限，影响不大。", "稀土数量有限，影响不大", "indirect",
     "丹麦外交部官员"),
    ("ja", "大手商社の役員は「在庫は春までもたない」と打ち明ける。", "在庫は春までもたない", "direct",
     "役員"),
    ("ja", "デンマーク政府は、交渉が「袋小路」に陥っていると指摘した。",
     "交渉が「袋小路」に陥っている", "mixed", "デンマーク政府"),
    ("ja", "デンマーク政府は、抗議し撤回を求めたことを明らかにした。", "抗議し撤回を求めた", "indirect",
     "デンマーク政府"),
    ("ja", "「影響はまだ読み切れない」（山川証券の海野花子アナリスト）との声が聞かれた。",
     "影響はまだ読み切れない", "direct", "海野花子"),
]  # fmt: skip
MUST_NOT = [
    ("en", 'The so-called "control list" was published.'),
    ("en", "Jane Miller said nothing."),
    ("en", "Data show that exports fell."),
    ("zh", "所谓“管控名单”已经公布。"),
    ("zh", "丹麦外交部表示反对。"),
    ("ja", "いわゆる「管理リスト」が公表された。"),
    ("ja", "デンマーク政府は撤回を求めた。"),
    ("en", "Jane Miller repeated a slogan about “northern autonomy.”"),
    ("en", "Jane Miller asked Denmark for emergency loans."),
    ("zh", "有记者问：丹麦称有关措施违反规则，有何回应？"),
]


def said(found: Reading) -> list[tuple[str, str]]:
    return [(quote.text, quote.kind) for quote in found.of(quotes.Quote)]


@pytest.mark.parametrize(("language", "text", "words", "kind", "speaker"), MUST)
def test_speech_is_found_with_its_speaker(
    reading: Callable[..., Reading],
    language: str,
    text: str,
    words: str,
    kind: str,
    speaker: str | None,
) -> None:
    found = reading(text, language, *KINDS)
    assert said(found) == [(words, kind)]
    assert speaker is None or speaker in (found.of(quotes.Quote)[0].speaker or "")


@pytest.mark.parametrize(("language", "text"), MUST_NOT)
def test_terms_between_marks_and_bare_verbs_are_no_speech(
    reading: Callable[..., Reading], language: str, text: str
) -> None:
    assert said(reading(text, language, *KINDS)) == []


def test_a_pronoun_is_the_last_who_spoke(reading: Callable[..., Reading]) -> None:
    text = "Jane Miller said the ban was unfair. She added that Denmark would respond."
    first, second = reading(text, "en", *KINDS).of(quotes.Quote)
    assert first.speaker_id is not None
    assert first.speaker_id == second.speaker_id


def test_an_unnamed_speaker_has_words_and_no_id(reading: Callable[..., Reading]) -> None:
    (found,) = reading("Analysts said the ban would hurt trade.", "en", *KINDS).of(quotes.Quote)
    assert (found.speaker_id, found.speaker) == (None, "Analysts")


def test_each_paragraph_of_an_answer_is_one_quotation(reading: Callable[..., Reading]) -> None:
    text = (
        "丹麦外交部发言人答记者问\n\n问：有何评论？\n\n答：我们注意到有关报道。\n\n"
        "这一做法不符合惯例。\n\n问：下一步呢？\n\n答：我们将继续沟通。\n\n相关链接"
    )
    found = reading(text, "zh", *KINDS)
    assert [one for one, _ in said(found)] == [
        "我们注意到有关报道。",
        "这一做法不符合惯例。",
        "我们将继续沟通。",
    ]


def test_a_mark_that_is_never_closed_reaches_to_the_end_of_its_paragraph() -> None:
    text = "“We go on.\n\n“And on.”"
    assert [text[one.first : one.last] for one in marked(text)] == ["We go on.", "And on."]


def test_marks_by_the_thousand_do_no_harm() -> None:
    assert len(marked('"' * 50_000)) == 25_000


def test_he_is_the_person_who_acts_earlier_in_the_sentence(reading: Callable[..., Reading]) -> None:
    text = (
        "John Baker said the ban was unfair. Peter Smith did not accept it; "
        "he said that the ban was a lawful step, the Danish embassy said."
    )
    found = reading(text, "en", *KINDS).of(quotes.Quote)
    assert [(one.text, one.speaker) for one in found] == [
        ("the ban was unfair", "John Baker"),
        ("the ban was a lawful step", "Peter Smith"),
    ]


def test_an_office_is_the_person_beside_whose_name_it_stands(
    reading: Callable[..., Reading],
) -> None:
    text = "山田太郎首相は国会に出席した。首相は「仮定の質問には答えない」と述べた。"
    (found,) = reading(text, "ja", *KINDS).of(quotes.Quote)
    assert (found.text, found.speaker) == ("仮定の質問には答えない", "山田太郎")
