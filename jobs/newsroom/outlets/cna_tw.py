"""Central News Agency: RSS of three columns at a feed service, pages in Traditional Chinese.

Neither host has a robots.txt here (404), as none was confirmed of the real ones.
"""

from __future__ import annotations

from jobs.newsroom.articles import SUFFIX, Article
from jobs.newsroom.site import XML, Press, Resource, Site, fixed, mail_date, newest_first

WWW, FEEDS = (f"{name}{SUFFIX}" for name in ("www.cna.com.tw", "feeds.feedburner.com"))
FEED_ITEMS = 20  # chosen
FEED_PATHS = {
    "mainland": ("/rsscna/mainland", "中央社 兩岸"),
    "international": ("/rsscna/intworld", "中央社 國際"),
    "finance": ("/rsscna/finance", "中央社 財經"),
}


def site(articles: tuple[Article, ...]) -> Site:
    """Return what the agency's host and its feed service answer."""
    press = Press("cna-tw", "Central News Agency")
    news = newest_first(articles)
    pages = {
        FEEDS + path: feed(press, title, tuple(each for each in news if name in each.listed_in))
        for name, (path, title) in FEED_PATHS.items()
    }
    for article in articles:
        pages[article.host + article.path] = press.article(article, articles)
    return Site(pages)


def feed(press: Press, title: str, rows: tuple[Article, ...]) -> Resource:
    """Return an RSS 2.0 feed of the newest articles of a column."""
    part = rows[:FEED_ITEMS]
    return fixed(press.print("feed.xml", title=title, rows=part, mail_date=mail_date), part, XML)
