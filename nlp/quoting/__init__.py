"""Quoting: from quotation marks and reporting verbs to what was said and by whom."""
