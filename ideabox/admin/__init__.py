"""The `ideabox-admin` command line: set up, try, fill and look at a database."""
