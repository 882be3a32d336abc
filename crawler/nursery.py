"""The nursery: a process that has loaded the crawler once, and forks a crawl's process for every order.

`python -m crawler.nursery` takes orders from the socket that is its standard input: a message carries four
files, namely what is to be the crawl's input, output, error output, and where to write its number and, once
it has ended, its wait status. Each crawl is a process of its own as if it had been begun alone (session,
memory limit, death with whoever wanted it); only loading programs is saved. It ends when its socket does;
crawls under way end by themselves, as their input ends. No thread and no reactor exists here: a fork copies
neither safely.
"""

from __future__ import annotations

import gc
import os
import platform
import select
import signal
import socket
import sys
from importlib import import_module

from crawler import child, settings

FILES = 4
READY_MADE = (  # what a crawl would load besides the parts that the settings name
    "crawler.safety",
    "scrapy.core.downloader.handlers.http11",
    "scrapy.core.scheduler",
    "scrapy.dupefilters",
    "scrapy.logformatter",
    "scrapy.pqueues",
    "scrapy.squeues",
    "scrapy.statscollectors",
    "tzdata",
)


def main() -> int:
    """Fork crawls until nobody wants any."""
    for name in {*READY_MADE, *settings.modules()}:
        import_module(name)
    platform.platform()  # Scrapy logs it at every start, and the first time asks another program
    gc.freeze()  # what is loaded is shared with the crawls; the collector would copy it
    orders = socket.socket(fileno=os.dup(0))
    told, tells = os.pipe()
    os.set_blocking(tells, False)
    signal.set_wakeup_fd(tells)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    waiting: dict[int, int] = {}
    while True:
        ready, _, _ = select.select([orders.fileno(), told], [], [])
        if told in ready:
            os.read(told, 1 << 10)
        _bury(waiting)
        if orders.fileno() in ready:
            data, files, _, _ = socket.recv_fds(orders, 1, FILES)
            if not data:
                return 0
            pid = _born(files, [orders.fileno(), told, tells, *waiting.values()])
            waiting[pid] = files[-1]


def _born(files: list[int], others: list[int]) -> int:
    """Fork a crawl; return its number, which is also written to where its status will stand."""
    pid = os.fork()
    if pid == 0:
        _live(files, others)
    os.write(files[-1], f"{pid}\n".encode())
    for file in files[:-1]:
        os.close(file)
    return pid


def _live(files: list[int], others: list[int]) -> None:
    """Be a crawl, and end."""
    status = 1
    try:
        os.setsid()
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for number, file in enumerate(files[:-1]):
            os.dup2(file, number)
        for file in {*files, *others} - {0, 1, 2}:
            os.close(file)
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  # ends with the process
        status = child.main()
        sys.stdout.flush()
    except BaseException:  # noqa: BLE001  # whoever wanted the crawl reads why on its error output
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stderr.flush()
        os._exit(status)


def _bury(waiting: dict[int, int]) -> None:
    """Tell of every crawl that has ended how it did."""
    while waiting:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if not pid:
            return
        file = waiting.pop(pid)
        os.write(file, f"{status}\n".encode())
        os.close(file)


if __name__ == "__main__":
    sys.exit(main())
