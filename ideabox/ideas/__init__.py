"""Ideas: drafts, publication, authorship, following, moderation."""
