"""Copies: which articles bring nothing of their own, and whose story each of them is.

A trace of each article goes in (`signatures`: its text; `profiles`: its facts; `encoder`: its lead),
pairs that are alike come out of `judging`, and `roots` makes of them one original for each copy. Nothing
here counts over what else is held: a pair is judged by its two articles, so the order in which they come
changes nothing, and a day's articles are compared with their candidates alone.

Kinds: *credited* (names the wire whose story it is), *reprint* (near word for word), *rewrite* (same
language, reworded or shortened, hardly anything of its own), *translation* (another language, the same
facts paragraph by paragraph). Two outlets that report one happening on their own share its main facts,
never all of them and not in the same paragraphs; in doubt two articles stay two, since a false copy hides
an independent outlet.

Measured by `python -m pytest -q tests/nlp/test_copies.py -k measured` on 18 stories written for it, each with
a translation, a rewrite and an independent report (2,556 pairs); the limits were set on twelve, six were kept
aside. No pair of independent texts was called a copy.

| found | of the twelve | of the six | without the encoder |
|---|---|---|---|
| translations | 11 | 5 | 7 and 4 |
| rewrites | 10 | 5 | 10 and 6 |

So the encoder buys looser limits for translations; it has refused no wrong pair yet, and one right one.
In the sample newsroom and in 32 articles of several outlets of the same days no two that are independent were
joined: the closest gives .90 of its facts, .69 of them in place.
"""

from __future__ import annotations

from nlp.copies.judging import Judge, Traced, likeness
from nlp.copies.roots import copies, precedence
from nlp.copies.signatures import MADE_BY, signature

__all__ = ["MADE_BY", "Judge", "Traced", "copies", "likeness", "precedence", "signature"]
