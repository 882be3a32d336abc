"""How sentences report happenings: the words that do, who takes part, and on which day."""
