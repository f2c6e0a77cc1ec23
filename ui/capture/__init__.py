"""Quick capture: the new-idea dialog, and the keeping of every word typed into it."""
