"""Message: a digest for one reader becomes a message (RFC 5322) with HTML, plain text and its chart.

The Message-ID follows from digest and reader, so that a message that goes out again after a crash is the
same one. `EmailMessage` refuses line breaks in headers; what outlets wrote was cleaned before.
Unsubscribing: RFC 2369 by mail, RFC 8058 in one click where the site has an address. RFC 3834: nobody's
answering machine should answer.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address, BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP, Policy
from urllib.parse import quote

from jobs.digest import render
from jobs.digest.parts import Digest, Link
from jobs.digest.phrases import phrases
from jobs.digest.render import Reading
from store.records import key

NOBODY = "preview@localhost"
SENDER = "disputeline@localhost"


class Verbatim(UnstructuredHeader, BaseHeader):
    """A header of addresses, broken between them alone: no program decodes one that is encoded."""

    def fold(self, *, policy: Policy) -> str:
        """Return the header as it goes into a message."""
        line = f"{self.name}: {self}"
        return line.replace(", ", f",{policy.linesep} ") + policy.linesep


def _headers() -> HeaderRegistry:
    """Return how headers are written: as usual, but for those that hold addresses of the web."""
    made = HeaderRegistry()
    made.map_to_type("list-unsubscribe", Verbatim)
    made.map_to_type("list-id", Verbatim)
    return made


@dataclass(frozen=True, kw_only=True)
class Envelope:
    """To whom a message goes, from whom, and when; `token` lets the reader unsubscribe in one click."""

    digest_id: str
    reader: str
    sender: str
    topic: str
    base_url: str = ""
    token: str = ""
    at: datetime

    @property
    def domain(self) -> str:
        """Return the domain that sends."""
        return self.sender.rpartition("@")[2]

    @property
    def message_id(self) -> str:
        """Return the Message-ID, the same whenever the same digest goes to the same reader."""
        return f"<{key(self.digest_id, self.reader)}@{self.domain}>"

    @property
    def one_click(self) -> str | None:
        """Return the address that unsubscribes in one click; None where the site has none."""
        if not self.base_url or not self.token:
            return None
        return f"{self.base_url.rstrip('/')}/unsubscribe?token={quote(self.token, safe='')}"


def written(digest: Digest, envelope: Envelope, picture: bytes | None) -> EmailMessage:
    """Return the message of a digest to a reader."""
    message = empty()
    reading = _reading(digest, envelope)
    list_name = f"{digest.group_id}.{envelope.topic}"
    address(message, envelope, digest.subject, list_name, digest.language)
    cid = f"chart.{envelope.digest_id}@{envelope.domain}"
    message.set_content(render.text(digest, reading), cte="quoted-printable")
    shown = render.html(digest, reading, f"cid:{cid}" if picture else None)
    message.add_alternative(shown, subtype="html", cte="quoted-printable")
    if picture:
        part = message.get_payload()[1]  # type: ignore[index]  # the alternative just added
        part.add_related(  # type: ignore[union-attr]
            picture, "image", "png", cid=f"<{cid}>", disposition="inline", filename="chart.png"
        )
    return message


def empty() -> EmailMessage:
    """Return a message without anything in it, as this program writes messages."""
    return EmailMessage(policy=SMTP.clone(header_factory=_headers()))


def page(digest: Digest, envelope: Envelope, picture: bytes | None) -> str:
    """Return the HTML of a message with its chart inside, for a browser to open."""
    drawn = f"data:image/png;base64,{b64encode(picture).decode()}" if picture else None
    return render.html(digest, _reading(digest, envelope), drawn)


def _reading(digest: Digest, envelope: Envelope) -> Reading:
    mailed = phrases(digest.language).unsubscribe_mail.format(sender=envelope.sender)
    return Reading(address=envelope.reader, leave=Link(text=mailed, url=envelope.one_click))


def address(
    message: EmailMessage, envelope: Envelope, subject: str, list_name: str, language: str
) -> None:
    """Write the headers of a message that a machine sends to one reader of a list."""
    message["From"] = Address("disputeline", addr_spec=envelope.sender)
    message["To"] = Address(addr_spec=envelope.reader)
    message["Subject"] = subject
    message["Date"] = envelope.at
    message["Message-ID"] = envelope.message_id
    message["List-Id"] = f"<{list_name}.disputeline.{envelope.domain}>"
    ways = [f"<mailto:{envelope.sender}?subject=unsubscribe>"]
    if envelope.one_click:
        ways.insert(0, f"<{envelope.one_click}>")
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message["List-Unsubscribe"] = ", ".join(ways)
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message["Content-Language"] = language
