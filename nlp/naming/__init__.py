"""Naming: the steps by which spans of text become names, and names become entities of the topic."""
