"""What `doctor` looks at on a server: each check a question in SQL whose rows are what stands open, with the cure."""
