"""Reuters: robots.txt that shuts ordinary crawlers out, Arc sitemaps, Fusion pages with JSON-LD.

The news sitemap of the real site spans two days; this one spans all that the newsroom has.
"""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from jobs.newsroom.articles import SUFFIX, Article, md5
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

WWW = f"www.reuters.com{SUFFIX}"
FEEDS = "/arc/outboundfeeds"
ROBOTS = (
    "# Automated access needs prior permission.\n"
    "User-agent: *\nAllow: /plus/\nDisallow: /\n\n"
    f"Sitemap: http://{WWW}{FEEDS}/news-sitemap-index/?outputType=xml\n"
    f"Sitemap: http://{WWW}{FEEDS}/sitemap-index/?outputType=xml\n"
)


def site(articles: tuple[Article, ...]) -> Site:
    """Return what the agency's host answers."""
    press = Press("reuters", "Reuters")
    news = newest_first(articles)
    days = sorted({in_utc(each.published)[:10] for each in articles}, reverse=True)
    maps = [f"http://{WWW}{FEEDS}/sitemap3/{day}/?outputType=xml" for day in days]
    answers = {
        "/news-sitemap-index/": index(
            press, news, [f"http://{WWW}{FEEDS}/news-sitemap/?outputType=xml"]
        ),
        "/news-sitemap/": mapped(press, news),
        "/sitemap-index/": index(
            press, news, [f"http://{WWW}{FEEDS}/sitemap/?outputType=xml", *maps]
        ),
        "/sitemap/": mapped(press, news),
    }
    for day in days:
        part = tuple(each for each in news if in_utc(each.published)[:10] == day)
        answers[f"/sitemap3/{day}/"] = mapped(press, part)
    pages = {f"{WWW}/robots.txt": robots(ROBOTS)}
    for article in articles:
        pages[article.host + article.path] = press.article(
            article,
            articles,
            linked=news_article(article),
            content=content(article),
            utc=in_utc,
        )
    return Site(
        pages, {f"{WWW}{FEEDS}{path}": partial(as_xml, xml) for path, xml in answers.items()}
    )


def as_xml(answer: Resource, query: Query) -> Resource | None:
    """Return a sitemap where XML is asked for, as the real site demands."""
    return answer if query.get("outputType") == "xml" else None


def index(press: Press, news: tuple[Article, ...], addresses: list[str]) -> Resource:
    """Return a sitemap index."""
    return fixed(press.print("sitemap-index.xml", addresses=addresses), news, XML)


def mapped(press: Press, rows: tuple[Article, ...]) -> Resource:
    """Return a news sitemap."""
    return fixed(press.print("sitemap.xml", rows=rows, utc=in_utc), rows, XML)


def authors(article: Article) -> list[str]:
    """Return the names of the byline."""
    return [name for name in re.split(r", | and ", article.byline) if name]


def news_article(article: Article) -> dict[str, Any]:
    """Return the JSON-LD of an article."""
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "description": article.lead,
        "datePublished": in_utc(article.published),
        "dateModified": in_utc(article.touched_at),
        "author": [{"@type": "Person", "name": name} for name in authors(article)],
        "isAccessibleForFree": False,
        "mainEntityOfPage": {"@type": "WebPage", "@id": article.address},
        "publisher": {"@type": "NewsMediaOrganization", "name": "Reuters", "url": f"http://{WWW}"},
    }


def content(article: Article) -> dict[str, Any]:
    """Return what the page's own script holds of an article."""
    elements = [
        {"type": "header", "content": paragraph[3:]}
        if paragraph.startswith("## ")
        else {"type": "paragraph", "content": paragraph}
        for paragraph in article.body
    ]
    result = {
        "id": md5(article.file)[:26].upper(),
        "canonical_url": article.path,
        "title": article.title,
        "basic_headline": article.title,
        "published_time": in_utc(article.published),
        "display_time": in_utc(article.published),
        "updated_time": in_utc(article.touched_at),
        "content_elements": elements,
        "authors": [{"name": name} for name in authors(article)],
        "taxonomy": {"section": {"id": f"/{article.section}/"}, "keywords": list(article.keywords)},
        "content_code": "metered",
        "word_count": sum(len(paragraph.split()) for paragraph in article.body),
        "source": {"original_name": "Reuters"},
    }
    return {"statusCode": 200, "message": "Success", "result": result}
