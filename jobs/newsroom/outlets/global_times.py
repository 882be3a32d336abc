"""Global Times: news sitemap, section pages, search; the template of 2020 onward.

The body is text between line breaks, without paragraphs; times are Beijing time without a zone.
"""

from __future__ import annotations

from functools import partial

from jobs.newsroom.articles import SUFFIX, Article
from jobs.newsroom.site import XML, Press, Query, Resource, Site, fixed, newest_first, robots

WWW, SEARCH = (f"{name}.globaltimes.cn{SUFFIX}" for name in ("www", "search"))
ROBOTS = f"User-agent: *\nSitemap: http://{WWW}/sitemap.xml\n"
SITEMAP_ITEMS = 60  # the real one is as short
SECTIONS = {
    "china": "CHINA",
    "china/diplomacy": "DIPLOMACY",
    "china/politics": "POLITICS",
    "business/economy": "ECONOMY",
    "source": "SOURCE",
    "source/gt-voice": "GT VOICE",
    "opinion/editorial": "EDITORIAL",
    "world/asia-pacific": "ASIA-PACIFIC",
    "sport": "SPORT",
}


def site(articles: tuple[Article, ...]) -> Site:
    """Return what the paper's hosts answer."""
    press = Press("global-times", "Global Times")
    pages = {f"{WWW}/robots.txt": robots(ROBOTS), f"{SEARCH}/robots.txt": robots("User-agent: *\n")}
    for article in articles:
        above, _, _ = article.section.partition("/")
        levels = (
            SECTIONS[above] if above in SECTIONS else above.upper(),
            SECTIONS[article.section],
        )
        page = press.article(article, articles, levels=levels, by=by(article))
        pages[article.host + article.path] = page
    news = newest_first(articles)
    map_ = press.print("sitemap.xml", articles=news[:SITEMAP_ITEMS])
    pages[f"{WWW}/sitemap.xml"] = fixed(map_, articles, XML)
    pages[f"{WWW}/"] = section(press, "GLOBAL TIMES", news)
    for path, title in SECTIONS.items():
        pages[f"{WWW}/{path}/index.html"] = section(press, title, under(path, news))
    return Site(pages, {f"{SEARCH}/QuickSearchCtrl": partial(search, press, news)})


def under(path: str, news: tuple[Article, ...]) -> tuple[Article, ...]:
    """Return the articles of a section, of those below it, and those listed there too."""
    return tuple(
        each for each in news if f"{each.section}/".startswith(f"{path}/") or path in each.listed_in
    )


def section(press: Press, title: str, news: tuple[Article, ...]) -> Resource:
    """Return a section page."""
    return fixed(press.print("list.html", title=title, rows=news, by=by), news)


def by(article: Article) -> str:
    """Return the author line, without its `By`."""
    return article.byline or "Global Times"


def search(press: Press, news: tuple[Article, ...], query: Query) -> Resource:
    """Return the first page of a search: articles that hold every word."""
    words = query.get("search_txt", "").lower().split()
    first = query.get("page_no", "1") == "1"
    found = tuple(
        each
        for each in news
        if first and all(word in f"{each.title} {' '.join(each.body)}".lower() for word in words)
    )
    return fixed(press.print("search.html", rows=found), news)
