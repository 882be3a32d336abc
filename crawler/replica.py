"""Replica: the same source, pointed at `.example` hosts that a local newsroom answers for.

A source goes in, its copy for the offline demo comes out: https becomes http, and every domain of its
hosts gets `.example` behind it, in addresses, hosts and regular expressions alike. `.example` is
reserved (RFC 2606), so no such name can ever reach a real site. Nothing is served or fetched here.
"""

from __future__ import annotations

import re
from importlib import import_module

from crawler.source import Source

DOMAIN = "example"
SUFFIX = f".{DOMAIN}"
PROSE = frozenset({"id", "name", "access_note", "credits", "timezone"})


def is_replica(host: str) -> bool:
    """Return whether a host stands for a replica."""
    return host.endswith(SUFFIX)


def replicated(source: Source) -> Source:
    """Return a source whose every address leads to its replica.

    `https://www.paper.co.jp/news` becomes `http://www.paper.co.jp.example/news`, and the expression
    `paper\\.co\\.jp` becomes `paper\\.co\\.jp\\.example`. Doing it twice changes nothing more.
    """
    domains = sorted({_registrable(host) for host in source.hosts}, key=len, reverse=True)
    pattern = re.compile("|".join(_as_written(domain) for domain in domains))
    given = source.model_dump(mode="json")
    moved = {
        name: value if name in PROSE else _moved(value, pattern) for name, value in given.items()
    }
    return Source.model_validate(moved)


def _registrable(host: str) -> str:
    plain = host.removesuffix(SUFFIX)
    tldextract = import_module("tldextract")  # late: a crawl only asks whether a host is a replica
    extract = tldextract.TLDExtract(
        suffix_list_urls=(), cache_dir=None
    )  # its own list, no download
    return extract(plain).top_domain_under_public_suffix or plain


def _as_written(domain: str) -> str:
    """Return an expression for a domain, dots escaped or not, that is no replica's yet."""
    dotted = r"(?:\\?\.)".join(re.escape(label) for label in domain.split("."))
    return rf"{dotted}(?!\\?\.{DOMAIN})(?![\w-])"


def _moved(value: object, domains: re.Pattern[str]) -> object:
    if isinstance(value, str):
        return domains.sub(_with_suffix, value).replace("https:", "http:")
    if isinstance(value, list):
        return [_moved(item, domains) for item in value]
    if isinstance(value, dict):
        return {key: _moved(item, domains) for key, item in value.items()}
    return value


def _with_suffix(found: re.Match[str]) -> str:
    dot = "\\." if "\\." in found.group() else "."
    return f"{found.group()}{dot}{DOMAIN}"
