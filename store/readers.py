"""Readers: groups of people who get the daily digest, and the mail server that takes it.

Groups stand in the topic file or, where addresses are nobody else's business, in the data folder's
`settings.toml`. An address is checked here, once: what is not one plain address (RFC 5322 addr-spec) is
refused, so that nothing in it can become a header.
"""

from __future__ import annotations

from email.errors import HeaderParseError
from email.headerregistry import Address
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator

Frame = Literal["en", "ja", "zh"]
Days = Literal["daily", "weekdays", "weekly"]
LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Stated(BaseModel):
    """A frozen model that refuses what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def plain_address(value: str) -> str:
    """Return an address that is one plain addr-spec.

    >>> plain_address("reader@example.org")
    'reader@example.org'

    Raises:
        ValueError: it is none, or holds white space, brackets or control characters.
    """
    if not value.isprintable() or set(value) & set(' <>,;:"()[]\\') or value.count("@") != 1:
        raise ValueError("expected one plain address such as reader@example.org")
    try:
        found = Address(addr_spec=value)
    except (HeaderParseError, ValueError) as error:
        raise ValueError("expected one plain address such as reader@example.org") from error
    if not found.username or not found.domain:
        raise ValueError("expected one plain address such as reader@example.org")
    return value


def known_zone(value: str) -> str:
    """Return the name of a time zone that exists.

    Raises:
        ValueError: there is none of that name.
    """
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ValueError("expected an IANA time zone such as Asia/Tokyo") from error
    return value


class ReaderGroup(Stated):
    """People who get the same digest at the same hour."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")
    addresses: tuple[str, ...] = Field(default=(), description="one message goes to each")
    hour: int = Field(default=7, ge=0, le=23, description="local hour from which it goes out")
    timezone: str = "UTC"
    language: Frame = Field(default="en", description="language of the frame")
    languages: tuple[Frame, ...] = Field(
        default=(), description="only events that an article in one of these reports; empty: all"
    )
    types: tuple[str, ...] = Field(default=(), description="event types; empty: all")
    least_importance: int = Field(default=0, ge=0, le=100)
    days: Days = Field(default="daily", description="daily, weekdays, or weekly (on Monday)")

    @field_validator("addresses")
    @classmethod
    def _plain(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(plain_address(one) for one in value))

    @field_validator("timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        return known_zone(value)


class DigestSettings(Stated):
    """The digest as a topic asks for it: how a preview looks, and who gets it."""

    hour: int = Field(default=7, ge=0, le=23)
    timezone: str = "UTC"
    language: Frame = "en"
    groups: tuple[ReaderGroup, ...] = ()

    @field_validator("timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        return known_zone(value)

    @model_validator(mode="after")
    def _one_each(self) -> DigestSettings:
        ids = [group.id for group in self.groups]
        if twice := sorted({one for one in ids if ids.count(one) > 1}):
            raise ValueError(f"two groups share the id {twice[0]!r}; expected one each")
        return self

    @property
    def anyone(self) -> ReaderGroup:
        """Return the group of nobody for whom a preview is made."""
        return ReaderGroup(
            id="preview", hour=self.hour, timezone=self.timezone, language=self.language
        )


class MailSettings(Stated):
    """The server that takes mail; user and password come from the environment or from files."""

    host: str = Field(default="", description="empty: nothing is sent")
    port: int = Field(default=587, ge=1, le=65_535)
    security: Literal["starttls", "tls", "none"] = "starttls"
    ca_file: Path | None = Field(
        default=None, description="certificates to trust; else the system's"
    )
    user: str = ""
    password: SecretStr = SecretStr("")
    password_file: Path | None = None
    sender: str = Field(default="", description="address that the digest comes from")
    timeout_s: int = Field(default=30, ge=1, le=300)
    base_url: str = Field(
        default="", pattern=r"^(https?://[^\s<>\"]+)?$", description="where the site is reached"
    )

    @field_validator("sender")
    @classmethod
    def _plain(cls, value: str) -> str:
        return plain_address(value) if value else value

    @model_validator(mode="after")
    def _safe(self) -> MailSettings:
        if self.security == "none" and self.host not in ("", *LOOPBACK):
            raise ValueError("security 'none' is for a server on this machine; use starttls or tls")
        if self.host and not self.sender:
            raise ValueError("sender is missing; expected the address that the digest comes from")
        return self
