"""A data folder whose articles say hostile things: some handed in and read, then every text made worse.

`handed_in` is what an attacker reaches: articles that are ingested, read and woven. `poisoned` is the same
folder after every text that a page, a list or a name can fill holds one of `TEXTS`, control characters
included, as if nothing before the outputs had taken anything out.
"""

from __future__ import annotations

import contextlib
import csv
import io
import shutil
import sqlite3
from pathlib import Path

from jobs import cli
from store.opening import FILE

SCRIPT = "<script>window.ran=1</script>"
HANDLER = '<img src=x onerror="window.ran=2"><svg/onload=window.ran=3>"\'><b>'
LINK = "<a href='javascript:window.ran=4'>go</a> [go](javascript:window.ran=5) data:text/html,<x>"
STYLE = "</style><style>*{display:none}</style> style='background:url(//evil.example/x)' {{7*7}} {% raw %}"
TURNED = "pay \u202e321 lairt\u202c \u2066\u2067\u061c\u200f\u200e and more"
HIDDEN = "Min\u200bis\u2060try \ufeffof\u00ad Tr\u0430de \U000e0041\u2028next\u2029more"
ESCAPES = "\x1b[2J\x1b[31mred\x1b]8;;http://evil.example\x07go\x1b]8;;\x07 \x9b31m\x9d0;t\x9c\x08\x7f\x90q"
HEADERS = "news\r\nBcc: all@evil.example\r\n\r\n<p>body\nSubject: x\x0b\x0c\x85X-A: b"
SQL = "x'; DROP TABLE articles; -- \" OR 1=1 /* [x] `x` %27"
MARKUP = "]]> <![CDATA[x]]> <!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/x'>]> &a; &#0; \x00\x01\ufffe\uffff"
CALENDAR = 'sale\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:PROCEDURE;x=\\,;:"^n'
BIBLIOGRAPHY = "}}, @article{x, title={ \\input{/etc/passwd} \\write18{id} \r\nER  - \r\nTY  - JOUR"
FORMULAS = (
    "=HYPERLINK(\"http://evil.example\",\"x\")",
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
    "'=1+1",
)  # fmt: skip
LONG = "long " * 2_000 + "W" * 2_000
TEXTS = (
    *(SCRIPT, HANDLER, LINK, STYLE, TURNED, HIDDEN, ESCAPES, HEADERS, SQL, MARKUP, CALENDAR),
    *(BIBLIOGRAPHY, *FORMULAS, LONG),
)  # fmt: skip
URLS = (
    "javascript:window.ran=6",
    "data:text/html,<script>window.ran=7</script>",
    "//evil.example/x",
    "/\\evil.example",
    "https://news.example/a\"onmouseover=\"window.ran=8\"",
    "https://news.example/\x1b]0;x\x07\u202e",
)  # fmt: skip
LEAD = (
    "China's Ministry of Commerce announced on January {day}, 2026 that it bans exports of dual-use "
    "items to Japan, effective immediately. The Ministry of Foreign Affairs of Japan protested on "
    "January {after}, 2026 and demanded that the measure be withdrawn. Exports of rare earth "
    "magnets fell by {day} percent to 2,048 tons in December 2025."
)
COLUMNS = {
    "articles": ("title", "byline", "section", "published_raw", "syndicated_from", "published_method"),
    "revisions": ("title",),
    "pages": ("listed_title", "error", "route", "listed_at", "content_type", "permission"),
    "sources": ("name",),
    "entities": ("name", "description"),
    "aliases": ("alias",),
    "targets": ("title", "statement"),
    "measures": ("title",),
    "events": ("title",),
    "event_reports": ("origin",),
    "mentions": ("text",),
    "figures": ("text", "unit", "measure", "geography", "period"),
    "listings": ("listed_name",),
    "quotes": ("text", "cue"),
    "rejections": ("detail",),
    "routes": ("note", "route"),
}  # fmt: skip


def handed_in(folder: Path, papers: Path) -> Path:
    """Ingest, read and weave articles that hold all of it; return the data folder."""
    papers.mkdir()
    rows = []
    for number, text in enumerate(TEXTS):
        name, day = f"{number:02}.html", number % 20 + 1
        lead = LEAD.format(day=day, after=day + 1)
        head = f'<meta name="author" content="{_quoted(text)}">'
        body = f"<h1>{_escaped(text)}</h1><p>{lead}</p><p>{_escaped(text)} said so. {lead}</p>"
        (papers / name).write_text(
            f"<html><head><meta charset=utf-8><title>{_escaped(text)}</title>{head}</head>"
            f"<body><article>{body}</article></body></html>",
            encoding="utf-8",
        )
        title = " ".join(text.split())[:300] if number % 2 else ""
        url = f"https://news.example/{number}" + ("?q=<script>&r='\"" if number % 3 else "")
        rows.append((name, url, f"2026-01-{day:02}", title))
    with (papers / "manifest.tsv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(
            file, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None, escapechar="\\"
        )
        out.writerow(("file", "url", "published", "title"))
        file.writelines("\t".join(row) + "\n" for row in rows)
    out_, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out_), contextlib.redirect_stderr(err):
        code = cli.main(["ingest", str(papers), "--data", str(folder)])
    assert code == 0, err.getvalue()
    return folder


def poisoned(folder: Path, clean: Path) -> Path:
    """Return a copy of a data folder of which every text of `COLUMNS` is one of `TEXTS`, turn by turn."""
    shutil.copytree(clean, folder)
    sql = sqlite3.connect(folder / FILE)
    held = {row[0] for row in sql.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for table, columns in COLUMNS.items():
        if table not in held:
            continue
        known = {row[1] for row in sql.execute(f"PRAGMA table_info([{table}])")}
        for column in (one for one in columns if one in known):
            for number, (row,) in enumerate(sql.execute(f"SELECT rowid FROM [{table}]").fetchall()):
                text = TEXTS[number % len(TEXTS)]
                sql.execute(
                    f"UPDATE OR IGNORE [{table}] SET [{column}] = ? WHERE rowid = ?", [text, row]
                )
    reports = "SELECT article_id, start_char, end_char FROM event_reports ORDER BY 1, 2"
    for number, (article_id, start, end) in enumerate(sql.execute(reports).fetchall()):
        sentence = TEXTS[number % len(TEXTS)].ljust(end - start)[: end - start]
        sql.execute(
            "UPDATE articles SET text = substr(text, 1, ?) || ? || substr(text, ? + 1) WHERE id = ?",
            [start, sentence, end, article_id],
        )
    for number, (row,) in enumerate(sql.execute("SELECT rowid FROM articles").fetchall()):
        url = URLS[number % len(URLS)] + ("" if number < len(URLS) else str(number))
        sql.execute("UPDATE OR IGNORE articles SET url = ? WHERE rowid = ?", [url, row])
    sql.commit()
    sql.close()
    return folder


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _quoted(text: str) -> str:
    return _escaped(text).replace('"', "&quot;")
