"""Ideas: their list and their page."""
