"""Lanes: what goes on beside the loop, one thing a lane: mail to people, upkeep of the files.

A task runs in a thread of its own with its own connection to the database, which it only reads; what it
says at its end comes back as a message, and the loop writes it down. A thread does not keep a service from
stopping: mail that was under way goes again under its Message-ID, an unfinished backup is removed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from jobs.service.agenda import Duty
from store.errors import DisputelineError
from store.records import ArchiveCheck

Lane = Literal["mail", "upkeep"]


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What a task has done: one line, whether it must be written down, files that were verified."""

    said: str = ""
    idle: bool = False
    checks: tuple[ArchiveCheck, ...] = ()


@dataclass(frozen=True)
class Ended:
    """A task has ended: with an outcome, or with why there is none."""

    lane: Lane
    duty: Duty
    outcome: Outcome
    error: str | None = None


Task = Callable[[], Outcome]


class Lanes:
    """The tasks that are under way; only the service's loop asks it."""

    def __init__(self, tell: Callable[[Ended], None]) -> None:
        """Begin with free lanes; `tell` takes what has ended."""
        self._tell = tell
        self._under_way: dict[Lane, Duty] = {}

    @property
    def busy(self) -> frozenset[Lane]:
        """Return the lanes on which something is under way."""
        return frozenset(self._under_way)

    def begin(self, lane: Lane, duty: Duty, task: Task) -> bool:
        """Begin a task, if its lane is free; return whether it was."""
        if lane in self._under_way:
            return False
        self._under_way[lane] = duty
        arguments = (lane, duty, task)
        threading.Thread(target=self._run, args=arguments, name=duty.id, daemon=True).start()
        return True

    def free(self, ended: Ended) -> None:
        """Note that a task has ended."""
        self._under_way.pop(ended.lane, None)

    def _run(self, lane: Lane, duty: Duty, task: Task) -> None:
        try:
            ended = Ended(lane, duty, task())
        except DisputelineError as error:
            ended = Ended(lane, duty, Outcome(), str(error))
        except Exception as error:  # noqa: BLE001  # the job runner: it is written down as a failed run
            ended = Ended(lane, duty, Outcome(), f"{type(error).__name__}: {error}")
        self._tell(ended)
