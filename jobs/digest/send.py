"""Send: messages that wait go to the mail server, each claimed before it is asked.

A fault that may pass (a refusal with 4xx, no connection, a line that drops) is tried again with a growing
pause; a refusal for good (5xx) gives the message up. Where the line drops after the data, nobody knows
whether the server took the message: it goes again under the same Message-ID, and mail systems drop the copy.
Connections are encrypted; without a certificate that holds, nothing is said, least of all a password.
"""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from email import message_from_bytes
from email.policy import SMTP

from sqlite_utils import Database as Sqlite
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential

from jobs.workspace import Clock, Say
from store import digests
from store.digests import Delivery
from store.errors import ConfigError
from store.readers import MailSettings
from store.records import iso

PAUSES_MIN = (
    1,
    5,
    15,
    60,
    180,
    360,
    720,
    1440,
)  # chosen: greylisting wants minutes, an outage a day
AT_ONCE, PAUSE_S = 3, 0.5  # tries to connect within one run
PERMANENT = 500
AS_STORED = SMTP.clone(refold_source="none")  # what is sent is what was stored, byte for byte


@dataclass(frozen=True)
class Tally:
    """What became of the messages that were due."""

    sent: int = 0
    waiting: int = 0
    given_up: int = 0


@dataclass(frozen=True)
class Refusal:
    """Why a message was not taken; `final`: it never will be."""

    why: str
    final: bool


def send_due(ledger: Sqlite, mail: MailSettings, clock: Clock, say: Say) -> Tally:
    """Send every message that is due; the caller holds the ledger, so what is claimed is a crash's.

    Raises:
        ConfigError: no mail server is set, or the password file cannot be read.
    """
    digests.release(ledger)
    due = digests.due(ledger, iso(clock()))
    if not due:
        return Tally()
    if not mail.host:
        raise ConfigError(
            f"No mail server is set, so {len(due)} messages wait in outbox/; set mail.host and "
            "mail.sender in settings.toml, user and password as DISPUTELINE_MAIL__USER and "
            "DISPUTELINE_MAIL__PASSWORD."
        )
    secret = password(mail)
    found = [_send(ledger, mail, secret, one, clock) for one in due]
    for one, refusal in zip(due, found, strict=True):
        if refusal:
            say(f"mail     not taken for {one.reader}: {refusal.why}")
    return Tally(
        sent=sum(one is None for one in found),
        waiting=sum(one is not None and not one.final for one in found),
        given_up=sum(one is not None and one.final for one in found),
    )


def password(mail: MailSettings) -> str:
    """Return the password from environment or file; empty for none.

    Raises:
        ConfigError: the file cannot be read.
    """
    if mail.password_file is None:
        return mail.password.get_secret_value()
    try:
        return mail.password_file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"mail.password_file {mail.password_file} cannot be read: {error}."
        ) from error


def _send(
    ledger: Sqlite, mail: MailSettings, secret: str, one: Delivery, clock: Clock
) -> Refusal | None:
    """Send one message and note what became of it; return why it was not taken, None where it was."""
    if one.message is None or not digests.claim(ledger, one.message_id, iso(clock())):
        return Refusal("another run has it", final=False)
    refusal = handed_over(mail, secret, one)
    if refusal is None:
        digests.sent(ledger, one.message_id, iso(clock()))
        return None
    tried = one.attempts
    if refusal.final or tried >= len(PAUSES_MIN):
        digests.failed(ledger, one.message_id, refusal.why, None)
        return Refusal(refusal.why, final=True)
    again = clock() + timedelta(minutes=PAUSES_MIN[tried])
    digests.failed(ledger, one.message_id, refusal.why, iso(again))
    return refusal


def handed_over(mail: MailSettings, secret: str, one: Delivery) -> Refusal | None:
    """Give a message to the server; return why it was not taken, None where it was."""
    message = message_from_bytes(one.message or b"", policy=AS_STORED)
    try:
        with connected(mail, secret) as server:
            server.send_message(message, from_addr=mail.sender, to_addrs=[one.reader])
    except smtplib.SMTPRecipientsRefused as error:
        code, said = next(iter(error.recipients.values()))
        return _refused(code, said)
    except (smtplib.SMTPConnectError, smtplib.SMTPHeloError) as error:  # it refuses us, not this
        return Refusal(_refused(error.smtp_code, error.smtp_error).why, final=False)
    except smtplib.SMTPResponseException as error:
        return _refused(error.smtp_code, error.smtp_error)
    except (smtplib.SMTPException, ssl.SSLError, OSError, EOFError) as error:
        return Refusal(f"{type(error).__name__}: {_line(str(error))}", final=False)
    return None


def _refused(code: int, said: bytes | str) -> Refusal:
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    final = code >= PERMANENT and code not in (530, 534, 535, 538)  # a login can be mended
    return Refusal(f"{code} {_line(words)}", final=final)


def _line(said: str) -> str:
    return " ".join(said.split())[:200]


@contextmanager
def connected(mail: MailSettings, secret: str) -> Iterator[smtplib.SMTP]:
    """Open an encrypted connection and log in; leaving it says good-bye, if anyone still listens."""
    server = Retrying(
        retry=retry_if_exception_type((ConnectionError, TimeoutError)),
        stop=stop_after_attempt(AT_ONCE),
        wait=wait_exponential(multiplier=PAUSE_S),
        reraise=True,
    )(_opened, mail)
    try:
        if mail.user:
            server.login(mail.user, secret)
        yield server
    finally:
        server.close()  # `quit` would raise where the line has dropped already


def _opened(mail: MailSettings) -> smtplib.SMTP:
    trusted = ssl.create_default_context(cafile=str(mail.ca_file) if mail.ca_file else None)
    if mail.security == "tls":
        return smtplib.SMTP_SSL(mail.host, mail.port, timeout=mail.timeout_s, context=trusted)
    server = smtplib.SMTP(mail.host, mail.port, timeout=mail.timeout_s)
    try:
        if mail.security == "starttls":
            server.starttls(context=trusted)
    except (OSError, smtplib.SMTPException):
        server.close()
        raise
    return server
