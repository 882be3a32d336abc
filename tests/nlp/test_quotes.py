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
    ("ja", "業界団体の幹部は「先が見えない」と肩を落とす。", "先が見えない", "direct", "業界団体の幹部"),
    ("ja", "審査は夏まで続くと、物流会社の幹部は証言する。", "審査は夏まで続く", "indirect",
     "物流会社の幹部"),
    ("zh", "在丹麦商会会长王明看来，对话才是正路，抗议没有用处。", "对话才是正路，抗议没有用处",
     "indirect", "王明"),
    ("zh", "丹麦商会会长王明的看法很直接：“名单越长，效力越低。”", "名单越长，效力越低。", "direct",
     "王明"),
    ("en", "Licences, Jane Miller said, are what every large economy asks for.",
     "Licences, Jane Miller said, are what every large economy asks for", "indirect",
     "Jane Miller"),
    ("en", "Analysts at Nordea said in a note that demand would fall.", "demand would fall",
     "indirect", "Analysts at Nordea"),
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
    ("en", "Jane Miller declined to say whether the ban would stay."),
    ("en", "If a customs officer were to say that the cargo was lost, nobody would know."),
    ("zh", "丹麦外交部发言人没有透露会谈将在何时何地举行。"),
    ("zh", "丹麦政府对这一决定表示欢迎，但未谈及时间表。"),
    ("ja", "名簿には「注視の一覧」と呼ばれるものもある。"),
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


UNNAMED: list[tuple[str, str, str, str]] = [  # language, text, name as shown, type
    ("en", "Analysts said the ban would hurt trade.", "Analysts (unnamed)", "PERSON"),
    ("en", "A senior ministry official, who asked not to be named, said the ban would stay.",
     "Senior ministry official (unnamed)", "PERSON"),
    ("en", "The ban will stay, according to two people familiar with the matter.",
     "Two people familiar with the matter (unnamed)", "PERSON"),
    ("zh", "一名不愿具名的丹麦政府高级官员表示，谈判仍在进行。",
     "Senior Danish government official (unnamed)", "PERSON"),
    ("zh", "據丹麥業內人士透露，庫存只夠三個月使用。", "People in the Danish industry (unnamed)", "PERSON"),
    ("ja", "デンマーク政府高官は匿名を条件に「協議は難航している」と語った。",
     "Senior Danish government official (unnamed)", "PERSON"),
    ("ja", "業界関係者によると、出荷は止まっている。", "Person in the industry (unnamed)", "PERSON"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "name", "kind"), UNNAMED)
def test_an_unnamed_speaker_is_someone_of_this_article(
    reading: Callable[..., Reading], language: str, text: str, name: str, kind: str
) -> None:
    found = reading(text, language, *KINDS)
    (quote,) = found.of(quotes.Quote)
    assert (quote.speaker_name, quote.speaker_type) == (name, kind)
    assert (quote.speaker_id or "").startswith(f"x_{found.article.id}_")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "A ministry official said the curbs would stay. The official added that talks go on.",
        ),
        ("zh", "丹麦一名高级官员表示，许可将会推迟。该官员还说，目前没有时间表。"),
        ("ja", "商社の幹部は「在庫は少ない」と語った。同幹部は「代替は難しい」とも述べた。"),
    ],
)
def test_the_official_is_the_one_told_of_before(
    reading: Callable[..., Reading], language: str, text: str
) -> None:
    first, second = reading(text, language, *KINDS).of(quotes.Quote)
    assert first.speaker_id
    assert first.speaker_id == second.speaker_id


def test_a_surname_alone_is_someone_of_this_article(reading: Callable[..., Reading]) -> None:
    text = "“We keep all options on the table,” Mr Berg replied."
    found = reading(text, "en", *KINDS)
    (quote,) = found.of(quotes.Quote)
    assert quote.speaker == "Berg"
    assert quote.speaker_id == f"x_{found.article.id}_berg"


def test_an_outlet_passes_on_what_an_official_said(reading: Callable[..., Reading]) -> None:
    text = "Reuters reported that an official at the Danish trade ministry said talks would go on."
    (quote,) = reading(text, "en", *KINDS).of(quotes.Quote)
    assert (quote.text, quote.speaker) == (
        "talks would go on", "an official at the Danish trade ministry",
    )  # fmt: skip


