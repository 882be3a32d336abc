"""Backfill: news archives (WARC files, Common Crawl's CC-NEWS among them) become articles, facts and events.

WARC files go out to workers; each becomes one shard (Parquet), the shards are merged in a fixed order, and
what they hold is woven as what a crawl brings. `run` names the steps.
"""
