"""Colours, type, icons and style sheet: how everything looks, in one frozen `Theme`."""
