"""What is new for me: answers, replies, stage moves, and what a sponsor owes."""
