"""Robots, permissions, refusals and addresses."""

import time
from datetime import date
from pathlib import Path

from crawler.plan import Known
from store.records import Reason
from store.settings import Permission
from tests.crawler.crawling import HOME, NO_ROBOTS, article, crawl, list_page, listing, source
from tests.crawler.loopback import Asked, Reply, serving

RULES = b"User-agent: *\nDisallow: /a/private\n"


def slow_rules(_: Asked) -> Reply:
    time.sleep(0.5)
    return Reply(RULES, content_type="text/plain")


def test_requests_that_wait_for_robots_txt_obey_it_as_well(tmp_path: Path) -> None:
    names = ["private-1", "private-2", "open", "private-3", "private-4"]
    known = {f"{HOME}/a/{name}.html": Known(due=True) for name in names}
    answers = {"/robots.txt": slow_rules} | {f"/a/{name}.html": article() for name in names}
    with serving(answers) as site:
        crawled = crawl(tmp_path, source(), site, known=known, connections=5)
        assert sorted(site.paths()) == ["/a/open.html", "/robots.txt"]
    assert [no.reason for no in crawled.rejected] == [Reason.ROBOTS] * 4


def test_a_permission_overrides_robots_txt_and_is_written_on_the_page(tmp_path: Path) -> None:
    made = source(listing(), permission="needed")
    answers = {
        "/robots.txt": Reply(b"User-agent: *\nDisallow: /\n"),
        "/list": list_page("one"),
        "/a/one.html": article(),
    }
    lapsed, given = (Permission(by="its editor", until=date(2026, 6, day)) for day in (4, 5))
    with serving(answers) as site:
        assert crawl(tmp_path, made, site, permission=lapsed).report.state == "policy_block"
        assert site.log == []
        crawled = crawl(tmp_path, made, site, permission=given)
        assert site.paths() == ["/list", "/a/one.html"]
    assert crawled.page("/a/one.html").permission == "its editor, until 2026-06-05"


def test_a_host_that_refuses_twice_is_left_alone(tmp_path: Path) -> None:
    names = [f"n{number}" for number in range(6)]
    wait = Reply(b"slow down", 429, headers=(("Retry-After", "1"),))
    answers = {**NO_ROBOTS, "/list": list_page(*names)} | {
        f"/a/{name}.html": wait for name in names
    }
    with serving(answers) as site:
        crawled = crawl(tmp_path, source(listing()), site)
        asked = site.asked("/a/n0.html")
        assert len(site.paths()) == 4
    assert asked[1].at - asked[0].at >= 1
    assert [no.reason for no in crawled.rejected] == [Reason.SOFT_BLOCK]
    assert (crawled.report.state, crawled.report.outcome) == ("soft_block", "partial")
    assert crawled.report.left == 5


def test_inner_addresses_are_never_reached_and_a_crawl_delay_is_kept(tmp_path: Path) -> None:
    hosts = ("127.0.0.1", "127.0.0.2", "2130706434", "::1", "x.test.example")
    rules = Reply(b"User-agent: *\nCrawl-delay: 2\n", content_type="text/plain")
    with serving({"/robots.txt": rules, "/a/1.html": article()}) as site:
        inner = [f"http://{host}:{site.port}/a/1.html" for host in hosts if host != "::1"]
        urls = [*inner, f"http://[::1]:{site.port}/a/1.html"]
        known = {url: Known(due=True) for url in urls}
        made = source(hosts=hosts)
        crawled = crawl(tmp_path, made, known=known, allow_addresses=("127.0.0.1",))
        assert site.paths() == ["/robots.txt", "/a/1.html"]
        assert site.log[1].at - site.log[0].at >= 1.9
    assert len(crawled.rejected) == 4
    decimal = crawled.page(f"//2130706434:{site.port}/robots.txt")
    assert decimal.error == "DNS lookup failed: no results for hostname lookup: 2130706434."
    assert {no.reason for no in crawled.rejected} <= {
        Reason.FORBIDDEN_ADDRESS,
        Reason.NETWORK_ERROR,
    }


def test_rules_that_cannot_be_read_close_a_site_and_missing_ones_open_it(tmp_path: Path) -> None:
    statuses = {f"s{status}.test.example": status for status in (503, 429, 403, 404)}
    known = {f"http://{host}/a/1.html": Known(due=True) for host in statuses}
    answers = {
        f"{host}/robots.txt": Reply(b"User-agent: *\nDisallow: /", status)
        for host, status in statuses.items()
    }
    with serving({**answers, "/a/1.html": article()}) as site:
        crawled = crawl(tmp_path, source(hosts=tuple(statuses)), site, known=known)
        asked = {asked.host for asked in site.asked("/a/1.html")}
    assert asked == {"s403.test.example", "s404.test.example"}
    assert [no.reason for no in crawled.rejected] == [Reason.HTTP_ERROR] * 2
