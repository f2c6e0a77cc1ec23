"""What the window and Today show at a glance."""
