"""Report: how everything stands, as one record, and as the JSON object that scripts may rely on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime

from jobs import show
from jobs.health import Rhythm
from jobs.service.agenda import next_runs
from jobs.service.alone import Serving
from jobs.standing import around
from jobs.standing.around import DiskStanding, MailStanding
from jobs.standing.sources import Look, SourceStanding, standings
from jobs.workspace import chosen_topic, known_sources, tracked, utc_now
from store import settings as settings_file
from store.archive import stamp
from store.db import Database
from store.records import Run

NEWEST_LOOK = "SELECT max(checked_at) FROM routes"
GB = 1e9


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How everything that runs by itself stands at an instant (UTC)."""

    at: str
    topic: str
    sample: bool
    service: Serving | None
    sources: tuple[SourceStanding, ...]
    jobs: tuple[Run, ...]
    next_runs: dict[str, str]
    mail: MailStanding | None
    damaged: tuple[str, ...]
    disk: DiskStanding
    needs_person: tuple[str, ...]


def standing(db: Database) -> Standing:
    """Return how a data folder's service, sources, mail, jobs and disk stand now."""
    settings = settings_file.load(db.folder)
    topic = chosen_topic(db, settings.topic)
    now, following = utc_now(), next_runs(db.folder)
    known = known_sources()
    look = Look(db=db, settings=settings, now=_sample_now(db) or now, next_runs=following)
    chosen = tracked(topic, settings, known)
    if db.is_sample:  # the newsroom plays some of the sources only
        played = {row["source_id"] for row in db.sql.query("SELECT DISTINCT source_id FROM routes")}
        chosen = tuple(one for one in chosen if one.id in played)
    found = Standing(
        at=stamp(now.replace(microsecond=0)),
        topic=topic.slug,
        sample=db.is_sample,
        service=around.serving(db.folder),
        sources=standings(look, chosen),
        jobs=around.last_runs(db),
        next_runs={name: stamp(at.replace(microsecond=0)) for name, at in following.items()},
        mail=around.mail(db.folder, look.now),
        damaged=around.damaged(db),
        disk=around.disk(db.folder),
        needs_person=(),
    )
    late = around.overdue(following, now)
    return Standing(**{**vars(found), "needs_person": tuple(_needs(found, late))})


def _sample_now(db: Database) -> datetime | None:
    """Return where the clock of sample data stands: at its last crawl; None for real data."""
    newest = db.sql.execute(NEWEST_LOOK).fetchone()[0] if db.is_sample else None
    return datetime.fromisoformat(newest) if newest else None


def _needs(found: Standing, late: tuple[str, ...]) -> Iterator[str]:
    """Yield what needs a person, one line each."""
    for source in found.sources:
        if source.needs_person:
            yield f"{source.id}: {source.state.replace('_', ' ')}: {source.needs_person}."
    for run in found.jobs:
        if run.outcome == "failed":
            yield f"The job `{run.job}` failed at {run.started_at}: {run.error}"
    for fault in found.damaged:
        yield f"Archive: {fault}"
    yield from _mail_needs(found.mail)
    if late:
        runs = "runs, but" if found.service else "does not run:"
        yield f"The service {runs} {len(late)} duties are overdue, such as `{late[0]}`."
    if found.disk.free_bytes < around.LEAST_FREE_BYTES:
        yield f"Disk: {found.disk.free_bytes / GB:.1f} GB are free; expected 1 GB or more."


def _mail_needs(mail: MailStanding | None) -> Iterator[str]:
    if mail is None:
        return
    if mail.given_up:
        yield f"Mail: {mail.given_up} messages were given up this week ({mail.last_error})."
    if mail.overdue:
        yield f"Mail: {mail.waiting} messages wait, the oldest since {mail.oldest_at} ({mail.last_error})."
    yield from mail.alerts


def as_json(found: Standing) -> str:
    """Return a standing as the JSON object that the README describes."""
    given = asdict(found)
    given["service"] = {"running": found.service is not None, **(given["service"] or {})}
    given["sources"] = [_source(one) for one in found.sources]
    given["jobs"] = [_job(one) for one in found.jobs]
    return show.json_text(given)


def _source(one: SourceStanding) -> dict[str, object]:
    routes = [
        {"route": r.route, "state": r.state, "newest_at": r.newest_at, "note": r.note}
        for r in one.routes
    ]
    return {**vars(one), "rhythm": _rhythm(one.rhythm), "routes": routes}


def _rhythm(one: Rhythm) -> dict[str, object]:
    return {
        "verdict": one.verdict.replace(" ", "_"),
        "articles_in_week": one.articles,
        "expected": [one.least, one.most],
        "dated_share": one.dated_share,
        "dated_share_expected": one.dated_least,
    }


def _job(one: Run) -> dict[str, object]:
    return {
        "job": one.job,
        "started_at": one.started_at,
        "seconds": one.seconds,
        "outcome": one.outcome,
        "error": one.error,
    }
