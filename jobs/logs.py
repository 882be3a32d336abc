"""Logs: what happens becomes lines on standard error: for people on a terminal, JSON lines anywhere else.

What libraries log (APScheduler, Scrapy, SQLAlchemy, warnings) goes the same way. An article is at most one
line, and no line holds its text. One JSON object a line has at least `timestamp` (UTC), `level`, `event`
and `logger`; what else it holds depends on the event.

Library: structlog, https://www.structlog.org/en/stable/standard-library.html
"""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping, Sequence
from typing import Any, TextIO

import structlog
from structlog.dev import Column, ConsoleRenderer, KeyValueColumnFormatter, LogLevelColumnFormatter
from structlog.stdlib import BoundLogger, ProcessorFormatter
from structlog.typing import Processor

from jobs.show import clean
from jobs.workspace import Say

NAME = "disputeline"
QUIET = {"apscheduler": logging.ERROR, "twisted": logging.WARNING, "sqlalchemy": logging.WARNING}
Event = MutableMapping[str, Any]
RESET, BRIGHT, DIM, CYAN = "\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[36m"
FIRST = ("timestamp", "level", "event")
LONGEST = 400  # characters of one value: a library's message may quote what it was given


def set_up(out: TextIO | None = None) -> BoundLogger:
    """Let everything that is logged go to a stream, standard error by default; return the logger."""
    stream = out or sys.stderr
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="%Y-%m-%dT%H:%M:%SZ", utc=True),
        structlog.processors.format_exc_info,
        _shortened,
    ]
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.ExtraAdder(), *shared],
            processors=[ProcessorFormatter.remove_processors_meta, *_renderer(stream)],
        )
    )
    logging.captureWarnings(True)
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name, level in QUIET.items():
        logging.getLogger(name).setLevel(level)
    structlog.configure(
        processors=[*shared, ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=BoundLogger,
        cache_logger_on_first_use=False,
    )
    logger: BoundLogger = structlog.stdlib.get_logger(NAME)
    return logger


def said(logger: BoundLogger) -> Say:
    """Return what takes the pipeline's lines of progress ("read     20 of 40 articles") into the log."""

    def say(line: str) -> None:
        step, _, rest = line.partition(" ")
        logger.info(step, said=rest.strip())

    return say


def _renderer(stream: TextIO) -> Sequence[Processor]:
    """Return what makes a line of an event: an object, or columns for people."""
    if not stream.isatty():
        return (structlog.processors.JSONRenderer(ensure_ascii=False),)
    plain = structlog.dev.plain_traceback
    levels = ConsoleRenderer.get_default_level_styles()
    columns = [
        Column("timestamp", _bare(DIM)),
        Column("level", LogLevelColumnFormatter(levels, reset_style=RESET, width=7)),
        Column("event", _bare(BRIGHT, width=9)),
        *(Column(name, _bare("")) for name in ("source", "of", "state", "said")),
        Column("", KeyValueColumnFormatter(CYAN, "", reset_style=RESET, value_repr=str)),
    ]
    return (_without_names, ConsoleRenderer(columns=columns, exception_formatter=plain))


def _bare(style: str, width: int = 0) -> KeyValueColumnFormatter:
    return KeyValueColumnFormatter(None, style, reset_style=RESET, value_repr=str, width=width)


def _without_names(logger: object, name: str, event: Event) -> Event:
    """Leave out what a person who looks at a service need not read."""
    return {key: value for key, value in event.items() if key != "logger"}


def _shortened(logger: object, name: str, event: Event) -> Event:
    """Cut what is long, and take control characters out, so that one event is one line."""
    event = {key: event[key] for key in FIRST if key in event} | dict(event)
    for key, value in event.items():
        if isinstance(value, str) and key != "exception":
            line = " ".join(clean(value).split())
            event[key] = line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
    return event
