"""A report for IT: what this program is and runs on, to be read before it is copied; nothing personal in it."""
