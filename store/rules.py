"""Rules: what an alert goes out for, and over which channels, as a topic or the settings state it.

A channel is `mailto:` with an address, or the name of one in the settings. Addresses of webhooks and chats
hold secrets, so they stand in `settings.toml` or the environment alone; here one is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Literal

from pydantic import Field, SecretStr, field_validator

from store.readers import Frame, Stated, plain_address

MAIL = "mailto:"
CHANNEL = re.compile(r"[a-z0-9][a-z0-9_]*")
Broken = Literal["schema_change", "soft_block", "policy_block", "gone", "error", "stale"]
BROKEN: tuple[Broken, ...] = ("schema_change", "soft_block", "policy_block", "gone", "error")


def channel(value: str) -> str:
    """Return a channel that a rule may name.

    Raises:
        ValueError: it is neither `mailto:` with one address nor a name such as `desk_chat`.
    """
    if value.startswith(MAIL):
        plain_address(value.removeprefix(MAIL))
    elif not CHANNEL.fullmatch(value):
        raise ValueError(
            "expected mailto:ADDRESS, or the name of a channel whose address stands in settings.toml"
        )
    return value


class _Rule(Stated):
    """What every rule states."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")
    channels: tuple[str, ...] = Field(min_length=1)
    language: Frame = Field(default="en", description="language of the frame")
    most_an_hour: int = Field(
        default=6, ge=1, le=60, description="messages; what is beyond them is told together"
    )

    @field_validator("channels")
    @classmethod
    def _channels(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(channel(one) for one in value))


class NoticeRule(_Rule):
    """A new official notice of an issuer."""

    watch: Literal["notice"]
    issuers: tuple[str, ...] = Field(min_length=1, description="entity ids")


class ListingRule(_Rule):
    """A watched company is put on a list, or taken off it."""

    watch: Literal["listing"]
    companies: tuple[str, ...] = Field(
        min_length=1, description="entity ids, or names as lists print them"
    )


class EventRule(_Rule):
    """An event that at least so many independent outlets report."""

    watch: Literal["event"]
    least_outlets: int = Field(ge=1, le=1000)
    types: tuple[str, ...] = Field(default=(), description="event types; empty: all")


class SourceRule(_Rule):
    """A source that broke: what it answers can no longer be read, or it does not answer."""

    watch: Literal["source"]
    sources: tuple[str, ...] = Field(default=(), description="source ids; empty: all")
    states: tuple[Broken, ...] = BROKEN


Rule = Annotated[NoticeRule | ListingRule | EventRule | SourceRule, Field(discriminator="watch")]


def one_each(rules: Sequence[Rule]) -> None:
    """Let rules through of which no two share an id.

    Raises:
        ValueError: two do.
    """
    ids = [rule.id for rule in rules]
    if twice := sorted({one for one in ids if ids.count(one) > 1}):
        raise ValueError(f"two alerts share the id {twice[0]!r}; expected one each")


def checked(channels: Mapping[str, SecretStr]) -> None:
    """Let the channels of the settings through; what is wrong is said without any address.

    Raises:
        ValueError: a name is none, or a channel has no address.
    """
    for name, address in channels.items():
        stated = address.get_secret_value()
        if not CHANNEL.fullmatch(name):
            raise ValueError(f"channels: {name!r} is no name; expected one such as desk_chat")
        if is_mail(stated):
            plain_address(stated.removeprefix(MAIL))
        elif "://" not in stated:
            raise ValueError(f"channels.{name} is no address; expected mailto: or an Apprise URL")


def is_mail(address: str) -> bool:
    """Tell whether an address is one that our own mail server serves."""
    return address.startswith(MAIL) and not address.startswith(f"{MAIL}//")
