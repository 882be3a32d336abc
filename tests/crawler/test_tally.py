"""A route is as bad as its worst answer, but its end is no fault."""

from __future__ import annotations

from crawler.source import Route
from crawler.tally import Tally

ROUTE = Route(id="list", type="listing", url="https://news.example/{page}/")


def test_a_missing_page_after_listed_ones_is_the_end_of_the_list() -> None:
    tally = Tally(ROUTE, items=5)
    tally.fault("gone", "HTTP 404")
    assert tally.report(None).state == "ok"


def test_a_route_that_is_missing_altogether_is_gone() -> None:
    tally = Tally(ROUTE)
    tally.fault("gone", "HTTP 404")
    assert (tally.report(None).state, tally.report(None).detail) == ("gone", "HTTP 404")


def test_a_refusal_is_the_state_of_a_route_that_listed_something_too() -> None:
    tally = Tally(ROUTE, items=5)
    tally.fault("policy_block", "HTTP 401")
    assert tally.report(None).state == "policy_block"
