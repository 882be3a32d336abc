"""Styles: one module a citation format, each offering HEAD, BETWEEN, END and `text(work)`."""
