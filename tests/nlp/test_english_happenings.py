"""Happenings in English: the frames of verb and object, one kind after another, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions
from nlp.facts.happenings import Happening
from nlp.languages.en.verbs import forms
from nlp.reading import Reading

KINDS = (mentions.FACT, dates.FACT, happenings.FACT)
Read = Callable[..., Reading]
Told = Callable[[str], list[Happening]]

# Read as published on Thursday, 8 January 2026.
REPORTED = [  # sentence, type, date
    ("The bloc's trade commissioner on Tuesday unveiled provisional duties on German plate.",
     "announcement", "2026-01-06"),
    ("Canberra lodged a formal complaint with Paris on Saturday over the sonar incident.",
     "protest", "2026-01-03"),
    ("The envoy was called in on Monday to hear a complaint about the held cargo ship.",
     "protest", "2026-01-05"),
    ("The ambassador turned the complaint down on Tuesday.", "rejection", "2026-01-06"),
    ("A panel of the World Trade Organization ruled on Tuesday that the duties broke its rules.",
     "court", "2026-01-06"),
    ("A court in Antwerp threw out a suit by nine importers on Monday.", "court", "2026-01-05"),
    ("Prosecutors questioned two managers of a magnet maker on Sunday on suspicion of smuggling.",
     "investigation", "2026-01-04"),
    ("Three car-parts makers received general licences for magnets in December.", "licence", "2025-12"),
    ("Two containers of antimony are stuck in Rotterdam because a form is missing.",
     "licence_delay", None),
    ("Shipments of graphite to Norway halved in November.", "trade_data", "2025-11"),
    ("Customs data released on Tuesday showed graphite exports at 40 tons in December.",
     "trade_data", "2026-01-06"),
    ("The benchmark in Oslo closed 0.4 percent lower on Monday.", "market", "2026-01-05"),
    ("The regulator on Monday struck a Dresden optics firm from its watch list.",
     "delisting", "2026-01-05"),
    ("The Commission will present its proposal on February 11.", "plan", "2026-02-11"),
    ("Norway's trade minister is due to visit Lima in March.", "plan", "2026-03"),
    ("In April 2025, Canada put seven rare earths under export licensing.",
     "earlier_measure", "2025-04"),
    ("The curbs, which Canada imposed last October, covered battery materials.",
     "announcement", "2025-10"),
    ("The ban on graphite was lifted on Monday.", "announcement", "2026-01-05"),
    ("Airlines cancelled 140 flights to Osaka on Monday.", "other", "2026-01-05"),
    ("Trade ministers of the two blocs met in Lima on Monday.", "meeting", "2026-01-05"),
    ("Canada's government earmarked 2 billion dollars on Monday for a battery fund.",
     "budget", "2026-01-05"),
    ("Norway's cabinet on Monday approved a revised security strategy.", "announcement", "2026-01-05"),
    ("A district court in Oslo will on March 3 hear a suit by a coach operator.", "court", "2026-03-03"),
    ("From the day of publication, exporters must not ship gallium to the firms.", "effective", None),
]  # fmt: skip

NOT_REPORTED = [
    "Had Canada imposed tariffs, Norway would have answered in kind.",
    "There were no signs on Monday that Canada had eased its controls.",
    "Norway has imposed no tariff and has not recalled its ambassador.",
    "Analysts expect Canada to lift the curbs before the summit.",
    "It remains unclear whether Canada will extend the truce beyond November.",
    "Exporters must apply for a licence and submit a certificate of end use.",
    "Canada may answer in kind, and its mills might suffer.",
    "It is Canada that has eased its limits on arms exports, the editorial said.",
]


@pytest.fixture(scope="module")
def told(reading: Read) -> Told:
    """Return a function from an English text to the happenings it reports."""
    return lambda text: list(reading(text, "en", *KINDS).of(Happening))


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    REPORTED,
    ids=[f"{kind}-{at}" for at, (_, kind, _) in enumerate(REPORTED)],
)
def test_each_frame_reports_its_kind_and_day(
    told: Told, text: str, kind: str, day: str | None
) -> None:
    assert [(one.type, one.date) for one in told(text)] == [(kind, day)]


@pytest.mark.parametrize("text", NOT_REPORTED)
def test_the_unreal_the_denied_and_the_general_report_nothing(told: Told, text: str) -> None:
    assert [one.type for one in told(text) if one.status != "comment"] == []


def test_a_notice_that_takes_effect_on_publication_has_the_day_of_its_page(told: Told) -> None:
    text = "Notice on graphite\n\nThis notice takes effect on the date of its publication."
    found = [(one.type, one.date, one.date_basis) for one in told(text)]
    assert found == [("effective", "2026-01-08", "inferred")]


def test_deeds_that_lead_up_to_one_of_long_ago_are_background(told: Told) -> None:
    text = "Canada stopped buying Norwegian fish, and in October it blacklisted 12 firms."
    assert [one.type for one in told(text)] == ["earlier_measure", "listing"]


def test_a_plan_and_a_deed_of_one_sentence_are_two(told: Told) -> None:
    text = (
        "Canada's government set up a hotline on Monday and will send officials to Lima from March."
    )
    assert [one.type for one in told(text)] == ["other", "plan"]


def test_a_clause_for_each_list_is_a_listing_each(told: Told) -> None:
    text = "China on Monday added two firms to its watch list and placed nine on its control list."
    assert [(one.type, one.date) for one in told(text)] == [("listing", "2026-01-05")] * 2


def test_what_is_told_in_the_past_shares_the_day_of_a_fresh_lead(told: Told) -> None:
    text = "Canada on Wednesday banned exports of gallium.\n\nShares in the largest smelter fell 4 percent."
    market = next(one for one in told(text) if one.type == "market")
    assert (market.date, market.date_basis) == ("2026-01-07", "inferred")


def test_some_weeks_after_a_ban_give_its_month(told: Told) -> None:
    text = "Twelve weeks after Canada banned exports of gallium, traders are still waiting."
    (ban,) = [one for one in told(text) if one.type == "announcement"]
    assert (ban.date, ban.precision, ban.date_basis) == ("2025-10", "month", "inferred")


def test_representations_made_with_a_rejection_are_one_happening(told: Told) -> None:
    text = "China does not accept the protest and has made representations to Japan."
    assert [one.type for one in told(text)] == ["rejection"]


@pytest.mark.parametrize(
    "text",
    [
        "Ties cooled after Takaichi said last month that Japan might act over Taiwan.",
        "Trade has shrunk since Takaichi implied in November that Japan might join a war over Taiwan.",
        "Tourism collapsed when Takaichi told lawmakers that a war over Taiwan would concern Japan.",
        "Takaichi had hinted in November that a blockade of Taiwan might not be ignored.",
    ],
)
def test_what_the_author_of_a_target_said_is_a_remark_where_it_is_looked_back_to(
    told: Told, text: str
) -> None:
    assert [one.type for one in told(text) if one.actors == "sanae_takaichi"] == ["remark"]


def test_a_later_defence_of_the_remarks_is_no_remark(told: Told) -> None:
    later = "Ties cooled after Takaichi said last week that she stood by the Taiwan remarks."
    assert "remark" not in [one.type for one in told(later) if one.actors == "sanae_takaichi"]


def test_what_was_already_done_is_an_earlier_measure(told: Told) -> None:
    text = "Canada already banned exports of gallium."
    assert [one.type for one in told(text)] == ["earlier_measure"]


def test_verbs_are_inflected_by_rule_and_by_table() -> None:
    assert forms("carry") == {"carry", "carries", "carried", "carrying"}
    assert {"struck", "striking"} <= forms("strike")
    assert "shipped" in forms("ship")
