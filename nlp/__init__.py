"""Computes and touches nothing: article → facts → events."""
