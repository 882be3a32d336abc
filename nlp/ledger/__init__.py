"""Ledger: figures that are one quantity, their values side by side, and what these make of one another."""
