"""Outlets: one module a source id; each lays its articles out as the real site does."""
