"""The pages of one's own: my ideas with their drafts, and the ideas I follow."""
