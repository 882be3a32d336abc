"""Near: what to say of an id that is not held, with those that look like it."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

from store.errors import UsageError

SHOWN = 5


def unknown(noun: str, asked: str, held: Collection[str]) -> UsageError:
    """Return the error for an id that does not exist; it names the nearest ids, else the first ones."""
    part = sorted(one for one in held if asked and asked.casefold() in one.casefold())
    near = [*get_close_matches(asked, held, n=SHOWN, cutoff=0.5), *part] or sorted(held)
    shown = ", ".join(dict.fromkeys(near[:SHOWN])) or "nothing is held yet"
    return UsageError(f"{noun} {asked!r} is not known here; expected such as {shown}.")
