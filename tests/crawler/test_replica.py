from crawler import source as sources
from crawler.replica import is_replica, replicated
from crawler.source import Reader, Route, Rows, Source
from crawler.urls import host_of

PAPER = Source(
    id="paper",
    name="The paper.co.jp",
    kind="newspaper",
    country="jp",
    languages=("ja",),
    home="https://www.paper.co.jp/",
    timezone="Asia/Tokyo",
    rights="full_text",
    every_minutes=60,
    delay_s=5,
    hosts=("www.paper.co.jp", "search.paper.co.jp"),
    routes=(
        Route(
            id="list",
            type="listing",
            url="https://www.paper.co.jp/news",
            rows=Rows(row='a[href^="https://www.paper.co.jp/"]'),
        ),
    ),
    articles=(r"^https?://(?:www|m)\.paper\.co\.jp/a/\d+$",),
    read=(Reader(match=r"://www\.paper\.co\.jp"),),
)


def test_a_replica_differs_in_its_addresses_alone() -> None:
    replica = replicated(PAPER)
    assert replica.hosts == ("www.paper.co.jp.example", "search.paper.co.jp.example")
    assert replica.home == "http://www.paper.co.jp.example/"
    assert replica.routes[0].url == "http://www.paper.co.jp.example/news"
    assert replica.routes[0].rows == Rows(row='a[href^="http://www.paper.co.jp.example/"]')
    assert replica.read[0].match == r"://www\.paper\.co\.jp\.example"
    assert replica.name == PAPER.name
    assert replica.is_article("http://m.paper.co.jp.example/a/5")
    assert not replica.is_article("http://m.paper.co.jp/a/5")
    assert replicated(replica) == replica


def test_every_source_can_be_replicated() -> None:
    for source in sources.load_all().values():
        replica = replicated(source)
        addresses = [replica.home, *(route.url for route in replica.routes)]
        assert all(is_replica(host) for host in replica.hosts)
        assert all(is_replica(host_of(url)) for url in addresses), source.id
        assert not any(url.startswith("https:") for url in addresses)
        assert len(replica.articles) == len(source.articles)
