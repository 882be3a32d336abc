"""Subjects: what figures measure, each wording once, found by any part of its words.

There are far fewer wordings than figures. A trigram index (https://sqlite.org/fts5.html#the_trigram_tokenizer)
finds them by parts of three characters and more; shorter parts are looked for in the wordings themselves.
Triggers note new wordings; one that no figure has any more stays, and finds nothing.
"""

from __future__ import annotations

from sqlite_utils import Database as Sqlite

TABLE, TEXT = "figure_subjects", "figure_subjects_text"
LEAST_CHARS = 3  # of a trigram
NOTE = f"""
INSERT INTO [{TABLE}] (wording) VALUES (NEW.measure);
INSERT INTO [{TEXT}] (rowid, wording) VALUES (last_insert_rowid(), NEW.measure);
"""
NEW = f"""WHEN NEW.measure IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM [{TABLE}] s WHERE s.wording = NEW.measure) BEGIN {NOTE} END"""
TRIGGERS = {
    "subjects_new": f"AFTER INSERT ON figures {NEW}",
    "subjects_changed": f"AFTER UPDATE OF measure ON figures {NEW}",
}
MADE = (
    f"CREATE TABLE [{TABLE}] (id INTEGER PRIMARY KEY, wording TEXT NOT NULL UNIQUE) STRICT",
    f"CREATE VIRTUAL TABLE [{TEXT}] USING fts5(wording, content='', tokenize='trigram')",
    *(f"CREATE TRIGGER [{name}] {body}" for name, body in TRIGGERS.items()),
)


def ensure(sql: Sqlite) -> None:
    """Note what figures measure from now on, and what those measure that are held."""
    if sql.table(TABLE).exists() or not sql.table("figures").exists():
        return
    with sql.atomic():
        for statement in MADE:
            sql.execute(statement)
        rebuild(sql)


def rebuild(sql: Sqlite) -> None:
    """Note anew what figures measure. The caller holds the transaction."""
    sql.execute(f"DELETE FROM [{TABLE}]")
    sql.execute(f"INSERT INTO [{TEXT}]([{TEXT}]) VALUES ('delete-all')")
    sql.execute(
        f"INSERT INTO [{TABLE}] (wording) SELECT DISTINCT measure FROM figures WHERE measure IS NOT NULL"
    )
    sql.execute(f"INSERT INTO [{TEXT}] (rowid, wording) SELECT id, wording FROM [{TABLE}]")


def holding(words: list[str]) -> tuple[str, list[str]]:
    """Return a query for the wordings that hold all of some parts of words, with its values."""
    long = [word for word in words if len(word) >= LEAST_CHARS]
    short = [word for word in words if len(word) < LEAST_CHARS]
    asked, values = [], []
    if long:
        asked.append(f"s.id IN (SELECT rowid FROM [{TEXT}] WHERE [{TEXT}] MATCH ?)")
        values.append(" AND ".join('"{}"'.format(word.replace('"', '""')) for word in long))
    asked += ["instr(lower(s.wording), lower(?))"] * len(short)
    return f"SELECT s.wording FROM [{TABLE}] s WHERE {' AND '.join(asked)}", [*values, *short]
