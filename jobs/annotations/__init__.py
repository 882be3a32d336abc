"""Annotations leave for annotation tools and come back as gold, one line a text."""
