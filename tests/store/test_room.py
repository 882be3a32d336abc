"""While much is woven a connection keeps more of the database in memory, and no longer afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from store import room
from store.db import Database


def taken(db: Database) -> tuple[int, int]:
    """Return how much a connection keeps in memory, and where it puts what is temporary."""
    return tuple(  # type: ignore[return-value]  # two pragmas
        db.sql.execute(f"PRAGMA {one}").fetchone()[0] for one in ("cache_size", "temp_store")
    )


def test_room_is_taken_and_given_back(tmp_path: Path) -> None:
    with Database(tmp_path) as db:
        before = taken(db)
        with room.taken(db.sql):
            assert taken(db) == (-room.LEAST_KB, room.MEMORY)
        assert taken(db) == before


def test_room_is_given_back_where_weaving_fails(tmp_path: Path) -> None:
    with Database(tmp_path) as db:
        before = taken(db)
        with pytest.raises(ZeroDivisionError), room.taken(db.sql), db.sql.atomic():
            raise ZeroDivisionError
        assert taken(db) == before


def test_an_own_setting_stands_again(tmp_path: Path) -> None:
    with Database(tmp_path) as db:
        db.sql.execute("PRAGMA temp_store = 1")
        with room.taken(db.sql):
            assert taken(db)[1] == room.MEMORY
        assert taken(db)[1] == 1
