"""Listening: the site answers on 127.0.0.1 until it is told to stop, by Ctrl-C or SIGTERM."""

from __future__ import annotations

import socket

import uvicorn

from jobs.serving.launch import Site
from store.errors import UsageError

LOOPBACK = "127.0.0.1"
GRACE_S = 1  # chosen: how long a request may still take when the site is told to stop


def opened(port: int) -> socket.socket:
    """Return a socket that is bound to a port of this machine alone; 0 takes a free one.

    Raises:
        UsageError: the port is taken, or not ours to take.
    """
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((LOOPBACK, port))
        made.listen()  # who comes before the site answers waits for it
    except OSError as error:
        made.close()
        raise UsageError(
            f"Port {port} cannot be used ({error.strerror}); name another with --port, 0 takes a free one."
        ) from error
    return made


def address(bound: socket.socket) -> str:
    """Return the address of the site's home page."""
    return f"http://{LOOPBACK}:{bound.getsockname()[1]}/"


def serve(site: Site, bound: socket.socket) -> None:
    """Answer requests until told to stop."""
    config = uvicorn.Config(
        site.app(),
        log_level="error",
        access_log=False,
        lifespan="on",
        server_header=False,
        timeout_graceful_shutdown=GRACE_S,
    )
    try:
        uvicorn.Server(config).run(sockets=[bound])
    finally:
        site.reader.close()
