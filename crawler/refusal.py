"""Refusal: what an answer is instead of an article, by its status, its bytes and its first words.

Bytes and a text go in, a reason and one line of detail come out, or None. Only the answer itself is
judged here; whether its text is long enough, dated and in a language we read is judged on the article.
"""

from __future__ import annotations

import re

from store.records import Page, Reason

Refusal = tuple[Reason, str]
BLOCKING = frozenset({401, 403, 405, 412, 421, 429, 503, 521})
MAGIC = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"ID3", b"OggS", b"\x7fELF", b"MZ\x90", b"\x1f\x8b",
    b"7z\xbc\xaf", b"Rar!", b"BM6", b"\x00\x00\x01\x00", b"wOFF", b"wOF2", b"SQLite format 3",
    b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"%PDF-",
)  # fmt: skip
MEDIA = re.compile(r"^(?:image|audio|video|font)/|octet-stream|/zip|x-7z|x-rar|msword|ms-excel")
DATA = re.compile(
    r"/(?:json|xml|rss\+xml|atom\+xml|javascript|css|csv)\b|\+json\b|^text/(?:css|csv|javascript|calendar)"
)
CONTROLS = bytes((*range(9), *range(14, 27), *range(28, 32)))
SHORT = 1500  # chosen: challenge and error pages print less text than this
CHALLENGE = re.compile(
    r"just a moment|attention required|checking your browser|are you a robot|unusual traffic|"
    r"verify(?:ing)? (?:that )?you are (?:a )?human|please enable (?:js|javascript|cookies) and|"
    r"access (?:to this page has been )?denied|request blocked|"
    r"captcha|ddos protection|bot detection|pardon our interruption|security check|too many requests|"
    r"访问频繁|访问过于频繁|安全验证|请求被拒绝|人机验证|滑动验证|请完成验证|您的访问被|拒绝访问|網路異常流量|安全驗證|"
    r"アクセスが集中|アクセスが拒否|認証が必要です|ロボットではない|不正なアクセス",
    re.I,
)
MISSING = re.compile(
    r"\b404\b|page (?:was )?not found|"
    r"(?:page|article|story) (?:you (?:are|were) looking for|no longer|has been removed|does not exist)|"
    r"页面不存在|页面未找到|找不到(?:该|页面|網頁)|您访问的(?:页面|网页)|(?:文章|内容|稿件)(?:已被?删除|不存在)|頁面不存在|"
    r"ページ[がは](?:見つかり|存在し|ありませ)|お探しのページ|(?:記事|掲載)(?:は|期間が)(?:終了|削除)",
    re.I,
)


def of_answer(page: Page, body: bytes) -> Refusal | None:
    """Return why an answer's status, type or bytes are no document; None where they may be one."""
    if page.status in (404, 410):
        return Reason.GONE, f"status {page.status}"
    if page.status in BLOCKING:
        return Reason.SOFT_BLOCK, f"status {page.status}"
    if page.status is not None and page.status >= 400:
        return Reason.HTTP_ERROR, f"status {page.status}"
    if not body.strip(b"\0\t\r\n "):
        return (
            Reason.EMPTY,
            "the answer holds no bytes" if not body else "the answer holds only blanks",
        )
    kind = (page.content_type or "").lower()
    if MEDIA.search(kind) or _is_binary(body):
        return Reason.BINARY, f"no text: {kind or 'by its first bytes'}"
    if DATA.search(kind) and "html" not in kind:
        return Reason.NOT_HTML, f"the answer is {kind}"
    return None


def of_text(title: str | None, text: str) -> Refusal | None:
    """Return why a page's words are a challenge or an error notice; None where they are not."""
    if len(text) > SHORT:
        return None
    shown = f"{title or ''}\n{text}"
    if found := MISSING.search(title or "") or (
        MISSING.search(text[:200]) if len(text) < 400 else None
    ):
        return Reason.GONE, f"the page says {found.group()!r}"
    if found := CHALLENGE.search(shown):
        return Reason.SOFT_BLOCK, f"the page says {found.group()!r}"
    return None


def _is_binary(body: bytes) -> bool:
    if body.startswith(MAGIC):
        return True
    sample = body[:4096]
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    zeros = sample.count(0)
    is_utf16 = (
        body.startswith((b"\xff\xfe", b"\xfe\xff")) or zeros * 10 > 3 * len(sample) > zeros * 5
    )
    return not is_utf16 and controls * 20 > len(sample)
