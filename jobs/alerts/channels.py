"""Channels: an alert goes to a mail server, a webhook or a chat; why one was not taken is one line.

Webhooks and chats are Apprise's (https://github.com/caronc/apprise), one address a channel. An address may
hold a secret: nothing that is said here holds any of it. A webhook gets the alert's id as Idempotency-Key,
so that one which goes again after a crash is known to be the same.
"""

from __future__ import annotations

import logging
import re
from email.message import EmailMessage

from apprise import Apprise, LogCapture, NotifyFormat, NotifyType
from apprise.common import OverflowMode
from apprise.plugins.custom_form import NotifyForm
from apprise.plugins.custom_json import NotifyJSON
from apprise.plugins.custom_xml import NotifyXML

from jobs.alerts.message import uncalled
from jobs.digest.send import Refusal, handed_over, password
from store.alerts import AlertRow
from store.digests import Delivery
from store.errors import ConfigError
from store.readers import MailSettings
from store.rules import MAIL, is_mail
from store.settings import Settings

STATUS = re.compile(r"error=(\d{3})\b")
WEBHOOKS = (NotifyJSON, NotifyXML, NotifyForm)


def address_of(channel: str, settings: Settings) -> str | None:
    """Return the address of a channel; None where the settings have none of its name."""
    if channel.startswith(MAIL):
        return channel
    held = settings.channels.get(channel)
    return held.get_secret_value() if held else None


def reader_of(channel: str, settings: Settings) -> str | None:
    """Return the address to which a channel's mail goes; None where it is no mail."""
    found = address_of(channel, settings)
    return found.removeprefix(MAIL) if found and is_mail(found) else None


def posted(mail: MailSettings, message: EmailMessage, reader: str) -> Refusal | None:
    """Give a mail to the server; return why it was not taken, None where it was."""
    if not mail.host:
        return Refusal("no mail server is set in settings.toml", final=False)
    try:
        secret = password(mail)
    except ConfigError as error:
        return Refusal(str(error), final=False)
    given = Delivery(
        message_id=str(message["Message-ID"]),
        digest_id="",
        reader=reader,
        next_at="",
        message=bytes(message),
    )
    return handed_over(mail, secret, given)


def notified(address: str, alert: AlertRow) -> Refusal | None:
    """Give an alert to a webhook or a chat; return why it was not taken, None where it was."""
    channel = Apprise.instantiate(address)
    if channel is None:
        return Refusal("its address is none that Apprise knows", final=False)
    text, subject = alert.text, alert.subject
    if isinstance(channel, WEBHOOKS):
        channel.headers["Idempotency-Key"] = alert.id
    else:
        channel.overflow_mode = OverflowMode.SPLIT
        text, subject = uncalled(text), uncalled(subject)
    asked = Apprise()
    asked.add(channel)
    with LogCapture(level=logging.WARNING, fmt="%(message)s") as said:  # type: ignore[no-untyped-call]  # Apprise has no types here
        taken = asked.notify(
            body=text, title=subject, notify_type=NotifyType.INFO, body_format=NotifyFormat.TEXT
        )
        status = STATUS.search(said.getvalue())
    if taken:
        return None
    why = f"HTTP {status.group(1)}" if status else "no connection, or no answer in time"
    return Refusal(why, final=False)
