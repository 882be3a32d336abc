"""Addresses that lead inwards, names that do not exist, certificates that nobody signed, odd robots.txt."""

from __future__ import annotations

import json
import ssl
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pydantic import ValidationError

from crawler import fetch
from crawler.plan import CrawlPlan, Known
from crawler.safety import is_public
from crawler.source import Source
from store.records import Reason
from store.settings import Settings
from tests.crawler.crawling import HOST, NO_ROBOTS, NOW, list_page, listing, source
from tests.crawler.loopback import Reply, Site, _handler, running, serving
from tests.crawler.test_fetch import run_child
from tests.hostile.following import LEAD, Followed, follow, good

LITERALS = (
    "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[fe80::1]",
    "[fc00::1]", "[ff02::1]", "[2002:7f00:1::]", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.0.1",
    "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255",
)  # fmt: skip
NAMES = ("localhost", "127.1", "2130706433", "0x7f000001", "0x7f.1", "017700000001", "0177.0.0.1")
TARGETS = {
    "to-loopback": "http://127.0.0.1:{port}/a/x.html", "to-six": "http://[::1]:{port}/a/x.html",
    "to-decimal": "http://2130706433:{port}/a/x.html", "to-octal": "http://0177.0.0.1:{port}/a/x.html",
    "to-name": "http://localhost:{port}/a/x.html", "to-metadata": "http://169.254.169.254/a/x.html",
    "to-ftp": "ftp://127.0.0.1/x", "to-gopher": "gopher://127.0.0.1:{port}/x",
    "to-data": "data:text/html,x", "to-script": "javascript:alert(1)", "to-password": f"http://a:b@{HOST}/a/x.html",
    "to-nowhere": "", "to-long": "http://127.0.0.1:{port}/" + "x" * 9000,
}  # fmt: skip


@pytest.mark.parametrize("address", [host.strip("[]") for host in LITERALS])
def test_an_inner_address_is_not_public_in_whatever_form(address: str) -> None:
    assert not is_public(address)
    assert is_public("9.9.9.9")
    assert is_public("2620:fe::fe")


def test_what_lets_tests_reach_loopback_cannot_be_set_by_a_source_or_the_settings() -> None:
    for key in ("allow_addresses", "replica", "proxy"):
        with pytest.raises(ValidationError, match=key):
            Source.model_validate({**source().model_dump(), key: ["127.0.0.1"]})
        assert key not in Settings.model_fields


def test_no_host_of_a_source_reaches_an_inner_address_by_number_or_by_name(tmp_path: Path) -> None:
    with serving({**NO_ROBOTS, "/a/x.html": good()}) as site:
        hosts = (*(host.strip("[]") for host in LITERALS), *NAMES, "no-such-name.invalid")
        known = {
            f"http://{host}:{site.port}/a/x.html": Known(due=True)
            for host in (*LITERALS, *NAMES, "no-such-name.invalid")
        }
        followed = follow(
            tmp_path, source(hosts=hosts), None, known=known, timeout_s=3.0, connections=16
        )
        assert site.log == []
    assert {each.reason for each in followed.rejected} == {
        Reason.FORBIDDEN_ADDRESS,
        Reason.NETWORK_ERROR,
    }
    assert len(followed.rejected) == len(known)
    assert followed.articles == ()


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Followed, Site]]:
    with serving({**NO_ROBOTS, "/list": list_page("good", *TARGETS, "last")}) as site:
        for name, target in TARGETS.items():
            headers = (("Location", target.format(port=site.port)),)
            site.answers[f"/a/{name}.html"] = Reply(b"moved", 302, headers)
        site.answers |= {"/a/good.html": good(1), "/a/last.html": good(2), "/a/x.html": good(3)}
        yield follow(tmp_path_factory.mktemp("sent"), source(listing()), site, timeout_s=3.0), site


def test_no_redirect_leads_inwards_or_out_of_the_web(
    sent: tuple[Followed, Site],
) -> None:
    followed, site = sent
    assert {asked.host for asked in site.log} == {HOST}
    assert "/a/x.html" not in site.paths()
    assert len(followed.rejected) == len(TARGETS)
    assert {each.reason for each in followed.rejected} <= {
        Reason.FORBIDDEN_ADDRESS,
        Reason.NETWORK_ERROR,
        Reason.HTTP_ERROR,  # a redirect to nowhere leads to itself, and that ends after five
    }


def test_articles_before_and_after_such_redirects_are_read(sent: tuple[Followed, Site]) -> None:
    for name in ("good", "last"):
        assert LEAD in sent[0].article(f"/a/{name}.html").text


