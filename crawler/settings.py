"""Scrapy settings of a crawl: polite, anonymous to none, and closed where Scrapy is open by default.

A plan goes in, settings come out. Scrapy's defaults are for scraping at large: they open a remote
control port and a telnet console, do not verify certificates, read file:// and accept 1 GiB.
"""

from __future__ import annotations

import resource
import sys
from typing import Any

from crawler.plan import CrawlPlan
from crawler.replica import is_replica
from crawler.robots import AGENT

VERSION = "0.1"
MAX_MEMORY_MB = 1024
MAX_DELAY_S = 300
MIDDLEWARES = "scrapy.downloadermiddlewares"
# All parts there are, by distance from the engine. What Scrapy would bring besides is not even imported.
PARTS = {
    "crawler.safety.UrlGuard": 50,
    "crawler.robots.StrictRobots": 100,
    f"{MIDDLEWARES}.downloadtimeout.DownloadTimeoutMiddleware": 350,
    f"{MIDDLEWARES}.defaultheaders.DefaultHeadersMiddleware": 400,
    f"{MIDDLEWARES}.useragent.UserAgentMiddleware": 500,
    "crawler.retry.PatientRetry": 550,
    "crawler.retry.RefusalGuard": 560,
    "crawler.unpacking.Unpacking": 590,
    f"{MIDDLEWARES}.redirect.RedirectMiddleware": 600,
    "crawler.archiving.Archiver": 995,
}
SPIDER_PARTS = {"scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": 800}
EXTENSIONS = {
    "scrapy.extensions.corestats.CoreStats": 0,
    "scrapy.extensions.memusage.MemoryUsage": 0,
    "scrapy.extensions.closespider.CloseSpider": 0,
    "crawler.retry.PoliteThrottle": 0,
}
LEAN = {  # what costs time on every page or crawl and gives this crawler nothing
    "LOG_VERSIONS": [],
    "CONCURRENT_ITEMS": 1,  # answers lead to requests alone; the default makes a hundred tasks an answer
    "WARN_ON_GENERATOR_RETURN_VALUE": False,
    "DOWNLOADER_MIDDLEWARES_BASE": {},
    "SPIDER_MIDDLEWARES_BASE": {},
    "EXTENSIONS_BASE": {},
}


def modules() -> frozenset[str]:
    """Return the modules of all parts."""
    parts = (*PARTS, *SPIDER_PARTS, *EXTENSIONS)
    return frozenset(part.rpartition(".")[0] for part in parts)


def inherited_mb() -> int:
    """Return the peak memory that this process counts from, in MiB.

    Linux hands a parent's peak on to its child, and Scrapy compares that peak with its limit: without
    this, a crawl started by a process that has its language models in memory would stop at once.
    """
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit


def user_agent(contact: str) -> str:
    """Return who we say we are; the contact is a web or mail address of the operator."""
    return f"{AGENT}/{VERSION} (+{contact})"


def of(plan: CrawlPlan) -> dict[str, Any]:
    """Return the Scrapy settings for a plan. Times in seconds, sizes in bytes."""
    return {**_safety(plan), **_politeness(plan), **_pace(plan)}


def _safety(plan: CrawlPlan) -> dict[str, Any]:
    return {
        "REMOTE_CONTROL_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "DOWNLOAD_HANDLERS": {"file": None, "ftp": None, "s3": None, "data": None},
        "TWISTED_DNS_RESOLVER": "crawler.safety.PublicOnlyResolver",
        "ALLOW_ADDRESSES": list(plan.allow_addresses),
        "REPLICA": plan.proxy,
        "HTTPPROXY_ENABLED": False,
        "COOKIES_ENABLED": False,
        "METAREFRESH_ENABLED": False,
        "DOWNLOAD_MAXSIZE": plan.max_body_bytes,
        "DOWNLOAD_WARNSIZE": 0,
        "DOWNLOAD_TIMEOUT": plan.timeout_s,
        "REDIRECT_MAX_TIMES": 5,
        "MEMUSAGE_LIMIT_MB": inherited_mb() + MAX_MEMORY_MB,
        "CLOSESPIDER_TIMEOUT": plan.limit_s,
        "DOWNLOADER_MIDDLEWARES": PARTS,
        "SPIDER_MIDDLEWARES": SPIDER_PARTS,
        "EXTENSIONS": EXTENSIONS,
    }


def _politeness(plan: CrawlPlan) -> dict[str, Any]:
    languages = ", ".join(dict.fromkeys((*plan.source.languages, "en")))
    return {
        "USER_AGENT": user_agent(plan.contact),
        "ROBOTSTXT_OBEY": True,
        "ROBOTSTXT_USER_AGENT": AGENT,
        "REFERRER_POLICY": "no-referrer",
        "DEFAULT_REQUEST_HEADERS": {"Accept": "*/*", "Accept-Language": languages},
        "HTTPERROR_ALLOW_ALL": True,
        "RETRY_TIMES": 2,
        "RETRY_PRIORITY_ADJUST": 1,  # what was waited for comes first
        "LOG_LEVEL": "ERROR",
        "STATS_DUMP": False,
        **LEAN,
    }


def _pace(plan: CrawlPlan) -> dict[str, Any]:
    offline = plan.replica is not None and all(map(is_replica, plan.source.hosts))
    delay_s = 0.0 if offline else plan.source.delay_s
    return {
        "CONCURRENT_REQUESTS": plan.connections,
        "SCHEDULER_MEMORY_QUEUE": "scrapy.squeues.FifoMemoryQueue",  # as found, not newest request
        # A replica stands for all its hosts at once; a site is never asked over two connections.
        "CONCURRENT_REQUESTS_PER_DOMAIN": plan.connections if offline else 1,
        "DOWNLOAD_DELAY": delay_s,
        "DOWNLOAD_DELAY_JITTER": 0.0,
        "AUTOTHROTTLE_ENABLED": not offline,
        "AUTOTHROTTLE_START_DELAY": delay_s,
        "AUTOTHROTTLE_MAX_DELAY": MAX_DELAY_S,
    }
