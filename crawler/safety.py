"""Safety: what a page may not make us ask for.

Every request passes here, redirects and robots.txt too. Only http and https, only the hosts of the
source, no address with a password, no address that is not public. The resolver looks at the address
that is connected to, so decimal and hexadecimal forms and names that point inwards end here as well.
Standards: IANA special-purpose address registries, as Python's ipaddress knows them.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Collection, Sequence
from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from crawler.replica import is_replica
from crawler.session import Refused, session_of
from crawler.urls import host_of
from store.records import Reason

GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")  # RFC 4291: all that is given out so far


def is_public(address: str, allowed: Collection[str] = ()) -> bool:
    """Return whether an IP address is one of the public internet, or one of those allowed.

    Raises:
        ValueError: the text is no IP address.
    """
    if address in allowed:
        return True
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            return is_public(str(inner), allowed)
        if ip not in GLOBAL_UNICAST:  # NAT64 and IPv4-compatible forms among the rest
            return False
    return ip.is_global and not ip.is_multicast


class UrlGuard:
    """Refuses every request that does not lead to a host of the source on the public internet."""

    def __init__(self, crawler: Crawler) -> None:
        """Take plan and hosts from the session."""
        session = session_of(crawler)
        self._source = session.source
        self._replica = session.plan.proxy
        self._allowed = session.plan.allow_addresses

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the middleware; Scrapy's way to make one."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Refuse a request that may not be made; lead those for a replica to it."""
        host = host_of(request.url)
        if not host:
            raise _forbidden(f"{request.url:.80} is no plain http or https address")
        if host not in self._source.hosts:
            raise _forbidden(f"{host:.80} is no host of source {self._source.id}")
        if is_replica(host):
            if not self._replica:
                raise _forbidden(f"{host:.80} stands for a replica, and none is given")
            request.meta["proxy"] = self._replica
        elif _is_inner(host, self._allowed):
            raise _forbidden(f"{host:.80} is not a public address")


class PublicOnlyResolver(CachingThreadedResolver):
    """Gives no address that is not public, whatever the name; asked at connect time."""

    allowed: frozenset[str] = frozenset()
    replica: str = ""

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> Self:
        """Return the resolver with the addresses that the settings allow."""
        resolver = super().from_crawler(crawler, reactor)
        resolver.allowed = frozenset(crawler.settings.getlist("ALLOW_ADDRESSES"))
        resolver.replica = host_of(crawler.settings.get("REPLICA") or "")
        return resolver

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:
        """Return the address of a name, or fail as if the name did not exist.

        Twisted drops the reason on its way up: the page says that the name has no results.
        """

        def checked(address: str) -> str:
            if name != self.replica and not is_public(address, self.allowed):
                raise DNSLookupError(f"{name} leads to {address}, not a public address")
            return address

        return super().getHostByName(name, timeout).addCallback(checked)


def _is_inner(host: str, allowed: Collection[str]) -> bool:
    try:
        return not is_public(host, allowed)
    except ValueError:
        return False  # a name; the resolver looks at what it leads to


def _forbidden(detail: str) -> Refused:
    return Refused(Reason.FORBIDDEN_ADDRESS, detail)
