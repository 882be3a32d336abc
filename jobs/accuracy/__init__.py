"""How right the facts are: gold lines against what was read."""
