"""Queries: the saved questions of `store/datasette/queries`, a file each.

A file begins with two comments, the title and the description; parameters stand in the SQL as `:name`.
Every query goes by an index, so that it answers on a million articles.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from store.errors import ConfigError

FOLDER = Path(__file__).parents[2] / "store" / "datasette" / "queries"
COMMENT = "--"


@dataclass(frozen=True, kw_only=True)
class Query:
    """A saved question."""

    name: str
    title: str
    description: str
    sql: str


def saved(folder: Path = FOLDER) -> tuple[Query, ...]:
    """Return the saved queries, by title.

    Raises:
        ConfigError: a file does not begin with its title and description.
    """
    found = (_read(path) for path in folder.glob("*.sql"))
    return tuple(sorted(found, key=lambda one: one.title))


def _read(path: Path) -> Query:
    title, description, *sql = [*path.read_text(encoding="utf-8").splitlines(), "", ""]
    if not (title.startswith(COMMENT) and description.startswith(COMMENT)):
        raise ConfigError(
            f"Saved query {path} does not begin with two comments; expected its title and its description."
        )
    return Query(
        name=path.stem,
        title=title.removeprefix(COMMENT).strip(),
        description=description.removeprefix(COMMENT).strip(),
        sql="\n".join(sql).strip(),
    )
