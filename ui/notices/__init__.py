"""News: the bell's popup, and lines of news elsewhere."""
