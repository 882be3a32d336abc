"""Opening: a path or an address becomes a stream of bytes: a file here, https://, or s3:// through fsspec.

A stream that ends before its announced length is an error to be tried again, not a file cut short. What the
bytes mean is not known here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from store.errors import UsageError
from store.tape import Stream

TIMEOUT_S = 60
WEB, OBJECTS = ("http://", "https://"), "s3://"
USER_AGENT = "disputeline"


def is_remote(location: str) -> bool:
    """Return whether something is an address rather than a path.

    >>> is_remote("s3://bucket/key"), is_remote("C:/archive"), is_remote("archive")
    (True, False, False)
    """
    return location.startswith((*WEB, OBJECTS))


@contextmanager
def opened(location: str) -> Iterator[Stream]:
    """Open what stands at a location, to be read once from front to back.

    Raises:
        OSError: it is not there, or the connection ended early.
        UsageError: an s3:// address without the package that reads it.
    """
    if location.startswith(WEB):
        with _answer(location) as answer:
            yield answer
    elif location.startswith(OBJECTS):
        with objects().open(location, "rb") as file:
            yield file
    else:
        with Path(location).open("rb") as file:
            yield file


def objects() -> Any:
    """Return the file system of s3:// addresses; its keys come from where s3fs finds them.

    Raises:
        UsageError: s3fs is not installed.
    """
    if find_spec("s3fs") is None:
        raise UsageError(
            "s3:// addresses need the package s3fs, which is not installed: `pip install s3fs` into "
            "the environment, or name a folder, a list of files or an https:// address."
        )
    return import_module("fsspec").filesystem("s3")  # optional, hence the late import


class _Whole:
    """An answer that knows how long it should be."""

    def __init__(self, answer: Any, url: str) -> None:
        self._answer, self._url = answer, url
        stated = answer.headers.get("Content-Length", "")
        self._left = int(stated) if stated.isdecimal() else None

    def read(self, size: int, /) -> bytes:
        """Return up to `size` bytes; none at the end.

        Raises:
            OSError: the connection ended before the announced length.
        """
        try:
            data: bytes = self._answer.read(size)
        except HTTPException as error:
            raise OSError(f"{self._url}: the connection ended early ({error!r})") from error
        if self._left is not None:
            self._left -= len(data)
            if not data and self._left > 0 and size:
                raise OSError(f"{self._url}: the connection ended {self._left} bytes early")
        return data


@contextmanager
def _answer(url: str) -> Iterator[Stream]:
    request = Request(url, headers={"User-Agent": USER_AGENT, "Accept-Encoding": "identity"})
    try:
        answer = urlopen(request, timeout=TIMEOUT_S)
    except (HTTPException, ValueError) as error:
        raise OSError(f"{url} cannot be asked for: {error}") from error
    with answer:
        if urlsplit(answer.url).scheme not in ("http", "https"):
            raise OSError(f"{url} leads to {answer.url}, which is no web address")
        yield _Whole(answer, url)
