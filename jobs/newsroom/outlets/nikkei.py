"""Nikkei: sitemap index, section archives, search; JSON-LD, hashed classes, lock flags in a JSON blob."""

from __future__ import annotations

from functools import partial
from typing import Any

from jobs.newsroom.articles import SUFFIX, Article
from jobs.newsroom.site import (
    XML,
    Press,
    Query,
    Resource,
    Site,
    fixed,
    in_utc,
    newest_first,
    robots,
)

WWW = f"www.nikkei.com{SUFFIX}"
PAPER = "日本経済新聞社"
ROBOTS = (
    "User-agent: CCBot\nDisallow: /\n\nUser-agent: GPTBot\nDisallow: /\n\n"
    "User-agent: *\nDisallow: /markets/tool/\nDisallow: /search/api/\n\n"
    f"Sitemap: http://{WWW}/sitemap.xml\n"
    f"Sitemap: http://{WWW}/sitemaps/topics_sitemap_index.xml\n"
)
ARCHIVES = {
    "news": "速報",
    "international": "国際",
    "economy": "経済",
    "politics": "政治",
    "business": "ビジネス",
    "markets": "マーケット",
    "sports": "スポーツ",
}
FREE = {"lockType": "none", "hasPermToRead": True, "isTruncatedBody": False}
LOCKED = {"lockType": "paid", "hasPermToRead": False, "isTruncatedBody": True}
VISITOR = {"userDsRank": "anonymous", "isGifted": False, "isExpiredArticle": False}


def site(articles: tuple[Article, ...]) -> Site:
    """Return what the paper's host answers."""
    press = Press("nikkei", "Nikkei")
    news = newest_first(articles)
    pages = {
        f"{WWW}/robots.txt": robots(ROBOTS),
        f"{WWW}/sitemap.xml": fixed(press.print("sitemap-index.xml", host=WWW), news, XML),
        f"{WWW}/news.sitemap.xml": fixed(press.print("sitemap.xml", rows=news), news, XML),
        f"{WWW}/": fixed(
            press.print("list.html", title="日本経済新聞", rows=news, names=ARCHIVES), news
        ),
    }
    for path, title in ARCHIVES.items():
        part = tuple(a for a in news if path in (a.section, "news") or path in a.listed_in)
        body = press.print("list.html", title=title, rows=part, names=ARCHIVES)
        pages[f"{WWW}/{path}/archive/"] = fixed(body, part)
    for article in articles:
        pages[article.host + article.path] = press.article(
            article,
            articles,
            name=ARCHIVES[article.section],
            linked=[news_article(article), breadcrumbs(article)],
            lock={**(LOCKED if article.locked else FREE), **VISITOR},
            utc=in_utc(article.published),
        )
    return Site(pages, {f"{WWW}/search": partial(search, press, news)})


def search(press: Press, news: tuple[Article, ...], query: Query) -> Resource:
    """Return a search: articles that hold every word."""
    words = query.get("keyword", "").split()
    found = tuple(
        each
        for each in news
        if all(word in f"{each.title} {' '.join(each.body)}" for word in words)
    )
    return fixed(press.print("list.html", title="検索", rows=found, names=ARCHIVES), news)


def news_article(article: Article) -> dict[str, Any]:
    """Return the JSON-LD of an article; an article that was not updated has an empty date there."""
    paper = {"@type": "Organization", "name": PAPER, "url": f"http://{WWW}"}
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.published.isoformat(),
        "dateModified": article.updated.isoformat() if article.updated else "",
        "publisher": paper,
        "author": paper,
        "mainEntityOfPage": article.address,
    }


def breadcrumbs(article: Article) -> dict[str, Any]:
    """Return the JSON-LD of the way to an article."""
    steps = (("トップ", "/"), (ARCHIVES[article.section], f"/{article.section}/archive/"))
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": at, "name": name, "item": f"http://{WWW}{path}"}
            for at, (name, path) in enumerate(steps, start=1)
        ],
    }
