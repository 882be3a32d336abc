"""Message: what an alert tells becomes plain text, and a mail for channels that are addresses.

What outlets wrote was made harmless before (`jobs.digest.wording`). In chats a mark before a name calls
people up, so there it is taken apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage

from jobs.alerts.finding import Found
from jobs.digest.material import Material
from jobs.digest.message import Envelope, address, empty
from jobs.digest.phrases import phrases
from jobs.digest.render import noted, wrapped
from jobs.digest.wording import HEAD_CHARS, plain
from store.alerts import AlertRow
from store.rules import Rule

SUBJECT_CHARS, NOTES = 110, 30
JOINER = "\u2060"  # WORD JOINER: takes no room and ends what a chat would read as a name


def composed(rule: Rule, told: Sequence[Found], material: Material, alert_id: str) -> AlertRow:
    """Return the alert that tells some things; the first of them is its subject."""
    words = phrases(rule.language)
    first = plain(told[0].note.head, SUBJECT_CHARS)
    left = len(told) - 1
    said = words.more_subject.format(first=first, count=left) if left else first
    subject = f"{words.sample_mark} {said}" if material.sample else said
    many = len(told) > 1
    topic = plain(material.title(rule.language), HEAD_CHARS)
    notes = (
        "\n".join(noted(one.note, f"{number}. " if many else "")).rstrip()
        for number, one in enumerate(told[:NOTES], start=1)
    )
    more = len(told) - NOTES
    parts = [
        "\n".join(wrapped(words.sample)) if material.sample else "",
        "\n".join(wrapped(words.alert.format(rule=rule.id, topic=topic))),
        *notes,
        words.rest.format(count=more) if more > 0 else "",
        "\n".join(wrapped(words.alert_id.format(id=alert_id))),
    ]  # fmt: skip
    return AlertRow(
        id=alert_id,
        rule_id=rule.id,
        language=rule.language,
        subject=subject,
        text="\n\n".join(part for part in parts if part),
        made_at=material.window.until,
    )


def mailed(alert: AlertRow, envelope: Envelope) -> EmailMessage:
    """Return the mail of an alert to a reader."""
    words = phrases(alert.language)
    message = empty()
    list_name = f"alert-{alert.rule_id}.{envelope.topic}"
    address(message, envelope, alert.subject, list_name, alert.language)
    leave = (
        [f"{words.unsubscribe}{words.colon}{envelope.one_click}"]
        if envelope.one_click
        else wrapped(words.unsubscribe_mail.format(sender=envelope.sender))
    )
    foot = [
        "-- ",
        *wrapped(words.rights),
        *wrapped(words.alert_why.format(address=envelope.reader, rule=alert.rule_id)),
        *leave,
        *wrapped(words.alert_leave),
    ]
    message.set_content(f"{alert.text}\n\n" + "\n".join(foot) + "\n", cte="quoted-printable")
    return message


def at(alert: AlertRow) -> datetime:
    """Return the instant at which an alert was made."""
    return datetime.fromisoformat(alert.made_at)


def uncalled(text: str) -> str:
    """Return a text in which no mark calls people up.

    >>> uncalled("@all <!here>").replace(JOINER, "+")
    '@+all <+!here>'
    """
    return text.replace("@", f"@{JOINER}").replace("<", f"<{JOINER}")