def test_a_name_that_changes_its_address_between_two_lookups_is_refused_at_the_second(
    tmp_path: Path,
) -> None:
    script = f"""
        import socket, sys
        answers = iter(["127.0.0.1"] + ["127.0.0.2"] * 9)
        def by_name(name):
            return next(answers) if name == "paper.test" else "127.0.0.2"
        socket.gethostbyname = by_name
        sys.path.insert(0, {str(Path(fetch.__file__).parents[1])!r})
        from crawler import child, settings
        of = settings.of
        settings.of = lambda plan: {{**of(plan), "DNSCACHE_ENABLED": False}}
        sys.exit(child.main())
    """
    close = (("Connection", "close"),)
    answers = {"/robots.txt": Reply(b"", 404, close), "/a/one.html": Reply(b"<p>x", 200, close)}
    with serving(answers) as site:
        known = {f"http://paper.test:{site.port}/a/one.html": Known(due=True)}
        plan = CrawlPlan(
            source=source(hosts=("paper.test",)), archive=tmp_path, contact="mailto:a@example.org",
            now=NOW, known=known, allow_addresses=("127.0.0.1",), timeout_s=3, limit_s=30,
        )  # fmt: skip
        child = run_child(["-c", textwrap.dedent(script)], plan)
        paths = site.paths()
    lines = [json.loads(line) for line in child.stdout.splitlines()]
    assert paths == ["/robots.txt"]
    errors = [line["Page"]["error"] for line in lines if "Page" in line and line["Page"]["error"]]
    assert any("no results for hostname" in error for error in errors)


@contextmanager
def self_signed(folder: Path) -> Iterator[Site]:
    """Serve on loopback over TLS with a certificate that nobody else has signed."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.2")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    pem = folder / "own.pem"
    pem.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    site = Site({**NO_ROBOTS, "/a/x.html": good()})
    server = ThreadingHTTPServer(("127.0.0.2", 0), _handler(site))
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # a refused handshake is what is tested
    server.socket = context.wrap_socket(server.socket, server_side=True)
    site.port = server.server_address[1]
    with running(server):
        yield site


def test_a_certificate_that_nobody_signed_is_refused_and_odd_rules_cost_one_site_alone(
    tmp_path: Path,
) -> None:
    hosts = {
        "html.test.example": Reply(b"<html><body><h1>Not found</h1></body></html>"),
        "huge.test.example": Reply(b"User-agent: *\nDisallow: /a/\n" + b"# more\n" * 40_000),
        "endless.test.example": Reply(parts=(b"User-agent: *\n",) + (b"#" * (1 << 18),) * 8),
        "noise.test.example": Reply(bytes(range(256)) * 50),
        "wild.test.example": Reply(b"User-agent: *\nDisallow: /" + b"*a" * 2000 + b"$\n"),
    }
    answers = {f"{host}/robots.txt": reply for host, reply in hosts.items()}
    (tmp_path / "tls").mkdir()
    with self_signed(tmp_path / "tls") as tls, serving({**answers, **NO_ROBOTS}) as site:
        site.answers |= {f"{host}/a/x.html": good(n) for n, host in enumerate(hosts)}
        known = {f"http://{host}/a/x.html": Known(due=True) for host in hosts}
        known[f"https://127.0.0.2:{tls.port}/a/x.html"] = Known(due=True)
        known["http://html.test.example/a/to-name.html"] = Known(due=True)
        inwards = (("Location", f"http://localhost:{site.port}/a/inner.html"),)
        site.answers |= {"/a/to-name.html": Reply(b"", 302, inwards), "/a/inner.html": good()}
        followed = follow(
            tmp_path / "data", source(hosts=(*hosts, "127.0.0.2", "localhost"), delay_s=1), site,
            known=known, allow_addresses=("127.0.0.2",), timeout_s=4.0, max_body_bytes=1 << 20, connections=8,
        )  # fmt: skip
        assert tls.log == []
        assert "/a/inner.html" not in site.paths()
        asked = {each.host for each in site.log if each.path == "/a/x.html"}
    assert asked == {"html.test.example", "noise.test.example", "wild.test.example"}
    assert "certificate" in " ".join(page.error or "" for page in followed.pages)
    assert followed.reasons("huge.test.example/a/x.html") <= {Reason.ROBOTS}
    assert {each.reason for each in followed.rejected} == {Reason.ROBOTS, Reason.NETWORK_ERROR}
    assert len(followed.articles) == 3
    assert followed.article("html.test.example/a/x.html").url.startswith("http://html")
