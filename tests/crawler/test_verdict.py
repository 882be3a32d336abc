import pytest
from scrapy.http import HtmlResponse

from crawler.verdict import of_answer
from store.records import Reason

WORDS = "The ministry spoke of access denied to foreign buyers. " * 12


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (200, "<h1>A page</h1>", None),
        (304, "", None),
        (200, f"<p>{WORDS}</p>", None),
        (200, "<script src=https://ct.captcha.test/c.js></script>", Reason.SOFT_BLOCK),
        (200, "<title>访问频繁</title>", Reason.SOFT_BLOCK),
        (302, "", Reason.FORBIDDEN_ADDRESS),
        (401, "", Reason.POLICY_BLOCK),
        (403, "", Reason.SOFT_BLOCK),
        (404, "", Reason.GONE),
        (500, "", Reason.HTTP_ERROR),
    ],
)
def test_an_answer_is_usable_or_has_one_reason(
    status: int, body: str, expected: Reason | None
) -> None:
    headers = {"Content-Type": "text/html; charset=utf-8"}
    answer = HtmlResponse(
        "http://paper.test/", status=status, headers=headers, body=body.encode(), encoding="utf-8"
    )
    found = of_answer(answer)
    assert (found.reason if found else None) == expected
