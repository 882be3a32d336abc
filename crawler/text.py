"""Text: bytes become characters, and characters become clean paragraphs.

Bytes and a Content-Type go in, Unicode comes out: a BOM wins, then valid UTF-8, then the header, the
document's own declaration, and at last what the bytes look like (GB 18030, Big5, Shift_JIS, EUC-JP,
UTF-16). What cannot stand in a text (NUL, control characters, lone surrogates, invisible marks) is
taken out. Which paragraphs are furniture is not decided here.
Standards: Unicode normalisation form C (UAX #15), the WHATWG encoding sniffing order.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, resolve_encoding

SAMPLE_BYTES = 1 << 16  # enough text to tell encodings apart
BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# gb2312 and shift_jis pages use the characters of their supersets
SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "iso8859-1": "cp1252"}
GUESSES = ("gb18030", "cp932", "euc_jp", "big5", "euc_kr", "cp1252")
UNSEEN = re.compile(  # controls and half characters, then invisible marks
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f"
    "\ue000-\uf8ff]"  # of private use: a font's own glyphs, and what readers put in the place of names
)
ASCII_CONTROLS = bytes((*range(9), 11, 12, *range(14, 32), 127))
BLANKS = re.compile(r"[ \t\r\n\f\v\u00a0\u1680\u2000-\u200a\u202f\u205f]+")
WIDE_RUN = re.compile("\u3000{9,}")  # no layout needs more, and other expressions look at each
KANA = re.compile("[\u3041-\u30ff]")
COMMON = re.compile(
    "[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过说产面而方后多定行"
    "学法所民得经部日月本長者時間社会事政府済業発表対協議前後開東京性新年内外度年員記手続見請審査"
    "是這為個國對會發時來們過說產種經與業將表示はがをにでとして、。，]"
)
HIGH = re.compile(rb"[\x80-\xff]+")
LONE = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?=[\x00-\x2f\x3a-\x3f\x61-\x7a]|$)")
ODD = re.compile("[\ufffd\ue000-\uf8ff\uff61-\uff9f\u0080-\u009f]")


def decode(body: bytes, content_type: str | None = None) -> str:
    """Return the characters of a document; what cannot be read becomes U+FFFD, nothing is raised.

    >>> decode("关税".encode("gb18030"), "text/html; charset=gb2312")
    '关税'
    """
    for bom, name in BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(name, "replace")
    if _is_utf8(body):
        return body.decode("utf-8", "replace")
    declared = http_content_type_encoding(content_type) or html_body_declared_encoding(body)
    known = resolve_encoding(declared) if declared else None
    if known and (text := _read(body, SUPERSETS.get(known, known))) is not None:
        return text
    return body.decode(_guess(body[:SAMPLE_BYTES]), "replace")


def purged(text: str) -> str:
    """Return a text without control characters, lone surrogates and invisible marks, in NFC."""
    if text.isprintable() and (text.isascii() or unicodedata.is_normalized("NFC", text)):
        return text  # of controls, breaks and invisible marks none is printable
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u0085", "\n")
    plain = plain.replace("\u2028", "\n").replace("\u2029", "\n\n")
    if plain.isascii():
        return plain.encode().translate(None, ASCII_CONTROLS).decode()
    return unicodedata.normalize("NFC", UNSEEN.sub("", plain))


def tidy(text: str) -> str:
    """Return one line: runs of blanks become one blank, blanks at the edges go.

    >>> tidy("　　a \\n b\\u00a0c ")
    'a b c'
    """
    if text.isprintable() and "  " not in text:  # one kind of blank alone is printable
        return unicodedata.normalize("NFC", text).strip()
    return WIDE_RUN.sub("\u3000", BLANKS.sub(" ", purged(text))).strip()


def joined(paragraphs: Iterable[str]) -> str:
    """Return paragraphs as one text, one blank line between them; empty ones are left out."""
    return "\n\n".join(line for line in (tidy(one) for one in paragraphs) if line)


def _is_utf8(body: bytes) -> bool:
    """Return whether bytes are UTF-8 with characters beyond ASCII, a cut-off end forgiven."""
    text = body.decode("utf-8", "replace")
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    broken = text.count("\ufffd")
    return beyond > 0 and broken * 200 <= beyond + 199 and beyond > broken


def _read(body: bytes, encoding: str) -> str | None:
    """Return the text in a declared encoding; None where more than one character in 50 is broken."""
    try:
        text = body.decode(encoding, "replace")
    except LookupError:
        return None
    return text if text.count("\ufffd") * 50 <= len(text) + 49 else None


def _guess(sample: bytes) -> str:
    """Return the encoding whose reading looks most like text."""
    if sample.isascii() and b"\0" not in sample:
        return "iso2022_jp" if b"\x1b$" in sample else "utf-8"
    zeros = sample.count(0)
    if zeros * 10 > len(sample):
        return "utf-16-le" if sample[1::2].count(0) >= zeros / 2 else "utf-16-be"
    if len(LONE.findall(sample)) * 2 > len(HIGH.findall(sample)):
        return "cp1252"  # single marks between plain letters: typographic quotes, accents
    wide = (
        "utf-16-le utf-16-be".split() if len(sample) % 2 == 0 and b"\n" not in sample[:400] else []
    )
    return max((*GUESSES, *wide), key=lambda name: _plausibility(sample.decode(name, "replace")))


def _plausibility(text: str) -> float:
    """Return how much a reading looks like news: common characters for it, odd ones against it."""
    beyond = [char for char in text if char > "\x7f"]
    if not beyond:
        return 0.0
    held = "".join(beyond)
    good = len(COMMON.findall(held)) + len(KANA.findall(held))
    rare = sum(not ("\u3000" <= char <= "\u9fff" or char >= "\uff00") for char in beyond)
    return (good - 3 * len(ODD.findall(held)) - rare / 2) / len(beyond)
