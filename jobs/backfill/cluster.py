"""Cluster: WARC files go out to the workers of a Dask cluster, what became of each comes back.

A cluster of processes on this machine, or one whose scheduler is named. A worker that dies costs its file a
retry, on whichever worker is free; a file that kills four, or cannot be read, is a failure of that file
alone. Few files wait at the scheduler at a time, however many there are. Importing Dask takes a second:
nothing but a backfill does. https://distributed.dask.org/en/stable/resilience.html
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import islice
from pathlib import Path

from distributed import Client, Future, KilledWorker, LocalCluster, as_completed
from distributed.system import MEMORY_LIMIT

from jobs.backfill import making
from jobs.backfill.listing import Warc
from jobs.backfill.opening import is_remote
from jobs.backfill.plan import Plan
from jobs.backfill.shard import Failure, Header
from store.errors import DisputelineError, UsageError

CONNECT_S = 5
WORKERS_S = 60
POLL_S = 0.1  # chosen: little beside the minute that a file takes
TRIES = 3  # of a file elsewhere whose connection breaks
WAITING = 2  # files a worker: the next one is there when the first is done
WORKER_BYTES = 2 << 30  # measured: a worker with the models of three languages holds up to 1.5 GiB


Watch = Callable[[Header | Failure], None]


def default_workers(cpus: int) -> int:
    """Return how many workers this machine has processors and memory for."""
    return max(1, min(cpus, int(MEMORY_LIMIT) // WORKER_BYTES))


@contextmanager
def connected(scheduler: str | None, workers: int) -> Iterator[Client]:
    """Reach a scheduler, or start workers on this machine.

    Raises:
        UsageError: there is no scheduler at the address, or it has no worker.
    """
    with ExitStack() as stack:
        stack.enter_context(_quiet())
        address = scheduler
        if address is None:
            cluster = LocalCluster(
                n_workers=workers,
                threads_per_worker=1,
                processes=True,
                host="127.0.0.1",
                dashboard_address="127.0.0.1:0",
                silence_logs=logging.CRITICAL,
            )
            address = stack.enter_context(cluster).scheduler_address
        client = stack.enter_context(_client(address))
        try:
            client.wait_for_workers(1, timeout=WORKERS_S)
        except TimeoutError as error:
            raise UsageError(
                f"The scheduler at {address} has no worker after {WORKERS_S} s; start some with "
                f"`dask worker {address} --nthreads 1`."
            ) from error
        yield client


def _client(address: str) -> Client:
    try:
        return Client(address, timeout=CONNECT_S, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise UsageError(
            f"No Dask scheduler answers at {address!r}; expected an address such as tcp://host:8786, as "
            "`dask scheduler` prints it."
        ) from error


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Dask's own notes of lost workers away: what they cost is said in our words."""
    logger = logging.getLogger("distributed")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


def make_shards(
    client: Client, plan: Plan, warcs: Iterable[Warc], folder: Path, watch: Watch
) -> list[Failure]:
    """Have a shard made of each WARC file; `watch` is told of each as it is done. Return the failures.

    Raises:
        DisputelineError: the scheduler was lost.
    """
    waiting = iter(warcs)
    work = partial(client.submit, making.make, plan, plan.recipe, folder=folder, pure=False)
    sent: dict[str, tuple[Warc, int]] = {}
    failures: list[Failure] = []

    def submit(chosen: Iterable[Warc], tries: int = 1) -> list[Future]:
        futures = {warc: work(warc=warc) for warc in chosen}
        sent.update({future.key: (warc, tries) for warc, future in futures.items()})
        return list(futures.values())

    threads = sum(client.nthreads().values()) or 1
    running = as_completed(submit(islice(waiting, WAITING * threads)), loop=client.loop)
    for future in _done(running, client):
        warc, tries = sent.pop(future.key)
        outcome = _outcome(future, warc, folder)
        if isinstance(outcome, Failure):
            if outcome.may_pass and tries < TRIES:
                running.update(submit([warc], tries + 1))
                continue
            failures.append(outcome)
        watch(outcome)
        running.update(submit(islice(waiting, 1)))
    return failures


def _done(running: as_completed, client: Client) -> Iterator[Future]:
    """Yield the futures as they are done, those that were added meanwhile too.

    Raises:
        DisputelineError: there has been no worker for a while: Dask itself would wait for ever.
    """
    seen = time.monotonic()
    while not running.is_empty():
        if running.has_ready():
            yield next(running)
        elif time.monotonic() - seen > WORKERS_S and not client.nthreads():
            raise DisputelineError(
                f"No worker has been there for {WORKERS_S} s; what is done is kept. Run the same command "
                "again to go on."
            )
        else:
            seen = time.monotonic() if client.nthreads() else seen
            time.sleep(POLL_S)


def _outcome(future: Future, warc: Warc, folder: Path) -> Header | Failure:
    """Return what became of a file.

    Raises:
        DisputelineError: the scheduler was lost, or the workers write where the command cannot see it.
    """
    if future.cancelled():
        raise DisputelineError(
            "The scheduler was lost; what is done is kept. Run the same command again to go on."
        )
    error = future.exception()
    if error is not None:
        broken = isinstance(error, OSError) and is_remote(warc.location)
        return Failure(warc, _said(warc, error), may_pass=broken)
    header: Header = future.result()
    if not (folder / header.shard).is_file():
        raise DisputelineError(
            f"A worker wrote {header.shard}, and it is not in {folder}; the data folder must lie on a "
            "disk that command and workers share, under the same path."
        )
    return header


def _said(warc: Warc, error: BaseException) -> str:
    if isinstance(error, KilledWorker):
        return f"{warc.location}: reading it ended {error.allowed_failures + 1} workers; out of memory?"
    said = " ".join(str(error).split()) or type(error).__name__
    if isinstance(error, DisputelineError | OSError):
        return said if warc.name in said else f"{warc.location}: {said}"
    return f"{warc.location}: {type(error).__name__}: {said}"
