"""Verdict: whether an answer can be used, and if not, for which of the closed list of reasons.

An answer or an exception goes in, a verdict comes out. It decides nothing about what to do next, and
an article's text is not looked at beyond the short pages that ask a visitor to prove something.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from scrapy.exceptions import DownloadCancelledError
from scrapy.http import Response
from w3lib.html import remove_tags, remove_tags_with_content

from crawler.plan import State
from crawler.session import Refused
from store.records import Reason

UNCHANGED = 304
TOO_LARGE = "DOWNLOAD_MAXSIZE"  # what Scrapy says of a body that grows while it is unpacked
SHORT_BYTES = 64 << 10  # chosen: challenges carry scripts, but no pages of them
SHORT_CHARS = 500  # chosen: an article that merely speaks of captchas has more words to show
CHALLENGES = (
    "访问频繁", "访问过于频繁", "安全验证", "请求被拒绝", "アクセスが集中",
    "datadome", "captcha", "just a moment", "access denied", "verify you are human",
)  # fmt: skip
BY_STATUS: dict[int, State] = {
    401: "policy_block",
    404: "gone",
    410: "gone",
    **dict.fromkeys((403, 405, 412, 418, 429, 451, 521), "soft_block"),
}
STATE_FOR: dict[Reason, State] = {
    Reason.ROBOTS: "policy_block",
    Reason.POLICY_BLOCK: "policy_block",
    Reason.SOFT_BLOCK: "soft_block",
    Reason.GONE: "gone",
    Reason.SCHEMA_CHANGE: "schema_change",
}
REASON_FOR: dict[State, Reason] = {
    "policy_block": Reason.POLICY_BLOCK,
    "soft_block": Reason.SOFT_BLOCK,
    "gone": Reason.GONE,
}


@dataclass(frozen=True)
class Verdict:
    """Why an answer cannot be used, and what that says about the route that gave it."""

    reason: Reason
    detail: str

    @property
    def state(self) -> State:
        """Return the state of a route that answers so."""
        return STATE_FOR.get(self.reason, "error")


def of_answer(response: Response) -> Verdict | None:
    """Return what is wrong with an answer; None where it can be used."""
    detail = f"HTTP {response.status}"
    if is_challenge(response):
        detail += ", a page that asks the visitor to prove something"
        return Verdict(Reason.SOFT_BLOCK, detail)
    if response.status < 300 or response.status == UNCHANGED:
        return None
    if response.status < 400:
        where = (response.headers.get("Location") or b"nowhere").decode("latin-1")
        return Verdict(Reason.FORBIDDEN_ADDRESS, f"{detail}, leads to {where:.100}")
    state = BY_STATUS.get(response.status, "error")
    return Verdict(REASON_FOR.get(state, Reason.HTTP_ERROR), detail)


def of_failure(error: BaseException | None) -> Verdict:
    """Return why a request gave no answer."""
    detail = " ".join(str(error).split()) or type(error).__name__
    if isinstance(error, Refused):
        return Verdict(error.reason, detail)
    if isinstance(error, DownloadCancelledError) or TOO_LARGE in detail:
        return Verdict(Reason.TOO_LARGE, detail)
    if "max redirections" in detail:
        return Verdict(Reason.HTTP_ERROR, detail)
    return Verdict(Reason.NETWORK_ERROR, detail)


def is_challenge(response: Response) -> bool:
    """Return whether an answer is a short page that asks the visitor to prove something."""
    is_html = b"html" in (response.headers.get("Content-Type") or b"").lower()
    if not is_html or len(response.body) > SHORT_BYTES or response.status in range(300, 400):
        return False
    return _asks(response.body)


@lru_cache(maxsize=32)
def _asks(body: bytes) -> bool:
    """Return whether a page asks for a proof; remembered, since it is asked twice."""
    page = body.decode("utf-8", "replace")
    folded = page.lower()
    if not any(words in folded for words in CHALLENGES):
        return False  # most pages; what they show need not be worked out
    shown = remove_tags(remove_tags_with_content(page, ("script", "style")))
    return len(" ".join(shown.split())) <= SHORT_CHARS
