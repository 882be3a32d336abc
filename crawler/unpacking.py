"""Unpacking: an answer's content encoding is undone, and nobody guesses the charset of packed bytes.

Scrapy's own middleware asks the packed answer for its charset, which the bytes of gzip hardly tell; where
the header names none, that took longer than the rest of the answer. Limits are Scrapy's own.
"""

from __future__ import annotations

from scrapy import Request
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.http import Response


def plain(response: Response, body: bytes | None = None) -> Response:
    """Return an answer as bytes that have no charset yet, with another body where one is given."""
    return Response(
        response.url,
        status=response.status,
        headers=response.headers,
        body=response.body if body is None else body,
        flags=response.flags,
        request=response.request,
        certificate=response.certificate,
        ip_address=response.ip_address,
        protocol=response.protocol,
    )


class Unpacking(HttpCompressionMiddleware):
    """Undoes content encodings as Scrapy does, without a look at the charset."""

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]  # Scrapy's decorator hides its optional argument
        """Return the answer unpacked."""
        packed = "Content-Encoding" in response.headers
        return super().process_response(request, plain(response) if packed else response)
