import pytest

from crawler.urls import absolute, canonical, host_of


@pytest.mark.parametrize(
    ("written", "keep", "expected"),
    [
        ("HTTPS://WWW.Paper.TEST:443/a/../b.html#top", ("*",), "https://www.paper.test/b.html"),
        ("http://paper.test/a?id=5&utm_source=x&fbclid=1", ("*",), "http://paper.test/a?id=5"),
        ("http://paper.test/page/1.shtml?id=11", (), "http://paper.test/page/1.shtml"),
        ("http://paper.test/a?c=3&id=5&x=1", ("id",), "http://paper.test/a?id=5"),
        ("http://paper.test", (), "http://paper.test/"),
        (
            "http://paper.test/商务?q=関税",
            ("*",),
            "http://paper.test/%E5%95%86%E5%8A%A1?q=%E9%96%A2%E7%A8%8E",
        ),
        ("http://paper.test/a\r\nSet-Cookie:x", ("*",), "http://paper.test/aSet-Cookie:x"),
        ("javascript:alert(1)", ("*",), ""),
        ("data:text/html,x", ("*",), ""),
        ("file:///etc/passwd", ("*",), ""),
        ("https://user:pw@paper.test/", ("*",), ""),
        ("http://[::1", ("*",), ""),
        ("http://paper.test:99999/", ("*",), ""),
        ("http://paper.test/" + "a" * 3000, ("*",), ""),
    ],
)
def test_a_canonical_address_is_one_for_every_way_to_write_it(
    written: str, keep: tuple[str, ...], expected: str
) -> None:
    assert canonical(written, keep) == expected
    assert canonical(expected, keep) == expected


def test_a_link_leads_from_its_page_and_only_into_the_web() -> None:
    assert absolute("http://paper.test/x/y.html", "../a.html") == "http://paper.test/a.html"
    assert absolute("http://paper.test/", "mailto:desk@paper.test") == ""
    assert host_of("http://Paper.Test.:80/") == "paper.test"
