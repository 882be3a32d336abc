"""The bundled newsroom: a small replica of some outlets, served on 127.0.0.1 for the offline demo.

Articles written for this project go in (one Markdown file each, below a folder per topic and outlet);
pages, feeds, sitemaps, list APIs and robots.txt come out, laid out as the real sites lay them out, so
that the crawler meets over HTTP what it meets there. Nothing is crawled, read or stored here.
Hosts end in `.example`, which is reserved (RFC 2606): no such name can ever reach a real site.
"""

from jobs.newsroom.serving import Newsroom, handed_in, newsrooms

__all__ = ["Newsroom", "handed_in", "newsrooms"]
