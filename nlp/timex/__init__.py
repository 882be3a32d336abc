"""Expressions of time: finding them by a language's patterns and working out what day they mean."""
