"""Digest: what is new for a group of readers, composed, laid out and sent; nothing is sent twice."""
