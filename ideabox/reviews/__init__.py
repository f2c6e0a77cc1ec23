"""Review: stage moves, decisions and their public answers."""
