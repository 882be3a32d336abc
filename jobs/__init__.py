"""On top: what runs when, and what goes out."""
