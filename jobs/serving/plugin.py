"""Plugin: what the site adds to Datasette: our pages, headers that bind the browser, limits on SQL.

The hooks are Datasette's (https://docs.datasette.io/en/stable/plugin_hooks.html).
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import unquote

from datasette import Forbidden, Response, hookimpl
from jinja2 import Environment
from markupsafe import Markup

from jobs.digest.leaving import leaving
from jobs.serving import cells, limits, pages, shown
from jobs.serving.page import Answer, Asked, Page
from jobs.serving.safety import guarded
from store.errors import DataFolderError, UsageError

LOG = logging.getLogger(__name__)
View = Callable[[Any, Any], Awaitable[Response]]


@hookimpl  # type: ignore[untyped-decorator]  # Datasette has no types
def register_routes() -> list[tuple[str, View]]:
    """Return the address and the view of each page."""
    return [(page.pattern, _view(page)) for page in pages.found()]


def _view(page: Page) -> View:
    async def view(datasette: Any, request: Any) -> Response:
        given = request.args  # read from the address anew each time it is asked for
        asked = Asked(
            path={name: unquote(part) for name, part in request.url_vars.items()},
            query={name: given[name].strip() for name in given if given[name].strip()},
            origin=f"{request.scheme}://{request.host}",
        )
        try:
            gathered = await datasette.reader.read(lambda db: page.gather(db, asked))
        except UsageError as error:
            return await _said(datasette, request, 404 if asked.path else 400, str(error))
        except (DataFolderError, sqlite3.OperationalError) as error:
            return await _said(datasette, request, 503, _why(error))
        if isinstance(gathered, Answer):
            return _file(gathered)
        context = {"page": gathered, "asked": asked, "here": page.href}
        return Response.html(await datasette.render_template(page.template, context, request))

    return view


def _why(error: DataFolderError | sqlite3.OperationalError) -> str:
    return "This took too long; ask for less." if "interrupted" in str(error) else str(error)


def _file(answer: Answer) -> Response:
    headers = {"content-type": answer.content_type}
    if answer.filename:
        headers["content-disposition"] = f'attachment; filename="{answer.filename}"'
    if answer.next:
        headers["link"] = f'<{answer.next}>; rel="next"'
    return Response(answer.body, headers=headers, content_type=answer.content_type)


async def _said(datasette: Any, request: Any, status: int, message: str) -> Response:
    context = {"status": status, "error": message, "title": None}
    html = await datasette.render_template("error.html", context, request)
    return Response.html(html, status=status)


@hookimpl(tryfirst=True)  # type: ignore[untyped-decorator]  # Datasette has no types
def handle_exception(
    datasette: Any, request: Any, exception: Exception
) -> Awaitable[Response] | None:
    """Answer with our page; Datasette's own would print the values of all variables to the terminal."""
    status = getattr(exception, "status", 403 if isinstance(exception, Forbidden) else 500)
    path = request.path.partition("?")[0]
    if path.endswith((".json", ".csv")):
        said = {"ok": False, "status": status, "error": _told(exception, status)}
        return _at_once(Response.json(said, status=status))
    return _said(datasette, request, status, _told(exception, status))


async def _at_once(response: Response) -> Response:
    return response


def _told(exception: Exception, status: int) -> str:
    """Return what a reader is told of an error: never what the program held in its variables."""
    if status == 404:
        return "There is no such page here."
    if status == 500:
        LOG.error("%s: %s", type(exception).__name__, exception, exc_info=exception)
        return "Something went wrong here; the terminal that runs `disputeline serve` says what."
    message = getattr(exception, "message", None)
    return shown.unmarked(str(message or exception or "This is not allowed here."))


@hookimpl  # type: ignore[untyped-decorator]  # Datasette has no types
def extra_template_vars(datasette: Any) -> Mapping[str, object]:
    """Return what every template knows: the navigation, and what the folder holds."""
    doors = [page for page in pages.found() if page.label]

    async def folder() -> shown.Folder:
        try:
            held: shown.Folder = await datasette.reader.read(shown.folder)
        except (DataFolderError, sqlite3.Error):
            return shown.NOTHING  # the page itself says what is wrong
        return held

    return {"doors": doors, "folder": folder}


@hookimpl  # type: ignore[untyped-decorator]  # Datasette has no types
def prepare_jinja2_environment(env: Environment) -> None:
    """Give templates the filters of `shown`; whatever they print, nothing in it turns or hides text."""
    env.filters.update(shown.FILTERS)
    env.finalize = shown.harmless


@hookimpl  # type: ignore[untyped-decorator]  # Datasette has no types
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Bound what SQL may read and take."""
    limits.bind(conn)


@hookimpl  # type: ignore[untyped-decorator]  # Datasette has no types
def render_cell(value: object, column: str, table: str | None) -> Markup | None:
    """Return the link to our page that an id in a table shows."""
    return cells.cell(value, column, table)


@hookimpl  # type: ignore[untyped-decorator]  # Datasette has no types
def asgi_wrapper(datasette: Any) -> Callable[[Any], Any]:
    """Guard every answer: headers, names, addresses, methods that write, the password; readers may leave."""
    folder, manner = datasette.reader.folder, datasette.manner
    return lambda app: leaving(guarded(app, manner.password, manner.names), folder)
