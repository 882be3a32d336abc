"""Canonical URLs: one address for one page, so that every way to write it meets in one key.

An address goes in, its canonical form comes out; nothing is fetched and no file is read. What cannot
be asked for over the web (javascript:, data:, an address with a password) comes out as "".
Standard: RFC 3986 section 6 (normalisation), as w3lib implements it.
"""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit, urlunsplit

from w3lib.url import canonicalize_url, url_query_cleaner

ANY = "*"  # every query key stays but those of TRACKING
MAX_CHARS = 2048  # chosen: longest address that common servers accept
DEFAULT_PORTS = {"http": 80, "https": 443}
CONTROLS = re.compile(r"[\x00-\x20\x7f]+")
SURROGATE = re.compile("[\ud800-\udfff]")  # half a character, as a JSON escape may give; no address
# Query keys that only say where a reader came from: the lists of common link cleaners.
TRACKING = tuple(
    "utm_source utm_medium utm_campaign utm_term utm_content utm_id utm_name utm_reader "
    "utm_brand utm_social fbclid gclid dclid gbraid wbraid msclkid yclid twclid igshid mc_cid "
    "mc_eid ref_src cmpid ncid spm from_source share_token module pgtype at_medium at_campaign "
    "at_custom1 at_custom2 ocid cmp smid smtyp taid guccounter".split()
)


def canonical(url: str, keep_query: tuple[str, ...] = (ANY,)) -> str:
    """Return the canonical form of an address, or "" where it is no plain web address.

    Of the query only the keys in `keep_query` stay; `*` keeps all but tracking keys.

    >>> canonical("HTTP://WWW.Example.COM:80/a/../b.html?b=2&utm_source=x&a=1#top")
    'http://www.example.com/b.html?a=1&b=2'
    >>> canonical("https://example.com/page/1.shtml?id=11", ())
    'https://example.com/page/1.shtml'
    >>> canonical("javascript:alert(1)")
    ''
    """
    plain = CONTROLS.sub("", url)
    if not host_of(plain) or len(plain) > MAX_CHARS:
        return ""
    if ANY in keep_query:
        cleaned = url_query_cleaner(plain, TRACKING, remove=True)
    elif keep_query:
        cleaned = url_query_cleaner(plain, keep_query)
    else:
        cleaned = plain.partition("#")[0].partition("?")[0]
    return _without_default_port(canonicalize_url(cleaned))


def host_of(url: str) -> str:
    """Return the host in lower case, or "" where the address is no plain web address.

    >>> host_of("https://user:pw@example.com/")
    ''
    """
    if SURROGATE.search(url):
        return ""
    try:
        parts = urlsplit(url)
        port_is_fine = parts.port is None or parts.port > 0
    except ValueError:
        return ""
    if parts.scheme not in DEFAULT_PORTS or "@" in parts.netloc or not port_is_fine:
        return ""
    return (parts.hostname or "").rstrip(".")


def absolute(base: str, link: str) -> str:
    """Return where a link on a page leads, or "" where it does not lead into the web.

    >>> absolute("https://example.com/a/", "HTTP://example.com/b")
    'http://example.com/b'
    """
    try:
        scheme, colon, rest = urljoin(base, link.strip()).partition(":")
    except ValueError:
        return ""
    url = f"{scheme.lower()}{colon}{rest}"
    return url if host_of(url) and len(url) <= MAX_CHARS else ""


def _without_default_port(url: str) -> str:
    parts = urlsplit(url)
    if parts.port != DEFAULT_PORTS[parts.scheme]:
        return url
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition(":")[0]))
