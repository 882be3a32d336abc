"""Kyodo: the rebuilt English site (feed, yearly sitemaps, JSON-LD) and the Japanese one (list, feed).

As on the real site the English breadcrumbs are nested one list too deep, and photo galleries are
closed by robots.txt.
"""

from __future__ import annotations

from typing import Any

from jobs.newsroom.articles import SUFFIX, Article
from jobs.newsroom.site import XML, Press, Resource, Site, fixed, mail_date, newest_first, robots

ENGLISH, JAPANESE = (f"{name}{SUFFIX}" for name in ("english.kyodonews.net", "www.kyodo.co.jp"))
FEED = "/list/feed/rss4kyodonews-fzone"
FEED_ITEMS, SOFT_FEED_ITEMS, ROWS_A_PAGE = 25, 10, 20  # as on the real sites
ROBOTS = f"User-agent: *\nDisallow: /articles/photo/\nSitemap: http://{ENGLISH}/sitemap.xml\n"


def site(articles: tuple[Article, ...]) -> Site:
    """Return what the agency's hosts answer."""
    press = Press("kyodo", "Kyodo News")
    english = tuple(each for each in articles if each.language == "en")
    japanese = tuple(each for each in articles if each.language == "ja")
    return Site({**english_site(press, english), **japanese_site(press, japanese)})


def english_site(press: Press, articles: tuple[Article, ...]) -> dict[str, Resource]:
    """Return the pages of the English host."""
    news = newest_first(articles)
    years = sorted({each.published.year for each in articles})
    pages = {
        f"{ENGLISH}/robots.txt": robots(ROBOTS),
        f"{ENGLISH}/": fixed(press.print("home.html", rows=news), news),
        ENGLISH + FEED: feed(press, ENGLISH, "Kyodo News", news[:FEED_ITEMS]),
        f"{ENGLISH}/sitemap.xml": fixed(
            press.print("sitemap-index.xml", host=ENGLISH, years=years), news, XML
        ),
        f"{ENGLISH}/sitemap-static.xml": fixed(press.print("sitemap.xml", rows=()), news, XML),
    }
    for year in years:
        part = tuple(each for each in news if each.published.year == year)
        pages[f"{ENGLISH}/sitemap-{year}.xml"] = fixed(
            press.print("sitemap.xml", rows=part), part, XML
        )
    for article in articles:
        linked = [news_article(article), breadcrumbs(article)]
        pages[article.host + article.path] = press.article(article, articles, linked=linked)
    return pages


def japanese_site(press: Press, articles: tuple[Article, ...]) -> dict[str, Resource]:
    """Return the pages of the Japanese host."""
    news = newest_first(articles)
    parts = [news[at : at + ROWS_A_PAGE] for at in range(0, len(news), ROWS_A_PAGE)]
    pages = {
        f"{JAPANESE}/robots.txt": robots("User-agent: *\nDisallow: /wp-admin/\n"),
        f"{JAPANESE}/news/feed/": feed(press, JAPANESE, "共同通信社", news[:SOFT_FEED_ITEMS]),
    }
    for number, part in enumerate(parts, start=1):
        body = press.print("list-ja.html", rows=part, number=number, last=len(parts))
        pages[f"{JAPANESE}/news/page/{number}/"] = fixed(body, part)
    if parts:
        pages[f"{JAPANESE}/news/"] = pages[f"{JAPANESE}/news/page/1/"]
    for article in articles:
        pages[article.host + article.path] = press.article(article, articles, linked=[])
    return pages


def feed(press: Press, host: str, title: str, rows: tuple[Article, ...]) -> Resource:
    """Return an RSS 2.0 feed."""
    body = press.print("feed.xml", host=host, title=title, rows=rows, mail_date=mail_date)
    return fixed(body, rows, XML)


def news_article(article: Article) -> dict[str, Any]:
    """Return the JSON-LD of an article."""
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.published.isoformat(),
        "dateModified": article.touched_at.isoformat(),
        "author": [{"@type": "Organization", "name": article.byline or "KYODO NEWS"}],
        "isAccessibleForFree": not article.locked,
        "mainEntityOfPage": {"@type": "WebPage", "@id": article.address},
    }


def breadcrumbs(article: Article) -> dict[str, Any]:
    """Return the JSON-LD of the way to an article, nested as the real site nests it."""
    home = {"@type": "ListItem", "position": 1, "name": "Top", "item": f"http://{article.host}/"}
    section = {"@type": "ListItem", "position": 2, "name": article.section}
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [[home, section]],
    }
