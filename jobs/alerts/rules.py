"""Rules: those of topic file and settings together, checked against what exists.

A rule none of whose channels has an address is idle: a topic may state what is worth an alert, and whoever
runs it decides, by setting the channel, whether one goes out.
"""

from __future__ import annotations

from collections.abc import Iterator

from jobs.alerts.channels import address_of
from jobs.digest.mailing import Post
from store.errors import ConfigError
from store.look import EVENT_TYPES
from store.rules import EventRule, NoticeRule, Rule, SourceRule
from store.settings import Settings
from store.topic import Topic


def all_rules(topic: Topic, settings: Settings) -> tuple[Rule, ...]:
    """Return the rules of topic file and settings; one of the settings wins over its namesake."""
    return tuple({rule.id: rule for rule in (*topic.alerts, *settings.alerts)}.values())


def active(post: Post) -> tuple[Rule, ...]:
    """Return the rules that have a channel to tell on.

    Raises:
        ConfigError: one of them names what does not exist.
    """
    held = tuple(
        rule for rule in all_rules(post.topic, post.settings) if not idle(rule, post.settings)
    )
    for rule in held:
        _check(post, rule)
    return held


def idle(rule: Rule, settings: Settings) -> bool:
    """Tell whether none of a rule's channels has an address."""
    return all(address_of(channel, settings) is None for channel in rule.channels)


def unknown_channels(rule: Rule, settings: Settings) -> tuple[str, ...]:
    """Return the channels of a rule for which the settings have no address."""
    return tuple(one for one in rule.channels if address_of(one, settings) is None)


def _check(post: Post, rule: Rule) -> None:
    for what, value in _strangers(post, rule):
        raise ConfigError(
            f"Alert {rule.id!r}: {what} {value!r} does not exist; edit the topic file or "
            "settings.toml, whichever states it."
        )


def _strangers(post: Post, rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield what a rule names that does not exist, and what it should be."""
    match rule:
        case NoticeRule():
            yield from (("issuer", x) for x in rule.issuers if x not in post.topic.entity)
        case EventRule():
            yield from (("event type", x) for x in rule.types if x not in EVENT_TYPES)
        case SourceRule():
            held = {row[0] for row in post.db.sql.execute("SELECT id FROM sources")}
            yield from (("source", x) for x in rule.sources if x not in held)
        case _:
            return
