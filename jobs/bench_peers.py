"""Benchmark: other crawlers as they are used, each a program that a Python runs; none is needed otherwise.

`BARE` is a Scrapy spider that keeps nothing; `TRAFILATURA` one that calls trafilatura with metadata in its
callback; `FUNDUS` a publisher of fundus whose parser names the site's marks, with as many publishers (each a
thread) as its second argument says. Each takes the address of a made site (`jobs.bench_site`) and prints how
many pages it got. Scrapy keeps its own settings; only what it writes and the ports it opens are off.
"""

from __future__ import annotations

SPIDER = """
import sys
import scrapy
from scrapy.crawler import AsyncCrawlerProcess
{imports}
QUIET = {{"LOG_LEVEL": "ERROR", "REMOTE_CONTROL_ENABLED": False, "TELNETCONSOLE_ENABLED": False}}

class Spider(scrapy.Spider):
    name = "bench"
    got = 0

    async def start(self):
        yield scrapy.Request(sys.argv[1] + "/all.txt")

    def parse(self, response):
        for path in response.text.split():
            yield scrapy.Request(sys.argv[1] + path, callback=self.read)

    def read(self, response):
        {read}

process = AsyncCrawlerProcess(QUIET)
crawler = process.create_crawler(Spider)
process.crawl(crawler)
process.start()
print(crawler.spider.got)
"""
BARE = SPIDER.format(imports="", read="self.got += 1")
TRAFILATURA = SPIDER.format(
    imports="import trafilatura",
    read="""found = trafilatura.bare_extraction(response.text, url=response.url, with_metadata=True)
        self.got += bool(found and found.text)
        yield {"title": found.title, "date": found.date, "text": found.text}""",
)
FUNDUS = """
import gzip
import sys
import urllib.request
from lxml.cssselect import CSSSelector
from fundus import Crawler
from fundus.parser import ArticleBody, BaseParser, ParserProxy, attribute
from fundus.parser.utility import (
    extract_article_body_with_selector, generic_author_parsing, generic_date_parsing,
)
from fundus.publishers.base_objects import Publisher
from fundus.scraping.url import URLSource

class Paper(ParserProxy):
    class V1(BaseParser):
        _paragraphs = CSSSelector("div.text > p")

        @attribute
        def body(self):
            return extract_article_body_with_selector(
                self.precomputed.doc, paragraph_selector=self._paragraphs
            )

        @attribute
        def title(self):
            return self.precomputed.meta.get("og:title")

        @attribute
        def authors(self):
            return generic_author_parsing(self.precomputed.ld.bf_search("author"))

        @attribute
        def publishing_date(self):
            return generic_date_parsing(self.precomputed.ld.bf_search("datePublished"))

class Given(URLSource):
    pages = ()

    def fetch(self, session, headers):
        yield from self.pages

Publisher.__SOURCE_ORDER__[Given] = 1
threads, home = int(sys.argv[2]), sys.argv[1]
paths = gzip.decompress(urllib.request.urlopen(home + "/all.txt").read()).decode().split()
publishers = []
for number in range(threads):
    source = Given(home)
    source.pages = [home + path for path in paths[number::threads]]
    publishers.append(Publisher(
        name=f"Paper {number}", domain=home, parser=Paper, sources=[source],
    ))
for one in publishers:
    one.__name__, one.__group__ = one.name, None
crawler = Crawler(*publishers, delay=0.0)
print(sum(1 for article in crawler.crawl(error_handling="raise") if article.body.text()))
"""
