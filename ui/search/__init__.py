"""Search: what the field in the top bar finds."""
