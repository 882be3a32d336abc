"""Listing: from numbered annexes and sentences to the names that are put on a list."""
