"""Amounts: from numerals in a text to figures with unit, comparator and what they measure."""
