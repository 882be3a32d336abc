"""Actors: who takes part, and one actor: names in three languages, what it did, said and held over time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jobs.serving.months import Column, columns
from jobs.serving.page import Asked, Page
from store import look
from store.db import Database
from store.look import ActorDetail, ActorSummary
from store.records import AliasRow

ROWS = 100
NAMES = "SELECT * FROM aliases WHERE entity_id = ? ORDER BY language, rowid"
SIDES = "SELECT DISTINCT n.side, s.name FROM entities n JOIN entities s ON s.id = n.side ORDER BY s.name"


@dataclass(frozen=True, kw_only=True)
class Actors:
    """What the list of actors shows."""

    actors: tuple[ActorSummary, ...]
    sides: tuple[tuple[str, str], ...]
    side: str | None


@dataclass(frozen=True, kw_only=True)
class ActorPage:
    """What an actor's page shows; `charts` are months with a count, by what is counted."""

    detail: ActorDetail
    names: Mapping[str, tuple[str, ...]]
    charts: Mapping[str, tuple[Column, ...]]
    limit: int


def gather_all(db: Database, asked: Asked) -> Actors:
    """Return those who act most.

    Raises:
        UsageError: there is no such side.
    """
    wanted = look.checked(db, asked.filter())
    side = asked.query.get("side")
    sides = [(row[0], row[1]) for row in db.sql.execute(SIDES)]
    return Actors(
        actors=look.all_actors(db, wanted, side=side, limit=asked.number("limit", ROWS)),
        sides=tuple(sides),
        side=side,
    )


def gather_one(db: Database, asked: Asked) -> ActorPage:
    """Return what an actor's page shows.

    Raises:
        UsageError: nobody has that id.
    """
    limit = asked.number("limit", ROWS, most=500)
    detail = look.one_actor(db, asked.path["actor_id"], asked.filter(), limit=limit)
    names: dict[str, list[str]] = {}
    for row in db.rows(AliasRow, NAMES, asked.path["actor_id"]):
        names.setdefault(row.language, []).append(row.alias)
    return ActorPage(
        detail=detail,
        names={code: tuple(many) for code, many in names.items()},
        charts={
            "did": columns(one.date for one in detail.did),
            "said": columns(one.published_at for one in detail.said),
            "held": columns(one.day for one in detail.held),
        },
        limit=limit,
    )


PAGES = (
    Page(
        pattern=r"^/actors$",
        gather=gather_all,
        template="actors.html",
        label="Actors",
        href="/actors",
        order=50,
    ),
    Page(
        pattern=r"^/actor/(?P<actor_id>[^/]{1,120})$",
        gather=gather_one,
        template="actor.html",
        order=92,
    ),
)
