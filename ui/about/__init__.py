"""Which program this is, and whose work it stands on."""
