"""Runs that can be killed: a process that has loaded everything once forks one for every order.

`python -m tests.crash.nursery` reads orders from standard input, a line of JSON each, and answers with the
number of the process that carries it out, and then with how it ended. Each run is a process of its own with
files of its own; only the minutes of loading programs and language models are saved.
"""

from __future__ import annotations

import json
import os
import resource
import select
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]  # its stubs are no part of it

from jobs import cli, crawling, demo, pipeline
from jobs.commands.options import say
from jobs.digest import mailing
from jobs.running import recorded
from jobs.workspace import Workspace
from nlp.models import load
from store import backup
from store.errors import DisputelineError
from store.settings import Settings

ROOT = Path(__file__).parents[2]
MARK = "DISPUTELINE_CRASH_TEST"  # in the environment of a run and of all that it starts
TOPIC = "canada-us-softwood"
PATIENCE_S = 300.0
ORPHAN_S = 30.0


def main() -> int:
    """Carry out orders until there are no more."""
    load("en", Settings().models["en"])
    print("ready", flush=True)  # noqa: T201
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _live(order)
        print(child, flush=True)  # noqa: T201
        print(os.waitpid(child, 0)[1], flush=True)  # noqa: T201
    return 0


def _live(order: dict[str, Any]) -> None:
    """Carry out one order and end; what it prints goes into a file."""
    code = 70
    try:
        os.environ[MARK] = order["folder"]
        log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(log, 1)
        os.dup2(log, 2)
        if uid := order["given"].pop("uid", 0):
            os.setgroups([])
            os.setgid(uid)
            os.setuid(uid)
        code = TASKS[order["task"]](**order["given"]) or 0
    except BaseException:  # noqa: BLE001  # the log is where a test looks
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def whole(
    folder: str, sources: list[str], mail: dict[str, Any], most_bytes: int = 0, last: str = "backup"
) -> int:
    """Crawl, extract, read, weave, send the digest and back up, as the commands do it."""
    if most_bytes:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
    try:
        _whole(Path(folder), sources, Settings.model_validate(mail), last)
    except DisputelineError as error:
        say(f"disputeline: {error}")
        return error.exit_code
    return 0


def _whole(folder: Path, sources: list[str], settings: Settings, last: str) -> None:
    with demo.newsroom(folder, TOPIC, say) as work:
        work = _only(work, sources)
        if last == "crawl":
            planned = [(source, crawling.plan(work, source, None)) for source in work.followed]
            crawling.crawl_planned(work, planned)
            return
        with recorded(work, "follow"):
            pipeline.follow(work)
        post = mailing.Post(
            db=work.db, topic=work.topic, settings=settings, clock=work.clock, say=say
        )
        tally = mailing.run(post)
        say(f"mail     {tally.sent} sent, {tally.waiting} waiting")
        made = backup.make(work.db.folder, work.db.folder.parent / "backups", work.clock())
        say(f"backup   {made.folder.name}")


def _only(work: Workspace, sources: list[str]) -> Workspace:
    chosen = tuple(source for source in work.followed if source.id in sources)
    return Workspace(**{**vars(work), "followed": chosen})


def command(arguments: list[str]) -> int:
    """Run a command of the command line."""
    return cli.main(arguments)


TASKS: dict[str, Callable[..., int]] = {"whole": whole, "command": command}


@dataclass(frozen=True)
class Ended:
    """How a run ended: after how long, whether by our hand, with which exit status."""

    seconds: float
    killed: bool
    code: int


class Nursery:
    """The other end: gives orders, and kills."""

    def __init__(self, log: Path) -> None:
        """Start the process; it takes some seconds to load everything."""
        self.log = log
        with log.open("ab") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.crash.nursery"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                cwd=ROOT,
                bufsize=0,
            )
        assert self._said(PATIENCE_S) == "ready", self.tail()

    def run(
        self, task: str, data: Path, kill_after_s: float | None = None, **given: object
    ) -> Ended:
        """Carry out a task on a data folder; kill it after some seconds, if it has not ended."""
        order = {"task": task, "folder": str(data), "log": str(self.log), "given": given}
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order).encode() + b"\n")
        pid, began = int(self._said(PATIENCE_S)), time.monotonic()
        status = self._said(PATIENCE_S if kill_after_s is None else kill_after_s)
        killed = not status and _killed(pid)
        assert not killed or kill_after_s is not None, f"it does not end: {self.tail()}"
        status = status or self._said(PATIENCE_S)
        seconds = time.monotonic() - began
        return Ended(seconds, killed, os.waitstatus_to_exitcode(int(status)))

    def tail(self, lines: int = 30) -> str:
        """Return the last lines that runs have printed."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])

    def _said(self, within_s: float) -> str:
        """Return the next line; empty where none comes in time."""
        out = self._process.stdout
        assert out is not None
        if not select.select([out], [], [], within_s)[0]:
            return ""
        return out.readline().decode().strip()

    def close(self) -> None:
        """End the process."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._process.wait(PATIENCE_S)


def orphans(folder: Path) -> list[int]:
    """Return the processes that a run on a folder has started and that still live."""
    return [one.pid for one in psutil.process_iter() if _is_of(one, folder)]


def _killed(pid: int) -> bool:
    """Kill a process; false where it has just ended by itself."""
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


def _is_of(process: psutil.Process, folder: Path) -> bool:
    try:
        if process.environ().get(MARK) != str(folder):
            return False
        return str(process.status()) != str(psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False


def wait_for_orphans(folder: Path) -> list[int]:
    """Return the processes that still live after as long as a crawl gets to finish its file."""
    end = time.monotonic() + ORPHAN_S
    while (left := orphans(folder)) and time.monotonic() < end:
        time.sleep(0.1)
    return left


@contextmanager
def nursery(folder: Path) -> Iterator[Nursery]:
    """Open a nursery that logs into a folder."""
    with closing(Nursery(folder / "runs.log")) as made:
        yield made


if __name__ == "__main__":
    sys.exit(main())
