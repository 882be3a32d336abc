"""Two texts at one address, a page that claims another one's address, and a clock that goes back."""

from __future__ import annotations

from pathlib import Path

from jobs.workspace import read_only
from tests.crawler.crawling import HOME, NO_ROBOTS, list_page, listing, source
from tests.crawler.loopback import Reply, serving
from tests.hostile.following import BODY, LEAD, follow, story

LATER, EARLIER = "2026-06-06T12:00:00Z", "2026-06-01T12:00:00Z"


def claiming(url: str, title: str) -> Reply:
    head = f'<link rel="canonical" href="{url}">'
    return Reply(story(f"{title} was the heading.", title=title, head=head).encode())


def test_a_page_that_claims_another_ones_address_takes_nothing_from_it(tmp_path: Path) -> None:
    real = Reply(story("It is the text that belongs here.", title="What belongs here").encode())
    answers = {
        **NO_ROBOTS,
        "/list": list_page("first-claim", "real", "later-claim", "same", "away"),
        "/a/real.html": real,
        "/a/first-claim.html": claiming(f"{HOME}/a/real.html", "Claimed before it"),
        "/a/later-claim.html": claiming(f"{HOME}/a/real.html", "Claimed behind it"),
        "/a/same.html": claiming(f"{HOME}/a/real.html", "What belongs here"),
        "/a/away.html": claiming("http://www.other.test.example/a/real.html", "From elsewhere"),
    }
    with serving(answers) as site:
        followed = follow(tmp_path, source(listing()), site)
    titles = {article.url.removeprefix(HOME): article.title for article in followed.articles}
    assert titles == {
        "/a/real.html": "What belongs here",
        "/a/first-claim.html": "Claimed before it",
        "/a/later-claim.html": "Claimed behind it",
        "/a/away.html": "From elsewhere",
    }


def test_two_texts_at_one_address_are_both_kept_whichever_way_the_clock_goes(
    tmp_path: Path,
) -> None:
    texts = [story(f"This is state {number}.").encode() for number in range(3)]
    made = source(listing())
    with serving({**NO_ROBOTS, "/list": list_page("one"), "/a/one.html": Reply(texts[0])}) as site:
        follow(tmp_path, made, site)
        site.answers["/a/one.html"] = Reply(texts[1])
        back = follow(tmp_path, made, site, now=EARLIER)
        site.answers["/a/one.html"] = Reply(texts[2])
        on = follow(tmp_path, made, site, now=LATER)
    assert len(back.articles) == len(on.articles) == 1
    assert "state 0" in back.articles[0].text  # the newest by its own stamp
    assert "state 2" in on.articles[0].text
    assert (on.articles[0].first_seen_at, on.articles[0].last_seen_at) == (EARLIER, LATER)
    with read_only(tmp_path) as db:
        kept = [row["text"] for row in db.sql.table("revisions").rows]
    assert [sum(f"state {number}" in text for text in kept) for number in range(3)] == [1, 1, 1]
    assert on.faults == []


def test_marks_that_hide_or_turn_letters_do_not_reach_the_text(tmp_path: Path) -> None:
    hidden = "The min\u200bistry\u2060 spoke\u00ad. \u202eTurned round\u202c. A\x00B"
    hidden += " &#xD800;&#0; \x1b[31mred\x1b[0m."
    like = "Тhe mіnіstry оf Тrаdе"  # Cyrillic letters that look like Latin ones
    page = story(hidden, f"{like} said nothing to anyone at all.")
    with serving({**NO_ROBOTS, "/list": list_page("a"), "/a/a.html": Reply(page.encode())}) as site:
        article = follow(tmp_path, source(listing()), site).article("/a/a.html")
    assert "The ministry spoke. Turned round. AB" in article.text
    assert like in article.text  # what was printed stays; it is no other name
    assert not any(char in article.text for char in "\x00\x1b\u200b\u202e\u202c\u2060\u00ad")
    assert not any("\ud800" <= char <= "\udfff" for char in article.text)
    assert LEAD in article.text
    assert BODY[1] in article.text
