"""The outside world comes in: source → page → article."""