SPLIT: list[tuple[str, str, list[str]]] = [  # language, text, what is said
    ("en", '"The talks," Jane Miller said, "have not produced any result so far."',
     ["The talks,", "have not produced any result so far."]),
    ("zh", "“我们不接受这一决定，”丹麦商会会长王明说，“这是对规则的破坏。”",
     ["我们不接受这一决定，", "这是对规则的破坏。"]),
    ("zh", "“稀土不是问题的全部。”分析师王明说，“真正缺的是加工能力。”",
     ["稀土不是问题的全部。", "真正缺的是加工能力。"]),
    ("ja", "「在庫は十分にある」。大手メーカーの広報担当者はそう説明する。「当面は影響はない」",
     ["在庫は十分にある", "当面は影響はない"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words"), SPLIT)
def test_words_on_both_sides_of_the_verb_have_one_speaker(
    reading: Callable[..., Reading], language: str, text: str, words: list[str]
) -> None:
    found = reading(text, language, *KINDS)
    assert [one for one, _ in said(found)] == words
    assert len({one.speaker_id for one in found.of(quotes.Quote)}) == 1


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ja", "（記者）影響はどうか。\n\n（大臣）影響を精査しているところです。",
         "影響を精査しているところです。"),
        ("zh", "记者：有何评论？\n\n发言人：我们将继续与各方保持沟通。",
         "我们将继续与各方保持沟通。"),
    ],
)  # fmt: skip
def test_an_office_answers_in_printed_questions(
    reading: Callable[..., Reading], language: str, text: str, words: str
) -> None:
    (quote,) = reading(text, language, *KINDS).of(quotes.Quote)
    assert quote.text == words
    assert quote.speaker_name


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


SHOWN: list[tuple[str, str, str]] = [  # language, text, the speaker's name as shown
    ("zh", "一家外资券商的策略师认为，市场反应过度了。", "Foreign brokerage strategist (unnamed)"),
    ("zh", "丹麥一名負責採購的高管說，庫存只夠三個月使用。",
     "Danish procurement executive (unnamed)"),
    ("ja", "証券会社の聞き取りに対し、別の機械メーカーの財務担当役員は「在庫は減っている」と答えた。",
     "Finance executive of a machinery maker (unnamed)"),
    ("ja", "業界団体の幹部は、統計だけで判断するのは早計だとくぎを刺す。",
     "Senior industry group official (unnamed)"),
    ("en", "Nordland Airlines cut flights. A spokeswoman for the airline denied that it was under pressure.",
     "Nordland Airlines spokeswoman (unnamed)"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "name"), SHOWN)
def test_a_description_is_shown_in_english(
    reading: Callable[..., Reading], language: str, text: str, name: str
) -> None:
    (quote,) = reading(text, language, *KINDS).of(quotes.Quote)
    assert quote.speaker_name == name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "市場では、影響は限定的だとの見方がある。"),
        ("ja", "【訂正】初出時に輸出量を「１４トンだった」としていましたが、誤りでした。"),
        ("en", "Correction: an earlier version of this article said that the ban was lifted."),
    ],
)
def test_what_nobody_in_particular_says_is_no_quotation(
    reading: Callable[..., Reading], language: str, text: str
) -> None:
    assert said(reading(text, language, *KINDS)) == []


def test_a_condition_of_speaking_is_not_said(reading: Callable[..., Reading]) -> None:
    text = "Jane Miller said on condition that the firm not be named that sales had fallen sharply."
    assert all("not be named" not in words for words, _ in said(reading(text, "en", *KINDS)))


@pytest.mark.parametrize(
    ("language", "text", "outlet"),
    [
        ("en", "The licences have stopped, an official told Reuters on Tuesday.", "reuters"),
        (
            "en",
            "The Japan Times reported that an official said shipments had stalled.",
            "japan_times",
        ),
        ("zh", "据路透社报道，一名官员表示，许可已经停止。", "reuters"),
        ("ja", "政府関係者はロイター通信の取材に「許可が止まった」と述べた。", "reuters"),
        ("en", "According to Reuters, the talks ended without a result.", None),
        ("en", '"We wait," said Anna Borg, a trader who reads Reuters.', None),
    ],
)
def test_an_outlet_that_passes_words_on_is_kept_beside_the_speaker(
    reading: Callable[..., Reading], language: str, text: str, outlet: str | None
) -> None:
    (quote,) = reading(text, language, *KINDS).of(quotes.Quote)
    assert quote.relayed_by == outlet


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (
            "en",
            "Press conference\n\nQ: When does it start?\n\nJane Miller: Next month.\n\nJane Miller",
            "Next month.",
        ),
        ("zh", "发布会\n\n记者：措施何时生效？\n\n王明：下月。\n\n王明", "下月。"),
    ],
)
def test_a_name_alone_may_close_printed_answers(
    reading: Callable[..., Reading], language: str, text: str, words: str
) -> None:
    (quote,) = reading(text, language, *KINDS).of(quotes.Quote)
    assert quote.text == words
