"""Pages: one module a page, each offering PAGE (or PAGES); discovery walks this folder."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from jobs.serving.page import Page


def found() -> tuple[Page, ...]:
    """Return every page of this folder, in order of navigation."""
    pages: list[Page] = []
    for name in sorted(module.name for module in iter_modules(__path__)):
        module = import_module(f"{__name__}.{name}")
        pages += getattr(module, "PAGES", None) or (module.PAGE,)
    return tuple(sorted(pages, key=lambda page: (page.order, page.pattern)))
