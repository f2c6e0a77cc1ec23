"""Review: the sponsor's board, the decision with its public answer, and the answers promised."""
