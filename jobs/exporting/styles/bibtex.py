r"""BibTeX: a work as an entry for BibTeX and biblatex, in UTF-8 with LaTeX's special characters escaped.

Newspapers are `@article` with the outlet as journal, as reference managers write them; pages of official
bodies and entries of the database are `@misc`. Braces are written as commands: BibTeX counts even `\{`.
"""

from __future__ import annotations

from urllib.parse import quote

from babel import Locale
from bibtexparser import Library  # type: ignore[attr-defined]  # offered without __all__
from bibtexparser.entrypoint import write_string
from bibtexparser.model import Entry, Field

from jobs.exporting.works import Work
from jobs.show import clean

HEAD, BETWEEN, END = "", "\n", ""
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{mark: f"\\{mark}" for mark in "$&#_%"},
    }
)
URL_SAFE = ":/?#[]@!$&'()*+,;=%-._~"


def escaped(text: str) -> str:
    r"""Return a text as LaTeX prints it, on one line.

    >>> escaped("5 % of {R&D}")
    '5 \\% of \\textbraceleft{}R\\&D\\textbraceright{}'
    """
    return " ".join(clean(text).split()).translate(SPECIAL)


def text(work: Work) -> str:
    """Return a work as one BibTeX entry."""
    fields = [
        Field(name, value if name == "month" else f"{{{value}}}")
        for name, value in _values(work).items()
        if value
    ]
    entry = Entry("article" if work.form == "news" else "misc", work.key, fields)
    return write_string(Library([entry]), unparse_stack=[])


def _values(work: Work) -> dict[str, str]:
    year, month, _ = f"{work.issued or ''}--".split("-")[:3]
    where = "journal" if work.form == "news" else "howpublished"
    language = Locale(work.language).english_name or "" if work.language else ""
    return {
        "author": f"{{{escaped(work.author)}}}" if work.author else "",
        "title": f"{{{escaped(work.title)}}}",
        where: escaped(work.container),
        "year": year,
        "month": MONTHS[int(month) - 1] if month else "",
        "date": work.issued or "",
        "version": work.version or "",
        "url": quote(clean(work.url), safe=URL_SAFE),
        "urldate": work.accessed or "",
        "language": language,
        "langid": language.lower(),
        "note": escaped(work.note),
    }
