"""Duties: what the service has to do and when, from sources, readers and settings; pure."""

from __future__ import annotations

from collections.abc import Mapping

from apscheduler.triggers.base import BaseTrigger

from jobs.digest import mailing
from jobs.service import cadence
from jobs.service.agenda import Duty, Kind
from jobs.service.cadence import Hour
from jobs.workspace import Workspace

# Minutes after the nightly hour; tidied before it is copied, looked at before anyone gets up.
NIGHTLY: tuple[tuple[Kind, int], ...] = (
    ("expectations", 0),
    ("tidy", 5),
    ("backup", 15),
    ("verify", 30),
)


def duties(work: Workspace) -> Mapping[Duty, BaseTrigger]:
    """Return every duty with when it is due."""
    crawls = {Duty("crawl", source.id): cadence.of_source(source) for source in work.followed}
    groups = mailing.groups(work.topic, work.settings)
    post = {Duty("digest", one.id): cadence.of_group(one) for one in groups if one.addresses}
    at = work.settings.service
    nightly = {
        Duty(kind): Hour(at.nightly_hour, at.timezone, minute=minute) for kind, minute in NIGHTLY
    }
    return {**crawls, **post, **nightly}
