"""A small data folder for digests, its clock, and a mail server that does what a test asks of it."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP as POLICY
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from jobs.digest.mailing import Post
from jobs.workspace import fact_tables
from store import writes
from store.db import Database
from store.readers import MailSettings, ReaderGroup
from store.records import (
    Article,
    Event,
    EventReport,
    Page,
    RouteState,
    SourceRow,
    iso,
    key,
)
from store.settings import Settings
from store.tellings import ReportVersion
from store.topic import Topic
from store.versions import put_events

START = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)  # a Monday
USER, PASSWORD = "disputeline", "a secret"


@dataclass
class Clock:
    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def wait(self, **time: float) -> None:
        self.now += timedelta(**time)


def topic() -> Topic:
    return Topic.model_validate(
        {
            "slug": "tea",
            "title": "Tariffs on tea",
            "description": "A dispute.",
            "since": "2026-01-01",
            "parties": [],
            "entities": [],
            "targets": [],
            "vocabulary": {"threshold": 0.4, "groups": []},
        }
    )


def group(*addresses: str, **more: Any) -> ReaderGroup:
    return ReaderGroup(id="desk", addresses=addresses or ("reader@example.org",), hour=6, **more)


def opened(path: Path) -> Database:
    """Return a database with one source that was looked at."""
    db = Database(path, fact_tables())
    with db.sql.atomic():
        source = SourceRow(
            id="post", name="Harbour Post", kind="newspaper", country="hk", languages="en",
            home="https://post.example/", timezone="UTC", rights="lead_only",
        )  # fmt: skip
        writes.upsert(db.sql, "sources", [source])
    route(db, "ok", START + timedelta(days=400))
    return db


def route(db: Database, state: str, at: datetime) -> None:
    db.keep_route(RouteState(source_id="post", route="all", checked_at=iso(at), state=state))


@dataclass(frozen=True, kw_only=True)
class Told:
    """An event that one article tells of."""

    name: str
    held: datetime
    published: datetime | None = None
    date: str | None = None
    title: str = ""
    sentence: str = "The ministry of tea raised the tariff on green tea to forty percent on Monday."
    url: str = ""
    language: str = "en"
    type: str = "announcement"
    outlets: int = 3
    precision: str = "day"


def tell(db: Database, *told: Told) -> None:
    for one in told:
        _tell(db, one)


def _tell(db: Database, one: Told) -> None:
    published = iso(one.published or one.held)
    url = one.url or f"https://post.example/{one.name}"
    page = Page(
        id=key("page", one.name),
        source_id="post",
        url=url,
        kind="article",
        fetched_at=iso(one.held),
    )
    article = Article(
        id=key(one.name), source_id="post", page_id=page.id, url=url, title=one.title or one.name,
        language=one.language, text=one.sentence, text_sha256=key(one.sentence),
        published_at=published, first_seen_at=iso(one.held), last_seen_at=iso(one.held), made_by="extract@1",
    )  # fmt: skip
    event = Event(
        id=key("event", one.name), date=one.date or published[:10], precision=one.precision, type=one.type,
        title=one.title or f"Event {one.name}", outlets=one.outlets, first_reported_at=published,
        first_seen_at=iso(one.held), confidence=0.9,
    )  # fmt: skip
    place = {"event_id": event.id, "article_id": article.id, "start_char": 0}
    with db.sql.atomic():
        writes.upsert(db.sql, "pages", [page])
        writes.upsert(db.sql, "articles", [article])
        put_events(db.sql, [(event, ())], iso(one.held))
        report = EventReport(**place, end_char=len(one.sentence), origin="post")  # type: ignore[arg-type]
        writes.upsert(db.sql, "event_reports", [report])
        version = ReportVersion(
            **place, held_from=iso(one.held), end_char=len(one.sentence), origin="post",  # type: ignore[arg-type]
            published_at=published, known_at=iso(one.held), sentence=one.sentence,
        )  # fmt: skip
        writes.upsert(db.sql, "report_versions", [version])


@dataclass
class PostOffice:
    """A mail server: what it took, and what it does with the next messages."""

    port: int
    ca_file: Path
    taken: list[EmailMessage] = field(default_factory=list)
    envelopes: list[tuple[str, ...]] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)  # one a message; then 250

    @property
    def ids(self) -> list[str]:
        return [str(one["Message-ID"]) for one in self.taken]

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        answer = self.answers.pop(0) if self.answers else "250 taken"
        if answer[0] == "2" or answer == "drop":
            content = envelope.content
            raw = content if isinstance(content, bytes) else str(content).encode()
            message = message_from_bytes(raw, policy=POLICY)
            self.taken.append(message)
            self.envelopes.append(tuple(envelope.rcpt_tos))
        if answer == "drop" and server.transport is not None:
            server.transport.close()
            await asyncio.sleep(0)
        return answer if answer != "drop" else "421 gone"

    def settings(self, security: str = "starttls", **more: Any) -> MailSettings:
        given = {
            "host": "127.0.0.1", "port": self.port, "security": security, "ca_file": self.ca_file,
            "user": USER, "password": PASSWORD, "sender": "digest@news.example", "timeout_s": 10,
        }  # fmt: skip
        return MailSettings.model_validate({**given, **more})


@contextmanager
def post_office(folder: Path, security: str = "starttls") -> Iterator[PostOffice]:
    """Run a mail server with TLS and login on this machine."""
    certificate, secret = _certificate(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, secret)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    office = PostOffice(port, certificate)
    starttls = {"tls_context": context, "require_starttls": True}
    controller = Controller(
        office, hostname="127.0.0.1", port=port, authenticator=_known, auth_required=True,
        auth_require_tls=security == "starttls",
        **(starttls if security == "starttls" else {"ssl_context": context}),
    )  # fmt: skip
    controller.start()
    try:
        yield office
    finally:
        controller.stop()


def _known(*asked: Any) -> AuthResult:
    given = asked[-1]
    known = isinstance(given, LoginPassword) and given == LoginPassword(
        USER.encode(), PASSWORD.encode()
    )
    return AuthResult(success=known)


def _certificate(folder: Path) -> tuple[Path, Path]:
    secret = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name).issuer_name(name).public_key(secret.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(secret, hashes.SHA256())
    )  # fmt: skip
    certificate, keys = folder / "mail.pem", folder / "mail.key"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    keys.write_bytes(
        secret.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return certificate, keys


def post(db: Database, clock: Clock, mail: MailSettings | None, *groups: ReaderGroup) -> Post:
    settings = Settings(mail=mail or MailSettings(), readers=groups or (group(),))
    return Post(db=db, topic=topic(), settings=settings, clock=clock)


def parts(message: EmailMessage) -> tuple[str, str]:
    """Return the plain text and the HTML of a message."""
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    assert plain is not None
    assert html is not None
    return str(plain.get_content()), str(html.get_content())
